"""A small form that opens in place on a page: a heading, fields, one act and a way out; what is typed is kept as a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.parts.boxes import Column
from ui.parts.buttons import quiet, secondary
from ui.parts.fields import Field, Form
from ui.parts.form_foot import FormFoot
from ui.parts.inputs import ProseInput
from ui.parts.labels import heading
from ui.parts.unfinished import UnfinishedLine
from ui.place import Place, Words

Act = Callable[..., UUID]


class SmallForm(QFrame):
    """A heading, fields, one act and a way out. Hidden until it is asked for; what is typed is kept as a draft.

    `kind` names the form: its draft, and its words `<domain>.<kind>_heading`, `<domain>.keep_<kind>`. `act(desk, about=, answers=)`
    keeps the answers; `done(about)` is told when it has.
    """

    domain = "person"

    left = Signal()
    """It was closed without keeping."""

    def __init__(self, page: Place, kind: str, act: Act, done: Callable[[UUID], object], *fields: Field) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._page, self._act, self._done = page, act, done
        self._start: Mapping[str, Any] = {}
        self.form = Form(*fields, parent=self)
        for field in fields:
            if isinstance(field.control, ProseInput):
                field.control.give_way()
        self.unfinished = UnfinishedLine()
        self.finish = secondary(said(f"{self.domain}.keep_{kind}"), key="Ctrl+Return", does=self.keep)
        self.foot = FormFoot(self.finish, quiet(said("person.leave_it"), cap="Esc", does=self.leave))
        self.drafting = DraftKeeping(page, kind, self.form, self.unfinished, self.foot, self._fill)
        top = Column(
            heading(said(f"{self.domain}.{kind}_heading")),
            self.unfinished,
            self.laid(fields),
            gap=8,
            sides=(24, 12, 24, 0),
        )
        whole = Column(gap=0)
        whole.addLayout(top)
        whole.addWidget(self.foot)
        self.setLayout(whole)
        again = QShortcut(QKeySequence("Ctrl+Enter"), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.finish.click)
        self.hide()

    def laid(self, fields: tuple[Field, ...]) -> QWidget:
        """The fields, under each other."""
        holder = QWidget()
        holder.setLayout(Column(*fields, gap=8))
        return holder

    def ask(self, about: UUID, start: Mapping[str, Any]) -> None:
        """Open it about this record; words left unfinished come back."""
        if self.isVisible() and self.drafting.about == about:
            return
        self.drafting.end()
        self.form.clear()
        self._start = start
        self._fill()
        self.show()
        self.drafting.begin(about)
        next(iter(self.form.fields.values())).setFocus()

    def _fill(self) -> None:
        self.form.put(self._start)

    def leave(self) -> None:
        """Close it; what was typed is kept as a draft."""
        self.drafting.end()
        self.hide()
        self.left.emit()

    def keep(self) -> None:
        """Keep what is typed for good."""
        about = self.drafting.about
        if about is None or not self.form.check():
            return
        self.form.keep_now()
        self.foot.wait(waits=True)
        kept = self._page.do(self._act, about=about, answers=self.answers())
        kept.then(lambda _id: self._kept(about)).refused(self._refused).trouble(self._not_kept)

    def answers(self) -> dict[str, Any]:
        """What is handed to the act."""
        return self.form.values()

    def _kept(self, about: UUID) -> None:
        self.foot.wait(waits=False)
        self.drafting.done()
        self.hide()
        self._done(about)

    def _refused(self, refused: Refused) -> None:
        self.foot.wait(waits=False)
        if not self.form.show_refused(refused):
            self._page.troubled.emit(refused)

    def _not_kept(self, trouble: object) -> None:
        self.foot.wait(waits=False)
        self._page.troubled.emit(trouble)

    def words(self) -> list[Words]:
        """What is typed and not kept, for lock."""
        return self.drafting.words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Going elsewhere keeps what was typed, at once."""
        self.form.keep_now()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc closes the form before it may mean back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
