"""How the house writes money and hours: "£12.71", "£1,250", "16 hours", "16 hours 30 min". One place, for screen and sentences."""

from __future__ import annotations

from resources.wordings import said


def pounds(pence: int) -> str:
    """£12.71; £1,250 without pence."""
    whole, rest = divmod(pence, 100)
    return f"£{whole:,}.{rest:02d}" if rest else f"£{whole:,}"


def in_hours(minutes: int) -> str:
    """16 hours; 16 hours 30 min; 40 min."""
    whole, rest = divmod(minutes, 60)
    if rest and not whole:
        return said("parts.minutes_short", n=rest)
    words = said("parts.hours", n=whole)
    return f"{words} {said('parts.minutes_short', n=rest)}" if rest else words
