"""A job that might be lost: an early referral, or during support; what would help, what was answered, what became of it (SS2.8, SS4.4)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Adjustment, AtRisk, Job, JobCheck, Referral, Spell
from ips_desktop.terms.asked import Known
from ips_desktop.terms.earning import AdjustmentAnswer, FourHours, RiskOutcome
from ips_desktop.terms.troubles import Refused

OWN = ("job_id", "referral_id", "early", "outcome", "outcome_on")
"""What the acts of an episode set themselves."""


def begin_at_risk(desk: Desk, *, client: UUID, referral: UUID, job: UUID | None = None, **fields: Any) -> UUID:
    """An early referral makes the episode: the job the referral names, and that the person was in it on the day received (SS2.8).

    `job`: one of the person's that is here already; else it is begun from the referral's words. `fields` are the episode's.
    Done once a referral: asked again it answers the episode that is there.
    """
    who, came = person(desk, client).id, in_full(desk, Referral, referral)
    there = _episode_of(desk, referral)
    if there is not None:
        return there
    kept = in_full(desk, Job, job) if job is not None else _named_job(desk, who, came)
    told = {"sick_since": came.sick_since, "fit_note_until": came.fit_note_until, "threat": came.threat}
    risk = AtRisk(id=desk.new_id(), subject_id=who, job_id=kept.id, referral_id=referral, early=True)
    risk.began_on = came.received_on or desk.today
    say(risk, {**told, **fields}, not_these=OWN)
    _in_work_at_entry(desk, who, referral)
    return desk.keep(risk)


def _episode_of(desk: Desk, referral: UUID) -> UUID | None:
    asked = sa.select(AtRisk.id).where(AtRisk.referral_id == referral, AtRisk.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(AtRisk.id)).first()


def _named_job(desk: Desk, client: UUID, came: Referral) -> Job:
    """The job the referral names, its first day not known; the referral itself is the first sign of it."""
    job = Job(id=desk.new_id(), subject_id=client, title=came.job_title, employer_name=came.employer_name)
    job.four_hours = FourHours.DONE
    desk.keep(job)
    received = came.received_on or desk.today
    desk.keep(
        JobCheck(subject_id=client, job_id=job.id, on=received, in_work=Known.YES, same_job=Known.YES)
    )  # fmt: skip
    return job


def _in_work_at_entry(desk: Desk, client: UUID, referral: UUID) -> None:
    """Whoever refers somebody to help them keep their job says that they have one; another answer stands."""
    asked = sa.select(Spell).where(
        Spell.subject_id.in_(ids_of(desk, client)), Spell.referral_id == referral, Spell.in_work_at_entry.is_(None)
    )
    for spell in desk.session.scalars(asked):
        spell.in_work_at_entry = Known.YES


def job_at_risk(desk: Desk, *, job: UUID, began_on: date | None = None, threat: str = "", **fields: Any) -> UUID:
    """A job might be lost, during support: what threatens it, and since when (SS10.6).

    Refused "risk.threat_missing", "risk.already" while an episode of this job is open, "job.ended", "job.before_start", "day_ahead",
    "risk.fit_note".
    """
    found, day = in_full(desk, Job, job), began_on or desk.today
    not_ahead(desk, day, "began_on")
    if not threat.strip():
        raise Refused("risk.threat_missing", "threat")
    if found.end_on is not None or found.ended_unknown:
        raise Refused("job.ended")
    if found.start_on is not None and day < found.start_on:
        raise Refused("job.before_start", "began_on")
    if open_risk(desk, job) is not None:
        raise Refused("risk.already")
    risk = AtRisk(id=desk.new_id(), subject_id=found.subject_id, job_id=job, early=False, began_on=day, threat=threat)
    _say(risk, fields)
    return desk.keep(risk)


def edit_risk(desk: Desk, *, risk: UUID, **fields: Any) -> UUID:
    """What is known now: fit note, return, phased hours, Access to Work, meetings. Refused "risk.fit_note", "risk.threat_missing"."""
    desk.may(AtRisk, "edit")
    found = in_full(desk, AtRisk, risk)
    _say(found, fields)
    if not found.early and not (found.threat or "").strip():
        raise Refused("risk.threat_missing", "threat")
    return risk


def _say(risk: AtRisk, fields: dict[str, Any]) -> None:
    say(risk, fields, not_these=OWN)
    if risk.sick_since is not None and risk.fit_note_until is not None and risk.fit_note_until < risk.sick_since:
        raise Refused("risk.fit_note", "fit_note_until")


def settle_risk(
    desk: Desk, *, risk: UUID, outcome: RiskOutcome | None = None, outcome_on: date | None = None, note: str = ""
) -> UUID:
    """What became of a job at risk. A job that was left ends by its own act, which settles this too.

    Refused "risk.outcome_missing", "risk.settled", "risk.end_job_first", "risk.outcome_early", "day_ahead".
    """
    desk.may(AtRisk, "edit")
    found, day = in_full(desk, AtRisk, risk), outcome_on or desk.today
    not_ahead(desk, day, "outcome_on")
    if outcome is None:
        raise Refused("risk.outcome_missing", "outcome")
    if found.outcome is not None:
        raise Refused("risk.settled")
    if found.began_on is not None and day < found.began_on:
        raise Refused("risk.outcome_early", "outcome_on")
    job = desk.session.get(Job, found.job_id) if found.job_id is not None else None
    if outcome == RiskOutcome.LEFT and job is not None and job.end_on is None and not job.ended_unknown:
        raise Refused("risk.end_job_first", "outcome")
    found.outcome, found.outcome_on = outcome, day
    found.note = note.strip() or found.note
    return risk


def reopen_risk(desk: Desk, *, risk: UUID) -> UUID:
    """It is not settled after all."""
    desk.may(AtRisk, "edit")
    found = in_full(desk, AtRisk, risk)
    found.outcome = found.outcome_on = None
    return risk


def take_back_risk(desk: Desk, *, risk: UUID) -> UUID:
    """The job is not at risk: written by mistake. What was asked of the employer stays with the job."""
    desk.may(AtRisk, "edit")
    found = in_full(desk, AtRisk, risk)
    found.deleted = True
    for row in desk.session.scalars(sa.select(Adjustment).where(Adjustment.risk_id == risk)):
        row.risk_id = None
    return risk


def open_risk(desk: Desk, job: UUID) -> UUID | None:
    """The episode of a job that is not settled, the newest."""
    asked = sa.select(AtRisk.id).where(AtRisk.job_id == job, AtRisk.outcome.is_(None), AtRisk.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(AtRisk.began_on.desc(), AtRisk.id.desc())).first()


def ask_adjustment(desk: Desk, *, job: UUID, what: str = "", asked_on: date | None = None, **fields: Any) -> UUID:
    """One reasonable adjustment was asked for; with its answer if there is one (Equality Act 2010, SS4.4).

    It belongs to the episode in which the job is at risk, if one is open. Refused "adjustment.what_missing", "day_ahead",
    "adjustment.answered_early".
    """
    found, day = in_full(desk, Job, job), asked_on or desk.today
    not_ahead(desk, day, "asked_on")
    if not what.strip():
        raise Refused("adjustment.what_missing", "what")
    asked = Adjustment(id=desk.new_id(), subject_id=found.subject_id, job_id=job, risk_id=open_risk(desk, job))
    asked.asked_on, asked.what, asked.answer = day, what, AdjustmentAnswer.ASKED
    _answer(desk, asked, fields)
    return desk.keep(asked)


def answer_adjustment(desk: Desk, *, adjustment: UUID, answer: AdjustmentAnswer | None = None, **fields: Any) -> UUID:
    """What the employer said, and since when it is in place. Refused "adjustment.answer_missing", "adjustment.answered_early", "day_ahead"."""
    desk.may(Adjustment, "edit")
    found = in_full(desk, Adjustment, adjustment)
    if answer is None:
        raise Refused("adjustment.answer_missing", "answer")
    _answer(desk, found, {**fields, "answer": answer})
    return adjustment


def _answer(desk: Desk, asked: Adjustment, fields: dict[str, Any]) -> None:
    say(asked, fields, not_these=("job_id", "risk_id"))
    if asked.answer in (AdjustmentAnswer.AGREED, AdjustmentAnswer.REFUSED):
        asked.answered_on = asked.answered_on or desk.today
    if asked.answered_on is not None:
        not_ahead(desk, asked.answered_on, "answered_on")
        if asked.asked_on is not None and asked.answered_on < asked.asked_on:
            raise Refused("adjustment.answered_early", "answered_on")


def unanswer_adjustment(desk: Desk, *, adjustment: UUID) -> UUID:
    """There is no answer yet."""
    desk.may(Adjustment, "edit")
    found = in_full(desk, Adjustment, adjustment)
    found.answer, found.answered_on, found.in_place_on, found.reason = AdjustmentAnswer.ASKED, None, None, None
    return adjustment


def take_back_adjustment(desk: Desk, *, adjustment: UUID) -> UUID:
    """It was not asked for."""
    desk.may(Adjustment, "edit")
    in_full(desk, Adjustment, adjustment).deleted = True
    return adjustment
