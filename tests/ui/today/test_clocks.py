"""Each clock has a row on Today: its rule in words, by when, and one key; once its act is done the row is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.about_person import wish_support
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_risk import job_at_risk
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.onward import plan_care_review
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.plan import hand_copy, sign_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.referral import decide_referral
from ips_desktop.casework.spell import give_information, record_yes
from ips_desktop.casework.stepping import start_step
from ips_desktop.questions import todo
from ips_desktop.questions.person import person
from ips_desktop.questions.today import TodayRow
from ips_desktop.terms.earning import CheckAt
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.words import AttemptHow, Attendance, CopyHow, ReferralDecision
from resources.wordings import has, said
from tests.casework.given import ADVISER, PERSON, accepted, agreed, met, referred, signed
from tests.homes import Home, practice
from tests.ui.alone import Shown, show
from ui.forms.registry import FORMS
from ui.models import Roles
from ui.parts.buttons import Button
from ui.theme import wear
from ui.today.page import TodayPage
from ui.today.settling import ON_THE_SPOT as ON_THE_SPOT_ACTS
from ui.today.settling import PAGES

__all__ = ["practice"]


@pytest.fixture(autouse=True)
def worn(qapp: QApplication):
    wear(qapp, "light")


def ready(home: Home, days_ago: int = 26) -> UUID:
    """Somebody met so many days ago, with the information given."""
    client = accepted(home, days_ago=days_ago)
    met(home, client, days_ago)
    home.do(give_information, client=client, on=home.today - timedelta(days=days_ago))
    return client


def not_met(home: Home) -> UUID:
    return accepted(home, days_ago=13)


def missed(home: Home) -> UUID:
    client = ready(home, 6)
    on = home.today - timedelta(days=1)
    home.do(record_meeting, client=client, on=on, attendance=Attendance.MISSED)
    return client


def no_yes(home: Home) -> UUID:
    client = accepted(home, days_ago=6, yes=False)
    met(home, client, 4)
    return client


def just_met(home: Home) -> UUID:
    client = accepted(home, days_ago=2)
    met(home, client, 0)
    return client


def often_met(home: Home) -> UUID:
    client = ready(home, 80)
    for ago in range(0, 54, 6):
        met(home, client, ago)
    return client


def with_plan(home: Home) -> UUID:
    client = ready(home)
    agreed(home, client, home.today - timedelta(days=26))
    return client


def with_signed(home: Home) -> UUID:
    client = ready(home)
    signed(home, client)
    return client


def plan_of(home: Home, client: UUID) -> UUID:
    found = home.ask(person, client=client).plan
    assert found is not None
    return found.id


def whole_profile(home: Home, client: UUID) -> None:
    profile = home.do(begin_profile, client=client)
    home.do(keep_profile, profile=profile, goal="Plants", strengths="Patience", preferences=["Mornings"])


def decline(home: Home, client: UUID) -> None:
    referral = home.ask(person, client=client).header.referral
    assert referral is not None
    home.do(decide_referral, referral=referral, decision=ReferralDecision.PERSON_CHOSE_NOT_TO)


@dataclass(frozen=True)
class Clock:
    """How it comes to run, what its row says, where Enter leads, and the act that stops it."""

    begins: Callable[[Home], UUID]
    words: str
    leads: tuple[str, str, Any]
    stops: Callable[[Home, UUID], object]


CLOCKS: dict[str, Clock] = {
    "first_meeting": Clock(
        not_met,
        "Amina B. Meet for the first time. Referred on Wed 11 Nov; we meet within 14 days · any day until Wed 25 Nov. Record meeting",
        ("meeting", "appointment", None),
        met,
    ),
    "missed_meeting": Clock(
        missed,
        "Amina B. Try again. Did not meet on Mon 23 Nov; we try again within 3 working days · any day until Thu 26 Nov."
        " Record attempt",
        ("person", "attempt", True),
        lambda home, client: home.do(record_attempt, client=client, how=AttemptHow.PHONE, reached=False, note=""),
    ),
    "next_contact": Clock(
        lambda home: ready(home, 12),
        "Amina B. Get in touch. Last in touch on Thu 12 Nov; agreed every 14 days · any day until Thu 26 Nov. Record meeting",
        ("meeting", "appointment", None),
        met,
    ),
    "more_contact": Clock(
        often_met,
        "Amina B. Talk about how often you are in touch. In touch on 9 of the last 56 days; agreed every 14 days,"
        " and nothing has changed since Sat 5 Sep. Change how often",
        ("form", "form", "wish_support"),
        lambda home, client: home.do(wish_support, client=client, contact_days=6),
    ),
    "profile": Clock(
        ready,
        "Amina B. Finish the profile. The profile is ready within 28 days of starting on Thu 29 Oct · any day until Thu 26 Nov."
        " Open profile",
        ("profile", "", None),
        whole_profile,
    ),
    "plan": Clock(
        ready,
        "Amina B. Agree the first plan. A plan is agreed within 28 days of starting on Thu 29 Oct · any day until Thu 26 Nov. Open plan",
        ("plan", "", None),
        agreed,
    ),
    "sign": Clock(
        with_plan,
        "Amina B. Sign the plan. Agreed on Thu 29 Oct; not signed yet. Sign plan",
        ("plan", "", None),
        lambda home, client: home.do(sign_plan, plan=plan_of(home, client), signatures=[PERSON, ADVISER]),
    ),
}


def rows(shown: Shown) -> dict[str, TodayRow]:
    return {row.rule: row for row in shown.page.model.rows}


def come(qtbot: QtBot, home: Home, rule: str) -> Shown:
    """Today, with the row of this rule selected."""
    shown = show(qtbot, home, TodayPage, None)
    qtbot.waitUntil(lambda: rule in rows(shown))
    assert shown.page.list.select(rows(shown)[rule].id)
    return shown


def spoken(shown: Shown) -> str:
    """The selected row as it is read aloud: all that is on its card."""
    return shown.page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def enter(shown: Shown) -> None:
    QTest.keyClick(shown.page.list, Qt.Key.Key_Return)


@pytest.mark.parametrize("rule", CLOCKS)
def test_a_clock_has_a_row_with_its_rule_and_one_key(qtbot: QtBot, practice: Home, rule: str):
    clock = CLOCKS[rule]
    client = clock.begins(practice)
    shown = come(qtbot, practice, rule)
    assert spoken(shown) == clock.words
    enter(shown)
    place, fact, value = clock.leads
    assert shown.went == [(place, client)]
    assert not fact or shown.facts[0][fact] == value
    clock.stops(practice, client)
    qtbot.waitUntil(lambda: rule not in rows(shown))


def test_more_than_agreed_is_not_put_off_but_explained(qtbot: QtBot, practice: Home):
    often_met(practice)
    shown = come(qtbot, practice, "more_contact")
    qtbot.waitUntil(lambda: "Say why" in [b.text() for b in shown.page.list.findChildren(Button)])
    shown.page.put_off_current()
    assert shown.page.put_off.form.values()["until"] == practice.today + timedelta(days=56)


def test_a_referral_that_waits_leads_to_the_decision(qtbot: QtBot, practice: Home):
    came = referred(practice, days_ago=10)
    shown = come(qtbot, practice, "decide")
    assert spoken(shown).startswith("Amina B. Decide on the referral. Referred on Sat 14 Nov; we meet within 14 days")
    enter(shown)
    assert (shown.went, shown.facts[0]["referral"]) == ([("referral", came.client)], came.referral)
    practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.PERSON_CHOSE_NOT_TO)
    qtbot.waitUntil(lambda: "decide" not in rows(shown))


def test_the_day_they_said_yes_is_asked_and_never_guessed(qtbot: QtBot, practice: Home):
    client = no_yes(practice)
    shown = come(qtbot, practice, "yes_day")
    assert "First met on Fri 20 Nov; the day they said yes is not known" in spoken(shown)
    enter(shown)
    assert (shown.went, shown.facts[0]["said_yes"]) == ([("person", client)], practice.today - timedelta(days=4))
    assert practice.ask(person, client=client).header.yes_on is None
    practice.do(record_yes, client=client, on=practice.today - timedelta(days=5))
    qtbot.waitUntil(lambda: "yes_day" not in rows(shown))


ON_THE_SPOT: dict[str, tuple[Callable[[Home], UUID], str, str]] = {
    "information": (
        just_met,
        (
            "Amina B. Give the written information. Given when we start, Tue 24 Nov, with where we can meet"
            " · any day until Tue 24 Nov. Mark as given"
        ),
        "Amina B. has the information.",
    ),
    "plan_copy": (
        with_signed,
        "Amina B. Give them their copy of the plan. Signed on Tue 24 Nov; they have their copy the same day · any day until Tue 24 Nov. Give copy",
        "Amina B. has the copy, on paper.",
    ),
    "plan_review": (
        with_plan,
        "Amina B. Review the plan. Plans are reviewed every 28 days; last Thu 29 Oct · any day until Thu 26 Nov. Review plan",
        "Amina B.: the plan is reviewed.",
    ),
}


@pytest.mark.parametrize("rule", ON_THE_SPOT)
def test_one_key_settles_it_and_undo_brings_the_row_back(qtbot: QtBot, practice: Home, rule: str):
    begins, words, told = ON_THE_SPOT[rule]
    begins(practice)
    shown = come(qtbot, practice, rule)
    assert spoken(shown) == words
    enter(shown)
    qtbot.waitUntil(lambda: not [name for name in rows(shown) if name.startswith(rule)])
    qtbot.waitUntil(lambda: bool(shown.toasts))
    said, undo = shown.toasts[0]
    assert said == told
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: rule in rows(shown))
    assert not shown.bugs


def test_a_review_taken_back_leaves_the_one_before(qtbot: QtBot, practice: Home):
    client = with_plan(practice)
    plan = plan_of(practice, client)
    shown = come(qtbot, practice, "plan_review")
    enter(shown)
    qtbot.waitUntil(lambda: bool(shown.toasts))
    practice.clock.move(days=27)
    shown.page.stale()
    qtbot.waitUntil(lambda: "plan_review" in rows(shown))
    assert rows(shown)["plan_review"].since == practice.today - timedelta(days=27)
    shown.page.list.select(rows(shown)["plan_review"].id)
    enter(shown)
    qtbot.waitUntil(lambda: len(shown.toasts) == 2)
    undo = shown.toasts[1][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: "plan_review" in rows(shown))
    assert rows(shown)["plan_review"].since == practice.today - timedelta(days=27)
    assert rows(shown)["plan_review"].about == plan


def test_what_is_late_says_by_how_much_and_not_until_when(qtbot: QtBot, practice: Home):
    accepted(practice, days_ago=16)
    shown = come(qtbot, practice, "first_meeting")
    assert (
        spoken(shown)
        == "Amina B. Meet for the first time. Late 2 days. Referred on Sun 8 Nov; we meet within 14 days. Record meeting"
    )
    assert shown.page.list.currentIndex().data(Roles.HEADING) == "Late or at risk"


def test_a_copy_handed_at_once_is_never_owed(qtbot: QtBot, practice: Home):
    client = with_signed(practice)
    practice.do(hand_copy, plan=plan_of(practice, client), how=CopyHow.FILE)
    shown = come(qtbot, practice, "profile")
    assert "plan_copy" not in rows(shown)


def busy(home: Home) -> dict[str, tuple[str, UUID]]:
    """Somebody of whom much is due: by rule, the form and what it is about."""
    client = ready(home, 40)
    day = home.today - timedelta(days=1)
    job = home.do(start_job, client=client, title="Gardener", start_on=home.today - timedelta(days=6))
    risk = home.do(job_at_risk, job=job, threat="Hours cut.", fit_note_until=home.today)
    step = home.do(
        start_step, client=client, kind=SteppingKind.VOLUNTEERING, what="Garden", start_on=day, agreed_end=home.today
    )
    review = home.do(plan_care_review, client=client, on=home.today + timedelta(days=7))
    dai = ready(home, 40)
    return {
        "fit_note": ("edit_risk", risk),
        "in_work_plan": ("in_work_plan", job),
        "advice_before_start": ("record_advice", client),
        "step_ends": ("end_step", step),
        "care_plan_review": ("contribute_to_review", review),
        "job_search": ("add_lead_for", dai),
        "employer_contact": ("contact_for", dai),
    }


def test_a_row_leads_straight_to_the_form_that_settles_it(qtbot: QtBot, practice: Home):
    leads = busy(practice)
    practice.clock.move(days=2)
    shown = come(qtbot, practice, "fit_note")
    found = rows(shown)
    for rule, (name, about) in leads.items():
        assert shown.page.list.select(found[rule].id)
        enter(shown)
        assert (shown.went[-1], shown.facts[-1]["form"]) == (("form", about), name), rule
        assert said(f"clocks.act.{name}") in spoken(shown)
        assert name in FORMS
    shown.page.list.select(found["step_ends"].id)
    [b for b in shown.page.list.findChildren(Button) if b.text() == "It goes on"][-1].click()
    assert (shown.went[-1], shown.facts[-1]["form"]) == (("form", leads["step_ends"][1]), "extend_step")


def test_every_rule_says_what_and_why_and_names_an_act_that_is_there():
    for rule, settling in todo.SETTLING.items():
        whats = [f"clocks.{rule}.what_{at}" for at in CheckAt if has(f"clocks.{rule}.what_{at}")]
        assert has(f"clocks.{rule}.what") or whats, rule
        assert has(f"clocks.{rule}.why") or rule in ("decide", "alone"), rule
        for act in (settling.act, settling.also):
            assert not act or has(f"clocks.act.{act}"), act
            assert not act or act in FORMS or act in ON_THE_SPOT_ACTS or act in PAGES, act
    risks = [at for at in CheckAt if at.startswith("risk")]
    assert all(has(f"clocks.check_risk_due.what_{at}") for at in risks)
    assert all(has(f"clocks.check_due.what_{at}") for at in CheckAt if at not in risks)
