"""The list at the left: what, and whose and when. Titles go on in the next line; nothing is cut off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ips_desktop.questions.inbox import ARRIVED, CHOOSE, InboxItem
from resources.wordings import said
from ui.inbox.sides import moment
from ui.models import Roles, RowsModel
from ui.parts import paint
from ui.parts.card_list import CardList
from ui.parts.cards import Index, ground_of, lay_ground
from ui.theme import look
from ui.theme.tokens import Colour, TextRole

HEADING, GAP, SIDE, LEAD, ABOVE = 30, 12, 16, 36, 12
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
ICONS = {CHOOSE: "arrows-split-2", ARRIVED: "inbox"}


def second(item: InboxItem) -> str:
    """Whose record, and when it was found."""
    return " · ".join(part for part in (item.name, moment(item.found_at)) if part)


def group(item: InboxItem) -> str:
    """The heading an item stands under."""
    return said(f"inbox.group.{item.group}")


class ItemDelegate(QStyledItemDelegate):
    """A card as high as its words."""

    def _words(self, width: int, item: InboxItem) -> tuple[int, int]:
        """How high the title and the second line are at this width."""
        room = width - look().px(2 * SIDE + LEAD)

        def high(role: TextRole, text: str) -> int:
            lines = look().metrics(role).boundingRect(QRect(0, 0, room, 10_000), WRAPPED, text).height()
            return max(lines, look().line(role))

        return high("strong", item.title.said()), high("small", second(item))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Title, second line, and over the first of a group its heading."""
        px, item, view = look().px, index.data(Roles.ROW), self.parent()
        if item is None:
            return QSize(0, 0)
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else px(340)
        height = sum(self._words(width, item)) + px(2 * ABOVE)
        if index.data(Roles.HEADING):
            height += px(HEADING) + (px(GAP) if index.row() else 0)
        return QSize(px(200), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading, ground, pictogram, words, ring."""
        item = index.data(Roles.ROW)
        if item is None:
            return
        painter.save()
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        px = look().px
        upper, lower = self._words(area.width(), item)
        height = upper + lower + px(2 * ABOVE)
        card = QRect(area.left(), area.bottom() - height + 1, area.width(), height)
        if heading := index.data(Roles.HEADING):
            line = QRect(area.left(), card.top() - px(HEADING), area.width(), px(HEADING) - px(2))
            paint.words(painter, line, str(heading), "small_strong")
        selected = bool(state & QStyle.StateFlag.State_Selected)
        lay_ground(painter, card, index.data(Roles.EDGE), ground_of(state))
        quiet: Colour = "text" if selected else "text2"
        icon = QPoint(card.left() + px(SIDE), card.top() + px(ABOVE) + px(1))
        paint.icon(painter, icon, ICONS.get(item.group, "git-merge"), "accent" if selected else quiet, 20)
        left = card.left() + px(SIDE + LEAD)
        room = card.width() - px(2 * SIDE + LEAD)
        top = card.top() + px(ABOVE)
        self._wrapped(painter, QRect(left, top, room, upper), item.title.said(), "strong", "text")
        self._wrapped(painter, QRect(left, top + upper, room, lower), second(item), "small", quiet)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_inside(painter, card)
        painter.restore()

    def _wrapped(self, painter: QPainter, rect: QRect, text: str, role: TextRole, colour: Colour) -> None:
        painter.setFont(look().font(role))
        painter.setPen(look().colour(colour))
        painter.drawText(rect, WRAPPED, text)


class ItemList(CardList):
    """The items; in another width their words take other lines."""

    def __init__(self, model: RowsModel[InboxItem]) -> None:
        super().__init__(model, ItemDelegate(), name=said("frame.inbox"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
