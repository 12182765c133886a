"""What every indicator of the oracle is asked over: the service, a period, everybody with their jobs and what each beginning is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tests.oracle.beginnings import Beginning, beginnings
from tests.oracle.days import Period
from tests.oracle.jobs import Maybe, Work, every, works_of
from tests.oracle.people import Held, Known, Time, everybody, on_day, served, served_by
from tests.oracle.reading import Service


@dataclass
class One:
    """A person with their jobs."""

    who: Known
    works: list[Work]
    began: list[Beginning]

    def at_entry(self, time: Time) -> Maybe:
        """In work at entry: yes by a paid job or recorded, no only if recorded."""
        if time.entry is not None and any(work.goes_on(time.entry) for work in self.works):
            return True
        return {"yes": True, "no": False}.get(time.in_work or "")

    def starts_of(self, time: Time) -> list[Beginning]:
        """What began in a time with us and is a start, or may be one, by its first day."""
        held = [each for each in self.began if each.time == time.id and each.what in ("start", "not known")]
        return sorted(held, key=lambda each: (each.days[0], each.work.id))

    def competitive_starts(self, period: Period) -> list[tuple[Beginning, Maybe]]:
        """Competitive starts that are, or may be, in a period; True where it is certain."""
        found: list[tuple[Beginning, Maybe]] = []
        for each in self.began:
            if each.what in ("start", "not known") and each.can_fall_in(period):
                sure = every((each.work.competitive, True if each.what == "start" else None))
                if sure is not False:
                    found.append((each, sure))
        return found

    def during(self, each: Beginning) -> Held:
        """To whom something of an unknown day counts: whoever had them on the last day that it can have been."""
        return on_day(self.who, each.days[1])


@dataclass
class Asked:
    """A service and a period."""

    service: Service
    period: Period
    everybody: list[One] = field(default_factory=list[One])

    @cached_property
    def served(self) -> list[tuple[One, list[Time], Held]]:
        """Who was served in the period, by which times with us, and by whom. A counted start after closing is enough."""
        found: list[tuple[One, list[Time], Held]] = []
        for one in self.everybody:
            events = [b.work.start for b in one.began if b.what == "start" and b.work.start in self.period]
            times = served(one.who, self.period)
            late = {b.time for b in one.began if b.what == "start" and b.work.start in self.period}
            times += [time for time in one.who.times if time.id in late and time not in times]
            events += [row.began_on for row in one.who.person.rows["at_risk"]]
            if times:
                found.append((one, times, served_by(one.who, self.period, [day for day in events if day])))
        return found

    def figure(self, key: str, on: date | None = None) -> int:
        """A reference value on a day, without one on the last of the period."""
        return self.service.figure(key, on or self.period.last)


def asked(service: Service, period: Period) -> Asked:
    """Make ready."""
    found: list[One] = []
    for who in everybody(service):
        works = works_of(who, service)
        found.append(One(who, works, beginnings(who, works)))
    return Asked(service, period, found)


def over(asked_before: Asked, period: Period) -> Asked:
    """The same service over another period."""
    return Asked(asked_before.service, period, asked_before.everybody)
