"""First start on a laptop. Nothing is made until the code is redeemed and the passphrase holds."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.crossing import Crossing
from ui.parts.boxes import Column, Row, scrolled
from ui.parts.buttons import Button, Kind, secondary
from ui.parts.labels import Pictogram, Words, label_for, small, title
from ui.sentences import sentence
from ui.theme import changes, look
from ui.unlock.line import Line
from ui.unlock.passphrase import COLUMN, PassphraseField

if TYPE_CHECKING:
    from ips_desktop.practice import Practice


class JoinPage(QWidget):
    """Address, code, passphrase twice."""

    joined = Signal()

    def __init__(self, practice: Callable[[], Practice], crossing: Crossing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice, self._crossing = practice, crossing
        self.address, self.code = QLineEdit(), QLineEdit()
        self.address.setPlaceholderText("https://…#9f2c-41d0-77aa-b35e")
        self.passphrase, self.again = PassphraseField(said("join.passphrase")), PassphraseField(said("join.again"))
        self.line = Line()
        self.button = Button(said("join.join"), Kind.PRIMARY, height=44, does=self._join)
        suggest = secondary(said("join.suggest"), icon="refresh", does=self._suggest)
        self._column = QWidget()
        rows: list[Any] = [
            Row(
                Pictogram("shield-lock", "accent", 36),
                Column(title(said("join.title")), Words(said("frame.program"), "body", "text2"), gap=0),
                1,
                gap=12,
            ),
            small(said("join.means"), wrap=True),
        ]
        for name, field in (
            ("address", self.address),
            ("code", self.code),
            ("passphrase", self.passphrase),
            ("again", self.again),
        ):
            rows.append(Column(label_for(said(f"join.{name}"), field, role="strong"), field, gap=4))
        rows += [small(said("join.passphrase_means"), wrap=True), Row(suggest, 1), self.line, self.button]
        self._column.setLayout(Column(*rows, gap=12))
        self.again.returnPressed.connect(self._join)
        inside = QWidget()
        inside.setLayout(Column(2, Row(1, self._column, 1), 3, sides=(24, 24, 24, 24)))
        self.setLayout(Column(scrolled(inside), gap=0))
        changes.worn.connect(self._measure)
        self._measure()
        self.setAccessibleName(said("join.title"))
        self.setFocusProxy(self.address)
        self.address.setFocus()

    def _measure(self) -> None:
        width = look().px(COLUMN)
        self._column.setFixedWidth(width)
        self.button.setFixedWidth(width)
        for field in (self.address, self.code):
            field.setFixedHeight(look().px(44))

    def _suggest(self) -> None:
        from ips_desktop.vault.passphrase import suggest

        words = suggest()
        for field in (self.passphrase, self.again):
            field.setText(words)
            field.setEchoMode(QLineEdit.EchoMode.Normal)
        self.line.say(said("join.suggested", words=words), "info-circle")

    def _join(self) -> None:
        from ips_desktop.vault.passphrase import weigh

        if self.passphrase.text() != self.again.text():
            self.line.say(said("join.not_the_same"), "alert-circle", "serious")
            return
        weight = weigh(self.passphrase.text())
        if not weight.ok:
            self.line.say(said(weight.code), "alert-circle", "serious")
            return
        self._wait(True)
        address, code, passphrase = self.address.text(), self.code.text(), self.passphrase.text()
        practice = self._practice()

        def redeem() -> None:
            from sync.client.enrolling import enrol

            enrol(practice, address, code, passphrase)

        self._crossing.carry(practice.lanes.network(redeem), self._done)

    def _wait(self, waiting: bool) -> None:
        self.button.setEnabled(not waiting)
        if waiting:
            self.line.say(said("join.joining"), "clock")

    def _done(self, done: Future[None]) -> None:
        if not isValid(self):
            return
        self._wait(False)
        error = done.exception()
        if error is None:
            self.joined.emit()
        elif isinstance(error, (Refused, Trouble)):
            self.line.say(sentence(error), "alert-circle", "serious")
        else:
            raise error
