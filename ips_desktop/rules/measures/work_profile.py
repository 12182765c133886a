"""What work people began: hours, form, kind, occupation, industry, pay (SS10.2, FS15, FS16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ips_desktop.rules import hours
from ips_desktop.rules.benefit_limited import limit_kind
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Job, Person
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.measuring.case import Answer, Case
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.work import owners_of, why_open
from ips_desktop.rules.measuring.world import World
from ips_desktop.rules.occupations import industry_of, occupation_of
from ips_desktop.rules.pay import pay_band
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import BenefitLimited
from ips_desktop.terms.words import Unknown

NOT_KNOWN = "not_known"
ORDINARY = "ordinary"


def find(world: World, period: Period) -> Found:
    """Starts of the period, each in one row of every dimension; a start that is not known is in none but listed."""
    cases: list[Case] = []
    rows: defaultdict[str, list[Case]] = defaultdict(list)
    for person, start, job in _starts(world, period):
        of = owners_of(world, person, start, period)
        if start.counts == Known.NOT_KNOWN:
            cases.append(Case(start.job, Answer.NOT_KNOWN, of, why_open(person, start)))
            continue
        case = Case(start.job, Answer.COUNTS, of)
        cases.append(case)
        for name in _rows(world, person, start, job):
            rows[name].append(case)
    return Found(tuple(cases), tuple(Part(name, tuple(rows[name])) for name in sorted(rows)))


def _starts(world: World, period: Period) -> Iterator[tuple[Person, Start, Job]]:
    for person in world.people:
        for start in world.starts(person):
            job = person.job(start.job)
            counts = start.kind == StartKind.START or start.counts == Known.NOT_KNOWN
            if job is not None and counts and start.counts != Known.NO and start.falls_in(period):
                yield person, start, job


def _rows(world: World, person: Person, start: Start, job: Job) -> Iterator[str]:
    """The row of each dimension. Kind: benefit-limited within its limit on the first day, else ordinary."""
    occupation, industry = occupation_of(job.soc), industry_of(job.sic)
    yield f"hours.{hours.start_class(job, world.figures)}"
    yield f"form.{hours.form(job)}"
    yield f"kind.{_limited(start, job)}"
    yield f"soc.{occupation.major if occupation else NOT_KNOWN}"
    yield f"sic.{industry.section if industry else NOT_KNOWN}"
    band = None if start.on is None else pay_band(job, person.born, start.on, world.figures)
    yield f"pay.{band or NOT_KNOWN}"


def _limited(start: Start, job: Job) -> str:
    kind = limit_kind(job)
    if start.limited == Known.NO:
        return ORDINARY
    known = start.limited == Known.YES and isinstance(kind, BenefitLimited)
    return NOT_KNOWN if not known or isinstance(kind, Unknown) or kind is None else str(kind)


MEASURE = Measure("work_profile", ("SS10.2", "FS15", "FS16"), find, Kind.COUNT)
