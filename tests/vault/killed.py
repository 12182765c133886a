"""A vault whose process is killed before each thing it does to the disk or the keyring, one after the other.

Run as a program (`python -m tests.vault.killed <folder> <act>`): for n = 1, 2, … a copy of the laptop is made and a child
does the act on it until, before its n-th effect, it kills itself with SIGKILL. Prints how many copies there are.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from tests.vault.given import INSTALL, NEW, PERSON, RECOVERY, RIGHT, WRONG, Laptop

EFFECTS = ("os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir")


class DiskStore:
    """A keyring in a folder, one file an entry, so that it outlives a killed process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def get(self, name: str) -> bytes | None:
        """What was set."""
        path = self._folder / name
        return path.read_bytes() if path.exists() else None

    def set(self, name: str, value: bytes) -> None:
        """Keep it, in one step as a keyring does."""
        part = self._folder.with_name("part")
        part.write_bytes(value)
        part.rename(self._folder / name)

    def delete(self, name: str) -> None:
        """Drop it."""
        (self._folder / name).unlink(missing_ok=True)

    def names(self) -> set[str]:
        """Every entry, without install and person."""
        return {path.name.removeprefix(f"{INSTALL}.{PERSON}.") for path in self._folder.iterdir()}


def laptop_in(folder: Path) -> Laptop:
    """The laptop of a folder."""
    folder.mkdir(exist_ok=True)
    return Laptop(folder / "home", DiskStore(folder / "keyring"))


ACTS: dict[str, Callable[[Laptop], object]] = {
    "create": lambda laptop: laptop.vault().create(
        RIGHT, install=INSTALL, person=PERSON, recovery_public=bytes(RECOVERY.public_key)
    ),
    "open": lambda laptop: laptop.vault().open(RIGHT),
    "fail": lambda laptop: laptop.vault().open(WRONG),
    "change": lambda laptop: laptop.vault().change(RIGHT, NEW),
    "forget": lambda laptop: laptop.vault().forget(),
}


def _die_before(effect: int) -> None:
    done = 0

    def watch(event: str, args: tuple[object, ...]) -> None:
        nonlocal done
        writes = event == "open" and isinstance(args[2], int) and bool(args[2] & (os.O_WRONLY | os.O_RDWR))
        if event in EFFECTS or writes:
            done += 1
            if done == effect:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def main(folder: Path, act: str) -> int:
    """Make the killed copies of `folder`/start; answers how many."""
    sys.dont_write_bytecode = True
    # everything the child needs is loaded before, so that its effects are the vault's only
    rehearsal = folder / "rehearsal"
    shutil.copytree(folder / "start", rehearsal)
    _finished(rehearsal, act)
    effect = 0
    while True:
        effect += 1
        copy = folder / f"killed-{effect}"
        shutil.copytree(folder / "start", copy)
        child = os.fork()
        if child == 0:
            _die_before(effect)
            _finished(copy, act)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            return effect - 1


def _finished(folder: Path, act: str) -> None:
    from ips_desktop.terms.troubles import Refused

    try:
        ACTS[act](laptop_in(folder))
    except Refused:
        if act != "fail":
            raise


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2]))
