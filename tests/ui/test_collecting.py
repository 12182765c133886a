"""Pages that were dropped end in the window's thread, whatever thread allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import collecting
from ui.collecting import Collecting


class Dropped(QObject):
    """Stands for a page: its last reference is its own."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def ended() -> Iterator[list[int]]:
    """The threads in which a dropped object ended."""
    was = gc.isenabled()
    gc.collect()
    yield []
    (gc.enable if was else gc.disable)()


def drop(ended: list[int]) -> None:
    gone = Dropped()
    weakref.finalize(gone, lambda: ended.append(threading.get_ident()))


kept: list[object] = []


def allocate_elsewhere() -> int:
    """A lane at work: more new objects than any threshold allows. Answers the thread it was."""
    kept.clear()

    def work() -> None:
        kept.extend([[n]] for n in range(60_000))

    lane = threading.Thread(target=work)
    lane.start()
    lane.join()
    return lane.ident or 0


def test_without_it_a_page_ends_in_a_lane(qtbot: QtBot, ended: list[int]) -> None:
    """Why it is there; and that the next test could fail."""
    gc.enable()
    drop(ended)
    lane = allocate_elsewhere()
    assert ended == [lane]


def test_no_lane_collects_and_the_window_does(qtbot: QtBot, ended: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "EVERY_MS", 5)
    gc.enable()
    collector = Collecting()
    collector.begin()
    collector.loaded()
    drop(ended)
    allocate_elsewhere()
    assert ended == [], "a lane collected"
    qtbot.waitUntil(lambda: ended != [])
    assert ended == [threading.get_ident()]
    collector.end()
    assert gc.isenabled()


def test_what_was_dropped_at_lock_goes_at_once(qtbot: QtBot, ended: list[int]) -> None:
    gc.enable()
    collector = Collecting()
    collector.begin()
    drop(ended)
    collector.collect_all()
    assert ended == [threading.get_ident()]
    collector.end()


def test_what_was_set_aside_is_looked_through_at_a_lock(qtbot: QtBot, ended: list[int]) -> None:
    collector = Collecting()
    collector.begin()
    drop(ended)
    collector.loaded()
    gc.collect()
    assert ended == [], "nothing was set aside"
    collector.collect_all()
    assert ended == [threading.get_ident()]
    collector.end()


def test_what_outlives_a_look_at_everything_is_set_aside(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "EVERY_MS", 5)
    gc.unfreeze()
    collector = Collecting()
    collector.begin()
    collector.loaded()
    before, stays = gc.get_freeze_count(), [[n] for n in range(5_000)]
    monkeypatch.setattr(gc, "get_count", lambda: (1, 1, 11))
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + len(stays) // 2)
    collector.end()


def test_who_had_it_off_gets_it_off_again(qtbot: QtBot, ended: list[int]) -> None:
    gc.disable()
    collector = Collecting()
    collector.begin()
    collector.end()
    assert not gc.isenabled()
