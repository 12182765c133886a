"""What can be counted exactly and must not grow: statements of an act and a page, scans, modules at first paint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting_changes import ChangeInput, record_whole_meeting
from ips_desktop.desk import Desk
from ips_desktop.practice import Practice
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.counts import waiting
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.plan import plan_together
from ips_desktop.questions.search import search
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.store import engine, opened
from ips_desktop.terms.changing import ChangeKind
from tests.benchmarks.acts import NOTE, TODAY, keep_a_meeting
from tests.benchmarks.counting import plans, statements
from tests.benchmarks.start import painted
from tests.benchmarks.stocked import Stocked, made
from tests.benchmarks.wire import idle_bytes, idle_trips, quiet_laptop
from tests.postgres import cluster, database_url, template

__all__ = ["cluster", "database_url", "template"]

AN_ACT = 25
A_PAGE = 12
AN_IDLE_ROUND = 400
MODULES_AT_FIRST_PAINT = 300
BIG = (
    *("meeting", "beside", "search_entry", "addendum", "appointment", "attempt", "plan_step", "signature"),
    *("application", "contact_for", "given_paper", "job_check", "paid_hours"),
)
Ask = Callable[[Desk, UUID], Any]
PAGES: dict[str, Ask] = {
    "today": lambda desk, _: today(desk),
    "caseload": lambda desk, _: caseload(desk),
    "person": person,
    "meeting": meeting_form,
    "plan": plan_together,
    "team": lambda desk, _: team(desk),
    "inbox": lambda desk, _: inbox(desk),
    "search": lambda desk, _: search(desk, "bakery"),
    "counts": lambda desk, _: waiting(desk),
}
SCAN = re.compile(r"\bSCAN (\w+)(?! (?:USING (?:COVERING )?INDEX|VIRTUAL TABLE))")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Stocked:
    """An adviser's laptop with twenty people and five hundred meetings."""
    return made(tmp_path_factory.mktemp("stocked") / "home", 500)


@pytest.fixture
def practice(home: Stocked) -> Iterator[Practice]:
    """The same, unlocked."""
    with home.open(synchronous="OFF") as door:
        yield door


def test_keeping_a_meeting_takes_no_more_statements_than_it_may(practice: Practice, home: Stocked) -> None:
    keep_a_meeting(practice, home.people[0])
    with statements() as sent:
        keep_a_meeting(practice, home.people[1])
    assert len(sent) <= AN_ACT, "\n".join(statement for statement, _ in sent)


def test_a_meeting_with_an_application_sent_takes_no_more_either(practice: Practice, home: Stocked) -> None:
    card = practice.do(add_lead_for, client=home.people[2], employer="Mill Bakery", title="Helper").result()
    sent_on = ChangeInput(ChangeKind.APPLICATION, {"job": card, "applied_on": TODAY})
    with statements() as sent:
        practice.do(
            record_whole_meeting, client=home.people[2], on=TODAY, note=NOTE, next_step="Ring", changes=(sent_on,)
        ).result()
    assert len(sent) <= AN_ACT, "\n".join(statement for statement, _ in sent)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_no_more_statements_than_it_may(practice: Practice, home: Stocked, name: str) -> None:
    practice.ask(PAGES[name], home.people[0]).result()
    with statements() as sent:
        practice.ask(PAGES[name], home.people[0]).result()
    assert len(sent) <= A_PAGE, "\n".join(statement for statement, _ in sent)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_reads_all_meetings_or_all_notes(practice: Practice, home: Stocked, name: str) -> None:
    with statements() as sent:
        practice.ask(PAGES[name], home.people[0]).result()
    store = opened.open_store(home.folder, home.key())
    try:
        with store.reading.connect() as connection:
            steps = plans(connection, sent)
    finally:
        store.close()
    assert steps
    scanned = [(step, statement) for statement, step in steps for table in SCAN.findall(step) if table in BIG]
    assert not scanned


def test_an_idle_round_is_one_trip_of_few_bytes(database_url: str, tmp_path: Path) -> None:
    with quiet_laptop(tmp_path / "server", database=database_url) as laptop:
        assert sum(idle_bytes(laptop)) <= AN_IDLE_ROUND
        assert idle_trips(laptop) == 1


def test_nothing_heavy_is_loaded_before_the_first_paint(home: Stocked) -> None:
    _, said = painted("tests.benchmarks.first_paint", str(home.folder))
    assert said["heavy"] == []
    assert said["modules"] <= MODULES_AT_FIRST_PAINT


def test_the_eye_for_scans_sees_one(home: Stocked) -> None:
    driver = engine.connect(home.folder / "store.db", home.key())
    try:
        step = driver.execute("EXPLAIN QUERY PLAN SELECT count(*) FROM meeting WHERE minutes > 40").fetchone()[-1]
    finally:
        driver.close()
    assert SCAN.findall(step) == ["meeting"]
