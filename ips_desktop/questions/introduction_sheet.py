"""What a letter of introduction says: under a consent, the person and the words they chose; without a person, nobody (FS10, FS13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.letter_sheets import Consent as Allowed
from ips_desktop.questions.letter_sheets import Introduced, IntroductionSheet
from ips_desktop.questions.letterhead import letterhead, person_in_full, to_employer
from ips_desktop.questions.sharing import consent_for, latest_decision
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import Consent, Employer
from ips_desktop.rules import names
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.troubles import Refused


@dataclass(frozen=True)
class Standing:
    """What may be said to an employer, and whether the person decided that the field may be told."""

    allowed: Allowed
    tells: bool


def introduction_sheet(
    desk: Desk,
    employer: UUID,
    client: UUID | None = None,
    *,
    person_there: UUID | None = None,
    good_things: Sequence[str] = (),
    call_on: date | None = None,
    call_part: str = "",
) -> IntroductionSheet:
    """Fill the letter. Without `client` it names nobody.

    Refused "not_here", "withheld", "letters.no_consent" (name nobody, or ask first), "letters.not_consented" (a good thing
    that stands neither in the words the person chose nor among what the consent is about).
    """
    works = desk.find(Employer, employer)
    to = to_employer(desk, works, person_there)
    if client is None:
        head = letterhead(desk, to, PaperKind.INTRODUCTION)
        return IntroductionSheet(head, works.name or "", None, call_on, call_part)
    person = person_in_full(desk, client)
    standing = allowed_to(desk, client, works, good_things)
    head = letterhead(
        desk, to, PaperKind.INTRODUCTION, client=client, tells=standing.tells, words=standing.allowed.words
    )
    first = names.first(person.given_name, person.family_name, person.known_as)
    return IntroductionSheet(head, works.name or "", Introduced(first, standing.allowed), call_on, call_part)


def allowed_to(desk: Desk, client: UUID, employer: Employer, good_things: Sequence[str] = ()) -> Standing:
    """What the person lets us say to this employer today. Refused "letters.no_consent", "letters.not_consented"."""
    found = consent_for(desk, client, employer.id, desk.today)
    decided = latest_decision(desk, client)
    if found is None or decided is None:
        raise Refused("letters.no_consent", "client", employer=employer.name or "")
    consent = desk.find(Consent, found)
    long = texts(desk, [consent.id, decided.id], ("topics", "exact_words"))
    words, topics = text(long, decided.id, "exact_words"), text(long, consent.id, "topics")
    agreed = f"{words}\n{topics}".casefold()
    if any(thing.strip().casefold() not in agreed for thing in good_things):
        raise Refused("letters.not_consented", "good_things")
    return Standing(
        Allowed(
            employer=employer.name or "",
            words=words,
            good_things=tuple(thing.strip() for thing in good_things if thing.strip()),
            given_on=consent.from_day,
            until=consent.until_day,
        ),
        tells=decided.decision == Disclosure.TELL,
    )
