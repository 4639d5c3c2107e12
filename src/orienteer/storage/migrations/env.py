"""What Alembic runs: our connection, in its one transaction."""

from __future__ import annotations

from alembic import context

from orienteer.storage.tables import metadata

connection = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit("Migrations are run by Orienteer itself when it opens a database.")

context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
