"""Jobs of every kind: at risk, kept, moved, several at once, limited, not known. Pure; days are told as so long ago."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome, FormState
from ips_desktop.terms.earning import (
    AccessToWork,
    AdjustmentAnswer,
    Contract,
    FourHours,
    JobEnding,
    KnownBy,
    PayState,
    RiskOutcome,
)
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.words import SupportMode
from ui.demonstration.telling import Person, arrived
from ui.demonstration.work import employers


def searching(person: Person) -> None:
    """Referred, taken on, met and known; looking for work."""
    first = arrived(person)
    person.add(first + timedelta(days=7), "set_mode", client="$client", mode=SupportMode.ACTIVE)


def has_job(person: Person, days: int, **more: Any) -> None:
    """A job that began so long ago; `$job` from then on. `more`: what is said otherwise."""
    at = employers()[person.rng.randrange(len(employers()))]
    usual: dict[str, Any] = {
        "employer": at["name"], "title": at["title"], "start_on": person.ago(days), "minutes_week": at["minutes_week"],
        "pay": at["pay"], "pay_per": PayPer.HOUR, "kind": JobKind.EMPLOYED, "contract": Contract.PERMANENT,
        "open_to_all": True, "integrated": True, "mode": SupportMode.IN_WORK,
    }  # fmt: skip
    person.add(person.ago(days), "start_job", client="$client", gives="job", at=9 * 60, **{**usual, **more})


def is_at_risk(person: Person) -> None:
    """Off sick in the job: adjustments asked, agreed and refused, Access to Work, a phased return to come."""
    searching(person)
    has_job(person, 160)
    person.add(person.ago(155), "tell_four_hours", job="$job", four_hours=FourHours.DONE, four_hours_on=person.ago(159))
    person.add(
        person.ago(30), "job_at_risk", job="$job", gives="risk", at=9 * 60, threat="Three weeks off sick; a warning was given.",
        sick_since=person.ago(35), pay_state=PayState.SSP,
    )  # fmt: skip
    for n, what in enumerate(("A later start", "A quiet place for breaks", "No night shifts")):
        person.add(person.ago(28), "ask_adjustment", job="$job", what=what, gives=f"asked-{n}", at=(11 + n) * 60)
    person.add(
        person.ago(20),
        "answer_adjustment",
        adjustment="$asked-0",
        answer=AdjustmentAnswer.AGREED,
        in_place_on=person.ago(20),
    )
    person.add(
        person.ago(19),
        "answer_adjustment",
        adjustment="$asked-1",
        answer=AdjustmentAnswer.REFUSED,
        reason="There is no such room.",
    )
    person.add(
        person.ago(12), "edit_risk", risk="$risk", fit_note_until=person.today + timedelta(days=9), phased="Two weeks of half days.",
        return_on=person.today + timedelta(days=12), access_to_work=AccessToWork.APPLIED, access_to_work_on=person.ago(12),
    )  # fmt: skip


def is_kept(person: Person) -> None:
    """A job that was at risk and is kept, in the same place with other duties."""
    searching(person)
    has_job(person, 200)
    person.add(person.ago(120), "job_at_risk", job="$job", gives="risk", at=9 * 60, threat="Too many targets at once.")
    person.add(
        person.ago(90),
        "settle_risk",
        risk="$risk",
        outcome=RiskOutcome.CHANGED_DUTIES,
        note="Stock room instead of the till.",
    )
    person.add(
        person.ago(80), "change_terms", job="$job", minutes_week=1200, pay=1310, pay_per=PayPer.HOUR, why="More hours."
    )


def moves_on(person: Person) -> None:
    """From one job straight into a better one; and before that a job that ended, with what it taught."""
    searching(person)
    has_job(person, 280)
    person.add(person.ago(240), "end_job", job="$job", end_on=person.ago(240), end_reason=JobEnding.DID_NOT_SUIT,
               lesson="Early shifts do not suit me.", mode=SupportMode.ACTIVE, at=9 * 60)  # fmt: skip
    person.add(
        person.ago(240), "help_to_next_job", job="$job", wants_help=True, career_goal="Work with people.", at=10 * 60
    )
    person.add(person.ago(238), "begin_profile", client="$client", after_job="$job", gives="profile")
    has_job(person, 200)
    person.add(person.ago(100), "help_to_next_job", job="$job", wants_help=False, at=10 * 60)
    person.add(person.ago(60), "end_job", job="$job", end_on=person.ago(60), end_reason=JobEnding.BETTER_JOB, at=9 * 60)
    has_job(person, 59, better_than="$job")


def has_several(person: Person) -> None:
    """Zero hours beside a second job: weeks with none, weeks with some."""
    searching(person)
    has_job(person, 90, contract=Contract.ZERO_HOURS, minutes_week=None)
    sunday = person.ago(20) - timedelta(days=person.ago(20).weekday() + 1)
    person.add(
        person.ago(20),
        "record_paid_hours",
        job="$job",
        until=sunday,
        minutes_1=0,
        minutes_2=480,
        minutes_3=0,
        minutes_4=720,
    )
    has_job(person, 45, contract=Contract.FIXED_TERM, fixed_until=person.today + timedelta(days=40), minutes_week=480)


def works_otherwise(kind: JobKind, **more: Any) -> Callable[[Person], None]:
    """Work of another kind."""

    def tell(person: Person) -> None:
        searching(person)
        has_job(person, 50, kind=kind, **more)

    return tell


def is_limited(person: Person) -> None:
    """Permitted work under its weekly limit, after advice; the form went off. Advice was offered before, and once not wanted."""
    searching(person)
    for days, outcome in ((95, AdviceOutcome.DECLINED), (80, AdviceOutcome.OFFERED)):
        person.add(
            person.ago(days),
            "record_advice",
            client="$client",
            outcome=outcome,
            what_for=AdviceFor.GENERAL,
            reason="Not today.",
        )
    person.add(
        person.ago(63), "record_advice", client="$client", outcome=AdviceOutcome.GIVEN, what_for=AdviceFor.BEFORE_START,
        given_by="Cai Morgan", organisation="Riverside Advice", permitted_form=FormState.SENT, now_money=12_000, hours_1=480, money_1=18_000,
        result="Better off each week, as told.",
    )  # fmt: skip
    has_job(person, 60, kind=JobKind.PERMITTED, minutes_week=480, pay=1271, mode=SupportMode.MONITORING)


def is_not_known(person: Person) -> None:
    """In work for months, and at one look nobody could say whether still."""
    searching(person)
    has_job(person, 190)
    person.add(person.ago(186), "tell_four_hours", job="$job", four_hours=FourHours.DONE, four_hours_on=person.ago(189))
    person.add(person.ago(98), "check_job", job="$job", in_work=Known.YES, same_job=Known.YES, known_by=KnownBy.PAYSLIP)
    person.add(person.ago(5), "check_job", job="$job", known_by=KnownBy.NOT_REACHED)
