"""A page is never refused for what two laptops did together: it is written, and one Inbox item says what is wrong."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from ips_desktop.casework.covering import end_covers
from ips_desktop.casework.inbox import see_item
from ips_desktop.casework.job_pay import take_back_terms
from ips_desktop.casework.merging import merge_people
from ips_desktop.desk import Desk
from ips_desktop.questions.inbox import InboxItem, inbox
from ips_desktop.questions.invariants import found_breaches
from ips_desktop.questions.putting_right import OF_PERSON, ON_PAGE, PUTS_RIGHT, SETTLES
from ips_desktop.records import NamedAdviser, Spell
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.store.post import Post
from tests.casework.given import accepted
from tests.homes import Home, practice
from ui.forms.registry import FORMS
from ui.frame.places import PAGES

__all__ = ["practice"]

LINE, END = b"t" * 16, b"\xff" * 16
SECOND, SUE = UUID(int=77), UUID(int=78)


def pulled(post: Post, subject: UUID, *records: HeldRecord, last: bool = True) -> int:
    post.apply(Page(LINE, (9, END), (HeldGrant(subject.bytes, "full", 1),), (), records, last))
    return post.standing().unsent


def record(type_: str, subject: UUID, id_: UUID = SECOND, **fields: Value) -> HeldRecord:
    return HeldRecord(type_, id_.bytes, subject.bytes, 9, "full", {"made_by": SUE.bytes, "made_at": 5, **fields})


def told(home: Home) -> list[InboxItem]:
    return list(home.ask(inbox).items)


def second_spell(home: Home, client: UUID) -> HeldRecord:
    return record("spell", client, accepted_on=home.today.isoformat())


def test_a_second_open_time_with_us_is_written_and_told_once(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    before = practice.exchange(pulled, amina)
    after = practice.exchange(pulled, amina, second_spell(practice, amina))
    (item,) = told(practice)
    assert (item.kind, item.group, item.acts, item.client) == ("two_spells", "choose", ("seen",), amina)
    assert item.title.said() == "Amina would be counted twice: two times with us stand open at once"
    assert practice.ask(spells, client=amina) == 2
    assert after == before + 1, "the item goes to the server"
    practice.exchange(pulled, amina, second_spell(practice, amina))
    assert len(told(practice)) == 1
    practice.do(see_item, item=item.id)
    practice.exchange(pulled, amina, second_spell(practice, amina))
    assert told(practice) == [], "what was seen is not told again"


def spells(desk: Desk, client: UUID) -> int:
    return desk.session.query(Spell).filter_by(subject_id=client).count()


def test_a_page_that_is_not_the_last_is_not_judged_by_itself(practice: Home) -> None:
    nobody = UUID(int=500)
    person = record("client", nobody, nobody, given_name="Bo")
    practice.exchange(pulled, nobody, person, second_spell(practice, nobody), last=False)
    assert told(practice) == []
    named = record("named_adviser", nobody, UUID(int=79), adviser_id=SUE.bytes, from_day="2026-01-01")
    practice.exchange(pulled, nobody, named)
    assert told(practice) == []


def test_an_open_time_without_an_adviser_is_told_when_all_has_come(practice: Home) -> None:
    nobody = UUID(int=500)
    person = record("client", nobody, nobody, given_name="Bo")
    practice.exchange(pulled, nobody, person, second_spell(practice, nobody), last=False)
    practice.exchange(pulled, nobody)
    (item,) = told(practice)
    assert (item.kind, item.theirs) == ("no_holder", None)
    assert item.title.said() == "Nobody is named as Bo’s adviser"


def test_two_advisers_named_apart_are_told_with_both_names(practice: Home) -> None:
    amina = accepted(practice)
    practice.exchange(pulled, amina)
    practice.exchange(pulled, SUE, record("staff", SUE, SUE, name="Sue Supervisor"))
    news = record("named_adviser", amina, adviser_id=SUE.bytes, from_day=practice.today.isoformat())
    practice.exchange(pulled, amina, news)
    (item,) = told(practice)
    assert item.mine is not None
    assert item.theirs is not None
    assert item.kind == "two_holders"
    assert {item.mine.text, item.theirs.text} == {"Ann Adviser", "Sue Supervisor"}
    assert practice.ask(namings, client=amina) == 2


def namings(desk: Desk, client: UUID) -> int:
    return desk.session.query(NamedAdviser).filter_by(subject_id=client).count()


def test_every_laptop_makes_the_same_item(practice: Home) -> None:
    """Nothing in it is of the laptop that found it, so that the server takes the second for the first."""
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina, second_spell(practice, amina))
    fields = practice.exchange(item_sent)
    assert {"made_by", "made_at"}.isdisjoint(fields)
    assert fields["mine_by"] == SUE.bytes or fields["theirs_by"] == SUE.bytes


def item_sent(post: Post) -> dict[str, Value]:
    act = post.batch(10_000)[-1]
    return {field.name: field.value for field in act.changes[0].fields}


def test_a_time_with_us_that_begins_before_its_referral_is_told_with_what_puts_it_right(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina)
    early = (practice.today - timedelta(days=30)).isoformat()
    practice.exchange(
        pulled,
        amina,
        record("spell", amina, accepted_on=early, received_on=practice.today.isoformat(), closed_on=early),
    )
    (item,) = told(practice)
    assert (item.kind, item.form) == ("began_first", "edit_referral")


def test_cover_that_outlasts_its_absence_is_told_when_the_absence_ends_elsewhere(practice: Home) -> None:
    amina, sam, jo = accepted(practice, days_ago=9), practice.me.id, UUID(int=90)
    today, later = practice.today.isoformat(), (practice.today + timedelta(days=9)).isoformat()
    absence = UUID(int=91)
    cover = record("cover", amina, adviser_id=jo.bytes, from_day=today, until_day=later, absence_id=absence.bytes)
    practice.exchange(pulled, sam, record("absence", sam, absence, from_day=today, until_day=later))
    practice.exchange(pulled, amina, cover)
    assert told(practice) == []
    practice.exchange(pulled, sam, record("absence", sam, absence, from_day=today, until_day=today))
    (item,) = told(practice)
    assert (item.kind, item.form, item.client) == ("cover_past", "end_cover", amina)
    practice.do(see_item, item=item.id)
    practice.do(end_covers, client=amina)
    practice.exchange(pulled, amina)
    assert told(practice) == []


def test_somebody_merged_with_two_open_times_is_counted_once_and_told_of_nothing(practice: Home) -> None:
    one, two = accepted(practice, days_ago=9), accepted(practice, days_ago=3)
    practice.do(merge_people, client=one, other=two)
    practice.exchange(pulled, one)
    practice.exchange(pulled, two)
    assert told(practice) == []


def test_what_breaks_together_leads_to_the_form_that_puts_it_right(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina)
    practice.exchange(pulled, amina, second_spell(practice, amina))
    (item,) = told(practice)
    assert (item.form, item.acts) == ("finish", ("seen",))
    assert {*SETTLES.values(), *PUTS_RIGHT.values(), *OF_PERSON.values()} <= set(FORMS)
    assert set(ON_PAGE.values()) <= set(PAGES)


CROSSED: dict[str, tuple[dict[str, Value], str]] = {
    "job": ({"start_on": "2026-05-04", "end_on": "2026-05-01"}, "correct_job"),
    "stepping_stone": ({"start_on": "2026-05-04", "ended_on": "2026-05-01"}, "correct_step"),
    "plan": ({"agreed_on": "2026-05-04", "reviewed_on": "2026-05-01"}, ""),
    "cover": ({"from_day": "2026-05-04", "until_day": "2026-05-01"}, "end_cover"),
    "referral": ({"received_on": "2026-05-04", "decided_on": "2026-05-01", "decision": "not_offered"}, "edit_referral"),
    "at_risk": ({"sick_since": "2026-05-04", "fit_note_until": "2026-05-01"}, "edit_risk"),
    "adjustment": ({"asked_on": "2026-05-04", "answered_on": "2026-05-01"}, "answer_adjustment"),
    "onward_referral": ({"on": "2026-05-04", "outcome_on": "2026-05-01"}, "correct_onward"),
    "application": ({"applied_on": "2026-05-04", "offered_on": "2026-05-01"}, "applied"),
    "interview": ({"on": "2026-05-04", "told_on": "2026-05-01"}, "change_interview"),
}


@pytest.mark.parametrize("type_", CROSSED)
def test_two_days_that_contradict_each_other_are_told_with_what_puts_them_right(practice: Home, type_: str) -> None:
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina)
    fields, form = CROSSED[type_]
    practice.exchange(pulled, amina, record(type_, amina, SECOND, **fields))
    (item,) = told(practice)
    assert (item.kind, item.form, item.place) == ("days_crossed", form, "" if form else "plan")
    assert item.about == (amina if form in ("", "end_cover", "edit_referral") else SECOND)
    assert item.mine is not None
    assert item.theirs is not None
    assert (item.mine.text, item.theirs.text) == ("Fri 1 May 2026", "Mon 4 May 2026")
    assert item.title.said().startswith("Two days written about Amina contradict each other: ")
    practice.exchange(pulled, amina, record(type_, amina, SECOND, **{**fields, **dict.fromkeys(fields, "2026-05-04")}))
    assert len(told(practice)) == 1


def test_a_cover_whose_days_are_turned_round_can_be_ended(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina)
    practice.exchange(pulled, amina, record("cover", amina, from_day="2026-05-04", until_day="2026-05-01"))
    (item,) = told(practice)
    practice.do(see_item, item=item.id)
    practice.do(end_covers, client=amina)
    assert practice.ask(found_breaches, None, frozenset()) == []


def test_what_hangs_on_a_job_is_told_before_its_first_day_and_after_its_last(practice: Home) -> None:
    amina, job, row = accepted(practice, days_ago=9), UUID(int=90), UUID(int=91)
    ended = record("job", amina, job, start_on="2026-05-04", end_on="2026-06-04", title="Till")
    practice.exchange(pulled, amina, ended, record("job_terms", amina, row, job_id=job.bytes, from_day="2026-06-05"))
    (item,) = told(practice)
    assert (item.form, item.about, item.title.said()) == (
        "drop_terms", row, "Two days written about Amina contradict each other: from",
    )  # fmt: skip
    practice.do(see_item, item=item.id)
    practice.do(take_back_terms, terms=row)
    early = record("job_check", amina, UUID(int=92), job_id=job.bytes, on="2026-05-01")
    practice.exchange(pulled, amina, early)
    (item,) = told(practice)
    assert (item.form, item.about) == ("correct_job", job)


def test_a_step_called_off_before_it_began_and_a_decision_told_otherwise_are_no_contradiction(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    practice.exchange(pulled, amina)
    days: dict[str, Value] = {"start_on": "2026-05-04", "ended_on": "2026-05-01", "end": "called_off"}
    practice.exchange(pulled, amina, record("stepping_stone", amina, SECOND, **days))
    yes: dict[str, Value] = {"received_on": "2026-05-04", "decided_on": "2026-05-01", "decision": "accepted"}
    practice.exchange(pulled, amina, record("referral", amina, UUID(int=80), **yes))
    assert told(practice) == []
