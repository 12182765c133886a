"""What is kept of the people who work here: experience, training, check, who goes with them, induction, other role (SS8, FS2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from ips_desktop.casework.leading import led, led_or_me
from ips_desktop.casework.standing_here import in_full, not_ahead, not_before, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.staffing.checks import checks_of
from ips_desktop.records import (
    Accompaniment,
    InductionStep,
    LawNotice,
    OtherRole,
    PriorExperience,
    StaffCheck,
    Training,
)
from ips_desktop.rules.days import add_months
from ips_desktop.rules.staffing import check_on
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role

MONTHS = 12
WORKING_WITH_PEOPLE = (Role.ADVISER, Role.SUPERVISOR)


def note_experience(desk: Desk, *, staff: UUID, seen_on: date | None = None, **fields: Any) -> UUID:
    """Somebody brought experience in an area, and I saw the proof. Refused "not_your_team", "training.topic_missing", "day_ahead"."""
    who, day = led(desk, staff), seen_on or desk.today
    not_ahead(desk, day, "seen_on")
    made = PriorExperience(id=desk.new_id(), subject_id=who.id, seen_on=day, seen_by=desk.me.id)
    say(made, fields, not_these=("seen_by",))
    if made.topic is None:
        raise Refused("training.topic_missing", "topic")
    return desk.keep(made)


def drop_experience(desk: Desk, *, experience: UUID) -> UUID:
    """It was not so."""
    desk.may(PriorExperience, "edit")
    in_full(desk, PriorExperience, experience).deleted = True
    return experience


def put_back_experience(desk: Desk, *, experience: UUID) -> UUID:
    """It was so after all."""
    desk.may(PriorExperience, "edit")
    return put_back(desk, PriorExperience, experience)


def offer_training(desk: Desk, *, staff: UUID, offered_on: date | None = None, **fields: Any) -> UUID:
    """Training in an area is offered. Refused "not_your_team", "training.topic_missing", "day_ahead"."""
    who, day = led(desk, staff), offered_on or desk.today
    not_ahead(desk, day, "offered_on")
    made = Training(id=desk.new_id(), subject_id=who.id, offered_on=day)
    say(made, fields, not_these=("attended_on", "declined_on", "notice_id"))
    if made.topic is None:
        raise Refused("training.topic_missing", "topic")
    return desk.keep(made)


def attend_training(desk: Desk, *, training: UUID, attended_on: date | None = None, course: str = "") -> UUID:
    """It was attended: who leads notes it, or whoever was there. Refused "not_your_team", "day_ahead", "training.before_offer"."""
    found, day = _training(desk, training), attended_on or desk.today
    not_ahead(desk, day, "attended_on")
    not_before(day, found.offered_on, "training.before_offer", "attended_on")
    found.attended_on, found.declined_on = day, None
    found.course = course.strip() or found.course
    return training


def decline_training(desk: Desk, *, training: UUID, why: str = "") -> UUID:
    """It was declined, with the reason. Refused "training.why_missing", "not_your_team"."""
    if not why.strip():
        raise Refused("training.why_missing", "why")
    found = _training(desk, training)
    found.declined_on, found.attended_on, found.why = desk.today, None, why.strip()
    return training


def reopen_training(desk: Desk, *, training: UUID) -> UUID:
    """It is offered, and neither attended nor declined."""
    found = _training(desk, training)
    found.attended_on = found.declined_on = found.why = None
    return training


def drop_training(desk: Desk, *, training: UUID) -> UUID:
    """It was not offered."""
    _training(desk, training).deleted = True
    return training


def _training(desk: Desk, training: UUID) -> Training:
    desk.may(Training, "edit")
    found = in_full(desk, Training, training)
    led_or_me(desk, found.subject_id)
    return found


def note_law(desk: Desk, *, service: UUID, on: date | None = None, **fields: Any) -> UUID:
    """The law or the rules of benefits changed: training in that area is offered to everybody who works with people, at once.

    Refused "not_here", "notice.title_missing", "training.topic_missing", "day_ahead".
    """
    day = on or desk.today
    not_ahead(desk, day)
    if service != desk.me.service:
        raise Refused("not_here")
    made = LawNotice(id=desk.new_id(), subject_id=service, on=day)
    say(made, fields)
    if not (made.title or "").strip():
        raise Refused("notice.title_missing", "title")
    if made.topic is None:
        raise Refused("training.topic_missing", "topic")
    desk.keep(made)
    for who in colleagues(desk).values():
        if who.is_here(desk.today) and who.role in WORKING_WITH_PEOPLE:
            offer = Training(id=uuid5(made.id, f"offer:{who.id.hex}"), subject_id=who.id, topic=made.topic)
            offer.offered_on, offer.notice_id, offer.course = day, made.id, made.title
            desk.keep(offer)
    return made.id


def record_check(
    desk: Desk, *, staff: UUID, issued_on: date | None = None, due_on: date | None = None, **fields: Any
) -> UUID:
    """A check was asked for or is here: its number and its days, nothing that is in it. Without a last day it lasts as the service's own figure says.

    Refused "not_your_team", "check.kind_missing", "check.day_missing", "check.due_early", "day_ahead".
    """
    who = led(desk, staff)
    made = StaffCheck(id=desk.new_id(), subject_id=who.id, issued_on=issued_on)
    say(made, fields)
    if made.kind is None:
        raise Refused("check.kind_missing", "kind")
    for name, day in (("issued_on", issued_on), ("asked_on", made.asked_on)):
        if day is not None:
            not_ahead(desk, day, name)
    if issued_on is None:
        if made.asked_on is None:
            raise Refused("check.day_missing", "issued_on")
        return desk.keep(made)
    years = desk.reference.number("clock.check_years", issued_on)
    made.due_on = last = due_on or add_months(issued_on, MONTHS * years)
    not_before(last, issued_on + timedelta(days=1), "check.due_early", "due_on")
    return desk.keep(made)


def drop_check_record(desk: Desk, *, check: UUID) -> UUID:
    """It was written down by mistake."""
    desk.may(StaffCheck, "edit")
    in_full(desk, StaffCheck, check).deleted = True
    return check


def put_back_check(desk: Desk, *, check: UUID) -> UUID:
    """It stands after all."""
    desk.may(StaffCheck, "edit")
    return put_back(desk, StaffCheck, check)


def name_companion(
    desk: Desk,
    *,
    staff: UUID,
    companion_id: UUID | None = None,
    until_day: date | None = None,
    from_day: date | None = None,
) -> UUID:
    """While there is no valid check: who goes with them, until when. It is no waiver: nobody meets alone (SS8.2).

    Refused "not_your_team", "companion.missing", "companion.self", "companion.no_check" for one without a valid check,
    "companion.until".
    """
    who, day = led(desk, staff), from_day or desk.today
    if companion_id is None:
        raise Refused("companion.missing", "companion_id")
    if companion_id == staff:
        raise Refused("companion.self", "companion_id")
    if check_on(checks_of(desk, companion_id), day) is None:
        raise Refused("companion.no_check", "companion_id")
    if until_day is None or until_day < day:
        raise Refused("companion.until", "until_day")
    made = Accompaniment(
        id=desk.new_id(), subject_id=who.id, companion_id=companion_id, from_day=day, until_day=until_day
    )
    return desk.keep(made)


def drop_companion(desk: Desk, *, companion: UUID) -> UUID:
    """They do not go with them."""
    desk.may(Accompaniment, "edit")
    in_full(desk, Accompaniment, companion).deleted = True
    return companion


def put_back_companion(desk: Desk, *, companion: UUID) -> UUID:
    """They go with them after all."""
    desk.may(Accompaniment, "edit")
    return put_back(desk, Accompaniment, companion)


def do_induction(desk: Desk, *, staff: UUID, done_on: date | None = None, **fields: Any) -> UUID:
    """A part of bringing somebody in is done. Refused "not_your_team", "induction.item_missing", "day_ahead"."""
    who, day = led(desk, staff), done_on or desk.today
    not_ahead(desk, day, "done_on")
    item = fields.get("item")
    if item is None:
        raise Refused("induction.item_missing", "item")
    id_ = uuid5(who.id, f"induction:{item}")
    made = desk.session.get(InductionStep, id_)
    if made is None:
        made = InductionStep(id=id_, subject_id=who.id)
        desk.keep(made)
    desk.may(InductionStep, "edit")
    made.deleted, made.done_on = None, day
    say(made, {"with_id": desk.me.id, **fields})
    return id_


def undo_induction(desk: Desk, *, step: UUID) -> UUID:
    """It is not done yet."""
    desk.may(InductionStep, "edit")
    in_full(desk, InductionStep, step).deleted = True
    return step


def note_other_role(
    desk: Desk, *, staff: UUID, holds: bool | None = None, which: str = "", from_day: date | None = None
) -> UUID:
    """Whether somebody holds another clinical role, and which: an adviser's work is about jobs (FS2).

    Refused "not_your_team", "other_role.answer", "other_role.which", "day_ahead".
    """
    who, day = led(desk, staff), from_day or desk.today
    not_ahead(desk, day, "from_day")
    if holds is None:
        raise Refused("other_role.answer", "holds")
    if holds and not which.strip():
        raise Refused("other_role.which", "which")
    made = OtherRole(id=desk.new_id(), subject_id=who.id, from_day=day, holds=holds)
    made.which = which.strip() or None if holds else None
    return desk.keep(made)
