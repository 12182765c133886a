"""What one key settled on Today, one key takes back: nothing of it was signed, and only a day was written."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.casework.meeting import undo_meeting
from ips_desktop.casework.standing_here import in_full, open_spell
from ips_desktop.desk import Desk
from ips_desktop.questions.meeting import FORM
from ips_desktop.questions.texts import word
from ips_desktop.records import Meeting, Plan, Record, Spell
from ips_desktop.terms.troubles import Refused


def take_back_yes(desk: Desk, *, client: UUID) -> UUID:
    """The day they said yes is not known after all."""
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    spell.yes_on = None
    return spell.id


def take_back_information(desk: Desk, *, client: UUID) -> UUID:
    """Written information was not given yet."""
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    if spell.where_we_meet_on == spell.information_given_on:
        spell.where_we_meet_on = None
    spell.information_given_on = None
    return spell.id


def take_back_where_we_meet(desk: Desk, *, client: UUID) -> UUID:
    """They were not told yet where we can meet."""
    desk.may(Spell, "edit")
    spell = in_full(desk, Spell, open_spell(desk, client).id)
    spell.where_we_meet_on = None
    return spell.id


def take_back_copy(desk: Desk, *, plan: UUID) -> UUID:
    """The person does not have their copy yet."""
    desk.may(Plan, "edit")
    found = in_full(desk, Plan, plan)
    found.copy = found.copy_on = None
    return plan


def last_review(desk: Desk, *, plan: UUID) -> date | None:
    """On which day the plan was last reviewed, None when it never was."""
    return in_full(desk, Plan, plan).reviewed_on


def take_back_review(desk: Desk, *, plan: UUID, before: date | None) -> UUID:
    """The plan was not reviewed: the day of the review before stands again."""
    desk.may(Plan, "edit")
    found = in_full(desk, Plan, plan)
    found.reviewed_on = before
    return plan


def take_back_meeting(desk: Desk, *, meeting: UUID) -> UUID:
    """A meeting just kept was not; its words wait again in the form of this person. Refused as `undo_meeting`."""
    found = in_full(desk, Meeting, meeting)
    client, words = found.subject_id, {"note": found.note or "", "next_step": found.next_step or ""}
    undo_meeting(desk, meeting=meeting)
    if any(words.values()) and desk.drafts.get(FORM, client) is None:
        on = f"day:{found.on.isoformat()}" if found.on is not None else ""
        desk.drafts.keep(FORM, client, {**words, "on": on, "attendance": word(found.attendance)})
    return meeting


def put_back(desk: Desk, record: type[Record], id_: UUID) -> UUID:
    """A record that was taken back stands again. Refused "not_here". The act asks first whether it may."""
    found = desk.session.get(record, id_)
    if found is None:
        raise Refused("not_here")
    found.deleted = None
    return id_
