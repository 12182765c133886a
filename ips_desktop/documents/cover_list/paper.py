"""The meetings to cover: whom, when, where, how to reach them and how never to, and a box to tick once they are told."""

from __future__ import annotations

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Heading, Lead, plain
from ips_desktop.documents.parts.words import Fact, foot_words, own_line, sender, tag, whole_day
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.documents.reaching import reaching
from ips_desktop.questions.team_sheets import CoverSheet, ToCover
from resources.wordings import said

_WHOLE = 15  # signs of a phone number that go on one line of their column


def cover_list_paper(sheet: CoverSheet) -> Paper:
    """The words of the list. Who is told gets ticked by pen."""
    maker, away = sheet.maker, clean(sheet.away_name)
    strip = (
        Fact(said("cover_list.away"), away),
        Fact(said("cover_list.cover"), clean(sheet.cover_name)),
        Fact(said("cover_list.day"), whole_day(sheet.on)),
        Fact(said("cover_list.count"), str(len(sheet.meetings))),
    )
    return Paper(
        title=said("cover_list.neutral_title"),
        language=tag(maker.language),
        service=sender(maker.service_name),
        leaves=(Leaf(said("cover_list.title"), _parts(sheet), strip),),
        foot=foot_words(said("cover_list.title"), "", maker.version, maker.made_by, maker.made_at),
        file=neutral_file(said("cover_list.file_stem"), away, maker.made_at, maker.version),
        job=job_name(away),
    )


def _parts(sheet: CoverSheet) -> tuple[Part, ...]:
    private = Lead(said("cover_list.private"), (said("cover_list.private_how"),))
    if not sheet.meetings:
        return (private, plain(said("cover_list.none")))
    heads = tuple(said(f"cover_list.{key}") for key in ("at", "person", "phone", "where", "reach", "told"))
    title = said("cover_list.list")
    rows = tuple(map(_row, sheet.meetings))
    return (private, Heading(title), Table(title, heads, rows, (15, 32, 37, 31, 44, 16), 0))


def _row(meeting: ToCover) -> tuple[str, ...]:
    phone = clean(meeting.phone)
    phone = (unbroken(phone) if len(phone) <= _WHOLE else phone) or said("cover_list.no_phone")
    place = own_line(meeting.place) or own_line(meeting.how) or "–"
    return clean(meeting.at) or "–", own_line(meeting.name), phone, place, _reach(meeting), ""


def _reach(meeting: ToCover) -> str:
    needs = ", ".join(own_line(need) for need in meeting.needs if clean(need))
    found = reaching(meeting.may, meeting.never, meeting.words)
    return f"{found} {said('reaching.needs', needs=needs)}" if needs else found
