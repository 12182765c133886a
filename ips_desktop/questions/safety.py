"""Concerns of a person, whom to call, who is out alone; what no list shows is asked for by itself (SS2.11)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record
from ips_desktop.questions.colleagues import clients_named, colleagues
from ips_desktop.questions.group import groups, ids_of
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import Client, Concern, ConcernTold, LoneVisit
from ips_desktop.rules import names
from ips_desktop.rules.alone import Out, overdue_minutes
from ips_desktop.terms.keeping_safe import ConcernKind, ToldHow
from resources.reference import helplines
from resources.wordings import days, said


@dataclass(frozen=True)
class SomebodyHere:
    """A person held in full on this laptop, by name."""

    id: UUID
    name: str


@dataclass(frozen=True)
class OutAlone:
    """Somebody who is out alone. `minutes`: past the time they should have been back; 0 while there is time."""

    id: UUID
    client: UUID
    who: str
    name: str
    on: date
    back_by: int
    minutes: int
    call: str


def people_here(desk: Desk) -> tuple[SomebodyHere, ...]:
    """Everybody whom something can be written of here, in the order of names. One statement."""
    rows = desk.session.execute(
        sa.select(Client.id, Client.given_name, Client.family_name, Client.known_as)
        .where(Client.deleted.is_not(True), Client.same_as.is_(None), Client.held != "headline")
        .order_by(Client.given_name, Client.family_name)
    )
    return tuple(SomebodyHere(id_, names.full(*named)) for id_, *named in rows)


def numbers(desk: Desk) -> tuple[Reason, ...]:
    """Whom to call, without a network: "Someone's life is in danger: 999"."""
    return tuple(
        reason("safety.number", who=said(f"safety.line.{line.key}"), phone=line.phone)
        for line in helplines.on(desk.today)
    )


def concern_begins(desk: Desk, client: UUID) -> Beginning:
    """A concern, with the numbers to call beside it."""
    return replace(of_person(desk, client), beside=numbers(desk))


def of_concern(desk: Desk, concern: UUID) -> Beginning:
    """A concern that is there: to tell somebody of it, or to settle it."""
    begun = of_record(desk, concern, type_="concern")
    return replace(begun, values={}, beside=numbers(desk))


def visit_begins(desk: Desk, client: UUID) -> Beginning:
    """Going alone today; whom to call is as last time."""
    last = desk.session.scalars(
        sa.select(LoneVisit)
        .where(LoneVisit.adviser_id == desk.me.id, LoneVisit.deleted.is_not(True))
        .order_by(LoneVisit.on.desc(), LoneVisit.id.desc())
        .limit(1)
    ).first()
    again = {} if last is None else {"call_who": last.call_who, "call_phone": last.call_phone}
    return replace(of_person(desk, client), values={"on": desk.today, **again})


def out_alone(desk: Desk) -> tuple[OutAlone, ...]:
    """Who is out alone and not back, the longest overdue first: mine, and of people I stand in for or supervise. Three statements."""
    rows = list(
        desk.session.scalars(
            sa.select(LoneVisit).where(
                LoneVisit.back_at.is_(None), LoneVisit.on <= desk.today, LoneVisit.deleted.is_not(True)
            )
        )
    )
    if not rows:
        return ()
    whose, staff = clients_named(desk, [row.subject_id for row in rows]), colleagues(desk)
    at, same = datetime.fromtimestamp(desk.now / 1_000_000, LONDON), groups(desk)
    found: list[OutAlone] = []
    for row in rows:
        late = overdue_minutes(Out(row.on, row.back_by, is_back=False), desk.today, at.hour * 60 + at.minute)
        who = staff[row.adviser_id].name if row.adviser_id is not None and row.adviser_id in staff else ""
        call = " ".join(part for part in (row.call_who, row.call_phone) if part)
        named = whose[row.subject_id].short if row.subject_id in whose else ""
        if row.on is not None and row.back_by is not None:
            found.append(OutAlone(row.id, same.top(row.subject_id), who, named, row.on, row.back_by, late, call))
    return tuple(sorted(found, key=lambda out: (-out.minutes, out.on, out.back_by)))


def safety_panels(desk: Desk, client: UUID) -> Panels:
    """A person's concerns, and who goes to them alone. Opened by its own key; five statements."""
    whole = ids_of(desk, client)
    concerns = list(
        desk.session.scalars(
            sa.select(Concern)
            .where(Concern.subject_id.in_(whole), Concern.deleted.is_not(True))
            .order_by(Concern.settled_on.is_not(None), Concern.raised_at.desc())
        )
    )
    told = list(
        desk.session.scalars(
            sa.select(ConcernTold)
            .where(ConcernTold.subject_id.in_(whole), ConcernTold.deleted.is_not(True))
            .order_by(ConcernTold.told_at)
        )
    )
    visits = list(
        desk.session.scalars(
            sa.select(LoneVisit)
            .where(LoneVisit.subject_id.in_(whole), LoneVisit.deleted.is_not(True), LoneVisit.back_at.is_(None))
            .order_by(LoneVisit.on, LoneVisit.back_by)
        )
    )
    long, staff = texts(desk, [x.id for x in (*concerns, *told)]), colleagues(desk)
    lines = tuple(
        _concern(
            row,
            [t for t in told if t.concern_id == row.id],
            long,
            staff[row.raised_by].name if row.raised_by is not None and row.raised_by in staff else "",
        )
        for row in concerns
    )
    found = desk.find(Client, client)
    return Panels(
        client,
        (
            Panel("concerns", lines, (PanelAct("raise_concern", client),), numbers(desk)),
            Panel("alone", tuple(_visit(row) for row in visits), (PanelAct("go_alone", client),)),
        ),
        withheld=found.withheld,
        who=names.full(found.given_name, found.family_name, found.known_as),
    )


def _concern(row: Concern, told: list[ConcernTold], long: Texts, by: str) -> PanelLine:
    kind = said(f"terms.ConcernKind.{row.kind}") if isinstance(row.kind, ConcernKind) else ""
    more = [_told(each) for each in told]
    if row.settled_on is not None:
        more.append(reason("safety.settled", day=row.settled_on, how=text(long, row.id, "settled_how")))
    acts = (
        () if row.settled_on is not None else (PanelAct("tell_of_concern", row.id), PanelAct("settle_concern", row.id))
    )
    chip = None if row.settled_on is not None else Chip("serious", "alert-triangle", Reason("safety.open"))
    line = reason("safety.raised", kind=kind, at=_moment(row.raised_at), by=by)
    return PanelLine(
        row.id, "alert-triangle", line, tuple(more), text(long, row.id, "what"), chip, acts, row.settled_on is not None
    )


def _told(row: ConcernTold) -> Reason:
    at = _moment(row.told_at)
    if not isinstance(row.how, ToldHow):
        return reason("safety.told_when", who=row.who or "", at=at)
    return reason("safety.told", who=row.who or "", how=said(f"safety.how.{row.how}"), at=at)


def _moment(at: int | None) -> str:
    if at is None:
        return ""
    when = datetime.fromtimestamp(at / 1_000_000, LONDON)
    return f"{days.day(when.date())} {days.clock(when.hour * 60 + when.minute)}"


def _visit(row: LoneVisit) -> PanelLine:
    line = Reason("safety.alone_some_day")
    if row.on is not None and row.back_by is not None:
        line = reason("safety.alone", day=row.on, back=days.clock(row.back_by))
    more = (reason("safety.call", who=row.call_who or "", phone=row.call_phone or ""),)
    return PanelLine(row.id, "walk", line, more, row.where_to or "", acts=(PanelAct("come_back", row.id),))
