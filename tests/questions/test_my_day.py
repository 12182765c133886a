"""My day: a group once, the way there, other work, and what part of recorded time was about jobs (FS2, FC3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ips_desktop.casework.directory import record_other_duty
from ips_desktop.casework.finishing import finish
from ips_desktop.casework.group_meeting import ThereInput, book_group, record_group
from ips_desktop.casework.interviews import book_interview, record_interview
from ips_desktop.casework.looking import add_lead_for, end_application, take_back_end
from ips_desktop.casework.meeting import (
    book_meeting,
    call_off_meeting,
    change_meeting,
    put_meeting_on_again,
    record_meeting,
    take_back_booking,
)
from ips_desktop.casework.spell import name_adviser
from ips_desktop.interchange.calendars import as_calendar, my_meetings
from ips_desktop.questions.booking import booking_begins, booking_looks, change_looks, short_days
from ips_desktop.questions.diary import as_one, diary_between, where_of
from ips_desktop.questions.directory import directory
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.today import today
from ips_desktop.questions.working_time import duties_between, my_working_time
from ips_desktop.rules.working_time import WorkingTime
from ips_desktop.terms.looking import ApplicationOutcome, InterviewResult
from ips_desktop.terms.stepping import DutyKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, ClosedReason
from tests.casework.given import accepted, colleague
from tests.homes import Home, practice

__all__ = ["practice"]


def test_an_advisers_time_counts_a_group_once_and_other_work_beside_it(practice: Home) -> None:
    people = [accepted(practice, name, "Birch") for name in ("Amina", "Ben", "Cai")]
    there = [
        ThereInput(each, how) for each, how in zip(people, (*[Attendance.ATTENDED] * 2, Attendance.MISSED), strict=True)
    ]
    practice.do(record_group, on=practice.today, name="Job club", people=there, minutes=90, travel_minutes=20)
    practice.do(record_meeting, client=people[0], on=practice.today, minutes=45, travel_minutes=10)
    practice.do(record_meeting, client=people[1], on=practice.today, minutes=45, attendance=Attendance.MISSED)
    practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.CARE, minutes=15, asked_by="Ruth", what="CPA")
    practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.TRANSPORT, refused=True)
    assert practice.ask(my_working_time, practice.today) == WorkingTime(jobs=135, other=15, travel=30)
    assert practice.ask(my_working_time, practice.today + timedelta(days=1)) == WorkingTime()
    told = [(d.line.said(), d.minutes, d.by) for d in practice.ask(duties_between, practice.today, practice.today)]
    assert told == [("Care co-ordinating: CPA, 15 min", 15, "Ruth"), ("Transport: we said no", None, "")]
    notes = next(p.notes for p in practice.ask(directory).panels if p.name == "other_duty")
    assert [n.said() for n in notes] == [
        "In the last 90 days: 15 min of other work",
        "90 % of 2 hours 30 min of recorded work was about jobs; travel is not in it.",
    ]


def test_an_interview_of_somebody_with_me_is_in_the_diary_and_on_today_until_it_is_said_how_it_went(
    practice: Home,
) -> None:
    amina, ben = accepted(practice, days_ago=30), accepted(practice, "Ben", "Cole", days_ago=30)
    tomorrow = practice.today + timedelta(days=1)
    card = practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Helper")
    first = practice.do(book_interview, application=card, on=practice.today, at=600, place="Front office")
    second = practice.do(book_interview, application=card, on=tomorrow)
    practice.do(book_interview, application=card, on=practice.today - timedelta(days=1), at=600)
    others = practice.do(add_lead_for, client=ben, employer="Garden World", title="Till")
    for on in (practice.today, tomorrow):
        practice.do(book_interview, application=others, on=on, at=540)
    practice.do(name_adviser, client=ben, adviser=colleague(practice), from_day=practice.today)
    page = practice.ask(today)
    (now,) = [r for r in page.rows if r.rule == "interview"]
    assert (now.id, now.act, now.about, now.at) == (first, "interview_result", first, 600)
    assert (now.what.said(), now.why.said() if now.why else "") == ("Interview: Helper", "Mill Bakery, Front office")
    assert [(e.id, e.kept, where_of(e).said(), e.venue) for e in (*page.diary, *page.tomorrow)] == [
        (first, False, "Interview: Helper", "Mill Bakery, Front office"),
        (second, False, "Interview: Helper", "Mill Bakery"),
    ]
    practice.do(record_interview, interview=first, result=InterviewResult.SECOND)
    page = practice.ask(today)
    assert [e.kept for e in page.diary] == [True]
    assert not [r for r in page.rows if r.rule == "interview"]
    practice.do(end_application, application=card, outcome=ApplicationOutcome.PERSON_CHOSE_NOT_TO)
    assert practice.ask(today).tomorrow == ()
    practice.do(take_back_end, application=card)
    assert len(practice.ask(today).tomorrow) == 1
    practice.do(finish, client=amina, closed_reason=ClosedReason.DIED)
    assert (practice.ask(today).diary, practice.ask(today).tomorrow) == ((), ())


def test_a_meeting_is_agreed_changed_called_off_and_taken_back_and_the_way_there_is_kept(practice: Home) -> None:
    amina, ben, day = accepted(practice), accepted(practice, "Ben", "Cole"), practice.today + timedelta(days=1)
    practice.do(book_meeting, client=amina, on=day, at=600, minutes=60)
    group = practice.do(book_group, on=day, name="Job club", people=[amina, ben], at=665, minutes=60, travel_minutes=10)
    third = practice.do(book_meeting, client=ben, on=day, at=800, minutes=30)
    practice.do(change_meeting, appointment=third, at=730, travel_minutes=25, bring="Passport")
    diary = as_one(practice.ask(diary_between, day, day))
    assert [(e.name, e.people, e.travel) for e in diary] == [
        ("Amina B.", 1, None),
        ("Job club", 2, 10),
        ("Ben C.", 1, 25),
    ]
    assert short_days(diary) == {group: 5, third: 20}
    new = {"on": day, "at": 640, "minutes": 15}
    assert [line.said() for _, line in practice.ask(booking_looks, amina, new)] == [
        "20 minutes are missing to get there from the meeting before."
    ]
    assert practice.ask(change_looks, third, {"at": 760}) == ()
    assert practice.ask(booking_begins, amina).values["on"] == day
    of_group = next(e.id for e in practice.ask(diary_between, day, day) if e.group == group)
    for fields, code in (
        ({"appointment": of_group, "at": 5}, "group.changes_together"),
        ({"appointment": third, "on": practice.today - timedelta(days=1)}, "meeting.in_the_past"),
        ({"appointment": third, "travel_minutes": 1440}, "meeting.travel"),
    ):
        with pytest.raises(Refused, match=code):
            practice.do(change_meeting, **fields)  # pyright: ignore[reportArgumentType]
    practice.do(call_off_meeting, appointment=third)
    assert len(as_one(practice.ask(diary_between, day, day))) == 2
    practice.do(put_meeting_on_again, appointment=third)
    mine = practice.ask(my_meetings)
    assert [(m.who, m.initials, m.called_off) for m in mine] == [
        ("Amina B.", "A. B.", False), ("Job club", "Group", False), ("Ben C.", "B. C.", False),
    ]  # fmt: skip
    assert as_calendar(mine, practice.clock.now()).count(b"BEGIN:VEVENT") == 3
    practice.do(take_back_booking, appointment=third)
    assert len(as_one(practice.ask(diary_between, day, day))) == 2


def test_the_way_there_that_was_agreed_is_the_one_the_meeting_begins_with(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today, at=600, travel_minutes=25)
    assert practice.ask(meeting_form, amina).travel == 25
