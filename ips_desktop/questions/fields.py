"""What a form must know of a field to ask for it: its kind, its choices. The window asks here, since it knows no records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.columns import ChoiceText
from resources.wordings import said


@dataclass(frozen=True)
class AskedField:
    """A field as it is asked for. `kind`: the name of its kind; `choices`: (value, words), for a choice."""

    type: str
    name: str
    kind: str
    choices: tuple[tuple[StrEnum, str], ...] = ()


def asked_field(type_: str, name: str) -> AskedField:
    """The field of a record type. KeyError for one that nobody declared."""
    record = TYPES[type_]
    kind = kinds_of(record)[name]
    column = record.__table__.c.get(name)
    terms = column.type.terms if column is not None and isinstance(column.type, ChoiceText) else None
    choices = () if terms is None else tuple((v, said(f"terms.{terms.__name__}.{v}")) for v in terms)
    return AskedField(type_, name, kind.name, choices)
