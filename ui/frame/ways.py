"""What the search in the top bar knows besides people and notes: the rail's places, and what can be done about who is open."""

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


def ways_from(rail: Iterable[Place], about: UUID | None) -> Ways:
    """The places of this rail; about the person whose page is open, every act their own page offers."""
    places = tuple(Way("place", said(f"frame.{p.name}"), p.icon, Going(p.name)) for p in rail)
    return Ways(about, _acts(about) if about is not None else (), places)


def _acts(about: UUID) -> tuple[Way, ...]:
    pages = (Way("act", said(words), icon, Going(id=about, **where)) for words, icon, where in PAGES)
    forms = (
        Way("act", said(f"forms.{spec.name}.title"), spec.icon, Going("form", about, {"form": spec.name}))
        for spec in of_person()
    )
    return (*pages, *forms)
