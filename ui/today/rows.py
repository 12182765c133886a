"""How a thing to do is shown as a card."""

from __future__ import annotations

from ips_desktop.questions.today import LATE, NOW, TodayPage, TodayRow
from resources.wordings import days, said
from ui.parts.cards import Card
from ui.parts.chips import Chip, Tone


def group(row: TodayRow) -> str:
    """The heading a row stands under."""
    return said({NOW: "today.now", LATE: "today.late"}.get(row.group, "today.week"))


def card(row: TodayRow) -> Card:
    """Two lines: who and what; why and until when."""
    chips = (Chip(row.chip.text.said(), Tone(row.chip.kind), row.chip.icon),) if row.chip else ()
    second, strong = _second(row)
    return Card(
        title=row.name,
        rest=row.what.said(),
        second=second,
        second_strong=strong,
        lead=days.clock(row.at) if row.at is not None and row.group == NOW else "",
        lead_icon=row.icon,
        chips=chips,
        act=said(f"clocks.act.{row.act}"),
    )


def _second(row: TodayRow) -> tuple[str, str]:
    why = row.why.said() if row.why else ""
    if row.group == NOW:
        length = said("today.minutes", n=row.minutes) if row.minutes else ""
        if not row.next_step:
            return " · ".join(part for part in (length, why) if part), ""
        step = f"{row.next_step}, {said('today.by', day=days.day(row.next_by))}" if row.next_by else row.next_step
        return " · ".join(part for part in (length, why, said("today.next_step")) if part) + " ", step
    if row.until is None or row.late_days:
        return why, ""
    return (f"{why} · " if why else ""), said("clocks.until", on=days.day(row.until))


def ahead(row: TodayRow) -> str:
    """What comes first after this week: Next: Dai W., Review the plan, any day until Mon 30 Nov."""
    if row.until is None:
        return said("today.next_up", name=row.name, what=row.what.said())
    return said("today.next_up_until", name=row.name, what=row.what.said(), day=days.day(row.until))


def sentence(page: TodayPage) -> str:
    """Tue 24 Nov. 3 meetings, 4 things to do, 1 late."""
    parts = [
        said("today.meetings", n=page.meetings) if page.meetings else "",
        said("today.things", n=page.things) if page.things else "",
        said("today.late_count", n=page.late) if page.late else "",
    ]
    rest = ", ".join(part for part in parts if part) or said("today.nothing_short")
    return f"{days.day(page.today)}. {rest[:1].upper()}{rest[1:]}."
