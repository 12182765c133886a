"""How soon people were met after their referral; who waits, and whom we did not offer a place, beside (practice §2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person, Referred
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Cut, Found, Measure, Number, Part, median
from ips_desktop.rules.measuring.members import entries
from ips_desktop.rules.measuring.owning import adviser_on, on_day, owners
from ips_desktop.rules.measuring.scope import Owners
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.words import ReferralDecision

BANDS = ((7, "to_7"), (30, "8_30"))
LATER = "over_30"


def find(world: World, period: Period) -> Found:
    """Entries of the period by days from referral to first contact; within 7 days they count."""
    cases: list[Case] = []
    rows: dict[str, list[Case]] = {name: [] for name in ("to_7", "8_30", LATER)}
    for entry in entries(world):
        if not period.holds(entry.on):
            continue
        of, spell = on_day(world, entry.person, entry.on), entry.spell
        if spell.entry is None or spell.received_on is None or spell.first_contact is None:
            cases.append(Case(spell.id, Answer.NOT_KNOWN, of, Why.ENTRY if spell.entry is None else Why.DAY))
            continue
        days = (spell.first_contact - spell.received_on).days
        band = next((name for most, name in BANDS if days <= most), LATER)
        case = Case(spell.id, Answer.COUNTS if band == "to_7" else Answer.NOT, of, value=days)
        cases.append(case)
        rows[band].append(Case(spell.id, Answer.COUNTS, of))
    waiting, refused = (
        Part("waiting", tuple(_waiting(world, period.last))),
        Part("not_offered", tuple(_refused(world, period))),
    )
    return Found(tuple(cases), (*(Part(name, tuple(mine)) for name, mine in rows.items()), waiting, refused))


def _waiting(world: World, to: date) -> Iterator[Case]:
    """Referrals received by a day and still without a first contact on it: neither settled otherwise nor closed."""
    for person in world.people:
        for referral in person.referrals:
            if referral.received_on is not None and referral.received_on <= to and _waits(person, referral, to):
                yield Case(referral.id, Answer.COUNTS, _whose(world, person, referral, to))


def _waits(person: Person, referral: Referred, to: date) -> bool:
    spell = next((s for s in person.spells if s.referral == referral.id), None)
    decided = referral.decision is not None and (referral.decided_on is None or referral.decided_on <= to)
    if spell is None:
        return not decided
    closed = spell.closed_on is not None and spell.closed_on <= to
    return not closed and (spell.first_contact is None or spell.first_contact > to)


def _refused(world: World, period: Period) -> Iterator[Case]:
    for person in world.people:
        for referral in person.referrals:
            if referral.decision == ReferralDecision.NOT_OFFERED and period.holds(referral.decided_on):
                yield Case(
                    referral.id, Answer.COUNTS, _whose(world, person, referral, referral.decided_on or period.last)
                )


def _whose(world: World, person: Person, referral: Referred, on: date) -> Owners:
    return owners(adviser_on(world, person, on), referral.team)


def _beside(cut: Cut) -> Mapping[str, Number]:
    return {"median_days": median(case.value for case in cut.cases)}


MEASURE = Measure("timely_entry", (), find, beside=_beside)
