"""One figure: name, number, meter with its target, how it stands, and the year before. Enter opens who is behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ips_desktop.questions.outcomes import Figured
from ips_desktop.rules.measuring.measure import Kind
from ips_desktop.rules.measuring.outcome import low_high
from ui.outcomes.words import beside, figure, judged, not_known, posts, shown_lists, tile_name, year_before
from ui.parts import chart_ink, paint
from ui.theme import changes, look

SIDE, METER = 16, 6


class Tile(QAbstractButton):
    """As high as its lines; as wide as its place in the grid."""

    def __init__(self, does: Callable[[], object]) -> None:
        super().__init__()
        self.figured: Figured | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: does())  # noqa: PLW0108  (clicked hands over a bool)
        changes.worn.connect(self.updateGeometry)

    def show_figure(self, figured: Figured | None) -> None:
        """Show this figure, None where the scope has none; all of it is read aloud."""
        self.figured = figured
        if figured is None:
            return
        line = judged(figured)
        said = (tile_name(figured.outcome.measure), figure(figured.outcome), beside(figured.outcome))
        more = (line.words if line else "", not_known(figured), year_before(figured))
        self.setAccessibleName(", ".join(part for part in (*said, *more) if part))
        self.setToolTip(f"{year_before(figured)}. {posts(figured)}")
        self.setAccessibleDescription(posts(figured))
        self.updateGeometry()
        self.update()

    def _lines(self) -> tuple[int, int, int, int]:
        """The tops of number, meter, judgement and last line."""
        px = look().px
        number = px(12) + look().line("strong") + px(2)
        meter = number + look().line("number") + px(4)
        word = meter + px(METER) + px(10)
        return number, meter, word, word + look().line("small")

    def sizeHint(self) -> QSize:
        """Wide enough for its longest line."""
        px, last = look().px, self._lines()[3]
        wide = px(200)
        if self.figured is not None:
            line = judged(self.figured)
            small = look().metrics("small")
            words = (line.words if line else "", _last(self.figured))
            wide = max(
                wide,
                *(small.horizontalAdvance(each) + px(24) for each in words),
                look().metrics("strong").horizontalAdvance(tile_name(self.figured.outcome.measure)),
                look().metrics("number").horizontalAdvance(figure(self.figured.outcome))
                + px(8)
                + look().metrics("body").horizontalAdvance(beside(self.figured.outcome)),
            )
        return QSize(wide + 2 * px(SIDE), last + look().line("small") + px(12))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, then its lines."""
        painter, px = QPainter(self), look().px
        fill = "raised" if self.underMouse() or self.isDown() else "surface"
        paint.box(painter, self.rect(), fill, "edge", radius=8)
        if self.figured is None:
            return
        outcome = self.figured.outcome
        inside = self.rect().adjusted(px(SIDE), 0, -px(SIDE), 0)
        number, meter, word, last = self._lines()

        def line(top: int, role: str) -> QRect:
            return QRect(inside.left(), top, inside.width(), look().line(role))  # pyright: ignore[reportArgumentType]

        paint.words(painter, line(px(12), "strong"), tile_name(outcome.measure), "strong")
        end = paint.words(painter, line(number, "number"), figure(outcome), "number")
        rest = line(number, "number")
        rest.setLeft(end + px(8))
        rest.translate(0, px(4))
        paint.words(painter, rest, beside(outcome), "body", "text2")
        self._meter(painter, QRect(inside.left(), meter, inside.width(), px(METER)))
        judgement = judged(self.figured)
        if judgement is not None:
            at = line(word, "small")
            paint.icon(painter, QPoint(at.left(), at.center().y() - px(8)), judgement.icon, judgement.colour, 16)
            paint.words(painter, at.adjusted(px(22), 0, 0, 0), judgement.words, "small", judgement.colour)
        paint.words(painter, line(last, "small"), _last(self.figured), "small", "text2")

    def _meter(self, painter: QPainter, rect: QRect) -> None:
        """The share, what is not known hatched after it, a tick at the target; of a number there is no meter."""
        assert self.figured is not None  # noqa: S101  asked only once there is a figure
        outcome, px = self.figured.outcome, look().px
        kind, lists, _ = shown_lists(outcome)
        low, high = low_high(kind, lists)
        if kind != Kind.RATE or low is None or high is None:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect), px(3), px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, look().colour("raised" if not self.underMouse() else "surface"))
        painter.setClipPath(path)
        known = rect.width() * float(low) / 100
        painter.fillRect(QRectF(rect.left(), rect.top(), known, rect.height()), look().colour("accent"))
        if high > low:
            open_ = QRectF(rect.left() + known, rect.top(), rect.width() * float(high - low) / 100, rect.height())
            chart_ink.fill(painter, open_, "hatch")
        painter.restore()
        if look().plain:
            painter.strokePath(path, look().colour("line"))
        if outcome.target is not None:
            x = rect.left() + round(rect.width() * outcome.target.value / 100)
            x = min(x, rect.right() - px(1))
            painter.fillRect(
                QRect(x - 1, rect.top() - px(4), max(2, px(2)), rect.height() + px(8)), look().colour("text")
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


def _last(figured: Figured) -> str:
    """The last line: what is not known comes before the year before, which is told on hovering and in the list."""
    return not_known(figured) or year_before(figured)
