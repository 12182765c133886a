"""What a tab or a page shows as lines under headings, each with the acts that may follow: plain values, drawn by the window."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.questions.marks import Chip, Reason


@dataclass(frozen=True)
class PanelAct:
    """A form by name, and the record it would be about: "end_job" about that job."""

    form: str
    about: UUID


@dataclass(frozen=True)
class PanelLine:
    """One thing that is so. `line`: what it is; `more`: what stands under it, each a line; `faded`: it is over.

    `words`: somebody's own words, under it. `acts`: what may follow, the likeliest first.
    """

    id: UUID
    icon: str
    line: Reason
    more: tuple[Reason, ...] = ()
    words: str = ""
    chip: Chip | None = None
    acts: tuple[PanelAct, ...] = ()
    faded: bool = False


@dataclass(frozen=True)
class Panel:
    """Lines under the heading `panels.<name>`, or under `title` when several have one name; without any, `panels.<name>.empty` says what to do.

    `acts`: what begins something new. `notes`: what holds for all of it, under the heading.
    """

    name: str
    lines: tuple[PanelLine, ...] = ()
    acts: tuple[PanelAct, ...] = ()
    notes: tuple[Reason, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Panels:
    """A whole tab. `withheld`: this laptop holds the headline only, and no act is offered.

    `who`: the person's name, for a page of its own; a tab stands under the name.
    """

    client: UUID
    panels: tuple[Panel, ...] = ()
    withheld: bool = False
    who: str = ""
