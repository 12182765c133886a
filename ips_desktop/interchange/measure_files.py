"""Indicators as files for other programs: JSON with the ids behind every figure, or CSV with a line a figure. Pure: no session, no file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.measure import Kind, Number
from ips_desktop.rules.measuring.outcome import Lists, Outcome, low_high

COLUMNS = (
    *("id", "row", "scope", "from", "to", "numerator", "denominator", "low", "high", "target", "verdict"),
    *("ids_numerator", "ids_denominator", "ids_excluded", "ids_not_known"),
)
PLACES = 6


def as_json(outcomes: Iterable[Outcome]) -> str:
    """`{"measures": […]}`: for each figure id, scope, numerator, denominator, low and high (per cent of a rate), target, ids; rows under it.

    A rate of nobody has low and high null; a count has no denominator. `why`: of those excluded and not known, by id.
    """
    return json.dumps({"measures": [_entry(outcome) for outcome in outcomes]}, ensure_ascii=False, indent=1) + "\n"


def _entry(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.measure,
        "clauses": list(MEASURES[outcome.measure].clauses),
        "kind": str(outcome.kind),
        "scope": outcome.scope.text,
        "from": outcome.period.first.isoformat(),
        "to": outcome.period.last.isoformat(),
        **_figure(outcome.kind, outcome.lists),
        "target": None if outcome.target is None else outcome.target.value,
        "verdict": str(outcome.verdict),
        "beside": {name: _number(value) for name, value in outcome.beside.items()},
        "rows": [{"id": row.name, "kind": str(row.kind), **_figure(row.kind, row.lists)} for row in outcome.rows],
    }


def _figure(kind: Kind, lists: Lists) -> dict[str, Any]:
    low, high = low_high(kind, lists)
    return {
        "numerator": len(lists.numerator),
        "denominator": len(lists.denominator) if kind == Kind.RATE else None,
        "low": _number(low),
        "high": _number(high),
        "ids": {name: list(ids) for name, ids in _ids(lists)},
        "why": {str(m.id): str(m.why) for m in (*lists.excluded, *lists.not_known) if m.why is not None},
    }


def _ids(lists: Lists) -> Iterator[tuple[str, Iterator[str]]]:
    yield "numerator", map(str, lists.numerator)
    yield "denominator", map(str, lists.denominator)
    yield "excluded", (str(marked.id) for marked in lists.excluded)
    yield "not_known", (str(marked.id) for marked in lists.not_known)


def _number(value: Number) -> float | int | None:
    """Whole numbers whole, others to six places."""
    if not isinstance(value, Fraction):
        return value
    return int(value) if value.denominator == 1 else round(float(value), PLACES)


def as_csv(outcomes: Iterable[Outcome]) -> str:
    """A line a figure and a line a row under it; ids are parted by spaces."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    write.writerow(COLUMNS)
    for outcome in outcomes:
        target = "" if outcome.target is None else outcome.target.value
        write.writerow(_line(outcome, "", outcome.kind, outcome.lists, target, outcome.verdict))
        write.writerows(_line(outcome, row.name, row.kind, row.lists, "", "") for row in outcome.rows)
    return out.getvalue()


def _line(outcome: Outcome, row: str, kind: Kind, lists: Lists, target: int | str, verdict: str) -> list[Any]:
    figure = _figure(kind, lists)
    numbers = ("" if figure[n] is None else figure[n] for n in ("numerator", "denominator", "low", "high"))
    ids = (" ".join(ids) for _, ids in _ids(lists))
    period = outcome.period.first.isoformat(), outcome.period.last.isoformat()
    return [outcome.measure, row, outcome.scope.text, *period, *numbers, target, verdict, *ids]
