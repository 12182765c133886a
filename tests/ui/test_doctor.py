"""The doctor says counts, versions and digests, and not one value of anybody's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.casework.given import accepted, met, signed
from tests.homes import Home, home_at
from tests.ui.scenes import heard, micros, person_of
from ui.doctor import examine, inside


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "home", name="Sam Rees")
    yield home
    home.lock()


def test_counts_and_digests_stand_there_and_no_value(laptop: Home) -> None:
    amina = accepted(laptop, "Zebedee", "Quillfeather")
    met(laptop, amina, 1, note="canary words in a note")
    signed(laptop, amina)
    heard(laptop, person_of("Jo Price"), micros(24, 8, 0), 0)
    lines = dict(inside(laptop.practice))
    assert lines["count client"] == "1"
    assert lines["count meeting"] == "1"
    assert int(lines["outbox"]) > 0
    assert int(lines["schema"]) >= 1
    assert lines["newest backup"] == "-"
    told = " ".join(f"{name} {value}" for name, value in lines.items())
    for value in ("Zebedee", "Quillfeather", "canary", "Garden World", str(amina), amina.hex):
        assert value.casefold() not in told.casefold()
    assert re.fullmatch(r"[0-9a-f]{32} over 1", lines["digest full"])


def test_the_newest_copy_is_told_by_its_moment(laptop: Home) -> None:
    laptop.practice.backup().result()
    assert dict(inside(laptop.practice))["newest backup"] == "2026-11-24T09:00:00+00:00"


def test_a_home_that_is_not_there_is_no_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert examine(tmp_path / "nowhere", None) == 0
    assert "ips-desktop" in capsys.readouterr().out


def test_a_home_that_does_not_open_is_said_and_counts_as_trouble(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tmp_path / "passphrase.txt"
    words.write_text("lantern orbit velvet pepper canoe\n")
    assert examine(tmp_path / "nowhere", words) == 1
    assert "does not belong to a service yet" in capsys.readouterr().err


def test_the_doctor_loads_no_window() -> None:
    code = "import sys, ui.doctor; print([m for m in sys.modules if m.startswith('PySide6')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
