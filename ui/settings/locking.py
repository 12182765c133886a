"""After how long without a touch the window locks: chosen here, within what the service allows, and so from the next moment on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.locking import LockAfter
from resources.wordings import said
from ui.parts.boxes import Column
from ui.parts.choices import Choice, FilterChips
from ui.parts.labels import small


class Locking(QWidget):
    """`choose(minutes)` is told what was chosen."""

    def __init__(self, choose: Callable[[int], object]) -> None:
        super().__init__()
        self.means = small("", wrap=True)
        self.minutes = FilterChips(said("settings.lock_after"))
        self.minutes.chosen.connect(choose)
        self.setLayout(Column(self.means, self.minutes, gap=8))

    def show_minutes(self, answer: LockAfter) -> None:
        """What holds now, among what may be chosen."""
        self.means.setText(said("settings.lock_means", n=answer.most))
        offered = sorted({*answer.choices, answer.minutes})
        self.minutes.offer([Choice(n, said("settings.minutes", n=n)) for n in offered])
        self.minutes.put(answer.minutes)
