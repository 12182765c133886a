"""When we talk, as rings along a line; the checks that work is still good, as boxes in a strip (pictures/papers, 5)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.setter import Setter, white
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Kept, Lines, Ruled, Stack, rule
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import HEAD_RULE, MM, ROW_RULE, SIGN_RULE, TICK
from resources.wordings import said

RING = 2.6 * MM
BETWEEN = 3 * MM


@dataclass(frozen=True)
class TalkTime:
    """One of the times when we talk, and what was agreed for it."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class TalkLine:
    """All of them along a line that goes on; in large print one under the other."""

    caption: str
    times: tuple[TalkTime, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """The line, and under each ring its words or a line to write on."""
        if setter.large:
            return [self._under(setter, time, wide) for time in self.times]
        each = wide / len(self.times)
        room = each - BETWEEN
        labels = [setter.fitter.one(time.label, setter.kinds.label, room) for time in self.times]
        deep = max(label.high for label in labels)
        columns = [
            (at * each, self._column(setter, time, label, (room, deep)))
            for at, (time, label) in enumerate(zip(self.times, labels, strict=True))
        ]
        line = Drawn(2 * RING + 1 * MM, partial(_rings, len(self.times), each, wide), keeps=True)
        return [Kept(Stack((white(1.6 * MM), line, Beside(tuple(columns)))))]

    def _column(self, setter: Setter, time: TalkTime, label: Setting, sized: tuple[float, float]) -> Stack:
        """The label, as high as the highest beside it, and what was agreed or a line to write on."""
        room, deep = sized
        rest = [Lines(setter.fitter.one(text, setter.kinds.text, room, own=True), room) for text in time.texts]
        head = (Lines(label, room, keeps=True), white(deep - label.high))
        return Stack((*head, *(rest or [Ruled(room, setter.write_high)])))

    def _under(self, setter: Setter, time: TalkTime, wide: float) -> Kept:
        label = Lines(setter.fitter.one(time.label, setter.kinds.label, wide), wide, keeps=True)
        rest = setter.paragraphs(time.texts, wide) or [Ruled(wide, setter.write_high)]
        return Kept(Stack((label, *rest)), 2 * MM)

    def html(self) -> str:
        """A table: when, and what."""
        heads = (said("paper_support.when"), said("paper_support.how"))
        rows = [(time.label, " ".join(time.texts) or said(markup.AGREE)) for time in self.times]
        return markup.table(self.caption, heads, rows)


def _rings(count: int, each: float, wide: float, ink: Ink, x: float, y: float) -> None:
    ink.rule(x + RING, y + RING, wide - RING, HEAD_RULE)
    for at in range(count):
        ink.ring(x + at * each + RING, y + RING, RING, HEAD_RULE)


@dataclass(frozen=True)
class CheckWords:
    """One check: after how long, on what day, and the day on which it was done, "" while it was not."""

    label: str
    day: str
    done: str


@dataclass(frozen=True)
class CheckStrip:
    """The checks in one strip of boxes; in large print one under the other."""

    caption: str
    checks: tuple[CheckWords, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One block that stays whole."""
        if setter.large:
            return [Kept(Stack(tuple(_large_check(setter, check, wide) for check in self.checks)))]
        each = wide / len(self.checks)
        room = each - TICK - 7 * MM
        cells = [_cell(setter, check, room) for check in self.checks]
        high = max(cell.high for cell in cells) + 4 * MM
        ticked = [bool(check.done) for check in self.checks]
        return [Drawn(high, partial(_strip, cells, ticked, each, high), 0.6 * MM)]

    def html(self) -> str:
        """A table of the checks."""
        heads = (said("paper_support.check"), said("paper_support.due"), said("paper.done"))
        rows = [(check.label, check.day, check.done or said("paper.not_done")) for check in self.checks]
        return markup.table(self.caption, heads, rows)


def _cell(setter: Setter, check: CheckWords, room: float) -> Stack:
    small = setter.kinds.small
    texts = [setter.fitter.one(check.label, setter.kinds.label, room), setter.fitter.one(check.day, small, room)]
    if check.done:
        texts.append(setter.fitter.one(said("paper.done_on", day=check.done), small, room))
    return Stack(tuple(Lines(text, room) for text in texts))


def _strip(cells: list[Stack], ticked: list[bool], each: float, high: float, ink: Ink, x: float, y: float) -> None:
    for at, (cell, done) in enumerate(zip(cells, ticked, strict=True)):
        left = x + at * each
        ink.frame(left, y, each, high, SIGN_RULE)
        ink.tick_box(left + 2.5 * MM, y + (high - TICK) / 2, TICK, ticked=done)
        cell.draw(ink, left + TICK + 5 * MM, y + (high - cell.high) / 2)


def _large_check(setter: Setter, check: CheckWords, wide: float) -> Kept:
    side, indent = 9 * MM, 13 * MM
    words = f"{check.label}: {check.day}"
    texts = [setter.fitter.one(words, setter.kinds.text, wide - indent)]
    if check.done:
        texts.append(setter.fitter.one(said("paper.done_on", day=check.done), setter.kinds.text, wide - indent))
    high = max(side, sum(text.high for text in texts))
    box = Drawn(high, partial(_tick_and_words, texts, side, indent, done=bool(check.done)))
    return Kept(Stack((white(1.5 * MM), box, white(1.5 * MM), rule(wide, ROW_RULE))))


def _tick_and_words(
    texts: list[Setting], side: float, indent: float, ink: Ink, x: float, y: float, *, done: bool
) -> None:
    ink.tick_box(x, y, side, ticked=done)
    down = y + max(side / 2 - texts[0].style.size * 0.62, 0.0) if len(texts) == 1 else y
    for text in texts:
        ink.text(text, x + indent, down)
        down += text.high
