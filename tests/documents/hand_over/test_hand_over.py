"""The sheet for the new adviser: what must be known first stands first; each person on pages of their own."""

from __future__ import annotations

from dataclasses import fields, replace

from ips_desktop.documents.hand_over.paper import hand_over_paper
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.questions.team_sheets import HandedOver
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.team_samples import AMINA, HAND_OVER, OTHERS, PAPERS


def test_one_person_reads_exactly_so() -> None:
    (text,) = pages_of(printed(PAPERS["hand-over"]))
    assert text == (
        "For the new adviser Riverside Work Service From Jo Ellis To Sam Reed From day Mon 7 Dec 2026 People 1 "
        "This is private. Keep it locked away. Shred it when you know it. Why: Jo moves to another town. Amina Yusuf "
        "What you must know first She has told her manager about the late start, nobody else. "
        "Ask before you call at work. There is a note on meeting safely. Read it on the screen before you meet. "
        "How to reach Amina Phone 07700 900 456 "
        "What we agreed You may: call, text. Never: leave a message. Not before 10. Pronouns she/her "
        "How it stands in work Care co-ordinator Dr Osei, Riverside team "
        "Job sales assistant at Fern Hill Garden Centre, since Mon 7 Dec "
        "Who may be told Fern Hill: that I need a late start, until 24 Feb 2027. To meet Somali interpreter, large print "
        "What Amina wants “I want a part-time job with plants.” Open steps What Who By when "
        "Ask Fern Hill Garden Centre about weekend work Amina and Jo Fri 27 Nov "
        "What comes next What When We meet at the Library Café, 10:00 Tue 8 Dec Check at 3 months Sun 7 Mar 2027 "
        "Amina Yusuf · for the new adviser · version 1 · made by Jo Ellis, Wed 25 Nov 2026, 14:10 page 1 of 1"
    )


def test_many_people_begin_with_who_comes_and_each_has_pages_of_their_own() -> None:
    first, *each = pages_of(printed(PAPERS["hand-over-many"]))
    assert "People 6" in first
    assert "Amina Yusuf in work We meet at the Library Café, 10:00, Tue 8 Dec" in first
    assert len(each) == 6
    assert each[1].startswith("For the new adviser: Siobhán O’Brien This is private.")
    for name in ("Łukasz", "Nguyễn", "Siobhán"):
        assert [name in page for page in each].count(True) == 1
    assert "Amina" not in " ".join(each[1:])  # no page of one person names another
    assert len(OTHERS) == 5


def test_nothing_known_leaves_places_to_write() -> None:
    (text,) = pages_of(printed(PAPERS["hand-over-blank"]))
    assert "What you must know first How to reach Amina Phone What we agreed Nothing is agreed." in text
    assert "meeting safely" not in text


def test_that_a_note_on_safety_exists_is_said_and_the_sheet_cannot_hold_it() -> None:
    assert "There is a note on meeting safely." in pages_of(printed(PAPERS["hand-over"]))[0]
    quiet = hand_over_paper(replace(HAND_OVER, people=(replace(AMINA, meet_safely=False),)))
    assert "meeting safely" not in pages_of(printed(quiet))[0]
    assert {field.name: field.type for field in fields(HandedOver)}["meet_safely"] == "bool"


def test_the_copy_has_a_heading_for_each_person() -> None:
    headings = [text for level, text in Outline(copied(PAPERS["hand-over-many"])).headings if level == 1]
    assert headings[0] == "For the new adviser"
    assert len(headings) == 7
