"""What stands in each cell of the team's table, in words and as it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ips_desktop.desk import LONDON
from ips_desktop.questions.marks import Meter
from ips_desktop.questions.team import AdviserRow
from resources.wordings import days, said
from ui.models import Column, Roles
from ui.parts import paint
from ui.parts.cards import Index
from ui.parts.chips import Chip, Tone, chip_size, paint_chip
from ui.theme import look
from ui.theme.tokens import Colour

SIDE = 16


class Shape(Enum):
    """How much room the table has."""

    WIDE = "wide"
    MIDDLING = "middling"
    SMALL = "small"


def level(meter: Meter) -> str:
    """22 of 25."""
    return said("team.of", count=meter.count, places=meter.places)


def beside(meter: Meter) -> str:
    """What is said beside a level: how many over, or how many under the lower line."""
    if meter.over:
        return said("team.over", n=meter.over)
    return said("team.under", n=meter.under, low=meter.count + meter.under) if meter.under else ""


def heard(row: AdviserRow) -> tuple[str, str]:
    """As heard from this laptop on Tue 24 Nov 09:41; 9 not sent."""
    if row.last_heard is None:
        return said("team.not_heard"), ""
    at = datetime.fromtimestamp(row.last_heard / 1_000_000, LONDON)
    told = f"{days.day(at.date())} {days.clock(at.hour * 60 + at.minute)}"
    return told, said("team.unsent", n=row.unsent) if row.unsent else said("team.all_sent")


def wte(row: AdviserRow) -> str:
    """Share of a full-time post: full time, 0.6 of full time."""
    return said("team.full_time") if row.hundredths == 100 else said("team.wte", share=f"{row.hundredths / 100:g}")


def year(row: AdviserRow) -> tuple[str, str]:
    """Met this year, and the band; where the year is heading, once that can be said."""
    if row.year.course is None:
        return str(row.year.count), said("team.band", band=row.year.band)
    return str(row.year.count), said("team.band_course", band=row.year.band, course=row.year.course)


def as_heard(row: AdviserRow) -> str:
    """As heard Tue 24 Nov 09:41, 9 not sent: what stands beside a figure of this adviser."""
    at, sent = heard(row)
    return said("team.as_heard_from", at=at, sent=sent) if sent else at


def exactly(row: AdviserRow) -> str:
    """The limits as they are reckoned with, where they are no whole numbers of people."""
    told = (
        ("team.exact_active", row.active.exact),
        ("team.exact_monitoring", row.monitoring.exact),
        ("team.exact_year", row.year.exact),
    )
    return " ".join(said(key, exact=exact) for key, exact in told if exact)


CELLS: tuple[tuple[str, Callable[[AdviserRow], tuple[str, str]], bool], ...] = (
    ("team.column.name", lambda r: (r.name, wte(r)), False),
    ("team.column.active", lambda r: (level(r.active), beside(r.active)), False),
    ("team.column.monitoring", lambda r: (level(r.monitoring), beside(r.monitoring)), False),
    ("team.column.year", year, False),
    ("team.column.late", lambda r: (str(r.late), ""), False),
    ("team.column.heard", heard, False),
)


def columns() -> list[Column[AdviserRow]]:
    """The columns as the model takes them."""

    def text_of(cell: Callable[[AdviserRow], tuple[str, str]]) -> Callable[[AdviserRow], str]:
        return lambda row: ", ".join(part for part in cell(row) if part)

    return [Column(said(key), text_of(cell), number=number, further=exactly) for key, cell, number in CELLS]


def sentence(row: AdviserRow) -> str:
    """The whole row read aloud, each cell after its heading."""
    parts = [f"{said(key)}: {', '.join(p for p in cell(row) if p)}" for key, cell, _ in CELLS[1:]]
    return ". ".join([f"{row.name}, {wte(row)}", *parts])


class AdviserDelegate(QStyledItemDelegate):
    """Draws a cell in the shape the table has now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """58 high; the table itself says how high in the small shape."""
        return QSize(look().px(90), look().px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline, words."""
        row = index.data(Roles.ROW)
        if row is None:
            return
        painter.save()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        px, selected = look().px, bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look().colour("selection" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look().colour("hairline"))
        inside = rect.adjusted(px(SIDE), 0, -px(8), 0)
        quiet: Colour = "text" if selected else "text2"
        shape = getattr(self.parent(), "shape_now", Shape.WIDE)
        if shape is Shape.SMALL and index.column() == 1:
            _all_in_one(painter, inside, row, quiet)
        elif index.column() == 1:
            _active(painter, inside, row, quiet, wide=shape is Shape.WIDE)
        else:
            _two_lines(painter, inside, index.column(), row, quiet, small=shape is Shape.SMALL)
        painter.restore()


def _two_lines(painter: QPainter, inside: QRect, column: int, row: AdviserRow, quiet: Colour, *, small: bool) -> None:
    px, (upper, lower) = look().px, CELLS[column][1](row)
    if column == 4 or (column == 2 and not lower):
        paint.words(painter, inside, upper, "body", tabular=column == 4)
        return
    top = inside.top() + (px(12) if small else px(9) if lower else px(18))
    strong = column in (0, 3)
    paint.words(painter, QRect(inside.left(), top, inside.width(), px(22)), upper, "strong" if strong else "body")
    if lower:
        attention = column == 2 and row.monitoring.over > 0
        ink: Colour = "attention" if attention else quiet
        below = QRect(inside.left(), top + px(22), inside.width(), px(18))
        paint.words(painter, below, lower, "chip" if attention else "small", ink)


def _active(painter: QPainter, inside: QRect, row: AdviserRow, quiet: Colour, *, wide: bool) -> None:
    """21 of 20, a bar, and who is over or under in a chip; lighter support below where it has no column."""
    px = look().px
    line = QRect(
        inside.left(), inside.top() + (0 if wide else px(9)), inside.width(), inside.height() if wide else px(22)
    )
    end = _counted(painter, line, row.active)
    left = max(end + px(8), inside.left() + px(72))
    _bar(painter, QRect(left, line.center().y() - px(4) + 1, px(72), px(8)), row.active)
    if beside(row.active):
        chip = _chip(row.active)
        at = QPoint(left + px(82), line.center().y() - chip_size(chip).height() // 2 + 1)
        if at.x() + chip_size(chip).width() <= inside.right() + px(8):
            paint_chip(painter, at, chip)
    if not wide:
        below = QRect(inside.left(), line.bottom() + 1, inside.width(), px(18))
        paint.words(painter, below, said("team.lighter", of=level(row.monitoring)), "small", quiet)


def _counted(painter: QPainter, line: QRect, meter: Meter) -> int:
    end = paint.words(painter, line, str(meter.count), "strong")
    rest = QRect(end + look().px(4), line.top(), line.width(), line.height())
    return paint.words(painter, rest, said("team.of_places", places=meter.places))


def _bar(painter: QPainter, rect: QRect, meter: Meter) -> None:
    paint.box(painter, rect, "raised", "line", radius=look().px(4))
    share = min(1.0, meter.count / float(meter.limit)) if meter.limit else 0.0
    full = QRect(
        rect.left(), rect.top(), max(round(rect.width() * share), look().px(8) if meter.count else 0), rect.height()
    )
    if meter.count:
        paint.box(painter, full, "attention" if meter.over else "accent", radius=look().px(4))


def _chip(meter: Meter) -> Chip:
    over = meter.over > 0
    return Chip(beside(meter), Tone.ATTENTION if over else Tone.NEUTRAL, "arrow-up" if over else "arrow-down")


def _all_in_one(painter: QPainter, inside: QRect, row: AdviserRow, quiet: Colour) -> None:
    """Everything about one adviser under each other."""
    px, top = look().px, inside.top() + look().px(12)
    first = QRect(inside.left(), top, inside.width(), px(22))
    end = _counted(painter, first, row.active)
    if beside(row.active):
        paint_chip(painter, QPoint(end + px(8), top - px(1)), _chip(row.active))
    at, sent = heard(row)
    count, band = year(row)
    lines = (
        f"{said('team.lighter', of=level(row.monitoring))} · {said('team.late', n=row.late)}",
        said("team.met", count=count, band=band),
        " · ".join(part for part in (at, sent) if part),
    )
    for n, words in enumerate(lines):
        paint.words(painter, QRect(inside.left(), top + px(25 + 20 * n), inside.width(), px(18)), words, "small", quiet)
