"""Two letters to the person at an end: finished for now and how to come back, and that we have not been able to reach them."""

from __future__ import annotations

from ips_desktop.documents.letters.words import Body, Text, led, listed, some, told
from ips_desktop.documents.parts.words import day_in, whole_day
from ips_desktop.documents.press.words import bound, capital, clean, unbroken
from ips_desktop.questions.letter_sheets import ClosingSheet, NotReachedSheet
from ips_desktop.rules.names import given_of
from resources.wordings import said


def closing(sheet: ClosingSheet) -> Body:
    """What was reached, what stays, how to come back, and later checks that were agreed."""
    return Body(
        heading=said("letters.close"),
        pieces=some(
            told(said("letters.close_first")),
            listed(said("letters.reached"), [_own(text) for text in sheet.reached]),
            listed(said("letters.stays"), [_own(text) for text in sheet.stays]),
            led(said("letters.back"), _back(sheet.back_name, sheet.back_phone)),
            _checks(sheet),
            told(said("letters.good_work")),
        ),
        ending=said("letters.wishes"),
    )


def _checks(sheet: ClosingSheet) -> Text | None:
    days = [whole_day(day) for day in sorted(sheet.checks)]
    if not days:
        return None
    on = said("letters.and", one=", ".join(days[:-1]), last=days[-1]) if days[1:] else days[0]
    return led(said("letters.checks"), said("letters.checks_on", days=on), said("letters.checks_how"))


def _own(text: str) -> str:
    return capital(bound(clean(text)))


def _back(name: str, phone: str) -> str:
    name, number = clean(name), unbroken(clean(phone))
    first = given_of(name)
    if number:
        return said("letters.back_how", phone=number, name=name, first=first)
    return said("letters.back_how_no_phone", name=name, first=first)


def not_reached(sheet: NotReachedSheet) -> Body:
    """A gentle letter: nothing was done wrong, nothing has to be done, and the way back stays open (FS20)."""
    number = unbroken(clean(sheet.back_phone))
    on_how = said("letters.lost_on_how", phone=number) if number else said("letters.lost_on_no_phone")
    until = sheet.until and said("letters.lost_until", day=day_in(sheet.until, sheet.head.made_at.year))
    return Body(
        heading=said("letters.lost"),
        pieces=some(
            told(said("letters.lost_first")),
            led(said("letters.lost_on"), on_how),
            led(said("letters.lost_not_now"), said("letters.lost_not_now_how")),
            told(until) if until else None,
            told(said("letters.lost_back", name=clean(sheet.back_name))),
        ),
        ending=said("letters.wishes"),
    )
