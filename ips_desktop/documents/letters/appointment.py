"""Letter that tells a meeting: when, where, with whom, what to bring, and what to do when one cannot come."""

from __future__ import annotations

from ips_desktop.documents.letters.heading import tells
from ips_desktop.documents.letters.words import Body, Facts, led, some
from ips_desktop.documents.parts.words import day_in, with_phone
from ips_desktop.documents.press.words import bound, capital, clean, unbroken
from ips_desktop.questions.letter_sheets import AppointmentSheet, Meeting
from ips_desktop.terms.words import Medium
from resources.wordings import said


def appointment(sheet: AppointmentSheet) -> Body:
    """The letter. It gives no reason for meeting (papers §1)."""
    meeting, year = sheet.meeting, sheet.head.made_at.year
    there = meeting.how not in (Medium.PHONE, Medium.VIDEO)
    return Body(
        heading=_heading(meeting, year),
        pieces=some(
            Facts(rows(meeting, year, told=sheet.head.tells)),
            led(said("letters.cant"), said("letters.cant_how")),
            led(said("letters.choose"), said("letters.choose_how")) if there else None,
            led(said("letters.need" if there else "letters.need_words"), said("letters.need_how")),
        ),
        ending=said("letters.wishes"),
    )


def _heading(meeting: Meeting, year: int) -> str:
    kind = f"_{meeting.how}" if meeting.how in (Medium.PHONE, Medium.VIDEO) else ""
    day = day_in(meeting.on, year)
    if meeting.at is None:
        return said(f"letters.appoint{kind}_day", day=day)
    return said(f"letters.appoint{kind}", day=day, time=f"{meeting.at:%H:%M}")


def rows(meeting: Meeting, year: int, *, told: bool) -> tuple[tuple[str, str], ...]:
    """The facts of a meeting that are known, each with its label."""
    long = said("letters.minutes", n=meeting.minutes) if meeting.minutes else ""
    found = (
        ("when", when(meeting, year)),
        ("where", where(meeting, told=told)),
        ("with", with_phone(meeting.with_name, meeting.with_phone)),
        ("long", unbroken(long)),
        ("bring", capital(bound(clean(meeting.bring)))),
    )
    return tuple((said(f"letters.{key}"), value) for key, value in found if value)


def when(meeting: Meeting, year: int) -> str:
    """Tue 8 Dec at 10:00."""
    day = day_in(meeting.on, year)
    return unbroken(said("letters.day_time", day=day, time=f"{meeting.at:%H:%M}")) if meeting.at else day


def place_of(meeting: Meeting, *, told: bool) -> str:
    """What the place is called and where it is. A name that tells the field gives way to the address, unless it may be `told`.

    Without an address the name stands: one must know where to go, and a second look has offered it.
    """
    if meeting.how in (Medium.PHONE, Medium.VIDEO):
        return ""
    name, address = clean(meeting.place), clean(meeting.address)
    if address and not told and tells(name):
        name = ""
    return bound(", ".join(part.rstrip(" .") for part in (name, address) if part))


def where(meeting: Meeting, *, told: bool) -> str:
    """Library Café, Mill Lane. I sit by the window. Or by phone."""
    place, more = place_of(meeting, told=told), bound(clean(meeting.place_more))
    if meeting.how in (Medium.PHONE, Medium.VIDEO):
        place = said(f"letters.by_{meeting.how}")
    return f"{place.rstrip('.')}. {capital(more)}" if place and more else place or more


def when_where(meeting: Meeting, year: int, *, told: bool) -> str:
    """All of it in sentences: Tue 8 Dec at 10:00, Library Café, Mill Lane. Bring: Your CV."""
    place, bring = where(meeting, told=told), capital(bound(clean(meeting.bring))).rstrip(".")
    found = f"{when(meeting, year)}, {place.rstrip('.')}." if place else f"{when(meeting, year)}."
    return f"{found} {said('paper.labelled', label=said('letters.bring'))} {bring}." if bring else found
