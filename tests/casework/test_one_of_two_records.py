"""Somebody in two records: what one of them says is read, gone on with and taken back under the other (decision 7)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import contact_also_for, record_contact
from ips_desktop.casework.job import take_back_job
from ips_desktop.casework.job_end import end_job, take_back_job_end
from ips_desktop.casework.job_risk import begin_at_risk
from ips_desktop.casework.job_twice import join_jobs, part_jobs
from ips_desktop.casework.looking import add_lead_for, keep_search_plan
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.profile import begin_profile, keep_profile_part
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.desk import Desk
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.looking import search_tab
from ips_desktop.questions.modes import mode_begins
from ips_desktop.records import Profile, Spell
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import JobEnding
from ips_desktop.terms.looking import Approach
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralDecision, ReferralKind, ReferralSource, SupportMode
from tests.casework.given import accepted, met
from tests.casework.work_given import working
from tests.homes import Home, practice

__all__ = ["practice"]


@pytest.fixture
def twice(practice: Home) -> tuple[UUID, UUID]:
    """The record that goes on once they are merged, and the other one."""
    first, second = (accepted(practice, given, days_ago=ago) for given, ago in (("Amina", 60), ("Amnia", 20)))
    met(practice, first, 50)
    met(practice, second, 5)
    return first, second


def mode(home: Home, client: UUID) -> object:
    return home.ask(mode_begins, client).values["mode"]


def test_the_search_tab_the_profile_and_what_fits_read_both(practice: Home, twice: tuple[UUID, UUID]) -> None:
    first, second = twice
    practice.do(add_lead_for, client=second, employer="Garden World", title="Till")
    practice.do(keep_search_plan, client=second, approach=Approach.WITHOUT_NAME)
    practice.do(keep_profile_part, client=second, would_do="Gardens", preferences=["Outdoors"])
    practice.do(merge_people, client=first, other=second)
    shown = practice.ask(search_tab, first)
    assert ([card.job for card in shown.cards], shown.silent) == (["Till"], False)
    assert any(panel.lines for panel in shown.panels if panel.name == "search_plan")
    assert practice.ask(search_tab, second).cards == shown.cards
    version = practice.do(begin_profile, client=first)
    assert practice.ask(lambda desk: (desk.find(Profile, version).version, desk.find(Profile, version).would_do)) == (
        2, "Gardens",
    )  # fmt: skip


def test_the_support_that_an_end_changed_goes_back_with_it(practice: Home, twice: tuple[UUID, UUID]) -> None:
    first, second = twice
    job = working(practice, second, days_ago=4, mode=SupportMode.IN_WORK)
    practice.do(merge_people, client=first, other=second)
    practice.clock.move(minutes=1)
    practice.do(end_job, job=job, end_on=practice.today, end_reason=JobEnding.PERSONAL, mode=SupportMode.ACTIVE)
    assert mode(practice, first) == SupportMode.ACTIVE
    practice.do(take_back_job_end, job=job)
    assert mode(practice, first) == SupportMode.IN_WORK
    practice.do(take_back_job, job=job)
    assert mode(practice, first) != SupportMode.IN_WORK


def test_an_employer_was_told_of_them_once(practice: Home, twice: tuple[UUID, UUID]) -> None:
    first, second = twice
    employer = practice.do(add_employer, name="Garden World")
    contact = practice.do(record_contact, employer=employer, for_client=second)
    practice.do(merge_people, client=first, other=second)
    with pytest.raises(Refused, match=r"contact\.already_for"):
        practice.do(contact_also_for, contact=contact, for_client=first)


def test_one_job_written_under_each_is_joined_and_parted(practice: Home, twice: tuple[UUID, UUID]) -> None:
    first, second = twice
    one, two = (working(practice, client, days_ago=10) for client in twice)
    practice.do(merge_people, client=first, other=second)
    assert len(practice.ask(facts_one, first).jobs) == 2
    practice.do(join_jobs, job=one, other=two)
    assert [job.id for job in practice.ask(facts_one, first).jobs] == [one]
    practice.do(part_jobs, job=one, other=two)
    assert {job.id for job in practice.ask(facts_one, first).jobs} == {one, two}


def test_an_early_referral_of_the_other_record_says_they_were_in_work(practice: Home) -> None:
    first = accepted(practice, "Amina", days_ago=60)
    came = practice.do(
        receive_referral, given_name="Amnia", family_name="Birch", source=ReferralSource.CARE_COORDINATOR,
        received_on=practice.today - timedelta(days=3), kind=ReferralKind.JOB_RETENTION,
    )  # fmt: skip
    practice.do(merge_people, client=first, other=came.client)

    def said_in_work(desk: Desk) -> list[object]:
        rows = sa.select(Spell.in_work_at_entry).where(Spell.referral_id == came.referral)
        return list(desk.session.scalars(rows))

    practice.do(
        decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=practice.me.id,
        on=practice.today, yes_on=practice.today,
    )  # fmt: skip
    practice.do(begin_at_risk, client=first, referral=came.referral)
    assert practice.ask(said_in_work) == [Known.YES]
