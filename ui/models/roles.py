"""What a model says of a row beyond its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

R = TypeVar("R")


class Roles(IntEnum):
    """Item roles of the house."""

    RECORD = Qt.ItemDataRole.UserRole.value + 1
    """The key of the row: by it a view finds a row again."""
    ROW = Qt.ItemDataRole.UserRole.value + 2
    """The frozen row itself, for delegates."""
    EDGE = Qt.ItemDataRole.UserRole.value + 3
    """Where the row stands in its group: a GroupEdge."""
    HEADING = Qt.ItemDataRole.UserRole.value + 4
    """The heading over the row when it is the first of its group, else ""."""
    COUNT = Qt.ItemDataRole.UserRole.value + 5
    """How many rows the group has, on its first row."""


class GroupEdge(Enum):
    """Where a row stands in its group, so that the delegate rounds the right corners."""

    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    ONLY = "only"


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column as data: its heading, what it shows, what is read aloud (else the text), and whether it is a number.

    `further`: what is told beside it to whoever hovers over it, and to whoever hears it described.
    """

    heading: str
    text: Callable[[R], str]
    accessible: Callable[[R], str] | None = None
    number: bool = False
    further: Callable[[R], str] | None = None

    def spoken(self, row: R) -> str:
        """What a screen reader says of the cell."""
        return (self.accessible or self.text)(row)
