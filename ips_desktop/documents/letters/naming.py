"""Names that others may see: of the file, of the print job. They tell neither who it is for nor what it is about."""

from __future__ import annotations

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.questions.letter_sheets import LetterSheet
from resources.wordings import said


def job_title(sheet: LetterSheet) -> str:
    """What the print queue shows: the addressee's initials only."""
    return job_name(_to(sheet))


def file_name(sheet: LetterSheet, ending: str = "pdf") -> str:
    """A neutral name for the saved copy: letter-ML-2026-11-25-v1.pdf. Safe on every system."""
    head = sheet.head
    return f"{neutral_file(said('letters.file_stem'), _to(sheet), head.made_at, head.version)}.{ending}"


def _to(sheet: LetterSheet) -> str:
    return sheet.head.to.name or sheet.head.to.greeting
