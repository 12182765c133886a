"""Rail, top bar, the pages, the status line. Pages are built on first visit and dropped together at lock."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.forms.going import go_to
from ui.frame.bar import TopBar
from ui.frame.places import page_class, rail_for
from ui.frame.rail import Rail
from ui.frame.status import StatusLine
from ui.frame.trail import Trail
from ui.frame.ways import ways_from
from ui.parts.toast import Toast
from ui.place import BACK, Going, Place, Session, Words
from ui.search.ways import Ways
from ui.sentences import sentence
from ui.theme import look

NARROW_BELOW = 1100
FULL_WINDOW = ("plan",)
ABOUT_A_PERSON = ("person", "meeting", "plan", "profile", "plan_versions", "safety", "papers")


class Shell(QWidget):
    """Everything that is there while the practice is open."""

    lock_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.pages: dict[str, Place] = {}
        self._trail = Trail()
        self.at = Going("today")
        self.rail = Rail(rail_for(session.me.role), self)
        self.rail.show_who(session.me.name, said(f"terms.Role.{session.me.role}"))
        self.rail.chosen.connect(self._chosen)
        self.bar = TopBar(session, self._ways)
        self.bar.lock_asked.connect(self.lock_asked)
        self.bar.go.connect(self.go)
        self.bar.found.connect(self._found)
        self.status = StatusLine()
        self.status.keys_asked.connect(self._show_keys)
        self.status.send_asked.connect(self._send_now)
        self.stack = QStackedWidget(self)
        self.toast = Toast(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail, 0, 0, 3, 1)
        layout.addWidget(self.bar, 0, 1)
        layout.addWidget(self.stack, 1, 1)
        layout.addWidget(self.status, 2, 1)
        layout.setRowStretch(1, 1)
        layout.setColumnStretch(1, 1)
        self._cover: Any = None
        self._shortcuts()

    def begin(self) -> None:
        """Stand at Today, the first page; nothing when one has begun."""
        if not self.pages:
            self.go(Going("today"))

    def lay_ready(self, size: QSize) -> None:
        """Dress and lay out all parts for a window of this size before it is shown."""
        self.resize(size)
        self.ensurePolished()
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _shortcuts(self) -> None:
        for n, item in enumerate(self.rail.items, 1):
            self._key(f"Ctrl+{n}", lambda name=item.place.name: self.go(Going(name)))
        self._key("Ctrl+L", self.lock_asked.emit)
        self._key("Ctrl+K", self.bar.begin_search)
        self._key("Ctrl+N", lambda: self.go(Going("meeting", self.at.id if self.at.place == "person" else None)))
        self._key("F1", self._show_keys)
        self._key("F9", self._concern)
        self._key("F12", self._cover_up)
        self._key("F6", self.toast.take_focus)
        self._key("Esc", self.back)

    def _key(self, keys: str, does: Any) -> None:
        QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(does)

    def _about(self) -> UUID | None:
        """The person whose page this is."""
        return self.at.id if self.at.place in ABOUT_A_PERSON else None

    def _ways(self) -> Ways:
        return ways_from((item.place for item in self.rail.items), self._about(), self.session.me.id)

    def _found(self, where: Going) -> None:
        """Go to what was found; a form without questions is done at once, as from the page one is at."""
        if where.place == "form" and where.id is not None:
            go_to(self.page(self.at.place), where.facts["form"], where.id)
        elif where == self.at:
            self._arrive(where)  # asked for once more: the form that was left opens again
        else:
            self.go(where)

    def _concern(self) -> None:
        """Somebody may come to harm: about the person whose page this is, else whom to call and who it is."""
        about = self._about()
        if about is not None:
            self.go(Going("form", about, {"form": "raise_concern"}))
        else:
            self.go(Going("concern"))

    def _cover_up(self) -> None:
        """Nothing of anybody is seen, at once."""
        from ui.frame.cover import Cover

        if self._cover is None:
            self._cover = Cover(self)
            self._cover.lock_asked.connect(self.lock_asked)
        self._cover.toggle()

    def _chosen(self, name: str) -> None:
        self.go(Going(name))

    def go(self, where: Going) -> None:
        """Go where a page asks, or back where one came from."""
        if where.place == BACK:
            self.back()
            return
        if where.place == "lock":
            self.lock_asked.emit()
            return
        if where != self.at or not self.pages:
            if self.pages:
                self._trail.left(self.at, self.page(self.at.place).called())
            self._arrive(where)

    def back(self) -> None:
        """Where one came from; from the first page nowhere."""
        before = self._trail.back()
        if before is not None:
            self._arrive(before)

    def _arrive(self, where: Going) -> None:
        page = self.page(where.place)
        self.at = where
        self.status.show_trouble("")
        page.arrive(where.id, where.facts)
        alone = where.place in FULL_WINDOW
        for part in (self.rail, self.bar, self.status):
            part.setVisible(not alone)
        self._clear_toast()
        self.stack.setCurrentWidget(page)
        self.take_keyboard()
        self.rail.mark(self._trail.stands_under(where.place))
        self._title()

    def take_keyboard(self) -> None:
        """Give the keyboard to what the page chose, even while it was hidden; never to nothing."""
        page = self.page(self.at.place)
        (page.focusWidget() or page).setFocus()

    def _title(self) -> None:
        page = self.page(self.at.place)
        self.bar.show_title(page.title(), self._trail.way_back(self.at.place))
        if page.title():  # a page without one heads itself, once it knows whom it is about
            page.head(page.title())

    def page(self, name: str) -> Place:
        """The page of a place, built on first visit."""
        if name not in self.pages:
            page = page_class(name)(self.session)
            page.setProperty("own_ring", True)
            page.go.connect(self._asked_to_go)
            page.troubled.connect(self._troubled)
            page.toast.connect(self.toast.say)
            self.pages[name] = page
            self.stack.addWidget(page)
        return self.pages[name]

    def _asked_to_go(self, place: str, about: object) -> None:
        self.go(about if isinstance(about, Going) else Going(place, about))  # pyright: ignore[reportArgumentType]

    def _troubled(self, problem: Refused | Trouble) -> None:
        self.status.show_trouble(sentence(problem))

    def count(self) -> None:
        """Ask how much waits at each place."""
        from ips_desktop.questions.counts import waiting

        crossing = self.session.crossing
        crossing.carry(self.session.door.ask(waiting), self._counted)

    def _counted(self, answer: Future[dict[str, int]]) -> None:
        if isValid(self) and answer.exception() is None:
            self._show_counts(answer.result())

    def _show_counts(self, counts: dict[str, int]) -> None:
        for name, n in counts.items():
            self.rail.tell(name, n)

    def show_status(self, status: Any) -> None:
        """Show the one true sentence of sync."""
        self.status.show_status(status)

    def words(self) -> list[Words]:
        """Words in flight on any page, for lock."""
        return [words for page in self.pages.values() for words in page.words()]

    def _send_now(self) -> None:
        if self.session.exchanger is not None:
            self.session.exchanger.now()

    def _show_keys(self) -> None:
        from ui.frame.keys import KeysDialog

        page = self.page(self.at.place)
        KeysDialog(page.keys(), len(self.rail.items), self).exec()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows keep pictograms only in the rail."""
        narrow = self.width() < look().px(NARROW_BELOW)
        self.rail.set_narrow(narrow)
        self.status.set_narrow(narrow)
        self._clear_toast()
        super().resizeEvent(event)

    def _clear_toast(self) -> None:
        """The toast stands beside the rail and over the status line, where they are shown."""
        left, below = (
            0 if part.isHidden() else size
            for part, size in ((self.rail, self.rail.width()), (self.status, self.status.height()))
        )
        self.toast.keep_clear(left=left, below=below)
