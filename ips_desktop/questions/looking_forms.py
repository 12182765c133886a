"""What the forms of looking for a job begin with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record, values_of
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.sharing import consent_for, employers
from ips_desktop.records import Application, Interview, SearchPlan
from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.sharing import WhoSpeaks


def lead_for_begins(desk: Desk, client: UUID) -> Beginning:
    """A job the person may go for: employers to choose from while the name is typed."""
    return replace(of_person(desk, client), options={"employer": employers(desk)})


def search_plan_begins(desk: Desk, client: UUID) -> Beginning:
    """How we look: what was agreed last, agreed anew today."""
    last = desk.session.scalars(
        sa.select(SearchPlan)
        .where(SearchPlan.subject_id.in_(ids_of(desk, client)), SearchPlan.deleted.is_not(True))
        .order_by(SearchPlan.on.desc(), SearchPlan.id.desc())
        .limit(1)
    ).first()
    values = values_of(desk, last) if last is not None else {}
    return replace(of_person(desk, client), values=values | {"on": desk.today})


def _about_card(desk: Desk, application: UUID, **values: Any) -> tuple[Beginning, Application]:
    card = desk.find(Application, application)
    job = ", ".join(part for part in (card.title, card.employer_name) if part)
    return replace(
        of_person(desk, card.subject_id), values=values, beside=(reason("looking.about_job", job=job),)
    ), card


def applied_begins(desk: Desk, application: UUID) -> Beginning:
    """They applied today, themselves; beside it whether we may name them to this employer."""
    begun, card = _about_card(desk, application, applied_on=desk.today, done_by=WhoSpeaks.PERSON)
    if card.employer_id is None:
        return begun
    may = consent_for(desk, card.subject_id, card.employer_id, desk.today) is not None
    return replace(begun, beside=(*begun.beside, Reason("looking.may_name" if may else "looking.may_not_name")))


def interview_begins(desk: Desk, application: UUID) -> Beginning:
    """An interview for this job; what helps at interviews is beside it."""
    return _about_card(desk, application)[0]


def offered_begins(desk: Desk, application: UUID) -> Beginning:
    """They were offered it today."""
    return _about_card(desk, application, offered_on=desk.today)[0]


def ended_begins(desk: Desk, application: UUID) -> Beginning:
    """It ended today."""
    return _about_card(desk, application, ended_on=desk.today)[0]


def application_begins(desk: Desk, application: UUID) -> Beginning:
    """The card as it stands."""
    return of_record(desk, application, type_="application")


def change_interview_begins(desk: Desk, interview: UUID) -> Beginning:
    """The interview as it stands."""
    return of_record(desk, interview, type_="interview")


def interview_result_begins(desk: Desk, interview: UUID) -> Beginning:
    """How it went, told today."""
    found = desk.find(Interview, interview)
    begun = of_record(desk, interview, type_="interview")
    said = reason("looking.was_on", day=found.on) if found.on is not None else Reason("looking.was")
    return replace(begun, values={**begun.values, "result": None, "told_on": desk.today}, beside=(said,))


def next_job_begins(desk: Desk, client: UUID) -> Beginning:
    """Asked today."""
    return replace(of_person(desk, client), values={"asked_on": desk.today})


def next_job_declined_begins(desk: Desk, request: UUID) -> Beginning:
    """Not now, since today."""
    begun = of_record(desk, request, type_="next_job_request")
    return replace(begun, values={"declined_on": desk.today})


def contact_for_begins(desk: Desk, client: UUID) -> Beginning:
    """A visit today about this person; they are not named unless they said so."""
    return replace(
        of_person(desk, client),
        values={"on": desk.today, "medium": ContactWay.FACE_TO_FACE, "purpose": ContactPurpose.PERSON, "named": False},
        options={"employer": employers(desk)},
        beside=(Reason("looking.not_named"),),
    )
