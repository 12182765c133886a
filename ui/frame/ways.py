"""What the search in the top bar knows besides people and notes: pages, what can be done, and what can be done about who is open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from resources.wordings import said
from ui.forms.registry import of_person
from ui.frame.rail import Place
from ui.place import Going
from ui.search.ways import Way, Ways

PAGES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("frame.meeting", "message-circle", {"place": "meeting"}),
    ("frame.plan", "file-text", {"place": "plan"}),
    ("frame.profile", "user-circle", {"place": "profile"}),
    ("person.attempt", "phone-outgoing", {"place": "person", "facts": {"attempt": True}}),
)
"""What is done about a person on a page of its own, most done first."""


OFF_RAIL: tuple[tuple[str, str], ...] = (
    ("calendar", "calendar-event"),
    ("directory", "building-store"),
    ("clinical_teams", "users-group"),
    ("joint_working", "heart-handshake"),
    ("away", "user-circle"),
    ("spreadsheet", "file-text"),
    ("employer_sheet", "file-text"),
    ("concern", "alert-triangle"),
)
"""Pages about nobody in particular that no place of the rail is."""


def ways_from(rail: Iterable[Place], about: UUID | None, me: UUID) -> Ways:
    """The places of this rail and beside it, and what `me` does; about the person whose page is open, every act their own page offers."""
    on_rail = {p.name: p.icon for p in rail}
    icons = {**on_rail, **{name: icon for name, icon in OFF_RAIL if name not in on_rail}}
    places = tuple(Way("place", said(f"frame.{name}"), icon, Going(name)) for name, icon in icons.items())
    return Ways(about, _acts(about) if about is not None else (), places, _own(me))


def _own(me: UUID) -> tuple[Way, ...]:
    """What is done about nobody, or about whom it turns out to be: a meeting, a group, work that is not about jobs, a referral."""
    return (
        Way("act", said("today.record"), "message-circle", Going("meeting")),
        Way("act", said("group.title"), "users-group", Going("group_meeting")),
        Way("act", said("forms.other_duty.title"), "clock", Going("form", me, {"form": "other_duty"})),
        Way("act", said("caseload.add_referral"), "user-plus", Going("referral")),
        Way("act", said("supervision.mine"), "checklist", Going("supervision", me)),
    )


def _acts(about: UUID) -> tuple[Way, ...]:
    pages = (Way("act", said(words), icon, Going(id=about, **where)) for words, icon, where in PAGES)
    forms = (
        Way("act", said(f"forms.{spec.name}.title"), spec.icon, Going("form", about, {"form": spec.name}))
        for spec in of_person()
    )
    return (*pages, *forms)
