"""Forms of the diary: agree a meeting, change it with the way there, call it off."""

from __future__ import annotations

from ips_desktop.casework.meeting import (
    book_meeting,
    call_off_meeting,
    change_meeting,
    put_meeting_on_again,
    take_back_booking,
)
from ips_desktop.questions.booking import booking_begins, booking_looks, change_begins, change_looks
from ui.forms.spec import FormSpec, Part

FIRST = ("on", "at", "minutes", "medium", "place", "venue_id", "travel_minutes", "purpose")
PARTS = (Part(FIRST), Part(("joint", "bring", "with_safety"), folded=True, heading="more"))

BOOK_MEETING = FormSpec(
    name="book_meeting",
    record="appointment",
    act=book_meeting,
    parts=PARTS,
    begin=booking_begins,
    looks=booking_looks,
    icon="calendar-event",
    group="meetings",
    undo=take_back_booking,
    undo_as="appointment",
)
CHANGE_MEETING = FormSpec(
    name="change_meeting",
    record="appointment",
    act=change_meeting,
    about_as="appointment",
    parts=PARTS,
    begin=change_begins,
    looks=change_looks,
    edits=True,
)
CALL_OFF_MEETING = FormSpec(
    name="call_off_meeting",
    record="appointment",
    act=call_off_meeting,
    about_as="appointment",
    icon="x",
    undo=put_meeting_on_again,
    undo_as="appointment",
)
