"""Where a meeting can be, as one choice of a field: the places we know, then the kinds of place."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from ips_desktop.questions.diary import where
from ips_desktop.questions.venues import VenueChoice
from ips_desktop.terms.words import Medium, Place
from resources.wordings import said


def place_key(place: str, venue: UUID | None) -> str:
    """A place as one choice: its kind, and which one."""
    return f"{place}/{venue.hex}" if venue is not None else place


def place_of(key: str | None) -> tuple[Place | None, UUID | None]:
    """What `place_key` made one of."""
    kind, _, venue = (key or "").partition("/")
    return Place(kind) if kind else None, UUID(venue) if venue else None


def places(venues: Sequence[VenueChoice]) -> list[tuple[str, str]]:
    """What Where offers: the places we know, then the kinds of place."""
    known = [
        (place_key(v.kind, v.id), where(v.kind, v.name, Medium.FACE_TO_FACE).said())
        for v in venues
        if v.kind in list(Place)
    ]
    return [*known, *((place.value, said(f"terms.Place.{place.value}")) for place in Place)]
