"""Page 2 of the profile: what helps, what makes it hard, home and money, in own words. Its own sheet."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Columns
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.persons import adviser
from ips_desktop.documents.parts.signing import HaveRead
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead
from ips_desktop.documents.parts.words import own, own_line
from ips_desktop.questions.sheets import PaperHead
from ips_desktop.questions.sheets_work import JobHad, NeedRow, ProfilePrivate
from resources.wordings import has, said

PAIRS = (
    ("helps", "hard"),
    ("early_signs", "medicine_times"),
    ("adjustments", "people_who_help"),
    ("money", "home_life"),
)
SELDOM = ("caring", "identity", "knows_of_jobs", "support_wish", "sources")


def private_parts(page: ProfilePrivate, jobs: tuple[JobHad, ...], head: PaperHead) -> tuple[Part, ...]:
    """Everything under the opening. What is asked of everybody has a place to write, the rest stands when it was said."""
    first = adviser(head)
    pairs = tuple(Columns(tuple((_answer(page, key),) for key in pair)) for pair in PAIRS)
    seldom = tuple(
        Lead(said(f"paper_profile.{key}", adviser=first), own(getattr(page, key)))
        for key in SELDOM
        if own(getattr(page, key))
    )
    return (*pairs, *seldom, *_lessons(jobs), *_needs(page.needs), HaveRead())


def _answer(page: ProfilePrivate, key: str) -> Answer:
    return Answer(said(f"paper_profile.{key}"), own(getattr(page, key)))


def _lessons(jobs: tuple[JobHad, ...]) -> tuple[Part, ...]:
    """What each job taught, and what was not liked there: between us, not for page 1."""
    told = tuple(
        (own_line(job.what), own_line(job.disliked), own_line(job.lesson)) for job in jobs if job.disliked or job.lesson
    )
    if not told:
        return ()
    heads = tuple(said(f"paper_profile.{key}") for key in ("job_what", "disliked", "lesson"))
    return (Heading(said("paper_profile.lessons")), Table(said("paper_profile.lessons"), heads, told, (55, 60, 60), 0))


def _needs(needs: tuple[NeedRow, ...]) -> tuple[Part, ...]:
    if not needs:
        return ()
    heads = tuple(said(f"paper_profile.{key}") for key in ("need", "need_then", "need_now"))
    rows = tuple((said(f"paper_profile.need_{row.need}"), _level(row.at_entry), _level(row.now)) for row in needs)
    return (Heading(said("paper_profile.needs")), Table(said("paper_profile.needs"), heads, rows, (75, 50, 50), 0))


def _level(level: int | None) -> str:
    key = f"paper_profile.level_{level}"
    return said(key) if level is not None and has(key) else ""
