"""The made-up service whose pages are drawn and walked: an adviser's laptop, a supervisor's, and one where nobody is yet.

The adviser's people live the demonstration's lives (`ui.demonstration.lives`), played by acts into one real store; what a
server would bring is carried in. Nothing is asked of a network.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid5

from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.plan import StepInput, agree_plan, keep_plan, start_plan
from ips_desktop.desk import LONDON
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.words import GoalKind, ItemKind, Medium, Place, Purpose
from resources import demo
from tests.homes import SPACE, Home, home_at
from tests.sheet.employing import employed, led
from tests.ui.scenes import collide, team_at, told
from ui.demonstration.clock import MovedClock
from ui.demonstration.lives import Life, lives
from ui.demonstration.service import Member
from ui.demonstration.year import Year

NOW = datetime(2026, 11, 24, 9, 52, tzinfo=LONDON)
ADVISER, PEOPLE = "Sam Rees", 17


class _Still:
    """Nothing is exchanged while a life is played."""

    def now(self) -> None:
        """No round."""


class _PutClock:
    """The story's clock, put where the home's clock then stands."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def put(self, on: date, minute: int) -> None:
        """Put it to a day and a minute after midnight."""
        self._home.clock.at = datetime(on.year, on.month, on.day, minute // 60, minute % 60, tzinfo=LONDON)


@dataclass(frozen=True)
class Made:
    """The laptops, and who on the adviser's stands for what: "signed", "agreed", "draft", "no_plan", "referred", "missed"."""

    adviser: Home
    lead: Home
    new: Home
    who: dict[str, UUID]

    def home(self, name: str) -> Home:
        """A laptop by its name here."""
        return cast("Home", getattr(self, name))

    def lock(self) -> None:
        """Lock them all."""
        for home in (self.adviser, self.lead, self.new):
            home.lock()


def made(folder: Path) -> Made:
    """Make the three laptops in this folder. About 6 seconds."""
    adviser = home_at(folder / "adviser", name=ADVISER)
    who = _lived(adviser)
    new = home_at(folder / "new", name="Nia Lark", at=NOW, seed=3)
    lead = team_at(folder / "lead")
    led(lead)
    return Made(adviser, lead, new, who)


def _lived(home: Home) -> dict[str, UUID]:
    today = home.today
    member = Member("adviser", ADVISER, home.me.id, home.practice, cast("Any", _Still()))
    everybody: dict[str, Member] = defaultdict(lambda: member, adviser=member)
    year = Year(everybody, cast("MovedClock", _PutClock(home)), today)
    year.teams.extend(_teams(home))
    mine = [life for life in lives(today) if life.adviser == "adviser"]
    chosen = list(_chosen(mine))
    year.play(chosen, told=lambda _monday: None)
    home.clock.at = NOW - timedelta(hours=1)
    ids = {life.key: year.ids[life.key] for life in chosen}
    who = {name: ids[life.key]["client"] for name, life in _parts(chosen).items()}
    _set_out(home, who)
    _booked(home, [who["signed"], *(ids[life.key]["client"] for life in chosen if "plan" in ids[life.key])])
    _collided(home, who, year)
    home.clock.at = NOW
    employed(home, who["signed"])
    return who


def _acts(life: Life) -> set[str]:
    return {event.act for event in life.events}


def _parts(chosen: list[Life]) -> dict[str, Life]:
    """Who stands for what, told from what happens to them."""

    def first(*has: str, lacks: tuple[str, ...] = (), n: int = 0) -> Life:
        fit = [life for life in chosen if set(has) <= _acts(life) and not set(lacks) & _acts(life)]
        return fit[n]

    return {
        "signed": first("sign_plan"),
        "referred": first("receive_referral", lacks=("decide_referral",)),
        "engaging": first("record_meeting", lacks=("begin_profile",)),
        "draft": first("begin_profile", lacks=("start_plan",)),
        "agreed": first("sign_plan", n=3),
    }


def _chosen(mine: list[Life]) -> Iterator[Life]:
    """Some of every course, so that every state of the journey can be seen, and not more than is quickly played."""
    rare = [life for life in mine if "sign_plan" not in _acts(life)]
    yield from rare[:8]
    yield from [life for life in mine if life not in rare][: PEOPLE - min(8, len(rare))]


def _teams(home: Home) -> list[UUID]:
    """Teams, the adviser's name, share and link, as the server brings them."""
    teams: list[UUID] = []
    for n, each in enumerate(demo.cast()["team"]):
        team = uuid5(SPACE, each["name"])
        fields = {"name": each["name"], "kind": each["kind"]}
        told(home, team, HeldRecord("clinical_team", team.bytes, team.bytes, n + 1, "full", fields), version=n + 1)
        teams.append(team)
    me = home.me.id
    staff = HeldRecord("staff", me.bytes, me.bytes, 9, "full", {"name": ADVISER, "role": "adviser"})
    told(home, me, staff, version=9)
    return teams


def _set_out(home: Home, who: dict[str, UUID]) -> None:
    """A plan that is being written, and one that is agreed and waits for signatures."""
    steps = [
        StepInput("See Garden World together, on the 28 bus", "both of us", home.today + timedelta(days=7)),
        StepInput("Ask Hana for a letter about mornings", "me", home.today + timedelta(days=10)),
        StepInput("Go to the open day at Riverside College", "me, Sam comes along", home.today + timedelta(days=16)),
    ]
    for name in ("draft", "agreed"):
        plan = home.do(start_plan, client=who[name], kind=GoalKind.PAID_WORK)
        home.do(
            keep_plan, plan=plan, goal="I want a morning job with plants, up to 16 hours, before spring.",
            why="I like to be outside. I want my own money.", steps=steps,
            helps="A quiet first week. One person I can ask.", who_may_know="Sam may talk to employers when I say so.",
        )  # fmt: skip
        if name == "agreed":
            home.do(agree_plan, plan=plan)


def _booked(home: Home, people: list[UUID]) -> None:
    slots = (
        (0, 10 * 60, Place.CAFE),
        (0, 13 * 60 + 30, Place.LIBRARY),
        (0, 15 * 60 + 15, Place.NO_PLACE),
        (1, 570, Place.HOME),
    )
    for client, (days, at, place) in zip(dict.fromkeys(people), slots, strict=False):
        medium = Medium.VIDEO if place == Place.NO_PLACE else Medium.FACE_TO_FACE
        home.do(
            book_meeting, client=client, on=home.today + timedelta(days=days), at=at, minutes=45, place=place,
            medium=medium, purpose=Purpose.JOB_SEARCH,
        )  # fmt: skip


def _collided(home: Home, who: dict[str, UUID], year: Year) -> None:
    """Two laptops wrote the same words: one to choose, one merged."""
    client = who["signed"]
    profile = next(ids["profile"] for ids in year.ids.values() if ids.get("client") == client)
    texts = {
        "base": "Look at Garden World’s website, by Fri 27 Nov.",
        "mine": "See Garden World together, on the 28 bus, by Tue 1 Dec.",
        "theirs": "See Garden World with Jo, who knows the manager, by Fri 4 Dec.",
    }
    both = f"{texts['mine']} {texts['theirs']}"
    home.do(collide, client, "profile", profile, "strengths", texts | {"shown": both}, ItemKind.MERGED)
    home.do(collide, client, "profile", profile, "goal", texts | {"shown": texts["theirs"]})
