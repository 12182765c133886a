"""Managing personal information: what the person decided, and the narrow consents it creates (FS10, SS2.10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.job import written_on
from ips_desktop.casework.standing_here import in_full, not_ahead, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Consent, SharingDecision
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.troubles import Refused

TOLD_TO = (ConsentKind.EMPLOYER, ConsentKind.AGENCY)


def decide_sharing(
    desk: Desk, *, client: UUID, decision: Disclosure | None = None, on: date | None = None, **fields: Any
) -> UUID:
    """Keep what the person decided about being told of, with the exact words; the decision before stays as it was.

    Deciding that nothing is told takes back every consent to name them to an employer or an agency, from that day on.
    Refused "sharing.decision_missing", "sharing.words_missing" (something is told, so the words are theirs), "day_ahead".
    """
    if decision is None:
        raise Refused("sharing.decision_missing", "decision")
    day = on or desk.today
    not_ahead(desk, day)
    if decision in (Disclosure.TELL, Disclosure.PART) and not (fields.get("exact_words") or "").strip():
        raise Refused("sharing.words_missing", "exact_words")
    who = person(desk, client).id
    made = SharingDecision(id=desk.new_id(), subject_id=who, on=day, decision=decision, decided_with=desk.me.id)
    say(made, fields, not_these=("on", "decision", "decided_with"))
    if decision == Disclosure.NOT_TELL:
        for consent in _standing(desk, who):
            consent.withdrawn_on = day
    return desk.keep(made)


def take_back_decision(desk: Desk, *, decision: UUID, consents: Sequence[UUID] = ()) -> UUID:
    """A decision just kept was none, and the one before stands: on the day it was written, by who wrote it. Refused "sharing.undo_too_late".

    `consents`: those that it took back (`consents_to_name` before it); they stand again.
    """
    found = in_full(desk, SharingDecision, decision)
    if found.made_by != desk.me.id or written_on(found) != desk.today:
        raise Refused("sharing.undo_too_late")
    found.deleted = True
    for consent in consents:
        in_full(desk, Consent, consent).withdrawn_on = None
    return decision


def consents_to_name(desk: Desk, client: UUID) -> tuple[UUID, ...]:
    """The consents to name them that nobody has taken back: what a decision that nothing is told ends."""
    return tuple(consent.id for consent in _standing(desk, client))


def give_consent(
    desk: Desk, *, client: UUID, kind: ConsentKind | None = None, from_day: date | None = None, **fields: Any
) -> UUID:
    """Keep a narrow consent: whom we may speak to, about what, until when.

    Refused "consent.kind_missing", "consent.who_missing" (an employer or an agency is one we know by name),
    "consent.topics_missing", "consent.until".
    """
    if kind is None:
        raise Refused("consent.kind_missing", "kind")
    begins, until = from_day or desk.today, fields.get("until_day")
    if kind in TOLD_TO and not (fields.get("employer_id") or (fields.get("who") or "").strip()):
        raise Refused("consent.who_missing", "who")
    if not (fields.get("topics") or "").strip():
        raise Refused("consent.topics_missing", "topics")
    if until is not None and until < begins:
        raise Refused("consent.until", "until_day")
    who = person(desk, client).id
    made = Consent(id=desk.new_id(), subject_id=who, kind=kind, from_day=begins, decision_id=_latest(desk, who))
    say(made, fields, not_these=("kind", "from_day", "decision_id", "withdrawn_on"))
    return desk.keep(made)


def withdraw_consent(desk: Desk, *, consent: UUID, on: date | None = None) -> UUID:
    """The person takes a consent back: nothing is shared under it from that day on. Refused "consent.withdrawn", "day_ahead"."""
    desk.may(Consent, "edit")
    found, day = in_full(desk, Consent, consent), on or desk.today
    not_ahead(desk, day)
    if found.withdrawn_on is not None:
        raise Refused("consent.withdrawn")
    found.withdrawn_on = day
    return consent


def take_back_withdrawal(desk: Desk, *, consent: UUID) -> UUID:
    """The consent stands after all. Refused "consent.too_late" but on the day it was taken back."""
    desk.may(Consent, "edit")
    found = in_full(desk, Consent, consent)
    if found.withdrawn_on != desk.today:
        raise Refused("consent.too_late")
    found.withdrawn_on = None
    return consent


def _standing(desk: Desk, client: UUID) -> list[Consent]:
    asked = sa.select(Consent).where(
        Consent.subject_id.in_(ids_of(desk, client)), Consent.kind.in_(TOLD_TO), Consent.named.is_(True),
        Consent.withdrawn_on.is_(None), Consent.deleted.is_not(True),
    )  # fmt: skip
    return list(desk.session.scalars(asked))


def _latest(desk: Desk, client: UUID) -> UUID | None:
    return desk.session.scalar(
        sa.select(SharingDecision.id)
        .where(SharingDecision.subject_id.in_(ids_of(desk, client)), SharingDecision.deleted.is_not(True))
        .order_by(SharingDecision.on.desc(), SharingDecision.id.desc())
        .limit(1)
    )
