"""The page: the directory at the left with this week's visits on top, the employer at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ips_desktop.questions.employer import EmployerView, employer_asked, employer_view
from ips_desktop.questions.employers import EmployerRow, employers_page
from ips_desktop.questions.employers import EmployersPage as Answer
from resources.wordings import said
from ui.employers.halves import Halves
from ui.employers.pane import Pane
from ui.employers.rows import COLUMNS, EmployerCards, sentence
from ui.employers.visits import WeekVisits
from ui.forms.going import go_to
from ui.models import RowsModel
from ui.parts.boxes import Column, Row
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.card_list import CardList
from ui.parts.choices import Choice, FilterChips
from ui.parts.empty import EmptyState
from ui.parts.labels import small
from ui.place import Place, Session
from ui.theme import changes, look

LOW = 480


class EmployersPage(Place):
    """Everyone in the directory, and one of them."""

    refresh_when = frozenset(
        {"employer", "employer_person", "employer_contact", "employer_readiness", "contact_for", "lead", "job", "wte", "staff"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._rows: tuple[EmployerRow, ...] = ()
        self._letters, self._filter, self._wanted = "", "all", None
        self._adding: set[UUID] | None = None
        self.visits = WeekVisits()
        self.filters = FilterChips(said("employers.filters"))
        self.filters.chosen.connect(self._filtered)
        self.add = secondary(said("employers.add"), icon="plus", does=self._add)
        self.add.high = 32
        self.bring = quiet(
            said("employer_sheet.title"), icon="file-text", does=lambda: self.leave_for("employer_sheet")
        )
        self.hint = small("", wrap=True)
        self.model: RowsModel[EmployerRow] = RowsModel(COLUMNS, sentence=sentence)
        self.list = CardList(self.model, EmployerCards(), name=said("employers.list"))
        self.list.current.connect(self._chosen)
        self.list.opened.connect(self._go_in)
        self.list.clicked.connect(self._clicked)
        self.list.letters.connect(self._typed)
        self.pane = Pane()
        self.pane.asked.connect(self._ask_form)
        self.pane.left.connect(self._go_out)
        self.first = primary(said("employers.add_first"), icon="plus", does=self._add)
        self.many = secondary(said("employer_sheet.title"), does=lambda: self.leave_for("employer_sheet"))
        self.empty = EmptyState(said("employers.none"), said("employers.none_means"), self.first, self.many)
        self._stack = QStackedWidget()
        self.halves = self._both()
        self.right = self.halves.right
        self._stack.addWidget(self.halves)
        self._stack.addWidget(self.empty)
        self.setLayout(Column(self._stack, gap=0))
        self._key("Alt+M", lambda: self._on_chosen("employer_contact"))
        self._key("Alt+L", lambda: self._on_chosen("lead"))
        self._key("Alt+J", self._more)
        self._key("Alt+A", self._add)
        changes.worn.connect(self._lay_out)

    def _both(self) -> Halves:
        bar = Row(gap=8)
        bar.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        left = Column(self.visits, gap=12, sides=(24, 16, 8, 0))
        left.addLayout(bar)
        left.addWidget(self.hint)
        left.addWidget(self.list, 1)
        left.addWidget(self.bring)
        return Halves(left, self.pane)

    def _key(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.employers")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the list and of the employer."""
        return [
            ("Enter", said("employers.key.open")),
            ("Alt+M", said("employers.key.record")),
            ("Alt+L", said("employers.key.lead")),
            ("Alt+A", said("employers.key.add")),
            ("Alt+J", said("employers.key.more")),
            ("A … Z", said("employers.key.filter")),
            ("Enter", said("employers.key.entry")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """The employer named, else where one was; the keyboard begins in the list."""
        if about is not None:
            self._wanted, self._filter = about, "all"
            self.list.typed.forget()
        super().arrive(about, facts)
        self._lay_out()
        if not (self.halves.inside and self._is_narrow()):
            self.list.setFocus()

    def refresh(self) -> None:
        """Ask for the directory and for the employer shown."""
        self.ask(employers_page).then(self._show)

    def _show(self, answer: Answer) -> None:
        self._rows = answer.rows
        self.visits.show_visits(answer)
        self.filters.offer([Choice(name, said(f"employers.filter.{name}"), count=n) for name, n in answer.counts])
        self.filters.put(self._filter)
        self._stack.setCurrentIndex(0 if answer.rows else 1)
        if self._adding is not None:
            new = [row.id for row in answer.rows if row.id not in self._adding]
            self._wanted, self._adding = (new[0], None) if new else (self._wanted, self._adding)
        self._sift()
        self._ask_about(self.list.row())

    def _sift(self) -> None:
        sought = self._letters.casefold()
        shown = [row for row in self._rows if row.answers(self._filter) and sought in row.title.casefold()]
        self.model.show(shown)
        wanted = next((row.id for row in shown if self._wanted in (row.id, *row.also)), None)
        if wanted is not None and self.list.select(wanted):
            self._wanted = None
        elif shown and self.list.row() is None:
            self.list.keeps.go(0)
        key = "filtered" if shown else "none_found"
        self.hint.setText(
            said(f"employers.{key}", letters=self._letters)
            if self._letters
            else ""
            if shown
            else said("employers.none_here")
        )
        self.hint.setVisible(bool(self.hint.text()))
        self._lay_out()

    def _filtered(self, name: str) -> None:
        self._filter = name
        self._sift()
        self._ask_about(self.list.row())

    def _typed(self, letters: str) -> None:
        self._letters = letters
        self._sift()

    def _chosen(self, row: EmployerRow | None) -> None:
        if row is not None and row.id != self.pane.about():
            self._ask_about(row)
        self._lay_out()

    def _ask_about(self, row: EmployerRow | None) -> None:
        if row is not None:
            self.ask(employer_view, row.id).then(self._show_employer)
            self.ask(employer_asked, row.id).then(lambda found: self.pane.show_asked(*found))

    def _show_employer(self, view: EmployerView) -> None:
        row = self.list.row()
        if row is not None and row.id == view.id:
            self.pane.show_employer(view)
            self._lay_out()

    def _add(self) -> None:
        self._adding = {row.id for row in self._rows}
        go_to(self, "add_employer", self.session.me.id)

    def _ask_form(self, form: str, about: UUID) -> None:
        go_to(self, form, about)

    def _on_chosen(self, form: str) -> None:
        row = self.list.row()
        if row is not None:
            go_to(self, form, row.id)

    def _more(self) -> None:
        if not self.right.isHidden():
            self.pane.show_more()

    def _is_narrow(self) -> bool:
        return self.halves.is_narrow(self.width())

    def _lay_out(self) -> None:
        """Wide: list and employer. Narrow: the list, and Enter opens the employer in its place."""
        row = self.list.row()
        self.halves.lay_out(self.width(), shows=row is not None and self.pane.about() == row.id)
        self.pane.back.setVisible(self._is_narrow())
        self.bring.setVisible(
            self.height() >= look().px(LOW)
        )  # in a low window the list has the room; Ctrl+K leads there too

    def _go_in(self, *_where: object) -> None:
        if self.list.row() is not None:
            self.halves.inside = True
            self._lay_out()
            self.pane.first().setFocus()

    def _clicked(self, *_where: object) -> None:
        if self._is_narrow():
            self._go_in()

    def _go_out(self) -> None:
        self.halves.inside = False
        self._lay_out()
        self.list.setFocus()

    def event(self, event: QEvent) -> bool:
        """Esc in the employer means the list, before it may mean back."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and escape and self._is_in_the_employer():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc comes back to the list."""
        if event.key() == Qt.Key.Key_Escape and self._is_in_the_employer():
            self._go_out()
            return
        super().keyPressEvent(event)

    def _is_in_the_employer(self) -> bool:
        focus: QWidget | None = QApplication.focusWidget()
        return focus is not None and self.pane.isAncestorOf(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two halves where there is room."""
        super().resizeEvent(event)
        self._lay_out()
