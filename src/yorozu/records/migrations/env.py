"""Alembic's way in: runs the revisions in the transaction that `Ledger.migrate` opened."""

from alembic import context

from yorozu.records.models import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
