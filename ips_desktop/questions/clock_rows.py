"""The clocks that run for one person, as rows of Today: what, why, by when, and the act that settles each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.job_words import job_name
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.standing import Standing
from ips_desktop.rules.clocks import Due
from ips_desktop.rules.often import SAY_WHY
from ips_desktop.terms.words import PlanState

NOW, LATE, WEEK = "now", "late", "week"
ABOUT_THE_JOB = ("next_contact", "contact_after_start", "check_due", "check_risk_due", "fit_note", "in_work_review")
"""What is more urgent while a job might be lost."""


@dataclass(frozen=True)
class TodayRow:
    """One thing to do. `id` stays the same from one asking to the next.

    `group`: "now" (the diary), "late" or "week". `at` (minutes after midnight) leads the row, else `icon`.
    `what`: "Review the plan", or the place for a meeting. `why`: the reason, from `clocks`. `until`: "any day until …", the last day.
    `since`: the day the rule counts from. `next_step`, `next_by`: what was agreed last, for a meeting.
    `act`: the act that settles the row, by its name in `todo.SETTLING`; `also`: another that may; `about`: the record they are about
    (appointment, plan, profile, referral, job, step on the way … or the person). `say_why`: for how many days saying why settles it;
    0 where it is put off like anything else.
    """

    id: UUID
    group: str
    client: UUID
    name: str
    what: Reason
    act: str
    about: UUID
    icon: str
    why: Reason | None = None
    rule: str = ""
    at: int | None = None
    minutes: int | None = None
    on: date | None = None
    until: date | None = None
    since: date | None = None
    late_days: int = 0
    chip: Chip | None = None
    next_step: str = ""
    next_by: date | None = None
    withheld: bool = False
    also: str = ""
    say_why: int = 0


def group_of(desk: Desk, on: date, late_days: int) -> str:
    """ "late", "week", or "" for what may wait until a later week."""
    sunday = desk.today + timedelta(days=6 - desk.today.weekday())
    return LATE if late_days else WEEK if on <= sunday else ""


def clock_rows(desk: Desk, standing: Standing) -> list[TodayRow]:
    """The clocks of one person; what was put off waits."""
    rows = [
        _row(desk, standing, due)
        for due in standing.dues
        if (standing.beyond.put_off_until(due) or desk.today) <= desk.today
    ]
    if standing.plan.state == PlanState.AGREED and standing.plan.in_force is not None:
        rows.append(_to_sign(standing))
    return rows


def _row(desk: Desk, standing: Standing, due: Due) -> TodayRow:
    late, settling = due.late_days(desk.today), todo.SETTLING[due.rule]
    until, at_risk = todo.until(due, desk.today), due.rule in ABOUT_THE_JOB and bool(standing.beyond.at_risk)
    group = group_of(desk, until or desk.today, late)
    return TodayRow(
        id=uuid5(standing.client, f"{due.rule}{due.about or ''}"),
        group=LATE if group and at_risk else group,
        client=standing.client,
        name=standing.short,
        what=todo.what(due, at_risk=at_risk),
        act=settling.act,
        about=todo.about(standing, due),
        icon="heart-handshake" if at_risk else settling.icon,
        why=todo.why(due, _job_of(standing, due)),
        rule=due.rule,
        until=until,
        since=due.since,
        late_days=late,
        chip=todo.late_chip(late) if late else Chip("serious", "alert-triangle", Reason("clocks.chip.at_risk")) if at_risk else None,
        withheld=standing.spell.withheld,
        also=settling.also,
        say_why=due.within if due.rule in SAY_WHY else 0,
    )  # fmt: skip


def _job_of(standing: Standing, due: Due) -> str:
    """The job that a clock is about, "" when it is about none, or one that nobody named."""
    work = standing.beyond.work
    if work is None or due.about is None:
        return ""
    risk = next((risk for risk in work.risks if risk.id == due.about), None)
    job = work.job(risk.job if risk is not None else due.about)
    return job_name(job) if job is not None else ""


def _to_sign(standing: Standing) -> TodayRow:
    since, settling = standing.journey.plans.agreed_on, todo.SETTLING["sign"]
    return TodayRow(
        id=uuid5(standing.client, "sign"),
        group=WEEK,
        client=standing.client,
        name=standing.short,
        what=todo.what_rule("sign"),
        act=settling.act,
        about=standing.plan.in_force or standing.client,
        icon=settling.icon,
        why=reason("clocks.sign.why", since=since) if since else None,
        rule="sign",
        withheld=standing.spell.withheld,
    )
