"""Who was served, who was out of work when they came, and who is left out of a cohort (MEASURES §1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ips_desktop.rules.days import Period
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Person, Spell
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.jobs import Start, starts
from ips_desktop.rules.knowing import any_of, said
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.words import ClosedReason

GONE = (ClosedReason.DIED, ClosedReason.MOVED_ABROAD)


def referred_only(spell: Spell) -> bool:
    """Without entry, and without a contact that would make entry not known: in referral counts, in no outcome denominator."""
    return entered(spell) == Known.NO


def entered(spell: Spell) -> Known:
    """Whether the person entered. Met, and nobody wrote down the day they said yes: not known, in denominators, listed."""
    if spell.entry is not None:
        return Known.YES
    return Known.NOT_KNOWN if spell.yes_on is None and spell.first_contact is not None else Known.NO


def served(spell: Spell, period: Period) -> Known:
    """Whether a time with us counts as served in a period: entered by its end, and not closed before or on its first day."""
    begun = spell.entry or (spell.first_contact if entered(spell) == Known.NOT_KNOWN else None)
    if begun is None or begun > period.last or (spell.closed_on is not None and spell.closed_on <= period.first):
        return Known.NO
    return entered(spell)


def person_served(person: Person, period: Period, today: date, figures: Figures) -> Known:
    """Whether a person counts as served, once however often they came: by a spell, or by a counted start after closing."""
    return served_with(person, period, starts(person, today, figures))


def served_with(person: Person, period: Period, begun: Iterable[Start]) -> Known:
    """The same, of somebody whose beginnings of work are known already. A move to another job is no start."""
    by_spell = any_of(served(spell, period) for spell in person.spells)
    if by_spell == Known.YES:
        return by_spell
    late = any(s.kind == StartKind.START and s.counts == Known.YES and period.holds(s.on) for s in begun)
    return Known.YES if late else by_spell


def in_work_at_entry(person: Person, spell: Spell, figures: Figures) -> Known:
    """Yes when a paid job covers the entry day or it is recorded so; no only when recorded no; else not known."""
    if spell.entry is not None and any(held(job, spell.entry, figures) == Known.YES for job in person.jobs):
        return Known.YES
    return said(spell.in_work_at_entry)


def left_for_good(person: Person) -> date | None:
    """The day on which the person died or moved abroad; a later time with us takes a move abroad back."""
    gone = [s.closed_on for s in person.spells if s.closed_on is not None and s.closed_reason in GONE]
    day = max(gone, default=None)
    came_back = any(s.received_on is not None and day is not None and s.received_on > day for s in person.spells)
    return None if came_back else day


def excluded(person: Person, deciding_day: date) -> bool:
    """Whether a person is out of a cohort whose deciding day comes after they died or moved abroad; shown as excluded."""
    gone = left_for_good(person)
    return gone is not None and deciding_day > gone
