"""Employers: who they are, whom we know there, every contact, how ready they are (SS3.6, FS13)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import choice, contact, day, flag, minute, minutes, naming, reference
from ips_desktop.records.record import EVERYBODY, About, Record, prose
from ips_desktop.terms.employing import ContactPurpose, ContactWay, Readiness, Setting


class Employer(Record, about=About("employer", create=EVERYBODY, edit=EVERYBODY)):
    """An employer in the directory; works offline. `same_as` points a duplicate at the one that goes on."""

    __tablename__ = "employer"

    name: Mapped[str | None] = naming()
    sic: Mapped[str | None] = naming()
    setting: Mapped[Any] = choice(Setting)
    town: Mapped[str | None] = naming()
    kept_by: Mapped[UUID | None] = reference()
    same_as: Mapped[UUID | None] = reference()
    phone: Mapped[str | None] = contact()
    email: Mapped[str | None] = contact()
    website: Mapped[str | None] = contact()
    address: Mapped[str | None] = contact()
    needs = prose()
    note = prose()


class EmployerPerson(Record, about=About("employer", create=EVERYBODY, edit=EVERYBODY)):
    """Somebody we know at an employer."""

    __tablename__ = "employer_person"

    name: Mapped[str | None] = naming()
    role: Mapped[str | None] = naming()
    can_hire: Mapped[bool | None] = flag()
    left_on: Mapped[date | None] = day()
    phone: Mapped[str | None] = contact()
    email: Mapped[str | None] = contact()
    note = prose()


class EmployerContact(Record, about=About("employer", create=EVERYBODY, edit=EVERYBODY)):
    """One contact, written down in ten seconds on the pavement (FS13). It names nobody we help."""

    __tablename__ = "employer_contact"

    on: Mapped[date | None] = day()
    at: Mapped[int | None] = minute()
    medium: Mapped[Any] = choice(ContactWay)
    two_way: Mapped[bool | None] = flag()
    person_id: Mapped[UUID | None] = reference()
    adviser_id: Mapped[UUID | None] = reference()
    purpose: Mapped[Any] = choice(ContactPurpose)
    named_somebody: Mapped[bool | None] = flag()
    minutes: Mapped[int | None] = minutes()
    next_on: Mapped[date | None] = day()
    need_learnt = prose()
    note = prose()


class ContactFor(Record, about=About("client")):
    """A contact with an employer was for this person; named only under a consent (FS10, FS12)."""

    __tablename__ = "contact_for"

    contact_id: Mapped[UUID | None] = reference()
    employer_id: Mapped[UUID | None] = reference()
    consent_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
    face_to_face: Mapped[bool | None] = flag()
    named: Mapped[bool | None] = flag()
    purpose: Mapped[Any] = choice(ContactPurpose)
    note = prose()


class EmployerReadiness(Record, about=About("employer", create=EVERYBODY, edit=EVERYBODY)):
    """From this day the employer is this ready (SS4.9, decision 4)."""

    __tablename__ = "employer_readiness"

    from_day: Mapped[date | None] = day()
    level: Mapped[Any] = choice(Readiness)
    note = prose()
