"""Steps on the way, awards, and help by others: always with an end or a look again, never instead of a job (SS3.3, SS3.7–8, SS5.3e, SS8.4, FS7)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.directory import (
    add_organisation,
    add_organisation_of,
    edit_organisation,
    put_back_organisation,
    record_other_duty,
    take_back_other_duty,
    take_out_organisation,
)
from ips_desktop.casework.employer_contact import record_contact_for
from ips_desktop.casework.onward import (
    contribute_to_review,
    correct_brief_intervention,
    correct_onward,
    give_advice,
    hear_onward,
    plan_care_review,
    record_brief_intervention,
    refer_onward,
    take_back_advice_given,
    take_back_brief_intervention,
    take_back_care_review,
    take_back_onward,
    uncontribute,
    unhear_onward,
)
from ips_desktop.casework.stepping import (
    add_award,
    correct_award,
    correct_step,
    end_step,
    extend_step,
    reopen_step,
    start_step,
    take_back_award,
    take_back_step,
)
from ips_desktop.records import (
    AdviceGiven,
    Award,
    BriefIntervention,
    CarePlanReview,
    OnwardReferral,
    Organisation,
    OtherDuty,
    SteppingStone,
)
from ips_desktop.terms.stepping import (
    AdvisedWho,
    DutyKind,
    OnwardKind,
    OnwardOutcome,
    ReviewPart,
    SteppingEnd,
    SteppingKind,
)
from ips_desktop.terms.troubles import Refused
from tests.casework.given import agreed
from tests.casework.work_given import entered, every, kept
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return entered(practice)


def ahead(home: Home, fields: dict[str, Any], *names: str) -> dict[str, Any]:
    """Whole numbers of these fields as days from today."""
    return {n: home.today + timedelta(days=v) if n in names else v for n, v in fields.items()}


def course(home: Home, client: UUID, **fields: Any) -> UUID:
    told: dict[str, Any] = {"kind": SteppingKind.TRAINING, "what": "Forklift licence"}
    told |= {"agreed_end": home.today + timedelta(days=30)}
    return home.do(start_step, client=client, **(told | fields))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"agreed_end": None}, "end_missing"),
        ({"kind": None}, "kind_missing"),
        ({"what": " "}, "what_missing"),
        ({"kind": SteppingKind.WORK_EXPERIENCE, "agreed_end": None, "review_on": 30}, "placement_end"),
        ({"kind": SteppingKind.WORK_EXPERIENCE}, "purpose_missing"),
        ({"agreed_end": -1}, "ends_early"),
        ({"review_on": -1}, "ends_early"),
    ],
)
def test_no_step_is_without_an_end_or_a_look_again(
    practice: Home, amina: UUID, fields: dict[str, Any], code: str
) -> None:
    told = {
        n: v if v is None else practice.today + timedelta(days=v) if isinstance(v, int) else v
        for n, v in fields.items()
    }
    with pytest.raises(Refused, match=code):
        course(practice, amina, **told)
    assert every(practice, SteppingStone) == []


def test_a_look_again_is_enough_for_what_has_no_end(practice: Home, amina: UUID) -> None:
    step = course(practice, amina, agreed_end=None, review_on=practice.today + timedelta(days=60))
    assert kept(practice, SteppingStone, step)["start_on"] == practice.today


def test_a_step_begun_before_any_employer_was_met_is_marked_by_itself(practice: Home, amina: UUID) -> None:
    before = course(practice, amina)
    assert kept(practice, SteppingStone, before)["before_contact"] is True
    practice.do(record_contact_for, client=amina, employer="Garden World")
    after = course(practice, amina)
    assert kept(practice, SteppingStone, after)["before_contact"] is False
    practice.do(correct_step, step=after, start_on=practice.today - timedelta(days=3))
    assert kept(practice, SteppingStone, after)["before_contact"] is True


def test_a_placement_is_part_of_the_plan_in_force(practice: Home, amina: UUID) -> None:
    plan = agreed(practice, amina)
    step = course(practice, amina, kind=SteppingKind.WORK_EXPERIENCE, purpose="To see whether mornings suit")
    assert kept(practice, SteppingStone, step)["plan_id"] == plan


def test_a_step_goes_on_only_to_a_later_day_and_for_a_reason(practice: Home, amina: UUID) -> None:
    step, later = course(practice, amina), practice.today + timedelta(days=60)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({}, "extend_missing"),
        ({"agreed_end": practice.today}, "extend_missing"),
        ({"agreed_end": later}, "extend_reason"),
    ]
    for fields, code in wrong:
        with pytest.raises(Refused, match=code):
            practice.do(extend_step, step=step, **fields)
    practice.do(extend_step, step=step, agreed_end=later, extended="The test is in January")
    practice.do(extend_step, step=step, review_on=later, extended="And again in March")
    stands = kept(practice, SteppingStone, step)
    assert (stands["agreed_end"], stands["review_on"]) == (later, later)
    assert stands["extended"] == "The test is in January\nAnd again in March"


def test_a_step_that_has_ended_began_before_unless_it_was_called_off(practice: Home, amina: UUID) -> None:
    until = practice.today + timedelta(days=20)
    told: dict[str, Any] = {"client": amina, "kind": SteppingKind.VOLUNTEERING, "what": "Garden", "agreed_end": until}
    for end, refused in ((SteppingEnd.LEFT_EARLY, True), (SteppingEnd.CALLED_OFF, False)):
        step = practice.do(start_step, start_on=practice.today - timedelta(days=9), **told)
        practice.do(end_step, step=step, end=end, ended_on=practice.today - timedelta(days=3))
        if not refused:
            practice.do(correct_step, step=step, start_on=practice.today)
            continue
        with pytest.raises(Refused, match=r"step\.ended_early") as told_of:
            practice.do(correct_step, step=step, start_on=practice.today)
        assert told_of.value.field == "start_on"


def test_a_step_ends_once_and_the_end_can_be_taken_back(practice: Home, amina: UUID) -> None:
    step = course(practice, amina)
    with pytest.raises(Refused, match="how_missing"):
        practice.do(end_step, step=step)
    with pytest.raises(Refused, match="ended_early"):
        practice.do(end_step, step=step, end=SteppingEnd.LEFT_EARLY, ended_on=practice.today - timedelta(days=1))
    practice.do(end_step, step=step, end=SteppingEnd.REACHED_ITS_END, result="Passed")
    for act, fields in ((end_step, {"end": SteppingEnd.LEFT_EARLY}), (extend_step, {"extended": "x"})):
        with pytest.raises(Refused, match=r"step\.ended"):
            practice.do(act, step=step, **fields)  # pyright: ignore[reportArgumentType, reportCallIssue]
    practice.do(reopen_step, step=step)
    assert kept(practice, SteppingStone, step)["result"] is None
    practice.do(take_back_step, step=step)
    assert every(practice, SteppingStone) == []


def test_a_qualification_is_kept_with_its_day(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="name_missing"):
        practice.do(add_award, client=amina, name=" ")
    award = practice.do(add_award, client=amina, name="Level 2 Horticulture")
    assert kept(practice, Award, award)["on"] == practice.today
    with pytest.raises(Refused, match="day_ahead"):
        practice.do(correct_award, award=award, on=practice.today + timedelta(days=1))
    practice.do(correct_award, award=award, given_by="City College")
    practice.do(take_back_award, award=award)
    assert every(practice, Award) == []


def test_somebody_is_put_in_touch_with_a_service_of_the_directory_and_its_answer_follows(
    practice: Home, amina: UUID
) -> None:
    known = practice.do(add_organisation, name="Citizens Advice", kind=OnwardKind.ADVICE)
    onward = practice.do(refer_onward, client=amina, where=known, why="Debts")
    stands = kept(practice, OnwardReferral, onward)
    assert (stands["organisation"], stands["kind"], stands["outcome"]) == (
        "Citizens Advice",
        OnwardKind.ADVICE,
        OnwardOutcome.WAITING,
    )
    with pytest.raises(Refused, match="outcome_missing"):
        practice.do(hear_onward, onward=onward)
    with pytest.raises(Refused, match="heard_early"):
        practice.do(
            hear_onward, onward=onward, outcome=OnwardOutcome.STARTED, outcome_on=practice.today - timedelta(days=1)
        )
    practice.do(hear_onward, onward=onward, outcome=OnwardOutcome.STARTED)
    practice.do(unhear_onward, onward=onward)
    assert kept(practice, OnwardReferral, onward)["outcome"] == OnwardOutcome.WAITING
    practice.do(correct_onward, onward=onward, where="Shelter")
    assert kept(practice, OnwardReferral, onward)["organisation"] == "Shelter"
    practice.do(take_back_onward, onward=onward)
    assert every(practice, OnwardReferral) == []


def test_a_service_that_is_in_no_directory_is_named_with_its_kind(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="where_missing"):
        practice.do(refer_onward, client=amina)
    with pytest.raises(Refused, match="kind_missing"):
        practice.do(refer_onward, client=amina, where="Shelter")
    practice.do(refer_onward, client=amina, where="Shelter", kind=OnwardKind.HOUSING)


def test_the_directory_holds_each_service_once_and_lets_one_go_and_come_back(practice: Home) -> None:
    for name, kind, code in ((" ", OnwardKind.HOUSING, "name_missing"), ("Shelter", None, "kind_missing")):
        with pytest.raises(Refused, match=code):
            practice.do(add_organisation, name=name, kind=kind)
    shelter = practice.do(add_organisation_of, service=practice.me.service, name="Shelter", kind=OnwardKind.HOUSING)
    with pytest.raises(Refused, match="already"):
        practice.do(add_organisation, name=" shelter ", kind=OnwardKind.HOUSING)
    practice.do(add_organisation, name="Shelter", kind=OnwardKind.HOUSING, town="Barry")
    practice.do(edit_organisation, organisation=shelter, phone="0808 800 4444")
    practice.do(take_out_organisation, organisation=shelter)
    assert len(every(practice, Organisation)) == 1
    practice.do(put_back_organisation, organisation=shelter)
    assert kept(practice, Organisation, shelter)["phone"] == "0808 800 4444"
    with pytest.raises(Refused, match="not_here"):
        practice.do(add_organisation_of, service=shelter, name="X", kind=OnwardKind.HOUSING)


def test_advice_given_says_to_whom_and_about_what(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="who_missing"):
        practice.do(give_advice, client=amina, about_what="Fit notes")
    with pytest.raises(Refused, match="what_missing"):
        practice.do(give_advice, client=amina, to=AdvisedWho.COORDINATOR)
    advice = practice.do(
        give_advice, client=amina, to=AdvisedWho.COORDINATOR, name="Jo", about_what="Fit notes", minutes=10
    )
    practice.do(take_back_advice_given, advice=advice)
    assert every(practice, AdviceGiven) == []


def test_a_brief_intervention_is_kept_and_its_result_added(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="what_missing"):
        practice.do(record_brief_intervention, client=amina)
    brief = practice.do(record_brief_intervention, client=amina, what="Talked through the shift", asked_by="Team")
    practice.do(correct_brief_intervention, brief=brief, result="She goes in tomorrow")
    assert kept(practice, BriefIntervention, brief)["result"] == "She goes in tomorrow"
    practice.do(take_back_brief_intervention, brief=brief)
    assert every(practice, BriefIntervention) == []


def test_our_part_in_a_care_plan_review_is_told_when_there_was_one(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="day_missing"):
        practice.do(plan_care_review, client=amina)
    on = practice.today + timedelta(days=7)
    review = practice.do(plan_care_review, client=amina, on=on, at=600)
    with pytest.raises(Refused, match="part_missing"):
        practice.do(contribute_to_review, review=review)
    with pytest.raises(Refused, match=r"care_review\.ahead"):
        practice.do(contribute_to_review, review=review, part=ReviewPart.ATTENDED)
    practice.do(contribute_to_review, review=review, part=ReviewPart.CONTRIBUTED, contribution="She looks for work")
    assert kept(practice, CarePlanReview, review)["contributed_on"] == practice.today
    practice.do(uncontribute, review=review)
    assert kept(practice, CarePlanReview, review)["part"] is None
    practice.do(take_back_care_review, review=review)
    assert every(practice, CarePlanReview) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"minutes": 30}, "kind_missing"),
        ({"kind": DutyKind.CARE}, "duty.minutes"),
        ({"kind": DutyKind.CARE, "minutes": 1441}, "duty.minutes"),
        ({"kind": DutyKind.CARE, "minutes": 30, "on": 1}, "day_ahead"),
    ],
)
def test_other_duty_says_what_and_how_long(practice: Home, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused, match=code):
        practice.do(record_other_duty, staff=practice.me.id, **ahead(practice, fields, "on"))


def test_other_duty_is_ones_own_and_may_be_refused(practice: Home, amina: UUID) -> None:
    with pytest.raises(Refused, match="not_me"):
        practice.do(record_other_duty, staff=amina, kind=DutyKind.CARE, minutes=30)
    practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.TRANSPORT, asked_by="Day service", refused=True)
    duty = practice.do(record_other_duty, staff=practice.me.id, kind=DutyKind.CARE, minutes=30)
    practice.do(take_back_other_duty, duty=duty)
    assert [d["refused"] for d in every(practice, OtherDuty)] == [True]
