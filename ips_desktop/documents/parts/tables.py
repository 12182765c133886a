"""Rows: labels with their words, and tables whose gaps are boxes to write in. In large print each row is a block (§7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.setter import Setter, white
from ips_desktop.documents.parts.text import labelled
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Kept, Lines, Stack, rule
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import HEAD_RULE, MM, ROW_RULE, UNDER_HEADING
from resources.wordings import said

PAD = 1.2 * MM
FOOT = 1.4 * MM
BOX = 9.6 * MM
BETWEEN = 3 * MM


def _box(wide: float, high: float = BOX) -> Drawn:
    return Drawn(high, lambda ink, x, y: ink.fill_in(x, y, wide, high))


def _cell(setter: Setter, text: str, wide: float, *, bold: bool = False) -> Stack:
    if not text:
        return Stack((_box(wide),))
    style = setter.kinds.label if bold else setter.kinds.text
    return Stack((Lines(setter.fitter.one(text, style, wide, own=True), wide),))


def _row(cells: Sequence[tuple[float, Stack]], wide: float, again: Block | None, *, ruled: bool = True) -> Kept:
    """A row with its white and the rule under it; it stays whole unless it is taller than a page."""
    end = [white(FOOT), rule(wide, ROW_RULE)] if ruled else [white(0.2 * MM)]
    return Kept(Stack((white(PAD), Beside(tuple(cells)), *end)), again=again)


@dataclass(frozen=True)
class Rows:
    """Labels and what was said to each, a line between; `label_wide` in points."""

    facts: tuple[Fact, ...]
    label_wide: float = 53 * MM

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Beside each other, or in large print under each other."""
        if setter.large:
            return [rule(wide, ROW_RULE, keeps=True), *(self._block(setter, fact, wide) for fact in self.facts)]
        rest = wide - self.label_wide
        rows = [
            _row(
                (
                    (0.0, _cell(setter, fact.label, self.label_wide - BETWEEN, bold=True)),
                    (self.label_wide, _cell(setter, fact.value, rest)),
                ),
                wide,
                None,
            )
            for fact in self.facts
        ]
        return [rule(wide, HEAD_RULE, keeps=True), *rows]

    def _block(self, setter: Setter, fact: Fact, wide: float) -> Kept:
        label = Lines(setter.fitter.one(fact.label, setter.kinds.label, wide), wide, keeps=True)
        value = _cell(setter, fact.value, wide)
        return Kept(Stack((white(PAD), label, *value.blocks, white(2 * MM), rule(wide, ROW_RULE))))

    def html(self) -> str:
        """Labels and values."""
        return markup.facts(self.facts, markup.NOT_SAID)


@dataclass(frozen=True)
class Table:
    """Rows under bold heads. `shares`: how wide each column is, in parts of the whole. `spare` rows are for a pen."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    spare: int = 1

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """A table, or in large print one block a row."""
        if setter.large:
            rows = [*self.rows, *([("",) * len(self.heads)] if self.spare else [])]
            return [rule(wide, ROW_RULE, keeps=True), *(self._block(setter, row, wide) for row in rows)]
        columns = self._columns(wide)
        head = _head(setter, self.heads, columns, wide)
        filled = [
            _row([(x, _cell(setter, text, room)) for text, (x, room) in zip(row, columns, strict=True)], wide, head)
            for row in self.rows
        ]
        empty = _row([(x, Stack((_box(room),))) for x, room in columns], wide, head, ruled=False)
        spare = min(self.spare, max(setter.give.spare, 1)) if self.spare else 0
        return [head, *filled, *[empty] * (max(spare, 2) if self.spare and not self.rows else spare)]

    def _columns(self, wide: float) -> list[tuple[float, float]]:
        whole, x = sum(self.shares), 0.0
        columns: list[tuple[float, float]] = []
        for at, share in enumerate(self.shares):
            room = wide * share / whole
            columns.append((x, room - (BETWEEN if at < len(self.shares) - 1 else 0.0)))
            x += room
        return columns

    def _block(self, setter: Setter, row: tuple[str, ...], wide: float) -> Kept:
        first, *others = zip(self.heads, row, strict=True)
        blocks: list[Block] = [white(PAD)]
        if first[1]:
            blocks.append(Lines(setter.fitter.one(first[1], setter.kinds.label, wide, own=True), wide))
        else:
            blocks.append(setter.gap(labelled(first[0]), wide))
        for head, text in others:
            spans = (Span(labelled(head) + " "), Span(text))
            blocks.append(setter.rich(spans, wide=wide) if text else setter.gap(labelled(head), wide))
        return Kept(Stack((*blocks, white(2 * MM), rule(wide, ROW_RULE))))

    def html(self) -> str:
        """A real table, or that it is still to be written."""
        if not self.rows:
            return markup.to_write(markup.NOT_SAID) if self.spare else ""
        gap = said(markup.NOT_SAID)
        return markup.table(self.caption, self.heads, [[cell or gap for cell in row] for row in self.rows])


def _head(setter: Setter, heads: Sequence[str], columns: Sequence[tuple[float, float]], wide: float) -> Drawn:
    labels = [setter.fitter.one(head, setter.kinds.label, room) for head, (_, room) in zip(heads, columns, strict=True)]
    high = max(label.high for label in labels) + UNDER_HEADING
    return Drawn(high, partial(_paint_head, labels, columns, wide, high), keeps=True)


def _paint_head(
    labels: Sequence[Setting],
    columns: Sequence[tuple[float, float]],
    wide: float,
    high: float,
    ink: Ink,
    x: float,
    y: float,
) -> None:
    for label, (across, _) in zip(labels, columns, strict=True):
        ink.text(label, x + across, y)
    ink.rule(x, y + high, wide, HEAD_RULE)
