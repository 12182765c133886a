"""A meeting and everything that changed with it, kept in one act (experience §3): each change by the act that keeps it everywhere else.

A refusal names its field as "<kind>.<field>", and nothing is kept then, the meeting neither. `undo_whole_meeting` takes all of it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Unpack
from uuid import UUID

from ips_desktop.casework.benefits import record_advice, take_back_advice
from ips_desktop.casework.employer import take_back_employer
from ips_desktop.casework.employer_contact import record_contact_for, take_back_contact
from ips_desktop.casework.interviews import book_interview, take_back_interview
from ips_desktop.casework.job import start_job, start_job_from, take_back_job
from ips_desktop.casework.job_pay import change_terms, take_back_terms
from ips_desktop.casework.leads import take_back_lead
from ips_desktop.casework.looking import (
    add_lead_for,
    follow_lead,
    record_applied,
    remove_application,
    take_back_applied,
)
from ips_desktop.casework.meeting import MeetingFields, record_meeting, undo_meeting
from ips_desktop.casework.safety import raise_concern, take_back_concern
from ips_desktop.casework.sharing import consents_to_name, decide_sharing, take_back_decision
from ips_desktop.casework.standing_here import open_spells, person
from ips_desktop.casework.stepping import start_step, take_back_step
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of, these
from ips_desktop.questions.histories import modes_of
from ips_desktop.questions.job_starting import LOOKED_FOR
from ips_desktop.questions.sharing import decision_begins
from ips_desktop.records import Application, EmployerContact
from ips_desktop.terms.changing import ChangeKind
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, SupportMode

HEADS: dict[ChangeKind, str] = {
    ChangeKind.EMPLOYER_CONTACT: "employer",
    ChangeKind.APPLICATION: "job",
    ChangeKind.INTERVIEW: "job",
    ChangeKind.JOB: "job",
    ChangeKind.HOURS_OR_PAY: "job",
    ChangeKind.BENEFITS_ADVICE: "outcome",
    ChangeKind.TRAINING: "what",
    ChangeKind.VOLUNTEERING: "what",
    ChangeKind.PERSONAL_INFORMATION: "decision",
    ChangeKind.RISK: "kind",
}
"""The question without whose answer nothing is said of a change; it is asked for in one sentence, `refusals.change.<kind>`."""
STANDS_ON = ("speaks", "to_whom", "when", "never", "adjustments", "occupational_health")
"""What the decision before said and the new one still says, as in its own form; the words to use are said anew."""


@dataclass(frozen=True)
class ChangeInput:
    """One thing that changed, and what was said of it: by the names of the fields its act takes; `job` of a card, a lead, or in words."""

    kind: ChangeKind
    answers: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class TakeBack:
    """How one record that was kept is taken back: `act(desk, **{about_as: id}, **more)`."""

    act: Callable[..., Any]
    about_as: str
    id: UUID
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class WholeMeeting:
    """A meeting that was kept, and how everything that was kept with it is taken back, the last first."""

    meeting: UUID
    undo: tuple[TakeBack, ...] = ()


def record_whole_meeting(
    desk: Desk,
    *,
    client: UUID,
    on: date,
    attendance: Attendance = Attendance.ATTENDED,
    appointment: UUID | None = None,
    changes: Sequence[ChangeInput] = (),
    **fields: Unpack[MeetingFields],
) -> WholeMeeting:
    """Keep a meeting and what changed since the last one: all of it, or nothing. What happened without a day of its own did so on the meeting's.

    Refused as `record_meeting`, "change.<kind>" for a change of which nothing is said, and as each act refuses beside "<kind>.<field>".
    """
    meeting = record_meeting(desk, client=client, on=on, attendance=attendance, appointment=appointment, **fields)
    who, undo = person(desk, client).id, list[TakeBack]()
    for change in changes:
        try:
            undo += _keep(desk, who, on, change)
        except Refused as refused:
            raise Refused(refused.code, f"{change.kind}.{refused.field or ''}", **refused.facts) from refused
    return WholeMeeting(meeting, tuple(reversed(undo)))


def _keep(desk: Desk, who: UUID, on: date, change: ChangeInput) -> list[TakeBack]:
    if change.answers.get(HEADS[change.kind]) in (None, ""):
        raise Refused(f"change.{change.kind}", HEADS[change.kind])
    return _KEEPS[change.kind](desk, who, on, dict(change.answers))


def undo_whole_meeting(desk: Desk, *, whole: WholeMeeting) -> UUID:
    """Take back a meeting just kept with everything that was kept with it. Refused as `undo_meeting` and as each act that takes back."""
    for each in whole.undo:
        each.act(desk, **{each.about_as: each.id}, **each.more)
    return undo_meeting(desk, meeting=whole.meeting)


# ---- looking for a job ---------------------------------------------------------------------------------------------------------------


def _contact(desk: Desk, who: UUID, on: date, said: dict[str, Any]) -> list[TakeBack]:
    """Somebody spoke to an employer for them, without their name: naming has its own form, with the consent beside it."""
    first = desk.new_id()
    kept = record_contact_for(desk, client=who, on=on, **said)
    return [
        *_new_employer(first, desk.find(EmployerContact, kept).subject_id),
        TakeBack(take_back_contact, "contact", kept),
    ]


def _application(desk: Desk, who: UUID, _on: date, said: dict[str, Any]) -> list[TakeBack]:
    """A job they go for: a card of the board, a lead, or a new one; with a day it was sent."""
    card, undo = _card(desk, who, said)
    if said.get("applied_on") is None:
        if not undo:  # it stands on the board as it is: nothing is said of it
            raise Refused("change.application_sent", "applied_on")
        return undo
    record_applied(desk, application=card, applied_on=said["applied_on"])
    return [*undo, TakeBack(take_back_applied, "application", card)]


def _interview(desk: Desk, who: UUID, _on: date, said: dict[str, Any]) -> list[TakeBack]:
    card, undo = _card(desk, who, said)
    kept = book_interview(desk, application=card, on=said.get("on"), at=said.get("at"))
    return [*undo, TakeBack(take_back_interview, "interview", kept)]


def _card(desk: Desk, who: UUID, said: Mapping[str, Any]) -> tuple[UUID, list[TakeBack]]:
    """The card on the person's board that is meant, put there if it was not: from a lead, or from a title and an employer."""
    job, first = said["job"], desk.new_id()
    if not isinstance(job, UUID):
        kept = add_lead_for(desk, client=who, employer=said.get("employer"), title=job)
    elif desk.session.get(Application, job) is None:
        kept = follow_lead(desk, client=who, lead=job)
    else:
        return job, []
    card = desk.find(Application, kept)
    lead = [TakeBack(take_back_lead, "lead", card.lead_id)] if _is_new(first, card.lead_id) and card.lead_id else []
    return kept, [
        *_new_employer(first, card.employer_id),
        *lead,
        TakeBack(remove_application, "application", kept),
    ]


def _new_employer(first: UUID, employer: UUID | None) -> list[TakeBack]:
    return [TakeBack(take_back_employer, "employer", employer)] if employer and _is_new(first, employer) else []


def _is_new(first: UUID, id_: UUID | None) -> bool:
    """Whether a record was made after an id was given out: ids are in the order of their moments."""
    return id_ is not None and id_.bytes > first.bytes


# ---- being in work -------------------------------------------------------------------------------------------------------------------


def _job(desk: Desk, who: UUID, _on: date, said: dict[str, Any]) -> list[TakeBack]:
    """A job begins. Whoever was looked for is supported in work from its first day, as its own form proposes."""
    job, start = said.pop("job"), said.get("start_on")
    if start is None:  # without its first day no clock of the job would ever run
        raise Refused("change.job_start", "start_on")
    mode = SupportMode.IN_WORK if _looks_for_work(desk, who) else None
    if isinstance(job, UUID):
        card = desk.find(Application, job)
        said |= {"title": card.title, "employer": card.employer_id or card.employer_name, "soc": card.soc}
        kept = start_job_from(desk, origin=job, mode=mode, **said)
    else:
        kept = start_job(desk, client=who, mode=mode, title=job, **said)
    return [TakeBack(take_back_job, "job", kept)]


def _looks_for_work(desk: Desk, who: UUID) -> bool:
    now = modes_of(desk, these(ids_of(desk, who))).on(desk.today).get(who)
    return now in LOOKED_FOR and bool(open_spells(desk, who))


def _terms(desk: Desk, _who: UUID, _on: date, said: dict[str, Any]) -> list[TakeBack]:
    return [TakeBack(take_back_terms, "terms", change_terms(desk, **said))]


def _advice(desk: Desk, who: UUID, on: date, said: dict[str, Any]) -> list[TakeBack]:
    return [TakeBack(take_back_advice, "advice", record_advice(desk, client=who, on=on, **said))]


# ---- on the way, and what is told and feared -----------------------------------------------------------------------------------------


def _step(kind: SteppingKind, desk: Desk, who: UUID, on: date, said: dict[str, Any]) -> list[TakeBack]:
    return [TakeBack(take_back_step, "step", start_step(desk, client=who, kind=kind, **{**said, "start_on": on}))]


def _sharing(desk: Desk, who: UUID, on: date, said: dict[str, Any]) -> list[TakeBack]:
    before = decision_begins(desk, who).values
    told = said["decision"] in (Disclosure.TELL, Disclosure.PART)
    stands = {name: before[name] for name in STANDS_ON if before.get(name) and (told or name == "never")}
    consents = consents_to_name(desk, who) if said["decision"] == Disclosure.NOT_TELL else ()
    kept = decide_sharing(desk, client=who, on=on, **{**stands, **said})
    return [TakeBack(take_back_decision, "decision", kept, {"consents": consents})]


def _risk(desk: Desk, who: UUID, _on: date, said: dict[str, Any]) -> list[TakeBack]:
    return [TakeBack(take_back_concern, "concern", raise_concern(desk, client=who, **said))]


_KEEPS: dict[ChangeKind, Callable[[Desk, UUID, date, dict[str, Any]], list[TakeBack]]] = {
    ChangeKind.EMPLOYER_CONTACT: _contact,
    ChangeKind.APPLICATION: _application,
    ChangeKind.INTERVIEW: _interview,
    ChangeKind.JOB: _job,
    ChangeKind.HOURS_OR_PAY: _terms,
    ChangeKind.BENEFITS_ADVICE: _advice,
    ChangeKind.TRAINING: partial(_step, SteppingKind.TRAINING),
    ChangeKind.VOLUNTEERING: partial(_step, SteppingKind.VOLUNTEERING),
    ChangeKind.PERSONAL_INFORMATION: _sharing,
    ChangeKind.RISK: _risk,
}
