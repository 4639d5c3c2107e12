"""What each import added, so that it can be taken out again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "imports",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("imported_at", sa.String(32), nullable=False),
        sa.Column("undone_at", sa.String(32), nullable=False),
        sa.Column("events", sa.Text, nullable=False),
        sa.Column("texts", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
