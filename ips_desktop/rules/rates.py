"""Rates as they are shown: so many of so many, a range while some are not known, and no rate at all of nobody (MEASURES §1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Rate:
    """A numerator, its denominator, and how many of the denominator are not known: they are in it, and may yet be in the numerator."""

    of: int
    among: int
    not_known: int = 0

    @property
    def low(self) -> Fraction | None:
        """Per cent when none of the unknown counts; None of nobody: "no one yet", never 0 %."""
        return Fraction(100 * self.of, self.among) if self.among else None

    @property
    def high(self) -> Fraction | None:
        """Per cent when every unknown counts; None of nobody."""
        return Fraction(100 * (self.of + self.not_known), self.among) if self.among else None

    @property
    def known(self) -> bool:
        """Whether it is one figure and no range."""
        return not self.not_known
