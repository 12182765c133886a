"""From secrets to a slots file and back: pure, no disk, no keyring."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from uuid import UUID

import msgspec

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import keys
from ips_desktop.vault.keys import Cost, DataKey
from ips_desktop.vault.slots import FORMAT, PersonSlot, RecoverySlot, Slots


@dataclass(frozen=True)
class Device:
    """The secret that only this computer's keyring holds, and its version."""

    version: int
    secret: bytes = field(repr=False)


@dataclass(frozen=True)
class Whose:
    """What a slots file is bound to beside the secrets."""

    install: UUID
    person: UUID
    keyring: str
    epoch: int
    replaces: int = 0


def wrapped(key: DataKey, passphrase: bytes, device: Device, whose: Whose, recovery: RecoverySlot, cost: Cost) -> Slots:
    """A slots file for this key. On a machine short of memory it falls back to the floor; below it `vault.memory`."""
    try:
        return _wrapped(key, passphrase, device, whose, recovery, cost)
    except Trouble:
        if cost.memory_kib <= keys.FLOOR.memory_kib:
            raise
        return _wrapped(key, passphrase, device, whose, recovery, keys.FLOOR)


def _wrapped(
    key: DataKey, passphrase: bytes, device: Device, whose: Whose, recovery: RecoverySlot, cost: Cost
) -> Slots:
    mine = PersonSlot(
        slot="person",
        device=device.version,
        replaces=whose.replaces,
        device_mark=b"",
        salt=secrets.token_bytes(keys.SALT_BYTES),
        cost=cost,
        nonce=secrets.token_bytes(keys.NONCE_BYTES),
        wrapped=b"",
    )
    draft = Slots(
        format=FORMAT,
        install=whose.install,
        person=whose.person,
        keyring=whose.keyring,
        epoch=whose.epoch,
        key_mark=b"",
        mine=mine,
        recovery=recovery,
        check=b"",
    )
    mine = msgspec.structs.replace(mine, device_mark=keys.device_mark(device.secret, draft.device_told()))
    draft = msgspec.structs.replace(draft, mine=mine, key_mark=key.mark(draft.whose()))
    by = keys.wrapping_key(passphrase, device.secret, mine.salt, cost, draft.info())
    sealed = keys.wrap(key, by, mine.nonce, draft.told())
    return msgspec.structs.replace(draft, mine=msgspec.structs.replace(mine, wrapped=sealed)).checked()


def is_of(slots: Slots, secret: bytes) -> bool:
    """Whether this is the device secret the slots were made with."""
    return keys.device_mark(secret, slots.device_told()) == slots.mine.device_mark


def unwrapped(slots: Slots, passphrase: bytes, secret: bytes) -> DataKey | None:
    """The data key, or None. Takes as long as the slot's cost says. Raises Trouble `vault.memory`."""
    by = keys.wrapping_key(passphrase, secret, slots.mine.salt, slots.mine.cost, slots.info())
    key = keys.unwrap(slots.mine.wrapped, by, slots.mine.nonce, slots.told())
    return key if key is not None and key.mark(slots.whose()) == slots.key_mark else None
