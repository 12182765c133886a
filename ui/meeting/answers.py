"""What the fields say as words, and what the act takes of them. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.terms.words import Attendance, Medium, Purpose
from resources.wordings import days, said
from ui.where import place_of

DAY = 24 * 60
FURTHER = ("carer", "interpreter", "joint", "with_whom", "travel_minutes")
"""Who else was there, and the way: asked only of who wants to say it."""
BROUGHT = ("on", "at", "minutes", "attendance", "note", "caret", "changes")
"""What is true of a meeting whoever it was with, beside what was said of changes."""


def lower(words: str) -> str:
    """The words as they stand inside a line: café, face to face."""
    return words[:1].lower() + words[1:]


def when_words(on: date | None, at: int | None, minutes: int | None, today: date) -> str:
    """today 10:00–10:45; without a time: today, 45 min."""
    if on is None:
        return said("meeting.no_day")
    day = days.near(on, today)
    if at is None:
        length = said("meeting.minutes", n=minutes) if minutes else ""
        return said("meeting.day_length", day=day, length=length) if length else day
    time = days.span(at, (at + minutes) % DAY) if minutes else days.clock(at)
    return said("meeting.day_time", day=day, time=time)


def late_words(on: date | None, today: date) -> str:
    """What is said of a note that is written on a later day."""
    return said("meeting.late", n=(today - on).days) if on is not None and on < today else ""


def taken(values: Mapping[str, Any], started: MeetingForm) -> dict[str, Any]:
    """The answers as `record_meeting` takes them. Without a next step nobody does it by any day."""
    place, venue = place_of(values["place"])
    step = values["next_step"]
    return {
        "on": values["on"],
        "at": values["at"],
        "minutes": values["minutes"],
        "place": place,
        "venue_id": venue,
        "medium": Medium(values["medium"]) if values["medium"] else None,
        "attendance": Attendance(values["attendance"]),
        "purpose": Purpose(started.purpose) if started.purpose in list(Purpose) else None,
        "appointment": started.appointment,
        "note": values["note"],
        **{name: values[name] for name in FURTHER if values[name] not in (None, "")},
        "next_step": step,
        "next_who": (values["next_who"] or "") if step else "",
        "next_by": values["next_by"] if step else None,
    }


def kept_line(name: str, changes: int, *, met: bool) -> str:
    """What the toast says: that it was kept, and with how many changes."""
    if not changes:
        return said("meeting.kept" if met else "meeting.kept_missed", name=name)
    return said("changes.kept" if met else "changes.kept_missed", name=name, n=changes)


def brought(words: Mapping[str, Any]) -> dict[str, Any]:
    """What comes along when it was somebody else; a job of the one before is none of the other's, and is not offered there."""
    return {name: value for name, value in words.items() if name in BROUGHT or "." in name}
