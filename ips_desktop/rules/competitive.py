"""Competitive work: open to anyone, paid at least the minimum, integrated; and which test a job fails (SS2.1, MEASURES §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.rules.facts import Job
from ips_desktop.rules.figures import Figures
from ips_desktop.rules.knowing import all_of, said
from ips_desktop.rules.pay import first_terms, pays_minimum, self_employed
from ips_desktop.terms.asked import Known
from ips_desktop.terms.counting import JobTest
from ips_desktop.terms.looking import JobKind


@dataclass(frozen=True)
class Verdict:
    """Whether a job is competitive, which tests say no, and which nobody has answered."""

    answer: Known
    fails: tuple[JobTest, ...] = ()
    open: tuple[JobTest, ...] = ()

    @property
    def only_pay_open(self) -> bool:
        """Whether all that is missing is the pay: such a first start keeps its own milestones."""
        return self.open == (JobTest.PAY,) and not self.fails


def competitive(job: Job, born: date | None, figures: Figures) -> Verdict:
    """Judge a job as it was on its first day; later changes of pay or rate flag and do not reclassify.

    Permitted work in an ordinary job and apprenticeships are. Sheltered work is not. For themselves: trading and drawing or invoicing;
    what employers are asked counts there only when it was answered with no.
    """
    tests = {JobTest.ORDINARY: Known.NO if job.kind == JobKind.SHELTERED else Known.YES}
    if self_employed(job):
        tests[JobTest.TRADING] = said(job.trading)
        tests[JobTest.OPEN_TO_ALL] = Known.NO if job.open_to_all is False else Known.YES
        tests[JobTest.INTEGRATED] = Known.NO if job.integrated is False else Known.YES
    else:
        tests[JobTest.OPEN_TO_ALL] = said(job.open_to_all)
        tests[JobTest.INTEGRATED] = said(job.integrated)
        tests[JobTest.PAY] = _pay(job, born, figures)
    return Verdict(
        all_of(tests.values()),
        tuple(test for test, answer in tests.items() if answer == Known.NO),
        tuple(test for test, answer in tests.items() if answer == Known.NOT_KNOWN),
    )


def _pay(job: Job, born: date | None, figures: Figures) -> Known:
    terms = first_terms(job)
    on = job.start_on or (terms.from_day if terms else None)
    return Known.NOT_KNOWN if on is None else pays_minimum(job, terms, born, on, figures)
