"""The acts and pages that are timed and counted, in one place."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.casework.meeting import record_meeting
from ips_desktop.practice import Practice
from ips_desktop.terms.words import Medium, Place, Purpose
from tests.homes import MORNING

TODAY = MORNING.date()
NOTE = "We met at the café and went through three adverts. Would like mornings. Practised the walk to the bakery."


def keep_a_meeting(practice: Practice, person: UUID, note: str = NOTE) -> UUID:
    """Keep a meeting with a note and a next step, as the form does."""
    return practice.do(
        record_meeting, client=person, on=TODAY, at=600, minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE,
        purpose=Purpose.JOB_SEARCH, note=note, next_step="Ring on Friday",
    ).result()  # fmt: skip
