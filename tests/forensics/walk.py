"""The story at the real window: joins, types a canary into every field it finds, keeps, leaves half typed, locks, crashes.

    python -m tests.forensics.walk HOME HEARS SAYS

The program starts by its own entry (`ui.main.main`); the story begins once its window is shown. `HEARS` and `SAYS` are pipes to
`world.Window`; stdout and stderr are the program's own. Only names of canaries go through the arguments of any process: none.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import resource
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.forensics.canaries import Canaries
from tests.forensics.fields import text_fields
from ui.app import Desktop
from ui.demonstration.player import Player
from ui.forms.sheet import PartOfForm
from ui.meeting.further import Further
from ui.parts.understood import ClockInput, DateInput, UnderstoodInput

CTRL = Qt.KeyboardModifier.ControlModifier


class Walker(Player):
    """Player who remembers which fields there were, in which a canary was typed, and where each was found again."""

    patience_s = 40.0
    """No more than a story needs."""

    def __init__(self, desktop: Desktop, hears: Any, says: Any) -> None:
        super().__init__(desktop, Path(), "walk")
        self._hears, self._says = hears, says
        self.story: dict[str, Any] = json.loads(hears.readline())
        self.words = Canaries(self.story["mark"], dict(self.story["words"]))
        self.noted: set[str] = set()
        self.typed: set[str] = set()
        self.found: dict[str, str] = {}
        self.bugs: list[str] = []

    # ---- with the director

    def tell(self, kind: str, what: Any) -> None:
        """One line to whoever directs."""
        self._says.write(json.dumps([kind, what]) + "\n")
        self._says.flush()

    def cue(self, what: str) -> Any:
        """Say what is due, and wait until it is done; the director's answer."""
        self.tell("cue", what)
        return json.loads(self._hears.readline())

    # ---- fields

    def note(self, root: QWidget, page: str) -> dict[str, QWidget]:
        """Remember every text field here."""
        found = text_fields(root, page)
        self.noted |= set(found)
        return found

    def type_into(self, name: str, field: QWidget, more: str = "") -> None:
        """Replace what stands in a field by its canary, letter by letter."""
        field.setFocus()
        self.press(Qt.Key.Key_A, CTRL, on=field)
        self.write(self.words[name] + more, field)
        if self.words[name] not in text_of(field):
            raise AssertionError(f"{name} does not take what is typed: hidden {not field.isVisible()}")
        self.typed.add(name)

    def replace(self, field: QWidget, text: str) -> None:
        """Replace what stands in a field by something it understands."""
        field.setFocus()
        self.press(Qt.Key.Key_A, CTRL, on=field)
        self.write(text, field)

    def make_right(self, fields: dict[str, QWidget]) -> None:
        """What is to be a date, a time or a length becomes one; before, it was the canary."""
        for name, field in fields.items():
            if field.isVisible() and isinstance(field, DateInput):
                self.replace(field, "t" if field._past else "+7")
            elif field.isVisible() and name.endswith(".nhs_number"):
                self.replace(field, "943 476 5919")
            elif field.isVisible() and isinstance(field, UnderstoodInput):
                self.replace(field, "10:00" if isinstance(field, ClockInput) else "45")

    def unfold(self, root: QWidget) -> None:
        """Open every part of a form that is folded."""
        for part in root.findChildren(PartOfForm):
            if part.folded:
                part.show_all()
        for more in root.findChildren(Further):
            more.open()
        self.live(0.1)

    def type_all(self, root: QWidget, page: str, *, but: tuple[str, ...] = ()) -> dict[str, QWidget]:
        """Type a canary into every field that can be seen; what is folded is opened first."""
        self.unfold(root)
        fields = self.note(root, page)
        for name, field in fields.items():
            if field.isVisible() and field.isEnabled() and name not in but:
                self.type_into(name, field)
        return fields

    def see(self, where: str, names: dict[str, QWidget]) -> None:
        """These fields show their canaries again."""
        for name, field in names.items():
            if name in self.typed and self.words[name] in text_of(field):
                self.found.setdefault(name, where)


def text_of(field: Any) -> str:
    """What stands in a field."""
    return field.toPlainText() if hasattr(field, "toPlainText") else field.text()


def main(home: str, hears: int, says: int) -> int:
    """Start the program and play in it."""
    from tests.forensics.story import play
    from ui.main import main as start

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(
        resource.RLIMIT_CORE, (hard, hard)
    )  # as where cores are kept: the program itself must forbid them
    begin: Callable[[Desktop], None] = Desktop.start
    ear, mouth = os.fdopen(hears, encoding="utf-8"), os.fdopen(says, "w", encoding="utf-8")

    def begin_and_play(self: Desktop) -> None:
        begin(self)
        logging.getLogger().setLevel(logging.DEBUG)  # everything that could be said, is
        QTimer.singleShot(0, lambda: _played(self))

    def _played(desktop: Desktop) -> None:
        walker = Walker(desktop, ear, mouth)
        desktop.crossing.bugs.connect(walker.bugs.append)
        try:
            walker.until(desktop.window.isVisible, "the window")
            play(walker)
        except BaseException:  # noqa: BLE001  told to the test, which fails with it
            faulthandler.dump_traceback()
            walker.tell("broke", f"{traceback.format_exc()}\n{walker.bugs}")
            os._exit(9)
        QApplication.quit()

    Desktop.start = begin_and_play  # the one thing that differs from a person's start
    return start(["--home", home])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
