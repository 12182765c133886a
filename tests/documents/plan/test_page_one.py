"""Page 1 says what the sheet says, all of it, in the order it is read, and can be shown to anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.plan.paper import cannot_print, plan_pdf
from tests.documents.reading import catalogue, fonts_of, operators, pages_of
from tests.documents.sample import AMINA, BLANK, SHEETS, named

READ = (
    "My return-to-work plan Riverside Work Service My name Amina Yusuf My adviser Jo Ellis, 07700 900 123 "
    "We agreed this Tue 24 Nov 2026 We look at it again by Tue 22 Dec 2026 "
    "My goal “I want a part-time job with plants, in a garden centre or a park.” "
    "Kind: paid work · Hours: 16 to 20 a week · By when: end of March 2027 "
    "Why it matters to me I like to be outside and busy. I want my own money, and a reason to get up. "
    "What I bring I worked in a flower shop for two years. I speak English and Somali. "
    "I am on time. I see what needs doing. "
    "My steps Add more by pen. Then we both put our initials next to it. What Who By when Done "
    "1 Ask Fern Hill Garden Centre about weekend work Amina and Jo, side by side Fri 27 Nov "
    "2 Put the flower shop on my CV Amina Tue 1 Dec "
    "3 Find out what 16 hours of pay would do to my benefits Jo, with Citizens Advice Tue 1 Dec "
    "4 Go to the park open day and ask who hires Amina 5 6 "
    "We will know it worked when I have talked with one person who can give me a job. "
    "We meet next: Tue 8 Dec 2026 at 10:00, Library Café, Mill Lane. Can’t come? Text Jo. "
    "I agree with this plan Amina Yusuf Date I will do my part Jo Ellis, adviser Tue 24 Nov 2026 "
    "I prefer not to sign. The plan still counts. My copy: on paper file not now "
    "Amina Yusuf · my return-to-work plan · version 3 · made by Jo Ellis, Tue 24 Nov 2026, 14:10 page 1 of 2"
)
# Nothing on a page that can be shown names the sender's field (papers §1).
TELLING = ("ips", "nhs", "recovery", "clinical", "wellbeing", "access to work", "mental", "health", "unwell", "diagnos")


def test_page_one_reads_exactly_so() -> None:
    assert pages_of(plan_pdf(AMINA))[0] == READ


def test_page_one_stands_alone_when_nothing_is_private() -> None:
    pages = pages_of(plan_pdf(replace(AMINA, private=None)))
    assert len(pages) == 1
    assert pages[0] == READ.replace("page 1 of 2", "page 1 of 1")


@pytest.mark.parametrize("name", SHEETS)
def test_our_own_words_on_the_pages_that_can_be_shown_tell_nothing(name: str) -> None:
    text = " ".join(page for page in pages_of(plan_pdf(SHEETS[name])) if "This page is private" not in page).casefold()
    assert [word for word in TELLING if word in text] == []


def test_a_sender_whose_name_tells_is_left_off() -> None:
    pdf = plan_pdf(replace(AMINA, service_name="Riverside NHS Recovery College"))
    assert "Riverside" not in pages_of(pdf)[0]


@pytest.mark.parametrize("name", SHEETS)
def test_every_font_is_inside_the_file_and_every_letter_has_one(name: str) -> None:
    pdf = plan_pdf(SHEETS[name])
    fonts = fonts_of(pdf)
    assert all(fonts.values())
    assert not [font for font in fonts if "Helvetica" in font]
    assert cannot_print(SHEETS[name]) == ""


def test_the_file_says_its_language_and_little_else() -> None:
    language, facts = catalogue(plan_pdf(AMINA))
    assert language == "en-GB"
    assert facts.pop("/Title") == "My plan"
    assert set(facts.values()) <= {"", "/False", "D:20000101000000+00'00'"}
    assert b"/Helvetica" not in plan_pdf(AMINA)
    assert b"Amina" not in plan_pdf(AMINA)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert plan_pdf(AMINA) == plan_pdf(AMINA)


def test_an_unfinished_plan_prints_with_places_to_write() -> None:
    first, second = pages_of(plan_pdf(BLANK))
    assert "Kind: Hours: By when:" in first
    assert "What Who By when Done 1 2 3 4 We will know it worked when We meet next:" in first
    assert "· draft version 1 ·" in first
    assert "· draft version 1 ·" in second
    grey_boxes = [op for op in operators(plan_pdf(BLANK), 0) if op[1] == "re"]
    assert len(grey_boxes) >= 12  # three a row, four rows


def test_a_gap_in_a_filled_row_is_a_box() -> None:
    full = replace(AMINA, steps=(*AMINA.steps[:3], replace(AMINA.steps[3], by=AMINA.agreed_on)))
    boxes = [sum(op[1] == "re" for op in operators(plan_pdf(sheet), 0)) for sheet in (AMINA, full)]
    assert boxes[0] == boxes[1] + 1


def test_a_drawn_signature_is_lines_not_a_picture() -> None:
    pdf = plan_pdf(AMINA)
    drawn = [op[1] for op in operators(pdf, 0)]
    assert drawn.count("l") > 100
    assert "Do" not in drawn
    assert b"/Subtype /Image" not in pdf


def test_damaged_strokes_do_not_stop_the_plan() -> None:
    line = replace(AMINA.signatures[1], strokes=b"\x01\x00\x09")
    text = pages_of(plan_pdf(replace(AMINA, signatures=(AMINA.signatures[0], line))))[0]
    assert text == READ


def test_ways_of_signing_are_said_in_words() -> None:
    text = pages_of(plan_pdf(SHEETS["done"]))[1]
    assert "I agree with this plan Said yes out loud. Amina Yusuf Tue 24 Nov 2026" in text
    assert "Signed on paper. Jo Ellis, adviser" in text
    assert "Fatima Yusuf, my sister" in text


def test_preferring_not_to_sign_is_ticked() -> None:
    signed, not_signed = (operators(plan_pdf(replace(s, copy=None)), 0) for s in (AMINA, SHEETS["prefers-not"]))
    ticks = [sum(op == ([1.0], "J") for op in ops) for ops in (signed, not_signed)]
    assert ticks == [1, 1]  # one signature drawn there, one tick here
    assert sum(op[1] == "l" for op in not_signed) < sum(op[1] == "l" for op in signed)


def test_a_done_step_is_ticked_with_its_day() -> None:
    text = pages_of(plan_pdf(SHEETS["done"]))[0]
    assert text.count("25 Nov") == 2


@pytest.mark.parametrize("name", ["Siobhán O’Brien-Fitzgerald", "Nguyễn Thị Lễ", "Łukasz Żółć", "রাহেলা বেগম", "U"])
def test_names_are_printed_as_they_are_written(name: str) -> None:
    first = pages_of(plan_pdf(named(name)))[0]
    assert f"My name {name} My adviser" in first
    assert f"{name} · my return-to-work plan" in first


def test_another_name_is_added_only_when_it_is_another() -> None:
    assert "My name Amina Yusuf My adviser" in pages_of(plan_pdf(AMINA))[0]
    assert "My name Amina Yusuf (Mina) My" in pages_of(plan_pdf(replace(AMINA, preferred_name="Mina")))[0]


def test_what_a_person_types_is_never_a_command() -> None:
    name = '<img src="file:///etc/passwd"> <b>(x) Tj & %d {0}'
    pdf = plan_pdf(replace(named(name), goal=r"</para>\) ET Q", why="Am\x00ina\u202e\x1b"))
    first = " ".join(pages_of(pdf)[:1])
    assert '<img src="file:///etc/passwd">' in first
    assert "<b>(x) Tj & %d {0}" in first
    assert r"“</para>\) ET Q”" in first
    assert "Why it matters to me Amina What" in first
    assert b"/Subtype /Image" not in pdf
