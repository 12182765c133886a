"""Every page can be read aloud, reached and used by keyboard, hit, and read at twice the text in the smallest window.

The scenes of `make sheet` are played; a page nobody made a scene for fails in `tests/sheet`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from tests.accessibility.walk import Walk
from tests.sheet.pages import dialogues, pages
from tests.sheet.service import Made, made
from ui.frame.window import HIGH, LEAST_HIGH, LEAST_WIDE, WIDE
from ui.theme import wear
from ui.theme.tokens import ThemeName

# The size people have; the smallest window at the usual text; the smallest at twice the text, in the two other themes.
LOOKS: tuple[tuple[ThemeName, float, tuple[int, int]], ...] = (
    ("light", 1.0, (WIDE, HIGH)),
    ("dark", 1.0, (LEAST_WIDE, LEAST_HIGH)),
    ("contrast", 2.0, (LEAST_WIDE, LEAST_HIGH)),
)
IDS = [f"{theme} {scale:.0%} {size[0]}x{size[1]}" for theme, scale, size in LOOKS]
Walks = Callable[[int], Walk]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    made_up = made(tmp_path_factory.mktemp("service"))
    yield made_up
    made_up.lock()


@pytest.fixture(scope="module")
def walks(made_up: Made, qapp: QApplication) -> Iterator[Walks]:
    """Each look is walked once, whichever test asks first; a walk that broke off is not tried again."""
    begun: set[int] = set()

    @cache
    def walk(n: int) -> Walk:
        if n in begun:
            pytest.fail("this walk broke off: see the first test of this look", pytrace=False)
        begun.add(n)
        return Walk(*LOOKS[n]).go(made_up)

    yield walk
    wear(qapp, "light")


def promise(check: str) -> Callable[[Walks, int], None]:
    @pytest.mark.timeout(1200)  # the first test of a look walks the whole house
    @pytest.mark.parametrize("n", range(len(LOOKS)), ids=IDS)
    def holds(walks: Walks, n: int) -> None:
        found = walks(n).found[check]
        assert not found, f"{len(found)} faults\n" + "\n".join(found)

    return holds


test_whatever_takes_the_keyboard_has_a_name = promise("names")
test_whatever_the_mouse_can_press_a_key_can_too = promise("keyboard")
test_whatever_is_pressed_can_be_hit = promise("targets")
test_no_page_has_two_filled_buttons = promise("filled")
test_nothing_is_cut_elided_or_scrolled_sideways = promise("room")
test_every_page_fits_into_the_window = promise("size")
test_words_stand_out_from_their_ground = promise("contrast")
test_every_row_is_read_as_a_sentence = promise("rows")
test_every_key_is_told_in_the_keys_sheet = promise("keys")
test_every_page_says_its_title = promise("title")
test_tab_reaches_everything_and_the_ring_is_seen_there = promise("tab")
test_tab_goes_in_reading_order = promise("order")


def test_the_walk_was_long_enough_to_have_seen_something(walks: Walks) -> None:
    walk = walks(0)
    assert len(walk.states) > len(pages() | dialogues())
    assert walk.stops > 200
