"""Two versions stand side by side, what differs is marked, and a step that will not be done is closed with its reason."""

from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.plan import agree_plan, keep_plan, start_plan
from ips_desktop.casework.plan_steps import close_step, reopen_step, tick_step
from ips_desktop.questions.person import person
from ips_desktop.questions.plan import plan_together
from ips_desktop.questions.plan_difference import PlanDifference, plan_difference
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted, signed
from tests.homes import Home, practice
from tests.ui.alone import show
from ui.parts.marked import MarkedWords
from ui.plan_versions.page import CHANGES, PlanVersionsPage

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def compared(home: Home, client: UUID) -> PlanDifference:
    return home.ask(plan_difference, client)


def second(home: Home, client: UUID, goal: str = "An afternoon job with plants.") -> UUID:
    plan = home.do(start_plan, client=client)
    home.do(keep_plan, plan=plan, goal=goal)
    return home.do(agree_plan, plan=plan)


def test_one_version_has_nothing_beside_it(practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    found = compared(practice, amina)
    assert (found.older, found.newer, found.parts, len(found.versions)) == (None, None, (), 1)


def test_nobodys_name_or_plan_stays_over_somebody_else(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    second(practice, amina)
    dai = accepted(practice, "Dai", "Rees")
    page = show(qtbot, practice, PlanVersionsPage, amina).page
    qtbot.waitUntil(lambda: page.older.isVisible() and page.lead.text().startswith("Amina"))
    page.arrive(dai, {})
    qtbot.waitUntil(lambda: page.lead.text().startswith("Dai"))
    assert not [words for words in page.findChildren(MarkedWords) if words.isVisible()]
    assert not page.older.isVisible()
    assert page.back.hasFocus()


def test_what_differs_is_marked_on_both_sides_and_the_rest_is_not(practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    second(practice, amina)
    goal = next(part for part in compared(practice, amina).parts if part.name == "goal")
    assert [p.text for p in goal.older if p.differs] == ["A morning"]
    assert [p.text for p in goal.newer if p.differs] == ["An afternoon"]
    assert not next(part for part in compared(practice, amina).parts if part.name == "kind").differs


def test_versions_of_somebody_else_are_not_compared(practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    second(practice, amina)
    other = accepted(practice, "Dai", "Rees")
    with pytest.raises(Refused, match="not_here"):
        practice.ask(plan_difference, amina, newer=signed(practice, other))


def test_the_page_shows_only_what_differs_when_asked(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    second(practice, amina)
    shown = show(qtbot, practice, PlanVersionsPage, amina)

    def names() -> list[str]:
        return [w.accessibleName() for w in shown.page.findChildren(MarkedWords) if w.isVisible()]

    qtbot.waitUntil(lambda: any("Steps" in name for name in names()))
    shown.page.only.put(CHANGES)
    shown.page.only.chosen.emit(CHANGES)
    qtbot.waitUntil(lambda: any(name.startswith("Goal") for name in names()))
    assert not any("Steps" in name for name in names())


def test_a_closed_step_says_why_and_is_not_carried_on_even_after_signing(practice: Home, amina: UUID) -> None:
    plan = signed(practice, amina)
    first, other = practice.ask(person, amina).plan.steps  # pyright: ignore[reportOptionalMemberAccess]
    practice.do(close_step, step=first.id, closed_why="The shop has shut.")
    told = practice.ask(person, amina).plan
    assert told is not None
    assert (told.id, told.steps[0].closed_on, told.steps[0].closed_why) == (plan, practice.today, "The shop has shut.")
    second(practice, amina)
    carried = practice.ask(plan_together, amina).current
    assert carried is not None
    assert [step.what for step in carried.steps] == [other.what]


def test_a_closed_step_is_opened_again(practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    step = practice.ask(person, amina).plan.steps[0].id  # pyright: ignore[reportOptionalMemberAccess]
    practice.do(close_step, step=step, closed_why="Not now.")
    practice.do(reopen_step, step=step)
    assert practice.ask(person, amina).plan.steps[0].is_open  # pyright: ignore[reportOptionalMemberAccess]


def test_a_step_is_closed_with_a_reason_and_not_after_it_is_done(practice: Home, amina: UUID) -> None:
    signed(practice, amina)
    step = practice.ask(person, amina).plan.steps[0].id  # pyright: ignore[reportOptionalMemberAccess]
    with pytest.raises(Refused, match=r"plan\.step_why"):
        practice.do(close_step, step=step, closed_why=" ")
    practice.do(tick_step, step=step)
    with pytest.raises(Refused, match=r"plan\.step_done"):
        practice.do(close_step, step=step, closed_why="Late.")
