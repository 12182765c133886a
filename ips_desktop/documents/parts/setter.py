"""Sets the recurring pieces of a paper: headings, texts, bullets, labelled gaps. One for each way a page is tried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ips_desktop.documents.press.blocks import Block, Drawn, Lines, Stack, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter, Setting, Span
from ips_desktop.documents.press.sizes import (
    LARGE,
    LARGE_WRITE_EVERY,
    MM,
    NORMAL,
    ROW_RULE,
    SECTION,
    UNDER_HEADING,
    WIDE,
    WRITE_EVERY,
    Type,
)


@dataclass(frozen=True)
class Give:
    """How far a page has given way (§7): spare rows, then writing lines, then a quarter of the gaps. Never the type."""

    spare: int = 2
    all_lines: bool = True
    shrink: float = 1.0


WAYS = (Give(), Give(spare=1), Give(1, all_lines=False), Give(1, all_lines=False, shrink=0.75))


@dataclass(frozen=True)
class Setter:
    """Pieces in one type, for one way of giving. `next_leaf` is the page on which the next leaf begins."""

    fitter: Fitter
    kinds: Type = NORMAL
    give: Give = WAYS[0]
    next_leaf: int = 2

    @property
    def large(self) -> bool:
        """Whether this is large print."""
        return self.kinds is LARGE

    @property
    def section(self) -> float:
        """White between sections."""
        return SECTION * self.give.shrink

    @property
    def between(self) -> float:
        """White between paragraphs."""
        return 2.5 * MM * self.give.shrink

    @property
    def write_high(self) -> float:
        """From the foot of a text to the writing line under it."""
        every = LARGE_WRITE_EVERY if self.kinds is LARGE else WRITE_EVERY
        return every - (self.kinds.text.leading - self.kinds.text.size)

    def heading(self, text: str, *, wide: float = WIDE, above: float = 0.0) -> Lines:
        """A heading: it keeps what follows."""
        return Lines(self.fitter.one(text, self.kinds.heading, wide), wide, above, keeps=True)

    def text(self, text: str, *, wide: float = WIDE, above: float = 0.0) -> Lines:
        """A running text, in somebody's own words or ours."""
        return Lines(self.fitter.one(text, self.kinds.text, wide, own=True), wide, above)

    def rich(self, spans: tuple[Span, ...], *, wide: float = WIDE, above: float = 0.0) -> Lines:
        """A running text in two weights."""
        return Lines(self.fitter.set(spans, self.kinds.text, wide), wide, above)

    def bullets(self, texts: Sequence[str], wide: float) -> list[Block]:
        """One bullet a text."""
        indent = (7 if self.kinds is LARGE else 4.1) * MM
        return [
            Lines(
                self.fitter.one(text, self.kinds.text, wide - indent, own=True),
                wide,
                above=0.0 if at == 0 else (1.2 if self.kinds is LARGE else 0.6) * MM,
                indent=indent,
            )
            for at, text in enumerate(texts)
        ]

    def paragraphs(self, texts: Sequence[str], wide: float, *, above: float = 0.0) -> list[Block]:
        """One paragraph a text."""
        return [self.text(text, wide=wide, above=self.between if at else above) for at, text in enumerate(texts)]

    def answer(self, heading: str, body: Sequence[Block], wide: float, *, above: float = 0.0) -> Stack:
        """A heading over what was said, or over two lines to write on."""
        top = self.heading(heading, wide=wide)
        if not body:
            return Stack((top, writing_line(wide, self.write_high)), above)
        first = Drawn(UNDER_HEADING, _nothing, keeps=True)
        return Stack((top, first, *body), above)

    def lead(
        self, lead: str, texts: Sequence[str], *, wide: float = WIDE, above: float = 0.0, keeps: bool = False
    ) -> Block:
        """Bold words, and after them what was said or a line to write on."""
        if texts:
            first = self.rich((Span(lead, bold=True), Span(" " + texts[0])), wide=wide, above=above)
            rest = self.paragraphs(texts[1:], wide, above=self.between)
            return Stack((first, *rest), above, keeps)
        set_lead = self.fitter.one(lead, self.kinds.label, wide)
        return Drawn(set_lead.high, lambda ink, x, y: _lead_and_line(ink, x, y, set_lead, wide), above, keeps)

    def gap(self, label: str, wide: float) -> Drawn:
        """A label and a line to write on, `wide` together."""
        set_label = self.fitter.one(label, self.kinds.text, wide)
        high = WRITE_EVERY if self.kinds is not LARGE else LARGE_WRITE_EVERY
        drop = high - set_label.high
        return Drawn(high, lambda ink, x, y: _lead_and_line(ink, x, y + drop, set_label, wide - 3 * MM))


def _nothing(ink: Ink, x: float, y: float) -> None:
    """White."""


def white(high: float) -> Drawn:
    """White that stays."""
    return Drawn(high, _nothing)


def _lead_and_line(ink: Ink, x: float, y: float, lead: Setting, wide: float) -> None:
    ink.text(lead, x, y)
    start = lead.lines[-1].width + 2 * MM if lead.lines else 0.0
    foot = y + (len(lead.lines) - 1) * lead.style.leading + lead.style.size + 0.8 * MM
    ink.rule(x + start, foot, max(wide - start, 0.0), ROW_RULE, grey=True)
