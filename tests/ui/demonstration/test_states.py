"""The made-up service of `make demo` holds every state that issue B names: its own lives, played by acts into one store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast

import pytest

from ips_desktop.desk import LONDON
from ips_desktop.terms.words import Role
from tests.homes import MORNING, Home, home_at
from tests.ui.demonstration.states import missing, states
from ui.demonstration.clock import MovedClock
from ui.demonstration.crowd import Crowd
from ui.demonstration.last_day import last_day
from ui.demonstration.lives import lives
from ui.demonstration.telling import Life


@dataclass
class _Put:
    """The story's clock, put where the home's clock then stands."""

    home: Home

    def put(self, on: date, minute: int) -> None:
        """Put it to a day and a minute after midnight."""
        self.home.clock.at = datetime(on.year, on.month, on.day, minute // 60, minute % 60, tzinfo=LONDON)


def _chosen(all_lives: list[Life]) -> Iterator[Life]:
    """Every seldom life, and of the usual ones the first to which each of these happens: the others repeat them."""
    usual = [life for life in all_lives if life.key.startswith("life-")]
    yield from (life for life in all_lives if life not in usual)
    seen: set[str] = set()
    for act in ("save_in_work_plan", "review_plan", "close_spell"):
        life = next(one for one in usual if any(event.act == act for event in one.events) and one.key not in seen)
        seen.add(life.key)
        yield life
    yield next(one for one in usual if [e.values.get("decision") for e in one.events[1:]] == ["not_offered"])


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """The leader's laptop of a small made-up service; about 600 acts."""
    home = home_at(tmp_path_factory.mktemp("crowd"), role=Role.SUPERVISOR, name="Ruth Marsh")
    today = home.today
    crowd = Crowd(home.practice, home.me, cast("MovedClock", _Put(home)), today, 4)
    crowd.begin(today - timedelta(days=371))
    chosen = list(_chosen(lives(today)))
    crowd.play(chosen, told=lambda _monday: None)
    last_day(crowd, chosen)
    home.clock.at = MORNING
    yield home
    home.lock()


def test_the_demonstration_holds_every_state_of_a_way_into_work(service: Home) -> None:
    assert service.ask(missing) == []


def test_a_state_that_is_not_there_is_named(service: Home) -> None:
    lacks = service.ask(missing, [("a job on the moon", "job", "title='Moon driver'"), *list(states())[:3]])

    assert lacks == ["a job on the moon"]


def test_the_same_day_and_seed_tell_the_same_lives() -> None:
    today = MORNING.date()

    assert lives(today) == lives(today)
    assert lives(today) != lives(today, seed=1)


@pytest.mark.parametrize(
    "today", [date(2026, 11, 28), date(2026, 11, 30), date(2027, 1, 4)], ids=("saturday", "monday", "january")
)
def test_nothing_happens_today_or_later_and_no_seldom_life_loses_an_act_at_a_weekend(today: date) -> None:
    told, usual = lives(today), lives(date(2026, 11, 24))

    assert all(event.on < today for life in told for event in life.events)
    for life, same in zip(told, usual, strict=True):
        if life.key.startswith("rare-"):
            assert sorted(e.act for e in life.events) == sorted(e.act for e in same.events), life.key
