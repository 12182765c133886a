"""The small forms that open under the header: an attempt to reach the person, words added to an entry, the day they said yes."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ips_desktop.terms.words import AttemptHow
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.fields import Field, choice_field, date_field, prose_field
from ui.person.acts import ADDITION, ATTEMPT, YES, keep_addition, keep_attempt, keep_yes
from ui.place import Place
from ui.small_form import SmallForm


class AttemptForm(SmallForm):
    """Which way, whether it reached them, a few words."""

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

    def laid(self, fields: tuple[Field, ...]) -> QWidget:
        """The two choices beside each other."""
        how, reached, note = fields
        holder = QWidget()
        holder.setLayout(Column(Row(how, reached, gap=12), note, gap=8))
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
