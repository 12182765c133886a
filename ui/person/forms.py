"""The small forms that open under the header: an attempt to reach the person, words added to an entry, the day they said yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.questions.contact_rules import ContactRules, contact_rules
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.fields import Field, choice_field, date_field, prose_field
from ui.parts.labels import Words
from ui.person.acts import ADDITION, ATTEMPT, YES, keep_addition, keep_attempt, keep_yes
from ui.place import Place
from ui.small_form import SmallForm


class AttemptForm(SmallForm):
    """How they may be reached, which way was taken, whether it reached them, a few words."""

    def __init__(self, page: Place, done: Callable[[UUID], object]) -> None:
        ways = [(how, said(f"terms.AttemptHow.{how}")) for how in AttemptHow]
        super().__init__(
            page,
            ATTEMPT,
            keep_attempt,
            done,
            choice_field("how", said("person.attempt_how"), ways),
            choice_field(
                "reached",
                said("person.reached"),
                [(False, said("person.reached_no")), (True, said("person.reached_yes"))],
            ),
            prose_field("note", said("person.attempt_note"), lines=2),
        )
        self._rules = ContactRules()
        self.form.edited.connect(self._follow)

    def ask(self, about: UUID, start: Mapping[str, Any]) -> None:
        """Open it, and say how they may be reached before anything is tried."""
        self._show_rules(about, ContactRules(), about)
        super().ask(about, start)
        self._page.ask(contact_rules, about).then(lambda rules: self._show_rules(about, rules, self.drafting.about))

    def _show_rules(self, about: UUID, rules: ContactRules, now: UUID | None) -> None:
        if about != now:
            return
        self._rules = rules
        self.contact.setText(rules.line)
        self.contact.setVisible(bool(rules.line))
        how = self.form.fields["how"]
        if not self.drafting.is_touched and how.value() is not None and rules.forbids(how.value()):
            how.put(next(way for way in AttemptHow if not rules.forbids(way)))
        self._follow()

    def _follow(self) -> None:
        """Say beside the way that they said no to it."""
        how = self.form.fields["how"]
        how.say(said("contact.said_no") if how.value() is not None and self._rules.forbids(how.value()) else "")

    def laid(self, fields: tuple[Field, ...]) -> QWidget:
        """The two choices beside each other."""
        how, reached, note = fields
        holder = QWidget()
        self.contact = Words("", "strong", wrap=True)
        self.contact.hide()
        holder.setLayout(Column(self.contact, Row(how, reached, gap=12), note, gap=8))
        return holder


def addition_form(page: Place, done: Callable[[UUID], object]) -> SmallForm:
    """Words added to a kept entry; the entry itself stands as it is."""
    text = prose_field("text", said("person.addition_text"), hint=said("person.addition_hint"), lines=3)
    return SmallForm(page, ADDITION, keep_addition, done, text)


def yes_form(page: Place, done: Callable[[UUID], object]) -> SmallForm:
    """The day the person said yes: from it everything is reckoned, so it is asked and never guessed."""
    on = date_field(
        "on", said("person.said_yes_on"), page.session.clock.today, past=True, hint=said("person.said_yes_hint")
    )
    return SmallForm(page, YES, keep_yes, done, on)
