"""What the vault's tests are given: a keyring in memory, a clock that is set by hand, a laptop to open."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec
from uuid import UUID

import pytest
from nacl.public import PrivateKey

from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.vault import Cost, DataKey, SecretStore, Vault

P = ParamSpec("P")
CHEAP = Cost(1, 8 * 1024, 1)
INSTALL = UUID("01939a00-0000-7000-8000-00000000000a")
PERSON = UUID("01939a00-0000-7000-8000-00000000000b")
OTHER = UUID("01939a00-0000-7000-8000-00000000000c")
RIGHT = "maple otter window cello"
WRONG = "maple otter window fiddle"
NEW = "harbour ninety velvet spoon"
RECOVERY = PrivateKey(bytes(range(32)))


class MemoryStore:
    """A keyring that forgets with the test."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """What was set."""
        return self.held.get(name)

    def set(self, name: str, value: bytes) -> None:
        """Keep it."""
        self.held[name] = value

    def delete(self, name: str) -> None:
        """Drop it."""
        self.held.pop(name, None)


@dataclass
class Clock:
    """Uptime in seconds, moved by hand."""

    now: float = 50_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Laptop:
    """A home folder with a keyring beside it."""

    home: Path
    keyring: SecretStore = field(default_factory=MemoryStore)
    clock: Clock = field(default_factory=Clock)

    def vault(self, keyring: SecretStore | None = None) -> Vault:
        """The vault as a fresh start of the program would have it."""
        return Vault(self.home, keyring=keyring or self.keyring, cost=CHEAP, monotonic=self.clock)

    def made(self, passphrase: str = RIGHT, person: UUID = PERSON) -> DataKey:
        """Set the laptop up."""
        return self.vault().create(
            passphrase, install=INSTALL, person=person, recovery_public=bytes(RECOVERY.public_key)
        )

    def files(self) -> dict[str, bytes]:
        """Every file under the home folder."""
        found = sorted(self.home.rglob("*")) if self.home.exists() else []
        return {str(path.relative_to(self.home)): path.read_bytes() for path in found if path.is_file()}


@contextmanager
def refused(code: str, at: str | None = None) -> Generator[pytest.ExceptionInfo[Refused]]:
    """The act is refused with this code, beside this field."""
    with pytest.raises(Refused) as told:
        yield told
    assert (told.value.code, told.value.field) == (code, at)


@contextmanager
def trouble(code: str) -> Generator[pytest.ExceptionInfo[Trouble]]:
    """There is trouble with this code."""
    with pytest.raises(Trouble) as told:
        yield told
    assert told.value.code == code


def code_of(step: Callable[P, object], *given: P.args, **named: P.kwargs) -> str:
    """The code a step ends with, or "done"."""
    try:
        step(*given, **named)
    except (Refused, Trouble) as told:
        return told.code
    return "done"
