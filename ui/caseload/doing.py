"""What is done with the list as a whole. Each act says its word where there is room for it; where not, its pictogram stands alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.caseload.arranging import Arranging
from ui.parts.buttons import FoldingButton, primary
from ui.parts.flow import Flow
from ui.theme import look

GAP = 8


class Doing(QWidget):
    """Arrange, save, bring in, add a referral, beside `parts`."""

    def __init__(
        self, *parts: QWidget, save: Callable[[], object], bring: Callable[[], object], refer: Callable[[], object]
    ) -> None:
        super().__init__()
        self._parts = parts
        self.arrange = Arranging()
        self.save = FoldingButton(said("spreadsheet.save_list"), said("caseload.act.save"), "device-floppy", does=save)
        self.bring = FoldingButton(said("spreadsheet.title"), said("caseload.act.bring"), "file-text", does=bring)
        self.add = primary(said("caseload.add_referral"), icon="plus", does=refer)
        self.acts = (self.arrange, self.save, self.bring, self.add)
        self._folding = (self.arrange, self.save, self.bring)
        self.setLayout(Flow(*parts, *self._folding, self.add, gap=GAP))

    def show_acts(self, *, shown: bool) -> None:
        """There is something to do, or the list is empty."""
        for part in (*self._folding, self.add):
            part.setVisible(shown)

    def fit(self, room: int) -> None:
        """Say as many words as there is room for in pixels as they stand, the first act's first."""
        gaps = look().px(GAP) * (len(self._parts) + len(self._folding))
        least = sum(part.sizeHint().width() for part in (*self._parts, self.add) if not part.isHidden())
        room -= least + gaps + sum(act.width_of(words=False) for act in self._folding)
        for act in self._folding:
            room -= act.width_of(words=True) - act.width_of(words=False)
            act.unfold(words=room >= 0)
