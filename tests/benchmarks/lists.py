"""A letter typed into the caseload's filter, until the list is painted again: 5,000 people against 25, the same page.

And the caseload asked of the store: ten times the people against one time.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ips_desktop.practice import Practice
from ips_desktop.questions.caseload import CaseloadPage as Answer
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.today import today
from tests.benchmarks.measure import Line, by_turns
from tests.benchmarks.stocked import STANDING, made
from tests.homes import enrolment
from ui.caseload.page import CaseloadPage
from ui.crossing import Crossing
from ui.looks import dress
from ui.place import Session

MANY = 5_000
LETTERS = "abeiou"


def grown(answer: Answer, size: int) -> Answer:
    """The answer with this many rows, made of those it has."""
    rows = [answer.rows[n % len(answer.rows)] for n in range(size)]
    fresh = tuple(replace(row, id=STANDING.new_id(), name=f"{row.name} {n}") for n, row in enumerate(rows))
    return replace(answer, rows=fresh)


class Typing:
    """One caseload page, shown, and a person who types into it."""

    def __init__(self, practice: Practice, owner: QObject, answer: Answer) -> None:
        session = Session(door=practice, crossing=Crossing(owner), me=enrolment().acting(), clock=STANDING)
        self.page = CaseloadPage(session)
        self.page.resize(1100, 700)
        self.page.show()
        QApplication.processEvents()
        self.page._show(answer)
        self._n = 0
        self.page.list.setFocus()
        QApplication.processEvents()

    def letter(self) -> float:
        """Type one letter; answers the seconds until all is painted. What was typed is taken back untimed."""
        key = LETTERS[self._n % len(LETTERS)]
        self._n += 1
        began = time.perf_counter()
        QTest.keyClick(self.page.list, Qt.Key(ord(key.upper())))
        self.page.list.viewport().repaint()
        QApplication.processEvents()
        spent = time.perf_counter() - began
        QTest.keyClick(self.page.list, Qt.Key.Key_Escape)
        QApplication.processEvents()
        return spent


def lines(rounds: int) -> list[Line]:
    """Keystrokes; Today and Caseload by size of the store."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    most = max(rounds, 15)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        small = made(Path(name) / "small", 750)
        large = made(Path(name) / "large", 7_500, each=250)
        with small.open() as few, large.open() as many:
            answer = few.ask(caseload).result()
            pages = [Typing(few, app, grown(answer, size)) for size in (25, MANY)]
            keystroke = by_turns(
                f"caseload, a letter typed, {MANY:,} people", "the same with 25 people",
                pages[0].letter, pages[1].letter, goal=1.5, rounds=most,
            )  # fmt: skip
            questions: list[tuple[str, Callable[[Practice], object]]] = [
                ("today", lambda door: door.ask(today).result()),
                ("caseload", lambda door: door.ask(caseload).result()),
            ]
            asked = [
                by_turns(
                    f"{what} asked, 30 people, 7,500 meetings", "30 people, 750 meetings",
                    lambda ask=ask: ask(few), lambda ask=ask: ask(many), goal=1.6, rounds=most,
                )
                for what, ask in questions
            ]  # fmt: skip
            for typing in pages:
                typing.page.close()
    return [keystroke, *asked]
