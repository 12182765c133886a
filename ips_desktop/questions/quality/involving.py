"""Who takes part in running the service, in what, with which support, and what changed because of it (SS2.12, SS2.12b, SS10.17)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.group import groups
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import Involved, InvolvedOther, Involvement
from ips_desktop.rules.governing import people_by_part
from ips_desktop.rules.limits import contract_year
from ips_desktop.terms.governing import InvolvedAs, InvolvedIn

SUPPORT = ("fares", "training", "access", "interpreter")
Anybody = Involved | InvolvedOther


def involvement_box(desk: Desk) -> Panels:
    """Everything of this contract year, the newest first, with who took part; how many people, each part apart. Six statements."""
    first, last = contract_year(desk.today, desk.reference)
    rows = desk.session.scalars(
        sa.select(Involvement)
        .where(Involvement.on >= first, Involvement.on <= last, Involvement.deleted.is_not(True))
        .order_by(Involvement.on.desc(), Involvement.id.desc())
    ).all()
    people = _people(desk)
    shown = {row.id for row in rows}
    taken = [(each, who) for id_, found in people.items() if id_ in shown for each, who in found]
    long = texts(desk, shown, ("changed",))
    lines = tuple(_line(row, people.get(row.id, ()), text(long, row.id, "changed")) for row in rows)
    acts = (PanelAct("note_involvement", desk.me.service),)
    return Panels(desk.me.service, (Panel("involvement", lines, acts, _sums(desk, taken)),))


def involved_people(desk: Desk, first: date, last: date) -> dict[InvolvedIn, dict[InvolvedAs, int]]:
    """How many different people took part between two days, by kind and part (SS10.17). From headlines; two statements."""
    same, found = groups(desk), defaultdict[InvolvedIn, list[tuple[InvolvedAs, UUID | str]]](list)
    for kind, part, who in desk.session.execute(
        sa.select(Involved.kind, Involved.as_whom, Involved.subject_id).where(
            Involved.on >= first, Involved.on <= last, Involved.deleted.is_not(True)
        )
    ):
        if isinstance(kind, InvolvedIn) and isinstance(part, InvolvedAs):
            found[kind].append((part, same.top(who)))
    for kind, part, name in desk.session.execute(
        sa.select(InvolvedOther.kind, InvolvedOther.as_whom, InvolvedOther.who).where(
            InvolvedOther.on >= first, InvolvedOther.on <= last, InvolvedOther.deleted.is_not(True)
        )
    ):
        if isinstance(kind, InvolvedIn) and isinstance(part, InvolvedAs):
            found[kind].append((part, " ".join((name or "").casefold().split())))
    return {kind: people_by_part(found[kind]) for kind in InvolvedIn}


def _people(desk: Desk) -> dict[UUID, list[tuple[Anybody, str]]]:
    """Who took part in what, by the name that stands here; who is not on this laptop has none."""
    mine = desk.session.scalars(sa.select(Involved).where(Involved.deleted.is_not(True))).all()
    names = clients_named(desk, [row.subject_id for row in mine])
    found: dict[UUID, list[tuple[Anybody, str]]] = defaultdict(list)
    for row in mine:
        if row.involvement_id is not None:
            found[row.involvement_id].append((row, names[row.subject_id].short if row.subject_id in names else ""))
    for row in desk.session.scalars(sa.select(InvolvedOther).where(InvolvedOther.deleted.is_not(True))):
        if row.involvement_id is not None:
            found[row.involvement_id].append((row, row.who or ""))
    return found


def _sums(desk: Desk, taken: Sequence[tuple[Anybody, str]]) -> tuple[Reason, ...]:
    """How many people, each kind apart, and how many of them took some support that was offered."""
    if not taken:
        return ()
    first, last = contract_year(desk.today, desk.reference)
    by_kind = involved_people(desk, first, last)
    told = [
        reason("quality.involved_in", kind=choice_words(kind), served=parts[InvolvedAs.SERVED], former=parts[InvolvedAs.FORMER],
               carers=parts[InvolvedAs.CARER])
        for kind, parts in by_kind.items()
        if sum(parts.values())
    ]  # fmt: skip
    with_offer = [row for row, _ in taken if any(getattr(row, name) is not None for name in SUPPORT)]
    took = [row for row in with_offer if any(str(getattr(row, name)) == "taken" for name in SUPPORT)]
    return (*told, reason("quality.support_sum", offered=len(with_offer), taken=len(took)))


def _line(row: Involvement, people: Sequence[tuple[Anybody, str]], changed: str) -> PanelLine:
    line = reason("quality.involvement", activity=row.activity or "", kind=choice_words(row.kind), day=row.on or "")
    more = [_took_part(each, name) for each, name in people]
    more += [Reason("quality.changed_nothing_yet")] if not changed else []
    acts = (
        PanelAct("involve_other", row.id),
        PanelAct("edit_involvement", row.id),
        PanelAct("drop_involvement", row.id),
    )
    return PanelLine(row.id, "messages", line, tuple(more), changed, acts=acts)


def _took_part(row: Anybody, name: str) -> Reason:
    support = ", ".join(
        reason(f"quality.support_{getattr(row, field)}", what=choice_support(field)).said()
        for field in SUPPORT
        if getattr(row, field) is not None
    )
    part = choice_words(row.as_whom)
    key = "quality.took_part_with" if support else "quality.took_part"
    return reason(key, name=name or reason("quality.somebody").said(), part=part, support=support)


def choice_support(field: str) -> str:
    """A kind of support in words."""
    return Reason(f"quality.support.{field}").said()
