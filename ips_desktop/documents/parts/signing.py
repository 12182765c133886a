"""The signatures, the way out of signing, and how the copy was taken: one block that is never split."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.words import SignerWords, SigningWords
from ips_desktop.documents.press.blocks import Block, Drawn, Kept
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import (
    BOLD_RULE,
    COLUMN,
    GUTTER,
    LARGE,
    LARGE_RULE,
    MM,
    ROW_RULE,
    SIGN_RULE,
    SMALL_TICK,
    WIDE,
    Style,
)
from ips_desktop.documents.press.strokes import Stroke, fitted, unpack
from resources.wordings import said


@dataclass(frozen=True)
class _Box:
    """One signer, measured."""

    statement: Setting
    caption: Setting
    on: Setting
    date_label: Setting
    note: Setting
    strokes: tuple[Stroke, ...]
    signed: bool
    wide: float
    box: float
    high: float


def _strokes(packed: bytes | None, wide: float, high: float) -> tuple[Stroke, ...]:
    """The drawing scaled to half its box; a damaged one is left out, since the day beside it still stands."""
    if packed is None:
        return ()
    try:
        return fitted(unpack(packed), wide - 12 * MM, high / 2)
    except ValueError:
        return ()


def _measured(setter: Setter, signer: SignerWords, wide: float, box: float) -> _Box:
    one, kinds = setter.fitter.one, setter.kinds
    on = one(signer.on, kinds.text, wide)
    date_label = one(said("paper.date"), kinds.text, wide)
    right = on.width if signer.on else date_label.width + (2 + 35) * MM
    statement = one(signer.statement, kinds.label, wide)
    caption = one(signer.caption, kinds.text, wide - right - 3 * MM)
    note = one(signer.note, kinds.text, wide - 12 * MM)
    box = max(box, note.high + 3 * MM)  # who heard it may take more lines
    high = statement.high + 0.4 * MM + box + 0.6 * MM + max(caption.high, kinds.text.leading)
    strokes = _strokes(signer.strokes, wide, box)
    return _Box(statement, caption, on, date_label, note, strokes, signer.signed, wide, box, high)


def _paint(ink: Ink, x: float, y: float, box: _Box) -> None:
    ink.text(box.statement, x, y)
    y += box.statement.high + 0.4 * MM
    ink.frame(x, y, box.wide, box.box, SIGN_RULE)
    if box.strokes:
        ink.signature(box.strokes, x + 6 * MM, y + box.box / 4)
    else:
        ink.text(box.note, x + 6 * MM, y + (box.box - box.note.high) / 2)
    y += box.box + 0.6 * MM
    ink.text(box.caption, x, y)
    if box.on.lines:
        ink.text_right(box.on, x + box.wide, y)
        return
    line = 35 * MM
    ink.rule(x + box.wide - line, y + box.on.style.size + 0.8 * MM, line, ROW_RULE, grey=True)
    ink.text_right(box.date_label, x + box.wide - line - 2 * MM, y)


def signing(setter: Setter, words: SigningWords) -> Drawn:
    """The whole block, opened by a bold rule."""
    large = setter.kinds is LARGE
    wide = WIDE if large else COLUMN
    boxes = [_measured(setter, signer, wide, (20 if large else 14) * MM) for signer in words.signers]
    a_row = 1 if large else 2
    rows = [boxes[at : at + a_row] for at in range(0, len(boxes), a_row)]
    end = _ending(setter, words, large=large)
    top, gap = 1.8 * MM, 2.7 * MM * setter.give.shrink
    high = top + sum(max(box.high for box in row) + gap for row in rows) + end.high

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.rule(x, y, WIDE, LARGE_RULE if large else BOLD_RULE)
        y += top
        for row in rows:
            for at, box in enumerate(row):
                _paint(ink, x + at * (COLUMN + GUTTER), y, box)
            y += max(box.high for box in row) + gap
        end.paint(ink, x, y)

    return Drawn(high, paint, 3.6 * MM * setter.give.shrink)


def _ending(setter: Setter, words: SigningWords, *, large: bool) -> Drawn:
    if not words.copies:
        return Drawn(0.0, lambda _ink, _x, _y: None)
    one, kinds = setter.fitter.one, setter.kinds
    side = 6.4 * MM if large else SMALL_TICK
    after = side + (3.2 if large else 2.4) * MM
    prefer = one(said("paper.prefer_not"), kinds.text if large else kinds.small, (WIDE if large else COLUMN) - after)
    copy_style = kinds.text if large else kinds.small
    lead = one(
        said("paper.labelled", label=said("paper.copy")), Style(copy_style.size, copy_style.leading, bold=True), WIDE
    )
    copies = [(one(label, copy_style, WIDE), taken) for label, taken in words.copies]
    row = max(prefer.high, side, lead.high)
    high = row + (2 * MM + max(lead.high, side) if large else 0.0)

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.tick_box(x, y, side, ticked=words.prefers_not)
        ink.text(prefer, x + after, y + side / 2 - prefer.style.size * 0.62)
        across, down = (x, y + row + 2 * MM) if large else (x + COLUMN + GUTTER, y)
        ink.text(lead, across, down + side / 2 - lead.style.size * 0.62)
        across += lead.width + 3 * MM
        room = (x + WIDE - across - sum(label.width + after for label, _ in copies)) / max(len(copies) - 1, 1)
        for label, taken in copies:
            ink.tick_box(across, down, side, ticked=taken)
            ink.text(label, across + after - 0.6 * MM, down + side / 2 - label.style.size * 0.62)
            across += label.width + after + min(room, 8 * MM)

    return Drawn(high, paint)


def initials(setter: Setter) -> Drawn:
    """That it was read: a box for initials and a day; in large print the box stands under the words."""
    large = setter.large
    text = setter.fitter.one(said("paper.labelled", label=said("paper.have_read")), setter.kinds.text, WIDE)
    date = setter.fitter.one(said("paper.date"), setter.kinds.text, WIDE)
    across, high = (0.0 if large else 112 * MM), (14 if large else 11) * MM
    top = text.high + 2 * MM if large else 0.0

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(text, x, y if large else y + high / 2 - text.style.size * 0.62)
        ink.frame(x + across, y + top, 27 * MM, high, SIGN_RULE)
        foot = y + top + high / 2 - date.style.size * 0.62
        ink.text(date, x + across + 31 * MM, foot)
        start = x + across + 31 * MM + date.width + 2 * MM
        end = x + WIDE if not large else start + 40 * MM
        ink.rule(start, foot + date.style.size + 0.8 * MM, end - start, ROW_RULE, grey=True)

    return Drawn(top + high, paint, 2.6 * MM * setter.give.shrink)


@dataclass(frozen=True)
class HaveRead:
    """That the page was read: initials and a day, by pen."""

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One block."""
        return [initials(setter)]

    def html(self) -> str:
        """Nothing: initials are for paper."""
        return ""


@dataclass(frozen=True)
class Signing:
    """The signatures. They are never alone on a page: the `last` parts before them go with them (§5)."""

    words: SigningWords
    last: tuple[Part, ...] = ()

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """What goes before, kept, and the whole signing."""
        before = [block for part in self.last for block in part.laid(setter, wide)]
        if before:
            before[-1] = Kept(before[-1], before[-1].above, keeps=True)
        return [*before, signing(setter, self.words)]

    def html(self) -> str:
        """Who signed, and how."""
        before = [part.html() for part in self.last]
        return markup.joined((*before, markup.heading(said("paper.signatures")), markup.signed(self.words)))
