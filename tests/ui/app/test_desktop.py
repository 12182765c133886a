"""The program as a whole: locking hides everything and keeps every word, a second start raises the first window."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ips_desktop.casework.locking import choose_lock_after
from tests.casework.given import accepted
from tests.typing_keys import type_text
from tests.ui.desktops import Running, running
from ui.idle import IdleWatch
from ui.place import Going
from ui.single import TOKEN_FILE, _name, raise_first

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with running(qtbot, tmp_path / "home") as it:
        yield it


def all_words(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel)) + window.windowTitle()


def writing(program: Running) -> Any:
    """A meeting with Amina is being written."""
    program.unlock()
    amina = accepted(program.home)
    program.shell.go(Going("meeting", amina))
    page = program.shell.pages["meeting"]
    program.qtbot.waitUntil(lambda: bool(editors(page)))
    return page, amina


def editors(page: QWidget) -> list[Any]:
    """The notes that can be typed into now."""
    return [e for e in page.findChildren(QWidget) if e.inherits("QPlainTextEdit") and e.isVisible()]


def test_ctrl_l_hides_everything_and_drops_every_page(program: Running) -> None:
    page, _ = writing(program)
    program.press(Qt.Key.Key_L, CTRL)
    program.qtbot.waitUntil(lambda: program.shell is None and not isValid(page))
    assert "Amina" not in all_words(program.desktop.window)
    assert not program.home.practice.is_open
    assert program.page.field.hasFocus()


def test_words_in_flight_are_kept_at_lock_and_stand_there_after_unlocking(program: Running) -> None:
    page, amina = writing(program)
    type_text(editors(page)[0], "Half a sen")
    program.press(Qt.Key.Key_L, CTRL)
    program.unlock()
    program.shell.go(Going("meeting", amina))
    again = program.shell.pages["meeting"]

    program.qtbot.waitUntil(lambda: any("Half a sen" in e.toPlainText() for e in editors(again)))


def test_a_wrong_passphrase_shows_no_page(program: Running) -> None:
    program.unlock("not the passphrase")
    assert program.shell is None
    assert not program.home.practice.is_open


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen windows do not rise
def test_a_second_start_raises_the_first_window(program: Running) -> None:
    window = program.desktop.window
    window.showMinimized()
    assert raise_first(program.home.path)
    program.qtbot.waitUntil(lambda: not window.isMinimized())


def test_a_message_without_the_token_raises_nothing(program: Running) -> None:
    window = program.desktop.window
    window.showMinimized()
    socket = QLocalSocket()
    socket.connectToServer(_name(program.home.path))
    assert socket.waitForConnected(500)
    socket.write(b"raise 0000")
    socket.waitForBytesWritten(500)
    for _ in range(20):
        QApplication.processEvents()
    assert window.isMinimized()
    assert (program.home.path / TOKEN_FILE).stat().st_mode & 0o077 == 0
    socket.disconnectFromServer()


def test_where_nobody_listens_the_second_start_is_the_first(tmp_path: Path) -> None:
    assert not raise_first(tmp_path)


def test_the_hint_of_a_demonstration_stands_on_the_lock_page(qtbot: QtBot, tmp_path: Path) -> None:
    with running(qtbot, tmp_path / "home", hint="five plain words here now") as program:
        assert "five plain words here now" in all_words(program.page)


class Times:
    """Both clocks of the idle watch, as the test says."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 100.0, 5000.0

    def pass_by(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[tuple[IdleWatch, Times, list[float]]]:
    times, locks = Times(), list[float]()
    idle = IdleWatch(
        lambda: locks.append(times.monotonic), 5, monotonic=lambda: times.monotonic, wall=lambda: times.wall
    )
    idle.start(None)
    yield idle, times, locks
    idle.stop()


def test_five_minutes_without_a_touch_lock(watch: tuple[IdleWatch, Times, list[float]]) -> None:
    idle, times, locks = watch
    times.pass_by(299)
    idle.look()
    assert locks == []
    times.pass_by(2)
    idle.look()
    assert len(locks) == 1


def test_a_touch_begins_the_five_minutes_anew(watch: tuple[IdleWatch, Times, list[float]]) -> None:
    idle, times, locks = watch
    times.pass_by(250)
    idle.eventFilter(QWindow(), QEvent(QEvent.Type.KeyPress))
    times.pass_by(250)
    idle.look()
    assert locks == []
    idle.eventFilter(QObject(), QEvent(QEvent.Type.Paint))  # what the program does by itself is no touch
    times.pass_by(60)
    idle.look()
    assert len(locks) == 1


def test_a_laptop_that_slept_locks_at_once(watch: tuple[IdleWatch, Times, list[float]]) -> None:
    idle, times, locks = watch
    times.pass_by(5)
    times.wall += 120
    idle.look()
    assert len(locks) == 1


def test_the_idle_watch_locks_the_program(program: Running) -> None:
    program.unlock()
    program.desktop.idle.minutes = -1
    program.desktop.idle.look()
    assert program.shell is None
    assert not program.home.practice.is_open


def test_what_is_chosen_in_settings_locks_from_the_next_moment_on(program: Running) -> None:
    program.unlock()
    desktop, times = program.desktop, Times()
    desktop.idle._monotonic, desktop.idle._wall = lambda: times.monotonic, lambda: times.wall
    desktop.idle.start(None)
    times.pass_by(119)
    desktop.idle.look()
    assert program.shell is not None
    program.home.do(choose_lock_after, minutes=2)
    program.qtbot.waitUntil(lambda: desktop.idle.minutes == 2)
    times.pass_by(2)
    desktop.idle.look()
    assert program.shell is None
    desktop.idle.minutes = 5
    program.unlock()
    program.qtbot.waitUntil(lambda: desktop.idle.minutes == 2)  # kept on this laptop


def test_what_was_to_follow_the_opening_is_dropped_by_a_lock(program: Running) -> None:
    program.unlock()
    following = program.desktop._after_opening
    assert all(timer.isActive() for timer in following)
    program.desktop.lock()
    assert not any(timer.isActive() for timer in following)


def test_the_frame_is_built_before_it_is_asked_for_and_again_after_a_lock(program: Running) -> None:
    readying = program.desktop.readying
    program.qtbot.waitUntil(lambda: readying.is_ready)
    built = readying._shell
    program.unlock()
    assert program.shell is built
    program.desktop.lock()
    program.qtbot.waitUntil(lambda: readying.is_ready and readying._shell is not built)


def test_a_closed_window_makes_nothing_ready(program: Running) -> None:
    program.unlock()
    program.desktop.stop()
    readying = program.desktop.readying
    done: Future[None] = Future()
    done.set_result(None)
    readying._rehearsed(done)
    assert not readying._next.isActive()


def test_after_unlocking_something_has_the_keyboard(program: Running) -> None:
    program.qtbot.waitUntil(lambda: program.desktop.readying.is_ready)
    program.unlock()
    program.qtbot.waitUntil(lambda: program.shell.isAncestorOf(QApplication.focusWidget()))
