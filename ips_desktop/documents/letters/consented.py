"""What is refused before a letter is printed: words that were not consented, and more words than one page holds.

Nothing is cut and nothing is left out in silence: the writer shortens, or the person decides anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from ips_desktop.documents.letters.heading import MOST_LINES, address, lines_of
from ips_desktop.documents.press.words import clean, lines
from ips_desktop.questions.letter_sheets import (
    AdjustmentsSheet,
    AppointmentSheet,
    ClosingSheet,
    Consent,
    HandOverLetterSheet,
    IntroductionSheet,
    LetterSheet,
)
from ips_desktop.terms.troubles import Refused
from resources.wordings import days

OWN_WORDS = 60  # papers §7
MOST_ASKS = 5
MOST_POINTS = 4
THINGS = 3
LETTERS_A_WORD = 8  # with the white after it: sixty words are 480 letters at most, however long each is

Text = tuple[str, str, int]  # the field, the words, how many there may be


def refuse(sheet: LetterSheet) -> None:
    """Raise Refused for what this letter may not say, or has too much of.

    Codes: `letters.no_words`, `letters.consent_withdrawn`, `letters.consent_ended` (day), `letters.consent_other`
    (employer), `letters.too_many` (most), `letters.too_long` (most, n: words), `letters.too_many_letters` (most),
    `letters.address_long` (most).
    """
    consent = _consent(sheet)
    if consent is not None:
        _refuse_beyond(consent, sheet)
    for field, count, most in _counts(sheet):
        if count > most:
            raise Refused("letters.too_many", field, most=most)
    for field, words, most in _texts(sheet):
        n = len(clean(words).split())
        if n > most:
            raise Refused("letters.too_long", field, most=most, n=n)
        if len(clean(words)) > most * LETTERS_A_WORD:
            raise Refused("letters.too_many_letters", field, most=most * LETTERS_A_WORD)
    if lines_of(address(sheet.head.to)) > MOST_LINES + 1:  # the last may stand just under the window
        raise Refused("letters.address_long", "to", most=MOST_LINES)


def _consent(sheet: LetterSheet) -> Consent | None:
    if isinstance(sheet, IntroductionSheet):
        return sheet.person.consent if sheet.person else None
    return sheet.consent if isinstance(sheet, AdjustmentsSheet) else None


def _refuse_beyond(consent: Consent, sheet: LetterSheet) -> None:
    """A letter goes no further than the consent it stands on: to that employer, with those words, until that day."""
    employer = sheet.employer if isinstance(sheet, IntroductionSheet | AdjustmentsSheet) else ""
    made = sheet.head.made_at.date()
    if consent.withdrawn:
        raise Refused("letters.consent_withdrawn", "consent")
    if consent.until is not None and consent.until < made:
        raise Refused("letters.consent_ended", "consent", day=days.day_of_year(consent.until))
    if clean(consent.employer) and clean(consent.employer).casefold() != clean(employer).casefold():
        raise Refused("letters.consent_other", "consent", employer=clean(consent.employer))
    if isinstance(sheet, IntroductionSheet) and not clean(consent.words):
        raise Refused("letters.no_words", "own_words")


def _counts(sheet: LetterSheet) -> Iterator[tuple[str, int, int]]:
    if isinstance(sheet, AdjustmentsSheet):
        yield "asks", len(sheet.asks), MOST_ASKS
    elif isinstance(sheet, ClosingSheet):
        yield "reached", len(sheet.reached), MOST_POINTS
        yield "stays", len(sheet.stays), MOST_POINTS
        yield "checks", len(sheet.checks), MOST_POINTS
    elif isinstance(sheet, IntroductionSheet) and sheet.person:
        yield "good_things", len(sheet.person.consent.good_things), THINGS


def _texts(sheet: LetterSheet) -> Iterator[Text]:
    yield "sender", " ".join(lines(sheet.head.sender.address)), 14
    for text in (sheet.head.sender.name, sheet.head.sender.title, sheet.head.sender.service_name, sheet.head.made_by):
        yield "sender", text, 12
    if isinstance(sheet, IntroductionSheet) and sheet.person:
        yield "own_words", sheet.person.consent.words, OWN_WORDS
        yield "first_name", sheet.person.first_name, 4
        yield from (("good_things", thing, 5) for thing in sheet.person.consent.good_things)
    elif isinstance(sheet, AdjustmentsSheet):
        yield from _asked(sheet)
    elif isinstance(sheet, HandOverLetterSheet):
        yield "why", sheet.why, 40
        yield "new_name", sheet.new_name, 12
    elif isinstance(sheet, ClosingSheet):
        yield "back_name", sheet.back_name, 12
        yield from (("reached", text, 14) for text in sheet.reached)
        yield from (("stays", text, 14) for text in sheet.stays)
    elif isinstance(sheet, AppointmentSheet):
        yield from (
            ("place", text, 20) for text in (sheet.meeting.place, sheet.meeting.address, sheet.meeting.place_more)
        )
        yield "bring", sheet.meeting.bring, 20


def _asked(sheet: AdjustmentsSheet) -> Iterator[Text]:
    yield "own_words", sheet.consent.words if sheet.consent else sheet.why, OWN_WORDS
    yield "job", sheet.job, 8
    yield "first_name", sheet.first_name, 4
    for ask in sheet.asks:
        yield "asks", ask.what, 15
        yield "asks", ask.reason, 15
