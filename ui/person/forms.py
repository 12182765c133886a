"""The two small forms that open under the header: an attempt to reach the person, and words added to a kept entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import primary, quiet
from ui.parts.checks import CheckBox
from ui.parts.fields import Field, Form, choice_field, prose_field
from ui.parts.labels import heading


class SmallForm(QFrame):
    """A heading, fields, one act and a way out. Hidden until it is asked for."""

    def __init__(self, words: str, fields: list[Field], finish: str, done: Callable[[dict[str, Any]], object]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._done = done
        self.heading = heading(words)
        self.form = Form(*fields)
        self.finish = primary(finish, cap="Ctrl Enter", does=self._finish)
        foot = Row(self.finish, quiet(said("person.leave_it"), cap="Esc", does=self.leave), 1)
        self.column = Column(self.heading, *fields, foot, gap=8, sides=(16, 12, 16, 12))
        self.setLayout(self.column)
        for keys, does in (("Ctrl+Return", self._finish), ("Esc", self.leave)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(shortcut.context().WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        self.hide()

    def ask(self, values: dict[str, Any]) -> None:
        """Open it with these words in it."""
        self.form.put(values)
        self.show()
        next(iter(self.form.fields.values())).setFocus()

    def leave(self) -> None:
        """Close it; what was typed is kept as a draft by the page."""
        self.hide()

    def show_refused(self, refused: Refused) -> bool:
        """Put a refusal beside its field; whether it has one here."""
        return self.form.show_refused(refused)

    def values(self) -> dict[str, Any]:
        """What is typed."""
        return self.form.values()

    def _finish(self) -> None:
        self._done(self.values())


class AttemptForm(SmallForm):
    """Which way, whether it reached them, a few words."""

    def __init__(self, done: Callable[[dict[str, Any]], object]) -> None:
        ways = [(how, said(f"terms.AttemptHow.{how}")) for how in AttemptHow]
        fields = [
            choice_field("how", said("person.attempt_how"), ways),
            prose_field("note", said("person.attempt_note"), lines=2),
        ]
        super().__init__(said("person.attempt_heading"), fields, said("person.keep_attempt"), done)
        self.reached = CheckBox(said("person.reached"))
        self.column.insertWidget(2, self.reached)

    def values(self) -> dict[str, Any]:
        """What is typed, and whether it reached them."""
        return {**self.form.values(), "reached": self.reached.isChecked()}


class AdditionForm(SmallForm):
    """Words added to a kept entry; the entry itself stands as it is."""

    def __init__(self, done: Callable[[dict[str, Any]], object]) -> None:
        super().__init__(
            said("person.addition_heading"),
            [prose_field("text", said("person.addition_text"), hint=said("person.addition_hint"), lines=3)],
            said("person.keep_addition"),
            done,
        )
