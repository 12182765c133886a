"""The vault of one person on one laptop: makes, opens, rewraps and destroys the key of the store.

It fails closed: no keyring, no count, no whole slots file: no key. It never makes a key where a store exists.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.vault import entries, files, keyrings, keys, recovery, slots, throttle, wrapping
from ips_desktop.vault.keyrings import SecretStore
from ips_desktop.vault.keys import DEFAULT, Cost, DataKey
from ips_desktop.vault.passphrase import spelled, weigh
from ips_desktop.vault.slots import Slots
from ips_desktop.vault.throttle import Throttle, Waiting
from ips_desktop.vault.wrapping import Device, Whose

STORE_NAME: Final = "store.db"
GIVEN: Final = "given"
"""The kind that stands in the slots file when a keyring was handed in."""


class Vault:
    """Keys under one home folder. Synchronous, slow on purpose (Argon2), safe to call from several threads.

    `keyring`: None for the computer's own; `label` is added to the name under which it keeps our secrets.
    `monotonic`: seconds of uptime. No wall clock is asked.
    """

    def __init__(
        self,
        home: Path,
        *,
        keyring: SecretStore | None = None,
        cost: Cost = DEFAULT,
        label: str = "",
        monotonic: Callable[[], float] = throttle.uptime,
    ) -> None:
        self._home = home
        self._given = keyring
        self._cost = cost
        self._label = label
        self._clock = monotonic
        self._one = threading.RLock()
        self.slots_path: Final = home / slots.NAME
        self._tries_path = home / throttle.NAME

    def exists(self) -> bool:
        """Whether there is a slots file; asks no keyring."""
        return self.slots_path.exists()

    def prove(self, passphrase: str) -> None:
        """Refuse what `create` would refuse of passphrase and keyring, before a code is spent on it; nothing is made."""
        _weighed(passphrase, "passphrase")
        keyrings.prove(self._keyring(None)[1])

    def create(self, passphrase: str, *, install: UUID, person: UUID, recovery_public: bytes) -> DataKey:
        """Make the key of a new store. Whatever is refused, nothing has been made: no file, no keyring entry.

        Raises Refused `vault.passphrase_…`; Trouble `vault.already_exists`, `vault.recovery_key_damaged`,
        `vault.no_keyring`, `vault.keyring_…`, `vault.memory`, `vault.cannot_write`, `vault.disk_full`.
        """
        with self._one:
            heavy = _weighed(passphrase, "passphrase")
            if self.exists() or (self._home / STORE_NAME).exists():
                raise Trouble("vault.already_exists")
            key = DataKey.fresh()
            sealed = recovery.seal(key, install, 1, recovery_public)
            kind, store = self._keyring(None)
            keyrings.prove(store)
            device = Device(entries.free(store, install, person, 1), secrets.token_bytes(keys.DEVICE_SECRET_BYTES))
            made = wrapping.wrapped(key, heavy, device, Whose(install, person, kind, 1), sealed, self._cost)
            with ExitStack() as undo:
                if files.make_home(self._home):
                    undo.callback(_quietly, self._home.rmdir)
                undo.callback(_quietly, files.remove, self._tries_path)
                self._lay_secret(store, made, device, undo)
                undo.callback(_quietly, self._unmake, slots.encode(made))
                files.write_new(self.slots_path, slots.encode(made))
                self._proved(key, heavy, device)
                undo.pop_all()
            return key

    def open(self, passphrase: str) -> DataKey:
        """The data key. The try is counted on disk before it is made.

        Raises Refused `vault.wrong_passphrase(tries_left, n)`, `vault.wrong_passphrase_wait(tries_left, n, wait, clock)`,
        `vault.wait(seconds, clock)`, `vault.locked_out`; Trouble `vault.not_set_up`, `vault.slots_missing`,
        `vault.slots_damaged`, `vault.device_secret_missing`, `vault.device_secret_other`, `vault.keyring_…`.
        """
        with self._one:
            held, store, secret = self._held()
            key = self._tried(held, store, secret, passphrase, "passphrase")
            self._sweep(held, store)
            return key

    def change(self, old: str, new: str) -> None:
        """Wrap the same key under a new passphrase and a new device secret; old copies of the slots then open no more.

        A kill at any point leaves a pair that opens: with the old passphrase before the slots file is replaced, with the
        new one after. Raises as `open` (field "old") and `create` (field "new").
        """
        with self._one:
            heavy = _weighed(new, "new")
            held, store, secret = self._held()
            key = self._tried(held, store, secret, old, "old")
            self._sweep(held, store)
            self._rewrap(held, held.keyring, store, key, heavy)
            key.wipe()

    def reseal(self, key: DataKey, passphrase: str) -> None:
        """After recovery: wrap a recovered key under a new passphrase and device secret; the count of tries starts anew.

        Raises Refused `vault.passphrase_…`; Trouble `vault.slots_missing`, `vault.slots_damaged` (also for a key that is
        not this store's), and as `create`.
        """
        with self._one:
            heavy = _weighed(passphrase, "passphrase")
            held = self._slots()
            if key.mark(held.whose()) != held.key_mark:
                raise Trouble("vault.slots_damaged")
            kind, store = self._keyring(None)
            keyrings.prove(store)
            self._rewrap(held, kind, store, key, heavy)

    def waiting(self) -> Waiting:
        """Seconds until the next try and tries left. Asks the keyring; raises Trouble as `open`."""
        with self._one:
            held, store, secret = self._held()
            return self._throttle(held, store, secret).look()

    def forget(self) -> None:
        """Destroy the device secret, then the slots: nothing on this computer opens the store or its backups any more.

        Each step may be repeated. Raises Trouble `vault.keyring_…` with the slots still there (try again), or
        `vault.forget_incomplete` when a damaged slots file did not say which keyring entry is ours: it is gone all the same.
        """
        with self._one:
            try:
                held = slots.read(self.slots_path)
            except Trouble:
                files.remove(self.slots_path)
                files.remove(self._tries_path)
                raise Trouble("vault.forget_incomplete") from None
            if held is not None:
                _, store = self._keyring(held.keyring)
                for version in {held.mine.device, held.mine.device + 1, held.mine.replaces} - {0}:
                    entries.drop(store, held.install, held.person, version)
            files.remove(self.slots_path)
            files.remove(self._tries_path)

    # ---- inside

    def _keyring(self, kind: str | None) -> tuple[str, SecretStore]:
        if self._given is not None:
            return GIVEN, self._given
        return keyrings.open_keyring(self._label, kind)

    def _slots(self) -> Slots:
        held = slots.read(self.slots_path)
        if held is None:
            there = (self._home / STORE_NAME).exists()
            raise Trouble("vault.slots_missing" if there else "vault.not_set_up")
        return held

    def _held(self) -> tuple[Slots, SecretStore, bytes]:
        """The slots, their keyring and their device secret, known to be the one they were made with."""
        held = self._slots()
        _, store = self._keyring(held.keyring)
        secret = store.get(entries.device(held.install, held.person, held.mine.device))
        if secret is None:
            raise Trouble("vault.device_secret_missing")
        if not wrapping.is_of(held, secret):
            raise Trouble("vault.device_secret_other")
        return held, store, secret

    def _throttle(self, held: Slots, store: SecretStore, secret: bytes) -> Throttle:
        entry = entries.tries(held.install, held.person, held.mine.device)
        return Throttle(self._tries_path, store, entry, held.device_told(), secret, self._clock)

    def _tried(self, held: Slots, store: SecretStore, secret: bytes, passphrase: str, field: str) -> DataKey:
        heavy = spelled(passphrase, field)
        counter = self._throttle(held, store, secret)
        before = counter.take(field)
        try:
            key = wrapping.unwrapped(held, heavy, secret)
        except Trouble:
            counter.set(before)  # short of memory: nothing was learnt, so nothing is counted
            raise
        if key is None:
            raise counter.wrong(field)
        counter.set(0)
        return key

    def _lay_secret(self, store: SecretStore, made: Slots, device: Device, undo: ExitStack) -> None:
        undo.callback(_quietly, entries.drop, store, made.install, made.person, device.version)
        keyrings.put(store, entries.device(made.install, made.person, device.version), device.secret)
        self._throttle(made, store, device.secret).set(0)

    def _proved(self, key: DataKey, heavy: bytes, device: Device) -> None:
        """Read back what was written and open it, before anything older is let go."""
        if wrapping.unwrapped(self._slots(), heavy, device.secret) != key:
            raise Trouble("vault.slots_damaged")

    def _unmake(self, ours: bytes) -> None:
        if files.read(self.slots_path) == ours:
            files.remove(self.slots_path)

    def _rewrap(self, held: Slots, kind: str, store: SecretStore, key: DataKey, heavy: bytes) -> None:
        """Keyring v2, slots file in one step, read back and opened, then v1 deleted: in this order a kill loses nothing."""
        version = entries.free(store, held.install, held.person, held.mine.device + 1)
        device = Device(version, secrets.token_bytes(keys.DEVICE_SECRET_BYTES))
        whose = Whose(held.install, held.person, kind, held.epoch, replaces=held.mine.device)
        made = wrapping.wrapped(key, heavy, device, whose, held.recovery, self._cost)
        with ExitStack() as undo:
            undo.callback(_quietly, self._step_back, held, store, device.version)
            keyrings.put(store, entries.device(made.install, made.person, device.version), device.secret)
            keyrings.put(store, entries.tries(made.install, made.person, device.version), throttle.NONE)
            files.write(self.slots_path, slots.encode(made))
            self._proved(key, heavy, device)
            undo.pop_all()
        self._throttle(made, store, device.secret).set(0)
        self._sweep(made, store)

    def _step_back(self, held: Slots, store: SecretStore, version: int) -> None:
        """Put the old slots back first; while the new ones may still stand, their secret is not touched."""
        if files.read(self.slots_path) != slots.encode(held):
            files.write(self.slots_path, slots.encode(held))
        entries.drop(store, held.install, held.person, version)

    def _sweep(self, held: Slots, store: SecretStore) -> None:
        """Remove the secret that a change replaced and one that a killed change left; a refusal waits for next time."""
        for version in {held.mine.replaces, held.mine.device + 1} - {0}:
            _quietly(entries.drop, store, held.install, held.person, version)


def _weighed(passphrase: str, field: str) -> bytes:
    heavy = spelled(passphrase, field)
    weight = weigh(passphrase)
    if not weight.ok:
        raise Refused(weight.code, field)
    return heavy


def _quietly(step: Callable[..., object], *with_these: object) -> None:
    """A step of undoing or tidying, whose own failure must not hide the first one."""
    with suppress(Trouble, OSError):
        step(*with_these)
