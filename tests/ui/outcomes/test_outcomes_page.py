"""The page Outcomes: tiles that say how a figure stands and open it, charts that are tables by one key, other days, every figure."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.rules.measuring.named_periods import NamedPeriod
from ips_desktop.rules.measuring.scope import SERVICE, ScopeKind
from tests.cases.story import Story, day
from tests.questions.test_outcomes import known as known  # noqa: PLC0414  the fixture
from tests.ui.alone import Shown, show
from ui.outcomes.behind import BehindPage
from ui.outcomes.page import TILES, OutcomesPage
from ui.theme import look, wear


def come(qtbot: QtBot, known: Story, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, known.home, OutcomesPage, None, size=size)
    qtbot.waitUntil(lambda: shown.page.answer is not None)
    return shown


def asked(qtbot: QtBot, page: Any) -> None:
    """Wait for the answer to what was just chosen."""
    before = page.answer
    qtbot.waitUntil(lambda: page.answer is not before)


def test_tiles_stand_in_the_contracts_order_and_the_first_has_the_keyboard(qtbot: QtBot, known: Story) -> None:
    page = come(qtbot, known).page
    qtbot.waitUntil(page.tiles["plans"].hasFocus)
    places = [page.tiles[measure].mapTo(page, page.tiles[measure].rect().topLeft()) for measure in TILES]
    assert [(p.y(), p.x()) for p in places] == sorted((p.y(), p.x()) for p in places)
    assert page.tiles["work_rate"].accessibleName().startswith("Into paid work, ")


def test_a_tile_says_figure_target_and_what_is_not_known(qtbot: QtBot, known: Story) -> None:
    page = come(qtbot, known).page
    page.asked.period.put(NamedPeriod.ROLLING)
    page.asked.period.edited.emit()
    asked(qtbot, page)
    name = page.tiles["work_rate"].accessibleName()
    outcome = page.answer.figure("work_rate").outcome
    assert f"{outcome.n} of {outcome.d} people" in name
    assert "1 not known yet" in name
    assert "points above 30%" in name
    assert "100% yet" not in name


def test_enter_on_a_tile_opens_who_is_behind_it(qtbot: QtBot, known: Story) -> None:
    shown = come(qtbot, known)
    shown.page.tiles["job_starts"].setFocus()
    QTest.keyClick(shown.page.tiles["job_starts"], Qt.Key.Key_Return)
    assert shown.went == [("behind", None)]
    facts = shown.facts[0]
    assert (facts["measure"], facts["row"], facts["scope"]) == ("job_starts", "people_into_work", SERVICE)
    assert (facts["first"], facts["last"]) == (shown.page.answer.period.first, shown.page.answer.period.last)


def test_a_bar_of_a_month_opens_that_month_and_one_of_still_in_work_its_measure(qtbot: QtBot, known: Story) -> None:
    shown = come(qtbot, known)
    shown.page.starts.view.opened.emit(1)
    shown.page.kept.view.opened.emit(1)
    month = shown.page.answer.months[1].period
    assert (shown.facts[0]["first"], shown.facts[0]["last"]) == (month.first, month.last)
    assert shown.facts[1]["measure"] == "retained_6"


def test_one_key_turns_both_charts_into_tables_and_back(qtbot: QtBot, known: Story) -> None:
    page = come(qtbot, known).page
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert page.starts.is_table
    assert page.kept.is_table
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert not page.starts.is_table


def test_other_days_are_asked_for_and_a_wrong_pair_is_said_beside_its_field(qtbot: QtBot, known: Story) -> None:
    page = come(qtbot, known).page
    page.asked.period.put("other")
    page.asked.period.edited.emit()
    qtbot.waitUntil(page.asked.first.control.hasFocus)
    page.asked.form.put({"first": day("06-01"), "last": day("05-31")})
    page.asked.show_days.click()
    qtbot.waitUntil(lambda: bool(page.asked.last.problem))
    page.asked.form.put({"first": day("05-01"), "last": day("05-31")})
    page.asked.show_days.click()
    asked(qtbot, page)
    assert (page.answer.period.first, page.answer.period.last) == (day("05-01"), day("05-31"))


def test_figures_of_one_adviser_are_chosen_by_name(qtbot: QtBot, known: Story) -> None:
    page = come(qtbot, known).page
    names = [page.asked.scope.itemText(n) for n in range(page.asked.scope.count())]
    page.asked.scope.setCurrentIndex(names.index("Sam Okoro"))
    page.asked.scope.edited.emit()
    asked(qtbot, page)
    assert page.answer.scope.kind == ScopeKind.ADVISER
    assert page.answer.figure("work_rate").outcome.d == 0
    assert page.tiles["work_rate"].accessibleName().startswith("Into paid work, No one yet")


def test_every_figure_is_in_the_list_and_enter_opens_it(qtbot: QtBot, known: Story) -> None:
    shown = come(qtbot, known)
    page = shown.page
    page.switch.buttons[1].click()
    rows = page.list.lines.rows
    assert {row.measure for row in rows if not row.row} == {f.outcome.measure for f in page.answer.figures}
    assert page.list.select("job_starts/moves")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert (shown.facts[0]["measure"], shown.facts[0]["row"]) == ("job_starts", "moves")


@pytest.mark.parametrize(("wide", "scale"), [(1166, 1.0), (968, 1.0), (968, 2.0)])
def test_no_tile_is_cut_and_none_lies_over_another(
    qtbot: QtBot, qapp: QApplication, known: Story, wide: int, scale: float
) -> None:
    wear(qapp, "light", scale)
    page = come(qtbot, known, (wide, 560)).page
    tiles = [page.tiles[measure] for measure in TILES]
    qtbot.waitUntil(lambda: all(tile.height() >= tile.sizeHint().height() for tile in tiles))
    assert page.main.widget().width() <= page.main.viewport().width()
    for tile in tiles:
        assert tile.width() >= tile.sizeHint().width(), tile.accessibleName()
    for one, other in ((a, b) for n, a in enumerate(tiles) for b in tiles[n + 1 :]):
        assert not one.geometry().intersects(other.geometry())
    assert look().scale == scale


def test_behind_a_figure_people_stand_in_groups_and_enter_opens_one(qtbot: QtBot, known: Story) -> None:
    facts = {"measure": "work_rate", "row": "", "scope": SERVICE, "first": day("01-01"), "last": day("12-31")}
    shown = show(qtbot, known.home, BehindPage, None, facts)
    page = shown.page
    qtbot.waitUntil(lambda: len(page.model.rows) > 0)
    headings = [page._group(answer) for answer in dict.fromkeys(row.answer for row in page.model.rows)]
    counted = [
        sum(row.answer == answer for row in page.model.rows)
        for answer in dict.fromkeys(r.answer for r in page.model.rows)
    ]
    assert [int(heading.split(": ")[1]) for heading in headings] == counted
    qtbot.waitUntil(page.list.hasFocus)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert shown.went == [("person", page.model.rows[0].client)]


def test_behind_nothing_says_so(qtbot: QtBot, known: Story) -> None:
    facts = {"measure": "at_risk", "row": "early", "scope": SERVICE, "first": day("01-01"), "last": day("12-31")}
    page = show(qtbot, known.home, BehindPage, None, facts).page
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.save.isEnabled()
