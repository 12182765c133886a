"""The one true sentence about sending (experience §5): which of them, and its facts. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ips_desktop.store.parcels import Standing
from ips_desktop.terms.acting import LONDON
from resources.wordings import days

SILENT_DAYS = 7
DAY = 86_400 * 1_000_000


TOLD = {"revoked": "sync.let_go", "unproven": "sync.not_known", "clock": "sync.clock"}
"""Troubles that waiting does not end: somebody must do something, so they are the sentence."""


@dataclass(frozen=True)
class Status:
    """How sending stands: the key of the sentence and its facts.

    `trouble` is a code for more than the sentence says, or "": the sentences of `TOLD` say theirs themselves.
    """

    sentence: str
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    trouble: str = ""
    unsent: int = 0
    met: int | None = None


def status_of(standing: Standing | None, now: int, *, sending: bool, trouble: str) -> Status:
    """The sentence at this instant (µs UTC). All sent is said only when nothing waits and a whole round has been.

    What only a person can end is said before anything else, then seven days without a round; offline before that is no
    trouble at all.
    """
    unsent, met = (standing.unsent, standing.met) if standing is not None else (0, None)
    if trouble in TOLD:
        return Status(
            TOLD[trouble], {"day": days.day(_moment(now).date())} if trouble == "clock" else {}, "", unsent, met
        )
    if standing is None:
        return Status("sync.not_yet", trouble=trouble)
    sentence, facts = _sentence(standing, now, sending=sending)
    return Status(sentence, facts, trouble, standing.unsent, standing.met)


def _sentence(standing: Standing, now: int, *, sending: bool) -> tuple[str, dict[str, Any]]:
    since = standing.met if standing.met is not None else standing.oldest
    if since is not None and now - since > SILENT_DAYS * DAY:
        return "sync.not_since", {"day": days.day(_moment(since).date())}
    if standing.unsent:
        return "sync.sending" if sending else "sync.unsent", {"n": standing.unsent}
    if standing.met is None:
        return "sync.not_yet", {}
    return "sync.all_sent", {"at": _when(standing.met, now)}


def _when(at: int, now: int) -> str:
    """10:44, and the day too when it was not today: the hour of another day would sound like news."""
    then = _moment(at)
    clock = days.clock(then.hour * 60 + then.minute)
    return clock if then.date() == _moment(now).date() else f"{days.day(then.date())}, {clock}"


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1_000_000, LONDON)
