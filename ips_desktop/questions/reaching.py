"""How a person may be reached and what meeting them needs, as papers for colleagues say it (SS2.10b, FS20)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import AccessNeeds, Client
from ips_desktop.terms.asked import AdviserGender, PaperFormat
from resources.wordings import said

FLAGS = {
    "call": "may_call",
    "message": "may_leave_message",
    "text": "may_text",
    "email": "may_email",
    "write": "may_write",
    "visit": "may_visit",
}


@dataclass(frozen=True)
class Reach:
    """What one person said: ways allowed, ways never, their own words, what meeting needs; and whether a safety note exists."""

    name_parts: tuple[str | None, str | None, str | None] = (None, None, None)
    pronouns: str = ""
    phone: str = ""
    coordinator: str = ""
    may: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = field(default_factory=tuple)
    meet_safely: bool = False


def reach_of(desk: Desk, clients: Collection[UUID]) -> dict[UUID, Reach]:
    """How each of these people may be reached. Three statements, or none. Words on safety stay where they are."""
    wanted = list(dict.fromkeys(clients))
    if not wanted:
        return {}
    people = list(desk.session.scalars(sa.select(Client).where(Client.id.in_(wanted))))
    needs = _needs(desk, {person.id: person.language or "" for person in people})
    long = texts(desk, wanted, ("reach", "contact_words", "meet_safely"))
    return {
        person.id: Reach(
            (person.given_name, person.family_name, person.known_as),
            pronouns=person.pronouns or "",
            phone=person.phone or "",
            coordinator=person.care_coordinator or "",
            may=tuple(way for way, flag in FLAGS.items() if getattr(person, flag) is True),
            never=tuple(way for way, flag in FLAGS.items() if getattr(person, flag) is False),
            words=tuple(
                line.strip()
                for name in ("contact_words", "reach")
                for line in text(long, person.id, name).splitlines()
                if line.strip()
            ),
            needs=needs.get(person.id, ()),
            meet_safely=bool(text(long, person.id, "meet_safely").strip()),
        )
        for person in people
    }


def _needs(desk: Desk, languages: dict[UUID, str]) -> dict[UUID, tuple[str, ...]]:
    rows = list(
        desk.session.scalars(
            sa.select(AccessNeeds)
            .where(AccessNeeds.subject_id.in_(list(languages)), AccessNeeds.deleted.is_not(True))
            .order_by(AccessNeeds.asked_on, AccessNeeds.id)
        )
    )
    latest = {row.subject_id: row for row in rows}
    long = texts(desk, [row.id for row in latest.values()], ("faith_times", "caring_times", "getting_in"))
    found: dict[UUID, tuple[str, ...]] = {}
    for client, row in latest.items():
        spoken = languages.get(client, "")
        told = [
            _interpreter(spoken) if row.interpreter else "",
            said("reaching.bsl") if row.bsl else "",
            _choice(row.adviser_gender, AdviserGender, but=AdviserGender.EITHER),
            _choice(row.paper_format, PaperFormat, but=PaperFormat.NORMAL),
            *(" ".join(text(long, row.id, name).split()) for name in ("faith_times", "caring_times", "getting_in")),
        ]
        found[client] = tuple(filter(None, told))
    return found


def _interpreter(language: str) -> str:
    return said("reaching.interpreter_for", language=language) if language else said("reaching.interpreter")


def _choice(value: object, terms: type[AdviserGender | PaperFormat], *, but: object) -> str:
    """What was asked for in words; nothing for what needs no seeing to."""
    if not isinstance(value, terms) or value == but:
        return ""
    return said(f"reaching.{terms.__name__}.{value}")
