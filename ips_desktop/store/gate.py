"""The gate before every synced table: shut but while a flush captures or sync applies (decision 16; triggers: `schema`)."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import sqlalchemy as sa

OPEN = "UPDATE capture_gate SET open=1"
SHUT = "UPDATE capture_gate SET open=0"


@contextmanager
def opened(connection: sa.Connection) -> Generator[None]:
    """Let writes to synced tables through while this lasts. The gate's state is part of the transaction."""
    connection.exec_driver_sql(OPEN)
    try:
        yield
    finally:
        connection.exec_driver_sql(SHUT)
