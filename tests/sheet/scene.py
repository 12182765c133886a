"""A scene: what a person does on one page, and when to look. Kept here by the page it is for, in the order they are declared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.sheet.stage import Stage

Scene = Callable[[Stage], None]
SCENES: dict[str, list[Scene]] = defaultdict(list)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def scene(page: str) -> Callable[[Scene], Scene]:
    """This function shows that page."""

    def keep(shows: Scene) -> Scene:
        SCENES[page].append(shows)
        return shows

    return keep
