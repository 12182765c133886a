"""The small forms of the page: one at a time opens between the header and what happened, and what was typed in it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.terms.words import AttemptHow
from ui.parts.boxes import Column
from ui.person.forms import AttemptForm, addition_form, yes_form
from ui.place import Place, Words
from ui.small_form import SmallForm


class Between(QWidget):
    """Hidden while none is open. `kept(key)`: an attempt or an addition was kept; `yes_kept(client)`: the day of their yes was."""

    left = Signal()
    """A form was closed: the keyboard goes back to what happened."""

    def __init__(self, page: Place, kept: Callable[[str], object], yes_kept: Callable[[UUID], object]) -> None:
        super().__init__()
        self.attempt = AttemptForm(page, lambda _about: kept("person.attempt_kept"))
        self.addition = addition_form(page, lambda _about: kept("person.addition_kept"))
        self.said_yes = yes_form(page, yes_kept)
        self.forms: tuple[SmallForm, ...] = (self.attempt, self.addition, self.said_yes)
        for form in self.forms:
            form.left.connect(self.leave)
        self.setLayout(Column(*self.forms, gap=8, sides=(24, 12, 24, 4)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def is_any_open(self) -> bool:
        """Whether somebody is writing in one."""
        return any(form.isVisible() for form in self.forms)

    def words(self) -> list[Words]:
        """What is typed and not kept."""
        return [words for form in self.forms for words in form.words()]

    def ask_attempt(self, client: UUID | None) -> None:
        """Open the form for an attempt to reach them."""
        self._ask(self.attempt, client, {"how": AttemptHow.PHONE, "reached": False, "note": ""})

    def ask_addition(self, entry: UUID) -> None:
        """Open the form for words added to an entry."""
        self._ask(self.addition, entry, {"text": ""})

    def ask_yes(self, client: UUID | None, on: object) -> None:
        """Open the form for the day they said yes, with this day in it."""
        self._ask(self.said_yes, client, {"on": on})

    def _ask(self, form: SmallForm, about: UUID | None, start: Mapping[str, Any]) -> None:
        if about is None:
            return
        for other in self.forms:
            if other is not form and not other.isHidden():
                other.leave()
        self.show()
        form.ask(about, start)

    def leave(self) -> None:
        """One was closed: none, or one, is left."""
        self.setVisible(any(not form.isHidden() for form in self.forms))
        self.left.emit()

    def shut(self) -> None:
        """Close all: somebody else comes."""
        for form in self.forms:
            if not form.isHidden():
                form.leave()
