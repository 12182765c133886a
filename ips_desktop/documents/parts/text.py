"""Running words: headings, paragraphs, answers with a line to write on, facts in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.lines import Lined
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Kept, Lines, Stack, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import MM, UNDER_HEADING, goal_style
from ips_desktop.documents.press.words import NBSP
from resources.wordings import said

SHORT = 60 * MM
"""An answer no higher than this stays whole, with the line to write more on."""


def strong(words: str, text: str = "") -> tuple[Span, ...]:
    """Bold words, and after them plain ones."""
    return (Span(words, bold=True), Span(" " + text)) if text else (Span(words, bold=True),)


def labelled(label: str) -> str:
    """A label with its colon."""
    return said("paper.labelled", label=label)


@dataclass(frozen=True)
class Heading:
    """A heading, perhaps with a small sentence behind it. It keeps what follows. `level` 3 is as small as a label.

    `spoken` is its level for those who only hear it, when that is another.
    """

    text: str
    note: str = ""
    level: int = 2
    spoken: int = 0

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """The heading and the white under it."""
        kinds = setter.kinds
        above = setter.section if self.level == 2 else setter.between
        words = setter.fitter.one(self.text, kinds.heading if self.level == 2 else kinds.label, wide)
        head: Block = Lines(words, wide, above, keeps=True)
        if not self.note:
            return [head, *_under()]
        start = words.width + 2 * MM
        note = (
            setter.fitter.one(self.note, kinds.small, wide - start) if len(words.lines) == 1 and start < wide else None
        )
        if note is None or len(note.lines) > 1 or setter.large:
            return [head, Lines(setter.fitter.one(self.note, kinds.small, wide), wide, keeps=True), *_under()]
        down = words.style.size - note.style.size
        return [Drawn(words.high, partial(_head_and_note, words, note, start, down), above, keeps=True), *_under()]

    def html(self) -> str:
        """The heading, and its small sentence."""
        note = f"<p>{markup.plain(self.note)}</p>" if self.note else ""
        return markup.joined((markup.heading(self.text, self.spoken or self.level), note))


def _under() -> list[Block]:
    return [Drawn(UNDER_HEADING, _nothing, keeps=True)]


def _nothing(ink: Ink, x: float, y: float) -> None:
    """White."""


def _head_and_note(words: Setting, note: Setting, start: float, down: float, ink: Ink, x: float, y: float) -> None:
    ink.text(words, x, y)
    ink.text(note, x + start, y + down)


@dataclass(frozen=True)
class Text:
    """A paragraph of ours in two weights."""

    spans: tuple[Span, ...]
    small: bool = False
    tight: bool = False
    keeps: bool = False

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One paragraph, tight under the one before or not."""
        style = setter.kinds.small if self.small else setter.kinds.text
        words = setter.fitter.set(self.spans, style, wide)
        return [Lines(words, wide, 0.0 if self.tight else setter.between, keeps=self.keeps)]

    def html(self) -> str:
        """One paragraph."""
        return f'<p dir="auto">{markup.rich(self.spans)}</p>'


def plain(text: str, *, small: bool = False, tight: bool = False, keeps: bool = False) -> Text:
    """A paragraph of ours in one weight."""
    return Text((Span(text),), small, tight, keeps)


@dataclass(frozen=True)
class OwnBig:
    """The most important own words, large, between quotation marks; two lines to write on when there are none."""

    words: str

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Smaller when they are long, never below the text's size (§7)."""
        if not self.words:
            return [writing_line(wide, setter.write_high), writing_line(wide, setter.write_high)]
        style = goal_style(setter.kinds, len(self.words))
        return [Lines(setter.fitter.one(self.words, style, wide, own=True), wide)]

    def html(self) -> str:
        """Large own words."""
        return (
            f'<p class="own" dir="auto">{markup.plain(self.words)}</p>'
            if self.words
            else markup.to_write(markup.NOT_SAID)
        )


@dataclass(frozen=True)
class Said:
    """What somebody said, as paragraphs or as a list; nothing when nothing was said."""

    texts: tuple[str, ...]
    marks: bool = False

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Paragraphs or bullets."""
        return setter.bullets(self.texts, wide) if self.marks else setter.paragraphs(self.texts, wide)

    def html(self) -> str:
        """Paragraphs or a list."""
        if not self.texts:
            return ""
        return markup.bullets(self.texts) if self.marks else markup.paragraphs(self.texts)


@dataclass(frozen=True)
class Answer:
    """A heading over what was said, with a line to write more on; without an answer that line is always there."""

    heading: str
    texts: tuple[str, ...] = ()
    marks: bool = False
    level: int = 2
    open: bool = True

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Heading, answer, and a line while there is room for it; two when nothing was said. A list stays whole."""
        head = Heading(self.heading, level=self.level).laid(setter, wide)
        body = Said(self.texts, self.marks).laid(setter, wide)
        if not body:
            return [*head, *Lined(2 if setter.give.all_lines else 1).laid(setter, wide)]
        whole = Stack((*body, *(Lined().laid(setter, wide) if self.open and setter.give.all_lines else [])))
        return [*head, *([Kept(whole)] if self.marks or whole.high < SHORT else whole.blocks)]

    def html(self) -> str:
        """Heading and answer."""
        body = Said(self.texts, self.marks).html() or markup.to_write(markup.NOT_SAID)
        return markup.joined((markup.heading(self.heading, self.level), body))


@dataclass(frozen=True)
class Lead:
    """Bold words, and after them what was said or a line to write on."""

    label: str
    texts: tuple[str, ...] = ()
    tight: bool = False
    keeps: bool = False

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One block."""
        above = 0.0 if self.tight and self.texts else setter.between
        return [setter.lead(self.label, self.texts, wide=wide, above=above, keeps=self.keeps)]

    def html(self) -> str:
        """Bold words and the rest."""
        first, *rest = self.texts or ("",)
        return markup.joined((markup.lead(self.label, first), markup.paragraphs(rest) if rest else ""))


@dataclass(frozen=True)
class InLine:
    """Facts that are known in one line, those not known each with a line to write on."""

    facts: tuple[Fact, ...]

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """In large print each fact has its own line."""
        known = [fact for fact in self.facts if fact.value]
        missing = [fact for fact in self.facts if not fact.value]
        blocks = _each(setter, known, wide) if setter.large else _together(setter, known, wide)
        if not missing:
            return blocks
        share = wide if setter.large else wide / len(missing)
        gaps = [setter.gap(labelled(fact.label), share) for fact in missing]
        if setter.large:
            return [*blocks, *gaps]
        return [*blocks, Beside(tuple((share * at, Stack((gap,))) for at, gap in enumerate(gaps)))]

    def html(self) -> str:
        """Labels and values."""
        return markup.facts(self.facts, markup.NOT_SAID)


def _each(setter: Setter, known: Sequence[Fact], wide: float) -> list[Block]:
    return [
        setter.rich((Span(labelled(fact.label) + " "), Span(fact.value, bold=True)), wide=wide, above=1.5 * MM)
        for fact in known
    ]


def _together(setter: Setter, known: Sequence[Fact], wide: float) -> list[Block]:
    spans: list[Span] = []
    for at, fact in enumerate(known):
        if at:
            spans.append(Span(f"{NBSP}{NBSP} ·{NBSP}{NBSP} "))
        spans += [Span(labelled(fact.label).replace(" ", NBSP) + NBSP), Span(fact.value, bold=True)]
    return [setter.rich(tuple(spans), wide=wide, above=1.1 * MM)] if spans else []
