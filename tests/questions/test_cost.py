"""What a page and an act cost: few statements, whatever the caseload, and no reading through all meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from ips_desktop.casework.finishing import finish
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.plan import hand_copy
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.person import person
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.settings import about
from ips_desktop.questions.staff import choices
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.words import ClosedReason, CopyHow, Role
from tests.casework.given import accepted, met, signed
from tests.homes import Home, home_at

MOST_FOR_A_PAGE = 12

Run = tuple[str, Any]


def watched(desk: Desk, work: Callable[..., Any], kwargs: dict[str, Any]) -> list[Run]:
    """The statements that a piece of work ran, with their values."""
    ran: list[Run] = []
    engine = desk.session.connection().engine

    def note(_c: Any, _cur: Any, statement: str, values: Any, _ctx: Any, _many: bool) -> None:
        ran.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        work(desk, **kwargs)
        desk.session.flush()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return [r for r in ran if not r[0].startswith(("SAVEPOINT", "RELEASE", "BEGIN"))]


def plans(desk: Desk, ran: list[Run]) -> list[str]:
    """How the store would go about each statement."""
    run = desk.session.connection().exec_driver_sql
    found: list[str] = []
    for statement, values in ran:
        if statement.lstrip().upper().startswith(("SELECT", "WITH")):
            found += [row[-1] for row in run(f"EXPLAIN QUERY PLAN {statement}", values)]
    return found


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A supervisor's laptop with two advisers and twelve people in every state."""
    home = home_at(Path(tmp_path_factory.mktemp("busy")) / "home", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, supervisor=home.me.id)
    for n in range(12):
        client = accepted(home, f"Person{n}", days_ago=40)
        for ago in range(0, 40, 8):
            met(home, client, ago, note=f"note {ago}", next_step="go on")
        home.do(book_meeting, client=client, on=home.today, at=540 + n * 10)
        if n % 2:
            home.do(hand_copy, plan=signed(home, client), how=CopyHow.FILE)
    yield home
    home.lock()


def a_plan(home: Home) -> Any:
    found = next(s for r in home.ask(caseload).rows if (s := home.ask(person, client=r.client).plan))
    return found.id


PAGES: dict[str, tuple[Callable[..., Any], Callable[[Home], dict[str, Any]]]] = {
    "team of a supervisor": (team, lambda _: {}),
    "about": (about, lambda _: {}),
    "choices": (choices, lambda _: {}),
    "paper": (plan_sheet, lambda home: {"plan": a_plan(home)}),
}
"""Pages that `tests/benchmarks/test_guards.py`, on an adviser's laptop, does not cost."""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_at_most_twelve_statements(busy: Home, page: str) -> None:
    question, about_ = PAGES[page]
    ran = busy.ask(watched, question, about_(busy))
    assert len(ran) <= MOST_FOR_A_PAGE, "\n\n".join(statement for statement, _ in ran)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "about"])  # to count is to go through an index
def test_no_page_reads_through_all_meetings_or_all_long_texts(busy: Home, page: str) -> None:
    question, about_ = PAGES[page]
    ran = busy.ask(watched, question, about_(busy))
    steps = busy.ask(plans, ran)
    assert steps
    assert not [s for s in steps if re.match(r"SCAN (meeting|beside|plan_step|addendum|earlier)\b", s)], steps


def test_a_page_costs_as_many_statements_for_one_person_as_for_twelve(busy: Home, tmp_path: Path) -> None:
    small = home_at(tmp_path / "small")
    met(small, accepted(small), 0, next_step="go on")
    for question in (today, caseload, team):
        few, many = (len(home.ask(watched, question, {})) for home in (small, busy))
        assert abs(many - few) <= 1
    small.lock()


def test_counting_a_caseload_reads_no_note(busy: Home) -> None:
    ran = busy.ask(watched, caseload, {})
    texts = [s for s, _ in ran if "beside" in s]
    assert len(texts) == 1
    assert "next_step" in str(next(values for s, values in ran if "beside" in s))


def test_of_who_has_left_today_asks_nothing_but_of_who_agreed_to_later_looks(tmp_path: Path) -> None:
    home = home_at(tmp_path / "home")
    stays, left, looked_at = (accepted(home, name, days_ago=40) for name in ("Amina", "Owen", "Priya"))
    for client, agreed in ((left, None), (looked_at, True)):
        home.do(
            finish, client=client, closed_reason=ClosedReason.SETTLED_IN_WORK, work_at_close=WorkAtClose.IN_WORK,
            checks_agreed=agreed,
        )  # fmt: skip
    asked = [value for _, values in home.ask(watched, today, {}) for value in values if str(value).startswith("[")]
    assert {who for who in (stays, left, looked_at) if any(who.hex in value for value in asked)} == {stays, looked_at}
    home.lock()


def test_the_great_statements_are_put_together_once_whoever_they_are_about(busy: Home) -> None:
    one, other, *_ = (row.client for row in busy.ask(caseload, adviser=busy.me.id).rows)
    sent = [[s for s, _ in busy.ask(watched, person, {"client": who}) if "json_each" in s] for who in (one, other)]
    assert sent[0] == sent[1]
    assert len(sent[0]) >= 5
