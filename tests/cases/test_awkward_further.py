"""The awkward cases below the table of `practice.md` §6, and those about consent, silence and doubles: by acts, with their facts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.about_person import keep_equality
from ips_desktop.casework.covering import arrange_cover
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.job_twice import one_job
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.sharing import decide_sharing, give_consent, withdraw_consent
from ips_desktop.casework.team import add_team, link_team
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.sharing import consent_for
from ips_desktop.questions.staff import choices
from ips_desktop.questions.today import today
from ips_desktop.records import Equality
from ips_desktop.rules.benefit_limited import limited_on, only_limited_work, over_since
from ips_desktop.rules.days import Period
from ips_desktop.rules.employment import employed
from ips_desktop.rules.facts import Person
from ips_desktop.rules.histories import Fact, holder_on
from ips_desktop.rules.jobs import three_counts
from ips_desktop.rules.rates import Rate
from ips_desktop.rules.served import person_served
from ips_desktop.store.parcels import Gone, HeldGrant, HeldRecord, Page
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import BenefitLimited, FourHours
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralDecision, TeamKind
from resources.reference import codes
from tests.cases.story import SHIPPED, Story, day
from tests.cases.story import story as story  # noqa: PLC0414  the fixture

YES, NO, NOT_KNOWN = Known.YES, Known.NO, Known.NOT_KNOWN
YEAR = Period(day("2026-04-01"), day("2027-03-31"))


def test_18_missing_consent_is_none_and_a_withdrawn_one_stops_sharing_on_its_day_and_changes_no_figure(
    story: Story,
) -> None:
    client, home = story.entered("04-10"), story.home
    employer = home.do(add_employer, name="Garden World")

    def spoke(on: str, *, named: bool = True) -> None:
        home.do(record_contact, employer=employer, on=day(on), for_client=client, named=named)

    with pytest.raises(Refused, match=r"sharing\.no_consent"):
        spoke("05-04")
    spoke("05-04", named=False)
    assert "personal_information" in {row.rule for row in home.ask(today).rows if row.client == client}
    words = "I have been unwell and am ready to work again."
    home.do(decide_sharing, client=client, decision=Disclosure.TELL, on=day("05-05"), exact_words=words)
    assert "personal_information" not in {row.rule for row in home.ask(today).rows if row.client == client}
    consent = home.do(
        give_consent, client=client, kind=ConsentKind.EMPLOYER, from_day=day("05-05"), employer_id=employer,
        topics="My hours", named=True,
    )  # fmt: skip
    spoke("05-06")
    before = story.person(client)
    home.do(withdraw_consent, consent=consent, on=day("06-01"))
    assert home.ask(consent_for, client, employer, day("05-31")) == consent
    assert home.ask(consent_for, client, employer, day("06-01")) is None
    with pytest.raises(Refused, match=r"sharing\.no_consent"):
        spoke("06-02")
    assert story.person(client) == before
    assert person_served(before, YEAR, home.today, SHIPPED) == YES


def test_19_prefers_not_to_say_and_never_asked_are_two_answers(story: Story) -> None:
    client = story.entered("04-10")
    assert codes.derived("ethnicity", None, "nhs") == "99"
    kept = story.home.do(keep_equality, client=client, ethnicity="prefers_not")
    stored = story.home.ask(lambda desk: desk.find(Equality, kept).ethnicity)
    assert codes.derived("ethnicity", stored, "nhs") == "Z"


def test_25_the_same_person_twice_is_one_with_both_histories_and_the_earlier_entry(story: Story) -> None:
    one, two = story.entered("04-10", "Amina"), story.accepted("05-04", "Amena")
    story.met(two, "04-20")
    story.job(two, "2026-06-01")
    story.merged(two, one)
    [who] = story.people()
    assert [s.entry for s in who.spells] == [day("04-10"), None]
    assert [s.received_on for s in who.spells] == [day("04-10"), day("05-04")]
    counts = three_counts([who], YEAR, story.home.today, SHIPPED)
    assert (counts.people_first, len(counts.starts)) == ((who.id,), 1)


def test_25_one_start_that_two_laptops_wrote_down_is_one_job_after_they_met(story: Story) -> None:
    client, home = story.entered("04-10"), story.home
    mine, theirs = story.job(client, "2026-06-01", employer="Garden World"), UUID(int=77)
    fields: dict[str, Any] = {"start_on": "2026-06-04", "employer_name": "Garden World Ltd", "made_by": bytes(16)}
    record = HeldRecord("job", theirs.bytes, client.bytes, 9, "full", fields)
    grant = HeldGrant(client.bytes, "full", 1)
    home.exchange(lambda post: post.apply(Page(b"t" * 16, (9, bytes(16)), (grant,), (), (record,), last=True)))
    assert len(story.person(client).jobs) == 2
    [item] = [i for i in home.ask(inbox).items if i.kind == "two_jobs"]
    home.do(one_job, item=item.id)
    assert [(j.id, j.start_on) for j in story.person(client).jobs] == [(mine, day("06-01"))]
    assert len(three_counts(story.people(), YEAR, home.today, SHIPPED).starts) == 1


def test_begun_and_ended_on_the_same_day_it_counts_with_four_hours_only(story: Story) -> None:
    client = story.entered()
    for name, four, found in (
        ("One", FourHours.DONE, (StartKind.START, YES)),
        ("Two", FourHours.NEVER, (StartKind.NEVER, NO)),
        ("Three", None, (StartKind.START, NOT_KNOWN)),
    ):
        client = story.entered(name=name)
        job = story.job(client, "2026-02-02", four_hours=four)
        story.ended(job, "2026-02-02")
        assert [(s.kind, s.counts) for s in story.starts(client)] == [found]


@pytest.mark.parametrize("changes", ["2026-03-29", "2026-10-25"])
def test_the_night_on_which_the_clock_changes_moves_no_day(story: Story, changes: str) -> None:
    client = story.entered(changes)
    story.ended(story.job(client, changes), changes)
    who = story.person(client)
    assert (who.spells[0].entry, who.jobs[0].start_on) == (day(changes), day(changes))
    assert [(s.kind, s.counts) for s in story.starts(client)] == [(StartKind.START, YES)]
    assert employed(who.jobs[0], day(changes), SHIPPED) == YES


def test_volunteering_that_turned_into_a_paid_post_is_an_end_and_a_start(story: Story) -> None:
    client = story.entered()
    step = story.step(client, "2026-02-02", kind=SteppingKind.VOLUNTEERING, agreed_end=day("2026-05-01"))
    story.job(client, "2026-04-07", stepping_id=step)
    who = story.person(client)
    assert [(s.end, s.ended_on) for s in who.steps] == [(SteppingEnd.BECAME_A_JOB, day("2026-04-07"))]
    assert [(s.kind, s.counts) for s in story.starts(client)] == [(StartKind.START, YES)]


def test_hours_raised_over_16_turn_permitted_work_into_ordinary_work_on_that_day(story: Story) -> None:
    client = story.entered()
    job = story.job(client, "2026-04-13", hours=12, pay=1271, benefit_limited=BenefitLimited.PERMITTED)
    story.terms(job, "2026-06-01", hours=18, pay=1271)
    who = story.person(client)
    assert [limited_on(who.jobs[0], who.jobs, day(d), SHIPPED) for d in ("05-31", "06-01")] == [YES, NO]
    assert only_limited_work(who.jobs, day("06-01"), SHIPPED) == NO
    assert over_since(who.jobs[0], who.jobs, story.home.today, SHIPPED) == day("06-01")
    assert [s.kind for s in story.starts(client)] == [StartKind.START]


@pytest.mark.parametrize(("helped", "found"), [(True, NO), (False, YES), (None, NOT_KNOWN)])
def test_the_work_allowance_has_two_levels_and_which_is_asked(story: Story, helped: bool | None, found: Known) -> None:
    client = story.entered()
    story.job(client, "2026-04-13", hours=8, pay=1400, benefit_limited=BenefitLimited.UC_ALLOWANCE, housing_help=helped)
    who = story.person(client)  # £485.33 a month
    assert limited_on(who.jobs[0], who.jobs, day("05-01"), SHIPPED) == found


def test_of_nobody_served_there_is_no_rate(story: Story) -> None:
    assert story.people() == []
    counts = three_counts(story.people(), YEAR, story.home.today, SHIPPED)
    assert Rate(len(counts.people_any), len(story.people())).low is None


def test_an_adviser_away_all_week_is_covered_and_what_the_cover_does_is_the_named_advisers(story: Story) -> None:
    client, sam = story.entered("04-10"), story.colleague()
    story.home.do(
        arrange_cover, client=client, adviser_id=sam, from_day=day("12-07"), until_day=day("12-11"), why="Leave"
    )
    story.home.do(record_meeting, client=client, on=day("12-09"), adviser_id=sam)
    who = story.person(client)
    assert who.spells[0].last_contact == day("12-09")
    assert [holder_on(who.advisers, day(d)) for d in ("12-06", "12-09", "12-12")] == [story.home.me.id] * 3
    assert [story.row(adviser).year.count for adviser in (None, sam)] == [1, 0]


def test_somebody_erased_is_in_no_live_figure_and_the_others_stay(story: Story) -> None:
    gone, stays = story.entered("04-10", "Nadia"), story.entered("04-10", "Omar")
    for client in (gone, stays):
        story.job(client, "2026-06-01")
    assert len(three_counts(story.people(), YEAR, story.home.today, SHIPPED).starts) == 2
    story.home.exchange(lambda post: post.apply(
        Page(b"t" * 16, (200, bytes(16)), (), (Gone(gone.bytes, 9, True),), (), last=True)
    ))  # fmt: skip
    assert [p.id for p in story.people()] == [stays]
    assert len(three_counts(story.people(), YEAR, story.home.today, SHIPPED).starts) == 1


def lead_team(who: Person, on: str) -> UUID | None:
    """The team of the last referral up to a day: one on any day."""
    came = [Fact(r.received_on, 1, r.id, r.team) for r in who.referrals if r.received_on is not None]
    return holder_on(came, day(on))


def test_somebody_of_two_teams_has_one_lead_team_on_any_day(story: Story) -> None:
    north, south = (story.home.do(add_team, name=name, kind=TeamKind.COMMUNITY) for name in ("North", "South"))
    client = story.entered("04-10", team=north)
    story.closed(client, "06-01")
    again = story.referred("09-01", client=client, team=south)
    story.decided(again, ReferralDecision.ACCEPTED, "09-02", adviser=story.home.me.id, yes_on=day("09-02"))
    who = story.person(client)
    assert [r.team for r in who.referrals] == [north, south]
    assert [lead_team(who, d) for d in ("04-09", "04-10", "08-31", "09-01", "12-31")] == [
        None, north, north, south, south,
    ]  # fmt: skip


def test_a_team_that_closed_mid_quarter_is_linked_to_nobody_from_that_day_and_keeps_what_it_brought(
    story: Story,
) -> None:
    team = story.home.do(add_team, name="North", kind=TeamKind.DAY_SERVICE)
    story.home.do(link_team, team=team, adviser=story.home.me.id, from_day=day("01-05"))
    client = story.entered("04-10", team=team)
    story.job(client, "2026-04-20")
    story.home.do(link_team, team=team, adviser=None, from_day=day("05-18"))
    who = story.person(client)
    assert (lead_team(who, "04-20"), lead_team(who, "06-01")) == (team, team)
    assert len(three_counts([who], YEAR, story.home.today, SHIPPED).starts) == 1
    assert [t.adviser for t in story.home.ask(choices).teams] == [None]
    assert holder_on(who.advisers, day("06-01")) == story.home.me.id
