"""The kinds of spreadsheet that can be brought in: what their columns are, how their rows are judged, by which acts they come and go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ips_desktop.interchange import bringing, employer_bringing, employers, people, undoing
from ips_desktop.interchange.columns import PEOPLE as PEOPLE_HEADINGS
from ips_desktop.interchange.columns import Headings, Part
from ips_desktop.interchange.employers import EmployerPart
from ips_desktop.interchange.here import known_here
from resources.wordings import has, said


@dataclass(frozen=True)
class SheetKind:
    """One kind. `names`: one of these parts must be among the columns. Its own words stand in the domain `words`, the rest in "spreadsheet"."""

    name: str
    words: str
    parts: type[StrEnum]
    names: frozenset[StrEnum]
    headings: Headings[Any]
    here: Callable[..., Any]
    judge: Callable[..., tuple[people.Row, ...]]
    sorted_out: Callable[..., tuple[list[dict[str, Any]], list[people.Row]]]
    bring_in: Callable[..., undoing.Batch]
    brought_in: Callable[..., list[undoing.Batch]]
    take_back: Callable[..., undoing.TakenBack]

    def says(self, key: str, **facts: Any) -> str:
        """A sentence of this kind of sheet, else the one of all."""
        own = f"{self.words}.{key}"
        return said(own if has(own) else f"spreadsheet.{key}", **facts)

    def problems(self, row: people.Row) -> str:
        """What is to be said of a row."""
        return " ".join(self.says(f"problem.{problem.code}", **dict(problem.facts)) for problem in row.problems)


PEOPLE = SheetKind(
    name="", words="spreadsheet", parts=Part, names=frozenset((Part.GIVEN, Part.FAMILY, Part.WHOLE, Part.KNOWN_AS)),
    headings=PEOPLE_HEADINGS, here=known_here, judge=people.judge, sorted_out=people.sorted_out, bring_in=bringing.bring_in,
    brought_in=undoing.brought_in, take_back=undoing.take_back,
)  # fmt: skip
EMPLOYERS = SheetKind(
    name="employers", words="employer_sheet", parts=EmployerPart, names=frozenset((EmployerPart.NAME,)),
    headings=employers.HEADINGS, here=employers.known_employers, judge=employers.judge_employers,
    sorted_out=employers.sorted_out_employers, bring_in=employer_bringing.bring_in_employers,
    brought_in=employer_bringing.employers_brought_in, take_back=employer_bringing.take_back_employers,
)  # fmt: skip
