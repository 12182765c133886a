"""When the newest verified copy of the store was made: its file's name says so, and nothing has to be opened (decision 18)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ips_desktop.terms.acting import LONDON

NAME = "%Y-%m-%d-%H%M%S"


def newest(home: Path) -> datetime | None:
    """In London's time; None when there is none. A file of another name is no copy of ours."""
    found: list[datetime] = []
    for file in (home / "backups").glob("*.db"):
        try:
            found.append(datetime.strptime(file.stem, NAME).replace(tzinfo=LONDON))
        except ValueError:
            continue
    return max(found, default=None)
