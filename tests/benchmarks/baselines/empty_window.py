"""`python -m tests.benchmarks.baselines.empty_window`: the least a PySide6 program can be, and when it was painted."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.first_paint import Watch

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    watch = Watch()
    app.installEventFilter(watch)
    app.exec()
