"""My appointments in a calendar that others read, and theirs in mine: whose by initials, times right through summer time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ips_desktop.casework.meeting import book_meeting, call_off_meeting
from ips_desktop.desk import LONDON
from ips_desktop.interchange.busy import Busy, read
from ips_desktop.interchange.calendars import as_calendar, busy_between, forget_busy, keep_busy, my_meetings
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Place
from tests.casework.given import accepted
from tests.homes import Home, home_at

NOW = int(datetime(2026, 11, 24, 9, 0, tzinfo=UTC).timestamp()) * 1_000_000
FIRST, LAST = date(2026, 11, 1), date(2027, 11, 1)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = home_at(tmp_path / "home")
    yield made
    made.lock()


def events(data: bytes) -> list[Any]:
    return Calendar.from_ical(data).walk("VEVENT")


def ics(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "UID:a", "DTSTAMP:20261101T000000Z", *lines, "END:VEVENT")


def busy(*lines: str) -> list[tuple[str, int, int]]:
    return [(each.on.isoformat(), each.at, each.minutes) for each in read(ics(*lines), FIRST, LAST)]


# ---- out ---------------------------------------------------------------------------------------------------------------


def booked(home: Home) -> dict[str, Any]:
    amina = accepted(home, "Zebedee", "Quillfeather")
    days = {
        "winter": date(2026, 12, 1),
        "spring": date(2027, 3, 28),
        "summer": date(2027, 7, 1),
        "autumn": date(2027, 10, 31),
    }
    return {
        name: home.do(book_meeting, client=amina, on=day, at=9 * 60 + 30, minutes=45, place=Place.HOME)
        for name, day in days.items()
    } | {"whole": home.do(book_meeting, client=amina, on=date(2026, 12, 2))}


def test_nothing_but_initials_leaves_unless_it_is_chosen(home: Home) -> None:
    booked(home)
    data = as_calendar(home.ask(my_meetings), NOW)
    assert b"SUMMARY:Meeting\\, Z. Q." in data
    for word in (b"Zebedee", b"Quillfeather", b"LOCATION", b"Home"):
        assert word not in data
    assert {str(each["CLASS"]) for each in events(data)} == {"PRIVATE"}
    chosen = as_calendar(home.ask(my_meetings), NOW, names_too=True)
    assert b"Zebedee Q." in chosen
    assert b"LOCATION" in chosen


def test_times_are_right_in_winter_in_summer_and_on_the_days_the_clocks_change(home: Home) -> None:
    booked(home)
    data = as_calendar(home.ask(my_meetings), NOW)
    starts = [each["DTSTART"].dt for each in events(data) if isinstance(each["DTSTART"].dt, datetime)]
    assert [start.astimezone(UTC).strftime("%m-%d %H:%M") for start in starts] == [
        "12-01 09:30", "03-28 08:30", "07-01 08:30", "10-31 09:30",
    ]  # fmt: skip
    assert b"TZID=Europe/London:20270701T093000" in data
    assert b"BEGIN:VTIMEZONE" in data
    assert {each["DURATION"].dt for each in events(data) if "DURATION" in each} == {timedelta(minutes=45)}


def test_one_without_a_time_is_a_whole_day(home: Home) -> None:
    booked(home)
    (whole,) = [
        each for each in events(as_calendar(home.ask(my_meetings), NOW)) if not isinstance(each["DTSTART"].dt, datetime)
    ]
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2026, 12, 2), date(2026, 12, 3))


def test_an_appointment_keeps_its_uid_and_one_called_off_says_so(home: Home) -> None:
    made = booked(home)
    before = {str(each["UID"]) for each in events(as_calendar(home.ask(my_meetings), NOW))}
    home.do(call_off_meeting, appointment=made["summer"])
    after = events(as_calendar(home.ask(my_meetings), NOW + 1))
    assert {str(each["UID"]) for each in after} == before == {f"{id_}@ips-desktop" for id_ in made.values()}
    off = {str(each["UID"]): (str(each["STATUS"]), int(each["SEQUENCE"])) for each in after}
    assert off[f"{made['summer']}@ips-desktop"] == ("CANCELLED", 1)
    assert list(off.values()).count(("CONFIRMED", 0)) == 4


def test_nobodys_elses_appointments_are_mine(home: Home, tmp_path: Path) -> None:
    booked(home)
    other = home_at(tmp_path / "other", name="Jo Price", seed=2)
    assert other.ask(my_meetings) == ()
    assert events(as_calendar((), NOW)) == []
    other.lock()


# ---- in ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("DTSTART:20261201T100000Z", "DTEND:20261201T110000Z"), [("2026-12-01", 600, 60)]),
        (("DTSTART:20270701T100000Z", "DURATION:PT30M"), [("2027-07-01", 660, 30)]),
        (("DTSTART;TZID=Europe/Paris:20261201T100000", "DURATION:PT1H"), [("2026-12-01", 540, 60)]),
        (("DTSTART;TZID=GMT Standard Time:20270701T100000", "DURATION:PT1H"), [("2027-07-01", 600, 60)]),
        (("DTSTART:20261201T100000", "DURATION:PT1H"), [("2026-12-01", 600, 60)]),
        (("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226"), [("2026-12-24", 0, 1440), ("2026-12-25", 0, 1440)]),
        (("DTSTART;VALUE=DATE:20261224",), [("2026-12-24", 0, 1440)]),
        (("DTSTART:20261201T230000Z", "DTEND:20261202T010000Z"), [("2026-12-01", 1380, 60), ("2026-12-02", 0, 60)]),
        (("DTSTART:20261201T100000Z", "DTEND:20261201T110000Z", "STATUS:CANCELLED"), []),
        (("DTSTART:20261201T100000Z", "DTEND:20261201T110000Z", "TRANSP:TRANSPARENT"), []),
        (("DTSTART:20201201T100000Z", "DTEND:20201201T110000Z"), []),
        (("DTSTART:20261201T100000Z",), []),
    ],
    ids=["utc", "summer", "paris", "windows", "floating", "days", "day", "midnight", "off", "free", "past", "no length"],
)  # fmt: skip
def test_a_meeting_comes_in_as_londons_clocks_say(lines: tuple[str, ...], found: list[tuple[str, int, int]]) -> None:
    assert busy(*event(*lines)) == found


def test_a_weekly_meeting_stays_at_its_time_through_the_change_of_the_clocks() -> None:
    weekly = event("DTSTART;TZID=Europe/London:20270316T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4")
    assert busy(*weekly) == [(f"2027-{day}", 600, 60) for day in ("03-16", "03-23", "03-30", "04-06")]


def test_of_a_series_what_was_left_out_and_what_was_moved_is_heeded() -> None:
    series = event(
        "DTSTART;TZID=Europe/London:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20261204T100000Z",
        "EXDATE;TZID=Europe/London:20261202T100000",
    )  # fmt: skip
    moved = event(
        "RECURRENCE-ID;TZID=Europe/London:20261203T100000",
        "DTSTART;TZID=Europe/London:20261203T140000",
        "DURATION:PT1H",
    )
    assert busy(*series, *moved) == [("2026-12-01", 600, 60), ("2026-12-03", 840, 60), ("2026-12-04", 600, 60)]


def test_a_series_without_an_end_ends_with_the_year_looked_at() -> None:
    found = busy(*event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=WEEKLY;BYDAY=MO"))
    assert (found[0][0], found[-1][0], len(found)) == ("2026-11-02", "2027-11-01", 53)


def test_free_and_busy_times_come_in_without_words() -> None:
    lines = ("BEGIN:VFREEBUSY", "UID:b", "DTSTAMP:20261101T000000Z", "FREEBUSY;FBTYPE=BUSY:20261201T100000Z/PT1H,20261201T130000Z/20261201T140000Z",
             "FREEBUSY;FBTYPE=FREE:20261201T150000Z/PT1H", "END:VFREEBUSY")  # fmt: skip
    assert read(ics(*lines), FIRST, LAST) == (Busy(date(2026, 12, 1), 600, 60), Busy(date(2026, 12, 1), 780, 60))


def test_our_own_appointments_do_not_come_back_as_somebody_elses(home: Home) -> None:
    booked(home)
    assert read(as_calendar(home.ask(my_meetings), NOW), FIRST, LAST) == ()


def test_a_series_by_the_second_is_refused_at_once() -> None:
    with pytest.raises(Refused, match=r"calendar\.not_readable"):
        busy(*event("DTSTART:19000101T000000Z", "RRULE:FREQ=SECONDLY"))


@pytest.mark.parametrize("data", [b"", b"nonsense", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"\xff\xfe\0"])
def test_what_is_no_calendar_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Refused, match=r"calendar\.not_readable"):
        read(data, FIRST, LAST)


@given(st.lists(st.sampled_from([
    "DTSTART:20261201T100000Z", "DTSTART;VALUE=DATE:20261201", "DTEND:20261201T110000Z", "DTEND:20251201T110000Z", "DURATION:-PT1H",
    "DURATION:P400D", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "RRULE:FREQ=WEEKLY;UNTIL=20270101", "RRULE:FREQ=NEVER",
    "RDATE:20261203T100000Z", "EXDATE:20261201T100000Z", "RECURRENCE-ID:20261201T100000Z", "SUMMARY:x", "DTSTART:garbage", "TRANSP:x",
]), max_size=6))  # fmt: skip
def test_any_event_is_read_or_refused(lines: list[str]) -> None:
    with suppress(Refused):
        for each in read(ics(*event(*lines)), FIRST, LAST):
            assert FIRST <= each.on <= LAST
            assert 0 <= each.at < each.at + each.minutes <= 1440


def test_what_came_in_stays_on_this_laptop_until_the_next_file(home: Home) -> None:
    one, two = Busy(date(2026, 12, 1), 600, 60, "Team"), Busy(date(2026, 12, 2), 0, 1440, "Leave")
    home.do(keep_busy, entries=[one, two])
    home.lock()
    home.unlock()
    assert home.ask(busy_between, date(2026, 12, 1), date(2026, 12, 1)) == [one]
    assert home.exchange(lambda post: post.batch(100)) == []
    home.do(keep_busy, entries=[two])
    assert home.ask(busy_between, FIRST, LAST) == [two]
    home.do(forget_busy)
    assert home.ask(busy_between, FIRST, LAST) == []


def test_an_hour_in_london_is_an_hour(home: Home) -> None:
    start = datetime(2027, 3, 28, 0, 30, tzinfo=LONDON)
    assert busy(*event(f"DTSTART:{start.astimezone(UTC):%Y%m%dT%H%M%SZ}", "DURATION:PT15M")) == [("2027-03-28", 30, 15)]
