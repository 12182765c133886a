"""Keeping a job: from an early referral by somebody off sick, over what was asked of the employer, to twelve months still in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.counting import tell
from tests.journeys.sitting import Sitting, sitting

pytestmark = pytest.mark.journey
JOB = "Shop assistant, Lantern Books"


def referred_early(sit: Sitting) -> None:
    """Help to keep a job is asked for before it is lost: the job's questions open by themselves."""
    sit.press("Ctrl+2")
    sit.click("Add the first referral")
    sit.answer("First name", "Rhian")
    sit.answer("Family name", "Rowan")
    sit.answer("Who sent them", "GP")
    sit.answer("What for", "Keep a job")
    sit.see("Employer")
    sit.answer("Employer", "Lantern Books")
    sit.answer("Job", "Shop assistant")
    sit.picture("early referral")
    sit.keep("What was decided")
    sit.answer("They said yes on", "t")
    sit.keep("We start together with Rhian Rowan.")


def at_risk(sit: Sitting) -> None:
    """What threatens the job, what was asked of the employer and answered, the way back in steps, advice on benefits."""
    sit.tab("Work")
    sit.see("The job was there before us.")
    sit.picture("the job that is to be kept")
    sit.act("edit_risk")
    sit.answer("Off sick since", "2 11")
    sit.answer("Fit note until", "+14")
    sit.answer("Back on", "+21")
    sit.answer("Pay meanwhile", "Statutory sick pay")
    sit.answer("Access to Work", "Applied")
    sit.answer("Hours, week by week", "8, then 12, then 20")
    sit.picture("sick and phased return")
    sit.keep("Hours, week by week: 8, then 12, then 20", "Access to Work: Applied")
    sit.act("ask_adjustment")
    sit.answer("What would help", "A later start, at ten.")
    sit.keep("Asked on Tue 24 Nov")
    sit.act("answer_adjustment")
    sit.answer("Their answer", "Agreed")
    sit.keep("The answer is kept.")
    sit.picture("adjustment agreed")
    sit.tab("Benefits")
    sit.act("record_advice")
    sit.answer("Given by", "Rhian, benefits adviser")
    sit.answer("What it comes to, in one sentence", "Sick pay ends in May; then ask again.")
    sit.keep("The advice is kept.")


def went_back(sit: Sitting) -> None:
    """The fit note ends, they meet, the person goes back, the job is kept."""
    sit.on(days=14)
    sit.see("The fit note ends.")
    sit.picture("the fit note ends")
    sit.row("Meet for the first time")
    sit.press("Return")
    sit.at("What happened")
    sit.type("Back on Tuesday, four hours first.")
    sit.keep("Meeting with Rhian kept.")
    sit.on(days=8)
    sit.find("rhian")
    sit.tab("Work")
    sit.act("settle_risk")
    sit.answer("What became of it", "Same job")
    sit.keep("Same job")
    sit.picture("back at work")


def looked_at(sit: Sitting, days: int, which: str) -> None:
    """So many days later Today asks whether the job was kept; two answers say so."""
    sit.on(days=days)
    sit.picture(f"today at {which}")
    sit.find("rhian")
    sit.tab("Work")
    with sit.counted("a look whether somebody is in work"):
        sit.act("check_risk", f"Kept, {which}")
        sit.answer("In work", "Yes")
        sit.answer("How it is known", "A payslip")
        sit.press("Ctrl+Return")
    sit.see("It is kept.")
    sit.until(lambda: f"(Look now: Kept, {which}" not in sit.words(), f"the look at {which} settled")
    sit.picture(f"kept, {which}")


@pytest.mark.timeout(900)
def test_a_job_is_kept_from_an_early_referral_to_twelve_months_after(qtbot: QtBot, tmp_path: Path) -> None:
    with sitting(qtbot, tmp_path, "keeping-a-job") as sit:
        for step in (referred_early, at_risk, went_back):
            step(sit)
        for days, which in ((82, "3 months"), (92, "6 months"), (92, "9 months"), (91, "12 months")):
            looked_at(sit, days, which)
        sit.picture("twelve months on")
        tell(sit.counts)
