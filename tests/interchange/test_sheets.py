"""What a file holds is found out: encoding, separator, headings, days in all the ways people write them."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.interchange import columns, sheets
from ips_desktop.interchange.columns import Part
from ips_desktop.interchange.lists import as_csv, as_workbook
from ips_desktop.interchange.said_days import NoDay, day_of
from ips_desktop.terms.troubles import Refused

TODAY = date(2026, 11, 24)
ROWS = "Referrals 2026;;\r\n;;\r\nFirst name;Surname;DOB\r\nSiân;Ŵyn;1/2/90\r\n;;\r\nRenée;O'Neill;\r\n"


def read(data: bytes) -> sheets.Table:
    return sheets.read(data, columns.known)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encoding_separator_and_headings_are_found(encoding: str, separator: str) -> None:
    table = read(ROWS.replace(";", separator).encode(encoding))
    assert (table.heading, table.columns) == (3, ("First name", "Surname", "DOB"))
    assert [(line.number, line.cells) for line in table.lines] == [
        (4, ("Siân", "Ŵyn", "1/2/90")),
        (6, ("Renée", "O'Neill", "")),
    ]


def test_what_windows_wrote_in_western_europe_is_read() -> None:
    table = read("Name;Tel\nRenée – “Ren”;029\n".encode("cp1252"))
    assert table.lines[0].cells == ("Renée – “Ren”", "029")


def test_a_line_that_names_the_separator_is_heeded_and_counted() -> None:
    table = read(b"sep=|\nName|Phone\nAnn, Lee; Jo|1\n")
    assert (table.heading, table.columns, table.lines[0].number) == (2, ("Name", "Phone"), 3)
    assert table.lines[0].cells == ("Ann, Lee; Jo", "1")


def test_commas_inside_names_do_not_hide_the_separator() -> None:
    table = read(b"Name;Notes\nBirch, Amina;tea, cake, talk\nWillow, Dai;a, b\n")
    assert table.columns == ("Name", "Notes")


def test_of_a_workbook_the_sheet_with_known_headings_comes_first() -> None:
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    for name, rows in (
        ("Cover", [["IPS service"], ["Printed by Jo"]]),
        ("Caseload", [["Caseload as at"], [], ["NHS No.", "Full name", "D.O.B."], [9434765919, "Amina Birch", 32874]]),
    ):
        sheet = book.add_worksheet(name)
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
    book.close()
    table = read(out.getvalue())
    assert (table.name, table.heading, table.columns) == ("Caseload", 3, ("NHS No.", "Full name", "D.O.B."))
    (line,) = table.lines
    assert (line.number, sheets.as_text(line.cells[0])) == (4, "9434765919")
    assert day_of(line.cells[2], TODAY) == date(1990, 1, 1)


def test_what_we_wrote_is_read_back() -> None:
    rows = [["+44 29 2018", date(1990, 2, 1)], ["=1+1", None], ["'quoted'", None]]
    for data in (as_csv(["Phone", "DOB"], rows), as_workbook("x", ["Phone", "DOB"], rows)):
        table = read(data)
        assert [line.cells[0] for line in table.lines] == ["+44 29 2018", "=1+1", "'quoted'"]
        assert day_of(table.lines[0].cells[1], TODAY) == date(1990, 2, 1)


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        for n in range(9):
            parts.writestr(f"xl/{n}.xml", b"0" * (50 << 20))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "spreadsheet.nothing"),
        (b"Name,Phone\n", "spreadsheet.nothing"),
        (b"PK\x03\x04 nonsense", "spreadsheet.not_readable"),
        (b"\xd0\xcf\x11\xe0 nonsense", "spreadsheet.not_readable"),
        (b"%PDF-1.7\0\0\0\0", "spreadsheet.not_readable"),
        (b"Name\n" + b"a\n" * (sheets.MOST_ROWS + 1), "spreadsheet.too_long"),
        (b",".join(b"c%d" % n for n in range(201)) + b"\n1,2\n", "spreadsheet.too_wide"),
        (b"x" * (sheets.MOST_BYTES + 1), "spreadsheet.too_big"),
    ],
    ids=["empty", "headings only", "no workbook", "no old workbook", "a paper", "long", "wide", "big"],
)
def test_what_cannot_be_brought_in_is_refused_in_words(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.code == code


def test_a_file_that_unpacks_to_more_than_the_memory_is_not_unpacked() -> None:
    with pytest.raises(Refused, match=r"spreadsheet\.too_big"):
        read(_bomb())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Refused):
        assert read(data).lines


@pytest.mark.parametrize(
    "said",
    [
        "24/11/2025", "24-11-2025", "24.11.2025", "24 11 2025", "24/11/25", "2025-11-24", "2025/11/24", "24 Nov 2025",
        "24th November 2025", "24-Nov-25", "24nov2025", "Nov 24, 2025", "November 24th 2025", "Mon 24 Nov 2025", "Monday, 24 November 2025",
        "24/11/2025 00:00", "2025-11-24T09:30:00Z", "24/11/2025 9:30 am", "24112025", "45985", 45985.0, "24 Tachwedd 2025",
        "24 of November 2025", " 24/11/2025 ", date(2025, 11, 24),
    ],
)  # fmt: skip
def test_a_day_is_understood_however_it_is_written(said: str | float | date) -> None:
    assert day_of(said, TODAY) == date(2025, 11, 24)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("11/24/2025", "month_first"), ("31/02/2025", "no_such_day"), ("soon", "day"), ("2025", "day"), ("32/13/2025", "no_such_day"),
        ("0/1/2025", "no_such_day"), (12.0, "day"), ("24/11/20256", "day"), ("24 Nov", "day"), ("99999", "day"),
    ],
)  # fmt: skip
def test_what_is_no_day_is_told_apart(said: str | float, code: str) -> None:
    with pytest.raises(NoDay) as wrong:
        day_of(said, TODAY)
    assert wrong.value.code == code


def test_a_short_year_is_never_ahead_of_a_birthday() -> None:
    assert day_of("1/2/90", TODAY) == date(1990, 2, 1)
    assert day_of("1/2/26", TODAY) == date(2026, 2, 1)
    assert day_of("1/12/26", TODAY) == date(1926, 12, 1)
    assert day_of("1/12/26", TODAY, past=False) == date(2026, 12, 1)
    assert day_of("", TODAY) is None


@given(st.dates(date(1930, 1, 1), date(2026, 11, 24)))
def test_every_day_comes_back_from_every_way_of_writing_it(day: date) -> None:
    for form in (
        "%d/%m/%Y",
        "%-d.%-m.%Y",
        "%Y-%m-%d",
        "%d %B %Y",
        "%a %-d %b %Y",
        "%d-%b-%Y",
        "%B %-d, %Y",
        "%d/%m/%Y 00:00:00",
    ):
        assert day_of(day.strftime(form), TODAY) == day
    assert day_of(float((day - date(1899, 12, 30)).days), TODAY) == day


def test_headings_are_known_by_what_services_call_them() -> None:
    headings = (
        "NHS No.", "Client's First Name", "SURNAME", "D.O.B. (dd/mm/yyyy)", "Mobile", "E-mail", "Care Co-ordinator", "Date of referral",
        "Referral source", "CMHT", "Employment Specialist", "Date accepted", "Ethnicity", "Job goal",
    )  # fmt: skip
    assert columns.proposed(headings) == (
        Part.NHS, Part.GIVEN, Part.FAMILY, Part.BORN, Part.PHONE, Part.EMAIL, Part.CARE, Part.RECEIVED, Part.SOURCE, Part.TEAM,
        Part.ADVISER, Part.ACCEPTED, None, Part.WANTS,
    )  # fmt: skip


def test_a_part_is_given_once_and_the_whole_name_gives_way_to_its_parts() -> None:
    assert columns.proposed(("Phone", "Telephone", "Name")) == (Part.PHONE, None, Part.WHOLE)
    assert columns.proposed(("Name", "First name", "Surname")) == (None, Part.GIVEN, Part.FAMILY)


def test_what_headings_stood_for_is_recalled_by_the_headings_alone() -> None:
    headings = ("Who", "Ref date")
    kept = {"parts": ["whole_name", "received_on"]}
    assert columns.recalled(headings, kept) == (Part.WHOLE, Part.RECEIVED)
    assert columns.recalled(headings, {"parts": ["no such part", ""]}) == (None, None)
    assert columns.recalled(headings, None) == (None, Part.RECEIVED)
    assert columns.memory_of(("WHO ", "ref. date")) == columns.memory_of(headings)
    assert columns.memory_of(("Ref date", "Who")) != columns.memory_of(headings)
