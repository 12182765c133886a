"""A month of not meeting: missed, tried by several ways within what they allowed, kept on, and met again. Nobody is let go for missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.terms.words import Medium, Place
from tests.casework.given import accepted, met
from tests.homes import Home
from tests.journeys.counting import tell
from tests.journeys.sitting import Sitting, sitting

pytestmark = pytest.mark.journey


def booked_today(home: Home) -> None:
    """Dai, met a week ago, with whom today at ten was agreed."""
    dai = accepted(home, "Dai", "Willow", days_ago=60)
    met(home, dai, 7, note="He asked about the night shift.", next_step="Ask the bakery")
    home.do(edit_client, client=dai, phone="07700 900124")
    home.do(book_meeting, client=dai, on=home.today, at=600, minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE)


def missed(sit: Sitting) -> None:
    """Did not come."""
    sit.see("1 meeting")
    sit.picture("today with a meeting")
    with sit.counted("did not come"):
        sit.press("Return")
        sit.at("What happened")
        sit.press("Alt+N")
        sit.see("did not meet")
        sit.picture("did not meet")
        sit.press("Ctrl+Return")
    sit.see("Kept: you did not meet Dai.", "we try again within 3 working days")
    sit.picture("today after it")
    sit.row("Dai W. Try again.")
    with sit.counted("put off a task"):
        sit.press("Alt+S")
        sit.at("Until")
        sit.press("Ctrl+Return")
    sit.until(lambda: "Dai W. Try again." not in sit.words(), "it put off")


def tried(sit: Sitting) -> None:
    """The next day, from Today: a text that does not reach him."""
    sit.on(days=1)
    sit.row("Dai W. Try again.")
    sit.press("Return")
    sit.answer("Which way", "Text")
    sit.keep("The attempt is kept.")


def attempt(sit: Sitting, how: str, *then: str) -> None:
    """One more way, from the person's page."""
    sit.press("Alt+T")
    sit.answer("Which way", how)
    if then:
        sit.answer(*then)
    sit.picture(f"tried, {how}")
    sit.keep("The attempt is kept.")


def kept_to_their_rules(sit: Sitting) -> None:
    """How he may be reached is written down, said before a call, and holds."""
    sit.more("Their way with us", "How to be in touch")
    sit.answer("May be called", "No")
    sit.answer("How to be in touch safely", "Never name us to his brother.")
    sit.picture("how to be in touch")
    sit.keep("Never name us to his brother.")
    sit.press("Alt+T")
    sit.answer("Which way", "Phone")
    sit.see("They said no to this way.")
    sit.picture("a way they said no to")
    sit.press("Ctrl+Return")
    sit.see("Dai said no to this way.")
    sit.answer("Which way", "Letter")
    sit.keep("The attempt is kept.")


def missed_by_phone(sit: Sitting) -> None:
    """A call agreed for yesterday that nobody took: every answer of the first row is another one."""
    sit.find("dai")
    with sit.counted("record a meeting with all chips changed"):
        sit.press("Alt+M")
        sit.at("What happened")
        sit.click("When")
        sit.at("Day")
        sit.press("Ctrl+A")
        sit.type("y")
        sit.press("Return")
        for chip, letter in (("How", "p"), ("Where", "h")):
            sit.click(f"{chip}:")
            sit.type(letter)
            sit.press("Return")
        sit.press("Alt+N")
        sit.picture("every answer changed")
        sit.press("Ctrl+Return")
    sit.see("Kept: you did not meet Dai.")


@pytest.mark.timeout(900)
def test_a_month_of_not_meeting_is_tried_by_several_ways_within_their_rules_until_they_meet_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with sitting(qtbot, tmp_path, "not-meeting", before=booked_today) as sit:
        missed(sit)
        tried(sit)
        sit.more("Their way with us", "Finish for now")
        sit.see("Not coming is no reason.", "needs 2 more ways")
        sit.answer("Why it ends", "We have not been able to reach them")
        sit.picture("not finished for missing")
        sit.press("Ctrl+Return")
        sit.see("There is a problem")
        sit.press("Esc")
        kept_to_their_rules(sit)
        sit.on(days=6)
        with sit.counted("find a person, last note"):
            sit.find("dai")
            sit.see("He asked about the night shift.")
        attempt(sit, "Through the team", "Did it reach them?", "Yes, we spoke")
        sit.on(days=6)
        missed_by_phone(sit)
        sit.on(days=1)
        sit.find("dai")
        sit.press("Alt+M")
        sit.at("What happened")
        sit.type("He came. He wants to go on, in the mornings.")
        sit.keep("Meeting with Dai kept.")
        sit.see("He came. He wants to go on, in the mornings.")
        assert "Finished" not in sit.words()
        sit.picture("met again")
        sit.press("Ctrl+1")
        assert "Try again" not in sit.words()
        sit.picture("today after a month")
        tell(sit.counts)
