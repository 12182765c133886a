"""Signed in one act and never changed; the paper is looked at once more, printed, saved and noted, and the window never waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.plan import keep_plan, sign_plan
from ips_desktop.documents.press.strokes import unpack
from ips_desktop.questions.today import today
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import CopyHow, SignatureHow
from tests.casework.given import ADVISER, PERSON, accepted, agreed, signed
from tests.homes import Home, practice
from tests.typing_keys import type_text
from tests.ui.alone import Shown
from tests.ui.plan.table import HeldLanes, SavesTo, agreed_with, answer, come, draw, in_force, press, seen
from ui.parts.page_picture import PagePicture
from ui.plan.look_again import findings

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, str]]:
    """What a printer was given: the paper and the job's title."""
    printed: list[tuple[bytes, str]] = []
    monkeypatch.setattr("ui.printing.printer.send", lambda pdf, title: printed.append((pdf, title)))
    return printed


def ready(qtbot: QtBot, home: Home, client: UUID) -> Shown:
    """The signed plan with its paper made."""
    shown = come(qtbot, home, client)
    qtbot.waitUntil(lambda: shown.page.side.print.isVisible() and shown.page.side.print.isEnabled())
    return shown


def sign_as(home: Home, client: UUID, **fields: str) -> None:
    home.do(sign_plan, plan=agreed_with(home, client, **fields), signatures=[PERSON, ADVISER])


def copy_is_owed(home: Home) -> bool:
    return any(row.rule == "plan_copy" for row in home.ask(today).rows)


# ---- signing


def test_two_drawn_signatures_seal_it_and_it_changes_no_more(qtbot: QtBot, practice: Home, amina: UUID):
    plan = agreed(practice, amina)
    shown = come(qtbot, practice, amina)
    side = shown.page.side
    qtbot.waitUntil(side.sign.isVisible)
    draw(side.person.pad)
    draw(side.adviser.pad, at=60)
    drawn = side.person.pad.strokes()
    side.sign.click()
    qtbot.waitUntil(side.print.isVisible)
    held = in_force(practice, amina)
    assert held.sealed
    assert [s.how for s in held.signatures] == [SignatureHow.DRAWN, SignatureHow.DRAWN]
    assert unpack(held.signatures[0].strokes or b"") == drawn
    assert not any(part.isVisible() for part in (side.sign, side.change, side.person.pad, side.person.how))
    assert side.person.given.isVisible()
    assert side.person.given.accessibleName() == "Amina Birch. Signed on screen, Tue 24 Nov 2026, 09:00"
    with pytest.raises(Refused, match="sealed"):
        practice.do(keep_plan, plan=plan, goal="Other")


def test_signed_on_paper_and_said_aloud_are_chosen_by_keys(qtbot: QtBot, practice: Home, amina: UUID):
    agreed(practice, amina)
    shown = come(qtbot, practice, amina)
    side = shown.page.side
    qtbot.waitUntil(side.sign.isVisible)
    assert QApplication.focusWidget() is side.person.how
    press(shown, Qt.Key.Key_Down)  # signed on paper
    assert not side.person.pad.isVisible()
    press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Down)  # by voice
    press(shown, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is side.adviser.reason
    press(shown, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is side.sign
    press(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(side.adviser.problem.isVisible)
    assert "Say who heard them agree." in seen(shown)
    assert QApplication.focusWidget() is side.adviser.reason
    type_text(side.adviser.reason, "Ruth")
    side.sign.click()
    qtbot.waitUntil(side.print.isVisible)
    assert [(s.how, s.reason) for s in in_force(practice, amina).signatures] == [("on_paper", ""), ("by_voice", "Ruth")]


def test_an_empty_box_is_said_beside_its_signer_and_what_was_drawn_stays(qtbot: QtBot, practice: Home, amina: UUID):
    agreed(practice, amina)
    shown = come(qtbot, practice, amina)
    side = shown.page.side
    qtbot.waitUntil(side.sign.isVisible)
    draw(side.person.pad)
    side.sign.click()
    qtbot.waitUntil(side.adviser.problem.isVisible)
    assert side.adviser.problem.text() == "The box is empty. Sign in it, or choose another way."
    assert side.person.pad.is_signed()
    assert not in_force(practice, amina).sealed


def test_what_comes_after_signing_is_the_next_version(qtbot: QtBot, practice: Home, amina: UUID):
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    assert shown.page.side.next.text() == "Start version 2"
    shown.page.side.next.click()
    qtbot.waitUntil(shown.page.writing.isVisible)
    draft = answer(practice, amina).draft
    assert draft is not None
    assert (draft.label, in_force(practice, amina).label) == ("2", "1")
    assert shown.page.writing.form.values()["goal"] == "A morning job with plants."


def test_a_paper_made_before_signing_is_never_printed_after_it(
    qtbot: QtBot, practice: Home, amina: UUID, monkeypatch: pytest.MonkeyPatch
):
    plan = agreed(practice, amina)
    lanes = HeldLanes()
    monkeypatch.setattr(practice.practice, "_lanes", lanes)
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(lambda: bool(lanes.held))
    lanes.release()
    qtbot.waitUntil(lambda: shown.page.copies._made is not None)
    practice.do(sign_plan, plan=plan, signatures=[PERSON, ADVISER])
    qtbot.waitUntil(shown.page.side.print.isVisible)
    assert not shown.page.side.print.isEnabled()
    qtbot.waitUntil(lambda: bool(lanes.held))
    lanes.release()
    qtbot.waitUntil(shown.page.side.print.isEnabled)


# ---- print and save


def test_printing_gives_the_paper_under_initials_and_the_copy_is_owed_no_more(
    qtbot: QtBot, practice: Home, amina: UUID, queue: list[tuple[bytes, str]]
):
    signed(practice, amina)
    assert copy_is_owed(practice)
    shown = ready(qtbot, practice, amina)
    assert QApplication.focusWidget() is shown.page.side.print
    press(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: in_force(practice, amina).copy == CopyHow.ON_PAPER)
    ((pdf, title),) = queue
    assert (pdf[:5], title) == (b"%PDF-", "AB")
    assert not copy_is_owed(practice)
    assert QApplication.focusWidget() is shown.page.side.print
    qtbot.waitUntil(lambda: "The copy was handed over on Tue 24 Nov." in seen(shown))
    assert not shown.page.side.not_now.isVisible()


def test_no_printer_is_said_in_a_sentence_and_no_copy_is_noted(
    qtbot: QtBot, practice: Home, amina: UUID, monkeypatch: pytest.MonkeyPatch
):
    def none(pdf: bytes, title: str) -> None:
        raise Trouble("print.no_printer")

    monkeypatch.setattr("ui.printing.printer.send", none)
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    shown.page.side.print.click()
    qtbot.waitUntil(lambda: "There is no printer here." in seen(shown))
    assert shown.page.side.print.isEnabled()
    assert in_force(practice, amina).copy == ""


def test_saving_warns_once_writes_in_the_heavy_lane_and_says_so_meanwhile(
    qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    signed(practice, amina)
    lanes = HeldLanes()
    monkeypatch.setattr(practice.practice, "_lanes", lanes)
    shown = come(qtbot, practice, amina)
    side = shown.page.side
    qtbot.waitUntil(lambda: "The paper is being made …" in seen(shown))
    assert not side.save.isEnabled()
    qtbot.waitUntil(lambda: bool(lanes.held))
    lanes.release()
    qtbot.waitUntil(side.save.isEnabled)
    shown.page.asks = saves = SavesTo(tmp_path / "plan.pdf")
    side.save.click()
    qtbot.waitUntil(lambda: "The copy is being saved …" in seen(shown))
    assert not side.save.isEnabled()
    assert not saves.path or not saves.path.exists()
    lanes.release()
    qtbot.waitUntil(lambda: "Saved as plan.pdf." in seen(shown))
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert in_force(practice, amina).copy == CopyHow.FILE
    lanes.release()
    qtbot.waitUntil(side.html.isEnabled)
    saves.path = tmp_path / "plan.html"
    side.html.click()
    assert not (tmp_path / "plan.html").exists()
    lanes.release()
    qtbot.waitUntil((tmp_path / "plan.html").exists)
    assert "See Garden World" in (tmp_path / "plan.html").read_text()
    assert saves.warned == 1
    assert saves.suggested == ["my-plan-AB-2026-11-24-v1.pdf", "my-plan-AB-2026-11-24-v1.html"]
    lanes.release()


def test_a_place_that_cannot_be_written_is_said_and_no_copy_is_noted(
    qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path
):
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    shown.page.asks = SavesTo(tmp_path / "nowhere" / "plan.pdf")
    shown.page.side.save.click()
    qtbot.waitUntil(lambda: "The copy could not be saved there." in seen(shown))
    assert shown.page.side.save.isEnabled()
    assert in_force(practice, amina).copy == ""


def test_both_prints_and_saves_and_who_would_rather_not_save_has_the_paper(
    qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path, queue: list[tuple[bytes, str]]
):
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    shown.page.asks = SavesTo(tmp_path / "plan.pdf", goes_on=False)
    shown.page.side.both.click()
    qtbot.waitUntil(lambda: shown.page.asks.warned == 1)
    assert (len(queue), (tmp_path / "plan.pdf").exists()) == (1, False)
    qtbot.waitUntil(lambda: in_force(practice, amina).copy == CopyHow.ON_PAPER)


def test_no_copy_now_is_noted(qtbot: QtBot, practice: Home, amina: UUID):
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    shown.page.side.not_now.click()
    qtbot.waitUntil(lambda: "On Tue 24 Nov no copy was wanted yet." in seen(shown))
    assert not copy_is_owed(practice)


def test_every_page_can_be_seen_before_it_is_printed(qtbot: QtBot, practice: Home, amina: UUID):
    sign_as(practice, amina, unwell_signs="I sleep badly")
    shown = ready(qtbot, practice, amina)
    shown.page.side.pages.click()
    qtbot.waitUntil(lambda: shown.page.side.pages.text() == "See the words again")
    names = [part.accessibleName() for part in shown.page.reading.findChildren(PagePicture)]
    assert "Page 1 of 2" in names
    assert "Page 2 of 2" in names
    shown.page.side.pages.click()
    qtbot.waitUntil(lambda: "What I want" in seen(shown))


# ---- the second look


def test_telling_words_and_other_peoples_names_are_shown_before_the_first_print(
    qtbot: QtBot, practice: Home, amina: UUID, queue: list[tuple[bytes, str]]
):
    accepted(practice, "Dai", "Willow")
    sign_as(practice, amina, goal="Work like Dai Willow does", why="My psychosis is better")
    shown = ready(qtbot, practice, amina)
    look = shown.page.side.look
    assert not look.isVisible()
    press(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(look.isVisible)
    assert queue == []
    assert "“psychosis” stands in Why it matters to me." in seen(shown)
    assert "What I want names somebody else we work with: “Dai Willow”." in seen(shown)
    assert QApplication.focusWidget() is look.back
    press(shown, Qt.Key.Key_Return)
    assert not look.isVisible()
    assert (queue, QApplication.focusWidget()) == ([], shown.page.side.print)
    press(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(look.isVisible)
    look.on.click()
    qtbot.waitUntil(lambda: len(queue) == 1)
    qtbot.waitUntil(shown.page.side.print.isEnabled)
    shown.page.side.print.click()
    qtbot.waitUntil(lambda: len(queue) == 2)  # it was looked at: not asked again


def test_before_signing_the_words_can_still_be_changed(qtbot: QtBot, practice: Home, amina: UUID):
    agreed_with(practice, amina, goal="Work after my breakdown")
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.side.look.isVisible)
    assert "“breakdown” stands in What I want." in seen(shown)
    shown.page.side.look.back.click()
    qtbot.waitUntil(shown.page.writing.isVisible)
    assert shown.page.writing.form.values()["goal"] == "Work after my breakdown"


def test_letters_that_no_face_has_are_told_in_words(
    qtbot: QtBot, practice: Home, amina: UUID, monkeypatch: pytest.MonkeyPatch, queue: list[tuple[bytes, str]]
):
    monkeypatch.delenv("PYTEST_CURRENT_TEST")  # under test such a letter is an error, in somebody's hand a mark
    sign_as(practice, amina, goal="A job in 東京")
    shown = ready(qtbot, practice, amina)
    shown.page.side.print.click()
    qtbot.waitUntil(shown.page.side.look.isVisible)
    assert "The paper has no letter for 東 京." in seen(shown)
    assert queue == []


def test_a_sender_that_tells_of_health_is_told(qtbot: QtBot, practice: Home, amina: UUID):
    signed(practice, amina)
    shown = ready(qtbot, practice, amina)
    made = replace(shown.page.copies._made, found=(("service_name", "Riverside Mental Health"),))
    assert findings(made) == (
        "The service’s name, “Riverside Mental Health”, tells what kind of service it is. It is left off the paper.",
    )
