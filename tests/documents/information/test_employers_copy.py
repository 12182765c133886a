"""What an employer holds: the words and topics consented to, whom to ask, until when. There is no room for anything else."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from ips_desktop.documents.information.employers import employers_copy, telling
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.questions.sheets_telling import EmployersCopySheet
from tests.documents.information.sample import AMINA, EMPLOYERS, EMPLOYERS_SHEETS
from tests.documents.outline import Outline
from tests.documents.papers import texts
from tests.documents.reading import catalogue, operators, pages_of

READ = (
    "What Amina Yusuf wants you to know Riverside Work Service For Fern Hill Garden Centre "
    "Who to ask Jo Ellis, 07700 900 123 From Tue 24 Nov 2026 Until Tue 1 Jun 2027 "
    "Amina Yusuf chose these words “I had some time off. I am well enough to work, and I like to be told what to do step "
    "by step.” What we may talk about My hours My tasks What helps me "
    "What we ask of you Use these words, and no others. "
    "Do not pass this on. If you think someone needs to know, ask Amina Yusuf first. "
    "Amina Yusuf can change this at any time. Jo Ellis tells you on that day. "
    "This is all that Amina Yusuf said we may share. "
    "for Fern Hill Garden Centre · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 1"
)


def test_it_reads_exactly_so() -> None:
    assert pages_of(printed(employers_copy(EMPLOYERS))) == [READ]


def test_its_sheet_has_room_for_what_is_consented_and_for_nothing_else() -> None:
    assert {field.name for field in fields(EmployersCopySheet)} == {
        "employer", "name", "words", "topics", "from_day", "until",  # consented
        "ask_name", "ask_phone", "made_by", "made_at", "service_name", "tells", "language",  # whose paper it is
    }  # fmt: skip


@pytest.mark.parametrize("large_print", [False, True])
def test_it_says_nothing_but_the_sheet_and_our_standing_words(large_print: bool) -> None:
    said = EMPLOYERS
    page = " ".join(pages_of(printed(employers_copy(said), large_print=large_print)))
    bare = replace(
        said, employer="Xx", name="Xx", words="Xx", topics=("Xx",), ask_name="Xx", ask_phone="Xx", service_name="Xx"
    )
    standing = " ".join(pages_of(printed(employers_copy(bare), large_print=large_print)))
    allowed = {
        word
        for text in (*texts(said), said.service_name, standing)
        for word in text.replace(",", " ").replace(".", " ").split()
    }
    extra = {word.strip("“”,.") for word in page.split()} - allowed - {""}
    assert extra == set()


def test_nothing_of_the_persons_own_copy_that_was_not_consented_is_in_it() -> None:
    text = " ".join((*pages_of(printed(employers_copy(EMPLOYERS))), Outline(copied(employers_copy(EMPLOYERS))).text))
    for private in (AMINA.never, AMINA.reasons, AMINA.occupational_health, AMINA.adjustments, "illness", "Hill School"):
        assert private not in text


def test_it_has_no_line_to_write_on_and_no_box_to_tick() -> None:
    for sheet in (EMPLOYERS, EMPLOYERS_SHEETS["no-end"]):
        marks = operators(printed(employers_copy(sheet)), 0)
        drawn = [op for _, op in marks if op in ("re", "f")]
        assert drawn.count("re") - drawn.count("f") == 1  # the box around the words, beside bullets
        assert len([op for _, op in marks if op == "l"]) == 4  # title, strip, foot, fold


def test_without_an_end_it_holds_until_the_person_says_stop() -> None:
    page = pages_of(printed(employers_copy(EMPLOYERS_SHEETS["no-end"])))[0]
    assert "Until Amina Yusuf says stop" in page
    assert "What we may talk about" not in page


def test_a_sender_that_names_the_field_stands_there_only_when_the_person_tells() -> None:
    assert "NHS" not in pages_of(printed(employers_copy(EMPLOYERS_SHEETS["telling-sender"])))[0]
    assert "Riverside NHS Recovery Service" in pages_of(printed(employers_copy(EMPLOYERS_SHEETS["tells"])))[0]


def test_neither_title_nor_file_says_who_or_what() -> None:
    paper = employers_copy(EMPLOYERS)
    assert catalogue(printed(paper))[1]["/Title"] == "For you"
    assert paper.file == "for-you-AY-2026-11-24"


def test_words_of_health_are_consented_and_still_looked_at_once_more() -> None:
    assert telling(EMPLOYERS) == ()
    assert telling(replace(EMPLOYERS, words="I had psychosis")) == (("words", "psychosis"),)
