"""Every figure of the period as a list, its named rows under it; Enter opens who is behind the one that is selected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ips_desktop.questions.measured_words import dimension_words, figure_words, of_words, row_words
from ips_desktop.questions.outcomes import Figured, OutcomesPage
from ips_desktop.rules.measuring.outcome import Row
from resources.wordings import said
from ui.models import Column, RowsModel
from ui.outcomes.words import judged, not_known, year_before
from ui.parts.card_list import CardList
from ui.parts.lines import Line, LineDelegate, spoken


@dataclass(frozen=True)
class FigureLine:
    """A figure, or one of its rows; `id` names it for ever."""

    id: str
    measure: str
    row: str
    name: str
    figure: str
    of: str


def lines(answer: OutcomesPage) -> list[FigureLine]:
    """The figures in the order of the contract, each before its rows."""
    return [line for figured in answer.figures for line in _lines(figured)]


def _lines(figured: Figured) -> list[FigureLine]:
    outcome = figured.outcome
    judgement = judged(figured) if outcome.target is not None else None
    told = [judgement.words if judgement else "", not_known(figured), year_before(figured)]
    first = FigureLine(
        outcome.measure,
        outcome.measure,
        "",
        " · ".join(part for part in (said("outcomes.altogether"), *told) if part),
        figure_words(outcome.kind, outcome.lists),
        of_words(outcome.kind, outcome.lists),
    )
    return [first, *(_row(outcome.measure, row) for row in outcome.rows)]


def _row(measure: str, row: Row) -> FigureLine:
    about = dimension_words(row.name)
    name = f"{about}: {row_words(row.name)}" if about else row_words(row.name)
    figure, of = figure_words(row.kind, row.lists), of_words(row.kind, row.lists)
    return FigureLine(f"{measure}/{row.name}", measure, row.name, name, figure, of)


def line(each: FigureLine) -> Line:
    """As it is drawn: words at the left, the figure at the right."""
    return Line(each.name, end=" · ".join(part for part in (each.of, each.figure) if part))


class Figures(CardList):
    """The list. `opens(line)` is done by Enter."""

    def __init__(self, opens: Callable[[FigureLine], object]) -> None:
        columns: list[Column[FigureLine]] = [
            Column(said("outcomes.title"), lambda each: f"{said(f'measures.{each.measure}')} {each.name}"),
            Column(said("parts.chart.figure"), lambda each: each.figure, number=True),
            Column(said("parts.chart.beside"), lambda each: each.of, number=True),
        ]
        self.lines: RowsModel[FigureLine] = RowsModel(
            columns,
            sentence=lambda each: f"{said(f'measures.{each.measure}')} {spoken(line(each))}",
            group=lambda each: each.measure,
            heading=lambda measure: said(f"measures.{measure}"),
        )
        super().__init__(self.lines, LineDelegate(line), name=said("outcomes.all"))
        self.opened.connect(opens)

    def show_answer(self, answer: OutcomesPage) -> None:
        """Show these figures."""
        self.lines.show(lines(answer))
        if self.row() is None and self.lines.rows:
            self.keeps.go(0)
