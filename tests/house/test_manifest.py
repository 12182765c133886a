"""The manifest only grows: what a released laptop or server knows is never taken away or turned into something else."""

from __future__ import annotations

import json
import subprocess
from copy import deepcopy
from typing import Any

import pytest

from tests.house.tree import ROOT

PATH = "sync/protocol/manifest.json"
Manifest = dict[str, Any]


def taken_away(old: Manifest, new: Manifest) -> list[str]:
    """Answer what the new manifest lacks or has turned into something else, by its place."""
    found: list[str] = []
    for name, rule in old["types"].items():
        now = new["types"].get(name)
        if now is None:
            found.append(name)
            continue
        if now["subject"] != rule["subject"]:
            found.append(f"{name}: subject")
        for field, was in rule["fields"].items():
            then = now["fields"].get(field)
            if then is None:
                found.append(f"{name}.{field}")
            elif then["kind"] != was["kind"]:
                found.append(f"{name}.{field}: kind")
    return found


def committed() -> Manifest:
    """Answer the manifest as it stands in the tree."""
    return json.loads((ROOT / PATH).read_text(encoding="utf-8"))


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False).stdout


def test_nothing_that_was_released_is_taken_away() -> None:
    tags = _git("tag", "--list", "v*", "--sort=-version:refname").split()
    if not tags:
        pytest.skip("no release is tagged yet")
    assert not taken_away(json.loads(_git("show", f"{tags[0]}:{PATH}")), committed())


def test_what_is_added_takes_nothing_away() -> None:
    grown = deepcopy(committed())
    grown["types"]["meeting"]["fields"]["weather"] = {"kind": "line"}
    grown["types"]["letter"] = {"subject": "client", "fields": {}}
    assert taken_away(committed(), grown) == []


def test_a_lost_type_a_lost_field_and_a_turned_kind_are_each_seen() -> None:
    broken = deepcopy(committed())
    del broken["types"]["addendum"]
    del broken["types"]["meeting"]["fields"]["on"]
    broken["types"]["meeting"]["fields"]["note"]["kind"] = "line"
    assert sorted(taken_away(committed(), broken)) == ["addendum", "meeting.note: kind", "meeting.on"]
