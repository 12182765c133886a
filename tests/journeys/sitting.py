"""Somebody at the real window for a year: finds things by the words on them, types, presses and clicks, and every interaction is counted.

    with sitting(qtbot, tmp_path, "keeping_a_job") as sit:
        sit.press("Ctrl+K")
        sit.type("amina")
        sit.press("Return")
        sit.click("Meeting")
        sit.answer("Came?", "Missed")
        sit.picture("did not meet")
        sit.on(days=7)          # lock, go home, come back a week later

An interaction is a key chord or a click; letters typed into a box are none (experience §3). What cannot be seen cannot be pressed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.terms.words import Role
from ips_desktop.vault import Vault
from resources.wordings import has, said
from tests.homes import CHEAP, MORNING, PASSPHRASE, Home, home_at
from tests.typing_keys import type_text
from ui.app import Desktop
from ui.parts.signature import SignaturePad
from ui.theme import application, wear

PICTURES = os.environ.get("IPS_JOURNEY_PICTURES", "")
"""The folder that pictures of each step go to; none are drawn without it."""
PATIENCE_MS = 60_000
ROWS_READ = 60
BOXES = (QLineEdit, QPlainTextEdit)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Files:
    """The system's own boxes, answered: warned of, this place is saved to, that file is chosen."""

    def __init__(self, to: Path, which: Path | None = None) -> None:
        self.to, self._which = to, which

    def which(self, _parent: object) -> Path | None:
        """The file to read."""
        return self._which

    def agrees(self, _parent: object) -> bool:
        """Go on."""
        return True

    def where(self, _parent: object, _suggested: Path) -> Path:
        """The file to write."""
        return self.to


@dataclass
class Sitting:
    """One person, one window. `pressed` counts every interaction so far."""

    desktop: Desktop
    home: Home
    qtbot: QtBot
    name: str
    pressed: int = 0
    counts: dict[str, int] = field(default_factory=dict[str, int])
    bugs: list[str] = field(default_factory=list[str])
    _pictures: int = 0

    # ---- what is seen ------------------------------------------------------------------------------------------------

    @property
    def window(self) -> QWidget:
        """The window, or the list or menu that stands over it."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desktop.window

    def shown(self) -> Iterator[QWidget]:
        """Every widget that is there to be seen, scrolled to or not."""
        yield self.window
        yield from (w for w in self.window.findChildren(QWidget) if w.isVisible())

    def words(self) -> str:
        """Everything that stands on the screen, line by line: labels, names of what can be pressed, answers, rows."""
        return "\n".join(words for w in self.shown() for words in _words_of(w) if words)

    def fill(self, **answers: str) -> None:
        """Answer several questions, each by its label with _ for a space."""
        for label, words in answers.items():
            self.answer(label.replace("_", " "), words)

    def keep(self, *seen: str) -> None:
        """Ctrl+Enter; then these words are on the screen."""
        self.press("Ctrl+Return")
        self.see(*seen)

    def see(self, *words: str) -> None:
        """Wait until all these words are on the screen."""
        for each in words:
            self.until(lambda each=each: each in self.words(), f"“{each}” on the screen")

    def until(self, seen: Callable[[], object], what: str) -> None:
        """Let the window live until something is so. Raises AssertionError with everything that is on the screen instead."""
        try:
            self.qtbot.waitUntil(lambda: bool(self.bugs or seen()), timeout=PATIENCE_MS)
        except Exception as late:
            raise AssertionError(f"{what} did not come; on the screen:\n{self.words()}") from late
        assert not self.bugs, self.bugs

    def at(self, name: str) -> None:
        """Wait until the keyboard is at what is called so."""
        self.until(lambda: name in _name(self._focus()), f"the keyboard at “{name}”")

    def named(self, name: str, *kinds: type[QWidget]) -> QWidget:
        """What is called so and can be pressed; the whole name before its beginning, its beginning before a part of it."""
        found = [(w, _name(w)) for w in self.shown() if isinstance(w, kinds or PRESSABLE) and w.isEnabled()]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            hits = [w for w, called in found if fits(called, name)]
            if hits:
                assert len(hits) == 1 or _is_one(hits), f"{len(hits)} are called “{name}”: {[_name(w) for w in hits]}"
                return hits[0]
        raise AssertionError(f"nothing here is called “{name}”; there are:\n" + "\n".join(c for _, c in found if c))

    # ---- keys and clicks ---------------------------------------------------------------------------------------------

    def press(self, keys: str, times: int = 1) -> None:
        """Press a chord where the keyboard is."""
        chord = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]  the stub forgets it
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self._focus(), chord.key(), chord.keyboardModifiers())
            self.live()

    def type(self, text: str) -> None:
        """Type words; where no box has the keyboard each letter is an interaction."""
        focus = self._focus()
        if not isinstance(focus, BOXES):
            self.pressed += len(text)
        type_text(focus, text)
        self.live()

    def click(self, name: str) -> None:
        """Click what is called so."""
        self.until(lambda: self._there(name), f"something called “{name}”")
        widget = self.named(name)
        self._click_at(widget, widget.rect().center())

    def act(self, form: str, about: str = "") -> None:
        """Click what leads to this form, by the words that stand on it, about this line or panel."""
        words = said(f"forms.{form}.act" if has(f"forms.{form}.act") else f"forms.{form}.title")
        self.click(f"{words}: {about}" if about else words)

    def tab(self, words: str) -> None:
        """Click a tab."""
        for row in (w for w in self.shown() if isinstance(w, QTabBar)):
            for index in range(row.count()):
                if row.tabText(index) == words:
                    self._click_at(row, row.tabRect(index).center())
                    return
        raise AssertionError(f"no tab “{words}”")

    def row(self, words: str) -> None:
        """Click the row that says so, in whatever list is on the screen."""
        self.until(lambda: self._row(words), f"a row with “{words}”")
        view, index = self._row(words)  # pyright: ignore[reportGeneralTypeIssues]
        view.scrollTo(index)
        rect: QRect = view.visualRect(index)
        self._click_at(view.viewport(), QPoint(rect.left() + 60, rect.bottom() - 20))

    def choose(self, words: str) -> None:
        """Click an entry of the menu or list that stands open."""
        popup = self.window
        if isinstance(popup, QMenu):
            action = next((a for a in popup.actions() if a.text().replace("&", "") == words), None)
            assert action is not None, [a.text() for a in popup.actions()]
            under = action.menu()
            self.pressed += 1
            QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.actionGeometry(action).center())
            self.live()
            if under is not None:
                self.until(lambda: self.window is under, f"what stands under “{words}”")
            return
        view = popup.findChild(QAbstractItemView)
        assert view is not None
        index = next((i for i in _indexes(view.model()) if i.data() == words), None)
        assert index is not None, f"“{words}” is not offered, but {[i.data() for i in _indexes(view.model())]}"
        view.scrollTo(index)
        self._click_at(view.viewport(), view.visualRect(index).center())
        self.until(lambda: QApplication.activePopupWidget() is None, "the list shut")

    def answer(self, label: str, words: str) -> None:
        """Go to a question with a click and answer it: typed into a box in place of what stood there, chosen from a list."""
        self.until(lambda: self._there(label, *ASKING), f"the question “{label}”")
        control = self.named(label, *ASKING)
        if isinstance(control, QComboBox):
            self._click_at(control, control.rect().center())
            self.choose(words)
            return
        self._click_at(control, QPoint(min(20, control.width() // 2), min(12, control.height() // 2)))
        if isinstance(control, BOXES) and _text_of(control):
            self.press("Ctrl+A")
        self.type(words)

    def draw(self, who: str) -> None:
        """Sign with one stroke in the box of this signer."""
        pad = next(w for w in self.shown() if isinstance(w, SignaturePad) and who in _name(w))
        for area in _areas(pad):
            area.ensureWidgetVisible(pad, 8, 8)
        self.live()
        self.pressed += 1
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 80))
        for at in ((60, 20), (85, 85), (110, 40), (140, 80), (170, 50), (210, 70)):
            QTest.mouseMove(pad, QPoint(*at))
            QApplication.processEvents()
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(210, 70))
        self.live()

    def more(self, *words: str) -> None:
        """The person's menu, and in it these words one after the other."""
        self.press("Alt+J")
        for each in words:
            self.choose(each)

    def find(self, name: str) -> None:
        """Ctrl+K, the beginning of a name, Enter."""
        self.press("Ctrl+K")
        self.type(name)
        finds = self.desktop.window.shell.bar.search.finds  # pyright: ignore[reportOptionalMemberAccess]
        self.until(finds.isVisible, "the finds")
        self.press("Return")

    def live(self) -> None:
        """Let the window come to rest."""
        for _ in range(3):
            QApplication.processEvents()

    @contextmanager
    def counted(self, what: str) -> Generator[None]:
        """Count the interactions of one act, as a row of the table."""
        before = self.pressed
        yield
        self.counts[what] = self.pressed - before

    # ---- time and pictures -------------------------------------------------------------------------------------------

    def on(self, **by: float) -> None:
        """Lock, and unlock so many days=, hours=, minutes= later."""
        self.press("Ctrl+L")
        self.until(lambda: self.desktop.window.shell is None, "the lock page")
        self.home.clock.move(**by)
        self.unlock()

    def unlock(self) -> None:
        """The passphrase and Enter; then Today stands there."""
        self.type(PASSPHRASE)
        self.press("Return")
        self.until(lambda: self.desktop.window.shell is not None, "the first page")
        self.live()

    def picture(self, what: str) -> None:
        """Keep a picture of the window as it is, when pictures are asked for."""
        self._pictures += 1
        if not PICTURES:
            return
        self.qtbot.wait(60)
        folder = Path(PICTURES) / self.name
        folder.mkdir(parents=True, exist_ok=True)
        whole = self.desktop.window.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            from PySide6.QtGui import QPainter

            painter = QPainter(whole)
            painter.drawPixmap(self.desktop.window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.grab())
            painter.end()
        whole.save(str(folder / f"{self._pictures:02}-{re.sub(r'[^a-z0-9]+', '-', what.lower())}.png"))

    # ---- inside ------------------------------------------------------------------------------------------------------

    def _focus(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.desktop.window

    def _there(self, name: str, *kinds: type[QWidget]) -> bool:
        called = [_name(w) for w in self.shown() if isinstance(w, kinds or PRESSABLE) and w.isEnabled()]
        return any(name in each for each in called)

    def _row(self, words: str) -> tuple[QAbstractItemView, QModelIndex] | None:
        for view in (w for w in self.shown() if isinstance(w, QAbstractItemView)):
            for index in _indexes(view.model()):
                if words in str(index.data(SPOKEN) or index.data() or ""):
                    return view, index
        return None

    def _click_at(self, widget: QWidget, at: QPoint) -> None:
        """Scroll to it, look whether it is really there, and click."""
        for area in _areas(widget):
            area.ensureWidgetVisible(widget, 8, 8)
        self.live()
        top = widget.window()
        hit = top.childAt(widget.mapTo(top, at)) or top
        clear = hit is widget or widget.isAncestorOf(hit) or hit.isAncestorOf(widget)
        assert clear, f"“{_name(widget)}” is covered by {hit} or out of sight"
        self.pressed += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.live()


PRESSABLE = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
ASKING = (QLineEdit, QPlainTextEdit, QComboBox)


def _is_one(hits: list[QWidget]) -> bool:
    """Whether these are one thing to a person: a box in a box."""
    return all(any(a is not b and (a.isAncestorOf(b) or b.isAncestorOf(a)) for b in hits) for a in hits)


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    parent = widget.parentWidget()
    while parent is not None:  # pyright: ignore[reportUnnecessaryComparison]
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""  # pyright: ignore[reportUnnecessaryComparison]


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _indexes(model: QAbstractItemModel) -> Iterator[QModelIndex]:
    yield from (model.index(n, 0) for n in range(model.rowCount()))


def _words_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QTabBar):
        yield " | ".join(widget.tabText(n) for n in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        rows = islice(_indexes(widget.model()), ROWS_READ)
        yield from (f"- {i.data(SPOKEN) or i.data() or ''}" for i in rows)
    elif isinstance(widget, QMenu):
        yield from (a.text() for a in widget.actions())
    elif isinstance(widget, QComboBox):
        yield f"[{_name(widget)}: {widget.currentText()}]"
    elif isinstance(widget, BOXES):
        yield f"[{_name(widget)}: {_text_of(widget)}]"
    elif isinstance(widget, QAbstractButton):
        yield f"({_name(widget)})"


@contextmanager
def sitting(
    qtbot: QtBot,
    folder: Path,
    name: str,
    *,
    role: Role = Role.ADVISER,
    who: str = "Sam Rees",
    at: datetime = MORNING,
    before: Callable[[Home], None] = lambda _home: None,
) -> Generator[Sitting]:
    """Start the program on an enrolled home, unlocked by its passphrase. `before`: what was in the store already."""
    home = home_at(folder / "home", role=role, name=who, at=at)
    before(home)
    home.lock()

    def make(path: Path) -> Practice:
        vault = Vault(path, keyring=home.keyring, cost=CHEAP)
        home.practice = Practice(path, vault=vault, lanes=InlineLanes(), clock=home.clock.clock(), synchronous="OFF")
        return home.practice

    wear(application(), "light")
    desktop = Desktop(home.path, make=make)
    with qtbot.waitActive(desktop.window):
        desktop.start()
        desktop.window.activateWindow()
    qtbot.waitUntil(lambda: desktop.first is not None)
    sit = Sitting(desktop, home, qtbot, name)
    desktop.crossing.bugs.connect(sit.bugs.append)
    slow = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1)  # an open list takes no click for as long as a double click may last
    try:
        sit.unlock()
        sit.counts["open and unlock"] = 1 + sit.pressed  # starting the program is one
        yield sit
    finally:
        QApplication.setDoubleClickInterval(slow)
        desktop.stop()
        desktop.window.hide()
        desktop.window.deleteLater()
        QApplication.processEvents()
