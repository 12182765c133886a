"""Plans of every kind, signed in every way; and the ways to finish. Pure; days are told as so long ago."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.words import AttemptHow, ClosedReason, CopyHow, GoalKind, SignatureHow
from ui.demonstration.telling import Person, arrived, planned, signed, written


def plans(kind: GoalKind, how: SignatureHow) -> Callable[[Person], None]:
    """A plan of this kind, signed in this way."""

    def tell(person: Person) -> None:
        arrived(person)
        planned(person, person.ago(25), kind=kind, how=how, copy=CopyHow.NOT_NOW)

    return tell


def is_agreed(person: Person) -> None:
    """Agreed and not yet signed."""
    arrived(person)
    on = person.ago(5)
    person.add(on, "start_plan", client="$client", kind=GoalKind.PAID_WORK, gives="plan", at=9 * 60)
    written(person, on)
    person.add(on, "agree_plan", plan="$plan", at=9 * 60 + 50)


def is_written(person: Person) -> None:
    """A plan in force whose next version is being written; one step was closed, since it will not be done."""
    arrived(person)
    on = person.ago(40)
    person.add(on, "start_plan", client="$client", kind=GoalKind.TRAINING, gives="plan", at=9 * 60)
    written(person, on)
    signed(person, on)
    person.add(on, "hand_copy", plan="$plan", how=CopyHow.FILE, at=10 * 60)
    person.add(person.ago(9), "close_step", step="$step-2", closed_why="The course is full until spring.")
    person.add(person.ago(8), "start_plan", client="$client", kind=GoalKind.TRAINING, gives="plan", at=9 * 60)
    person.add(person.ago(8), "keep_plan", plan="$plan", goal="A course that leads to a job.", at=9 * 60 + 30)


def finishes(reason: ClosedReason, work: WorkAtClose | None) -> Callable[[Person], None]:
    """Finished for now, for this reason."""

    def tell(person: Person) -> None:
        arrived(person, looking=False)
        if reason == ClosedReason.NOT_REACHED:
            for n, how in enumerate((AttemptHow.PHONE, AttemptHow.LETTER, AttemptHow.VISIT)):
                person.add(person.ago(40 - n), "record_attempt", client="$client", how=how)
        more: dict[str, Any] = (
            {}
            if work is None
            else {"work_at_close": work, "letter_given_on": person.ago(30), "come_back": "Ring us at any time."}
        )
        person.add(person.ago(30), "finish", client="$client", closed_reason=reason, **more)

    return tell
