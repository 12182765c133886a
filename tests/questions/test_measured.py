"""Indicators on a real store: what is read, in how few statements, for whom on this laptop (decisions 7, 9, 10, 14)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from ips_desktop.casework.about_person import give_careers_advice, keep_equality, look_at_needs
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.job_risk import answer_adjustment, ask_adjustment, edit_risk
from ips_desktop.casework.looking import add_lead_for, record_applied
from ips_desktop.casework.onward import hear_onward, refer_onward
from ips_desktop.casework.spell import name_adviser
from ips_desktop.casework.stepping import add_award
from ips_desktop.casework.team import add_team, link_team
from ips_desktop.desk import Desk
from ips_desktop.questions import measured_rows, measured_service, measured_teams
from ips_desktop.questions.measured import measured, measured_change, scopes_here, world
from ips_desktop.records import Application, Plan, Profile
from ips_desktop.records.kinds import Kind, Level
from ips_desktop.rules.days import Period
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring import at_teams, rows
from ips_desktop.rules.measuring.outcome import Outcome
from ips_desktop.rules.measuring.scope import SERVICE, Scope, ScopeKind
from ips_desktop.terms.asked import Gender, NeedsWhen
from ips_desktop.terms.earning import AccessToWork, AdjustmentAnswer
from ips_desktop.terms.stepping import OnwardKind, OnwardOutcome, SteppingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import PlanState, Role, TeamKind
from tests.cases.story import Story, day
from tests.cases.story import story as story  # noqa: PLC0414  the fixture
from tests.homes import home_at
from tests.questions.test_cost import plans, watched
from tests.questions.test_facts import columns, keep

YEAR: dict[str, Any] = {"first": day("01-01"), "last": day("12-31")}


def figures(story: Story, scope: Scope = SERVICE, **period: Any) -> dict[str, Outcome]:
    """Every figure of one scope."""
    found = story.home.ask(measured, scopes=[scope], **(YEAR | period))
    return {outcome.measure: outcome for outcome in found}


def count(outcome: Outcome, row: str) -> int:
    """How many are in a row."""
    found = outcome.row(row)
    return 0 if found is None else len(found.lists.numerator)


def test_one_story_told_by_acts_fills_every_measure_that_has_records(story: Story) -> None:
    home = story.home
    north = home.do(add_team, name="North", kind=TeamKind.COMMUNITY)
    home.do(link_team, team=north, adviser=home.me.id, from_day=day("01-01"))
    amina = story.accepted("01-05", team=north)
    story.met(amina, "01-12")
    home.do(keep_equality, client=amina, gender=Gender.WOMAN, ethnicity="white_british")
    home.do(look_at_needs, client=amina, when=NeedsWhen.AT_ENTRY, on=day("01-12"), housing=2)
    home.do(keep, Plan, amina, version=1, state=PlanState.SIGNED, agreed_on=day("01-20"), review_on=day("02-17"))
    home.do(keep, Profile, amina, version=1, completed_on=day("02-09"))
    home.do(keep, Application, amina, found_on=day("02-10"))
    job = story.job(amina, "03-02")
    story.checked(job, "06-01")
    risk = story.at_risk(amina, job, "06-15")
    asked = home.do(ask_adjustment, job=job, what="A quiet room", asked_on=day("06-16"))
    home.do(answer_adjustment, adjustment=asked, answer=AdjustmentAnswer.AGREED, answered_on=day("06-20"))
    home.do(edit_risk, risk=risk, access_to_work=AccessToWork.APPLIED, access_to_work_on=day("06-22"))
    story.checked(job, "09-14")
    step = {"kind": SteppingKind.VOLUNTEERING, "mainstream": True, "review_on": day("12-31")}
    story.step(amina, "02-16", **step)
    home.do(add_award, client=amina, name="Food hygiene", on=day("04-01"))
    touch = home.do(refer_onward, client=amina, on=day("05-04"), where="Shelter", kind=OnwardKind.HOUSING)
    home.do(hear_onward, onward=touch, outcome=OnwardOutcome.STARTED, outcome_on=day("05-11"))
    home.do(give_careers_advice, client=amina, on=day("05-18"), topic="Baking", organisation="The college")
    home.do(record_contact, employer=home.do(add_employer, name="Garden World"), on=day("12-07"))
    found = figures(story)
    assert {id_: (found[id_].n, found[id_].d) for id_ in found} == {
        "plans": (1, 1), "plans_at_closure": (0, 0), "profile_28": (1, 1), "search_28": (0, 1), "job_starts": (1, None),
        "work_rate": (1, 1), "work_rate_out_of_work": (0, 1), "work_rate_cohort": (0, 0), "work_profile": (1, None),
        "retained_13w": (1, 1), "retained_3": (1, 1), "retained_6": (1, 1), "retained_9": (0, 1), "retained_12": (0, 0),
        "placements": (0, None), "at_risk": (1, None), "adjustments": (1, 1), "at_risk_kept": (1, 1), "learning": (0, None),
        "qualifications": (1, None), "volunteering": (1, None), "steps": (1, 1), "onward": (1, None),
        "employers_contacted": (1, None), "service_profile": (1, None), "moving": (1, 1), "time_to_start": (0, 1),
        "timely_entry": (1, 1), "active_caseload": (1, None), "monitoring": (0, None), "served_year": (0, None),
        "projected_year": (1, None), "team_meetings": (0, 12), "cvl_contact": (0, 52), "named_teams": (1, 1),
        "coordinators": (0, 0), "joint_working": (0, None),
    }  # fmt: skip
    names = (
        "to.access_to_work",
        "to.housing",
        "to.careers",
        "accessed.housing",
        "accessed.access_to_work",
        "accessed.careers",
    )
    assert [count(found["onward"], name) for name in names] == [1, 1, 1, 1, 0, 1]
    profile = found["service_profile"]
    assert [
        count(profile, n)
        for n in ("gender.woman", "ethnicity.white_british", "need.housing.some", "need.social.not_recorded")
    ] == [1] * 4
    assert found["search_28"].beside["median_days"] == 29
    team = figures(story, Scope(ScopeKind.TEAM, north))
    assert (team["referral_share_b"].n, team["referral_share_b"].d, team["moving"].n) == (1, 1, 1)
    mine = figures(story, Scope(ScopeKind.ADVISER, home.me.id))
    assert (mine["work_rate"].n, mine["active_caseload"].beside["limit"], mine["active_caseload"].beside["under"]) == (
        1,
        25,
        19,
    )


def test_a_hand_over_through_acts_moves_the_future_and_counts_both_who_met_them(story: Story) -> None:
    sam, client = story.colleague(), story.entered("04-10")
    story.job(client, "05-04")
    story.home.do(name_adviser, client=client, adviser=sam, from_day=day("05-18"), why="Ruth leads the team now")
    story.met(client, "06-01")
    both = [figures(story, Scope(ScopeKind.ADVISER, who)) for who in (story.home.me.id, sam)]
    assert [(f["work_rate"].n, f["work_rate"].d, f["served_year"].n) for f in both] == [(1, 1, 1), (0, 1, 1)]
    assert [(figures(story)[id_].n) for id_ in ("work_rate", "served_year")] == [1, 1]


def test_a_person_in_two_records_is_one_person_in_every_list(story: Story) -> None:
    one, other = story.entered("01-05"), story.entered("02-02", "Ameena")
    for client, on in ((one, "01-20"), (other, "03-10")):
        story.home.do(keep, Application, client, found_on=day(on))
        story.home.do(keep, Profile, client, completed_on=day(on))
    story.merged(one, other)
    story.met(other, "12-01")
    found = figures(story)
    assert [found[id_].n for id_ in ("active_caseload", "served_year", "service_profile")] == [1, 1, 1]
    [top] = found["active_caseload"].lists.numerator
    assert top == min(one, other, key=lambda i: i.bytes)
    here = story.home.ask(world, [Period(YEAR["first"], YEAR["last"])])
    assert {row.on for row in here.of(rows.FirstSearch, top)} == {day("01-20"), day("03-10")}
    assert {row.on for row in here.of(rows.Met, top)} == {day("12-01"), day("01-05"), day("02-02")} - {None}


def test_an_application_made_later_is_a_search_act_too(story: Story) -> None:
    client = story.entered("01-05")
    card = story.home.do(add_lead_for, client=client, employer="Garden World", title="Gardener")
    story.home.do(record_applied, application=card, applied_on=day("12-20"))
    here = story.home.ask(world, [Period(YEAR["first"], YEAR["last"])])
    assert [row.on for row in here.of(rows.FirstSearch, client)] == [day("12-20")]
    assert {row.on for row in here.of(rows.Searched, client)} == {day("12-20"), day("12-31")}


def test_last_contacts_are_those_of_the_meetings_whoever_changed_hands(story: Story) -> None:
    sam, steady, handed = story.colleague(), story.entered("01-05"), story.entered("01-05", "Dai")
    days = ("02-02", "05-04", "06-08", "12-15")
    for client in (steady, handed):
        for on in days:
            story.met(client, on)
    story.home.do(name_adviser, client=handed, adviser=sam, from_day=day("05-18"), why="Moves")
    last = day("06-30")
    here = story.home.ask(world, [Period(day("06-01"), last)])
    assert [row.on for row in here.of(rows.Met, steady)] == [day("06-08")]
    assert {row.on for row in here.of(rows.Met, handed)} == {day(on) for on in ("01-05", "02-02", "05-04", "06-08")}
    assert here.all(rows.NewTo) == ()
    early = story.home.ask(world, [Period(day("01-01"), day("03-29"))])
    assert {row.client for row in early.all(rows.NewTo)} == {steady, handed}  # day 84 of those met on 5 January
    assert story.home.ask(world, [Period(day("01-01"), day("03-30"))]).all(rows.NewTo) == ()


def test_against_a_year_before_both_periods_are_read(story: Story) -> None:
    client = story.entered("2025-02-03")
    story.ended(story.job(client, "2025-03-03"), "2025-06-01")
    story.job(client, "09-07")
    now, change = story.home.ask(measured_change, measure="work_rate", first=day("07-01"), last=day("12-31"))
    assert (now.n, change.before.n, change.before.d, change.count, change.points) == (1, 0, 1, 1, 100)
    assert change.posts == 100


def test_who_may_see_whose_figures(story: Story, tmp_path: Path) -> None:
    sam = story.colleague()
    period = Period(YEAR["first"], YEAR["last"])
    seen = story.home.ask(scopes_here, period)
    assert [s.kind for s in seen] == [ScopeKind.SERVICE, ScopeKind.ADVISER, ScopeKind.ADVISER]
    assert {s.id for s in seen} == {None, sam, story.home.me.id}
    alone = home_at(tmp_path / "alone")
    assert alone.ask(scopes_here, period) == [Scope(ScopeKind.ADVISER, alone.me.id)]
    with pytest.raises(Refused, match=r"measures\.ends_early"):
        alone.ask(measured, first=day("12-31"), last=day("01-01"))
    alone.lock()
    office = home_at(tmp_path / "office", role=Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="not_yours"):
        office.ask(measured, **YEAR)
    office.lock()


def test_a_period_that_lies_ahead_has_nobody_in_it(story: Story) -> None:
    story.entered("01-05")
    found = figures(story, first=day("2027-01-01"), last=day("2027-03-31"))
    assert set(found) == {id_ for id_, measure in MEASURES.items() if ScopeKind.SERVICE in measure.scopes}
    assert not [id_ for id_, outcome in found.items() if outcome.lists.numerator or outcome.lists.denominator]


def selects(desk: Desk) -> list[Any]:
    """Every statement that the readers put together."""
    asked: list[Any] = []
    period = Period(YEAR["first"], YEAR["last"])

    class Noting(measured_rows.Reading):
        def ask(self, statement: Any) -> Iterable[Any]:
            asked.append(statement)
            return ()

    read = Noting(desk, (period,), measured_rows.reading(desk, ()).same)
    for reader in {**measured_rows.READERS, **measured_service.READERS, **measured_teams.READERS}.values():
        list(reader(read))
    return asked


def test_every_column_that_measures_read_is_headline(story: Story) -> None:
    read = [column for statement in story.home.ask(selects) for column in columns(statement)]
    kinds = {f"{c.table}.{c.key}": c.info["kind"] for c in read if isinstance(c.info.get("kind"), Kind)}
    assert len(kinds) > 55
    assert not [name for name, kind in kinds.items() if kind.level != Level.HEADLINE or kind.beside]
    assert {c.key for c in read} - {name.split(".")[1] for name in kinds} <= {"id", "subject_id", "seen"}


def test_as_many_statements_for_ten_as_for_nobody_and_none_reads_through_the_meetings(story: Story) -> None:
    few = len(story.home.ask(watched, measured, YEAR))
    for n in range(6):
        client = story.entered("01-05", f"Person{n}")
        for on in ("02-02", "03-02"):
            story.met(client, on)
        story.job(client, "04-06")
    ran = story.home.ask(watched, measured, YEAR)
    assert few == len(ran) <= 38
    steps = story.home.ask(plans, ran)
    assert not [step for step in steps if step.startswith(("SCAN meeting", "SCAN earlier", "SCAN beside"))], steps


def test_every_row_that_measures_ask_for_has_a_reader() -> None:
    kinds: set[type[Any]] = {
        *measured_rows.READERS,
        *measured_service.READERS,
        *measured_teams.READERS,
        at_teams.TeamSpan,
    }
    mine = {
        value
        for room in (rows, at_teams)
        for value in vars(room).values()
        if isinstance(value, type) and value.__module__ == room.__name__
    }
    assert kinds == mine
