"""The names of our entries in a keyring: one device secret and one count of tries an install, person and version."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.vault.keyrings import SecretStore


def device(install: UUID, person: UUID, version: int) -> str:
    """The entry of a device secret."""
    return f"{install}.{person}.device.{version}"


def tries(install: UUID, person: UUID, version: int) -> str:
    """The entry of the count of tries that goes with it."""
    return f"{install}.{person}.tries.{version}"


def free(store: SecretStore, install: UUID, person: UUID, version: int) -> int:
    """The first version from this one on that the keyring does not hold: a secret is never overwritten."""
    while store.get(device(install, person, version)) is not None:
        version += 1
    return version


def drop(store: SecretStore, install: UUID, person: UUID, version: int) -> None:
    """Remove both entries of a version, if they are there."""
    store.delete(device(install, person, version))
    store.delete(tries(install, person, version))
