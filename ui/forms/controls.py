"""A question turned into a field: the control follows from the kind of the record's field, the words from the wordings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from ips_desktop.questions.fields import AskedField, asked_field
from resources.wordings import has, said
from ui.forms.spec import Ask
from ui.parts.amounts import HoursInput, MoneyInput, NumberInput
from ui.parts.codes import CodeInput, industry_input, occupation_input
from ui.parts.fields import Field
from ui.parts.inputs import ChoiceInput, Input, ProseInput, TextInput
from ui.parts.known import KnownInput
from ui.parts.many import ManyInput
from ui.parts.understood import ClockInput, DateInput, MinutesInput

Today = Callable[[], date]
WORDS = ("prose", "risk", "restricted", "guarded", "paper")


def field_for(record: str, ask: Ask, today: Today) -> Field:
    """The field of one question. KeyError for a field that nobody declared."""
    type_ = ask.of or record
    asked = AskedField(type_, ask.name, ask.kind) if ask.kind else asked_field(type_, ask.name)
    key = ask.label or f"fields.{type_}.{ask.name}"
    return Field(
        ask.name, said(key), _control(asked, ask, today), hint=said(f"{key}.hint") if has(f"{key}.hint") else ""
    )


def is_wide(field: Field) -> bool:
    """Whether a field takes the whole width: words do, what is found in a list, and a choice of several."""
    return isinstance(field.control, ProseInput | CodeInput | ManyInput)


def _control(asked: AskedField, ask: Ask, today: Today) -> Input:
    if ask.codes:
        return occupation_input() if ask.codes == "soc" else industry_input()
    if asked.kind in WORDS:
        words = ProseInput(lines=ask.lines)
        words.stay()
        return words
    if asked.kind in ("day", "withdrawal"):
        return DateInput(today, past=ask.past)
    if asked.kind in ("flag", "element"):
        return ChoiceInput[Any]([(True, said("parts.yes")), (False, said("parts.no"))], may_be_empty=True)
    if asked.kind in ("choice", "reference"):
        return ChoiceInput[Any](asked.choices, may_be_empty=True)
    simple: dict[str, Callable[[], Any]] = {
        "money": MoneyInput, "hours": HoursInput, "number": NumberInput, "minutes": MinutesInput, "minute": ClockInput,
        "known": KnownInput, "many": ManyInput,
    }  # fmt: skip
    return simple.get(asked.kind, TextInput)()
