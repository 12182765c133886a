"""What a person decided on their information, as their own paper says it; and what an employer may hold of it (FS10)."""

from __future__ import annotations

import re
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.introduction_sheet import allowed_to
from ips_desktop.questions.letterhead import made_at, named_adviser, person_in_full
from ips_desktop.questions.paper_head import paper_head, rows_of
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.sharing import consent_for, employers
from ips_desktop.questions.sheets_telling import ConsentRow, DecidedBefore, EmployersCopySheet, InformationSheet
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.records import Consent, Employer, SharingDecision
from ips_desktop.rules import names
from ips_desktop.rules.sharing import look_again
from ips_desktop.terms.sharing import ConsentKind
from ips_desktop.terms.troubles import Refused
from resources.wordings import language, said

WORDS = ("to_whom", "when", "exact_words", "never", "adjustments", "occupational_health", "reasons")
_APART = re.compile(r"[\n;]+")


def information_sheet(desk: Desk, client: UUID) -> InformationSheet:
    """Fill the person's own copy; before a decision it is blank. Refused "not_here", "withheld". Nine statements at most."""
    person = person_in_full(desk, client)
    decisions = rows_of(desk, SharingDecision, client, SharingDecision.on)
    last = decisions[-1] if decisions else None
    again = look_again(last.on, last.revisit_on) if last else None
    consents = rows_of(desk, Consent, client, Consent.from_day)
    long = texts(desk, [row.id for row in (*decisions[-1:], *consents)], (*WORDS, "topics"))
    named = dict(employers(desk)) if any(c.employer_id for c in consents) else {}
    return InformationSheet(
        head=paper_head(desk, person, "", version=str(max(len(decisions), 1)), draft=last is None),
        decided_on=last.on if last else None,
        revisit_on=again.on if again is not None else None,
        decision=word(last.decision) if last else "",
        speaks=word(last.speaks) if last else "",
        pros_and_cons=last.pros_and_cons if last else None,
        **{name: text(long, last.id if last else None, name) for name in WORDS},
        consents=tuple(_consent(row, named, long) for row in consents),
        before=tuple(DecidedBefore(row.on, word(row.decision)) for row in decisions[:-1] if row.on is not None),
    )


def _consent(row: Consent, named: dict[UUID, str], long: Texts) -> ConsentRow:
    who = (named.get(row.employer_id, "") if row.employer_id else "") or row.who or ""
    if not who and isinstance(row.kind, ConsentKind):
        who = said(f"terms.ConsentKind.{row.kind}")
    return ConsentRow(who, text(long, row.id, "topics"), bool(row.named), row.until_day, row.withdrawn_on)


def employers_copy_sheet(desk: Desk, client: UUID, employer: UUID) -> EmployersCopySheet:
    """Fill what an employer may hold: what the consent that stands today says, and nothing else.

    Refused "not_here", "withheld", "letters.no_consent" (none that names them, taken back, ended, or decided otherwise since),
    "papers.no_words" while no exact words were decided.
    """
    person, works = person_in_full(desk, client), desk.find(Employer, employer)
    standing = allowed_to(desk, client, works)
    if not standing.allowed.words.strip():
        raise Refused("papers.no_words", "exact_words")
    adviser, consent = named_adviser(desk, client), consent_for(desk, client, employer, desk.today)
    topics = text(texts(desk, [consent] if consent else [], ("topics",)), consent, "topics")
    return EmployersCopySheet(
        employer=works.name or "",
        name=names.full(person.given_name, person.family_name, person.known_as),
        words=standing.allowed.words,
        topics=tuple(topic.strip() for topic in _APART.split(topics) if topic.strip()),
        ask_name=adviser.name,
        ask_phone=adviser.phone,
        made_by=desk.me.name,
        made_at=made_at(desk),
        from_day=standing.allowed.given_on or desk.today,
        until=standing.allowed.until,
        service_name=service_facts(desk).neutral_name,
        tells=standing.tells,
        language=language(),
    )
