"""Homes of a chosen size, from one seeded generator: an enrolled adviser, people in their journey, meetings with notes.

Rows are laid down by the driver, with the capture gate open, as a first pull would; nothing waits to be sent.
The vault is real; only its cost and its keyring (this process's memory) are chosen, so that a measure of the store is not
a measure of Argon2. `PASSPHRASE` opens every home.
"""

from __future__ import annotations

import random
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.enrolment import Enrolment
from ips_desktop.lanes import InlineLanes, Lanes
from ips_desktop.practice import Practice
from ips_desktop.records import TYPES, Beside
from ips_desktop.store import opened
from ips_desktop.store.search import marked
from ips_desktop.terms.acting import Clock
from ips_desktop.vault import Cost, Vault
from tests.homes import CHEAP, PASSPHRASE, MemoryKeyring, MovedClock, enrolment

STANDING = Clock(MovedClock().now)
EPOCH = date(2026, 11, 23)
NOTES = (
    "We met at the library and went through the list together.",
    "Spoke about the interview at the bakery; confident, wants to practise the walk there first.",
    "Bus pass has come. Asked whether mornings are possible from January.",
    "Rang the manager of the garden centre: two shifts a week, to begin with a trial day.",
    "Did not want to talk about hours today. We agreed to look at the leaflet next time.",
)
GIVEN = ("Ann", "Tunde", "Bronwen", "Iqbal", "Zofia", "Owen", "Priya", "Sam", "Łukasz", "Siân")
FAMILY = ("Ashdown", "Begum", "O'Brien", "Nguyễn", "Price", "Kowalczyk", "Achebe", "Lloyd", "Marsh", "Quayle")


@dataclass
class Stocked:
    """A home with rows in it: where it is, what opens it, who is in it."""

    folder: Path
    keyring: MemoryKeyring
    adviser: UUID
    service: UUID
    people: list[UUID]
    cost: Cost = CHEAP

    def vault(self) -> Vault:
        """Its vault."""
        return Vault(self.folder, keyring=self.keyring, cost=self.cost)

    def practice(self, lanes: Lanes | None = None, **more: Any) -> Practice:
        """A door to it, shut. Its clock stands at nine on a November morning; its ids go on."""
        return Practice(
            self.folder, vault=self.vault(), lanes=InlineLanes() if lanes is None else lanes, clock=STANDING, **more
        )

    def key(self) -> str:
        """The store's key in hexadecimal, for the raw driver."""
        return self.vault().open(PASSPHRASE).hex96()

    @contextmanager
    def open(self, **more: Any) -> Generator[Practice]:
        """The practice, unlocked; locked at the end."""
        practice = self.practice(**more)
        practice.unlock(PASSPHRASE).result()
        try:
            yield practice
        finally:
            practice.lock().result()


def made(
    folder: Path, meetings: int, *, seed: int = 1, each: int = 25, cost: Cost = CHEAP, with_us: int | None = None
) -> Stocked:
    """Make a home with about this many meetings, `each` to a person. `with_us`: so many are with us still, the others have finished."""
    rng = random.Random(seed)
    enrolled = enrolment()
    home = Stocked(folder, MemoryKeyring(), enrolled.person, enrolled.service, [], cost)
    practice = home.practice()
    practice.begin(enrolled, PASSPHRASE, rng.randbytes(32)).result()
    store = opened.open_store(folder, home.key(), synchronous="OFF")
    with store.writing.begin() as connection:
        home.people = _Filling(connection, rng, enrolled).all(max(1, meetings // each), each, with_us)
    store.close()
    return home


class _Filling:
    """Lays rows down in bulk."""

    def __init__(self, connection: sa.Connection, rng: random.Random, enrolled: Enrolment) -> None:
        self._connection, self._rng, self._enrolled = connection, rng, enrolled
        self._clock = Clock()
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._texts: list[tuple[str, bytes, bytes, str, str]] = []

    def all(self, people: int, each: int, with_us: int | None = None) -> list[UUID]:
        """Everything: staff, service, people and their meetings; after the first `with_us` they have finished."""
        mine, service = self._enrolled.person, self._enrolled.service
        self._row(
            "staff", mine, id=mine, name=self._enrolled.person_name, role="adviser", begun_on=EPOCH - timedelta(900)
        )
        self._row("wte", mine, from_day=EPOCH - timedelta(900), hundredths=100)
        self._row("service", service, id=service, name=self._enrolled.service_name, neutral_name="Northgate")
        made_people = [self._person(each, finished=with_us is not None and nth >= with_us) for nth in range(people)]
        self._write()
        return made_people

    def _person(self, each: int, *, finished: bool = False) -> UUID:
        rng, subject = self._rng, self._clock.new_id()
        begun = EPOCH - timedelta(rng.randrange(60, 700))
        last = EPOCH - timedelta(30) if finished else None
        given, family = rng.choice(GIVEN), rng.choice(FAMILY)
        self._row("client", subject, id=subject, given_name=given, family_name=family, phone="01632 960000")
        referral = self._row(
            "referral", subject, received_on=begun, source="self", kind="find_work", decision="accepted"
        )
        self._row("spell", subject, referral_id=referral, received_on=begun, yes_on=begun, accepted_on=begun,
                  closed_on=last, closed_reason="moved_on" if finished else None)  # fmt: skip
        self._row("named_adviser", subject, from_day=begun, adviser_id=self._enrolled.person)
        self._row("mode", subject, from_day=begun, mode="active")
        days = sorted(rng.randrange(((last or EPOCH) - begun).days) for _ in range(each))
        for nth, after in enumerate(days):
            self._meeting(subject, begun + timedelta(after), missed=nth % 9 == 8)
        return subject

    def _meeting(self, subject: UUID, on: date, *, missed: bool) -> None:
        rng = self._rng
        meeting = self._row(
            "meeting", subject, on=on, at=rng.randrange(540, 1020), minutes=rng.choice((30, 45, 60)),
            place=rng.choice(("cafe", "library", "community", "office")), medium="face_to_face", purpose="job_search",
            attendance="missed" if missed else "attended", adviser_id=self._enrolled.person, kept_at=1_700_000_000_000_000,
        )  # fmt: skip
        note = " ".join(rng.choice(NOTES) for _ in range(4))
        for name, text in (("note", note), ("next_step", "Ring on Friday about the trial day")):
            self._rows.setdefault("beside", []).append({"record_id": meeting, "field": name, "value": text})
            self._texts.append(("meeting", meeting.bytes, subject.bytes, name, text))

    def _row(self, type_: str, subject: UUID, *, id: UUID | None = None, **values: Any) -> UUID:  # noqa: A002
        own = id or self._clock.new_id()
        self._rows.setdefault(type_, []).append(
            {"id": own, "subject_id": subject, "seen": 1, "held": "full", "made_by": self._enrolled.person, **values}
        )
        return own

    def _write(self) -> None:
        run = self._connection.exec_driver_sql
        run("UPDATE capture_gate SET open=1")
        for type_, rows in self._rows.items():
            self._connection.execute(sa.insert(Beside if type_ == "beside" else TYPES[type_]), _even(rows))
        entries = [
            (n, type_, record, subject, name) for n, (type_, record, subject, name, _) in enumerate(self._texts, 1)
        ]
        run("INSERT INTO search_entry (n, type, record_id, subject_id, field) VALUES (?,?,?,?,?)", entries)
        texts = [(n, marked(type_, text)) for n, (type_, *_, text) in enumerate(self._texts, 1)]
        run("INSERT INTO search_text (rowid, text) VALUES (?,?)", texts)
        run("UPDATE capture_gate SET open=0")


def _even(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    rows = list(rows)
    names = {name for row in rows for name in row}
    return [{name: row.get(name) for name in names} for row in rows]
