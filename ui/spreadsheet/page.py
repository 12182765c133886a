"""The page: from step to step. Files are read and rows judged in the heavy lane; the window never waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.interchange import bringing, columns
from ips_desktop.interchange.people import Row
from ips_desktop.interchange.sheet_kinds import EMPLOYERS, PEOPLE, SheetKind
from ips_desktop.interchange.sheets import Table
from ips_desktop.interchange.undoing import Batch, TakenBack
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.place import Place, Session
from ui.printing import saving
from ui.sentences import sentence
from ui.spreadsheet.choosing import Choosing
from ui.spreadsheet.done import Done
from ui.spreadsheet.looking import Looking
from ui.spreadsheet.matching import Matching
from ui.spreadsheet.reading import Asks, FileBox, Opened, opened
from ui.spreadsheet.steps import Steps


class SpreadsheetPage(Place):
    """Bring in a spreadsheet of people and their referrals; a page of another kind says which, and where it leads afterwards."""

    refresh_when = frozenset({"taken_out"})
    kind: ClassVar[SheetKind] = PEOPLE
    then: ClassVar[str] = "caseload"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.asks: Asks = FileBox()
        self.saves: saving.Asks = saving.Boxes()
        self._warned = False
        self._file: Opened | None = None
        self._table: Table | None = None
        self._left: list[Row] = []
        self._batch: Batch | None = None
        self.choosing = Choosing(self.choose, self._take_back, self.kind)
        self.matching, self.looking = Matching(self.kind), Looking(self.kind)
        self.done = Done(self._take_back_this, self.save_left, self.kind)
        self.matching.other_sheet.connect(self._see_sheet)
        self.looking.changed.connect(self._say_coming)
        self.steps = Steps(
            self,
            (self.choosing, self.matching, self.looking, self.done),
            self.kind,
            {
                "look": self.look, "bring": self.bring, "begin": self.begin,
                "ready": lambda: self.leave_for(self.then),
            },
        )  # fmt: skip
        self.look_foot, self.bring_foot, self.done_foot = self.steps.feet

    def title(self) -> str:
        """The top bar's title."""
        return self.kind.says("heading")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Ctrl Enter", said("spreadsheet.key.next")),
            ("Alt Left", said("spreadsheet.key.back")),
            ("Esc", said("spreadsheet.key.leave")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came; a file that is being looked at stays."""
        super().arrive(about, facts)
        if self.steps.is_at_start():
            self.steps.to_choose()

    def refresh(self) -> None:
        """Ask what can be taken back."""
        self.ask(self.kind.brought_in).then(
            lambda batches: self.choosing.show_batches(batches, self.session.clock.today())
        )

    def begin(self) -> None:
        """From the beginning."""
        self._file = self._table = self._batch = None
        self._left = []
        self.choosing.say("")
        self.choosing.open_is("")
        self.steps.to_choose()
        self.stale()

    # ---- a file

    def choose(self) -> None:
        """Ask which file, and read it."""
        path = self.asks.which(self)
        if path is None or not isValid(self):
            return
        self.choosing.wait(waits=True)
        self.choosing.say("")
        self.heavily(lambda: opened(path, self.kind.headings.known), self._opened, self._not_opened)

    def _not_opened(self, problem: Refused | Trouble) -> None:
        self.choosing.wait(waits=False)
        self.choosing.say(sentence(problem))
        self.steps.to_choose()
        self.choosing.choose.setFocus()

    def _opened(self, file: Opened) -> None:
        self.choosing.wait(waits=False)
        self._file = file
        self.choosing.open_is(file.name)
        self._see_sheet(0)

    def _see_sheet(self, at: int) -> None:
        if self._file is None:
            return
        table = self._table = self._file.tables[at]
        self.matching.show_tables(self._file.name, self._file.tables, at)
        self.looking.forget()

        def match(kept: Mapping[str, Any] | None) -> None:
            self.matching.show_columns(table, self.kind.headings.recalled(table.columns, kept))
            self.steps.to_match()

        self.ask(bringing.recall, columns.memory_of(table.columns, self.kind.name)).then(match)

    # ---- its rows

    def look(self) -> None:
        """Judge every row."""
        if self._table is None or not self.matching.check():
            return
        self.look_foot.wait(waits=True)
        self.ask(self.kind.here).then(self._judge).trouble(self._not_looked)

    def _judge(self, known: Any) -> None:
        table, parts, today = self._table, self.matching.parts(), self.session.clock.today()
        if table is None:
            return
        self.heavily(lambda: self.kind.judge(table, parts, known, today), self._looked, self._not_looked)

    def _looked(self, rows: tuple[Row, ...]) -> None:
        self.look_foot.wait(waits=False)
        self.looking.show_rows(rows)
        self.steps.to_look()

    def _not_looked(self, problem: Refused | Trouble) -> None:
        self.look_foot.wait(waits=False)
        self.look_foot.first.setFocus()  # what is closed for a while loses the keyboard
        self.troubled.emit(problem)

    def _say_coming(self) -> None:
        coming, self._left = self.looking.sorted_out()
        self.bring_foot.first.say(said("spreadsheet.bring_n", n=len(coming)))
        self.bring_foot.first.setEnabled(bool(coming))

    # ---- brought in

    def bring(self) -> None:
        """Bring in what comes in, in one act."""
        coming, self._left = self.looking.sorted_out()
        if self._table is None or not coming:
            return
        self.bring_foot.wait(waits=True)
        self.bring_foot.say_kept(said("spreadsheet.bringing", n=len(coming)))
        parts = self.matching.parts()
        memory = columns.memory_of(self._table.columns, self.kind.name)
        done = self.do(self.kind.bring_in, batch=self.session.clock.new_id(), rows=coming, memory=memory, parts=parts)
        done.then(self._brought).refused(self._not_brought).trouble(self._not_brought)

    def _brought(self, batch: Batch) -> None:
        self.bring_foot.wait(waits=False)
        self.bring_foot.say_kept("")
        self._batch = batch
        self.done.show_done(batch, len(self._left), self.session.clock.today())
        self.steps.to_done()

    def _not_brought(self, problem: Refused | Trouble) -> None:
        self.bring_foot.wait(waits=False)
        self.bring_foot.first.setFocus()
        self.bring_foot.say_kept("")
        row = problem.facts.get("row")
        self.looking.lead.setText(
            said("spreadsheet.stopped", row=row, why=sentence(problem)) if row else sentence(problem)
        )
        self.troubled.emit(problem)

    def _take_back_this(self) -> None:
        if self._batch is not None:
            self._take_back(self._batch)

    def _take_back(self, batch: Batch) -> None:
        self.done.take_back.setEnabled(False)
        done = self.do(self.kind.take_back, batch=batch.id)
        done.then(self._taken_back).refused(self._not_taken).trouble(self._not_taken)

    def _taken_back(self, got: TakenBack) -> None:
        self.done.take_back.setEnabled(True)
        stayed = f" {self.kind.says('some_stayed', n=got.stayed)}" if got.stayed else ""
        self.toast.emit(self.kind.says("taken_back", n=got.people) + stayed, None)
        self.begin()

    def _not_taken(self, problem: Refused | Trouble) -> None:
        self.done.take_back.setEnabled(True)
        if self.done.isVisible():
            self.done.take_back.setFocus()
        self.troubled.emit(problem)
        self.stale()

    # ---- what stayed outside

    def save_left(self) -> None:
        """Save the rows that stayed outside where the person wants them, warned once and noted."""
        chosen = saving.choose(said("spreadsheet.left_file"), warned_before=self._warned, parent=self, asks=self.saves)
        table, left = self._table, list(self._left)
        if chosen is None or table is None or not isValid(self):
            return
        self._warned = True

        def write(_noted: object) -> None:
            self.heavily(
                lambda: saving.write(chosen, bringing.error_sheet(table, left, self.kind.problems)),
                lambda _none: self.toast.emit(said("spreadsheet.left_saved", name=chosen.name), None),
                self.troubled.emit,
            )

        self.do(note_taken_out, what=Crossed.ERROR_SHEET, rows=len(left)).then(write)


class EmployerSheetPage(SpreadsheetPage):
    """Bring in a spreadsheet of employers, and of who works there."""

    kind = EMPLOYERS
    then = "employers"
