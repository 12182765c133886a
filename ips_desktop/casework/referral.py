"""How people come to us (SS5.1a, SS2.2): received from anybody, and decided. Readiness is never asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.client import ClientFields, add_client
from ips_desktop.casework.handing_over import works_here
from ips_desktop.casework.job_risk import begin_at_risk
from ips_desktop.casework.spell import check_room, check_yes
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import Desk
from ips_desktop.records import Mode, NamedAdviser, Referral, Spell
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralDecision, ReferralKind, ReferralSource, SupportMode
from resources.wordings import days

OWN = (
    "received_on",
    "source",
    "kind",
    "referred_by",
    "team_id",
    "wants",
    "decision",
    "decided_on",
    "decided_by",
    "reason",
)


@dataclass(frozen=True)
class Received:
    """A referral that came in, and whom it is about."""

    client: UUID
    referral: UUID


def receive_referral(
    desk: Desk,
    *,
    received_on: date,
    source: ReferralSource,
    kind: ReferralKind = ReferralKind.FIND_WORK,
    referred_by: str = "",
    team: UUID | None = None,
    wants: str = "",
    client: UUID | None = None,
    **fields: Any,
) -> Received:
    """Note that a person was referred, by whoever it was or by themselves (SS5.1a).

    `fields` are the person's (without `client` a new one is begun from them) and the referral's own: how it came, key worker,
    clinical lead, what to know before meeting alone; of an early one the job, since when off sick, what threatens it (SS2.8).
    Refused "day_ahead", "client.name_missing", "not_here", "referral.fit_note".
    """
    not_ahead(desk, received_on, "received_on")
    theirs = {name: value for name, value in fields.items() if name in ClientFields.__annotations__}
    told = {name: value for name, value in fields.items() if name not in theirs}
    _check_early(told)
    who = add_client(desk, **cast("ClientFields", theirs)) if client is None else person(desk, client).id
    referral = Referral(
        subject_id=who,
        received_on=received_on,
        source=source,
        kind=kind,
        referred_by=referred_by or None,
        team_id=team,
        wants=wants or None,
    )
    say(referral, told, not_these=OWN)
    return Received(who, desk.keep(referral))


def _check_early(told: Mapping[str, Any]) -> None:
    sick, until = told.get("sick_since"), told.get("fit_note_until")
    if sick is not None and until is not None and until < sick:
        raise Refused("referral.fit_note", "fit_note_until")


def refer_again(
    desk: Desk,
    *,
    client: UUID,
    received_on: date | None = None,
    source: ReferralSource | None = None,
    kind: ReferralKind = ReferralKind.FIND_WORK,
    referred_by: str = "",
    wants: str = "",
    **fields: Any,
) -> UUID:
    """They come back: a new referral of the same person, without waiting. Answers it. Refused "referral.source_missing"."""
    if source is None:
        raise Refused("referral.source_missing", "source")
    came = receive_referral(
        desk, client=client, received_on=received_on or desk.today, source=source, kind=kind, referred_by=referred_by,
        wants=wants, **fields,
    )  # fmt: skip
    return came.referral


def take_back_referral(desk: Desk, *, referral: UUID) -> UUID:
    """It was not received after all; one that is decided stands. Refused "referral.decided"."""
    desk.may(Referral, "edit")
    found = in_full(desk, Referral, referral)
    if found.decision is not None:
        raise Refused("referral.decided")
    found.deleted = True
    return referral


def decide_referral(
    desk: Desk,
    *,
    referral: UUID,
    decision: ReferralDecision,
    on: date | None = None,
    adviser: UUID | None = None,
    yes_on: date | None = None,
    reason: str = "",
) -> UUID | None:
    """Decide on a referral; accepting names an adviser and begins the time with us. Answers the new spell's id, or None.

    Refused "referral.decided", "referral.adviser_missing", "referral.reason_missing" (not offering is always explained),
    "referral.too_early", "spell.yes_early", "referral.with_us" while a time with us is open, "referral.before_finished",
    "hand_over.not_here", and "caseload.full" past 25 × WTE unless a supervisor gives a reason (SS6.1). The adviser is named from the
    day of the yes where that came first, since the time with us may begin by then (MEASURES §1).
    """
    desk.may(Referral, "edit")
    found, on = in_full(desk, Referral, referral), on or desk.today
    _check_decision(desk, found, decision, on, reason)
    found.decision, found.decided_on, found.decided_by, found.reason = decision, on, desk.me.id, reason or None
    if decision != ReferralDecision.ACCEPTED:
        return None
    if adviser is None:
        raise Refused("referral.adviser_missing", "adviser")
    _check_begin(desk, found, on, yes_on)
    works_here(desk, adviser, "adviser")
    check_room(desk, adviser, reason)
    client, named_from = found.subject_id, min(on, yes_on or on)
    spell = Spell(subject_id=client, referral_id=found.id, received_on=found.received_on, accepted_on=on, yes_on=yes_on)
    desk.keep(NamedAdviser(subject_id=client, from_day=named_from, adviser_id=adviser, why=reason or None))
    desk.keep(Mode(subject_id=client, from_day=on, mode=SupportMode.ENGAGING))
    begun = desk.keep(spell)
    if found.kind == ReferralKind.JOB_RETENTION:
        desk.session.flush()  # the episode looks for the time with us it belongs to
        begin_at_risk(desk, client=client, referral=found.id)
    return begun


def _check_begin(desk: Desk, found: Referral, on: date, yes_on: date | None) -> None:
    """One time with us at a time in one record: none is open, and the last had ended. Of two records that were merged each has its own."""
    if yes_on is not None:
        check_yes(desk, yes_on, found.received_on, "yes_on")
    asked = sa.select(Spell.closed_on).where(Spell.subject_id == found.subject_id, Spell.deleted.is_not(True))
    for closed_on in desk.session.scalars(asked):
        if closed_on is None:
            raise Refused("referral.with_us")
        if min(on, yes_on or on) < closed_on:
            raise Refused("referral.before_finished", "on", day=days.day(closed_on))


def _check_decision(desk: Desk, found: Referral, decision: ReferralDecision, on: date, reason: str) -> None:
    not_ahead(desk, on)
    if found.decision is not None:
        raise Refused("referral.decided")
    if found.received_on is not None and on < found.received_on:
        raise Refused("referral.too_early", "on")
    if decision == ReferralDecision.NOT_OFFERED and not reason.strip():
        raise Refused("referral.reason_missing", "reason")
