"""What the database keeps is sealed (decision 32): values under their subject's key, that key under the service's.

AES-256-GCM with a random 96-bit nonce before the ciphertext. The place of a value (service, record, field) is bound in,
so that a row moved elsewhere does not open. The service's key lies in a file outside the database and its backups:
destroying a subject's row makes its values unreadable, in old backups too.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.protocol import canonical
from sync.protocol.messages import Value

NONCE = 12


class CannotOpen(RuntimeError):
    """A sealed value does not open: another service key, a row moved or damaged. Names nothing."""


class SubjectKey:
    """The key of one subject, unwrapped: seals and opens its values."""

    def __init__(self, service: bytes, raw: bytes) -> None:
        self._service = service
        self._cipher = AESGCM(raw)

    def seal(self, record: bytes, field: str, value: Value) -> bytes:
        """The sealed bytes of a value for this place. Raises NotCanonical for a value off the wire."""
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, canonical.encode(value), self._place(record, field))

    def open(self, record: bytes, field: str, sealed: bytes) -> Value:
        """The value sealed for this place. Raises CannotOpen."""
        return msgspec.msgpack.decode(_decrypt(self._cipher, sealed, self._place(record, field)))

    def _place(self, record: bytes, field: str) -> bytes:
        return self._service + record + field.encode()


class ServiceKey:
    """The service's own key: wraps subject keys, hashes codes and erased ids."""

    def __init__(self, service: bytes, raw: bytes) -> None:
        self._service = service
        self._raw = raw
        self._cipher = AESGCM(raw)

    def new_subject_key(self, subject: bytes) -> bytes:
        """A fresh subject key, wrapped for its row."""
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, AESGCM.generate_key(256), self._service + subject)

    def unwrap(self, subject: bytes, wrapped: bytes) -> SubjectKey:
        """The subject key in its row. Raises CannotOpen."""
        return SubjectKey(self._service, _decrypt(self._cipher, wrapped, self._service + subject))

    def hashed(self, purpose: str, content: bytes) -> bytes:
        """A keyed hash: what can be recognised again but not read (codes, erased subjects)."""
        return hmac.digest(self._raw, purpose.encode() + b"\x00" + self._service + content, hashlib.sha256)


def _decrypt(cipher: AESGCM, sealed: bytes, place: bytes) -> bytes:
    try:
        return cipher.decrypt(sealed[:NONCE], sealed[NONCE:], place)
    except (InvalidTag, ValueError) as fault:
        raise CannotOpen("sealed value does not open") from fault
