"""What the libraries under a keyring raise by themselves, past the keyring library's own errors."""

from __future__ import annotations

import sys

_TYPES = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("gi.repository.GLib", "Error"),
    ("dbus", "DBusException"),
    ("pywintypes", "error"),
    ("win32ctypes.pywin32.pywintypes", "error"),
    ("keyring.backends.macOS.api", "Error"),
)


def foreign_errors() -> tuple[type[Exception], ...]:
    """The types of error to expect now: those of loaded libraries, and what a broken socket or answer raises."""
    found: list[type[Exception]] = [OSError, RuntimeError, ValueError, AttributeError, EOFError]
    for module, name in _TYPES:
        kind = getattr(sys.modules.get(module), name, None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            found.append(kind)
    return tuple(found)
