"""Help by others and to others: put in touch with a service, advice given, a brief intervention, a care plan review (SS3.7, SS3.8, SS5.3k–l, SS8.4)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.records import (
    AdviceGiven,
    BriefIntervention,
    CareCoordinator,
    CarePlanReview,
    OnwardReferral,
    Organisation,
)
from ips_desktop.terms.stepping import OnwardOutcome, ReviewPart
from ips_desktop.terms.troubles import Refused

_AS_IT_IS: Any = object()


def refer_onward(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Put the person in touch with another service; its answer comes later (SS10.12).

    `where`: one of the directory, whose kind comes with it, or a name. Refused "onward.where_missing", "onward.kind_missing", "day_ahead".
    """
    who, day = person(desk, client).id, on or desk.today
    not_ahead(desk, day)
    made = OnwardReferral(id=desk.new_id(), subject_id=who, on=day, outcome=OnwardOutcome.WAITING)
    _say(desk, made, fields)
    return desk.keep(made)


def correct_onward(desk: Desk, *, onward: UUID, **fields: Any) -> UUID:
    """Put right where the person was put in touch. Refused as `refer_onward`."""
    desk.may(OnwardReferral, "edit")
    found = in_full(desk, OnwardReferral, onward)
    _say(desk, found, fields)
    return onward


def _say(desk: Desk, onward: OnwardReferral, fields: dict[str, Any]) -> None:
    where: UUID | str | None = fields.pop("where", _AS_IT_IS)
    say(onward, fields, not_these=("outcome", "outcome_on", "organisation", "organisation_id"))
    if where is not _AS_IT_IS:
        known = in_full(desk, Organisation, where) if isinstance(where, UUID) else None
        onward.organisation_id = known.id if known is not None else None
        onward.organisation = known.name if known is not None else str(where or "").strip() or None
        onward.kind = onward.kind or (known.kind if known is not None else None)
    if not onward.organisation:
        raise Refused("onward.where_missing", "where")
    if onward.kind is None:
        raise Refused("onward.kind_missing", "kind")


def hear_onward(
    desk: Desk, *, onward: UUID, outcome: OnwardOutcome | None = None, outcome_on: date | None = None, note: str = ""
) -> UUID:
    """What became of it. Refused "onward.outcome_missing", "onward.heard_early", "day_ahead"."""
    desk.may(OnwardReferral, "edit")
    found, day = in_full(desk, OnwardReferral, onward), outcome_on or desk.today
    if outcome is None:
        raise Refused("onward.outcome_missing", "outcome")
    not_ahead(desk, day, "outcome_on")
    if found.on is not None and day < found.on:
        raise Refused("onward.heard_early", "outcome_on")
    found.outcome, found.outcome_on = outcome, day
    found.note = note.strip() or found.note
    return onward


def unhear_onward(desk: Desk, *, onward: UUID) -> UUID:
    """Nothing was heard yet."""
    desk.may(OnwardReferral, "edit")
    found = in_full(desk, OnwardReferral, onward)
    found.outcome, found.outcome_on = OnwardOutcome.WAITING, None
    return onward


def take_back_onward(desk: Desk, *, onward: UUID) -> UUID:
    """They were not put in touch."""
    desk.may(OnwardReferral, "edit")
    in_full(desk, OnwardReferral, onward).deleted = True
    return onward


def give_advice(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Advice about work to a co-ordinator, an employer or a family (SS3.7, SS5.3k). `name`: a co-ordinator of a team, or a name.

    Refused "advised.who_missing", "advised.what_missing", "day_ahead".
    """
    who, day = person(desk, client).id, on or desk.today
    not_ahead(desk, day)
    made = AdviceGiven(id=desk.new_id(), subject_id=who, on=day)
    if isinstance(name := fields.get("name"), UUID):
        fields |= {"coordinator_id": name, "name": desk.find(CareCoordinator, name).name}
    say(made, fields)
    if made.to is None:
        raise Refused("advised.who_missing", "to")
    if not (fields.get("about_what") or "").strip():
        raise Refused("advised.what_missing", "about_what")
    return desk.keep(made)


def take_back_advice_given(desk: Desk, *, advice: UUID) -> UUID:
    """No advice was given."""
    desk.may(AdviceGiven, "edit")
    in_full(desk, AdviceGiven, advice).deleted = True
    return advice


def put_back_advice_given(desk: Desk, *, advice: UUID) -> UUID:
    """It was given after all."""
    desk.may(AdviceGiven, "edit")
    return put_back(desk, AdviceGiven, advice)


def record_brief_intervention(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """A brief intervention asked of us, with its result (SS5.3l). Refused "brief.what_missing", "day_ahead"."""
    who, day = person(desk, client).id, on or desk.today
    not_ahead(desk, day)
    if not (fields.get("what") or "").strip():
        raise Refused("brief.what_missing", "what")
    made = BriefIntervention(id=desk.new_id(), subject_id=who, on=day)
    say(made, fields)
    return desk.keep(made)


def correct_brief_intervention(desk: Desk, *, brief: UUID, **fields: Any) -> UUID:
    """Add the result, or put right what was written. Refused "day_ahead"."""
    desk.may(BriefIntervention, "edit")
    found = in_full(desk, BriefIntervention, brief)
    say(found, fields)
    if found.on is not None:
        not_ahead(desk, found.on)
    return brief


def take_back_brief_intervention(desk: Desk, *, brief: UUID) -> UUID:
    """It did not take place."""
    desk.may(BriefIntervention, "edit")
    in_full(desk, BriefIntervention, brief).deleted = True
    return brief


def plan_care_review(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """The day of the person's care plan review is known, in the past or to come (SS8.4). Refused "care_review.day_missing"."""
    who = person(desk, client).id
    if on is None:
        raise Refused("care_review.day_missing", "on")
    made = CarePlanReview(id=desk.new_id(), subject_id=who, on=on)
    _say_part(desk, made, fields)
    return desk.keep(made)


def contribute_to_review(desk: Desk, *, review: UUID, **fields: Any) -> UUID:
    """Our part in a care plan review: written, said, missed, or not asked.

    Words written are dated. Refused "care_review.part_missing", "care_review.ahead" (nobody was there before its day), "day_ahead".
    """
    desk.may(CarePlanReview, "edit")
    found = in_full(desk, CarePlanReview, review)
    _say_part(desk, found, fields)
    if found.part is None:
        raise Refused("care_review.part_missing", "part")
    return review


def _say_part(desk: Desk, review: CarePlanReview, fields: dict[str, Any]) -> None:
    say(review, fields)
    if review.part in (ReviewPart.ATTENDED, ReviewPart.MISSED) and review.on is not None and review.on > desk.today:
        raise Refused("care_review.ahead", "part")
    if review.part in (ReviewPart.ATTENDED, ReviewPart.CONTRIBUTED) and review.contributed_on is None:
        review.contributed_on = min(review.on or desk.today, desk.today)
    if review.contributed_on is not None:
        not_ahead(desk, review.contributed_on, "contributed_on")


def uncontribute(desk: Desk, *, review: UUID) -> UUID:
    """Our part in it is open again."""
    desk.may(CarePlanReview, "edit")
    found = in_full(desk, CarePlanReview, review)
    found.part = found.contributed_on = None
    return review


def take_back_care_review(desk: Desk, *, review: UUID) -> UUID:
    """There is no such review."""
    desk.may(CarePlanReview, "edit")
    in_full(desk, CarePlanReview, review).deleted = True
    return review
