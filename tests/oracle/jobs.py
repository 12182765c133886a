"""Jobs as MEASURES §2 words them: competitive or not, in work on a day or not, and what the beginning of each is. None is "not known"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from tests.oracle.days import DAY, age
from tests.oracle.people import Known
from tests.oracle.reading import Row, Service

Maybe = bool | None


def every(answers: Iterable[Maybe]) -> Maybe:
    """All of these: one no is no, else one not known is not known."""
    held = list(answers)
    return False if False in held else None if None in held else True


def some(answers: Iterable[Maybe]) -> Maybe:
    """Any of these: one yes is yes, else one not known is not known."""
    held = list(answers)
    return True if True in held else None if None in held else False


@dataclass
class Work:
    """A job with its dated hours and pay, the hours paid, and every look at it."""

    row: Row
    terms: list[Row]
    paid: list[Row]
    checks: list[Row]
    service: Service = field(repr=False)
    born: date | None = None
    some_day: tuple[date, date] | None = None

    @property
    def id(self) -> str:
        """The job's id."""
        return self.row.id

    @property
    def start(self) -> date | None:
        """The first day."""
        return self.row.start_on

    def terms_on(self, day: date) -> Row | None:
        """The hours and pay that hold on a day."""
        held = [row for row in self.terms if row.from_day is not None and row.from_day <= day]
        return held[-1] if held else None

    def hours_on(self, day: date) -> int | None:
        """Minutes a week on a day."""
        held = [
            row
            for row in self.terms
            if row.from_day is not None and row.from_day <= day and row.minutes_week is not None
        ]
        return held[-1].minutes_week if held else None

    def weekly_pence(self, day: date) -> Fraction | None:
        """Pay of a week on a day, unrounded."""
        terms = self._paid_terms(day)
        if terms is None:
            return None
        pay = Fraction(terms.pay)
        if terms.pay_per == "hour":
            minutes = self.hours_on(day)
            return None if minutes is None else pay * minutes / 60
        return {"week": pay, "four_weeks": pay / 4, "month": pay * 12 / 52, "year": pay / 52}[terms.pay_per]

    def hourly_pence(self, day: date) -> Fraction | None:
        """Pay of an hour on a day, unrounded."""
        terms = self._paid_terms(day)
        if terms is None:
            return None
        if terms.pay_per == "hour":
            return Fraction(terms.pay)
        weekly, minutes = self.weekly_pence(day), self.hours_on(day)
        return None if weekly is None or not minutes else weekly * 60 / minutes

    def _paid_terms(self, day: date) -> Row | None:
        held = [row for row in self.terms if row.from_day is not None and row.from_day <= day and row.pay is not None]
        return held[-1] if held and held[-1].pay_per is not None else None

    # ---- competitive
    @property
    def own(self) -> bool:
        """Whether it is self-employment, by its kind or by its contract."""
        return "self_employed" in (self.row.kind, self.row.contract)

    @property
    def tests(self) -> dict[str, Maybe]:
        """Each thing asked of competitive work."""
        pay = self.row.trading if self.own else self._pays_enough()
        return {
            "kind": None if self.row.kind is None else self.row.kind != "sheltered",
            "open": self._asked(self.row.open_to_all), "pay": pay, "integrated": self._asked(self.row.integrated),
        }  # fmt: skip

    def _asked(self, answer: Maybe) -> Maybe:
        """What an employer is asked; of self-employment a blank is no question left open."""
        return True if self.own and answer is None else answer

    @property
    def competitive(self) -> Maybe:
        """Whether it is competitive work."""
        return every(self.tests.values())

    @property
    def only_pay_unknown(self) -> bool:
        """Whether nothing but the pay is not known of it."""
        return (
            every(answer for name, answer in self.tests.items() if name != "pay") is True and self.tests["pay"] is None
        )

    def _pays_enough(self) -> Maybe:
        days = (self.start,) if self.start is not None else self.some_day or ()
        least = [each for day in days for each in self.minimums(day)]
        hourly = self.hourly_pence(self.start or max((row.from_day for row in self.terms), default=date.min))
        return None if hourly is None or not least else same([hourly >= each for each in least])

    def minimums(self, on: date) -> list[int]:
        """The legal minimum that applies, in pence an hour; several where the age is not known."""
        figure = self.service.figure
        apprentice = "apprenticeship" in (self.row.kind, self.row.contract)
        if apprentice:
            return [figure("wage.apprentice_pence", on)]
        by_age = {
            0: figure("wage.under_18_pence", on), 18: figure("wage.young_pence", on), 21: figure("wage.middle_pence", on),
            figure("wage.adult_age", on): figure("wage.adult_pence", on),
        }  # fmt: skip
        if self.born is None:
            return list(by_age.values())
        years = age(self.born, on)
        return [by_age[max(least for least in by_age if least <= years)]]

    # ---- begun
    @property
    def four_hours(self) -> Maybe:
        """Whether four paid hours are done: True, False for never, None for not known."""
        told = self.row.four_hours
        paid = sum(row.minutes or 0 for row in self.paid)
        if told == "never":
            return False
        if told == "done" or paid >= self.service.figure("job.four_hours_minutes", self.service.today):
            return True
        return None

    # ---- employed on a day
    def on(self, day: date) -> Maybe:
        """Employed in it on a day."""
        start, end = self.start, self.row.end_on
        if self.row.four_hours == "never":
            return False
        if (start is not None and day < start) or (end is not None and day > end):
            return False
        return self._seen(day) if self.row.contract != "zero_hours" else self._by_shifts(day)

    def goes_on(self, day: date) -> Maybe:
        """The same where a job without an end goes on, whether or not anybody looked: at entry, and when another one begins."""
        start = self.start
        if (
            start is None
            or self.row.contract == "zero_hours"
            or self.row.ended_unknown
            or self.row.four_hours == "never"
        ):
            return self.on(day)
        if self.row.end_on is not None or day < start:
            return start <= day <= (self.row.end_on or start)
        return self._seen(day) if self._gone() else True

    def _seen_gone(self, day: date) -> bool:
        """Whether the last look of all saw that it was over, and was by this day."""
        looks = [row for row in self.checks if row.on is not None and row.in_work in ("yes", "no")]
        return bool(looks) and looks[-1].on <= day and looks[-1].on in self._gone()

    def _gone(self) -> list[date]:
        """The days on which it was seen that they were in no work, or not in this one."""
        looks = [row for row in self.checks if row.on is not None]
        return [row.on for row in looks if row.in_work == "no" or (row.in_work == "yes" and row.same_job == "no")]

    def _seen(self, day: date) -> Maybe:
        """By an end, by hours paid until the day, by a look at it a few days before or later."""
        if self.row.end_on is not None and (self.start is not None or begun_by(self) <= day):
            return True
        if self.start is not None and self.row.four_hours_on is not None and self.start <= day < self.row.four_hours_on:
            return True
        holds = timedelta(days=self.service.figure("job.check_holds_days", day))
        gone = self._gone()
        looks = [row for row in self.checks if row.on is not None and row.on not in gone]
        there = [row.on for row in looks if row.in_work == "yes"]
        there += [row.on - holds for row in self.paid if row.minutes]
        since = self.start is not None or any(seen <= day for seen in there)
        if since and any(seen >= day or (seen >= day - holds and not _between(gone, seen, day)) for seen in there):
            return True
        return False if self._seen_gone(day) else None

    def _by_shifts(self, day: date) -> Maybe:
        figure = self.service.figure
        if self.start is not None and self._before_fourth(day):
            return True
        window = figure("job.zero_hours_window_days", day)
        first = day - (window - 1) * DAY
        within = [row for row in self.paid if row.on is not None and first <= row.on <= day]
        if sum(row.minutes or 0 for row in within) >= figure("job.zero_hours_minutes", day):
            return not self._seen_gone(day)
        sundays = [first + n * DAY for n in range(6, window) if (first + n * DAY).weekday() == 6]
        sundays = [sunday for sunday in sundays if self.start is None or sunday >= self.start]
        told = bool(sundays) and all(any(sunday - 6 * DAY <= row.on <= sunday for row in within) for sunday in sundays)
        return False if told or self._seen_gone(day) else None

    def _before_fourth(self, day: date) -> bool:
        """Whether a day lies between the first day and the fourth hour."""
        if self.row.four_hours_on is not None:
            return day < self.row.four_hours_on
        enough, done = self.service.figure("job.four_hours_minutes", day), 0
        for row in self.paid:
            done += row.minutes or 0
            if done >= enough:
                return row.on is not None and day < row.on
        return self.row.four_hours != "done"


def _between(days: list[date], after: date, until: date) -> bool:
    return any(after < day <= until for day in days)


def same(answers: list[bool]) -> Maybe:
    """The answer if all agree."""
    return answers[0] if len(set(answers)) == 1 else None


def works_of(who: Known, service: Service) -> list[Work]:
    """A person's jobs by their first day."""
    rows = who.person.rows

    def of(name: str, job: Row, by: str) -> list[Row]:
        held = [row for row in rows[name] if row.job_id == job.id]
        return sorted(held, key=lambda r: (getattr(r, by) or date.min, r.seen or 2**62, r.id))

    jobs = [
        Work(job, of("job_terms", job, "from_day"), of("paid_hours", job, "on"), of("job_check", job, "on"), service, who.person.born)
        for job in rows["job"]
    ]  # fmt: skip
    return sorted(jobs, key=lambda work: (work.start or date.max, work.id))


def in_work(works: list[Work], day: date) -> Maybe:
    """In paid work on a day."""
    return some(work.on(day) for work in works)


def in_competitive_work(works: list[Work], day: date) -> Maybe:
    """In competitive work on a day."""
    return some(every((work.competitive, work.on(day))) for work in works)


def limited_on(work: Work, works: list[Work], day: date) -> Maybe:
    """Whether a job is benefit-limited on a day: it is called so, and the person's jobs together are within the limit."""
    kind = work.row.benefit_limited
    if kind in (None, "no"):
        return None if kind is None and work.row.kind == "permitted" else False
    held = [each for each in works if each is work or each.goes_on(day) is not False]
    return opposite(over_limit(work, held, day))


def over_limit(work: Work, held: list[Work], day: date) -> Maybe:
    """Whether the person's jobs together are over the limit that this kind of work is kept under; None where pay or hours are not known."""
    kind, figure = work.row.benefit_limited, work.service.figure
    pence, minutes = [each.weekly_pence(day) for each in held], [each.hours_on(day) for each in held]
    if kind == "permitted":
        long = _passes(minutes, figure("limit.permitted_minutes", day) - 1)
        return some((long, _passes(pence, figure("limit.permitted_pence", day))))
    if kind in ("supported_permitted", "disregard"):
        return _passes(pence, figure(f"limit.{kind.removesuffix('_permitted')}_pence", day))
    if kind == "uc_allowance":
        monthly = [None if each is None else each * 52 / 12 for each in pence]
        answers = [_passes(monthly, figure(f"limit.uc_{level}_pence", day)) for level in ("lower", "higher")]
        return answers[0] if work.row.housing_help else answers[1] if work.row.housing_help is False else _both(answers)
    return False


def _both(answers: list[Maybe]) -> Maybe:
    return answers[0] if answers[0] == answers[1] else None


def _passes(amounts: Sequence[Fraction | int | None], limit: int) -> Maybe:
    if sum(each for each in amounts if each is not None) > limit:
        return True
    return None if None in amounts else False


def begun_by(work: Work) -> date:
    """By when a job whose first day nobody knows had begun for sure."""
    seen = [row.on for row in work.checks if row.in_work == "yes" and row.same_job != "no" and row.on is not None]
    seen += [row.on for row in work.paid if row.on is not None and row.minutes]
    return min((*seen, work.row.four_hours_on or date.max, work.row.end_on or date.max, work.service.today))


def opposite(answer: Maybe) -> Maybe:
    """No for yes; what is not known stays so."""
    return None if answer is None else not answer
