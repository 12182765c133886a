"""Meetings are kept as they were, for good, and added to (SS5.2, FS19, FS20)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.drafts import drop_draft, keep_draft
from ips_desktop.casework.meeting import add_addendum, book_meeting, call_off_meeting, record_meeting, undo_meeting
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.service import set_reference_value
from ips_desktop.desk import Desk
from ips_desktop.questions.meeting import FORM, meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.timeline import TimelineEntry
from ips_desktop.questions.today import today
from ips_desktop.records import Meeting
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow, Attendance, Medium, Place, Role
from tests.casework.given import accepted, met
from tests.homes import Home, home_at, practice

__all__ = ["practice"]


def test_only_person_day_and_whether_they_came_are_asked_for(practice: Home) -> None:
    amina = accepted(practice)
    meeting = practice.do(record_meeting, client=amina, on=practice.today)
    assert practice.ask(person, client=amina).timeline[0].id == meeting


def test_a_meeting_keeps_all_that_was_said(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(
        record_meeting,
        client=amina,
        on=practice.today,
        at=600,
        minutes=45,
        place=Place.CAFE,
        medium=Medium.FACE_TO_FACE,
        note="She wants mornings.",
        next_step="See Garden World",
        next_who="Amina",
        next_by=practice.today + timedelta(days=7),
    )
    page = practice.ask(person, client=amina)
    entry = page.timeline[0]
    assert (entry.line.said(), entry.text, entry.at) == ("Met: Café, 45 min", "She wants mornings.", 600)
    assert (page.header.next_step, page.header.next_who, page.header.next_by) == (
        "See Garden World",
        "Amina",
        practice.today + timedelta(days=7),
    )


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"minutes": 0}, "meeting.minutes", "minutes"),
        ({"minutes": 1441}, "meeting.minutes", "minutes"),
        ({"at": 1440}, "meeting.time", "at"),
        ({"ahead": 1}, "meeting.in_the_future", "on"),
        ({"next_back": 1}, "meeting.next_by", "next_by"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    practice: Home, fields: dict[str, int], code: str, field: str
) -> None:
    amina = accepted(practice)
    on = practice.today + timedelta(days=fields.pop("ahead", 0))
    back = fields.pop("next_back", None)
    given: dict[str, object] = {**fields, "next_by": on - timedelta(days=1)} if back else dict(fields)
    with pytest.raises(Refused) as refused:
        practice.do(record_meeting, client=amina, on=on, **given)  # pyright: ignore[reportArgumentType]
    assert (refused.value.code, refused.value.field) == (code, field)
    assert practice.ask(person, client=amina).timeline[0].kind != "meeting"


def test_a_misspelt_field_is_a_bug_and_nothing_is_kept(practice: Home) -> None:
    amina = accepted(practice)
    with pytest.raises(TypeError, match="nota"):
        practice.do(record_meeting, client=amina, on=practice.today, nota="x")  # pyright: ignore[reportCallIssue]
    assert practice.ask(person, client=amina).timeline[0].kind != "meeting"


def test_a_meeting_settles_the_one_agreed_for_that_day(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today, at=600, place=Place.LIBRARY)
    assert practice.ask(today).meetings == 1
    practice.do(record_meeting, client=amina, on=practice.today)
    page = practice.ask(today)
    assert page.meetings == 0
    assert [entry.kept for entry in page.diary] == [True]


def test_a_meeting_settles_the_very_one_it_is_told(practice: Home) -> None:
    amina = accepted(practice)
    first = practice.do(book_meeting, client=amina, on=practice.today, at=600)
    second = practice.do(book_meeting, client=amina, on=practice.today, at=840)
    practice.do(record_meeting, client=amina, on=practice.today, appointment=second)
    assert [(e.id, e.kept) for e in practice.ask(today).diary] == [(first, False), (second, True)]


def test_undo_on_the_same_day_takes_the_meeting_back_and_the_diary_asks_again(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today, at=600)
    meeting = practice.do(record_meeting, client=amina, on=practice.today)
    practice.do(undo_meeting, meeting=meeting)
    assert practice.ask(today).meetings == 1
    assert practice.ask(person, client=amina).timeline[0].kind != "meeting"
    with pytest.raises(Refused, match="not_here"):
        practice.do(undo_meeting, meeting=meeting)


def test_a_day_later_it_is_too_late_to_undo(practice: Home) -> None:
    meeting = met(practice, accepted(practice))
    practice.clock.move(days=1)
    with pytest.raises(Refused, match="undo_too_late"):
        practice.do(undo_meeting, meeting=meeting)


def rewrite(desk: Desk, meeting: object) -> None:
    desk.find(Meeting, meeting).note = "changed"  # pyright: ignore[reportArgumentType]


def test_what_was_kept_never_changes_and_is_added_to_instead(practice: Home) -> None:
    amina = accepted(practice)
    meeting = met(practice, amina, note="as it was")
    with pytest.raises(Refused, match="sealed"):
        practice.do(rewrite, meeting)
    with pytest.raises(Refused, match="empty"):
        practice.do(add_addendum, meeting=meeting, text="  ")
    practice.clock.move(days=2)
    practice.do(add_addendum, meeting=meeting, text="She rang: the 28 bus goes there.")
    entry = next(e for e in practice.ask(person, client=amina).timeline if e.id == meeting)
    assert entry.text == "as it was"
    assert [(a.text, a.on, a.by) for a in entry.added] == [
        ("She rang: the 28 bus goes there.", practice.today, "Ann Adviser")
    ]


def test_a_late_note_is_marked_with_the_day_it_was_written(practice: Home) -> None:
    amina = accepted(practice, days_ago=20)
    met(practice, amina, 9)
    met(practice, amina, 0)
    now, nine_days = practice.ask(person, client=amina).timeline[:2]
    assert (now.written_on, nine_days.written_on) == (None, practice.today)


def test_a_meeting_is_booked_for_a_day_to_come_and_may_be_called_off(practice: Home) -> None:
    amina = accepted(practice)
    with pytest.raises(Refused, match="in_the_past"):
        practice.do(book_meeting, client=amina, on=practice.today - timedelta(days=1))
    booked = practice.do(book_meeting, client=amina, on=practice.today)
    practice.do(call_off_meeting, appointment=booked)
    assert practice.ask(today).diary == ()


def test_a_meeting_that_was_held_cannot_be_called_off(practice: Home) -> None:
    amina = accepted(practice)
    booked = practice.do(book_meeting, client=amina, on=practice.today)
    met(practice, amina)
    with pytest.raises(Refused, match="already_kept"):
        practice.do(call_off_meeting, appointment=booked)


def test_a_missed_meeting_asks_for_another_try_until_there_was_one(practice: Home) -> None:
    tom = accepted(practice, "Tom", "Alder", days_ago=20)
    met(practice, tom, 6, attendance=Attendance.MISSED)
    tries = [r for r in practice.ask(today).rows if r.rule == "missed_meeting"]
    assert [(r.late_days, r.act) for r in tries] == [(1, "record_attempt")]
    practice.do(record_attempt, client=tom, how=AttemptHow.TEXT)
    assert not [r for r in practice.ask(today).rows if r.rule == "missed_meeting"]


def test_a_draft_is_kept_as_it_stands_and_goes_when_the_meeting_is_kept(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "half a sent"})
    assert practice.ask(meeting_form, client=amina).draft == {"note": "half a sent"}
    assert [(d.form, d.name) for d in practice.ask(today).drafts] == [(FORM, "Amina B.")]
    met(practice, amina)
    assert practice.ask(meeting_form, client=amina).draft is None
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "x"})
    practice.do(drop_draft, form=FORM, about=amina)
    assert practice.ask(today).drafts == ()


def test_the_form_starts_as_last_time(practice: Home) -> None:
    amina = accepted(practice)
    met(
        practice, amina, 0, place=Place.CAFE, medium=Medium.FACE_TO_FACE, minutes=40, note="We looked at three adverts."
    )
    practice.clock.move(days=7)
    form = practice.ask(meeting_form, client=amina)
    assert (form.place, form.medium, form.minutes, form.as_last_time) == ("cafe", "face_to_face", 40, True)
    assert (form.on, form.at, form.next_by) == (practice.today, 540, practice.today + timedelta(days=7))
    assert form.last is not None
    assert form.last.text == "We looked at three adverts."


def test_the_form_takes_time_and_place_from_the_diary(practice: Home) -> None:
    amina = accepted(practice)
    met(practice, amina, place=Place.CAFE)
    practice.clock.move(days=1)
    booked = practice.do(book_meeting, client=amina, on=practice.today, at=810, minutes=30, place=Place.LIBRARY)
    form = practice.ask(meeting_form, client=amina)
    assert (form.appointment, form.at, form.minutes, form.place, form.as_last_time) == (
        booked,
        810,
        30,
        "library",
        False,
    )


def test_who_else_was_there_and_the_way_stand_on_the_entry(practice: Home) -> None:
    amina = accepted(practice, days_ago=20)
    met(practice, amina, 1, carer=True, joint=True, travel_minutes=25)
    met(practice, amina, 2, interpreter=True)
    met(practice, amina, 3, carer=False, travel_minutes=0)
    told = [[line.said() for line in e.beside] for e in _meetings_of(practice, amina)]
    assert told == [
        ["There too: a carer, the care co-ordinator.", "Travel: 25 min."],
        ["There too: an interpreter."],
        [],
    ]


@pytest.mark.parametrize(("days_ago", "told"), [(3, None), (4, "That is 4 days after, later than 3 days.")])
def test_a_meeting_written_down_later_than_three_days_says_so(practice: Home, days_ago: int, told: str | None) -> None:
    amina = accepted(practice, days_ago=20)
    met(practice, amina, days_ago)
    (entry,) = _meetings_of(practice, amina)
    assert (entry.late.said() if entry.late is not None else None) == told


def test_a_service_says_by_itself_what_is_late(tmp_path: Path) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR)
    amina = accepted(home, days_ago=20)
    home.do(set_reference_value, key="meeting.written_within_days", value="4", from_day=home.today - timedelta(days=9))
    met(home, amina, 5)
    met(home, amina, 4)
    assert [e.late.said() if e.late else None for e in _meetings_of(home, amina)] == [
        None, "That is 5 days after, later than 4 days.",
    ]  # fmt: skip
    home.lock()


@pytest.mark.parametrize("travel", [-1, 24 * 60 + 1])
def test_travel_takes_less_than_a_day(practice: Home, travel: int) -> None:
    amina = accepted(practice)
    with pytest.raises(Refused, match=r"meeting\.travel"):
        met(practice, amina, travel_minutes=travel)


def _meetings_of(home: Home, client: UUID) -> list[TimelineEntry]:
    return [entry for entry in home.ask(person, client=client).timeline if entry.kind == "meeting"]
