"""What stands beside a profile: jobs before, needs, careers advice, the support wished for, access needs, how people see themselves.

Each is asked and never guessed; "prefers not to say" is an answer, never asked is none (SS2.10, SS5.3a, SS10.18).
"""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import AccessNeeds, CareersAdvice, Equality, NeedsCheck, Record, SupportWish, WorkHistory
from ips_desktop.terms.asked import NeedsWhen
from ips_desktop.terms.troubles import Refused

R = TypeVar("R", bound=Record)
NEEDS = ("social", "housing", "training", "vocational")
MOST = 3


def add_past_job(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep a job the person had before, and what it taught them. Refused "past_job.empty" without the job or where it was."""
    if not any((fields.get(name) or "").strip() for name in ("title", "employer")):
        raise Refused("past_job.empty", "title")
    who = person(desk, client).id
    asked = sa.select(sa.func.count()).select_from(WorkHistory).where(WorkHistory.subject_id.in_(ids_of(desk, who)))
    job = WorkHistory(id=desk.new_id(), subject_id=who, number=(desk.session.scalar(asked) or 0) + 1)
    say(job, fields, not_these=("number",))
    return desk.keep(job)


def change_past_job(desk: Desk, *, past_job: UUID, **fields: Any) -> UUID:
    """Put right what is said of a job before."""
    desk.may(WorkHistory, "edit")
    say(in_full(desk, WorkHistory, past_job), fields, not_these=("number",))
    return past_job


def remove_past_job(desk: Desk, *, past_job: UUID) -> UUID:
    """Take a job before out of the profile; it can be put back."""
    desk.may(WorkHistory, "edit")
    in_full(desk, WorkHistory, past_job).deleted = True
    return past_job


def put_back_past_job(desk: Desk, *, past_job: UUID) -> UUID:
    """The job before stands again."""
    desk.may(WorkHistory, "edit")
    return put_back(desk, WorkHistory, past_job)


def look_at_needs(
    desk: Desk, *, client: UUID, when: NeedsWhen | None = None, on: date | None = None, **fields: Any
) -> UUID:
    """Keep how much help is needed with company, housing, training and work: 0 none, 3 much (SS10.18).

    Refused "needs.when_missing", "needs.empty", "needs.scale" (the field that is above 3), "day_ahead".
    """
    day = on or desk.today
    not_ahead(desk, day)
    if when is None:
        raise Refused("needs.when_missing", "when")
    if all(fields.get(name) is None for name in NEEDS):
        raise Refused("needs.empty", "social")
    for name in NEEDS:
        if (fields.get(name) or 0) > MOST:
            raise Refused("needs.scale", name)
    check = NeedsCheck(id=desk.new_id(), subject_id=person(desk, client).id, on=day, when=when)
    say(check, fields, not_these=("on", "when"))
    return desk.keep(check)


def wish_support(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Keep what kind of help the person wants, in their words, and how often we talk (SS5.3a, SS5.3c). Refused "wish.empty", "day_ahead"."""
    day = on or desk.today
    not_ahead(desk, day)
    if not (fields.get("words") or "").strip() and not fields.get("contact_days"):
        raise Refused("wish.empty", "words")
    wish = SupportWish(id=desk.new_id(), subject_id=person(desk, client).id, on=day)
    say(wish, fields, not_these=("on",))
    return desk.keep(wish)


def give_careers_advice(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Keep careers advice, ours or a partner's (SS3.4b). Refused "careers.topic_missing", "careers.by_missing", "day_ahead"."""
    day = on or desk.today
    not_ahead(desk, day)
    if not (fields.get("topic") or "").strip():
        raise Refused("careers.topic_missing", "topic")
    if not fields.get("ours") and not (fields.get("organisation") or "").strip():
        raise Refused("careers.by_missing", "organisation")
    advice = CareersAdvice(id=desk.new_id(), subject_id=person(desk, client).id, on=day)
    say(advice, fields, not_these=("on",))
    return desk.keep(advice)


def keep_access_needs(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep what makes meeting and reading possible (SS2.10b); it is shown when a meeting is booked."""
    return _one_of(desk, AccessNeeds, client, fields)


def keep_equality(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep how the person describes themselves (SS2.10). It is never read for eligibility, and shown in counts only."""
    return _one_of(desk, Equality, client, fields)


def _one_of(desk: Desk, record: type[R], client: UUID, fields: dict[str, Any]) -> UUID:
    """The person's one row of this type, begun when it is first asked for; asked again, it says so by its day."""
    desk.may(record, "edit")
    who = person(desk, client).id
    found = desk.session.scalars(
        sa.select(record)
        .where(record.subject_id.in_(ids_of(desk, who)), record.deleted.is_not(True))
        .order_by(record.id)
        .limit(1)
    ).first()
    if found is None:
        found = record(id=desk.new_id(), subject_id=who)
        desk.keep(found)
    say(found, {"asked_on": desk.today, **fields})
    return found.id
