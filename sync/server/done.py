"""What is remembered of an op that was judged: its outcome, and at which version each field it set has landed.

An op that came back stale is judged again when it is repeated, but for the fields it did set. What becomes of the rest is its
outcome from then on; the laptop may never have heard of the first one, so what had landed before is told beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from sync.protocol.messages import Change, Outcome
from sync.server.standing import Decision


@dataclass(frozen=True, slots=True)
class Done:
    """An op's outcome, and the version at which it set each field that it did set."""

    outcome: Outcome
    applied: Mapping[str, int] = field(default_factory=dict[str, int])

    def rest(self, change: Change) -> Change:
        """The change without the fields that landed."""
        left = [edit for edit in change.fields if edit.name not in self.applied]
        return msgspec.structs.replace(change, fields=left)


def done(outcome: Outcome, decision: Decision, before: Done | None = None) -> Done:
    """What is to be remembered once an op, or the rest of one that was judged `before`, is decided."""
    applied = {**(before.applied if before else {}), **dict.fromkeys(decision.applied, outcome.version)}
    return Done(told(outcome, applied), applied)


def told(outcome: Outcome, applied: Mapping[str, int]) -> Outcome:
    """The outcome as the laptop hears it: with what landed at other versions than its own."""
    landed = {name: at for name, at in applied.items() if at != outcome.version}
    return msgspec.structs.replace(outcome, landed=landed) if landed else outcome
