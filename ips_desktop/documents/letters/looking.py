"""What to offer for a second look before a letter goes out: telling words, other people's names, what is left off the sender."""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.documents.letters.appointment import place_of
from ips_desktop.documents.letters.heading import left_off
from ips_desktop.documents.second_look import look_again
from ips_desktop.questions.letter_sheets import (
    AdjustmentsSheet,
    AppointmentSheet,
    ClosingSheet,
    HandOverLetterSheet,
    IntroductionSheet,
    LetterSheet,
    Meeting,
)

Found = tuple[tuple[str, str], ...]


def second_look_at_letter(sheet: LetterSheet) -> Found:
    """(field, words): what of the sender is left off, then each telling word and each other person's name in own words.

    An offer and never a refusal: a person may have chosen exactly this word.
    """
    sender = tuple((field, str(getattr(sheet.head.sender, field))) for field in left_off(sheet.head))
    return (*sender, *look_again(_texts(sheet), others=sheet.head.others))


def _texts(sheet: LetterSheet) -> Iterator[tuple[str, str]]:
    if isinstance(sheet, IntroductionSheet) and sheet.person:
        yield "own_words", sheet.person.consent.words
        yield from (("good_things", thing) for thing in sheet.person.consent.good_things)
    elif isinstance(sheet, AdjustmentsSheet):
        yield "own_words", sheet.consent.words if sheet.consent else sheet.why
        yield "job", sheet.job
        yield from (("asks", f"{ask.what}\n{ask.reason}") for ask in sheet.asks)
    elif isinstance(sheet, HandOverLetterSheet):
        yield "why", sheet.why
        if sheet.next_meeting:
            yield "place", _place(sheet.next_meeting, told=sheet.head.tells)
    elif isinstance(sheet, ClosingSheet):
        yield from (("reached", text) for text in sheet.reached)
        yield from (("stays", text) for text in sheet.stays)
    elif isinstance(sheet, AppointmentSheet):
        yield "place", _place(sheet.meeting, told=sheet.head.tells)
        yield "bring", sheet.meeting.bring


def _place(meeting: Meeting, *, told: bool) -> str:
    """The place as it is printed, and what is said of it."""
    return f"{place_of(meeting, told=told)}\n{meeting.place_more}"
