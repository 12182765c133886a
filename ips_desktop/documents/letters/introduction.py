"""Letter of introduction to an employer: naming a person with the words they chose, or naming nobody (wordings 6 and 6b)."""

from __future__ import annotations

from ips_desktop.documents.letters.words import Body, Own, Piece, Text, led, listed, some, told
from ips_desktop.documents.parts.words import day_in
from ips_desktop.documents.press.words import bound, clean
from ips_desktop.questions.letter_sheets import Introduced, IntroductionSheet
from resources.wordings import said


def introduction(sheet: IntroductionSheet) -> Body:
    """The letter. Of the person it says the first name, and the words and good things of their consent, no more."""
    return _named(sheet, sheet.person) if sheet.person else _unnamed(sheet)


def _named(sheet: IntroductionSheet, person: Introduced) -> Body:
    first = clean(person.first_name)
    things = [bound(clean(thing)) for thing in person.consent.good_things if clean(thing)]
    words = clean(person.consent.words).strip('"“”')
    return Body(
        heading=said("letters.meet", first=first, things=_joined(things))
        if things
        else said("letters.meet_plain", first=first),
        pieces=some(
            told(said("letters.help"), said("letters.would_meet", first=first)),
            told(said("letters.chose_words", first=first)),
            Own(said("letters.quoted", words=bound(words))),
            _can_do(said("letters.can_first_day", first=first)),
            _talk(sheet),
            told(said("letters.share_only", first=first)),
        ),
        ending=said("letters.sincerely"),
    )


def _unnamed(sheet: IntroductionSheet) -> Body:
    return Body(
        heading=said("letters.talk"),
        pieces=some(
            told(said("letters.help")),
            told(said("letters.learn")),
            _can_do(said("letters.can_first_day_any")),
            told(_call(sheet)),
        ),
        ending=said("letters.sincerely"),
    )


def _joined(things: list[str]) -> str:
    """keen; keen and on time; keen, on time, and good with plants."""
    if len(things) == 2:
        return said("letters.things_two", one=things[0], two=things[1])
    if len(things) == 3:
        return said("letters.things_three", one=things[0], two=things[1], three=things[2])
    return ", ".join(things)


def _can_do(first_day: str) -> Piece | None:
    points = (said("letters.can_visit"), first_day, said("letters.can_stay"), said("letters.can_early"))
    return listed(said("letters.can_do"), points)


def _talk(sheet: IntroductionSheet) -> Text:
    return led(said("letters.talk"), _call(sheet))


def _call(sheet: IntroductionSheet) -> str:
    if sheet.call_on is None:
        return said("letters.call_me")
    part = f"_{sheet.call_part}" if sheet.call_part in ("morning", "afternoon") else ""
    return said(f"letters.call_in{part}", day=day_in(sheet.call_on, sheet.head.made_at.year))
