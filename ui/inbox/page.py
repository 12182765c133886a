"""The page: the list at the left, the item at the right; 1, 2 and 3 choose while the pane has the focus."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.inbox import see_item, settle_item
from ips_desktop.questions.inbox import ARRIVED, CHOOSE, InboxItem, inbox
from ips_desktop.questions.inbox import InboxPage as Answer
from resources.wordings import said
from ui.inbox.sides import SideCard, moment
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.buttons import Button, quiet
from ui.parts.card_list import CardList
from ui.parts.cards import Card, CardDelegate, CardShape, spoken
from ui.parts.empty import EmptyState
from ui.parts.labels import Words, heading, small
from ui.place import Place, Session
from ui.theme import look

Keep = Literal["mine", "theirs", "both"]


def card(item: InboxItem) -> Card:
    """Two lines: what, and whose and when."""
    icon = {CHOOSE: "arrows-split-2", ARRIVED: "inbox"}.get(item.group, "git-merge")
    return Card(
        title=item.title.said(), second=" · ".join(p for p in (item.name, moment(item.found_at)) if p), lead_icon=icon
    )


def group(item: InboxItem) -> str:
    """The heading an item stands under."""
    return said(f"inbox.group.{item.group}")


class InboxPage(Place):
    """What needs your eye."""

    refresh_when = frozenset({"conflict", "set_aside", "client"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._item: InboxItem | None = None
        self.model: RowsModel[InboxItem] = RowsModel(
            [ModelColumn(said("frame.inbox"), lambda i: i.title.said())],
            sentence=lambda i: spoken(card(i)),
            group=group,
        )
        self.list = CardList(self.model, CardDelegate(card, CardShape(height=70, lead=40)), name=said("frame.inbox"))
        self.list.current.connect(self._choose)
        self.title_line, self.what = heading(""), small("", wrap=True)
        self.mine = SideCard(strong=True, key="1", does=lambda: self._settle("mine"))
        self.theirs = SideCard(strong=False, key="2", does=lambda: self._settle("theirs"))
        self.both = Button(said("inbox.keep_both"), height=44, cap="3", does=lambda: self._settle("both"))
        self.seen = Button(said("inbox.seen"), height=44, does=self._see)
        self.person = quiet(said("inbox.open_person"), icon="user", does=self._open_person)
        self.before = Words("", "body", "text2", wrap=True)
        self.standing = Words("", "body", wrap=True)
        self.pane = QWidget()
        self.pane.setLayout(self._pane())
        self._key("1", "mine")
        self._key("2", "theirs")
        self._key("3", "both")
        self.empty = EmptyState(said("inbox.nothing"), said("inbox.nothing_means"))
        both = QWidget()
        halves = Row(gap=24)
        self.list.setMinimumWidth(look().px(340))
        halves.addWidget(self.list, 2)
        halves.addWidget(Hairline(upright=True))
        halves.addWidget(self.pane, 4)
        both.setLayout(halves)
        self._both_view = both
        self._stack = QStackedLayout()
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        self.setLayout(Column(self._stack, sides=(24, 14, 24, 16)))

    def _key(self, key: str, keep: Keep) -> None:
        shortcut = QShortcut(QKeySequence(key), self.pane)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._settle(keep))

    def _pane(self) -> Column:
        sides = Row(gap=12)
        sides.addWidget(self.mine, 1)
        sides.addWidget(self.theirs, 1)
        column = Column(Row(self.title_line, 1, self.person), self.what, gap=10)
        column.addLayout(sides, 1)
        for part in (Row(1, self.both, 1), Row(self.seen, 1)):
            column.addLayout(part)
        for part in (self.standing, self.before):
            column.addWidget(part)
        return column

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.inbox")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the pane."""
        return [("1 2 3", said("inbox.key.choose")), ("↑ ↓", said("inbox.key.move"))]

    def refresh(self) -> None:
        """Ask what needs an eye."""
        self.ask(inbox).then(self._show)

    def _show(self, answer: Answer) -> None:
        self.model.show(answer.items)
        self._stack.setCurrentWidget(self._both_view if answer.items else self.empty)
        if answer.items and self.list.row() is None:
            self.list.keeps.go(0)
        self._choose(self.list.row())

    def _choose(self, item: InboxItem | None) -> None:
        self._item = item
        self.pane.setVisible(item is not None)
        if item is None:
            return
        self.title_line.setText(item.title.said())
        self.what.setText(
            " · ".join(p for p in (item.name, item.field_name.said(), item.why.said() if item.why else "") if p)
        )
        for side, shown, name in ((self.mine, item.mine, "mine"), (self.theirs, item.theirs, "theirs")):
            side.setVisible(shown is not None)
            if shown is not None:
                side.show_side(shown, shown=item.shown == name, may=name in item.acts)
        self.both.setVisible("both" in item.acts)
        self.seen.setVisible("seen" in item.acts)
        self.standing.setText(said("inbox.standing", text=item.standing) if item.standing else "")
        self.standing.setVisible(bool(item.standing) and item.mine is None)
        self.before.setText(said("inbox.before", text=item.base) if item.base else "")
        self.before.setVisible(bool(item.base))

    def _settle(self, keep: Keep) -> None:
        item = self._item
        if item is not None and keep in item.acts:
            self.do(settle_item, item=item.id, keep=keep).then(
                lambda _id: self.toast.emit(said(f"inbox.kept.{keep}"), None)
            )

    def _see(self) -> None:
        item = self._item
        if item is not None:
            self.do(see_item, item=item.id).then(lambda _id: self.toast.emit(said("inbox.kept.seen"), None))

    def _open_person(self) -> None:
        if self._item is not None:
            self.leave_for("person", self._item.client)
