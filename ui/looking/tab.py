"""The tab Search: the board or the table, jobs that may suit, and the lines under them."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ips_desktop.casework.looking import follow_lead, remove_application
from ips_desktop.questions.looking import LeadMatch, SearchTab, search_tab
from ips_desktop.questions.panels import PanelAct
from resources.wordings import said
from ui.forms.going import go_to
from ui.looking.board import Board
from ui.looking.suiting import Suiting
from ui.looking.table import JobTable
from ui.looks import kept
from ui.panels.tabs import TabSpec
from ui.parts.boxes import Column, Hairline
from ui.parts.buttons import secondary
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.flow import Flow
from ui.parts.labels import Words, heading
from ui.place import Place

BOARD, TABLE = "board", "table"
VIEW = "search/view"
"""Under this name the window's settings remember board or table."""


class Jobs(QWidget):
    """Where each job stands, as a board or as a table, with one switch."""

    def __init__(self, page: Place, answer: SearchTab) -> None:
        super().__init__()
        self._page, self._answer = page, answer
        self.switch = ViewSwitch(
            said("looking.view"),
            [
                Choice(BOARD, said("looking.view.board"), icon="layout-list"),
                Choice(TABLE, said("looking.view.table"), icon="table"),
            ],
        )
        self.switch.put(TABLE if kept().value(VIEW, BOARD) == TABLE else BOARD)
        self.switch.chosen.connect(self._see)
        add = secondary(said("forms.add_lead_for.act"), icon="plus", cap="Alt L", does=self._add)
        add.setObjectName("add_lead_for")
        top = QWidget()
        top.setLayout(Flow(heading(said("looking.board")), self.switch, *([] if answer.withheld else [add]), gap=12))
        self.board: Board | None = None
        self.table: JobTable | None = None
        self._column = Column(top, gap=8, sides=(0, 12, 0, 12))
        self._shown: QWidget | None = None
        self.setLayout(self._column)
        self._had_keyboard = isinstance(QApplication.focusWidget(), JobTable)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Filled anew: where the keyboard was in the table, it is again."""
        super().showEvent(event)
        if self._had_keyboard and self.table is not None:
            self._had_keyboard = False
            self.table.setFocus()

    def _see(self, view: str) -> None:
        kept().setValue(VIEW, view)
        self._show()

    def _show(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        self.board = self.table = None
        if not self._answer.cards:
            self._shown = Words(said("looking.nothing"), "body", "text2", wrap=True)
        elif self.switch.value() == TABLE:
            self._shown = self.table = JobTable(self._answer.cards, self._follow)
        else:
            self._shown = self.board = Board(self._answer.cards, self._follow)
        self._column.addWidget(self._shown)

    def _add(self) -> None:
        go_to(self._page, "add_lead_for", self._answer.client)

    def _follow(self, act: PanelAct) -> None:
        go_to(self._page, act.form, act.about)


def search_above(page: Place, answer: SearchTab) -> QWidget:
    """What stands over the lines: where each job stands, and which may suit."""

    def follow(lead: LeadMatch) -> None:
        def undo(card: object) -> None:
            page.do(remove_application, application=card)  # pyright: ignore[reportArgumentType]

        done = page.do(follow_lead, client=answer.client, lead=lead.id)
        done.then(lambda card: page.toast.emit(said("looking.suiting.followed", job=lead.job), lambda: undo(card)))

    whole = QWidget()
    parts: list[QWidget] = [Jobs(page, answer), Hairline()]
    if not answer.withheld:
        parts += [Suiting(answer, follow), Hairline()]
    whole.setLayout(Column(*parts, gap=0))
    return whole


TAB = TabSpec(
    search_tab,
    frozenset(
        {"application", "interview", "lead", "employer", "search_plan", "next_job_request", "contact_for", "profile"}
    ),
    above=search_above,
)
