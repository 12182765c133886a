"""Today: what next, and why (experience §3). The diary, the clocks that run, and the words that wait to be finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions import todo
from ips_desktop.questions.clock_rows import LATE, NOW, WEEK, TodayRow, clock_rows
from ips_desktop.questions.colleagues import NOBODY, clients_named
from ips_desktop.questions.diary import DiaryEntry, as_one, diary_between, where_of
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.referrals import undecided
from ips_desktop.questions.safety import out_alone
from ips_desktop.questions.service_rows import service_rows
from ips_desktop.questions.standing import Standing, of_who_stays, people
from ips_desktop.questions.team_rows import team_rows
from ips_desktop.rules import clocks
from ips_desktop.rules.clocks import Journey
from resources.wordings import days

LOOK_BACK = 60
"""Days after which a meeting that nobody recorded is no longer asked for."""


@dataclass(frozen=True)
class WaitingDraft:
    """Words begun and not finished: `form` and `about` as they were kept, the person if the draft is about one."""

    form: str
    about: UUID
    name: str
    kept_at: int


@dataclass(frozen=True)
class TodayPage:
    """The whole page. The sentence: `today`, `meetings` to come, `things` to do, `late` of them late.

    `next_up` is what comes first after this week, for the day on which nothing is due. `chosen`: the id of the row nearest to now.
    """

    today: date
    meetings: int
    things: int
    late: int
    rows: tuple[TodayRow, ...]
    diary: tuple[DiaryEntry, ...]
    tomorrow: tuple[DiaryEntry, ...]
    next_day: date
    drafts: tuple[WaitingDraft, ...] = ()
    next_up: TodayRow | None = None
    chosen: UUID | None = None


def today(desk: Desk) -> TodayPage:
    """What is next for the person at this laptop, and why. Twelve statements at most, whatever the caseload; one more where I am linked to teams."""
    mine = [desk.me.id]
    booked = diary_between(desk, desk.today - timedelta(days=LOOK_BACK), desk.today + timedelta(days=1))
    rows = to_do(desk, people(desk, mine, of_who_stays(desk, mine), agreed=True), booked)
    shown = sorted((r for r in rows if r.group), key=_order)
    ahead = sorted((r for r in rows if not r.group), key=lambda r: (r.until or date.max, r.name))
    things = [r for r in shown if r.group != NOW]
    return TodayPage(
        today=desk.today,
        meetings=sum(r.group == NOW for r in shown),
        things=len(things),
        late=sum(r.late_days > 0 for r in things),
        rows=tuple(shown),
        diary=tuple(as_one(e for e in booked if e.on == desk.today)),
        tomorrow=tuple(as_one(e for e in booked if e.on > desk.today)),
        next_day=desk.today + timedelta(days=1),
        drafts=_drafts(desk),
        next_up=ahead[0] if ahead else None,
        chosen=_nearest(desk, shown),
    )


def to_do(desk: Desk, standings: list[Standing], booked: list[DiaryEntry]) -> list[TodayRow]:
    """Everything that runs for these people, in no order; what may wait until a later week has no group. One statement."""
    rows = [
        *_meetings(desk, booked, standings),
        *_to_decide(desk),
        *_alone(desk),
        *service_rows(desk),
        *team_rows(desk),
    ]
    for standing in standings:
        rows += clock_rows(desk, standing)
    return rows


def _order(row: TodayRow) -> tuple[int, int, date, str, str]:
    place = (NOW, LATE, WEEK).index(row.group)
    return place, row.at if row.group == NOW and row.at is not None else 0, row.until or date.max, row.name, row.rule


def _meetings(desk: Desk, booked: list[DiaryEntry], standings: list[Standing]) -> list[TodayRow]:
    steps = {s.client: s for s in standings}
    rows: list[TodayRow] = []
    for entry in as_one(booked):
        if entry.kept or entry.on > desk.today:
            continue
        late = (desk.today - entry.on).days
        is_group = entry.group is not None
        expected = reason("clocks.group.expected", n=entry.people) if is_group else None
        if entry.interview and entry.venue:
            expected = reason("clocks.meeting.what", place=entry.venue)
        standing = steps.get(entry.client)
        rule, settled_by, icon = _kind(entry)
        rows.append(
            TodayRow(
                id=entry.id,
                group=LATE if late else NOW,
                client=entry.client,
                name=entry.name,
                what=where_of(entry),
                act=settled_by,
                about=entry.id,
                icon=icon,
                why=reason("clocks.meeting.not_recorded", on=entry.on) if late else expected,
                rule=rule,
                at=entry.at,
                minutes=entry.minutes,
                on=entry.on,
                late_days=late,
                chip=todo.late_chip(late) if late else None,
                next_step=standing.next_step.what if standing and rule == "meeting" else "",
                next_by=standing.next_step.by if standing and rule == "meeting" else None,
                withheld=standing.spell.withheld if standing else False,
            )
        )
    return rows


def _kind(entry: DiaryEntry) -> tuple[str, str, str]:
    """The rule of a row of the diary, the act that settles it, its pictogram."""
    if entry.interview:
        return "interview", "interview_result", "messages"
    return (
        ("meeting", "record_meeting", "message-circle")
        if entry.group is None
        else ("group", "record_group", "users-group")
    )


def _to_decide(desk: Desk) -> list[TodayRow]:
    rows: list[TodayRow] = []
    for waiting in undecided(desk):
        due = clocks.first_meeting(Journey(received_on=waiting.received_on), desk.reference)
        if due is None:
            continue
        late = due.late_days(desk.today)
        rows.append(
            TodayRow(
                id=waiting.id,
                group=LATE if late else WEEK,
                client=waiting.client,
                name=waiting.name,
                what=todo.what_rule("decide"),
                act=todo.SETTLING["decide"].act,
                about=waiting.id,
                icon=todo.SETTLING["decide"].icon,
                why=todo.why(due),
                rule="decide",
                until=due.on,
                late_days=late,
                chip=todo.late_chip(late) if late else None,
            )
        )
    return rows


def _alone(desk: Desk) -> list[TodayRow]:
    """Who is out alone and not back: mine to say, and that of whoever I stand in for or supervise to look after (SS2.11)."""
    rows: list[TodayRow] = []
    for out in out_alone(desk):
        late = out.minutes > 0
        key = "clocks.alone.late" if late else "clocks.alone.why"
        rows.append(
            TodayRow(
                id=out.id,
                group=LATE if late else NOW,
                client=out.client,
                name=out.name,
                what=reason("clocks.alone.what", who=out.who),
                act="come_back",
                about=out.id,
                icon="walk",
                why=reason(key, back=days.clock(out.back_by), call=out.call),
                rule="alone",
                at=out.back_by,
                on=out.on,
                late_days=(desk.today - out.on).days + 1 if late else 0,
                chip=Chip("serious", "alert-triangle", Reason("clocks.alone.chip")) if late else None,
            )
        )
    return rows


def _drafts(desk: Desk) -> tuple[WaitingDraft, ...]:
    kept = desk.drafts.all()
    whose = clients_named(desk, [d.about for d in kept])
    return tuple(WaitingDraft(d.form, d.about, whose.get(d.about, NOBODY).short, d.kept_at) for d in kept)


def _nearest(desk: Desk, rows: list[TodayRow]) -> UUID | None:
    """The row to select: the meeting nearest to now, else the first."""
    at = datetime.fromtimestamp(desk.now / 1_000_000, LONDON)
    minute = at.hour * 60 + at.minute
    timed = [r for r in rows if r.group == NOW and r.at is not None]
    if timed:
        return min(timed, key=lambda r: abs((r.at or 0) - minute)).id
    return rows[0].id if rows else None
