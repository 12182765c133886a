"""A person's times with us, their entry, who held them on which day (MEASURES §1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.oracle.days import Period
from tests.oracle.reading import Person, Row, Service

STOPS = {"died": "died", "moved_abroad": "moved abroad"}


@dataclass
class Time:
    """One time with us. `entry` None with a day in `may_have_entered`: the yes has no day, and entry was the first contact or later."""

    id: str
    received: date
    yes: date | None
    accepted: date | None
    closed: date | None
    reason: str | None
    team: str | None
    in_work: str | None
    entry: date | None = None
    may_have_entered: list[date] = field(default_factory=list[date])

    @property
    def entered(self) -> bool:
        """Whether they entered, on a day that is known or not."""
        return self.entry is not None or bool(self.may_have_entered)

    @property
    def begins(self) -> date:
        """From when it is open: the earlier of acceptance and entry."""
        return min(day for day in (self.accepted, self.entry, date.max) if day is not None)

    def open_on(self, day: date) -> bool:
        """Whether it is open on a day."""
        return self.begins <= day and (self.closed is None or day < self.closed)

    def stopped_by(self, day: date) -> str | None:
        """Died or moved abroad before a deciding day: out of that cohort."""
        return STOPS.get(self.reason or "") if self.closed is not None and self.closed < day else None


@dataclass
class Known:
    """A person with what follows from their rows."""

    person: Person
    times: list[Time]
    contacts: list[date]
    advisers: list[tuple[date, str | None]]
    modes: list[tuple[date, str | None]]

    @property
    def id(self) -> str:
        """The person's one id."""
        return self.person.id

    def adviser_on(self, day: date) -> str | None:
        """The named adviser on a day; after closing the last named."""
        return _on(self.advisers, day)

    def mode_on(self, day: date) -> str | None:
        """How they are supported on a day."""
        return _on(self.modes, day)

    def time_of(self, day: date) -> Time | None:
        """The time with us of something on a day: the one open, else the last closed, else the one that waits."""
        held = [time for time in self.times if time.open_on(day)]
        closed = [time for time in self.times if time.closed is not None and time.closed <= day]
        if held:
            return held[0]
        if closed:
            return max(closed, key=lambda time: (time.closed or date.min, time.received))
        return min((time for time in self.times), key=lambda time: time.received, default=None)

    def team_on(self, day: date) -> str | None:
        """The one lead clinical team on a day: the referring team of the time with us."""
        time = self.time_of(day)
        return None if time is None else time.team

    def stopped(self, day: date) -> str | None:
        """Died or moved abroad before a deciding day, and has not come back."""
        last = max(self.times, key=lambda time: time.received, default=None)
        return last.stopped_by(day) if last is not None else None


def _on(history: list[tuple[date, str | None]], day: date) -> str | None:
    held = [value for since, value in history if since <= day]
    return held[-1] if held else None


def _history(rows: list[Row], value: str) -> list[tuple[date, str | None]]:
    held = sorted((row for row in rows if row.from_day), key=lambda r: (r.from_day, r.seen or 2**62, r.id))
    return [(row.from_day, getattr(row, value)) for row in held]


def known(person: Person) -> Known:
    """What follows from a person's rows."""
    teams = {row.id: row.team_id for row in person.rows["referral"]}
    contacts = sorted(row.on for row in person.rows["meeting"] if row.attendance == "attended" and row.on)
    times = [_time(row, teams) for row in person.rows["spell"] if row.received_on is not None]
    times.sort(key=lambda time: (time.received, time.id))
    for time in times:
        _enter(time, contacts)
    advisers, modes = _history(person.rows["named_adviser"], "adviser_id"), _history(person.rows["mode"], "mode")
    return Known(person, times, contacts, advisers, modes)


def everybody(service: Service) -> list[Known]:
    """Everybody there is."""
    return [known(person) for person in service.people]


def _time(row: Row, teams: dict[str, str | None]) -> Time:
    return Time(
        row.id, row.received_on, row.yes_on, row.accepted_on, row.closed_on, row.closed_reason, teams.get(row.referral_id),
        row.in_work_at_entry,
    )  # fmt: skip


def _enter(time: Time, contacts: list[date]) -> None:
    """The earliest attended meeting on or after the day of the yes, while with us."""
    first = time.received if time.yes is None else time.yes
    within = [day for day in contacts if first <= day and (time.closed is None or day <= time.closed)]
    if time.yes is None:
        time.may_have_entered = within[:1]
    elif within:
        time.entry = within[0]


@dataclass(frozen=True)
class Held:
    """To whom something counts: advisers and teams."""

    advisers: frozenset[str | None]
    teams: frozenset[str | None]


def on_day(who: Known, day: date) -> Held:
    """Who had them on a day."""
    return Held(frozenset({who.adviser_on(day)}), frozenset({who.team_on(day)}))


def served_by(who: Known, period: Period, events: list[date]) -> Held:
    """Who had them on an open day of the period, or on the day of a counted event in it."""
    open_days = [day for day in period.days() if any(time.open_on(day) for time in who.times)]
    days = open_days + [day for day in events if day in period]
    return Held(frozenset(map(who.adviser_on, days)), frozenset(map(who.team_on, days)))


def served(who: Known, period: Period) -> list[Time]:
    """The times with us that make them served in the period by entry: known, or not known."""
    return [
        time for time in who.times
        if (time.closed is None or time.closed > period.first)
        and any(day <= period.last for day in ([time.entry] if time.entry else time.may_have_entered))
    ]  # fmt: skip
