"""At the table: the page of somebody's plan, what is seen on it, and lanes that hold the heavy work until they are told."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.plan import StepInput, agree_plan, keep_plan, start_plan
from ips_desktop.lanes import InlineLanes
from ips_desktop.questions.plan import PlanPage as Answer
from ips_desktop.questions.plan import PlanVersion, plan_together
from tests.homes import Home
from tests.ui.alone import Shown, show
from ui.plan.page import PlanPage


def come(qtbot: QtBot, home: Home, client: UUID, size: tuple[int, int] = (1366, 768)) -> Shown:
    """Come to the plan and wait until what is known is shown."""
    shown = show(qtbot, home, PlanPage, client, size=size)
    qtbot.waitUntil(lambda: shown.page._answer is not None)
    return shown


def seen(shown: Shown) -> str:
    """Every word on the screen."""
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def press(shown: Shown, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, with_)


def draw(pad: QWidget, *, at: int = 20) -> None:
    """Sign with the mouse."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(at, 60))
    for x in range(at, at + 120, 10):
        QTest.mouseMove(pad, QPoint(x, 40 + x % 40))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(at + 120, 50))


def answer(home: Home, client: UUID) -> Answer:
    """The plan as it is kept."""
    return home.ask(plan_together, client=client)


def in_force(home: Home, client: UUID) -> PlanVersion:
    """The version in force."""
    held = answer(home, client).current
    assert held is not None
    return held


def agreed_with(home: Home, client: UUID, **fields: Any) -> UUID:
    """A plan of one step, agreed, that says this."""
    plan = home.do(start_plan, client=client)
    step = StepInput("See Garden World", "Amina", home.today + timedelta(days=7))
    words: dict[str, Any] = {"goal": "A morning job.", **fields}
    home.do(keep_plan, plan=plan, steps=[step], **words)
    return home.do(agree_plan, plan=plan)


@dataclass
class SavesTo:
    """Answers where to save."""

    path: Path | None
    goes_on: bool = True
    warned: int = 0
    suggested: list[str] = field(default_factory=list[str])

    def agrees(self, parent: QWidget | None) -> bool:
        """The warning was read."""
        self.warned += 1
        return self.goes_on

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        """Here."""
        self.suggested.append(suggested.name)
        return self.path


class HeldLanes(InlineLanes):
    """The heavy lane waits until `release`."""

    def __init__(self) -> None:
        self.held: list[tuple[Future[Any], Callable[[], Any]]] = []

    def heavy(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Later."""
        future: Future[Any] = Future()
        self.held.append((future, lambda: work(*args, **kwargs)))
        return future

    def release(self) -> None:
        """Do what waits."""
        held, self.held = self.held, []
        for future, work in held:
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001  the future carries it
                future.set_exception(error)
