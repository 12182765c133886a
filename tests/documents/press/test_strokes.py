"""A drawn signature keeps its shape in bytes and on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.documents.press.strokes import fitted, pack, unpack

POINT = st.tuples(st.integers(-32768, 32767), st.integers(-32768, 32767))
STROKES = st.lists(st.lists(POINT, min_size=1, max_size=20).map(tuple), min_size=1, max_size=10).map(tuple)


@given(STROKES)
def test_what_is_packed_is_unpacked(strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert unpack(pack(strokes)) == strokes


def test_the_form_of_the_bytes_does_not_change() -> None:
    assert pack([[(1, 2), (-1, 300)]]).hex() == "010001000200010002ffff012c"


@pytest.mark.parametrize("strokes", [[], [[]]])
def test_nothing_drawn_is_no_signature(strokes: list[list[tuple[float, float]]]) -> None:
    with pytest.raises(ValueError, match="strokes"):
        pack(strokes)


def test_points_beyond_what_can_be_stored_are_kept_at_its_edge() -> None:
    assert unpack(pack([[(-99999, 99999), (0, 0)]])) == (((-32768, 32767), (0, 0)),)


@given(st.binary(max_size=40))
def test_other_bytes_are_no_drawing_or_a_whole_one(packed: bytes) -> None:
    try:
        strokes = unpack(packed)
    except ValueError:
        return
    assert pack(strokes) == packed if strokes else packed == b"\x01\x00\x00"


@given(STROKES)
def test_a_drawing_fits_its_box_and_keeps_its_shape(strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    points = [point for stroke in fitted(strokes, 200, 20) for point in stroke]
    assert all(-0.01 <= x <= 200.01 and -0.01 <= y <= 20.01 for x, y in points)


def test_one_scale_serves_both_directions() -> None:
    assert fitted((((0, 0), (10, 0)), ((0, 5), (0, 10))), 100, 20) == (((0, 0), (20, 0)), ((0, 10), (0, 20)))
