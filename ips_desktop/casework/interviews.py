"""Interviews: agreed, held, and what was said (practice §5)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.looking import going, stand
from ips_desktop.casework.meeting import DAY_MINUTES
from ips_desktop.casework.standing_here import in_full, not_ahead, say
from ips_desktop.desk import Desk
from ips_desktop.records import Application, Interview
from ips_desktop.terms.looking import ApplicationOutcome, InterviewResult, Stage
from ips_desktop.terms.troubles import Refused


def book_interview(
    desk: Desk, *, application: UUID, on: date | None = None, at: int | None = None, **fields: Any
) -> UUID:
    """An interview was agreed, for a day to come or one that was. Refused "interview.day_missing", "meeting.time", "application.ended"."""
    found = going(desk, application)
    if on is None:
        raise Refused("interview.day_missing", "on")
    if at is not None and not 0 <= at < DAY_MINUTES:
        raise Refused("meeting.time", "at")
    made = Interview(
        id=desk.new_id(), subject_id=found.subject_id, application_id=application, on=on, at=at,
        result=InterviewResult.WAITING,
    )  # fmt: skip
    say(made, fields, not_these=("on", "at", "application_id", "result", "told_on"))
    kept = desk.keep(made)
    stand(desk, found, desk.today)
    return kept


def take_back_interview(desk: Desk, *, interview: UUID) -> UUID:
    """There is no interview after all."""
    desk.may(Interview, "edit")
    found = in_full(desk, Interview, interview)
    found.deleted = True
    if found.application_id is not None:
        stand(desk, in_full(desk, Application, found.application_id), desk.today)
    return interview


def record_interview(
    desk: Desk, *, interview: UUID, result: InterviewResult | None = None, told_on: date | None = None, **fields: Any
) -> UUID:
    """How it went, with the employer's words and the person's. An offer moves the card; not chosen ends it.

    Refused "interview.result_missing", "interview.not_yet", "day_ahead", "application.ended".
    """
    desk.may(Interview, "edit")
    found, day = in_full(desk, Interview, interview), told_on or desk.today
    if result is None:
        raise Refused("interview.result_missing", "result")
    not_ahead(desk, day, "told_on")
    if found.on is not None and found.on > desk.today:
        raise Refused("interview.not_yet", "result")
    say(found, fields, not_these=("application_id", "result", "told_on"))
    found.result, found.told_on = result, None if result == InterviewResult.WAITING else day
    if found.application_id is not None:
        _follow(desk, going(desk, found.application_id), result, day)
    return interview


def _follow(desk: Desk, found: Application, result: InterviewResult, day: date) -> None:
    found.offered_on = day if result == InterviewResult.OFFER else None
    if result == InterviewResult.NOT_CHOSEN:
        found.stage, found.outcome, found.ended_on, found.stage_on = (
            Stage.ENDED,
            ApplicationOutcome.NOT_CHOSEN,
            day,
            day,
        )
    else:
        stand(desk, found, day)


def take_back_result(desk: Desk, *, interview: UUID) -> UUID:
    """What came of it is not known yet."""
    desk.may(Interview, "edit")
    found = in_full(desk, Interview, interview)
    found.result, found.told_on = InterviewResult.WAITING, None
    if found.application_id is not None:
        card = in_full(desk, Application, found.application_id)
        card.offered_on = card.ended_on = card.outcome = None
        stand(desk, card, desk.today)
    return interview


def change_interview(desk: Desk, *, interview: UUID, **fields: Any) -> UUID:
    """Another day, another place, other support wanted. Refused "interview.day_missing", "meeting.time"."""
    desk.may(Interview, "edit")
    found, at = in_full(desk, Interview, interview), fields.get("at")
    if at is not None and at >= DAY_MINUTES:
        raise Refused("meeting.time", "at")
    say(found, fields, not_these=("application_id", "result", "told_on"))
    if found.on is None:
        raise Refused("interview.day_missing", "on")
    return interview
