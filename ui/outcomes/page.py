"""The page: for whom and which days, eight tiles, two charts, or every figure as a list. Whatever is pressed opens who is behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ips_desktop.questions.outcomes import OutcomesPage as Answer
from ips_desktop.questions.outcomes import outcomes
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from resources.wordings import said
from ui.outcomes.asked import Asked
from ui.outcomes.charts import RETAINED, starts_by_month, still_in_work
from ui.outcomes.list import FigureLine, Figures
from ui.outcomes.tile import Tile
from ui.outcomes.words import heard_words, shown_lists
from ui.parts.boxes import Column, Grid, scrolled
from ui.parts.buttons import quiet
from ui.parts.chart_box import ChartBox
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.flow import Flow
from ui.parts.insight import go_to
from ui.parts.labels import small
from ui.place import Place, Session
from ui.theme import changes, look

TILES = ("plans", "job_starts", "work_rate", "retained_3", "retained_6", "at_risk_kept", "steps", "moving")
"""The contract's order."""
FOUR_FROM, THREE_FROM, TWO_FROM, SIDE_BY_SIDE_FROM = 1060, 800, 520, 1000
HEAD_AT_MOST = 0.55


class OutcomesPage(Place):
    """The figures of whoever may be seen here."""

    refresh_when = frozenset(
        {"client", "meeting", "plan", "spell", "referral", "named_adviser", "job", "job_terms", "paid_hours", "job_check", "at_risk",
         "stepping", "award", "onward_referral", "mode", "wte", "staff", "laptop", "team_link"}
    )  # fmt: skip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.answer: Answer | None = None
        self.asked = Asked(session.clock.today)
        self.asked.changed.connect(self.refresh)
        self.heard = small("", wrap=True)
        self.turn = quiet(said("outcomes.turn"), key="Alt+T", does=self._turn)
        self.switch = ViewSwitch(
            said("outcomes.view"),
            [Choice(name, said(f"outcomes.view.{name}")) for name in ("main", "all")],
        )
        self.switch.put("main")
        self.switch.chosen.connect(self._switched)
        self.tiles = {measure: Tile(lambda measure=measure: self._open_tile(measure)) for measure in TILES}
        self.starts, self.kept = ChartBox(), ChartBox()
        self.starts.opened.connect(self._open_month)
        self.kept.opened.connect(self._open_kept)
        self._tiles, self._charts = Grid(gap=12), Grid(gap=12)
        self.list = Figures(self._open_line)
        self._lay()
        changes.worn.connect(self._arrange)

    def _lay(self) -> None:
        inside = QWidget()
        inside.setLayout(Column(self._tiles, self._charts, 1, gap=12, sides=(24, 4, 24, 12)))
        self.main = scrolled(inside)
        listed = QWidget()
        listed.setLayout(Column(self.list, gap=0, sides=(12, 4, 12, 0)))
        self._stack = QStackedWidget()
        for part in (self.main, listed):
            self._stack.addWidget(part)
        self._asking = QWidget()
        self._asking.setLayout(
            Column(Flow(self.asked, self.switch, self.turn, gap=12), self.heard, gap=6, sides=(24, 12, 24, 8))
        )
        self._head = scrolled(self._asking)
        self.asked.grown.connect(self._arrange)
        whole = Column(self._head, gap=0)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)

    def title(self) -> str:
        """The top bar's title."""
        return said("outcomes.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [
            ("Enter", said("outcomes.key.open")),
            ("← →", said("outcomes.key.arrows")),
            ("Alt T", said("outcomes.key.turn")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Begin at the first tile."""
        self.head(self.title())
        super().arrive(about, facts)
        if self.answer is not None:
            self._begin()

    def refresh(self) -> None:
        """Ask for the figures of these days."""
        self.ask(outcomes, **self.asked.wanted()).then(self._show).refused(self._refused)

    def _refused(self, refused: Refused) -> None:
        if not self.asked.refuse(refused):
            self.troubled.emit(refused)

    def _show(self, answer: Answer) -> None:
        first = self.answer is None
        self.answer = answer
        self.asked.offer(answer)
        self.heard.setText(heard_words(answer.heard))
        self.heard.setVisible(self.session.me.role != Role.ADVISER)
        for measure, tile in self.tiles.items():
            tile.show_figure(answer.figure(measure))
        self.starts.show_chart(starts_by_month(answer))
        self.kept.show_chart(still_in_work(answer))
        self.list.show_answer(answer)
        self._arrange()
        if first:
            self._begin()

    def _begin(self) -> None:
        if self._stack.currentWidget() is self.main:
            go_to(self.tiles[TILES[0]])
        else:
            self.list.setFocus()

    # ---- two views, chart or table

    def _switched(self, view: object) -> None:
        is_all = view == "all"
        self._stack.setCurrentIndex(1 if is_all else 0)
        self.turn.setEnabled(not is_all)

    def _turn(self) -> None:
        if self.switch.value() != "all":
            for box in (self.starts, self.kept):
                box.turn()

    def _arrange(self) -> None:
        """As many tiles beside each other as there is room for; a tile that says nothing here is not shown.

        In large text the questions scroll by themselves: figures are always in sight.
        """
        px, wide = look().px, self.width()
        needs = self._asking.heightForWidth(wide)
        self._head.setFixedHeight(min(needs, round(self.height() * HEAD_AT_MOST)))
        shown = [tile for tile in self.tiles.values() if tile.figured is not None]
        columns = 4 if wide >= px(FOUR_FROM) else 3 if wide >= px(THREE_FROM) else 2 if wide >= px(TWO_FROM) else 1
        self._tiles.spread(shown, columns)
        for tile in shown:
            tile.show()
        self._charts.spread((self.starts, self.kept), 2 if wide >= px(SIDE_BY_SIDE_FROM) else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer tiles beside each other where there is less room."""
        super().resizeEvent(event)
        self._arrange()

    # ---- who is behind

    def _open_tile(self, measure: str) -> None:
        figured = self.answer.figure(measure) if self.answer is not None else None
        if figured is not None:
            self._open(measure, shown_lists(figured.outcome)[2])

    def _open_kept(self, place: int) -> None:
        self._open(RETAINED[place])

    def _open_month(self, place: int) -> None:
        if self.answer is not None:
            period = self.answer.months[place].period
            self._open("job_starts", first=period.first, last=period.last)

    def _open_line(self, line: FigureLine) -> None:
        self._open(line.measure, line.row)

    def _open(self, measure: str, row: str = "", **days: Any) -> None:
        if self.answer is None:
            return
        period = self.answer.period
        asked = {"first": period.first, "last": period.last, **days}
        self.leave_for("behind", None, measure=measure, row=row, scope=self.answer.scope, **asked)
