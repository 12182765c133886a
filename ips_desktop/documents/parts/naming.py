"""Names that others may see: of the file, of the print job. They tell neither who it is nor what the paper is about."""

from __future__ import annotations

import re
from datetime import datetime

from ips_desktop.documents.press.words import clean


def initials(name: str) -> str:
    """The first letter of each word of a name, three at most: "AY". "" for no letters."""
    words = [word for word in re.split(r"[\s\-']+", clean(name)) if word and word[0].isalpha()]
    return "".join(word[0].upper() for word in words)[:3]


def job_name(person: str) -> str:
    """What the print queue shows: initials only."""
    return initials(person) or "-"


def neutral_file(stem: str, person: str, made_at: datetime, version: str = "") -> str:
    """A name for the saved copy without its ending: my-plan-AY-2026-11-24-v3. Safe on every system."""
    number = re.sub(r"[^0-9a-z]", "", clean(version).lower())
    parts = (stem, initials(person), f"{made_at:%Y-%m-%d}", f"v{number}" if number else "")
    return "-".join(part for part in parts if part)
