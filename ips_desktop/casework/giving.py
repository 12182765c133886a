"""A paper leaves our hands: what exactly, to whom, how, on what day; kept word for word inside the locked store (decision 13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from ips_desktop.casework.standing_here import in_full, not_ahead, person
from ips_desktop.desk import Desk
from ips_desktop.questions.sharing import consent_for
from ips_desktop.records import Employer, GivenPaper
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.troubles import Refused

NAMING = frozenset({PaperKind.INTRODUCTION, PaperKind.PERSONAL_INFORMATION_EMPLOYER})
"""Papers that name the person to an employer: only under a consent that stands that day (FS10)."""


@dataclass(frozen=True)
class Given:
    """What was given. `words`: the accessible copy, whole; `printed`: the bytes of the file or of what was printed.

    `about`: the record it was made from, a plan's version or a job; `to_whom`: who took it, "" for the person.
    """

    kind: PaperKind
    words: str
    printed: bytes
    pages: int
    version: str = ""
    about: UUID | None = None
    to_whom: str = ""
    to_employer: UUID | None = None


def give_paper(desk: Desk, *, client: UUID, paper: Given, how: GivenHow, on: date | None = None) -> UUID:
    """Keep what was given. The mark tells later whether a file is the one that was given; its words can be read again.

    Refused "not_here", "withheld", "day_ahead", "papers.nothing" for a paper without words, "letters.no_consent" when it names
    the person to an employer to whom they may not be named that day.
    """
    who, day = person(desk, client).id, on or desk.today
    not_ahead(desk, day)
    if not paper.words.strip() or not paper.printed:
        raise Refused("papers.nothing")
    if paper.to_employer is not None:
        _may_name(desk, who, paper, day)
    return desk.keep(
        GivenPaper(
            id=desk.new_id(),
            subject_id=who,
            kind=paper.kind,
            on=day,
            how=how,
            about_id=paper.about,
            to_employer=paper.to_employer,
            version=paper.version or None,
            pages=paper.pages,
            mark=sha256(paper.printed).digest(),
            to_whom=paper.to_whom.strip() or None,
            words=paper.words,
        )
    )


def _may_name(desk: Desk, client: UUID, paper: Given, on: date) -> None:
    employer = desk.find(Employer, paper.to_employer) if paper.to_employer is not None else None
    if employer is not None and paper.kind in NAMING and consent_for(desk, client, employer.id, on) is None:
        raise Refused("letters.no_consent", "client", employer=employer.name or "")


def take_back_given(desk: Desk, *, given: UUID) -> UUID:
    """It was not given: printed and torn up, or written down by mistake. Refused "papers.too_late" after its day."""
    desk.may(GivenPaper, "edit")
    found = in_full(desk, GivenPaper, given)
    if found.on != desk.today:
        raise Refused("papers.too_late")
    found.deleted = True
    return given


def is_the_given(desk: Desk, *, given: UUID, file: bytes) -> bool:
    """Whether these bytes are the paper that was given."""
    return desk.find(GivenPaper, given).mark == sha256(file).digest()
