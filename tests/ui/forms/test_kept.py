"""The forms of one person's way into work, one after another in the real window: each answered, kept by its act, read back from its record."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pytestqt.qtbot import QtBot

from ips_desktop.casework.meeting import record_meeting
from ips_desktop.desk import Desk
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.columns import choice_text
from tests.casework.given import accepted, signed
from tests.homes import Home, practice
from tests.ui.alone import Shown, show
from ui.forms.page import FormPage
from ui.forms.registry import form

__all__ = ["practice"]

TODAY, LATER = 0, 60
DAY = "day"

WAY: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("note_information", "spell", {"information_given_on": TODAY, "where_we_meet_on": TODAY}),
    ("keep_contact_rules", "client", {"may_call": True, "may_text": False, "contact_words": "After six."}),
    ("profile_wishes", "profile", {"would_do": "Gardens", "pay_needed": "The bus and lunch"}),
    ("profile_brings", "profile", {"cares_about": "Plants", "education": "Horticulture, level 1"}),
    ("profile_well", "profile", {"hard": "Early mornings"}),
    ("profile_around", "profile", {"people_who_help": "Her sister"}),
    ("profile_private", "profile", {"convictions": "None"}),
    ("add_past_job", "work_history", {"title": "Florist", "lesson": "Busy days suit me"}),
    ("wish_support", "support_wish", {"words": "Slowly, and every week", "contact_days": 7}),
    ("look_at_needs", "needs_check", {"when": "at_entry", "housing": 2, "training": 1}),
    ("keep_access_needs", "access_needs", {"interpreter": True, "faith_times": "Fridays at one"}),
    ("give_careers_advice", "careers_advice", {"ours": True, "topic": "Garden design"}),
    ("keep_equality", "equality", {"gender": "prefers_not", "ethnicity_words": "Welsh Somali"}),
    ("edit_referral", "referral", {"key_worker": "Nell Shaw", "wants": "Work outdoors"}),
    ("change_mode", "mode", {"mode": "active", "why": "She begins to look"}),
    ("decide_sharing", "sharing_decision", {"decision": "tell", "exact_words": "I like mornings."}),
    ("add_employer", "employer", {"name": "Garden World", "town": "Roath"}),
    ("employer_person", "employer_person", {"name": "Pat Hale", "role": "Manager"}),
    ("employer_ready", "employer_readiness", {"level": "told"}),
    ("give_consent", "consent", {"kind": "employer", "employer_id": "employer", "named": True, "topics": "My hours"}),
    ("employer_contact", "employer_contact", {"medium": "face_to_face", "purpose": "learn", "need_learnt": "Weekends"}),
    ("contact_for", "contact_for", {"employer": "employer", "purpose": "person", "named": True}),
    ("lead", "lead", {"title": "Garden assistant", "minutes_week": 960, "setting": "outdoors"}),
    ("search_plan", "search_plan", {"approach": "with_name", "targets": "Three garden centres"}),
    ("add_lead_for", "application", {"employer": "employer", "title": "Till"}),
    ("applied", "application", {"applied_on": TODAY, "next_what": "Ring Pat"}),
    ("interview", "interview", {"on": TODAY, "at": 480, "place": "The café there"}),
    ("interview_result", "interview", {"result": "offer", "feedback": "They liked her"}),
    ("offered", "application", {"offered_on": TODAY}),
    ("record_advice", "benefits_advice", {"outcome": "given", "given_by": "Sue Hill", "result": "Better off by £40"}),
    ("start_job_from", "job", {"start_on": TODAY, "contract": "permanent", "open_to_all": True, "integrated": True}),
    ("change_terms", "job_terms", {"from_day": TODAY, "minutes_week": 960, "pay": 1300, "pay_per": "hour"}),
    ("four_hours", "job", {"four_hours": "done"}),
    ("correct_job", "job", {"found_by": "together"}),
    ("in_work_plan", "in_work_plan", {"if_it_gets_hard": "Ring Ann", "may_contact": True, "contact_name": "Pat Hale", "review_on": LATER}),
    ("check_job", "job_check", {"in_work": "yes", "same_job": "yes", "known_by": "person"}),
    ("job_at_risk", "at_risk", {"threat": "Long shifts", "access_to_work": "applied"}),
    ("edit_risk", "at_risk", {"phased": "Four hours at first"}),
    ("ask_adjustment", "adjustment", {"what": "A later start"}),
    ("answer_adjustment", "adjustment", {"answer": "agreed"}),
    ("settle_risk", "at_risk", {"outcome": "same_job"}),
    ("start_step", "stepping_stone", {"kind": "training", "what": "First aid", "agreed_end": LATER, "purpose": "A card"}),
    ("extend_step", "stepping_stone", {"agreed_end": LATER + 7, "extended": "The room was closed"}),
    ("end_step", "stepping_stone", {"end": "reached_its_end"}),
    ("add_award", "award", {"name": "First aid at work"}),
    ("add_organisation", "organisation", {"name": "Citizens Advice", "kind": "advice"}),
    ("refer_onward", "onward_referral", {"where": "organisation", "kind": "advice", "why": "Debt"}),
    ("hear_onward", "onward_referral", {"outcome": "accepted"}),
    ("give_advice", "advice_given", {"to": "coordinator", "name": "Nell Shaw", "about_what": "Fit notes"}),
    ("brief_intervention", "brief_intervention", {"what": "Sleep and shifts", "result": "Sleeps better"}),
    ("plan_care_review", "care_plan_review", {"on": TODAY}),
    ("contribute_to_review", "care_plan_review", {"part": "attended", "contribution": "Work goes well"}),
    ("raise_concern", "concern", {"kind": "self", "what": "Very low today"}),
    ("tell_of_concern", "concern_told", {"who": "Duty team", "how": "phone"}),
    ("settle_concern", "concern", {"settled_how": "Safe with her sister"}),
    ("go_alone", "lone_visit", {"where_to": "12 Mill Lane", "back_by": 1020, "call_who": "Ruth", "call_phone": "07700 900 900"}),
    ("other_duty", "other_duty", {"kind": "admin", "minutes": 30, "asked_by": "The team"}),
    ("end_job", "job", {"end_on": TODAY, "end_reason": "personal", "lesson": "Shorter days"}),
    ("help_to_next_job", "next_job_request", {"wants_help": True, "career_goal": "Garden design"}),
    ("finish", "spell", {"closed_reason": "moved_on", "work_at_close": "looking"}),
    ("refer_again", "referral", {"source": "self", "wants": "Another job"}),
)  # fmt: skip
"""Each form, the record that then says it, and the answers: a day as so many days from today, another record by its type."""

ABOUT = {
    "step": "stepping_stone", "risk": "at_risk", "review": "care_plan_review", "contact": "employer_contact", "onward": "onward_referral",
    "origin": "application", "request": "next_job_request",
}  # fmt: skip


def newest(desk: Desk, type_: str) -> UUID:
    """The record of a type that was written last."""
    record = TYPES[type_]
    found = desk.session.scalars(
        sa.select(record.id).where(record.deleted.is_not(True)).order_by(record.made_at.desc(), record.id.desc())
    )
    return found.first() or UUID(int=0)


def said(desk: Desk, type_: str, id_: UUID, names: list[str]) -> dict[str, Any]:
    """What a record says, choices as text."""
    found = desk.session.get(TYPES[type_], id_)
    return {name: getattr(found, name) for name in names}


def come(qtbot: QtBot, page: FormPage, name: str, about: UUID) -> Any:
    """The form, begun."""
    page.arrive(about, {"form": name})
    page.freshen()
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == about)
    return page.shown


def is_kept(qtbot: QtBot, page: FormPage, shown: Any) -> bool:
    """Press keep, and wait for what becomes of it."""
    page.keep()
    qtbot.waitUntil(lambda: page.shown is not shown or bool(shown.sheet.form.problems()))
    return page.shown is not shown


def test_each_is_answered_kept_by_its_act_and_read_back(qtbot: QtBot, practice: Home) -> None:
    amina = accepted(practice, days_ago=30)
    practice.do(record_meeting, client=amina, on=practice.today - timedelta(days=20))
    signed(practice, amina)
    fixed = {"client": amina, "service": practice.me.service, "staff": practice.me.id, "kept_by": practice.me.id}

    def value(name: str, given: Any, kind: str) -> Any:
        if kind == DAY:
            return practice.today + timedelta(days=given)
        is_other = name in ("employer", "employer_id", "where") and given in TYPES
        return practice.ask(newest, given) if is_other else given

    wrong: list[tuple[str, Any]] = []
    opened: Shown | None = None
    for name, type_, answers in WAY:
        practice.clock.move(minutes=1)
        spec = form(name)
        about = fixed.get(spec.about_as) or practice.ask(newest, ABOUT.get(spec.about_as, spec.about_as))
        page = opened.page if opened else (opened := show(qtbot, practice, FormPage, about, {"form": name})).page
        shown = come(qtbot, page, name, about)
        kinds = {ask: kind.name for ask, kind in kinds_of(TYPES[type_]).items()}
        given = {ask: value(ask, answer, kinds.get(ask, "")) for ask, answer in answers.items()}
        for ask, answer in given.items():
            shown.sheet.form.fields[ask].control.put(answer)
        if not is_kept(qtbot, page, shown):
            wrong.append((name, shown.sheet.form.problems()))
            continue
        stored = {ask: answer for ask, answer in given.items() if ask in kinds and not isinstance(answer, UUID)}
        kept = practice.ask(said, type_, amina if type_ == "client" else practice.ask(newest, type_), list(stored))
        told = {k: v if isinstance(v, date | bool | int) else choice_text(v) for k, v in kept.items()}
        wrong += [] if told == stored else [(name, told)]
    assert not wrong
    assert len(WAY) == len({name for name, _, _ in WAY})
