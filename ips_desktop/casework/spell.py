"""The time with us: who the named adviser is, how the person is supported, when they said yes, when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from ips_desktop.casework.handing_over import works_here
from ips_desktop.casework.standing_here import in_full, not_ahead, open_spell, open_spells, person
from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups, ids_of, these
from ips_desktop.questions.histories import advisers_of
from ips_desktop.questions.standing import active_room, adviser_on
from ips_desktop.records import Client, Mode, NamedAdviser, Spell
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, Role, SupportMode


def check_room(desk: Desk, adviser: UUID, reason: str) -> None:
    """Refuse "caseload.full" when one more active person passes 25 × WTE, unless a supervisor says why (SS6.1)."""
    room = active_room(desk, adviser)
    if room.count + 1 <= room.limit:
        return
    if desk.me.role == Role.ADVISER:
        raise Refused("caseload.full", "adviser", count=room.count, places=room.places)
    if not reason.strip():
        raise Refused("caseload.full_reason", "why", count=room.count, places=room.places)


def name_adviser(desk: Desk, *, client: UUID, adviser: UUID, from_day: date | None = None, why: str = "") -> UUID:
    """From this day this adviser is the person's named adviser: the first one, or a hand-over (SS5.3b).

    An adviser may hand over their own people and take none; a supervisor, any of the team's, held as headline too.
    Refused "hand_over.not_here" for who carries no caseload here now, "adviser.same", "adviser.take", "caseload.full",
    "caseload.full_reason".
    """
    works_here(desk, adviser, "adviser")
    found, day = desk.find(Client, client), from_day or desk.today
    now_with = adviser_on(desk, found.id, day)
    if now_with == adviser:
        raise Refused("adviser.same", "adviser")
    if desk.me.role == Role.ADVISER and desk.me.id != now_with:
        raise Refused("adviser.take", "adviser")
    check_room(desk, adviser, why)
    return desk.keep(NamedAdviser(subject_id=found.id, from_day=day, adviser_id=adviser, why=why or None))


def set_mode(
    desk: Desk, *, client: UUID, mode: SupportMode | None = None, from_day: date | None = None, why: str = ""
) -> UUID:
    """From this day the person is supported in this way; monitoring is the second caseload of ten (SS6.2). Refused "mode.missing"."""
    if mode is None:
        raise Refused("mode.missing", "mode")
    who = person(desk, client).id
    return desk.keep(Mode(subject_id=who, from_day=from_day or desk.today, mode=mode, why=why or None))


def take_back_mode(desk: Desk, *, mode: UUID) -> UUID:
    """The support goes on as it was before this change."""
    desk.may(Mode, "edit")
    in_full(desk, Mode, mode).deleted = True
    return mode


def record_yes(desk: Desk, *, client: UUID, on: date) -> UUID:
    """Note the day on which the person said yes; entry is reckoned from it (MEASURES §1).

    Where nobody was named on that day yet, the first adviser is named from then on. Refused "day_ahead", "spell.yes_early".
    """
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    check_yes(desk, on, spell.received_on)
    spell.yes_on = on
    _named_from(desk, spell.subject_id, on)
    return spell.id


def check_yes(desk: Desk, on: date, received_on: date | None, field: str = "on") -> None:
    """Refuse a yes that has not come, or that came before the referral: "day_ahead", "spell.yes_early"."""
    not_ahead(desk, on, field)
    if received_on is not None and on < received_on:
        raise Refused("spell.yes_early", field)


def _named_from(desk: Desk, client: UUID, on: date) -> None:
    """Whoever was named first is named from this day, if nobody was: a time with us may begin with the yes (SS5.3b)."""
    facts = advisers_of(desk, these(ids_of(desk, client))).facts.get(groups(desk).top(client), [])
    first = min(facts, key=lambda fact: fact.order, default=None)
    if first is not None and on < first.day:
        desk.keep(NamedAdviser(subject_id=client, from_day=on, adviser_id=first.value))


def give_information(desk: Desk, *, client: UUID, on: date | None = None) -> UUID:
    """Note that written information was given; the leaflet says where we can meet too (SS5.1b, SS5.2). Refused "day_ahead"."""
    day = on or desk.today
    not_ahead(desk, day)
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    spell.information_given_on = day
    spell.where_we_meet_on = spell.where_we_meet_on or day
    return spell.id


def give_where_we_meet(desk: Desk, *, client: UUID, on: date | None = None) -> UUID:
    """Note that they were told where we can meet: a café, a library, at home (FS19). Refused "day_ahead"."""
    day = on or desk.today
    not_ahead(desk, day)
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    spell.where_we_meet_on = day
    return spell.id


def check_close(spells: Sequence[Spell], day: date, field: str) -> None:
    """Refuse to end what had not begun by this day: "spell.closed_too_early", "spell.closed_first"."""
    for spell in spells:
        if spell.received_on is not None and day < spell.received_on:
            raise Refused("spell.closed_too_early", field)
        if any(begun is not None and day < begun for begun in (spell.accepted_on, spell.yes_on)):
            raise Refused("spell.closed_first", field)


def close_spell(desk: Desk, *, client: UUID, reason: ClosedReason, on: date | None = None) -> UUID:
    """Finish for now. They may come back without waiting. Refused as `finish`."""
    day = on or desk.today
    not_ahead(desk, day)
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    check_close(open_spells(desk, client), day, "on")
    for each in open_spells(desk, client):
        each.closed_on, each.closed_reason = day, reason
    return spell.id
