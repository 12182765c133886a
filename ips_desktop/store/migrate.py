"""Brings an older store forward: a verified backup first, then every step in one transaction, or nothing (decision 22)."""

from __future__ import annotations

import time
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ips_desktop.store import backup, gate, schema, verbatim
from ips_desktop.store.held import Records
from ips_desktop.store.troubled import in_words

STEPS = Path(__file__).parent / "migrations"


def forward(writing: sa.Engine, home: Path, hex96: str) -> None:
    """Upgrade to `schema.VERSION`. A step that raises leaves the store as it was. Raises Trouble as `troubled` says."""
    backup.make(home, hex96, time.time_ns() // 1000)
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with in_words(), writing.begin() as connection:
        config.attributes["connection"] = connection
        version = schema.version(connection)
        if version:
            command.stamp(config, f"{version:04d}")
        command.upgrade(config, f"{schema.VERSION:04d}")
        connection.exec_driver_sql("DROP TABLE alembic_version")
        replay(connection)
        connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")


def replay(connection: sa.Connection) -> None:
    """Put what an older version kept to the letter where this one has a place for it (DESIGN §6, skew)."""
    records = Records(connection)
    with gate.opened(connection):
        for type_, record, subject, seen, level in verbatim.known_now(connection):
            fields = verbatim.fields(connection, record)
            if seen is None:
                records.write(type_, record, subject, fields)
            else:
                verbatim.forget_record(connection, record)
                records.put(type_, record, subject, seen=seen, level=level or "full", fields=fields)
