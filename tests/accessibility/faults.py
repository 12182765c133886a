"""What is wrong with a window as it stands, in words: names, targets, clipping, contrast, keys, the one filled button.

Every function takes the window and answers the faults it finds, none when all is well. Nothing here knows a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from ui.parts import paint
from ui.parts.buttons import Button, IconButton, Kind
from ui.parts.choices import ChoiceButton
from ui.parts.labels import Link
from ui.search.finds import Finds
from ui.theme import look

Told = Sequence[tuple[str, str]]
PRESSED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
LEAST_TARGET, LEAST_CONTROL, LEAST_CONTRAST = 24, 32, 4.5


def called(widget: QWidget) -> str:
    """How a widget is called in a fault."""
    words = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} “{words[:50]}”"


def visible(window: QWidget, *kinds: type[QWidget]) -> Iterator[Any]:
    """What can be seen of these kinds, what holds it before what it holds. What is hidden is not entered: a walk looks very often."""
    for widget in window.children():
        if isinstance(widget, QWidget) and not widget.isHidden():
            if widget.isVisible() and isinstance(widget, kinds or QWidget):
                yield widget
            yield from visible(widget, *kinds)


def focusable(window: QWidget) -> list[QWidget]:
    """What Tab should come to."""
    takes = Qt.FocusPolicy.TabFocus.value
    return [w for w in visible(window) if w.isEnabled() and w.focusPolicy().value & takes and w.focusProxy() is None]


def nameless(window: QWidget) -> list[str]:
    """What takes the keyboard and has no name; pictograms alone whose tool tip says something else."""
    bare = [
        f"{called(w)} has no name"
        for w in focusable(window)
        if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name).strip()
    ]
    return bare + [
        f"{called(w)}: its tool tip differs" for w in visible(window, IconButton) if w.toolTip() != w.accessibleName()
    ]


def unreachable(window: QWidget) -> list[str]:
    """Buttons that the mouse reaches and the keyboard does not: no Tab stop, no neighbour that has one, no key."""
    stops = set(focusable(window))
    return [
        f"{called(button)} cannot be reached by keyboard"
        for button in visible(window, QAbstractButton)
        if button.isEnabled()
        and button not in stops
        and not any(type(stop) is type(button) and stop.parent() is button.parent() for stop in stops)
        and not (button.shortcut().toString() or getattr(button, "cap", ""))
    ]


def small_targets(window: QWidget) -> list[str]:
    """What is pressed and smaller than 24 pixels, or, but for links in a line of words, lower than 32."""
    found: list[str] = []
    for widget in visible(window, *PRESSED):
        low = (
            LEAST_TARGET
            if isinstance(widget, Link) or not isinstance(widget, Button | ChoiceButton | QLineEdit | QComboBox)
            else LEAST_CONTROL
        )
        if widget.width() < LEAST_TARGET or widget.height() < low:
            found.append(f"{called(widget)} is {widget.width()} x {widget.height()}")
    for bar in visible(window, QTabBar):
        found += [
            f"tab “{bar.tabText(n)}” is low" for n in range(bar.count()) if bar.tabRect(n).height() < LEAST_CONTROL
        ]
    return found


def too_many_filled(window: QWidget) -> list[str]:
    """More than one filled button at a time."""
    filled = [button.text() for button in visible(window, Button) if button.kind is Kind.PRIMARY]
    return [f"{len(filled)} filled buttons: {', '.join(filled)}"] if len(filled) > 1 else []


# ---- room for words --------------------------------------------------------------------------------------------------


def clipped(window: QWidget) -> list[str]:
    """Words that have not the room they need, parts that reach out of what holds them, anything that scrolls sideways."""
    checks: tuple[Callable[[QWidget], Iterable[str]], ...] = (
        _labels,
        _placeholders,
        _squeezed,
        _outside,
        _sideways,
        _tables,
        _rows,
    )
    found = [fault for check in checks for fault in check(window)]
    return [*found, *_painted(window)]


def _labels(window: QWidget) -> Iterator[str]:
    for label in visible(window, QLabel):
        room = label.contentsRect()
        metrics = QFontMetrics(label.font())
        if not label.text() or label.wordWrap():
            if label.text() and label.heightForWidth(label.width()) > label.height() + metrics.descent() // 2:
                yield f"{called(label)} needs a height of {label.heightForWidth(label.width())} and has {label.height()}"
            longest = max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)
            if longest > room.width() + 1:
                yield f"{called(label)}: a word is wider than its place"
        elif max(metrics.horizontalAdvance(line) for line in label.text().splitlines() or [""]) > room.width() + 1:
            yield f"{called(label)} is cut at the right"


def _placeholders(window: QWidget) -> Iterator[str]:
    for field in visible(window, QLineEdit):
        margins = field.textMargins()
        room = field.contentsRect().width() - margins.left() - margins.right() - 4
        if not field.text() and QFontMetrics(field.font()).horizontalAdvance(field.placeholderText()) > room:
            yield f"{called(field)}: its hint “{field.placeholderText()}” is cut"
    for choice in visible(window, QComboBox):
        if QFontMetrics(choice.font()).horizontalAdvance(choice.currentText()) > choice.width() - 24:
            yield f"{called(choice)}: “{choice.currentText()}” is cut"


def _squeezed(window: QWidget) -> Iterator[str]:
    for widget in visible(window, QAbstractButton, QLineEdit, QComboBox):
        if isinstance(widget, IconButton):  # a pictogram has no words to cut
            continue
        needs = widget.minimumSizeHint()
        if widget.width() < needs.width() - 1 or widget.height() < needs.height() - 1:
            yield f"{called(widget)} is {widget.width()} x {widget.height()} and needs {needs.width()} x {needs.height()}"


def _outside(window: QWidget) -> Iterator[str]:
    for widget in visible(window):
        parent = widget.parentWidget()
        if widget.isWindow() or parent is None or _scrolls(parent) or isinstance(parent, QAbstractScrollArea):
            continue
        if widget.metaObject().className() == "FocusRing" or isinstance(widget, QHeaderView):
            continue
        room, place = parent.rect().adjusted(-1, -1, 1, 1), widget.geometry()
        if not room.contains(place) and place.width() > 0 and place.height() > 0:
            yield f"{called(widget)} reaches out of {type(parent).__name__}: {_four(place)} in {_four(parent.rect())}"


def _rows(window: QWidget) -> Iterator[str]:
    for view in visible(window, QListView):
        for n in range(min(view.model().rowCount(), 40)):
            index = view.model().index(n, 0)
            has, needs = view.visualRect(index).height(), view.sizeHintForIndex(index).height()
            if has < needs - 1:
                yield f"row {n + 1} of {called(view)} is {has} high and needs {needs}"


def _four(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()} x {rect.height()}"


def _scrolls(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    return isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget


def _sideways(window: QWidget) -> Iterator[str]:
    for area in visible(window, QAbstractScrollArea):
        if area.horizontalScrollBar().maximum() > 0 and not isinstance(area, QHeaderView):
            yield f"{called(area)} scrolls sideways by {area.horizontalScrollBar().maximum()}"
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if inside is not None and inside.width() > area.viewport().width() + 1:
            widest = max(visible(inside), key=lambda w: w.minimumSizeHint().width(), default=inside)
            yield f"{called(area)} is too narrow by {inside.width() - area.viewport().width()}: {called(widest)}"


def _tables(window: QWidget) -> Iterator[str]:
    for table in visible(window, QTableView):
        header, model = table.horizontalHeader(), table.model()
        for column in range(model.columnCount()):
            if table.isColumnHidden(column):
                continue
            words = str(model.headerData(column, Qt.Orientation.Horizontal))
            if header.isVisible() and QFontMetrics(header.font()).horizontalAdvance(words) + 8 > header.sectionSize(
                column
            ):
                yield f"heading “{words}” is cut"
            if "paint" in type(table.itemDelegate()).__dict__:
                continue
            for row in range(min(model.rowCount(), 40)):
                words = str(model.index(row, column).data())
                if QFontMetrics(table.font()).horizontalAdvance(words) + 8 > table.columnWidth(column):
                    yield f"cell “{words}” is cut"


@contextmanager
def watched() -> Generator[list[str]]:
    """While this lasts, words that a row or a button paints and that had not the room they need."""
    cut: list[str] = []
    paints = paint.words

    def words(painter: QPainter, rect: QRect, text: str, role: Any = "body", *more: Any, **kw: Any) -> int:
        metrics = look().metrics(role, tabular=kw.get("tabular", False))
        if text and metrics.horizontalAdvance(text) > rect.width() + 1:
            cut.append(f"“{text}” is painted in {rect.width()} and needs {metrics.horizontalAdvance(text)}")
        elif text and metrics.ascent() > rect.height() + 1:
            cut.append(f"“{text}” is painted in a height of {rect.height()}")
        return paints(painter, rect, text, role, *more, **kw)

    paint.words = words
    try:
        yield cut
    finally:
        paint.words = paints


def _painted(window: QWidget) -> list[str]:
    with watched() as cut:
        window.grab()
    return cut


# ---- contrast, as it came out ---------------------------------------------------------------------------------------


@cache
def _luminance(colour: int) -> float:
    parts = [((colour >> shift) & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: int, other: int) -> float:
    """The contrast of two colours, by WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen_contrast(image: QImage) -> float:
    """Between the commonest colour of a picture of words and the one that stands out most from it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(plain.constBits()).cast("I"))
    ground = colours.most_common(1)[0][0]
    return max((ratio(ground, colour) for colour in colours), default=1.0)


def faint(window: QWidget) -> list[str]:
    """Words whose pixels stand out from their ground by less than 4.5 : 1."""
    picture = window.grab().toImage()
    picture.setDevicePixelRatio(1)
    open_lists = [each for each in window.findChildren(Finds) if each.isVisible() and each.parentWidget() is window]
    found: list[str] = []
    for words in visible(window, QLabel, QAbstractButton):
        place = QRect(words.mapTo(window, QPoint(0, 0)), words.size()).intersected(seen_of(words, window))
        if not words.text() or not words.isEnabled() or place.size() != words.size():  # half of a word proves nothing
            continue
        if any(list_.geometry().contains(place) and not list_.isAncestorOf(words) for list_ in open_lists):
            continue  # under the list of what was found: looked at in the states where it is closed
        contrast = seen_contrast(picture.copy(place))
        if contrast < LEAST_CONTRAST:
            found.append(f"{called(words)} stands out by {contrast:.1f}")
    return found


def seen_of(widget: QWidget, window: QWidget) -> QRect:
    """The part of the window through which a widget can be seen: what the areas that scroll leave of it."""
    seen, above = window.rect(), widget.parentWidget()
    while above is not None and above is not window:
        seen = seen.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return seen


# ---- keys -----------------------------------------------------------------------------------------------------------


def spelt(key: str) -> str:
    """A key as it is told: Ctrl+Return is Ctrl Enter; Ctrl+= is Ctrl + without Shift; Shift turns Tab round everywhere."""
    key = key.replace("Return", "Enter").replace("Ctrl+=", "Ctrl++").replace("Shift+Tab", "Tab")
    return re.sub(r"(?<=\w)\+(?=.)", " ", key)


def untold(window: QWidget, told: Told) -> list[str]:
    """Shortcuts that work here, and caps on buttons, which the keys sheet does not tell."""
    sheet = [f" {spelt(_every(key))} " for key, _ in told]
    shortcuts = [s for s in window.findChildren(QShortcut) if s.isEnabled() and _is_up(s.parent())]
    keys = {each.toString() for shortcut in shortcuts for each in QShortcut.keys(shortcut)}
    keys |= {b.shortcut().toString() for b in visible(window, QAbstractButton)} | {
        b.cap for b in visible(window, Button)
    }
    return sorted(
        f"{key} is not in the keys sheet"
        for key in keys
        if key and not any(f" {spelt(key)} " in line for line in sheet)
    )


def _every(key: str) -> str:
    """Ctrl+1 – 3 is Ctrl+1, Ctrl+2 and Ctrl+3."""
    several = re.fullmatch(r"(.*\D)(\d) – (\d)", key)
    if not several:
        return key
    return "  ".join(f"{several[1]}{n}" for n in range(int(several[2]), int(several[3]) + 1))


def _is_up(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def rows_without_words(window: QWidget) -> list[str]:
    """Rows of lists that are not read aloud as a sentence."""
    found: list[str] = []
    for view in visible(window, QAbstractItemView):
        model = view.model()
        if isinstance(view, QHeaderView) or model is None or not model.rowCount():
            continue
        if not model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole):
            found.append(f"{called(view)}: its rows are not read aloud")
    return found
