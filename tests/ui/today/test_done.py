"""What was done today stands under the list, newest first, a line an act; what has a way back can be taken back there."""

from __future__ import annotations

import inspect
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_keeping import check_job
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.putting_off import put_off
from ips_desktop.casework.spell import give_information
from ips_desktop.questions.done_today import CHANGED, ICONS, MADE, Done, done_today
from ips_desktop.questions.marks import Reason
from ips_desktop.questions.meeting import FORM, meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.today import today
from ips_desktop.questions.told import BY_KEY
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import KnownBy
from ips_desktop.terms.words import AttemptHow, Attendance, Medium, Place
from resources.wordings import has
from tests.casework.given import accepted, met, signed
from tests.homes import Home, practice
from tests.questions.test_cost import plans, watched
from tests.ui.alone import Shown, show
from ui.forms.registry import form
from ui.parts.labels import Link
from ui.theme import wear
from ui.today.done import OF_FORM, OWN, way_back
from ui.today.page import TodayPage

__all__ = ["practice"]


@pytest.fixture(autouse=True)
def worn(qapp: QApplication):
    wear(qapp, "light")


def a_day(home: Home) -> UUID:
    """Somebody met long ago; then today, each act a minute after the one before."""
    client = accepted(home, days_ago=50)
    met(home, client, 40)
    home.do(start_job, client=client, title="Gardener", start_on=home.today - timedelta(days=20))
    home.clock.move(days=1)
    home.do(
        record_meeting,
        client=client,
        on=home.today,
        place=Place.CAFE,
        medium=Medium.FACE_TO_FACE,
        minutes=45,
        note="She likes the mornings.",
    )
    for act in (
        lambda: home.do(record_attempt, client=client, how=AttemptHow.PHONE, reached=True),
        lambda: home.do(give_information, client=client),
        lambda: home.do(start_job, client=client, title="Baker", start_on=home.today, minutes_week=600),
        lambda: home.do(put_off, client=client, rule="profile", since=home.today, until=home.today + timedelta(days=2)),
        lambda: signed(home, client),
    ):
        home.clock.move(minutes=1)
        act()
    return client


def lines(home: Home) -> list[tuple[str, str]]:
    return [(done.kind, done.line.said()) for done in home.ask(done_today)]


def test_what_was_done_today_is_told_newest_first_a_line_an_act(practice: Home):
    client = a_day(practice)
    assert lines(practice) == [
        ("put_off", "Put off"),
        ("job", "Started a job: Baker"),
        ("attempt", "Reached them: Phone"),
        ("meeting", "Met: Café, 45 min"),
        ("information", "Written information given"),
        ("plan_agreed", "Plan agreed"),
        ("plan_signed", "Plan signed"),
    ]
    ran = practice.ask(watched, done_today, {})
    assert len(ran) <= 3
    tables = {told.record.__tablename__ for told in (*MADE, *CHANGED)} | {"meeting", "attempt"}
    assert not [step for step in practice.ask(plans, ran) if step.startswith("SCAN") and step.split()[1] in tables]
    someone = practice.ask(done_today)[0]
    assert (someone.client, someone.name) == (client, "Amina B.")
    practice.clock.move(days=1)
    assert lines(practice) == []


def come(qtbot: QtBot, home: Home) -> Shown:
    shown = show(qtbot, home, TodayPage, None)
    qtbot.waitUntil(shown.page.done.isVisible)
    return shown


def links(shown: Shown) -> dict[str, Link]:
    return {link.accessibleName(): link for link in shown.page.done.findChildren(Link) if link.isVisible()}


def test_it_unfolds_by_one_key_and_what_has_a_way_back_is_taken_back_there(qtbot: QtBot, practice: Home):
    client = a_day(practice)
    shown = come(qtbot, practice)
    assert shown.page.done.fold.text() == "Done today: 7 things"
    assert not links(shown)
    shown.page.done.fold.click()
    assert "Take back: Amina B., Met: Café, 45 min" in links(shown)
    assert "Take back: Amina B., Reached them: Phone" not in links(shown)
    for what in ("Met: Café, 45 min", "Put off", "Written information given"):
        qtbot.waitUntil(lambda what=what: f"Take back: Amina B., {what}" in links(shown))
        before = len(shown.toasts)
        links(shown)[f"Take back: Amina B., {what}"].click()
        qtbot.waitUntil(lambda before=before: len(shown.toasts) > before)
        qtbot.waitUntil(lambda what=what: f"Take back: Amina B., {what}" not in links(shown))
    assert {"profile", "information"} <= {row.rule for row in practice.ask(today).rows}
    assert [e.on for e in practice.ask(person, client=client).timeline if e.kind == "meeting"] == [
        practice.today - timedelta(days=41)
    ]
    draft = practice.ask(meeting_form, client=client).draft
    assert draft is not None
    assert (draft["note"], draft["attendance"]) == ("She likes the mornings.", Attendance.ATTENDED)
    practice.do(drop_draft, form=FORM, about=client)


def test_every_kind_has_a_line_and_every_way_back_is_an_act_that_takes_what_it_is_called_with():
    for kind in ICONS:
        assert kind in BY_KEY or has(f"clocks.did.{kind}") or kind in ("meeting", "group_meeting", "attempt"), kind
    assert set(OF_FORM) | set(OWN) <= set(ICONS)
    for kind in (*OF_FORM, *OWN):
        found = way_back(Done(UUID(int=1), kind, UUID(int=2), "", "", Reason("clocks.did.put_off")))
        assert found is not None, kind
        act, about = found
        assert set(about) <= set(inspect.signature(act).parameters), kind
    for kind, name in OF_FORM.items():
        made = BY_KEY.get(kind)
        assert made is None or form(name).record in (made.record.__tablename__, "lead"), kind


def test_a_look_at_a_job_is_taken_back_where_it_was_done(qtbot: QtBot, practice: Home):
    client = accepted(practice, days_ago=50)
    met(practice, client, 40)
    job = practice.do(start_job, client=client, title="Gardener", start_on=practice.today - timedelta(days=20))
    practice.clock.move(days=1)
    practice.do(check_job, job=job, in_work=Known.YES, known_by=KnownBy.PERSON)
    (done,) = practice.ask(done_today)
    found = way_back(done)
    assert found is not None
    practice.do(found[0], **found[1])
    assert practice.ask(done_today) == ()
