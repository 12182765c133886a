"""A laptop for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.vault.given import Laptop


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A laptop that is not set up."""
    return Laptop(tmp_path / "home")
