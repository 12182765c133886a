"""The real Secret Service, private and unlocked, then locked, then gone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.secret_service import is_here, secret_service
from tests.vault.given import CHEAP, INSTALL, NEW, PERSON, RECOVERY, RIGHT

pytestmark = pytest.mark.skipif(not is_here(), reason="needs dbus and gnome-keyring, see packaging/setup/apt.txt")

# Each step is a program of its own, as each start of ours is; it ends with a code or "done".
_START = f"""
import sys
from pathlib import Path
from uuid import UUID
from ips_desktop.vault import Cost, Vault
from tests.vault.given import code_of

vault = Vault(Path(sys.argv[1]), cost=Cost({CHEAP.time}, {CHEAP.memory_kib}, {CHEAP.lanes}), label=" test")
ids = dict(install=UUID("{INSTALL}"), person=UUID("{PERSON}"))
"""
_CREATE = f'{_START}print(code_of(vault.create, "{RIGHT}", **ids, recovery_public={bytes(RECOVERY.public_key)!r}))'
_OPEN = f'{_START}print(code_of(vault.open, "{RIGHT}"))'
_OPEN_NEW = f'{_START}print(code_of(vault.open, "{NEW}"))'
_CHANGE = f'{_START}print(code_of(vault.change, "{RIGHT}", "{NEW}"))'
_FORGET = f"{_START}print(code_of(vault.forget))"
_ITEMS = """
import contextlib, secretstorage
with contextlib.closing(secretstorage.dbus_init()) as bus:
    for item in secretstorage.get_default_collection(bus).get_all_items():
        told = item.get_attributes()
        print(told["service"], told["username"].split(".")[-2:], sep="|")
"""
_LOCK = """
import contextlib, secretstorage
with contextlib.closing(secretstorage.dbus_init()) as bus:
    secretstorage.get_default_collection(bus).lock()
"""


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """Where the private Secret Service is found."""
    with secret_service() as env:
        yield env


def _run(program: str, home: Path, env: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, str(home)],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_a_laptop_is_set_up_opened_changed_and_forgotten_over_the_real_keyring(
    tmp_path: Path, bus: dict[str, str]
) -> None:
    home = tmp_path / "home"
    assert _run(_CREATE, home, bus) == "done"
    assert b'"keyring":"secret-service"' in (home / "slots.json").read_bytes()
    assert _run(_OPEN, home, bus) == "done"
    first = {"IPS Desktop test|['device', '1']", "IPS Desktop test|['tries', '1']"}
    assert set(_run(_ITEMS, home, bus).splitlines()) == first
    assert _run(_CHANGE, home, bus) == "done"
    assert [_run(_OPEN, home, bus), _run(_OPEN_NEW, home, bus)] == ["vault.wrong_passphrase", "done"]
    assert set(_run(_ITEMS, home, bus).splitlines()) == {entry.replace("1", "2") for entry in first}
    assert _run(_FORGET, home, bus) == "done"
    assert (_run(_ITEMS, home, bus), list(home.iterdir())) == ("", [])


def test_a_locked_keyring_opens_nothing_and_sets_nothing_up(tmp_path: Path, bus: dict[str, str]) -> None:
    home = tmp_path / "home"
    assert _run(_CREATE, home, bus) == "done"
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    _run(_LOCK, home, bus)
    assert _run(_OPEN, home, bus) == "vault.keyring_locked"
    assert _run(_CREATE, tmp_path / "other", bus) == "vault.keyring_locked"
    assert not (tmp_path / "other").exists()
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before


def test_another_session_without_our_keyring_opens_nothing(tmp_path: Path, bus: dict[str, str]) -> None:
    home = tmp_path / "home"
    assert _run(_CREATE, home, bus) == "done"
    with secret_service() as other:
        assert _run(_OPEN, home, other) == "vault.device_secret_missing"
        assert _run(_ITEMS, home, other) == ""
    gone = {"DBUS_SESSION_BUS_ADDRESS": other["DBUS_SESSION_BUS_ADDRESS"]}
    assert _run(_OPEN, home, gone) == "vault.no_keyring"
    assert _run(_OPEN, home, bus) == "done"


def test_the_private_service_leaves_nothing_running_and_no_folder() -> None:
    with secret_service() as env:
        folder = Path(env["XDG_RUNTIME_DIR"])
        assert folder.is_dir()
    assert not folder.exists()
    running = subprocess.run(["ps", "-eo", "stat,args"], capture_output=True, text=True, check=True).stdout
    assert str(folder) not in running
