"""Small files written whole: on the disk before the old one goes and before the call answers, or not at all.

A kill or a power cut at any point leaves the old file or the new one, never a part. Everything raises OSError.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_SHARING_TRIES = 10
_SHARING_PAUSE_S = 0.02


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read, for a library that would make it for everybody; one that is there stays."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def write_whole(path: Path, content: bytes) -> None:
    """Put these bytes in the place of the file, in one step; its owner alone may read them."""
    beside = _write_beside(path, content)
    _replace(beside, path)
    _settle(path.parent)


def write_new(path: Path, content: bytes) -> None:
    """As `write_whole`, but never over a file: FileExistsError when there is one, and then it is untouched."""
    beside = _write_beside(path, content)
    try:
        if sys.platform == "win32":
            beside.rename(path)  # on Windows a rename refuses a name that is taken
        else:
            os.link(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)


def remove(path: Path) -> None:
    """Take the file away, if there is one, and what a cut write may have left beside it."""
    _beside(path).unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    if path.parent.is_dir():
        _settle(path.parent)


def _beside(path: Path) -> Path:
    return path.with_name(path.name + ".new")


def _write_beside(path: Path, data: bytes) -> Path:
    beside = _beside(path)
    beside.unlink(missing_ok=True)
    # O_EXCL after the unlink: a link that somebody laid there is not followed
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(beside, flags, 0o600)
    try:
        _pour(handle, data)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _pour(handle: int, data: bytes) -> None:
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        _to_disk(handle)
    finally:
        os.close(handle)


def _to_disk(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # only there

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync on macOS stops at the drive's cache
    else:
        os.fsync(handle)


def _replace(beside: Path, path: Path) -> None:
    for last in range(_SHARING_TRIES):
        try:
            beside.replace(path)
        except PermissionError:
            # Windows: a virus scanner holds a fresh file for a moment
            if sys.platform != "win32" or last == _SHARING_TRIES - 1:
                raise
            time.sleep(_SHARING_PAUSE_S)
        else:
            return


def _settle(folder: Path) -> None:
    """Let the folder remember the new name through a power cut; Windows keeps names by itself and opens no folders."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
