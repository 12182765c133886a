"""Which keyring: from the list, never by search, whatever the environment says."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyring.backends import chainer, fail, null

from ips_desktop.vault import keyrings
from ips_desktop.vault.keyrings import ALLOWED, BackendStore, admitted, kind_of, open_keyring, prove
from tests.vault.given import MemoryStore, code_of, trouble


def _class(module: str, name: str) -> object:
    """An instance of a class that only calls itself so."""
    return type(name, (), {"__module__": module, "__qualname__": name})()


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (null.Keyring(), "vault.keyring_null"),
        (fail.Keyring(), "vault.no_keyring"),
        (chainer.ChainerBackend(), "vault.keyring_chain"),
        (_class("keyrings.alt.file", "PlaintextKeyring"), "vault.keyring_plaintext"),
        (_class("keyrings.alt.Gnome", "Keyring"), "vault.keyring_plaintext"),
        (_class("theirs", "PlainTextStore"), "vault.keyring_plaintext"),
        (_class("keyrings.cryptfile", "CryptFileKeyring"), "vault.keyring_unknown"),
        (_class("keyring.backends.SecretService", "Other"), "vault.keyring_unknown"),
        (MemoryStore(), "vault.keyring_unknown"),
        (object(), "vault.keyring_unknown"),
    ],
)
def test_a_backend_that_is_not_on_the_list_is_refused_with_its_own_word(backend: object, code: str) -> None:
    assert code_of(admitted, backend) == code


def test_a_class_made_from_an_allowed_one_is_not_allowed() -> None:
    from keyring.backends import SecretService

    class Sub(SecretService.Keyring):
        """Looks like it, is not it."""

    with trouble("vault.keyring_unknown"):
        admitted(Sub())


@pytest.mark.parametrize(
    ("kind", "module", "name"), [(kind, *one) for kind, classes in ALLOWED.items() for one in classes]
)
def test_every_class_on_the_list_is_known_by_its_kind(kind: str, module: str, name: str) -> None:
    assert kind_of(_class(module, name)) == kind


@pytest.mark.parametrize(
    ("variable", "code"),
    [
        ("keyring.backends.null.Keyring", "vault.keyring_null"),
        ("keyrings.alt.file.PlaintextKeyring", "vault.keyring_plaintext"),
    ],
)
def test_an_environment_turned_against_secrets_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, variable: str, code: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", variable)
    with trouble(code):
        open_keyring()


@pytest.mark.parametrize("variable", ["keyring.backends.fail.Keyring", "tests.vault.given.MemoryStore", "nonsense"])
def test_the_environment_chooses_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str) -> None:
    monkeypatch.setattr(keyrings, "ALLOWED", {"secret-service": (("tests.vault.test_keyrings", "Present"),)})
    monkeypatch.setattr(keyrings, "kinds_here", lambda: ("secret-service",))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", variable)
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
    )
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    kind, store = open_keyring()
    assert (kind, isinstance(store._backend, Present)) == ("secret-service", True)


class Present:
    """A backend that is there; it would take properties from the environment as the library's do."""

    priority = 5
    persist = "enterprise"

    def __init__(self) -> None:
        self.set_properties_from_env()

    def set_properties_from_env(self) -> None:
        """What the library's backends do with KEYRING_PROPERTY_… variables."""
        self.persist = "from the environment"


class _Absent(type):
    @property
    def priority(cls) -> int:
        """Not there."""
        raise RuntimeError("no such service")


class Absent(metaclass=_Absent):
    """A backend whose service does not answer."""


def test_properties_in_the_environment_set_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyrings, "ALLOWED", {"macos": (("tests.vault.test_keyrings", "Present"),)})
    _, store = open_keyring(kind="macos")
    assert getattr(store._backend, "persist", None) == "enterprise"


def test_on_windows_the_secret_stays_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's own class, over the constants of a Windows: by itself it would let the secret roam (3)."""
    from types import SimpleNamespace

    from keyring.backends import Windows

    constants = SimpleNamespace(CRED_PERSIST_LOCAL_MACHINE=2, CRED_PERSIST_ENTERPRISE=3)
    monkeypatch.setattr(Windows, "win32cred", constants, raising=False)
    monkeypatch.setattr(Windows, "missing_deps", None)
    assert Windows.WinVaultKeyring().persist == 3
    _, store = open_keyring(kind="windows")
    assert getattr(store._backend, "persist", None) == 2


def test_a_class_whose_service_is_away_is_passed_over_and_none_at_all_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = "tests.vault.test_keyrings"
    listed = {"secret-service": ((here, "Absent"), ("no.such.module", "Keyring"), (here, "Present"))}
    monkeypatch.setattr(keyrings, "ALLOWED", listed)
    assert isinstance(open_keyring(kind="secret-service")[1]._backend, Present)
    monkeypatch.setattr(keyrings, "ALLOWED", {"secret-service": ((here, "Absent"),)})
    for kind in (None, "secret-service", "kwallet", "given", ""):
        with trouble("vault.no_keyring"):
            open_keyring(kind=kind)


def test_without_a_bus_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    with trouble("vault.no_keyring"):
        open_keyring()


@pytest.mark.parametrize(
    ("platform", "kinds"),
    [("win32", ("windows",)), ("darwin", ("macos",)), ("linux", ("secret-service", "kwallet"))],
)
def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, platform: str, kinds: tuple[str, ...]) -> None:
    monkeypatch.setattr(keyrings.sys, "platform", platform)
    assert keyrings.kinds_here() == kinds


class _Odd(MemoryStore):
    """Keeps what it was told to delete."""

    def delete(self, name: str) -> None:
        """Do nothing."""


def test_the_probe_leaves_nothing_and_wants_things_deleted() -> None:
    good = MemoryStore()
    prove(good)
    assert good.held == {}
    with trouble("vault.keyring_untrue"):
        prove(_Odd())


def test_a_store_is_what_the_contract_says() -> None:
    from ips_desktop.vault import SecretStore

    def takes(store: SecretStore) -> SecretStore:
        return store

    assert isinstance(takes(BackendStore(_BackendOf({}))), BackendStore)


class _BackendOf:
    def __init__(self, held: dict[str, str]) -> None:
        self._held = held

    def get_password(self, service: str, username: str) -> str | None:
        """What was set."""
        return self._held.get(service + username)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self._held[service + username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Drop it."""
        del self._held[service + username]


@pytest.mark.parametrize("value", [b"", b"\x00", bytes(range(256)), b"x" * 1000])
def test_bytes_come_back_as_they_were(value: bytes) -> None:
    store = BackendStore(_BackendOf({}))
    store.set("entry", value)
    assert store.get("entry") == value
    store.delete("entry")
    store.delete("entry")
    assert store.get("entry") is None
