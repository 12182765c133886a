"""People come to us by anybody's word, and are never asked whether they are ready (SS5.1a, SS2.2, SS6.1)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.spell import close_spell, give_information, name_adviser, record_yes, set_mode
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.person import person
from ips_desktop.questions.today import today
from ips_desktop.records import Staff
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, ReferralDecision, ReferralSource, Role, SupportMode
from tests.casework.given import accepted, colleague, met, referred
from tests.homes import Home, home_at, practice

__all__ = ["practice"]


def test_anybody_may_refer_and_the_person_may_come_by_themselves(practice: Home) -> None:
    for source in ReferralSource:
        practice.do(receive_referral, received_on=practice.today, source=source, given_name="Amina")
    assert len(practice.ask(today).rows) == len(ReferralSource)


def test_a_referral_waits_on_today_until_it_is_decided(practice: Home) -> None:
    came = referred(practice, "Tom", "Alder", days_ago=3)
    (row,) = practice.ask(today).rows
    assert (row.name, row.act, row.about, row.until) == (
        "Tom A.",
        "decide_referral",
        came.referral,
        practice.today + timedelta(days=11),
    )

    practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.PERSON_CHOSE_NOT_TO)
    assert practice.ask(today).rows == ()


def test_a_referral_needs_a_name_and_a_day_that_has_come(practice: Home) -> None:
    with pytest.raises(Refused, match="name_missing"):
        practice.do(receive_referral, received_on=practice.today, source=ReferralSource.SELF, given_name=" ")
    with pytest.raises(Refused, match="day_ahead"):
        practice.do(
            receive_referral, received_on=practice.today + timedelta(days=1), source=ReferralSource.SELF, given_name="A"
        )


def test_accepting_names_an_adviser_and_begins_the_time_with_us(practice: Home) -> None:
    amina = accepted(practice)
    header = practice.ask(person, client=amina).header
    assert (header.adviser, header.mine, header.since, header.referral) == (practice.me.id, True, practice.today, None)
    assert [row.client for row in practice.ask(caseload).rows] == [amina]


def test_readiness_is_not_among_the_decisions() -> None:
    assert not [d for d in ReferralDecision if "ready" in d or "suitab" in d]


def test_not_offering_a_place_is_always_explained(practice: Home) -> None:
    came = referred(practice)
    with pytest.raises(Refused, match="reason_missing"):
        practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.NOT_OFFERED)
    practice.do(
        decide_referral, referral=came.referral, decision=ReferralDecision.NOT_OFFERED, reason="lives in another county"
    )


@pytest.mark.parametrize("missing", ["adviser", "twice", "early"])
def test_a_decision_is_refused_without_adviser_twice_or_before_the_referral(practice: Home, missing: str) -> None:
    came = referred(practice)
    if missing == "adviser":
        with pytest.raises(Refused, match="adviser_missing"):
            practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED)
        return
    if missing == "early":
        with pytest.raises(Refused, match="too_early"):
            practice.do(
                decide_referral,
                referral=came.referral,
                decision=ReferralDecision.NOT_REACHED,
                on=practice.today - timedelta(days=1),
            )
        return
    practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.NOT_REACHED)
    with pytest.raises(Refused, match="decided"):
        practice.do(decide_referral, referral=came.referral, decision=ReferralDecision.ELSEWHERE)


def supervisor_with(path: Path, hundredths: int) -> tuple[Home, Home]:
    """A supervisor's laptop, and the adviser's whose post has this share."""
    lead = home_at(path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh", seed=1)
    adviser = home_at(path / "adviser", seed=2)
    for home in (lead,):
        home.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
        home.do(
            add_staff,
            person=adviser.me.id,
            name="Ann Adviser",
            role=Role.ADVISER,
            supervisor=lead.me.id,
            hundredths=hundredths,
        )
    return lead, adviser


def test_at_seven_tenths_seventeen_fit_and_the_eighteenth_needs_a_supervisors_reason(tmp_path: Path) -> None:
    lead, adviser = supervisor_with(tmp_path, 70)
    for n in range(17):
        accepted(lead, f"Person{n}", adviser=adviser.me.id)
    one_more = referred(lead, "Eighteenth")
    with pytest.raises(Refused, match="full_reason") as refused:
        lead.do(decide_referral, referral=one_more.referral, decision=ReferralDecision.ACCEPTED, adviser=adviser.me.id)
    assert refused.value.facts == {"count": 17, "places": 17}
    lead.do(
        decide_referral,
        referral=one_more.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=adviser.me.id,
        reason="her brother is with Ann",
    )
    assert lead.ask(caseload, adviser=adviser.me.id).active.over == 1
    for home in (lead, adviser):
        home.lock()


def test_an_adviser_cannot_pass_the_limit_even_with_a_reason(practice: Home) -> None:
    for n in range(25):
        accepted(practice, f"Person{n}")
    with pytest.raises(Refused, match=r"caseload\.full$"):
        accepted(practice, "One more", reason="please")
    assert practice.ask(caseload).active.free == 0


def test_people_with_lighter_support_do_not_count_among_the_25(practice: Home) -> None:
    people = [accepted(practice, f"Person{n}") for n in range(25)]
    practice.do(set_mode, client=people[0], mode=SupportMode.MONITORING)
    accepted(practice, "One more")
    page = practice.ask(caseload)
    assert (page.active.count, page.monitoring.count) == (25, 1)


def test_an_adviser_hands_over_their_own_people_and_takes_none(practice: Home) -> None:
    mine, other = accepted(practice), colleague(practice)
    practice.do(name_adviser, client=mine, adviser=other, why="moving house")
    assert practice.ask(caseload).rows == ()
    with pytest.raises(Refused, match=r"adviser\.take"):
        practice.do(name_adviser, client=mine, adviser=practice.me.id)


def test_a_hand_over_moves_the_future_and_never_the_past(practice: Home) -> None:
    mine, other = accepted(practice, days_ago=10), colleague(practice)
    practice.do(name_adviser, client=mine, adviser=other, from_day=practice.today + timedelta(days=3))
    assert len(practice.ask(caseload).rows) == 1
    practice.clock.move(days=3)
    assert practice.ask(caseload).rows == ()


def test_only_an_adviser_who_works_here_now_is_named(tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    mine, jo = accepted(lead, adviser=colleague(lead)), colleague(lead)
    lead.do(_left, jo)
    for nobody in (uuid4(), mine, jo):
        with pytest.raises(Refused, match=r"hand_over\.not_here") as refused:
            lead.do(name_adviser, client=mine, adviser=nobody)
        assert refused.value.field == "adviser"
    lead.lock()


def _left(desk: Desk, staff: UUID) -> None:
    desk.find(Staff, staff).left_on = desk.today - timedelta(days=1)


def test_naming_the_same_adviser_again_is_refused(practice: Home) -> None:
    with pytest.raises(Refused, match=r"adviser\.same"):
        practice.do(name_adviser, client=accepted(practice), adviser=practice.me.id)


def test_yes_information_and_closing_are_noted_on_the_open_time_with_us(practice: Home) -> None:
    amina = accepted(practice, days_ago=5, yes=False)
    met(practice, amina, 2)
    practice.do(record_yes, client=amina, on=practice.today - timedelta(days=5))
    practice.do(give_information, client=amina)
    header = practice.ask(person, client=amina).header
    assert (header.yes_on, header.information_given_on) == (practice.today - timedelta(days=5), practice.today)

    practice.do(close_spell, client=amina, reason=ClosedReason.MOVED_ON)
    assert practice.ask(person, client=amina).header.closed_on == practice.today
    assert practice.ask(caseload).rows == ()
    with pytest.raises(Refused, match=r"spell\.none"):
        practice.do(give_information, client=amina)


def test_somebody_who_left_comes_back_with_a_new_time_with_us(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    met(practice, amina, 50)
    practice.do(close_spell, client=amina, reason=ClosedReason.NOT_REACHED, on=practice.today - timedelta(days=30))
    again = practice.do(
        receive_referral, client=amina, received_on=practice.today - timedelta(days=2), source=ReferralSource.SELF
    )
    practice.do(decide_referral, referral=again.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id)
    (row,) = practice.ask(caseload).rows
    assert (row.last_contact, row.days_since) == (None, None)


def test_a_share_of_a_post_is_said_in_hundredths_and_checked(practice: Home, tmp_path: Path) -> None:
    lead, adviser = supervisor_with(tmp_path / "more", 100)
    with pytest.raises(Refused, match=r"staff\.wte"):
        lead.do(set_wte, staff=adviser.me.id, hundredths=151)
    lead.do(set_wte, staff=adviser.me.id, hundredths=80)
    assert lead.ask(caseload, adviser=adviser.me.id).active.places == 20
    with pytest.raises(Refused, match="not_yours"):
        adviser.do(add_staff, person=uuid4(), name="Jo", role=Role.ADVISER)
    for home in (lead, adviser):
        home.lock()
