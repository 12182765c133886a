"""A name that may be one we have: of two with one name neither is meant until one of them is taken."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.buttons import Button
from ui.parts.known import KnownInput

ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)


def proposed(known: KnownInput) -> list[Button]:
    return [button for button in known.named.findChildren(Button) if button.isVisible()]


def test_of_two_of_one_name_both_are_proposed_and_neither_is_meant(qtbot: QtBot, shown: Callable[..., QWidget]) -> None:
    known = KnownInput()
    shown(known)
    known.offer([(ONE, "Costa, Barry"), (TWO, "Costa, Barry"), (THREE, "Garden World, Roath")])
    for typed in ("Costa", "Costa, Barry"):
        known.line.put(typed)
        known.line.edited.emit()
        assert known.value() == typed
        qtbot.waitUntil(lambda: len(proposed(known)) == 2)
    proposed(known)[-1].click()
    assert known.value() in (ONE, TWO)
    known.line.put("garden world")
    assert known.value() == THREE, "only one begins so"
