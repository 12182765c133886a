"""What is due at a clinical team on Today: Enter opens its form, and the row leads to the team (SS10.13, SS10.14)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team_of
from ips_desktop.casework.team_people import name_vocational_lead
from ips_desktop.terms.words import Role, TeamKind
from tests.homes import home_at
from tests.ui.alone import show
from ui.today.page import TodayPage


def test_a_teams_clock_opens_its_form_or_the_team_and_cannot_be_put_off(qtbot: QtBot, tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    begun = lead.today - timedelta(days=20)
    team = lead.do(
        add_team_of,
        service=lead.me.service,
        name="North team",
        kind=TeamKind.COMMUNITY,
        adviser_id=lead.me.id,
        begun_on=begun,
    )
    lead.do(name_vocational_lead, team=team, name="Nell Shaw", from_day=begun)
    shown = show(qtbot, lead, TodayPage, None)
    page: TodayPage = shown.page
    qtbot.waitUntil(lambda: bool(page.model.rows))
    row = next(row for row in page.model.rows if row.rule == "vocational_contact")
    acts = page._acts(row)  # pyright: ignore[reportPrivateUsage]
    assert [act.text for act in acts] == ["Write down a contact"]
    acts[0].does(row)
    assert (shown.went[-1], shown.facts[-1]) == (("form", team), {"form": "vocational_contact"})
    page.list.opened.emit(row)
    assert shown.went[-1] == ("clinical_team", team)
    lead.lock()
