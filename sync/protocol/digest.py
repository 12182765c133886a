"""An order-free digest of what is held of a subject at a level: a sum, mod 2^128, of one term a field.

A sum can be kept as fields change (take the old term away, add the new) and does not care in which order rows came.
A field that is None has no term, so a withheld field and an empty one weigh the same: nothing.
The key is no secret; it keeps these hashes apart from every other use of BLAKE2b.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from sync.protocol import canonical

MODULUS = 1 << 128
KEY = b"ips-desktop/digest/1"


def term(record: bytes, field: str, value: Any) -> int:
    """What one field weighs in its subject's digest; 0 for None. Raises NotCanonical for a value off the wire."""
    if value is None:
        return 0
    name = field.encode()
    hashed = blake2b(digest_size=16, key=KEY)
    hashed.update(record + len(name).to_bytes(2, "big") + name + canonical.encode(value))
    return int.from_bytes(hashed.digest(), "big")


def add(total: int, *terms: int) -> int:
    """`total` with `terms` added. A term taken away is added negative."""
    return (total + sum(terms)) % MODULUS


def total(fields: Iterable[tuple[bytes, str, Any]]) -> int:
    """The digest of (record, field, value) triples in any order."""
    return add(0, *(term(record, field, value) for record, field, value in fields))


def as_bytes(total: int) -> bytes:
    """The digest as it travels in a Check: 16 bytes."""
    return (total % MODULUS).to_bytes(16, "big")
