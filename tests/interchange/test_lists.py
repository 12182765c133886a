"""Lists out: what is seen is what is written, and nothing in a file is ever run."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ips_desktop.interchange.lists import LONGEST_CELL, Cell, as_csv, as_workbook, guarded, is_risky, unguarded
from ips_desktop.terms.troubles import Refused

RUN = ("=", "+", "-", "@", "\t", "\r")
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
NASTY = st.builds(str.__add__, st.sampled_from([*RUN, "\n", "＝", "＋", "－", "＠", " =", "\t=", "'", "''="]), TEXT)
XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30
)  # what a form lets through: `terms.text.clean` takes the rest away
CELLS = st.one_of(st.none(), st.integers(-(10**12), 10**12), st.dates(date(1900, 3, 1)), TEXT, NASTY)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python(skip_empty_area=False)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
@example([("=cmd|' /C calc'!A0", -5), ("+44 29 2018 0000", None)])
def test_no_text_in_a_csv_begins_as_a_formula_and_every_number_stays_one(rows: list[tuple[Cell, Cell]]) -> None:
    written = read(as_csv(["Name", "=Figure"], rows))
    assert written[0] == ["Name", "'=Figure"]
    for row, cells in zip(rows, written[1:], strict=True):
        for cell, text in zip(row, cells, strict=True):
            if isinstance(cell, int):
                assert int(text) == cell
            else:
                assert not text.lstrip().startswith(RUN)


@given(st.one_of(TEXT, NASTY))
def test_what_was_guarded_is_read_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not is_risky(guarded(text))


@given(
    st.lists(st.one_of(XML_TEXT, st.builds(str.__add__, st.sampled_from(["=", "+", "-", "@"]), XML_TEXT)), min_size=1)
)
def test_a_workbook_holds_every_text_as_text_unchanged(texts: list[str]) -> None:
    data = as_workbook("People", ["Name"], [[text] for text in texts])
    kept = [("" if cell is None else cell) for (cell,) in sheet(data)[1:]]
    assert (kept + [""] * len(texts))[: len(texts)] == texts  # empty rows at the end are not there
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_a_negative_number_is_a_number_and_a_phone_is_a_text() -> None:
    rows: list[list[Cell]] = [["+44 29 2018 0000", -12, date(2026, 11, 24), None]]
    columns = ["Phone", "Balance", "Day", "Nothing"]
    assert read(as_csv(columns, rows))[1] == ["'+44 29 2018 0000", "-12", "2026-11-24", ""]
    assert sheet(as_workbook("x", columns, rows))[1] == ["+44 29 2018 0000", -12.0, date(2026, 11, 24), ""]


def test_names_in_every_script_are_known_by_spreadsheet_programs() -> None:
    data = as_csv(["Enw"], [["Siân Ŵyn"], ["Łucja"], ["محمد"]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert [row[0] for row in read(data)] == ["Enw", "Siân Ŵyn", "Łucja", "محمد"]


def test_a_text_past_what_a_cell_holds_says_that_it_goes_on() -> None:
    (cell,) = sheet(as_workbook("x", ["Note"], [["a" * 40_000]]))[1]
    assert isinstance(cell, str)
    assert (len(cell), cell[-1]) == (LONGEST_CELL, "…")


def test_a_list_past_what_a_sheet_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ips_desktop.interchange.lists.MOST_ROWS", 2)
    with pytest.raises(Refused, match=r"spreadsheet\.too_long"):
        as_workbook("x", ["a"], [["1"], ["2"], ["3"]])


@pytest.mark.parametrize("title", ["Caseload: all/some?", "'quoted'", "", "a" * 60, "[x]"])
def test_any_title_makes_a_sheet(title: str) -> None:
    assert sheet(as_workbook(title, ["a"], [["b"]])) == [["a"], ["b"]]


def test_making_a_workbook_touches_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "NamedTemporaryFile", "TemporaryFile", "mkdtemp", "SpooledTemporaryFile"):
        monkeypatch.setattr(f"tempfile.{name}", refuse)
    assert as_workbook("x", ["a"], [["=1"]] * 5000).startswith(b"PK")
