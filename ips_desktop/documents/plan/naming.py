"""Names of the plan that others may see: of the file, of the print job."""

from __future__ import annotations

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.questions.sheets import PlanSheet
from resources.wordings import said


def job_title(sheet: PlanSheet) -> str:
    """What the print queue shows: initials only."""
    return job_name(sheet.person_name)


def file_name(sheet: PlanSheet, ending: str = "pdf") -> str:
    """A neutral name for the saved copy: my-plan-AY-2026-11-24-v3.pdf. Safe on every system."""
    return f"{neutral_file(said('paper.file_stem'), sheet.person_name, sheet.made_at, sheet.version)}.{ending}"
