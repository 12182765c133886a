"""A plan is written together, agreed, signed in one act, and from then on never changes (SS1, SS4.1, SS2.9, decision 8)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.plan import (
    SignatureInput,
    StepInput,
    agree_plan,
    hand_copy,
    keep_plan,
    review_plan,
    sign_plan,
    start_plan,
)
from ips_desktop.casework.plan_steps import tick_step
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.desk import Desk
from ips_desktop.questions.plan import FORM, PROSE, PlanPage, PlanVersion, plan_together, plan_version
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.sealed import seal_of
from ips_desktop.questions.sheets import MoneyAdvice, Training
from ips_desktop.questions.today import today
from ips_desktop.records import Plan, PlanStep
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.store.post import Post
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import CopyHow, GoalKind, SignatureHow, SignerRole
from tests.casework.given import ADVISER, PERSON, accepted, agreed, signed
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry

__all__ = ["practice"]


def the_plan(home: Home, client: UUID) -> PlanPage:
    return home.ask(plan_together, client=client)


def in_force(home: Home, client: UUID) -> PlanVersion:
    current = the_plan(home, client).current
    assert current is not None
    return current


def test_the_goals_are_exactly_those_of_the_specification() -> None:
    assert {str(kind) for kind in GoalKind} == {
        "paid_work",
        "self_employment",
        "keep_job",
        "education",
        "training",
        "volunteering",
    }


def test_a_first_plan_starts_with_what_the_person_said_they_want(practice: Home) -> None:
    amina = accepted(practice)
    profile = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=profile, goal="A morning job with plants.")
    practice.do(start_plan, client=amina)
    draft = the_plan(practice, amina).draft
    assert draft is not None
    assert (draft.texts["goal"], draft.kind, draft.label) == ("A morning job with plants.", "paid_work", "1")


def test_there_is_one_draft_at_a_time(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(start_plan, client=amina)
    with pytest.raises(Refused, match="draft_open"):
        practice.do(start_plan, client=amina)


@pytest.mark.parametrize(
    ("goal", "steps", "code", "field"),
    [
        ("", [StepInput("a", "b")], "plan.goal_missing", "goal"),
        ("work", [], "plan.steps_missing", "steps"),
        ("work", [StepInput("a", "b"), StepInput("c", "")], "plan.step_who", "steps.2.who"),
        ("work", [StepInput("", "b")], "plan.step_what", "steps.1.what"),
    ],
)
def test_a_plan_is_agreed_with_a_goal_and_steps_that_somebody_does(
    practice: Home, goal: str, steps: list[StepInput], code: str, field: str
) -> None:
    plan = practice.do(start_plan, client=accepted(practice))
    practice.do(keep_plan, plan=plan, goal=goal, steps=steps)
    with pytest.raises(Refused) as refused:
        practice.do(agree_plan, plan=plan)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_agreeing_sets_the_review_28_days_on_unless_another_day_was_said(practice: Home) -> None:
    amina = accepted(practice)
    plan = agreed(practice, amina)
    assert in_force(practice, amina).review_on == practice.today + timedelta(days=28)
    practice.do(agree_plan, plan=plan, review_on=practice.today + timedelta(days=14))
    assert in_force(practice, amina).review_on == practice.today + timedelta(days=14)
    with pytest.raises(Refused, match="review_past"):
        practice.do(agree_plan, plan=plan, review_on=practice.today)


def test_a_change_after_we_agree_makes_it_a_draft_again(practice: Home) -> None:
    amina = accepted(practice)
    plan = agreed(practice, amina)
    practice.do(keep_plan, plan=plan, goal="An afternoon job.")
    assert practice.ask(plan_version, plan=plan).state == "draft"
    with pytest.raises(Refused, match="not_agreed"):
        practice.do(sign_plan, plan=plan, signatures=[PERSON, ADVISER])


def test_steps_keep_their_order_and_their_identity(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina)
    practice.do(keep_plan, plan=plan, steps=[StepInput("one", "A"), StepInput("two", "B"), StepInput("three", "C")])
    one, two, three = practice.ask(plan_version, plan=plan).steps
    again = [StepInput("three", "C", id=three.id), StepInput("one!", "A", id=one.id), StepInput("four", "D")]
    practice.do(keep_plan, plan=plan, steps=again)
    steps = practice.ask(plan_version, plan=plan).steps
    assert [(s.number, s.what) for s in steps] == [(1, "three"), (2, "one!"), (3, "four")]
    assert [s.id for s in steps[:2]] == [three.id, one.id]
    assert two.id not in [s.id for s in steps]


def test_an_empty_line_is_no_step(practice: Home) -> None:
    plan = practice.do(start_plan, client=accepted(practice))
    practice.do(keep_plan, plan=plan, steps=[StepInput("one", "A"), StepInput("  ", "")])
    assert len(practice.ask(plan_version, plan=plan).steps) == 1


def test_both_sign_in_one_act_and_each_signature_carries_the_seal(practice: Home) -> None:
    amina = accepted(practice)
    before = len(practice.changed)
    plan = signed(practice, amina)
    told = practice.changed[-1]
    assert (told.by, told.kinds) == ("sign_plan", {"plan", "signature"})
    assert len(practice.changed) > before
    version = practice.ask(plan_version, plan=plan)
    assert (version.state, version.sealed, version.intact, version.signed_on) == ("signed", True, True, practice.today)
    assert [(s.role, s.how, s.strokes) for s in version.signatures] == [
        ("person", "drawn", b"strokes"),
        ("adviser", "on_paper", None),
    ]


@pytest.mark.parametrize(
    ("signatures", "code"),
    [
        ([PERSON], "plan.signature_missing"),
        ([ADVISER], "plan.signature_missing"),
        ([SignatureInput(SignerRole.PERSON, "Amina", SignatureHow.DRAWN), ADVISER], "plan.signature_empty"),
        ([SignatureInput(SignerRole.PERSON, "Amina", SignatureHow.PREFERS_NOT), ADVISER], "plan.reason_missing"),
        ([SignatureInput(SignerRole.PERSON, "Amina", SignatureHow.BY_VOICE), ADVISER], "plan.witness_missing"),
    ],
)
def test_a_signature_that_is_missing_or_empty_is_refused(
    practice: Home, signatures: list[SignatureInput], code: str
) -> None:
    plan = agreed(practice, accepted(practice))
    with pytest.raises(Refused) as refused:
        practice.do(sign_plan, plan=plan, signatures=signatures)
    assert refused.value.code == code
    assert practice.ask(plan_version, plan=plan).signatures == ()


def test_preferring_not_to_sign_is_a_way_and_the_plan_counts(practice: Home) -> None:
    amina = accepted(practice)
    declines = SignatureInput(SignerRole.PERSON, "Amina", SignatureHow.PREFERS_NOT, reason="does not like to sign")
    plan = practice.do(sign_plan, plan=agreed(practice, amina), signatures=[declines, ADVISER])
    assert practice.ask(plan_version, plan=plan).state == "signed"


def meddle_plan(desk: Desk, plan: UUID) -> None:
    desk.find(Plan, plan).goal = "Something else"


def meddle_step(desk: Desk, step: UUID) -> None:
    desk.find(PlanStep, step).what = "Something else"


def test_a_signed_plan_refuses_every_change(practice: Home) -> None:
    amina = accepted(practice)
    plan = signed(practice, amina)
    for act, more in ((keep_plan, {"goal": "x"}), (agree_plan, {}), (sign_plan, {"signatures": [PERSON, ADVISER]})):
        with pytest.raises(Refused, match=r"plan\.sealed"):
            practice.do(act, plan=plan, **more)  # pyright: ignore[reportArgumentType, reportCallIssue]
    with pytest.raises(Refused, match="sealed"):
        practice.do(meddle_plan, plan)


def test_acts_and_store_refuse_to_change_a_step_that_was_signed(practice: Home) -> None:
    plan = signed(practice, accepted(practice))
    with pytest.raises(Refused, match="sealed"):
        practice.do(meddle_step, practice.ask(plan_version, plan=plan).steps[0].id)


def arrive_changed(post: Post, client: UUID, step: UUID, plan: UUID) -> None:
    """A page brings a step with other words: no honest server sends it."""
    fields: dict[str, Value] = {"plan_id": plan.bytes, "number": 1, "what": "Work for nothing", "who": "Amina"}
    told = HeldRecord("plan_step", step.bytes, client.bytes, 9, "full", fields)
    post.apply(Page(b"t" * 16, (9, bytes(16)), (HeldGrant(client.bytes, "full", 9),), (), (told,), last=True))


def test_words_changed_behind_the_seal_are_seen_on_any_laptop(practice: Home, tmp_path: Path) -> None:
    amina = accepted(practice)
    plan = signed(practice, amina)
    other = home_at(tmp_path / "other", name="Ruth Marsh", seed=2)
    carry(practice, other)
    version = other.ask(plan_version, plan=plan)
    assert version.intact
    other.exchange(arrive_changed, amina, version.steps[0].id, plan)
    assert not other.ask(plan_version, plan=plan).intact
    other.lock()


def test_ticking_a_step_handing_a_copy_and_reviewing_leave_the_seal_whole(practice: Home) -> None:
    amina = accepted(practice, days_ago=3)
    plan = signed(practice, amina)
    step = practice.ask(plan_version, plan=plan).steps[0].id
    practice.do(tick_step, step=step, result="They like her.")
    practice.do(hand_copy, plan=plan, how=CopyHow.ON_PAPER)
    practice.do(review_plan, plan=plan)
    version = practice.ask(plan_version, plan=plan)
    assert (version.intact, version.copy, version.copy_on) == (True, "on_paper", practice.today)
    assert (version.steps[0].done_on, version.steps[0].result) == (practice.today, "They like her.")
    practice.do(tick_step, step=step, done=False)
    assert practice.ask(plan_version, plan=plan).steps[0].done_on is None


def test_the_copy_is_owed_from_signing_until_it_is_handed_or_declined(practice: Home) -> None:
    amina = accepted(practice)
    plan = signed(practice, amina)
    assert [r.about for r in practice.ask(today).rows if r.rule == "plan_copy"] == [plan]
    practice.do(hand_copy, plan=plan, how=CopyHow.NOT_NOW)
    assert not [r for r in practice.ask(today).rows if r.rule == "plan_copy"]


def test_what_is_not_signed_has_no_copy_and_what_is_not_agreed_no_review(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina)
    with pytest.raises(Refused, match="not_signed"):
        practice.do(hand_copy, plan=plan, how=CopyHow.FILE)
    with pytest.raises(Refused, match="not_yet_agreed"):
        practice.do(review_plan, plan=plan)


def test_the_next_version_brings_the_words_and_the_open_steps_and_leaves_the_signed_one_whole(practice: Home) -> None:
    amina = accepted(practice)
    first = signed(practice, amina)
    done, still_open = practice.ask(plan_version, plan=first).steps
    practice.do(tick_step, step=done.id)
    second = practice.do(start_plan, client=amina)
    page = the_plan(practice, amina)
    assert page.draft is not None
    assert page.current is not None
    assert (page.draft.label, page.draft.texts["goal"]) == ("2", "A morning job with plants.")
    assert [s.what for s in page.draft.steps] == [still_open.what]
    assert (page.current.id, page.current.intact) == (first, True)

    practice.do(agree_plan, plan=second)
    assert in_force(practice, amina).id == second
    assert [(v.label, v.state) for v in the_plan(practice, amina).versions] == [("2", "agreed"), ("1", "signed")]


def test_the_paper_says_what_was_signed(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina, kind=GoalKind.TRAINING)
    practice.do(
        keep_plan,
        plan=plan,
        goal="A morning job.",
        bring="Patient\nTwo years at a stall",
        helps="A quiet start.",
        who_may_know="My sister: that I look for work\nDr Osei: my hours, until 22 Dec\nNot my old boss.",
        unwell_signs="I sleep badly",
        unwell_adviser="Text me, then call my sister",
        unwell_call="My sister",
        benefits_by="Sam Reed, Citizens Advice, on 19 Nov",
        benefits="I would have more.",
        training="Two days with the park team",
        training_ends="15 Dec",
        training_purpose="see if I like it",
        steps=[StepInput("See Garden World", "Amina", practice.today + timedelta(days=7))],
    )
    practice.do(agree_plan, plan=plan)
    assert not practice.ask(plan_sheet, plan=plan).draft
    practice.do(sign_plan, plan=plan, signatures=[PERSON, ADVISER])
    sheet = practice.ask(plan_sheet, plan=plan)
    assert (sheet.person_name, sheet.adviser_name, sheet.version, sheet.kind) == (
        "Amina Birch",
        "Ann Adviser",
        "1",
        "training",
    )
    assert sheet.bring == ("Patient", "Two years at a stall")
    assert [(s.number, s.what, s.who) for s in sheet.steps] == [(1, "See Garden World", "Amina")]
    assert [s.strokes for s in sheet.signatures] == [b"strokes", None]
    assert sheet.private is not None
    assert [(r.who, r.what, r.until) for r in sheet.private.told] == [
        ("My sister", "that I look for work", ""),
        ("Dr Osei", "my hours", "22 Dec"),
    ]
    unwell, money, training = sheet.private.unwell, sheet.private.money, sheet.private.training
    assert (unwell.notice, unwell.adviser_may, unwell.call) == (
        "I sleep badly",
        "Text me, then call my sister",
        "My sister",
    )
    assert money == MoneyAdvice("Sam Reed, Citizens Advice, on 19 Nov", "I would have more.")
    assert training == Training("Two days with the park team", "15 Dec", "see if I like it")
    assert (sheet.private.not_told, sheet.private.support) == ("Not my old boss.", "A quiet start.")
    assert practice.ask(plan_sheet, plan=plan, with_private=False).private is None


def test_a_draft_prints_as_a_draft_with_places_to_sign(practice: Home) -> None:
    plan = practice.do(start_plan, client=accepted(practice))
    sheet = practice.ask(plan_sheet, plan=plan)
    assert sheet.draft
    assert [(s.role, s.name, s.how) for s in sheet.signatures] == [
        ("person", "Amina Birch", ""),
        ("adviser", "Ann Adviser", ""),
    ]
    assert sheet.private is None


def test_the_paper_tells_which_other_people_served_it_names(practice: Home) -> None:
    amina = accepted(practice)
    accepted(practice, "Dai", "Willow")
    accepted(practice, "Rhian", "Rowan")
    plan = practice.do(start_plan, client=amina)
    step = StepInput("Ask dai willow, who works there, and Rhian", "Amina")
    practice.do(keep_plan, plan=plan, goal="Work like Amina Birch", steps=[step])
    assert practice.ask(plan_sheet, plan=plan).others == ("Dai Willow",)


def test_the_seal_holds_every_word_of_the_plan(practice: Home) -> None:
    plan = agreed(practice, accepted(practice))
    seals: set[bytes] = set()
    for name in PROSE:
        practice.do(keep_plan, plan=plan, **{name: f"other words of {name}"})  # pyright: ignore[reportArgumentType]
        seals.add(practice.ask(lambda desk: seal_of(desk.find(Plan, plan), [])))
    assert len(seals) == len(PROSE)


def test_agreeing_lets_go_of_what_was_typed_on_the_way(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina)
    practice.do(keep_draft, form=FORM, about=amina, values={"goal": "A morn"})
    practice.do(keep_plan, plan=plan, goal="A morning job", steps=[StepInput("See it", "Amina")])
    practice.do(agree_plan, plan=plan)
    assert the_plan(practice, amina).draft_words is None
