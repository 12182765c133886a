"""What is said of a figure: against its target, against a year before, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ips_desktop.questions.measured_words import figure_words, number_words, of_words, percent_words, rounded, row_words
from ips_desktop.questions.outcomes import Figured, Heard
from ips_desktop.rules.measuring.measure import Kind
from ips_desktop.rules.measuring.outcome import Lists, Outcome, Row, low_high
from ips_desktop.rules.measuring.verdict import Verdict
from resources.wordings import days, has, said
from ui.theme.tokens import Colour

LARGE = {"job_starts": "people_into_work"}
"""Measures of which a row, and not the figure itself, is written large."""


@dataclass(frozen=True)
class Judgement:
    """A line beside a figure: its pictogram, its colour, its words."""

    icon: str
    colour: Colour
    words: str


def tile_name(measure: str) -> str:
    """The short name of a measure; its question where it has none."""
    key = f"outcomes.tile.{measure}"
    return said(key) if has(key) else said(f"measures.{measure}")


def shown_lists(outcome: Outcome) -> tuple[Kind, Lists, str]:
    """What is written large: kind, lists, and the row they are of."""
    row = outcome.row(LARGE.get(outcome.measure, ""))
    return (outcome.kind, outcome.lists, "") if row is None else (row.kind, row.lists, row.name)


def figure(outcome: Outcome) -> str:
    """The figure as it is written large."""
    kind, lists, _ = shown_lists(outcome)
    return figure_words(kind, lists)


def beside(outcome: Outcome) -> str:
    """What stands after it: "38 of 118 people"; of job starts the starts and moves."""
    if outcome.measure in LARGE:
        moves = outcome.row("moves")
        starts = said("outcomes.starts", n=outcome.n, starts=number_words(*low_high(outcome.kind, outcome.lists)))
        return f"{starts}, {said('outcomes.moves', n=len(moves.lists.numerator) if moves else 0)}"
    counted = of_words(outcome.kind, outcome.lists)
    unit = f"outcomes.unit.{outcome.measure}"
    return f"{counted} {said(unit, n=len(outcome.lists.denominator))}" if counted and has(unit) else counted


def judged(figured: Figured) -> Judgement | None:
    """How it stands to its target, or, without one, to the year before; None where there is nothing to say."""
    outcome = figured.outcome
    target = outcome.target
    if target is None or outcome.low is None or outcome.high is None:
        return _against_last_year(figured)
    goal = said("outcomes.percent", n=target.value)
    if outcome.verdict == Verdict.REACHED:
        return Judgement("circle-check", "good", _points("above", outcome.low, outcome.high, target.value, goal))
    if outcome.verdict == Verdict.NOT_REACHED:
        return Judgement("alert-triangle", "attention", _points("below", outcome.low, outcome.high, target.value, goal))
    if outcome.verdict == Verdict.OPEN:
        return Judgement("info-circle", "text2", said("outcomes.target.open", target=goal))
    key = "outcomes.target.benchmark" if outcome.verdict == Verdict.BENCHMARK else "outcomes.target.over_a_year"
    return Judgement("info-circle", "text2", said(key, target=goal))


def _points(side: str, low: Fraction, high: Fraction, target: int, goal: str) -> str:
    least, most = sorted((abs(rounded(low) - target), abs(rounded(high) - target)))
    if most == 0:
        return said(f"outcomes.target.just_{side}", target=goal)
    if least == most:
        return said(f"outcomes.target.{side}", n=most, target=goal)
    return said(f"outcomes.target.{side}_range", low=least, high=most, target=goal)


def _against_last_year(figured: Figured) -> Judgement | None:
    if figured.outcome.kind == Kind.RATE:
        return None
    _, now, name = shown_lists(figured.outcome)
    _, before, _ = shown_lists(figured.change.before)
    more = len(now.numerator) - len(before.numerator)
    unit = "people" if name == "people_into_work" else "number"
    key = f"outcomes.change.{unit}.{'same' if more == 0 else 'more' if more > 0 else 'fewer'}"
    icon = {"more": "trending-up"}.get(key.rpartition(".")[2], "info-circle")
    return Judgement(icon, "text2", said(key, n=abs(more)))


def not_known(figured: Figured) -> str:
    """How many are not known yet; "" when all are."""
    unknown = len(figured.outcome.lists.not_known)
    return said("outcomes.not_known", n=unknown) if unknown else ""


def year_before(figured: Figured) -> str:
    """The figure of the same days a year before."""
    kind, lists, _ = shown_lists(figured.change.before)
    if kind == Kind.RATE and not lists.denominator:
        return said("outcomes.year_before_none")
    return said("outcomes.year_before", figure=figure_words(kind, lists))


def posts(figured: Figured) -> str:
    """Posts then and now, so that more staff is not taken for success (SS4)."""
    then, now = figured.change.posts_before / 100, figured.change.posts / 100
    return said("outcomes.posts", before=f"{then:.1f}", now=f"{now:.1f}")


def row_line(row: Row) -> str:
    """A named row in words: "moves: 3"."""
    counted = of_words(row.kind, row.lists)
    value = percent_words(*low_high(row.kind, row.lists)) if row.kind == Kind.RATE else str(len(row.lists.numerator))
    return f"{row_words(row.name)}: {value}" + (f" ({counted})" if counted else "")


def heard_words(heard: Heard) -> str:
    """Which laptops the figures stand on, and since when."""
    if not heard.laptops or heard.first is None or heard.last is None:
        return said("outcomes.heard_none")
    span = days.day(heard.first) if heard.first == heard.last else f"{days.day(heard.first)} – {days.day(heard.last)}"
    parts = [said("outcomes.heard", n=heard.laptops, span=span)]
    if heard.unsent:
        parts.append(said("outcomes.heard_unsent", n=heard.unsent))
    if heard.never:
        parts.append(said("outcomes.heard_never", n=heard.never))
    return ", ".join(parts)
