"""Employers, the profile of people, time until work and until entry (SS10.16, SS10.18)."""

from __future__ import annotations

from statistics import median

from tests.oracle.asked import Asked, One, over
from tests.oracle.days import DAY, Period, age, last_whole_month, months_on
from tests.oracle.lists import Figure
from tests.oracle.people import Held, Time, on_day
from tests.oracle.plans import ENTRY
from tests.oracle.reading import Row

NOBODY = frozenset[str | None]()
NEEDS = ("social", "housing", "training", "vocational")
AGES = ((16, 25), (26, 35), (36, 45), (46, 55), (56, 64))


def employers_contacted(asked: Asked) -> Figure:
    """Distinct employers with a two-way contact in the last whole month; contacts; face to face apart."""
    figure, month = Figure(), last_whole_month(asked.period.last)
    for name in ("contacts", "face_to_face", "face_to_face_contacts"):
        figure.row(name)
    same = {row.id: row.same_as for row in asked.service.rows["employer"]}
    for row in asked.service.rows["employer_contact"]:
        if row.on in month and row.two_way:
            held = Held(frozenset({row.adviser_id}), NOBODY)
            employer = same.get(row.subject_id) or row.subject_id
            figure.counts(employer, held)
            figure.row("contacts").counts(row.id, held)
            if row.medium == "face_to_face":
                figure.row("face_to_face").counts(employer, held)
                figure.row("face_to_face_contacts").counts(row.id, held)
    return figure


def service_profile(asked: Asked) -> Figure:
    """Served in the period by age at entry, gender, ethnicity, time in service, needs."""
    figure = Figure()
    for one, times, held in asked.served:
        time = max(times, key=lambda each: each.received)
        known = any(each.entry for each in times)
        for name in (None, *_traits(asked, one, time)):
            into = figure if name is None else figure.row(name)
            into.counts(one.who.id, held) if known else into.does_not_know(one.who.id, held, ENTRY)
    return figure


def _traits(asked: Asked, one: One, time: Time) -> list[str]:
    rows = one.who.person.rows
    equal = max(rows["equality"], key=lambda row: (row.asked_on or asked.period.first, row.id), default=None)
    found = [_age(one, time), f"gender.{(equal and equal.gender) or 'not_recorded'}"]
    found.append(f"ethnicity.{(equal and equal.ethnicity) or 'not_recorded'}")
    if time.entry is not None:
        found.append(_long(asked, time))
    else:
        found.append("time.not_recorded")
    looked = [row for row in rows["needs_check"] if row.on is not None and row.on <= asked.period.last]
    for need in NEEDS:
        told = [row for row in looked if getattr(row, need) is not None]
        much = getattr(max(told, key=lambda row: (row.on, row.id)), need) if told else None
        found.append(f"need.{need}.{'not_recorded' if much is None else 'some' if much else 'none'}")
    return found


def _age(one: One, time: Time) -> str:
    if one.who.person.born is None or time.entry is None:
        return "age.not_recorded"
    years = age(one.who.person.born, time.entry)
    return next(
        (f"age.{low}_{high}" for low, high in AGES if low <= years <= high),
        "age.65_and_over" if years > 64 else "age.under_16",
    )


def days_with_us(asked: Asked, time: Time) -> int:
    """Days from entry until the last of the period, or until closing."""
    assert time.entry is not None
    end = asked.period.last if time.closed is None else min(asked.period.last, time.closed)
    return (end - time.entry).days


def _long(asked: Asked, time: Time) -> str:
    days = days_with_us(asked, time)
    return "time.to_90" if days <= 90 else "time.91_180" if days <= 180 else "time.over_180"


def timely_entry(asked: Asked) -> Figure:
    """Entries in the period: days from referral to first contact; who waits, whom we did not offer."""
    figure = Figure()
    for one in asked.everybody:
        for time in one.who.times:
            _entered(asked, one, time, figure)
        for row in one.who.person.rows["referral"]:
            _waiting(asked, one, row, figure)
    return figure


def _entered(asked: Asked, one: One, time: Time, figure: Figure) -> None:
    days = [time.entry] if time.entry is not None else time.may_have_entered
    if not any(day in asked.period for day in days):
        return
    held = on_day(one.who, next(day for day in days if day in asked.period))
    figure.among(time.id, held)
    if time.entry is None:
        figure.does_not_know(time.id, held, ENTRY)
        return
    met = min(day for day in one.who.contacts if day >= time.received)
    waited = (met - time.received).days
    figure.row("to_7" if waited <= 7 else "8_30" if waited <= 30 else "over_30").counts(time.id, held)
    if waited <= 7:
        figure.counts(time.id, held)


def _waiting(asked: Asked, one: One, row: Row, figure: Figure) -> None:
    """Who waits for a first contact on the last day, and whom we did not offer; both by the team that referred them."""
    to = asked.period.last
    begun = {spell.id for spell in one.who.person.rows["spell"] if spell.referral_id == row.id}
    times = [time for time in one.who.times if time.id in begun]
    decided = row.decided_on is not None and row.decided_on <= to
    here = not decided or any(time.closed is None or time.closed > to for time in times)
    met = any(time.received <= day <= to for time in times for day in one.who.contacts)
    if row.received_on is not None and row.received_on <= to and here and not met:
        figure.row("waiting").counts(row.id, Held(frozenset({one.who.adviser_on(to)}), frozenset({row.team_id})))
    if row.decision == "not_offered" and row.decided_on is not None and row.decided_on in asked.period:
        held = Held(frozenset({one.who.adviser_on(row.decided_on)}), frozenset({row.team_id}))
        figure.row("not_offered").counts(row.id, held)


def time_to_start(asked: Asked) -> Figure:
    """Out-of-work entries of the 24 months until the last day with a first competitive start until it."""
    figure, to = Figure(), asked.period.last
    wider = over(asked, Period(months_on(to, -24) + DAY, to))
    for one in wider.everybody:
        for time in one.who.times:
            days = [time.entry] if time.entry is not None else time.may_have_entered
            if any(day in wider.period for day in days):
                _until_start(wider, one, time, figure)
    return figure


def _until_start(asked: Asked, one: One, time: Time, figure: Figure) -> None:
    answer, to = one.at_entry(time), asked.period.last
    held = on_day(one.who, time.entry or time.may_have_entered[0])
    if answer:
        figure.leaves_out(time.id, held, "in work at entry")
        return
    figure.among(time.id, held)
    if time.entry is None or answer is None:
        figure.does_not_know(time.id, held, ENTRY if time.entry is None else "in work at entry is not known")
        return
    for each, sure in one.competitive_starts(Period(time.entry, to)):
        if each.time == time.id:
            figure.counts(time.id, held) if sure else figure.does_not_know(time.id, held, each.why or "competitive")


def median_of(days: list[int]) -> float | None:
    """The median, None of nobody."""
    return median(days) if days else None
