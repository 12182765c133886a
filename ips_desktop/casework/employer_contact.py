"""Contacts with employers, written down in ten seconds; for a person, under their consent or without their name (FS10, FS12, FS13)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import goes_on, known_employer
from ips_desktop.casework.leads import make_lead
from ips_desktop.casework.meeting import DAY_MINUTES
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.sharing import consent_for
from ips_desktop.records import ContactFor, EmployerContact
from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.troubles import Refused

OWN = ("on", "adviser_id", "named_somebody")


def record_contact(
    desk: Desk,
    *,
    employer: UUID,
    on: date | None = None,
    for_client: UUID | None = None,
    named: bool | None = None,
    said_of_them: str = "",
    lead: str = "",
    **fields: Any,
) -> UUID:
    """Keep a contact: how, with whom, what for, what they need. The employer's record names nobody we help.

    `for_client`: the person it was for, on whose own record that stands; `named`: their name was said, which needs their consent for
    this employer on that day. `lead`: the title of a job learnt of, kept as a lead. A letter or an e-mail is two-way once answered.
    Refused "day_ahead", "meeting.time", "contact.next_on", "contact.named_whom", "sharing.no_consent".
    """
    day, where = on or desk.today, goes_on(desk, employer).id
    _check(desk, day, fields)
    if named and for_client is None:
        raise Refused("contact.named_whom", "for_client")
    made = EmployerContact(
        id=desk.new_id(), subject_id=where, on=day, adviser_id=desk.me.id, named_somebody=bool(named)
    )
    made.medium = fields.get("medium") or ContactWay.FACE_TO_FACE
    made.purpose = ContactPurpose.LEARN if for_client is None else ContactPurpose.PERSON
    made.two_way = made.medium not in (ContactWay.EMAIL, ContactWay.LETTER)
    say(made, {name: value for name, value in fields.items() if value is not None}, not_these=OWN)
    kept = desk.keep(made)
    if for_client is not None:
        contact_also_for(desk, contact=kept, for_client=for_client, named=named, said_of_them=said_of_them)
    if lead.strip():
        make_lead(desk, where, lead, {})
    return kept


def record_contact_for(desk: Desk, *, client: UUID, employer: UUID | str | None = None, **fields: Any) -> UUID:
    """The same, beginning with the person it was for; an employer not in the directory yet is added by name."""
    who = person(desk, client).id
    return record_contact(desk, employer=known_employer(desk, employer), for_client=who, **fields)


def contact_also_for(
    desk: Desk, *, contact: UUID, for_client: UUID | None = None, named: bool | None = None, said_of_them: str = ""
) -> UUID:
    """The contact was for this person too. Refused "contact.for_whom", "contact.already_for", "sharing.no_consent"."""
    if for_client is None:
        raise Refused("contact.for_whom", "for_client")
    found, who = in_full(desk, EmployerContact, contact), person(desk, for_client).id
    on = found.on or desk.today
    consent = consent_for(desk, who, found.subject_id, on) if named else None
    if named and consent is None:
        raise Refused("sharing.no_consent", "named")
    if any(each.subject_id in ids_of(desk, who) for each in _for_whom(desk, contact)):
        raise Refused("contact.already_for", "for_client")
    made = ContactFor(
        id=desk.new_id(), subject_id=who, contact_id=contact, employer_id=found.subject_id, consent_id=consent, on=on,
        face_to_face=found.medium == ContactWay.FACE_TO_FACE, named=bool(named), purpose=found.purpose,
        note=said_of_them or None,
    )  # fmt: skip
    if named:
        found.named_somebody = True
    return desk.keep(made)


def take_back_contact_for(desk: Desk, *, contact_for: UUID) -> UUID:
    """The contact was not for this person."""
    desk.may(ContactFor, "edit")
    found = in_full(desk, ContactFor, contact_for)
    found.deleted = True
    contact = desk.session.get(EmployerContact, found.contact_id) if found.contact_id else None
    if contact is not None:
        contact.named_somebody = any(each.named for each in _for_whom(desk, contact.id))
    return contact_for


def edit_contact(desk: Desk, *, contact: UUID, **fields: Any) -> UUID:
    """Put right what was written of a contact. Refused as `record_contact`."""
    desk.may(EmployerContact, "edit")
    found = in_full(desk, EmployerContact, contact)
    _check(desk, fields.get("on") or found.on or desk.today, fields)
    say(found, fields, not_these=("adviser_id", "named_somebody"))
    for each in _for_whom(desk, contact):
        each.on, each.face_to_face, each.purpose = found.on, found.medium == ContactWay.FACE_TO_FACE, found.purpose
    return contact


def take_back_contact(desk: Desk, *, contact: UUID) -> UUID:
    """There was no such contact; what was said of people goes with it."""
    desk.may(EmployerContact, "edit")
    in_full(desk, EmployerContact, contact).deleted = True
    for each in _for_whom(desk, contact):
        each.deleted = True
    return contact


def _check(desk: Desk, on: date, fields: dict[str, Any]) -> None:
    not_ahead(desk, on)
    at, next_on = fields.get("at"), fields.get("next_on")
    if at is not None and at >= DAY_MINUTES:
        raise Refused("meeting.time", "at")
    if next_on is not None and next_on < on:
        raise Refused("contact.next_on", "next_on")


def _for_whom(desk: Desk, contact: UUID) -> list[ContactFor]:
    asked = sa.select(ContactFor).where(ContactFor.contact_id == contact, ContactFor.deleted.is_not(True))
    return list(desk.session.scalars(asked))


def put_back_contact(desk: Desk, *, contact: UUID) -> UUID:
    """There was such a contact, and for whom it was stands again. Refused "not_here"."""
    desk.may(EmployerContact, "edit")
    put_back(desk, EmployerContact, contact)
    for each in desk.session.scalars(sa.select(ContactFor).where(ContactFor.contact_id == contact)):
        each.deleted = None
    return contact


def put_back_contact_for(desk: Desk, *, contact_for: UUID) -> UUID:
    """The contact was for this person. Refused "not_here"."""
    desk.may(ContactFor, "edit")
    put_back(desk, ContactFor, contact_for)
    found = desk.find(ContactFor, contact_for)
    contact = desk.session.get(EmployerContact, found.contact_id) if found.contact_id else None
    if contact is not None and found.named:
        contact.named_somebody = True
    return contact_for
