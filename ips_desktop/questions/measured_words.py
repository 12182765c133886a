"""What the rows and figures of measures are called, for screen, paper and file alike: a row by its own words, else by its code's."""

from __future__ import annotations

from fractions import Fraction

from ips_desktop.rules.measuring.measure import Kind
from ips_desktop.rules.measuring.outcome import Lists, low_high
from ips_desktop.rules.occupations import major_groups, sections
from resources.wordings import has, said

CODES = {
    "hours": ("HoursClass",),
    "form": ("JobForm",),
    "pay": ("PayBand",),
    "kind": ("BenefitLimited", "SteppingKind"),
    "gender": ("Gender",),
    "to": ("OnwardKind",),
    "accessed": ("OnwardKind",),
    "partner": ("OnwardKind",),
    "opened": ("Opened",),
}


def row_words(name: str) -> str:
    """What a row is called: its own sentence, a code's words, a group's name; what nobody knows a word for stands as it is."""
    dimension, _, code = name.partition(".")
    groups = {"soc": major_groups, "sic": sections}.get(dimension)
    if groups is not None:
        found = next((group.title for group in groups() if group.code == code), "")
        return f"{code} {found}" if found else _first(f"outcomes.row.{code}") or code
    keys = (
        f"measures.row.{name}",
        f"outcomes.row.{name}",
        *(f"terms.{terms}.{code}" for terms in CODES.get(dimension, ())),
        f"codes.{name}",
        f"outcomes.row.{code.rpartition('.')[2]}",
    )
    return _first(*keys) or code or name


def dimension_words(name: str) -> str:
    """What the rows of a dimension are about ("Hours a week"); "" for a row that stands by itself."""
    return _first(f"outcomes.dimension.{name.rpartition('.')[0]}") if "." in name else ""


def _first(*keys: str) -> str:
    return next((said(key) for key in keys if has(key)), "")


def percent_words(low: Fraction | None, high: Fraction | None) -> str:
    """ "32%", or "55–65%" while something is not known; of nobody "No one yet". Halves are rounded up."""
    if low is None or high is None:
        return said("measures.no_one_yet")
    first, last = rounded(low), rounded(high)
    return said("outcomes.percent", n=first) if first == last else said("outcomes.percents", low=first, high=last)


def number_words(low: Fraction | None, high: Fraction | None) -> str:
    """ "38", or "38–41"."""
    first, last = rounded(low or Fraction(0)), rounded(high or Fraction(0))
    return str(first) if first == last else said("outcomes.numbers", low=first, high=last)


def figure_words(kind: Kind, lists: Lists) -> str:
    """A figure as it is written large: a rate in per cent, all else as a number."""
    low, high = low_high(kind, lists)
    return percent_words(low, high) if kind == Kind.RATE else number_words(low, high)


def of_words(kind: Kind, lists: Lists) -> str:
    """What stands beside a rate: "38 of 118"; "" of a number."""
    if kind != Kind.RATE or not lists.denominator:
        return ""
    return said("outcomes.of", n=len(lists.numerator), d=len(lists.denominator))


def rounded(value: Fraction) -> int:
    """To the nearest whole number, halves away from nought."""
    return int(value + Fraction(1, 2)) if value >= 0 else -int(-value + Fraction(1, 2))
