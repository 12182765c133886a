"""The door: a sheet in, the card's bytes out, in memory. Works in any lane."""

from __future__ import annotations

from ips_desktop.documents.card.front import A5, A6, Size, draw
from ips_desktop.documents.card.words import CardWords, card_words
from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.printing import ONE_AT_A_TIME
from ips_desktop.documents.parts.words import tag
from ips_desktop.documents.press.faces import faces
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import MM, PAGE_HIGH, PAGE_WIDE, ROW_RULE
from ips_desktop.questions.letter_sheets import AppointmentSheet
from resources.wordings import said


def card_pdf(sheet: AppointmentSheet, *, large_print: bool = False, on_a4: bool = False) -> bytes:
    """The card as a PDF of its own size: A6, or A5 in large print. `on_a4`: at the upper left of a sheet, with cut marks.

    Refused `card.place_long` (most: lines) or `card.too_long`, before anything is printed.
    """
    size, words = A5 if large_print else A6, card_words(sheet)
    page = (PAGE_WIDE, PAGE_HIGH) if on_a4 else (size.wide, size.high)
    with ONE_AT_A_TIME:
        ink = Ink(title=said("card.title"), language=tag(sheet.head.language), page=page)
        draw(ink, Fitter(), size, words)
        if on_a4:
            _cut_marks(ink, size)
        ink.next_page()
        return ink.finished()


def card_html(sheet: AppointmentSheet) -> bytes:
    """The same words as one well-formed page, to be read aloud or sent."""
    return _html(card_words(sheet), tag(sheet.head.language)).encode()


def cannot_print(sheet: AppointmentSheet) -> str:
    """The signs of the sheet that none of our faces has, to be told before printing."""
    return faces().lacking(_html(card_words(sheet), tag(sheet.head.language)))


def job_title(sheet: AppointmentSheet) -> str:
    """What the print queue shows: initials only."""
    return job_name(sheet.head.to.name or sheet.first_name)


def file_name(sheet: AppointmentSheet, ending: str = "pdf") -> str:
    """A neutral name for the saved copy: card-AY-2026-11-25-v1.pdf. Safe on every system."""
    head = sheet.head
    who = head.to.name or sheet.first_name
    return f"{neutral_file(said('card.file_stem'), who, head.made_at, head.version)}.{ending}"


def _cut_marks(ink: Ink, size: Size) -> None:
    """Where to cut, outside the card: two ticks at each of its free edges."""
    for down in (8 * MM, size.high - 12 * MM, size.high + 3 * MM):
        ink.upright(size.wide, down, 4 * MM, ROW_RULE, grey=True)
    for across in (8 * MM, size.wide - 12 * MM, size.wide + 3 * MM):
        ink.rule(across, size.high, 4 * MM, ROW_RULE, grey=True)


def _html(words: CardWords, language: str) -> str:
    rows = (f'<dt>{markup.plain(label)}</dt><dd dir="auto">{markup.rich(spans)}</dd>' for label, spans in words.rows)
    when = " ".join(filter(None, (words.day, words.time)))
    return markup.page(
        (
            f'<p dir="auto">{markup.plain(words.opening)}</p>',
            markup.heading(when, 1),
            f"<dl>\n{markup.joined(rows)}\n</dl>",
            *(f"<p>{markup.rich(hint)}</p>" for hint in words.hints),
            f"<footer><p>{markup.plain(words.foot)}</p></footer>",
        ),
        language=language,
        title=said("card.title"),
    )
