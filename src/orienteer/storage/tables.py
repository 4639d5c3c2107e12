"""The tables, as this version of the program expects them. `migrations/` makes them so."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

HEAD = "0002"
"""The latest migration's name: a database that has had it is opened without loading Alembic, which takes its time."""

metadata = MetaData()

events = Table(
    "events",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("subject", String(300), nullable=False),
    Column("reference", String(32), nullable=False),
    Column("at", String(32), nullable=False),
    Column("device", String(100), nullable=False),
    Column("payload", Text, nullable=False),
    Index("events_by_reference", "reference"),
    Index("events_by_subject", "subject", "kind"),
    sqlite_autoincrement=True,
)
"""The log: appended to and never changed, but for what an import added, when it is undone.

A sequence number is never used twice.
"""

drafts = Table(
    "drafts",
    metadata,
    Column("exercise_id", String(300), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("files", Text, nullable=False),
    Column("saved_at", String(32), nullable=False),
    Column("device", String(100), nullable=False),
)
"""What was typed last, one for each exercise."""

kept_drafts = Table(
    "kept_drafts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("exercise_id", String(300), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("files", Text, nullable=False),
    Column("saved_at", String(32), nullable=False),
    Column("device", String(100), nullable=False),
    UniqueConstraint("exercise_id", "digest", name="kept_drafts_once"),
)
"""Texts that met another one: neither is lost."""

projections = Table(
    "projections",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("state", Text, nullable=False),
)
"""What was computed from the log up to a sequence number. Deleting a row loses nothing."""

imports = Table(
    "imports",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("imported_at", String(32), nullable=False),
    Column("undone_at", String(32), nullable=False),
    Column("events", Text, nullable=False),
    Column("texts", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""What each import added. One that was undone has its moment, and holds nothing any more."""
