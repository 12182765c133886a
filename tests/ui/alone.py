"""A page alone in an active window, as the frame would show it, and what it asked the frame for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.homes import Home
from ui.crossing import Crossing
from ui.parts.boxes import Column
from ui.place import Place, Session

NOTHING: Mapping[str, Any] = {}


@dataclass
class Shown:
    """The page, where it wanted to go, what it said in toasts, and its troubles."""

    page: Any
    window: QWidget
    went: list[tuple[str, UUID | None]] = field(default_factory=list[tuple[str, UUID | None]])
    facts: list[Mapping[str, Any]] = field(default_factory=list[Mapping[str, Any]])
    toasts: list[tuple[str, Callable[[], object] | None]] = field(
        default_factory=list[tuple[str, Callable[[], object] | None]]
    )
    troubles: list[Any] = field(default_factory=list[Any])
    bugs: list[str] = field(default_factory=list[str])


def show(
    qtbot: QtBot,
    home: Home,
    kind: type[Place],
    about: UUID | None,
    facts: Mapping[str, Any] = NOTHING,
    size: tuple[int, int] = (1166, 680),
) -> Shown:
    """Come to the page about this record."""
    crossing = Crossing()
    page = kind(Session(door=home.practice, crossing=crossing, me=home.me, clock=home.clock.clock()))
    window = QWidget()
    window.setLayout(Column(page, gap=0))
    window.resize(*size)
    qtbot.addWidget(window)
    shown = Shown(page, window)
    crossing.bugs.connect(shown.bugs.append)

    def went(place: str, going: Any) -> None:
        shown.went.append((place, going.id))
        shown.facts.append(going.facts)

    page.go.connect(went)
    page.toast.connect(lambda words, undo: shown.toasts.append((words, undo)))
    page.troubled.connect(shown.troubles.append)
    page.arrive(about, dict(facts))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return shown


def tab_walk(shown: Shown, first: QWidget, steps: int) -> list[str]:
    """The accessible names of what Tab visits, from `first` on."""
    first.setFocus()
    names: list[str] = []
    for _ in range(steps):
        now = QApplication.focusWidget()
        names.append(now.accessibleName() if now is not None else "")
        QTest.keyClick(now or shown.window, Qt.Key.Key_Tab)
    return names
