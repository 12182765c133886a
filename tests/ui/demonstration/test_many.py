"""A large made-up service in one home, by acts, in one process: `ips-desktop demo --people N --years Y`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from ips_desktop.desk import Desk
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.questions.facts import facts
from resources import demo
from tests.secret_service import is_here, secret_service
from ui.demonstration.clubs import LEAST, PLACES, who_comes
from ui.demonstration.lives import by_day
from ui.demonstration.many import LATELY, WITH_ONE, build_many, many_lives

TODAY = date(2026, 11, 24)


@pytest.fixture
def keyring() -> Iterator[None]:
    """A Secret Service of the test's own."""
    if not is_here():
        pytest.skip("dbus and gnome-keyring are not on this machine")
    before = dict(os.environ)
    with secret_service() as found:
        os.environ.update(found)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def test_lives_of_five_years_are_spread_over_years_and_advisers() -> None:
    told = many_lives(300, 5, TODAY)

    begun = [life.events[0].on for life in told]
    assert min(begun) < TODAY - timedelta(days=4 * 365) < TODAY - timedelta(days=LATELY) < max(begun) < TODAY
    assert max(Counter(life.adviser for life in told).values()) <= WITH_ONE
    assert all(event.on < TODAY for life in told for event in life.events)
    assert sum(any(event.act == "close_spell" for event in life.events) for life in told) > 150  # most have finished
    assert told == many_lives(300, 5, TODAY)


def test_many_lives_have_ways_to_go_and_job_clubs_of_one_adviser() -> None:
    told = many_lives(300, 2, TODAY)

    ways = [life for life in told if any(event.values.get("travel_minutes") for event in life.events)]
    assert len(ways) > len(told) / 2
    held: list[tuple[date, str, list[str]]] = []
    for monday in (TODAY - timedelta(days=TODAY.weekday() + 7 * n) for n in range(80)):
        week = [(on, life, event) for on, batch in by_day(told) for life, event in batch if 0 <= (on - monday).days < 7]
        for adviser, come in who_comes(week, monday).items():
            held.append((monday, adviser, [life.key for life in come]))
            met = {life.key for _, life, event in week if event.by == adviser and event.act == "record_meeting"}
            assert set(held[-1][2]) <= met
    assert len(held) > 20
    assert all(monday.day <= 7 and LEAST <= len(set(come)) <= PLACES for monday, _, come in held)


@pytest.mark.usefixtures("keyring")
def test_a_service_is_built_by_acts_and_says_how_many_a_second(tmp_path: Path) -> None:
    said: list[str] = []

    played = build_many(tmp_path, 4, 1, today=TODAY, say=said.append)

    practice = Practice(played.home, lanes=InlineLanes())
    practice.unlock(demo.cast()["passphrase"]).result()
    waiting, people = practice.ask(_counted).result()
    practice.lock().result()
    assert people == 4
    assert played.acts > 40
    assert waiting >= played.acts  # each act is one of its own, as if it had been done alone
    assert "acts a second" in said[-1]


def _counted(desk: Desk) -> tuple[int, int]:
    """How many acts wait to be sent, and how many people are here."""
    acts = desk.session.connection().exec_driver_sql("SELECT count(DISTINCT act) FROM outbox").scalar_one()
    return int(acts), len(facts(desk))
