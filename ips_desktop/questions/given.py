"""Papers that were given: which, to whom, how; and one of them again, word for word (decision 13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.texts import text, texts, word
from ips_desktop.records import Employer, GivenPaper
from ips_desktop.terms.troubles import Refused


@dataclass(frozen=True)
class GivenRow:
    """One paper that was given. `kind`: a `PaperKind`, `how`: a `GivenHow`; `to_whom` and `employer` are "" for the person."""

    id: UUID
    kind: str
    on: date | None
    how: str
    to_whom: str
    employer: str
    version: str
    pages: int | None


def given_papers(desk: Desk, client: UUID) -> tuple[GivenRow, ...]:
    """What this person, or others about them, were given, newest first. One statement."""
    rows = desk.session.execute(
        sa.select(GivenPaper, Employer.name)
        .outerjoin(Employer, Employer.id == GivenPaper.to_employer)
        .where(GivenPaper.subject_id.in_(ids_of(desk, client)), GivenPaper.deleted.is_not(True))
        .order_by(GivenPaper.on.desc(), GivenPaper.id.desc())
    )
    return tuple(
        GivenRow(
            row.id,
            word(row.kind),
            row.on,
            word(row.how),
            row.to_whom or "",
            employer or "",
            row.version or "",
            row.pages,
        )
        for row, employer in rows
    )


def given_words(desk: Desk, given: UUID) -> str:
    """The accessible copy of what was given, as it was. Refused "not_here", "withheld" while only the outline is here."""
    found = desk.find(GivenPaper, given)
    if found.withheld:
        raise Refused("withheld")
    return text(texts(desk, [found.id], ("words",)), found.id, "words")
