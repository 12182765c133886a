"""Records that letters and papers between colleagues read, kept as acts keep them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ips_desktop.casework.sharing import decide_sharing, give_consent
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.records import Client, Record
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.words import Role
from tests.homes import Home


def _keep(desk: Desk, record: type[Record], subject: UUID | None, fields: dict[str, Any]) -> UUID:
    made = record(id=desk.new_id(), **fields)
    made.subject_id = subject if subject is not None else made.id
    return desk.keep(made)


def kept(home: Home, record: type[Record], subject: UUID | None = None, **fields: Any) -> UUID:
    """Keep one record of this subject, its own when none is given."""
    return home.do(_keep, record, subject, fields)


def _change(desk: Desk, client: UUID, fields: dict[str, Any]) -> UUID:
    row = desk.find(Client, client)
    for name, value in fields.items():
        setattr(row, name, value)
    return client


def person_says(home: Home, client: UUID, **fields: Any) -> None:
    """Write fields of the person's own record."""
    home.do(_change, client, fields)


def staff(home: Home, name: str, person: UUID, phone: str = "07700 900 789") -> UUID:
    """A colleague who works here, added by a manager."""
    home.do(add_staff, person=person, name=name, role=Role.ADVISER, phone=phone)
    return person


WORDS = "I worked in a flower shop. I know plants. I am keen and on time."


def decided(home: Home, client: UUID, employer: UUID | None = None, **fields: Any) -> UUID | None:
    """The person decided to tell in part, in their own words, and, for an employer, lets us name them there."""
    decision = fields.pop("decision", Disclosure.PART)
    home.do(decide_sharing, client=client, decision=decision, exact_words=WORDS)
    if employer is None:
        return None
    given: dict[str, Any] = {"named": True, "topics": "good with plants", **fields}
    return home.do(give_consent, client=client, kind=ConsentKind.EMPLOYER, employer_id=employer, **given)
