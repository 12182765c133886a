"""What the page's answers become, and the acts with their draft: what was typed goes in the transaction that keeps it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.group_meeting import ThereInput, book_group, change_group, record_group
from ips_desktop.desk import Desk
from ips_desktop.questions.group_meeting import FORM
from ips_desktop.terms.words import Attendance, Medium
from ui.where import place_of


def said_of_group(values: Mapping[str, Any]) -> dict[str, Any]:
    """When, where and how, as the record has it."""
    place, venue = place_of(values["place"])
    medium = Medium(values["medium"]) if values["medium"] else None
    plain = {name: values[name] for name in ("name", "on", "at", "minutes", "travel_minutes")}
    return {**plain, "place": place, "venue_id": venue, "medium": medium}


def keep_group(
    desk: Desk, *, about: UUID, group: UUID | None, values: Mapping[str, Any], not_names: Collection[str]
) -> UUID:
    """Keep the group as it was; the draft goes. Refused as `record_group`."""
    there = [ThereInput(UUID(hex=id_), Attendance(came), note) for id_, _, came, note in values["people"]]
    kept = record_group(
        desk, group=group, people=there, note=values["note"] or "", not_names=not_names, **said_of_group(values)
    )
    drop_draft(desk, form=FORM, about=about)
    return kept


def agree_group(desk: Desk, *, about: UUID, group: UUID | None, values: Mapping[str, Any]) -> UUID:
    """Book the group, or change one that is booked; the draft goes. Refused as `book_group` and `change_group`."""
    people = [UUID(hex=id_) for id_, *_ in values["people"]]
    told = said_of_group(values)
    kept = (
        book_group(desk, people=people, **told)
        if group is None
        else change_group(desk, group=group, people=people, **told)
    )
    drop_draft(desk, form=FORM, about=about)
    return kept
