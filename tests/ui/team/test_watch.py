"""What a supervisor looks after below the table: who is not back, conflicts, two records, places not offered, absences, visits; any day's caseloads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.covering import be_away
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.finishing import finish
from ips_desktop.casework.referral import decide_referral
from ips_desktop.casework.safety import go_alone
from ips_desktop.casework.spell import name_adviser, set_mode
from ips_desktop.questions.team_day import caseloads_on
from ips_desktop.questions.team_watch import team_watch
from ips_desktop.records import EmployerContact
from ips_desktop.terms.arriving import AbsenceKind, WorkAtClose
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.words import ClosedReason, ReferralDecision, SupportMode
from tests.casework.given import accepted, referred
from tests.homes import Home
from tests.questions.letter_records import kept
from tests.questions.test_cost import watched
from tests.ui.alone import Shown, show
from tests.ui.scenes import person_of, team_at
from ui.parts.labels import Link, Words
from ui.team.day import TeamDayPage
from ui.team.page import TeamPage

JO, SAM, BETHAN = person_of("Jo Price"), person_of("Sam Rees"), person_of("Bethan Moor")


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = team_at(tmp_path / "lead", people=2)
    yield home
    home.lock()


def words(shown: Shown, part: str) -> list[str]:
    return [each.text() for each in getattr(shown.page, part).findChildren(Words) if each.isVisibleTo(shown.page)]


def came(qtbot: QtBot, home: Home) -> Shown:
    shown = show(qtbot, home, TeamPage, None)
    qtbot.waitUntil(lambda: len(words(shown, "visits")) > 2 and len(words(shown, "eye")) > 1)
    return shown


def press(shown: Shown, beginning: str) -> None:
    next(link for link in shown.page.findChildren(Link) if link.accessibleName().startswith(beginning)).click()


def test_who_is_not_back_comes_first_and_what_waits_for_a_decision_last(qtbot: QtBot, lead: Home) -> None:
    amina = accepted(lead, "Zoe", "Ash", adviser=SAM)
    lead.do(
        go_alone, client=amina, back_by=8 * 60, call_who="Ruth", call_phone="07700 900 900", where_to="12 Mill Lane"
    )
    for n in range(2):
        referred(lead, "Omar", "Elm", days_ago=n, born=lead.today - timedelta(days=9000))
    no = referred(lead, "Lily", "Fir")
    lead.do(
        decide_referral, referral=no.referral, decision=ReferralDecision.NOT_OFFERED, reason="We are full until May"
    )
    shown = came(qtbot, lead)
    told = words(shown, "eye")
    assert told[1].endswith("should have been back 60 minutes ago")
    assert told[2] == "with Zoe A.; call Ruth 07700 900 900"
    assert told[-4:] == [
        "2 records have the name and day of birth of another",
        "Open one and say whether it is the same person",
        "We did not offer 1 person a place",
        "in the last 28 days; look at the reason with the adviser",
    ]
    press(shown, "Open: We did not offer 1 person")
    press(shown, "Open: Ruth Marsh should have been back")
    assert shown.went == [("person", no.client), ("safety", amina)]


def test_absences_say_who_stands_in_for_how_many_and_lead_to_the_days_away(qtbot: QtBot, lead: Home) -> None:
    far = lead.today + timedelta(days=15)
    lead.do(be_away, staff=SAM, kind=AbsenceKind.LEAVE, cover_id=JO, until_day=lead.today + timedelta(days=2))
    lead.do(be_away, staff=BETHAN, kind=AbsenceKind.TRAINING)
    lead.do(be_away, staff=JO, kind=AbsenceKind.LEAVE, from_day=far)
    shown = came(qtbot, lead)
    qtbot.waitUntil(lambda: len(words(shown, "away")) > 2)
    assert words(shown, "away")[1:] == [
        "Bethan Moor is away on Tue 24 Nov",
        "nobody stands in",
        "Sam Rees is away Tue 24 Nov to Thu 26 Nov",
        "Jo Price stands in for 2 people",
    ]
    press(shown, "Change: Sam Rees is away")
    assert shown.went == [("away", SAM)]


def test_visits_of_the_week_stand_by_name_with_what_was_heard(qtbot: QtBot, lead: Home) -> None:
    garden = lead.do(add_employer, name="Garden World")
    kept(lead, EmployerContact, garden, on=lead.today, medium=ContactWay.FACE_TO_FACE, adviser_id=SAM)
    told = [line.what.said() for line in lead.ask(team_watch).visits]
    assert told == [
        "Bethan Moor: 0 of 0.72", "Jo Price: 0 of 6", "Kofi Brook: 0 of 6", "Lena Heath: 0 of 6", "Sam Rees: 1 of 6",
    ]  # fmt: skip
    shown = came(qtbot, lead)
    assert "face to face with employers, Monday to today · as heard Mon 23 Nov 17:41, 2 not sent" in words(
        shown, "visits"
    )
    press(shown, "Open employers: Sam Rees")
    assert shown.went == [("employers", None)]


def test_hand_over_takes_everybody_of_the_adviser_selected_and_cover_their_days(qtbot: QtBot, lead: Home) -> None:
    shown = came(qtbot, lead)
    shown.page.table.keeps.go(shown.page.model.row_of(SAM))
    row = shown.page.table.row()
    assert len(row.people) == row.active.count + row.monitoring.count == 2
    shown.page.hand.click()
    assert (shown.went[-1], set(shown.facts[-1]["people"])) == (("hand_over", None), set(row.people))
    shown.page.cover.click()
    shown.page.teams.click()
    shown.page.day.click()
    assert shown.went[1:] == [("away", SAM), ("clinical_teams", None), ("team_day", None)]
    shown.page.table.keeps.go(shown.page.model.row_of(person_of("Lena Heath")))
    assert not shown.page.hand.isEnabled()


def test_a_caseload_of_any_day_is_as_it_stood_with_who_was_counted(qtbot: QtBot, lead: Home) -> None:
    zoe = accepted(lead, "Zoe", "Ash", adviser=SAM, days_ago=60)
    lead.do(name_adviser, client=zoe, adviser=JO, from_day=lead.today - timedelta(days=20), why="Sam is full")
    lead.do(set_mode, client=zoe, mode=SupportMode.MONITORING, from_day=lead.today - timedelta(days=10))
    lead.do(finish, client=zoe, closed_reason=ClosedReason.MOVED_ON, work_at_close=WorkAtClose.LOOKING)

    def on(days_ago: int) -> dict[str, tuple[list[str], list[str]]]:
        rows = lead.ask(caseloads_on, lead.today - timedelta(days=days_ago))
        return {
            r.name: ([n for _, n in r.active], [n for _, n in r.monitored])
            for r in rows
            if r.name in ("Jo Price", "Sam Rees")
        }

    assert on(61) == {"Jo Price": ([], []), "Sam Rees": ([], [])}
    assert on(30) == {"Jo Price": ([], []), "Sam Rees": (["Zoe Ash"], [])}
    assert on(15) == {"Jo Price": (["Zoe Ash"], []), "Sam Rees": ([], [])}
    assert on(9)["Jo Price"] == ([], ["Zoe Ash"])
    assert "Zoe Ash" not in on(0)["Jo Price"][1]
    shown = show(qtbot, lead, TeamDayPage, None)
    page: TeamDayPage = shown.page
    page.day.put(lead.today - timedelta(days=15))
    page.day.control.edited.emit()
    qtbot.waitUntil(
        lambda: any(w.text() == "Jo Price: 1 of 25 active, 0 of 10 lighter support" for w in page.findChildren(Words))
    )
    page.view.asked.emit("who_active", JO)
    assert [each.text() for each in page.menu.actions()] == ["Zoe Ash"]
    page.menu.actions()[0].trigger()
    assert shown.went == [("person", zoe)]


def test_what_is_looked_after_costs_few_statements(lead: Home) -> None:
    assert len(lead.ask(watched, team_watch, {})) <= 12
    assert len(lead.ask(watched, caseloads_on, {"day": lead.today})) <= 9
