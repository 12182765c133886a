"""The forms of clinical teams and of working with others, one after another in the real window: answered, kept by its act, read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.directory import add_organisation
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team_people import add_coordinator
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.kinds import choice_text
from ips_desktop.terms.stepping import OnwardKind
from ips_desktop.terms.words import Role
from tests.homes import Home, home_at
from tests.ui.alone import show
from tests.ui.forms.test_kept import come, is_kept, newest, said
from ui.clinical_team import forms
from ui.forms.page import FormPage
from ui.forms.registry import form
from ui.forms.spec import FormSpec

TODAY, BEFORE = 0, -3
ME, COORDINATOR, SERVICE = "me", "care_coordinator", "organisation"
WAY: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("add_clinical_team", "clinical_team", {"name": "North team", "kind": "community", "begun_on": BEFORE, "adviser_id": ME}),
    ("correct_clinical_team", "clinical_team", {"kind": "acute"}),
    ("link_adviser", "team_link", {"adviser_id": ME, "from_day": TODAY}),
    ("name_vocational_lead", "vocational_lead", {"name": "Dr Lee", "job": "Lead", "phone": "029 2018 0000", "from_day": BEFORE}),
    ("add_coordinator", "care_coordinator", {"name": "Nell Shaw", "job": "Nurse"}),
    ("correct_coordinator", "care_coordinator", {"phone": "029 2018 0001"}),
    ("record_team_meeting", "team_meeting", {"kind": "clinical", "minutes": 45, "decisions": 0, "at_intake": False, "decided": "Two will meet Sam"}),
    ("correct_team_meeting", "team_meeting", {"kind": "vocational", "at_intake": True}),
    ("vocational_contact", "vocational_contact", {"purpose": "clinical_view", "medium": "phone", "minutes": 10, "note": "Sleep"}),
    ("correct_vocational_contact", "vocational_contact", {"purpose": "referrals"}),
    ("caseload_review", "caseload_review", {"coordinator_id": COORDINATOR, "looked_at": 20, "referred": 0, "elsewhere": 2, "note": "Four ask"}),
    ("correct_caseload_review", "caseload_review", {"referred": 3}),
    ("advise_team", "team_advice", {"coordinator_id": COORDINATOR, "minutes": 20, "about_what": "Fit notes"}),
    ("correct_team_advice", "team_advice", {"about_what": "Fit notes and hours"}),
    ("say_team_figure", "team_figure", {"caseload": 140, "in_work_year": 0, "in_learning_year": 4}),
    ("correct_team_figure", "team_figure", {"in_work_year": 9}),
    ("record_surgery", "surgery", {"where": SERVICE, "at": 600, "attended": 0, "note": "Debt"}),
    ("correct_surgery", "surgery", {"attended": 4}),
    ("add_team_partner", "team_partner", {"organisation_id": SERVICE, "since": BEFORE}),
    ("joint_working", "joint_working", {"where": SERVICE, "medium": "face_to_face", "scheduled": True, "what": "Agreed how", "opened": "place", "opened_what": "An hour"}),
    ("correct_joint_working", "joint_working", {"scheduled": False}),
    ("work_with", "joint_working", {"what": "Rang", "opened": "nothing_yet"}),
    ("coordinator_leaves", "care_coordinator", {"until_day": TODAY}),
    ("no_vocational_lead", "vocational_lead", {"from_day": TODAY}),
    ("unlink_adviser", "team_link", {"from_day": TODAY}),
    ("close_clinical_team", "clinical_team", {"closed_on": TODAY}),
)  # fmt: skip
"""Each form, the record that then says it, and the answers: a day as so many days from today, another record by its type."""
ABOUT = {
    "team": "clinical_team", "meeting": "team_meeting", "contact": "vocational_contact", "review": "caseload_review",
    "advice": "team_advice", "figure": "team_figure", "coordinator": "care_coordinator", "joint": "joint_working",
}  # fmt: skip


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    home.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE)
    yield home
    home.lock()


def test_each_is_answered_kept_by_its_act_and_read_back(qtbot: QtBot, lead: Home) -> None:
    opened = show(qtbot, lead, FormPage, lead.me.service, {"form": "add_clinical_team"})
    wrong: list[tuple[str, Any]] = []

    def value(given: Any, kind: str) -> Any:
        if kind == "day":
            return lead.today + timedelta(days=given)
        return lead.me.id if given == ME else lead.ask(newest, given) if given in TYPES else given

    for name, type_, answers in WAY:
        lead.clock.move(minutes=1)
        spec, kinds = form(name), {ask: kind.name for ask, kind in kinds_of(TYPES[type_]).items()}
        about = (
            lead.me.service if spec.about_as == "service" else lead.ask(newest, ABOUT.get(spec.about_as, spec.about_as))
        )
        shown = come(qtbot, opened.page, name, about)
        given = {ask: value(answer, kinds.get(ask, "")) for ask, answer in answers.items()}
        for ask, answer in given.items():
            shown.sheet.form.fields[ask].control.put(answer)
        if not is_kept(qtbot, opened.page, shown):
            wrong.append((name, shown.sheet.form.problems()))
            continue
        stored = {ask: answer for ask, answer in given.items() if ask in kinds and not isinstance(answer, UUID)}
        found = lead.ask(said, type_, lead.ask(newest, type_), list(stored))
        told = {k: v if isinstance(v, date | bool | int) else choice_text(v) for k, v in found.items()}
        wrong += [] if told == stored else [(name, told)]
    assert not wrong


def test_every_form_that_asks_something_is_on_the_way() -> None:
    asking = {spec.name for spec in vars(forms).values() if isinstance(spec, FormSpec) and spec.parts}
    assert asking <= {name for name, _, _ in WAY}


def test_a_co_ordinator_added_first_can_be_chosen(lead: Home) -> None:
    team = lead.do(form("add_clinical_team").act, service=lead.me.service, name="North team", kind="community")
    nell = lead.do(add_coordinator, team=team, name="Nell Shaw")
    begun = lead.ask(form("caseload_review").begin, team)
    assert begun.options["coordinator_id"] == ((nell, "Nell Shaw"),)
