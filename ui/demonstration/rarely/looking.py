"""A board with a card in every lane; what employers may be told. Pure; days are told as so long ago."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.looking import ApplicationOutcome, InterviewResult, LeadSource, PayPer
from ips_desktop.terms.sharing import ConsentKind, Disclosure, WhoSpeaks
from ui.demonstration.rarely.working import searching
from ui.demonstration.telling import Person
from ui.demonstration.work import employers


def goes_for_many(person: Person) -> None:
    """A card in every lane of the board, interviews of every result, jobs that are filled and gone."""
    searching(person)
    towns: dict[str, Any] = {"minutes_week": 960, "town": "Roath", "source": LeadSource.ADVERT}
    for n, at in enumerate(employers()):
        person.add(person.ago(40), "add_lead_for", client="$client", gives=f"card-{n}", employer=at["name"], title=f"{at['title']}, weekends",
                   at=9 * 60 + n, **towns)  # fmt: skip
    for n in range(1, 7):
        person.add(
            person.ago(35),
            "record_applied",
            application=f"$card-{n}",
            applied_on=person.ago(35),
            done_by=WhoSpeaks.PERSON,
            at=9 * 60 + n,
        )
    person.add(
        person.ago(4),
        "book_interview",
        application="$card-2",
        on=person.today + timedelta(days=3),
        at=10 * 60,
        support="Walk there together.",
    )
    results = {
        3: InterviewResult.OFFER,
        4: InterviewResult.NOT_CHOSEN,
        5: InterviewResult.SECOND,
        6: InterviewResult.DID_NOT_GO,
    }
    for n, result in results.items():
        person.add(
            person.ago(25),
            "book_interview",
            application=f"$card-{n}",
            gives=f"talk-{n}",
            on=person.ago(20),
            at=9 * 60 + n,
        )
        person.add(
            person.ago(19),
            "record_interview",
            interview=f"$talk-{n}",
            result=result,
            feedback="Kind and clear.",
            at=9 * 60 + n,
        )
    person.add(
        person.ago(18),
        "end_application",
        application="$card-6",
        outcome=ApplicationOutcome.PERSON_CHOSE_NOT_TO,
        reason="Too far by bus.",
    )
    person.add(
        person.ago(15),
        "start_job_from",
        origin="$card-5",
        title="Linen room, weekends",
        employer="Tidewater Hotel",
        start_on=person.ago(15),
        minutes_week=960,
        pay=1280,
        pay_per=PayPer.HOUR,
    )
    person.add(person.ago(8), "ask_next_job", client="$client", career_goal="More hours in the end.")


def may_be_told_of(person: Person) -> None:
    """Decisions about personal information of every kind, a consent given and used, and one taken back."""
    searching(person)
    words = "I work best with a quiet start."
    decided = ((70, Disclosure.LATER), (60, Disclosure.TELL), (9, Disclosure.PART))
    for days, decision in decided:
        person.add(
            person.ago(days),
            "decide_sharing",
            client="$client",
            decision=decision,
            speaks=WhoSpeaks.BOTH,
            exact_words=words,
            at=9 * 60,
        )
    person.add(person.ago(59), "give_consent", client="$client", gives="consent", kind=ConsentKind.EMPLOYER, named=True,
               employer_id="#Garden World", topics="Hours and a quiet start.", at=10 * 60)  # fmt: skip
    person.add(person.ago(56), "record_contact_for", client="$client", employer="Garden World", named=True, medium=ContactWay.PHONE,
               purpose=ContactPurpose.PERSON, said_of_them="Asked for a quiet start.")  # fmt: skip
    for days, purpose in ((54, ContactPurpose.PRESENT), (47, ContactPurpose.LEARN), (33, ContactPurpose.THANKS)):
        person.add(
            person.ago(days),
            "record_contact_for",
            client="$client",
            employer="Garden World",
            purpose=purpose,
            minutes=20,
        )
    person.add(
        person.ago(40),
        "give_consent",
        client="$client",
        gives="family",
        kind=ConsentKind.FAMILY,
        who="His mother",
        topics="How he is.",
    )
    person.add(person.ago(20), "withdraw_consent", consent="$family")
