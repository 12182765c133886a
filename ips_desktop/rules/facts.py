"""The flat facts that rules and measures read: a person, a time with us, a job, a step, an episode at risk (decision 14).

`questions.facts` fetches them from records in a few statements; every column they come from is headline (decision 9). Days are civil
days, money pence, hours minutes. None is "not recorded". A choice may be `Unknown` when a newer version made it: rules take it for
not known. Nothing in here decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.rules.histories import Fact
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import BenefitLimited, Contract, FourHours, JobEnding
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.stepping import SteppingEnd, SteppingKind
from ips_desktop.terms.words import ClosedReason, ReferralDecision, ReferralKind, ReferralSource, SupportMode, Unknown


@dataclass(frozen=True)
class Terms:
    """From this day these hours a week and this pay; what is None is not known from then on."""

    from_day: date
    minutes: int | None = None
    pay: int | None = None
    per: PayPer | Unknown | None = None


@dataclass(frozen=True)
class HoursPaid:
    """Minutes paid on a day, or in the whole week that ends on that Sunday; 0 is an answer."""

    on: date
    minutes: int
    whole_week: bool = False


@dataclass(frozen=True)
class Check:
    """What was found out on a day: whether the person is in work, and still in this job."""

    on: date
    in_work: Known | Unknown | None
    same_job: Known | Unknown | None = None


@dataclass(frozen=True)
class Job:
    """Paid work of one person. `terms` stand in the order in which they hold; `met_before`: last contact up to the start."""

    id: UUID
    client: UUID
    start_on: date | None = None
    end_on: date | None = None
    ended_unknown: bool = False
    end_reason: JobEnding | Unknown | None = None
    four_hours: FourHours | Unknown | None = None
    four_hours_on: date | None = None
    kind: JobKind | Unknown | None = None
    contract: Contract | Unknown | None = None
    fixed_until: date | None = None
    open_to_all: bool | None = None
    integrated: bool | None = None
    trading: bool | None = None
    limited: BenefitLimited | Unknown | None = None
    housing_help: bool | None = None
    better_than: UUID | None = None
    agrees_after_close: bool | None = None
    met_before: date | None = None
    employer: UUID | None = None
    employer_name: str = ""
    title: str = ""
    soc: str | None = None
    sic: str | None = None
    stepping: UUID | None = None
    terms: tuple[Terms, ...] = ()
    paid: tuple[HoursPaid, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True)
class Spell:
    """One time with us. `first_contact`, `entry`, `last_contact` are attended meetings between its referral and its closing."""

    id: UUID
    client: UUID
    referral: UUID | None = None
    received_on: date | None = None
    yes_on: date | None = None
    accepted_on: date | None = None
    first_contact: date | None = None
    entry: date | None = None
    last_contact: date | None = None
    closed_on: date | None = None
    closed_reason: ClosedReason | Unknown | None = None
    in_work_at_entry: Known | Unknown | None = None
    kind: ReferralKind | Unknown | None = None


@dataclass(frozen=True)
class Referred:
    """A referral, whether or not a time with us came of it."""

    id: UUID
    client: UUID
    received_on: date | None = None
    source: ReferralSource | Unknown | None = None
    kind: ReferralKind | Unknown | None = None
    decision: ReferralDecision | Unknown | None = None
    decided_on: date | None = None
    team: UUID | None = None


@dataclass(frozen=True)
class SteppedOn:
    """A step on the way: training, education, volunteering, work experience."""

    id: UUID
    client: UUID
    kind: SteppingKind | Unknown | None = None
    start_on: date | None = None
    agreed_end: date | None = None
    ended_on: date | None = None
    end: SteppingEnd | Unknown | None = None
    mainstream: bool | None = None
    before_contact: bool | None = None


@dataclass(frozen=True)
class Risk:
    """An episode in which a job might be lost. `early`: an early referral; else an act during support, on `began_on`."""

    id: UUID
    client: UUID
    early: bool
    began_on: date | None = None
    job: UUID | None = None
    referral: UUID | None = None


@dataclass(frozen=True)
class Person:
    """All that rules know of a person, duplicates taken together (decision 7); everything in order of its day."""

    id: UUID
    born: date | None = None
    referrals: tuple[Referred, ...] = ()
    spells: tuple[Spell, ...] = ()
    jobs: tuple[Job, ...] = ()
    steps: tuple[SteppedOn, ...] = ()
    risks: tuple[Risk, ...] = ()
    advisers: tuple[Fact[UUID], ...] = ()
    modes: tuple[Fact[SupportMode | Unknown], ...] = ()

    def job(self, id: UUID | None) -> Job | None:  # noqa: A002  the field's own name
        """The job with this id, None when it is not this person's or not here."""
        return next((j for j in self.jobs if j.id == id), None)

    def spell(self, id: UUID | None) -> Spell | None:  # noqa: A002
        """The time with us with this id, None when it is not this person's or not here."""
        return next((s for s in self.spells if s.id == id), None)
