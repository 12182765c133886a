"""Whose names stand in somebody's words: other people served, named by accident (DESIGN 9, nobody sees another's name)."""

from __future__ import annotations

import re
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Client

_PART = re.compile(r"[\w'’-]+")


def others_named(desk: Desk, client: UUID, words: str) -> tuple[str, ...]:
    """The names, each once, of people other than `client` whose first and family name stand in `words`, side by side.

    A first name alone is too common to tell. One statement.
    """
    said_words = _spaced(words)
    rows = desk.session.execute(
        sa.select(Client.given_name, Client.known_as, Client.family_name)
        .where(Client.id.not_in(ids_of(desk, client)), Client.family_name.is_not(None), Client.deleted.is_not(True))
        .order_by(Client.family_name, Client.given_name)
    )
    names = (f"{called} {family}".strip() for given, known_as, family in rows for called in (given, known_as) if called)
    return tuple(dict.fromkeys(name for name in names if _spaced(name) in said_words))


def _spaced(text: str) -> str:
    return f" {' '.join(_PART.findall(text.casefold()))} "
