"""Days of one record, or of what hangs on one, that cannot follow each other backwards (decision 12). Pure.

Each act refuses the second day by the first, and the first by the second. Two laptops can change one each, and bring both about.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class InOrder:
    """In a record of this type the day `then` is not before the day `first`; both are names of its fields."""

    type: str
    first: str
    then: str


@dataclass(frozen=True)
class OfJob:
    """A day of a record that hangs on a job is not before its first day or, where `after` says so, not after its last."""

    type: str
    day: str
    after: bool = False


IN_ORDER = (
    InOrder("job", "start_on", "end_on"),
    InOrder("job", "start_on", "four_hours_on"),
    InOrder("job", "start_on", "fixed_until"),
    InOrder("stepping_stone", "start_on", "ended_on"),
    InOrder("stepping_stone", "start_on", "agreed_end"),
    InOrder("stepping_stone", "start_on", "review_on"),
    InOrder("plan", "agreed_on", "reviewed_on"),
    InOrder("cover", "from_day", "until_day"),
    InOrder("referral", "received_on", "decided_on"),
    InOrder("referral", "sick_since", "fit_note_until"),
    InOrder("at_risk", "sick_since", "fit_note_until"),
    InOrder("at_risk", "began_on", "outcome_on"),
    InOrder("adjustment", "asked_on", "answered_on"),
    InOrder("adjustment", "asked_on", "in_place_on"),
    InOrder("onward_referral", "on", "outcome_on"),
    InOrder("application", "applied_on", "offered_on"),
    InOrder("application", "applied_on", "ended_on"),
    InOrder("application", "offered_on", "ended_on"),
    InOrder("interview", "on", "told_on"),
)
"""A time with us has rules of its own (`invariants`): what puts it right depends on more than two days."""
OF_A_JOB = (
    OfJob("job_terms", "from_day"),
    OfJob("paid_hours", "on"),
    OfJob("job_check", "on"),
    OfJob("at_risk", "began_on"),
    OfJob("job_terms", "from_day", after=True),
)
