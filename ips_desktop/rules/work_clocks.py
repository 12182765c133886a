"""The clocks of having work: is it kept, support while it goes on, jobs at risk, advice on benefits (MEASURES §5). Pure and dated.

One look at a job settles all that are open, and one piece of advice whatever was due by its day: of each a person has one row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.rules.advice_due import Advised, Offered, advice_due
from ips_desktop.rules.checks import check_days
from ips_desktop.rules.clocks import NEVER_LATE, Due
from ips_desktop.rules.facts import Job, Person
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.benefiting import AdviceFor

ADVICE = {
    AdviceFor.BEFORE_START: "advice_before_start",
    AdviceFor.CHANGE: "advice_change",
    AdviceFor.SIX_MONTHS: "advice_again",
}


@dataclass(frozen=True)
class AtRisk:
    """A job that might be lost, while nobody knows what became of it. `fit_note_until`: unless they are back at work."""

    id: UUID
    since: date | None
    fit_note_until: date | None = None


def look(person: Person, today: date, figures: Figures, agreed: Collection[UUID] = frozenset()) -> Due | None:
    """The look at a job that is open longest, else the next one to come; None when there is no work to look at."""
    found = [day for day in check_days(person, today, figures, agreed) if day.settled is None]
    if not found:
        return None
    day = found[0]
    rule = "check_due" if day.risk is None else "check_risk_due"
    return Due(rule, day.due, day.since, day.due, (day.due - day.since).days, day.risk or day.job, day.check)


def benefits_advice(
    jobs: Iterable[Job], offers: Iterable[Offered], advised: Iterable[Advised], today: date, figures: Figures
) -> Due | None:
    """The advice on benefits that is owed first, by `advice_due`. An offer whose first day nobody knows is due now and not yet late."""
    owed = advice_due(jobs, offers, advised, today, figures)
    if not owed:
        return None
    first = owed[0]
    if first.until is None:
        return Due("advice_offer", today, first.since, NEVER_LATE, about=first.about)
    days = (first.until - first.since).days
    return Due(ADVICE[first.why], first.until, first.since, first.until, max(0, days), first.about)


def fit_notes(risks: Iterable[AtRisk]) -> list[Due]:
    """A fit note that ends is talked about by its last day: another note, a phased return, or back at work (SS2.8)."""
    return [
        Due("fit_note", risk.fit_note_until, risk.since or risk.fit_note_until, risk.fit_note_until, about=risk.id)
        for risk in risks
        if risk.fit_note_until is not None
    ]
