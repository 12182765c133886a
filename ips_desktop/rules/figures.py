"""The one thing a rule asks of the service's reference values."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Figures(Protocol):
    """Reference values in force on a day; `desk.reference` is one."""

    def number(self, key: str, on: date) -> int: ...
