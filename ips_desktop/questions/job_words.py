"""How a job is said: what and where, hours and pay of a day, what it counts as, what it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from ips_desktop.questions.beginning import Options
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.texts import word
from ips_desktop.rules.benefit_limited import Against
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job, Terms
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.pay import minimum
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import JobTest, StartKind
from resources.wordings import days, has, said
from resources.wordings.amounts import in_hours, pounds


def job_name(job: Job) -> str:
    """Garden assistant, Garden World."""
    return ", ".join(part for part in (job.title, job.employer_name) if part) or said("job.unnamed")


def choice_words(value: Any) -> str:
    """A choice in words; one of a newer version in its own."""
    text = word(value)
    key = f"terms.{type(value).__name__}.{text}"
    return said(key) if has(key) else text


def terms_words(terms: Terms | None) -> str:
    """16 hours a week, £13 an hour; "" while neither is known."""
    if terms is None:
        return ""
    parts = [said("job.hours", hours=in_hours(terms.minutes))] if terms.minutes is not None else []
    if terms.pay is not None:
        per = word(terms.per)
        key = f"job.pay.{per}"
        parts.append(said(key, money=pounds(terms.pay)) if has(key) else pounds(terms.pay))
    return ", ".join(parts)


def day_words(on: date, today: date) -> str:
    """A day of this year without its year, else with it."""
    return days.day(on) if on.year == today.year else days.day_of_year(on)


def kind_line(start: Start) -> Reason | None:
    """What the beginning is counted as, when it is no plain start that counts."""
    if start.kind == StartKind.START and start.counts == Known.YES:
        return None
    if start.kind == StartKind.START:
        return Reason("job.kind.four_hours")
    return Reason(f"job.kind.{start.kind}")


def tests_lines(start: Start) -> list[Reason]:
    """Which test of competitive work the job fails, and which nobody has answered.

    How somebody came to a job they had before they came to us is not asked: it is no start of ours (MEASURES §2).
    """
    verdict = start.verdict
    there = start.kind in (StartKind.BEFORE, StartKind.WHILE_WAITING)
    to_ask = [test for test in verdict.open if not (there and test == JobTest.OPEN_TO_ALL)]
    lines = [reason("job.fails", tests=_tests(verdict.fails))] if verdict.fails else []
    return [*lines, reason("job.to_ask", tests=_tests(to_ask))] if to_ask else lines


def _tests(tests: Iterable[Any]) -> str:
    return ", ".join(said(f"job.test.{test}") for test in tests)


def below_line(job: Job, born: date | None, on: date, figures: Figures) -> Reason:
    """That pay is below the minimum that applies, with the figure of the day."""
    least = minimum(job, born, on, figures)
    return reason("job.below_minimum", least=pounds(least.low) if least is not None else "")


def against_words(against: Against) -> Reason:
    """£180 a week of £203.50; 14 hours of fewer than 16."""
    is_hours = against.unit == "minutes_week"
    amount = against.known_part if against.amount is None else against.amount
    limits = [_amount(limit, is_hours) for limit in dict.fromkeys((against.low, against.high))]
    key = "hours" if is_hours else "month" if against.unit == "pence_month" else "week"
    open_ = "_open" if against.amount is None else ""
    return reason(
        f"job.against.{key}{open_}", amount=_amount(amount, is_hours), limit=said("job.or").join(limits)
    )  # fmt: skip


def _amount(value: Fraction | int, is_hours: bool) -> str:
    whole = int(value + Fraction(1, 2)) if value >= 0 else 0
    return in_hours(whole) if is_hours else pounds(whole)


def job_options(jobs: Iterable[Job], on: date, figures: Figures) -> Options:
    """The person's jobs to choose from, those that stand first, the newest of them first."""
    listed = sorted(jobs, key=lambda j: (held(j, on, figures) == Known.NO, -(j.start_on or date.min).toordinal()))
    return tuple((job.id, job_name(job)) for job in listed)
