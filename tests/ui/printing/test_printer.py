"""What the print system writes on its way lies in memory, and the rest of the program does not notice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.printing.printer import in_memory


def test_working_files_go_to_the_persons_own_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("TMPDIR", "/var/tmp")
    with in_memory():
        assert os.environ["TMPDIR"] == str(tmp_path)
    assert os.environ["TMPDIR"] == "/var/tmp"


def test_afterwards_there_is_no_setting_where_there_was_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with pytest.raises(RuntimeError), in_memory():
        raise RuntimeError
    assert "TMPDIR" not in os.environ
