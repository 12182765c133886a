"""The record of a supervision on paper: good news first, people by their first letters, both signatures; blank it is a form."""

from __future__ import annotations

from ips_desktop.documents.parts.printing import copied, printed
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.team_samples import PAPERS


def test_it_reads_exactly_so() -> None:
    text = " ".join(pages_of(printed(PAPERS["supervision"])))
    first, people, rest = text.index("Good news first"), text.index("Person by person"), text.index("Employers")
    assert first < people < rest < text.index("What we do next") < text.index("This is what we said.")
    assert "A. Y. Review the plan, late 2 days Ask her about mornings" in text
    assert "Amina Yusuf" not in text
    assert "What we looked at: 6 employer visits a week" in text
    assert "Join one visit (done Wed 25 Nov) Ruth Marsh Fri 4 Dec" in text
    assert "Jo Ellis heard it" in text or "Jo Ellis" in text


def test_no_way_out_of_signing_and_no_copy_stands_under_it() -> None:
    text = " ".join(pages_of(printed(PAPERS["supervision"])))
    assert "rather not" not in text
    assert "copy" not in text.casefold()


def test_blank_it_is_a_form_to_write_on() -> None:
    text = " ".join(pages_of(printed(PAPERS["supervision-blank"])))
    assert "Good news first" in text
    assert "What we do next What Who By when" in text
    assert "Person by person" not in text


def test_the_copy_has_its_headings_and_both_signers() -> None:
    outline = Outline(copied(PAPERS["supervision"]))
    assert [words for level, words in outline.headings if level == 1] == ["Supervision record"]
    assert "Lena Ash" in outline.text
    assert "Ruth Marsh" in outline.text
