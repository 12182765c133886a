"""Page 2 is private, says so first, and is its own sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.documents.plan.paper import plan_html, plan_pdf
from ips_desktop.questions.sheets import LastStep, MoneyAdvice, PrivatePage, SignatureLine, ToldRow, Training
from tests.documents.outline import Outline
from tests.documents.reading import pages_of
from tests.documents.sample import AMINA, PRIVATE, SHEETS

READ = (
    "My plan: more about me This page is private. It is for me and for the people I choose. "
    "Page 1 can be shown without it. People who may be told Who What they may be told Until "
    "Lễ Nguyễn, my friend My goal and my steps I say stop "
    "Dr Osei, GP surgery My hours, and how work is going 22 Dec 2026 "
    "Not to be told: anyone where I look for work, unless I say so first. "
    "If I become unwell What I notice first I sleep badly. I stop answering my phone. "
    "What Jo may do Text me. If I do not answer in two days, call Lễ. "
    "What helps A walk. A short text. Fewer hours for a week or two. "
    "Who I can call Lễ Nguyễn, 07700 900 456. Day or night: NHS 111. If my life is in danger: 999. "
    "My money Advice from Sam Reed, Citizens Advice, on Thu 19 Nov 2026: "
    "“At 16 hours a week you would have about £74 a week more than now.” "
    "This was true on that day. Ask again before a job starts, or when hours or pay change. "
    "Support I want Meet every two weeks. Jo comes with me the first time I talk to an employer. "
    "Training or a try-out: two days with the park team, 14 and 15 Dec 2026. It ends on 15 Dec. "
    "It is to see if I like the work. I chose it. "
    "How my information is used Jo writes down what we agree. I can read it, put it right, or ask to have it wiped. "
    "Jo, the person who covers, and the manager can open it. I choose who else is told. "
    "I can change my mind at any time. If someone is in danger, Jo may have to tell. "
    "Jo tells me first, if that is safe. I have read this page, or had it read to me. My initials: Date "
    "Amina Yusuf · my return-to-work plan · version 3 · made by Jo Ellis, Tue 24 Nov 2026, 14:10 page 2 of 2"
)


def test_the_private_page_reads_exactly_so() -> None:
    assert pages_of(plan_pdf(AMINA))[1] == READ


def test_nothing_private_is_on_page_one() -> None:
    first = pages_of(plan_pdf(AMINA))[0]
    for text in (PRIVATE.unwell.notice, PRIVATE.unwell.call, "Dr Osei", "£74", PRIVATE.support):
        assert text not in first


def test_a_private_page_that_runs_over_says_again_that_it_is_private() -> None:
    private = [page for page in pages_of(plan_pdf(SHEETS["huge-words"])) if page.startswith("My plan: more about me")]
    assert len(private) == 2
    assert all("This page is private." in page for page in private)


def test_somebody_not_to_be_told_is_named_instead_of_the_usual_sentence() -> None:
    page = pages_of(plan_pdf(replace(AMINA, private=PrivatePage(not_told="my brother"))))[1]
    assert "Not to be told: my brother If" in page
    assert "anyone where I look" not in page


def test_many_may_be_told() -> None:
    rows = tuple(ToldRow(f"Friend {n}", "My goal") for n in range(40))
    text = " ".join(pages_of(plan_pdf(replace(AMINA, private=PrivatePage(told=rows)))))
    assert all(f"Friend {n} My goal" in text for n in range(40))


def test_advice_of_which_neither_giver_nor_day_is_known_says_so() -> None:
    page = pages_of(plan_pdf(replace(AMINA, private=PrivatePage(money=MoneyAdvice("", "More than now")))))[1]
    assert "My money “More than now” This was true when we wrote it. Ask again" in page
    assert "Advice from" not in page


def test_a_try_out_says_its_end_its_purpose_what_it_leads_to_and_whether_it_was_chosen() -> None:
    training = Training("two days with the park team", "15 Dec", "see if I like it", "a paid job there")
    page = pages_of(plan_pdf(replace(AMINA, private=PrivatePage(training=training))))[1]
    assert (
        "Training or a try-out: two days with the park team. It ends on 15 Dec. It is to see if I like it. I chose it. "
        "It leads to a paid job there."
    ) in page
    dated = replace(training, begins=date(2026, 12, 14), ends=date(2026, 12, 15))
    page = pages_of(plan_pdf(replace(AMINA, private=PrivatePage(training=dated))))[1]
    assert "two days with the park team, from Mon 14 Dec 2026. It ends on Tue 15 Dec 2026." in page
    not_chosen = pages_of(plan_pdf(replace(AMINA, private=PrivatePage(training=replace(training, chosen=False)))))[1]
    assert "I chose it" not in not_chosen


LAST = PrivatePage(
    last_steps=(
        LastStep("Put the shop on my CV", "done", "It is two pages now."),
        LastStep("Ask at Fern Hill", "goes_on"),
        LastStep("Ring the florist", "closed", "They shut."),
    ),
    not_signed_why="I sign nothing.",
)


@pytest.mark.parametrize("large_print", [False, True])
def test_what_became_of_the_steps_before_and_why_somebody_does_not_sign_stand_on_private_pages_only(
    large_print: bool,
) -> None:
    pages = pages_of(plan_pdf(replace(AMINA, private=LAST), large_print=large_print))
    private = " ".join(page for page in pages if "This page is private." in page)
    for told in (
        "My steps from the plan before Put the shop on my CV: done. It is two pages now.",
        "Ask at Fern Hill: it goes on.",
        "Ring the florist: we closed it. They shut.",
        "Why I prefer not to sign: I sign nothing.",
    ):
        assert told in private
    shown = " ".join(page for page in pages if "This page is private." not in page)
    assert "They shut" not in shown
    assert "I sign nothing" not in shown


def test_the_copy_for_screens_says_the_same_of_the_steps_before() -> None:
    text = Outline(plan_html(replace(AMINA, private=LAST))).text
    assert "Ring the florist: we closed it. They shut." in text.replace("\u00a0", " ")
    assert "Why I prefer not to sign: I sign nothing." in text.replace("\u00a0", " ")


@pytest.mark.parametrize("large_print", [False, True])
def test_what_was_said_by_voice_says_who_heard_it(large_print: bool) -> None:
    heard = SignatureLine(
        "person", "Amina Yusuf", "by_voice", None, AMINA.agreed_on, witness="Dev Oak-Marlowe, a colleague"
    )
    text = " ".join(pages_of(plan_pdf(replace(AMINA, signatures=(heard,)), large_print=large_print)))
    assert "Said yes out loud. Witnessed by Dev Oak-Marlowe, a colleague." in text
    assert "Witnessed by Dev" in Outline(plan_html(replace(AMINA, signatures=(heard,)))).text
