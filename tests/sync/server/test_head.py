"""Numbers have no gaps and no reader is overtaken: commit order is cursor order."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from sync.server.database import key, rows
from sync.server.service import Service
from tests.sync.server.given import Laptop, Team, act, change, new_id, receive

WRITERS, ROUNDS = 8, 12


def write(laptop: Laptop, person: bytes) -> list[int]:
    """Keep one meeting a round, and say at which numbers."""
    versions = []
    for _ in range(ROUNDS):
        outcome = laptop.outcomes(act(change("meeting", person, {"note": "x"}, create=True)))[0]
        assert outcome.what == "applied"
        versions.append(outcome.version)
    return versions


def test_eight_writers_at_once_leave_no_gap_and_a_reader_beside_them_misses_nothing(
    team: Team, service: Service
) -> None:
    person = new_id()
    team.laptop(team.sam).round(receive(person, team.sam))
    laptops = [team.laptop(team.sam) for _ in range(WRITERS)]
    for laptop in laptops:
        laptop.round()
    reader, over = team.laptop(team.sam), threading.Event()
    reader.pull()
    start = reader.cursor.version

    def read() -> None:
        while not over.is_set():
            reader.round()

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(read)
        written = [pool.submit(write, laptop, person) for laptop in laptops]
        versions = sorted(version for each in written for version in each.result())
        over.set()
        reading.result()
    assert versions == list(range(start + 1, start + 1 + WRITERS * ROUNDS))
    reader.pull()
    assert len(reader.of(person, "meeting")) == WRITERS * ROUNDS
    with service.database.reading() as connection:
        query = "SELECT head FROM service WHERE service = %s"
        assert rows(connection, query, [key(service.database.service)]) == [(versions[-1],)]


def test_two_laptops_editing_one_field_at_once_end_with_one_applied_and_one_stale(team: Team) -> None:
    person = new_id()
    team.laptop(team.sam).round(receive(person, team.sam))
    laptops = [team.laptop(team.sam) for _ in range(4)]
    for laptop in laptops:
        laptop.pull()
    base = min(laptop.cursor.version for laptop in laptops)
    gate = threading.Barrier(4)

    def edit(number: int) -> str:
        gate.wait()
        what = change("client", person, {"phone": str(number)}, record=person, base=base)
        return laptops[number].outcomes(act(what))[0].what

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(edit, range(4))) == ["applied", "stale", "stale", "stale"]
