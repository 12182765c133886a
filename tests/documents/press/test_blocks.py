"""Blocks fill a page from the top; what belongs together stays together, and nothing is left out."""

from __future__ import annotations

from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Framed, Lines, Stack, placed
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import Style

TEXT = Style(12, 16)


def nothing(ink: Ink, x: float, y: float) -> None:
    """White."""


def whole(high: float, *, above: float = 0.0, keeps: bool = False) -> Drawn:
    """A block that cannot be parted."""
    return Drawn(high, nothing, above, keeps)


def text(lines: int) -> Lines:
    """A text of so many lines."""
    setting = Fitter().one("Riverside-Hill " * lines, TEXT, 100)
    assert len(setting.lines) == lines
    return Lines(setting, 100)


def count(block: Block) -> int:
    """Lines of text in a block, however deep."""
    if isinstance(block, Lines):
        return len(block.setting.lines)
    if isinstance(block, Stack):
        return sum(map(count, block.blocks))
    if isinstance(block, Framed):
        return count(block.inside)
    return sum(count(stack) for _, stack in block.columns) if isinstance(block, Beside) else 0


def test_a_heading_goes_on_with_what_it_heads() -> None:
    heading, table = whole(20, keeps=True), whole(50)
    head, rest = placed([whole(40), heading, table], 100)
    assert head == (whole(40),)
    assert rest == (heading, table)


def test_white_at_the_top_of_a_page_costs_nothing() -> None:
    head, rest = placed([whole(100, above=30)], 100)
    assert len(head) == 1
    assert rest == ()


def test_white_between_blocks_is_counted() -> None:
    head, _ = placed([whole(50), whole(50, above=1)], 100)
    assert len(head) == 1
    assert Stack((whole(50), whole(50, above=1))).high == 101


def test_a_text_is_parted_two_lines_and_two() -> None:
    assert text(3).parted(40) is None
    parts = text(6).parted(60)
    assert parts is not None
    assert [count(part) for part in parts] == [3, 3]
    nearly = text(6).parted(90)
    assert nearly is not None
    assert [count(part) for part in nearly] == [4, 2]


def test_boxes_and_columns_are_parted_where_they_must_and_keep_every_line() -> None:
    for block in (
        Framed(Stack((whole(18, keeps=True), text(10))), 200),
        Beside(((0.0, Stack((text(10),))), (120.0, Stack((text(3),))))),
    ):
        parts = block.parted(100)
        assert parts is not None
        assert parts[0].high <= 100
        assert count(parts[0]) + count(parts[1]) == count(block)


def test_what_fits_is_not_parted_and_what_cannot_be_is_not() -> None:
    assert Beside(((0.0, Stack((text(2),))),)).parted(100) is None
    assert Framed(Stack((whole(80),)), 200).parted(60) is None
