"""A whole caseload handed over in the middle of the year, by the supervisor at the real window; the new adviser has all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.staff import add_staff
from ips_desktop.terms.words import Role
from tests.casework.given import accepted, agreed, met, signed
from tests.homes import Home
from tests.journeys.counting import tell
from tests.journeys.sitting import Files, Sitting, sitting
from tests.questions.carried import carry
from tests.ui.scenes import person_of

pytestmark = pytest.mark.journey
SAM, JO = person_of("Sam Rees"), person_of("Jo Price")
TREES = ("Birch", "Willow", "Rowan", "Hazel", "Linden", "Elder", "Aspen", "Alder", "Maple", "Cedar", "Larch", "Beech")
GIVEN = ("Amina", "Dai", "Rhian", "Yusuf", "Leah", "Tom", "Megan", "Owen", "Nia", "Carys", "Idris", "Zofia")


def caseload_of_sam(home: Home) -> None:
    """Twelve people with Sam: some with a plan, one met today, one who must not be called."""
    home.do(set_up_service, name="Riverside Job Support", neutral_name="Riverside")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    for id_, name in ((SAM, "Sam Rees"), (JO, "Jo Price")):
        home.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=home.me.id)
    people = [accepted(home, *name, adviser=SAM, days_ago=200) for name in zip(GIVEN, TREES, strict=True)]
    for n, client in enumerate(people):
        met(home, client, 5 + n, note="She likes the greenhouse." if not n else "", next_step="See Garden World")
    for client in people[:4]:
        signed(home, client)
    for client in people[4:6]:
        agreed(home, client)
    home.do(book_meeting, client=people[0], on=home.today, at=900)
    home.do(edit_client, client=people[0], phone="07700 900123")


def chosen(sit: Sitting) -> None:
    """Sam's caseload, everybody in it marked, and what would come along."""
    sit.press("Ctrl+2")
    sit.answer("Whose caseload", "Sam Rees")
    sit.see("(All 12)")
    sit.picture("caseload of Sam")
    sit.row("Amina Birch")
    sit.press("Ctrl+A")
    sit.see("12 people chosen")
    sit.picture("twelve chosen")
    sit.press("Alt+H")
    sit.see("12 people, 6 plans, ")


def letter_made(sit: Sitting, path: Path) -> None:
    """The plain letter to the person, from the paper's page."""
    sit.find("amina")
    sit.tab("Papers")
    sit.act("make_paper")
    sit.row("Letter: a new adviser")
    sit.desktop.window.shell.pages["papers"].asks = Files(path)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    sit.picture("letter")
    sit.click("Save as a file")
    sit.until(path.exists, "the letter")
    assert path.read_bytes().startswith(b"%PDF")


def seen_by_jo(jo: Sitting) -> None:
    """What the new adviser finds on her own laptop: everybody, and each with what came along."""
    jo.press("Ctrl+2")
    jo.see("(All 12)", "Amina Birch")
    jo.picture("caseload of Jo")
    jo.find("amina")
    jo.see("She likes the greenhouse.", "Adviser is Jo Price", "Sam moves to another team")
    jo.tab("Plan")
    jo.see("See Garden World")
    jo.picture("what Jo sees of Amina")


@pytest.mark.timeout(900)
def test_a_whole_caseload_goes_over_in_one_act_with_a_look_before_a_letter_after_and_nothing_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with sitting(qtbot, tmp_path, "handed-over", role=Role.SUPERVISOR, who="Ruth Marsh", before=caseload_of_sam) as sit:
        with sit.counted("supervisor: who is late and why"):
            sit.press("Ctrl+4")
            sit.see("Sam Rees")
            sit.press("Return")
            sit.see("[Whose caseload: Jo Price]")
        with sit.counted("hand a caseload of twelve over"):
            chosen(sit)
            sit.answer("New adviser", "Jo Price, 0 of 25")
            sit.answer("Why", "Sam moves to another team")
            sit.answer("What the new adviser must know", "Amina: text, never call.")
            sit.picture("before it is done")
            sit.press("Ctrl+Return")
        sit.see("12 people handed over.", "No one is on the caseload of Sam Rees yet.")
        sit.picture("handed over")
        sit.answer("Whose caseload", "Jo Price")
        sit.see("(All 12)")
        letter_made(sit, tmp_path / "letter.pdf")
        tell(sit.counts)
        with sitting(
            qtbot, tmp_path / "jo", "handed-over-jo", who="Jo Price", before=lambda jo: carry(sit.home, jo)
        ) as jo:
            seen_by_jo(jo)
