"""Nine ways a keyring behaves, times six things asked of the vault: every meeting ends in a known word, and shut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from keyring import errors

from ips_desktop.vault import DataKey, Vault
from ips_desktop.vault.keyrings import BackendStore
from tests.vault.given import CHEAP, INSTALL, NEW, PERSON, RECOVERY, RIGHT, Laptop, code_of


class Backend:
    """A backend of the keyring library, as its authors promise it."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What was set."""
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Drop it."""
        if self.held.pop((service, username), None) is None:
            raise errors.PasswordDeleteError("not there")


def _raising(trouble: Exception) -> type[Backend]:
    class Raising(Backend):
        """Answers every call with an error."""

        def get_password(self, service: str, username: str) -> str | None:
            """Raise."""
            raise trouble

        def set_password(self, service: str, username: str, password: str) -> None:
            """Raise."""
            raise trouble

        def delete_password(self, service: str, username: str) -> None:
            """Raise."""
            raise trouble

    return Raising


class Denying(Backend):
    """Lets nobody write; what was there is not shown."""

    def get_password(self, service: str, username: str) -> str | None:
        """Show nothing."""
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Refuse."""
        raise errors.PasswordSetError("denied to jane.doe")


class Forgetful(Backend):
    """Takes everything, gives nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Say yes and do nothing."""

    def get_password(self, service: str, username: str) -> str | None:
        """Nothing."""
        return None


class Lying(Backend):
    """Gives back something else than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        """Something else, well formed."""
        return "bm90IHdoYXQgeW91IHNldA=="


class Garbled(Backend):
    """Gives back what we could never have written."""

    def get_password(self, service: str, username: str) -> str | None:
        """Not base64."""
        return "é not ours"


Act = Callable[[Vault], object]

ACTS: Final[dict[str, Act]] = {
    "create": lambda vault: vault.create(
        RIGHT, install=INSTALL, person=PERSON, recovery_public=bytes(RECOVERY.public_key)
    ),
    "open": lambda vault: vault.open(RIGHT),
    "change": lambda vault: vault.change(RIGHT, NEW),
    "waiting": lambda vault: vault.waiting(),
    "forget": lambda vault: vault.forget(),
    "exists": lambda vault: vault.exists(),
}

# what the keyring does -> (setting up, opening, changing and asking for the wait, forgetting)
_BEHAVIOURS: Final[dict[str, tuple[Callable[[], object] | str, str, str, str]]] = {
    "works": (Backend, "done", "done", "done"),
    "is locked": (
        _raising(errors.KeyringLocked("x")),
        "vault.keyring_locked",
        "vault.keyring_locked",
        "vault.keyring_locked",
    ),
    "denies": (Denying, "vault.keyring_denied", "vault.device_secret_missing", "done"),
    "gives nothing back": (Forgetful, "vault.keyring_untrue", "vault.device_secret_missing", "done"),
    "breaks": (_raising(OSError("bus gone")), "vault.no_keyring", "vault.no_keyring", "vault.no_keyring"),
    "throws everything away": (
        "keyring.backends.null.Keyring",
        "vault.keyring_null",
        "vault.keyring_null",
        "vault.keyring_null",
    ),
    "is a plain file": (
        "keyrings.alt.file.PlaintextKeyring",
        "vault.keyring_plaintext",
        "vault.keyring_plaintext",
        "vault.keyring_plaintext",
    ),
    "is another than before": (Backend, "done", "vault.device_secret_missing", "done"),
    "gives another value back": (
        Lying,
        "vault.keyring_untrue",
        "vault.device_secret_other",
        "vault.keyring_denied",  # what it says is there cannot be removed
    ),
}


def _meeting(laptop: Laptop, behaviour: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Vault, Backend]:
    given = _BEHAVIOURS[behaviour][0]
    if isinstance(given, str):
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", given)
        return Vault(laptop.home, cost=CHEAP), Backend()
    backend = given()
    assert isinstance(backend, Backend)
    return Vault(laptop.home, keyring=BackendStore(backend), cost=CHEAP), backend


@pytest.mark.parametrize("behaviour", _BEHAVIOURS)
def test_setting_up_with_a_keyring_that_is_not_right_makes_nothing(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, behaviour: str
) -> None:
    vault, backend = _meeting(laptop, behaviour, monkeypatch)
    assert code_of(ACTS["create"], vault) == _BEHAVIOURS[behaviour][1]
    if _BEHAVIOURS[behaviour][1] != "done":
        assert not laptop.home.exists()
    if not isinstance(backend, Lying):
        assert bool(backend.held) == (_BEHAVIOURS[behaviour][1] == "done")


@pytest.mark.parametrize("act", [act for act in ACTS if act != "create"])
@pytest.mark.parametrize("behaviour", _BEHAVIOURS)
def test_a_keyring_that_is_not_right_opens_nothing_and_makes_no_new_key(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, behaviour: str, act: str
) -> None:
    good = Backend()
    made = Laptop(laptop.home, BackendStore(good))
    key = made.made()
    (laptop.home / "store.db").write_bytes(b"theirs")
    before, kept = laptop.files(), dict(good.held)
    vault, backend = _meeting(laptop, behaviour, monkeypatch)
    if behaviour == "works":
        backend.held.update(good.held)

    code = code_of(ACTS[act], vault)

    _, _, shut, forgetting = _BEHAVIOURS[behaviour]
    assert code == {"exists": "done", "forget": forgetting}.get(act, shut)
    if behaviour == "works":
        return
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    if not (act == "forget" and code == "done"):
        assert laptop.files() == before
        assert made.vault().open(RIGHT) == key
    assert {name: good.held[name] for name in kept if ".device." in name[1]} == {
        name: value for name, value in kept.items() if ".device." in name[1]
    }


@pytest.mark.parametrize("behaviour", _BEHAVIOURS)
def test_setting_up_again_beside_a_store_makes_no_key_whatever_the_keyring_says(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, behaviour: str
) -> None:
    """The old mistake: no key found, so make a new one, and the records are lost."""
    Laptop(laptop.home, BackendStore(Backend())).made()
    before = laptop.files()
    vault, backend = _meeting(laptop, behaviour, monkeypatch)
    assert code_of(ACTS["create"], vault) == "vault.already_exists"
    assert (laptop.files(), backend.held) == (before, {})


def test_what_we_could_not_have_written_is_not_believed(laptop: Laptop) -> None:
    Laptop(laptop.home, BackendStore(Backend())).made()
    vault = Vault(laptop.home, keyring=BackendStore(Garbled()), cost=CHEAP)
    assert code_of(vault.open, RIGHT) == "vault.keyring_untrue"


def test_the_name_in_the_keyring_is_ours_with_its_label() -> None:
    backend = Backend()
    BackendStore(backend, " demonstration").set("entry", b"value")
    assert list(backend.held) == [("IPS Desktop demonstration", "entry")]


def test_no_error_repeats_what_the_keyring_said(laptop: Laptop) -> None:
    from ips_desktop.terms.troubles import Trouble

    vault = Vault(laptop.home, keyring=BackendStore(Denying()), cost=CHEAP)
    with pytest.raises(Trouble) as told:
        ACTS["create"](vault)
    assert "jane" not in f"{told.value!r} {told.value.facts}"
    assert told.value.__suppress_context__


def test_a_keyring_that_fails_once_the_key_is_made_gives_no_key(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Backend()
    keep, calls = backend.set_password, iter(range(1, 10))

    def failing(service: str, username: str, password: str) -> None:
        if next(calls) == 2:  # the probe went well, the secret does not
            raise errors.PasswordSetError("full")
        keep(service, username, password)

    monkeypatch.setattr(backend, "set_password", failing)
    vault = Vault(laptop.home, keyring=BackendStore(backend), cost=CHEAP)
    found = list[DataKey]()
    assert code_of(lambda: found.append(ACTS["create"](vault))) == "vault.keyring_denied"  # pyright: ignore[reportArgumentType]
    assert (found, laptop.home.exists(), backend.held) == ([], False, {})
