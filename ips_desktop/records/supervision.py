"""Supervision: minutes, what was said of each person, what was agreed, both signatures; mentoring; how the unit meets (SS9.4, FS6).

What is said in supervision is restricted: the adviser and whoever supervises them read it, nobody else, and no search finds it.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, day, element, flag, instant, minutes, number, reference, seal
from ips_desktop.records.record import EVERYBODY, About, Record, prose, restricted, strokes
from ips_desktop.terms.supervising import FidelityTopic, SeenAt, UnitMeetingKind
from ips_desktop.terms.words import Role, SignatureHow, SignerRole

LEADERS = (Role.SUPERVISOR, Role.MANAGER)


class Supervision(Record, about=About("staff", create=LEADERS, edit=LEADERS, sealed_by="seal")):
    """One supervision of one member of staff. Once both signed, it never changes (decision 8)."""

    __tablename__ = "supervision"

    on: Mapped[date | None] = day()
    minutes: Mapped[int | None] = minutes()
    supervisor_id: Mapped[UUID | None] = reference()
    topic: Mapped[Any] = choice(FidelityTopic)
    next_on: Mapped[date | None] = day()
    signed_on: Mapped[date | None] = day()
    seal: Mapped[bytes | None] = seal()
    good_news = restricted()
    people = restricted()
    fidelity = restricted()
    employers = restricted()
    wellbeing = restricted()
    other = restricted()


class SupervisionPerson(Record, about=About("staff", create=LEADERS, edit=LEADERS, parent="supervision_id")):
    """A person who was talked of: what was due for them then, and what was said. No name: who it is, the id tells."""

    __tablename__ = "supervision_person"

    supervision_id: Mapped[UUID | None] = reference()
    client_id: Mapped[UUID | None] = reference()
    due = restricted()
    said = restricted()


class SupervisionAction(
    Record,
    about=About(
        "staff",
        create=LEADERS,
        edit=(Role.ADVISER, *LEADERS),
        parent="supervision_id",
        after_seal=("done_on", "result"),
    ),
):
    """What was agreed: who does it, by when, and what came of it."""

    __tablename__ = "supervision_action"

    supervision_id: Mapped[UUID | None] = reference()
    number: Mapped[int | None] = number()
    owner_id: Mapped[UUID | None] = reference()
    by_day: Mapped[date | None] = day()
    done_on: Mapped[date | None] = day()
    what = restricted()
    result = restricted()


class SupervisionSignature(Record, about=About("staff", create=LEADERS, edit=LEADERS, atomic=True, sealed_by="seal")):
    """One signer of a supervision: how, when, and the hash of what was signed."""

    __tablename__ = "supervision_signature"

    supervision_id: Mapped[UUID | None] = reference()
    role: Mapped[Any] = choice(SignerRole)
    signer: Mapped[str | None] = aside()
    how: Mapped[Any] = choice(SignatureHow)
    on: Mapped[date | None] = day()
    signed_at: Mapped[int | None] = instant()
    seal: Mapped[bytes | None] = seal()
    reason = restricted()
    drawn = strokes()


class FieldMentoring(Record, about=About("staff", create=LEADERS, edit=LEADERS)):
    """Somebody was watched at work and shown how: monthly while they are new or it is hard."""

    __tablename__ = "field_mentoring"

    on: Mapped[date | None] = day()
    minutes: Mapped[int | None] = minutes()
    mentor_id: Mapped[UUID | None] = reference()
    seen_at: Mapped[Any] = choice(SeenAt)
    went_well = restricted()
    try_next = restricted()


class UnitMeeting(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """The advisers of the unit met: supervision as a group, or a meeting with leads shared and cover talked over (FS6)."""

    __tablename__ = "unit_meeting"

    on: Mapped[date | None] = day()
    minutes: Mapped[int | None] = minutes()
    kind: Mapped[Any] = choice(UnitMeetingKind)
    led_by: Mapped[UUID | None] = reference()
    cover: Mapped[bool | None] = flag()
    notes = prose()


class UnitMeetingThere(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """Who was at a meeting of the unit: an element of a set (decision 5)."""

    __tablename__ = "unit_meeting_there"

    meeting_id: Mapped[UUID | None] = reference()
    staff_id: Mapped[UUID | None] = reference()
    present: Mapped[bool | None] = element()


class UnitMeetingLead(Record, about=About("service", create=EVERYBODY, edit=EVERYBODY)):
    """A job lead that was shared at a meeting of the unit: an element of a set."""

    __tablename__ = "unit_meeting_lead"

    meeting_id: Mapped[UUID | None] = reference()
    lead_id: Mapped[UUID | None] = reference()
    present: Mapped[bool | None] = element()
