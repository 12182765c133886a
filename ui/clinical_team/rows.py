"""How a clinical team is shown in the list: what it is called, who is linked, what is due first."""

from __future__ import annotations

from ips_desktop.questions.clinical_teams import TeamCard
from resources.wordings import said
from ui.models import Column
from ui.parts.cards import Card, CardShape
from ui.parts.chips import Chip, Tone

SHAPE = CardShape(height=70)
"""Which team and who is linked; under it what is due first."""


def adviser(row: TeamCard) -> str:
    """Who of us is linked."""
    return row.adviser or said("teams.nobody_linked")


def lead(row: TeamCard) -> str:
    """Who leads there for work."""
    return said("teams.lead", name=row.lead) if row.lead else said("teams.no_lead")


def due(row: TeamCard) -> str:
    """What is due first."""
    return row.next_due.said() if row.next_due is not None else said("teams.nothing_due")


def others(row: TeamCard) -> str:
    """How many more things are due."""
    return said("teams.and_more", n=row.others) if row.others else ""


def card(row: TeamCard) -> Card:
    """Two lines: which team and who is linked; what is due first, and how much more."""
    chips = (Chip(row.chip.text.said(), Tone(row.chip.kind), row.chip.icon),) if row.chip else ()
    rest = " · ".join(part for part in (row.kind, row.adviser, lead(row) if row.lead else "") if part)
    return Card(
        title=row.name, rest=rest, second=", ".join(part for part in (due(row), others(row)) if part), chips=chips
    )


COLUMNS: tuple[Column[TeamCard], ...] = (
    Column(said("teams.column.team"), lambda r: r.name),
    Column(said("teams.column.adviser"), adviser),
    Column(said("teams.column.lead"), lead),
    Column(said("teams.column.due"), due),
)
"""What a saved or printed list says, heading by heading."""
