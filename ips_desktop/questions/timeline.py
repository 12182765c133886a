"""What happened with a person, newest first: meetings and attempts with what was added, plans, profile, referrals, advisers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Reference
from ips_desktop.questions.colleagues import Colleague
from ips_desktop.questions.diary import where
from ips_desktop.questions.group_meeting import in_group
from ips_desktop.questions.happenings import Happening
from ips_desktop.questions.histories import Holders
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.texts import Texts, text, word
from ips_desktop.questions.told import BY_KEY, LETTERS, MEETINGS, OTHER, PLAN, WORK, line_of
from ips_desktop.questions.written import who_else, written_late, written_on
from ips_desktop.records import Plan
from ips_desktop.rules.versions import labels
from ips_desktop.terms.words import AttemptHow, Attendance, ClosedReason, PlanState, ReferralSource, SupportMode
from resources.wordings import said


@dataclass(frozen=True)
class Added:
    """An addendum under an entry."""

    id: UUID
    on: date | None
    by: str
    text: str


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened, newest first. `group`: "meetings", "plan", "work" or "letters" for the chips above the list.

    `line` is the one line; `text` is what opens in place. `written_on`: set when it was written down on a later day.
    `beside`: who else was at a meeting, how long the way was; `late`: that it was written down later than it should be.
    `may_add`: an addendum can be added. `withheld`: the words are not on this laptop.
    """

    id: UUID
    kind: str
    group: str
    icon: str
    on: date
    at: int | None
    line: Reason
    text: str = ""
    next_step: str = ""
    next_by: date | None = None
    by: str = ""
    written_on: date | None = None
    added: tuple[Added, ...] = ()
    may_add: bool = False
    withheld: bool = False
    beside: tuple[Reason, ...] = ()
    late: Reason | None = None


@dataclass(frozen=True)
class Sources:
    """What the timeline is made of, as the person's page has fetched it."""

    rows: Sequence[Happening]
    plans: Sequence[Plan]
    profiles: Sequence[tuple[UUID, date]]
    advisers: Holders
    modes: Holders
    texts: Texts
    staff: dict[UUID, Colleague]
    figures: Reference


def timeline(client: UUID, given: Sources) -> tuple[TimelineEntry, ...]:
    """Everything that happened, newest first; of one day, the later hour and the later record first."""
    entries = [
        *_meetings(given),
        *_attempts(given),
        *_plans(given),
        *(
            TimelineEntry(i, "profile", PLAN, "user-circle", on, None, Reason("clocks.line.profile"))
            for i, on in given.profiles
        ),
        *_referrals(given),
        *_spells(given),
        *_advisers(client, given),
        *_modes(client, given),
        *_further(given),
    ]
    entries.sort(key=lambda e: (e.on, e.at if e.at is not None else -1, e.id.bytes), reverse=True)
    return tuple(entries)


def _name(given: Sources, person: UUID | None) -> str:
    return given.staff[person].name if person is not None and person in given.staff else ""


def _meetings(given: Sources) -> Iterable[TimelineEntry]:
    added: dict[UUID, list[Added]] = {}
    for row in given.rows:
        if row.type == "addendum" and row.ref is not None:
            words = text(given.texts, row.id, "text")
            added.setdefault(row.ref, []).append(Added(row.id, row.on, _name(given, row.by), words))
    for row in given.rows:
        if row.type == "meeting" and row.on is not None:
            attended = row.one == Attendance.ATTENDED
            yield TimelineEntry(
                id=row.id,
                kind="meeting",
                group=MEETINGS,
                icon=("users-group" if row.group else "message-circle") if attended else "circle-x",
                on=row.on,
                at=row.at,
                line=in_group(meeting_line(row.one, row.two, row.ref_name, row.three, row.minutes), row.group),
                text=text(given.texts, row.id, "note"),
                next_step=text(given.texts, row.id, "next_step"),
                next_by=row.other_day,
                by=_name(given, row.by),
                written_on=written_on(row),
                added=tuple(sorted(added.get(row.id, []), key=lambda a: (a.on or date.min, a.id.bytes))),
                may_add=row.held != "headline",
                withheld=row.held == "headline",
                beside=who_else(row),
                late=written_late(row, given.figures),
            )


def meeting_line(attendance: str, place: str, venue: str, medium: str, minutes: int | None) -> Reason:
    """ "Met: Café, Wellfield Road, 45 min", or why it was not held."""
    if attendance in (Attendance.MISSED, Attendance.CANCELLED_BY_PERSON, Attendance.CANCELLED_BY_US):
        return Reason(f"clocks.line.{attendance}")
    if attendance != Attendance.ATTENDED:
        return Reason("clocks.line.unknown_meeting")
    at = where(place, venue, medium)
    if at.key == "clocks.meeting.what_plain":
        return reason("clocks.line.met", minutes=minutes) if minutes else Reason("clocks.line.met_only")
    if minutes:
        return reason("clocks.line.met_at", place=at.said(), minutes=minutes)
    return reason("clocks.line.met_place", place=at.said())


def _attempts(given: Sources) -> Iterable[TimelineEntry]:
    for row in given.rows:
        if row.type == "attempt" and row.on is not None:
            key = "clocks.line.reached" if row.minutes else "clocks.line.attempt"
            how = said(f"terms.AttemptHow.{row.one}") if row.one in list(AttemptHow) else row.one
            yield TimelineEntry(
                row.id, "attempt", MEETINGS, "phone-outgoing", row.on, None, reason(key, how=how),
                text(given.texts, row.id, "note"), by=_name(given, row.by), written_on=written_on(row),
                withheld=row.held == "headline",
            )  # fmt: skip


def _plans(given: Sources) -> Iterable[TimelineEntry]:
    named = labels((p.version or 0, p.seen, p.id) for p in given.plans)
    for plan in given.plans:
        signed = plan.state == PlanState.SIGNED
        on = plan.signed_on if signed else plan.agreed_on
        if on is not None:
            key = "clocks.line.plan_signed" if signed else "clocks.line.plan_agreed"
            yield TimelineEntry(
                plan.id, "plan", PLAN, "signature" if signed else "file-text", on, None,
                reason(key, label=named[plan.id]), text(given.texts, plan.id, "goal"), by=_name(given, plan.agreed_by),
                withheld=plan.withheld,
            )  # fmt: skip
        if plan.reviewed_on is not None:
            line = reason("clocks.line.plan_reviewed", label=named[plan.id])
            yield TimelineEntry(plan.id, "review", PLAN, "refresh", plan.reviewed_on, None, line)


def _referrals(given: Sources) -> Iterable[TimelineEntry]:
    for row in given.rows:
        if row.type == "referral" and row.on is not None:
            source = said(f"terms.ReferralSource.{row.one}") if row.one in list(ReferralSource) else row.one
            line = reason("clocks.line.referral", source=source)
            if row.three:
                line = reason("clocks.line.referral_by", source=source, by=row.three)
            yield TimelineEntry(
                row.id, "referral", OTHER, "user-plus", row.on, None, line, text(given.texts, row.id, "wants"),
                withheld=row.held == "headline",
            )  # fmt: skip


def _spells(given: Sources) -> Iterable[TimelineEntry]:
    for row in given.rows:
        if row.type != "spell":
            continue
        if row.third_day is not None:
            line = Reason("clocks.line.information")
            yield TimelineEntry(row.id, "information", LETTERS, "info-circle", row.third_day, None, line)
        if row.other_day is not None:
            why = said(f"terms.ClosedReason.{row.one}") if row.one in list(ClosedReason) else row.one
            line = reason("clocks.line.closed", reason=why)
            yield TimelineEntry(row.id, "closed", OTHER, "circle-check", row.other_day, None, line)


def _advisers(client: UUID, given: Sources) -> Iterable[TimelineEntry]:
    for fact in given.advisers.facts.get(client, []):
        name = _name(given, fact.value) or said("clocks.somebody")
        line = reason("clocks.line.adviser", name=name) if fact.value else Reason("clocks.line.no_adviser")
        yield TimelineEntry(
            fact.id,
            "adviser",
            OTHER,
            "user-circle",
            fact.day,
            None,
            line,
            "\n".join(filter(None, (text(given.texts, fact.id, "why"), text(given.texts, fact.id, "must_know")))),
        )


def _modes(client: UUID, given: Sources) -> Iterable[TimelineEntry]:
    for fact in given.modes.facts.get(client, []):
        mode = said(f"terms.SupportMode.{fact.value}") if isinstance(fact.value, SupportMode) else word(fact.value)
        yield TimelineEntry(fact.id, "mode", WORK, "briefcase", fact.day, None, reason("clocks.line.mode", mode=mode))


def _further(given: Sources) -> Iterable[TimelineEntry]:
    """Every type that `told` tells: its one line, and the words that open in place."""
    for row in given.rows:
        told = BY_KEY.get(row.type)
        if told is not None and row.on is not None:
            line = line_of(told, (row.one, row.two, row.three))
            yield TimelineEntry(
                row.id, told.key, told.group, told.icon, row.on, None, line,
                text(given.texts, row.id, told.text) if told.text else "", by=_name(given, row.by),
                written_on=written_on(row), withheld=row.held == "headline",
            )  # fmt: skip
