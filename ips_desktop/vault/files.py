"""The one place of this room that writes and removes files: whole or not at all, on the disk before it answers.

A kill or a power cut at any point leaves the old file or the new one, never a part. Troubles carry no path: it holds a name.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from ips_desktop.terms.troubles import Trouble

MOST = 16 * 1024
"""No file of this room is larger; a larger one is damaged."""

_SHARING_TRIES = 10
_SHARING_PAUSE_S = 0.02


def read(path: Path) -> bytes | None:
    """The bytes of a small file, None when there is none.

    Raises Trouble `vault.cannot_read`; a file past `MOST` comes back cut, so that whoever checks it finds it damaged.
    """
    try:
        with path.open("rb") as handle:
            return handle.read(MOST + 1)
    except FileNotFoundError:
        return None
    except OSError:
        raise Trouble("vault.cannot_read") from None


def write(path: Path, data: bytes) -> None:
    """Put these bytes in the place of the file, in one step. Raises Trouble `vault.cannot_write` or `vault.disk_full`."""
    try:
        beside = _write_beside(path, data)
        _replace(beside, path)
        _settle(path.parent)
    except OSError as trouble:
        raise _told(trouble) from None


def write_new(path: Path, data: bytes) -> None:
    """As `write`, but never over a file: Trouble `vault.already_exists` when there is one, and then it is untouched."""
    try:
        beside = _write_beside(path, data)
        try:
            if sys.platform == "win32":
                beside.rename(path)  # on Windows a rename refuses a name that is taken
            else:
                os.link(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        _settle(path.parent)
    except FileExistsError:
        raise Trouble("vault.already_exists") from None
    except OSError as trouble:
        raise _told(trouble) from None


def remove(path: Path) -> None:
    """Take the file away, if there is one, and what a cut write may have left beside it."""
    try:
        _beside(path).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            _settle(path.parent)
    except OSError as trouble:
        raise _told(trouble) from None


def make_home(home: Path) -> bool:
    """Make the folder, for its owner only; True when it was not there. An existing folder keeps its mode."""
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        home.mkdir(mode=0o700)
    except FileExistsError:
        if home.is_dir():
            return False
        raise Trouble("vault.cannot_write") from None
    except OSError as trouble:
        raise _told(trouble) from None
    return True


def _told(trouble: OSError) -> Trouble:
    full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
    return Trouble("vault.disk_full" if full else "vault.cannot_write")


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
