"""The gate before every synced table: shut but while a flush captures or sync applies (decision 16; triggers: `schema`)."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

OPEN = "UPDATE capture_gate SET open=1"
SHUT = "UPDATE capture_gate SET open=0"


def turn(connection: sa.Connection, which: str) -> None:
    """Open or shut the gate, past all that goes with a statement: each flush does it twice."""
    driver: Any = connection.connection.driver_connection
    driver.execute(which)


@contextmanager
def opened(connection: sa.Connection) -> Generator[None]:
    """Let writes to synced tables through while this lasts. The gate's state is part of the transaction."""
    turn(connection, OPEN)
    try:
        yield
    finally:
        turn(connection, SHUT)
