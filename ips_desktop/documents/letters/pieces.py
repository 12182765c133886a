"""The pieces of a letter's body: each sets itself on paper and in large print, and writes itself as HTML."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.text import Text
from ips_desktop.documents.press.blocks import Block, Drawn, Kept, Lines, Stack
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.sizes import BOLD_RULE, HEAD_RULE, MM, ROW_RULE
from ips_desktop.documents.press.words import NBSP
from resources.wordings import said

_INDENT = 6 * MM  # own words stand in from the bar
_OWN_WIDE = 118 * MM  # short lines are easier to read aloud
_MANY = 300  # letters: more than these take the whole width


@dataclass(frozen=True)
class Own:
    """Somebody's own words, between quotation marks, set apart from ours by a bar."""

    words: str

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """A bar beside the words, on the side where they begin."""
        narrow = wide - _INDENT if setter.large or len(self.words) > _MANY else _OWN_WIDE
        style = setter.kinds.text if setter.large else setter.kinds.goal
        words = setter.fitter.one(self.words, style, narrow, own=True)
        right = bool(words.lines) and words.lines[0].right

        def paint(ink: Ink, x: float, y: float) -> None:
            ink.upright(x + (wide - 1 * MM if right else 1 * MM), y + 0.8 * MM, words.high - 0.6 * MM, BOLD_RULE)
            ink.text(words, x + (wide - narrow - _INDENT if right else _INDENT), y, narrow)

        return [Drawn(words.high, paint, _gap(setter, 0.6))]

    def html(self) -> str:
        """The words as a quotation."""
        return f'<blockquote dir="auto">{markup.plain(self.words)}</blockquote>'


@dataclass(frozen=True)
class Points:
    """A short list under its bold lead."""

    lead: str
    points: tuple[str, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """The lead, and a bullet a point."""
        lead = Lines(setter.fitter.one(self.lead, setter.kinds.label, wide), wide, _gap(setter), keeps=True)
        return [lead, *setter.bullets(self.points, wide)]

    def html(self) -> str:
        """A heading and a list."""
        return markup.joined((markup.heading(self.lead), markup.bullets(self.points)))


@dataclass(frozen=True)
class Facts:
    """Labels, and what stands beside each in bold."""

    rows: tuple[tuple[str, str], ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Labels in a column, values in another."""
        one, kinds = setter.fitter.one, setter.kinds
        labels = [one(label, kinds.text, wide) for label, _ in self.rows]
        start = max(label.width for label in labels) + 6 * MM
        values = [one(value, kinds.label, wide - start, own=True) for _, value in self.rows]

        def row(at: int) -> Drawn:
            def paint(ink: Ink, x: float, y: float) -> None:
                ink.text(labels[at], x, y)
                ink.text(values[at], x + start, y, wide - start)

            high = max(labels[at].high, values[at].high)
            return Drawn(high, paint, _gap(setter, 0.5 if at else 1.0))

        return [row(at) for at in range(len(self.rows))]

    def html(self) -> str:
        """Labels and values."""
        rows = (
            f'<dt>{markup.plain(label)}</dt><dd dir="auto">{markup.plain(value)}</dd>' for label, value in self.rows
        )
        return f"<dl>\n{markup.joined(rows)}\n</dl>"


@dataclass(frozen=True)
class Table:
    """What was asked and how it stands. `heads` name the columns; the first cell of a row names the row."""

    caption: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str], ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Two columns under bold heads; in large print a block a row."""
        if setter.large:
            return self._in_blocks(setter, wide)
        starts = (0.0, 0.45 * wide)
        wides = tuple(end - start - 3 * MM for start, end in zip(starts, (*starts[1:], wide + 3 * MM), strict=True))
        lead = setter.fitter
        heads = [lead.one(head, setter.kinds.label, w) for head, w in zip(self.heads, wides, strict=True)]
        top = max(head.high for head in heads)

        def head(ink: Ink, x: float, y: float) -> None:
            for setting, start in zip(heads, starts, strict=True):
                ink.text(setting, x + start, y)
            ink.rule(x, y + top + 0.8 * MM, wide, HEAD_RULE)

        def row(cells: tuple[str, str]) -> Drawn:
            settings = [lead.one(cell, setter.kinds.text, w, own=True) for cell, w in zip(cells, wides, strict=True)]
            high = max(setting.high for setting in settings) + 2.2 * MM

            def paint(ink: Ink, x: float, y: float) -> None:
                for setting, start, w in zip(settings, starts, wides, strict=True):
                    ink.text(setting, x + start, y + 0.9 * MM, w)
                ink.rule(x, y + high, wide, ROW_RULE)

            return Drawn(high, paint)

        return [Drawn(top + 0.8 * MM, head, _gap(setter), keeps=True), *map(row, self.rows)]

    def _in_blocks(self, setter: Setter, wide: float) -> list[Block]:
        """Large print has no tables: each row is a block."""
        lead = Lines(setter.fitter.one(self.caption, setter.kinds.label, wide), wide, _gap(setter), keeps=True)
        blocks: list[Block] = [lead]
        for cells in self.rows:
            what = Lines(setter.fitter.one(cells[0], setter.kinds.text, wide, own=True), wide)
            facts = [
                setter.rich((Span(said("paper.labelled", label=head) + NBSP), Span(cell, bold=True)), wide=wide)
                for head, cell in zip(self.heads[1:], cells[1:], strict=True)
                if cell
            ]
            blocks.append(Kept(Stack((what, *facts)), 2 * MM))
        return blocks

    def html(self) -> str:
        """A real table."""
        return markup.table(self.caption, self.heads, self.rows)


Piece = Text | Own | Points | Facts | Table


def _gap(setter: Setter, share: float = 1.0) -> float:
    """White over a piece: as over a paragraph, or a share of it."""
    return share * setter.between
