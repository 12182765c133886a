"""Words before bars: active people of 25 × WTE, permitted work of 10 × WTE, people met this year against the band."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ips_desktop.questions.caseload import CaseloadPage
from ips_desktop.questions.marks import Meter as Level
from resources.wordings import said
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.labels import Words
from ui.parts.meters import Meter


class Limits(QWidget):
    """One card, three meters; where there is no room for bars, their words alone."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("", "body", wrap=True)
        self._card = QFrame()
        self._card.setObjectName("panel")
        self.active, self.monitoring, self.year = Meter(), Meter(), Meter()
        row = Row(gap=20, sides=(20, 8, 20, 8))
        for n, meter in enumerate((self.active, self.monitoring, self.year)):
            if n:
                row.addWidget(Hairline(upright=True))
            row.addWidget(meter, 1)
        self._card.setLayout(row)
        self.setLayout(Column(self.words, self._card, gap=0))
        self.be_narrow(narrow=False)

    def be_narrow(self, *, narrow: bool) -> None:
        """Words alone, or bars under them."""
        self.words.setVisible(narrow)
        self._card.setVisible(not narrow)

    def show_limits(self, page: CaseloadPage) -> None:
        """Show where one adviser stands."""
        self._level(self.active, page.active, "caseload.active")
        self._level(self.monitoring, page.monitoring, "caseload.permitted")
        high, low = float(page.year.high), float(page.year.low)
        course = page.year.course
        self.year.show_meter(
            str(page.year.count),
            said("caseload.this_year", band=page.year.band),
            page.year.count / high if high else 0.0,
            note=said("caseload.course", n=course) if course is not None else said("caseload.too_early"),
            target=low / high if high else None,
        )
        self.year.explain(said("caseload.exact_year", exact=page.year.exact) if page.year.exact else "")
        meters = (self.active, self.monitoring, self.year)
        self.words.setText(" · ".join(meter.accessibleName() for meter in meters))
        self.words.setToolTip(" ".join(filter(None, (meter.toolTip() for meter in meters))))
        self.words.setAccessibleDescription(self.words.toolTip())

    def _level(self, meter: Meter, level: Level, key: str) -> None:
        limit = float(level.limit)
        meter.show_meter(
            str(level.count),
            said(key, places=level.places),
            level.count / limit if limit else float(level.count > 0) * 2,
            note="" if level.over else said("caseload.free", n=level.free),
            over=said("caseload.over", n=level.over) if level.over else "",
        )
        meter.explain(said("caseload.exact", exact=level.exact, places=level.places) if level.exact else "")
