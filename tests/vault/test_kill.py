"""kill -9 before every effect of every act: what is found afterwards opens, and no try was free."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest

from ips_desktop.terms.troubles import Refused
from tests.vault.given import NEW, RIGHT, WRONG, Laptop, code_of
from tests.vault.killed import DiskStore, laptop_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def _killed(folder: Path, act: str) -> list[Laptop]:
    """The laptops that were left, one for each effect the act has."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.vault.killed", str(folder), act],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return [laptop_in(folder / f"killed-{n}") for n in range(1, int(done.stdout) + 1)]


def _entries(laptop: Laptop) -> set[str]:
    return cast("DiskStore", laptop.keyring).names()


def test_a_killed_change_leaves_exactly_one_passphrase_that_opens_the_same_key(tmp_path: Path) -> None:
    key = laptop_in(tmp_path / "start").made()
    left = _killed(tmp_path, "change")
    assert len(left) > 12
    opened = list[str]()
    for laptop in left:
        codes = [code_of(laptop.vault().open, RIGHT), code_of(laptop.vault().open, NEW)]
        assert sorted(codes) == ["done", "vault.wrong_passphrase"]
        opened.append(RIGHT if codes[0] == "done" else NEW)
        assert laptop.vault().open(opened[-1]) == key
        # and what the killed change left in the keyring went with that opening
        assert _entries(laptop) in ({"device.1", "tries.1"}, {"device.2", "tries.2"})
    assert opened == sorted(opened, key=[RIGHT, NEW].index)  # old up to a point, new from there
    assert set(opened) == {RIGHT, NEW}


def test_a_killed_setting_up_either_opens_or_may_be_done_again(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start")
    left = _killed(tmp_path, "create")
    assert len(left) > 5
    again = [code_of(laptop.made) for laptop in left]
    assert set(again) == {"done", "vault.already_exists"}
    for laptop in left:
        laptop.vault().open(RIGHT)


def test_a_try_killed_after_it_was_counted_is_spent_and_one_killed_before_told_nothing(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start").made()
    tries = [laptop.vault().waiting().tries_left for laptop in _killed(tmp_path, "fail")]
    assert set(tries) == {10, 9}
    assert tries == sorted(tries, reverse=True)


def test_a_killed_opening_costs_at_most_one_try_and_the_next_sets_it_back(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start").made()
    for laptop in _killed(tmp_path, "open"):
        assert laptop.vault().waiting().tries_left in (9, 10)
        laptop.vault().open(RIGHT)
        assert laptop.vault().waiting().tries_left == 10


def test_a_killed_forgetting_is_ended_by_the_next(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start").made()
    for laptop in _killed(tmp_path, "forget"):
        laptop.vault().forget()
        assert (laptop.files(), _entries(laptop)) == ({}, set())


def test_a_killed_forgetting_never_leaves_a_secret_without_its_slots(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start").made()
    for laptop in _killed(tmp_path, "forget"):
        assert laptop.vault().exists() or not _entries(laptop)


def test_a_killed_try_never_opens_for_a_wrong_passphrase(tmp_path: Path) -> None:
    laptop_in(tmp_path / "start").made()
    for laptop in _killed(tmp_path, "fail")[:3]:
        with pytest.raises(Refused):
            laptop.vault().open(WRONG)
