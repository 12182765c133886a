"""What a file holds: its tables, found out from its bytes. Nothing in it is run, nothing of it is written to disk.

A table is the rows as text, days and numbers, each with its number in the file, so that a person finds it again. Encoding, separator and
the row of headings are found out; who asks may name another row. For the heavy lane.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from ips_desktop.interchange.lists import unguarded
from ips_desktop.terms.text import clean
from ips_desktop.terms.troubles import Refused

Cell: TypeAlias = str | int | float | date
MIB = 1 << 20
MOST_BYTES, MOST_OPEN = 20 * MIB, 400 * MIB
MOST_ROWS, MOST_COLUMNS = 20_000, 200
LOOKED_AT = 25
"""In so many first rows the headings are looked for; titles and notes may stand above them."""
SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Line:
    """A row of a file: its number there, counted from 1, and its cells, "" for an empty one."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A sheet: its name ("" of a CSV), which row holds the headings, the headings, and the rows below that are not empty."""

    name: str
    heading: int
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def read(data: bytes, knows: Callable[[str], bool]) -> tuple[Table, ...]:
    """The tables of a file, those with known headings first. `knows` says whether a text is a heading one can do something with.

    Refused "spreadsheet.too_big", "spreadsheet.locked", "spreadsheet.not_readable", "spreadsheet.nothing", "spreadsheet.too_long",
    "spreadsheet.too_wide".
    """
    if len(data) > MOST_BYTES:
        raise Refused("spreadsheet.too_big", size=MOST_BYTES // MIB)
    sheets = _workbook(data) if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0") else [("", _text_rows(data))]
    tables = [table for name, rows in sheets if (table := _table(name, rows, knows)) is not None]
    if not tables:
        raise Refused("spreadsheet.nothing")
    return tuple(sorted(tables, key=lambda table: -sum(map(knows, table.columns))))


def _table(name: str, rows: Iterable[Sequence[Cell]], knows: Callable[[str], bool]) -> Table | None:
    """The table of a sheet, or None when it has no row under headings."""
    lines = [Line(n, tuple(cells)) for n, cells in enumerate(rows, 1) if any(cell != "" for cell in cells)]
    if len(lines) < 2:
        return None
    top = _heading(lines[:LOOKED_AT], knows)
    columns = _names(lines[top].cells)
    if len(columns) > MOST_COLUMNS:
        raise Refused("spreadsheet.too_wide", n=MOST_COLUMNS)
    below = [line for line in lines[top + 1 :] if line.cells[: len(columns)] != lines[top].cells[: len(columns)]]
    if len(below) > MOST_ROWS:
        raise Refused("spreadsheet.too_long", n=MOST_ROWS)
    wide = len(columns)
    cells = (Line(line.number, (*line.cells[:wide], *[""] * (wide - len(line.cells)))) for line in below)
    kept = tuple(line for line in cells if any(cell != "" for cell in line.cells))
    return Table(name, lines[top].number, columns, kept) if kept else None


def _heading(lines: Sequence[Line], knows: Callable[[str], bool]) -> int:
    """Where the headings stand: the row with most known ones, else the first with most texts in it."""

    def worth(line: Line) -> tuple[int, int]:
        texts = [cell for cell in line.cells if isinstance(cell, str) and cell]
        return sum(map(knows, texts)), len(texts)

    return max(range(len(lines)), key=lambda n: (*worth(lines[n]), -n))


def _names(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The headings, without the empty ones at the end; one that is empty or comes twice gets its place as its name."""
    last = max((n for n, cell in enumerate(cells, 1) if cell != ""), default=0)
    names: list[str] = []
    for n, cell in enumerate(cells[:last], 1):
        name = " ".join(as_text(cell).split())
        names.append(name if name and name not in names else f"{name} ({n})".strip())
    return tuple(names)


def as_text(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return cell if isinstance(cell, str) else str(cell)


# ---- text files ------------------------------------------------------------------------------------------------------


def _text_rows(data: bytes) -> list[list[Cell]]:
    text = clean(_decoded(data))
    first, _, rest = text.partition("\n")
    told = first.strip().strip('"')
    separator = told[4:] if told.casefold().startswith("sep=") and len(told) == 5 else ""
    text = rest if separator else text
    separator = separator or _separator(text)
    csv.field_size_limit(MOST_BYTES)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True))
    except csv.Error:
        raise Refused("spreadsheet.not_readable") from None
    gap: list[list[Cell]] = [[]] if text is rest else []  # the line that only named the separator counts as one
    return gap + [[unguarded(cell.strip()) for cell in row] for row in rows]


def _decoded(data: bytes) -> str:
    """The text of bytes whose encoding nobody tells: by its mark, as UTF-8 if it is, else as Windows writes in Western Europe."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if data[1:2] == b"\0" and b"\0" in data[3:200:2]:
        return data.decode("utf-16-le", errors="replace")
    if b"\0" in data[:1000]:
        raise Refused("spreadsheet.not_readable")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    """What parts the cells: the sign by which most rows come out equally wide, and wider than one cell."""
    sample = text[:200_000]

    def worth(sign: str) -> tuple[int, int]:
        widths = Counter(
            len(row) for row in list(csv.reader(io.StringIO(sample, newline=""), delimiter=sign))[:60] if any(row)
        )
        wide, often = max(
            ((w, n) for w, n in widths.items() if w > 1), key=lambda found: (found[1], found[0]), default=(0, 0)
        )
        return often, wide

    return max(SEPARATORS, key=lambda sign: (*worth(sign), -SEPARATORS.index(sign)))


# ---- workbooks -------------------------------------------------------------------------------------------------------


def _workbook(data: bytes) -> list[tuple[str, list[list[Cell]]]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    _weigh(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
        found: list[tuple[str, list[list[Cell]]]] = []
        for name, sheet in sheets:
            if sheet.height > MOST_ROWS + LOOKED_AT:
                raise Refused("spreadsheet.too_long", n=MOST_ROWS)
            rows = sheet.to_python(skip_empty_area=False)
            found.append((clean(name), [[_cell(cell) for cell in row] for row in rows]))
    except PasswordError:
        raise Refused("spreadsheet.locked") from None
    except (CalamineError, zipfile.BadZipFile, ValueError, OSError):
        raise Refused("spreadsheet.not_readable") from None
    return found


def _weigh(data: bytes) -> None:
    """Refuse a workbook that would unpack to more than the memory it is worth."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        raise Refused("spreadsheet.not_readable") from None
    if size > MOST_OPEN:
        raise Refused("spreadsheet.too_big", size=MOST_BYTES // MIB)


def _cell(value: str | float | bool | date | datetime | time | timedelta) -> Cell:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return clean(value).strip() if isinstance(value, str) else value
