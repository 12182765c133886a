"""The NHS number: ten digits, the last of which checks the other nine (modulus 11). Pure.

Our own few lines: libraries that know it bring hundreds of other countries' numbers along, and this has not changed since 1996.
"""

from __future__ import annotations


def digits(text: str) -> str:
    """What was typed without blanks and hyphens; "" when anything else but ten digits is left."""
    kept = "".join(c for c in text if c not in " -\u00a0\u2010\u2011\u2013\t")
    return kept if len(kept) == 10 and kept.isascii() and kept.isdigit() else ""


def is_right(text: str) -> bool:
    """Whether it is ten digits and the check digit agrees; a remainder of 10 belongs to no number."""
    number = digits(text)
    if not number:
        return False
    check = -sum(int(d) * weight for d, weight in zip(number, range(10, 1, -1), strict=False)) % 11
    return check == int(number[-1])


def spaced(text: str) -> str:
    """As it is written: 943 476 5919. What is no number of ten digits stays as it was typed."""
    number = digits(text)
    return f"{number[:3]} {number[3:6]} {number[6:]}" if number else text.strip()
