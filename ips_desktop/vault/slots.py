"""The slots file: the data key wrapped for its person and sealed for recovery. No secret stands in it in the clear.

One form of bytes for one content: what is read must be exactly what would be written, with its checksum, within bounds,
of a known format. Anything else is `vault.slots_damaged`: nothing is guessed, and no try is counted for a damaged disk.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import files
from ips_desktop.vault.keys import Cost

NAME: Final = "slots.json"
FORMAT: Final = 1

Bytes12 = Annotated[bytes, Meta(min_length=12, max_length=12)]
Bytes16 = Annotated[bytes, Meta(min_length=16, max_length=16)]
Bytes32 = Annotated[bytes, Meta(min_length=32, max_length=32)]
Wrapped = Annotated[bytes, Meta(min_length=64, max_length=64)]  # 48 and GCM's tag of 16
Sealed = Annotated[bytes, Meta(min_length=116, max_length=116)]  # 48, install 16, epoch 4, SealedBox 48
Count = Annotated[int, Meta(ge=1, le=2**31 - 1)]
CountOrNone = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class PersonSlot(Struct, frozen=True, forbid_unknown_fields=True):
    """The data key under passphrase and device secret. `replaces` is the secret a change left to be removed, 0 for none."""

    slot: Literal["person"]
    device: Count
    replaces: CountOrNone
    device_mark: Bytes16
    salt: Bytes16
    cost: Cost
    nonce: Bytes12
    wrapped: Wrapped


class RecoverySlot(Struct, frozen=True, forbid_unknown_fields=True):
    """The data key, install and epoch, sealed to the service's recovery key."""

    slot: Literal["recovery"]
    public: Bytes32
    sealed: Sealed


class Slots(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. `keyring` is the kind of keyring that holds the device secret; `key_mark` knows the data key again."""

    format: Literal[1]
    install: UUID
    person: UUID
    keyring: Annotated[str, Meta(pattern=r"^[a-z-]{1,32}$")]
    epoch: Count
    key_mark: Bytes16
    mine: PersonSlot
    recovery: RecoverySlot
    check: Bytes32

    def told(self) -> bytes:
        """What the wrapping is bound to: the whole file but the wrapped key and the checksum."""
        bare = msgspec.structs.replace(self, mine=msgspec.structs.replace(self.mine, wrapped=b""), check=b"")
        return b"ips-desktop/slots/v1|" + msgspec.json.encode(bare)

    def info(self) -> bytes:
        """What the wrapping key is derived for: install, person, slot, version of the device secret."""
        return f"ips-desktop/kek/v1|{self.install}|{self.person}|person|{self.mine.device}".encode()

    def whose(self) -> bytes:
        """Install, person and epoch, which the key's mark is told."""
        return f"{self.install}|{self.person}|{self.epoch}".encode()

    def device_told(self) -> bytes:
        """Install, person and version, which the device secret's mark is told."""
        return f"{self.install}|{self.person}|{self.mine.device}".encode()

    def checked(self) -> Slots:
        """The same with its checksum."""
        return msgspec.structs.replace(self, check=_check(self))


class _Header(Struct):
    format: int


def _check(slots: Slots) -> bytes:
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(slots, check=b""))).digest()


def encode(slots: Slots) -> bytes:
    """The bytes of the file."""
    return msgspec.json.encode(slots) + b"\n"


def decode(data: bytes) -> Slots:
    """The file's content. Raises Trouble `vault.slots_damaged`, or `vault.slots_newer` for a later program's file."""
    try:
        if len(data) <= files.MOST and msgspec.json.decode(data, type=_Header).format > FORMAT:
            raise Trouble("vault.slots_newer")
        slots = msgspec.json.decode(data, type=Slots)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Trouble("vault.slots_damaged") from None
    if encode(slots) != data or _check(slots) != slots.check:
        raise Trouble("vault.slots_damaged")
    return slots


def read(path: Path) -> Slots | None:
    """The slots at this path, None when there is no file. Raises as `decode`, and `vault.cannot_read`."""
    data = files.read(path)
    return None if data is None else decode(data)
