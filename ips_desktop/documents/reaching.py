"""How a person may be reached, in full sentences: what they allowed, what never, their own words. What nobody asked is not allowed."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.documents.parts.words import own_line
from ips_desktop.documents.press.words import capital, clean
from resources.wordings import said

WAYS = ("call", "message", "text", "email", "write", "visit")


def reaching(may: Sequence[str], never: Sequence[str], words: Sequence[str] = ()) -> str:
    """You may: call, text. Never: visit. Then the person's own words. Without any of these: nothing is agreed."""
    told = [
        said(f"reaching.{key}", ways=", ".join(map(way, ways)))
        for key, ways in (("may", may), ("never", never))
        if ways
    ]
    told += [f"{capital(own_line(line)).rstrip('.')}." for line in words if clean(line)]
    return " ".join(told) or said("reaching.ask_first")


def way(known: str) -> str:
    """One of the known ways by its name, else in the words it was written in."""
    return said(f"reaching.{known}") if known in WAYS else own_line(known).rstrip(".")
