"""What is done with the list as a whole. The acts say their words where there is room for them; where not, their pictograms stand alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from resources.wordings import said
from ui.caseload.arranging import Arranging
from ui.caseload.finding import Finding
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

    def fit(self, room: int, finding: Finding, *, narrow: bool) -> None:
        """Share the line with the filters: the words come before the hint that letters sift, and after what was typed.

        `narrow`: the filters stand above, and there is no hint.
        """
        spare = room - self._needs() - (0 if narrow else finding.wide())
        typed, hint = bool(finding.letters), finding.hint.sizeHint().width() + look().px(GAP)
        words = spare >= (hint if typed and not narrow else 0)
        for act in self._folding:
            act.unfold(words=words)
        finding.hint.setVisible(typed or not (narrow or (words and spare < hint)))

    def _needs(self) -> int:
        """How wide it is with all its words, in pixels as they stand."""
        shown = [part.sizeHint().width() for part in (*self._parts, self.add) if not part.isHidden()]
        words = [act.width_of(words=True) for act in self._folding]
        return sum(shown) + sum(words) + look().px(GAP) * (len(shown) + len(words) - 1)
