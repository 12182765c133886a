"""The first released shape, from its frozen SQL: one statement a line."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, index, trigger and the index of words in an empty store."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").splitlines()
    connection = op.get_bind()
    for statement in statements:
        connection.exec_driver_sql(statement)
