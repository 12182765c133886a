"""Supervision: begun from the caseload, minuted, with actions; signed by both in one act, and from then on it never changes (SS9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from ips_desktop.casework.leading import led
from ips_desktop.casework.plan import SignatureInput, check_signatures
from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.supervision.agenda import agenda, proposed
from ips_desktop.questions.supervision.kept import actions_of, people_of, seal_of, unsigned
from ips_desktop.records import FieldMentoring, Supervision, SupervisionAction, SupervisionPerson, SupervisionSignature
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import SignerRole

MINUTES = 8 * 60
OWN = ("supervisor_id", "signed_on", "seal")
SIGNERS = (SignerRole.ADVISER, SignerRole.SUPERVISOR)


def keep_minutes(desk: Desk, *, staff: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Keep what was talked of with this member of staff: the supervision that is not signed yet goes on, else one begins.

    Refused "not_your_team", "day_ahead", "supervision.minutes", "supervision.next_on".
    """
    found = _begun(desk, staff, on)
    say(found, fields, not_these=OWN)
    if found.minutes is not None and not 0 < found.minutes <= MINUTES:
        raise Refused("supervision.minutes", "minutes")
    if found.next_on is not None and found.on is not None and found.next_on <= found.on:
        raise Refused("supervision.next_on", "next_on")
    return found.id


def _begun(desk: Desk, staff: UUID, on: date | None = None) -> Supervision:
    """The supervision of this member of staff that is being written; a new one of today when there is none."""
    who = led(desk, staff)
    day = on or desk.today
    not_ahead(desk, day)
    found = unsigned(desk, staff)
    if found is None:
        found = Supervision(id=desk.new_id(), subject_id=who.id, on=day, supervisor_id=desk.me.id)
        found.topic = proposed(desk, staff)
        desk.keep(found)
    desk.may(Supervision, "edit")
    if on is not None:
        found.on = on
    return found


def talk_of_person(desk: Desk, *, client: UUID, said: str = "") -> UUID:
    """Keep what was said of a person, beside what is due for them today.

    Refused "supervision.said_missing", "supervision.no_adviser", as `keep_minutes`.
    """
    if not said.strip():
        raise Refused("supervision.said_missing", "said")
    staff = adviser_on(desk, client, desk.today)
    if staff is None:
        raise Refused("supervision.no_adviser")
    about = _begun(desk, staff)
    due = next((each.words for each in agenda(desk, staff, None).people if each.client == client), "")
    id_ = uuid5(about.id, f"person:{client.hex}")
    row = desk.session.get(SupervisionPerson, id_)
    if row is None:
        row = SupervisionPerson(id=id_, subject_id=about.subject_id, supervision_id=about.id, client_id=client)
        desk.keep(row)
    desk.may(SupervisionPerson, "edit")
    row.deleted, row.said, row.due = None, said.strip(), due or None
    return id_


def agree_action(
    desk: Desk, *, staff: UUID, what: str = "", owner_id: UUID | None = None, by_day: date | None = None
) -> UUID:
    """Agree who does what by when; without a name it is the adviser's. Refused "supervision.what_missing", "supervision.by_past", as `keep_minutes`."""
    if not what.strip():
        raise Refused("supervision.what_missing", "what")
    if by_day is not None and by_day < desk.today:
        raise Refused("supervision.by_past", "by_day")
    about = _begun(desk, staff)
    number = 1 + max((row.number or 0 for row in actions_of(desk, about.id)), default=0)
    row = SupervisionAction(id=desk.new_id(), subject_id=about.subject_id, supervision_id=about.id, number=number)
    row.owner_id, row.by_day, row.what = owner_id or staff, by_day, what.strip()
    return desk.keep(row)


def drop_action(desk: Desk, *, action: UUID) -> UUID:
    """It was not agreed. Refused "supervision.sealed" once both signed."""
    desk.may(SupervisionAction, "edit")
    found = in_full(desk, SupervisionAction, action)
    _open(desk, found.supervision_id)
    found.deleted = True
    return action


def agree_action_again(desk: Desk, *, action: UUID) -> UUID:
    """It was agreed after all."""
    desk.may(SupervisionAction, "edit")
    return put_back(desk, SupervisionAction, action)


def do_action(desk: Desk, *, action: UUID) -> UUID:
    """It is done, today."""
    desk.may(SupervisionAction, "edit")
    found = in_full(desk, SupervisionAction, action)
    found.done_on = desk.today
    return action


def undo_action(desk: Desk, *, action: UUID) -> UUID:
    """It is not done yet."""
    desk.may(SupervisionAction, "edit")
    found = in_full(desk, SupervisionAction, action)
    found.done_on = None
    return action


def sign_supervision(
    desk: Desk, *, supervision: UUID, signatures: Sequence[SignatureInput], on: date | None = None
) -> UUID:
    """Both sign in one act, in whatever way; from then on nothing of it changes but what became of the actions. There is no undo.

    Refused "supervision.sealed", "supervision.empty" when nothing was written, "day_ahead", "supervision.signed_early" before
    its day, and as `check_signatures`.
    """
    found, day = _open(desk, supervision), on or desk.today
    not_ahead(desk, day)
    if found.on is not None and day < found.on:
        raise Refused("supervision.signed_early", "on")
    check_signatures(signatures, SIGNERS, "supervision.signature_missing")
    people, actions = people_of(desk, found.id), actions_of(desk, found.id)
    if not (people or actions or any(getattr(found, name) for name in found.long)):
        raise Refused("supervision.empty")
    found.signed_on = day
    found.next_on = found.next_on or day + timedelta(days=desk.reference.number("clock.supervision_days", day))
    sealed = seal_of(found, people, actions)
    for given in signatures:
        row = SupervisionSignature(
            id=desk.new_id(), subject_id=found.subject_id, supervision_id=found.id, role=given.role, how=given.how
        )
        row.signer, row.on, row.signed_at, row.seal = given.signer.strip() or None, day, desk.now, sealed
        row.drawn, row.reason = given.drawn, given.reason.strip() or None
        desk.keep(row)
    found.seal = sealed
    return supervision


def _open(desk: Desk, supervision: UUID | None) -> Supervision:
    desk.may(Supervision, "edit")
    if supervision is None:
        raise Refused("not_here")
    found = in_full(desk, Supervision, supervision)
    if found.seal is not None:
        raise Refused("supervision.sealed")
    return found


def mentor(desk: Desk, *, staff: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Somebody was watched at work and shown how. Refused "not_your_team", "mentoring.seen_at_missing", "supervision.minutes", "day_ahead"."""
    who, day = led(desk, staff), on or desk.today
    not_ahead(desk, day)
    made = FieldMentoring(id=desk.new_id(), subject_id=who.id, on=day, mentor_id=desk.me.id)
    say(made, fields, not_these=("mentor_id",))
    if made.seen_at is None:
        raise Refused("mentoring.seen_at_missing", "seen_at")
    if made.minutes is not None and not 0 < made.minutes <= MINUTES:
        raise Refused("supervision.minutes", "minutes")
    return desk.keep(made)


def drop_mentoring(desk: Desk, *, mentoring: UUID) -> UUID:
    """It was not so."""
    desk.may(FieldMentoring, "edit")
    in_full(desk, FieldMentoring, mentoring).deleted = True
    return mentoring


def mentor_again(desk: Desk, *, mentoring: UUID) -> UUID:
    """It was so after all."""
    desk.may(FieldMentoring, "edit")
    return put_back(desk, FieldMentoring, mentoring)
