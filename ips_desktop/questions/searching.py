"""The days of looking for a job that clocks and measures count from: each a look-up by index a spell (decision 14, MEASURES §5).

A job search act is an application, a lead followed, or a contact with an employer for the person (FS12). All are since the referral of
the spell. `search_days()` gives columns to select beside a spell, in the order of `SearchDays`.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from ips_desktop.records import Application, ContactFor, Interview, NextJobRequest, Spell


class SearchDays(NamedTuple):
    """`first_search`, `last_search`: search acts. `first_employer`: face to face for the person. `last_offer`, `last_interview`.

    `asked_next_job`: the last request for help to another job that was not put off; what answers it is a search act from that day on.
    """

    first_search: date | None
    last_search: date | None
    first_employer: date | None
    last_offer: date | None
    last_interview: date | None
    asked_next_job: date | None


def search_days() -> tuple[sa.ScalarSelect[Any], ...]:
    """One scalar sub-select a day of `SearchDays`, correlated to `Spell`, for `sa.select(Spell.id, *search_days())`."""
    found = sa.func.coalesce(Application.found_on, Application.applied_on)
    face_to_face = ContactFor.face_to_face.is_(True)
    return (
        _first(_day(sa.func.min(found), Application, found), _day(sa.func.min(ContactFor.on), ContactFor, ContactFor.on)),
        _last(
            _day(sa.func.max(sa.func.coalesce(Application.applied_on, found)), Application, found),
            _day(sa.func.max(ContactFor.on), ContactFor, ContactFor.on),
        ),
        _day(sa.func.min(ContactFor.on), ContactFor, ContactFor.on, face_to_face),
        _day(sa.func.max(Application.offered_on), Application, Application.offered_on),
        _day(sa.func.max(Interview.on), Interview, Interview.on),
        _day(
            sa.func.max(NextJobRequest.asked_on), NextJobRequest, NextJobRequest.asked_on,
            NextJobRequest.declined_on.is_(None),
        ),
    )  # fmt: skip


def _day(picked: Any, record: Any, on: Any, *where: Any) -> sa.ScalarSelect[Any]:
    """A day of the records of the spell's person since its referral."""
    began = sa.func.coalesce(Spell.received_on, sa.literal("0000"))
    return (
        sa.select(picked)
        .where(record.subject_id == Spell.subject_id, on >= began, record.deleted.is_not(True), *where)
        .correlate(Spell)
        .scalar_subquery()
    )


def _first(one: sa.ScalarSelect[Any], other: sa.ScalarSelect[Any]) -> Any:
    """The earlier of two days, either of which may be missing."""
    return sa.case((one.is_(None), other), (other.is_(None), one), (one < other, one), else_=other)


def _last(one: sa.ScalarSelect[Any], other: sa.ScalarSelect[Any]) -> Any:
    """The later of two days, either of which may be missing."""
    return sa.case((one.is_(None), other), (other.is_(None), one), (one > other, one), else_=other)
