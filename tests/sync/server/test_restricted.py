"""What is restricted travels to the roles that the manifest names, wherever they hold a person in full (decision 9)."""

from __future__ import annotations

import copy
from typing import Any

import msgspec

from sync.protocol import digest, manifest
from sync.protocol.messages import Check
from sync.server.service import Service, opened
from tests.sync.server.given import RAW, Laptop, Team, Time, act, change, new_id, receive

RISK = "Never alone with strangers."


def with_risk(team: Team) -> tuple[Laptop, bytes]:
    """Sam's laptop, and a person of theirs about whom something restricted is known."""
    sam, person = team.laptop(team.sam), new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(change("client", person, {"risk": RISK}, record=person, base=sam.cursor.version)))
    sam.pull()
    return sam, person


def shown(laptop: Laptop, person: bytes) -> dict[str, Any]:
    """What a laptop has of the person's own record, after its rounds."""
    laptop.pull()
    return laptop.of(person, "client")[0]


def test_adviser_and_supervisor_have_it_where_they_hold_in_full_and_a_manager_never(team: Team) -> None:
    sam, person = with_risk(team)
    sue, manager = team.laptop(team.supervisor), team.laptop(team.manager)
    assert shown(sam, person)["risk"] == RISK
    for laptop in (sue, manager):
        assert "risk" not in shown(laptop, person)
        laptop.round(open=[person])
    assert shown(sue, person)["risk"] == RISK
    assert (sue.grants[person].level, manager.grants[person].level) == ("restricted", "full")
    assert shown(manager, person)["phone"] == "0113"
    assert "risk" not in shown(manager, person)


def test_a_managers_word_on_it_is_set_aside_where_they_do_not_see_it_and_advisers_do(team: Team) -> None:
    sam, person = with_risk(team)
    manager = team.laptop(team.manager)
    manager.round(open=[person])
    manager.pull()
    lie = change("client", person, {"risk": "none", "phone": "0114"}, record=person, base=manager.cursor.version)
    (outcome,) = manager.outcomes(act(lie))
    assert (outcome.what, outcome.reason) == ("aside", "withheld")
    assert (shown(sam, person)["risk"], shown(sam, person)["phone"]) == (RISK, "0113")
    (theirs,), (ours,) = manager.of(person, "set_aside"), sam.of(person, "set_aside")
    assert (theirs["contents"], ours["contents"]) == ('{"phone": "0114"}', '{"phone": "0114"}')
    assert "restricted_contents" not in theirs
    assert ours["restricted_contents"] == '{"risk": "none"}'


def test_a_person_is_founded_with_it_by_a_role_that_may_hold_it(team: Team) -> None:
    sam, person = team.laptop(team.sam), new_id()
    born = change("client", person, {"name": "Alex", "risk": RISK}, record=person, create=True)
    again = change("client", person, {"risk": "More."}, record=person, base=2**40)
    assert [each.what for each in sam.outcomes(act(born), act(again))] == ["applied", "applied"]
    assert shown(sam, person)["risk"] == "More."


def test_a_change_of_role_is_a_new_epoch_and_takes_it_away_or_brings_it(team: Team, service: Service) -> None:
    sam, person = with_risk(team)
    before = sam.grants[person]
    service.people.change(team.sam, role="manager")
    assert "risk" not in shown(sam, person)
    assert (sam.grants[person].level, before.level) == ("full", "restricted")
    assert sam.grants[person].epoch > before.epoch
    service.people.change(team.sam, role="adviser")
    assert shown(sam, person)["risk"] == RISK
    assert sam.grants[person].level == "restricted"


def test_an_edit_under_way_when_the_role_falls_is_set_aside_and_not_lost(team: Team, service: Service) -> None:
    sam, person = with_risk(team)
    kim = team.laptop(team.kim)
    edit = change("client", person, {"risk": "Never after dark."}, record=person, base=sam.cursor.version)
    service.people.change(team.sam, role="manager")
    sam.bundle = msgspec.structs.replace(sam.bundle, role="manager")
    (outcome,) = sam.outcomes(act(edit))
    assert (outcome.what, outcome.reason) == ("aside", "withheld")
    naming = {"adviser_id": team.kim, "from_day": "2026-11-02"}
    sam.round(act(change("named_adviser", person, naming, create=True)))
    assert shown(kim, person)["risk"] == RISK
    assert kim.of(person, "set_aside")[0]["restricted_contents"] == '{"risk": "Never after dark."}'


def test_each_level_has_a_digest_of_its_own(team: Team) -> None:
    sam, person = with_risk(team)
    manager = team.laptop(team.manager)
    manager.round(open=[person])
    manager.pull()
    for laptop, level in ((sam, "restricted"), (manager, "full")):
        weighed = digest.total(
            (record, name, value)
            for record, fields in laptop.held.items()
            if fields["subject"] == person
            for name, value in fields.items()
            if name not in ("subject", "type")
        )
        good, bad = Check(person, level, digest.as_bytes(weighed)), Check(person, level, bytes(16))
        assert laptop.round(checks=[good]).mismatched == []
        assert laptop.round(checks=[bad]).mismatched == [person]


def test_the_texts_of_a_conflict_over_it_go_no_further_than_the_field(team: Team) -> None:
    sam, person = with_risk(team)
    manager = team.laptop(team.manager)
    manager.round(open=[person])
    told = change("conflict", person, {"state": "open", "restricted_mine": "Mine."}, create=True)
    assert sam.outcomes(act(told))[0].what == "applied"
    manager.pull()
    (seen,) = manager.of(person, "conflict")
    assert (seen["state"], "restricted_mine" in seen) == ("open", False)
    settled = change("conflict", person, {"state": "settled"}, record=told.record, base=manager.cursor.version)
    assert manager.outcomes(act(settled))[0].what == "applied"
    lie = change("conflict", person, {"state": "open", "restricted_mine": "x"}, create=True)
    assert manager.outcomes(act(lie))[0].reason == "withheld"


def test_a_service_that_names_its_roles_anew_brings_it_to_those_who_held_in_full(
    team: Team, service: Service, time: Time
) -> None:
    sam, person = with_risk(team)
    raw = copy.deepcopy(RAW)
    raw["subjects"]["client"] = {"open": None}
    for known, level in ((manifest.read(raw), "full"), (manifest.read(RAW), "restricted")):
        with opened(service.home.folder, now=time, manifest=known) as other:
            assert other.people.meet_manifest()
            sam.service = other
            assert ("risk" in shown(sam, person)) is (level == "restricted")
            assert sam.grants[person].level == level
