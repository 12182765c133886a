"""One program a home, for as long as it lives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ips_desktop.store.instance import OneInstance
from ips_desktop.terms.troubles import Trouble

HOLD = """
import sys
from pathlib import Path
from ips_desktop.store.instance import OneInstance
one = OneInstance(Path(sys.argv[1]))
one.take()
print("taken", flush=True)
sys.stdin.read()
"""


def test_a_second_one_is_told_and_may_come_in_afterwards(tmp_path: Path) -> None:
    with OneInstance(tmp_path / "home"):
        with pytest.raises(Trouble, match=r"store\.open_elsewhere"):
            OneInstance(tmp_path / "home").take()
        with OneInstance(tmp_path / "other"):
            pass
    with OneInstance(tmp_path / "home"):
        pass


def test_another_process_is_told_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"taken\n"
        with pytest.raises(Trouble, match=r"store\.open_elsewhere"):
            OneInstance(tmp_path).take()
        process.kill()
        process.wait()
    with OneInstance(tmp_path):
        pass
