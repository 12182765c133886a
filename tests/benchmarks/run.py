"""`python -m tests.benchmarks.run [--rounds N] [--only WORD]`: the table on the terminal, the same as JSON in build/bench."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import os
import platform
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.measure import Line, by

ROOT = Path(__file__).resolve().parents[2]
SUBJECTS = ("start", "unlock", "save", "pages", "growth", "lists", "importing", "paper", "wire", "window")


def _figure(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 or unit in {"bytes", "trips", "statements"} else f"{value:.2f} {unit}"


def _row(line: Line) -> tuple[str, ...]:
    ratio = f"{line.ratio:.2f}" if line.ratio is not None else "-"
    goal = (
        "-"
        if line.goal is None
        else (f"<= {line.goal:g}" if line.ratio is not None else f"<= {line.goal:g} {line.unit}")
    )
    base = _figure(line.base, line.unit) if line.base else "-"
    low, high = line.spread_ours
    spread = f"{low:.1f}-{high:.1f}" if high else ""
    return (line.what, line.baseline, base, _figure(line.ours, line.unit), spread, ratio, goal, line.verdict)


def table(lines: list[Line]) -> str:
    """The lines as a table of fixed columns, notes beneath."""
    head = ("what", "baseline", "baseline takes", "ours", "min-max", "ratio", "goal", "verdict")
    rows = [head, *(_row(line) for line in lines)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(head))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    text.insert(1, "  ".join("-" * width for width in widths))
    notes = [f"  {line.what}: {line.note}" for line in lines if line.note]
    return "\n".join([*text, *(["", "notes", *notes] if notes else [])])


def main(arguments: list[str]) -> int:
    """Measure every subject, or those whose name holds --only; print and keep the table."""
    asks = argparse.ArgumentParser(prog="make bench", description=main.__doc__)
    asks.add_argument("--rounds", type=int, default=9, help="pairs of turns a line, at least 7 (default 9)")
    asks.add_argument("--only", default="", help=f"one subject of: {', '.join(SUBJECTS)}")
    asks.add_argument(
        "--clock", choices=("wall", "processor"), default="wall", help="of what runs in this process alone"
    )
    asked = asks.parse_args(arguments)
    by(asked.clock)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load = os.getloadavg()
    lines: list[Line] = []
    for subject in SUBJECTS:
        module_name = f"tests.benchmarks.{subject}"
        if asked.only in subject and importlib.util.find_spec(module_name):
            began = time.monotonic()
            lines += importlib.import_module(module_name).lines(max(7, asked.rounds))
            sys.stderr.write(f"bench: {subject} {time.monotonic() - began:.0f} s\n")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(
        f"{machine}; by the {asked.clock}'s clock; load average {load[0]:.1f} before, {os.getloadavg()[0]:.1f} after\n"
    )
    print(table(lines))
    kept = ROOT / "build" / "bench" / f"{time.strftime('%Y%m%d-%H%M%S')}.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    result = [{**asdict(line), "ratio": line.ratio, "verdict": line.verdict} for line in lines]
    kept.write_text(
        json.dumps({"machine": machine, "clock": asked.clock, "load": load, "lines": result}, indent=1) + "\n",
        encoding="utf-8",
    )
    print(f"\nkept: {kept.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
