"""Steps on the way of every kind, and help by others. Pure; days are told as so long ago."""

from __future__ import annotations

from datetime import timedelta

from ips_desktop.terms.stepping import AdvisedWho, OnwardKind, OnwardOutcome, ReviewPart, SteppingEnd, SteppingKind
from ui.demonstration.rarely.working import has_job, searching
from ui.demonstration.telling import Person


def takes_steps(person: Person) -> None:
    """A step of every kind, ended in every way; a qualification."""
    searching(person)
    kinds = list(SteppingKind)
    for n, kind in enumerate(kinds):
        person.add(
            person.ago(60), "start_step", client="$client", gives=f"way-{n}", kind=kind, what=f"{('Food hygiene', 'English', 'Charity shop', 'Nursery', 'Bus training')[n]}",
            where="Riverside College", agreed_end=person.today + timedelta(days=20), purpose="To see whether it suits.", at=9 * 60 + n,
        )  # fmt: skip
    ends = (SteppingEnd.REACHED_ITS_END, SteppingEnd.LEFT_EARLY, SteppingEnd.CALLED_OFF)
    for n, end in enumerate(ends):
        person.add(person.ago(20 - n), "end_step", step=f"$way-{n}", end=end, result="Learnt what it is like.")
    has_job(person, 12, stepping_id="$way-3")
    person.add(
        person.ago(18),
        "add_award",
        client="$client",
        name="Food hygiene level 2",
        given_by="Riverside College",
        stepping_id="$way-0",
    )


def is_helped_by_others(person: Person) -> None:
    """Put in touch with other services, each with its answer; advice given; a brief intervention; care plan reviews."""
    searching(person)
    kinds = (OnwardKind.HOUSING, OnwardKind.HEALTH, OnwardKind.ADVICE, OnwardKind.LEARNING, OnwardKind.ACCESS_TO_WORK)
    for n, (kind, outcome) in enumerate(zip(kinds, OnwardOutcome, strict=True)):
        person.add(person.ago(50), "refer_onward", client="$client", gives=f"onward-{n}", kind=kind, where=f"Riverside {str(kind).replace('_', ' ')}",
                   why="Asked for it.", at=9 * 60 + n)  # fmt: skip
        if outcome != OnwardOutcome.WAITING:
            person.add(person.ago(30), "hear_onward", onward=f"$onward-{n}", outcome=outcome, at=9 * 60 + n)
    for n, to in enumerate((AdvisedWho.COORDINATOR, AdvisedWho.EMPLOYER, AdvisedWho.FAMILY)):
        person.add(
            person.ago(28),
            "give_advice",
            client="$client",
            to=to,
            minutes=20,
            about_what="What helps at work.",
            at=9 * 60 + n,
        )
    person.add(person.ago(22), "record_brief_intervention", client="$client", asked_by="Hana Lowe", minutes=30, what="Getting up in time.",
               result="An alarm and a neighbour.")  # fmt: skip
    parts = (ReviewPart.ATTENDED, ReviewPart.CONTRIBUTED)
    for n, part in enumerate(parts):
        person.add(
            person.ago(21),
            "plan_care_review",
            client="$client",
            gives=f"review-{n}",
            on=person.ago(15 - n),
            at=9 * 60 + n,
        )
        person.add(
            person.ago(13),
            "contribute_to_review",
            review=f"$review-{n}",
            part=part,
            contribution="Work goes well.",
            at=9 * 60 + n,
        )
    person.add(person.ago(3), "plan_care_review", client="$client", on=person.today + timedelta(days=11))
