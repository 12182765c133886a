"""The three kinds of error have three places: this file declares the two that people see.

`Refused` stands beside the field it names; `Trouble` stands in a quiet bar that says what still works.
Anything else is a bug. Facts are codes, numbers and names of things, never what a person typed.
"""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """An act that the practice does not do: a code with a sentence in `refusals`, and the field it belongs to."""

    def __init__(self, code: str, field: str | None = None, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts


class Trouble(Exception):
    """Something outside the practice is shut, full or away: a code with a sentence that says what still works."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
