"""Scenes of Outcomes: tiles and charts, the same as tables, every figure, other days, and who is behind one."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.sheet.scene import ALT, scene
from tests.sheet.stage import Stage


@scene("outcomes")
def figures(stage: Stage) -> None:
    """A supervisor's figures; as tables; all of them; and an adviser's own."""
    page = stage.go("lead", "outcomes")
    stage.settle(lambda: page.answer is not None)
    stage.seen("tiles and charts")
    stage.key(Qt.Key.Key_T, ALT)
    stage.seen("the charts as tables")
    stage.key(Qt.Key.Key_T, ALT)
    page.asked.period.put("other")
    page.asked.period.edited.emit()
    stage.seen("other days")
    stage.press("All figures")
    stage.seen("every figure")
    mine = stage.go("adviser", "outcomes")
    stage.settle(lambda: mine.answer is not None)
    stage.seen("an adviser's own")


@scene("outcomes")
def who(stage: Stage) -> None:
    """Those who count, those who do not and why; and nobody."""
    page = stage.go("lead", "outcomes")
    stage.settle(lambda: page.answer is not None)
    stage.press("Into paid work")
    stage.settle()
    stage.seen("who counts and who does not")
