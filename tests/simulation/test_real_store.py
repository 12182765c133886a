"""Fewer of the same histories, on the real Post over the real encrypted store: it must do what the dictionaries do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.simulation.centre import Violation
from tests.simulation.store_box import REAL, StoreBox, template
from tests.simulation.world import Hand, World

HISTORIES = int(os.environ.get("REAL_HISTORIES", "24"))
STEPS = 50


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh store to copy."""
    return template(tmp_path_factory.mktemp("real") / "empty")


@pytest.mark.sample
@pytest.mark.parametrize("chunk", range(4))
def test_the_encrypted_store_keeps_every_promise(chunk: int, empty: Path, tmp_path: Path) -> None:
    for seed in range(chunk, HISTORIES, 4):
        boxes: list[StoreBox] = []

        def box(hand: Hand, seed: int = seed, boxes: list[StoreBox] = boxes) -> StoreBox:
            boxes.append(StoreBox(empty, tmp_path / f"{seed}-{hand.n}", hand))
            return boxes[-1]

        try:
            world = World(seed, scene=REAL, box_of=box)
            world.play(STEPS)
            world.end()
        except Violation as violation:
            pytest.fail(f"seed {seed}: {violation}")
        finally:
            for each in boxes:
                each.close()
