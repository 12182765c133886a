"""Questions about work: ten plain questions on one page, to be filled by pen; wanting to work is all that counts (FC1)."""

from __future__ import annotations

from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.questionnaire.paper import questionnaire
from tests.documents.outline import Outline
from tests.documents.questionnaire.sample import RIVERSIDE
from tests.documents.reading import operators, pages_of

READ = (
    "Questions about work Anyone who wants to work can have help. You do not have to be ready. You choose when. "
    "Skip any question you like. 1. Do you want to work? Yes Maybe Not now 2. What sounds good to you? A paid job "
    "To work for myself To keep my job A course Volunteering I do not know yet 3. What work would you love to do? "
    "4. What are you good at? At home and with friends counts too. 5. What work would you not do? "
    "6. How many hours a week? Under 16 16 to 29 30 or more Not sure "
    "7. What could make it hard? Say only what you want to say. "
    "8. Do you have a job now? Yes Yes, but I may lose it No "
    "9. Do you want to meet someone who helps people find work? Yes Tell me more first Not now "
    "10. How can we reach you? Text Call Letter E-mail My name: My phone: Give this to Jo Ellis. Or call 07700 900 123. "
    "Want it read to you, or in your language? Ask us. "
    "Riverside Work Service · questions about work · made by Jo Ellis, Tue 24 Nov 2026, 14:25 page 1 of 1"
)


def test_it_reads_exactly_so_on_one_page() -> None:
    assert pages_of(printed(questionnaire(RIVERSIDE))) == [READ]


def test_each_answer_has_a_box_and_none_is_ticked() -> None:
    marks = operators(printed(questionnaire(RIVERSIDE)), 0)
    assert len([op for _, op in marks if op == "re"]) == 1 + 3 + 6 + 4 + 3 + 3 + 4  # and the box on top
    assert not [ops for ops, op in marks if (ops, op) == ([1.0], "J")]


def test_on_screens_each_question_is_a_heading_over_its_answers() -> None:
    outline = Outline(copied(questionnaire(RIVERSIDE)))
    assert [text for level, text in outline.headings if level == 2][:2] == [
        "1. Do you want to work?", "2. What sounds good to you?"
    ]  # fmt: skip
    assert len(outline.headings) == 1 + 10


def test_nothing_is_asked_about_health() -> None:
    page = pages_of(printed(questionnaire(RIVERSIDE)))[0].casefold()
    for word in ("health", "ill", "diagnos", "medicine", "hospital", "unwell"):
        assert word not in page.replace("until", "").replace("will", "")
