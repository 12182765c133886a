"""Code lists: what an adviser picks, and the codes that a national data set wants instead. Data, read once; no rule in here.

Each list is one file. An entry has a key (what is stored), the days between which it may be picked, and its codes by scheme
("ons2021", "nhs", "mhsds"). What people read is `codes.<list>.<key>` in the wordings. Never asked is no key at all: `BLANK`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

BLANK = ""
"""The key under which a list holds the code for what nobody asked."""


@dataclass(frozen=True)
class Code:
    """One entry of a list. `until`: the last day on which it may be picked; `group`: what it stands under, where a list has groups."""

    key: str
    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    group: str = ""
    from_day: date = date.min
    until: date | None = None
    synonyms: tuple[str, ...] = ()
    source: str = ""


@cache
def listed(name: str) -> tuple[Code, ...]:
    """A whole list in its own order, past entries too. Raises FileNotFoundError for a list nobody wrote."""
    text = (files(__name__) / f"{name}.toml").read_text(encoding="utf-8")
    return tuple(_code(row) for row in tomllib.loads(text)["code"])


def _code(row: dict[str, object]) -> Code:
    known = {"key", "group", "from", "until", "synonyms", "source"}
    begins, ends, also = row.get("from"), row.get("until"), row.get("synonyms")
    return Code(
        key=str(row["key"]),
        codes={scheme: str(code) for scheme, code in row.items() if scheme not in known},
        group=str(row.get("group", "")),
        from_day=begins if isinstance(begins, date) else date.min,
        until=ends if isinstance(ends, date) else None,
        synonyms=tuple(str(word) for word in also) if isinstance(also, list) else (),  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        source=str(row.get("source", "")),
    )


def in_force(name: str, on: date) -> tuple[Code, ...]:
    """What may be picked on a day; the entry for what nobody asked is not among it."""
    return tuple(c for c in listed(name) if c.key and c.from_day <= on and (c.until is None or on <= c.until))


def derived(name: str, key: str | None, scheme: str) -> str:
    """The code of a scheme for a stored key, the list's own code for what was never asked, "" where the scheme has none.

    A key of a newer version is as good as not known here, so it gives the code for what was never asked.
    """
    by_key = {code.key: code for code in listed(name)}
    found = by_key.get(key or BLANK) or by_key.get(BLANK)
    return found.codes.get(scheme, "") if found is not None else ""
