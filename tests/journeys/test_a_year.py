"""A year with one person, from the referral to finishing with a letter and a way back, at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.counting import tell
from tests.journeys.sitting import Files, Sitting, sitting

pytestmark = pytest.mark.journey


def referred(sit: Sitting) -> None:
    """From a blank caseload to a person we start together with."""
    sit.press("Ctrl+2")
    sit.click("Add the first referral")
    sit.answer("First name", "Amina")
    sit.answer("Family name", "Birch")
    sit.answer("Who sent them", "Care co-ordinator")
    sit.answer("Name of who sent them", "Kofi Brook")
    sit.answer("Phone", "07700 900123")
    sit.answer("What they want", "I want to work with plants, mornings.")
    sit.picture("referral")
    sit.keep("What was decided")
    sit.answer("They said yes on", "t")
    sit.picture("decision")
    sit.click("Keep decision")  # the toast of the act before stands beside it, not over it
    sit.see("We start together with Amina Birch.", "Referred: Care co-ordinator, Kofi Brook")
    sit.picture("person")


def first_met(sit: Sitting) -> None:
    """The first meeting and the profile."""
    sit.press("Alt+M")
    sit.see("This is your first meeting with Amina.")
    sit.type("We met at the café near her flat. She wants mornings and plants.")
    sit.picture("first meeting")
    sit.keep("Meeting with Amina kept.")
    sit.press("Alt+F")
    sit.answer("What I want", "A morning job with plants.")
    sit.answer("Why now", "I feel well enough.")
    sit.answer("What I am good at", "Patient, good with my hands.")
    for like in ("Mornings", "Outdoors"):
        sit.answer("What I like in a job", like)
        sit.press("Return")
    sit.picture("profile")
    sit.keep("Profile of Amina kept.")


def planned(sit: Sitting) -> None:
    """A plan of three steps, agreed, signed and printed."""
    with sit.counted("agree, sign, print a plan of three steps"):
        sit.press("Alt+P")
        sit.see("Use your own words.")
        sit.press("Return")
        sit.see("Step 1: what")
        sit.press("Tab")
        sit.type("See Garden World together")
        sit.press("Tab")
        sit.type("Amina and Sam")
        sit.press("Tab")
        sit.type("fri")
        sit.press("Return")
        sit.type("Write a one-page CV")
        sit.press("Return")
        sit.type("Ask about the bus pass")
        sit.picture("plan")
        sit.keep("Once signed, it stays as it is.")
        sit.draw("Amina")
        sit.draw("Sam")
        sit.picture("signatures")
        sit.click("Sign")
        sit.see("Signed. To change it, start version 2.")
        sit.at("Print")
        sit.press("Return")
    sit.see("There is no printer here. The plan is kept.")
    sit.picture("signed")
    sit.press("Escape")
    sit.see("Next: See Garden World together, by Fri 27 Nov")


def shared(sit: Sitting) -> None:
    """What an employer may know, in exact words, and to whom it may be said."""
    sit.tab("Sharing")
    sit.act("decide_sharing")
    sit.answer("What they decided", "Tell")
    sit.answer("Who says it", "The person")
    sit.answer("To whom", "Any employer we agree on")
    sit.answer("The exact words", "I have had time out and am ready for a morning job.")
    sit.picture("decision about personal information")
    sit.keep("Tell, decided Tue 24 Nov")
    sit.picture("sharing")


def employer_found(sit: Sitting) -> None:
    """An employer added, a visit kept, a job learnt of and put on the board."""
    sit.on(days=3)
    sit.picture("today after three days")
    for due in ("Give the written information", "Give them their copy of the plan"):
        sit.row(due)
        sit.press("Return")
        sit.until(lambda due=due: due not in sit.words(), f"“{due}” settled")
    sit.press("Ctrl+3")
    sit.click("Add an employer")
    sit.answer("Name", "Garden World")
    sit.answer("Town", "Roath")
    sit.keep("Employer added.")
    sit.press("Ctrl+1")
    with sit.counted("employer contact"):
        sit.find("garden")
        sit.see("No contact yet. Record the first one after you were there.")
        sit.press("Alt+M")
        sit.see("The next visit here is the first.")
        sit.at("What they need")
        sit.type("Two starters in spring, watering and potting.")
        sit.answer("For whom", "Amina Birch")
        sit.picture("employer contact")
        sit.keep("Contact kept.")
    sit.see("1 of 6")
    sit.picture("employer")
    sit.find("amina")
    sit.see("Try to reach")
    with sit.counted("add a job lead"):
        sit.press("Alt+L")
        sit.at("Employer")
        sit.type("Garden World")
        sit.press("Tab")
        sit.type("Garden assistant")
        sit.press("Tab")
        sit.type("16")
        sit.keep("It is on the board.")


def hired(sit: Sitting) -> None:
    """From the card on the board to the first day: applied, interview, how it went, the offer that became a job."""
    sit.tab("Search")
    sit.picture("board")
    sit.click("Garden assistant. Garden World. Interested")
    sit.choose("Applied")
    sit.answer("What is next", "Hear from them")
    sit.keep("Garden assistant. Garden World. Applied")
    sit.click("Garden assistant. Garden World. Applied")
    sit.choose("Interview")
    sit.answer("On", "+7")
    sit.answer("At", "10:30")
    sit.answer("Where", "The garden centre")
    sit.picture("interview")
    sit.keep("Garden assistant. Garden World. Interview")
    sit.on(days=8)
    sit.picture("the day after the interview")
    sit.find("amina")
    sit.tab("Search")
    sit.act("interview_result")
    sit.answer("How it went", "An offer")
    sit.answer("What they said", "Calm and thorough.")
    sit.keep("Garden assistant. Garden World. Offer")
    sit.click("Garden assistant. Garden World. Offer")
    sit.choose("It became a job")
    sit.see("No benefits advice yet. Offer it before the first day.")
    sit.answer("First day", "+10")
    sit.answer("Pay", "13")
    sit.see("[Hours a week: 16]")
    sit.picture("job")
    sit.keep("The job is kept.", "Started a job: Garden assistant, Garden World")


def advised(sit: Sitting) -> None:
    """Advice on benefits before the first day."""
    sit.tab("Benefits")
    sit.act("record_advice", "Before the first day")
    sit.answer("Given by", "Rhian, benefits adviser")
    sit.answer("What it comes to, in one sentence", "About £60 a week better off.")
    sit.keep("The advice is kept.")
    sit.picture("benefits")


def begun(sit: Sitting) -> None:
    """The day after the first day: the four hours, the plan for support at work, a meeting as expected."""
    sit.on(days=11)
    sit.see("Get in touch")
    sit.picture("today after the first day")
    sit.row("Get in touch")
    with sit.counted("record a meeting as expected"):
        sit.press("Return")
        sit.at("What happened")
        sit.type("The first day went well. Meg showed her round.")
        sit.press("Ctrl+Return")
    sit.see("Meeting with Amina kept.")
    sit.find("amina")
    sit.tab("Work")
    sit.act("four_hours")
    sit.press("Ctrl+Return")
    sit.until(lambda: "once four paid hours" not in sit.words() and "Still to ask" in sit.words(), "the start counted")
    sit.act("in_work_plan")
    sit.answer("First 3 days", "I call at lunch time.")
    sit.answer("May we talk to the employer?", "No")
    sit.picture("support at work")
    sit.keep("We do not talk to the employer")
    sit.picture("work")


def looked_at(sit: Sitting, days: int, which: str) -> None:
    """So many days later: Today asks for the look, and two answers settle it."""
    sit.on(days=days)
    sit.see(f"Still in work at {which}?")
    sit.picture(f"today at {which}")
    sit.find("amina")
    sit.tab("Work")
    sit.act("check_job", which)
    sit.answer("In work", "Yes")
    sit.answer("How it is known", "A payslip")
    sit.keep(f"Checked, {which}: in work, Yes.")
    sit.picture(f"looked at after {which}")


def lighter(sit: Sitting) -> None:
    """From the 25 to the 10, from a day."""
    sit.more("Their way with us", "Change the support")
    sit.answer("Support from now on", "Lighter support")
    sit.answer("Why", "Settled; she rings when she needs us.")
    sit.picture("lighter support")
    sit.keep("Support: Lighter support.")
    sit.press("Ctrl+2")
    sit.see("0\nof 25 active", "1\nof 10 permitted work")
    sit.find("amina")


def finished(sit: Sitting, letter: Path) -> None:
    """Settled in work: finished for now, with who helps from now on, how to come back, and the letter that says so."""
    sit.more("Their way with us", "Finish for now")
    sit.answer("Why it ends", "Settled in work")
    sit.answer("Work, when it ended", "In work")
    sit.answer("Hours a week, when it ended", "16")
    sit.see("There is no waiting list for you.")
    sit.click("What comes after")
    sit.answer("Who helps from now on", "Meg at Garden World, and her GP.")
    sit.picture("finish")
    sit.keep("Finished for now: Settled in work.")
    sit.picture("finished")
    sit.tab("Papers")
    sit.act("make_paper")
    sit.row("Closing letter")
    sit.desktop.window.shell.pages["papers"].asks = Files(letter)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    sit.click("Save as a file")
    sit.until(letter.exists, "the letter")
    sit.picture("closing letter")
    sit.press("Ctrl+1")
    sit.see("Nothing is due today.")


@pytest.mark.timeout(900)
def test_a_year_from_the_referral_to_finishing_with_a_letter_and_a_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    with sitting(qtbot, tmp_path, "a-year") as sit:
        for step in (referred, first_met, planned, shared, employer_found, hired, advised, begun):
            step(sit)
        for days, which in ((89, "3 months"), (92, "6 months"), (92, "9 months")):
            looked_at(sit, days, which)
        lighter(sit)
        sit.on(days=70)
        sit.find("amina")
        finished(sit, tmp_path / "letter.pdf")
        assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
        tell(sit.counts)
