"""A folder of files in the clear, readable by its owner only: written whole or taken away again, read only as it was written."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ips_desktop.terms.troubles import Trouble

CHUNK = 1 << 20


@dataclass(frozen=True)
class Written:
    """A file as it lies there: how many bytes, and their SHA-256 in hex."""

    size: int
    sha256: str


def fresh(path: Path) -> None:
    """Make the folder, for its owner only. Trouble "export.folder_taken" when something is in it, "export.not_written"."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(path.iterdir()):
            raise Trouble("export.folder_taken", folder=path.name)
        path.chmod(0o700)
    except (FileExistsError, NotADirectoryError):
        raise Trouble("export.folder_taken", folder=path.name) from None
    except OSError:
        raise Trouble("export.not_written", folder=path.name) from None


def write(path: Path, parts: Iterable[bytes]) -> Written:
    """Write a new file, 0600, never through a link and never over one; on the disk when this returns. OSError if it cannot be."""
    seal, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as out:
        for part in parts:
            out.write(part)
            seal.update(part)
            size += len(part)
        out.flush()
        os.fsync(out.fileno())
    return Written(size, seal.hexdigest())


def weigh(path: Path) -> Written:
    """Size and digest of a file that is there. OSError if it cannot be read."""
    seal, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while part := file.read(CHUNK):
            seal.update(part)
            size += len(part)
    return Written(size, seal.hexdigest())


@contextmanager
def unless_it_fails(path: Path) -> Generator[None]:
    """What stands in the folder stays there, unless this fails: then all of it is taken away. OSError is Trouble "export.not_written"."""
    with ExitStack() as otherwise:
        otherwise.callback(_empty, path)
        try:
            yield
        except OSError:
            raise Trouble("export.not_written", folder=path.name) from None
        otherwise.pop_all()


def _empty(path: Path) -> None:
    for left in path.iterdir():
        left.unlink()
