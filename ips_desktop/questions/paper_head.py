"""What every paper for a person begins with, and the rows of one person that papers read, duplicates taken together."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.letterhead import made_at, named_adviser
from ips_desktop.questions.others import others_named
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.sheets import PaperHead
from ips_desktop.records import AccessNeeds, Client, Record
from ips_desktop.rules import names
from ips_desktop.terms.asked import PaperFormat
from ips_desktop.terms.troubles import Refused
from resources.wordings import language

R = TypeVar("R", bound=Record)


def paper_head(desk: Desk, client: Client, words: str, *, version: str = "", draft: bool = False) -> PaperHead:
    """The head. `words` are the own words of pages that can be shown: other people's names in them are found. Four statements."""
    adviser = named_adviser(desk, client.id)
    name = names.full(client.given_name, client.family_name)
    return PaperHead(
        service_name=service_facts(desk).neutral_name,
        person_name=name or names.full(client.given_name, client.family_name, client.known_as),
        preferred_name=client.known_as or "",
        adviser_name=adviser.name,
        adviser_first=names.given_of(adviser.name),
        adviser_phone=adviser.phone,
        made_by=desk.me.name,
        made_at=made_at(desk),
        version=version,
        draft=draft,
        language=language(),
        others=others_named(desk, client.id, words) if words.strip() else (),
    )


def rows_of(desk: Desk, record: type[R], client: UUID, *order: Any) -> list[R]:
    """This person's records of a type, in order. One statement."""
    asked = sa.select(record).where(record.subject_id.in_(ids_of(desk, client)), record.deleted.is_not(True))
    return list(desk.session.scalars(asked.order_by(*order, record.id)))


def one_of(desk: Desk, record: type[R], id_: UUID, client: UUID) -> R:
    """The record asked for, when it is about this person. Refused "not_here"."""
    found = desk.find(record, id_)
    if found.subject_id not in ids_of(desk, client):
        raise Refused("not_here")
    return found


def wants_large_print(desk: Desk, client: UUID) -> bool:
    """Whether the person asked for large print: papers follow it unless somebody chooses otherwise (SS2.10b). One statement."""
    asked = rows_of(desk, AccessNeeds, client)
    return bool(asked) and asked[-1].paper_format == PaperFormat.LARGE_PRINT
