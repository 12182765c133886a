"""What a signature stands on: a plan version's content in one form, and its hash (decision 8).

The content holds what never changes after signing: the version's words, days and steps. What may still change afterwards (the copy
handed, a step done, a review) is left out, so that the seal can be checked for ever on any laptop that holds the version in full.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

FORM = 1


@dataclass(frozen=True)
class SealedStep:
    """One step as it was signed."""

    number: int
    what: str
    who: str
    by_day: date | None


def content(fields: Mapping[str, str | int | date | None], steps: Iterable[SealedStep]) -> str:
    """The one text of a version: sorted, NFC, days as ISO, nothing for what was left empty."""
    plain = {
        "form": FORM,
        "plan": {name: _plain(value) for name, value in fields.items() if value not in (None, "")},
        "steps": [
            {"number": s.number, "what": _plain(s.what), "who": _plain(s.who), "by": _plain(s.by_day)}
            for s in sorted(steps, key=lambda s: (s.number, s.what, s.who))
        ],
    }
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def seal(fields: Mapping[str, str | int | date | None], steps: Iterable[SealedStep]) -> bytes:
    """The 32 bytes that each signature carries."""
    return hashlib.sha256(content(fields, steps).encode()).digest()


def _plain(value: str | int | date | None) -> str | int | None:
    if isinstance(value, date):
        return value.isoformat()
    return unicodedata.normalize("NFC", str(value)) if isinstance(value, str) else value
