"""The page: leads a plan from its first words to the signed version; the paper is `copies`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.plan import agree_plan, keep_plan, sign_plan, start_plan
from ips_desktop.questions.plan import FORM, PlanVersion, plan_together
from ips_desktop.questions.plan import PlanPage as Answer
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import PlanState
from resources.wordings import said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Hairline, scrolled
from ui.parts.buttons import Button, Kind
from ui.parts.insight import go_to
from ui.parts.unfinished import kept_words
from ui.place import BACK, Place, Session, Words
from ui.plan.agreed import SigningSide
from ui.plan.bar import Bar, Told
from ui.plan.beginning import Beginning
from ui.plan.copies import Copies
from ui.plan.reading import Reading
from ui.plan.writing import Writing
from ui.printing.saving import Asks
from ui.sentences import sentence

NARROW = 1010
"""Below this the signing side stands under the words."""


class PlanPage(Place):
    """One person's plan, whole window."""

    refresh_when = frozenset({"plan", "plan_step", "signature"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self._answer: Answer | None = None
        self._shown: UUID | None = None
        self.bar = Bar(self._leave, lambda: self.leave_for("lock"))
        self.told = Told()
        self.writing = Writing(self.session.clock.today)
        self.writing.draft.connect(self._keep_words)
        self.writing.agree.connect(self._agree)
        self.reading = Reading()
        self.asks: Asks | None = None
        """Who is asked where to save; None asks the person in front of the window."""
        self.copies = Copies(self, lambda: self.side, self.told, self._show_pages, lambda: self.asks)
        copies = self.copies
        self.side = SigningSide(
            {
                "paper": copies.make, "pages": self._pages, "sign": self._sign, "change": self._change, "next": self._start,
                "print": copies.print, "save": copies.save, "both": copies.both, "html": copies.save_html,
                "not_now": copies.not_now, "look_on": copies.look_on, "look_back": self._look_back,
            }
        )  # fmt: skip
        self.empty = Beginning(Button(said("plan.start"), Kind.PRIMARY, height=52, does=self._start))
        person = Button(said("plan.open_person"), height=44, does=lambda: self.leave_for("person", self._client))
        self.withheld = Beginning(person)
        self._together = self._halves()
        self._lay()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._agree)

    def _halves(self) -> QScrollArea:
        inside = QWidget()
        halves = Beside((self.reading, 8), (self.side, 5), least=NARROW, gap=0)
        inside.setLayout(Column(halves, gap=0))
        return scrolled(inside)

    def _lay(self) -> None:
        self._stack = QStackedWidget()
        for view in (self.empty, self.withheld, self.writing, self._together):
            self._stack.addWidget(view)
        page = Column(self.bar, Hairline(), self.told, gap=0)
        page.addWidget(self._stack, 1)
        self.setLayout(page)

    def title(self) -> str:
        """Never seen: the whole window is the page's."""
        return said("frame.plan")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Ctrl Enter", said("plan.key.agree")),
            ("Enter", said("plan.key.step")),
            ("Ctrl +  Ctrl -", said("plan.key.size")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """A person's plan."""
        if about is not None:
            self._client = about
        self._answer, self._shown = None, None
        self.told.tell("")
        self.bar.begin()
        self.side.person.clear()
        self.side.adviser.clear()
        self.copies.show(None)
        self.empty.say("", "", button=False)
        self._stack.setCurrentWidget(self.empty)
        super().arrive(about, facts)

    def is_being_typed_in(self) -> bool:
        """A draft on the screen is not replaced by an answer."""
        return self._shown is not None and self._stack.currentWidget() is self.writing

    def words(self) -> list[Words]:
        """What is typed and not yet kept."""
        if self._client is None or not self.is_being_typed_in() or not self.writing.form.is_dirty:
            return []
        return [(FORM, self._client, self.writing.values())]

    def refresh(self) -> None:
        """Ask for the plan."""
        if self._client is not None:
            self.ask(plan_together, self._client).then(self._show)

    # ---- which view

    def _show(self, answer: Answer) -> None:
        if answer.client != self._client:
            return
        self._answer = answer
        version = answer.draft or answer.current
        self.bar.show_easy(None if version is None or version.withheld else version.grade)
        if version is None or answer.withheld or version.withheld:
            self._show_nothing(answer, version)
        elif version.state == PlanState.DRAFT and answer.may_edit:
            self._show_writing(answer, version)
        else:
            self._show_together(answer, version)

    def _show_nothing(self, answer: Answer, version: PlanVersion | None) -> None:
        self._shown = None
        self.copies.show(None)
        is_withheld = answer.withheld or version is not None
        view = self.withheld if is_withheld else self.empty
        if is_withheld:
            words = said("plan.not_here_words", label=version.label) if version else said("plan.not_here_none")
            view.say(said("plan.not_here"), words, button=True)
        else:
            words = said("plan.empty_means" if answer.may_edit else "plan.empty_yet")
            view.say(said("plan.empty"), words, button=answer.may_edit)
        self._stack.setCurrentWidget(view)
        go_to(view.button)

    def _show_writing(self, answer: Answer, version: PlanVersion) -> None:
        self.copies.show(None)
        if self._shown != version.id or self._stack.currentWidget() is not self.writing:
            self.writing.show_plan(answer, version)
            self._stack.setCurrentWidget(self.writing)
            self.writing.form.fields["goal"].setFocus()
        self._shown = version.id

    def _show_together(self, answer: Answer, version: PlanVersion) -> None:
        is_new = self._shown != version.id or self._stack.currentWidget() is not self._together
        self.reading.show_plan(version)
        self.side.show_plan(answer, version)
        self._stack.setCurrentWidget(self._together)
        self._shown = version.id
        self.copies.show(version, may_note=answer.may_edit)
        if is_new:
            self._together.verticalScrollBar().setValue(0)
            first = self.side.print if version.sealed else self.side.person.how
            (first if first.isEnabled() else self._together).setFocus()  # until the paper is made, Enter does nothing

    def _version(self) -> PlanVersion | None:
        return (self._answer.draft or self._answer.current) if self._answer else None

    # ---- acts

    def _start(self) -> None:
        if self._client is not None:
            self._shown = None
            self.do(start_plan, client=self._client).then(lambda _id: self.stale())

    def _keep_words(self, words: dict[str, Any]) -> None:
        if self._client is not None:
            kept = self.do(keep_draft, form=FORM, about=self._client, values=words)
            kept.then(lambda _none: self.writing.say_kept(kept_words(self.session.now())))

    def _agree(self) -> None:
        version = self._version()
        if version is None or self._stack.currentWidget() is not self.writing or not self.writing.check():
            return
        self.writing.form.keep_now()
        kept = self.do(keep_plan, plan=version.id, steps=self.writing.steps.inputs(), **self.writing.fields())
        kept.then(self._kept).refused(self.writing.show_refused)

    def _kept(self, plan: UUID) -> None:
        self.do(agree_plan, plan=plan).then(self._anew).refused(self.writing.show_refused)

    def _anew(self, _plan: UUID) -> None:
        self._shown = None
        self.refresh()

    def _change(self) -> None:
        version = self._version()
        if version is not None:
            self.do(keep_plan, plan=version.id).then(lambda _id: self.refresh())

    def _sign(self) -> None:
        version = self._version()
        if version is not None:
            signatures = [self.side.person.value(), self.side.adviser.value()]
            self.do(sign_plan, plan=version.id, signatures=signatures).then(self._signed)

    def _signed(self, plan: UUID) -> None:
        self.side.person.clear()
        self.side.adviser.clear()
        self._anew(plan)

    def _look_back(self) -> None:
        if not self.copies.look_back():
            self._change()

    # ---- told

    def show_refused(self, refused: Refused) -> None:
        """Beside the signer, else over the plan."""
        if not self.side.show_refused(refused):
            self.told.tell(sentence(refused), wrong=True)

    def show_trouble(self, trouble: Trouble) -> None:
        """Over the plan: the frame's bar is hidden here."""
        self.told.tell(sentence(trouble), wrong=True)

    def _pages(self) -> None:
        if self.reading.shows_pages():
            self._show_pages(())
        else:
            self.copies.pages()

    def _show_pages(self, images: tuple[QImage, ...]) -> None:
        self.reading.show_pages(images)
        self.side.pages.say(said("plan.words_again" if images else "plan.pages"))

    def _leave(self) -> None:
        self.writing.form.keep_now()
        self.bar.end()
        self.leave_for(BACK)
