"""The reading check: Flesch–Kincaid grade, as a quiet rail beside the text and never as proof (experience §5)."""

from __future__ import annotations

import re

EASY = 5.0

_SENTENCES = re.compile(r"[.!?:;\n]+")
_WORDS = re.compile(r"[A-Za-z0-9À-ɏ'’-]+")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+", re.IGNORECASE)


def syllables(word: str) -> int:
    """About how many syllables an English word has; at least one."""
    plain = word.lower().replace("’", "'").split("'")[0]
    count = len(_VOWELS.findall(plain))
    if len(plain) > 3 and plain.endswith("e") and not plain.endswith(("le", "ee", "ie")):
        count -= 1
    if len(plain) > 4 and plain.endswith("ed") and plain[-3] not in "td":
        count -= 1
    return max(1, count)


def grade(text: str) -> float:
    """The school grade at which a text reads; 0.0 for no words. May be negative for very plain text."""
    words = _WORDS.findall(text)
    if not words:
        return 0.0
    sentences = max(1, sum(1 for part in _SENTENCES.split(text) if _WORDS.search(part)))
    sounds = sum(syllables(word) for word in words)
    return round(0.39 * len(words) / sentences + 11.8 * sounds / len(words) - 15.59, 1)


def verdict(text: str) -> str:
    """ "easy", "long_sentence" or "hard_words": which quiet word stands beside the text."""
    if grade(text) <= EASY:
        return "easy"
    longest = max((len(_WORDS.findall(part)) for part in _SENTENCES.split(text)), default=0)
    return "long_sentence" if longest > 15 else "hard_words"
