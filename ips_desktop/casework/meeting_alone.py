"""Without a valid criminal-record check nobody meets a person alone: somebody goes with them, or it is not agreed (SS8.2)."""

from __future__ import annotations

from datetime import date

from ips_desktop.desk import Desk
from ips_desktop.questions.staffing.checks import alone_on
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium


def may_agree(desk: Desk, on: date, medium: Medium | None) -> None:
    """Whether a meeting may be agreed for that day: on the telephone always; in person with a check, or with who was named. Refused "check.none_to_book"."""
    if medium not in (None, Medium.FACE_TO_FACE):
        return
    alone = alone_on(desk, desk.me.id, on)
    if not alone.may and alone.companion is None:
        raise Refused("check.none_to_book", "on")


def who_was_there(desk: Desk, on: date, medium: Medium | None, with_whom: str) -> str:
    """Who else was at a meeting in person: whoever was named to go with them stands there by name; without a check and without anybody it is asked.

    Refused "check.who_went". What was is never lost: a name is all that is missing.
    """
    if with_whom.strip() or medium not in (None, Medium.FACE_TO_FACE):
        return with_whom
    alone = alone_on(desk, desk.me.id, on)
    if alone.may:
        return with_whom
    if not alone.name:
        raise Refused("check.who_went", "with_whom")
    return alone.name
