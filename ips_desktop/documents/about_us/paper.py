"""Every word of the leaflet. What it promises about information is what the product does."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed, Columns
from ips_desktop.documents.parts.naming import neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.text import Answer, Heading, Said, Text, plain
from ips_desktop.documents.parts.words import foot_words, own_line, sender, tag
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.questions.sheets_service import LeafletSheet
from resources.wordings import said

WE_DO, PLACES, USED = range(1, 8), range(1, 7), range(1, 5)


def leaflet(sheet: LeafletSheet) -> Paper:
    """The words of the leaflet (SS5.1b). It says nothing that tells a stranger what kind of service it is."""
    service = sender(sheet.service_name)
    leaf = Leaf(
        said("paper_leaflet.title"),
        (*_who(service), *_what(sheet), *_reach(sheet), *_rights(sheet)),
    )
    return Paper(
        title=said("paper_leaflet.neutral_title"),
        language=tag(sheet.language),
        service=service,
        leaves=(leaf,),
        foot=foot_words(service, said("paper_leaflet.title_inline"), "", sheet.made_by, sheet.made_at),
        file=neutral_file(said("paper_leaflet.file_stem"), "", sheet.made_at),
    )


def _list(key: str, numbers: range, **facts: str) -> tuple[str, ...]:
    return tuple(said(f"paper_leaflet.{key}_{n}", **facts) for n in numbers)


def _who(service: str) -> tuple[Part, ...]:
    opening = said("paper_leaflet.we_are", service=service) if service else said("paper_leaflet.we_help")
    return (
        plain(opening),
        Boxed((Heading(said("paper_leaflet.who")), Said(_list("who", range(1, 4))))),
    )


def _what(sheet: LeafletSheet) -> tuple[Part, ...]:
    near = tuple(own_line(place) for place in sheet.places if own_line(place))
    nearby: tuple[Part, ...] = (Heading(said("paper_leaflet.near"), level=3), Said(near, marks=True)) if near else ()
    meet = Answer(said("paper_leaflet.meet"), _list("meet", PLACES), marks=True, open=False)
    return (
        Columns(
            (
                (Answer(said("paper_leaflet.we_do"), _list("do", WE_DO), marks=True, open=False),),
                (meet, *nearby, plain(said("paper_leaflet.meet_note"))),
            )
        ),
    )


def _reach(sheet: LeafletSheet) -> tuple[Part, ...]:
    """How to start, and how to come back. Numbers are bold, so that they are found."""
    phone, email = unbroken(clean(sheet.phone)), clean(sheet.email)
    who = own_line(sheet.adviser_name)
    start = [Span(said("paper_leaflet.start_call") + " "), Span(phone, bold=True), Span(".")] if phone else []
    start += [Span(" " + said("paper_leaflet.start_mail") + " "), Span(email, bold=True), Span(".")] if email else []
    named = [Text(_adviser(who, sheet.adviser_phone))] if who else []
    begin: list[Part] = [*([Text(tuple(start), tight=True)] if start else []), *named]
    back = own_line(sheet.back_name)
    ask = said("paper_leaflet.back_ask", name=back) if back else said("paper_leaflet.back_call")
    return (
        Columns(
            (
                (
                    Heading(said("paper_leaflet.start")),
                    *(begin or [plain(said("paper_leaflet.start_any"), tight=True)]),
                ),
                (Heading(said("paper_leaflet.back")), plain(said("paper_leaflet.back_words"), tight=True), plain(ask)),
            )
        ),
    )


def _adviser(name: str, phone: str) -> tuple[Span, ...]:
    number = unbroken(clean(phone))
    words = (Span(said("paper_leaflet.adviser") + " "), Span(name, bold=True))
    return (*words, Span(", "), Span(number, bold=True), Span(".")) if number else (*words, Span("."))


def _rights(sheet: LeafletSheet) -> tuple[Part, ...]:
    manager = own_line(sheet.manager_name)
    unhappy = said("paper_leaflet.unhappy_name", name=manager) if manager else said("paper_leaflet.unhappy_any")
    return (
        Answer(said("paper_leaflet.used"), _list("used", USED), marks=True, open=False),
        Heading(said("paper_leaflet.unhappy")),
        plain(unhappy, tight=True),
        plain(said("paper_leaflet.formats")),
    )
