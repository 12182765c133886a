"""A service as its supervisor and one of its advisers see it on a Tuesday in November; people are named after trees.

`team_at` is the supervisor's laptop with five advisers and what was heard from theirs; `collide` and `put_aside` are what
the store makes of two laptops that met. Everything is made by acts, or carried in as a server would.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

from ips_desktop.casework.plan import start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.desk import LONDON
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.store.post import Post
from ips_desktop.terms.words import GoalKind, ItemKind, Role
from tests.casework.collisions import collide
from tests.casework.given import accepted, met, signed
from tests.homes import SPACE, Home, home_at

MINE, THEIRS = (
    "See Garden World together, on the 28 bus, by Tue 1 Dec.",
    "See Garden World with Jo, who knows its manager.",
)
TREES = ("Birch", "Willow", "Rowan", "Hazel", "Linden", "Elder", "Aspen", "Alder", "Maple", "Cedar", "Larch", "Beech")
GIVEN = ("Amina", "Dai", "Rhian", "Yusuf", "Leah", "Tom", "Megan", "Owen", "Nia", "Carys", "Idris", "Zofia")


def person_of(name: str) -> UUID:
    """The id under which somebody of this name is enrolled."""
    return uuid5(SPACE, name)


def micros(day: int, hour: int, minute: int) -> int:
    """A moment of November 2026 in London."""
    return int(datetime(2026, 11, day, hour, minute, tzinfo=LONDON).timestamp()) * 1_000_000


def told(home: Home, subject: UUID, *records: HeldRecord, version: int = 1) -> None:
    """A page of an answer: what the server hands out about one subject."""

    def apply(post: Post) -> None:
        grants = (HeldGrant(subject.bytes, "full", version),)
        post.apply(Page(b"t" * 16, (version, bytes(16)), grants, (), records, last=True))

    home.exchange(apply)


def heard(home: Home, who: UUID, at: int, unsent: int) -> None:
    """What the server told of somebody's laptop."""
    fields: dict[str, Value] = {"person": who.bytes, "last_heard": at, "unsent": unsent}
    told(home, who, HeldRecord("laptop", uuid5(who, "laptop").bytes, who.bytes, 1, "full", fields))


def team_at(path: Path, *, people: int = 6) -> Home:
    """Ruth's laptop: five advisers of different shares; Bethan over her places, Lena's laptop silent for eight days."""
    lead = home_at(path, role=Role.SUPERVISOR, name="Ruth Marsh", seed=7)
    lead.do(set_up_service, name="Riverside Job Support", neutral_name="Riverside")
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    for name in ("Bethan Moor", "Jo Price", "Kofi Brook", "Lena Heath", "Sam Rees"):
        lead.do(add_staff, person=person_of(name), name=name, role=Role.ADVISER, supervisor=lead.me.id)
    lead.do(set_wte, staff=person_of("Bethan Moor"), hundredths=12)  # 3 places
    for n in range(people):
        for k, name in enumerate(("Bethan Moor", "Jo Price", "Sam Rees")):
            at = (n + 4 * k) % len(TREES)
            who = accepted(lead, GIVEN[at], TREES[at], adviser=person_of(name), days_ago=4 + n, reason="asked for her")
            if n % 2:
                met(lead, who, 3)
            if n == 1:
                signed(lead, who)
    accepted(lead, "Ffion", "Juniper", adviser=person_of("Kofi Brook"), days_ago=30)
    for name, at, unsent in (
        ("Bethan Moor", micros(24, 8, 57), 0),
        ("Jo Price", micros(24, 8, 12), 0),
        ("Lena Heath", micros(16, 16, 20), 31),
        ("Sam Rees", micros(23, 17, 41), 2),
    ):
        heard(lead, person_of(name), at, unsent)
    return lead


def inbox_scene(home: Home) -> dict[str, UUID]:
    """An Inbox with each kind of item: to choose, merged, returned, and set aside."""
    amina, dai, rhian = (accepted(home, *name) for name in (("Amina", "Birch"), ("Dai", "Willow"), ("Rhian", "Rowan")))
    profile = home.do(begin_profile, client=amina)
    home.do(keep_profile, profile=profile, goal=THEIRS)
    plan = home.do(start_plan, client=dai, kind=GoalKind.TRAINING)
    texts = {"base": "Look at Garden World’s website, by Fri 27 Nov.", "mine": MINE, "theirs": THEIRS, "shown": THEIRS}
    kinds = {"mine": "keep_job", "theirs": "training", "shown": "training"}
    merged = {"mine": MINE, "theirs": THEIRS, "shown": f"{MINE} {THEIRS}", "base": texts["base"]}
    items = {
        "merged": home.do(collide, amina, "profile", profile, "strengths", merged, ItemKind.MERGED),
        "kind": home.do(collide, dai, "plan", plan, "kind", kinds),
        "goal": home.do(collide, amina, "profile", profile, "goal", texts),
    }
    aside = uuid5(rhian, "aside")
    fields: dict[str, Value] = {
        "reason": "sealed", "type": "plan", "contents": '{"goal": "A job in Cardiff", "kind": "training"}',
        "at": micros(23, 15, 2), "state": "open", "by": home.me.id.bytes,
    }  # fmt: skip
    told(home, rhian, HeldRecord("set_aside", aside.bytes, rhian.bytes, 1, "full", fields))
    return {**items, "aside": aside, "amina": amina, "profile": profile}
