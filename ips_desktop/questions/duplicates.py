"""Who is here already, and who may be twice: proposed by name, birth date and NHS number, from what this laptop holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person
from ips_desktop.questions.colleagues import clients_named, colleagues, named
from ips_desktop.questions.group import groups, ids_of
from ips_desktop.questions.histories import advisers_of
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.standing import adviser_on
from ips_desktop.records import Client, Meeting, NamedAdviser, Referral
from ips_desktop.rules.alike import Because, Known, why_alike
from ips_desktop.terms.troubles import Refused
from resources.wordings import days

MOST = 5
SUREST = list(Because)


@dataclass(frozen=True)
class Likely:
    """Somebody who may be the one: why, and what tells them apart."""

    id: UUID
    name: str
    because: Because
    born: date | None
    adviser_name: str = ""
    withheld: bool = False

    def said(self) -> Reason:
        """ "Same name and birth date, born 3 May 1990"."""
        if self.born is None:
            return Reason(f"journey.alike.{self.because}")
        return reason(
            "journey.alike.born",
            because=Reason(f"journey.alike.{self.because}").said(),
            day=days.day_of_year(self.born),
        )


def who_is_here(
    desk: Desk, given: str = "", family: str = "", known_as: str = "", born: date | None = None, nhs: str = ""
) -> tuple[Likely, ...]:
    """Who of those here may be the person of whom this is known; the likeliest first, five at most. Four statements."""
    return _likely(desk, Known(None, given, family, known_as, born, nhs))


def duplicates_of(desk: Desk, client: UUID) -> tuple[Likely, ...]:
    """Who may be this person a second time. Refused "not_here"."""
    found = desk.find(Client, groups(desk).top(client))
    asked = Known(
        found.id,
        found.given_name or "",
        found.family_name or "",
        found.known_as or "",
        found.born,
        found.nhs_number or "",
    )
    return _likely(desk, asked)


def _likely(desk: Desk, asked: Known) -> tuple[Likely, ...]:
    same = groups(desk)
    rows = desk.session.execute(
        sa.select(
            Client.id,
            Client.given_name,
            Client.family_name,
            Client.known_as,
            Client.born,
            Client.nhs_number,
            Client.held,
        ).where(Client.deleted.is_not(True))
    )
    found: dict[UUID, Likely] = {}
    for id_, given, family, called, born, nhs, held in rows:
        top = same.top(id_)
        why = why_alike(asked, Known(id_, given or "", family or "", called or "", born, nhs or ""))
        is_other = asked.id is None or top != same.top(asked.id)
        if why is None or not is_other:
            continue
        likely = Likely(top, named(given, family, called, held).full, why, born, withheld=held == "headline")
        if top not in found or SUREST.index(why) < SUREST.index(found[top].because):
            found[top] = likely
    first = sorted(found.values(), key=lambda f: (SUREST.index(f.because), f.name.casefold(), f.id))[:MOST]
    return tuple(_with_adviser(desk, first))


def _with_adviser(desk: Desk, found: list[Likely]) -> list[Likely]:
    if not found:
        return []
    ids = [f.id for f in found]
    held = advisers_of(desk, sa.select(NamedAdviser.subject_id).where(NamedAdviser.subject_id.in_(ids))).on(desk.today)
    staff = colleagues(desk)
    return [replace(f, adviser_name=staff[held[f.id]].name if held.get(f.id) in staff else "") for f in found]


def merging_begins(desk: Desk, client: UUID) -> Beginning:
    """The form that says two are one: the likely ones first, then everybody else here, and what is so of this person."""
    begun, likely = of_person(desk, client), duplicates_of(desk, client)
    whole = set(ids_of(desk, client))
    proposed = tuple((p.id, f"{p.name} ({p.said().said()})") for p in likely)
    others = desk.session.scalars(
        sa.select(Client.id).where(Client.deleted.is_not(True), Client.same_as.is_(None), Client.held != "headline")
    )
    taken = whole | {p.id for p in likely}
    names_ = clients_named(desk, [id_ for id_ in others if id_ not in taken])
    rest = sorted(((id_, n.full) for id_, n in names_.items()), key=lambda p: (p[1].casefold(), p[0]))
    beside = [reason("journey.alike.proposed", name=p.name, why=p.said().said()) for p in likely]
    if likely:
        beside += _so_far(desk, [(client, begun.who), *((p.id, p.name) for p in likely)])
    return replace(
        begun,
        values={"other": likely[0].id if len(likely) == 1 else None},
        options={"other": (*proposed, *rest), "adviser": _advisers(desk, client, *(p.id for p in likely))},
        beside=tuple(beside) or (Reason("journey.alike.nobody"),),
    )


def _so_far(desk: Desk, people: Sequence[tuple[UUID, str]]) -> list[Reason]:
    """When each of them came and was last met, to lay beside each other. Two statements."""
    record = {each: top for top, _ in people for each in ids_of(desk, top)}
    came: dict[UUID, list[date]] = {top: [] for top, _ in people}
    met: dict[UUID, list[date]] = {top: [] for top, _ in people}
    asked = ((came, Referral, Referral.received_on), (met, Meeting, Meeting.on))
    for found, type_, day in asked:
        rows = desk.session.execute(
            sa.select(type_.subject_id, day).where(type_.subject_id.in_(record), type_.deleted.is_not(True))
        )
        for subject, on in rows:
            found[record[subject]] += [on] if on is not None else []
    return [_told_so_far(name, came[top], met[top]) for top, name in people]


def _told_so_far(name: str, came: list[date], met: list[date]) -> Reason:
    first = days.day_of_year(min(came)) if came else "–"
    if not met:
        return reason("journey.alike.not_met", name=name, came=first)
    return reason("journey.alike.met", name=name, came=first, n=len(met), last=days.day_of_year(max(met)))


def _advisers(desk: Desk, *clients: UUID) -> Options:
    """Those who are the named adviser of any of them."""
    staff = colleagues(desk)
    found = dict.fromkeys(adviser for c in clients if (adviser := adviser_on(desk, c, desk.today)) in staff)
    return tuple((id_, staff[id_].name) for id_ in found if id_ is not None)


def parting_begins(desk: Desk, client: UUID) -> Beginning:
    """The form that says they are two after all: the records that were merged into this person. Refused "merge.none"."""
    begun, whole = of_person(desk, client), ids_of(desk, client)
    rows = desk.session.scalars(sa.select(Client).where(Client.id.in_(whole[1:])).order_by(Client.id))
    options = tuple((c.id, _told(c)) for c in rows)
    if not options:
        raise Refused("merge.none")
    return replace(begun, values={"record": options[0][0] if len(options) == 1 else None}, options={"record": options})


def _told(record: Client) -> str:
    name = named(record.given_name, record.family_name, record.known_as, record.held).full
    return f"{name}, {days.day_of_year(record.born)}" if record.born else name
