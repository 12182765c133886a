"""What the forms about colleagues begin with."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.staffing.known import known_staff
from ips_desktop.records import Training
from ips_desktop.rules.staffing import check_on
from ips_desktop.terms.staffing import InductionItem
from ips_desktop.terms.troubles import Refused


def about_staff(desk: Desk, staff: UUID) -> Beginning:
    """A form about a colleague, with nothing in it yet. Refused "not_here"."""
    who = colleagues(desk).get(staff)
    if who is None:
        raise Refused("not_here")
    return Beginning(who=who.name, first=who.name.split(" ")[0])


def about_record(desk: Desk, id_: UUID) -> Beginning:
    """A form about an offer of training: whose, and which course."""
    found = desk.find(Training, id_)
    begun = about_staff(desk, found.subject_id)
    return replace(begun, values={"attended_on": desk.today, "course": found.course})


def companion_begins(desk: Desk, staff: UUID) -> Beginning:
    """Who may go with a colleague: whoever has a valid check themselves."""
    begun = about_staff(desk, staff)
    others = {c.id: c.name for c in colleagues(desk).values() if c.id != staff and c.is_here(desk.today)}
    known = known_staff(desk, others)
    may = tuple(
        (id_, name) for id_, name in others.items() if check_on(known[id_].check_days(), desk.today) is not None
    )
    return replace(begun, values={"from_day": desk.today}, options={"companion_id": may})


def induction_begins(desk: Desk, staff: UUID) -> Beginning:
    """The first part that is not done yet, today."""
    done = {row.item for row in known_staff(desk, [staff])[staff].induction}
    left = [item for item in InductionItem if item not in done]
    return replace(about_staff(desk, staff), values={"done_on": desk.today, "item": left[0] if left else None})
