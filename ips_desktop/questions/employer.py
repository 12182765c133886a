"""One employer: every contact newest first, the jobs that may be had, who we know there, whom we placed (SS3.6, SS4.9, FS13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Named, colleagues, named
from ips_desktop.questions.employer_lines import lead_lines, people_lines, placed_lines
from ips_desktop.questions.histories import facts_of
from ips_desktop.questions.looking import open_leads
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, Panels
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.questions.wants import my_people, offer_of, wants_of
from ips_desktop.records import (
    Client,
    ContactFor,
    Employer,
    EmployerContact,
    EmployerPerson,
    EmployerReadiness,
    Job,
    Lead,
)
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.matching import Offer, asked_for
from ips_desktop.rules.occupations import industry_of
from ips_desktop.terms.employing import ContactWay, Readiness
from resources.wordings import has, said


@dataclass(frozen=True)
class LogEntry:
    """One contact. `line`: "Visit, second"; `words`: what they need and the note; `about`: with whom, for whom, who was named."""

    id: UUID
    icon: str
    on: date | None
    line: Reason
    words: str
    about: tuple[Reason, ...] = ()
    next_on: date | None = None


@dataclass(frozen=True)
class EmployerView:
    """The right half of the page. `summary`: how many contacts of each kind. `side`: leads, people there, placed."""

    id: UUID
    name: str
    line: Reason | None
    kept_by: Reason
    needs: str
    note: str
    reach: str
    ready: Chip | None
    log: tuple[LogEntry, ...]
    summary: str
    side: Panels
    parts: tuple[UUID, ...] = ()


ICONS = {ContactWay.FACE_TO_FACE: "walk", ContactWay.PHONE: "phone", ContactWay.EMAIL: "mail", ContactWay.LETTER: "mail",
         ContactWay.VIDEO: "device-laptop"}  # fmt: skip
ORDINALS = 10


def employer_view(desk: Desk, employer: UUID) -> EmployerView:
    """Everything about one employer, what its duplicates hold too. Refused "not_here". Ten statements."""
    found = desk.find(Employer, employer)
    also = list(
        desk.session.scalars(sa.select(Employer).where(Employer.same_as == employer, Employer.deleted.is_not(True)))
    )
    ids = [found.id, *(each.id for each in also)]
    contacts, leads = _of(desk, EmployerContact, ids), _of(desk, Lead, ids)
    people, jobs = _of(desk, EmployerPerson, ids), _jobs(desk, ids)
    visible = [lead for lead in leads if lead.shared is not False or lead.kept_by == desk.me.id]
    long = texts(desk, [found.id, *(r.id for r in (*contacts, *visible, *people))])
    here = {row.id: row.name or "" for row in people}
    only_own = (Reason("employers.placed.only_own"),)
    return EmployerView(
        id=found.id,
        name=", ".join(part for part in (found.name, found.town) if part),
        line=_what(found),
        kept_by=_kept_by(desk, found),
        needs=text(long, found.id, "needs"),
        note=text(long, found.id, "note"),
        reach=" · ".join(part for part in (found.phone, found.email, found.website, found.address) if part),
        ready=_ready(desk, ids),
        log=_log(desk, contacts, here, long),
        summary=_summary(contacts),
        side=Panels(
            found.id,
            (
                Panel("leads", lead_lines(desk, visible, long), (PanelAct("lead", found.id),)),
                Panel("employer_people", people_lines(people, long), (PanelAct("employer_person", found.id),)),
                Panel("placed", placed_lines(desk, jobs), notes=only_own if jobs else ()),
            ),
        ),
        parts=tuple(each.id for each in also),
    )


def _of(desk: Desk, record: Any, ids: Sequence[UUID]) -> list[Any]:
    asked = sa.select(record).where(record.subject_id.in_(ids), record.deleted.is_not(True)).order_by(record.id)
    return list(desk.session.scalars(asked))


def _jobs(desk: Desk, ids: Sequence[UUID]) -> list[tuple[Job, Named | None]]:
    rows = desk.session.execute(
        sa.select(Job, Client.given_name, Client.family_name, Client.known_as, Client.held)
        .outerjoin(Client, Client.id == Job.subject_id)
        .where(Job.employer_id.in_(ids), Job.deleted.is_not(True))
        .order_by(Job.start_on, Job.id)
    )
    return [(job, named(given, family, known, held) if held else None) for job, given, family, known, held in rows]


def _what(found: Employer) -> Reason | None:
    industry = industry_of(found.sic)
    if industry is not None:
        return reason("employers.what", what=industry.title)
    key = f"terms.Setting.{found.setting}"
    return reason("employers.what", what=said(key)) if found.setting is not None and has(key) else None


def _kept_by(desk: Desk, found: Employer) -> Reason:
    everybody = colleagues(desk)
    if found.kept_by is None or found.kept_by not in everybody:
        return Reason("employers.kept_by_nobody")
    return reason("employers.kept_by", name=everybody[found.kept_by].name)


def employer_asked(desk: Desk, employer: UUID) -> tuple[UUID, Chip | None]:
    """Who of my people asked for what this employer has: "3 of your people asked for gardening". Seven statements."""
    found = desk.find(Employer, employer)
    among = sa.select(Employer.id).where(sa.or_(Employer.id == employer, Employer.same_as == employer))
    leads = list(desk.session.scalars(open_leads(desk).with_only_columns(Lead).where(Lead.subject_id.in_(among))))
    needs = text(texts(desk, [employer], ("needs",)), employer, "needs")
    industry = industry_of(found.sic)
    own = Offer(about=f"{needs} {industry.title if industry is not None else ''}")
    asked, who = asked_for(wants_of(desk, my_people(desk)), [*(offer_of(lead, found) for lead in leads), own])
    return employer, Chip("good", "users", reason("employers.asked_for", n=len(who), what=asked)) if who else None


def _ready(desk: Desk, ids: Sequence[UUID]) -> Chip | None:
    rows = desk.session.execute(
        sa.select(
            sa.literal(ids[0], Employer.id.type), EmployerReadiness.from_day, EmployerReadiness.seen,
            EmployerReadiness.id, EmployerReadiness.level,
        ).where(EmployerReadiness.subject_id.in_(ids), EmployerReadiness.deleted.is_not(True))
    )  # fmt: skip
    level = holder_on(facts_of(rows).get(ids[0], []), desk.today)
    return Chip("neutral", "door-enter", Reason(f"terms.Readiness.{level}")) if isinstance(level, Readiness) else None


def _log(desk: Desk, contacts: list[EmployerContact], here: dict[UUID, str], long: Texts) -> tuple[LogEntry, ...]:
    """Newest first, each visit with its number; whom it was for is said only of people on this laptop."""
    ordered = sorted(contacts, key=lambda c: (c.on or date.min, c.at if c.at is not None else -1, c.id.bytes))
    whose, visit, entries = _for_whom(desk, [c.id for c in contacts]), 0, list[LogEntry]()
    for contact in ordered:
        visit += contact.medium == ContactWay.FACE_TO_FACE
        parts = (text(long, contact.id, "need_learnt"), text(long, contact.id, "note"))
        entries.append(
            LogEntry(
                contact.id,
                ICONS.get(contact.medium, "message-circle"),
                contact.on,
                _line(contact, visit),
                "\n".join(part for part in parts if part),
                _about(contact, here, whose.get(contact.id, [])),
                contact.next_on,
            )
        )
    return tuple(reversed(entries))


def _line(contact: EmployerContact, visit: int) -> Reason:
    if contact.medium == ContactWay.FACE_TO_FACE:
        return Reason(f"employers.visit.{visit}") if visit <= ORDINALS else reason("employers.visit.more", n=visit)
    if contact.medium in (ContactWay.EMAIL, ContactWay.LETTER):
        return Reason(f"employers.log.{contact.medium}{'_answered' if contact.two_way else ''}")
    key = f"employers.log.{word(contact.medium)}"
    return Reason(key) if has(key) else Reason("employers.log.contact")


def _about(contact: EmployerContact, here: dict[UUID, str], whose: list[tuple[Named, bool]]) -> tuple[Reason, ...]:
    told: list[Reason] = []
    if contact.person_id is not None and contact.person_id in here:
        told.append(reason("employers.log.with", name=here[contact.person_id]))
    for person, was_named in whose:
        told.append(reason(f"employers.log.for_{'named' if was_named else 'unnamed'}", name=person.first))
    if not whose:  # else each line says it of its person
        told.append(Reason(f"employers.log.{'somebody' if contact.named_somebody else 'nobody'}_named"))
    return tuple(told)


def _for_whom(desk: Desk, contacts: Sequence[UUID]) -> dict[UUID, list[tuple[Named, bool]]]:
    rows = desk.session.execute(
        sa.select(
            ContactFor.contact_id, ContactFor.named, Client.given_name, Client.family_name, Client.known_as, Client.held
        )
        .join(Client, Client.id == ContactFor.subject_id)
        .where(ContactFor.contact_id.in_(contacts), ContactFor.deleted.is_not(True))
        .order_by(ContactFor.id)
    )
    found: dict[UUID, list[tuple[Named, bool]]] = {}
    for contact, was_named, given, family, known, held in rows:
        if contact is not None:
            found.setdefault(contact, []).append((named(given, family, known, held), bool(was_named)))
    return found


def _summary(contacts: Sequence[EmployerContact]) -> str:
    """2 visits, 1 call, 1 e-mail."""
    counts = [(way, sum(c.medium == way for c in contacts)) for way in ContactWay]
    return ", ".join(said(f"employers.count.{way}", n=n) for way, n in counts if n)
