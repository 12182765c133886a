"""The one byte form of a value (decision 23): equality, digests, seals and skew tests rest on it.

The form is MessagePack in its shortest encoding with map keys in code point order. Allowed are None, bool, whole
numbers of 64 bits, text in NFC without NUL, bytes, and lists and maps (text keys) of these. Floats are refused:
two machines may print one number two ways. The vectors in tests/sync/protocol/test_canonical.py are frozen.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, cast

import msgspec

LEAST = -(2**63)
MOST = 2**63 - 1
DEEPEST = 16


class NotCanonical(ValueError):
    """A value that has no canonical form. The text names the kind of fault, never the value."""


def encode(value: Any) -> bytes:
    """The canonical bytes of `value`. Raises NotCanonical for floats, wide integers, unnormalised text, other types."""
    return msgspec.msgpack.encode(_plain(value, 0))


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal by their canonical bytes (so True is not 1, and text is not bytes)."""
    return encode(one) == encode(other)


def normal(text: str) -> str:
    """`text` as the wire takes it: NFC, without NUL."""
    return unicodedata.normalize("NFC", text).replace("\x00", "")


def _plain(value: Any, depth: int) -> Any:
    if isinstance(value, str):  # first, for nearly all values are text
        return _text(value)
    if value is None or isinstance(value, bool | bytes):
        return value
    if isinstance(value, int):
        if not LEAST <= value <= MOST:
            raise NotCanonical("whole number wider than 64 bits")
        return int(value)
    if depth >= DEEPEST:
        raise NotCanonical("nested too deep")
    if isinstance(value, list | tuple):
        return [_plain(item, depth + 1) for item in cast("list[Any]", value)]
    if isinstance(value, Mapping):
        return _map(cast("Mapping[Any, Any]", value), depth)
    raise NotCanonical(f"no canonical form for {type(value).__name__}")


def _text(value: str) -> str:
    if "\x00" in value:
        raise NotCanonical("text with NUL")
    if value.isascii():  # always NFC, and never a surrogate
        return str(value)
    if not unicodedata.is_normalized("NFC", value):
        raise NotCanonical("text not in NFC")
    try:
        value.encode()
    except UnicodeEncodeError as fault:
        raise NotCanonical("text with a lone surrogate") from fault
    return str(value)


def _map(value: Mapping[Any, Any], depth: int) -> dict[str, Any]:
    for key in value:
        if not isinstance(key, str):
            raise NotCanonical("map key is not text")
    return {_text(key): _plain(value[key], depth + 1) for key in sorted(cast("Mapping[str, Any]", value))}
