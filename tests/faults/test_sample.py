"""A short seeded sample of the faults campaign: `make faults ROUNDS= SEED=` plays more of the same."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.faults import campaign
from tests.postgres import open_folder
from tests.secret_service import is_here, secret_service

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "4"))


@pytest.mark.sample
@pytest.mark.timeout(300)
def test_what_befalls_laptop_server_and_wire_costs_nobody_a_word(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if not is_here():
        pytest.skip("dbus and gnome-keyring are not on this machine")
    folder: Path = open_folder()
    told: list[str] = []
    try:
        with secret_service() as found:
            for name, value in found.items():
                monkeypatch.setenv(name, value)
            tally = campaign.play(ROUNDS, seed, folder, say=told.append)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    assert not tally.broken, "\n".join(told)
    assert sum(tally.befell.values()) == ROUNDS
