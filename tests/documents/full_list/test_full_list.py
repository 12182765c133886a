"""«When our adviser is full»: where else people find help, and that they can still come to us (FC1)."""

from __future__ import annotations

from dataclasses import replace

from ips_desktop.documents.full_list.paper import full_list_paper
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.questions.team_sheets import FullListSheet
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.team_samples import FULL, PAPERS


def text_of(sheet: FullListSheet) -> str:
    return " ".join(pages_of(printed(full_list_paper(sheet))))


def test_it_reads_exactly_so() -> None:
    assert text_of(FULL) == (
        "Other help with work Riverside Work Service Team North team Adviser Jo Ellis, 07700 900 123 "
        "Room again from Mon 4 Jan 2027 Waiting now 3 people "
        "Jo has no room just now. Tell us of anyone who wants to work. That is all it takes. We keep their place in line. "
        "Where people find help until then Who What they do How to ask We checked "
        "Jobcentre Work coaches, help with claims Ask for the disability adviser. Phone 0800 169 0190 "
        "Riverside College, Mill Lane Courses, help with maths and English "
        "Drop in, Mon to Thu. Phone 01632 960 100. riversidecollege.example 12 Oct 2026 "
        "Not sure who fits? Call Jo, 07700 900 123. "
        "North team · other help with work · version 1 · made by Jo Ellis, Wed 25 Nov 2026, 14:10 page 1 of 1"
    )


def test_what_is_not_known_is_said_to_be_so() -> None:
    text = text_of(FullListSheet(FULL.maker, "North team"))
    assert "Room again from not known yet Waiting now not known yet Our adviser has no room just now." in text
    assert "No other service is on our list yet." in text
    assert "Not sure who fits?" not in text
    assert "Waiting now nobody" in text_of(replace(FULL, waiting=0))
    assert "Waiting now 1 person Jo" in text_of(replace(FULL, waiting=1))


def test_a_long_list_goes_on_under_its_heads_and_is_a_table_in_the_copy() -> None:
    pages = pages_of(printed(PAPERS["full-long"]))
    assert len(pages) == 3
    assert all("Who What they do How to ask We checked" in page for page in pages)
    scopes = [attrs.get("scope") for tag, attrs in Outline(copied(PAPERS["full-long"])).seen if tag == "th"]
    assert (scopes.count("col"), scopes.count("row")) == (4, 24)
