"""Row-level security is forced everywhere, the app bypasses nothing, and a pooled connection forgets whose it was."""

from __future__ import annotations

import psycopg
import pytest

from sync.server import schema
from sync.server.database import SERVER, Database, become, key, keys, row, rows
from sync.server.launcher import EmbeddedPostgres
from sync.server.service import Service, init_service
from tests.sync.server.given import Team, Time, act, change, new_id, receive

TABLES = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner),
       (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = c.oid AND i.indisprimary)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'
"""


def test_every_table_is_the_owners_forces_row_security_and_begins_with_the_service(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        tables = connection.execute(TABLES).fetchall()
    assert len(tables) >= 15
    for name, enabled, forced, owner, first in tables:
        assert (name, enabled, forced, owner, first) == (name, True, True, "ips_owner", "service")


def test_every_index_begins_with_the_service(database_url: str) -> None:
    query = (
        "SELECT i.indexrelid::regclass::text, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid "
        "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' "
        "JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
    )
    with psycopg.connect(database_url) as connection:
        indexes = connection.execute(query).fetchall()
    assert [name for name, first in indexes if first != "service"] == []


def test_only_locate_bypasses_and_it_may_only_read(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        roles = connection.execute(
            "SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname LIKE 'ips_%'"
        ).fetchall()
        granted = connection.execute(
            "SELECT DISTINCT table_name, privilege_type FROM information_schema.role_table_grants "
            "WHERE grantee = 'ips_locate'"
        ).fetchall()
        functions = connection.execute(
            "SELECT p.proname, pg_get_userbyid(p.proowner) FROM pg_proc p JOIN pg_namespace n "
            "ON n.oid = p.pronamespace WHERE n.nspname = 'public' AND p.prosecdef"
        ).fetchall()
    assert not any(super_ for _, super_, _, _ in roles)
    assert [name for name, _, bypass, _ in roles if bypass] == ["ips_locate"]
    assert not any(login for name, _, _, login in roles if name in ("ips_owner", "ips_app", "ips_locate"))
    assert sorted(granted) == [("grant_now", "SELECT"), ("record", "SELECT")]
    assert functions == [("locate", "ips_locate")]


def test_without_a_setting_nothing_is_seen(service: Service, team: Team) -> None:
    team.laptop(team.sam).round(receive(new_id(), team.sam))
    with service.database.writing() as connection:
        connection.execute("RESET app.service")
        for name in ("service", "principal", "subject", "record", "field", "op", "grant_now", "audit"):
            assert rows(connection, f"SELECT 1 FROM {name}") == []


def test_another_service_in_the_same_database_is_not_there(
    service: Service, database_url: str, time: Time, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = init_service(tmp_path_factory.mktemp("other"), name="South", database=database_url, now=time)
    with service.database.writing() as connection:
        assert rows(connection, "SELECT name FROM service") == [("North Employment Service",)]
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(
                "INSERT INTO subject (service, id, kind, creator, key) VALUES (%s, %s, 'client', %s, '')",
                [key(other.service), key(new_id()), key(new_id())],
            )


def test_the_app_cannot_change_or_take_away_a_line_of_the_audit(service: Service) -> None:
    for statement in ("UPDATE audit SET what = 'nothing'", "DELETE FROM audit", "TRUNCATE audit", "DELETE FROM erased"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), service.database.writing() as connection:
            connection.execute(statement)


def test_a_person_reads_only_rows_of_subjects_they_hold(service: Service, team: Team) -> None:
    person, record = new_id(), new_id()
    sent = change("meeting", person, {"note": "x"}, record=record, create=True)
    team.laptop(team.sam).round(receive(person, team.sam), act(sent))
    counts = {}
    for who in (team.sam, team.supervisor, team.stranger, SERVER):
        with service.database.reading(who) as connection:
            found = row(connection, "SELECT count(*) FROM field WHERE record = %s", [key(record)])
            counts[who] = found[0] if found else None
    assert counts == {team.sam: 1, team.supervisor: 1, team.stranger: 0, SERVER: 1}


def test_locate_says_of_a_strangers_record_only_whose_it_is(service: Service, team: Team) -> None:
    person = new_id()
    team.laptop(team.sam).round(receive(person, team.sam))
    where = "SELECT subject, type, level FROM locate(%s, %s, %s)"
    found = {}
    for who in (team.sam, team.stranger):
        with service.database.reading(who) as connection:
            arguments = [key(service.database.service), key(who), keys([person, new_id()])]
            found[who] = rows(connection, where, arguments)
    assert found == {team.sam: [(person, "client", "restricted")], team.stranger: [(person, None, None)]}
    with service.database.reading(team.stranger) as connection:
        arguments = [key(service.database.service), key(team.sam), keys([person])]
        assert rows(connection, where, arguments) == [], "nobody asks in another's name"


def test_a_pooled_connection_never_carries_one_persons_rights_to_the_next(service: Service, team: Team) -> None:
    person = new_id()
    team.laptop(team.sam).round(receive(person, team.sam))
    one = Database(str(service.database._pool.conninfo), service.database.service, most=1)  # pyright: ignore[reportPrivateUsage]
    try:
        for _ in range(200):
            seen = []
            for who in (team.sam, team.stranger):
                with one.reading(who) as connection:
                    seen.append(len(rows(connection, "SELECT 1 FROM record WHERE id = %s", [key(person)])))
            assert seen == [1, 0]
            with one._pool.connection() as connection:  # pyright: ignore[reportPrivateUsage]
                assert rows(connection, "SELECT 1 FROM record") == []
                assert row(connection, "SELECT current_setting('app.principal', true)") == ("",)
    finally:
        one.close()


def test_the_setting_is_a_statement_with_a_checked_id(service: Service) -> None:
    with service.database.writing() as connection, pytest.raises(ValueError, match="16"):
        become(connection, b"'; DROP TABLE record; --", SERVER)


def test_the_migrations_run_once(database_url: str) -> None:
    assert schema.migrate(database_url) == []


def test_a_login_may_not_make_roles_or_databases(cluster: EmbeddedPostgres, service: Service) -> None:
    for statement in (
        "CREATE ROLE thief",
        "CREATE TABLE loot (x int)",
        "ALTER TABLE record DISABLE ROW LEVEL SECURITY",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), service.database.writing() as connection:
            connection.execute(statement)
