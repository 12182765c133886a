"""The schema in PostgreSQL: numbered files under migrations/, run once each, forward only, by the database's owner.

Three roles without login, made once a cluster: ips_owner owns the tables; ips_app may read and write under row-level
security and bypasses nothing; ips_locate bypasses it, may only read, and owns the one function `locate`. A server
logs in as a role of its own that is a member of ips_app.
"""

from __future__ import annotations

from pathlib import Path
from typing import LiteralString, cast

import psycopg
from psycopg import sql

MIGRATIONS = Path(__file__).with_name("migrations")
LOCK = 0x1B5_DE5C
ROLES = (
    ("ips_owner", "NOLOGIN NOSUPERUSER NOBYPASSRLS"),
    ("ips_app", "NOLOGIN NOSUPERUSER NOBYPASSRLS"),
    ("ips_locate", "NOLOGIN NOSUPERUSER BYPASSRLS"),
)


def migrate(admin_url: str) -> list[str]:
    """Bring the database up to date with the files, as a role that may make roles; returns the names newly run."""
    with psycopg.connect(admin_url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        _make_roles(connection)
        connection.execute("CREATE SCHEMA IF NOT EXISTS ips_schema")
        connection.execute("CREATE TABLE IF NOT EXISTS ips_schema.step (name text PRIMARY KEY)")
        done = {name for (name,) in connection.execute("SELECT name FROM ips_schema.step").fetchall()}
        fresh = [path for path in sorted(MIGRATIONS.glob("*.sql")) if path.stem not in done]
        for path in fresh:
            _run(connection, path)
        return [path.stem for path in fresh]


def make_login(admin_url: str, login: str, password: str) -> None:
    """Make (or re-password) the role a server logs in as: member of ips_app, no superuser, bypassing nothing."""
    with psycopg.connect(admin_url) as connection:
        found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
        verb = sql.SQL("ALTER" if found else "CREATE")
        connection.execute(
            sql.SQL("{} ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD {}").format(
                verb, sql.Identifier(login), sql.Literal(password)
            )
        )
        connection.execute(sql.SQL("GRANT ips_app TO {}").format(sql.Identifier(login)))


def _make_roles(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    for name, rights in ROLES:
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone() is None:
            statement = sql.SQL("CREATE ROLE {} {}").format(
                sql.Identifier(name), sql.SQL(cast("LiteralString", rights))
            )
            connection.execute(statement)
    connection.execute("GRANT ips_owner, ips_locate TO CURRENT_USER")
    connection.execute("GRANT USAGE, CREATE ON SCHEMA public TO ips_owner")
    connection.execute("GRANT USAGE ON SCHEMA public TO ips_app, ips_locate")


def _run(connection: psycopg.Connection[tuple[object, ...]], path: Path) -> None:
    connection.execute("SET LOCAL ROLE ips_owner")
    connection.execute(cast("LiteralString", path.read_text(encoding="utf-8")))
    connection.execute("RESET ROLE")
    # A function's new owner must itself be allowed to create in its schema at that moment, and only then.
    connection.execute("GRANT CREATE ON SCHEMA public TO ips_locate")
    connection.execute("ALTER FUNCTION locate(uuid, uuid, uuid[]) OWNER TO ips_locate")
    connection.execute("REVOKE CREATE ON SCHEMA public FROM ips_locate")
    connection.execute("INSERT INTO ips_schema.step VALUES (%s)", [path.stem])
