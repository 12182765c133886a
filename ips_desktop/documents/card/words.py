"""Every word of the card, once: paper, large print and HTML all say what stands here."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.documents.letters.appointment import place_of
from ips_desktop.documents.parts.words import whole_day, with_phone
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import bound, capital, clean, unbroken
from ips_desktop.questions.letter_sheets import AppointmentSheet, Meeting
from ips_desktop.terms.words import Medium
from resources.wordings import days, said

Row = tuple[str, tuple[Span, ...]]


@dataclass(frozen=True)
class CardWords:
    """The card. `rows`: label and what stands beside it; `hints`: a bold lead and what follows."""

    opening: str
    day: str
    time: str
    rows: tuple[Row, ...]
    hints: tuple[tuple[Span, ...], ...]
    notes: str
    foot: str


def card_words(sheet: AppointmentSheet) -> CardWords:
    """The words of `sheet`, in the language spoken."""
    meeting, head = sheet.meeting, sheet.head
    there = meeting.how not in (Medium.PHONE, Medium.VIDEO)
    first = clean(sheet.first_name)
    key = f"card.meet_{meeting.how}" if not there else "card.meet"
    hints = [_hint("cant")]
    if there:
        hints.append(_hint("choose"))
    return CardWords(
        opening=said(key, first=first) if first else said(f"{key}_you"),
        day=unbroken(f"{days.weekday(meeting.on)} {meeting.on.day} {days.month(meeting.on)}"),
        time=unbroken(said("card.at", time=f"{meeting.at:%H:%M}")) if meeting.at else "",
        rows=_rows(meeting, told=head.tells),
        hints=tuple(hints),
        notes=said("card.notes"),
        foot=capital(
            said(
                "card.foot",
                version=said("paper.version", version=clean(head.version)),
                day=whole_day(head.made_at.date()),
                name=clean(head.made_by),
            )
        ),
    )


def _hint(key: str) -> tuple[Span, ...]:
    return (Span(said(f"card.{key}"), bold=True), Span(" " + bound(said(f"card.{key}_how"))))


def _rows(meeting: Meeting, *, told: bool) -> tuple[Row, ...]:
    name, phone = clean(meeting.with_name), unbroken(clean(meeting.with_phone))
    person = (
        (Span(name, bold=True), Span(f", {phone}")) if phone and name else (Span(with_phone(name, phone) or phone),)
    )
    found: tuple[tuple[str, tuple[Span, ...]], ...] = (
        ("where", _where(meeting, told=told)),
        ("with", person if name or phone else ()),
        ("bring", (Span(capital(bound(clean(meeting.bring)))),) if clean(meeting.bring) else ()),
    )
    return tuple((said(f"card.{key}"), spans) for key, spans in found if spans)


def _where(meeting: Meeting, *, told: bool) -> tuple[Span, ...]:
    place, more = place_of(meeting, told=told), bound(clean(meeting.place_more))
    if meeting.how in (Medium.PHONE, Medium.VIDEO):
        place = said(f"card.by_{meeting.how}")
    if place and more:
        return (Span(f"{place.rstrip('.')}.", bold=True), Span(f" {capital(more)}"))
    return (Span(place, bold=True),) if place else (Span(capital(more)),) if more else ()
