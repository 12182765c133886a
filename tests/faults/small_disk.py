"""A disk of a few megabytes for one folder, where the machine lets us have one: a tmpfs, which only root may mount."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

MEGABYTES = 16


@contextmanager
def small_disk(folder: Path) -> Generator[bool]:
    """Put the folder on a disk of its own for as long as the block lasts; gives whether that could be done."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    options = f"size={MEGABYTES}m,mode=700"
    mounted = _done("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder))
    try:
        yield mounted
    finally:
        if mounted:
            _done("umount", "-l", str(folder))


def _done(*line: str) -> bool:
    try:
        return subprocess.run(line, check=False, capture_output=True).returncode == 0
    except OSError:
        return False
