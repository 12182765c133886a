"""A service in which the awkward cases happen, told by acts. Today is 31 December 2026; everything is dated before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.finishing import finish
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_end import end_job
from ips_desktop.casework.job_keeping import check_job
from ips_desktop.casework.job_pay import change_terms, record_paid_hours
from ips_desktop.casework.job_risk import begin_at_risk, job_at_risk
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.referral import Received, decide_referral, receive_referral
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.stepping import start_step
from ips_desktop.desk import LONDON, Reference
from ips_desktop.questions.facts import facts, facts_one
from ips_desktop.questions.team import AdviserRow, team
from ips_desktop.rules import jobs
from ips_desktop.rules.facts import Person
from ips_desktop.rules.jobs import Start
from ips_desktop.rules.retention import Milestone, Retained, retained
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import Contract, FourHours, JobEnding, KnownBy
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.words import (
    AttemptHow,
    Attendance,
    ClosedReason,
    ReferralDecision,
    ReferralKind,
    ReferralSource,
    Role,
)
from tests.homes import Home, enrolment, home_at

LAST = datetime(2026, 12, 31, 9, 0, tzinfo=LONDON)
SHIPPED = Reference()


def day(text: str) -> date:
    """A day written 2026-11-24; without the year it is 2026."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


@dataclass
class Story:
    """A supervisor's laptop with one adviser who is the supervisor. Each line is an act, dated."""

    home: Home

    def referred(self, on: str, name: str = "Amina", **fields: Any) -> Received:
        """Somebody referred a person, or one that is known already (`client`)."""
        fields = fields if "client" in fields else {"given_name": name, "family_name": "Birch", **fields}
        return self.home.do(receive_referral, received_on=day(on), source=ReferralSource.CARE_COORDINATOR, **fields)

    def decided(self, came: Received, decision: ReferralDecision, on: str, **fields: Any) -> UUID | None:
        """The referral was decided."""
        return self.home.do(decide_referral, referral=came.referral, decision=decision, on=day(on), **fields)

    def accepted(self, on: str, name: str = "Amina", *, yes: str | None = "", **fields: Any) -> UUID:
        """Referred, accepted and said yes on one day, or on the day `yes` says, or never."""
        came = self.referred(on, name, **fields)
        said = day(yes or on) if yes is not None else None
        self.decided(came, ReferralDecision.ACCEPTED, on, adviser=self.home.me.id, yes_on=said)
        return came.client

    def entered(self, on: str = "01-05", name: str = "Amina", **fields: Any) -> UUID:
        """With us since a day: referred, yes, and met, all on that day."""
        client = self.accepted(on, name, **fields)
        self.met(client, on)
        return client

    def met(self, client: UUID, on: str, attendance: Attendance = Attendance.ATTENDED) -> UUID:
        """A meeting that was held, or not."""
        return self.home.do(record_meeting, client=client, on=day(on), attendance=attendance)

    def closed(self, client: UUID, on: str, reason: ClosedReason = ClosedReason.MOVED_ON) -> None:
        """Finished for now."""
        work = WorkAtClose.NOT_KNOWN
        self.home.do(finish, client=client, closed_reason=reason, closed_on=day(on), work_at_close=work)

    def tried(self, client: UUID, on: str, *ways: AttemptHow) -> None:
        """Somebody tried to reach them, in these ways."""
        for how in ways:
            self.home.do(record_attempt, client=client, how=how, on=day(on))

    def row(self, adviser: UUID | None = None) -> AdviserRow:
        """An adviser's row of the team, the supervisor's own when none is named."""
        return next(r for r in self.home.ask(team).advisers if r.id == (adviser or self.home.me.id))

    def colleague(self, name: str = "Sam Okoro", hundredths: int = 100) -> UUID:
        """Another adviser of the service."""
        other = enrolment(Role.ADVISER, name).person
        self.home.do(
            add_staff, person=other, name=name, role=Role.ADVISER, supervisor=self.home.me.id, hundredths=hundredths,
            begun_on=day("2025-01-01"),
        )  # fmt: skip
        return other

    def job(
        self, client: UUID, start: str | None, *, hours: float | None = 20, pay: int | None = 1400, **fields: Any
    ) -> UUID:
        """A job began: open to anyone, integrated, permanent, with four hours done, unless it is said otherwise."""
        plain: dict[str, Any] = {
            "kind": JobKind.EMPLOYED, "contract": Contract.PERMANENT, "open_to_all": True, "integrated": True,
            "four_hours": FourHours.DONE, "title": "Gardener",
        }  # fmt: skip
        when: dict[str, Any] = {} if start is None else {"start_on": day(start), **self._terms(hours, pay)}
        return self.home.do(start_job, client=client, **(plain | fields | when))

    @staticmethod
    def _terms(hours: float | None, pay: int | None) -> dict[str, Any]:
        return {"minutes_week": None if hours is None else round(hours * 60), "pay": pay, "pay_per": PayPer.HOUR}

    def terms(self, job: UUID, on: str, *, hours: float | None, pay: int | None = 1400) -> None:
        """Hours and pay from a day."""
        self.home.do(change_terms, job=job, from_day=day(on), **self._terms(hours, pay))

    def ended(self, job: UUID, on: str | None, end_reason: JobEnding = JobEnding.PERSONAL) -> None:
        """The job ended, on a day or nobody knows when."""
        if on is None:
            self.home.do(end_job, job=job, ended_unknown=True, end_reason=end_reason)
        else:
            self.home.do(end_job, job=job, end_on=day(on), end_reason=end_reason)

    def checked(self, job: UUID, on: str, in_work: Known = Known.YES, same: Known = Known.YES) -> None:
        """Somebody found out whether they are still in work."""
        self.home.do(check_job, job=job, on=day(on), in_work=in_work, same_job=same, known_by=KnownBy.PERSON)

    def paid(self, job: UUID, sunday: str, hours: float) -> None:
        """Hours paid in the week that ends on a Sunday."""
        self.home.do(record_paid_hours, job=job, until=day(sunday), minutes_1=round(hours * 60))

    def at_risk(self, client: UUID, job: UUID, on: str, *, referral: UUID | None = None) -> UUID:
        """The job might be lost: an early referral, or during support."""
        if referral is not None:
            return self.home.do(begin_at_risk, client=client, referral=referral, job=job)
        return self.home.do(job_at_risk, job=job, began_on=day(on), threat="Long absence")

    def step(self, client: UUID, on: str, **fields: Any) -> UUID:
        """A step on the way began."""
        return self.home.do(start_step, client=client, start_on=day(on), what="Helping in the garden", **fields)

    def merged(self, one: UUID, other: UUID) -> None:
        """Two records were found to be one person."""
        self.home.do(merge_people, client=one, other=other)

    def person(self, client: UUID) -> Person:
        """The facts row that all this yields."""
        return self.home.ask(facts_one, client)

    def people(self) -> list[Person]:
        """Everybody's."""
        return self.home.ask(facts)

    def starts(self, client: UUID) -> list[Start]:
        """What the rule says of each of the person's jobs."""
        return jobs.starts(self.person(client), self.home.today, SHIPPED)

    def kept(self, client: UUID, milestone: Milestone = Milestone.MONTHS_3) -> Retained:
        """What the rule says of the first start of their latest time with us."""
        who = self.person(client)
        found = retained(who, who.spells[-1], milestone, self.home.today, SHIPPED)
        assert found is not None
        return found


def begun(folder: Path) -> Story:
    """A service on the last day of 2026, for whoever locks it."""
    home = home_at(folder / "home", role=Role.SUPERVISOR, name="Ruth Marsh", at=LAST)
    home.do(
        add_staff,
        person=home.me.id,
        name="Ruth Marsh",
        role=Role.SUPERVISOR,
        supervisor=home.me.id,
        begun_on=day("2025-01-01"),
    )
    return Story(home)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """A service on the last day of 2026."""
    found = begun(tmp_path)
    yield found
    found.home.lock()


EARLY = ReferralKind.JOB_RETENTION
