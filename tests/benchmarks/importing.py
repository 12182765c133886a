"""A spreadsheet of 10,000 rows: read, judged and brought in by acts in one transaction, against reading it and inserting its cells bare."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
from pathlib import Path

from ips_desktop.interchange import bringing, columns, people, sheets
from ips_desktop.interchange.here import known_here
from ips_desktop.interchange.lists import as_csv
from ips_desktop.interchange.people import Choice
from ips_desktop.practice import Practice
from tests.benchmarks.acts import TODAY
from tests.benchmarks.measure import Line, counted, now
from tests.benchmarks.stocked import STANDING, made
from tests.interchange import messy

ROWS = 10_000


def bare(data: bytes, file: Path) -> float:
    """Read the file by the standard library and insert each row as it stands, in one transaction; the seconds."""
    began = now()
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    driver = sqlite3.connect(file)
    driver.execute(f"CREATE TABLE came ({','.join(f'c{n} TEXT' for n in range(len(header)))})")
    driver.executemany(f"INSERT INTO came VALUES ({','.join('?' * len(header))})", rows)
    driver.commit()
    driver.close()
    return now() - began


def ours(door: Practice, data: bytes) -> tuple[float, float, int]:
    """Seconds until every row is judged, seconds until all are in, and how many acts' worth of rows came."""
    began = now()
    table = sheets.read(data, columns.known)[0]
    parts = columns.proposed(table.columns)
    judged = people.judge(table, parts, door.ask(known_here).result(), TODAY)
    coming, _left = people.sorted_out(judged, lambda _row: Choice.NEW)
    previewed = now() - began
    memory = columns.memory_of(table.columns)
    door.do(bringing.bring_in, batch=STANDING.new_id(), rows=coming, memory=memory, parts=parts).result()
    return previewed, now() - began, len(coming)


def lines(rounds: int) -> list[Line]:
    """Once each: an import is done once."""
    data = as_csv(messy.COLUMNS, messy.rows(ROWS, TODAY))
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        base = bare(data, Path(name) / "bare.db")
        with made(Path(name) / "home", 750).open() as door:
            previewed, whole, came = ours(door, data)
    told = f"{came:,} came in: {came / (whole - previewed):.0f} rows a second by acts"
    baseline = "read by csv, inserted bare"
    return [
        Line(f"import of {ROWS:,} rows", baseline, base * 1000, whole * 1000, "ms", None, note=told),
        counted(f"preview of {ROWS:,} rows, a row", previewed / ROWS * 1000, "ms", goal=None),
    ]
