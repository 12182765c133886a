"""What a form is: whose fields it asks for, in which order, which act keeps them. Said once, by the feature it belongs to.

Its words: `forms.<name>.title`, `.keep`, `.kept`; `.why` when a line under the title helps; `.<heading>` of a part.
A field is called `fields.<record>.<field>` and hinted at by `fields.<record>.<field>.hint`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from ips_desktop.questions.beginning import Beginning, of_person
from ips_desktop.questions.marks import Reason

Act = Callable[..., Any]
Begins = Callable[..., Beginning]
Seen = tuple[tuple[str, Reason], ...]
"""A sentence and the question under which it is said."""
Looks = Callable[..., Seen]


@dataclass(frozen=True)
class Ask:
    """One question. `of`: the record whose field it is, the form's own when empty. `past`: it asks about what was.

    `quiet`: what stands there when the form begins unfolds no part. `kind` and `label` are for a question that is no field: "day", "flag", "line", "prose", "reference", "known", "many", … and its whole key.
    `codes`: "soc" or "sic" when what is typed is looked up in a list that is shipped; `follows`: the question whose words are
    looked up while nothing is typed in this one.
    """

    name: str
    of: str = ""
    kind: str = ""
    label: str = ""
    past: bool = False
    lines: int = 3
    codes: Literal["", "soc", "sic"] = ""
    follows: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Part:
    """Questions that belong together. `folded`: they open when they are asked for, or when one of them says something."""

    asks: tuple[Ask | str, ...]
    heading: str = ""
    folded: bool = False


@dataclass(frozen=True)
class FormSpec:
    """One form; with a `place` it is no form but the way to that page. `act` is called with `about_as=<what it is about>` and the answers; `begin` says what stands there already.

    `edits`: only what was changed is handed on; else only what was answered. Without parts the act is done at once.
    `undo(desk, **{undo_as: result})` takes it back for as long as the toast stands. `group`: where the person's menu has it.
    `looks(desk, about, answers)`: what is good to know of the answers so far, each under a question while it is written; it never blocks.
    """

    name: str
    record: str
    act: Act
    about_as: str = "client"
    parts: tuple[Part, ...] = ()
    begin: Begins = of_person
    edits: bool = False
    icon: str = "pencil"
    group: str = ""
    undo: Act | None = None
    undo_as: str = ""
    then: str = ""
    place: str = ""
    looks: Looks | None = None


def asks_of(spec: FormSpec) -> tuple[Ask, ...]:
    """Every question of a form, in order."""
    return tuple(ask if isinstance(ask, Ask) else Ask(ask) for part in spec.parts for ask in part.asks)
