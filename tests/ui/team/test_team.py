"""The team: every adviser against the limits, what was heard from each laptop, and each line leading to those behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ips_desktop.casework.staff import add_staff
from ips_desktop.questions.person import person
from ips_desktop.terms.words import Role
from tests.casework.given import accepted, met
from tests.homes import Home, home_at
from tests.questions.carried import carry
from tests.ui.alone import Shown, show, tab_walk
from tests.ui.scenes import heard, micros, person_of, team_at
from ui.frame.places import page_class
from ui.parts.labels import Link, Words
from ui.team.cells import Shape
from ui.team.page import TeamPage
from ui.theme import look, wear


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = team_at(tmp_path / "lead", people=4)
    yield home
    home.lock()


def came(qtbot: QtBot, home: Home, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, TeamPage, None, size=size)
    qtbot.waitUntil(lambda: shown.page.empty.isVisible() or len(said_below(shown, "eye")) > 1)
    QApplication.processEvents()
    return shown


def spoken(shown: Shown) -> list[str]:
    model = shown.page.model
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def said_below(shown: Shown, part: str) -> list[str]:
    return [words.text() for words in getattr(shown.page, part).findChildren(Words) if words.isVisibleTo(shown.page)]


def lead_named(shown: Shown, beginning: str) -> Link:
    return next(b for b in shown.page.findChildren(Link) if b.accessibleName().startswith(beginning))


def test_every_adviser_stands_against_the_limits_by_name_never_ranked(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    assert spoken(shown) == [
        (
            "Bethan Moor, 0.12 of full time. Active people: 4 of 3, 1 over. Lighter support: 0 of 1. "
            "Met this year: 2, of 3. Late: 2. Laptop last heard: Tue 24 Nov 08:57, nothing waiting"
        ),
        (
            "Jo Price, full time. Active people: 4 of 25, 16 under 20. Lighter support: 0 of 10. "
            "Met this year: 2, of 18–26. Late: 2. Laptop last heard: Tue 24 Nov 08:12, nothing waiting"
        ),
        (
            "Kofi Brook, full time. Active people: 1 of 25, 19 under 20. Lighter support: 0 of 10. "
            "Met this year: 0, of 18–26. Late: 1. Laptop last heard: not heard yet"
        ),
        (
            "Lena Heath, full time. Active people: 0 of 25, 20 under 20. Lighter support: 0 of 10. "
            "Met this year: 0, of 18–26. Late: 0. Laptop last heard: Mon 16 Nov 16:20, 31 not sent"
        ),
        (
            "Sam Rees, full time. Active people: 4 of 25, 16 under 20. Lighter support: 0 of 10. "
            "Met this year: 2, of 18–26. Late: 2. Laptop last heard: Mon 23 Nov 17:41, 2 not sent"
        ),
    ]
    assert shown.page.findChildren(Words)[0].text() == (
        "Riverside Job Support. 5 advisers, 13 of 103 places in use, 7 things late."
    )
    exact = {
        shown.page.model.index(0, column).data(role)
        for column in range(6)
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
    }
    assert exact == {"Exact limit of lighter support: 1.2. Exact band of people met in the year: 2.1–3.2."}


def test_what_a_laptop_was_last_heard_to_say_replaces_what_it_said_before(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    heard(lead, person_of("Kofi Brook"), micros(24, 8, 59), 1)
    qtbot.waitUntil(lambda: "Laptop last heard: Tue 24 Nov 08:59, 1 not sent" in spoken(shown)[2])


def test_enter_and_the_filled_button_open_the_caseload_of_the_adviser_selected(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    assert shown.page.table.hasFocus()
    QTest.keyClick(shown.page.table, Qt.Key.Key_Down)
    assert shown.page.open.text() == "Open Jo’s caseload"
    QTest.keyClick(shown.page.table, Qt.Key.Key_Return)
    shown.page.open.click()
    assert shown.went == [("caseload", person_of("Jo Price"))] * 2


def test_what_needs_an_eye_leads_to_the_caseload_behind_it(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    told = said_below(shown, "eye")
    assert told[:3] == [
        "Needs your eye", "Bethan Moor has 4 active people, 1 more than 3 places", "25 for full time, 3 for 0.12 · as heard Tue 24 Nov 08:57, nothing waiting",
    ]  # fmt: skip
    assert "Lena Heath’s laptop: not heard since Mon 16 Nov" in told
    assert "31 changes are safe on it; ask them to connect" in told
    lead_named(shown, "Open caseload: Lena Heath’s laptop").click()
    assert shown.went == [("caseload", person_of("Lena Heath"))]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen pop-ups neither rise nor grab
def test_good_news_opens_the_people_behind_it_by_name(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    assert said_below(shown, "news")[:2] == ["Good news this week", "3 plans signed"]
    lead_named(shown, "Open 3: 3 plans signed").click()
    menu = shown.page.news.menu
    qtbot.waitUntil(menu.isVisible)
    assert sorted(a.text() for a in menu.actions()) == ["Carys Cedar", "Dai Willow", "Tom Elder"]
    menu.actions()[0].trigger()
    menu.close()
    assert [place for place, _ in shown.went] == ["person"]
    opened = shown.went[0][1]
    assert opened is not None
    assert lead.ask(person, client=opened).header.name == menu.actions()[0].text()


def test_a_quiet_week_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    home.do(add_staff, person=person_of("Jo Price"), name="Jo Price", role=Role.ADVISER, supervisor=home.me.id)
    heard(home, person_of("Jo Price"), micros(24, 8, 0), 0)
    shown = came(qtbot, home)
    assert said_below(shown, "news") == ["Good news this week", "Nothing yet in the last 7 days."]
    assert said_below(shown, "eye") == ["Needs your eye", "Nothing needs your eye."]
    home.lock()


def test_nobody_in_the_team_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    shown = came(qtbot, home)
    assert shown.page.empty.accessibleName().startswith("No one is in your team yet.")
    assert not shown.page.table.isVisible()
    home.lock()


class Asked:
    """An exchanger that notes whose record was asked for."""

    def __init__(self) -> None:
        self.opened: list[UUID] = []

    def open(self, subject: UUID) -> None:
        self.opened.append(subject)


def test_a_person_is_opened_as_a_headline_and_in_full_only_when_asked_for(
    qtbot: QtBot, tmp_path: Path, lead: Home
) -> None:
    adviser = home_at(tmp_path / "adviser", name="Jo Price", seed=5)
    amina = accepted(adviser, "Amina", "Birch", days_ago=3)
    met(adviser, amina, 1, note="private words")
    carry(adviser, lead, "headline")
    shown = show(qtbot, lead, page_class("person"), amina)
    qtbot.waitUntil(lambda: any(w.text() == "Amina Birch" for w in shown.page.findChildren(Words)))
    assert not any("private words" in w.text() for w in shown.page.findChildren(Words))
    asked = Asked()
    object.__setattr__(shown.page.session, "exchanger", asked)
    opening = next(b for b in shown.page.findChildren(QPushButton) if b.isVisible() and b.text().startswith("Open"))
    opening.click()
    assert asked.opened == [amina]
    assert shown.toasts[-1][0] == "Asked for. It comes with the next round."
    adviser.lock()


@pytest.mark.parametrize(
    ("width", "scale", "shape"),
    [
        (1166, 1.0, Shape.WIDE),
        (968, 1.0, Shape.MIDDLING),
        (1366 - 112, 2.0, Shape.SMALL),
        (1024 - 112, 2.0, Shape.SMALL),
    ],
)
def test_the_table_takes_the_shape_there_is_room_for_and_never_scrolls_sideways(
    qtbot: QtBot, qapp: QApplication, lead: Home, width: int, scale: float, shape: Shape
) -> None:
    wear(qapp, "light", scale)
    try:
        shown = came(qtbot, lead, (width, 560))
        table = shown.page.table
        assert table.shape_now is shape
        assert table.horizontalHeader().length() <= table.viewport().width() + 1
        assert table.height() >= table.verticalHeader().length()
        for part in (shown.page.open, shown.page.add, *shown.page.findChildren(Link)):
            assert part.width() >= part.sizeHint().width()
            assert part.height() >= look().px(24)
            assert part.mapTo(shown.page, part.rect().topRight()).x() < width
    finally:
        wear(qapp, "light")


def test_tab_goes_from_the_acts_to_the_table_and_the_lines(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    walked = tab_walk(shown, shown.page.add, 4)
    assert walked == ["Add a referral", "Open Bethan’s caseload", "Team", "Open 3: 3 plans signed"]
