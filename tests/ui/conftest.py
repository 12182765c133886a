"""Every test of the window begins and ends in the plain look: light, at 100 %."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import look, wear


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> Iterator[None]:
    def plainly() -> None:
        if not qapp.styleSheet() or (look().tokens.name, look().scale) != ("light", 1.0):
            wear(qapp, "light")

    plainly()
    yield
    plainly()
