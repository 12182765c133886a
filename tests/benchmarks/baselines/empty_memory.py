"""`python -m tests.benchmarks.baselines.empty_memory`: the memory of a bare painted PySide6 window."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.probes import resident_mib


def _say() -> None:
    sys.stdout.write(json.dumps({"rss_mib": resident_mib()}) + "\n")
    app.quit()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(300, _say)
    app.exec()
