"""`ips-desktop report`: every indicator of a period with the ids behind it, for other programs. Loads no Qt (decision 39)."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ips_desktop.practice import Practice

FORMATS = ("json", "csv")


def report(home: Path, passphrase_file: Path | None, *, first: date, last: date, form: str) -> int:
    """Write the indicators to standard output; answers the exit code. Nothing is kept and no name is in it."""
    from ui.taking_out import opened

    def work(practice: Practice) -> str:
        from ips_desktop.interchange.measure_files import as_csv, as_json
        from ips_desktop.questions.measured import measured

        outcomes = practice.ask(measured, first=first, last=last).result()
        return as_csv(outcomes) if form == "csv" else as_json(outcomes)

    return opened(home, passphrase_file, work, write=sys.stdout.write)
