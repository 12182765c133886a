"""What the forms about an employer begin with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_record
from ips_desktop.questions.colleagues import clients_named, colleagues
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.sharing import employers
from ips_desktop.questions.wants import my_people
from ips_desktop.records import Employer, EmployerContact, EmployerPerson, Lead, Record
from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.words import Role


def _named(found: Employer) -> str:
    return ", ".join(part for part in (found.name, found.town) if part)


def add_employer_begins(desk: Desk, staff: UUID) -> Beginning:
    """A new employer; those we know are named while the name is typed. One statement."""
    return Beginning(options={"name": employers(desk)})


def employer_begins(desk: Desk, employer: UUID) -> Beginning:
    """What is said of an employer, and who may keep it."""
    begun = of_record(desk, employer, type_="employer")
    return replace(begun, who=_named(desk.find(Employer, employer)), options={"kept_by": _keepers(desk)})


def about_employer(desk: Desk, employer: UUID) -> Beginning:
    """Something new about an employer."""
    return Beginning(who=_named(desk.find(Employer, employer)))


def lead_begins(desk: Desk, employer: UUID) -> Beginning:
    """A job learnt of on a visit, shared with the team."""
    return replace(about_employer(desk, employer), values={"shared": True})


def merge_begins(desk: Desk, employer: UUID) -> Beginning:
    """Which other record is the same employer."""
    others = tuple(each for each in employers(desk) if each[0] != employer)
    return replace(about_employer(desk, employer), options={"same_as": others})


def ready_begins(desk: Desk, employer: UUID) -> Beginning:
    """From today."""
    return replace(about_employer(desk, employer), values={"from_day": desk.today})


def contact_begins(desk: Desk, employer: UUID) -> Beginning:
    """A visit today, with whom we spoke last; its number is found by itself. Six statements at most."""
    found, seen = desk.find(Employer, employer), _contacts(desk, employer)
    visits = sum(each.medium == ContactWay.FACE_TO_FACE for each in seen)
    there = _people(desk, employer)
    with_whom = next((each.person_id for each in reversed(seen) if each.person_id in dict(there)), None)
    return Beginning(
        who=_named(found),
        values={
            "on": desk.today,
            "medium": ContactWay.FACE_TO_FACE,
            "purpose": ContactPurpose.LEARN if visits < 2 else None,
            "person_id": with_whom or (there[0][0] if len(there) == 1 else None),
        },
        options={"person_id": there, "for_client": _mine(desk)},
        beside=(reason("employers.visit_number", n=visits + 1), Reason("looking.not_named")),
    )


def change_contact_begins(desk: Desk, contact: UUID) -> Beginning:
    """What was written of a contact."""
    found = desk.find(EmployerContact, contact)
    begun = of_record(desk, contact, type_="employer_contact")
    return replace(begun, who=_of_subject(desk, found), options={"person_id": _people(desk, found.subject_id)})


def also_for_begins(desk: Desk, contact: UUID) -> Beginning:
    """Whom else of my people a contact was for."""
    found = desk.find(EmployerContact, contact)
    return Beginning(
        who=_of_subject(desk, found), options={"for_client": _mine(desk)}, beside=(Reason("looking.not_named"),)
    )


def change_lead_begins(desk: Desk, lead: UUID) -> Beginning:
    """What is known of a job."""
    begun = of_record(desk, lead, type_="lead")
    return replace(begun, who=_of_subject(desk, desk.find(Lead, lead)), options={"kept_by": _keepers(desk)})


def close_lead_begins(desk: Desk, lead: UUID) -> Beginning:
    """How a lead closes."""
    return Beginning(who=desk.find(Lead, lead).title or "")


def change_person_begins(desk: Desk, person: UUID) -> Beginning:
    """What is said of somebody there."""
    begun = of_record(desk, person, type_="employer_person")
    return replace(begun, who=_of_subject(desk, desk.find(EmployerPerson, person)))


def _of_subject(desk: Desk, record: Record) -> str:
    found = desk.session.get(Employer, record.subject_id)
    return _named(found) if found is not None else ""


def _contacts(desk: Desk, employer: UUID) -> Sequence[EmployerContact]:
    """Those of its duplicates too, in their order."""
    among = sa.select(Employer.id).where(sa.or_(Employer.id == employer, Employer.same_as == employer))
    return desk.session.scalars(
        sa.select(EmployerContact)
        .where(EmployerContact.subject_id.in_(among), EmployerContact.deleted.is_not(True))
        .order_by(EmployerContact.on, EmployerContact.id)
    ).all()


def _people(desk: Desk, employer: UUID) -> Options:
    among = sa.select(Employer.id).where(sa.or_(Employer.id == employer, Employer.same_as == employer))
    rows = desk.session.execute(
        sa.select(EmployerPerson.id, EmployerPerson.name, EmployerPerson.role)
        .where(
            EmployerPerson.subject_id.in_(among), EmployerPerson.left_on.is_(None), EmployerPerson.deleted.is_not(True)
        )
        .order_by(EmployerPerson.name, EmployerPerson.id)
    )
    return tuple((id_, ", ".join(part for part in (name, role) if part)) for id_, name, role in rows)


def _mine(desk: Desk) -> Options:
    """My own people, in the order of names."""
    names = clients_named(desk, desk.session.scalars(my_people(desk)))
    return tuple(sorted(((id_, each.full) for id_, each in names.items()), key=lambda each: each[1].casefold()))


def _keepers(desk: Desk) -> Options:
    here = [c for c in colleagues(desk).values() if c.is_here(desk.today)]
    return tuple((c.id, c.name) for c in here if c.role in (Role.ADVISER, Role.SUPERVISOR))
