"""Parts around and beside parts: the one bold box of a page, columns, choices to tick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Framed, Kept, Lines, Ruled, Stack, rule
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import GUTTER, MM, SIGN_RULE, SMALL_TICK

SIDE = 5 * MM
NARROW = 5 * MM
DEEPEST = 150 * MM
"""Columns deeper than this may have to be parted, and a line let down to their foot could not be."""


@dataclass(frozen=True)
class Boxed:
    """Parts in a bold box: only one a page, the thing that matters most (§4)."""

    parts: tuple[Part, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One framed block, which may be parted where its parts may."""
        inside = Stack(tuple(block for part in self.parts for block in part.laid(setter, wide - 2 * SIDE)))
        if setter.large:
            return [Framed(inside, wide, setter.section, top=3.4 * MM, foot=3.6 * MM)]
        return [Framed(inside, wide, setter.section)]

    def html(self) -> str:
        """A section with an edge."""
        return f'<section class="goal">\n{markup.joined(part.html() for part in self.parts)}\n</section>'


@dataclass(frozen=True)
class Columns:
    """Parts side by side in columns of one width; under each other in large print. Last lines to write on stand level."""

    columns: tuple[tuple[Part, ...], ...]
    ruled: bool = False
    apart: bool = False
    """Whether words stand over the lines, which need room of their own."""

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One block, or in large print the parts one after another."""
        if setter.large:
            return [block for column in self.columns for part in column for block in part.laid(setter, wide)]
        gap = GUTTER if len(self.columns) == 2 else NARROW
        each = (wide - gap * (len(self.columns) - 1)) / len(self.columns)
        stacks = [self._stack([b for part in column for b in part.laid(setter, each)], each) for column in self.columns]
        deep = max(stack.high for stack in stacks)
        above = (
            (3 if self.apart else 1) * MM
            if self.ruled
            else max(stack.blocks[0].above for stack in stacks if stack.blocks)
        )
        level = [_levelled(stack, deep) if deep < DEEPEST else stack for stack in stacks]
        return [Beside(tuple((at * (each + gap), stack) for at, stack in enumerate(level)), above)]

    def _stack(self, blocks: list[Block], wide: float) -> Stack:
        """One column, under a line when asked."""
        if not self.ruled:
            return Stack(tuple(blocks))
        return Stack((rule(wide, SIGN_RULE), Stack(tuple(blocks), 1 * MM)))

    def html(self) -> str:
        """One column after another."""
        return markup.joined(part.html() for column in self.columns for part in column)


def _levelled(stack: Stack, deep: float) -> Stack:
    """The last line to write on let down to the foot of the deepest column."""
    last = stack.blocks[-1]
    if isinstance(last, Kept) and isinstance(last.inside, Stack):
        inside = _levelled(last.inside, deep - stack.high + last.high)
        return replace(stack, blocks=(*stack.blocks[:-1], replace(last, inside=inside)))
    if isinstance(last, Stack):
        return replace(stack, blocks=(*stack.blocks[:-1], _levelled(last, deep - stack.high + last.high)))
    if not isinstance(last, Ruled):
        return stack
    return replace(stack, blocks=(*stack.blocks[:-1], replace(last, high=last.high + deep - stack.high)))


@dataclass(frozen=True)
class Choices:
    """Boxes to tick after a bold question, in a row while they fit, `down` the page else or when asked."""

    question: str
    options: tuple[tuple[str, bool], ...]
    down: bool = False
    level: int = 3

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """The question, then the options in a row while they fit, else one a line."""
        side = 6.4 * MM if setter.large else SMALL_TICK
        after = side + (3.2 if setter.large else 2.2) * MM
        labels = [setter.fitter.one(label, setter.kinds.text, wide - after) for label, _ in self.options]
        question = setter.fitter.one(self.question, setter.kinds.label, wide)
        head: list[Block] = [Lines(question, wide, keeps=True)] if self.question else []
        pairs = [(label, on) for label, (_, on) in zip(labels, self.options, strict=True)]
        rows = [_ticks(row, side, after, setter) for row in self._rows(pairs, after, wide)]
        return [Kept(Stack((*head, *rows)), setter.between)]

    def _rows(
        self, pairs: list[tuple[Setting, bool]], after: float, wide: float
    ) -> list[list[tuple[float, Setting, bool]]]:
        """Each option with where it begins: one row while they fit, else columns of one width."""
        starts: list[float] = []
        x = 0.0
        for label, _ in pairs:
            starts.append(x)
            x += after + label.width + 7 * MM
        if x - 7 * MM <= wide and not self.down:
            return [[(start, *pair) for start, pair in zip(starts, pairs, strict=True)]]
        each = max(label.width for label, _ in pairs) + after + 7 * MM
        a_row = 1 if self.down else max(int((wide + 7 * MM) // each), 1)
        return [
            [(at * each, *pair) for at, pair in enumerate(pairs[first : first + a_row])]
            for first in range(0, len(pairs), a_row)
        ]

    def html(self) -> str:
        """What was ticked; a list of what may be, when nothing was."""
        ticked = [label for label, on in self.options if on]
        question = markup.heading(self.question, self.level) if self.question else ""
        if ticked:
            return markup.joined((question, markup.paragraphs(ticked)))
        return markup.joined((question, markup.bullets([label for label, _ in self.options])))


def _ticks(row: list[tuple[float, Setting, bool]], side: float, after: float, setter: Setter) -> Drawn:
    high = max(side, *(label.high for _, label, _ in row))
    return Drawn(high, partial(_paint_ticks, row, side, after), (2.2 if setter.large else 1.4) * MM)


def _paint_ticks(
    row: list[tuple[float, Setting, bool]], side: float, after: float, ink: Ink, x: float, y: float
) -> None:
    for across, label, ticked in row:
        ink.tick_box(x + across, y, side, ticked=ticked)
        ink.text(label, x + across + after, y + side / 2 - label.style.size * 0.62)
