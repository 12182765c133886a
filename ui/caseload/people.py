"""The caseload as cards: Enter opens the person; what else can be done stands on the selected card, its keys are the page's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from ips_desktop.questions.caseload import CaseloadRow
from resources.wordings import said
from ui.caseload import rows
from ui.caseload.marking import marks
from ui.models import RowsModel
from ui.parts.acts import Act
from ui.parts.card_list import CardList
from ui.parts.cards import CASELOAD, CardShape
from ui.parts.tall_cards import TallCards
from ui.theme import look

MIDDLE = CardShape(height=72, columns=(200, 430))
WIDE_FROM = 1000
"""Below this the columns stand closer and the keys are not shown on the buttons; they are in F1."""


class PeopleList(CardList):
    """`meet` and `plan` are what the buttons do with a person. `marked`: Space on a row; `all_marked`: Ctrl+A."""

    marked = Signal(object)
    all_marked = Signal()

    def __init__(
        self,
        model: RowsModel[CaseloadRow],
        meet: Callable[[CaseloadRow], object],
        plan: Callable[[CaseloadRow], object],
    ) -> None:
        self._meet, self._plan = meet, plan
        self._cards = TallCards(rows.card, CASELOAD, may_be_long=rows.may_be_long)
        super().__init__(model, self._cards, name=said("frame.caseload"), acts=self.acts_on)

    def acts_on(self, row: CaseloadRow) -> list[Act]:
        """Meeting and plan, where there is room for them and the person is on this laptop."""
        if row.withheld or self._cards.is_narrow():
            return []
        wide = self._cards.shape is CASELOAD
        return [
            Act(said("caseload.act.meeting"), self._meet, cap="Alt M" if wide else ""),
            Act(said("caseload.act.plan"), self._plan, cap="Alt P" if wide else ""),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the person; Space marks them for an act on several."""
        if marks(self, event):
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        row: Any = self.row()
        if is_enter and row is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Closer columns in a narrower window."""
        self._cards.shape = CASELOAD if self.viewport().width() >= look().px(WIDE_FROM) else MIDDLE
        super().resizeEvent(event)
        self._offer()
