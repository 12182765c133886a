"""Into work: the three counts, the rates, the profile of starts (SS4.2, SS10.1–3)."""

from __future__ import annotations

from datetime import date

from tests.oracle.asked import Asked, One
from tests.oracle.beginnings import Beginning
from tests.oracle.days import Period, months_on
from tests.oracle.jobs import Work, limited_on
from tests.oracle.kept import by_months, retained
from tests.oracle.lists import Figure
from tests.oracle.people import Held, Time, on_day
from tests.oracle.plans import ENTRY

LEFT_OUT = {"after closing": "after closing", "while waiting": "found work while waiting"}


def job_starts(asked: Asked) -> Figure:
    """Starts in the period; people with any, people with a first one of their time with us, moves."""
    figure, period = Figure(), asked.period
    any_start, first_start, moves = figure.row("people_any_start"), figure.row("people_into_work"), figure.row("moves")
    for one in asked.everybody:
        for each in one.began:
            if each.what in ("never", "before") or not each.can_fall_in(period):
                continue
            if each.what == "not known":
                held = one.during(each)
                figure.does_not_know(each.work.id, held, each.why)
                any_start.does_not_know(one.who.id, held, each.why)
                continue
            held = _held(one, each)
            if each.what in LEFT_OUT:
                figure.leaves_out(each.work.id, held, LEFT_OUT[each.what])
            elif each.what == "move":
                moves.counts(each.work.id, held)
            else:
                figure.counts(each.work.id, held)
                any_start.counts(one.who.id, held)
        for time in one.who.times:
            _first_start(one, time, period, first_start)
    figure.rows["sustained_3"] = retained(by_months(3))(asked)
    return figure


def _first_start(one: One, time: Time, period: Period, into: Figure) -> None:
    held = one.starts_of(time)
    first = next((each for each in held if each.what == "start"), None)
    if first is not None and first.can_fall_in(period):
        into.counts(one.who.id, _held(one, first))
    for each in held:
        if first is None and each.can_fall_in(period):
            into.does_not_know(one.who.id, one.during(each), each.why)


def _held(one: One, each: Beginning) -> Held:
    return on_day(one.who, each.days[0])


def work_rate(asked: Asked) -> Figure:
    """People with a competitive start in the period / served in it."""
    figure = Figure()
    for one, times, held in asked.served:
        figure.among(one.who.id, held)
        if not any(time.entry for time in times):
            figure.does_not_know(one.who.id, held, ENTRY)
        _starts(asked, one, figure)
    return figure


def _starts(asked: Asked, one: One, figure: Figure) -> None:
    for each, sure in one.competitive_starts(asked.period):
        if sure:
            figure.counts(one.who.id, _held(one, each))
        else:
            figure.does_not_know(one.who.id, one.during(each), each.why or "not known whether it is competitive")


def work_rate_out_of_work(asked: Asked) -> Figure:
    """The same among served out of work."""
    figure = Figure()
    for one, times, held in asked.served:
        answers = [one.at_entry(time) for time in times]
        if all(answers):
            figure.leaves_out(one.who.id, held, "in work at entry")
            continue
        figure.among(one.who.id, held)
        if False not in answers:
            figure.does_not_know(one.who.id, held, "in work at entry is not known")
            continue
        if not any(time.entry for time in times):
            figure.does_not_know(one.who.id, held, ENTRY)
        _starts(asked, one, figure)
    return figure


def work_rate_cohort(asked: Asked) -> Figure:
    """A competitive start within 12 months of entry / out-of-work entries whose entry + 12 months falls in the period."""
    figure = Figure()
    for one in asked.everybody:
        for time in one.who.times:
            if time.entry is not None:
                _cohort(asked, one, time, figure)
                continue
            for day in (months_on(each, 12) for each in time.may_have_entered):
                why = one.who.stopped(day) or ("in work at entry" if one.at_entry(time) else None)
                if day in asked.period and why:
                    figure.leaves_out(time.id, on_day(one.who, day), why)
                elif day in asked.period:
                    figure.among(time.id, on_day(one.who, day))
                    figure.does_not_know(time.id, on_day(one.who, day), ENTRY)
    return figure


def _cohort(asked: Asked, one: One, time: Time, figure: Figure) -> None:
    assert time.entry is not None
    day, answer = months_on(time.entry, 12), one.at_entry(time)
    if day not in asked.period:
        return
    held = on_day(one.who, day)
    if why := one.who.stopped(day) or ("in work at entry" if answer else None):
        figure.leaves_out(time.id, held, why)
        return
    figure.among(time.id, held)
    if answer is None:
        figure.does_not_know(time.id, held, "in work at entry is not known")
        return
    within = Period(time.entry, day)
    for each, sure in one.competitive_starts(within):
        if each.time == time.id:
            figure.counts(time.id, held) if sure else figure.does_not_know(time.id, held, each.why or "competitive")


def work_profile(asked: Asked) -> Figure:
    """Starts by hours, contract, kind, occupation and pay."""
    figure = Figure()
    for one in asked.everybody:
        for each in one.began:
            if each.what == "not known" and each.can_fall_in(asked.period):
                figure.does_not_know(each.work.id, one.during(each), each.why)
            elif each.what == "start" and each.can_fall_in(asked.period):
                held, start = _held(one, each), each.days[0]
                figure.counts(each.work.id, held)
                for name in (
                    _hours(each.work, start),
                    _form(each.work),
                    _kind(one, each.work, start),
                    _soc(each.work),
                    "sic.not_known",
                    _pay(each.work, start),
                ):
                    figure.row(name).counts(each.work.id, held)
    return figure


def _hours(work: Work, on: date) -> str:
    minutes = work.hours_on(on)
    if minutes is None:
        return "hours.not_known"
    figure = work.service.figure
    if minutes >= figure("job.full_time_minutes", on):
        return "hours.full_time"
    return "hours.part_time" if minutes >= figure("job.part_time_minutes", on) else "hours.few_hours"


def _form(work: Work) -> str:
    row = work.row
    for own in ("self_employed", "apprenticeship"):
        if own in (row.kind, row.contract):
            return f"form.{own}"
    if row.contract is None:
        return "form.not_known"
    if row.contract == "zero_hours":
        return "form.zero_hours"
    return "form.permanent" if row.contract == "permanent" and row.fixed_until is None else "form.temporary"


def _kind(one: One, work: Work, on: date) -> str:
    limited = limited_on(work, one.works, on)
    if limited is None:
        return "kind.not_known"
    return f"kind.{work.row.benefit_limited or 'permitted'}" if limited else "kind.ordinary"


def _soc(work: Work) -> str:
    return f"soc.{work.row.soc[0]}" if work.row.soc else "soc.not_known"


def _pay(work: Work, on: date) -> str:
    if work.own:
        return "pay.no_minimum"
    hourly, least = work.hourly_pence(on), work.minimums(on)
    if hourly is None or len(set(least)) > 1:
        return "pay.not_known"
    if hourly < least[0]:
        return "pay.below"
    if hourly == least[0]:
        return "pay.minimum"
    for name, key in (("pay.little_above", "wage.band_step_percent"), ("pay.above", "wage.band_top_percent")):
        if hourly * 100 <= least[0] * (100 + work.service.figure(key, on)):
            return name
    return "pay.well_above"
