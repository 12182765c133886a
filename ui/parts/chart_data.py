"""What a chart says, whichever way it is drawn: bars of a kind or two, lying shares against a target, a curve of steps."""

from __future__ import annotations

from dataclasses import dataclass

PATTERNS = ("solid", "hatch", "dots")
"""One hue, told apart by pattern, in the order of the series."""


@dataclass(frozen=True)
class Bar:
    """One bar. `values` stand in the order of the series; `figure` is written at it in bold, `beside` after it in plain letters.

    `spoken` is all of it as a sentence, for who hears it and for the table's first reading.
    """

    name: str
    values: tuple[float, ...]
    figure: str
    beside: str = ""
    spoken: str = ""

    @property
    def total(self) -> float:
        """What the whole bar comes to."""
        return sum(self.values)

    @property
    def sentence(self) -> str:
        """What is read aloud."""
        return self.spoken or " ".join(part for part in (f"{self.name}:", self.figure, self.beside) if part)


@dataclass(frozen=True)
class Bars:
    """Bars beside or under each other. `names`: what their names are ("Month"), the heading of the table. `full`: what the whole length stands for, None for the tallest bar.

    `unknown`: the last series is what is not known yet, hatched behind the solid part. `target`: a dashed line there, said by
    `target_words` underneath.
    """

    title: str
    names: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    lying: bool = False
    full: float | None = None
    target: float | None = None
    target_words: str = ""
    unknown: bool = False
    number: str = "{:g}"
    figures: str = ""
    """What the figures are ("All"), their heading in the table."""

    @property
    def scale(self) -> float:
        """What the longest bar, or the full length, comes to; never 0."""
        return self.full or max((bar.total for bar in self.bars), default=0.0) or 1.0

    def pattern(self, place: int) -> str:
        """How the series at this place is filled."""
        return "hatch" if self.unknown and place == len(self.series) - 1 else PATTERNS[place % len(PATTERNS)]

    @property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """Pattern and name of what needs telling apart: of lying shares only what is not known."""
        told = [(self.pattern(place), name) for place, name in enumerate(self.series) if name]
        return tuple(told if len(told) > 1 or self.unknown else [])


@dataclass(frozen=True)
class Mark:
    """A day of a curve that is asked about: its share is written there and it can be opened."""

    at: float
    share: float
    figure: str
    name: str
    beside: str = ""

    @property
    def sentence(self) -> str:
        """What is read aloud."""
        return " ".join(part for part in (f"{self.name}:", self.figure, self.beside) if part)


@dataclass(frozen=True)
class Steps:
    """A curve that goes up in steps from 0 at `(day, share)`; `marks` are the days it is read at, `ends` where somebody was seen last."""

    title: str
    names: str
    points: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]
    until: float
    ends: tuple[float, ...] = ()
    words: str = ""

    def share_at(self, day: float) -> float:
        """The share reached by a day."""
        return max((share for at, share in self.points if at <= day), default=0.0)


Chart = Bars | Steps
