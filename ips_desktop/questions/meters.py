"""Each adviser's caseload against the limits: active, lighter support, and the contract year (SS6.1–6.3, MEASURES §4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups, kin
from ips_desktop.questions.histories import Holders
from ips_desktop.questions.marks import Meter, YearMeter
from ips_desktop.questions.standing import Standing
from ips_desktop.questions.whom import TODAY, About, ids, whom
from ips_desktop.questions.wte import wte_of
from ips_desktop.records import Meeting, Spell
from ips_desktop.rules import limits, spells
from ips_desktop.rules.histories import Fact, mean, spans
from ips_desktop.rules.limits import LATELY_DAYS, YearSoFar
from ips_desktop.terms.words import Attendance

WHOLE_POST = 100
NOBODY = sa.literal(None, Meeting.adviser_id.type)


@dataclass(frozen=True)
class Meters:
    """What stands over a caseload and in a row of the team; `hundredths` is today's share of a whole post."""

    hundredths: int
    active: Meter
    monitoring: Meter
    year: YearMeter


def _meter(room: limits.Room) -> Meter:
    return Meter(room.count, room.limit, room.over, room.under, room.free)


def is_counted(standing: Standing, today: date) -> bool:
    """Whether the spell is open and so counts in the caseload; accepted and not yet met counts too."""
    spell = standing.spell
    return spells.is_open(spell.accepted_on, spell.entry, spell.closed_on, today)


def meters(desk: Desk, advisers: Sequence[UUID], people: Sequence[Standing], held: Holders) -> dict[UUID, Meters]:
    """The meters of these advisers, whose people and histories are given. Two statements, whatever their number."""
    posts, year = wte_of(desk, advisers), _Year(desk, held)
    found: dict[UUID, Meters] = {}
    for adviser in advisers:
        mine = [s for s in people if s.adviser == adviser and is_counted(s, desk.today)]
        hundredths = posts.on(desk.today).get(adviser, WHOLE_POST)
        active = sum(not s.monitored for s in mine)
        found[adviser] = Meters(
            hundredths,
            _meter(limits.active(active, hundredths, desk.reference, desk.today)),
            _meter(limits.monitoring(len(mine) - active, hundredths, desk.reference, desk.today)),
            year.meter(adviser, posts.facts.get(adviser, []), mine),
        )
    return found


def active_meters(desk: Desk, advisers: Sequence[UUID], people: Sequence[Standing]) -> dict[UUID, Meter]:
    """Only how full the active caseload of each is. One statement."""
    posts, full = wte_of(desk, advisers).on(desk.today), [s for s in people if is_counted(s, desk.today)]
    return {
        adviser: _meter(
            limits.active(
                sum(s.adviser == adviser and not s.monitored for s in full),
                posts.get(adviser, WHOLE_POST),
                desk.reference,
                desk.today,
            )
        )
        for adviser in advisers
    }


class _Year:
    """Who was met in the contract year, by whom they were named to on the day (MEASURES §4, served_year)."""

    def __init__(self, desk: Desk, held: Holders) -> None:
        self.desk, self.held, self.same = desk, held, groups(desk)
        self.first, self.last = limits.contract_year(desk.today, desk.reference)
        self.met, self.lately = self._read()

    def meter(self, adviser: UUID, post: list[Fact[int]], mine: list[Standing]) -> YearMeter:
        """The count, the band for the year's mean share of a post, and where the year is heading."""
        today, met = self.desk.today, self.met.get(adviser, set[UUID]())
        share = mean(post, self.first, self.last) if post else float(WHOLE_POST)
        low, high = limits.year_band(share, self.desk.reference, today)
        before = sum(1 for s in mine if s.client not in met and (s.spell.accepted_on or today) < self.first)
        begun = min((f.day for f in post if f.value), default=None)
        so_far = YearSoFar(len(met), before, self.lately.get(adviser, 0), begun)
        now = [f for f in post if f.day <= today]
        ahead = mean(post, today, self.last) / (now[-1].value or WHOLE_POST) if now else 1.0
        return YearMeter(len(met), low, high, limits.course(so_far, today, self.last, ahead))

    def _read(self) -> tuple[dict[UUID, set[UUID]], Counter[UUID]]:
        """Who was met in the year, by adviser; and how many people were new to each adviser lately."""
        found: dict[UUID, set[UUID]] = {}
        new: set[tuple[UUID, UUID]] = set()
        held = _ByDay(self.held)
        for client, on, new_to in self._rows():
            person = self.same.top(client)
            adviser = held.holder(person, on) if on is not None else None
            if new_to is not None:
                new.add((new_to, person))
            elif adviser is not None:
                found.setdefault(adviser, set()).add(person)
        return found, Counter(adviser for adviser, _ in new)

    def _rows(self) -> list[Any]:
        """One statement; another for people in several records."""
        among = self.same.all_of(self.held.facts)
        changed = [client for client, facts in self.held.facts.items() if len(spans(facts)) > 1]
        days = {"first": self.first, "today": self.desk.today}
        start = self.desk.today - timedelta(days=LATELY_DAYS - 1)
        rows = _YEAR.ask(
            self.desk, among, **days, start=start, changed=ids(changed), merged=ids(self.same.tops)
        ).all()  # fmt: skip
        if not self.same.tops:
            return list(rows)
        kept = kin(self.same)(Spell.subject_id, Meeting.subject_id)
        merged = About(lambda among: _days(among, kept).where(Meeting.subject_id.in_(whom("merged"))).distinct())
        return [*rows, *merged.ask(self.desk, among, **days, merged=ids(self.same.tops))]


def _year(among: sa.Select[UUID]) -> Any:
    return sa.union_all(*_met(among), _lately(among))


_YEAR = About(_year)


def _met(among: sa.Select[UUID]) -> list[Any]:
    """People with a contact on or after entry in the year, by the adviser they were named to on that day.

    Who had one adviser all along needs only the last such day; the few who changed hands need each.
    """
    own = _days(among, Spell.subject_id == Meeting.subject_id).where(Meeting.subject_id.not_in(whom("merged")))
    last = own.where(Meeting.subject_id.not_in(whom("changed"))).with_only_columns(
        Meeting.subject_id, sa.func.max(Meeting.on), NOBODY
    )
    return [last.group_by(Meeting.subject_id), own.where(Meeting.subject_id.in_(whom("changed"))).distinct()]


def _days(among: sa.Select[UUID], of_the_person: Any) -> Any:
    """Days of the year with a contact on or after the day they said yes."""
    said_yes = sa.exists().where(of_the_person, Spell.yes_on <= Meeting.on, Spell.deleted.is_not(True))
    return sa.select(Meeting.subject_id, Meeting.on, NOBODY).where(
        Meeting.subject_id.in_(among),
        Meeting.on.between(sa.bindparam("first", type_=Meeting.on.type), TODAY),
        Meeting.attendance == Attendance.ATTENDED,
        Meeting.deleted.is_not(True),
        said_yes,
    )


def _lately(among: sa.Select[UUID]) -> Any:
    """Who had their first ever meeting with the adviser in the last 84 days."""
    start, earlier = sa.bindparam("start", type_=Meeting.on.type), aliased(Meeting)
    met_before = sa.exists().where(
        earlier.subject_id == Meeting.subject_id,
        earlier.on < start,
        earlier.attendance == Attendance.ATTENDED,
        earlier.adviser_id == Meeting.adviser_id,
        earlier.deleted.is_not(True),
    )
    return (
        sa.select(Meeting.subject_id, sa.literal(None, Meeting.on.type), Meeting.adviser_id)
        .where(Meeting.subject_id.in_(among), Meeting.on.between(start, TODAY))
        .where(Meeting.attendance == Attendance.ATTENDED, Meeting.deleted.is_not(True), ~met_before)
        .where(Meeting.adviser_id.is_not(None))
        .distinct()
    )


class _ByDay:
    """Who held a person on a day, quickly for many days: most people had one adviser all along."""

    def __init__(self, held: Holders) -> None:
        self.spans = {client: sorted(facts, key=lambda f: f.order) for client, facts in held.facts.items()}

    def holder(self, client: UUID, on: date) -> UUID | None:
        """The adviser named to the person on that day."""
        for fact in reversed(self.spans.get(client, [])):
            if fact.day <= on:
                return fact.value
        return None
