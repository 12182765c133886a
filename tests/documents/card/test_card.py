"""The appointment card: day and time first, nothing that tells, nothing cut, its own size or on A4 with cut marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from ips_desktop.documents.card.paper import cannot_print, card_html, card_pdf, file_name, job_title
from ips_desktop.questions.letter_sheets import AppointmentSheet, Meeting, Sender
from ips_desktop.rules.reading import grade
from ips_desktop.terms.troubles import Refused
from resources.wordings import HERE, said
from resources.wordings.compile import read
from tests.documents.letter_samples import APPOINTMENT, MEETING, words
from tests.documents.outline import Outline
from tests.documents.reading import catalogue, fonts_of, letter_sizes, operators, pages_of

CARDS: dict[str, AppointmentSheet] = {
    "normal": APPOINTMENT,
    "blank": replace(APPOINTMENT, first_name="", meeting=Meeting(date(2026, 12, 8))),
    "phone": replace(
        APPOINTMENT, meeting=replace(MEETING, how="phone", place="", address="", place_more="From a hidden number.")
    ),
    "video": replace(APPOINTMENT, meeting=replace(MEETING, how="video", place="", address="", place_more="")),
    "obrien": replace(APPOINTMENT, first_name="Siobhán O’Brien"),
    "nguyen": replace(APPOINTMENT, first_name="Nguyễn Thị Lễ"),
    "lukasz": replace(APPOINTMENT, first_name="Łukasz"),
    "bengali": replace(APPOINTMENT, first_name="রাহেলা"),
    "arabic": replace(
        APPOINTMENT, first_name="محمد", meeting=replace(MEETING, place="مكتبة المدينة", address="", place_more="")
    ),
    "long": replace(
        APPOINTMENT,
        first_name="Maria Magdalena Aleksandra",
        meeting=replace(
            MEETING,
            on=date(2026, 9, 30),
            place="Riverside Community Library and Café",
            address="",
            place_more="Upstairs.",
            bring=words(5),
            with_name="Maria Magdalena Wielopolska-Konstantynowicz",
        ),
    ),
}
TELLING = ("ips", "nhs", "recovery", "clinic", "wellbeing", "mental", "health", "service", "team", "work", "job")


def test_it_reads_exactly_so() -> None:
    (text,) = pages_of(card_pdf(APPOINTMENT))
    assert text == (
        "Amina, we meet next: Tue 8 December at 10:00 Where Library Café, Mill Lane. I sit by the window. "
        "With Jo Ellis, 07700 900 123 Bring Your CV, if you have one "
        "Can’t come? Text or call. We find a new time. You do not lose your place. "
        "You choose where we meet: a café, a library, your home, or a walk. My notes "
        "Version 1, Wed 25 Nov 2026, Jo Ellis page 1 of 1"
    )


@pytest.mark.parametrize(
    ("name", "said_first", "never"),
    [
        ("blank", "We meet next: Tue 8 December Can’t come?", "Where"),
        ("phone", "Amina, I call you: Tue 8 December at 10:00 Where By phone. From a hidden number.", "You choose"),
        ("video", "Amina, we meet by video: Tue 8 December at 10:00 Where By video With", "You choose"),
    ],
)
def test_what_is_not_known_or_not_so_is_not_said(name: str, said_first: str, never: str) -> None:
    text = pages_of(card_pdf(CARDS[name]))[0]
    assert text.startswith(said_first)
    assert never not in text


@pytest.mark.parametrize("name", CARDS)
def test_no_service_and_no_reason_stand_on_it(name: str) -> None:
    sender = Sender(
        "Jo Ellis", "IPS specialist", service_name="Riverside NHS Recovery", address="Rose Ward", email="x@nhs.example"
    )
    sheet = replace(CARDS[name], head=replace(CARDS[name].head, sender=sender, tells=True))
    for text in (pages_of(card_pdf(sheet))[0], Outline(card_html(sheet)).text):
        assert [word for word in TELLING if word in re.findall(r"\w+", text.casefold())] == []


def test_a_place_whose_name_tells_is_given_by_its_address() -> None:
    clinic = replace(MEETING, place="Rose Mental Health Clinic", address="4 Mill Lane", place_more="")
    quiet = pages_of(card_pdf(replace(APPOINTMENT, meeting=clinic)))[0]
    assert "Where 4 Mill Lane With" in quiet
    assert "Clinic" not in quiet
    assert "Where Rose Mental" in pages_of(card_pdf(replace(APPOINTMENT, meeting=replace(clinic, address=""))))[0]
    told = replace(APPOINTMENT, meeting=clinic, head=replace(APPOINTMENT.head, tells=True))
    assert "Rose Mental Health Clinic, 4 Mill Lane" in pages_of(card_pdf(told))[0]


@pytest.mark.parametrize("name", [name for name in CARDS if name not in ("arabic", "bengali")])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_is_on_the_card_and_in_the_copy(name: str, *, large_print: bool) -> None:
    paper = Counter(pages_of(card_pdf(CARDS[name], large_print=large_print))[0].split())
    copy = Counter(Outline(card_html(CARDS[name])).text.replace("\u00a0", " ").replace(" ,", ",").split())
    assert paper - copy <= Counter(["My", "notes", "page", "1", "of", "1"])
    assert copy - paper <= Counter(["Card"])


@pytest.mark.parametrize("name", ["arabic", "bengali"])
def test_other_scripts_are_there(name: str) -> None:
    assert CARDS[name].first_name in Outline(card_html(CARDS[name])).text
    assert cannot_print(CARDS[name]) == ""


@pytest.mark.parametrize(
    ("large", "on_a4", "size"), [(False, False, (105, 148)), (True, False, (148, 210)), (False, True, (210, 297))]
)
def test_it_has_its_own_size_or_is_cut_from_a4(large: bool, on_a4: bool, size: tuple[int, int]) -> None:
    pdf = card_pdf(APPOINTMENT, large_print=large, on_a4=on_a4)
    with pikepdf.open(BytesIO(pdf)) as document:
        _, _, wide, high = (float(edge) * 25.4 / 72 for edge in document.pages[0].MediaBox)
    assert (round(wide), round(high)) == size
    cuts = [operands[0] for operands, operator in operators(pdf, 0) if operator == "m" and round(operands[0]) == 298]
    assert bool(cuts) is on_a4


@pytest.mark.parametrize("name", CARDS)
def test_large_print_is_on_a_larger_card_and_type_never_shrinks(name: str) -> None:
    assert min(letter_sizes(card_pdf(CARDS[name], large_print=True))) >= 18
    shaped = {13 * 1.2, 23 * 1.2, 10 * 1.2}
    assert letter_sizes(card_pdf(CARDS[name])) <= {23, 13, 10} | {round(size, 2) for size in shaped}


def test_writing_lines_give_way_and_words_do_not() -> None:
    def lines(sheet: AppointmentSheet) -> int:
        """Grey lines from margin to margin."""
        return sum(op == "G" and ops[0] > 0 for ops, op in operators(card_pdf(sheet), 0))

    assert lines(CARDS["normal"]) == 1
    assert "My notes" in pages_of(card_pdf(CARDS["normal"]))[0]
    assert lines(CARDS["long"]) == 0
    assert "My notes" not in pages_of(card_pdf(CARDS["long"]))[0]


@pytest.mark.parametrize(
    ("meeting", "code"),
    [
        (replace(MEETING, place=words(14), address="", place_more=""), "card.place_long"),
        (replace(MEETING, bring=words(60)), "card.too_long"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_printed(meeting: Meeting, code: str) -> None:
    with pytest.raises(Refused) as refused:
        card_pdf(replace(APPOINTMENT, meeting=meeting))
    assert refused.value.code == code
    assert "{" not in said(f"refusals.{code}", **refused.value.facts)


def test_the_file_tells_its_language_and_nothing_of_anybody() -> None:
    language, facts = catalogue(card_pdf(APPOINTMENT))
    assert (language, facts["/Title"]) == ("en-GB", "Card")
    assert all(fonts_of(card_pdf(APPOINTMENT)).values())
    assert file_name(APPOINTMENT) == "card-AY-2026-11-25-v1.pdf"
    assert job_title(APPOINTMENT) == "AY"
    outline = Outline(card_html(APPOINTMENT))
    assert outline.seen[0] == ("html", {"lang": "en-GB"})
    assert outline.headings == [(1, "Tue\u00a08\u00a0December at\u00a010:00")]


def test_the_standing_text_is_plain() -> None:
    texts = [text for key, text in read(HERE / "en/LC_MESSAGES/card.po").items() if key and len(text.split()) >= 4]
    assert max(grade(re.sub(r"\{\w+\}", "Jo", text)) for text in texts) <= 5
