"""Random services made by ordinary acts: awkward days, people who come back, hand-overs, gaps, deaths, and what nobody knows.

    world = made(home, seed=7, acts=1500)

One supervisor does every act on the day it would have been done; the clock goes on with them. What an act refuses is counted, not hidden.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.casework.team import add_team, close_team, link_team
from ips_desktop.desk import LONDON
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, TeamKind
from tests.homes import SPACE, Home, home_at
from tests.oracle.lives import Life, lived

BEGAN, ENDS = date(2023, 9, 1), date(2025, 3, 14)
"""Half a year before a 29 February until just before another year's end."""
ADVISERS = ("Ann Adviser", "Ben Adviser", "Cas Adviser")
VAGUE = (0, 3, 10, 30)
"""How often, in a hundred, a service leaves open what could be known: where all is known, few answers are the same by chance."""
DAY = timedelta(days=1)


@dataclass
class World:
    """A service that was made: how many acts it took, what was refused, and the day it stands at. `vague`: see `VAGUE`."""

    seed: int
    home: Home
    vague: int = 10
    acts: int = 0
    refused: dict[str, int] = field(default_factory=dict[str, int])

    def do(self, act: Callable[..., Any], **given: Any) -> Any:
        """Do an act; one that is refused answers None and is counted."""
        self.acts += 1
        try:
            return self.home.do(act, **given)
        except Refused as refused:
            self.refused[refused.code] = self.refused.get(refused.code, 0) + 1
            return None

    def stand_at(self, on: date) -> None:
        """Let the clock stand at ten in the morning of this day, never back."""
        self.home.clock.at = max(self.home.clock.at + timedelta(seconds=1), datetime.combine(on, time(10), LONDON))


def opened(path: Path) -> Home:
    """A supervisor's laptop on the first day."""
    return home_at(path, role=Role.SUPERVISOR, name="Sue Supervisor", at=datetime.combine(BEGAN, time(9), LONDON))


def made(home: Home, *, seed: int, acts: int) -> World:
    """A service drawn for so many acts; some fall after its last day or rest on what was refused (of 1,900 about 1,600 are done).

    The same seed makes the same service.
    """
    rng = random.Random(seed)
    world = World(seed, home, vague=rng.choice(VAGUE))
    place = _furnished(world, rng)
    told: list[tuple[date, int, Callable[[], None]]] = []
    planned, n = 0, 0
    while planned < acts - 20:
        life = lived(Life(world, rng, place, n))
        planned, n = planned + len(life), n + 1
        told += [(on, len(told) + i, step) for i, (on, step) in enumerate(life)]
    told += [(on, len(told) + i, step) for i, (on, step) in enumerate(_changes(world, rng, place))]
    for on, _n, step in sorted(told, key=lambda each: each[:2]):
        if on <= ENDS:
            world.stand_at(on)
            step()
    world.stand_at(ENDS)
    return world


@dataclass
class Furniture:
    """Who works here, which teams there are, which employers."""

    advisers: list[UUID]
    teams: list[UUID]
    employers: list[UUID]


def _furnished(world: World, rng: random.Random) -> Furniture:
    world.do(set_up_service, name="Northgate", neutral_name="Northgate", nation=rng.choice(("england", "scotland")))
    world.do(add_staff, person=world.home.me.id, name="Sue Supervisor", role=Role.SUPERVISOR, hundredths=None)
    advisers = [uuid5(SPACE, name) for name in ADVISERS]
    for adviser, name, wte in zip(advisers, ADVISERS, (100, 70, 60), strict=True):
        world.do(
            add_staff, person=adviser, name=name, role=Role.ADVISER, supervisor=world.home.me.id, hundredths=wte,
            begun_on=BEGAN - rng.choice((0, 400)) * DAY,
        )  # fmt: skip
    kinds = (TeamKind.COMMUNITY, TeamKind.DAY_SERVICE, TeamKind.PRIMARY_CARE)
    teams = [
        world.do(add_team, name=f"Team {n}", kind=kind, begun_on=BEGAN - 100 * DAY) for n, kind in enumerate(kinds)
    ]
    for team, adviser in zip(teams, advisers, strict=True):
        world.do(link_team, team=team, adviser=adviser, from_day=BEGAN)
    employers = [world.do(add_employer, name=f"Employer {n}") for n in range(6)]
    return Furniture(advisers, teams, employers)


def _changes(world: World, rng: random.Random, place: Furniture) -> list[tuple[date, Callable[[], None]]]:
    """What changes around the people: shares of a post, who is linked where, a team that closes."""
    from tests.oracle.lives import rounds_at_employers

    on = BEGAN + rng.randint(30, 300) * DAY
    adviser, team = rng.choice(place.advisers), rng.choice(place.teams)
    return [
        (on, lambda: world.do(set_wte, staff=adviser, hundredths=rng.choice((50, 70, 80, 100)), from_day=on)),
        (on + DAY, lambda: world.do(link_team, team=team, adviser=rng.choice((*place.advisers, None)), from_day=on)),
        (on + 200 * DAY, lambda: world.do(close_team, team=team, closed_on=on + 200 * DAY)),
        *rounds_at_employers(world, rng, place),
    ]
