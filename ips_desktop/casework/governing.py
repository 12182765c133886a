"""Running the service together: involvement, awareness events, recovery stories, governance, the commissioner's requests."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid5

from ips_desktop.casework.standing_here import in_full, not_ahead, not_before, person, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import (
    AwarenessEvent,
    CommissionerRequest,
    GovernanceEvent,
    Involved,
    InvolvedOther,
    Involvement,
    Record,
    RecoveryStory,
)
from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.governing import Card, card_wrong
from ips_desktop.terms.governing import InvolvedAs
from ips_desktop.terms.troubles import Refused

R = TypeVar("R", bound=Record)


def _of_service(desk: Desk, service: UUID) -> None:
    if service != desk.me.service:
        raise Refused("not_here")


def _drop(desk: Desk, record: type[R], id_: UUID) -> UUID:
    desk.may(record, "edit")
    in_full(desk, record, id_).deleted = True
    return id_


def _put_back(desk: Desk, record: type[R], id_: UUID) -> UUID:
    desk.may(record, "edit")
    return put_back(desk, record, id_)


# ---- involvement


def note_involvement(desk: Desk, *, service: UUID, on: date | None = None, **fields: Any) -> UUID:
    """People served took part in something: what it was, and what changed because of it.

    Refused "not_here", "involvement.kind_missing", "involvement.activity_missing", "day_ahead".
    """
    _of_service(desk, service)
    made = Involvement(id=desk.new_id(), subject_id=service, on=on or desk.today)
    _say_involvement(desk, made, fields)
    return desk.keep(made)


def edit_involvement(desk: Desk, *, involvement: UUID, **fields: Any) -> UUID:
    """Change what is said of it. Refused as `note_involvement`."""
    desk.may(Involvement, "edit")
    _say_involvement(desk, in_full(desk, Involvement, involvement), fields)
    return involvement


def _say_involvement(desk: Desk, made: Involvement, fields: dict[str, Any]) -> None:
    say(made, fields)
    if made.on is not None:
        not_ahead(desk, made.on)
    if made.kind is None:
        raise Refused("involvement.kind_missing", "kind")
    if not (made.activity or "").strip():
        raise Refused("involvement.activity_missing", "activity")


def drop_involvement(desk: Desk, *, involvement: UUID) -> UUID:
    """It was not so."""
    return _drop(desk, Involvement, involvement)


def put_back_involvement(desk: Desk, *, involvement: UUID) -> UUID:
    """It was so after all."""
    return _put_back(desk, Involvement, involvement)


def involve(desk: Desk, *, client: UUID, involvement_id: UUID | None = None, **fields: Any) -> UUID:
    """A person, or somebody who cares for them, takes part: as whom, and which support was offered and taken (SS2.12b).

    Refused "involvement.which", "involvement.as_whom", "not_here", "withheld".
    """
    about = person(desk, client)
    found = _which(desk, involvement_id)
    id_ = uuid5(found.id, f"{about.id.hex}:{fields.get('as_whom')}")
    made = desk.session.get(Involved, id_)
    if made is None:
        made = Involved(id=id_, subject_id=about.id, involvement_id=found.id)
        desk.keep(made)
    desk.may(Involved, "edit")
    made.deleted, made.on, made.kind = None, found.on, found.kind
    say(made, fields, not_these=("on", "kind"))
    if made.as_whom is None:
        raise Refused("involvement.as_whom", "as_whom")
    return id_


def _which(desk: Desk, involvement: UUID | None) -> Involvement:
    if involvement is None:
        raise Refused("involvement.which", "involvement_id")
    return in_full(desk, Involvement, involvement)


def stop_involving(desk: Desk, *, involved: UUID) -> UUID:
    """They did not take part."""
    return _drop(desk, Involved, involved)


def involve_again(desk: Desk, *, involved: UUID) -> UUID:
    """They took part after all."""
    return _put_back(desk, Involved, involved)


def involve_other(desk: Desk, *, involvement: UUID, who: str = "", **fields: Any) -> UUID:
    """Somebody of whom we keep no record takes part. Refused "involvement.who_missing", "involvement.as_whom"; whoever we work with is noted with their own record."""
    found = _which(desk, involvement)
    if not who.strip():
        raise Refused("involvement.who_missing", "who")
    made = InvolvedOther(id=desk.new_id(), subject_id=found.subject_id, involvement_id=found.id, who=who.strip())
    made.on, made.kind = found.on, found.kind
    say(made, fields, not_these=("on", "kind"))
    if made.as_whom not in (InvolvedAs.FORMER, InvolvedAs.CARER):
        raise Refused("involvement.as_whom", "as_whom")
    return desk.keep(made)


def stop_involving_other(desk: Desk, *, other: UUID) -> UUID:
    """They did not take part."""
    return _drop(desk, InvolvedOther, other)


def involve_other_again(desk: Desk, *, other: UUID) -> UUID:
    """They took part after all."""
    return _put_back(desk, InvolvedOther, other)


# ---- awareness, stories


def note_awareness(desk: Desk, *, service: UUID, on: date | None = None, **fields: Any) -> UUID:
    """We told a team or an agency of work and recovery.

    Refused "not_here", "awareness.audience_missing", "awareness.reached", "awareness.cards" for counts that cannot be, "day_ahead".
    """
    _of_service(desk, service)
    made = AwarenessEvent(id=desk.new_id(), subject_id=service, on=on or desk.today, held_by=desk.me.id)
    _say_awareness(desk, made, fields)
    return desk.keep(made)


def edit_awareness(desk: Desk, *, event: UUID, **fields: Any) -> UUID:
    """Change what is said of it. Refused as `note_awareness`."""
    desk.may(AwarenessEvent, "edit")
    _say_awareness(desk, in_full(desk, AwarenessEvent, event), fields)
    return event


def _say_awareness(desk: Desk, made: AwarenessEvent, fields: dict[str, Any]) -> None:
    say(made, fields, not_these=("held_by",))
    if made.on is not None:
        not_ahead(desk, made.on)
    if made.audience is None:
        raise Refused("awareness.audience_missing", "audience")
    if made.reached is None or made.reached < 1:
        raise Refused("awareness.reached", "reached")
    for moment in ("before", "after"):
        card = Card(*(getattr(made, f"{moment}_{name}") for name in ("cards", "can_work", "know_how")))
        name = card_wrong(card, made.reached)
        if name:
            raise Refused("awareness.cards", f"{moment}_{name}")


def drop_awareness(desk: Desk, *, event: UUID) -> UUID:
    """It did not take place."""
    return _drop(desk, AwarenessEvent, event)


def put_back_awareness(desk: Desk, *, event: UUID) -> UUID:
    """It took place after all."""
    return _put_back(desk, AwarenessEvent, event)


def keep_story(
    desk: Desk, *, client: UUID, on: date | None = None, until_day: date | None = None, **fields: Any
) -> UUID:
    """A person's own story, and their yes to its being told: where, with or without their name, until when.

    Without a last day it is a year, then they are asked again. Refused "story.words_missing", "story.use_missing", "story.named", "story.until", "day_ahead".
    """
    about, day = person(desk, client), on or desk.today
    not_ahead(desk, day)
    made = RecoveryStory(id=desk.new_id(), subject_id=about.id, on=day)
    say(made, fields, not_these=("withdrawn_on",))
    for code, field, is_missing in (
        ("story.words_missing", "words", not (made.words or "").strip()),
        ("story.use_missing", "use", made.use is None),
        ("story.named", "named", made.named is None),
    ):
        if is_missing:
            raise Refused(code, field)
    made.until_day = until = until_day or add_months(day, desk.reference.number("clock.story_months", day))
    not_before(until, day + ONE, "story.until", "until_day")
    return desk.keep(made)


def agree_story_again(desk: Desk, *, story: UUID, until_day: date | None = None) -> UUID:
    """They agree to it for longer, from today. Refused "story.until"."""
    desk.may(RecoveryStory, "edit")
    found = in_full(desk, RecoveryStory, story)
    again = until_day or add_months(desk.today, desk.reference.number("clock.story_months", desk.today))
    not_before(again, desk.today + ONE, "story.until", "until_day")
    found.until_day, found.withdrawn_on = again, None
    return story


def withdraw_story(desk: Desk, *, story: UUID) -> UUID:
    """They take it back: from today nobody tells it."""
    desk.may(RecoveryStory, "edit")
    in_full(desk, RecoveryStory, story).withdrawn_on = desk.today
    return story


def put_back_story(desk: Desk, *, story: UUID) -> UUID:
    """They did not take it back."""
    desk.may(RecoveryStory, "edit")
    in_full(desk, RecoveryStory, story).withdrawn_on = None
    return story


# ---- governance


def note_governance(desk: Desk, *, service: UUID, on: date | None = None, **fields: Any) -> UUID:
    """The committee met, the executive was told, a newsletter went out. Refused "not_here", "governance.kind_missing", "day_ahead"."""
    _of_service(desk, service)
    day = on or desk.today
    not_ahead(desk, day)
    made = GovernanceEvent(id=desk.new_id(), subject_id=service, on=day)
    say(made, fields)
    if made.kind is None:
        raise Refused("governance.kind_missing", "kind")
    return desk.keep(made)


def drop_governance(desk: Desk, *, event: UUID) -> UUID:
    """It did not take place."""
    return _drop(desk, GovernanceEvent, event)


def put_back_governance(desk: Desk, *, event: UUID) -> UUID:
    """It took place after all."""
    return _put_back(desk, GovernanceEvent, event)


def note_request(desk: Desk, *, service: UUID, asked_on: date | None = None, **fields: Any) -> UUID:
    """The commissioner asks for something, by a day. Refused "not_here", "request.what_missing", "request.due_missing", "request.due_early", "day_ahead"."""
    _of_service(desk, service)
    day = asked_on or desk.today
    not_ahead(desk, day, "asked_on")
    made = CommissionerRequest(id=desk.new_id(), subject_id=service, asked_on=day)
    say(made, fields, not_these=("sent_on", "sent_version"))
    if not (made.what or "").strip():
        raise Refused("request.what_missing", "what")
    if made.due_on is None:
        raise Refused("request.due_missing", "due_on")
    not_before(made.due_on, day, "request.due_early", "due_on")
    made.owner_id = made.owner_id or desk.me.id
    return desk.keep(made)


def send_request(
    desk: Desk, *, request: UUID, sent_on: date | None = None, sent_version: str = "", note: str = ""
) -> UUID:
    """What was asked for is sent: when, and which version. Refused "request.version_missing", "request.sent_early", "day_ahead"."""
    desk.may(CommissionerRequest, "edit")
    found, day = in_full(desk, CommissionerRequest, request), sent_on or desk.today
    not_ahead(desk, day, "sent_on")
    not_before(day, found.asked_on, "request.sent_early", "sent_on")
    if not sent_version.strip():
        raise Refused("request.version_missing", "sent_version")
    found.sent_on, found.sent_version, found.note = day, sent_version.strip(), note.strip() or found.note
    return request


def unsend_request(desk: Desk, *, request: UUID) -> UUID:
    """It was not sent yet."""
    desk.may(CommissionerRequest, "edit")
    found = in_full(desk, CommissionerRequest, request)
    found.sent_on = found.sent_version = None
    return request


def drop_request(desk: Desk, *, request: UUID) -> UUID:
    """It was not asked for."""
    return _drop(desk, CommissionerRequest, request)


def put_back_request(desk: Desk, *, request: UUID) -> UUID:
    """It was asked for after all."""
    return _put_back(desk, CommissionerRequest, request)
