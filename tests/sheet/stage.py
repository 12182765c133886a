"""The real window on a made-up laptop: goes to a page, presses what a person presses, and waits until nothing moves."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QWidget

from ips_desktop.questions.team import team
from sync.client.status import Status
from tests.homes import Home
from tests.sheet.service import Made
from ui.crossing import Crossing
from ui.frame.shell import Shell
from ui.frame.window import HIGH, WIDE, Window
from ui.place import Going, Session
from ui.theme import wear
from ui.theme.tokens import ThemeName

W = TypeVar("W", bound=QWidget)
Seen = Callable[[str, QWidget], None]
ROUNDS, PATIENCE_S = 8, 5


class Stage:
    """One window in one look. `seen(state, window)` is told of every state worth looking at."""

    def __init__(
        self,
        made: Made,
        seen: Seen,
        theme: ThemeName = "light",
        scale: float = 1.0,
        size: tuple[int, int] = (WIDE, HIGH),
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wear(app, theme, scale)
        self.made, self._seen = made, seen
        self.crossing = Crossing()
        self.bugs: list[str] = []
        self.crossing.bugs.connect(self.bugs.append)
        self._shells: dict[str, Shell] = {}
        self.window = Window()
        self.window.resize(*size)
        self.size = size

    # ---- where

    def frame(self, home: str) -> Shell:
        """The frame on a laptop, as it stands after unlocking."""
        if self.window.shell is None or self._at != home:
            self._at = home
            at = self.made.home(home)
            shell = Shell(Session(at.practice, self.crossing, at.me, None, at.clock.clock()))
            shell.begin()
            shell.show_status(Status("sync.unsent", {"n": 2}))
            self.window.show_shell(shell)
            self._show()
            shell.count()
        assert self.window.shell is not None
        self.settle()
        return self.window.shell

    _at = ""

    def go(self, home: str, place: str, about: UUID | None = None, **facts: Any) -> Any:
        """The page of a place on a laptop."""
        shell = self.frame(home)
        self._come_forward()
        shell.toast.hide()
        shell.go(Going(place, about, facts))
        self.settle()
        return shell.page(place)

    def alone(self, page: W) -> W:
        """A page with nothing round it."""
        self.window.show_alone(page)
        self._show()
        return page

    def home(self, name: str) -> Home:
        """A laptop."""
        return self.made.home(name)

    def advisers(self) -> list[UUID]:
        """The advisers of the supervisor's team, in the order of the page."""
        return [row.id for row in self.made.lead.ask(team).advisers]

    def _show(self) -> None:
        self.window.show()
        self._come_forward()
        self.settle()

    def _come_forward(self) -> None:
        end = time.monotonic() + PATIENCE_S
        while QApplication.activeWindow() is None and QApplication.activeModalWidget() is None:
            assert time.monotonic() < end, "the window never became active"
            self.window.activateWindow()
            QTest.qWait(1)

    # ---- what a person does

    def seen(self, state: str, over: QWidget | None = None) -> None:
        """This is worth looking at. AssertionError when a page had a bug on the way here."""
        self._come_forward()
        self.settle()
        assert not self.bugs, (state, self.bugs)
        self._seen(state, over or self.window)

    def find(self, words: str, kind: type[W] = QAbstractButton, inside: QWidget | None = None) -> W:  # pyright: ignore[reportArgumentType]
        """The visible widget whose accessible name begins with these words. LookupError when there is none."""
        for widget in (inside or self.window).findChildren(kind):
            if widget.isVisible() and widget.accessibleName().startswith(words):
                return widget
        raise LookupError(words)

    def note(self, page: QWidget) -> QWidget:
        """The first field of prose that is seen on a page."""
        return next(field for field in page.findChildren(QPlainTextEdit) if field.isVisible())

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Press the button that begins with these words."""
        self.find(words, inside=inside).click()
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def write(self, words: str, into: QWidget | None = None) -> None:
        """Type words."""
        target = into or QApplication.focusWidget() or self.window
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    def over(self, state: str, opens: Callable[[], object]) -> None:
        """See the box that `opens` puts over the window, then close it."""
        bugs: list[BaseException] = []

        def look() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QDialog)
            try:
                self.seen(state, box)
            except BaseException as bug:  # noqa: BLE001  raised again once the box is closed
                bugs.append(bug)
            finally:
                box.reject()

        QTimer.singleShot(0, look)
        opens()
        if bugs:
            raise bugs[0]

    # ---- time

    def settle(self, until: Callable[[], object] | None = None) -> None:
        """Let what was asked be answered and painted; with `until`, as long as it takes (5 s at most)."""
        for _ in range(ROUNDS):
            QApplication.sendPostedEvents()
            QCoreApplication.processEvents()
        end = time.monotonic() + PATIENCE_S
        while until is not None and not until():
            assert time.monotonic() < end, "what was waited for did not come"
            QTest.qWait(5)

    def end(self) -> None:
        """The window goes. AssertionError when a page had a bug."""
        self.window.close()
        self.window.deleteLater()
        self.settle()
        assert not self.bugs, self.bugs
