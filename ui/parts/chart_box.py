"""A chart in its card: heading, legend, and by one key the same numbers as a table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from resources.wordings import said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts import chart_ink
from ui.parts.boxes import Panel, Row, clear
from ui.parts.card_list import KeepsPlace, ring_row
from ui.parts.chart import ChartView
from ui.parts.chart_data import Bars, Chart
from ui.parts.flow import Flow
from ui.parts.labels import Words, heading
from ui.theme import look


@dataclass(frozen=True)
class _Line:
    """One bar or mark, as a row."""

    id: int
    cells: tuple[str, ...]
    sentence: str


def table_of(chart: Chart) -> tuple[tuple[str, ...], list[_Line]]:
    """The headings and the rows that say all a chart says."""
    if isinstance(chart, Bars):
        told = len(chart.series) > 1
        figures = chart.figures or said("parts.chart.figure")
        heads = (chart.names, *(chart.series if told else ()), figures, said("parts.chart.beside"))
        rows = [
            (bar.name, *(chart.number.format(value) for value in bar.values if told), bar.figure, bar.beside)
            for bar in chart.bars
        ]
        sentences = [bar.sentence for bar in chart.bars]
    else:
        heads = (chart.names, said("parts.chart.figure"), said("parts.chart.beside"))
        rows = [(mark.name, mark.figure, mark.beside) for mark in chart.marks]
        sentences = [mark.sentence for mark in chart.marks]
    used = [n for n in range(len(heads)) if n == 0 or any(row[n] for row in rows)]
    lines = [
        _Line(place, tuple(row[n] for n in used), sentence)
        for place, (row, sentence) in enumerate(zip(rows, sentences, strict=True))
    ]
    return tuple(heads[n] for n in used), lines


class ChartTable(QTableView):
    """The same as rows; Enter opens the one that is selected."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._double)

    def show_chart(self, chart: Chart) -> None:
        """Show this one's numbers."""
        heads, lines = table_of(chart)
        columns = [_column(head, n) for n, head in enumerate(heads)]
        model = RowsModel(columns, sentence=lambda line: line.sentence, parent=self)
        self.setModel(model)
        self._keeps = KeepsPlace(self, model)
        model.show(lines)
        self._keeps.go(0)
        self.setAccessibleName(chart.title)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(look().px(32))

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring round the current one."""
        super().paintEvent(event)
        ring_row(self)


def _column(head: str, place: int) -> ModelColumn[_Line]:
    return ModelColumn(head, lambda line: line.cells[place], number=place > 0)


class _Swatch(QWidget):
    """The filling of a series, for the legend."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self._pattern = pattern
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As high as a small capital."""
        return QSize(look().px(13), look().px(13))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The filling and its edge."""
        chart_ink.fill(QPainter(self), QRectF(self.rect()), self._pattern)


class ChartBox(Panel):
    """Heading and legend above, chart or table below. `opened`: the place of what is to be opened."""

    opened = Signal(int)

    def __init__(self) -> None:
        self._title, self._legend = heading(), Row(gap=6)
        legend = QWidget()
        legend.setLayout(self._legend)
        self.view, self.table = ChartView(), ChartTable()
        self.stack = QStackedWidget()
        super().__init__(Flow(self._title, legend, gap=16), self.stack, gap=8)
        for part in (self.view, self.table):
            self.stack.addWidget(part)
            part.opened.connect(self.opened)

    def show_chart(self, chart: Chart) -> None:
        """Draw this chart and fill its table."""
        self._title.setText(chart.title)
        clear(self._legend)
        for pattern, name in chart.legend if isinstance(chart, Bars) else ():
            self._legend.addWidget(_Swatch(pattern))
            self._legend.addWidget(Words(name, "small", "text2"))
            self._legend.addSpacing(look().px(8))
        self.view.show_chart(chart)
        self.table.show_chart(chart)

    @property
    def is_table(self) -> bool:
        """Whether the table is seen."""
        return self.stack.currentWidget() is self.table

    def turn(self) -> None:
        """From the chart to the table, and back; the keyboard goes along."""
        seen, other = (self.table, self.view) if self.is_table else (self.view, self.table)
        had = seen.hasFocus()
        self.stack.setCurrentWidget(other)
        if had:
            other.setFocus()
