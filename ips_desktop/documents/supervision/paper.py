"""The record of one supervision: good news first, people by initials, what was agreed, both signatures; blank it is a form to write on."""

from __future__ import annotations

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.signing import Signing
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, strong
from ips_desktop.documents.parts.words import (
    Fact,
    day_in,
    foot_words,
    own,
    own_line,
    sender,
    staff_signing_words,
    tag,
    whole_day,
)
from ips_desktop.documents.press.words import clean
from ips_desktop.questions.supervision_sheet import SupervisionSheet
from resources.wordings import said

FIRST, ABOUT = ("good_news",), "fidelity"
"""What is said before the people are."""


def supervision_paper(sheet: SupervisionSheet) -> Paper:
    """The words of the record."""
    maker, name = sheet.maker, clean(sheet.adviser_name)
    strip = (
        Fact(said("supervision_paper.adviser"), name),
        Fact(said("supervision_paper.supervisor"), clean(sheet.supervisor_name)),
        Fact(said("supervision_paper.day"), whole_day(sheet.on)),
        Fact(said("supervision_paper.next"), whole_day(sheet.next_on)),
    )
    private = strong(said("supervision_paper.private"), said("supervision_paper.private_how"))
    title = said("supervision_paper.title")
    return Paper(
        title=said("supervision_paper.neutral_title"),
        language=tag(maker.language),
        service=sender(maker.service_name),
        leaves=(Leaf(title, _parts(sheet), strip, private),),
        foot=foot_words(name, said("supervision_paper.title_inline"), maker.version, maker.made_by, maker.made_at),
        file=neutral_file(said("supervision_paper.file_stem"), name, maker.made_at, maker.version),
        job=job_name(name),
    )


def _parts(sheet: SupervisionSheet) -> tuple[Part, ...]:
    parts = dict(sheet.parts)
    first = [_answer(name, parts.get(name, "")) for name in FIRST]
    rest = [
        part for name, text in sheet.parts if name not in FIRST for part in (*_topic(sheet, name), _answer(name, text))
    ]
    signed = staff_signing_words(sheet.signatures, sheet.adviser_name, sheet.supervisor_name)
    return (*first, *_people(sheet), *rest, *_actions(sheet), Signing(signed))


def _topic(sheet: SupervisionSheet, part: str) -> tuple[Part, ...]:
    """Which standard was looked at, over what was said of it."""
    if part != ABOUT or not clean(sheet.topic):
        return ()
    return (Lead(said("paper.labelled", label=said("supervision_paper.topic")), own(sheet.topic)),)


def _answer(name: str, text: str) -> Part:
    return Answer(said(f"supervision_paper.part.{name}"), own(text), open=not clean(text))


def _people(sheet: SupervisionSheet) -> tuple[Part, ...]:
    """Who was talked of, by initials: who they are, the two who signed know."""
    if not sheet.people:
        return ()
    title = said("supervision_paper.people")
    heads = tuple(said(f"supervision_paper.{key}") for key in ("who", "due", "said"))
    rows = tuple((own_line(p.initials) or "–", own_line(p.due) or "–", own_line(p.said) or "–") for p in sheet.people)
    return (Heading(title), Table(title, heads, rows, (20, 65, 90), 0))


def _actions(sheet: SupervisionSheet) -> tuple[Part, ...]:
    """What was agreed; without any, two rows to write on."""
    title, year = said("supervision_paper.actions"), sheet.maker.made_at.year
    heads = tuple(said(f"supervision_paper.{key}") for key in ("what", "by_whom", "by_when"))
    rows = [
        (
            own_line(
                said("supervision_paper.done", what=clean(a.what), day=day_in(a.done_on, year)) if a.done_on else a.what
            ),
            own_line(a.who) or "–",
            day_in(a.by, year) or said("paper.no_day"),
        )
        for a in sheet.actions
    ]
    return (Heading(title), Table(title, heads, tuple(rows) or (("", "", ""),) * 2, (95, 45, 35), 0))
