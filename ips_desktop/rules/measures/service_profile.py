"""Who the people are that we work with: age, gender, ethnicity, time with us, needs (SS10.18)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from ips_desktop.rules.days import Period, age
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Cut, Found, Kind, Measure, Number, Part, median
from ips_desktop.rules.measuring.members import served_people, served_spells
from ips_desktop.rules.measuring.rows import Needs, Traits
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.asked import Known
from ips_desktop.terms.words import Unknown

NOT_RECORDED = "not_recorded"
NEEDS = ("social", "housing", "training", "vocational")
AGES = ((16, "under_16"), (26, "16_25"), (36, "26_35"), (46, "36_45"), (56, "46_55"), (65, "56_64"))
OLDEST = "65_and_over"


def find(world: World, period: Period) -> Found:
    """People served, each in one row of every dimension. "Prefers not to say" and "not recorded" are two rows."""
    cases: list[Case] = []
    rows: defaultdict[str, list[Case]] = defaultdict(list)
    for served in served_people(world, period):
        person, spell = served.person, _spell(served.person, period)
        entered = spell.entry or spell.first_contact
        days = _days_with_us(spell, entered, period.last)
        sure = Answer.COUNTS if served.sure == Known.YES else Answer.NOT_KNOWN
        case = Case(person.id, sure, served.of, Why.ENTRY if sure == Answer.NOT_KNOWN else None, value=days)
        cases.append(case)
        for name in (
            _age(person, spell.entry),
            *_traits(world, person),
            _time(world, days),
            *_needs(world, person, period.last),
        ):
            rows[name].append(replace(case, value=None))
    return Found(tuple(cases), tuple(Part(name, tuple(rows[name])) for name in sorted(rows)))


def _spell(person: Person, period: Period) -> Spell:
    """The time with us that is looked at: the last by which they are served, else, of a start after closing, the last entered."""
    spells = served_spells(person, period) or [s for s in person.spells if s.entry is not None] or list(person.spells)
    return max(spells, key=lambda s: (s.entry or s.first_contact or date.min, s.id.bytes))


def _days_with_us(spell: Spell, entered: date | None, to: date) -> int | None:
    """Days from entry to closing, or to the last day of the period."""
    if entered is None or spell.entry is None:
        return None
    return (min(spell.closed_on or to, to) - entered).days


def _age(person: Person, entered: date | None) -> str:
    if person.born is None or entered is None:
        return f"age.{NOT_RECORDED}"
    years = age(person.born, entered)
    return f"age.{next((name for below, name in AGES if years < below), OLDEST)}"


def _traits(world: World, person: Person) -> Iterator[str]:
    said = world.of(Traits, person.id)
    genders = [row.gender for row in said if row.gender is not None]
    gender = genders[-1] if genders else None
    yield f"gender.{gender.text if isinstance(gender, Unknown) else gender or NOT_RECORDED}"
    ethnicities = [row.ethnicity for row in said if row.ethnicity]
    yield f"ethnicity.{ethnicities[-1] if ethnicities else NOT_RECORDED}"


def _time(world: World, days: int | None) -> str:
    if days is None:
        return f"time.{NOT_RECORDED}"
    return "time.to_90" if days <= 90 else "time.91_180" if days <= 180 else "time.over_180"


def _needs(world: World, person: Person, to: date) -> Iterator[str]:
    """The newest answer on or before the last day, for each need: some help, none, or never asked."""
    checks = sorted(
        (c for c in world.of(Needs, person.id) if c.on is not None and c.on <= to), key=lambda c: c.on or to
    )
    for name in NEEDS:
        answers: list[int] = [value for check in checks if (value := getattr(check, name)) is not None]
        yield f"need.{name}.{NOT_RECORDED if not answers else 'some' if answers[-1] else 'none'}"


def _beside(cut: Cut) -> Mapping[str, Number]:
    return {"median_days": median(case.value for case in cut.cases)}


MEASURE = Measure("service_profile", ("SS10.18",), find, Kind.COUNT, beside=_beside)
