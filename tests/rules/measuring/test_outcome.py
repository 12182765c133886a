"""The four lists, ranges, verdicts, and the change against a year before (MEASURES §1)."""

from __future__ import annotations

from fractions import Fraction

from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.case import Answer, Case, Why
from ips_desktop.rules.measuring.measure import Kind, median
from ips_desktop.rules.measuring.outcome import lists_of, low_high
from ips_desktop.rules.measuring.reckon import against_last_year
from ips_desktop.rules.measuring.rows import Post
from ips_desktop.rules.measuring.verdict import Verdict
from ips_desktop.terms.words import Role
from resources.wordings import has
from tests.rules.figures import day
from tests.rules.measures.given import SAM, YEAR, adviser, figure, held, who, world
from tests.rules.people import job, named, spell


def cases(yes: int, no: int, unknown: int, out: int = 0) -> list[Case]:
    answers = [Answer.COUNTS] * yes + [Answer.NOT] * no + [Answer.NOT_KNOWN] * unknown + [Answer.EXCLUDED] * out
    return [Case(named(f"case {n}"), answer, why=Why.DAY) for n, answer in enumerate(answers)]


def test_twelve_of_twenty_three_not_known_is_sixty_to_seventy_five_per_cent() -> None:
    lists = lists_of(Kind.RATE, cases(12, 5, 3, out=2))
    assert (len(lists.numerator), len(lists.denominator), len(lists.not_known), len(lists.excluded)) == (12, 20, 3, 2)
    assert low_high(Kind.RATE, lists) == (60, 75)
    assert {m.id for m in lists.not_known} <= set(lists.denominator)


def test_of_nobody_there_is_no_rate_and_a_count_has_no_denominator() -> None:
    assert low_high(Kind.RATE, lists_of(Kind.RATE, cases(0, 0, 0, out=1))) == (None, None)
    lists = lists_of(Kind.COUNT, cases(2, 0, 1))
    assert (lists.denominator, low_high(Kind.COUNT, lists)) == ((), (2, 3))


def test_a_record_is_in_a_list_once_and_counts_when_it_counts_once() -> None:
    twice = [*cases(1, 0, 0), Case(named("case 0"), Answer.NOT_KNOWN), Case(named("case 0"), Answer.EXCLUDED)]
    lists = lists_of(Kind.RATE, twice)
    assert (lists.numerator, lists.denominator, lists.not_known, lists.excluded) == (
        (named("case 0"),), (named("case 0"),), (), (),
    )  # fmt: skip


def test_the_middle_of_an_even_number_is_between_two() -> None:
    assert median([3, None, 10]) == Fraction(13, 2)
    assert median([5, 1, 9]) == 5
    assert median([None]) is None


def test_a_target_is_reached_missed_open_or_not_yet_looked_at() -> None:
    started = who("a", job("2026-02-02"))
    waiting = [who(name) for name in "bc"]
    unclear = who("u", job("2026-02-02", integrated=None))
    assert figure("work_rate", world(started, *waiting)).verdict == Verdict.REACHED  # 33 of 100 against 30
    assert figure("work_rate", world(*waiting)).verdict == Verdict.NOT_REACHED
    assert figure("work_rate", world(unclear, *waiting)).verdict == Verdict.OPEN
    assert figure("work_rate", world()).verdict == Verdict.NO_ONE_YET
    assert figure("work_rate", world(started), ("2026-01-01", "2026-03-31")).verdict == Verdict.NOT_JUDGED
    assert figure("work_rate_out_of_work", world(started)).verdict == Verdict.BENCHMARK
    assert figure("moving", world(started)).verdict == Verdict.NO_TARGET


def test_against_a_year_before_stand_count_rate_and_posts() -> None:
    before = who("old", job("2024-06-03"), spells=(spell("2024-05-01", "2024-05-01", "2025-03-01"),))
    idle = who("idle", spells=(spell("2024-05-01", "2024-05-01", "2025-03-01"),))
    now = [who(name, job("2026-02-02")) for name in "ab"]
    post = Post(SAM, Role.ADVISER, share=(held("2024-01-01", 50), held("2025-04-01", 100)))
    here = world(before, idle, *now, rows=[post])
    change = against_last_year(MEASURES["work_rate"], here, figure("work_rate", here))
    assert (change.before.period.first, change.before.period.last) == (day("2024-04-01"), day("2025-03-31"))
    assert (change.count, change.points, change.posts_before, change.posts) == (1, 50, 50, 100)


def test_what_belongs_to_nobody_is_in_the_service_alone() -> None:
    lone = who("lone", job("2026-02-02"), adviser=None)
    assert figure("work_rate", world(lone)).n == 1
    assert figure("work_rate", world(lone), YEAR, adviser()).d == 0


def test_every_measure_and_every_reason_and_verdict_has_its_words() -> None:
    keys = [m.question for m in MEASURES.values()] + [f"measures.why.{w}" for w in Why]
    keys += [f"measures.verdict.{v}" for v in Verdict]
    assert not [key for key in keys if not has(key)]
    assert all(MEASURES[id_].id == id_ and MEASURES[id_].find.__module__.endswith(f".{id_}") for id_ in MEASURES)
