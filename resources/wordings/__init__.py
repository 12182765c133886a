"""Every sentence the program says, by key and language.

Here: one gettext catalogue a domain (`en/LC_MESSAGES/<domain>.po` and its compiled `.mo`), the one function that reads them,
and `days`, which writes dates the way the house does.
Must not know: who asks. No Qt, no records; facts come in as plain values.
A key is "domain.rest": `said("meeting.kept", who="Amina")` reads `meeting.kept` in the catalogue `meeting`. A sentence that
counts has plural forms and takes the fact `n`. After a change: `make wordings` (`python -m resources.wordings.compile`).
Why keys, not English, as msgid: a sentence may be mended without touching code or the other language.
"""

from __future__ import annotations

import os
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

__all__ = ["LANGUAGES", "has", "language", "said", "speak"]

HERE = Path(__file__).parent
LANGUAGES = ("en", "cy")
_spoken = ["en"]


def speak(code: str) -> None:
    """Speak this language from now on ("en" or "cy"); what it lacks is said in English. KeyError for another."""
    if code not in LANGUAGES:
        raise KeyError(code)
    _spoken[:] = [code] if code == "en" else [code, "en"]


def language() -> str:
    """The language spoken now."""
    return _spoken[0]


@cache
def _catalogue(code: str, domain: str) -> GNUTranslations | None:
    file = HERE / code / "LC_MESSAGES" / f"{domain}.mo"
    if not file.is_file():
        return None
    with file.open("rb") as handle:
        return GNUTranslations(handle)


def _find(key: str, n: object) -> str | None:
    domain = key.partition(".")[0]
    for code in _spoken:
        catalogue = _catalogue(code, domain)
        if catalogue is None:
            continue
        text = catalogue.ngettext(key, key, n) if isinstance(n, int) else key
        if text == key:
            text = catalogue.gettext(key)
        if text not in (key, ""):
            return text
    return None


def has(key: str) -> bool:
    """Whether the sentence exists, counted or not."""
    return _find(key, 1) is not None


def said(key: str, /, **facts: Any) -> str:
    """The sentence `key` with its facts. A missing key raises KeyError under test and shows itself in the product."""
    text = _find(key, facts.get("n"))
    if text is not None:
        return text.format(**facts) if facts else text
    if "PYTEST_CURRENT_TEST" in os.environ:
        raise KeyError(key)
    return key
