"""The digest is a sum: any order, kept step by step, nothing weighs nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import digest

A, B = b"a" * 16, b"b" * 16
FIELDS = st.lists(
    st.tuples(st.sampled_from([A, B]), st.sampled_from(["x", "y"]), st.none() | st.integers(0, 9) | st.text("ab")),
    max_size=6,
)


def test_a_term_has_the_weight_it_always_had() -> None:
    assert digest.term(bytes(16), "note", "x") == 0xCE4311677315E0595D93FC33E1CE8295
    assert digest.as_bytes(1).hex() == "00" * 15 + "01"


@given(FIELDS)
def test_the_order_of_fields_does_not_show(fields: list[tuple[bytes, str, object]]) -> None:
    assert digest.total(fields) == digest.total(reversed(fields))


def test_a_field_of_nothing_weighs_nothing() -> None:
    assert digest.total([(A, "x", None)]) == 0


def test_record_field_and_value_all_count() -> None:
    weights = {digest.term(r, f, v) for r in (A, B) for f in ("x", "xx") for v in (1, True, "1", b"1")}
    assert len(weights) == 16


def test_a_change_is_the_old_term_taken_away_and_the_new_one_added() -> None:
    before = digest.total([(A, "x", 1), (B, "y", "b")])
    after = digest.add(before, -digest.term(A, "x", 1), digest.term(A, "x", 2))
    assert after == digest.total([(B, "y", "b"), (A, "x", 2)])
