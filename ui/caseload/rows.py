"""How a person of the caseload is shown, as a card and in the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ips_desktop.questions.caseload import CaseloadRow
from resources.wordings import days, said
from ui.models import Column
from ui.parts.cards import Card
from ui.parts.chips import Chip, Tone

SHORT_NAME, SHORT_STEP = 16, 20
"""Letters that fit their column of the caseload's cards even when all are the widest."""


def until(row: CaseloadRow) -> str:
    """By when, in words: any day until, or was any day until."""
    if row.next_by is None:
        return ""
    return said("clocks.was_until" if row.late_days else "clocks.until", on=days.day(row.next_by))


def upper(text: str) -> str:
    """The same with a capital at the front, as a line of its own begins."""
    return text[:1].upper() + text[1:]


def since(row: CaseloadRow) -> str:
    """How long ago the last contact was."""
    if row.days_since is None:
        return said("caseload.not_met")
    if row.days_since == 0:
        return said("caseload.today")
    return said("caseload.days_ago", n=row.days_since)


def card(row: CaseloadRow) -> Card:
    """Two lines in four columns."""
    stage = said("caseload.stage_not_here", stage=row.stage.said()) if row.withheld else row.stage.said()
    flag = Chip(row.flag.text.said(), Tone(row.flag.kind), row.flag.icon) if row.flag else None
    return Card(
        title=row.name,
        second=said("caseload.stage_and", stage=stage) if row.marked else stage,
        second_strong=said("caseload.is_marked") if row.marked else "",
        columns=((row.next_what, upper(until(row))), (since(row), said("caseload.every", n=row.rhythm))),
        flag=flag,
    )


def may_be_long(row: CaseloadRow) -> bool:
    """Whether a card may need more than its two lines: only such a one is measured."""
    return row.withheld or len(row.name) > SHORT_NAME or len(row.next_what) > SHORT_STEP


COLUMNS: tuple[Column[CaseloadRow], ...] = (
    Column(said("caseload.column.name"), lambda r: said("caseload.marked_name", name=r.name) if r.marked else r.name),
    Column(said("caseload.column.stage"), lambda r: r.stage.said()),
    Column(said("caseload.column.next"), lambda r: said("caseload.not_here") if r.withheld else r.next_what),
    Column(said("caseload.column.until"), lambda r: days.day(r.next_by) if r.next_by else ""),
    Column(said("caseload.column.since"), since, number=True),
    Column(said("caseload.column.flag"), lambda r: r.flag.text.said() if r.flag else ""),
)
"""Heading by heading; the table sorts by any of them."""

SORTS: dict[int, Callable[[CaseloadRow], tuple[Any, ...]]] = {
    0: lambda r: (r.name.casefold(),),
    1: lambda r: (r.stage.said(), r.name.casefold()),
    2: lambda r: (r.next_what.casefold(), r.name.casefold()),
    3: lambda r: (r.next_by is None, r.next_by and r.next_by.toordinal(), r.name.casefold()),
    4: lambda r: (-(r.days_since if r.days_since is not None else 10_000), r.name.casefold()),
    5: lambda r: (r.flag is None, -r.late_days, r.name.casefold()),
}
