"""Outcomes: every figure of a scope opens into lists whose lengths are that figure, each record by name and why (DESIGN §2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.questions.behind import behind
from ips_desktop.questions.measured_words import dimension_words, figure_words, of_words, row_words
from ips_desktop.questions.outcomes import OutcomesPage, outcomes
from ips_desktop.rules.measuring.case import Answer
from ips_desktop.rules.measuring.named_periods import NamedPeriod
from ips_desktop.rules.measuring.outcome import Lists
from ips_desktop.rules.measuring.scope import SERVICE, Scope, ScopeKind
from ips_desktop.terms.earning import FourHours
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said
from tests.cases.story import Story, begun, day
from tests.cases.story import story as story  # noqa: PLC0414  the fixture
from tests.homes import Home, home_at
from tests.questions.test_cost import watched


def told(story: Story) -> None:
    """A start in March that lasts, a start nobody knows the pay of, one before entry, one who never met us, one lost job."""
    amina = story.entered("01-05", "Amina")
    story.checked(story.job(amina, "03-02"), "09-14")
    dai = story.entered("01-12", "Dai")
    story.job(dai, "05-04", pay=None)
    leah = story.accepted("02-02", "Leah")
    story.job(leah, "02-09")
    story.met(leah, "02-16")
    story.accepted("03-02", "Tom", yes=None)
    rhian = story.entered("03-09", "Rhian")
    story.ended(story.job(rhian, "04-06"), "04-20")
    story.job(rhian, "06-01", four_hours=FourHours.NEVER)
    story.tried(rhian, "06-08", AttemptHow.PHONE)
    story.colleague("Sam Okoro")
    story.home.do(record_contact, employer=story.home.do(add_employer, name="Garden World"), on=day("12-07"))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """One story for all who only ask."""
    found = begun(tmp_path_factory.mktemp("outcomes"))
    told(found)
    yield found
    found.home.lock()


def year(home: Home) -> OutcomesPage:
    return home.ask(outcomes, name=None, first=day("01-01"), last=day("12-31"))


def lengths(lists: Lists, *, rate: bool) -> dict[Answer, int]:
    """How long each list must be."""
    counts, open_ = len(lists.numerator), len(lists.not_known)
    among = len(lists.denominator) - counts - open_ if rate else 0
    return {Answer.COUNTS: counts, Answer.NOT: among, Answer.NOT_KNOWN: open_, Answer.EXCLUDED: len(lists.excluded)}


def test_every_figure_and_every_row_opens_into_lists_of_just_that_length(known: Story) -> None:
    page = year(known.home)
    asked: dict[str, Any] = {"first": page.period.first, "last": page.period.last, "scope": page.scope}
    seen = 0
    for figured in page.figures:
        outcome = figured.outcome
        for name, kind, lists in (
            ("", outcome.kind, outcome.lists),
            *((r.name, r.kind, r.lists) for r in outcome.rows),
        ):
            found = known.home.ask(behind, measure=outcome.measure, row=name, **asked)
            wanted = lengths(lists, rate=kind == "rate")
            assert {answer: len(found.of(answer)) for answer in Answer} == wanted, (outcome.measure, name)
            assert all(each.name for each in found.listed), (outcome.measure, name)
            seen += len(found.listed)
    assert seen > 60


def test_who_is_not_known_or_left_out_is_told_why(known: Story) -> None:
    starts = known.home.ask(behind, measure="job_starts", first=day("01-01"), last=day("12-31"), scope=SERVICE)
    said_of = {(each.name, each.answer): each for each in starts.listed}
    assert said_of["Leah Birch", Answer.EXCLUDED].why == "while_waiting"
    job = said_of["Amina Birch", Answer.COUNTS].what
    assert job is not None
    assert job.said() == "Gardener, from Mon 2 Mar 2026"
    rate = known.home.ask(behind, measure="work_rate", first=day("01-01"), last=day("12-31"), scope=SERVICE)
    assert [each.name for each in rate.of(Answer.NOT_KNOWN)] == ["Dai Birch"]
    assert rate.of(Answer.NOT_KNOWN)[0].why == "pay"


def test_what_is_no_person_has_its_own_name(known: Story) -> None:
    asked: dict[str, Any] = {"first": day("12-01"), "last": day("12-31"), "scope": SERVICE}
    for row in ("", "contacts"):
        found = known.home.ask(behind, measure="employers_contacted", row=row, **asked)
        assert [(each.name, each.client) for each in found.listed] == [("Garden World", None)]


def test_months_hold_the_starts_of_the_period_and_no_other(known: Story) -> None:
    page = year(known.home)
    starts = page.figure("job_starts")
    assert starts is not None
    assert sum(month.starts for month in page.months) == starts.outcome.n
    assert [month.starts for month in page.months][2:4] == [1, 1]


def test_a_year_before_stands_beside_each_figure(known: Story) -> None:
    now = year(known.home).figure("job_starts")
    later = known.home.ask(outcomes, name=None, first=day("2027-01-01"), last=day("2027-12-31")).figure("job_starts")
    assert now is not None
    assert later is not None
    assert later.change.before.lists.numerator == now.outcome.lists.numerator
    assert later.change.count == -now.outcome.n < 0


def test_an_adviser_sees_their_own_figures_and_no_service(tmp_path: Any) -> None:
    adviser = home_at(tmp_path / "adviser")
    page = adviser.ask(outcomes, name=NamedPeriod.YEAR_TO_DATE)
    assert [each.scope for each in page.scopes] == [Scope(ScopeKind.ADVISER, adviser.me.id)]
    with pytest.raises(Refused, match="not_yours"):
        adviser.ask(outcomes, scope=SERVICE)
    with pytest.raises(Refused, match="not_yours"):
        adviser.ask(behind, measure="plans", first=page.period.first, last=page.period.last, scope=SERVICE)
    adviser.lock()


def test_a_period_that_ends_before_it_begins_is_refused(known: Story) -> None:
    with pytest.raises(Refused, match=r"measures\.ends_early"):
        known.home.ask(outcomes, name=None, first=day("02-01"), last=day("01-31"))


def test_figures_are_asked_in_as_many_statements_for_many_as_for_few(story: Story) -> None:
    asked: dict[str, Any] = {"name": None, "first": day("01-01"), "last": day("12-31")}
    few = len(story.home.ask(watched, outcomes, asked))
    told(story)
    assert len(story.home.ask(watched, outcomes, asked)) <= few + 2


def test_every_row_has_words(known: Story) -> None:
    for figured in year(known.home).figures:
        for row in figured.outcome.rows:
            words = row_words(row.name)
            assert (words and words[0].isupper()) or words[0].isdigit(), (figured.outcome.measure, row.name, words)
            if row.name.split(".")[0] in ("hours", "soc", "age", "need"):
                assert dimension_words(row.name), row.name


def test_a_rate_of_nobody_is_no_one_yet_and_a_range_says_both_ends(known: Story) -> None:
    page = year(known.home)
    rate, risk = page.figure("work_rate"), page.figure("at_risk_kept")
    assert rate is not None
    assert risk is not None
    assert figure_words(risk.outcome.kind, risk.outcome.lists) == said("measures.no_one_yet")
    n, d = rate.outcome.n, rate.outcome.d
    assert of_words(rate.outcome.kind, rate.outcome.lists) == f"{n} of {d}"
    assert "–" in figure_words(rate.outcome.kind, rate.outcome.lists)
