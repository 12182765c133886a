"""What a form begins with: whose it is, what stands there already, what may be chosen, what is good to know beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.marks import Reason
from ips_desktop.questions.texts import texts
from ips_desktop.records import TYPES, Client, Record, kinds_of
from ips_desktop.rules import names
from ips_desktop.terms.troubles import Refused

Options = tuple[tuple[Any, str], ...]


@dataclass(frozen=True)
class Beginning:
    """`who`: the person's or the employer's name; `first`: what the person is called in a sentence.

    `values`: what the fields say already. `options`: what a field that names another record may be, by field: (id, words).
    `beside`: lines that are good to know while writing. `client`: the person's page to go back to, if it is about one.
    """

    who: str = ""
    first: str = ""
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])
    options: Mapping[str, Options] = field(default_factory=dict[str, Options])
    beside: tuple[Reason, ...] = ()
    client: UUID | None = None


def of_person(desk: Desk, client: UUID) -> Beginning:
    """A form about a person, with nothing in it yet. Refused "not_here", "withheld"."""
    found = desk.find(Client, client)
    if found.withheld:
        raise Refused("withheld")
    return Beginning(
        who=names.full(found.given_name, found.family_name, found.known_as),
        first=names.first(found.given_name, found.family_name, found.known_as),
        client=client,
    )


def of_record(desk: Desk, id_: UUID, *, type_: str) -> Beginning:
    """A form about a record, filled with what it says. Refused "not_here", "withheld". Three statements."""
    record = desk.find(TYPES[type_], id_)
    if record.withheld:
        raise Refused("withheld")
    if record.about.subject != "client":
        return Beginning(values=values_of(desk, record))
    begun = of_person(desk, record.subject_id)
    return Beginning(begun.who, begun.first, values_of(desk, record), client=record.subject_id)


def values_of(desk: Desk, record: Record, fields: Iterable[str] = ()) -> dict[str, Any]:
    """What a record says, by field; "" for words that are not there. One statement for the long ones."""
    kinds = kinds_of(type(record))
    wanted = set(fields) or set(kinds)
    long = texts(desk, [record.id]) if wanted & set(record.long) else {}
    short = {n: getattr(record, n) for n in kinds if n in wanted and n not in record.long}
    return short | {n: long.get((record.id, n), "") for n in record.long if n in wanted}
