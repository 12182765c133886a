"""The person's own details: names, how to reach them, what one should know before meeting (SS5.1)."""

from __future__ import annotations

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from ips_desktop.casework.standing_here import fill, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.contact_rules import RULES
from ips_desktop.records import Client, kinds_of
from ips_desktop.terms.troubles import Refused


class ClientFields(TypedDict, total=False):
    """What may be said of a person; what is not given stays as it is."""

    given_name: str
    family_name: str
    known_as: str
    pronouns: str
    born: date | None
    nhs_number: str
    phone: str
    email: str
    language: str
    care_coordinator: str
    reach: str
    meet_safely: str


def add_client(desk: Desk, **fields: Unpack[ClientFields]) -> UUID:
    """Begin a record of a person. Refused "client.name_missing" without any name, "client.born_ahead"."""
    if not any((fields.get(n) or "").strip() for n in ("given_name", "family_name", "known_as")):
        raise Refused("client.name_missing", "given_name")
    _check(desk, fields)
    client = Client(id=(id_ := desk.new_id()), subject_id=id_)
    fill(client, fields, ClientFields)
    return desk.keep(client)


def edit_client(desk: Desk, *, client: UUID, **fields: Unpack[ClientFields]) -> UUID:
    """Change what is said of a person. Refused "client.name_missing" when no name would be left."""
    desk.may(Client, "edit")
    found = person(desk, client)
    _check(desk, fields)
    fill(found, fields, ClientFields)
    if not any((found.given_name, found.family_name, found.known_as)):
        raise Refused("client.name_missing", "given_name")
    return client


def keep_contact_rules(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep how a person may be reached safely: which ways, whom else to ask for, their own words (FS20). What is not given stands."""
    desk.may(Client, "edit")
    found = person(desk, client)
    say(found, fields, not_these=set(kinds_of(Client)) - set(RULES))
    return found.id


def _check(desk: Desk, fields: ClientFields) -> None:
    born = fields.get("born")
    if born is not None and born > desk.today:
        raise Refused("client.born_ahead", "born")
