"""Which records are one person (decision 7)."""

from __future__ import annotations

import itertools
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules.same_person import survivors

A, B, C, D = (UUID(int=n) for n in range(1, 5))


def test_a_to_b_and_b_to_a_agree_on_the_smallest() -> None:
    assert survivors([(A, B)]) == survivors([(B, A)]) == {A: A, B: A}


def test_a_chain_hangs_together_and_who_is_in_no_link_is_not_named() -> None:
    assert survivors([(D, C), (C, B)]) == {B: B, C: B, D: B}
    assert survivors([]) == {}


def test_links_in_a_circle_end() -> None:
    assert survivors([(A, B), (B, C), (C, A)]) == {A: A, B: A, C: A}


LINKS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


@given(LINKS, st.randoms())
def test_neither_order_nor_direction_changes_who_goes_on(pairs: list[tuple[int, int]], chance: object) -> None:
    links = [(UUID(int=a), UUID(int=b)) for a, b in pairs]
    turned = [(b, a) for a, b in links]
    chance.shuffle(turned)  # pyright: ignore[reportAttributeAccessIssue]
    found = survivors(links)
    assert found == survivors(turned)
    assert all(found[a] == found[b] for a, b in links)
    assert all(found[top] == top and top <= id_ for id_, top in found.items())
    for one, other in itertools.combinations(set(found.values()), 2):
        assert one != other
