"""Where one has been: the way back, what it is called, and which place of the rail one came from."""

from __future__ import annotations

from resources.wordings import said
from ui.frame.places import UNDER
from ui.place import Going


class Trail:
    """The pages one left, the last at the end. What one is called was said by the page as it was left: it may be of somebody else now."""

    def __init__(self) -> None:
        self._been: list[tuple[Going, str]] = []

    def left(self, where: Going, called: str) -> None:
        """One goes on from here; `called`: what the way back says, "" for the place's own word."""
        self._been.append((where, called))

    def back(self) -> Going | None:
        """Where one came from, None at the first page; from now on one is there."""
        return self._been.pop()[0] if self._been else None

    def way_back(self, at: str) -> str:
        """The words of the way back from this place; "" where the rail leads there itself."""
        if not self._been or at not in UNDER:
            return ""
        where, called = self._been[-1]
        return called or said(f"frame.{where.place}")

    def stands_under(self, place: str) -> str:
        """The rail's own place: where one came from when the page may be reached from several."""
        if place not in UNDER:
            return place
        return next((been.place for been, _ in reversed(self._been) if been.place not in UNDER), UNDER[place])
