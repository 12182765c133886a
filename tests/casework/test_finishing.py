"""Finishing for now, never for missing alone; died stops everything at once; taken back for a while (FS20, SS2.2, cases 1, 11–13, 17)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.client import keep_contact_rules
from ips_desktop.casework.covering import arrange_cover
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.finishing import finish, reopen, take_back_finish
from ips_desktop.casework.job import start_job
from ips_desktop.casework.looking import add_lead_for
from ips_desktop.casework.meeting import book_meeting, call_off_meeting
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.plan import start_plan
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.sharing import decide_sharing, give_consent
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.waiting import edit_referral, note_information, put_on_waiting_list, take_off_waiting_list
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.contact_rules import contact_rules
from ips_desktop.questions.finishing import finishing_begins, reopening_begins
from ips_desktop.questions.papers import papers
from ips_desktop.questions.person import person
from ips_desktop.questions.person_letters import closing_sheet, hand_over_letter_sheet
from ips_desktop.questions.sharing import consent_for
from ips_desktop.questions.today import today
from ips_desktop.records import Appointment, Cover, Job, Referral, Spell
from ips_desktop.rules.finishing import UNDO_DAYS
from ips_desktop.terms.arriving import ReferralHow, WorkAtClose
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow, ClosedReason, ReferralDecision, ReferralKind, ReferralSource, Role
from resources.wordings import said
from tests.casework.given import accepted, met, referred
from tests.homes import Home, home_at, practice

__all__ = ["practice"]

SAM = UUID(int=5)
WORKS: dict[str, Any] = {"closed_reason": ClosedReason.SETTLED_IN_WORK, "work_at_close": WorkAtClose.IN_WORK}


def found(desk: Desk, record: type[Spell | Referral | Appointment], id_: UUID) -> Spell | Referral | Appointment:
    row = desk.find(record, id_)
    for name in row.long:
        getattr(row, name)
    return row


def test_finishing_says_why_how_work_stands_and_how_to_come_back(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    met(practice, amina, 5)
    begun = practice.ask(finishing_begins, client=amina)
    assert "no waiting list" in begun.values["come_back"]
    spell = practice.do(
        finish, client=amina, minutes_at_close=16 * 60, checks_agreed=True, come_back=begun.values["come_back"], **WORKS
    )
    kept = practice.ask(found, Spell, spell)
    assert isinstance(kept, Spell)
    assert (kept.closed_on, kept.minutes_at_close, kept.checks_agreed) == (practice.today, 960, True)
    assert practice.ask(caseload).rows == ()
    assert practice.ask(today).rows == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"closed_reason": None}, r"finish\.reason_missing"),
        ({"work_at_close": None}, r"finish\.work_missing"),
    ],
)
def test_finishing_without_reason_or_work_is_refused(practice: Home, change: dict[str, Any], code: str) -> None:
    amina = accepted(practice, days_ago=5)
    with pytest.raises(Refused, match=code):
        practice.do(finish, client=amina, **{**WORKS, **change})
    with pytest.raises(Refused, match="day_ahead"):
        practice.do(finish, client=amina, closed_on=practice.today + timedelta(days=1), **WORKS)
    with pytest.raises(Refused, match="closed_too_early"):
        practice.do(finish, client=amina, closed_on=practice.today - timedelta(days=9), **WORKS)


def test_nobody_is_let_go_for_missing_alone(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    for how in AttemptHow:  # before they were last met: these do not count
        practice.do(record_attempt, client=amina, how=how, on=practice.today - timedelta(days=50))
    met(practice, amina, 40)
    lost: dict[str, Any] = {"closed_reason": ClosedReason.NOT_REACHED, "work_at_close": WorkAtClose.NOT_KNOWN}
    for how in (AttemptHow.PHONE, AttemptHow.PHONE, AttemptHow.PHONE, AttemptHow.TEXT):
        practice.do(record_attempt, client=amina, how=how)
    with pytest.raises(Refused, match=r"finish\.ways") as refused:
        practice.do(finish, client=amina, **lost)
    assert refused.value.facts == {"n": 1, "tried": "Phone, Text"}
    assert practice.ask(finishing_begins, client=amina).beside[-1].said().endswith("needs 1 more way.")
    practice.do(record_attempt, client=amina, how=AttemptHow.VISIT)
    practice.do(finish, client=amina, **lost)
    assert practice.ask(caseload).rows == ()


def test_what_is_left_open_is_listed_before_it_ends(practice: Home) -> None:
    amina = accepted(practice, days_ago=20)
    practice.do(book_meeting, client=amina, on=practice.today + timedelta(days=3))
    practice.do(start_plan, client=amina)
    said = [line.said() for line in practice.ask(finishing_begins, client=amina).beside]
    assert said[:2] == ["Still open: 1 meeting in the diary", "Still open: 1 plan being written"]


def test_died_stops_everything_at_once_and_can_be_taken_back(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    booked = practice.do(book_meeting, client=amina, on=practice.today + timedelta(days=1), at=600)
    by_hand = practice.do(book_meeting, client=amina, on=practice.today + timedelta(days=2), at=600)
    practice.do(call_off_meeting, appointment=by_hand)
    spell = practice.do(finish, client=amina, closed_reason=ClosedReason.DIED)
    page = practice.ask(today)
    assert (page.rows, page.tomorrow) == ((), ())
    practice.do(take_back_finish, spell=spell)
    kept = practice.ask(found, Appointment, booked)
    assert isinstance(kept, Appointment)
    assert kept.called_off_on is None
    off = practice.ask(found, Appointment, by_hand)
    assert isinstance(off, Appointment)
    assert off.called_off_on == practice.today, "called off by hand the same day, before: it stays so"
    assert len(practice.ask(caseload).rows) == 1


def test_when_somebody_died_nobody_is_reached_told_or_covered_for_until_it_is_taken_back(tmp_path: Path) -> None:
    practice = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    amina, today_ = accepted(practice, days_ago=60), practice.today
    employer = practice.do(add_employer, name="Garden World")
    practice.do(keep_contact_rules, client=amina, may_call=True, may_write=True)
    practice.do(decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="I like mornings.")
    practice.do(
        give_consent, client=amina, kind=ConsentKind.EMPLOYER, from_day=today_, employer_id=employer, named=True,
        topics="My hours",
    )  # fmt: skip
    practice.do(add_staff, person=practice.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    practice.do(add_staff, person=SAM, name="Sam Okoro", role=Role.ADVISER, hundredths=100)
    cover = practice.do(arrange_cover, client=amina, adviser_id=SAM, until_day=today_ + timedelta(days=9), why="Leave")
    later = practice.do(
        arrange_cover,
        client=amina,
        adviser_id=SAM,
        from_day=today_ + timedelta(days=20),
        until_day=today_ + timedelta(days=25),
    )
    job = practice.do(start_job, client=amina, title="Till", start_on=today_ - timedelta(days=88))
    practice.do(add_lead_for, client=amina, employer="Bean", title="Barista", closes_on=today_ + timedelta(days=2))
    booked = practice.do(book_meeting, client=amina, on=today_ + timedelta(days=1), at=600)

    def stands() -> tuple[Any, ...]:
        rules = practice.ask(contact_rules, amina)
        return (
            rules.line,
            practice.ask(person, client=amina).header.contact,
            practice.ask(consent_for, amina, employer, today_),
            len(practice.ask(papers, amina).offers),
            practice.ask(lambda desk: bool(desk.session.get_one(Cover, later).deleted)),
            practice.ask(lambda desk: desk.find(Cover, cover).until_day),
            practice.ask(lambda desk: desk.find(Appointment, booked).called_off_on),
            bool(practice.ask(today).rows),
        )

    before = stands()
    spell = practice.do(finish, client=amina, closed_reason=ClosedReason.DIED, checks_agreed=True)
    after, kinds = stands(), {offer.kind for offer in practice.ask(papers, amina).offers}
    assert after[:3] == ("Died. Nobody calls, writes or visits.", "Died. Nobody calls, writes or visits.", None)
    assert after[4:] == (True, today_, today_, False)
    assert not kinds & {PaperKind.HAND_OVER, PaperKind.CLOSING, PaperKind.INTRODUCTION, PaperKind.APPOINTMENT_LETTER}
    practice.clock.move(days=20)  # past the day of the check of a job they had
    shown = practice.ask(today)  # what a leader owes a colleague runs on
    assert ([row for row in shown.rows if row.client == amina], shown.tomorrow) == ([], ())
    practice.clock.move(days=-20)
    for act in (
        lambda: practice.do(record_attempt, client=amina, how=AttemptHow.PHONE, note="Her sister asked us to."),
        lambda: practice.do(book_meeting, client=amina, on=today_),
        lambda: practice.ask(closing_sheet, amina),
        lambda: practice.ask(hand_over_letter_sheet, amina),
    ):
        with pytest.raises(Refused, match=r"person\.died"):
            act()
    practice.do(take_back_finish, spell=spell)
    assert stands() == before
    assert practice.ask(lambda desk: desk.find(Job, job).end_on) is None
    practice.lock()


def test_a_referral_of_somebody_who_died_asks_for_no_decision(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    practice.do(receive_referral, client=amina, received_on=practice.today, source=ReferralSource.SELF)
    practice.do(finish, client=amina, closed_reason=ClosedReason.DIED)
    assert practice.ask(today).rows == ()


def test_an_end_is_taken_back_for_four_weeks_and_then_they_come_back_by_a_new_referral(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    practice.do(finish, client=amina, **WORKS)
    practice.clock.move(days=UNDO_DAYS)
    practice.do(reopen, client=amina)
    assert len(practice.ask(caseload).rows) == 1
    with pytest.raises(Refused, match=r"finish\.open"):
        practice.do(reopen, client=amina)
    with pytest.raises(Refused, match=r"finish\.open"):
        practice.do(take_back_finish, spell=practice.ask(caseload).rows[0].spell)
    practice.do(finish, client=amina, **WORKS)
    practice.clock.move(days=UNDO_DAYS + 1)
    with pytest.raises(Refused, match=r"finish\.too_late"):
        practice.do(reopen, client=amina)
    with pytest.raises(Refused, match=r"finish\.too_late"):
        practice.ask(reopening_begins, client=amina)


def test_coming_back_is_a_new_time_with_us_of_the_same_person(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    practice.do(finish, client=amina, closed_on=practice.today - timedelta(days=30), **WORKS)
    again = practice.do(receive_referral, client=amina, received_on=practice.today, source=ReferralSource.SELF)
    practice.do(decide_referral, referral=again.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id)
    page = practice.ask(caseload)
    assert ([r.client for r in page.rows], page.active.count) == ([amina], 1)
    assert sum(e.kind == "referral" for e in practice.ask(person, client=amina).timeline) == 2


def test_an_early_referral_says_job_since_when_off_sick_and_what_threatens_it(practice: Home) -> None:
    came = practice.do(
        receive_referral, received_on=practice.today, source=ReferralSource.GP, kind=ReferralKind.JOB_RETENTION,
        given_name="Priya", family_name="Rowan", how=ReferralHow.PHONE, consent_to_contact=True, key_worker="Dr Ng",
        lead_clinician="Dr Bell", employer_name="Garden World", job_title="Till", threat="Warned about days off",
        sick_since=practice.today - timedelta(days=20), fit_note_until=practice.today + timedelta(days=8),
        lone_risks="A dog at home",
    )  # fmt: skip
    kept = practice.ask(found, Referral, came.referral)
    assert isinstance(kept, Referral)
    assert (kept.employer_name, kept.threat, kept.lone_risks) == (
        "Garden World",
        "Warned about days off",
        "A dog at home",
    )
    with pytest.raises(Refused, match=r"referral\.fit_note"):
        practice.do(
            receive_referral, received_on=practice.today, source=ReferralSource.GP, given_name="A",
            sick_since=practice.today, fit_note_until=practice.today - timedelta(days=1),
        )  # fmt: skip
    practice.do(edit_referral, client=came.client, key_worker="Sue Hart")
    kept = practice.ask(found, Referral, came.referral)
    assert isinstance(kept, Referral)
    assert kept.key_worker == "Sue Hart"


def test_the_waiting_list_has_a_day_and_a_reason_and_waits_to_be_decided(practice: Home) -> None:
    came = referred(practice, days_ago=5)
    with pytest.raises(Refused, match=r"referral\.waiting_why"):
        practice.do(put_on_waiting_list, client=came.client)
    with pytest.raises(Refused, match=r"referral\.too_early"):
        practice.do(
            put_on_waiting_list,
            client=came.client,
            waiting_since=practice.today - timedelta(days=6),
            waiting_reason="full",
        )
    referral = practice.do(put_on_waiting_list, client=came.client, waiting_reason="Sam is full until January")
    assert len(practice.ask(today).rows) == 1
    practice.do(take_off_waiting_list, referral=referral)
    practice.do(decide_referral, referral=referral, decision=ReferralDecision.PERSON_CHOSE_NOT_TO)
    with pytest.raises(Refused, match=r"referral\.none"):
        practice.do(put_on_waiting_list, client=came.client, waiting_reason="full")


def test_information_and_where_we_meet_are_two_days(practice: Home) -> None:
    amina = accepted(practice, days_ago=5)
    with pytest.raises(Refused, match=r"information\.nothing"):
        practice.do(note_information, client=amina)
    spell = practice.do(note_information, client=amina, where_we_meet_on=practice.today)
    kept = practice.ask(found, Spell, spell)
    assert isinstance(kept, Spell)
    assert (kept.information_given_on, kept.where_we_meet_on) == (None, practice.today)


def test_somebody_who_comes_back_is_never_put_on_the_waiting_list_as_the_papers_promise(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    practice.do(finish, client=amina, **WORKS)
    practice.do(receive_referral, client=amina, received_on=practice.today, source=ReferralSource.SELF)
    with pytest.raises(Refused, match=r"referral\.came_back"):
        practice.do(put_on_waiting_list, client=amina, waiting_reason="Full until January")
    for promise in ("journey.come_back", "paper_leaflet.back_words", "letters.lost_back", "letters.back_how"):
        assert "no waiting list for you" in said(promise, name="Jo", phone="1", first="Jo"), promise


def test_what_became_of_a_meeting_is_not_asked_of_somebody_who_died(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today)
    practice.clock.move(days=2)
    assert [row.rule for row in practice.ask(today).rows if row.rule == "meeting"] == ["meeting"]
    practice.do(finish, client=amina, closed_reason=ClosedReason.DIED)
    assert practice.ask(today).rows == ()
