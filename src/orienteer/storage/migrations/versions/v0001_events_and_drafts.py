"""Events, drafts, kept drafts and projections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first four tables."""
    op.create_table(
        "events",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(300), nullable=False),
        sa.Column("reference", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("device", sa.String(100), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("events_by_reference", "events", ["reference"])
    op.create_index("events_by_subject", "events", ["subject", "kind"])
    op.create_table(
        "drafts",
        sa.Column("exercise_id", sa.String(300), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("device", sa.String(100), nullable=False),
    )
    op.create_table(
        "kept_drafts",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("exercise_id", sa.String(300), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("saved_at", sa.String(32), nullable=False),
        sa.Column("device", sa.String(100), nullable=False),
        sa.UniqueConstraint("exercise_id", "digest", name="kept_drafts_once"),
    )
    op.create_table(
        "projections",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
    )
