"""A page hears what it asked for, in time, once, and only while it lives."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ips_desktop.practice import Practice
from ips_desktop.terms.troubles import Refused, Trouble
from ui.crossing import Crossing
from ui.page import Door, Page


@dataclass(frozen=True)
class Changed:
    kinds: frozenset[str]


@dataclass
class Doorkeeper:
    """A door whose answers the test gives when it likes."""

    asked: list[tuple[Any, Future[Any]]] = field(default_factory=list[tuple[Any, Future[Any]]])
    listeners: list[Callable[[Any], None]] = field(default_factory=list[Callable[[Any], None]])

    def ask(self, question: Any, /, *args: Any, **kw: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.asked.append((question, future))
        return future

    do = ask

    def on_changed(self, listener: Callable[[Any], None], /) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self, *kinds: str) -> None:
        for listener in self.listeners:
            listener(Changed(frozenset(kinds)))


def caseload(desk: Any) -> list[str]:
    return [str(desk)]


def record_meeting(desk: Any) -> int:
    return hash(desk)


class People(Page):
    refresh_when: ClassVar[frozenset[str]] = frozenset({"client", "meeting"})

    def __init__(self, door: Door, crossing: Crossing) -> None:
        super().__init__(door, crossing)
        self.shown: list[Any] = []
        self.refreshed = 0
        self.typing = False

    def refresh(self) -> None:
        self.refreshed += 1
        self.ask(caseload).then(self.shown.append)

    def is_being_typed_in(self) -> bool:
        return self.typing


@pytest.fixture
def door() -> Doorkeeper:
    return Doorkeeper()


@pytest.fixture
def crossing(qapp: QApplication) -> Crossing:
    return Crossing()


@pytest.fixture
def page(qtbot: QtBot, door: Doorkeeper, crossing: Crossing) -> People:
    page = People(door, crossing)
    qtbot.addWidget(page)
    return page


def settle() -> None:
    """Let what was queued be told."""
    QApplication.processEvents()


def test_the_practice_is_a_door():
    def takes(door: Door) -> None:
        assert callable(door.ask)

    takes(Practice.__new__(Practice))


def test_a_page_asks_when_it_is_first_seen(page: People, door: Doorkeeper):
    settle()
    assert page.refreshed == 0
    page.show()
    door.asked[0][1].set_result(["Amina"])
    settle()
    assert page.shown == [["Amina"]]


def test_the_answer_to_a_superseded_question_is_dropped(page: People, door: Doorkeeper):
    page.show()
    page.refresh()
    door.asked[1][1].set_result("new")
    door.asked[0][1].set_result("old")
    settle()
    assert page.shown == ["new"]


def test_two_acts_are_both_told(page: People, door: Doorkeeper):
    done: list[int] = []
    page.do(record_meeting).then(done.append)
    page.do(record_meeting).then(done.append)
    for number, (_, future) in enumerate(door.asked):
        future.set_result(number)
    settle()
    assert done == [0, 1]


def test_a_change_of_its_kinds_makes_it_ask_again(page: People, door: Doorkeeper):
    page.show()
    door.tell("employer")
    settle()
    assert page.refreshed == 1
    door.tell("meeting", "task")
    settle()
    assert page.refreshed == 2


def test_a_hidden_page_only_becomes_stale(page: People, door: Doorkeeper):
    page.show()
    page.hide()
    door.tell("meeting")
    door.tell("client")
    settle()
    assert page.refreshed == 1
    page.show()
    assert page.refreshed == 2


def test_a_page_being_typed_in_is_left_alone(page: People, door: Doorkeeper):
    page.show()
    page.typing = True
    door.tell("meeting")
    settle()
    assert page.refreshed == 1
    page.typing = False
    page.freshen()
    assert page.refreshed == 2


def test_a_page_that_has_gone_is_told_nothing(qtbot: QtBot, door: Doorkeeper, crossing: Crossing):
    page = People(door, crossing)
    shown = page.shown
    page.show()
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    door.asked[0][1].set_result("late")
    settle()
    assert shown == []
    assert door.listeners == []


def test_a_refusal_goes_to_the_form_that_asked(page: People, door: Doorkeeper, qtbot: QtBot):
    refused: list[str] = []
    page.do(record_meeting).refused(lambda r: refused.append(r.code))
    door.asked[0][1].set_exception(Refused("meeting.in_the_future", "on"))
    settle()
    assert refused == ["meeting.in_the_future"]


def test_trouble_goes_to_the_quiet_bar(page: People, door: Doorkeeper, qtbot: QtBot):
    page.do(record_meeting)
    with qtbot.waitSignal(page.troubled) as bar:
        door.asked[0][1].set_exception(Trouble("store.disk_full"))
    assert bar.args is not None
    assert bar.args[0].code == "store.disk_full"


@pytest.mark.expects_log
def test_any_other_error_is_reported_without_its_values(
    page: People, door: Doorkeeper, crossing: Crossing, qtbot: QtBot
):
    page.do(record_meeting)
    with qtbot.waitSignal(crossing.bugs) as bug:
        door.asked[0][1].set_exception(ValueError("Amina Birch"))
    assert bug.args is not None
    assert bug.args[0].startswith("ValueError")
    assert "Amina" not in bug.args[0]


def test_what_was_worked_out_elsewhere_is_told_on_the_gui_thread(crossing: Crossing, qtbot: QtBot, qapp: QApplication):
    told: list[tuple[int, str]] = []
    with ThreadPoolExecutor(1, thread_name_prefix="lane") as lane:
        future = lane.submit(lambda: threading.current_thread().name)
        crossing.carry(future, lambda f: told.append((threading.get_ident(), f.result())))
        qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] == threading.get_ident()
    assert told[0][1].startswith("lane")


def test_an_answer_that_is_there_already_is_still_told_later(crossing: Crossing):
    told: list[int] = []
    future: Future[int] = Future()
    future.set_result(1)
    crossing.carry(future, lambda f: told.append(f.result()))
    assert told == []
    settle()
    assert told == [1]


def test_a_cancelled_answer_is_not_told(page: People, door: Doorkeeper):
    page.show()
    door.asked[0][1].cancel()
    settle()
    assert page.shown == []
