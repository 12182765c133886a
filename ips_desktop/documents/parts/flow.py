"""Blocks over as many pages as they need, each page under its opening, a table that goes on under its head again (§7)."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.documents.press.blocks import Block, Kept, Stack, loosened, placed
from ips_desktop.documents.press.sizes import MM

OPENING = 3.5 * MM  # under the rule that opens a page
THIN = 0.25
"""The share of a page below which a last page is given more."""
LESS = tuple(n / 40 for n in range(39, 21, -1))
"""How full the pages before it are tried, the fullest first."""


def flowed(
    opening: tuple[Block, ...], blocks: Sequence[Block], room: float, *, first: tuple[Block, ...] | None = None
) -> list[Stack]:
    """`blocks` on pages of `room` points, each under `opening`, the first under `first` when that is another.

    A last page that would hold a few lines only takes more from the pages before it, as long as no further page is needed.
    """
    filled = _filled(opening, blocks, room, first)
    if len(filled) < 2 or not _is_thin(filled[-1], opening, room):
        return filled
    for share in LESS:
        evener = _filled(opening, blocks, room * share, first)
        if len(evener) > len(filled):
            break
        if not _is_thin(evener[-1], opening, room):
            return evener
    return filled


def _is_thin(page: Stack, opening: tuple[Block, ...], room: float) -> bool:
    """Whether a page has so little under its opening that it looks forgotten."""
    return page.high - Stack(opening).high < THIN * room


def _filled(
    opening: tuple[Block, ...], blocks: Sequence[Block], room: float, first: tuple[Block, ...] | None
) -> list[Stack]:
    """Page after page, each as full as it can be."""
    pages: list[Stack] = []
    rest = list(blocks)
    top = opening if first is None else first
    while rest:
        page, rest = _page(_with_head(top, rest[0]), rest, room)
        pages.append(page)
        top = opening
    return pages


def _with_head(top: tuple[Block, ...], block: Block) -> tuple[Block, ...]:
    again = block.again if isinstance(block, Kept) else None
    return (*top, again) if again else top


def _page(top: tuple[Block, ...], blocks: list[Block], room: float) -> tuple[Stack, list[Block]]:
    """One page and what is left for the next."""
    opener, *others = blocks
    clear = max(top[-1].above, opener.above, OPENING) if len(top) == 1 else opener.above if top else 0.0
    head, after = placed([*top, Stack((opener,), clear, opener.keeps), *others], room)
    if len(head) > len(top):
        return Stack(head), list(after)
    run = _run(blocks)
    parts = Stack(tuple(map(loosened, run))).parted(room - Stack(top).high - clear)
    if parts is None:
        return Stack((*top, Stack((opener,), clear))), others
    again = run[-1].again if isinstance(run[-1], Kept) else None
    going_on = Kept(parts[1], again=again)  # taller than a page: parted rather than lost
    return Stack((*top, Stack((parts[0],), clear))), [going_on, *blocks[len(run) :]]


def _run(blocks: list[Block]) -> list[Block]:
    """The first blocks that keep what follows, and what follows them."""
    end = next((at for at, block in enumerate(blocks) if not block.keeps), len(blocks) - 1)
    return blocks[: end + 1]
