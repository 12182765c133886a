"""Papers are made from the records of today, looked at, printed or saved, and kept word for word as what was given."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.sharing import decide_sharing, give_consent, withdraw_consent
from ips_desktop.questions.papers import papers, papers_panels
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.ui.alone import Shown, show
from ui.papers.page import MakePaperPage
from ui.parts.boxes import Column
from ui.parts.closing import Closing
from ui.printing import printer
from ui.printing.saving import SaveWarning

__all__ = ["practice"]


class Answers:
    """Says yes, and where."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def agrees(self, parent: QWidget | None) -> bool:
        return True

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        return self.path / suggested.name


@pytest.fixture
def amina(practice: Home) -> UUID:
    client = accepted(practice)
    profile = practice.do(begin_profile, client=client)
    practice.do(keep_profile, profile=profile, goal="A morning job with plants.", strengths="Patience")
    return client


def come(qtbot: QtBot, home: Home, client: UUID, folder: Path) -> Shown:
    shown = show(qtbot, home, MakePaperPage, client)
    shown.page.asks = Answers(folder)
    qtbot.waitUntil(lambda: shown.page._made is not None, timeout=20_000)
    return shown


def given(home: Home, client: UUID) -> list[str]:
    return [line.line.said() for line in home.ask(papers_panels, client).panels[0].lines]


def test_a_paper_is_saved_and_kept_as_given(qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path) -> None:
    shown = come(qtbot, practice, amina, tmp_path)
    shown.page.save_pdf()
    if not list(tmp_path.glob("*.pdf")) and shown.page._looked:
        shown.page.save_pdf()  # words were to be looked at first
    qtbot.waitUntil(lambda: bool(given(practice, amina)), timeout=20_000)
    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes() == shown.page._made.pdf
    assert given(practice, amina) == ["Work profile, Tue 24 Nov"]


def test_the_copy_to_be_read_aloud_says_their_words(qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path) -> None:
    shown = come(qtbot, practice, amina, tmp_path)
    for _ in range(2):
        shown.page.save_html()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.html"))), timeout=20_000)
    words = next(tmp_path.glob("*.html")).read_text("utf-8").replace("\xa0", " ")
    assert "A morning job with plants." in words


def test_large_print_is_made_anew(qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path) -> None:
    shown = come(qtbot, practice, amina, tmp_path)
    before = shown.page._made
    shown.page.large.setChecked(True)
    qtbot.waitUntil(lambda: shown.page._made not in (None, before), timeout=20_000)
    assert len(shown.page._made.pages) > len(before.pages)


def test_a_paper_to_an_employer_is_offered_only_under_a_consent_that_stands(practice: Home, amina: UUID) -> None:
    shop = practice.do(add_employer, name="Garden World")

    def offered() -> set[PaperKind]:
        return {offer.kind for offer in practice.ask(papers, amina).offers}

    assert not offered() & {PaperKind.INTRODUCTION, PaperKind.PERSONAL_INFORMATION_EMPLOYER}
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="She has had time off.")
    consent = practice.do(
        give_consent, client=amina, kind=ConsentKind.EMPLOYER, employer_id=shop, named=True, topics="Mornings"
    )
    assert {PaperKind.INTRODUCTION, PaperKind.PERSONAL_INFORMATION_EMPLOYER} <= offered()
    practice.do(withdraw_consent, consent=consent)
    assert PaperKind.INTRODUCTION not in offered()


def test_the_paper_that_was_asked_for_is_chosen_already(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    kinds = [offer.kind for offer in practice.ask(papers, amina).offers]
    wanted = kinds[-1]
    assert wanted != kinds[0]
    shown = show(qtbot, practice, MakePaperPage, amina, {"paper": wanted})
    qtbot.waitUntil(lambda: shown.page.list.row() is not None and shown.page.list.row().kind == wanted)


class Boxes(Answers):
    """The program's own warning, gone on from by hand, then the place."""

    def agrees(self, parent: QWidget | None) -> bool:
        def go_on() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, SaveWarning)
            box.go_on.click()

        QTimer.singleShot(0, go_on)
        return SaveWarning(parent).exec() == SaveWarning.DialogCode.Accepted


@pytest.mark.parametrize("name", ["save", "aloud", "print"])
def test_the_keyboard_is_again_where_it_was_after_saving_and_printing(
    qtbot: QtBot, practice: Home, amina: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(printer, "printers", tuple[str, ...])  # a machine without a printer
    shown = come(qtbot, practice, amina, tmp_path)
    shown.page.asks = Boxes(tmp_path)
    button = getattr(shown.page, name)
    button.setFocus()
    for _ in range(2):  # words are to be looked at first
        qtbot.waitUntil(button.isEnabled, timeout=20_000)
        QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*"))) or "printer" in shown.page.told.text(), timeout=20_000)
    qtbot.waitUntil(button.isEnabled, timeout=20_000)
    assert shown.window.focusWidget() is button  # a box over it took the window's keyboard, and gives it back to this


def test_who_goes_elsewhere_while_it_is_saved_stays_there(qtbot: QtBot) -> None:
    page, controls = QWidget(), [QPushButton(str(n)) for n in range(3)]
    page.setLayout(Column(*controls))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    closing = Closing(controls[0])
    for goes, ends in ((None, controls[0]), (controls[2], controls[2])):
        controls[0].setFocus()
        closing.wait(waits=True)
        closing.wait(waits=True)  # one thing begins another
        if goes is not None:
            goes.setFocus()
        closing.wait(waits=False)
        assert ends.hasFocus()
