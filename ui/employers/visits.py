"""This week's face-to-face visits against six for a whole post: words before the bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.employers import EmployersPage, Visits
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.labels import Words, small
from ui.parts.meters import Bar


class WeekVisits(QWidget):
    """My own, and for who leads, those of each adviser in the order of names: never a league."""

    def __init__(self) -> None:
        super().__init__()
        self._mine = QWidget()
        self._figure = Words("", "strong")
        self.bar = Bar()
        self._mine.setLayout(
            Row(Words(said("employers.week")), self._figure, Words(said("employers.visits")), self.bar, gap=4)
        )
        self.team = small("", wrap=True)
        self.setLayout(Column(self._mine, self.team, gap=4))

    def show_visits(self, answer: EmployersPage) -> None:
        """Show where the week stands."""
        self._mine.setVisible(answer.mine is not None)
        if answer.mine is not None:
            self._show(answer.mine)
        self.team.setText(
            " · ".join(said("employers.team_visits", name=v.name, count=v.count, of=v.of) for v in answer.team)
        )
        self.team.setVisible(bool(answer.team))

    def _show(self, mine: Visits) -> None:
        self._figure.setText(said("employers.visits_of", count=mine.count, of=mine.of))
        share = float(mine.count / mine.wanted) if mine.wanted else 0.0
        self.bar.show_share(min(1.0, share))  # more visits than wanted is nothing to warn of
        self._mine.setAccessibleName(said("employers.visits_spoken", count=mine.count, of=mine.of))
