"""The flat facts of many people, from their records in twelve statements, however many they are; of a few in one (decision 14).

First and last contacts are found by index, never by reading meetings; only of people who were merged are the days of contact read, since
theirs lie in several records. Duplicates are taken together under the one that goes on (decision 7). Every column read is headline, so a
supervisor's laptop gives the same figures as an adviser's (decision 9).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, AtOnce
from ips_desktop.questions.fact_rows import statements
from ips_desktop.questions.group import groups
from ips_desktop.questions.histories import facts_of
from ips_desktop.questions.whom import ids, whom
from ips_desktop.records import Meeting
from ips_desktop.rules.facts import Check, HoursPaid, Job, Person, Referred, Risk, Spell, SteppedOn, Terms
from ips_desktop.rules.histories import in_order
from ips_desktop.rules.spells import entry
from ips_desktop.terms.words import Attendance

MANY = 1000
"""From so many people on, everybody is read, a statement a type, and the wanted are picked."""


def facts(desk: Desk, among: Collection[UUID] | None = None, only: Collection[str] | None = None) -> list[Person]:
    """The facts of these people, or of everybody here, in order of id. A duplicate's id gives the person it belongs to.

    `only`: what to read, by the names of `fact_rows.statements`, "people" always; the rest is empty then, a statement each saved.
    """
    same = groups(desk).tops
    wanted = None if among is None else _whole(among, same)
    names = None if only is None else frozenset(only)
    if wanted is not None and len(wanted) <= MANY:
        few = _of_few(names, is_merged=bool(same))
        return put_together(few.ask(desk, {"whom": ids(wanted), "merged": ids(same)}), same, wanted)
    asked = _asked(None, names)
    rows: dict[str, Iterable[Any]] = {name: desk.session.execute(found.alone()).all() for name, found in asked.items()}
    if same:
        rows["contacts"] = desk.session.execute(contacts(whom()).select, {"whom": ids(same)}).all()
    return put_together(rows, same, wanted)


def _asked(among: sa.Select[UUID] | None, only: frozenset[str] | None) -> dict[str, Asked]:
    return {name: found for name, found in statements(among).items() if only is None or name in {"people", *only}}


@cache
def _of_few(only: frozenset[str] | None, *, is_merged: bool) -> AtOnce:
    """What is read of a few people, put together once: an act reads of one."""
    also = {"contacts": contacts(whom("merged"))} if is_merged else {}
    return AtOnce({**_asked(whom(), only), **also})


def put_together(
    rows: Mapping[str, Iterable[Any]], same: Mapping[UUID, UUID], wanted: Collection[UUID] | None = None
) -> list[Person]:
    """The people of whom these rows are, in order of id. `rows`: by the names of `fact_rows.statements`, and of `contacts`."""
    read, merged = _Read(rows, same), _contacts(rows.get("contacts", ()), same)
    people = (_person(id_, born, read, merged) for id_, born in read.people(wanted).items())
    return sorted(people, key=lambda p: p.id.bytes)


def facts_one(desk: Desk, client: UUID, only: Collection[str] | None = None) -> Person:
    """The facts of one person; of somebody who is not here, a person of whom nothing is known."""
    return next(iter(facts(desk, [client], only)), Person(client))


def _whole(among: Collection[UUID], same: Mapping[UUID, UUID]) -> set[UUID]:
    tops = {same.get(id_, id_) for id_ in among}
    return tops | {id_ for id_, top in same.items() if top in tops}


@dataclass(frozen=True)
class _Contacts:
    """The days of contact of people who were merged, by the id that goes on."""

    days: Mapping[UUID, list[date]]

    def spell(self, person: UUID, spell: Spell) -> Spell:
        """The spell with its contacts found in all the person's records."""
        if person not in self.days:
            return spell
        first, last = spell.received_on or date.min, spell.closed_on or date.max
        met = [on for on in self.days[person] if first <= on <= last]
        return replace(
            spell,
            first_contact=min(met, default=None),
            entry=entry(spell.yes_on, met),
            last_contact=max(met, default=None),
        )

    def job(self, person: UUID, job: Job) -> Job:
        """The job with the last contact before it found in all the person's records."""
        if person not in self.days or job.start_on is None:
            return job
        start = job.start_on
        return replace(job, met_before=max((on for on in self.days[person] if on <= start), default=None))


def contacts(merged: sa.Select[UUID]) -> Asked:
    """The days on which people who were merged were met."""
    return Asked(
        sa.select(Meeting.subject_id, Meeting.on)
        .where(Meeting.subject_id.in_(merged), Meeting.attendance == Attendance.ATTENDED)
        .where(Meeting.deleted.is_not(True))
    )


def _contacts(rows: Iterable[Any], same: Mapping[UUID, UUID]) -> _Contacts:
    days: dict[UUID, list[date]] = {top: [] for top in same.values()}
    for subject, on in rows:
        if on is not None:
            days[same[subject]].append(on)
    return _Contacts(days)


class _Read:
    """The rows that were read, by the person they belong to, or by their job."""

    def __init__(self, rows: Mapping[str, Iterable[Any]], same: Mapping[UUID, UUID]) -> None:
        self.rows, self.same = rows, same
        self.by_job = {name: self._grouped(name, {}) for name in ("terms", "paid", "checks")}
        of_people = ("referrals", "spells", "jobs", "steps", "risks")
        self.by_person = {name: self._grouped(name, same) for name in of_people}
        self.histories = {name: self._history(name) for name in ("advisers", "modes")}

    def _grouped(self, name: str, tops: Mapping[UUID, UUID]) -> dict[UUID, list[Any]]:
        found: defaultdict[UUID, list[Any]] = defaultdict(list)
        for row in self.rows.get(name, ()):
            found[tops.get(row[0], row[0])].append(row)
        return found

    def _history(self, name: str) -> dict[UUID, tuple[Any, ...]]:
        found: defaultdict[UUID, list[Any]] = defaultdict(list)
        for subject, held in facts_of(self.rows.get(name, ())).items():
            found[self.same.get(subject, subject)] += held
        return {person: tuple(in_order(held)) for person, held in found.items()}

    def people(self, wanted: Collection[UUID] | None) -> dict[UUID, date | None]:
        """Everybody who was read and is wanted, with their birth day: the survivor's own, else a duplicate's."""
        found: dict[UUID, date | None] = {}
        for id_, born in self.rows["people"]:
            top = self.same.get(id_, id_)
            if wanted is None or top in wanted:
                found[top] = born if id_ == top and born is not None else found.get(top) or born
        return found


def _person(id_: UUID, born: date | None, read: _Read, merged: _Contacts) -> Person:
    of = {name: rows.get(id_, []) for name, rows in read.by_person.items()}
    kinds = {row.id: row.kind for row in of["referrals"]}
    return Person(
        id_,
        born,
        referrals=tuple(Referred(row.id, id_, *row[2:]) for row in of["referrals"]),
        spells=tuple(merged.spell(id_, _spell(id_, row, kinds)) for row in of["spells"]),
        jobs=tuple(merged.job(id_, _job(id_, row, read)) for row in of["jobs"]),
        steps=tuple(SteppedOn(row.id, id_, *row[2:]) for row in of["steps"]),
        risks=tuple(
            Risk(row.id, id_, bool(row.early), row.began_on, row.job_id, row.referral_id) for row in of["risks"]
        ),
        advisers=read.histories["advisers"].get(id_, ()),
        modes=read.histories["modes"].get(id_, ()),
    )


def _spell(person: UUID, row: Any, kinds: Mapping[UUID, Any]) -> Spell:
    return Spell(
        id=row.id,
        client=person,
        referral=row.referral_id,
        received_on=row.received_on,
        yes_on=row.yes_on,
        accepted_on=row.accepted_on,
        first_contact=row[9],
        entry=row[10],
        last_contact=row[11],
        closed_on=row.closed_on,
        closed_reason=row.closed_reason,
        in_work_at_entry=row.in_work_at_entry,
        kind=kinds.get(row.referral_id),
    )


def _job(person: UUID, row: Any, read: _Read) -> Job:
    same = (
        "start_on",
        "end_on",
        "end_reason",
        "four_hours",
        "four_hours_on",
        "kind",
        "contract",
        "fixed_until",
        "open_to_all",
    )
    also = ("integrated", "trading", "housing_help", "better_than", "agrees_after_close", "met_before", "soc", "sic")
    return Job(
        row.id,
        person,
        ended_unknown=bool(row.ended_unknown),
        limited=row.benefit_limited,
        employer=row.employer_id,
        employer_name=row.employer_name or "",
        title=row.title or "",
        stepping=row.stepping_id,
        terms=tuple(Terms(*terms[1:]) for terms in read.by_job["terms"].get(row.id, ())),
        paid=tuple(HoursPaid(p.on, p.minutes, bool(p.whole_week)) for p in read.by_job["paid"].get(row.id, ())),
        checks=tuple(Check(*check[1:]) for check in read.by_job["checks"].get(row.id, ())),
        **{name: getattr(row, name) for name in (*same, *also)},
    )
