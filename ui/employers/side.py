"""The side column: leads, people there, whom we placed. A press on one shows what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from resources.wordings import has, said
from ui.parts.boxes import Column, Hairline, Row, clear
from ui.parts.buttons import Button, Kind
from ui.parts.chips import Chip, Tone
from ui.parts.insight import focus_again
from ui.parts.labels import Pictogram, Words, heading, small
from ui.parts.press_card import CardLine, PressCard, pop_up

IN_CARDS = ("leads",)


class Side(QWidget):
    """Filled anew with each answer; where the keyboard was, it is again."""

    asked = Signal(str, object)
    """A form, and what it would be about."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = Column(gap=24)
        self.setLayout(self.parts)

    def show_panels(self, answer: Panels) -> None:
        """Show these."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if isinstance(focus, Button) and self.isAncestorOf(focus) else ""
        clear(self.parts)
        for panel in answer.panels:
            self.parts.addWidget(self._panel(panel))
        self.parts.addStretch(1)
        if name:
            focus_again(self.parts, name)

    def _panel(self, panel: Panel) -> QWidget:
        words = said(f"panels.{panel.name}")
        top = Row(heading(words), 1, gap=8)
        if panel.lines:
            top.addWidget(small(str(sum(not line.faded for line in panel.lines))))
        for act in panel.acts:
            top.addWidget(self._beginning(act, words), 0, Qt.AlignmentFlag.AlignVCenter)
        parts = Column(gap=8)
        parts.addLayout(top)
        parts.addWidget(Hairline())
        for place, line in enumerate(panel.lines):
            if place and panel.name not in IN_CARDS:
                parts.addWidget(Hairline())
            parts.addWidget(self._line(line, bare=panel.name not in IN_CARDS))
        if not panel.lines and has(f"panels.{panel.name}.empty"):
            parts.addWidget(small(said(f"panels.{panel.name}.empty"), wrap=True))
        for note in panel.notes:
            parts.addWidget(small(note.said(), wrap=True))
        holder = QWidget()
        holder.setLayout(parts)
        return holder

    def _beginning(self, act: PanelAct, about: str) -> Button:
        words = said(f"forms.{act.form}.act")
        button = Button(words, Kind.QUIET, icon="plus", height=32, does=lambda: self.asked.emit(act.form, act.about))
        button.setObjectName(f"{act.form} {act.about}")
        button.setAccessibleName(f"{words}: {about}")
        return button

    def _line(self, line: PanelLine, *, bare: bool) -> QWidget:
        chip = None if line.chip is None else Chip(line.chip.text.said(), Tone(line.chip.kind), line.chip.icon)
        told = " · ".join(each.said() for each in line.more)
        if not line.acts:
            return _plain(line, told)
        texts = (
            CardLine(line.line.said(), "body" if bare else "strong", "text2" if line.faded else "text"),
            CardLine(told),
            CardLine(line.words),
        )
        spoken = ". ".join(part for part in (*(each.text for each in texts), chip.text if chip else "") if part)
        card: list[PressCard] = []
        card.append(
            PressCard(texts, self._follows(line, card), name=spoken, key=f"line {line.id}", chip=chip, bare=bare)
        )
        return card[0]

    def _follows(self, line: PanelLine, card: list[PressCard]) -> Callable[[], None]:
        def follow() -> None:
            acts = [(said(f"forms.{a.form}.act"), lambda a=a: self.asked.emit(a.form, a.about)) for a in line.acts]
            pop_up(card[0], line.line.said(), acts)

        return follow


def _plain(line: PanelLine, told: str) -> QWidget:
    """A line with which nothing can be done."""
    row = Row(gap=8, sides=(4, 4, 4, 4))
    row.addWidget(Pictogram(line.icon, "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(Words(line.line.said(), "body", "text2" if line.faded else "text", wrap=True), gap=0)
    if told:
        words.addWidget(small(told, wrap=True))
    row.addLayout(words, 1)
    holder = QWidget()
    holder.setLayout(row)
    return holder
