"""What the paper says of how a person looks for a job: what was agreed last, the board, interviews to come (practice §5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.letterhead import person_in_full
from ips_desktop.questions.paper_head import paper_head, rows_of
from ips_desktop.questions.sheets_work import GoingFor, InterviewLine, SearchSheet
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.questions.versions import in_force, plans_of
from ips_desktop.records import Application, Interview, SearchPlan

WORDS = ("targets", "where_to", "employers", "how_often", "cv", "references", "interviews", "weekly")


def search_sheet(desk: Desk, client: UUID) -> SearchSheet:
    """Fill the sheet; before anything was agreed it is blank. Refused "not_here", "withheld". Twelve statements at most.

    It is looked at again with the plan.
    """
    person = person_in_full(desk, client)
    plans = rows_of(desk, SearchPlan, client, SearchPlan.on)
    last = plans[-1] if plans else None
    cards = [card for card in rows_of(desk, Application, client, Application.found_on) if card.ended_on is None]
    ahead = [i for i in rows_of(desk, Interview, client, Interview.on) if i.on is not None and i.on >= desk.today]
    long = texts(
        desk, [row.id for row in (*([last] if last else []), *cards, *ahead)], (*WORDS, "next_what", "support")
    )
    words = {name: text(long, last.id if last else None, name) for name in WORDS}
    going_for = tuple(_card(card, long) for card in cards)
    coming = _interviews(ahead, {card.id: card for card in cards}, long)
    shown = "\n".join((*words.values(), *(g.next_what for g in going_for), *(c.support for c in coming)))
    plan = in_force(plans_of(desk, client))
    return SearchSheet(
        head=paper_head(desk, person, shown, version=str(max(len(plans), 1)), draft=last is None),
        agreed_on=last.on if last else None,
        review_on=_again(last.on, plan.review_on) if plan is not None and last is not None else None,
        approach=word(last.approach) if last else "",
        **words,
        going_for=going_for,
        coming=coming,
    )


def _again(agreed: date | None, review: date | None) -> date | None:
    """The day of the plan's review; a day before this was agreed is none, and is left to be written in."""
    return review if agreed is not None and review is not None and review > agreed else None


def _card(row: Application, long: Texts) -> GoingFor:
    job = row.title or row.employer_name or ""
    where = (row.employer_name or "") if row.title else ""
    return GoingFor(job, where, word(row.stage), text(long, row.id, "next_what"), row.next_on)


def _interviews(rows: Sequence[Interview], cards: Mapping[UUID, Application], long: Texts) -> tuple[InterviewLine, ...]:
    """Interviews of jobs that are still open, the nearest first."""
    found: list[InterviewLine] = []
    for row in rows:
        card = cards.get(row.application_id) if row.application_id is not None else None
        if card is None:
            continue
        at = time(row.at // 60, row.at % 60) if row.at is not None else None
        job = card.title or card.employer_name or ""
        found.append(InterviewLine(job, row.on, at, row.place or "", text(long, row.id, "support")))
    return tuple(found)
