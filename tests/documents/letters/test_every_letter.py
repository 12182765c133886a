"""What holds for every letter: one page, nothing cut, nothing that tells the sender's field, the same words as HTML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ips_desktop.documents.letters.heading import left_off, tells
from ips_desktop.documents.letters.looking import second_look_at_letter
from ips_desktop.documents.letters.naming import file_name, job_title
from ips_desktop.documents.letters.paper import cannot_print, letter_html, letter_pdf, letter_words
from ips_desktop.documents.parts.words import foot_line
from ips_desktop.questions.letter_sheets import Addressee, Ask, Introduced, LetterSheet
from ips_desktop.rules.reading import grade
from ips_desktop.terms.troubles import Refused
from resources.wordings import HERE, said
from resources.wordings.compile import read
from tests.documents.letter_samples import (
    ADJUST,
    APPOINTMENT,
    CLOSING,
    CONSENT,
    HAND_OVER,
    JO,
    MEETING,
    NAMED,
    SHEETS,
    TO_AMINA,
    words,
)
from tests.documents.outline import Outline
from tests.documents.reading import catalogue, fonts_of, letter_sizes, pages_of

SIZES = {17, 14, 13, 12, 10.5, 10}
TELLING = (
    "ips", "nhs", "recovery", "clinical", "clinic", "wellbeing", "mental", "health", "unwell", "diagnos", "hospital",
    "ward", "psych", "therap", "patient", "individual placement", "illness", "co-ordinator",
)  # fmt: skip
OUT_OF_ORDER = ("arabic", "bengali")  # a PDF's own text runs as it is drawn there


@pytest.mark.parametrize("name", SHEETS)
def test_it_is_one_page_and_says_so(name: str) -> None:
    pages = pages_of(letter_pdf(SHEETS[name]))
    assert len(pages) == 1
    assert pages[0].endswith("page 1 of 1")


@pytest.mark.parametrize("name", SHEETS)
def test_large_print_is_large_and_counts_its_pages(name: str) -> None:
    pdf = letter_pdf(SHEETS[name], large_print=True)
    pages = pages_of(pdf)
    assert min(letter_sizes(pdf)) >= 18
    assert [page[-11:] for page in pages] == [f"page {n} of {len(pages)}" for n in range(1, len(pages) + 1)]
    before = re.split(r"Yours sincerely|Best wishes", pages[-1])[0]
    assert len(before.split()) > 2  # an ending never stands alone


@pytest.mark.parametrize("name", SHEETS)
def test_type_never_shrinks(name: str) -> None:
    shaped = {round(1.2 * size, 2) for size in SIZES}
    assert letter_sizes(letter_pdf(SHEETS[name])) <= SIZES | shaped


@pytest.mark.parametrize("name", [name for name in SHEETS if not name.endswith(OUT_OF_ORDER)])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_is_on_paper_and_in_the_copy(name: str, *, large_print: bool) -> None:
    foot = letter_words(SHEETS[name]).head.foot
    feet = [foot.large, foot_line(foot)]

    def counted(text: str) -> Counter[str]:
        whole = " ".join(re.sub(r"page \d+ of \d+", " ", text.replace("\u00a0", " ")).split())
        for line in feet:
            whole = whole.replace(" ".join(line.replace("\u00a0", " ").split()), " ")
        whole = re.sub(r"\S+@ ?\S+", " ", whole)  # the one thing that may be broken inside
        return Counter(re.sub(r"[:·“”]", " ", whole).casefold().split())

    paper = counted(" ".join(pages_of(letter_pdf(SHEETS[name], large_print=large_print))))
    copy = counted(Outline(letter_html(SHEETS[name])).text.removeprefix("Letter "))  # its title
    heads = counted(
        "what we ask for what i ask for your answer, and by when " * 5
    )  # said once a row, or as caption and head
    assert not (paper - copy) - heads
    assert not (copy - paper) - heads


@pytest.mark.parametrize("name", [name for name in SHEETS if not name.endswith(OUT_OF_ORDER)])
@pytest.mark.parametrize("large_print", [False, True])
def test_every_word_of_the_sheet_is_in_the_letter(name: str, *, large_print: bool) -> None:
    def words_of(text: str) -> Counter[str]:
        apart = re.sub(r"@ ", "@", text.replace("\u00a0", " "))  # an e-mail may go on under its sign
        return Counter(re.findall(r"[^\s.,:;!?“”\"()]+", apart.casefold()))

    pages = words_of(" ".join(pages_of(letter_pdf(SHEETS[name], large_print=large_print))))
    sheet = words_of(" ".join(_texts(SHEETS[name])))
    assert not {word for word in sheet if word not in pages}
    own = words_of(" ".join(_texts(SHEETS[name], own=True)))
    assert not own - pages


def _texts(value: Any, *, own: bool = False) -> Iterator[str]:
    """Every text in a sheet but codes, or of somebody's own words only."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            inside = getattr(value, field.name)
            if field.name in OWN or (not own and field.name not in CODES):
                yield from _texts(inside)
            elif own and is_dataclass(inside):
                yield from _texts(inside, own=True)


OWN = {"words", "good_things", "why", "what", "reason", "reached", "stays", "bring", "place_more"}
CODES = {"language", "version", "answer", "reach", "how", "call_part", "person_name", "employer", "strokes", "others"}


@pytest.mark.parametrize("name", [name for name in SHEETS if name.endswith(OUT_OF_ORDER)])
def test_other_scripts_are_there_in_both(name: str) -> None:
    own = {"introduction-arabic": "محمد", "introduction-bengali": "রাহেলা", "lost-arabic": "محمد", "lost-bengali": "রাহেলা"}
    assert own[name] in Outline(letter_html(SHEETS[name])).text
    assert own[name] in pages_of(letter_pdf(SHEETS[name]))[0] or "arabic" in name


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_tells_the_senders_field(name: str) -> None:
    if name == "adjustments-tell":
        return
    for text in (" ".join(pages_of(letter_pdf(SHEETS[name]))), Outline(letter_html(SHEETS[name])).text):
        words_of = re.findall(r"[\w-]+", text.casefold())
        assert [word for word in TELLING if word in words_of or (len(word) > 4 and word in text.casefold())] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("service_name", "Riverside NHS Recovery College"),
        ("address", "Rose Ward, Riverside Hospital, RS1 2AB"),
        ("email", "jo.ellis@riverside.nhs.example"),
        ("email", "jo.ellis@riversidementalhealth.example"),
        ("email", "jo@riverside-ips.example"),
        ("title", "IPS employment specialist"),
    ],
)
def test_a_sender_that_tells_is_left_off_and_named_before_printing(field: str, value: str) -> None:
    for sheet in (NAMED, HAND_OVER):
        head = replace(sheet.head, sender=replace(JO, **{field: value}))
        quiet = replace(sheet, head=head)
        assert left_off(head) == (field,)
        assert second_look_at_letter(quiet)[0] == (field, value)
        assert value not in pages_of(letter_pdf(quiet))[0]
        assert value not in Outline(letter_html(quiet)).text
        told = replace(sheet, head=replace(head, tells=True))
        assert left_off(told.head) == ()
        assert value in pages_of(letter_pdf(told))[0].replace("\u00a0", " ")
    assert left_off(NAMED.head) == ()


def test_without_a_service_the_writers_name_stands_on_top() -> None:
    head = replace(NAMED.head, sender=replace(JO, service_name="Riverside Mental Health"))
    assert pages_of(letter_pdf(replace(NAMED, head=head)))[0].startswith("Jo Ellis 4 Mill Lane")


@pytest.mark.parametrize(
    ("text", "plain"), [("The Chips Works", True), ("jo@chipsworks.example", True), ("IPS", False)]
)
def test_only_what_tells_is_left_off(text: str, *, plain: bool) -> None:
    assert tells(text, mail="@" in text) is not plain


def test_telling_words_of_the_person_are_offered_and_not_refused() -> None:
    sheet = replace(NAMED, person=Introduced("Amina", replace(CONSENT, words="After hospital I work with Dai Willow.")))
    sheet = replace(sheet, head=replace(sheet.head, others=("Dai Willow",)))
    assert second_look_at_letter(sheet) == (("own_words", "hospital"), ("own_words", "Dai Willow"))
    assert "After hospital" in pages_of(letter_pdf(sheet))[0]
    assert second_look_at_letter(NAMED) == ()
    assert second_look_at_letter(replace(ADJUST, asks=(Ask("Time off for my depot"),))) == (("asks", "depot"),)
    assert second_look_at_letter(replace(CLOSING, stays=("Ask your CPN",))) == (("stays", "CPN"),)
    assert second_look_at_letter(replace(HAND_OVER, why="I had anxiety")) == (("why", "anxiety"),)


def test_a_place_whose_name_tells_is_given_by_its_address_or_offered_for_a_second_look() -> None:
    clinic = replace(MEETING, place="Rose Mental Health Clinic", address="4 Mill Lane")
    for sheet in (replace(APPOINTMENT, meeting=clinic), replace(HAND_OVER, next_meeting=clinic)):
        text = pages_of(letter_pdf(sheet))[0]
        assert "4 Mill Lane" in text
        assert "Clinic" not in text
        assert second_look_at_letter(sheet) == ()
    bare = replace(APPOINTMENT, meeting=replace(clinic, address=""))
    assert "Rose Mental Health Clinic" in pages_of(letter_pdf(bare))[0]
    assert second_look_at_letter(bare) == (("place", "Mental Health"), ("place", "Clinic"))


@pytest.mark.parametrize("name", SHEETS)
def test_the_copy_is_well_formed_and_takes_nothing_from_outside(name: str) -> None:
    html = letter_html(SHEETS[name])
    outline = Outline(html)
    assert outline.seen[0] == ("html", {"lang": "en-GB"})
    assert not [attrs for _, attrs in outline.seen if {"src", "href", "action"} & attrs.keys()]
    assert b"url(" not in html
    assert not {"address", "em", "i"} & {tag for tag, _ in outline.seen}  # which browsers slant
    levels = [level for level, _ in outline.headings]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_what_a_person_types_is_text_and_never_a_command() -> None:
    typed = '<b>x</b> ) Tj & {0} "q"'
    sheet = replace(NAMED, person=Introduced("Am\x00ina\u202e", replace(CONSENT, words=typed)))
    outline = Outline(letter_html(sheet))
    assert "b" not in {tag for tag, _ in outline.seen}
    for text in (pages_of(letter_pdf(sheet))[0], outline.text):
        assert typed.strip('"') in text.replace("\u00a0", " ")
        assert "meet Amina. Amina chose" in text


@pytest.mark.parametrize("name", SHEETS)
def test_the_file_has_its_letters_inside_its_language_and_a_title_that_tells_nothing(name: str) -> None:
    pdf = letter_pdf(SHEETS[name])
    language, facts = catalogue(pdf)
    assert language == "en-GB"
    assert facts.pop("/Title") == "Letter"
    assert set(facts.values()) <= {"", "/False", "D:20000101000000+00'00'"}
    assert all(fonts_of(pdf).values())
    assert cannot_print(SHEETS[name]) == ""
    assert pdf == letter_pdf(SHEETS[name])


def test_names_that_others_see_tell_nothing() -> None:
    assert file_name(NAMED) == "letter-ML-2026-11-25-v1.pdf"
    assert file_name(CLOSING, "html") == "letter-AY-2026-11-25-v1.html"
    assert job_title(NAMED) == "ML"
    assert job_title(replace(NAMED, head=replace(NAMED.head, to=Addressee()))) == "-"


def test_a_long_address_stays_in_the_window_or_is_refused() -> None:
    lines = ("Unit 14", "The Long Greenhouse", "Station Road", "Upper Valley", "Riverside", "RS3 4CD")
    head = replace(NAMED.head, to=Addressee("Marta Lewandowska", lines))
    text = pages_of(letter_pdf(replace(NAMED, head=head)))[0]
    assert "Marta Lewandowska Unit 14 The Long Greenhouse Station Road, Upper Valley Riverside, RS3 4CD Wed" in text
    with pytest.raises(Refused) as refused:
        letter_pdf(replace(NAMED, head=replace(head, to=Addressee("M", tuple(words(6) for _ in range(7))))))
    assert refused.value.code == "letters.address_long"


def test_more_than_a_page_is_refused_and_large_print_goes_on() -> None:
    full = replace(ADJUST, asks=tuple(Ask(words(15, "weekend"), "refused", words(15, "weekend")) for _ in range(5)))
    with pytest.raises(Refused) as refused:
        letter_pdf(full)
    assert refused.value.code == "letters.over_a_page"
    assert said("refusals.letters.over_a_page")
    pages = pages_of(letter_pdf(full, large_print=True))
    assert len(pages) > 2
    assert " ".join(pages).casefold().count("weekend") == 150


FEW = st.lists(st.sampled_from(["garden", "I", "a", "because", "weekends", "Nguyễn", "on"]), max_size=22).map(" ".join)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FEW, st.lists(st.tuples(FEW, FEW, st.sampled_from(["asked", "agreed", "refused"])), max_size=7))
def test_however_much_is_written_it_is_wholly_on_one_page_or_refused(
    why: str, asks: list[tuple[str, str, str]]
) -> None:
    assert ADJUST.consent is not None
    sheet = replace(
        ADJUST,
        consent=replace(ADJUST.consent, words=why),
        asks=tuple(Ask(what, answer, reason) for what, reason, answer in asks),
    )
    with suppress(Refused):
        pages = pages_of(letter_pdf(sheet))
        assert_whole(pages, why, sheet.asks)


def assert_whole(pages: list[str], why: str, asks: tuple[Ask, ...]) -> None:
    """One page, with every word of it."""
    assert len(pages) == 1
    kept = [ask for ask in asks if ask.what.strip()]
    own = [why, *(ask.what for ask in kept)]
    own += [ask.reason for ask in kept if any(other.answer != "asked" for other in kept)]
    printed = Counter(pages[0].casefold().replace("“", " ").replace("”", " ").split())
    written = Counter(word for text in own for word in text.casefold().split())
    assert not written - printed


SENTENCES = re.compile(r"(?<=[.?!:])\s+")
NAMES_A_LAW = {"letters.law_own", "letters.law_for"}  # its name is what it is


def test_the_standing_text_is_plain() -> None:
    spoken = {key: text for key, text in read(HERE / "en/LC_MESSAGES/letters.po").items() if key and "\0" not in text}
    for key, text in spoken.items():
        filled = re.sub(r"\{\w+\}", "Jo", text)
        assert len(text.split()) < 4 or grade(filled) <= 5, key
        hard = [s for s in SENTENCES.split(filled) if len(s.split()) >= 4 and grade(s) > 6]
        assert not hard or key in NAMES_A_LAW, hard


@pytest.mark.parametrize("name", [name for name in SHEETS if not name.endswith("-long")])
def test_every_letter_without_own_words_reads_at_grade_five_or_less(name: str) -> None:
    html = letter_html(SHEETS[name]).decode()
    inner = re.sub(r"<(blockquote|li|dl|table|footer|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    texts = [re.sub(r"<[^>]+>", " ", part) for part in re.findall(r"<p[^>]*>(.*?)</p>", inner, flags=re.DOTALL)]
    sentences = [s for text in texts[4:-2] for s in SENTENCES.split(text) if len(s.split()) >= 4]
    assert not sentences or grade(". ".join(sentences)) <= 5


def test_every_refusal_has_its_sentence() -> None:
    for code in ("no_words", "consent_withdrawn", "over_a_page"):
        assert said(f"refusals.letters.{code}")
    assert isinstance(Outline(letter_html(NAMED)), HTMLParser)


def test_every_kind_of_letter_is_tried() -> None:
    assert {type(sheet) for sheet in SHEETS.values()} == set(get_args(LetterSheet))
    assert TO_AMINA.tells is False
