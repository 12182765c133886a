"""What the server keeps cannot be read without the service's key: not in tables, not in files, not in its log."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from sync.protocol import frames
from sync.protocol.messages import Cursor, Round
from sync.server.database import key, rows
from sync.server.launcher import EmbeddedPostgres
from sync.server.sealing import CannotOpen, ServiceKey, SubjectKey
from sync.server.service import Service
from tests.sync.server.given import Team, act, change, new_id, receive

CANARY = "Zephyrine-7f3a-Quillfeather"


def files_with(folder: Path, canary: bytes) -> list[Path]:
    """Every file below a folder that has these bytes."""
    return [path for path in folder.rglob("*") if path.is_file() and canary in path.read_bytes()]


def test_no_value_is_readable_in_the_data_folder(team: Team, cluster: EmbeddedPostgres, database_url: str) -> None:
    sam, eve = team.laptop(team.sam), team.laptop(team.stranger)
    person = new_id()
    sam.round(receive(person, team.sam, name=CANARY))
    sam.round(act(change("meeting", person, {"note": f"with {CANARY}", "unknown": CANARY.encode()}, create=True)))
    eve.round(act(change("client", person, {"phone": CANARY}, record=person)))
    team.service.people.add(CANARY, "adviser")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("CHECKPOINT")
    assert files_with(cluster.data.parent, b"Zephyrine") == []
    assert files_with(cluster.data.parent, person), "the search itself must find what is there"
    bag = team.laptop(team.sam)
    bag.pull()
    assert bag.of(person, "client")[0]["name"] == CANARY


def test_the_service_key_is_not_in_the_database(service: Service, cluster: EmbeddedPostgres) -> None:
    assert files_with(cluster.data.parent, service.home.service_key()) == []


def test_a_value_opens_only_in_its_own_place() -> None:
    subject = SubjectKey(b"v" * 16, b"k" * 32)
    sealed = subject.seal(b"r" * 16, "note", "x")
    assert subject.open(b"r" * 16, "note", sealed) == "x"
    others = (SubjectKey(b"w" * 16, b"k" * 32), SubjectKey(b"v" * 16, b"l" * 32))
    for opener, record, name in (
        (subject, b"q" * 16, "note"),
        (subject, b"r" * 16, "goal"),
        *((o, b"r" * 16, "note") for o in others),
    ):
        with pytest.raises(CannotOpen):
            opener.open(record, name, sealed)


def test_two_seals_of_one_value_do_not_look_alike() -> None:
    subject = SubjectKey(b"v" * 16, b"k" * 32)
    assert len({subject.seal(b"r" * 16, "note", None) for _ in range(50)}) == 50


def test_a_subject_key_opens_only_for_its_subject_and_service() -> None:
    mine = ServiceKey(b"v" * 16, b"k" * 32)
    wrapped = mine.new_subject_key(b"s" * 16)
    mine.unwrap(b"s" * 16, wrapped)
    for other, subject in (
        (mine, b"t" * 16),
        (ServiceKey(b"w" * 16, b"k" * 32), b"s" * 16),
        (ServiceKey(b"v" * 16, b"l" * 32), b"s" * 16),
    ):
        with pytest.raises(CannotOpen):
            other.unwrap(subject, wrapped)


def test_a_row_moved_to_another_record_is_not_taken_for_its_own(team: Team, database_url: str) -> None:
    sam = team.laptop(team.sam)
    person, one, two = new_id(), new_id(), new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(*[change("meeting", person, {"note": str(each)}, record=each, create=True) for each in (one, two)]))
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            "UPDATE field SET value = (SELECT value FROM field WHERE record = %s) WHERE record = %s",
            [key(one), key(two)],
        )
    with pytest.raises(CannotOpen):
        team.laptop(team.sam).pull()


def test_an_erased_persons_values_do_not_open_from_an_old_copy_of_the_tables(team: Team, service: Service) -> None:
    sam = team.laptop(team.sam)
    person = new_id()
    sam.round(receive(person, team.sam, name=CANARY))
    query = "SELECT record, name, value FROM field WHERE service = %s AND subject = %s"
    with service.database.reading() as connection:
        copied = rows(connection, query, [key(service.database.service), key(person)])
    service.people.erase(person)
    with service.database.reading() as connection:
        left = rows(connection, "SELECT id, key FROM subject WHERE service = %s", [key(service.database.service)])
    for subject, wrapped in left:
        opener = service.rounds.service_key.unwrap(subject, wrapped)
        for record, name, sealed in copied:
            with pytest.raises(CannotOpen):
                opener.open(record, name, sealed)


def test_a_packed_round_is_small_enough_to_be_idle(team: Team) -> None:
    sam = team.laptop(team.sam)
    sam.pull()
    sent = frames.pack(Round(1, sam.timeline, Cursor(sam.cursor.version, sam.cursor.record), b"m" * 16))
    assert len(sent) + len(frames.pack(sam.round())) <= 400
