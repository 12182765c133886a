"""The flat facts of a person: what comes from which record, in how many statements, and from headline columns alone (decisions 7, 9, 14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.sql import visitors

from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.spell import close_spell, set_mode
from ips_desktop.desk import Desk
from ips_desktop.questions import fact_rows
from ips_desktop.questions.facts import facts, facts_one
from ips_desktop.records import AtRisk, Client, Job, JobCheck, JobTerms, Meeting, PaidHours, Record, SteppingStone
from ips_desktop.records.kinds import Kind, Level
from ips_desktop.rules.facts import Check, HoursPaid, Terms
from ips_desktop.rules.histories import holder_on
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import BenefitLimited, Contract, FourHours
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.words import Attendance, ClosedReason, ReferralKind, SupportMode, Unknown
from tests.casework.given import accepted, met, referred
from tests.homes import Home
from tests.homes import practice as practice  # noqa: PLC0414  the fixture
from tests.questions.test_cost import plans, watched


def keep(desk: Desk, record: type[Record], subject: UUID, **fields: Any) -> UUID:
    """A record as it would have come, whichever act made it."""
    return desk.keep(record(subject_id=subject, **fields))


def change(desk: Desk, record: type[Record], id_: UUID, **fields: Any) -> None:
    """Fields of a record, changed."""
    found = desk.find(record, id_)
    for name, value in fields.items():
        setattr(found, name, value)


@pytest.fixture
def day(practice: Home) -> Callable[[int], date]:
    """The day so many days ago."""
    return lambda ago: practice.today - timedelta(days=ago)


def test_a_spell_has_its_days_and_its_first_and_last_contact(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=40)
    for ago in (30, 20, 10):
        met(practice, client, ago)
    met(practice, client, 35, attendance=Attendance.MISSED)
    met(practice, client, 5, attendance=Attendance.CANCELLED_BY_PERSON)
    [spell] = practice.ask(facts_one, client).spells
    assert (spell.received_on, spell.yes_on, spell.accepted_on) == (day(40), day(40), day(40))
    assert (spell.first_contact, spell.entry, spell.last_contact) == (day(30), day(30), day(10))
    assert spell.kind == ReferralKind.FIND_WORK


def test_contacts_count_between_the_referral_and_the_closing_and_entry_from_the_yes_day(
    practice: Home, day: Callable[[int], date]
) -> None:
    client = accepted(practice, days_ago=60)
    for ago in (70, 50, 10):
        met(practice, client, ago)
    practice.do(close_spell, client=client, reason=ClosedReason.MOVED_ON, on=day(20))
    [spell] = practice.ask(facts_one, client).spells
    assert (spell.first_contact, spell.entry, spell.last_contact) == (day(50), day(50), day(50))
    assert (spell.closed_on, spell.closed_reason) == (day(20), ClosedReason.MOVED_ON)


def test_a_contact_after_closing_belongs_to_no_time_that_ended_before_it(
    practice: Home, day: Callable[[int], date]
) -> None:
    client = accepted(practice, days_ago=60)
    practice.do(close_spell, client=client, reason=ClosedReason.NO_LONGER_WANTS, on=day(40))
    met(practice, client, 10)
    [spell] = practice.ask(facts_one, client).spells
    assert (spell.first_contact, spell.entry, spell.last_contact) == (None, None, None)


def test_met_without_a_yes_day_has_a_first_contact_and_no_entry(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=40, yes=False)
    met(practice, client, 30)
    [spell] = practice.ask(facts_one, client).spells
    assert (spell.first_contact, spell.entry) == (day(30), None)


def test_a_job_has_its_terms_paid_hours_and_checks_in_order_and_the_contact_before_it(
    practice: Home, day: Callable[[int], date]
) -> None:
    client = accepted(practice, days_ago=60)
    met(practice, client, 50)
    met(practice, client, 10)
    job = practice.do(
        keep, Job, client, start_on=day(40), kind=JobKind.PERMITTED, contract=Contract.PERMANENT, open_to_all=True, integrated=False,
        four_hours=FourHours.DONE, four_hours_on=day(39), benefit_limited=BenefitLimited.PERMITTED, housing_help=True, title="Gardener", soc="5113",
        sic="813", employer_name="Garden World", agrees_after_close=True, ended_unknown=None, fixed_until=day(-90),
    )  # fmt: skip
    for ago, hours in ((20, 900), (40, 480)):
        practice.do(
            keep, JobTerms, client, job_id=job, from_day=day(ago), minutes_week=hours, pay=1300, pay_per=PayPer.HOUR
        )
    practice.do(keep, PaidHours, client, job_id=job, on=day(30), whole_week=True, minutes=0)
    practice.do(keep, JobCheck, client, job_id=job, on=day(5), in_work=Known.YES, same_job=Known.YES)
    [found] = practice.ask(facts_one, client).jobs
    assert found.terms == (Terms(day(40), 480, 1300, PayPer.HOUR), Terms(day(20), 900, 1300, PayPer.HOUR))
    assert found.paid == (HoursPaid(day(30), 0, True),)
    assert found.checks == (Check(day(5), Known.YES, Known.YES),)
    assert found.met_before == day(50)
    assert (found.id, found.kind, found.limited, found.four_hours_on) == (
        job,
        JobKind.PERMITTED,
        BenefitLimited.PERMITTED,
        day(39),
    )
    assert found.housing_help is True
    assert (found.open_to_all, found.integrated, found.ended_unknown, found.fixed_until) == (
        True,
        False,
        False,
        day(-90),
    )
    assert (found.title, found.soc, found.sic, found.employer_name, found.agrees_after_close) == (
        "Gardener", "5113", "813", "Garden World", True,
    )  # fmt: skip


def test_of_two_terms_from_one_day_the_later_written_holds(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=60)
    job = practice.do(keep, Job, client, start_on=day(40))
    for pay in (1300, 1400):
        practice.do(
            keep, JobTerms, client, job_id=job, from_day=day(40), minutes_week=600, pay=pay, pay_per=PayPer.HOUR
        )
    assert [t.pay for t in practice.ask(facts_one, client).jobs[0].terms] == [1300, 1400]


def test_steps_and_episodes_and_referrals_come_with_the_person(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=60)
    practice.do(
        keep,
        SteppingStone,
        client,
        kind=SteppingKind.VOLUNTEERING,
        start_on=day(30),
        agreed_end=day(-30),
        before_contact=True,
    )
    practice.do(keep, AtRisk, client, early=None, began_on=day(10), job_id=client)
    found = practice.ask(facts_one, client)
    assert [(s.kind, s.start_on, s.agreed_end, s.before_contact) for s in found.steps] == [
        (SteppingKind.VOLUNTEERING, day(30), day(-30), True)
    ]
    assert [(r.early, r.began_on) for r in found.risks] == [(False, day(10))]
    assert [(r.received_on, r.kind) for r in found.referrals] == [(day(60), ReferralKind.FIND_WORK)]


def test_named_advisers_and_modes_come_as_histories(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=60)
    practice.do(set_mode, client=client, mode=SupportMode.MONITORING, from_day=day(10))
    found = practice.ask(facts_one, client)
    assert [holder_on(found.modes, day(ago)) for ago in (61, 60, 11, 10)] == [
        None, SupportMode.ENGAGING, SupportMode.ENGAGING, SupportMode.MONITORING,
    ]  # fmt: skip
    assert holder_on(found.advisers, day(0)) == practice.me.id


def test_what_was_deleted_is_in_no_fact(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=60)
    meeting = met(practice, client, 50)
    job = practice.do(keep, Job, client, start_on=day(40))
    check = practice.do(keep, JobCheck, client, job_id=job, on=day(5), in_work=Known.YES)
    practice.do(change, Meeting, meeting, deleted=True)
    practice.do(change, JobCheck, check, deleted=True)
    found = practice.ask(facts_one, client)
    assert (found.spells[0].entry, found.jobs[0].checks, found.jobs[0].met_before) == (None, (), None)
    practice.do(change, Job, job, deleted=True)
    assert practice.ask(facts_one, client).jobs == ()


def test_a_choice_of_a_newer_version_is_kept_as_unknown(practice: Home, day: Callable[[int], date]) -> None:
    client = accepted(practice, days_ago=60)
    practice.do(keep, Job, client, start_on=day(40), contract=Unknown("gig"))
    assert practice.ask(facts_one, client).jobs[0].contract == Unknown("gig")


def merged(home: Home) -> tuple[UUID, UUID]:
    """Two records of one person, each with a time of its own, and the earlier contact in the one that was given up."""
    one, two = accepted(home, "Amina", days_ago=60), accepted(home, "Amena", days_ago=30)
    met(home, one, 50)
    met(home, two, 25)
    survivor, loser = sorted((one, two), key=lambda i: i.bytes)
    home.do(change, Client, loser, same_as=survivor)
    return survivor, loser


def test_duplicates_are_one_person_with_both_histories_whichever_way_they_were_linked(practice: Home) -> None:
    survivor, loser = merged(practice)
    found = practice.ask(facts)
    assert [p.id for p in found] == [survivor]
    assert [len(found[0].spells), len(found[0].referrals), len(found[0].advisers)] == [2, 2, 2]
    assert practice.ask(facts_one, loser) == practice.ask(facts_one, survivor) == found[0]
    practice.do(change, Client, loser, same_as=None)
    practice.do(change, Client, survivor, same_as=loser)
    assert practice.ask(facts) == found


def test_of_duplicates_contacts_count_in_whichever_record_they_lie(practice: Home, day: Callable[[int], date]) -> None:
    one, two = accepted(practice, "Amina", days_ago=60), referred(practice, "Amena").client
    met(practice, two, 50)
    met(practice, one, 40)
    practice.do(keep, Job, two, start_on=day(45))
    practice.do(change, Client, two, same_as=one)
    found = practice.ask(facts_one, one)
    assert (found.spells[0].entry, found.spells[0].last_contact) == (day(50), day(40))
    assert found.jobs[0].met_before == day(50)
    practice.do(change, Client, two, same_as=None)
    assert practice.ask(facts_one, one).spells[0].entry == day(40)


def test_a_birth_day_that_only_the_duplicate_had_is_the_persons(practice: Home) -> None:
    one, two = referred(practice, "Amina").client, referred(practice, "Amena", born=date(1990, 5, 17)).client
    practice.do(change, Client, two, same_as=one)
    assert practice.ask(facts_one, one).born == date(1990, 5, 17)


def test_only_who_is_asked_for_comes_and_nobody_is_nobody(practice: Home) -> None:
    clients = [accepted(practice, f"Person{n}", days_ago=10) for n in range(3)]
    assert [p.id for p in practice.ask(facts, clients[:2])] == sorted(clients[:2], key=lambda i: i.bytes)
    assert practice.ask(facts, []) == []
    assert practice.ask(facts_one, practice.me.id).spells == ()
    assert len(practice.ask(facts)) == 3


def columns(statement: Any) -> Iterator[sa.Column[Any]]:
    """Every column that a statement reads or looks at."""
    for part in visitors.iterate(statement):
        if isinstance(part, sa.Column):
            yield part


def test_every_column_the_facts_read_is_headline() -> None:
    read = [c for statement in fact_rows.statements([]).values() for c in columns(statement.select)]
    kinds = {f"{c.table}.{c.key}": c.info["kind"] for c in read if isinstance(c.info.get("kind"), Kind)}
    assert len(kinds) > 70
    assert not [name for name, kind in kinds.items() if kind.level != Level.HEADLINE or kind.beside]
    bare = {c.key for c in read} - {name.split(".")[1] for name in kinds}
    assert bare <= {"id", "subject_id", "seen"}


def test_a_full_column_would_be_found() -> None:
    read = {c.key for c in columns(sa.select(Client.id, Client.nhs_number))}
    assert "nhs_number" in read
    assert Client.__table__.columns["nhs_number"].info["kind"].level == Level.FULL


def test_twelve_statements_however_many_people_one_more_for_the_merged_and_no_reading_through_meetings(
    practice: Home,
) -> None:
    ran = [len(practice.ask(watched, facts, {}))]
    for n in range(6):
        client = accepted(practice, f"Person{n}", days_ago=40)
        for ago in (30, 20, 10):
            practice.do(record_meeting, client=client, on=practice.today - timedelta(days=ago))
    told = practice.ask(watched, facts, {})
    ran.append(len(told))
    assert ran == [12, 12]
    merged(practice)
    assert len(practice.ask(watched, facts, {})) == 13
    assert not [step for step in practice.ask(plans, told) if step.startswith("SCAN meeting")]


def test_what_is_not_asked_for_is_not_read(practice: Home) -> None:
    amina = accepted(practice, days_ago=40)
    told = practice.ask(watched, facts_one, {"client": amina, "only": ("jobs",)})
    assert len(told) == 2, "who is one person, and the rest at once"
    assert not [statement for statement, _ in told if "FROM spell" in statement]
    some = practice.ask(facts_one, client=amina, only=("jobs",))
    assert (some.spells, some.jobs, some.advisers) == ((), (), ())
    assert practice.ask(facts_one, client=amina).spells
