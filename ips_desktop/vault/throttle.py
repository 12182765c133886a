"""Tries are counted on the disk before they are tried, and cost time; after the tenth only recovery opens.

The counter stands in a file under a MAC of the device secret, and again in the keyring; the larger counts. No wall clock is
asked: what passed is what the uptime clock proves, so that a clock put forward or back, a kill or a restart gives no try.
This stops a person at the keyboard. Somebody with a copy of disk *and* keyring is stopped by Argon2 and the passphrase.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from ips_desktop.terms.troubles import Refused
from ips_desktop.vault import files
from ips_desktop.vault.keyrings import SecretStore

NAME: Final = "tries.json"
DELAYS_S: Final = (0, 0, 0, 5, 15, 60, 300, 900, 3600)
"""The wait after the first failure, the second, …; the next failure is the last."""
MOST: Final = len(DELAYS_S) + 1


def uptime() -> float:
    """Seconds since this computer started, sleep included where the system tells; the same for every process."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


@dataclass(frozen=True)
class Waiting:
    """Seconds until the next try, and how many are left; 0 left: only recovery opens."""

    seconds: int
    tries_left: int


class Tries(Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """How many failed since the last success, and the uptime in ms when the last was counted."""

    failed: Annotated[int, Meta(ge=0, le=MOST)]
    at: Annotated[int, Meta(ge=0, le=2**62)]


NONE: Final = msgspec.json.encode(Tries(0, 0))
"""What the keyring holds of a slot nobody has tried yet."""


class _Kept(Struct, frozen=True, forbid_unknown_fields=True):
    tries: Tries
    mac: bytes


@dataclass(frozen=True)
class Throttle:
    """The counter of one slot. `entry` is its name in the keyring, `told` binds the file to install, person, version."""

    path: Path
    store: SecretStore
    entry: str
    told: bytes
    secret: bytes = field(repr=False)
    clock: Callable[[], float] = uptime

    def look(self) -> Waiting:
        """How long, how many."""
        return self._waiting(self._load())

    def take(self, field: str) -> int:
        """Count a try, on the disk and in the keyring, before it is made; answers how many there were.

        Raises Refused `vault.wait`, `vault.locked_out`; Trouble when it cannot be counted: then nothing may be tried.
        """
        tries = self._load()
        waiting = self._waiting(tries)
        if not waiting.tries_left:
            raise Refused("vault.locked_out", field)
        if waiting.seconds:
            raise Refused("vault.wait", field, seconds=waiting.seconds, clock=as_clock(waiting.seconds))
        self._keep(Tries(tries.failed + 1, self._now()))
        return tries.failed

    def wrong(self, field: str) -> Refused:
        """What to say of a try that failed."""
        waiting = self.look()
        if not waiting.tries_left:
            return Refused("vault.locked_out", field)
        left, wait = waiting.tries_left, waiting.seconds
        code = "vault.wrong_passphrase_wait" if wait else "vault.wrong_passphrase"
        return Refused(code, field, tries_left=left, n=left, wait=wait, clock=as_clock(wait))

    def set(self, failed: int) -> None:
        """Start from this count: 0 after a success; as before when a try was cut short and told nothing."""
        self._keep(Tries(failed, self._now()))

    def _now(self) -> int:
        return max(0, int(self.clock() * 1000))

    def _waiting(self, tries: Tries) -> Waiting:
        if tries.failed >= MOST:
            return Waiting(0, 0)
        delay = DELAYS_S[tries.failed - 1] * 1000 if tries.failed else 0
        now = self._now()
        # an uptime before the last one seen: the computer was started since, and has proved only that much
        passed = now - tries.at if now >= tries.at else now
        return Waiting(max(0, -(-(delay - passed) // 1000)), MOST - tries.failed)

    def _load(self) -> Tries:
        seen = [tries for tries in (self._from_file(), self._from_keyring()) if tries is not None]
        if seen:
            return max(seen)
        # neither can be read: nobody knows how many there were, so take it that one is left
        lost = Tries(MOST - 1, self._now())
        self._keep(lost)
        return lost

    def _from_file(self) -> Tries | None:
        data = files.read(self.path)
        if data is None:
            return None
        try:
            kept = msgspec.json.decode(data, type=_Kept)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        return kept.tries if hmac.compare_digest(kept.mac, self._mac(kept.tries)) else None

    def _from_keyring(self) -> Tries | None:
        data = self.store.get(self.entry)
        if data is None:
            return None
        try:
            return msgspec.json.decode(data, type=Tries)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def _keep(self, tries: Tries) -> None:
        files.write(self.path, msgspec.json.encode(_Kept(tries, self._mac(tries))))
        self.store.set(self.entry, msgspec.json.encode(tries))

    def _mac(self, tries: Tries) -> bytes:
        key = hmac.new(self.secret, b"ips-desktop/tries/v1", hashlib.sha256).digest()
        return hmac.new(key, self.told + msgspec.json.encode(tries), hashlib.sha256).digest()


def as_clock(seconds: int) -> str:
    """Minutes and seconds, for a sentence: 0:05, 60:00."""
    return f"{seconds // 60}:{seconds % 60:02d}"
