"""The page: the list at the left, the item at the right; 1, 2 and 3 choose while the pane has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ips_desktop.questions.inbox import InboxItem, inbox
from ips_desktop.questions.inbox import InboxPage as Answer
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.forms.going import go_to
from ui.inbox.items import ItemList, group, second
from ui.inbox.own import OwnText
from ui.inbox.pane import Keep, Pane
from ui.inbox.settling import Settling
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column, Hairline, Row, scrolled
from ui.parts.empty import EmptyState
from ui.place import BACK, Place, Session, Words
from ui.theme import changes, look

ONE_AT_A_TIME_BELOW = 980


class InboxPage(Place):
    """What needs your eye."""

    refresh_when = frozenset({"conflict", "set_aside", "client"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._item: InboxItem | None = None
        self._inside = False
        self._again: UUID | None = None
        """What was taken back and is to be chosen once it is in the list again."""
        self.model: RowsModel[InboxItem] = RowsModel(
            [ModelColumn(said("frame.inbox"), lambda i: i.title.said())],
            sentence=lambda i: f"{group(i)}. {i.title.said()}. {second(i)}",
            group=group,
        )
        self.list = ItemList(self.model)
        self.list.current.connect(self._choose)
        self.list.opened.connect(self._go_in)
        self.list.clicked.connect(self._go_in)
        self.pane = Pane(self._does)
        self.own = OwnText(self, lambda text: self._settle("own", text), self._put_away)
        self.pane.writing.addWidget(self.own)
        self.settling = Settling(self, self._settled, self._waits_again, self._refused)
        self._key("1", "mine")
        self._key("2", "theirs")
        self._key("3", "both")
        self._key("Ctrl+Return", "own")
        self.empty = EmptyState(said("inbox.nothing"), said("inbox.nothing_means"))
        self.hairline = Hairline(upright=True)
        self.right = scrolled(self.pane)
        halves = Row(gap=16)
        halves.addWidget(self.list, 4)
        halves.addWidget(self.hairline)
        halves.addWidget(self.right, 8)
        self._both_view = QWidget()
        self._both_view.setLayout(halves)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._both_view)
        self._stack.addWidget(self.empty)
        self.setLayout(Column(self._stack, sides=(24, 14, 16, 0)))
        changes.worn.connect(self._lay_out)

    def _key(self, key: str, keep: Keep) -> None:
        shortcut = QShortcut(QKeySequence(key), self.pane)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.own.keep.click if keep == "own" else lambda: self._settle(keep))

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.inbox")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list and the pane."""
        return [
            ("↑ ↓", said("inbox.key.move")),
            ("Enter", said("inbox.key.open")),
            ("1 2 3", said("inbox.key.choose")),
            ("Ctrl+Enter", said("inbox.key.own")),
        ]

    def words(self) -> list[Words]:
        """A third text that is being written."""
        return self.own.keeping.words()

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Begin in the list."""
        self._inside = False
        super().arrive(about, facts)
        self._lay_out()
        self.list.setFocus()

    def refresh(self) -> None:
        """Ask what needs an eye."""
        self.ask(inbox).then(self._show)

    def is_being_typed_in(self) -> bool:
        """A text being written is left alone."""
        return not self.own.isHidden()

    def _show(self, answer: Answer) -> None:
        self.model.show(answer.items)
        self._stack.setCurrentWidget(self._both_view if answer.items else self.empty)
        again, self._again = self._again, None
        if again is not None:
            self.list.select(again)
        if answer.items and self.list.row() is None:
            self.list.keeps.go(0)
        self._choose(self.list.row())

    def _choose(self, item: InboxItem | None) -> None:
        if self._item is not None and (item is None or item.id != self._item.id) and not self.own.isHidden():
            self.own.end()
        self._item = item
        if item is None:
            self._inside = False
        else:
            self.pane.show_item(item)
        self._lay_out()

    def _lay_out(self) -> None:
        """Wide: list and item. Narrow: the list, and Enter opens the item in its place."""
        narrow = self.width() < look().px(ONE_AT_A_TIME_BELOW)
        self.list.setVisible(not narrow or not self._inside)
        self.hairline.setVisible(not narrow)
        self.right.setVisible(self._item is not None and (not narrow or self._inside))
        self.pane.back.setVisible(narrow)

    def _go_in(self, *_where: object) -> None:
        if self._item is not None:
            self._inside = True
            self._lay_out()
            self.pane.first().setFocus()

    def _go_out(self) -> None:
        self._inside = False
        self._lay_out()
        self.list.setFocus()

    def _does(self, what: str) -> None:
        if what == "seen" and self._item is not None:
            self.settling.see(self._item)
        elif what == "one" and self._item is not None:
            self.settling.join(self._item)
        elif what == "own":
            self._write()
        elif what == "form" and self._item is not None:
            self._put_right(self._item)
        elif what == "person":
            self._open_person()
        elif what == BACK:
            self._go_out()
        else:
            self._settle(what)  # pyright: ignore[reportArgumentType]

    def _put_right(self, item: InboxItem) -> None:
        if item.place:
            self.leave_for(item.place, item.client)
        else:
            go_to(self, item.form, item.about or item.client)

    def _write(self) -> None:
        if self._item is not None:
            self.own.begin(self._item.id, self._item.standing)

    def _put_away(self) -> None:
        self.own.end()
        self.pane.own.setFocus()
        self.freshen()

    def _settle(self, keep: Keep, text: str = "") -> None:
        if self._item is not None:
            self.settling.settle(self._item, keep, text)

    def _settled(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        if not self.own.isHidden():
            self.own.done()
        self._go_out()
        self.freshen()
        self.toast.emit(sentence, undo)

    def _waits_again(self, item: UUID) -> None:
        self._again = item
        self.stale()

    def _refused(self, refused: Refused) -> None:
        if not self.own.refused(refused):
            self.show_refused(refused)

    def _open_person(self) -> None:
        if self._item is not None:
            self.leave_for("person", self._item.client)

    def event(self, event: QEvent) -> bool:
        """Esc in the item means the list, before it may mean back."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape and self._is_in_the_item():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc comes back to the list."""
        if event.key() == Qt.Key.Key_Escape and self._is_in_the_item():
            if self.own.isHidden():
                self._go_out()
            else:
                self._put_away()
            return
        super().keyPressEvent(event)

    def _is_in_the_item(self) -> bool:
        focus: QWidget | None = QApplication.focusWidget()
        return focus is not None and self.pane.isAncestorOf(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two panes where there is room."""
        super().resizeEvent(event)
        self._lay_out()
