"""Employers: the directory, people there, how ready they are; two records of one employer become one (SS3.6, SS4.9)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.desk import LONDON, Desk
from ips_desktop.records import Employer, EmployerPerson, EmployerReadiness
from ips_desktop.rules.employers import same_name
from ips_desktop.terms.employing import Readiness
from ips_desktop.terms.troubles import Refused


def add_employer(desk: Desk, *, kept_by: UUID | None = None, name: str | UUID = "", **fields: Any) -> UUID:
    """Add an employer to the directory, kept by me unless another is named.

    Refused "employer.name_missing", "employer.have_it" when one we have was chosen while the name was typed.
    """
    if isinstance(name, UUID):
        raise Refused("employer.have_it", "name")
    if not name.strip():
        raise Refused("employer.name_missing", "name")
    made = Employer(id=(id_ := desk.new_id()), subject_id=id_, name=name.strip(), kept_by=kept_by or desk.me.id)
    say(made, fields, not_these=("name", "kept_by", "same_as"))
    return desk.keep(made)


def take_back_employer(desk: Desk, *, employer: UUID) -> UUID:
    """It does not belong in the directory: added by mistake, today. Refused "employer.too_late"."""
    desk.may(Employer, "edit")
    found = in_full(desk, Employer, employer)
    written = datetime.fromtimestamp((found.made_at or 0) / 1_000_000, LONDON).date()
    if found.made_by != desk.me.id or written != desk.today:
        raise Refused("employer.too_late")
    found.deleted = True
    return employer


def edit_employer(desk: Desk, *, employer: UUID, **fields: Any) -> UUID:
    """Change what is said of an employer, or who keeps it. Refused "employer.name_missing"."""
    desk.may(Employer, "edit")
    found = in_full(desk, Employer, employer)
    say(found, fields, not_these=("same_as",))
    if not found.name:
        raise Refused("employer.name_missing", "name")
    return employer


def known_employer(desk: Desk, employer: UUID | str | None) -> UUID:
    """The employer named: one we have, the one that goes on if it was merged, else a new one of that name.

    A name that is the name of exactly one we have is that one; of several it is nobody's guess which.
    Refused "employer.name_missing", "employer.several", "not_here".
    """
    if isinstance(employer, UUID):
        return goes_on(desk, employer).id
    name = (employer or "").strip()
    if not name:
        raise Refused("employer.name_missing", "employer")
    rows = desk.session.execute(
        sa.select(Employer.id, Employer.name, Employer.town).where(
            Employer.same_as.is_(None), Employer.deleted.is_not(True)
        )
    )
    found = [(id_, known) for id_, known, town in rows if same_name(name, known or "", town or "")]
    if len(found) > 1:
        raise Refused("employer.several", "employer", n=len(found), name=found[0][1] or name)
    return found[0][0] if found else add_employer(desk, name=name)


def goes_on(desk: Desk, employer: UUID) -> Employer:
    """The employer that goes on for this one. Refused "not_here", "withheld"."""
    found = in_full(desk, Employer, employer)
    return found if found.same_as is None else in_full(desk, Employer, found.same_as)


def merge_employers(desk: Desk, *, employer: UUID, same_as: UUID | None = None) -> UUID:
    """This record and another are one employer: what both hold is shown together under the other (decision 7).

    Nothing is moved: each record stays where it is, and the merge can be taken back. Refused "employer.which", "employer.itself".
    """
    desk.may(Employer, "edit")
    if same_as is None:
        raise Refused("employer.which", "same_as")
    found, on_with = in_full(desk, Employer, employer), goes_on(desk, same_as)
    if on_with.id == found.id:
        raise Refused("employer.itself", "same_as")
    for each in desk.session.scalars(sa.select(Employer).where(Employer.same_as == employer)):
        each.same_as = on_with.id  # one step leads to the one that goes on, never two
    found.same_as = on_with.id
    return employer


def part_employers(desk: Desk, *, employer: UUID) -> UUID:
    """They are two after all."""
    desk.may(Employer, "edit")
    in_full(desk, Employer, employer).same_as = None
    return employer


def add_employer_person(desk: Desk, *, employer: UUID, name: str = "", **fields: Any) -> UUID:
    """Somebody we know there. Refused "employer_person.name_missing"."""
    if not name.strip():
        raise Refused("employer_person.name_missing", "name")
    made = EmployerPerson(id=desk.new_id(), subject_id=goes_on(desk, employer).id, name=name.strip())
    say(made, fields, not_these=("name",))
    return desk.keep(made)


def edit_employer_person(desk: Desk, *, person: UUID, **fields: Any) -> UUID:
    """Change what is said of somebody there; who left is kept with the day. Refused "employer_person.name_missing"."""
    desk.may(EmployerPerson, "edit")
    found = in_full(desk, EmployerPerson, person)
    say(found, fields)
    if not found.name:
        raise Refused("employer_person.name_missing", "name")
    return person


def take_back_employer_person(desk: Desk, *, person: UUID) -> UUID:
    """They were added by mistake."""
    desk.may(EmployerPerson, "edit")
    in_full(desk, EmployerPerson, person).deleted = True
    return person


def record_readiness(
    desk: Desk, *, employer: UUID, level: Readiness | None = None, from_day: date | None = None, note: str = ""
) -> UUID:
    """From this day the employer is this ready (SS4.9). Refused "readiness.missing", "day_ahead"."""
    if level is None:
        raise Refused("readiness.missing", "level")
    day = from_day or desk.today
    not_ahead(desk, day, "from_day")
    made = EmployerReadiness(
        id=desk.new_id(), subject_id=goes_on(desk, employer).id, from_day=day, level=level, note=note or None
    )
    return desk.keep(made)


def take_back_readiness(desk: Desk, *, readiness: UUID) -> UUID:
    """They are as ready as they were before."""
    desk.may(EmployerReadiness, "edit")
    in_full(desk, EmployerReadiness, readiness).deleted = True
    return readiness
