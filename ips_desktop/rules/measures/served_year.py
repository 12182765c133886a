"""People met in the contract year, against 50 to 75 for a whole post (SS6.3)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.loads import met_by
from ips_desktop.rules.measuring.measure import Cut, Found, Kind, Measure, Number, Part
from ips_desktop.rules.measuring.period import rolling, year_of
from ips_desktop.rules.measuring.posts import mean_share, posts_of
from ips_desktop.rules.measuring.scope import ScopeKind
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """People with a contact on or after entry while named to the adviser, from the year's first day to the last day; both of a hand-over."""
    year = Period(year_of(period.last, world.figures).first, period.last)
    return Found(_met(world, year), (Part("rolling_12", _met(world, rolling(period.last))),))


def _met(world: World, within: Period) -> tuple[Case, ...]:
    """The service's total is once a person; who was named to nobody when they were met counts there too."""
    found = ((person, met_by(world, person, within)) for person in world.people)
    return tuple(Case(person.id, Answer.COUNTS, of) for person, of in found if of is not None)


def _beside(cut: Cut) -> Mapping[str, Number]:
    """The band for the mean share over the whole year, known changes included; and the part of it that is due by the last day."""
    year, on = year_of(cut.period.last, cut.world.figures), cut.period.last
    share = Fraction(mean_share(posts_of(cut.world, cut.scope), year)).limit_denominator(10**6) / 100
    low, high = (share * cut.world.number(f"caseload.year_{end}", on) for end in ("low", "high"))
    gone = Fraction((on - year.first).days + 1, (year.last - year.first).days + 1)
    return {"band_low": low, "band_high": high, "to_date_low": low * gone, "to_date_high": high * gone}


MEASURE = Measure("served_year", ("SS6.3",), find, Kind.LEVEL, (ScopeKind.ADVISER, ScopeKind.SERVICE), beside=_beside)
