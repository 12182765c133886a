"""Jobs of one person, drawn at random about the days that decide: four hours, gaps, ends, checks, zero hours, permitted work, a job at risk."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ips_desktop.casework.job import start_job, tell_four_hours
from ips_desktop.casework.job_end import end_job
from ips_desktop.casework.job_keeping import check_job
from ips_desktop.casework.job_pay import change_terms, record_paid_hours
from ips_desktop.casework.job_risk import answer_adjustment, ask_adjustment, job_at_risk, settle_risk
from ips_desktop.casework.spell import set_mode
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import (
    AdjustmentAnswer,
    BenefitLimited,
    Contract,
    FourHours,
    JobEnding,
    KnownBy,
    RiskOutcome,
)
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.words import SupportMode

if TYPE_CHECKING:
    from tests.oracle.lives import Life

DAY = timedelta(days=1)
LENGTHS = (0, 1, 27, 59, 60, 88, 89, 90, 91, 92, 121, 182, 183, 274, 365, 366)
GAPS = (0, 1, 2, 3, 4, 5, 15, 20, 21, 22, 23, 42, 43)


def works(life: Life, met: date) -> None:
    """One to three jobs, one after the other or beside one another."""
    on = met + life.one(-40, -1, 0, 1, 20, 45, 80, 120) * DAY
    for n in range(life.one(1, 1, 2, 3)):
        word = f"job{n}"
        _begins(life, word, on)
        length = life.one(*LENGTHS)
        if life.chance(25):
            _at_risk(life, word, on + min(length, 10) * DAY)
        if life.chance(70):
            over = on + length * DAY
            unknown = life.unless_vague(False, vague=(True,))
            life.then(
                over, end_job, late=life.one(0, 0, 6), job=f"${word}", end_on=None if unknown else over,
                ended_unknown=unknown or None, end_reason=life.one(*JobEnding),
            )  # fmt: skip
            on = over + (1 + life.one(*GAPS)) * DAY
        else:
            for weeks in range(1, 53) if life.chance(8) else ():
                life.then(
                    on + 7 * weeks * DAY,
                    check_job,
                    job=f"${word}",
                    on=on + 7 * weeks * DAY,
                    in_work=Known.YES,
                    known_by=KnownBy.SEEN,
                )
            on += life.one(0, 20, 100) * DAY


def _begins(life: Life, word: str, on: date) -> None:
    kind = life.one(JobKind.EMPLOYED, JobKind.EMPLOYED, JobKind.EMPLOYED, *JobKind)
    contract = life.unless_vague(*Contract, Contract.PERMANENT, Contract.PERMANENT, Contract.ZERO_HOURS)
    given: dict[str, Any] = {
        "kind": kind, "contract": contract, "title": "Baker", "employer": life.one("Bakery", "Mill", *life.place.employers),
        "start_on": life.unless_vague(on), "open_to_all": life.unless_vague(*[True] * 8, False),
        "integrated": life.unless_vague(*[True] * 8, False), "trading": life.unless_vague(True, True, False),
        "four_hours": life.unless_vague(
            *[FourHours.DONE] * 8, FourHours.NEVER, vague=(None, FourHours.NOT_YET)
        ),
        "benefit_limited": life.unless_vague(*[BenefitLimited.NO] * 5, *BenefitLimited), "soc": life.one("5435", "9252", None),
        "minutes_week": life.unless_vague(480, 600, 959, 960, 1799, 1800),
        "pay": life.unless_vague(1144, 1300, 1300, 1042, 800),
    }  # fmt: skip
    if given["pay"] is not None:
        given["pay_per"] = PayPer.HOUR
        if life.chance(20):
            given |= {
                "pay": life.one(88_000, 20_000, 60_000),
                "pay_per": life.one(PayPer.MONTH, PayPer.FOUR_WEEKS, PayPer.WEEK),
            }
    if life.chance(15):
        given["agrees_after_close"] = life.one(True, False)
    life.then(
        on,
        start_job,
        late=life.late(),
        keep=word,
        client="$client",
        **{n: v for n, v in given.items() if v is not None},
    )
    if life.chance(25):
        done = on + life.one(0, 1, 7, 30) * DAY
        life.then(done, tell_four_hours, late=41, job=f"${word}", four_hours_on=done)
    if life.chance(20):
        later = on + life.one(1, 30, 90) * DAY
        life.then(later, change_terms, job=f"${word}", from_day=later, minutes_week=life.one(600, 1200, 2100))
    if contract == Contract.ZERO_HOURS:
        _paid(life, word, on)
    for months in (3, 6, 12):
        if life.chance(60):
            _looks(life, word, on + (months * 61 // 2 + life.one(-9, -4, -1, 0, 1, 5)) * DAY)
    if life.chance(25):
        life.then(
            on, set_mode, client="$client", mode=life.one(SupportMode.IN_WORK, SupportMode.MONITORING), from_day=on
        )


def _paid(life: Life, word: str, on: date) -> None:
    """What was paid week by week, with holes, noughts and single shifts."""
    sunday = on + (6 - on.weekday()) * DAY
    for week in range(life.one(4, 14, 27)):
        last = sunday + 7 * week * DAY
        if life.chance(45):
            life.then(last, record_paid_hours, job=f"${word}", until=last, minutes_1=life.one(0, 0, 120, 239, 240, 900))
        if life.chance(15):
            day = last - life.one(0, 3, 6) * DAY
            life.then(last, record_paid_hours, job=f"${word}", on=day, minutes=life.one(0, 60, 240))


def _looks(life: Life, word: str, on: date) -> None:
    known = life.one(Known.YES, Known.YES, Known.YES, Known.NO, Known.NOT_KNOWN)
    by = KnownBy.NOT_REACHED if known == Known.NOT_KNOWN else life.one(KnownBy.PERSON, KnownBy.PAYSLIP)
    life.then(
        on, check_job, job=f"${word}", on=on, in_work=known, same_job=life.one(Known.YES, Known.NO, None), known_by=by
    )


def _at_risk(life: Life, word: str, on: date) -> None:
    life.then(on, job_at_risk, keep="risk", job=f"${word}", began_on=on, threat="Many days off.")
    if life.chance(60):
        life.then(on + DAY, ask_adjustment, keep="asked", job=f"${word}", what="Later hours", asked_on=on)
        if life.chance(70):
            answer = life.one(AdjustmentAnswer.AGREED, AdjustmentAnswer.REFUSED)
            life.then(on + 3 * DAY, answer_adjustment, adjustment="$asked", answer=answer, answered_on=on + 2 * DAY)
    if life.chance(30):
        day = on + life.one(5, 90, 91) * DAY
        life.then(day, settle_risk, risk="$risk", outcome=life.one(*RiskOutcome), outcome_on=day)
