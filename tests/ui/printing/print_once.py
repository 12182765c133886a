"""A process of its own that prints, because the print system reads its address once: `print_once.py PDF TITLE PRINTER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from ips_desktop.terms.troubles import Trouble
from ui.printing.printer import printers, send


def main() -> None:
    """Print, and say which queues there are or what the trouble was."""
    application = QGuiApplication([])
    try:
        send(Path(sys.argv[1]).read_bytes(), sys.argv[2], sys.argv[3])
    except Trouble as trouble:
        print(trouble.code)
        return
    print(*printers())
    application.quit()


if __name__ == "__main__":
    main()
