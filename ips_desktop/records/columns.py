"""How a value stands in a column: ids as bytes, days as ISO text, text in its one form, choices that a newer version may widen."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.terms.text import clean
from ips_desktop.terms.words import Unknown


class Id(sa.TypeDecorator[UUID]):
    """A UUID kept as its 16 bytes."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: sa.Dialect) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: sa.Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class DayText(sa.TypeDecorator[date]):
    """A civil day kept as ISO text."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Words(sa.TypeDecorator[str]):
    """Text in its one form."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else clean(value)


class Flag(sa.TypeDecorator[bool]):
    """Yes or no kept as 1 or 0."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: sa.Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> bool | None:
        return None if value is None else bool(value)


class ChoiceText(sa.TypeDecorator[Any]):
    """A choice kept as its text; a text of a newer version reads as `Unknown`, never as an error (decision 2)."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, terms: type[StrEnum]) -> None:
        super().__init__()
        self.terms = terms

    def process_bind_param(self, value: StrEnum | Unknown | str | None, dialect: sa.Dialect) -> str | None:
        return choice_text(value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> StrEnum | Unknown | None:
        if value is None:
            return None
        try:
            return self.terms(value)
        except ValueError:
            return Unknown(value)


def choice_text(value: StrEnum | Unknown | str | None) -> str | None:
    """The stored text of a choice."""
    if value is None:
        return None
    return value.text if isinstance(value, Unknown) else str(value)
