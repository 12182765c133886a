"""The clocks of looking for work, of being in work and of personal information (MEASURES §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from ips_desktop.desk import Reference
from ips_desktop.rules.clocks import Due, Journey, next_contact
from ips_desktop.rules.further import Ending, Further, Running
from ips_desktop.rules.further_clocks import care_plan_reviews, in_work_reviews, running_further, work_changes

TODAY = date(2026, 11, 24)
FIGURES = Reference()
ENTRY = TODAY - timedelta(days=10)
MET = Journey(received_on=ENTRY, yes_on=ENTRY, first_contact=ENTRY, entry=ENTRY, last_contact=TODAY)
BEGUN = Further(where_we_meet_on=ENTRY)


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def dues(j: Journey = MET, f: Further = BEGUN) -> dict[str, Due]:
    return {due.rule: due for due in running_further(j, f, FIGURES, TODAY)}


def test_nothing_runs_after_the_time_with_us_is_closed() -> None:
    assert dues(replace(MET, closed_on=TODAY)) == {}


def test_the_search_and_the_first_employer_are_due_28_days_after_entry() -> None:
    assert dues()["job_search"].on == ENTRY + timedelta(days=28)
    assert dues()["employer_contact"].on == ENTRY + timedelta(days=28)


def test_a_first_search_act_stops_its_clock_and_starts_the_decision_s() -> None:
    found = dues(f=replace(BEGUN, first_search=day(3)))
    assert "job_search" not in found
    assert "employer_contact" in found
    assert found["personal_information"].on == day(3) + timedelta(days=28)


def test_who_is_in_work_is_not_pressed_to_search() -> None:
    assert not {"job_search", "employer_contact"} & set(dues(replace(MET, in_work_since=day(5))))
    assert not {"job_search", "employer_contact"} & set(dues(f=replace(BEGUN, jobs=(Running(uuid4(), day(5)),))))


def test_a_decision_is_looked_at_again_after_six_months_or_on_their_day_or_at_an_offer() -> None:
    decided = replace(BEGUN, first_search=day(9), decided_on=day(9), jobs=(Running(uuid4(), day(300), day(299)),))
    assert dues(f=decided)["revisit_information"].on == date(2027, 5, 15)
    assert dues(f=replace(decided, revisit_on=TODAY))["revisit_information"].on == TODAY
    assert dues(f=replace(decided, last_offer=day(1)))["revisit_offer"].on == day(1)


def test_sixty_days_without_a_job_bring_it_up_once() -> None:
    decided = replace(BEGUN, first_search=day(9), decided_on=day(9))
    assert dues(f=decided)["revisit_without_job"].on == ENTRY + timedelta(days=60)
    assert "revisit_without_job" not in dues(f=replace(decided, decided_on=ENTRY + timedelta(days=60)))


def test_each_job_has_its_own_support_plan_due_in_seven_days() -> None:
    one, other = Running(uuid4(), day(3)), Running(uuid4(), day(4), support_saved_on=day(1))
    found = [
        d for d in running_further(MET, replace(BEGUN, jobs=(one, other)), FIGURES, TODAY) if d.rule == "in_work_plan"
    ]
    assert [(d.about, d.on) for d in found] == [(one.id, day(3) + timedelta(days=7))]


def test_after_a_job_ended_or_another_is_asked_for_the_search_goes_on() -> None:
    assert dues(f=replace(BEGUN, job_ended_on=day(4)))["next_job_help"].on == day(4) + timedelta(days=14)
    assert "next_job_help" not in dues(f=replace(BEGUN, job_ended_on=day(4), last_search=day(4), first_search=day(4)))
    running = replace(BEGUN, job_ended_on=day(4), jobs=(Running(uuid4(), day(90), day(80)),))
    assert "next_job_help" not in dues(f=running)
    assert "next_job_help" in dues(f=replace(running, asked_next_job=day(1)))


def test_a_step_and_a_review_are_due_by_their_own_days() -> None:
    step, review = Ending(uuid4(), TODAY), Ending(uuid4(), TODAY + timedelta(days=10))
    found = dues(f=replace(BEGUN, steps=(step,), reviews=(review,)))
    assert (found["step_ends"].on, found["step_ends"].about) == (TODAY, step.id)
    assert (found["care_plan_review"].on, found["care_plan_review"].about) == (TODAY + timedelta(days=3), review.id)


def test_what_changed_in_work_is_known_by_its_days() -> None:
    job = Running(uuid4(), day(5))
    changed = replace(BEGUN, jobs=(job,), job_ended_on=day(2), last_offer=day(9), changed_on=None)
    assert work_changes(changed) == (day(5), day(2), day(9))


def test_where_we_meet_is_asked_only_of_whoever_had_no_leaflet_that_says_it() -> None:
    assert "where_we_meet" not in dues(f=Further())
    assert dues(replace(MET, information_given_on=ENTRY), Further())["where_we_meet"].on == ENTRY


def test_what_was_put_off_knows_until_when() -> None:
    due = dues()["job_search"]
    assert replace(BEGUN, put_off={("job_search", ENTRY): TODAY}).put_off_until(due) == TODAY
    assert BEGUN.put_off_until(due) is None


def test_the_person_s_own_rhythm_comes_before_the_rule_s() -> None:
    due = next_contact(replace(MET, contact_days=5), FIGURES, TODAY)
    assert due is not None
    assert due.on == TODAY + timedelta(days=5)


def test_support_at_work_is_looked_at_again_on_the_agreed_day_and_a_care_plan_review_a_week_before() -> None:
    job = Running(uuid4(), day(30), day(25), support_look_on=day(-9))
    without = Running(uuid4(), day(30), day(25))
    assert [(due.since, due.on, due.about) for due in in_work_reviews(replace(BEGUN, jobs=(job, without)))] == [
        (day(25), day(-9), job.id)
    ]
    review = Ending(uuid4(), day(-10))
    assert [(due.on, due.about) for due in care_plan_reviews(replace(BEGUN, reviews=(review,)), FIGURES)] == [
        (day(-3), review.id)
    ]
