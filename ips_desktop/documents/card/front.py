"""Where the card's words stand, and what gives way: writing lines go, words never do (papers §7)."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.documents.card.words import CardWords, Row
from ips_desktop.documents.press.blocks import Block, Drawn, Lines, Stack, rule, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import BOLD_RULE, LARGE_RULE, MM, ROW_RULE, Style
from ips_desktop.terms.troubles import Refused
from resources.wordings import said

PLACE_LINES = 2


@dataclass(frozen=True)
class Size:
    """A card's page and type, in points. `label` is how wide the labels' column is."""

    wide: float
    high: float
    side: float
    top: float
    foot: float
    label: float
    title: Style
    text: Style
    small: Style
    bold_rule: float
    write: float

    @property
    def inner(self) -> float:
        """From margin to margin."""
        return self.wide - 2 * self.side


A6 = Size(
    105 * MM, 148 * MM, 9 * MM, 9 * MM, 8 * MM, 16 * MM,
    Style(23, 27, bold=True), Style(13, 17), Style(10, 12.5), BOLD_RULE, 9 * MM,
)  # fmt: skip
A5 = Size(
    148 * MM, 210 * MM, 11 * MM, 11 * MM, 9 * MM, 26 * MM,
    Style(30, 36, bold=True), Style(19, 26), Style(18, 22), LARGE_RULE, 13 * MM,
)  # fmt: skip


def draw(ink: Ink, fitter: Fitter, size: Size, words: CardWords) -> None:
    """The card at the page's upper left. Refused `card.place_long` or `card.too_long` before anything is drawn."""
    foot = _foot(fitter, size, words)
    end = size.high - size.foot - foot.high
    room = end - 3 * MM - size.top
    bodies = (Stack(tuple(_body(fitter, size, words, shrink))) for shrink in (1.0, 0.7, 0.4))
    body = next((tried for tried in bodies if tried.high <= room), None)
    if body is None:
        raise Refused("card.too_long", "bring")
    body.draw(ink, size.side, size.top)
    _notes(fitter, size, words, room - body.high).draw(ink, size.side, size.top + body.high)
    foot.draw(ink, size.side, end)


def _body(fitter: Fitter, size: Size, words: CardWords, shrink: float) -> list[Block]:
    wide, bold = size.inner, Style(size.text.size, size.text.leading, bold=True)
    title = [words.day, *filter(None, (words.time,))]
    if fitter.one(" ".join(title), size.title, 10 * wide).width <= wide:
        title = [" ".join(title)]
    blocks: list[Block] = [Lines(fitter.one(words.opening, size.text, wide), wide)]
    blocks += [
        Lines(fitter.one(text, size.title, wide), wide, 1.5 * MM if at == 0 else 0.0) for at, text in enumerate(title)
    ]
    blocks.append(rule(wide, size.bold_rule, above=2.5 * MM * shrink))
    blocks += [_row(fitter, size, row, bold, 1.6 * MM * shrink) for row in words.rows]
    blocks += [rule(wide, ROW_RULE, above=2.6 * MM * shrink)] if words.rows else []
    blocks += [Lines(fitter.set(hint, size.text, wide), wide, 2 * MM * shrink) for hint in words.hints]
    return blocks


def _row(fitter: Fitter, size: Size, row: Row, bold: Style, above: float) -> Drawn:
    """A label and what stands beside it; a place takes two lines at most."""
    wide = size.inner - size.label
    label = fitter.one(row[0], size.text, size.label)
    value = fitter.set(row[1], bold if row[1][0].bold and len(row[1]) == 1 else size.text, wide, own=True)
    if row[0] == said("card.where") and len(value.lines) > PLACE_LINES:
        raise Refused("card.place_long", "place", most=PLACE_LINES)

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(label, x, y)
        ink.text(value, x + size.label, y, wide)

    return Drawn(max(label.high, value.high), paint, above)


def _notes(fitter: Fitter, size: Size, words: CardWords, room: float) -> Stack:
    """My notes, with as many lines as there is room for; none, and no heading, when there is not even one."""
    head = Lines(fitter.one(words.notes, Style(size.text.size, size.text.leading, bold=True), size.inner), size.inner)
    lines = int((room - 2 * MM - head.high) // size.write)
    if lines < 1:
        return Stack(())
    white = Drawn(2 * MM, lambda ink, x, y: None)
    return Stack((white, head, *(writing_line(size.inner, size.write) for _ in range(min(lines, 4)))))


def _foot(fitter: Fitter, size: Size, words: CardWords) -> Drawn:
    number = fitter.one(
        said("paper.page_of", page=1, pages=1), Style(size.small.size, size.small.leading, bold=True), size.inner
    )
    text = fitter.one(words.foot, size.small, size.inner - number.width - 4 * MM)

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.rule(x, y, size.inner, ROW_RULE)
        ink.text(text, x, y + 1 * MM)
        ink.text_right(number, x + size.inner, y + 1 * MM)

    return Drawn(text.high + 1 * MM, paint)
