"""The tab Search: the board by stage, jobs that may suit with what fits and what does not, interviews, how we look, what follows.

One question, twelve statements at most, however many jobs there are. Works on headline rows too, where words are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups, ids_of, these
from ips_desktop.questions.looking_panels import search_panels
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.panels import PanelAct, Panels
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.questions.wants import offer_of, wants_of
from ips_desktop.records import Application, Client, ContactFor, Employer, Interview, Lead, NextJobRequest, SearchPlan
from ips_desktop.rules.matching import Fit, Wants, match, standing
from ips_desktop.terms.looking import LeadState, Stage

COLUMNS: tuple[Stage, ...] = (Stage.INTERESTED, Stage.APPLIED, Stage.INTERVIEW, Stage.OFFER, Stage.STARTED, Stage.ENDED)
SHOWN_LEADS = 6

FOLLOWS: dict[Stage, tuple[str, ...]] = {
    Stage.INTERESTED: ("applied", "interview", "application_ended", "change_application", "remove_application"),
    Stage.APPLIED: ("interview", "offered", "application_ended", "change_application"),
    Stage.INTERVIEW: ("offered", "interview", "application_ended", "change_application"),
    Stage.OFFER: ("start_job_from", "application_ended", "change_application"),
    Stage.STARTED: ("reopen_application",),
    Stage.ENDED: ("reopen_application",),
}
"""What may follow at each stage, the likeliest first: forms by name."""


@dataclass(frozen=True)
class BoardCard:
    """One job the person may go for. `next_line`: what comes next and when; `late`: that day has passed. `acts`: what may follow."""

    id: UUID
    stage: Stage
    job: str
    where: str
    since: date | None
    next_line: Reason | None = None
    next_on: date | None = None
    late: bool = False
    outcome: str = ""
    acts: tuple[PanelAct, ...] = ()


@dataclass(frozen=True)
class LeadMatch:
    """A lead that is open, beside what the person wants: each aspect that is known, fitting or not."""

    id: UUID
    employer: UUID
    job: str
    where: str
    minutes_week: int | None
    closes_on: date | None
    fits: tuple[Fit, ...]


@dataclass(frozen=True)
class SearchTab(Panels):
    """The tab. `more_leads`: how many open leads are not shown. `silent`: nothing is known of what the person wants."""

    cards: tuple[BoardCard, ...] = ()
    leads: tuple[LeadMatch, ...] = ()
    more_leads: int = 0
    silent: bool = False


def search_tab(desk: Desk, client: UUID) -> SearchTab:
    """Everything about looking for a job. Refused "not_here". Twelve statements at most."""
    withheld, whole = desk.find(Client, groups(desk).top(client)).withheld, ids_of(desk, client)
    cards, interviews = _of(desk, Application, whole, Application.found_on), _of(desk, Interview, whole, Interview.on)
    plans = _of(desk, SearchPlan, whole, SearchPlan.on)
    requests = _of(desk, NextJobRequest, whole, NextJobRequest.asked_on)
    contacts = _contacts(desk, whole)
    wants = wants_of(desk, these(whole)).get(whole[0], Wants())
    leads = [] if withheld else _leads(desk, {card.lead_id for card in cards if card.ended_on is None})
    long = texts(
        desk,
        [
            r.id
            for r in (
                *cards,
                *interviews,
                *plans[-1:],
                *requests,
                *(row for row, _ in contacts),
                *(one for one, _ in leads),
            )
        ],
    )
    matched = _matched(desk, leads, wants, long)
    return SearchTab(
        client,
        search_panels(desk, client, (cards, interviews, plans, requests, contacts), long),
        withheld=withheld,
        cards=tuple(
            _card(desk, card, interviews, long)
            for card in sorted((c for c in cards if c.stage in COLUMNS), key=lambda c: COLUMNS.index(c.stage))
        ),
        leads=matched[:SHOWN_LEADS],
        more_leads=max(0, len(matched) - SHOWN_LEADS),
        silent=wants.silent,
    )


def _of(desk: Desk, record: Any, whole: Sequence[UUID], on: Any) -> list[Any]:
    rows = desk.session.scalars(
        sa.select(record).where(record.subject_id.in_(whole), record.deleted.is_not(True)).order_by(on, record.id)
    )
    return list(rows)


def _contacts(desk: Desk, whole: Sequence[UUID]) -> list[tuple[ContactFor, str | None]]:
    """What was said to employers for the person, oldest first, each with the employer's name."""
    rows = desk.session.execute(
        sa.select(ContactFor, Employer.name)
        .outerjoin(Employer, Employer.id == ContactFor.employer_id)
        .where(ContactFor.subject_id.in_(whole), ContactFor.deleted.is_not(True))
        .order_by(ContactFor.on, ContactFor.id)
    )
    return [(row, name) for row, name in rows]


def _leads(desk: Desk, on_board: set[UUID | None]) -> list[tuple[Lead, Employer | None]]:
    """Open leads that the team shares or that I keep, with their employers, but for those on the board. One statement."""
    rows = desk.session.execute(open_leads(desk))
    return [(lead, employer) for lead, employer in rows if lead.id not in on_board]


def open_leads(desk: Desk) -> sa.Select[Lead, Employer]:
    """Leads that may be followed today: open, not past their closing day, shared or kept by me."""
    return leads_open(desk.today, desk.me.id).order_by(Lead.found_on.desc(), Lead.id)


def leads_open(day: Any, me: Any) -> sa.Select[Lead, Employer]:
    """The same on a day for a member of staff, in no order; either may be a parameter of the statement."""
    return (
        sa.select(Lead, Employer)
        .join(Employer, Employer.id == Lead.subject_id)
        .where(Lead.deleted.is_not(True), Employer.deleted.is_not(True))
        .where(sa.or_(Lead.state.is_(None), Lead.state == LeadState.OPEN))
        .where(sa.or_(Lead.closes_on.is_(None), Lead.closes_on >= day))
        .where(sa.or_(Lead.shared.is_not(False), Lead.kept_by == me))
    )


def _matched(
    desk: Desk, leads: Sequence[tuple[Lead, Employer | None]], wants: Wants, long: Texts
) -> tuple[LeadMatch, ...]:
    """Those that fit best first; what does not fit is shown with its reason, below."""
    found: list[LeadMatch] = []
    for lead, employer in leads:
        fits = match(wants, offer_of(lead, employer, text(long, lead.id, "note")))
        where = ", ".join(part for part in (employer.name, lead.town or employer.town) if part) if employer else ""
        known = tuple(fit for fit in fits if fit.fits is not None)
        found.append(
            LeadMatch(lead.id, lead.subject_id, lead.title or "", where, lead.minutes_week, lead.closes_on, known)
        )
    return tuple(sorted(found, key=lambda one: standing(one.fits)))


def _card(desk: Desk, card: Application, interviews: Sequence[Interview], long: Texts) -> BoardCard:
    mine = [i for i in interviews if i.application_id == card.id]
    stage: Stage = card.stage
    line, on = _next(desk, card, mine, text(long, card.id, "next_what"))
    acts = [PanelAct(form, card.id) for form in FOLLOWS[stage]]
    held = [i for i in mine if i.told_on is None and i.on is not None and i.on <= desk.today]
    if stage == Stage.INTERVIEW and held:
        acts.insert(0, PanelAct("interview_result", held[-1].id))
    return BoardCard(
        id=card.id,
        stage=stage,
        job=card.title or "",
        where=card.employer_name or "",
        since=card.stage_on,
        next_line=line,
        next_on=on,
        late=on is not None and on < desk.today,
        outcome=str(card.outcome) if card.outcome is not None else "",
        acts=() if card.withheld else tuple(acts),
    )


def _next(desk: Desk, card: Application, mine: Sequence[Interview], step: str) -> tuple[Reason | None, date | None]:
    """The interview that is to come or to be asked about, the next step agreed, or the day it closes."""
    if card.stage in (Stage.STARTED, Stage.ENDED):
        return None, None
    coming = [i for i in mine if i.on is not None and i.told_on is None]
    if coming and coming[-1].on is not None:
        key = "looking.card.interview" if coming[-1].on >= desk.today else "looking.card.how_was_it"
        return reason(key, day=coming[-1].on), coming[-1].on
    if card.next_on is not None:
        return reason("looking.card.next", step=step, day=card.next_on), card.next_on
    if step:
        return reason("looking.card.step", step=step), None
    if card.closes_on is not None and card.applied_on is None:
        return reason("looking.card.closes", day=card.closes_on), card.closes_on
    return None, None
