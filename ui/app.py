"""The composition root: builds the program, paints the lock page first, and only then loads what unlocking needs.

One object, `Desktop`, knows what is open: nothing yet (`join`), locked (`unlock`), or open (`frame`). It owns the practice, the
crossing, the exchanger and the idle watch, and gives pages a `Session`. Everything else is a page's own affair.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ips_desktop.enrolment import names
from ips_desktop.terms.troubles import Refused, Trouble
from sync.private_process import keep_private
from ui.collecting import Collecting
from ui.crossing import Crossing
from ui.frame.window import Window
from ui.idle import IdleWatch
from ui.looks import dress, follow_system
from ui.readying import Readying
from ui.single import FirstWindow, raise_first
from ui.theme import application
from ui.theme.typefaces import load_scripts

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ips_desktop.practice import Changed, Opened, Practice
    from ips_desktop.questions.locking import LockAfter
    from sync.client.exchanger import Exchanger, Status
    from ui.copied import Copied
    from ui.theme.tokens import ThemeName

log = logging.getLogger(__name__)

COUNT_AFTER_MS = 150
FIRST_ROUND_AFTER_MS = 700
BACKUP_AFTER_MS = 20_000
TICK_MS = 15_000
LOCKING = {"own", "reference_value"}
"""Kinds of changes that may change after how long the window locks by itself."""


class Desktop(QObject):
    """One home and its window."""

    def __init__(self, home: Path, *, make: Callable[[Path], Practice] | None = None, hint: str = "") -> None:
        super().__init__()
        self.home, self._make, self.hint = home, make, hint
        self.practice: Practice | None = None
        self.exchanger: Exchanger | None = None
        self.crossing = Crossing(self)
        self.window = Window()
        self.window.closing.connect(self.stop)
        self.readying = Readying(self.open_practice, self.crossing, self.window)
        self.idle = IdleWatch(self.lock)
        self.copied: Copied | None = None
        self.first: FirstWindow | None = None
        self._collecting = Collecting(self)
        self.readying.loaded.connect(self._collecting.loaded)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._tick)
        # Today first: the counts are asked in the same reading lane, and a round shares the interpreter.
        self._after_opening = [
            self._once(COUNT_AFTER_MS, self._count),
            self._once(COUNT_AFTER_MS, self._learn_idle),
            self._once(FIRST_ROUND_AFTER_MS, self._begin_rounds),
            self._once(BACKUP_AFTER_MS, self._back_up),
        ]

    def _once(self, after_ms: int, does: Callable[[], None]) -> QTimer:
        """A timer that can be stopped. `QTimer.singleShot` with another object's method does not keep that object: it was called dead."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(does)
        return timer

    def start(self) -> None:
        """Show the first page and load the rest behind it."""
        self._collecting.begin()
        self.show_door()
        self.window.painted.connect(self._begin_loading)
        self.window.show()

    def _begin_loading(self) -> None:
        """Only once something is seen: what is loaded now must not keep the first paint waiting."""
        self.first = FirstWindow(self.home, self.window.come_forward, self)
        load_scripts()
        self.readying.begin()

    def show_door(self) -> None:
        """The lock page of an enrolled laptop, else the page that joins a service."""
        known = names(self.home)
        if known is None:
            from ui.join.page import JoinPage

            join = JoinPage(self.open_practice, self.crossing)
            join.joined.connect(self.show_door)
            self.window.show_alone(join)
            return
        from ui.unlock.page import UnlockPage

        page = UnlockPage(known.service, known.person, hint=self.hint)
        page.asked.connect(self.unlock)
        self.window.show_alone(page)

    def open_practice(self) -> Practice:
        """The practice, made once its code is there; waits only if somebody types faster than the disk reads."""
        if self.practice is None:
            from ips_desktop.practice import Practice

            self.practice = self._make(self.home) if self._make else Practice(self.home)
        return self.practice

    def unlock(self, passphrase: str) -> None:
        """Try the passphrase in the heavy lane; the page says how it went."""
        page: Any = self.window.alone
        page.wait(True)

        def tried(answer: Future[Opened]) -> None:
            if not isValid(page):
                return
            page.wait(False)
            try:
                self._open(answer.result())
            except (Refused, Trouble) as problem:
                page.say(problem)

        self.crossing.carry(self.open_practice().unlock(passphrase), tried)

    def _open(self, answer: Opened) -> None:
        from sync.client.exchanger import Exchanger
        from ui.copied import Copied

        practice = self.open_practice()
        self.copied = self.copied or Copied(self)
        shell = self.readying.taken(answer.me)
        self.exchanger = shell.session.exchanger or Exchanger(practice)
        shell.lock_asked.connect(self.lock)
        self._stop_listening = practice.on_changed(lambda changed: self.crossing.call(lambda: self._heard(changed)))
        self._stop_status = self.exchanger.on_status(lambda status: self.crossing.call(lambda: self._status(status)))
        shell.show_status(self.exchanger.status())
        self.window.show_shell(shell)
        self.idle.start(self.window.windowHandle())
        self._ticking.start()
        for timer in self._after_opening:
            timer.start()

    def _begin_rounds(self) -> None:
        """The first round, and from now on one whenever it is due."""
        if self.exchanger is not None:
            self.exchanger.start()
            self._tick()

    def _heard(self, changed: Changed) -> None:
        self._count()
        if changed.kinds & LOCKING:
            self._learn_idle()

    def _learn_idle(self) -> None:
        """After how long to lock by itself, as chosen in Settings and allowed by the service."""
        from ips_desktop.questions.locking import lock_after

        if self.practice is not None and self.practice.is_open:
            self.crossing.carry(self.practice.ask(lock_after), self._idle_learnt)

    def _idle_learnt(self, answer: Future[LockAfter]) -> None:
        if answer.exception() is None:
            self.idle.minutes = answer.result().minutes

    def _count(self) -> None:
        if self.window.shell is not None:
            self.window.shell.count()

    def _status(self, status: Status) -> None:
        if self.window.shell is not None:
            self.window.shell.show_status(status)

    def _tick(self) -> None:
        if self.exchanger is not None:
            self.exchanger.tick()

    def _back_up(self) -> None:
        if self.practice is not None and self.practice.is_open:
            self.practice.backup().add_done_callback(_noted)

    def lock(self) -> None:
        """Keep the words in flight, close the store, drop every page and model, show the lock page."""
        shell = self.window.shell
        if shell is None or self.practice is None:
            return
        self.idle.stop()
        if self.copied is not None:
            self.copied.clear()
        for timer in (self._ticking, *self._after_opening):
            timer.stop()
        self._stop_listening()
        self._stop_status()
        words = shell.words()
        if self.exchanger is not None:
            self.exchanger.stop()
            self.exchanger = None
        done = self.practice.lock(words)
        self.show_door()
        QTimer.singleShot(0, self._collecting.collect_all)
        self.readying.again()
        done.add_done_callback(_noted)

    def stop(self) -> None:
        """The window is closing: lock, wait for the store to close, end the lanes."""
        self.lock()
        self.readying.end()
        if self.practice is not None:
            self.practice.lanes.stop()
        self._collecting.end()
        if self.first is not None:
            self.first.close()


def _noted(done: Any) -> None:
    trouble = done.exception()
    if trouble is not None:
        log.error("store.work_failed", extra={"code": getattr(trouble, "code", type(trouble).__name__)})


def run_window(home: Path, *, theme: ThemeName | None = None, text: int | None = None, hint: str = "") -> int:
    """Open the window on a home, or raise the one that is open there; answers the exit code."""
    keep_private("ips-desktop")
    app = application()
    app.setApplicationName("IPS Desktop")
    if raise_first(home):
        return 0
    dress(app, theme, text)
    desktop = Desktop(home, hint=hint)
    desktop.window.painted.connect(lambda: follow_system(app, theme))
    desktop.start()
    return app.exec()
