"""The lines under the board: interviews, contacts with employers for the person, how we look, and help to another job."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine
from ips_desktop.questions.texts import Texts, text, word
from ips_desktop.records import Application, ContactFor, Interview, NextJobRequest, SearchPlan
from ips_desktop.terms.looking import Approach, InterviewResult
from resources.wordings import days, has, said

Found = tuple[
    Sequence[Application],
    Sequence[Interview],
    Sequence[SearchPlan],
    Sequence[NextJobRequest],
    Sequence[tuple[ContactFor, str | None]],
]
PLAN_LINES = ("where_to", "employers", "how_often", "cv", "references", "interviews", "weekly")


def search_panels(desk: Desk, client: UUID, found: Found, long: Texts) -> tuple[Panel, ...]:
    """The panels under the board, each with what begins something new."""
    cards, interviews, plans, requests, contacts = found
    named = {card.id: card for card in cards}
    begun = [d for d in (*(c.found_on for c in cards), *(row.on for row, _ in contacts)) if d is not None]
    return (
        Panel("interviews", tuple(_interview(desk, i, named, long) for i in reversed(interviews))),
        Panel(
            "contacts_for",
            tuple(_contact(row, employer or "", long) for row, employer in reversed(contacts)),
            (PanelAct("contact_for", client),),
        ),
        Panel("search_plan", tuple(_plan(p, long) for p in plans[-1:]), (PanelAct("search_plan", client),)),
        Panel(
            "next_job",
            tuple(_request(desk, r, begun, long) for r in reversed(requests)),
            (PanelAct("next_job", client),),
        ),
    )


def _interview(desk: Desk, row: Interview, cards: dict[UUID, Application], long: Texts) -> PanelLine:
    card = cards.get(row.application_id) if row.application_id else None
    job = ", ".join(part for part in (card.title, card.employer_name) if part) if card is not None else ""
    when = days.day(row.on) if row.on else ""
    if row.at is not None:
        when = said("looking.interview.at", day=when, time=days.clock(row.at))
    more = [reason("looking.interview.place", place=row.place)] if row.place else []
    support, feedback = text(long, row.id, "support"), text(long, row.id, "feedback")
    more += [reason("looking.interview.support", words=support)] if support else []
    is_waiting = row.result in (None, InterviewResult.WAITING)
    asks = is_waiting and row.on is not None and row.on <= desk.today
    acts = (PanelAct("interview_result", row.id),) if asks else (PanelAct("change_interview", row.id),)
    chip = None if is_waiting and not asks else _result(row, asks=asks)
    line = reason("looking.interview.line", when=when, job=job) if job else reason("looking.interview.only", when=when)
    return PanelLine(
        row.id, "messages", line, tuple(more), feedback, chip, () if row.withheld else acts, not is_waiting
    )


def _result(row: Interview, *, asks: bool) -> Chip:
    if asks:
        return Chip("attention", "help-circle", Reason("looking.interview.ask"))
    good = row.result in (InterviewResult.OFFER, InterviewResult.SECOND)
    key = f"terms.InterviewResult.{row.result}"
    what = said(key) if has(key) else word(row.result)
    return Chip("good" if good else "neutral", "check" if good else "info-circle", reason("looking.said", words=what))


def _contact(row: ContactFor, employer: str, long: Texts) -> PanelLine:
    key = f"terms.ContactPurpose.{row.purpose}"
    what = said(key) if row.purpose is not None and has(key) else said("looking.contact.plain")
    line = reason("looking.contact.line", day=row.on or "", what=" · ".join(part for part in (employer, what) if part))
    more = (Reason("looking.contact.named" if row.named else "looking.contact.unnamed"),)
    acts = (PanelAct("remove_contact_for", row.id),)
    return PanelLine(
        row.id, "walk" if row.face_to_face else "phone", line, more, text(long, row.id, "note"),
        acts=() if row.withheld else acts,
    )  # fmt: skip


def _plan(row: SearchPlan, long: Texts) -> PanelLine:
    known = isinstance(row.approach, Approach)
    more = [reason("looking.plan.approach", words=said(f"terms.Approach.{row.approach}"))] if known else []
    said_of = {name: text(long, row.id, name) for name in PLAN_LINES}
    more += [
        reason("looking.plan.line", label=said(f"fields.search_plan.{name}"), words=words)
        for name, words in said_of.items()
        if words
    ]
    return PanelLine(
        row.id, "search", reason("looking.plan.on", day=row.on or ""), tuple(more), text(long, row.id, "targets")
    )


def _request(desk: Desk, row: NextJobRequest, begun: Iterable[date], long: Texts) -> PanelLine:
    """Asked for, and what followed: a search act from that day on, or "not now"; else by when one is due (FS17)."""
    goal, on = text(long, row.id, "career_goal"), row.asked_on
    line = reason("looking.next_job.asked", day=on or "")
    if row.declined_on is not None:
        more: Any = reason("looking.next_job.declined", day=row.declined_on)
        acts = (PanelAct("take_up_next_job", row.id),)
        return PanelLine(row.id, "trending-up", line, (more,), goal, acts=() if row.withheld else acts, faded=True)
    followed = min((d for d in begun if on is not None and d >= on), default=None)
    if followed is not None:
        return PanelLine(row.id, "trending-up", line, (reason("looking.next_job.followed", day=followed),), goal)
    due = (on or desk.today) + timedelta(days=desk.reference.number("clock.next_job_days", desk.today))
    late = due < desk.today
    chip = Chip("attention", "clock", Reason("looking.next_job.late")) if late else None
    more = reason("looking.next_job.was_due" if late else "looking.next_job.due", day=due)
    acts = (PanelAct("next_job_declined", row.id),)
    return PanelLine(row.id, "trending-up", line, (more,), goal, chip, () if row.withheld else acts)
