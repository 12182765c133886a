"""Steps on the way, help by others, moving on (SS4.5, SS4.7, SS10.5, SS10.8–12)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.asked import Asked, One
from tests.oracle.days import DAY
from tests.oracle.jobs import Maybe, some
from tests.oracle.lists import Figure
from tests.oracle.people import Held, Time, on_day
from tests.oracle.plans import ENTRY, search_acts
from tests.oracle.reading import Row

NO_DAY = "its first day is not known"


def _called_off(row: Row) -> bool:
    return row.end == "called_off"


def _ours(one: One, row: Row) -> Maybe:
    """Begun on or after entry, while with us."""
    if row.start_on is None:
        return None if any(time.entered for time in one.who.times) else False
    held = [time for time in one.who.times if time.open_on(row.start_on)]
    return some(_in_time(time, row.start_on) for time in held)


def _in_time(time: Time, day: date) -> Maybe:
    if time.entry is None:
        return None if any(each <= day for each in time.may_have_entered) else False
    return day >= time.entry


def _of(one: One, which: Callable[[Row], Maybe]) -> list[tuple[Row, Maybe]]:
    """Steps of a kind that began, and whether they are ours; None where it is not known."""
    found: list[tuple[Row, Maybe]] = []
    for row in one.who.person.rows["stepping_stone"]:
        answers = (which(row), _ours(one, row))
        if not _called_off(row) and False not in answers:
            found.append((row, None if None in answers else True))
    return found


def _begun(asked: Asked, one: One, rows: list[tuple[Row, Maybe]], figure: Figure, id_: Callable[[Row], str]) -> None:
    for row, sure in rows:
        if row.start_on is None:
            days = [day for day in _window(asked, one, row) if day in asked.period]
            if days:
                figure.does_not_know(id_(row), on_day(one.who, max(days)), NO_DAY)
        elif row.start_on in asked.period:
            held = on_day(one.who, row.start_on)
            figure.counts(id_(row), held) if sure else figure.does_not_know(id_(row), held, "not known")


def _window(asked: Asked, one: One, row: Row) -> list[date]:
    """The days on which a step of unknown first day can have begun: from an entry until it, or the time with us, was over."""
    found: list[date] = []
    for time in one.who.times:
        first = time.entry or min(time.may_have_entered, default=date.max)
        closed = asked.service.today if time.closed is None else time.closed - DAY
        over = min(row.ended_on or asked.service.today, closed)
        found += [first + n * DAY for n in range((over - first).days + 1)] if first <= over else []
    return found


def _on_any(one: One, days: list[date]) -> Held:
    held = [on_day(one.who, day) for day in days]
    return Held(frozenset(a for each in held for a in each.advisers), frozenset(t for each in held for t in each.teams))


def _sustained(asked: Asked, one: One, rows: list[tuple[Row, Maybe]], figure: Figure) -> None:
    """Of those whose earlier of agreed end and start + 90 falls in the period, still there that day."""
    for row, sure in rows:
        if row.start_on is None:
            later = asked.figure("step.sustained_days") * DAY
            days = [min(day + later, row.agreed_end or date.max) for day in _window(asked, one, row)]
            held = _on_any(one, [day for day in days if day in asked.period])
            if held.advisers:
                figure.among(row.id, held)
                figure.does_not_know(row.id, held, NO_DAY)
            continue
        day = min(row.start_on + asked.figure("step.sustained_days") * DAY, row.agreed_end or date.max)
        if day not in asked.period:
            continue
        held = on_day(one.who, day)
        if left := one.who.stopped(day):
            figure.leaves_out(row.id, held, left)
            continue
        figure.among(row.id, held)
        if sure is None:
            figure.does_not_know(row.id, held, "not known")
        elif row.ended_on is None or row.ended_on >= day:
            figure.counts(row.id, held)


def placements(asked: Asked) -> Figure:
    """Work experience begun on or after entry while with us; sustained."""
    figure = Figure()
    for one in asked.everybody:
        rows = _of(one, lambda row: row.kind == "work_experience")
        _begun(asked, one, rows, figure, lambda row: row.id)
        _sustained(asked, one, rows, figure.row("sustained"))
    return figure


def mainstream(*kinds: str) -> Callable[[Asked], Figure]:
    """People starting something mainstream of these kinds; sustained."""

    def measure(asked: Asked) -> Figure:
        figure = Figure()
        for one in asked.everybody:
            rows = _of(one, lambda row: False if row.kind not in kinds else row.mainstream)
            _begun(asked, one, rows, figure, lambda row, one=one: one.who.id)
            _sustained(asked, one, rows, figure.row("sustained"))
        return figure

    return measure


def qualifications(asked: Asked) -> Figure:
    """People with an award dated in the period; awards."""
    figure = Figure()
    for one in asked.everybody:
        for row in one.who.person.rows["award"]:
            if row.on in asked.period:
                held = on_day(one.who, row.on)
                figure.counts(one.who.id, held)
                figure.row("awards").counts(row.id, held)
    return figure


KINDS = ("training", "education", "volunteering", "work_experience", "other")


def steps(asked: Asked) -> Figure:
    """People starting any of these / served in the period; once overall, once for each kind."""
    figure = Figure()
    for one, times, held in asked.served:
        for kind in (None, *KINDS):
            into = figure if kind is None else figure.row(f"kind.{kind}")
            into.among(one.who.id, held)
            if not any(time.entry for time in times):
                into.does_not_know(one.who.id, held, ENTRY)
            rows = _of(one, lambda row, kind=kind: kind is None or row.kind == kind)
            _begun(asked, one, rows, into, lambda row, one=one: one.who.id)
            if kind is None:
                _before_contact(asked, one, figure.row("before_employer_contact"))
    return figure


def _before_contact(asked: Asked, one: One, figure: Figure) -> None:
    """Steps begun in the period before anybody had spoken with an employer for the person."""
    met = min((row.on for row in one.who.person.rows["contact_for"] if row.on is not None), default=date.max)
    for row in one.who.person.rows["stepping_stone"]:
        if row.start_on in asked.period and row.start_on < met and not _called_off(row) and _ours(one, row):
            figure.counts(row.id, on_day(one.who, row.start_on))


ACCESSED = ("accepted", "started")


def onward(asked: Asked) -> Figure:
    """People referred out, by service; accessed. Access to Work asked for on a job is one of them, once."""
    figure = Figure()
    for one in asked.everybody:
        sent = [(row.kind, row.on, row.outcome in ACCESSED) for row in one.who.person.rows["onward_referral"]]
        sent += [
            ("access_to_work", row.access_to_work_on, row.access_to_work == "agreed")
            for row in one.who.person.rows["at_risk"] if row.access_to_work in ("applied", "agreed", "refused")
        ]  # fmt: skip
        for kind, day, accessed in sent:
            if day in asked.period:
                held = on_day(one.who, day)
                for name in (None, f"to.{kind}", *(("accessed", f"accessed.{kind}") if accessed else ())):
                    (figure if name is None else figure.row(name)).counts(one.who.id, held)
    return figure


def moving(asked: Asked) -> Figure:
    """Served from clinical teams and day services with a step, a search act or a start / all of these."""
    figure = Figure()
    for one, times, held in asked.served:
        if not any(time.team for time in times):
            continue
        figure.among(one.who.id, held)
        if not any(time.entry for time in times):
            figure.does_not_know(one.who.id, held, ENTRY)
            continue
        rows = _of(one, lambda row: True)
        _begun(asked, one, rows, figure, lambda row, one=one: one.who.id)
        for day in [*search_acts(one), *(b.work.start for b in one.began if b.what == "start" and b.work.start)]:
            if day in asked.period:
                figure.counts(one.who.id, on_day(one.who, day))
        for each in one.began:
            if each.what == "not known" and each.can_fall_in(asked.period):
                figure.does_not_know(one.who.id, one.during(each), each.why)
    return figure
