"""The way back in for a service: the data key sealed to the service's recovery key, opened by its private half only.

The private half is printed once when the service is made and kept offline; it never comes near a laptop in everyday use.
"""

from __future__ import annotations

from uuid import UUID

from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.vault.keys import DATA_KEY_BYTES, DataKey
from ips_desktop.vault.slots import RecoverySlot, Slots

KEY_BYTES = 32


def seal(key: DataKey, install: UUID, epoch: int, recovery_public: bytes) -> RecoverySlot:
    """The recovery slot. Raises Trouble `vault.recovery_key_damaged` for what is no X25519 public key."""
    from nacl.exceptions import CryptoError  # first paint comes before cryptography
    from nacl.public import PublicKey, SealedBox

    try:
        box = SealedBox(PublicKey(recovery_public))
        sealed = box.encrypt(key.raw() + install.bytes + epoch.to_bytes(4, "big"))
    except (CryptoError, TypeError, ValueError):
        raise Trouble("vault.recovery_key_damaged") from None
    return RecoverySlot(slot="recovery", public=recovery_public, sealed=sealed)


def open_recovery(slots: Slots, recovery_private: bytes) -> DataKey:
    """The data key, by the service's private key.

    Raises Refused `vault.wrong_recovery_key`; Trouble `vault.slots_damaged` when the slot belongs to another file.
    """
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    try:
        opened = SealedBox(PrivateKey(recovery_private)).decrypt(slots.recovery.sealed)
    except (CryptoError, TypeError, ValueError):
        raise Refused("vault.wrong_recovery_key", "recovery_private") from None
    key = DataKey(opened[:DATA_KEY_BYTES])
    belongs = slots.install.bytes + slots.epoch.to_bytes(4, "big")
    if opened[DATA_KEY_BYTES:] != belongs or key.mark(slots.whose()) != slots.key_mark:
        raise Trouble("vault.slots_damaged")
    return key
