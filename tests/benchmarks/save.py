"""Keeping a meeting: our act, from `do` to the commit, against the same rows written by the raw driver.

The baseline is given for nothing what ours has to find out: it lays down again, under fresh ids, exactly the rows one act
wrote (record, long text, index, outbox, edited fields), in one transaction over the same pragmas, `synchronous=FULL`,
on a copy of the same store.
"""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from uuid_utils.compat import uuid7

from ips_desktop.store import engine
from ips_desktop.store.search import marked
from tests.benchmarks.acts import keep_a_meeting
from tests.benchmarks.measure import Line, by_turns, counted
from tests.benchmarks.stocked import Stocked, made

WRITTEN = ("meeting", "beside", "search_entry", "outbox", "edited")
Row = tuple[Any, ...]


class RawTwin:
    """A copy of the store, written by hand."""

    def __init__(self, home: Stocked, folder: Path, key: str) -> None:
        shutil.copytree(home.folder, folder)
        self._driver = engine.connect(folder / "store.db", key)
        self._columns: dict[str, int] = {}
        self._rows: dict[str, list[Row]] = {}
        self._texts: list[str] = []
        self._swapped: set[bytes] = set()

    def _heads(self) -> dict[str, int]:
        run = self._driver.execute
        return {table: run(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0] for table in WRITTEN}

    def learn(self, written: Callable[[], object], source: Any) -> None:
        """See which rows one act writes in `source`, a connection to the original."""
        run = source.execute
        before = {table: run(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0] for table in WRITTEN}
        written()
        for table, head in before.items():
            self._rows[table] = run(f"SELECT * FROM {table} WHERE rowid > ?", (head,)).fetchall()
        for type_, _id, _subject, field in [row[1:] for row in self._rows["search_entry"]]:
            key = (_id, field)
            text = run("SELECT value FROM beside WHERE record_id=? AND field=?", key).fetchone()
            kept = text[0] if text else run(f'SELECT "{field}" FROM {type_} WHERE id=?', (_id,)).fetchone()[0]
            self._texts.append(marked(type_, kept))
        names = [row[0] for row in run("SELECT name FROM pragma_table_info('meeting')").fetchall()]
        place = names.index("id")
        self._swapped = {row[place] for row in self._rows["meeting"]} | {row[1] for row in self._rows["outbox"]}

    @property
    def rows(self) -> int:
        """How many rows one act writes, index entries counted."""
        return sum(map(len, self._rows.values())) + len(self._texts)

    def write(self) -> None:
        """Lay the same rows down again under fresh ids, and commit."""
        fresh = {old: uuid7().bytes for old in self._swapped}
        run, many = self._driver.execute, self._driver.executemany
        run("BEGIN IMMEDIATE")
        run("UPDATE capture_gate SET open=1")
        for table, rows in self._rows.items():
            whole = [tuple(fresh.get(v, v) if isinstance(v, bytes) else v for v in row) for row in rows]
            if table in {"outbox", "search_entry"}:
                whole = [(None, *row[1:]) for row in whole]
            many(f"INSERT INTO {table} VALUES ({','.join('?' * len(whole[0]))})", whole)
        head = run("SELECT max(n) FROM search_entry").fetchone()[0]
        texts = [(head - n, text) for n, text in enumerate(reversed(self._texts))]
        many("INSERT INTO search_text (rowid, text) VALUES (?,?)", texts)
        run("UPDATE capture_gate SET open=0")
        run("COMMIT")

    def close(self) -> None:
        """Let the copy go."""
        self._driver.close()


def _measured(folder: Path, meetings: int, rounds: int, *, synchronous: str, goal: float | None) -> tuple[Line, int]:
    home = made(folder / "home", meetings)
    key = home.key()
    twin = RawTwin(home, folder / "twin", key)
    twin_sync = f"PRAGMA synchronous={synchronous}"
    with home.open(synchronous=synchronous) as practice:
        source = engine.connect(home.folder / "store.db", key)
        twin.learn(lambda: keep_a_meeting(practice, home.people[0]), source)
        source.close()
        twin._driver.execute(twin_sync)
        line = by_turns(
            f"save a meeting, {meetings:,} kept, {synchronous}",
            "the same rows by the driver",
            twin.write,
            lambda: keep_a_meeting(practice, home.people[1]),
            goal=goal,
            rounds=max(rounds, 41),
        )
    twin.close()
    return line, twin.rows


def lines(rounds: int) -> list[Line]:
    """FULL and NORMAL at 7,500 meetings; how the cost grows from 750 to 75,000."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        small, _ = _measured(folder / "750", 750, rounds, synchronous="FULL", goal=2.5)
        full, rows = _measured(folder / "7500", 7_500, rounds, synchronous="FULL", goal=2.5)
        normal, _ = _measured(folder / "normal", 7_500, rounds, synchronous="NORMAL", goal=5)
    growth = math.log(full.ours / small.ours) / math.log(10)
    return [
        small,
        full,
        normal,
        counted("save a meeting: exponent of cost from 750 to 7,500", growth, "", goal=0.2),
        counted("save a meeting: rows written", rows, "rows", goal=None),
    ]
