"""The acts of the small forms, each with its draft: what was typed goes in the transaction that keeps it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.meeting import add_addendum
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.spell import record_yes
from ips_desktop.desk import Desk

ATTEMPT, ADDITION, YES = "attempt", "addition", "said_yes"


def keep_attempt(desk: Desk, *, about: UUID, answers: dict[str, Any]) -> UUID:
    """Note an attempt to reach the person; its draft goes. Refused as `record_attempt`."""
    note = answers["note"] or ""
    kept = record_attempt(desk, client=about, how=answers["how"], reached=bool(answers["reached"]), note=note)
    drop_draft(desk, form=ATTEMPT, about=about)
    return kept


def keep_addition(desk: Desk, *, about: UUID, answers: dict[str, Any]) -> UUID:
    """Add words to a meeting that was kept; their draft goes. Refused as `add_addendum`."""
    kept = add_addendum(desk, meeting=about, text=answers["text"] or "")
    drop_draft(desk, form=ADDITION, about=about)
    return kept


def keep_yes(desk: Desk, *, about: UUID, answers: dict[str, Any]) -> UUID:
    """Note the day the person said yes; the draft goes. Refused as `record_yes`."""
    said_on: date = answers["on"] or desk.today
    kept = record_yes(desk, client=about, on=said_on)
    drop_draft(desk, form=YES, about=about)
    return kept
