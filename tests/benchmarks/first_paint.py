"""`python -m tests.benchmarks.first_paint HOME`: opens the real window on a home and says when it was first painted.

Prints the moment (monotonic, in nanoseconds) and the heavy parts that were loaded by then, as JSON, and ends at once. Watching
costs the bare window of `baselines.empty_window` the same.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

HEAVY = (
    "sqlalchemy", "sqlcipher3", "alembic", "reportlab", "uharfbuzz", "pypdfium2", "argon2", "nacl", "cryptography", "keyring",
    "httpx2", "msgspec", "zstandard", "holidays", "zxcvbn", "xkcdpass", "joserfc", "asyncio", "ips_desktop.records",
)  # fmt: skip


class Watch(QObject):
    """Notes each paint until the first frame is over, then says when its last part was painted, and leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        self._heavy: list[str] = []
        self._modules = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint; whatever else waited for the window comes after it."""
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            if not self._at:
                QTimer.singleShot(0, self._say)
                self._heavy = [name for name in HEAVY if name in sys.modules]
                self._modules = len(sys.modules)
            self._at = time.monotonic_ns()
        return False

    def _say(self) -> None:
        """Say the moment and what was loaded, and leave without any tidying."""
        sys.stdout.write(json.dumps({"at": self._at, "heavy": self._heavy, "modules": self._modules}) + "\n")
        sys.stdout.flush()
        os._exit(0)


def main(home: str) -> int:
    """Run the program on a home, its event loop watched."""
    loop = QApplication.exec

    def watched(*_app: QApplication) -> int:
        watch = Watch()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(watch)
        return loop()

    QApplication.exec = watched  # pyright: ignore[reportAttributeAccessIssue]
    from ui.main import main as program

    return program(["--home", home])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
