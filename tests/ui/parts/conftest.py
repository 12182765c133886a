"""The gallery, worn at each theme and scale, is what the tests of all parts walk through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import wear

TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> Iterator[None]:
    wear(qapp, "light")
    yield
    wear(qapp, "light")


@pytest.fixture
def today() -> date:
    return TUESDAY
