"""Other services for a team whose adviser is full, and that wanting to work is still all it takes to be told of (FC1)."""

from __future__ import annotations

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Heading, Lead, plain
from ips_desktop.documents.parts.words import Fact, foot_words, own_line, sender, short_day, tag, whole_day, with_phone
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.questions.team_sheets import FullListSheet, Service
from ips_desktop.rules.names import given_of
from resources.wordings import said

SPARE = 2  # empty rows, to add a service by pen


def full_list_paper(sheet: FullListSheet) -> Paper:
    """The words of the list."""
    maker, team = sheet.maker, clean(sheet.team)
    return Paper(
        title=said("full_list.neutral_title"),
        language=tag(maker.language),
        service=sender(maker.service_name),
        leaves=(Leaf(said("full_list.title"), _parts(sheet), _strip(sheet)),),
        foot=foot_words(team, said("full_list.title_inline"), maker.version, maker.made_by, maker.made_at),
        file=neutral_file(said("full_list.file_stem"), "", maker.made_at, maker.version),
        job=job_name(said("full_list.title")),
    )


def _strip(sheet: FullListSheet) -> tuple[Fact, ...]:
    unknown = said("full_list.not_known")
    waiting = unknown
    if sheet.waiting is not None:
        waiting = said("full_list.waiting_count", n=sheet.waiting) if sheet.waiting else said("full_list.waiting_none")
    return (
        Fact(said("full_list.team"), clean(sheet.team)),
        Fact(said("full_list.adviser"), with_phone(sheet.adviser_name, sheet.adviser_phone)),
        Fact(said("full_list.room"), whole_day(sheet.room_from) or unknown),
        Fact(said("full_list.waiting"), unbroken(waiting)),
    )


def _parts(sheet: FullListSheet) -> tuple[Part, ...]:
    adviser, phone = given_of(clean(sheet.adviser_name)), unbroken(clean(sheet.adviser_phone))
    full = said("full_list.full", adviser=adviser) if adviser else said("full_list.full_plain")
    where = said("full_list.where")
    heads = tuple(said(f"full_list.{key}") for key in ("service", "offers", "how", "checked"))
    rows = tuple(_row(service) for service in sheet.services if clean(service.name))
    parts: list[Part] = [Lead(full, (said("full_list.still"),)), Heading(where)]
    if not rows:
        parts.append(plain(said("full_list.none")))
    parts.append(Table(where, heads, rows, (44, 50, 52, 29), SPARE))
    if adviser and phone:
        parts.append(plain(said("full_list.call_us", adviser=adviser, phone=phone)))
    return tuple(parts)


def _row(service: Service) -> tuple[str, str, str, str]:
    name = own_line(", ".join(part.rstrip(" .") for part in (service.name, service.address) if clean(part)))
    phone = unbroken(clean(service.phone))
    ways = (own_line(service.how), said("full_list.phone", phone=phone) if phone else "", clean(service.web))
    how = ". ".join(way.rstrip(" .") for way in ways if way)
    return name, own_line(service.offers), how, short_day(service.checked_on) if service.checked_on else ""
