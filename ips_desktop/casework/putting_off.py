"""Putting off what Today asks for: until a day, with a reason when it is late already (experience §3)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.casework.standing_here import person
from ips_desktop.desk import Desk
from ips_desktop.records import PutOff
from ips_desktop.rules.often import SAY_WHY
from ips_desktop.terms.troubles import Refused


def put_off(
    desk: Desk,
    *,
    client: UUID,
    rule: str,
    since: date,
    until: date | None = None,
    is_late: bool = False,
    reason: str = "",
) -> UUID:
    """This need not be done before a day. The rule's own day stays what it was, for the measures.

    Refused "put_off.until" without a day to come, "put_off.reason" when it is late and nobody says why, "put_off.say_why" without a
    reason for what is more than was agreed (SS5.3c).
    """
    if until is None or until <= desk.today:
        raise Refused("put_off.until", "until")
    if rule in SAY_WHY and not reason.strip():
        raise Refused("put_off.say_why", "reason")
    if is_late and not reason.strip():
        raise Refused("put_off.reason", "reason")
    who = person(desk, client).id
    return desk.keep(PutOff(subject_id=who, rule=rule, since=since, until=until, reason=reason.strip() or None))


def take_back_put_off(desk: Desk, *, put_off: UUID) -> UUID:
    """It stands on Today again."""
    desk.may(PutOff, "edit")
    desk.find(PutOff, put_off).deleted = True
    return put_off
