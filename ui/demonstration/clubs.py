"""Job clubs of the demonstration: several people of one adviser at once, in the first week of a month. Pure; nothing is done here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.group_meeting import ThereInput
from ips_desktop.terms.words import Medium, Place, Purpose
from ui.demonstration.telling import Event, Life

DAYS_OF_A_WEEK = 7
LEAST, PLACES = 3, 6
ENDS = frozenset({"close_spell", "finish", "hand_over", "merge_people"})
"""Acts after which somebody is no longer with this adviser."""


def who_comes(week: Sequence[tuple[date, Life, Event]], monday: date) -> dict[str, list[Life]]:
    """Who comes to an adviser's club, by the adviser: whoever looks for work and is met in that week; none where they are too few."""
    if monday.day > DAYS_OF_A_WEEK:
        return {}
    looking = (Purpose.JOB_SEARCH, "record_meeting")
    met = {life.key: (event.by, life) for _, life, event in week if (event.values.get("purpose"), event.act) == looking}
    ends = {life.key for _, life, event in week if event.act in ENDS}
    found: dict[str, list[Life]] = {}
    for key, (adviser, life) in sorted(met.items(), key=lambda item: item[0]):
        if key not in ends:
            found.setdefault(adviser, []).append(life)
    return {adviser: come[:PLACES] for adviser, come in found.items() if len(come) >= LEAST}


def clubs(
    week: Sequence[tuple[date, Life, Event]], monday: date, on: date, ids: Mapping[str, Mapping[str, UUID]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each club of a week, held on this day: whose it is, and what is said of it. One stretch of time, and one way there."""
    for adviser, come in who_comes(week, monday).items():
        there = [ThereInput(ids[life.key]["client"]) for life in come]
        yield adviser, {
            "on": on, "name": "Job club", "people": there, "at": 14 * 60, "minutes": 90, "place": Place.LIBRARY,
            "medium": Medium.FACE_TO_FACE, "travel_minutes": 20, "note": "Looked at adverts for mornings.",
        }  # fmt: skip
