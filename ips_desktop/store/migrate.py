"""Brings an older store forward: a verified backup first, then every step in one transaction, or nothing (decision 22)."""

from __future__ import annotations

import time
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from ips_desktop.store import backup, schema

STEPS = Path(__file__).parent / "migrations"


def forward(writing: sa.Engine, home: Path, hex96: str) -> None:
    """Upgrade to `schema.VERSION`. A step that raises leaves the store as it was."""
    backup.make(home, hex96, time.time_ns() // 1000)
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    with writing.begin() as connection:
        config.attributes["connection"] = connection
        version = schema.version(connection)
        if version:
            command.stamp(config, f"{version:04d}")
        command.upgrade(config, f"{schema.VERSION:04d}")
        connection.exec_driver_sql("DROP TABLE alembic_version")
        connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
