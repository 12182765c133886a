"""What an op set before it came back stale is remembered by field: told again with its versions, whatever becomes of the rest."""

from __future__ import annotations

import msgspec

from sync.server.database import key
from sync.server.service import Service
from tests.sync.server.given import Laptop, Team, act, change, new_id, receive


def half_late(team: Team) -> tuple[Laptop, Laptop, bytes, int]:
    """Two laptops of Sam's, a person, and the version at which both saw them; one has since changed the phone."""
    desk, bag, person = team.laptop(team.sam), team.laptop(team.sam), new_id()
    desk.round(receive(person, team.sam))
    for laptop in (bag, desk):
        laptop.pull()
    seen = bag.cursor.version
    desk.outcomes(act(change("client", person, {"phone": "1"}, record=person, base=seen)))
    return desk, bag, person, seen


def test_what_landed_is_told_with_its_own_version_at_every_repeat(team: Team) -> None:
    desk, bag, person, seen = half_late(team)
    late = act(change("client", person, {"phone": "2", "name": "B"}, record=person, base=seen))
    first = bag.outcomes(late)[0]
    assert (first.what, [each.name for each in first.stale], first.landed) == ("stale", ["phone"], {})
    desk.round(act(change("client", person, {"name": "C"}, record=person, base=first.version)))
    again = bag.outcomes(late)[0]
    assert again.version > first.version
    assert (again.what, again.landed) == ("stale", {"name": first.version})
    assert bag.outcomes(late)[0].landed == {"name": first.version}


def test_an_edit_that_follows_one_that_landed_earlier_is_compared_from_there(team: Team) -> None:
    desk, bag, person, seen = half_late(team)
    late = change("client", person, {"phone": "2", "name": "B"}, record=person, base=seen)
    landed = bag.outcomes(act(late))[0].version
    desk.round(act(change("client", person, {"name": "C"}, record=person, base=landed)))
    bag.outcomes(act(late))
    follows = change("client", person, {"name": "B B"}, record=person, base=seen, after=late.op)
    (outcome,) = bag.outcomes(act(follows))
    assert (outcome.what, [each.value for each in outcome.stale]) == ("stale", ["C"]), "written over, unseen"


def test_of_an_op_whose_rest_is_set_aside_what_landed_stands_and_is_said(team: Team, service: Service) -> None:
    desk, bag, person, _ = half_late(team)
    seen = bag.round().cursor.version
    desk.outcomes(act(change("client", person, {"risk": "1"}, record=person, base=seen)))
    late = change("client", person, {"risk": "2", "name": "B"}, record=person, base=seen)
    landed = bag.outcomes(act(late))[0].version
    service.people.change(team.sam, role="manager")
    bag.bundle = msgspec.structs.replace(bag.bundle, role="manager")
    for _ in range(2):
        (outcome,) = bag.outcomes(act(late))
        assert (outcome.what, outcome.reason, outcome.landed) == ("aside", "withheld", {"name": landed})
    service.people.change(team.sam, role="adviser")
    desk.pull()
    (person_now,), (kept,) = desk.of(person, "client"), desk.of(person, "set_aside")
    assert (person_now["name"], person_now["risk"]) == ("B", "1")
    assert (kept["contents"], kept["restricted_contents"]) == ("{}", '{"risk": "2"}')


def test_an_op_kept_before_versions_were_kept_by_field_is_read_as_it_was(team: Team, service: Service) -> None:
    _, bag, person, seen = half_late(team)
    late = change("client", person, {"phone": "2", "name": "B"}, record=person, base=seen)
    bag.outcomes(act(late))
    with service.database.writing() as connection:
        query = "UPDATE op SET applied_at = '{}' WHERE service = %s AND op = %s"
        connection.execute(query, [key(service.database.service), key(late.op)])
    assert bag.outcomes(act(late))[0].what == "stale"
