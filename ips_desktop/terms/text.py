"""One form for all text: NFC, no NUL, no control characters but tab and newline (decision 23)."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, TypeVar, cast

T = TypeVar("T")
GONE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and newline, and lone surrogates."""


def clean(text: str) -> str:
    """The text as it is kept, sent and compared. Lone surrogates and control characters go; nothing else changes.

    Input: any string a form, a file or a peer gives. Output: NFC text that PostgreSQL and SQLite both take whole.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", GONE.sub("", text))


def cleaned(given: T) -> T:
    """The same arguments with every text in its one form, through lists, tuples and mappings."""
    return cast("T", _cleaned(given))


def _cleaned(given: Any) -> Any:
    if type(given) is str:
        return clean(given)
    if isinstance(given, dict):
        pairs = cast("dict[Any, Any]", given)
        return {key: _cleaned(value) for key, value in pairs.items()}
    if type(given) is list:
        return [_cleaned(value) for value in cast("list[Any]", given)]
    if type(given) is tuple:
        return tuple(_cleaned(value) for value in cast("tuple[Any, ...]", given))
    return given
