"""The two acts with their drafts: what was typed goes in the transaction that keeps it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.referral import Received, decide_referral, receive_referral
from ips_desktop.desk import Desk

ADDING = "referral"
DECIDING = "referral_decision"


def receive(desk: Desk, *, draft: UUID, answers: dict[str, Any]) -> Received:
    """Note the referral; its draft goes. Refused as `receive_referral`."""
    got = receive_referral(desk, **answers)
    drop_draft(desk, form=ADDING, about=draft)
    return got


def decide(desk: Desk, *, referral: UUID, answers: dict[str, Any]) -> UUID | None:
    """Decide on it; its draft goes. Refused as `decide_referral`."""
    got = decide_referral(desk, referral=referral, **answers)
    drop_draft(desk, form=DECIDING, about=referral)
    return got
