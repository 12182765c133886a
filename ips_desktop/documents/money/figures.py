"""Money side by side: now, and at each level of hours. The figures are written as they were given; nothing is added up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.setter import Setter, white
from ips_desktop.documents.parts.text import labelled
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.press.blocks import Block, Drawn, Kept, Stack, rule
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import MM, ROW_RULE, SIGN_RULE, Style
from resources.wordings import said

FIGURE = Style(20, 25, bold=True)
WRITE = 9.6 * MM
SIDE = 3.5 * MM


@dataclass(frozen=True)
class Figures:
    """Labels over figures in boxes side by side; what was not given is a line to write on. In large print one a row.

    A label that ends in a colon has a line behind it.
    """

    caption: str
    facts: tuple[Fact, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One block that stays whole."""
        if setter.large:
            return [Kept(Stack(tuple(block for fact in self.facts for block in _row(setter, fact, wide))))]
        each = wide / len(self.facts)
        room = each - 2 * SIDE
        labels = [setter.fitter.one(fact.label, setter.kinds.label, room) for fact in self.facts]
        values = [setter.fitter.one(fact.value or said("paper_money.pound"), FIGURE, room) for fact in self.facts]
        top = max(label.high for label in labels)
        high = 2 * MM + top + max(WRITE, *(value.high for value in values)) + 2 * MM
        gaps = [(fact.label.endswith(":"), not fact.value) for fact in self.facts]
        return [Drawn(high, partial(_paint, labels, values, gaps, each, top), 1 * MM), white(0.8 * MM)]

    def html(self) -> str:
        """A table of one row a figure."""
        heads = (said("paper_money.hours"), said("paper_money.money"))
        rows = [(fact.label.rstrip(":"), fact.value or said(markup.NOT_SAID)) for fact in self.facts]
        return markup.table(self.caption, heads, rows)


def _row(setter: Setter, fact: Fact, wide: float) -> list[Block]:
    label = labelled(fact.label.rstrip(":"))
    line: Block = setter.gap(label, wide)
    if fact.value:
        line = setter.rich((Span(label + " "), Span(fact.value, bold=True)), wide=wide)
    return [white(1 * MM), line, white(1.5 * MM), rule(wide, ROW_RULE)]


def _paint(
    labels: list[Setting],
    values: list[Setting],
    gaps: list[tuple[bool, bool]],
    each: float,
    top: float,
    ink: Ink,
    x: float,
    y: float,
) -> None:
    down = 2 * MM
    high = down + top + max(WRITE, *(value.high for value in values)) + down
    for at, (label, value, (no_label, no_value)) in enumerate(zip(labels, values, gaps, strict=True)):
        left, right = x + at * each + SIDE, x + (at + 1) * each - SIDE
        ink.frame(x + at * each, y, each, high, SIGN_RULE)
        ink.text(label, left, y + down)
        ink.text(value, left, y + down + top + 1 * MM)
        if no_label:
            _gap(ink, left + label.width, right, y + down + label.style.size + 0.8 * MM)
        if no_value:
            _gap(ink, left + value.width, right, y + down + top + 1 * MM + FIGURE.size + 0.8 * MM)


def _gap(ink: Ink, start: float, end: float, y: float) -> None:
    ink.rule(start + 1.5 * MM, y, max(end - start - 1.5 * MM, 0.0), ROW_RULE, grey=True)
