"""PostgreSQL for tests: one embedded cluster a process (so one an xdist worker), one database a test from a template.

Import the fixtures in a conftest: `from tests.postgres import cluster, database_url, template`.
fsync is off here; what must survive a kill makes a cluster of its own.
"""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from sync.server import schema
from sync.server.launcher import EmbeddedPostgres

TEMPLATE = "ips_template"


@pytest.fixture(scope="session")
def cluster() -> Iterator[EmbeddedPostgres]:
    """A running cluster, without fsync, in a folder that `nobody` may enter."""
    folder = open_folder()
    postgres = EmbeddedPostgres(folder / "data", folder / "superuser", durable=False)
    postgres.start()
    yield postgres
    postgres.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template(cluster: EmbeddedPostgres) -> str:
    """The name of a database with the schema in it, to copy from."""
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    schema.migrate(cluster.url(TEMPLATE))
    return TEMPLATE


@pytest.fixture
def database_url(cluster: EmbeddedPostgres, template: str) -> Iterator[str]:
    """The superuser's URL to a database of this test's own."""
    name = f"t_{secrets.token_hex(6)}"
    with psycopg.connect(cluster.url("postgres"), autocommit=True) as connection:
        made, source = sql.Identifier(name), sql.Identifier(template)
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(made, source))
        yield cluster.url(name)
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(made))


def open_folder() -> Path:
    """A fresh folder that everybody may enter: pytest's own are closed, and as root PostgreSQL runs as `nobody`."""
    folder = Path(tempfile.mkdtemp(prefix="ips-postgres-", dir="/tmp" if Path("/tmp").is_dir() else None))
    folder.chmod(0o755)
    return folder
