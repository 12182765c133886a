"""One person or a whole caseload to another adviser in one act (SS5.3b): a reason, what to know, room, coming meetings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, clients_named, colleagues
from ips_desktop.questions.group import groups
from ips_desktop.questions.handing_over import left_behind
from ips_desktop.questions.histories import Holders, advisers_of, modes_of
from ips_desktop.questions.standing import active_room
from ips_desktop.records import Appointment, Client, NamedAdviser
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, SupportMode
from resources.wordings import days

AT_ONCE = 100
"""People of one part: an act for many goes out in parts (decision 27)."""
CARRIES = (Role.ADVISER, Role.SUPERVISOR)


def hand_over(
    desk: Desk,
    *,
    people: Collection[UUID],
    to: UUID | None = None,
    from_day: date | None = None,
    why: str = "",
    must_know: str | Mapping[UUID, str] = "",
    told_on: date | None = None,
) -> UUID:
    """From this day these people's named adviser is another; their coming meetings go along. Answers the hand-over, one for all.

    `must_know`: what the new adviser must know, of all or of each. `told_on`: the day the person was told, else a letter is due.
    An adviser hands over their own people; who leads, any of the team's. When nobody stays with an adviser, whoever finished and agreed to
    later looks goes along (`left_behind`). Refused "hand_over.nobody", "hand_over.to_missing",
    "hand_over.why_missing", "hand_over.not_here", "hand_over.named_since" for a day before the adviser of today was named,
    "adviser.same", "adviser.take", "caseload.full", "caseload.full_reason".
    """
    same, day = groups(desk), from_day or desk.today
    who = list(dict.fromkeys(map(same.top, people)))
    if not who:
        raise Refused("hand_over.nobody")
    if to is None:
        raise Refused("hand_over.to_missing", "to")
    if not why.strip():
        raise Refused("hand_over.why_missing", "why")
    works_here(desk, to, "to")
    with_us = who
    who = [*who, *left_behind(desk, who)]
    held = advisers_of(desk, sa.select(Client.id).where(Client.id.in_(same.all_of(who))))
    _may_hand(desk, who, to, held.on(day))
    for client in who:
        check_since(desk, held, client, day)
    check_rooms(desk, to, with_us, why)
    act = desk.new_id()
    for n, client in enumerate(who, 1):
        words = must_know if isinstance(must_know, str) else must_know.get(client, "")
        for record in same.whole(client):
            named = NamedAdviser(
                subject_id=record, from_day=day, adviser_id=to, hand_over_id=act, told_on=told_on, why=why.strip()
            )
            named.must_know = words.strip() or None
            desk.keep(named)
        if n % AT_ONCE == 0:
            desk.apart()
    _meetings_go_along(desk, same.all_of(who), held.on(desk.today), to, day)
    return act


def hand_over_one(
    desk: Desk,
    *,
    client: UUID,
    adviser_id: UUID | None = None,
    from_day: date | None = None,
    why: str = "",
    must_know: str = "",
    told_on: date | None = None,
) -> UUID:
    """One person's hand-over, as its form asks. Refused as `hand_over`, its fields called as the record's."""
    try:
        return hand_over(
            desk, people=[client], to=adviser_id, from_day=from_day, why=why, must_know=must_know, told_on=told_on
        )
    except Refused as refused:
        field = "adviser_id" if refused.field == "to" else refused.field
        raise Refused(refused.code, field, **refused.facts) from None


def take_back_hand_over(desk: Desk, *, hand_over: UUID) -> UUID:
    """It goes on as it was before: the new adviser is no longer named from that day, and coming meetings go back.

    Refused "hand_over.none" when nothing of it stands, "hand_over.too_late" after its day has passed.
    """
    rows = list(
        desk.session.scalars(
            sa.select(NamedAdviser).where(NamedAdviser.hand_over_id == hand_over, NamedAdviser.deleted.is_not(True))
        )
    )
    if not rows:
        raise Refused("hand_over.none")
    held = advisers_of(desk, sa.select(NamedAdviser.subject_id).where(NamedAdviser.hand_over_id == hand_over))
    for row in rows:
        if row.made_by != desk.me.id or (row.from_day or desk.today) < desk.today:
            raise Refused("hand_over.too_late")
        if held.on(row.from_day or desk.today).get(groups(desk).top(row.subject_id)) != row.adviser_id:
            raise Refused("hand_over.none")
        facts = [f for f in held.facts.get(groups(desk).top(row.subject_id), []) if f.id != row.id]
        before = max((f for f in facts if f.day <= (row.from_day or f.day)), key=lambda f: f.order, default=None)
        if before is not None:  # a naming is never edited by an adviser: another one of the same day says who it is
            desk.keep(NamedAdviser(subject_id=row.subject_id, from_day=row.from_day, adviser_id=before.value))
            _back_to(desk, row.subject_id, row.adviser_id, before.value, row.from_day or desk.today)
    return hand_over


def _back_to(desk: Desk, client: UUID, now_with: UUID | None, before: UUID | None, day: date) -> None:
    if desk.me.role in Appointment.about.edit:
        for booked in desk.session.scalars(_coming([client], day).where(Appointment.adviser_id == now_with)):
            booked.adviser_id = before


def works_here(desk: Desk, adviser: UUID, field: str) -> Colleague:
    """The colleague somebody is handed to. Refused "hand_over.not_here" for who left or carries no caseload."""
    found = colleagues(desk).get(adviser)
    if found is None or not found.is_here(desk.today) or found.role not in CARRIES:
        raise Refused("hand_over.not_here", field)
    return found


def check_since(desk: Desk, held: Holders, client: UUID, day: date) -> None:
    """Refuse to name somebody from a day after which another was named: it would stand in the past and change nothing today."""
    since = max((fact.day for fact in held.facts.get(client, []) if day < fact.day <= desk.today), default=None)
    if since is not None:
        raise Refused("hand_over.named_since", "from_day", day=days.day(since))


def _may_hand(desk: Desk, who: Sequence[UUID], to: UUID, now_with: Mapping[UUID, Any]) -> None:
    already = [client for client in who if now_with.get(client) == to]
    if already:
        raise Refused("adviser.same", "to", names=_names(desk, already))
    if desk.me.role == Role.ADVISER and any(now_with.get(client) != desk.me.id for client in who):
        raise Refused("adviser.take", "to")


def _names(desk: Desk, who: Sequence[UUID]) -> str:
    return ", ".join(name.full for name in clients_named(desk, who).values())


def check_rooms(desk: Desk, adviser: UUID, who: Sequence[UUID], why: str) -> None:
    """Refuse what would pass 25 × WTE, unless who leads says why; people with lighter support have their own ten (SS6.1, SS6.2)."""
    modes = modes_of(desk, sa.select(Client.id).where(Client.id.in_(groups(desk).all_of(who)))).on(desk.today)
    more = sum(modes.get(client) != SupportMode.MONITORING for client in who)
    room = active_room(desk, adviser)
    if not more or room.count + more <= room.limit:
        return
    facts = {"count": room.count, "places": f"{room.limit.normalize():f}", "more": more}
    if desk.me.role == Role.ADVISER:
        raise Refused("caseload.full", "to", **facts)
    if not why.strip():
        raise Refused("caseload.full_reason", "why", **facts)


def _coming(records: Collection[UUID], day: date) -> sa.Select[Any]:
    asked: Any = sa.select(Appointment).where(
        Appointment.subject_id.in_(list(records)), Appointment.on >= day, Appointment.meeting_id.is_(None),
        Appointment.called_off_on.is_(None), Appointment.deleted.is_not(True),
    )  # fmt: skip
    return asked


def _meetings_go_along(
    desk: Desk, records: Collection[UUID], now_with: Mapping[UUID, Any], to: UUID, day: date
) -> None:
    """Meetings from that day on that were the old adviser's are the new one's; what another has agreed stays with them."""
    if desk.me.role not in Appointment.about.edit:
        return
    same = groups(desk)
    for booked in desk.session.scalars(_coming(records, max(day, desk.today))):
        if booked.adviser_id in (None, now_with.get(same.top(booked.subject_id))):
            booked.adviser_id = to
