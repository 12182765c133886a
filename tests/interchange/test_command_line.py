"""`ips-desktop export` and `ips-desktop import` as a person types them, with a real keyring, and without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.homes import PASSPHRASE
from tests.secret_service import is_here, secret_service
from ui.main import main

MAKE = """
import os, sys
from datetime import date
from pathlib import Path
from ips_desktop.casework.referral import receive_referral
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.terms.words import ReferralSource
from tests.homes import PASSPHRASE, enrolment

practice = Practice(Path(sys.argv[1]), lanes=InlineLanes())
practice.begin(enrolment(name=Path(sys.argv[1]).name), PASSPHRASE, os.urandom(32)).result()
if len(sys.argv) > 2:
    practice.unlock(PASSPHRASE).result()
    practice.do(receive_referral, received_on=date(2026, 1, 5), source=ReferralSource.SELF, given_name=sys.argv[2]).result()
    practice.lock().result()
"""


def run(env: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, text=True, check=False, env={**os.environ, **env}
    )


@pytest.mark.skipif(not is_here(), reason="needs dbus and gnome-keyring")
def test_a_store_goes_out_into_a_folder_and_comes_back_into_an_empty_one(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE + "\n")
    one, two, old, new = (tmp_path / name for name in ("one", "two", "old", "new"))
    with secret_service() as env:
        assert run(env, "-c", MAKE, old, "Amina").returncode == 0
        assert run(env, "-c", MAKE, new).returncode == 0

        def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
            return run(env, "-m", "ui.main", *arguments, "--passphrase-file", words)

        out = command("export", "--home", old, "--to", one)
        assert out.returncode == 0, out.stderr
        assert out.stderr.count("not locked") == 1
        assert "noted" in out.stdout
        assert "Amina" in (one / "client.csv").read_text()
        back = command("import", "--home", new, one)
        assert (back.returncode, back.stderr) == (0, "")
        assert command("export", "--home", new, "--to", two).returncode == 0
        assert {f.name: f.read_bytes() for f in one.iterdir()} == {f.name: f.read_bytes() for f in two.iterdir()}
        again = command("import", "--home", new, one)
        assert (again.returncode, again.stdout) == (1, "")
        assert "already holds records" in again.stderr
        later = command("export", "--home", old, "--to", tmp_path / "three")
        assert later.returncode == 0
        assert "whole_store" in (tmp_path / "three" / "taken_out.csv").read_text()  # the first time was noted
        words.write_text("quite another thing\n")
        wrong = command("export", "--home", old, "--to", tmp_path / "four")
        assert wrong.returncode == 1
        assert not (tmp_path / "four").exists()


def test_a_passphrase_file_that_is_not_there_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, words = tmp_path / "home", tmp_path / "words.txt"
    assert main(["export", "--home", str(home), "--to", str(tmp_path / "out"), "--passphrase-file", str(words)]) == 1
    assert "could not be read from words.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_neither_loads_a_window(tmp_path: Path) -> None:
    code = "import sys; from ui.main import main; main(sys.argv[1:]); print([m for m in sys.modules if m.startswith('PySide6')])"
    words = tmp_path / "words.txt"
    words.write_text("x")
    for arguments in (["export", "--to", tmp_path / "one"], ["import", tmp_path]):
        ran = run({}, "-c", code, *arguments, "--home", tmp_path / "home", "--passphrase-file", words)
        assert ran.stdout == "[]\n"
        assert "does not belong to a service yet" in ran.stderr
