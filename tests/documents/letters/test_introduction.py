"""The letter of introduction: it says what the person chose and no more, or names nobody at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.documents.letters.paper import letter_html, letter_pdf
from ips_desktop.questions.letter_sheets import Consent, Introduced
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from tests.documents.letter_samples import CONSENT, NAMED, SHEETS, words
from tests.documents.outline import Outline
from tests.documents.reading import pages_of

HEAD = (
    "Riverside Work Service 4 Mill Lane, Riverside RS1 2AB · 07700 900 123 · jo.ellis@riversidework.example "
    "Marta Lewandowska Fern Hill Garden Centre Station Road Riverside RS3 4CD Wed 25 Nov 2026 Dear Ms Lewandowska "
)
FOOT = "Letter to Fern Hill Garden Centre · version 1 · made by Jo Ellis, Wed 25 Nov 2026, 14:10 page 1 of 1"
END = f"Yours sincerely Jo Ellis Employment adviser, 07700 900 123 {FOOT}"


def test_it_reads_exactly_so() -> None:
    assert pages_of(letter_pdf(NAMED)) == [
        HEAD + "Meet Amina: keen, on time, and good with plants "
        "I help people find work that suits them, and help employers find good staff. It is free. "
        "I would like you to meet Amina. Amina chose these words: "
        "“I worked in a flower shop for two years. I know plants and I like to help customers. "
        "I am looking for 16 to 20 hours a week. I can start in December.” "
        "What I can do for you Come to see you, and learn what you need. "
        "Come with Amina on the first day, if you both want that. "
        "Stay in touch for as long as it is useful. You have one phone number for it. "
        "Sort out small things early, before they grow. "
        "Could we talk for 15 minutes? I will call in on Tue 1 Dec, in the morning. "
        "If another time is better, text or call me. I share only what Amina has said I may share. " + END
    ]


def test_without_a_person_it_names_nobody() -> None:
    assert pages_of(letter_pdf(SHEETS["introduction-unnamed"])) == [
        HEAD + "Could we talk for 15 minutes? "
        "I help people find work that suits them, and help employers find good staff. It is free. "
        "I would like to learn what you need, and who does well with you. I am not here to sell you anything. "
        "What I can do for you Come to see you, and learn what you need. "
        "Come along on a first day at work, if you both want that. "
        "Stay in touch for as long as it is useful. You have one phone number for it. "
        "Sort out small things early, before they grow. "
        "I will call in on Tue 1 Dec, in the morning. If another time is better, text or call me. " + END
    ]


def test_of_the_person_it_holds_the_consented_words_and_nothing_else() -> None:
    """Every word that the letter to nobody and the standing text do not hold comes from the consent."""
    standing = " ".join(
        said(f"letters.{key}", first="", things="", words="", day="")
        for key in (
            "help",
            "would_meet",
            "chose_words",
            "can_first_day",
            "call_in_morning",
            "share_only",
            "meet",
            "talk",
        )
    )
    unnamed = pages_of(letter_pdf(SHEETS["introduction-unnamed"]))[0]
    consented = " ".join((CONSENT.words, *CONSENT.good_things, "Amina and Amina: Amina."))

    def bare(text: str) -> set[str]:
        return {word.strip("“”,.:?") for word in text.split()}

    for text in (pages_of(letter_pdf(NAMED))[0], Outline(letter_html(NAMED)).text):
        assert bare(text) - bare(standing) - bare(unnamed) <= bare(consented)


@pytest.mark.parametrize(
    ("things", "heading"),
    [
        ((), "Meet Amina I help"),
        (("keen",), "Meet Amina: keen I help"),
        (("keen", " on time "), "Meet Amina: keen and on time I help"),
    ],
)
def test_good_things_are_said_as_people_say_them(things: tuple[str, ...], heading: str) -> None:
    person = Introduced("Amina", replace(CONSENT, good_things=things))
    assert heading in pages_of(letter_pdf(replace(NAMED, person=person)))[0]


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (replace(CONSENT, words="  "), "letters.no_words"),
        (Consent(), "letters.no_words"),
        (replace(CONSENT, withdrawn=True), "letters.consent_withdrawn"),
        (replace(CONSENT, until=date(2026, 11, 24)), "letters.consent_ended"),
        (replace(CONSENT, employer="Park Café"), "letters.consent_other"),
        (replace(CONSENT, words=words(61, "a")), "letters.too_long"),
        (replace(CONSENT, words="x" * 481), "letters.too_many_letters"),
        (replace(CONSENT, good_things=("a", "b", "c", "d")), "letters.too_many"),
    ],
)
def test_a_letter_beyond_the_consent_is_refused_on_paper_and_as_html(consent: Consent, code: str) -> None:
    sheet = replace(NAMED, person=Introduced("Amina", consent))
    for make in (letter_pdf, letter_html):
        with pytest.raises(Refused) as refused:
            make(sheet)
        assert refused.value.code == code
        sentence = said(f"refusals.{code}", **refused.value.facts)
        assert "{" not in sentence
        assert "2026-11" not in sentence


@pytest.mark.parametrize(
    "consent",
    [
        replace(CONSENT, until=date(2026, 11, 25)),
        replace(CONSENT, until=None),
        replace(CONSENT, employer=""),
        replace(CONSENT, employer="  FERN HILL garden centre"),
        replace(CONSENT, words=words(60)),
    ],
)
def test_a_letter_within_the_consent_is_made(consent: Consent) -> None:
    assert len(pages_of(letter_pdf(replace(NAMED, person=Introduced("Amina", consent))))) == 1


@pytest.mark.parametrize(
    ("on", "part", "sentence"),
    [
        (None, "", "Text or call me, and tell me when it suits you."),
        (date(2026, 12, 1), "", "I will call in on Tue 1 Dec. If"),
        (date(2026, 12, 1), "afternoon", "I will call in on Tue 1 Dec, in the afternoon. If"),
        (date(2027, 1, 4), "evening", "I will call in on Mon 4 Jan 2027. If"),
    ],
)
def test_when_we_call_in_is_said_as_far_as_it_is_known(on: date | None, part: str, sentence: str) -> None:
    assert sentence in pages_of(letter_pdf(replace(NAMED, call_on=on, call_part=part)))[0]
