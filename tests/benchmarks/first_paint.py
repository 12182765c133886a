"""`python -m tests.benchmarks.first_paint HOME`: opens the real window on a home and says when it was first painted.

Prints the moment (monotonic, in nanoseconds) and the heavy parts that were loaded by then, as JSON, and ends at once. Watching
costs the bare window of `baselines.empty_window` the same.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

HEAVY = (
    "sqlalchemy", "sqlcipher3", "alembic", "reportlab", "uharfbuzz", "pypdfium2", "argon2", "nacl", "cryptography", "keyring",
    "httpx2", "msgspec", "zstandard", "holidays", "zxcvbn", "xkcdpass", "joserfc", "asyncio", "ips_desktop.records",
)  # fmt: skip


class Watch(QObject):
    """Calls back once, when the first paint of anything is over."""

    def __init__(self, painted: Callable[[], None]) -> None:
        super().__init__()
        self._painted = painted
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint; the rest of that frame comes before the timer."""
        if not self._seen and event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self._seen = True
            QTimer.singleShot(0, self._painted)
        return False


def say_when_painted() -> None:
    """Say the moment and what is loaded, and leave without any tidying."""
    at = time.monotonic_ns()
    loaded = [name for name in HEAVY if name in sys.modules]
    sys.stdout.write(json.dumps({"at": at, "heavy": loaded, "modules": len(sys.modules)}) + "\n")
    sys.stdout.flush()
    os._exit(0)


def main(home: str) -> int:
    """Run the program on a home, its event loop watched."""
    loop = QApplication.exec

    def watched(*_app: QApplication) -> int:
        watch = Watch(say_when_painted)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(watch)
        return loop()

    QApplication.exec = watched  # pyright: ignore[reportAttributeAccessIssue]
    from ui.main import main as program

    return program(["--home", home])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
