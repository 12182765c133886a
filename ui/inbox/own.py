"""A third text in the place of both: an editor that begins with what stands now, its words kept as a draft about the item."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.casework.inbox import FORM
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.parts.boxes import Column
from ui.parts.buttons import quiet, secondary
from ui.parts.fields import Form, prose_field
from ui.parts.form_foot import FormFoot
from ui.parts.unfinished import UnfinishedLine
from ui.place import Place


class OwnText(QWidget):
    """Hidden until it is asked for. `keeps` is given the words; `put_away` hides it again, the draft stays."""

    def __init__(self, page: Place, keeps: Callable[[str], object], put_away: Callable[[], object]) -> None:
        super().__init__()
        self._stands = ""
        self.field = prose_field("text", said("inbox.own_label"), lines=4)
        self.form = Form(self.field, parent=self)
        self.keep = secondary(said("inbox.keep_own"), cap="Ctrl Enter", does=lambda: keeps(self.form.values()["text"]))
        self.foot = FormFoot(self.keep, quiet(said("inbox.put_away"), does=put_away))
        line = UnfinishedLine()
        self.keeping = DraftKeeping(page, FORM, self.form, line, self.foot, self._fill)
        self.setLayout(Column(line, self.field, self.foot, gap=4))
        self.hide()

    def _fill(self) -> None:
        self.form.put({"text": self._stands})

    def begin(self, item: UUID, stands: str) -> None:
        """Write about this item; what was left unfinished comes back by itself."""
        self._stands = stands
        self.form.clear()
        self._fill()
        self.show()
        self.keeping.begin(item)
        self.field.setFocus()

    def end(self) -> None:
        """Put away: what was typed and not kept goes into the draft first."""
        self.keeping.end()
        self.hide()

    def done(self) -> None:
        """The words stand; their draft went with the act."""
        self.keeping.done()
        self.hide()

    def refused(self, refused: Refused) -> bool:
        """Say it beside the field; False when it is of something else."""
        return not self.isHidden() and self.form.show_refused(refused)
