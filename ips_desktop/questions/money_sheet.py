"""What «Money in and out of work» says: advice on benefits exactly as it was given, and from when it is old (SS3.4, FS9)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.letterhead import person_in_full
from ips_desktop.questions.paper_head import one_of, paper_head, rows_of
from ips_desktop.questions.sheets_telling import AtHours, MoneySheet
from ips_desktop.questions.texts import text, texts, word
from ips_desktop.records import BenefitsAdvice
from ips_desktop.rules.days import add_months
from ips_desktop.terms.benefiting import AdviceOutcome

WORDS = ("result", "benefits_now", "household", "costs", "one_off", "who_to_tell", "reporting", "if_it_stops")
OLD_AFTER = "clock.advice_months"


def money_sheet(desk: Desk, client: UUID, *, advice: UUID | None = None) -> MoneySheet:
    """Fill the sheet from the last advice that was given, or from one asked for; before any it is a blank form.

    Every figure is the benefits adviser's. Refused "not_here", "withheld". Eight statements at most.
    """
    person = person_in_full(desk, client)
    given = [a for a in rows_of(desk, BenefitsAdvice, client, BenefitsAdvice.on) if a.outcome == AdviceOutcome.GIVEN]
    found = one_of(desk, BenefitsAdvice, advice, client) if advice is not None else given[-1] if given else None
    if found is None:
        return MoneySheet(paper_head(desk, person, "", draft=True))
    long = texts(desk, [found.id], WORDS)
    number = 1 + next((at for at, row in enumerate(given) if row.id == found.id), len(given))
    return MoneySheet(
        head=paper_head(desk, person, "", version=str(number)),
        told_on=found.on,
        ask_again=_old_from(desk, found.on),
        given_by=found.given_by or "",
        organisation=found.organisation or "",
        competence=found.competence or "",
        tool=found.tool or "",
        assumption_on=found.assumption_on,
        now_pence=found.now_money,
        levels=_levels(found),
        form=word(found.permitted_form),
        limit=found.limit,
        limit_until=found.limit_until,
        tell_by=found.tell_by,
        **{name: text(long, found.id, name) for name in WORDS},
    )


def _old_from(desk: Desk, on: date | None) -> date | None:
    """The day until which it may be gone by."""
    return add_months(on, desk.reference.number(OLD_AFTER, desk.today)) if on is not None else None


def _levels(row: BenefitsAdvice) -> tuple[AtHours, ...]:
    """The levels of hours that were given, each with its money; a level without hours is none."""
    pairs = ((row.hours_1, row.money_1), (row.hours_2, row.money_2), (row.hours_3, row.money_3))
    return tuple(AtHours(minutes, money) for minutes, money in pairs if minutes is not None)
