"""The letter that asks for reasonable adjustments: who asks, for what, what was said, by when; never more than consented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.documents.letters.paper import letter_html, letter_pdf
from ips_desktop.terms.troubles import Refused
from tests.documents.letter_samples import ADJUST, ANSWERED, ASKS, OWN_NAME, SHEETS
from tests.documents.outline import Outline
from tests.documents.reading import operators, pages_of

LAW = "The law calls them reasonable adjustments. It is the Equality Act 2010, sections 20 to 22."


def text_of(name: str) -> str:
    return pages_of(letter_pdf(SHEETS[name]))[0]


def test_the_adviser_writes_with_the_persons_words() -> None:
    text = text_of("adjustments")
    assert (
        "Changes at work that would help Amina works with you as sales assistant, and asked me to write. "
        "We would like to ask for some changes at work. They would help Amina do the job well. "
        f"{LAW} Amina does not have to pay for them. Amina chose these words: "
        "“Mornings are slow for me. With a late start I do a full day's work.” "
        "What we ask for Start at 10, not at 8, by Mon 7 Dec A quiet place for my break, by Mon 7 Dec "
        "Written notes after we talk about the work Could you write back by Fri 4 Dec? "
        "Tell me what you can do, and by when. If something is hard to do, let us talk. There may be another way. "
        "Show this letter only to those who need it for these changes. I share only what Amina has said I may share. "
        "Yours sincerely Jo Ellis"
    ) in text


def test_in_their_own_name_no_service_and_no_adviser_stand_on_it() -> None:
    text = text_of("adjustments-own-name")
    assert text.startswith("Amina Yusuf 12 Canal Row, Riverside RS2 7XY · 07700 900 456 Marta Lewandowska")
    assert (
        "My job with you is sales assistant. I would like to ask for some changes at work. "
        f"They would help me do my job well. {LAW} I do not have to pay for them. Why they help me “Mornings"
    ) in text
    assert "What I ask for Start at 10" in text
    assert "Yours sincerely Amina Yusuf 07700 900 456 Letter to Fern Hill" in text
    for word in ("Riverside Work Service", "Jo", "adviser", "I share only", "asked me"):
        assert word not in text


def test_answers_stand_beside_what_was_asked() -> None:
    text = text_of("adjustments-answered")
    assert (
        "What we ask for Your answer, and by when Start at 10, not at 8 Agreed, by Mon 7 Dec "
        "A quiet place for my break Not agreed. There is no free room. The greenhouse is quiet from 12 to 1. "
        "Written notes after we talk about the work No answer yet "
        "Could you write back by Fri 4 Dec?"
    ) in text.replace("\u00a0", " ")
    assert "We look at this again on Tue 12 Jan 2027." in text


def test_a_no_without_a_reason_asks_for_one() -> None:
    asks = (replace(ASKS[0], answer="agreed"), replace(ASKS[1], answer="refused"))
    text = pages_of(letter_pdf(replace(ADJUST, asks=asks)))[0]
    assert "What you did not agree to: Tell me why, so that we can look for another way." in text
    assert "write back" not in text
    assert "Tell me why" not in pages_of(letter_pdf(ANSWERED))[0]


def test_when_all_is_agreed_we_say_thank_you_and_ask_nothing() -> None:
    text = text_of("adjustments-agreed")
    assert "Thank you for your answer. We look at this again on Tue 12 Jan 2027." in text
    assert "?" not in text


def test_an_answer_that_is_not_known_here_stays_open() -> None:
    asks = (replace(ASKS[0], answer="agreed"), replace(ASKS[1], answer="tried"))
    assert (
        "A quiet place for my break No answer yet, by Mon 7 Dec" in pages_of(letter_pdf(replace(ADJUST, asks=asks)))[0]
    )


def test_the_grant_is_named_only_when_the_person_said_tell() -> None:
    assert "Help with the cost: Access to Work is a grant" in text_of("adjustments-tell")
    assert not [name for name in SHEETS if name != "adjustments-tell" and "Access to Work" in text_of(name)]


@pytest.mark.parametrize("code", ["letters.consent_withdrawn", "letters.consent_ended", "letters.consent_other"])
def test_an_adviser_writes_only_within_the_consent(code: str) -> None:
    consent = {
        "letters.consent_withdrawn": {"withdrawn": True},
        "letters.consent_ended": {"until": date(2026, 11, 24)},
        "letters.consent_other": {"employer": "Park Café"},
    }[code]
    assert ADJUST.consent is not None
    with pytest.raises(Refused) as refused:
        letter_pdf(replace(ADJUST, consent=replace(ADJUST.consent, **consent)))
    assert refused.value.code == code
    assert len(pages_of(letter_pdf(OWN_NAME))) == 1  # a person needs nobody's leave for their own letter


def test_the_table_has_headed_columns_and_rows_and_large_print_has_none() -> None:
    outline = Outline(letter_html(ANSWERED))
    scopes = [attrs.get("scope") for tag, attrs in outline.seen if tag == "th"]
    assert (scopes.count("col"), scopes.count("row")) == (2, 3)
    large = letter_pdf(ANSWERED, large_print=True)
    assert "Your answer, and by when: Agreed, by Mon 7 Dec" in pages_of(large)[0]
    assert (
        0.6 not in {operands[0] for operands, operator in operators(large, 0)[:-6] if operator == "w"}
        or "Your answer, and by when Start" not in pages_of(large)[0]
    )
