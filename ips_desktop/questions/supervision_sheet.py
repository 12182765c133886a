"""What the paper of a supervision says, as frozen values: "Supervision record" (SS9.4). A text not known is ""."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.questions.team_sheets import Maker


@dataclass(frozen=True)
class TalkedOf:
    """A person who was talked of: by initials, since others may see the paper; what was due, what was said."""

    initials: str
    due: str = ""
    said: str = ""


@dataclass(frozen=True)
class Agreed:
    """Something to do, by whom and when; `done_on`: it is done."""

    what: str
    who: str = ""
    by: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class SupervisionSheet:
    """The record of one supervision. `parts`: what was minuted under each head of the agenda, by its name."""

    maker: Maker
    adviser_name: str
    supervisor_name: str
    on: date | None = None
    minutes: int | None = None
    topic: str = ""
    next_on: date | None = None
    parts: tuple[tuple[str, str], ...] = ()
    people: tuple[TalkedOf, ...] = ()
    actions: tuple[Agreed, ...] = ()
    signatures: tuple[SignatureLine, ...] = ()
