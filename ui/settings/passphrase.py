"""Change the passphrase: the old one, a new one, the new one again. The records are not encrypted anew; only the key is wrapped anew."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import primary, secondary
from ui.parts.labels import label_for, small
from ui.place import Session
from ui.sentences import sentence
from ui.unlock.line import Line
from ui.unlock.passphrase import PassphraseField


class ChangePassphrase(QWidget):
    """Three fields and a suggestion of five words."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.old, self.new, self.again = (
            PassphraseField(said(f"settings.{name}")) for name in ("old_passphrase", "new_passphrase", "new_again")
        )
        self.line = Line()
        for field in (self.old, self.new, self.again):
            field.returnPressed.connect(self._change)
            field.caps_lock.connect(self._caps)
        self.button = primary(said("settings.change_passphrase"), does=self._change)
        suggest = secondary(said("settings.suggest"), icon="refresh", does=self._suggest)
        rows: list[QWidget] = []
        for name, field in (("old_passphrase", self.old), ("new_passphrase", self.new), ("new_again", self.again)):
            rows += [label_for(said(f"settings.{name}"), field), field]
        self.setLayout(
            Column(
                small(said("settings.passphrase_means"), wrap=True),
                *rows,
                self.line,
                Row(self.button, suggest, 1),
                gap=6,
            )
        )

    def _suggest(self) -> None:
        from ips_desktop.vault.passphrase import suggest

        words = suggest()
        for field in (self.new, self.again):
            field.setText(words)
            field.setEchoMode(field.EchoMode.Normal)
        self.line.say(said("settings.suggested", words=words), "info-circle")

    def _caps(self, on: bool) -> None:
        if on:
            self.line.say(said("unlock.caps_lock"), "arrow-big-up-line", "attention")
        elif self.line.text() == said("unlock.caps_lock"):
            self.line.say("")

    def _change(self) -> None:
        if not self.button.isEnabled():
            return
        if self.new.text() != self.again.text():
            self.line.say(said("settings.not_the_same"), "alert-circle", "serious")
            self.again.setFocus()
            return
        self.button.setEnabled(False)
        self.line.say(said("settings.changing"))
        done = self._session.door.change_passphrase(self.old.text(), self.new.text())
        self._session.crossing.carry(done, self._changed)

    def _changed(self, done: Future[None]) -> None:
        if not isValid(self):
            return
        self.button.setEnabled(True)
        error = done.exception()
        if isinstance(error, (Refused, Trouble)):
            self.line.say(sentence(error), "alert-circle", "serious")
            wrong = self.new if getattr(error, "field", "old") == "new" else self.old
            wrong.setFocus()
            wrong.selectAll()
            return
        if error is not None:
            raise error
        for field in (self.old, self.new, self.again):
            field.clear()
            field.setEchoMode(field.EchoMode.Password)
        self.line.say(said("settings.passphrase_changed"), "circle-check", "good")
        self.changed.emit()
