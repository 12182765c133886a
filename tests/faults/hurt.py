"""What can befall a laptop's process, armed inside it and around the product: death at a chosen point, and a full disk."""

from __future__ import annotations

import errno
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect

POINTS = ("statement", "before_commit", "after_commit")
BALLAST = "ballast"
_left: dict[str, int] = {}


def arm(where: str, nth: int) -> None:
    """Die at the nth such point from now on: before a statement, before a commit, after one."""
    if not _left:
        _watch()
    _left[where] = nth


def _reached(where: str) -> None:
    if where in _left:
        _left[where] -= 1
        if _left[where] == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def _watch() -> None:
    commits: Callable[[Any, Any], None] = DefaultDialect.do_commit

    def do_commit(self: Any, connection: Any) -> None:
        _reached("before_commit")
        commits(self, connection)
        _reached("after_commit")

    DefaultDialect.do_commit = do_commit  # pyright: ignore[reportAttributeAccessIssue]
    event.listen(Engine, "before_cursor_execute", lambda *_: _reached("statement"))


def on_its_own_disk(home: Path) -> bool:
    """Whether the home is a small disk of its own, which can really be filled."""
    return os.path.ismount(home)


def fill(home: Path, room: int) -> None:
    """Leave so many bytes: of the disk where it is the home's own, else to how long a file may become."""
    if not on_its_own_disk(home):
        log = home / "store.db-wal"
        size = max(log.stat().st_size if log.exists() else 0, 64 * 1024)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, resource.RLIM_INFINITY))
        return
    block = bytes(4096)
    with (home / BALLAST).open("wb", buffering=0) as file:
        try:
            while True:
                file.write(block)
        except OSError as full:
            if full.errno != errno.ENOSPC:
                raise
        file.truncate(max(0, file.tell() - room))


def free(home: Path) -> None:
    """Give the room back."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    (home / BALLAST).unlink(missing_ok=True)
