"""One record and what it is to a measure: counted, in the denominator alone, left out, or not known, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from ips_desktop.rules.measuring.scope import NOBODY, SERVICE, Owners, Scope
from ips_desktop.terms.asked import Known


class Answer(StrEnum):
    """COUNTS: in the numerator. NOT: in the denominator alone. NOT_KNOWN: in the denominator, and may count. EXCLUDED: in neither."""

    COUNTS = "counts"
    NOT = "not"
    NOT_KNOWN = "not_known"
    EXCLUDED = "excluded"


class Why(StrEnum):
    """Why something is not known, or left out. What people read is `measures.why.<value>`."""

    ENTRY = "entry"
    DAY = "day"
    FOUR_HOURS = "four_hours"
    PAY = "pay"
    WORTH = "worth"
    STILL_IN_WORK = "still_in_work"
    WORK_AT_ENTRY = "work_at_entry"
    WORK_THEN = "work_then"
    MAINSTREAM = "mainstream"
    HOW_IT_WENT = "how_it_went"
    DIED = "died"
    ABROAD = "abroad"
    AFTER_CLOSING = "after_closing"
    WHILE_WAITING = "while_waiting"
    IN_WORK_AT_ENTRY = "in_work_at_entry"
    NOT_IN_WORK_THEN = "not_in_work_then"


@dataclass(frozen=True)
class Case:
    """A record in a measure. `of`: whose denominator it is in; `counted_for`: whose numerator, where that is fewer.

    `why`: of what is not known or left out. `value`: a number of days that the measure looks at beside.
    """

    id: UUID
    answer: Answer
    of: Owners = NOBODY
    why: Why | None = None
    counted_for: Owners | None = None
    value: int | None = None

    def owners(self) -> Iterator[UUID]:
        """Every adviser and team that it may be something to."""
        both = self.of if self.counted_for is None else self.of | self.counted_for
        yield from both.advisers
        yield from both.teams

    def seen_by(self, scope: Scope) -> Case | None:
        """What it is to one scope; None when it is not its at all. An event of another's is none of its own."""
        owns = self.counted_for is None or self.counted_for.has(scope)
        if owns and self.counted_for is not None and self.answer in (Answer.COUNTS, Answer.NOT_KNOWN):
            return self
        if not self.of.has(scope):
            return None
        return self if owns else replace(self, answer=Answer.NOT, why=None)


def answered(sure: Known, answer: Known) -> Answer:
    """In the denominator for certain or perhaps, and in the numerator: what the two make."""
    both = Known.NOT_KNOWN if sure == Known.NOT_KNOWN else answer
    return {Known.YES: Answer.COUNTS, Known.NO: Answer.NOT}.get(both, Answer.NOT_KNOWN)


def split(cases: Iterable[Case], scopes: Iterable[Scope]) -> dict[Scope, list[Case]]:
    """The cases of each of these scopes, found in one walk however many scopes there are."""
    found: dict[Scope, list[Case]] = {scope: [] for scope in scopes}
    whole, by_id = found.get(SERVICE), {scope.id: (scope, mine) for scope, mine in found.items()}
    for case in cases:
        if whole is not None:
            whole.append(case)
        for id_ in case.owners():
            scope, mine = by_id.get(id_, (SERVICE, None))
            seen = case.seen_by(scope) if mine is not None else None
            if mine is not None and seen is not None:
                mine.append(seen)
    return found
