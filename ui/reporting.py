"""`ips-desktop report`: every indicator of a period with the ids behind it, for other programs. Loads no Qt (decision 39)."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from resources.wordings import said

if TYPE_CHECKING:
    from ips_desktop.practice import Practice


def report(home: Path, passphrase_file: Path | None, *, first: date, last: date, form: str) -> int:
    """Write the indicators to standard output, warned of and noted (decision 21); answers the exit code. No name is in it."""
    from ui.taking_out import opened

    def work(practice: Practice) -> str:
        from ips_desktop.casework.taken_out import note_taken_out
        from ips_desktop.interchange.measure_files import as_csv, as_json
        from ips_desktop.questions.measured import measured
        from ips_desktop.terms.taking_out import Crossed

        outcomes = practice.ask(measured, first=first, last=last).result()
        sys.stderr.write(said("measures.warning") + "\n")
        practice.do(note_taken_out, what=Crossed.LIST, rows=len(outcomes)).result()
        return as_csv(outcomes) if form == "csv" else as_json(outcomes)

    return opened(home, passphrase_file, work, write=sys.stdout.write)
