"""2,000 rows as services keep them, brought in through the window: matched, looked at, tried, mended, brought in again, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.interchange import columns, sheets
from ips_desktop.interchange.lists import as_workbook
from ips_desktop.questions.referrals import undecided
from tests.interchange import messy
from tests.journeys.sitting import Files, Sitting, sitting

pytestmark = pytest.mark.journey
ROWS = 2_000


def mended(path: Path, to: Path) -> int:
    """The error sheet, its mistakes put right as a person would in a spreadsheet; how many rows it has."""
    table = sheets.read(path.read_bytes(), columns.known)[0]
    at = {name: n for n, name in enumerate(table.columns)}
    right = {"D.O.B.": "1980-11-24", "NHS No.": "943 476 5919", "Date of referral": "2026-02-03"}
    rows: list[list[object]] = []
    for line in table.lines:
        row: list[object] = [*line.cells]
        for name, value in right.items():
            row[at[name]] = value if name != "NHS No." or not row[at[name]] else ""
        row[at["Client Name"]] = row[at["Client Name"]] or "Larch, Owen"
        rows.append(row)
    to.write_bytes(as_workbook("Mended", table.columns, rows))  # pyright: ignore[reportArgumentType]
    return len(rows)


def chosen(sit: Sitting, files: Files) -> None:
    """A file, its columns as they were recognised, its rows judged: nothing is done yet."""
    page = sit.desktop.window.shell.pages["spreadsheet"]  # pyright: ignore[reportOptionalMemberAccess]
    page.asks = page.saves = files  # pyright: ignore[reportAttributeAccessIssue]
    sit.click("Choose")
    sit.see("Client Name")
    sit.picture("columns")
    sit.press("Ctrl+Return")


@pytest.mark.timeout(900)
def test_a_messy_spreadsheet_of_2000_rows_comes_in_its_bad_rows_after_mending_and_goes_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with sitting(qtbot, tmp_path, "spreadsheet") as sit:
        first, left, again = (tmp_path / name for name in ("Caseload.xlsx", "left.xlsx", "mended.xlsx"))
        first.write_bytes(as_workbook("Caseload", messy.COLUMNS, messy.rows(ROWS, sit.home.today)))
        sit.press("Ctrl+2")
        sit.click("Bring in a spreadsheet")
        sit.picture("choose a file")
        chosen(sit, Files(left, first))
        sit.see("1840 rows come in. 120 stay outside")
        sit.picture("rows before anything is done")
        assert not sit.home.ask(undecided)
        sit.click("Stay outside")
        sit.see("no day")
        sit.picture("what stays outside and why")
        sit.press("Ctrl+Return")
        sit.see("1840 rows are brought in.")
        sit.picture("brought in")
        sit.click("Save the rows")
        sit.see("left.xlsx")
        assert mended(left, again) == 120
        sit.click("Bring in another file")
        chosen(sit, Files(left, again))
        sit.see("101 rows come in. 19 stay outside")
        sit.picture("mended rows")
        sit.press("Ctrl+Return")
        sit.see("101 rows are brought in.")
        assert len(sit.home.ask(undecided)) == 1941
        sit.click("Take back")
        sit.see("101 people are taken back.", "1840 rows, today.")
        sit.picture("taken back")
        assert len(sit.home.ask(undecided)) == 1840
