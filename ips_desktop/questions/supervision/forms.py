"""What the forms of supervision begin with."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, values_of
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.supervision.agenda import agenda, proposed
from ips_desktop.questions.supervision.kept import people_of, unsigned
from ips_desktop.questions.supervision.unit import leads_shared, leads_to_share, there
from ips_desktop.records import SupervisionAction, UnitMeeting
from ips_desktop.terms.troubles import Refused

USUAL_MINUTES = 60


def staff_begins(desk: Desk, staff: UUID) -> Beginning:
    """A form about a colleague, with nothing in it yet; today. Refused "not_here"."""
    who = colleagues(desk).get(staff)
    if who is None:
        raise Refused("not_here")
    return Beginning(who=who.name, first=who.name.split(" ")[0], values={"on": desk.today})


def minutes_begin(desk: Desk, staff: UUID) -> Beginning:
    """The minutes as they are written so far; else today, with the topic that the records speak for."""
    begun, now = staff_begins(desk, staff), unsigned(desk, staff)
    if now is not None:
        return replace(begun, values=values_of(desk, now))
    return replace(begun, values={"on": desk.today, "topic": proposed(desk, staff)})


def person_begins(desk: Desk, client: UUID) -> Beginning:
    """A person of the caseload: what is due stands there, and what was said so far. A supervisor may hold only the headline."""
    staff = adviser_on(desk, client, desk.today)
    if staff is None:
        raise Refused("not_here")
    seen = next((p for p in agenda(desk, staff, None).people if p.client == client), None)
    now = unsigned(desk, staff)
    before = next((row for row in people_of(desk, now.id) if row.client_id == client), None) if now else None
    return Beginning(
        who=seen.name if seen is not None else of_person(desk, client).who,
        values={"said": before.said or "" if before else ""},
        beside=seen.due if seen is not None else (),
    )


def action_begins(desk: Desk, staff: UUID) -> Beginning:
    """Something to agree: the adviser's or mine."""
    begun, everybody = staff_begins(desk, staff), colleagues(desk)
    both = [everybody[staff], *([everybody[desk.me.id]] if desk.me.id != staff else [])]
    return replace(begun, values={"owner_id": staff}, options={"owner_id": tuple((c.id, c.name) for c in both)})


def of_action(desk: Desk, action: UUID) -> Beginning:
    """An action that is there: it is done at once, so only who it is about is asked."""
    return staff_begins(desk, desk.find(SupervisionAction, action).subject_id)


def unit_begins(desk: Desk, _service: UUID) -> Beginning:
    """Today; who works here, and the leads that may be shared."""
    return Beginning(values={"on": desk.today, "minutes": USUAL_MINUTES}, options=_options(desk))


def edit_unit_begins(desk: Desk, meeting: UUID) -> Beginning:
    """A meeting of the unit as it stands."""
    found = desk.find(UnitMeeting, meeting)
    values = values_of(desk, found) | {"there": there(desk, meeting), "leads": leads_shared(desk, meeting)}
    return Beginning(values=values, options=_options(desk))


def _options(desk: Desk) -> dict[str, tuple[tuple[UUID, str], ...]]:
    here = [c for c in colleagues(desk).values() if c.is_here(desk.today)]
    return {
        "there": tuple((c.id, c.name) for c in here),
        "led_by": tuple((c.id, c.name) for c in here),
        "leads": leads_to_share(desk),
    }
