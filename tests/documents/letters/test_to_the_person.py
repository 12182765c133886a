"""Letters to the person: a new adviser, finished for now, not reached, an appointment. Each exactly as it reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ips_desktop.documents.letters.paper import letter_pdf
from tests.documents.letter_samples import APPOINTMENT, CLOSING, HAND_OVER, LOST, MEETING, SHEETS
from tests.documents.reading import pages_of


def body(name: str) -> str:
    """What stands between the greeting and the end."""
    text = pages_of(letter_pdf(SHEETS[name]))[0]
    return text.split("Dear Amina ", 1)[1].split(" Best wishes", 1)[0]


def test_a_new_adviser_is_told_with_name_number_day_and_what_stays() -> None:
    assert body("hand-over") == (
        "Sam Reed is your adviser from Mon 7 Dec "
        "I am writing to tell you about a change. From Mon 7 Dec, your adviser is Sam Reed. "
        "The number is 07700 900 789. Until then it is Jo Ellis. I am moving to another town. "
        "Sam will call you by Fri 11 Dec. "
        "Your next meeting stays as it is: Tue 15 Dec at 10:00, Library Café, Mill Lane. I sit by the window. "
        "Bring: Your CV, if you have one. What stays the same Your plan, and the steps in it. What you said we may tell, and to whom. "
        "Your place with us. You do not start again. "
        "Would you like to meet Sam with me there? Tell me, and we will find a time. "
        "Would you rather have someone else? Tell us. We will look for a way. "
        "Thank you for the time we worked together."
    )


def test_what_is_not_known_is_not_said() -> None:
    text = body("hand-over-blank")
    assert "The number" not in text
    assert "Until then" not in text
    assert "Sam will get in touch with you. What stays the same" in text
    assert "with me there" not in text
    assert "Thank you" not in text


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("phone", "Sam will call you."),
        ("text", "Sam will text you."),
        ("letter", "Sam will write to you."),
        ("email", "Sam will e-mail you."),
        ("visit", "Sam will come to see you."),
        ("through_team", "Sam will get in touch with you."),
        ("", "Sam will get in touch with you."),
    ],
)
def test_the_way_of_getting_in_touch_is_said_and_no_team_is_named(how: str, sentence: str) -> None:
    assert sentence in pages_of(letter_pdf(replace(HAND_OVER, reach=how, reach_by=None)))[0]
    by = sentence.replace(".", " by Fri 11 Dec.")
    assert by in pages_of(letter_pdf(replace(HAND_OVER, reach=how)))[0]


def test_finished_for_now_says_what_was_reached_and_how_to_come_back() -> None:
    assert body("closing") == (
        "We have finished for now. You can come back. This letter says what you reached, and how to come back. "
        "What you reached You found work at Fern Hill Garden Centre, 16 hours a week You made a plan and kept to it "
        "What stays in place Marta at Fern Hill is the one to talk to about your hours "
        "How to come back: There is no waiting list for you. Call or text 07700 900 123. Ask for Jo Ellis. "
        "If Jo is not there, tell us your name, and we will call you. "
        "We talk again: Wed 24 Feb 2027 and Wed 26 May 2027. You can tell me to stop at any time. "
        "It was good to work with you."
    )


def test_without_agreed_checks_none_is_announced() -> None:
    assert "We talk again" not in body("closing-blank")
    assert "Call or text" not in body("closing-blank")
    one = pages_of(letter_pdf(replace(CLOSING, checks=(date(2027, 2, 24),))))[0]
    assert "We talk again: Wed 24 Feb 2027. You can" in one
    three = pages_of(letter_pdf(replace(CLOSING, checks=(date(2027, 5, 1), date(2027, 2, 1), date(2027, 3, 1)))))[0]
    assert "We talk again: Mon 1 Feb 2027, Mon 1 Mar 2027 and Sat 1 May 2027." in three


def test_not_reached_is_gentle_and_leaves_the_way_back_open() -> None:
    assert body("lost") == (
        "We have not been able to reach you "
        "I have tried to get in touch, but I have not been able to reach you. You have done nothing wrong. "
        "Would you like to go on? Call or text me on 07700 900 123. We can meet where it suits you. "
        "Not a good time? That is fine. Tell me, or do nothing. "
        "I will try again until Wed 9 Dec. After that I will wait to hear from you. "
        "You can come back at any time. There is no waiting list for you. Ask for Jo Ellis."
    )
    assert "After that" not in pages_of(letter_pdf(replace(LOST, until=None)))[0]


def test_an_appointment_says_when_where_with_whom_and_no_reason() -> None:
    assert body("appointment") == (
        "We meet on Tue 8 Dec at 10:00 When Tue 8 Dec at 10:00 Where Library Café, Mill Lane. I sit by the window. "
        "With Jo Ellis, 07700 900 123 How long 45 minutes Bring Your CV, if you have one "
        "Can’t come? Text or call. We find a new time. You do not lose your place. "
        "You choose where we meet: a café, a library, your home, or a walk. "
        "Need an interpreter, or a way in without steps? Tell me, and I will see to it."
    )


@pytest.mark.parametrize(
    ("how", "heading", "where"),
    [
        ("phone", "I will call you on Tue 8 Dec at 10:00", "Where By phone. I sit by the window."),
        ("video", "We meet by video on Tue 8 Dec at 10:00", "Where By video. I sit by the window."),
    ],
)
def test_a_meeting_at_a_distance_is_told_as_one(how: str, heading: str, where: str) -> None:
    text = pages_of(letter_pdf(replace(APPOINTMENT, meeting=replace(MEETING, how=how))))[0]
    assert heading in text
    assert where in text
    assert "You choose where" not in text
    assert "without steps" not in text
