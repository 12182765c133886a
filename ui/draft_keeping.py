"""Keeps a form's words in the encrypted store while they are typed, and finds them again (decision 17, experience §3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from ips_desktop.casework.drafts import drop_draft, keep_draft
from ips_desktop.desk import Desk
from ips_desktop.terms.kept import Draft
from resources.wordings import said
from ui.parts.fields import Form
from ui.parts.form_foot import FormFoot
from ui.parts.unfinished import UnfinishedLine, found_words, kept_words, put_typed, typed
from ui.place import Place, Words


def draft_of(desk: Desk, *, form: str, about: UUID) -> Draft | None:
    """What was left unfinished in this form about this record. One statement."""
    return desk.drafts.get(form, about)


class DraftKeeping(QObject):
    """One form of one page. `fill` writes what the form starts with; it is called again when the person starts again.

    `name` and `about` say whose words they are; `is_touched`: the person changed something that no act has kept yet.
    """

    def __init__(
        self, page: Place, name: str, form: Form, line: UnfinishedLine, foot: FormFoot, fill: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._page, self._name, self._form, self._foot, self._fill = page, name, form, foot, fill
        self.about: UUID | None = None
        self.is_touched = False
        self.line = line
        line.again.connect(self._start_again)
        line.went_on.connect(self._go_on)
        form.edited.connect(self._edited)
        form.draft.connect(self._keep)

    def begin(self, about: UUID) -> None:
        """The form is filled in: look for words left unfinished about this record."""
        self.about, self.is_touched = about, False
        self._foot.say_kept("")
        self.line.tell("")
        self._page.ask(draft_of, form=self._name, about=about).then(self._found)

    def end(self) -> None:
        """The act is done, or another record is shown: what was typed and not kept goes into the draft first."""
        self._form.keep_now()
        self.about, self.is_touched = None, False

    def done(self) -> None:
        """The act kept the words: nothing is in flight."""
        self._form.clear()
        self.end()

    def words(self) -> list[Words]:
        """For lock."""
        return [(self._name, self.about, typed(self._form))] if self.about is not None and self.is_touched else []

    def restore(self, about: UUID, words: Mapping[str, Any]) -> None:
        """Undo: the words stand in the form again if it is still about this record, else in the draft."""
        if about == self.about:
            put_typed(self._form, words)
            self.is_touched = True
            self._form.edited.emit()
        self._page.do(keep_draft, form=self._name, about=about, values=words)

    def _found(self, draft: Draft | None) -> None:
        if draft is None or self.is_touched or draft.about != self.about:
            return
        put_typed(self._form, draft.values)
        self._form.edited.emit()
        self.line.tell(found_words(draft.kept_at, self._page.session.clock.today()))

    def _edited(self) -> None:
        self.is_touched = True
        self.line.hide()

    def _keep(self, _values: object = None) -> None:
        if self.about is not None:
            kept = self._page.do(keep_draft, form=self._name, about=self.about, values=typed(self._form))
            kept.then(lambda _none: self._foot.say_kept(kept_words(self._page.session.now())))

    def _go_on(self) -> None:
        next(iter(self._form.fields.values())).setFocus()

    def _start_again(self) -> None:
        about, words = self.about, typed(self._form)
        if about is None:
            return
        self._form.clear()
        self.is_touched = False
        self._foot.say_kept("")
        self._fill()
        self._page.do(drop_draft, form=self._name, about=about)
        self._page.toast.emit(said("drafts.put_away"), lambda: self.restore(about, words))
        self._go_on()
