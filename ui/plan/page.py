"""The page: writes a draft, agrees it, has it signed, prints and saves it."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from shiboken6 import isValid

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.plan import agree_plan, hand_copy, keep_plan, sign_plan, start_plan
from ips_desktop.documents.plan.paper import plan_html
from ips_desktop.questions.plan import PlanPage as Answer
from ips_desktop.questions.plan import PlanVersion, plan_together
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.sheets import PlanSheet
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import CopyHow, PlanState
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.buttons import Button, Kind
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.empty import EmptyState
from ui.place import BACK, Place, Session, Words
from ui.plan.agreed import Reading, SigningSide
from ui.plan.paper import Made, in_heavy, make, put_on_paper, trouble_of
from ui.plan.writing import Writing
from ui.printing.saving import Asks, save_copy
from ui.sentences import sentence
from ui.theme import look, wear
from ui.theme.tokens import SCALES

FORM = "plan"
EASY_GRADE = 5.0


class PlanPage(Place):
    """One person's plan, whole window."""

    refresh_when = frozenset({"plan", "plan_step", "signature"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._client: UUID | None = None
        self._answer: Answer | None = None
        self._shown: UUID | None = None
        self._made: Made | None = None
        self._sheet: PlanSheet | None = None
        self._warned = False
        self.asks: Asks | None = None
        """Who is asked where to save; None asks the person in front of the window."""
        self._scale = look().scale
        self.writing = Writing(self.session.clock.today)
        self.writing.draft.connect(self._keep_words)
        self.writing.agree.connect(self._agree)
        self.reading = Reading()
        self.side = SigningSide(
            {"paper": self._set_paper, "sign": self._sign, "print": self._print, "save": self._save, "both": self._both,
             "html": self._save_html, "not_now": lambda: self._copy(CopyHow.NOT_NOW), "change": self._change, "next": self._start}
        )  # fmt: skip
        self.empty = EmptyState(
            said("plan.empty"),
            said("plan.empty_means"),
            Button(said("plan.start"), Kind.PRIMARY, height=52, does=self._start),
        )
        self._together = self._halves()
        self._stack = QStackedLayout()
        for view in (self.empty, self.writing, self._together):
            self._stack.addWidget(view)
        page = Column(gap=0)
        page.addLayout(self._bar())
        page.addWidget(Hairline())
        page.addLayout(self._stack, 1)
        self.setLayout(page)
        for keys, does in (
            ("Ctrl+Return", self._agree),
            ("Ctrl++", lambda: self._resize(1)),
            ("Ctrl+-", lambda: self._resize(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    def _halves(self) -> QWidget:
        together = QWidget()
        halves = Row(gap=0)
        halves.addWidget(self.reading, 8)
        halves.addWidget(Hairline(upright=True))
        halves.addWidget(self.side, 5)
        together.setLayout(halves)
        return together

    def _bar(self) -> Row:
        self.easy = ChipLabel(Chip("", Tone.GOOD, "book"))
        self.trouble = ChipLabel(Chip("", Tone.ATTENTION, "alert-circle"))
        self.trouble.hide()
        leave = Button(said("plan.leave"), icon="arrow-left", cap="Esc", height=44, does=self._leave)
        smaller = Button(said("plan.smaller_sign"), height=44, does=lambda: self._resize(-1))
        larger = Button(said("plan.larger_sign"), height=44, does=lambda: self._resize(1))
        smaller.setAccessibleName(said("plan.smaller"))
        larger.setAccessibleName(said("plan.larger"))
        lock = Button(said("plan.lock"), icon="lock", height=44, does=lambda: self.leave_for("lock"))
        return Row(leave, self.trouble, 1, self.easy, smaller, larger, lock, gap=12, sides=(40, 10, 40, 10))

    def title(self) -> str:
        """Never seen: the whole window is the page's."""
        return said("frame.plan")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Ctrl+Enter", said("plan.key.agree")),
            ("Enter", said("plan.key.step")),
            ("Ctrl +  Ctrl -", said("plan.key.size")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """A person's plan."""
        if about is not None:
            self._client = about
        self._answer, self._shown, self._made = None, None, None
        self._scale = look().scale
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

    def _show(self, answer: Answer) -> None:
        if answer.client != self._client:
            return
        self._answer = answer
        version = answer.draft or answer.current
        if version is None:
            self._stack.setCurrentWidget(self.empty)
            return
        self._easy(version)
        if version.state == PlanState.DRAFT and answer.may_edit:
            if self._shown != version.id or self._stack.currentWidget() is not self.writing:
                self.writing.show_plan(answer, version)
            self._stack.setCurrentWidget(self.writing)
            self.writing.form.fields["goal"].setFocus()
        else:
            self.reading.show_plan(version)
            self.side.show_plan(answer, version)
            self._stack.setCurrentWidget(self._together)
            self._set_paper()
        self._shown = version.id

    def _version(self) -> PlanVersion | None:
        return (self._answer.draft or self._answer.current) if self._answer else None

    def _easy(self, version: PlanVersion) -> None:
        easy = version.grade <= EASY_GRADE
        chip = Chip(said("plan.easy"), Tone.GOOD, "book") if easy else Chip(said("plan.long"), Tone.ATTENTION, "book")
        self.easy.show_chip(chip)

    def _start(self) -> None:
        if self._client is not None:
            self._shown = None
            self.do(start_plan, client=self._client).then(lambda _id: self.stale())

    def _keep_words(self, words: dict[str, Any]) -> None:
        if self._client is not None:
            self.do(keep_draft, form=FORM, about=self._client, values=words)

    def _agree(self) -> None:
        version = self._version()
        if version is None or self._stack.currentWidget() is not self.writing or not self.writing.form.check():
            return
        self.writing.form.keep_now()
        kept = self.do(keep_plan, plan=version.id, steps=self.writing.steps.inputs(), **self.writing.fields())
        kept.then(self._agreed).refused(self.writing.show_refused)

    def _agreed(self, plan: UUID) -> None:
        self._shown = None
        self.do(agree_plan, plan=plan).then(lambda _id: self.refresh()).refused(self._not_agreed)

    def _not_agreed(self, refused: Refused) -> None:
        version = self._version()
        self._shown = version.id if version else None
        self.writing.show_refused(refused)

    def _change(self) -> None:
        version = self._version()
        if version is not None:
            self.do(keep_plan, plan=version.id).then(lambda _id: self.refresh())

    def _sign(self) -> None:
        version = self._version()
        if version is not None:
            signatures = [self.side.person.value(), self.side.adviser.value()]
            self.do(sign_plan, plan=version.id, signatures=signatures).then(lambda _id: self._signed())

    def _signed(self) -> None:
        self.side.person.pad.clear()
        self.side.adviser.pad.clear()
        self.refresh()

    def show_refused(self, refused: Refused) -> None:
        """Beside the signer, else in the bar of this page."""
        if not self.side.show_refused(refused):
            self._say(sentence(refused))

    def show_trouble(self, trouble: Trouble) -> None:
        """In the bar of this page: the frame's is hidden here."""
        self._say(sentence(trouble))

    def _say(self, words: str) -> None:
        self.trouble.show_chip(Chip(words, Tone.ATTENTION, "alert-circle"))
        self.trouble.setVisible(bool(words))

    # ---- paper

    def _set_paper(self) -> None:
        version = self._version()
        if version is not None:
            self.ask(plan_sheet, version.id).then(self._make_paper)

    def _make_paper(self, sheet: PlanSheet) -> None:
        self._sheet = sheet
        made = in_heavy(self.session, make, sheet, large_print=self.side.large.isChecked())
        self.crossing.carry(made, self._paper_made)

    def _paper_made(self, done: Future[Made]) -> None:
        if not isValid(self):
            return
        trouble = trouble_of(done)
        if trouble is not None:
            self.show_trouble(trouble)
            return
        self._made = done.result()
        self.side.show_paper(self._made)

    def _print(self) -> None:
        if self._made is not None:
            self.crossing.carry(in_heavy(self.session, put_on_paper, self._made), self._printed)

    def _printed(self, done: Future[None]) -> None:
        if not isValid(self):
            return
        trouble = trouble_of(done)
        if trouble is not None:
            self.show_trouble(trouble)
            return
        self._say("")
        self._copy(CopyHow.ON_PAPER)

    def _save(self) -> None:
        if self._made is not None:
            self._save_as(self._made.pdf, self._made.name)

    def _save_html(self) -> None:
        if self._sheet is not None and self._made is not None:
            self._save_as(plan_html(self._sheet), self._made.html_name)

    def _save_as(self, data: bytes, name: str) -> None:
        try:
            saved = save_copy(data, name, warned_before=self._warned, parent=self, asks=self.asks)
        except Trouble as trouble:
            self.show_trouble(trouble)
            return
        if saved is not None:
            self._warned = True
            self._copy(CopyHow.FILE)

    def _both(self) -> None:
        self._print()
        self._save()

    def _copy(self, how: CopyHow) -> None:
        version = self._version()
        if version is None or self._answer is None or not self._answer.may_edit:
            return
        if how == CopyHow.NOT_NOW or not version.copy or version.copy == CopyHow.NOT_NOW:
            self.do(hand_copy, plan=version.id, how=how)

    # ---- size and leaving

    def _resize(self, step: int) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            at = min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - look().scale))
            wear(app, look().tokens.name, SCALES[max(0, min(len(SCALES) - 1, at + step))])

    def _leave(self) -> None:
        self.writing.form.keep_now()
        app = QApplication.instance()
        if isinstance(app, QApplication) and look().scale != self._scale:
            wear(app, look().tokens.name, self._scale)
        self.leave_for(BACK)
