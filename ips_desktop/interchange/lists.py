"""Any list as it is filtered, as CSV or as a workbook: what is seen on screen, and nothing that a spreadsheet program would run.

Numbers given as numbers stay numbers, also below zero; days stay days. A text that a program would take for a formula is text: in CSV with
an apostrophe in front (a phone number that begins with + too, so that it is not added up), in a workbook as a text cell, unchanged.
Nothing is written to disk on the way: the bytes are made in memory.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

from ips_desktop.terms.troubles import Refused

Cell: TypeAlias = str | int | float | date | None

GUARD = "'"
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What may begin a formula; the last four are the full-width forms, which some programs fold into the first."""
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_575
WIDEST = 60


def is_risky(text: str) -> bool:
    """Whether a spreadsheet program may take the text for a formula, also behind spaces, which some take away."""
    return text.startswith(RISKY) or text.lstrip().startswith(RISKY)


def guarded(text: str) -> str:
    """The text as a CSV cell that stays text. An apostrophe that is there already is kept: one is added where it could be lost."""
    return GUARD + text if is_risky(text) or (text.startswith(GUARD) and is_risky(text.lstrip(GUARD))) else text


def unguarded(text: str) -> str:
    """The text that was guarded: what we wrote is read back as it was."""
    return text[1:] if text.startswith(GUARD) and is_risky(text.lstrip(GUARD)) else text


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The list as CSV: UTF-8 with the mark by which spreadsheet programs know it, commas, one line a row (RFC 4180)."""
    out = io.StringIO(newline="")
    pen = csv.writer(out)
    pen.writerow([guarded(name) for name in columns])
    pen.writerows([_csv(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _csv(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return guarded(cell)
    return str(int(cell)) if float(cell).is_integer() else str(cell)


def as_workbook(title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """The list as an .xlsx workbook of one sheet: headings that stay in sight, a filter, days as days.

    Refused "spreadsheet.too_long" past what a sheet can hold. A text past what a cell can hold ends with an ellipsis.
    """
    from xlsxwriter import Workbook

    if len(rows) > MOST_ROWS:
        raise Refused("spreadsheet.too_long", n=len(rows))
    out = io.BytesIO()
    book: Any = Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet(_sheet_name(title))
    formats = {
        "heading": book.add_format({"bold": True}),
        "day": book.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        "text": book.add_format({"quote_prefix": True}),  # stays text when somebody edits the cell
    }
    for place, name in enumerate(columns):
        sheet.write_string(0, place, _cut(name), formats["heading"])
        longest = max((len(str(row[place] or "")) for row in rows), default=0)
        sheet.set_column(place, place, min(WIDEST, max(len(name), longest) + 2))
    for n, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            _write(sheet, n, place, cell, formats)
    if columns:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return out.getvalue()


def _write(sheet: Any, n: int, place: int, cell: Cell, formats: Mapping[str, Any]) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(n, place, datetime(cell.year, cell.month, cell.day), formats["day"])  # noqa: DTZ001  a civil day
    elif isinstance(cell, str):
        sheet.write_string(n, place, _cut(cell), formats["text"] if is_risky(cell) else None)
    elif cell is not None:
        sheet.write_number(n, place, cell)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _sheet_name(title: str) -> str:
    """What a sheet may be called: 31 letters, none of []:*?/\\ and no apostrophe at an end."""
    return "".join(" " if letter in "[]:*?/\\" else letter for letter in title)[:31].strip("' ") or "List"
