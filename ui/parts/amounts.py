"""Lines that understand an amount: money in pounds, hours, a whole number. Each says at its right what it understood."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from resources.wordings import said
from resources.wordings.amounts import in_hours, pounds
from ui.parts.understood import UnderstoodInput

__all__ = ["HoursInput", "MoneyInput", "NumberInput", "in_hours", "pounds"]

_MONEY = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?")
_HOURS = re.compile(r"(\d{1,3})(?:[.,](\d{1,2})|(?::|\s*h(?:ours?)?\s*)(\d{1,2})?(?:\s*min)?)?")


class MoneyInput(UnderstoodInput):
    """Pounds as they are written: 12.71, £1,250. Its value is in pence."""

    def value(self) -> int | None:
        """Pence understood, or None."""
        found = _MONEY.fullmatch(self.text().strip())
        return None if found is None else int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))

    def put(self, value: Any) -> None:
        """Show this many pence, or None for an empty line."""
        self.setText("" if value is None else f"{value // 100}.{value % 100:02d}")

    def understood(self) -> str:
        """£12.71."""
        value = self.value()
        return "" if value is None else pounds(value)

    def problem(self) -> str:
        """A text that is no money says how to write it."""
        return said("parts.money_unclear") if self.text().strip() and self.value() is None else ""


class HoursInput(UnderstoodInput):
    """Hours as they are said: 16, 16.5, 16:30, 16 h 30. Its value is in minutes."""

    def value(self) -> int | None:
        """Minutes understood, or None."""
        found = _HOURS.fullmatch(self.text().strip().casefold())
        if found is None:
            return None
        minutes = int(found[3] or 0)
        part = int(Decimal(f"0.{found[2]}") * 60) if found[2] else minutes
        whole = int(found[1]) * 60 + part
        return whole if minutes < 60 and whole <= 168 * 60 else None

    def put(self, value: Any) -> None:
        """Show this many minutes, or None for an empty line."""
        self.setText("" if value is None else f"{value // 60}:{value % 60:02d}" if value % 60 else str(value // 60))

    def understood(self) -> str:
        """16 hours."""
        value = self.value()
        return "" if value is None else in_hours(value)

    def problem(self) -> str:
        """A text that is no length says how to write one."""
        return said("parts.hours_unclear") if self.text().strip() and self.value() is None else ""


class NumberInput(UnderstoodInput):
    """A whole number, 0 or more."""

    def value(self) -> int | None:
        """The number, or None."""
        text = self.text().strip()
        return int(text) if text.isdecimal() and len(text) < 7 else None

    def put(self, value: Any) -> None:
        """Show this number, or None for an empty line."""
        self.setText("" if value is None else str(value))

    def problem(self) -> str:
        """A text that is no number says so."""
        return said("parts.number_unclear") if self.text().strip() and self.value() is None else ""
