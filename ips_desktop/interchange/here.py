"""What a spreadsheet is compared with: who is here already, the teams and advisers by their names, and how many places are free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.interchange.naming import key
from ips_desktop.questions.staff import choices
from ips_desktop.questions.standing import active_room
from ips_desktop.records import Client
from ips_desktop.rules import names, nhs_number


@dataclass(frozen=True)
class Place:
    """Somebody with a name: a person who is here (`id`), or a row above (`number`)."""

    id: UUID | None
    given: str
    family: str
    known_as: str
    born: date | None
    nhs: str
    withheld: bool = False
    number: int = 0

    @property
    def name(self) -> str:
        """The whole name."""
        return names.full(self.given, self.family, self.known_as)


@dataclass(frozen=True)
class Known:
    """People, teams and advisers; `room` is how many each adviser can still take on."""

    people: tuple[Place, ...]
    teams: tuple[tuple[UUID, str], ...]
    advisers: dict[UUID, str]
    room: dict[UUID, int]

    def team_called(self, name: str) -> UUID | None:
        """The team of this name, or the only one whose name holds it or stands in it."""
        return _one(name, self.teams)

    def adviser_called(self, name: str) -> UUID | None:
        """The adviser of this name, or the only one whose name begins with it or has these initials."""
        return _one(name, tuple(self.advisers.items()))


def _one(name: str, among: tuple[tuple[UUID, str], ...]) -> UUID | None:
    sought = key(name)
    every = [(id_, key(called), key(names.initials(called))) for id_, called in among]
    same = [id_ for id_, called, _ in every if called == sought]
    if not same and len(sought) > 1:
        longer = len(sought) > 2
        same = [
            id_
            for id_, called, letters in every
            if sought == letters or (longer and called and (sought in called or called in sought))
        ]
    return same[0] if len(same) == 1 else None


def known_here(desk: Desk) -> Known:
    """Everybody by name, birth date and NHS number; teams; advisers and their free places. A dozen statements, whatever the file."""
    people = desk.session.execute(
        sa.select(
            sa.func.coalesce(Client.same_as, Client.id), Client.given_name, Client.family_name, Client.known_as, Client.born,
            Client.nhs_number, Client.held,
        ).where(Client.deleted.is_not(True))
    )  # fmt: skip
    offered = choices(desk)
    room = {adviser.id: active_room(desk, adviser.id) for adviser in offered.advisers}
    return Known(
        people=tuple(
            Place(id_, given or "", family or "", called or "", born, nhs_number.digits(nhs or ""), held == "headline")
            for id_, given, family, called, born, nhs, held in people
        ),
        teams=tuple((team.id, team.name) for team in offered.teams),
        advisers={adviser.id: adviser.name for adviser in offered.advisers},
        room={id_: max(0, int(each.limit) - each.count) for id_, each in room.items()},
    )
