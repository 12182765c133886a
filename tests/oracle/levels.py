"""Levels as of a day: caseloads and the year's people (MEASURES §4)."""

from __future__ import annotations

from datetime import date

from tests.oracle.asked import Asked, One
from tests.oracle.days import DAY, Period, contract_year, months_on
from tests.oracle.jobs import Maybe, every, limited_on
from tests.oracle.lists import Figure
from tests.oracle.people import Held

NEW = 84 * DAY
NO_TEAM = frozenset[str | None]()


def _held(one: One, day: date) -> Held:
    return Held(frozenset({one.who.adviser_on(day)}), NO_TEAM)


def _monitored(one: One, day: date) -> bool:
    """The support is monitoring: only the mode act moves anybody (whether the only work is benefit-limited stands in a row)."""
    return one.who.mode_on(day) == "monitoring"


def _only_limited(one: One, day: date) -> Maybe:
    works = [work for work in one.works if work.on(day) is not False]
    return every(limited_on(work, one.works, day) for work in works) if works else False


def active_caseload(asked: Asked) -> Figure:
    """Open, named to the adviser, not in monitoring."""
    figure, to = Figure(), asked.period.last
    for one in asked.everybody:
        times = [time for time in one.who.times if time.open_on(to)]
        if times and not _monitored(one, to):
            held = _held(one, to)
            figure.counts(one.who.id, held)
            if one.who.mode_on(to) == "paused":
                figure.row("paused").counts(one.who.id, held)
            if not any(day <= to for time in times for day in ([time.entry] if time.entry else time.may_have_entered)):
                figure.row("not_yet_met").counts(one.who.id, held)
    return figure


def monitoring(asked: Asked) -> Figure:
    """Open, and monitored."""
    figure, to = Figure(), asked.period.last
    for one in asked.everybody:
        if any(time.open_on(to) for time in one.who.times) and _monitored(one, to):
            figure.counts(one.who.id, _held(one, to))
            if _only_limited(one, to) is not True:
                figure.row("not_only_limited_work").counts(one.who.id, _held(one, to))
    return figure


def _met(one: One, period: Period) -> list[date]:
    """Contacts in a period on or after entry."""
    entries = [time.entry for time in one.who.times if time.entry is not None]
    return [day for day in one.who.contacts if day in period and entries and min(entries) <= day]


def served_year(asked: Asked) -> Figure:
    """People with a contact on or after entry while named to the adviser, in the contract year; and in the last 12 months."""
    figure, to = Figure(), asked.period.last
    year = contract_year(to, asked.figure("year.begins_month"))
    rolling = Period(months_on(to, -12) + DAY, to)
    for one in asked.everybody:
        for day in _met(one, Period(year.first, to)):
            figure.counts(one.who.id, _held(one, day))
        for day in _met(one, rolling):
            figure.row("rolling_12").counts(one.who.id, _held(one, day))
    return figure


def projected_year(asked: Asked) -> Figure:
    """Met this year, and open since before it began, named to the adviser, not yet met."""
    figure, to = served_year(asked), asked.period.last
    figure.rows.clear()
    year = contract_year(to, asked.figure("year.begins_month"))
    for one in asked.everybody:
        since = any(time.open_on(to) and time.begins < year.first for time in one.who.times)
        named = one.who.adviser_on(to)
        if since and not any(one.who.adviser_on(day) == named for day in _met(one, Period(year.first, to))):
            figure.counts(one.who.id, _held(one, to))
    figure.row("new_lately")
    for one in asked.everybody:
        firsts: dict[str | None, date] = {}
        meetings = [
            row for row in one.who.person.rows["meeting"] if row.attendance == "attended" and row.on is not None
        ]
        for row in sorted(meetings, key=lambda row: row.on):
            firsts.setdefault(row.cover_for or row.adviser_id, row.on)
        for adviser, day in firsts.items():
            if to - NEW < day <= to:
                figure.row("new_lately").counts(one.who.id, Held(frozenset({adviser}), NO_TEAM))
    return figure


def referral_share_b(asked: Asked) -> Figure:
    """By team: the linked adviser's active people from the team / that adviser's active people."""
    figure, to = Figure(), asked.period.last
    links = {team.id: _linked(asked, team.id, to) for team in asked.service.rows["clinical_team"]}
    for one in asked.everybody:
        adviser = one.who.adviser_on(to)
        if not any(time.open_on(to) for time in one.who.times) or _monitored(one, to) or adviser is None:
            continue
        teams = frozenset[str | None](team for team, linked in links.items() if linked == adviser)
        figure.among(one.who.id, Held(frozenset({adviser}), teams))
        figure.counts(one.who.id, Held(frozenset({adviser}), teams & {one.who.team_on(to)}))
    return figure


def _linked(asked: Asked, team: str, on: date) -> str | None:
    rows = [
        row for row in asked.service.rows["team_link"] if row.subject_id == team and row.from_day and row.from_day <= on
    ]
    return max(rows, key=lambda row: (row.from_day, row.seen or 2**62, row.id)).adviser_id if rows else None
