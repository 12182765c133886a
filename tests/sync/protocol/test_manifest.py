"""The manifest as both ends read it, and the committed one."""

from __future__ import annotations

import copy

import pytest

from sync.protocol import manifest
from sync.protocol.manifest import LEVELS
from tests.sync.server.given import MANIFEST, RAW


def test_the_committed_manifest_is_one() -> None:
    committed = manifest.load()
    assert {manifest.SET_ASIDE, manifest.LAPTOP, manifest.CONFLICT} <= set(committed.types)
    assert all(rule.subject in committed.opens for rule in committed.types.values())


def test_a_headline_holder_sees_headline_fields_and_no_others() -> None:
    shown = MANIFEST.visible("client", {"name": "A", "phone": "B", "risk": "C", "new": "D"}, "headline")
    assert shown == {"name": "A"}
    assert set(MANIFEST.visible("client", {"name": 1, "phone": 1, "risk": 1, "new": 1}, "full")) == {
        "name",
        "phone",
        "new",
    }


def test_a_deletion_shows_at_every_level_and_what_is_unknown_is_full() -> None:
    assert all(MANIFEST.shows("meeting", "deleted", level) for level in LEVELS)
    assert MANIFEST.level_of("from_a_newer_laptop", "x") == "full"


def test_the_fingerprint_tells_two_manifests_apart() -> None:
    other = copy.deepcopy(RAW)
    other["types"]["client"]["fields"]["phone"]["level"] = "headline"
    assert manifest.read(other).fingerprint != MANIFEST.fingerprint == manifest.read(copy.deepcopy(RAW)).fingerprint


def test_a_level_nobody_knows_is_refused() -> None:
    other = copy.deepcopy(RAW)
    other["types"]["client"]["fields"]["phone"]["level"] = "public"
    with pytest.raises(ValueError, match="public"):
        manifest.read(other)


def test_what_is_held_in_full_goes_as_deep_as_the_role() -> None:
    assert [MANIFEST.reach(level, "client", "adviser") for level in LEVELS] == ["headline", "restricted", "restricted"]
    assert [MANIFEST.reach(level, "client", "manager") for level in LEVELS] == ["headline", "full", "full"]
    assert MANIFEST.reach("full", "service", "adviser") == MANIFEST.reach("full", "", "adviser") == "full"


def test_a_manifest_without_a_place_to_set_a_restricted_value_aside_is_none() -> None:
    other = copy.deepcopy(RAW)
    other["types"]["set_aside"]["fields"]["restricted_contents"]["level"] = "full"
    with pytest.raises(ValueError, match="nowhere"):
        manifest.read(other)
