"""The composition root: builds the program, paints the lock page first, and only then loads what unlocking needs.

One object, `Desktop`, knows what is open: nothing yet (`join`), locked (`unlock`), or open (`frame`). It owns the practice, the
crossing, the exchanger and the idle watch, and gives pages a `Session`. Everything else is a page's own affair.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from importlib import import_module
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
from ui.single import FirstWindow, raise_first
from ui.theme import application
from ui.theme.typefaces import load_scripts

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ips_desktop.practice import Opened, Practice
    from ips_desktop.terms.acting import Acting
    from sync.client.exchanger import Exchanger, Status
    from ui.copied import Copied
    from ui.frame.shell import Shell
    from ui.theme.tokens import ThemeName

log = logging.getLogger(__name__)

WHILE_TYPING = (
    "ips_desktop.practice",
    "argon2",
    "nacl.public",
    "sync.client.exchanger",
    "ui.frame.shell",
    "ui.today.page",
    "ips_desktop.questions.counts",
    "ips_desktop.questions.today",
)
COUNT_AFTER_MS = 150
FIRST_ROUND_AFTER_MS = 700
READY_AGAIN_MS = 500
BACKUP_AFTER_MS = 20_000
TICK_MS = 15_000


class Desktop(QObject):
    """One home and its window."""

    def __init__(self, home: Path, *, make: Callable[[Path], Practice] | None = None, hint: str = "") -> None:
        super().__init__()
        self.home, self._make, self.hint = home, make, hint
        self.practice: Practice | None = None
        self._shell: Shell | None = None
        """The frame, built while the passphrase is tried; nobody has seen it."""
        self.exchanger: Exchanger | None = None
        self._ready = threading.Event()
        self._trouble: Exception | None = None
        self.crossing = Crossing(self)
        self.window = Window()
        self.window.closing.connect(self.stop)
        self.idle = IdleWatch(self.lock)
        self.copied: Copied | None = None
        self.first: FirstWindow | None = None
        self._collecting = Collecting(self)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._tick)

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
        threading.Thread(target=self._load, name="loading", daemon=True).start()

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

    def _load(self) -> None:
        for name in WHILE_TYPING:
            import_module(name)
        self.crossing.call(self._rehearse)

    def _rehearse(self) -> None:
        from ips_desktop.questions.counts import waiting
        from ips_desktop.questions.today import today

        done = self.open_practice().rehearse(today, waiting)
        done.add_done_callback(_noted)
        self.crossing.carry(done, lambda _done: self._make_ready())

    def _make_ready(self) -> None:
        """Build the frame before it is needed, a step at a time: it knows nothing yet, and asks nothing before it is shown."""
        enrolment = self.open_practice().enrolment
        open_still = isValid(self.window)  # it may have been closed while the practice rehearsed
        if open_still and self._shell is None and self.window.shell is None and enrolment is not None:
            self._shell = shell = self._made(enrolment.acting())
            size = self.window.size()
            for step in (shell.begin, lambda: shell.lay_ready(size), self._ready.set):
                QTimer.singleShot(0, shell, step)

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

    def _made(self, me: Acting) -> Shell:
        from sync.client.exchanger import Exchanger
        from ui.frame.shell import Shell
        from ui.place import Session

        practice = self.open_practice()
        exchanger = Exchanger(practice)
        return Shell(Session(practice, self.crossing, me, exchanger, practice.clock))

    def _open(self, answer: Opened) -> None:
        from sync.client.exchanger import Exchanger
        from ui.copied import Copied

        practice = self.open_practice()
        self.copied = self.copied or Copied(self)
        shell, self._shell = self._shell, None
        if shell is None or shell.session.me != answer.me:
            shell = self._made(answer.me)
        self.exchanger = shell.session.exchanger or Exchanger(practice)
        shell.begin()
        shell.lock_asked.connect(self.lock)
        self._stop_listening = practice.on_changed(lambda _changed: self.crossing.call(self._count))
        self._stop_status = self.exchanger.on_status(lambda status: self.crossing.call(lambda: self._status(status)))
        shell.show_status(self.exchanger.status())
        self.window.show_shell(shell)
        self.idle.start(self.window.windowHandle())
        self._ticking.start()
        QTimer.singleShot(COUNT_AFTER_MS, self._count)  # Today first: both are asked in the one reading lane
        QTimer.singleShot(FIRST_ROUND_AFTER_MS, shell, self._begin_rounds)
        QTimer.singleShot(BACKUP_AFTER_MS, self._back_up)

    def _begin_rounds(self) -> None:
        """Today first: what a first round loads and works out would share the interpreter with it."""
        if self.exchanger is not None:
            self.exchanger.start()
            self._tick()

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
        self._ticking.stop()
        self._stop_listening()
        self._stop_status()
        words = shell.words()
        if self.exchanger is not None:
            self.exchanger.stop()
            self.exchanger = None
        done = self.practice.lock(words)
        self.show_door()
        QTimer.singleShot(0, self._collecting.collect_all)
        QTimer.singleShot(READY_AGAIN_MS, self._make_ready)
        done.add_done_callback(_noted)

    def stop(self) -> None:
        """The window is closing: lock, wait for the store to close, end the lanes."""
        self.lock()
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
