"""A value of any field as people read it: days in words, choices by their names, people by theirs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.questions.marks import Reason, reason
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.columns import ChoiceText
from resources.wordings import days, has, said


def shown_value(type_: str, field: str, value: str, people: Mapping[UUID, str]) -> str:
    """The text of a value, as an Inbox item keeps it, in words; a value that cannot be read stands as it is."""
    record = TYPES.get(type_)
    kind = kinds_of(record).get(field) if record is not None else None
    if record is None or kind is None or not value:
        return value
    try:
        return _in_words(kind.name, value, record.__table__.c.get(field), people)
    except ValueError:
        return value


def _in_words(kind: str, value: str, column: Any, people: Mapping[UUID, str]) -> str:
    if kind == "day":
        return days.day_of_year(date.fromisoformat(value))
    if kind == "minute":
        return days.clock(int(value))
    if kind == "reference":
        return people.get(UUID(hex=value), value)
    return _choice(column.type, value) if kind == "choice" else value


def _choice(column: object, value: str) -> str:
    key = f"terms.{column.terms.__name__}.{value}" if isinstance(column, ChoiceText) else ""
    return said(key) if key and has(key) else value


def field_reason(type_: str, field: str) -> Reason:
    """What a field is called in a sentence: its own words, else its label as it stands in the form."""
    if has(f"terms.field.{field}"):
        return Reason(f"terms.field.{field}")
    if has(f"fields.{type_}.{field}"):
        return reason("terms.field.labelled", label=said(f"fields.{type_}.{field}"))
    return Reason("terms.field.field")


def field_name(type_: str, field: str) -> str:
    """The same, said."""
    return field_reason(type_, field).said()
