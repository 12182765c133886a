"""The acts and pages that are timed, in one place."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.records import Meeting
from ips_desktop.terms.words import Attendance, Medium, Place, Purpose

NOTE = "We met at the café and went through three adverts. Would like mornings. Practised the walk to the bakery."


def keep_a_meeting(desk: Desk, person: UUID) -> UUID:
    """Keep a meeting with a note and a next step."""
    meeting = Meeting(
        subject_id=person, on=desk.today, at=600, minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE,
        attendance=Attendance.ATTENDED, purpose=Purpose.JOB_SEARCH, adviser_id=desk.me.id, kept_at=desk.now,
    )  # fmt: skip
    desk.keep(meeting)
    meeting.note = NOTE
    meeting.next_step = "Ring on Friday"
    return meeting.id
