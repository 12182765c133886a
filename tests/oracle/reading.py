"""The folder of `ips-desktop export` as plain rows: a person with all that is about them, the service with all that is not about a person.

Rows that were deleted are left out. Records of one person are taken together under the smallest id (decision 7). Nothing of the product is
used: only the header of each file, and how a cell is written (`README.txt` of the export).
"""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

FLAGS = {
    "deleted", "ended_unknown", "open_to_all", "integrated", "trading", "housing_help", "agrees_after_close", "whole_week",
    "early", "two_way", "face_to_face", "mainstream",
}  # fmt: skip
NUMBERS = {
    "seen", "minutes_week", "pay", "minutes", "hundredths", "version", "social", "housing", "training", "vocational",
}  # fmt: skip
DAYS = {"on", "born", "from_day", "until_day", "sick_since", "fit_note_until", "agreed_end"}
NOT_DAYS = {"told_on"}
ABOUT_PERSON = (
    "spell", "referral", "named_adviser", "mode", "meeting", "job", "job_terms", "paid_hours", "job_check", "at_risk",
    "adjustment", "stepping_stone", "award", "onward_referral", "application", "contact_for", "plan", "profile",
    "needs_check", "equality",
)  # fmt: skip
ELSE = ("staff", "wte", "clinical_team", "team_link", "employer", "employer_contact", "service", "reference_value")


class Row(SimpleNamespace):
    """One row of a file; a cell that is empty is None."""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


@dataclass
class Person:
    """Everybody counts once, in however many records they were written down."""

    id: str
    records: list[Row]
    rows: Mapping[str, list[Row]]

    @property
    def born(self) -> date | None:
        """Their birthday: of several records the one of the record that goes on, else any."""
        return next((each.born for each in self.records if each.born is not None), None)


@dataclass
class Service:
    """All that was exported, and the figures it is measured by. `today`: the day it is asked on."""

    today: date
    people: list[Person]
    rows: Mapping[str, list[Row]]
    values: Mapping[str, list[tuple[date, Any]]] = field(repr=False)

    def figure(self, key: str, on: date) -> int:
        """A reference value as it holds on a day."""
        held = [value for day, value in self.values[key] if day <= on]
        return int(held[-1])


def read(folder: Path, today: date) -> Service:
    """The service in a folder of CSV files."""
    rows = {name: _rows(folder / f"{name}.csv") for name in ("client", *ABOUT_PERSON, *ELSE)}
    top = _tops(rows["client"])
    about: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {name: [] for name in ABOUT_PERSON})
    for name in ABOUT_PERSON:
        for row in rows[name]:
            subject = str(row.subject_id)
            about[top.get(subject, subject)][name].append(row)
    records: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows["client"], key=lambda r: r.id):
        records[top[row.id]].append(row)
    people = [Person(id_, held, about[id_]) for id_, held in sorted(records.items())]
    return Service(today, people, rows, _values(rows["reference_value"]))


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        found = [Row(**{name: _cell(name, cell) for name, cell in each.items()}) for each in csv.DictReader(file)]
    return [row for row in found if not row.deleted]


def _cell(name: str, cell: str) -> Any:
    if cell == "":
        return None
    if name in FLAGS:
        return cell == "true"
    if name in NUMBERS:
        return int(cell)
    if name in DAYS or (name.endswith("_on") and name not in NOT_DAYS):
        return date.fromisoformat(cell)
    return cell.removeprefix("\\")


def _tops(clients: Iterable[Row]) -> dict[str, str]:
    """For every record the smallest id of all that are the same person."""
    next_to: dict[str, set[str]] = {row.id: set() for row in clients}
    for row in clients:
        if row.same_as in next_to:
            next_to[row.id].add(row.same_as)
            next_to[row.same_as].add(row.id)
    top: dict[str, str] = {}
    for one in sorted(next_to):
        waiting = [] if one in top else [one]
        while waiting:
            each = waiting.pop()
            if each not in top:
                top[each] = one
                waiting += next_to[each]
    return top


@cache
def _shipped() -> dict[str, list[tuple[date, Any]]]:
    """Shipped figures by key in the order of their days."""
    found: dict[str, list[tuple[date, Any]]] = defaultdict(list)
    for file in sorted((Path(__file__).parents[2] / "resources" / "reference").glob("*.toml")):
        for each in tomllib.loads(file.read_text(encoding="utf-8")).get("value", []):
            found[each["key"]].append((each["from"], each["value"]))
    return {key: sorted(held, key=lambda h: h[0]) for key, held in found.items()}


def _values(own: Iterable[Row]) -> dict[str, list[tuple[date, Any]]]:
    """What is shipped with the service's own laid over it from its day on (decision 11)."""
    laid = dict(_shipped())
    for row in sorted(own, key=lambda r: (r.from_day, r.seen or 2**62, r.id)):
        key = str(row.key)
        laid[key] = [*(h for h in laid[key] if h[0] <= row.from_day), (row.from_day, row.value)]
    return laid
