"""Names that others may see: of the file, of the print job. They tell neither who it is nor what the paper is about."""

from __future__ import annotations

import re

from ips_desktop.documents.press.words import clean
from ips_desktop.questions.sheets import PlanSheet
from resources.wordings import said


def initials(name: str) -> str:
    """The first letter of each word of a name, three at most: "AY". "" for no letters."""
    words = [word for word in re.split(r"[\s\-']+", clean(name)) if word and word[0].isalpha()]
    return "".join(word[0].upper() for word in words)[:3]


def job_title(sheet: PlanSheet) -> str:
    """What the print queue shows: initials only."""
    return initials(sheet.person_name) or "-"


def file_name(sheet: PlanSheet, ending: str = "pdf") -> str:
    """A neutral name for the saved copy: my-plan-AY-2026-11-24-v3.pdf. Safe on every system."""
    version = re.sub(r"[^0-9a-z]", "", clean(sheet.version).lower())
    parts = (said("paper.file_stem"), initials(sheet.person_name), f"{sheet.made_at:%Y-%m-%d}", f"v{version}")
    return "-".join(part for part in parts if part) + f".{ending}"
