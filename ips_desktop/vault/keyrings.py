"""The operating system's keyring: which one, proved before it is trusted, and every way it can fail said in a code.

A keyring is taken from a list of classes, never found by search: environment and keyringrc choose nothing here, since a
stray package or variable once turned such a search to a plain file, or to a store that throws everything away.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, Final, Protocol, cast

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault.foreign import foreign_errors

SERVICE: Final = "IPS Desktop"

ALLOWED: Final = {
    "secret-service": (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.libsecret", "Keyring")),
    "kwallet": (("keyring.backends.kwallet", "DBusKeyring"),),
    "windows": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "macos": (("keyring.backends.macOS", "Keyring"),),
}
"""Kind of keyring, as the slots file names it, to the classes that speak to it."""

_REFUSED: Final = {
    "keyring.backends.null": "vault.keyring_null",
    "keyring.backends.fail": "vault.no_keyring",
    "keyring.backends.chainer": "vault.keyring_chain",
    "keyrings.alt": "vault.keyring_plaintext",
}


class SecretStore(Protocol):
    """What the vault asks of a keyring. Every method raises Trouble `vault.keyring_…` or `vault.no_keyring`."""

    def get(self, name: str) -> bytes | None:
        """The value, None when there is none."""
        ...

    def set(self, name: str, value: bytes) -> None:
        """Keep the value, over an older one."""
        ...

    def delete(self, name: str) -> None:
        """Remove the value, if there is one."""
        ...


class Backend(Protocol):
    """What is used of the keyring library's backends."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class BackendStore:
    """A SecretStore over one backend of the keyring library; bytes travel as base64."""

    def __init__(self, backend: Backend, label: str = "") -> None:
        self._backend = backend
        self._service = SERVICE + label

    def get(self, name: str) -> bytes | None:
        """The value; Trouble `vault.keyring_untrue` for what we cannot have written."""
        with _spoken_of():
            text = self._backend.get_password(self._service, name)
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise Trouble("vault.keyring_untrue") from None

    def set(self, name: str, value: bytes) -> None:
        """Keep the value."""
        with _spoken_of():
            self._backend.set_password(self._service, name, base64.b64encode(value).decode("ascii"))

    def delete(self, name: str) -> None:
        """Remove the value; nothing happens when there is none."""
        with _spoken_of():
            if self._backend.get_password(self._service, name) is not None:
                self._backend.delete_password(self._service, name)


@contextmanager
def _spoken_of() -> Generator[None]:
    """Turn what a backend raises into a code; its text, which may name accounts, goes no further."""
    from keyring import errors  # first paint comes before keyrings

    try:
        yield
    except errors.KeyringLocked:
        raise Trouble("vault.keyring_locked") from None
    except (errors.PasswordSetError, errors.PasswordDeleteError):
        raise Trouble("vault.keyring_denied") from None
    except (errors.KeyringError, *foreign_errors()):
        raise Trouble("vault.no_keyring") from None


def kind_of(backend: object) -> str:
    """The kind of an allowed backend. Raises the Trouble of its class for one that is not on the list."""
    module, name = type(backend).__module__, type(backend).__qualname__
    for kind, classes in ALLOWED.items():
        if (module, name) in classes:
            return kind
    raise Trouble(_code_against(f"{module}.{name}") or "vault.keyring_unknown")


def admitted(backend: object, label: str = "") -> BackendStore:
    """A store over a backend of the list, never over another. Raises as `kind_of`."""
    kind_of(backend)
    return BackendStore(cast("Backend", backend), label)


def _code_against(dotted: str) -> str | None:
    if "plaintext" in dotted.lower():
        return "vault.keyring_plaintext"
    return next(
        (code for module, code in _REFUSED.items() if dotted == module or dotted.startswith(module + ".")), None
    )


def refuse_a_turned_environment() -> None:
    """Raise when the environment asks every program here to throw secrets away or to write them in the clear.

    Such a computer was set up so on purpose; we neither obey nor pass over it in silence.
    """
    code = _code_against(os.environ.get("PYTHON_KEYRING_BACKEND", ""))
    if code in ("vault.keyring_null", "vault.keyring_plaintext"):
        raise Trouble(code)


def kinds_here() -> tuple[str, ...]:
    """The kinds this operating system may have, the first choice first."""
    if sys.platform == "win32":
        return ("windows",)
    if sys.platform == "darwin":
        return ("macos",)
    return ("secret-service", "kwallet")


def open_keyring(label: str = "", kind: str | None = None) -> tuple[str, BackendStore]:
    """The keyring of this computer and its kind; with `kind`, that one only: a store is opened where it was made.

    Raises Trouble `vault.no_keyring`, `vault.keyring_null`, `vault.keyring_plaintext`.
    """
    refuse_a_turned_environment()
    for one in kinds_here() if kind is None else (kind,):
        for module, name in ALLOWED.get(one, ()):
            backend = _made(module, name)
            if backend is not None:
                return one, admitted(backend, label)
    raise Trouble("vault.no_keyring")


def _made(module: str, name: str) -> object | None:
    """An instance of this class, None when the computer lacks what it speaks to."""
    with suppress(ImportError):
        made: Any = getattr(import_module(module), name)
        with suppress(*foreign_errors()):
            made.priority  # noqa: B018  raises when unavailable
            backend = made.__new__(made)
            # KEYRING_PROPERTY_… variables would set the collection, or let a Windows secret roam
            backend.set_properties_from_env = _nothing
            made.__init__(backend)
            if name == "WinVaultKeyring":
                backend.persist = "local machine"
            return cast("object", backend)
    return None


def _nothing() -> None:
    """Stand where the library would read the environment."""


def prove(store: SecretStore) -> None:
    """Set, get, compare, delete one random value. Raises `vault.keyring_untrue` when the keyring does not keep it."""
    name, value = f"probe.{secrets.token_hex(8)}", secrets.token_bytes(32)
    try:
        put(store, name, value)
    finally:
        store.delete(name)
    if store.get(name) is not None:
        raise Trouble("vault.keyring_untrue")


def put(store: SecretStore, name: str, value: bytes) -> None:
    """Keep a value and read it back. Raises `vault.keyring_untrue` when another comes back."""
    store.set(name, value)
    if store.get(name) != value:
        raise Trouble("vault.keyring_untrue")
