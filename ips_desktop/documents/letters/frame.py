"""Where a letter's words stand: the address in the window of a DL envelope, folds at 99 and 198 mm, one page (papers §2)."""

from __future__ import annotations

from ips_desktop.documents.letters.words import Head, LetterWords
from ips_desktop.documents.parts.flow import flowed
from ips_desktop.documents.parts.setter import WAYS, Give, Setter
from ips_desktop.documents.press.blocks import Block, Drawn, Lines, Stack
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import BOLD_RULE, LARGE, LARGE_RULE, MM, Frame, Look, Style, Type
from ips_desktop.documents.press.strokes import Stroke, fitted, unpack
from ips_desktop.documents.press.words import NBSP, unbroken
from ips_desktop.terms.troubles import Refused

LETTER = Type(
    title=Style(17, 21, bold=True),
    goal=Style(13, 18.5),
    heading=Style(14, 19, bold=True),
    text=Style(12, 17),
    label=Style(12, 17, bold=True),
    small=Style(10.5, 13.5),
    foot=Style(10, 12.5),
)
NORMAL_LOOK = Look(Frame(25 * MM, 160 * MM, 14 * MM, 272 * MM, 276 * MM), LETTER)
LARGE_LOOK = Look(Frame(25 * MM, 160 * MM, 14 * MM, 270 * MM, 273 * MM), LARGE)
FOLDS = (99 * MM, 198 * MM)

_WINDOW = 48 * MM  # the address begins here
_UNDER_WINDOW = 88 * MM  # and the greeting here
_ADDRESS_WIDE = 92 * MM
_TIGHTER = (*WAYS, Give(1, all_lines=False, shrink=0.6), Give(1, all_lines=False, shrink=0.45))


def letter_pages(words: LetterWords, fitter: Fitter, *, large_print: bool) -> list[Stack]:
    """The letter's page: gaps give way before anything else; Refused `letters.over_a_page` when that is not enough.

    Large print goes on to further pages, since its type may not shrink either.
    """
    look = LARGE_LOOK if large_print else NORMAL_LOOK
    best: list[Stack] = []
    for give in _TIGHTER:
        blocks = _blocks(Setter(fitter, look.kinds, give), words, look.frame.wide)
        pages = flowed((), blocks, look.frame.room)
        if not best or len(pages) < len(best):
            best = pages
        if len(best) == 1:
            return best
    if large_print:
        return best
    raise Refused("letters.over_a_page")


def _blocks(setter: Setter, words: LetterWords, wide: float) -> list[Block]:
    one, shrink = setter.fitter.one, setter.give.shrink
    *body, last = (block for piece in words.body.pieces for block in piece.laid(setter, wide))
    return [
        _top(setter, words.head, wide),
        Lines(one(words.head.greeting, setter.kinds.text, wide), wide, keeps=True),
        Lines(one(words.body.heading, setter.kinds.heading, wide), wide, 4 * MM * shrink, keeps=True),
        *body,
        Stack((last,), last.above, keeps=True),  # the ending is never alone on a page
        _ending(setter, words, wide),
    ]


def _top(setter: Setter, head: Head, wide: float) -> Drawn:
    """Sender, address and day, down to where the greeting begins."""
    one, large = setter.fitter.one, setter.large
    sender = one(head.sender, setter.kinds.heading if large else setter.kinds.title, wide)
    small = setter.kinds.small
    contact = [one(row, small, wide) for row in _contact(setter, head, wide)]
    rule = sender.high + sum(row.high for row in contact) + 2.2 * MM
    top = NORMAL_LOOK.frame.top
    at = max(_WINDOW - top, rule + 6 * MM)
    day = one(head.day, setter.kinds.text, wide)
    # in large print the day has a line of its own, or long addresses would run into it
    rows = [one(row, setter.kinds.text, wide if large else _ADDRESS_WIDE) for row in head.to]
    deep = sum(row.high for row in rows) + (day.high + 3 * MM if large else 0.0)
    high = at + deep + 8 * MM if large else max(_UNDER_WINDOW - top, at + deep + 7 * MM)

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(sender, x, y)
        down = y + sender.high
        for row in contact:
            ink.text(row, x, down)
            down += row.high
        ink.rule(x, y + rule, wide, LARGE_RULE if large else BOLD_RULE)
        down = y + at
        for row in rows:
            ink.text(row, x, down)
            down += row.high
        ink.text_right(day, x + wide, down + 3 * MM if large else y + at)

    return Drawn(high, paint, keeps=True)


def _contact(setter: Setter, head: Head, wide: float) -> list[str]:
    """Address, phone and e-mail on as few lines as hold them whole; one that is longer than a line may break."""
    rows: list[str] = []
    for what in head.contact:
        joined = f"{rows[-1]}{NBSP}{NBSP} · {NBSP}{what}" if rows else what
        whole = setter.fitter.one(unbroken(joined), setter.kinds.small, 10 * wide).width <= wide
        if rows and whole:
            rows[-1] = joined
        else:
            rows.append(what)
    return rows


def _ending(setter: Setter, words: LetterWords, wide: float) -> Drawn:
    """The ending, room for a hand or what was drawn, the name and how to reach it: never split."""
    one, kinds, head = setter.fitter.one, setter.kinds, words.head
    ending, name = one(words.body.ending, kinds.text, wide), one(head.name, kinds.label, wide)
    title = one(head.title, kinds.text, wide)
    hand = (16 if setter.large else 15) * MM * max(setter.give.shrink, 0.7)
    strokes = _strokes(head.strokes, hand - 4 * MM)
    high = ending.high + hand + name.high + title.high

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(ending, x, y)
        if strokes:
            ink.signature(strokes, x, y + ending.high + 2 * MM)
        ink.text(name, x, y + ending.high + hand)
        ink.text(title, x, y + ending.high + hand + name.high)

    return Drawn(high, paint, (6 if setter.large else 4.5) * MM * setter.give.shrink)


def _strokes(packed: bytes | None, high: float) -> tuple[Stroke, ...]:
    """The drawing in the room for it; a damaged one leaves the room for a pen."""
    try:
        return fitted(unpack(packed), 34 * MM, high) if packed else ()
    except ValueError:
        return ()
