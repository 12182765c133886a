"""Counts what reaches the store: the statements of an act or a question, and how the store means to answer them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine


@contextmanager
def statements() -> Generator[list[tuple[str, Any]]]:
    """Every statement sent by any engine meanwhile, with its values; BEGIN is not one."""
    sent: list[tuple[str, Any]] = []

    def keep(_c: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if not statement.startswith("BEGIN"):
            sent.append((statement, values[0] if many else values))

    event.listen(Engine, "before_cursor_execute", keep)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", keep)


def plans(connection: sa.Connection, sent: list[tuple[str, Any]]) -> list[tuple[str, str]]:
    """For each SELECT, each line of the way the store means to answer it."""
    found: list[tuple[str, str]] = []
    for statement, values in sent:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            rows = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, values).all()
            found += [(statement, str(row[-1])) for row in rows]
    return found
