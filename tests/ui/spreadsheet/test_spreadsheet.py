"""The page that brings a spreadsheet in, pressed as a person presses it, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from ips_desktop.casework.employer import add_employer
from ips_desktop.desk import Desk
from ips_desktop.interchange import columns, sheets, undoing
from ips_desktop.interchange.columns import Part
from ips_desktop.interchange.people import Choice
from ips_desktop.questions.employers import employers_page
from ips_desktop.questions.referrals import undecided
from ips_desktop.records import TakenOut
from tests.casework.given import met, referred
from tests.homes import Home, home_at
from tests.interchange import messy
from tests.interchange.test_people import written
from tests.ui.alone import Shown, show
from ui.caseload.page import CaseloadPage
from ui.spreadsheet.page import EmployerSheetPage, SpreadsheetPage

FILE = """Caseload 2026
Client Name,D.O.B.,NHS No.,Date of referral,Ethnicity
Amina Birch,1/2/1990,943 476 5919,3 Nov 2026,White British
"Willow, Dai",3.4.81,,5/11/26,
Owen Elder,,,6/11/2026,
Leah Hazel,31/02/1985,,7/11/2026,
"""


class Picks:
    """The person picks this file, agrees to the warning once, and saves here."""

    def __init__(self, path: Path | None, to: Path | None = None) -> None:
        self.path, self.to, self.warned = path, to, 0

    def which(self, _parent: object) -> Path | None:
        """The file to read."""
        return self.path

    def agrees(self, _parent: object) -> bool:
        """Go on."""
        self.warned += 1
        return True

    def where(self, _parent: object, suggested: Path) -> Path | None:
        """The file to write."""
        return self.to


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = home_at(tmp_path / "home")
    yield made
    made.lock()


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Shown:
    referred(home, "Owen", "Elder", 30)
    return show(qtbot, home, SpreadsheetPage, None)


def pick(qtbot: QtBot, shown: Shown, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    shown.page.asks = Picks(path)
    QTest.mouseClick(shown.page.choosing.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.page.matching.isVisible() or bool(shown.page.choosing.told.text()))


def to_rows(qtbot: QtBot, shown: Shown) -> None:
    QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shown.page.looking.isVisible)


def bring(qtbot: QtBot, shown: Shown) -> None:
    QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shown.page.done.isVisible, timeout=60_000)


def noted(desk: Desk) -> list[tuple[str, int | None]]:
    return [(str(each.what), each.rows) for each in desk.session.query(TakenOut).order_by(TakenOut.id)]


def test_a_file_is_chosen_matched_looked_at_and_brought_in(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    combos = [combo.currentText() for combo in page.page.matching.inputs]
    assert combos == ["Whole name", "Date of birth", "NHS number", "Day of referral", "Left out"]
    to_rows(qtbot, page)
    assert (
        page.page.looking.lead.text()
        == "2 rows come in. 2 stay outside, and can be saved, mended and brought in later."
    )
    assert page.page.bring_foot.first.text() == "Bring in 2 rows"
    assert len(home.ask(undecided)) == 1  # nothing is done yet
    bring(qtbot, page)
    assert page.page.done.told.text() == "2 rows are brought in."
    assert [w.name for w in home.ask(undecided)] == ["Owen E.", "Amina B.", "Dai W."]
    assert not page.troubles
    assert not page.bugs


def test_rows_that_look_like_somebody_are_decided_one_by_one_or_all_at_once(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    looking = page.page.looking
    looking.list.select(5)
    assert looking.list.row().row.problems[0].said() == "Looks like Owen Elder, who is here already."
    assert [act.text for act in looking._acts(looking.list.row())] == ["It is them", "Somebody else"]
    looking._acts(looking.list.row())[0].does(looking.list.row())
    assert page.page.bring_foot.first.text() == "Bring in 3 rows"
    assert [act.text for act in looking._acts(looking.list.row())] == ["Leave outside", "Somebody else"]
    looking.alike.put(Choice.LEAVE)
    looking.alike.edited.emit()
    assert page.page.bring_foot.first.text() == "Bring in 2 rows"
    looking.alike.put(Choice.SAME)
    looking.alike.edited.emit()
    bring(qtbot, page)
    assert [w.name for w in home.ask(undecided)].count("Owen E.") == 2


def test_the_filters_count_and_sift(qtbot: QtBot, page: Shown, tmp_path: Path) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    looking = page.page.looking
    looking.filters.put("wrong")
    looking.filters.chosen.emit("wrong")
    assert [shown.row.name for shown in looking.model.rows] == ["Leah Hazel"]
    spoken = looking.model.data(looking.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "6. Leah Hazel. Stays outside. D.O.B.: there is no day “31/02/1985”."


def test_what_was_brought_in_is_taken_back_from_where_it_was_done_and_from_the_first_step(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    bring(qtbot, page)
    QTest.mouseClick(page.page.done.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.toasts))
    assert page.toasts[-1][0] == "2 people are taken back."
    assert [w.name for w in home.ask(undecided)] == ["Owen E."]
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    bring(qtbot, page)
    amina = next(w.client for w in home.ask(undecided) if w.name == "Amina B.")
    home.clock.move(minutes=5)
    met(home, amina)
    page.page.begin()
    qtbot.waitUntil(page.page.choosing.lately.isVisible)
    (batch,) = home.ask(undoing.brought_in)
    page.page._take_back(batch)
    qtbot.waitUntil(lambda: len(page.toasts) == 2)
    assert page.toasts[-1][0] == "1 person is taken back. 1 stayed, since you have worked with them."
    qtbot.waitUntil(lambda: not page.page.choosing.lately.isVisible())


def test_rows_that_stayed_outside_are_saved_warned_of_once_and_noted(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    bring(qtbot, page)
    to = tmp_path / "left.xlsx"
    page.page.saves = Picks(None, to)
    for _ in range(2):
        before = len(page.toasts)
        QTest.mouseClick(page.page.done.save_left, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda before=before: len(page.toasts) > before)
    assert page.page.saves.warned == 1
    table = sheets.read(to.read_bytes(), columns.known)[0]
    assert [line.cells[0] for line in table.lines] == ["Owen Elder", "Leah Hazel"]
    assert home.ask(noted) == [("spreadsheet_in", 2), ("error_sheet", 2), ("error_sheet", 2)]
    assert to.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\0\0", "We cannot read this file. Save it as .xlsx or .csv, and choose that."),
        (b"", "We found no rows under headings"),
    ],
    ids=["a picture", "empty"],
)
def test_a_file_that_cannot_be_read_is_told_beside_the_button(
    qtbot: QtBot, page: Shown, tmp_path: Path, data: bytes, words: str
) -> None:
    pick(qtbot, page, tmp_path / "photo.png", data)
    assert page.page.choosing.told.text().startswith(words)
    assert page.page.choosing.choose.isEnabled()


def test_a_file_that_has_gone_is_told(qtbot: QtBot, page: Shown, tmp_path: Path) -> None:
    page.page.asks = Picks(tmp_path / "gone.csv")
    page.page.choose()
    qtbot.waitUntil(lambda: bool(page.page.choosing.told.text()))
    assert page.page.choosing.told.text().startswith("We could not open this file")


def test_columns_without_a_name_or_twice_the_same_are_told_before_anything_is_looked_at(
    qtbot: QtBot, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    name, born = page.page.matching.inputs[:2]
    name.put(None)
    page.page.look()
    assert page.page.matching.wrong.text() == "Say which column holds the names."
    name.put(columns.Part.WHOLE)
    born.put(columns.Part.WHOLE)
    page.page.look()
    assert page.page.matching.wrong.text() == "Two columns come in as “Whole name”. Leave one of them out."
    assert not page.page.looking.isVisible()


def test_what_the_columns_are_is_remembered(qtbot: QtBot, page: Shown, tmp_path: Path) -> None:
    strange = b"Who,Whence\nAmina Birch,Self\n"
    pick(qtbot, page, tmp_path / "a.csv", strange)
    assert [combo.currentText() for combo in page.page.matching.inputs] == ["Left out", "Left out"]
    page.page.matching.inputs[0].put(columns.Part.WHOLE)
    to_rows(qtbot, page)
    bring(qtbot, page)
    page.page.begin()
    pick(qtbot, page, tmp_path / "b.csv", strange)
    assert [combo.currentText() for combo in page.page.matching.inputs] == ["Whole name", "Left out"]


def test_another_sheet_of_the_workbook_can_be_chosen(qtbot: QtBot, page: Shown, tmp_path: Path) -> None:
    import io

    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    for name, rows in (
        ("Old", [["Client", "Remarks"], ["Dai", "x"]]),
        ("New", [["Name", "DOB"], ["Amina", "1/2/90"], ["Tom", ""]]),
    ):
        for n, row in enumerate(rows):
            sheet = book.get_worksheet_by_name(name) or book.add_worksheet(name)
            sheet.write_row(n, 0, row)
    book.close()
    pick(qtbot, page, tmp_path / "a.xlsx", out.getvalue())
    chooser: QComboBox = page.page.matching.sheets
    assert chooser.currentText() == "New"
    page.page.matching.sheets.put(1)
    page.page.matching.sheets.edited.emit()
    qtbot.waitUntil(lambda: page.page.matching.inputs[1].accessibleName() == "Remarks comes in as")


def test_two_thousand_messy_rows_go_through_the_page(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    shown = show(qtbot, home, SpreadsheetPage, None)
    pick(qtbot, shown, tmp_path / "messy.xlsx", written(messy.rows(2000, home.today))["xlsx"])
    to_rows(qtbot, shown)
    assert shown.page.looking.lead.text().startswith("1840 rows come in. 120 stay outside")
    bring(qtbot, shown)
    assert shown.page.done.told.text() == "1840 rows are brought in."
    assert len(home.ask(undecided)) == 1840


def test_a_refusal_by_an_act_says_the_row_and_brings_nothing_in(
    qtbot: QtBot, home: Home, page: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    to_rows(qtbot, page)
    home.clock.move(days=-30)  # the laptop's clock was put back meanwhile: the referrals lie ahead
    QTest.keyClick(page.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.troubles))
    assert page.page.looking.lead.text().startswith("Nothing was brought in, because of row 3:")
    assert page.page.bring_foot.first.isEnabled()


# ---- lists out ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_caseload_is_saved_as_it_is_filtered(qtbot: QtBot, home: Home, tmp_path: Path, ending: str) -> None:
    from tests.casework.given import accepted

    for name in ("Amina", "Dai", "Leah"):
        accepted(home, name, "Birch")
    shown = show(qtbot, home, CaseloadPage, None)
    qtbot.waitUntil(lambda: shown.page.model.rowCount() == 3)
    shown.page._typed("dai")
    to = tmp_path / f"list.{ending}"
    picks: Any = Picks(None, to)
    shown.page.list_out.asks = picks
    QTest.mouseClick(shown.page.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown.toasts))
    assert shown.toasts[0][0] == f"1 row saved as list.{ending}. The file is not locked."
    table = sheets.read(to.read_bytes(), lambda text: text == "Name")[0]
    assert [line.cells[0] for line in table.lines] == ["Dai Birch"]
    assert table.columns[0] == shown.page.model.columns[0].heading
    assert home.ask(noted) == [("list", 1)]
    assert picks.warned == 1


def test_from_the_caseload_one_comes_to_the_spreadsheet(qtbot: QtBot, home: Home) -> None:
    shown = show(qtbot, home, CaseloadPage, None)
    qtbot.waitUntil(shown.page.empty.isVisible)
    QTest.mouseClick(shown.page.many, Qt.MouseButton.LeftButton)
    assert shown.went == [("spreadsheet", None)]


EMPLOYERS = """Company,Town,Contact,Role
Garden World,Roath,Pat Moss,Manager
Garden World,Roath,Kim Reed,
,Ely,,
Bakery,Ely,Jo,
"""


def test_employers_come_in_by_the_same_steps_and_go_again(qtbot: QtBot, home: Home, tmp_path: Path) -> None:
    home.do(add_employer, name="Bakery", town="Ely")
    shown = show(qtbot, home, EmployerSheetPage, None)
    pick(qtbot, shown, tmp_path / "Employers.csv", EMPLOYERS.encode())
    assert [combo.currentText() for combo in shown.page.matching.inputs] == [
        "Employer",
        "Town",
        "Who works there",
        "Their role",
    ]
    to_rows(qtbot, shown)
    looking = shown.page.looking
    assert looking.lead.text().startswith("2 rows come in. 2 stay outside")
    looking.alike.put(Choice.SAME)
    looking.alike.edited.emit()
    spoken = [looking.model.data(looking.model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole) for n in range(4)]
    assert spoken == [
        "2. Garden World, Roath. Comes in. Pat Moss",
        "3. Garden World, Roath. Comes in. Goes with row 2 of this file.",
        "4. Ely. Stays outside. There is no name in this row.",
        "5. Bakery, Ely. Added to it. We have Bakery, Ely already. Who works there can be added to it.. Change",
    ]
    bring(qtbot, shown)
    rows = {row.name: row for row in home.ask(employers_page).rows}
    assert set(rows) == {"Bakery", "Garden World"}
    QTest.mouseClick(shown.page.done_foot.first, Qt.MouseButton.LeftButton)
    assert shown.went[-1] == ("employers", None)
    QTest.mouseClick(shown.page.done.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown.toasts))
    assert shown.toasts[0][0] == "1 employer is taken back."
    assert [row.name for row in home.ask(employers_page).rows] == ["Bakery"]
    assert not shown.troubles


def test_one_step_back_and_on_again_keeps_columns_and_what_was_said_of_rows(
    qtbot: QtBot, page: Shown, tmp_path: Path
) -> None:
    pick(qtbot, page, tmp_path / "Caseload.csv", FILE.encode())
    steps, matching, looking = page.page.steps, page.page.matching, page.page.looking
    matching.inputs[4].put(Part.REACH)
    to_rows(qtbot, page)
    looking.list.select(5)
    looking._acts(looking.list.row())[0].does(looking.list.row())
    assert page.page.bring_foot.first.text() == "Bring in 3 rows"
    for seen in (matching, page.page.choosing):
        QTest.keyClick(QApplication.focusWidget() or page.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(seen.isVisible)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.page.isAncestorOf(focus)
    assert steps.is_at_start()
    assert page.page.choosing.go_on.text() == "Go on with Caseload.csv"
    assert page.page.choosing.go_on.hasFocus()
    QTest.keyClick(page.page.choosing.go_on, Qt.Key.Key_Return)
    assert [combo.currentText() for combo in matching.inputs][:2] == ["Whole name", "Date of birth"]
    assert matching.parts()[4] == Part.REACH
    to_rows(qtbot, page)
    assert page.page.bring_foot.first.text() == "Bring in 3 rows"
    page.page.begin()
    assert page.page.choosing.go_on.isHidden()
    pick(qtbot, page, tmp_path / "Again.csv", FILE.encode())
    to_rows(qtbot, page)
    assert page.page.bring_foot.first.text() == "Bring in 2 rows"  # of another file nothing was said yet
