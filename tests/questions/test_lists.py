"""Today, Caseload and Team: order, groups, counts, chips, and who may look at whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.plan import hand_copy
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.spell import close_spell, give_information, name_adviser, set_mode
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.plan import plan_together
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.search import around, search
from ips_desktop.questions.settings import about
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import (
    Attendance,
    ClosedReason,
    CopyHow,
    Medium,
    Place,
    ReferralDecision,
    ReferralSource,
    Role,
    SupportMode,
)
from tests.casework.given import accepted, agreed, met, referred, signed
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry

__all__ = ["practice"]

# ---- Today


def settled_person(home: Home, given: str, family: str = "Birch", days_ago: int = 3) -> object:
    """Somebody for whom nothing is late or due this week but the profile."""
    client = accepted(home, given, family, days_ago=days_ago)
    met(home, client, days_ago)
    home.do(give_information, client=client)
    home.do(hand_copy, plan=signed(home, client), how=CopyHow.ON_PAPER)
    return client


def test_a_day_on_which_nothing_is_due_says_what_comes_next(practice: Home) -> None:
    settled_person(practice, "Amina")
    page = practice.ask(today)
    assert (page.rows, page.things, page.late, page.meetings) == ((), 0, 0, 0)
    assert page.next_up is not None
    assert page.next_up.what.said() == "Get in touch"


def test_the_diary_comes_first_then_what_is_late_then_the_week(practice: Home) -> None:
    late = accepted(practice, "Dai", "Willow", days_ago=20)
    settled = settled_person(practice, "Amina", days_ago=12)
    practice.do(book_meeting, client=late, on=practice.today, at=810, medium=Medium.VIDEO)
    practice.do(book_meeting, client=settled, on=practice.today, at=600, place=Place.CAFE)  # pyright: ignore[reportArgumentType]
    page = practice.ask(today)
    assert [(r.group, r.name, r.what.said()) for r in page.rows] == [
        ("now", "Amina B.", "Café"),
        ("now", "Dai W.", "Video call"),
        ("late", "Dai W.", "Meet for the first time"),
    ]
    assert (page.meetings, page.things, page.late) == (2, 1, 1)
    assert page.chosen == page.rows[0].id


def test_the_selected_row_is_the_meeting_nearest_to_now(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today, at=540)
    noon = practice.do(book_meeting, client=amina, on=practice.today, at=720)
    practice.clock.move(hours=2)
    assert practice.ask(today).chosen == noon


def test_a_meeting_in_the_diary_in_time_answers_get_in_touch(practice: Home) -> None:
    amina = accepted(practice, days_ago=12)
    met(practice, amina, 12)
    assert "next_contact" in {r.rule for r in practice.ask(today).rows}
    practice.do(book_meeting, client=amina, on=practice.today + timedelta(days=1))
    page = practice.ask(today)
    assert "next_contact" not in {r.rule for r in page.rows}
    assert [e.name for e in page.tomorrow] == ["Amina B."]


def test_a_meeting_nobody_recorded_is_asked_for_on_the_days_after(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(book_meeting, client=amina, on=practice.today, at=600)
    practice.clock.move(days=2)
    (row,) = [r for r in practice.ask(today).rows if r.rule == "meeting"]
    assert (row.group, row.late_days, row.why.said() if row.why else "") == (
        "late",
        2,
        "Was on Tue 24 Nov; not recorded yet",
    )


def test_rows_keep_their_identity_from_one_asking_to_the_next(practice: Home) -> None:
    accepted(practice, days_ago=20)
    first = practice.ask(today).rows
    practice.clock.move(hours=3)
    assert [r.id for r in practice.ask(today).rows] == [r.id for r in first]
    assert len({hash(r) for r in first}) == len(first)


def test_an_agreed_plan_that_is_not_signed_is_on_today(practice: Home) -> None:
    amina = accepted(practice)
    plan = agreed(practice, amina)
    assert [(r.act, r.about) for r in practice.ask(today).rows if r.rule == "sign"] == [("sign_plan", plan)]


def test_sunday_ends_the_week(practice: Home) -> None:
    amina = accepted(practice, days_ago=8)  # first meeting until Mon 30 Nov
    assert "first_meeting" not in {r.rule for r in practice.ask(today).rows}
    practice.clock.move(days=6)  # Mon 30 Nov
    rows = [r for r in practice.ask(today).rows if r.client == amina]
    assert [(r.rule, r.group) for r in rows] == [("first_meeting", "week")]


def test_just_after_midnight_in_summer_time_it_is_the_next_day(practice: Home) -> None:
    practice.clock.at = practice.clock.at.replace(year=2026, month=6, day=30, hour=23, minute=30)
    assert practice.ask(today).today.isoformat() == "2026-06-30"
    practice.clock.move(hours=1)
    assert practice.ask(today).today.isoformat() == "2026-07-01"


# ---- Caseload


def test_those_who_need_attention_stand_first_the_latest_before_the_others(practice: Home) -> None:
    for name, ago in (("Zoe", 3), ("Amina", 25), ("Tom", 18), ("Bea", 2)):
        accepted(practice, name, "Birch", days_ago=ago)
    page = practice.ask(caseload)
    assert [r.short for r in page.rows] == ["Amina B.", "Tom B.", "Bea B.", "Zoe B."]
    assert (page.attention, dict(page.counts)["late"], dict(page.counts)["all"]) == (2, 2, 4)


def test_one_chip_at_most_and_the_late_one_wins(practice: Home) -> None:
    tom = accepted(practice, "Tom", "Alder", days_ago=10)
    met(practice, tom, 10)
    practice.do(give_information, client=tom, on=practice.today - timedelta(days=10))
    met(practice, tom, 6, attendance=Attendance.MISSED)
    practice.do(book_meeting, client=tom, on=practice.today, at=600)
    (row,) = practice.ask(caseload).rows
    assert row.flag is not None
    assert row.flag.text.said() == "Did not meet, late 1 day"
    assert (row.next_what, row.late_days, row.days_since, row.rhythm) == ("Try again", 1, 10, 14)


def test_a_next_step_past_its_day_is_flagged_after_what_a_rule_says_is_late(practice: Home) -> None:
    past = accepted(practice, "Amina", days_ago=12)
    met(practice, past, 9, next_step="see Garden World", next_by=practice.today - timedelta(days=2))
    today_, both = accepted(practice, "Bea", days_ago=12), accepted(practice, "Cal", days_ago=40)
    met(practice, today_, 9, next_step="see Garden World", next_by=practice.today)
    met(practice, both, 30, next_step="ring the shop", next_by=practice.today - timedelta(days=25))
    for client in (past, today_):
        practice.do(give_information, client=client, on=practice.today - timedelta(days=9))
    rows = {r.short: r for r in practice.ask(caseload).rows}
    amina, bea, cal = rows["Amina B."], rows["Bea B."], rows["Cal B."]
    assert amina.flag is not None
    assert (amina.flag.text.said(), amina.flag.kind, amina.late_days) == ("Next step late 2 days", "attention", 2)
    assert (amina.attention, "late" in amina.filters, amina.next_what) == (True, True, "see Garden World")
    assert bea.flag is None or "step" not in bea.flag.text.said()
    assert bea.late_days == 0
    assert cal.flag is not None
    assert cal.flag.text.said().startswith(
        ("Late", "No plan, late")
    )  # what a rule says comes first, and one flag is all


def test_a_first_plan_that_comes_due_is_flagged_in_its_last_week(practice: Home) -> None:
    yusuf = accepted(practice, "Yusuf", "Elm", days_ago=22)
    met(practice, yusuf, 22)
    met(practice, yusuf, 6)
    practice.do(give_information, client=yusuf)
    (row,) = practice.ask(caseload).rows
    assert row.flag is not None
    assert (row.flag.text.said(), row.attention) == ("No plan yet, day 22 of 28", True)
    assert "no_plan" in row.filters


def test_somebody_who_comes_back_needs_a_plan_of_this_time(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    met(practice, amina, 60)
    signed(practice, amina, practice.today - timedelta(days=50))
    practice.do(close_spell, client=amina, reason=ClosedReason.MOVED_ON, on=practice.today - timedelta(days=40))
    again = practice.do(
        receive_referral, client=amina, received_on=practice.today - timedelta(days=30), source=ReferralSource.SELF
    )
    since = practice.today - timedelta(days=29)
    practice.do(
        decide_referral,
        referral=again.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=practice.me.id,
        on=since,
        yes_on=since,
    )
    met(practice, amina, 29)
    (row,) = practice.ask(caseload).rows
    assert "no_plan" in row.filters
    assert [r.late_days for r in practice.ask(today).rows if r.rule == "plan"] == [1]


def test_filters_follow_the_way_of_support(practice: Home) -> None:
    one, two, three = (accepted(practice, n) for n in ("One", "Two", "Three"))
    practice.do(set_mode, client=one, mode=SupportMode.ACTIVE)
    practice.do(set_mode, client=two, mode=SupportMode.IN_WORK)
    practice.do(set_mode, client=three, mode=SupportMode.MONITORING)
    counts = dict(practice.ask(caseload).counts)
    assert (counts["all"], counts["job_search"], counts["in_work"], counts["monitoring"]) == (3, 1, 1, 1)


def test_people_met_this_year_count_once_and_from_entry_on(practice: Home) -> None:
    amina = accepted(practice, days_ago=30)
    met(practice, amina, 20)
    met(practice, amina, 10)
    early = accepted(practice, "Early", yes=False)
    met(practice, early)
    assert practice.ask(caseload).year.count == 1


def test_in_the_year_of_a_hand_over_each_adviser_counts_whom_they_met(service: Service) -> None:
    ann, ruth = service.adviser.me.id, service.lead.me.id
    met_by_both = accepted(service.lead, adviser=ann, days_ago=60)
    met_by_ann = accepted(service.lead, "Bea", adviser=ann, days_ago=60)
    for client in (met_by_both, met_by_ann):
        met(service.lead, client, 50)
        service.lead.do(name_adviser, client=client, adviser=ruth, from_day=service.lead.today - timedelta(days=20))
    met(service.lead, met_by_both, 10)
    counts = [service.lead.ask(caseload, adviser=who).year.count for who in (ann, ruth)]
    assert counts == [2, 1]


# ---- Team


class Service(NamedTuple):
    """A supervisor's laptop and an adviser's."""

    lead: Home
    adviser: Home


@pytest.fixture
def service(tmp_path: Path, practice: Home) -> Iterator[Service]:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh", seed=1)
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    lead.do(add_staff, person=practice.me.id, name="Ann Adviser", role=Role.ADVISER, supervisor=lead.me.id)
    yield Service(lead, practice)
    lead.lock()


def test_a_supervisor_sees_every_caseload_from_headlines_alone(service: Service) -> None:
    amina = accepted(service.adviser, days_ago=20)
    met(service.adviser, amina, 8, note="private words", next_step="See Garden World")
    plan = signed(service.adviser, amina)
    carry(service.adviser, service.lead, "headline")
    page = service.lead.ask(team)
    (row,) = page.advisers
    assert (row.name, row.active.count, row.late) == ("Ann Adviser", 1, 1)
    assert (page.in_use, page.places, page.late) == (1, 25, 1)
    theirs = service.lead.ask(caseload, adviser=service.adviser.me.id).rows
    mine = service.adviser.ask(caseload).rows
    assert [(r.name, r.late_days, r.days_since, r.flag) for r in theirs] == [
        (r.name, r.late_days, r.days_since, r.flag) for r in mine
    ]
    assert [r.withheld for r in theirs] == [True]
    assert service.lead.ask(plan_together, client=amina).current is not None
    assert service.lead.ask(plan_sheet, plan=plan).goal == ""


def test_what_is_withheld_says_so_and_is_never_empty(service: Service) -> None:
    amina = accepted(service.adviser)
    met(service.adviser, amina, note="private words")
    signed(service.adviser, amina)
    carry(service.adviser, service.lead, "headline")
    page = service.lead.ask(person, client=amina)
    assert (page.withheld, page.header.name, page.header.may_edit) == (True, "Amina Birch", False)
    meeting = next(e for e in page.timeline if e.kind == "meeting")
    assert (meeting.withheld, meeting.text, meeting.line.said()) == (True, "", "Met")
    assert page.plan is not None
    assert (page.plan.withheld, page.plan.steps[0].withheld) == (True, True)
    assert service.lead.ask(meeting_form, client=amina).withheld
    assert service.lead.ask(about).headline_only == 1
    assert service.lead.ask(search, text="private words") == ()


def test_forms_never_write_what_is_withheld(service: Service) -> None:
    amina = accepted(service.adviser)
    carry(service.adviser, service.lead, "headline")
    with pytest.raises(Refused, match="withheld"):
        met(service.lead, amina)


def test_the_team_names_who_is_over_and_what_is_late_never_ranked(service: Service) -> None:
    service.lead.do(set_wte, staff=service.adviser.me.id, hundredths=8)  # 2 places
    for n in range(3):
        accepted(service.lead, f"P{n}", adviser=service.adviser.me.id, days_ago=20, reason="asked for her")
    page = service.lead.ask(team)
    told = [(line.icon, line.what.said(), line.why.said()) for line in page.eye]
    assert told == [
        ("users", "Ann Adviser has 3 active people, 1 more than 2 places", "25 for full time, 2 for 0.08"),
        ("clock", "Ann Adviser: 3 things are late", "the longest by 6 days"),
        ("device-laptop", "Ann Adviser’s laptop has not been heard yet", "Ask them to connect once"),
    ]
    assert [len(line.people) for line in page.eye] == [3, 3, 0]


def test_good_news_stands_with_the_people_behind_it(service: Service) -> None:
    amina = accepted(service.lead, adviser=service.adviser.me.id, days_ago=15)
    met(service.lead, amina, 5)
    signed(service.lead, amina)
    news = {line.what.said(): line.people for line in service.lead.ask(team).news}
    assert news == {"1 new person met within 14 days": (amina,), "1 plan signed": (amina,)}


def test_an_adviser_sees_only_their_own_row(service: Service) -> None:
    assert [row.name for row in service.adviser.ask(team).advisers] == ["Ann Adviser"]


# ---- search, settings


def test_people_are_found_by_name_first_then_words_newest_first(practice: Home) -> None:
    rose = accepted(practice, "Rose", "Garden")
    amina = accepted(practice)
    old, new = met(practice, amina, 0, note="Garden World came first"), met(practice, amina, 0, note="the garden again")
    found = practice.ask(search, text="garden")
    assert [(r.kind, r.id) for r in found] == [("person", rose), ("meeting", new), ("meeting", old)]
    assert (found[1].name, found[1].on, found[1].extract) == ("Amina Birch", practice.today, "the garden again")
    assert practice.ask(search, text=" ") == ()


def test_an_extract_is_one_line_around_the_word() -> None:
    text = "one two " * 30 + "needle\nand " + "three four " * 30
    found = around(text, "needle")
    assert "needle and" in found
    assert "\n" not in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert len(found) < 140


def test_about_counts_and_says_no_word_of_anybody(practice: Home) -> None:
    referred(practice)
    page = practice.ask(about)
    assert (dict(page.counts)["client"], page.in_full, page.headline_only) == (1, 1, 0)
    assert "Amina" not in repr(page)
