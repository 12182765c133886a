"""The one place of this room that writes and removes files (`ips_desktop.files`), and says in its own words why it could not.

Troubles carry no path: it holds a name.
"""

from __future__ import annotations

import errno
from pathlib import Path

from ips_desktop import files as whole
from ips_desktop.terms.troubles import Trouble

MOST = 16 * 1024
"""No file of this room is larger; a larger one is damaged."""


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
        whole.write_whole(path, data)
    except OSError as trouble:
        raise _told(trouble) from None


def write_new(path: Path, data: bytes) -> None:
    """As `write`, but never over a file: Trouble `vault.already_exists` when there is one, and then it is untouched."""
    try:
        whole.write_new(path, data)
    except FileExistsError:
        raise Trouble("vault.already_exists") from None
    except OSError as trouble:
        raise _told(trouble) from None


def remove(path: Path) -> None:
    """Take the file away, if there is one, and what a cut write may have left beside it."""
    try:
        whole.remove(path)
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
