"""When a worker started, executed and graded each attempt, and whether the code ran in a box.

What was graded before has none of it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for name in ("started_at", "executed_at", "graded_at"):
        op.add_column("results", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("results", sa.Column("boxed", sa.Boolean(), nullable=True))
