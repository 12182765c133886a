"""Small files written whole: on disk before the old one goes, or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read, for a library that would make it for everybody; one that is there stays."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def write_whole(path: Path, content: bytes) -> None:
    """Replace a small file by a new one that is on disk before the old one goes."""
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
