"""Days that cannot follow each other backwards, record by record: what ended has begun, what was answered was asked."""

from __future__ import annotations

import sqlalchemy as sa

from ips_desktop.desk import Desk

FOLLOWS = (
    ("referral", "received_on", "decided_on"), ("referral", "received_on", "waiting_since"),
    ("referral", "sick_since", "fit_note_until"),
    ("spell", "received_on", "yes_on"), ("spell", "received_on", "accepted_on"), ("spell", "received_on", "closed_on"),
    ("spell", "accepted_on", "closed_on"),
    ("plan", "agreed_on", "review_on"), ("plan", "agreed_on", "signed_on"), ("plan", "signed_on", "copy_on"),
    ("plan", "agreed_on", "reviewed_on"), ("plan", "agreed_on", "replaced_on"),
    ("meeting", "on", "next_by"),
    ("job", "start_on", "end_on"), ("job", "start_on", "four_hours_on"), ("job", "start_on", "fixed_until"),
    ("at_risk", "began_on", "outcome_on"), ("at_risk", "sick_since", "fit_note_until"),
    ("adjustment", "asked_on", "answered_on"), ("adjustment", "asked_on", "in_place_on"),
    ("consent", "from_day", "until_day"), ("consent", "from_day", "withdrawn_on"),
    ("cover", "from_day", "until_day"), ("absence", "from_day", "until_day"),
    ("stepping_stone", "start_on", "agreed_end"), ("stepping_stone", "start_on", "review_on"),
    ("onward_referral", "on", "outcome_on"), ("next_job_request", "asked_on", "declined_on"),
    ("lead", "found_on", "closes_on"), ("employer_contact", "on", "next_on"),
    ("application", "applied_on", "offered_on"), ("application", "applied_on", "ended_on"),
    ("application", "offered_on", "ended_on"), ("interview", "on", "told_on"),
    ("in_work_plan", "saved_on", "review_on"), ("concern", "raised_on", "settled_on"),
)  # fmt: skip
OF_A_JOB = (
    ("job_terms", "from_day"), ("paid_hours", "on"), ("job_check", "on"), ("at_risk", "began_on"),
)  # fmt: skip
"""Rows of a job: none is before its first day."""
NOT_AHEAD = (
    ("referral", "received_on"), ("referral", "decided_on"), ("spell", "yes_on"), ("spell", "accepted_on"),
    ("spell", "closed_on"), ("meeting", "on"), ("attempt", "on"), ("plan", "agreed_on"), ("plan", "signed_on"),
    ("plan", "copy_on"), ("plan_step", "done_on"), ("job", "end_on"), ("job", "four_hours_on"), ("job_check", "on"),
    ("paid_hours", "on"), ("employer_contact", "on"), ("contact_for", "on"), ("benefits_advice", "on"),
    ("consent", "withdrawn_on"), ("sharing_decision", "on"), ("application", "applied_on"),
    ("application", "offered_on"), ("given_paper", "on"), ("award", "on"), ("onward_referral", "on"),
    ("careers_advice", "on"), ("needs_check", "on"), ("advice_given", "on"), ("brief_intervention", "on"),
)  # fmt: skip
"""What happened has happened: no such day is to come."""


def _statement() -> str:
    """One statement for all of it: what is wrong, the day, the other day. Days are kept as ISO text, which is in order as it stands."""
    parts = [
        f'SELECT \'{type_}: {then} before {first}\', "{then}", "{first}" FROM "{type_}" '
        f'WHERE "{then}"<"{first}" AND deleted IS NOT 1'
        for type_, first, then in FOLLOWS
    ]
    parts += [
        f'SELECT \'{type_}: {day} before the job\', t."{day}", j.start_on FROM "{type_}" t JOIN job j ON j.id=t.job_id '
        f'WHERE t."{day}"<j.start_on AND t.deleted IS NOT 1 AND j.deleted IS NOT 1'
        for type_, day in OF_A_JOB
    ]
    parts += [
        f'SELECT \'{type_}: {day} has not come\', "{day}", :today FROM "{type_}" '
        f'WHERE "{day}">:today AND deleted IS NOT 1'
        for type_, day in NOT_AHEAD
    ]
    return " UNION ALL ".join(parts)


STATEMENT = sa.text(_statement().replace(": ", "\\: "))


def backwards(desk: Desk) -> list[str]:
    """Every record whose days contradict each other or the calendar."""
    rows = desk.session.connection().execute(STATEMENT, {"today": desk.today.isoformat()})
    return [f"{what}: {day} · {other}" for what, day, other in rows]
