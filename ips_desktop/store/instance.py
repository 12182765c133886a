"""One program a home: an operating-system lock held open beside the store. A second start is told, and opens nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from ips_desktop.files import make_private
from ips_desktop.terms.troubles import Trouble


class OneInstance:
    """Holds the home's lock from `take` until `release`; a process that dies lets it go by itself."""

    def __init__(self, home: Path) -> None:
        self._path = home / "lock"
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock, or Trouble "store.open_elsewhere"."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(self._path)
        file = self._path.open("ab")
        try:
            _lock(file)
        except OSError:
            file.close()
            raise Trouble("store.open_elsewhere") from None
        self._file = file

    def release(self) -> None:
        """Let the next one in."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
