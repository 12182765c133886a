"""Breaks the program in every way it can break, each time with a canary in the error's own words; and ends it by a signal."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import threading
import warnings
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from tests.forensics.walk import Walker


class Typed(ValueError):
    """An error that quotes what somebody typed, as those of many libraries do."""


class _Unpaintable(QWidget):
    words = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        raise Typed(self.words)


class _Undeletable:
    def __init__(self, words: str) -> None:
        self._words = words

    def __del__(self) -> None:
        raise Typed(self._words)


def crash(walker: Walker, ends: str) -> None:
    """An error in a slot, in a lane, in a question, in a thread, in painting, in a finaliser; then the end: a signal's name."""
    words = walker.words["what an error quotes"]
    walker.tell("words", walker.words.words)
    for breaks in (_in_a_slot, _in_a_lane, _in_a_thread, _in_painting, _in_a_finaliser, _in_what_is_logged):
        breaks(walker, words)
        walker.live(0.05)
    walker.tell("broken", sorted(set(walker.bugs)))
    if ends == "SEGV":
        faulthandler._sigsegv()  # pyright: ignore[reportAttributeAccessIssue]
    os.kill(os.getpid(), getattr(signal, f"SIG{ends}"))


def _in_a_slot(walker: Walker, words: str) -> None:
    def slot() -> None:
        local = words
        raise Typed(local)

    QTimer.singleShot(0, slot)


def _in_a_lane(walker: Walker, words: str) -> None:
    def act(desk: Any) -> None:
        raise Typed(words)

    page = walker.page("today")
    page.do(act)
    page.ask(act)
    practice = walker.desktop.practice
    assert practice is not None
    practice.do(act).add_done_callback(lambda done: done.result())
    walker.live(0.2)


def _in_a_thread(walker: Walker, words: str) -> None:
    def work() -> None:
        raise Typed(words)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def _in_painting(walker: Walker, words: str) -> None:
    bad = _Unpaintable()
    bad.words = words
    bad.show()
    walker.live(0.1)
    bad.hide()
    bad.deleteLater()


def _in_a_finaliser(walker: Walker, words: str) -> None:
    _Undeletable(words)


def _in_what_is_logged(walker: Walker, words: str) -> None:
    """Another library that logs what it was given, and one that warns with it."""
    logging.getLogger("another.library").warning("cannot take %s", words)
    logging.getLogger("ui.somewhere").error("ui.bug", exc_info=Typed(words))
    warnings.warn(words, stacklevel=1)
