"""Words being typed: kept in the encrypted store on this laptop, never sent, whatever their state (decision 17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk


def keep_draft(desk: Desk, *, form: str, about: UUID, values: Mapping[str, Any]) -> None:
    """Keep what stands in a form about a record. Nothing is checked: half a sentence is kept as half a sentence."""
    desk.drafts.keep(form, about, values)


def drop_draft(desk: Desk, *, form: str, about: UUID) -> None:
    """Let the words go: the person said so, or the act they were for is done."""
    desk.drafts.drop(form, about)
