"""Which papers can be made for a person now, what fills each, and what was given already (issue of paper: word for word)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.adjustments_sheet import adjustments_sheet
from ips_desktop.questions.care_review_sheet import PARTS, care_review_sheet
from ips_desktop.questions.finishing import has_died
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.information_sheet import employers_copy_sheet, information_sheet
from ips_desktop.questions.introduction_sheet import introduction_sheet
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.money_sheet import money_sheet
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.paper_head import wants_large_print
from ips_desktop.questions.person_letters import appointment_sheet, closing_sheet, hand_over_letter_sheet
from ips_desktop.questions.profile_sheet import profile_sheet
from ips_desktop.questions.search_plan_sheet import search_sheet
from ips_desktop.questions.service_sheets import leaflet_sheet, questionnaire_sheet
from ips_desktop.questions.sharing import consents_standing
from ips_desktop.questions.support_sheet import support_sheet
from ips_desktop.records import Adjustment, Appointment, Client, Employer, GivenPaper, Job, NamedAdviser, Spell
from ips_desktop.rules import names
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.sharing import ConsentKind
from resources.wordings import days, said

TO_THEM = (
    PaperKind.HAND_OVER,
    PaperKind.CLOSING,
    PaperKind.ABOUT_US,
    PaperKind.QUESTIONNAIRE,
    PaperKind.CARE_PLAN_REVIEW,
)
"""What is written to the person, or about their days to come: of no use once they have died."""


@dataclass(frozen=True)
class Offer:
    """A paper that can be made. `about`: the person, or the job, employer or appointment it is about; `detail` names it."""

    id: str
    kind: PaperKind
    about: UUID
    to_employer: UUID | None = None
    detail: str = ""


@dataclass(frozen=True)
class PapersPage:
    """The papers of a person. `large`: they asked for large print."""

    client: UUID
    name: str
    offers: tuple[Offer, ...]
    large: bool = False
    withheld: bool = False


def papers(desk: Desk, client: UUID) -> PapersPage:
    """What can be made for this person today. Refused "not_here". Ten statements."""
    found, whole = desk.find(Client, client), ids_of(desk, client)
    name = names.full(found.given_name, found.family_name, found.known_as)
    if found.withheld:
        return PapersPage(client, name, (), withheld=True)
    own = [PaperKind.PROFILE, PaperKind.SEARCH_PLAN, PaperKind.PERSONAL_INFORMATION, PaperKind.MONEY,
           *([PaperKind.HAND_OVER] if _was_handed_over(desk, whole) else []),
           PaperKind.CARE_PLAN_REVIEW, PaperKind.ABOUT_US, PaperKind.QUESTIONNAIRE]  # fmt: skip
    closed = desk.session.scalar(
        sa.select(Spell.id)
        .where(Spell.subject_id.in_(whole), Spell.closed_on.is_not(None), Spell.deleted.is_not(True))
        .limit(1)
    )
    own += [PaperKind.CLOSING] if closed is not None else []
    if has_died(desk, client):
        own = [kind for kind in own if kind not in TO_THEM]
    offers = [Offer(str(kind), kind, client) for kind in own]
    offers += [*_of_jobs(desk, whole), *_of_appointments(desk, whole), *_of_employers(desk, client)]
    return PapersPage(client, name, tuple(offers), large=wants_large_print(desk, client))


def _was_handed_over(desk: Desk, whole: tuple[UUID, ...]) -> bool:
    """Whether the named adviser ever changed: a letter of a new adviser to somebody who has had one only tells of no change."""
    held = sa.select(sa.func.count(NamedAdviser.adviser_id.distinct())).where(
        NamedAdviser.subject_id.in_(whole), NamedAdviser.deleted.is_not(True)
    )
    return (desk.session.scalar(held) or 0) > 1


def _of_jobs(desk: Desk, whole: tuple[UUID, ...]) -> list[Offer]:
    jobs = desk.session.execute(
        sa.select(Job.id, Job.title, Job.employer_name)
        .where(Job.subject_id.in_(whole), Job.deleted.is_not(True), Job.end_on.is_(None))
        .order_by(Job.start_on)
    ).all()
    asked = set(
        desk.session.scalars(
            sa.select(Adjustment.job_id).where(Adjustment.subject_id.in_(whole), Adjustment.deleted.is_not(True))
        )
    )
    found: list[Offer] = []
    for id_, title, employer in jobs:
        detail = ", ".join(part for part in (title, employer) if part)
        kinds = [PaperKind.IN_WORK_PLAN, *([PaperKind.ADJUSTMENTS] if id_ in asked else [])]
        found += [Offer(f"{kind} {id_}", kind, id_, detail=detail) for kind in kinds]
    return found


def _of_appointments(desk: Desk, whole: tuple[UUID, ...]) -> list[Offer]:
    booked = desk.session.execute(
        sa.select(Appointment.id, Appointment.on)
        .where(Appointment.subject_id.in_(whole), Appointment.on >= desk.today, Appointment.meeting_id.is_(None))
        .where(Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True))
        .order_by(Appointment.on, Appointment.at)
        .limit(2)
    )
    kinds = (PaperKind.APPOINTMENT_CARD, PaperKind.APPOINTMENT_LETTER)
    return [
        Offer(f"{kind} {id_}", kind, id_, detail=days.day(on)) for id_, on in booked for kind in kinds if on is not None
    ]


def _of_employers(desk: Desk, client: UUID) -> list[Offer]:
    """Papers to an employer are offered only where a consent that names the person stands today."""
    ids = {
        c.employer_id for c in consents_standing(desk, client, desk.today) if c.kind == ConsentKind.EMPLOYER and c.named
    }
    rows = desk.session.execute(
        sa.select(Employer.id, Employer.name).where(Employer.id.in_([i for i in ids if i])).order_by(Employer.name)
    )
    kinds = (PaperKind.INTRODUCTION, PaperKind.PERSONAL_INFORMATION_EMPLOYER)
    return [Offer(f"{kind} {id_}", kind, id_, id_, name or "") for id_, name in rows for kind in kinds]


_FILLED: dict[PaperKind, Callable[[Desk, UUID, UUID], Any]] = {
    PaperKind.PROFILE: lambda desk, client, _: profile_sheet(desk, client),
    PaperKind.SEARCH_PLAN: lambda desk, client, _: search_sheet(desk, client),
    PaperKind.PERSONAL_INFORMATION: lambda desk, client, _: information_sheet(desk, client),
    PaperKind.PERSONAL_INFORMATION_EMPLOYER: employers_copy_sheet,
    PaperKind.MONEY: lambda desk, client, _: money_sheet(desk, client),
    PaperKind.IN_WORK_PLAN: lambda desk, _, job: support_sheet(desk, job),
    PaperKind.INTRODUCTION: lambda desk, client, employer: introduction_sheet(desk, employer, client),
    PaperKind.ADJUSTMENTS: lambda desk, _, job: adjustments_sheet(desk, job, in_own_name=False),
    PaperKind.CARE_PLAN_REVIEW: lambda desk, client, _: care_review_sheet(desk, client, parts=PARTS),
    PaperKind.HAND_OVER: lambda desk, client, _: hand_over_letter_sheet(desk, client),
    PaperKind.CLOSING: lambda desk, client, _: closing_sheet(desk, client),
    PaperKind.APPOINTMENT_LETTER: lambda desk, _, booked: appointment_sheet(desk, booked),
    PaperKind.APPOINTMENT_CARD: lambda desk, _, booked: appointment_sheet(desk, booked, card=True),
    PaperKind.ABOUT_US: lambda desk, client, _: leaflet_sheet(desk, client),
    PaperKind.QUESTIONNAIRE: lambda desk, _, __: questionnaire_sheet(desk),
}


def filled(desk: Desk, client: UUID, *, offer: Offer) -> Any:
    """The sheet of a paper, filled from the records of today. Refused as the paper's own question refuses."""
    return _FILLED[offer.kind](desk, client, offer.about)


def papers_panels(desk: Desk, client: UUID) -> Panels:
    """The tab: what was given, to whom, when; and the way to make one. Three statements."""
    rows = desk.session.scalars(
        sa.select(GivenPaper)
        .where(GivenPaper.subject_id.in_(ids_of(desk, client)), GivenPaper.deleted.is_not(True))
        .order_by(GivenPaper.on.desc(), GivenPaper.id.desc())
    )
    lines = tuple(_given(row) for row in rows)
    panel = Panel("papers", lines, (PanelAct("make_paper", client),))
    return Panels(client, (panel,), withheld=desk.find(Client, client).withheld)


def _given(row: GivenPaper) -> PanelLine:
    kind = said(f"terms.PaperKind.{row.kind}") if isinstance(row.kind, PaperKind) else str(row.kind)
    how = said(f"terms.GivenHow.{row.how}") if isinstance(row.how, GivenHow) else ""
    line = reason("papers.given", what=kind, day=row.on) if row.on else Reason(f"terms.PaperKind.{row.kind}")
    who = (reason("papers.to", who=row.to_whom),) if row.to_whom else ()
    return PanelLine(row.id, "mail", line, (reason("papers.how", how=how, n=row.pages or 0), *who))
