"""The data key, and how a passphrase and a device secret become the key that wraps it.

passphrase --NFKC, UTF-8--> Argon2id --+
                                       +-- HKDF-SHA256 --> wrapping key --AES-256-GCM--> data key
device secret (OS keyring) ------------+
Both are needed: a copied disk lacks the secret, a thief in an open session lacks the passphrase.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Annotated, NoReturn

from msgspec import Meta

from ips_desktop.terms.troubles import Trouble

DATA_KEY_BYTES = 48
DEVICE_SECRET_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
MARK_BYTES = 16


@dataclass(frozen=True)
class Cost:
    """What one try costs: passes over memory, KiB of memory, lanes. Bounds are those a slots file may claim."""

    time: Annotated[int, Meta(ge=1, le=64)]
    memory_kib: Annotated[int, Meta(ge=1024, le=4 * 1024 * 1024)]
    lanes: Annotated[int, Meta(ge=1, le=64)]


DEFAULT = Cost(3, 256 * 1024, 4)
"""About half a second on an ordinary laptop."""

FLOOR = Cost(3, 64 * 1024, 4)
"""RFC 9106's second choice; a machine short of memory falls back to it, never below."""


class DataKey:
    """The key of a store: 32 bytes for SQLCipher and its 16 bytes of salt. Not printable, not picklable."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != DATA_KEY_BYTES:
            raise ValueError("a data key has 48 bytes")
        self._raw = bytearray(raw)

    @classmethod
    def fresh(cls) -> DataKey:
        """A new random one."""
        return cls(secrets.token_bytes(DATA_KEY_BYTES))

    def raw(self) -> bytes:
        """The 48 bytes; ValueError after `wipe`."""
        if not self._raw:
            raise ValueError("the data key is wiped")
        return bytes(self._raw)

    def hex96(self) -> str:
        """As SQLCipher takes it between x'' quotes: 96 hexadecimal digits; ValueError after `wipe`."""
        return self.raw().hex()

    def wipe(self) -> None:
        """Overwrite this copy. Python may hold others; the process that locked is restarted for that reason."""
        for place in range(len(self._raw)):
            self._raw[place] = 0
        self._raw = bytearray()

    def mark(self, told: bytes) -> bytes:
        """A tag that says "this key, told this", and nothing of the key."""
        return _mark(self.raw(), b"ips-desktop/key/v1|" + told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and hmac.compare_digest(self._raw, other._raw)

    __hash__ = None  # pyright: ignore[reportAssignmentType]  a key is never a key of a dictionary

    def __repr__(self) -> str:
        return "DataKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key does not travel")


def device_mark(device: bytes, told: bytes) -> bytes:
    """A tag by which a device secret is known again, so that a changed keyring is not taken for a wrong passphrase."""
    return _mark(device, b"ips-desktop/device/v1|" + told)


def _mark(key: bytes, told: bytes) -> bytes:
    return hmac.new(key, told, hashlib.sha256).digest()[:MARK_BYTES]


def wrapping_key(passphrase: bytes, device: bytes, salt: bytes, cost: Cost, info: bytes) -> bytes:
    """32 bytes from both secrets; takes as long as `cost` says. Raises Trouble `vault.memory`."""
    from argon2.exceptions import HashingError  # first paint comes before cryptography
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    try:
        stretched = hash_secret_raw(passphrase, salt, cost.time, cost.memory_kib, cost.lanes, 32, Type.ID)
    except (HashingError, MemoryError):
        raise Trouble("vault.memory", memory_mib=cost.memory_kib // 1024) from None
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(stretched + device)


def wrap(key: DataKey, by: bytes, nonce: bytes, told: bytes) -> bytes:
    """The data key under a wrapping key, bound to what is told with it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(by).encrypt(nonce, key.raw(), told)


def unwrap(sealed: bytes, by: bytes, nonce: bytes, told: bytes) -> DataKey | None:
    """The data key, or None when the wrapping key, the bytes or what is told are others."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return DataKey(AESGCM(by).decrypt(nonce, sealed, told))
    except InvalidTag:
        return None
