"""What a letter about reasonable adjustments says: what was asked for in one job and how each stands (Equality Act 2010)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.introduction_sheet import allowed_to
from ips_desktop.questions.letter_sheets import Addressee, AdjustmentsSheet, Ask, Letterhead, Sender
from ips_desktop.questions.letter_sheets import Consent as Allowed
from ips_desktop.questions.letterhead import address_lines, letterhead, person_in_full, to_employer
from ips_desktop.questions.sharing import latest_decision
from ips_desktop.questions.texts import text, texts, word
from ips_desktop.records import Adjustment, Client, Employer, Job
from ips_desktop.rules import names
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.troubles import Refused


def adjustments_sheet(
    desk: Desk,
    job: UUID,
    *,
    in_own_name: bool,
    person_there: UUID | None = None,
    answer_by: date | None = None,
    review_on: date | None = None,
) -> AdjustmentsSheet:
    """Fill the letter about one job. The person writes in their own name without anybody's leave; an adviser, under a consent.

    Refused "not_here", "withheld", "letters.no_consent".
    """
    found = desk.find(Job, job)
    person = person_in_full(desk, found.subject_id)
    works = desk.session.get(Employer, found.employer_id) if found.employer_id is not None else None
    head, allowed, why = (_own if in_own_name else _advisers)(desk, person, found, works, person_there)
    return AdjustmentsSheet(
        head=head,
        employer=(works.name if works else None) or found.employer_name or "",
        person_name=names.full(person.given_name, person.family_name, person.known_as),
        first_name=names.first(person.given_name, person.family_name, person.known_as),
        job=found.title or "",
        why=why,
        consent=allowed,
        asks=asks_of(desk, [job]),
        answer_by=answer_by,
        review_on=review_on,
    )


def asks_of(desk: Desk, jobs: Sequence[UUID]) -> tuple[Ask, ...]:
    """What was asked for in these jobs, oldest first, and what was answered. Two statements."""
    rows = desk.session.execute(
        sa.select(Adjustment.id, Adjustment.answer, Adjustment.in_place_on)
        .where(Adjustment.job_id.in_(list(jobs)), Adjustment.deleted.is_not(True))
        .order_by(Adjustment.asked_on, Adjustment.id)
    ).all()
    long = texts(desk, [id_ for id_, _, _ in rows], ("what", "reason"))
    asks = (Ask(text(long, id_, "what"), word(answer), text(long, id_, "reason"), by) for id_, answer, by in rows)
    return tuple(ask for ask in asks if ask.what)


_Begun = tuple[Letterhead, Allowed | None, str]


def _own(desk: Desk, person: Client, job: Job, works: Employer | None, there: UUID | None) -> _Begun:
    """In the person's own name: their phone and address, no service; their words when they decided to tell some."""
    name = names.full(person.given_name, person.family_name, person.known_as)
    writer = Sender(name, phone=person.phone or "", address=", ".join(address_lines(person.address)))
    decided = latest_decision(desk, person.id)
    why = ""
    if decided is not None and decided.decision in (Disclosure.TELL, Disclosure.PART):
        why = text(texts(desk, [decided.id], ("exact_words",)), decided.id, "exact_words")
    head = letterhead(
        desk, _to(desk, job, works, there), PaperKind.ADJUSTMENTS, client=person.id, writer=writer, words=why
    )
    return replace(head, made_by=name), None, why  # nobody else's name stands on somebody's own letter


def _advisers(desk: Desk, person: Client, job: Job, works: Employer | None, there: UUID | None) -> _Begun:
    if works is None:  # a consent is for an employer that we keep
        raise Refused("letters.no_consent", "client", employer=job.employer_name or "")
    standing = allowed_to(desk, person.id, works)
    head = letterhead(
        desk, _to(desk, job, works, there), PaperKind.ADJUSTMENTS, client=person.id, tells=standing.tells,
        words=standing.allowed.words,
    )  # fmt: skip
    return head, standing.allowed, ""


def _to(desk: Desk, job: Job, works: Employer | None, there: UUID | None) -> Addressee:
    return to_employer(desk, works, there) if works is not None else Addressee(job.employer_name or "")
