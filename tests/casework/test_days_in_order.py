"""What follows cannot come first: a day that contradicts what is known is refused beside its field, and nothing changes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.finishing import finish, take_back_finish
from ips_desktop.casework.handing_over import hand_over
from ips_desktop.casework.job import correct_job
from ips_desktop.casework.job_keeping import check_job
from ips_desktop.casework.plan import agree_plan, hand_copy, keep_plan, review_plan, sign_plan, start_plan
from ips_desktop.casework.referral import decide_referral, refer_again
from ips_desktop.casework.spell import close_spell, record_yes
from ips_desktop.casework.waiting import edit_referral
from ips_desktop.questions.standing import adviser_on
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import KnownBy
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, CopyHow, ReferralDecision, ReferralSource
from tests.casework.given import ADVISER, PERSON, accepted, agreed, referred
from tests.casework.work_given import working
from tests.homes import Home, practice
from tests.ui.scenes import told

__all__ = ["practice"]
WORK = WorkAtClose.NOT_KNOWN
BEN = UUID(int=77)


def ago(home: Home, days: int) -> date:
    return home.today - timedelta(days=days)


def again(home: Home, client: UUID) -> UUID:
    return home.do(refer_again, client=client, source=ReferralSource.SELF)


def test_nobody_says_yes_before_they_were_referred(practice: Home) -> None:
    amina = accepted(practice, days_ago=10, yes=False)
    with pytest.raises(Refused, match=r"spell\.yes_early"):
        practice.do(record_yes, client=amina, on=ago(practice, 11))
    practice.do(record_yes, client=amina, on=ago(practice, 10))
    came = referred(practice, "Dai", days_ago=3)
    for day, code in ((4, "spell.yes_early"), (-1, "day_ahead")):
        with pytest.raises(Refused, match=code) as refused:
            practice.do(
                decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id,
                yes_on=ago(practice, day),
            )  # fmt: skip
        assert refused.value.field == "yes_on"


def test_somebody_is_named_from_the_day_of_the_yes_when_that_came_before_the_decision(practice: Home) -> None:
    came = referred(practice, days_ago=20)
    practice.do(
        decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id,
        on=ago(practice, 5), yes_on=ago(practice, 10),
    )  # fmt: skip
    assert practice.ask(adviser_on, came.client, ago(practice, 10)) == practice.me.id
    practice.do(record_yes, client=came.client, on=ago(practice, 15))
    assert practice.ask(adviser_on, came.client, ago(practice, 15)) == practice.me.id
    assert practice.ask(adviser_on, came.client, ago(practice, 16)) is None


def test_a_time_with_us_cannot_end_before_they_were_accepted(practice: Home) -> None:
    came = referred(practice, days_ago=10)
    practice.do(
        decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id,
        on=ago(practice, 2),
    )  # fmt: skip
    reason, who = ClosedReason.MOVED_AWAY, came.client
    with pytest.raises(Refused, match=r"spell\.closed_first"):
        practice.do(finish, client=who, closed_reason=reason, closed_on=ago(practice, 3), work_at_close=WORK)
    with pytest.raises(Refused, match=r"spell\.closed_first"):
        practice.do(close_spell, client=who, reason=reason, on=ago(practice, 3))
    practice.do(finish, client=who, closed_reason=reason, closed_on=ago(practice, 2), work_at_close=WORK)


def test_whoever_is_with_us_is_not_accepted_a_second_time(practice: Home) -> None:
    amina = accepted(practice, days_ago=10)
    with pytest.raises(Refused, match=r"referral\.with_us"):
        practice.do(
            decide_referral, referral=again(practice, amina), decision=ReferralDecision.ACCEPTED, adviser=practice.me.id
        )


def test_two_times_with_us_do_not_overlap_and_an_ended_one_is_not_taken_back_once_they_came_again(
    practice: Home,
) -> None:
    amina = accepted(practice, days_ago=10)
    ended = practice.do(finish, client=amina, closed_reason=ClosedReason.MOVED_ON, work_at_close=WORK)
    back = practice.do(refer_again, client=amina, source=ReferralSource.SELF, received_on=ago(practice, 1))
    accept: dict[str, Any] = {"referral": back, "decision": ReferralDecision.ACCEPTED, "adviser": practice.me.id}
    with pytest.raises(Refused, match=r"referral\.before_finished"):
        practice.do(decide_referral, **accept, on=ago(practice, 1))
    practice.do(decide_referral, **accept)
    with pytest.raises(Refused, match=r"finish\.came_back"):
        practice.do(take_back_finish, spell=ended)


def test_a_referral_did_not_come_after_what_followed_from_it(practice: Home) -> None:
    amina = accepted(practice, days_ago=10)
    with pytest.raises(Refused, match=r"referral\.received_late"):
        practice.do(edit_referral, client=amina, received_on=ago(practice, 9))
    practice.do(edit_referral, client=amina, received_on=ago(practice, 12))


def test_only_a_colleague_with_a_caseload_is_named(practice: Home) -> None:
    with pytest.raises(Refused, match=r"hand_over\.not_here"):
        practice.do(
            decide_referral, referral=referred(practice, "Dai").referral, decision=ReferralDecision.ACCEPTED,
            adviser=UUID(int=7),
        )  # fmt: skip


def test_a_plan_is_agreed_signed_copied_and_reviewed_in_this_order(practice: Home) -> None:
    amina = accepted(practice, days_ago=30)
    plan = agreed(practice, amina, ago(practice, 5))
    early = ago(practice, 6)
    with pytest.raises(Refused, match=r"plan\.reviewed_early"):
        practice.do(review_plan, plan=plan, on=early)
    with pytest.raises(Refused, match=r"plan\.signed_early"):
        practice.do(sign_plan, plan=plan, signatures=[PERSON, ADVISER], on=early)
    practice.do(sign_plan, plan=plan, signatures=[PERSON, ADVISER], on=ago(practice, 5))
    with pytest.raises(Refused, match=r"plan\.copy_early"):
        practice.do(hand_copy, plan=plan, how=CopyHow.FILE, on=early)
    following = practice.do(start_plan, client=amina)
    practice.do(keep_plan, plan=following, goal="More hours.")
    with pytest.raises(Refused, match=r"plan\.agreed_early"):
        practice.do(agree_plan, plan=following, on=early)


def test_a_job_did_not_begin_after_what_was_seen_of_it(practice: Home) -> None:
    job = working(practice, accepted(practice, days_ago=90), 60)
    practice.do(check_job, job=job, on=ago(practice, 20), in_work=Known.YES, known_by=KnownBy.PERSON)
    with pytest.raises(Refused, match=r"job\.start_late"):
        practice.do(correct_job, job=job, start_on=ago(practice, 19))
    practice.do(correct_job, job=job, start_on=ago(practice, 20))


def test_nobody_is_handed_over_to_a_day_before_their_adviser_of_today_was_named(practice: Home) -> None:
    amina, before = accepted(practice, days_ago=10), ago(practice, 12)
    ben = {"name": "Ben Bevan", "role": "adviser"}
    told(practice, BEN, HeldRecord("staff", BEN.bytes, BEN.bytes, 1, "full", ben))
    with pytest.raises(Refused, match=r"adviser\.take|hand_over\.named_since"):
        practice.do(hand_over, people=[amina], to=BEN, why="Moves", from_day=before)
    practice.do(hand_over, people=[amina], to=BEN, why="Moves", from_day=ago(practice, 5))
    with pytest.raises(Refused, match=r"hand_over\.named_since"):
        practice.do(hand_over, people=[amina], to=BEN, why="Moves again", from_day=ago(practice, 7))
