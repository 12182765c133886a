"""Panels drawn: heading with what can be begun at its right, then each line with what may follow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from resources.wordings import has, said
from ui.parts.boxes import Column, Hairline, Row, clear, scrolled
from ui.parts.buttons import Button, quiet, secondary
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.flow import Flow
from ui.parts.insight import focus_again
from ui.parts.labels import Pictogram, Words, heading, small

Goes = Callable[[str, object], object]


class PanelsView(QWidget):
    """Filled anew with each answer; where the keyboard was, it is again."""

    asked = Signal(str, object)
    """A form, and what it would be about."""

    def __init__(self, top: QWidget | None = None) -> None:
        """`top` stands over the panels and stays."""
        super().__init__()
        inside = QWidget()
        self.lines = Column(1, gap=0, sides=(10, 0, 24, 16))
        whole = Column(gap=0)
        if top is not None:
            whole.addWidget(top)
        whole.addLayout(self.lines, 1)
        inside.setLayout(whole)
        self.setLayout(Column(scrolled(inside), gap=0))

    def show_panels(self, answer: Panels, above: QWidget | None = None) -> None:
        """Show these panels."""
        focused = self._focused()
        clear(self.lines)
        if above is not None:
            self.lines.addWidget(above)
        if answer.withheld:
            self.lines.addWidget(_padded(Words(said("panels.withheld"), "body", "text2", wrap=True)))
        for place, panel in enumerate(answer.panels):
            if place:
                self.lines.addWidget(Hairline())
            self.lines.addWidget(self._panel(panel, may=not answer.withheld))
        self.lines.addStretch(1)
        self._focus(focused)

    def _panel(self, panel: Panel, *, may: bool) -> QWidget:
        top = QWidget()
        words = panel.title or said(f"panels.{panel.name}")
        acts = [self._button(act, words, secondary, first=not panel.lines) for act in panel.acts] if may else []
        top.setLayout(Flow(heading(words), *acts, gap=12))
        parts: list[QWidget] = [top, *(small(note.said(), wrap=True) for note in panel.notes)]
        if not panel.lines and has(f"panels.{panel.name}.empty"):
            parts.append(Words(said(f"panels.{panel.name}.empty"), "body", "text2", wrap=True))
        parts += [self._line(line, may=may) for line in panel.lines]
        holder = QWidget()
        holder.setLayout(Column(*parts, gap=8, sides=(0, 12, 0, 12)))
        return holder

    def _line(self, line: PanelLine, *, may: bool) -> QWidget:
        said_line = line.line.said()
        words = Words(said_line, "body", "text2" if line.faded else "text", wrap=True)
        beside = Column(words, *(small(each.said(), wrap=True) for each in line.more), gap=0)
        if line.words:
            beside.addWidget(Words(line.words, "body", "text2", wrap=True))
        follow = QWidget()
        chip = line.chip
        parts: list[QWidget] = []
        if chip is not None:
            parts.append(ChipLabel(Chip(chip.text.said(), Tone(chip.kind), chip.icon)))
        if may:
            acts = [self._button(act, said_line, quiet) for act in line.acts]
            for first in acts[:1] if chip is None else ():
                first.inset = 2  # under the words it is about
            parts += acts
        follow.setLayout(Flow(*parts, gap=8))
        if parts:
            beside.addWidget(follow)
        row = Row(gap=12, sides=(0, 4, 0, 4))
        row.addWidget(Pictogram(line.icon, "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        holder = QWidget()
        holder.setLayout(row)
        return holder

    def _button(self, act: PanelAct, about: str, kind: Callable[..., Button], *, first: bool = False) -> Button:
        """`first`: nothing stands there yet, and "change" would be the wrong word."""
        keys = [f"forms.{act.form}.{name}" for name in ((*(("first",) if first else ()), "act", "title"))]
        words = said(next(key for key in keys if has(key)))
        button = kind(words, does=lambda: self.asked.emit(act.form, act.about))
        button.setObjectName(f"{act.form} {act.about}")
        button.setAccessibleName(f"{words}: {about}")
        return button

    def _focused(self) -> str:
        focused = QApplication.focusWidget()
        return focused.objectName() if isinstance(focused, Button) and self.isAncestorOf(focused) else ""

    def _focus(self, name: str) -> None:
        if name:
            focus_again(self.lines, name)


def _padded(words: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(Column(words, gap=0, sides=(0, 12, 0, 12)))
    return holder
