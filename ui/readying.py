"""What unlocking needs, before it is needed: code loaded, Today's questions rehearsed, the frame built. All while the passphrase is typed.

The frame knows nothing yet and asks nothing before it is shown. Enter at `begin` after the first paint, `taken` when the store is
open, `again` when it was locked.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.crossing import Crossing
from ui.frame.window import Window

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ips_desktop.practice import Practice
    from ips_desktop.terms.acting import Acting
    from ui.frame.shell import Shell

log = logging.getLogger(__name__)

NEEDED = (
    "ips_desktop.practice",
    "argon2",
    "nacl.public",
    "sync.client.exchanger",
    "ui.frame.shell",
    "ui.today.page",
    "ips_desktop.questions.counts",
    "ips_desktop.questions.today",
)
AGAIN_AFTER_MS = 500


class Readying(QObject):
    """For one window, a step at a time on its thread, so that nobody who types feels it. `loaded`: the code is in memory."""

    loaded = Signal()

    def __init__(self, open_practice: Callable[[], Practice], crossing: Crossing, window: Window) -> None:
        super().__init__(window)
        self._open_practice, self._crossing, self._window = open_practice, crossing, window
        self._shell: Shell | None = None
        self._is_ended = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    @property
    def is_ready(self) -> bool:
        """Whether a frame stands ready that nobody has seen."""
        return self._shell is not None and bool(self._shell.pages)

    def begin(self) -> None:
        """Load the code in a thread of its own, then the rest."""
        threading.Thread(target=self._load, name="loading", daemon=True).start()

    def again(self) -> None:
        """The frame was taken, and the store is locked: build another in a while."""
        self._next.start(AGAIN_AFTER_MS)

    def taken(self, me: Acting) -> Shell:
        """The frame for whoever unlocked, made now if none stands ready for them."""
        self._next.stop()
        shell, self._shell = self._shell, None
        if shell is None or shell.session.me != me:
            shell = self._made(me)
        shell.begin()
        return shell

    def end(self) -> None:
        """The window closes: whatever comes now is not begun."""
        self._is_ended = True
        self._next.stop()

    def _load(self) -> None:
        for name in NEEDED:
            import_module(name)
        self._crossing.call(self._rehearse)

    def _rehearse(self) -> None:
        from ips_desktop.questions.counts import waiting
        from ips_desktop.questions.today import today

        if not self._is_ended:
            self.loaded.emit()
            self._crossing.carry(self._open_practice().rehearse(today, waiting), self._rehearsed)

    def _rehearsed(self, done: Future[None]) -> None:
        trouble = done.exception()
        if trouble is not None:  # the first page will be slower, no more
            log.warning("window.rehearsal_failed", extra={"code": getattr(trouble, "code", type(trouble).__name__)})
        if not self._is_ended:
            self._next.start(0)

    def _step(self) -> None:
        """The frame; at the next turn its first page; at the next the layout of both."""
        enrolment = self._open_practice().enrolment
        if self._window.shell is not None or enrolment is None:
            return
        if self._shell is None:
            self._shell = self._made(enrolment.acting())
        elif not self._shell.pages:
            self._shell.begin()
        else:
            self._shell.lay_ready(self._window.size())
            return
        self._next.start(0)

    def _made(self, me: Acting) -> Shell:
        from sync.client.exchanger import Exchanger
        from ui.frame.shell import Shell
        from ui.place import Session

        practice = self._open_practice()
        return Shell(Session(practice, self._crossing, me, Exchanger(practice), practice.clock))
