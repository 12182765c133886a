"""Letter to the person when their adviser changes: who calls, from when, what stays the same (SS5.3b)."""

from __future__ import annotations

from ips_desktop.documents.letters.appointment import when_where
from ips_desktop.documents.letters.words import Body, Text, led, listed, some, told
from ips_desktop.documents.parts.words import day_in
from ips_desktop.documents.press.words import bound, clean, unbroken
from ips_desktop.questions.letter_sheets import HandOverLetterSheet
from ips_desktop.rules.names import given_of
from resources.wordings import has, said


def hand_over_letter(sheet: HandOverLetterSheet) -> Body:
    """The letter."""
    new, year = clean(sheet.new_name), sheet.head.made_at.year
    first, day = given_of(new), day_in(sheet.from_day, year)
    old, phone = clean(sheet.old_name), unbroken(clean(sheet.new_phone))
    ahead = sheet.from_day > sheet.head.made_at.date()
    return Body(
        heading=said("letters.hand", name=new, day=day),
        pieces=some(
            told(
                said("letters.hand_first", name=new, day=day),
                said("letters.hand_phone", phone=phone) if phone else "",
                said("letters.hand_after", name=old) if old and ahead else "",
            ),
            told(bound(clean(sheet.why))) if clean(sheet.why) else None,
            told(_reach(sheet, first)),
            _next(sheet),
            listed(
                said("letters.same"),
                [said(f"letters.same_{what}") for what in ("plan", "sharing", "place")],
            ),
            led(said("letters.both", first=first), said("letters.both_how")) if sheet.both_can_meet else None,
            told(said("letters.other_adviser")),
            told(said("letters.thanks_time")) if sheet.from_old else None,
        ),
        ending=said("letters.wishes"),
    )


def _reach(sheet: HandOverLetterSheet, first: str) -> str:
    key = f"letters.reach_{sheet.reach}"
    key = key if sheet.reach and has(key) else "letters.reach"
    if sheet.reach_by is None:
        return said(key, first=first)
    return said(f"{key}_by", first=first, day=day_in(sheet.reach_by, sheet.head.made_at.year))


def _next(sheet: HandOverLetterSheet) -> Text | None:
    if sheet.next_meeting is None:
        return None
    return led(
        said("letters.next_meeting"), when_where(sheet.next_meeting, sheet.head.made_at.year, told=sheet.head.tells)
    )
