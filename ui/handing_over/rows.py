"""How a person to be handed over is shown: who, where they stand, what comes with them."""

from __future__ import annotations

from ips_desktop.questions.handing_over import GoesAlong
from resources.wordings import days, said
from ui.models import Column
from ui.parts.cards import Card
from ui.parts.chips import Chip, Tone


def what(row: GoesAlong) -> str:
    """ "3 tasks, 1 meeting, 1 draft"."""
    counts = (("tasks", row.tasks), ("meetings", row.meetings), ("drafts", int(row.draft)))
    return ", ".join(said(f"journey.count.{name}", n=n) for name, n in counts if n) or said("journey.nothing_due")


def until(row: GoesAlong) -> str:
    """By when the next step is."""
    return said("journey.any_day", day=days.day(row.next_by)) if row.next_by else ""


def card(row: GoesAlong) -> Card:
    """Two lines: who and what comes along."""
    late = Chip(said("journey.late", n=row.late), Tone.ATTENTION, "clock") if row.late else None
    plan = said("journey.has_plan" if row.plan else "journey.no_plan")
    return Card(
        title=row.name, second=row.stage.said(), columns=((row.next_step, until(row)), (what(row), plan)), flag=late
    )


def may_be_long(row: GoesAlong) -> bool:
    """Whether a card may need more than its two lines."""
    return len(row.name) > SHORT or len(row.next_step) > SHORT


SHORT = 16

COLUMNS: tuple[Column[GoesAlong], ...] = (Column(said("journey.column.person"), lambda r: r.name),)
