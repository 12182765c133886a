"""Every adviser's caseload on another day: the day above, one line an adviser, each figure with its people behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ips_desktop.questions.marks import Chip, Meter, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.team_day import DayRow, People, caseloads_on
from resources.wordings import days, said
from ui.panels.view import PanelsView
from ui.parts.boxes import Column
from ui.parts.fields import date_field
from ui.parts.labels import small
from ui.place import Place, Session
from ui.team.cells import level
from ui.theme import look

SIDES = {"who_active": "active", "who_monitored": "monitored"}


class TeamDayPage(Place):
    """Caseload by adviser and day (SS6.1)."""

    refresh_when = frozenset({"spell", "named_adviser", "mode", "wte", "staff", "meeting", "client"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.day = date_field("day", said("team.day"), session.clock.today)
        self.day.control.edited.connect(self.stale)
        self._by_id: dict[UUID, DayRow] = {}
        self.view = PanelsView()
        self.view.asked.connect(self._offer)
        top = QWidget()
        top.setLayout(Column(self.day, small(said("team.day_means"), wrap=True), gap=8, sides=(24, 12, 24, 4)))
        self.day.setMaximumWidth(look().px(360))
        lines = QWidget()
        lines.setLayout(Column(self.view, gap=0, sides=(14, 0, 0, 0)))
        whole = Column(top, gap=0)
        whole.addWidget(lines, 1)
        self.setLayout(whole)
        self.menu = QMenu(self)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.team_day")

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Today stands there until another day is written."""
        if self.day.value() is None:
            self.day.put(self.session.clock.today())
        super().arrive(about, facts)
        self.day.setFocus()

    def refresh(self) -> None:
        """Ask how the caseloads stood on the day written; half a day asks nothing."""
        day = self.day.value()
        if isinstance(day, date) and self.day.check():
            self.ask(caseloads_on, day).then(lambda rows: self._show(day, rows) if day == self.day.value() else None)

    def _show(self, day: date, rows: tuple[DayRow, ...]) -> None:
        self._by_id = {row.id: row for row in rows}
        counted = sum(row.active_meter.count + row.monitoring_meter.count for row in rows)
        notes = (reason("team.day_sum", n=counted, day=days.day_of_year(day)),)
        self.view.show_panels(
            Panels(self.session.me.service, (Panel("team_day", tuple(map(_line, rows)), notes=notes),))
        )

    def _offer(self, form: str, about: object) -> None:
        """Who is behind a figure, by name; one that is chosen opens."""
        row = self._by_id.get(about) if isinstance(about, UUID) else None
        if row is None:
            return
        self.menu.clear()
        people: People = getattr(row, SIDES[form])
        for client, name in people:
            opens = self.menu.addAction(name.replace("&", "&&"))
            opens.triggered.connect(lambda _=False, client=client: self.leave_for("person", client))  # pyright: ignore[reportUnknownLambdaType]
        pressed = QApplication.focusWidget()
        self.menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height())) if pressed is not None else QCursor.pos())


def _line(row: DayRow) -> PanelLine:
    share = said("team.full_time") if row.hundredths == 100 else said("team.wte", share=f"{row.hundredths / 100:g}")
    line = reason(
        "team.day_line", name=row.name, active=level(row.active_meter), monitoring=level(row.monitoring_meter)
    )
    acts = [PanelAct(form, row.id) for form, side in SIDES.items() if getattr(row, side)]
    return PanelLine(
        row.id, "users", line, (reason("team.day_share", share=share),), chip=_chip(row.active_meter), acts=tuple(acts)
    )


def _chip(meter: Meter) -> Chip | None:
    return Chip("attention", "arrow-up", reason("team.over", n=meter.over)) if meter.over else None
