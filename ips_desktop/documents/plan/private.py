"""Page 2, private: who may be told, if I become unwell, money, support, how information is used. Its own sheet."""

from __future__ import annotations

from ips_desktop.documents.parts.masthead import opened
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.signing import initials
from ips_desktop.documents.plan.private_content import Asked, PrivateWords
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Lines, Stack, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import (
    COLUMN,
    GUTTER,
    HEAD_RULE,
    MM,
    ROW_RULE,
    UNDER_HEADING,
    WIDE,
)
from resources.wordings import said

_PAD = 1.2 * MM
_TEXT = ((0.0, 48 * MM), (52 * MM, 82 * MM), (138 * MM, 37 * MM))
_BOX = ((0.0, 48 * MM), (52 * MM, 82 * MM), (138 * MM, 37 * MM))


def opening(setter: Setter) -> Drawn:
    """The title, and the line that says the page is private: on top of every private page."""
    rest = said("paper.private_rest_large" if setter.large else "paper.private_rest")
    spans = (Span(said("paper.private_first"), bold=True), Span(" " + rest))
    return opened(setter, said("paper.more_title"), spans)


def private_blocks(setter: Setter, words: PrivateWords) -> list[Block]:
    """Everything under the opening. Giving way, only the last writing line stays."""
    return [
        *_told(setter, words),
        setter.lead(said("paper.labelled", label=said("paper.not_told")), (words.not_told,), above=2.4 * MM),
        *_unwell(setter, words),
        *_money(setter, words),
        *_support(setter, words),
        *last_steps(setter, words, WIDE),
        *_used(setter, words),
    ]


def _told(setter: Setter, words: PrivateWords) -> list[Block]:
    head = _told_head(setter)
    empty = Drawn(12 * MM, _paint_empty)
    spare = [empty] * (max(setter.give.spare, 2) if not words.told else 1)
    return [head, *(_told_row(setter, row) for row in words.told), *spare]


def _told_head(setter: Setter) -> Drawn:
    heading = setter.fitter.one(said("paper.told"), setter.kinds.heading, WIDE)
    keys = ("paper.who", "paper.told_what", "paper.until")
    labels = [setter.fitter.one(said(key), setter.kinds.label, WIDE) for key in keys]
    down = heading.high + UNDER_HEADING
    high = down + labels[0].high + UNDER_HEADING

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(heading, x, y)
        for (across, _), label in zip(_TEXT, labels, strict=True):
            ink.text(label, x + across, y + down)
        ink.rule(x, y + high, WIDE, HEAD_RULE)

    return Drawn(high, paint, setter.section, keeps=True)


def _told_row(setter: Setter, row: tuple[str, str, str]) -> Drawn:
    cells: list[Setting] = [
        setter.fitter.one(text, setter.kinds.text, wide, own=True) for text, (_, wide) in zip(row, _TEXT, strict=True)
    ]
    high = max(9.2 * MM, _PAD + max(cell.high for cell in cells) + 1.6 * MM)

    def paint(ink: Ink, x: float, y: float) -> None:
        for cell, (across, wide), (box, box_wide) in zip(cells, _TEXT, _BOX, strict=True):
            if cell.lines:
                ink.text(cell, x + across, y + _PAD, wide)
            else:
                ink.fill_in(x + box, y + _PAD, box_wide, high - 2 * _PAD)
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint)


def _paint_empty(ink: Ink, x: float, y: float) -> None:
    for across, wide in _BOX:
        ink.fill_in(x + across, y + _PAD, wide, 9.6 * MM)


def asked_blocks(setter: Setter, asked: Asked, wide: float) -> list[Block]:
    """A small heading, the words under it (a line to write on when there are none), the standing words after."""
    label = Lines(setter.fitter.one(asked.label, setter.kinds.label, wide), wide, keeps=True)
    if not asked.words:
        after = [setter.rich(asked.after, wide=wide)] if asked.after else []
        return [label, *after, writing_line(wide, setter.write_high)]
    if not asked.after:
        return [label, *setter.paragraphs(asked.words, wide)]
    *before, last = asked.words
    ended = last if last.endswith((".", "!", "?", "۔", "।")) else last + "."
    joined = setter.rich((Span(ended + " "), *asked.after), wide=wide, above=setter.between if before else 0.0)
    return [label, *setter.paragraphs(before, wide), joined]


def _unwell(setter: Setter, words: PrivateWords) -> list[Block]:
    heading = setter.heading(said("paper.unwell"), above=setter.section)
    pairs: list[Block] = []
    for at in (0, 2):
        stacks = [Stack(tuple(asked_blocks(setter, asked, COLUMN))) for asked in words.unwell[at : at + 2]]
        deep = max(stack.high for stack in stacks)
        if setter.give.all_lines:
            stacks = [
                Stack((*stack.blocks, writing_line(COLUMN, setter.write_high + deep - stack.high))) for stack in stacks
            ]
        above = UNDER_HEADING if at == 0 else 3.2 * MM * setter.give.shrink
        pairs.append(Beside(((0.0, stacks[0]), (COLUMN + GUTTER, stacks[1])), above))
    return [heading, *pairs]


def _line(setter: Setter, *, needed: bool = False) -> list[Block]:
    return [writing_line(WIDE, setter.write_high)] if setter.give.all_lines or needed else []


def _money(setter: Setter, words: PrivateWords) -> list[Block]:
    heading = setter.heading(said("paper.money"), above=setter.section)
    texts = [setter.rich(spans, above=UNDER_HEADING if at == 0 else 0.0) for at, spans in enumerate(words.money)]
    return [heading, *texts, *_line(setter, needed=not texts)]


def _support(setter: Setter, words: PrivateWords) -> list[Block]:
    heading = setter.heading(said("paper.support"), above=setter.section)
    texts: list[Block] = setter.paragraphs(words.support, WIDE, above=UNDER_HEADING)
    if words.training:
        lead = said("paper.labelled", label=said("paper.training"))
        above = 0.0 if texts else UNDER_HEADING
        texts.append(setter.rich((Span(lead, bold=True), Span(" " + words.training)), above=above))
    return [heading, *texts, *_line(setter, needed=True)]


def last_steps(setter: Setter, words: PrivateWords, wide: float) -> list[Block]:
    """What became of the steps of the version before, and why somebody prefers not to sign; nothing when there is neither."""
    blocks: list[Block] = []
    if words.last_steps:
        blocks.append(setter.heading(said("paper.last_steps"), above=setter.section))
        blocks += [Drawn(UNDER_HEADING, _white, keeps=True), *setter.bullets(words.last_steps, wide)]
    if words.not_signed:
        blocks.append(setter.lead(said("paper.not_signed_why"), (words.not_signed,), above=setter.section))
    return blocks


def _used(setter: Setter, words: PrivateWords) -> list[Block]:
    heading = setter.heading(said("paper.used"), above=setter.section)
    return [heading, Drawn(UNDER_HEADING, _white, keeps=True), *setter.bullets(words.used, WIDE), initials(setter)]


def _white(ink: Ink, x: float, y: float) -> None:
    """White between a heading and its bullets."""
