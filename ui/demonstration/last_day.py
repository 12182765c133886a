"""What is left on the evening before: a job club, other work asked for, a clock put off, papers given. By acts, as all else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pypdfium2

from ips_desktop.casework.directory import add_organisation, record_other_duty
from ips_desktop.casework.employer import add_employer_person, record_readiness
from ips_desktop.casework.giving import Given, give_paper
from ips_desktop.casework.group_meeting import ThereInput, record_group
from ips_desktop.casework.leads import add_lead, close_lead
from ips_desktop.casework.putting_off import put_off
from ips_desktop.documents.door import made
from ips_desktop.questions.papers import filled, papers
from ips_desktop.questions.today import today
from ips_desktop.terms.employing import Readiness
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.looking import LeadState
from ips_desktop.terms.stepping import DutyKind, OnwardKind
from ips_desktop.terms.words import Attendance, Medium, Place
from ui.demonstration.clinical import clinical
from ui.demonstration.quality import quality
from ui.demonstration.telling import Life, before
from ui.demonstration.year import Year

AFTERNOON = 16 * 60
GIVEN = (PaperKind.ABOUT_US, PaperKind.PROFILE, PaperKind.PERSONAL_INFORMATION)


def last_day(year: Year, lives: Sequence[Life]) -> None:
    """All of it, by the adviser whose window opens."""
    clinical(year)
    quality(year, lives)
    year.clock.put(before(year.today - timedelta(days=1)), AFTERNOON)
    sam, mine = year.members["adviser"], [life for life in lives if life.adviser == "adviser"]
    planned = [year.ids[life.key]["client"] for life in mine if "plan" in year.ids[life.key]]
    _directory(year)
    _club(year, planned[:3])
    year.do(sam, record_other_duty, staff=sam.id, kind=DutyKind.TRANSPORT, minutes=40, asked_by="North team")
    year.do(sam, record_other_duty, staff=sam.id, kind=DutyKind.CARE, refused=True, asked_by="Harbour day service")
    _put_off(year)
    for client in planned[:2]:
        _papers(year, client)
    sam.round()
    year.members["supervisor"].round()


def _directory(year: Year) -> None:
    """How ready some employers are, whom we know there, a job that is filled and one that is gone; services for whom we have no place."""
    lead = year.members["supervisor"]
    for (name, employer), level in zip(year.employers.items(), Readiness, strict=False):
        year.do(lead, record_readiness, employer=employer, level=level)
        year.do(
            lead, add_employer_person, employer=employer, name=f"The manager of {name}", role="Manager", can_hire=True
        )
        opened = year.do(lead, add_lead, employer=employer, title="Christmas help", shared=level != Readiness.TOLD)
        if level in (Readiness.HAS_HIRED, Readiness.HAS_OFFERED):
            year.do(
                lead,
                close_lead,
                lead=opened,
                state=LeadState.FILLED if level == Readiness.HAS_HIRED else LeadState.GONE,
            )
    year.do(
        lead, add_organisation, name="Riverside Advice", kind=OnwardKind.ADVICE, phone="029 2018 0000", when_full=True
    )
    year.do(
        lead,
        add_organisation,
        name="Valleys Job Support",
        kind=OnwardKind.WORK_PROGRAMME,
        takes="Anybody",
        when_full=True,
    )
    lead.round()


def _club(year: Year, people: Sequence[UUID]) -> None:
    sam, day = year.members["adviser"], before(year.today - timedelta(days=1))
    there = [
        ThereInput(client, Attendance.MISSED if n == 2 else Attendance.ATTENDED) for n, client in enumerate(people)
    ]
    year.do(sam, record_group, on=day, name="Job club", people=there, note="Looked at adverts for mornings.", at=10 * 60,
            minutes=90, place=Place.LIBRARY, medium=Medium.FACE_TO_FACE)  # fmt: skip


def _put_off(year: Year) -> None:
    """The first clock of the list that can wait, waits; the next too."""
    sam, until = year.members["adviser"], year.today + timedelta(days=4)
    rows = [row for row in year.ask(sam, today).rows if row.rule and row.since is not None and row.client is not None]
    for row in rows[:2]:
        year.do(
            sam, put_off, client=row.client, rule=row.rule, since=row.since, until=until, is_late=True,
            reason="Away until then; agreed with them.",
        )  # fmt: skip


def _papers(year: Year, client: UUID) -> None:
    sam = year.members["adviser"]
    for offer in year.ask(sam, papers, client).offers:
        if offer.kind in GIVEN:
            paper = made(year.ask(sam, filled, client, offer=offer))
            kept = Given(offer.kind, paper.html, paper.pdf, len(pypdfium2.PdfDocument(paper.pdf)))
            year.do(sam, give_paper, client=client, paper=kept, how=GivenHow.BY_HAND)
