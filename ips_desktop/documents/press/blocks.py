"""Things stacked down a page, each knowing its height, how it is drawn, and whether and where it may be parted.

A block is built for a width and never changes. `above` is the white above it, left out at the top of a page.
`keeps` means: never the last thing before a part (a heading, the text before the signatures).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import BOLD_RULE, MM, ROW_RULE


class Block(Protocol):
    """What every block answers."""

    @property
    def above(self) -> float: ...
    @property
    def keeps(self) -> bool: ...
    @property
    def high(self) -> float: ...
    def draw(self, ink: Ink, x: float, y: float) -> None: ...
    def parted(self, room: float) -> tuple[Block, Block] | None:
        """A first part of at most `room` points and the rest, or None when it stays whole."""
        ...


@dataclass(frozen=True)
class Lines:
    """Set text, with a bullet when `indent` is more than 0. May be parted between lines, two and two."""

    setting: Setting
    wide: float
    above: float = 0.0
    keeps: bool = False
    indent: float = 0.0
    marked: bool = True

    @property
    def high(self) -> float:
        return self.setting.high

    def draw(self, ink: Ink, x: float, y: float) -> None:
        size = self.setting.style.size
        right = bool(self.setting.lines) and self.setting.lines[0].right
        if self.indent and self.marked:
            side = 0.38 * size
            at = x + self.wide - side if right else x
            ink.bullet(at, y + 0.5 * size, side)
        ink.text(self.setting, x if right else x + self.indent, y, self.wide - self.indent)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        whole = len(self.setting.lines)
        fit = min(int(room // self.setting.style.leading), whole - 2)
        if fit < 2:
            return None
        lines, style = self.setting.lines, self.setting.style
        head = replace(self, setting=Setting(lines[:fit], style), keeps=False)
        return head, replace(self, setting=Setting(lines[fit:], style), above=0.0, marked=False)


@dataclass(frozen=True)
class Drawn:
    """Something drawn by hand that stays whole: a row, a rule, a box, the signatures."""

    high: float
    paint: Callable[[Ink, float, float], None]
    above: float = 0.0
    keeps: bool = False

    def draw(self, ink: Ink, x: float, y: float) -> None:
        self.paint(ink, x, y)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        return None


@dataclass(frozen=True)
class Stack:
    """Blocks under each other. May be parted between blocks, and inside one that may."""

    blocks: tuple[Block, ...]
    above: float = 0.0
    keeps: bool = False

    @property
    def high(self) -> float:
        return sum(block.high for block in self.blocks) + sum(block.above for block in self.blocks[1:])

    def draw(self, ink: Ink, x: float, y: float) -> None:
        for at, block in enumerate(self.blocks):
            y += block.above if at else 0.0
            block.draw(ink, x, y)
            y += block.high

    def parted(self, room: float) -> tuple[Block, Block] | None:
        head, rest = placed(self.blocks, room)
        if not head or not rest:
            return None
        return replace(self, blocks=head), replace(self, blocks=rest, above=0.0)


def placed(blocks: Sequence[Block], room: float) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What of `blocks` goes into `room` points, and the rest: the first part may be empty, nothing is left out."""
    head: list[Block] = []
    for at, block in enumerate(blocks):
        above = block.above if head else 0.0
        if above + block.high <= room + 0.01:
            head.append(block)
            room -= above + block.high
            continue
        parts = block.parted(room - above)
        rest = list(blocks[at:])
        if parts:
            head.append(parts[0])
            rest[0] = parts[1]
        else:
            while head and head[-1].keeps:
                rest.insert(0, head.pop())
        return tuple(head), tuple(rest)
    return tuple(head), ()


@dataclass(frozen=True)
class Beside:
    """Stacks side by side: (points from the left, stack). Each may be parted where it must."""

    columns: tuple[tuple[float, Stack], ...]
    above: float = 0.0
    keeps: bool = False

    @property
    def high(self) -> float:
        return max(stack.high for _, stack in self.columns)

    def draw(self, ink: Ink, x: float, y: float) -> None:
        for across, stack in self.columns:
            stack.draw(ink, x + across, y)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        cut = [(across, *placed(stack.blocks, room)) for across, stack in self.columns]
        stuck = any(rest and not head for _, head, rest in cut)
        if stuck or not any(rest for _, _, rest in cut):
            return None
        heads = tuple((across, Stack(head)) for across, head, _ in cut)
        return replace(self, columns=heads), Beside(tuple((across, Stack(rest)) for across, _, rest in cut))


@dataclass(frozen=True)
class Kept:
    """Something that stays whole unless it is taller than a page: a step, a job, a row. `again` heads it on a new page."""

    inside: Block
    above: float = 0.0
    keeps: bool = False
    again: Block | None = None

    @property
    def high(self) -> float:
        return self.inside.high

    def draw(self, ink: Ink, x: float, y: float) -> None:
        self.inside.draw(ink, x, y)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        return None


@dataclass(frozen=True)
class Framed:
    """A stack in a bold box: the thing that matters most on the page (§4)."""

    inside: Stack
    wide: float
    above: float = 0.0
    keeps: bool = False
    side: float = 5 * MM
    top: float = 2.4 * MM
    foot: float = 2.8 * MM

    @property
    def high(self) -> float:
        return self.top + self.inside.high + self.foot

    def draw(self, ink: Ink, x: float, y: float) -> None:
        ink.frame(x, y, self.wide, self.high, BOLD_RULE)
        self.inside.draw(ink, x + self.side, y + self.top)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        head, rest = placed(self.inside.blocks, room - self.top - self.foot)
        if not head or not rest:
            return None
        return replace(self, inside=Stack(head)), replace(self, inside=Stack(rest), above=0.0)


def loosened(block: Block) -> Block:
    """The same block, in which nothing has to stay whole any more: for what is taller than a page."""
    if isinstance(block, Kept):
        return Stack((loosened(block.inside),), block.above, block.keeps)
    if isinstance(block, Stack):
        return replace(block, blocks=tuple(map(loosened, block.blocks)))
    if isinstance(block, Beside):
        return replace(block, columns=tuple((x, Stack(tuple(map(loosened, s.blocks)))) for x, s in block.columns))
    if isinstance(block, Framed):
        return replace(block, inside=Stack(tuple(map(loosened, block.inside.blocks))))
    return block


def rule(wide: float, weight: float, *, above: float = 0.0, keeps: bool = False) -> Drawn:
    """A black line across."""
    return Drawn(0.0, lambda ink, x, y: ink.rule(x, y, wide, weight), above, keeps)


@dataclass(frozen=True)
class Ruled:
    """A grey line to write on, at the foot of its height."""

    wide: float
    high: float
    above: float = 0.0
    keeps: bool = False

    def draw(self, ink: Ink, x: float, y: float) -> None:
        ink.rule(x, y + self.high, self.wide, ROW_RULE, grey=True)

    def parted(self, room: float) -> tuple[Block, Block] | None:
        return None


def writing_line(wide: float, high: float) -> Ruled:
    """A grey line to write on, at the foot of `high` points."""
    return Ruled(wide, high)
