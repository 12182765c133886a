"""The page of any form: whose it is, its questions, its draft, its one act, and back to where one came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.drafts import drop_draft, with_draft
from ips_desktop.questions.beginning import Beginning
from ips_desktop.terms.troubles import Refused
from resources.wordings import has, said
from ui.draft_keeping import DraftKeeping
from ui.forms.going import tell
from ui.forms.registry import form
from ui.forms.sheet import FormSheet
from ui.forms.spec import FormSpec, Seen
from ui.parts.boxes import Column, Hairline, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.empty import EmptyState
from ui.parts.errors import ErrorSummary
from ui.parts.form_foot import FormFoot
from ui.parts.labels import Words, sentence
from ui.parts.unfinished import UnfinishedLine
from ui.place import BACK, Place, Session
from ui.place import Words as InFlight

EMPTY = (None, "", ())


class Shown(QWidget):
    """One form as it stands on the page: head, questions, foot, with the draft that goes with them."""

    def __init__(self, page: FormPage, spec: FormSpec) -> None:
        super().__init__()
        self.spec = spec
        self.before: dict[str, Any] = {}
        self.beginning = Beginning()
        self.lead, self.beside = sentence(), Words("", "body", "text2", wrap=True)
        self.unfinished, self.summary = UnfinishedLine(), ErrorSummary()
        self.sheet = FormSheet(spec, page.session.clock.today)
        self.keep = primary(said(f"forms.{spec.name}.keep"), key="Ctrl+Return", does=page.keep)
        self.foot = FormFoot(self.keep, quiet(said("forms.leave"), cap="Esc", does=lambda: page.leave_for(BACK)))
        self.drafting = DraftKeeping(page, spec.name, self.sheet.form, self.unfinished, self.foot, self.fill)
        self.sheet.form.draft.connect(self._paused)
        self._look = page.look
        why = Words(said(f"forms.{spec.name}.why") if has(f"forms.{spec.name}.why") else "", "body", "text2", wrap=True)
        if not why.text():
            why.hide()  # never shown before it has its place: it would be a window for a moment
        inside = QWidget()
        inside.setLayout(
            Column(
                self.lead, why, self.beside, self.unfinished, self.summary, self.sheet, gap=12, sides=(24, 12, 24, 16)
            )
        )
        self.setLayout(Column(scrolled(inside), Hairline(), self.foot, gap=0))

    def _paused(self, _values: object) -> None:
        self._look(self)

    def begin(self, beginning: Beginning) -> None:
        """What stands there already; answers that are being typed stay."""
        self.beginning = beginning
        self.lead.setText(beginning.who)
        self.lead.setVisible(bool(beginning.who))
        lines = [line.said() for line in beginning.beside]
        self.beside.setText("\n".join(lines))
        self.beside.setVisible(bool(lines))
        self.sheet.offer(beginning.options)
        if not self.drafting.is_touched:
            self.fill()

    def say(self, seen: Seen) -> None:
        """What follows from the answers so far, each under the question it is about; nothing moves above it."""
        for name, field in self.sheet.form.fields.items():
            field.say("\n".join(line.said() for about, line in seen if about == name))

    def fill(self) -> None:
        """Begin again with what stands in the record."""
        self.before = {name: self.beginning.values.get(name) for name in self.sheet.form.fields}
        self.sheet.put(self.before)

    def answers(self) -> dict[str, Any]:
        """What is handed to the act: what was changed, or what was answered."""
        now = self.sheet.form.values()
        if self.spec.edits:
            return {n: v for n, v in now.items() if _said(v) != _said(self.before.get(n))}
        return {n: v for n, v in now.items() if v not in EMPTY}


def _said(answer: Any) -> Any:
    """What an answer says: nothing typed is nothing said, while "no" and 0 are answers."""
    return None if answer in EMPTY else answer


class FormPage(Place):
    """Any form, about any record."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.about: UUID | None = None
        self.shown: Shown | None = None
        self._begun = False
        self._pages: dict[str, Shown] = {}
        self._back = secondary(said("forms.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        self._not_here = EmptyState("", "", self._back)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._not_here)
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.keep)

    def title(self) -> str:
        """The top bar's title: what is being written."""
        return said(f"forms.{self.shown.spec.name}.title") if self.shown else ""

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the form."""
        return [("Ctrl Enter", said("forms.key.keep")), ("Esc", said("forms.key.leave"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """A form about a record; what is being typed in the same form about the same record stays."""
        name = facts["form"]
        if self.shown is not None and (self.shown.spec.name, self.about) != (name, about):
            self.shown.drafting.end()
            self.shown.sheet.form.clear()
        if name not in self._pages:
            self._pages[name] = Shown(self, form(name))
            self._stack.addWidget(self._pages[name])
        now = self._pages[name]
        self._begun = self.shown is now and now.drafting.about == about
        self.shown, self.about = now, about
        self._stack.setCurrentWidget(now)
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what the form begins with."""
        shown = self.shown
        if shown is not None and self.about is not None:
            about = self.about
            self.ask(shown.spec.begin, about).then(lambda begun: self._show(shown, about, begun)).refused(self._away)

    def look(self, shown: Shown) -> None:
        """Ask what follows from the answers so far; a pause in typing is enough."""
        about = self.about
        if shown is self.shown and about is not None and shown.spec.looks is not None:
            seen = self.ask(shown.spec.looks, about, shown.answers())
            seen.then(lambda found: shown.say(found) if (shown, about) == (self.shown, self.about) else None)

    def words(self) -> list[InFlight]:
        """What is typed and not kept."""
        return self.shown.drafting.words() if self.shown else []

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        if self.shown is not None:
            self.shown.sheet.form.keep_now()
        super().hideEvent(event)

    def _away(self, refused: Refused) -> None:
        self._not_here.say(said(f"refusals.{refused.code}", **refused.facts), "")
        self._stack.setCurrentWidget(self._not_here)
        self._back.setFocus()

    def _show(self, shown: Shown, about: UUID, beginning: Beginning) -> None:
        if (shown, about) != (self.shown, self.about):
            return
        shown.begin(beginning)
        self.look(shown)
        if not self._begun:
            self._begun = True
            shown.drafting.begin(about)
            self.head(" ".join(part for part in (self.title(), beginning.who) if part))
            shown.sheet.first().setFocus()

    def keep(self) -> None:
        """Do the act with the answers; what is wrong is said on top and beside its field."""
        shown, about = self.shown, self.about
        if shown is None or about is None or not shown.keep.isEnabled():
            return
        shown.sheet.form.check()
        shown.sheet.unfold_answered()
        if not shown.summary.lead(shown.sheet.form.problems()):
            return
        shown.sheet.form.keep_now()
        shown.foot.wait(waits=True)
        spec, answers = shown.spec, shown.answers()
        if spec.edits and not answers:
            self._done(shown, about, None)
            return
        done = self.do(with_draft(spec.act, spec.name, spec.about_as), about=about, answers=answers)
        done.then(lambda kept: self._done(shown, about, kept))
        done.refused(lambda refused: self._refused(shown, refused)).trouble(lambda t: self._not_kept(shown, t))

    def _done(self, shown: Shown, about: UUID, kept: Any) -> None:
        shown.foot.wait(waits=False)
        shown.drafting.done()
        if kept is None:
            self.do(drop_draft, form=shown.spec.name, about=about)
        else:
            tell(self, shown.spec, kept)
        self.shown = None
        self.leave_for(BACK)
        if shown.spec.then and isinstance(kept, UUID):  # from where one came, so that this form is not come back to
            self.leave_for("form", kept, form=shown.spec.then)

    def _refused(self, shown: Shown, refused: Refused) -> None:
        shown.foot.wait(waits=False)
        if shown.sheet.form.show_refused(refused):
            shown.sheet.unfold_answered()
            shown.summary.lead(shown.sheet.form.problems())
        else:
            self.troubled.emit(refused)

    def _not_kept(self, shown: Shown, trouble: object) -> None:
        shown.foot.wait(waits=False)
        self.troubled.emit(trouble)
