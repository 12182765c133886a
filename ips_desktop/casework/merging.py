"""Two records are one person (decision 7): a link from the later one to the earlier, and no row changes its subject."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.casework.standing_here import in_full, person
from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.group import forget_groups, ids_of
from ips_desktop.questions.standing import adviser_on
from ips_desktop.records import Client, NamedAdviser
from ips_desktop.rules import nhs_number
from ips_desktop.terms.troubles import Refused


def merge_people(desk: Desk, *, client: UUID, other: UUID | None = None, adviser: UUID | None = None) -> UUID:
    """These two are the same person; the record begun first goes on, whichever way round it is said. Answers the other one.

    Both keep what they say, and are read as one person everywhere. Where each has an adviser, `adviser` says who stays, since there
    is one. Refused "merge.other_missing", "merge.same", "merge.nhs_differs", "merge.two_advisers", "withheld".
    """
    desk.may(Client, "edit")
    if other is None:
        raise Refused("merge.other_missing", "other")
    one, two = person(desk, client), person(desk, other)
    if one.id == two.id:
        raise Refused("merge.same", "other")
    if _two_numbers(one, two):
        raise Refused("merge.nhs_differs", "other")
    goes_on, joins = sorted((one, two), key=lambda c: c.id.bytes)
    stays = _who_stays(desk, goes_on.id, joins.id, adviser)
    joins.same_as = goes_on.id
    forget_groups(desk)
    _name(desk, goes_on.id, stays)
    return joins.id


def part_people(desk: Desk, *, record: UUID | None = None, client: UUID | None = None) -> UUID:
    """They are two people after all: the link ends, and each has their own records again. Answers the record set free.

    Refused "merge.none" for a record that was never merged.
    """
    desk.may(Client, "edit")
    about = record or client
    found = None if about is None else in_full(desk, Client, about)
    if found is None or found.same_as is None:
        raise Refused("merge.none", "record")
    found.same_as = None
    forget_groups(desk)
    return found.id


def _two_numbers(one: Client, two: Client) -> bool:
    ours, theirs = (nhs_number.digits(c.nhs_number or "") for c in (one, two))
    return nhs_number.is_right(ours) and nhs_number.is_right(theirs) and ours != theirs


def _who_stays(desk: Desk, one: UUID, two: UUID, chosen: UUID | None) -> UUID | None:
    """The one named adviser from now on (SS5.3b)."""
    named = {a for id_ in (one, two) if (a := adviser_on(desk, id_, desk.today)) is not None}
    if len(named) < 2:
        return next(iter(named), None)
    if chosen not in named:
        staff = colleagues(desk)
        both = " / ".join(sorted(staff[a].name for a in named if a in staff))
        raise Refused("merge.two_advisers", "adviser", names=both)
    return chosen


def _name(desk: Desk, client: UUID, adviser: UUID | None) -> None:
    """Every record of the person is the adviser's: grants follow each record's own history (decision 29)."""
    if adviser is None:
        return
    for record in ids_of(desk, client):
        desk.keep(NamedAdviser(subject_id=record, from_day=desk.today, adviser_id=adviser))
