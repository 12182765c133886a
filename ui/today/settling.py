"""What Enter does on each row: most acts open their form or page, some are done on the spot and can be taken back for ten seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from ips_desktop.casework.plan import hand_copy, review_plan
from ips_desktop.casework.safety import come_back, still_out
from ips_desktop.casework.spell import give_information, give_where_we_meet
from ips_desktop.casework.taking_back import (
    last_review,
    take_back_copy,
    take_back_information,
    take_back_review,
    take_back_where_we_meet,
)
from ips_desktop.desk import Desk
from ips_desktop.questions.today import TodayRow
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.words import CopyHow

Undo = Callable[[Desk], UUID]
ON_THE_SPOT = ("give_information", "give_where_we_meet", "review_plan", "hand_copy", "come_back")


def settle(desk: Desk, *, row: TodayRow) -> Undo:
    """Do what the row asks, on the spot; the answer takes it back. KeyError for an act that opens a page."""
    return _SETTLE[row.act](desk, row)


def take_back(desk: Desk, *, undo: Undo) -> UUID:
    """Undo what `settle` did."""
    return undo(desk)


def _information(desk: Desk, row: TodayRow) -> Undo:
    give_information(desk, client=row.client)
    return partial(take_back_information, client=row.client)


def _where_we_meet(desk: Desk, row: TodayRow) -> Undo:
    give_where_we_meet(desk, client=row.client)
    return partial(take_back_where_we_meet, client=row.client)


def _back(desk: Desk, row: TodayRow) -> Undo:
    come_back(desk, visit=row.about)
    return partial(still_out, visit=row.about)


def _review(desk: Desk, row: TodayRow) -> Undo:
    before = last_review(desk, plan=row.about)
    review_plan(desk, plan=row.about)
    return partial(take_back_review, plan=row.about, before=before)


def _copy(desk: Desk, row: TodayRow) -> Undo:
    hand_copy(desk, plan=row.about, how=CopyHow.ON_PAPER)
    return partial(take_back_copy, plan=row.about)


_SETTLE: dict[str, Callable[[Desk, TodayRow], Undo]] = {
    "give_information": _information,
    "give_where_we_meet": _where_we_meet,
    "review_plan": _review,
    "come_back": _back,
    "hand_copy": _copy,
}


PAGES: dict[str, Callable[[TodayRow], tuple[str, dict[str, Any]]]] = {
    "record_meeting": lambda row: ("meeting", {"appointment": row.about if row.rule == "meeting" else None}),
    "record_joint": lambda _row: ("meeting", {"joint": True}),
    "record_group": lambda _row: ("group_meeting", {}),
    "record_attempt": lambda _row: ("person", {"attempt": True}),
    "record_yes": lambda row: ("person", {"said_yes": row.since}),
    "keep_profile": lambda _row: ("profile", {}),
    "agree_plan": lambda _row: ("plan", {}),
    "sign_plan": lambda _row: ("plan", {}),
    "decide_referral": lambda row: ("referral", {"referral": row.about}),
    "hand_over_letter": lambda _row: ("papers", {"paper": PaperKind.HAND_OVER}),
}
"""Which page an act opens that is neither done on the spot nor a form's, and with what."""


def leads_to(row: TodayRow) -> tuple[str, dict[str, Any]]:
    """The page and what one arrives there with. KeyError for an act that opens none."""
    return PAGES[row.act](row)
