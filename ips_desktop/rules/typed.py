"""From what somebody types to what a list calls it: parts of words, plurals, everyday endings and one slip of the finger. Pure.

A typed word meets a listed one, best first: as it stands, as its beginning, by its root ("gardening" and "gardener"), by one letter
too many, too few, wrong or swapped, by most of its pairs of letters. Every typed word must meet something; words that only join
others count for nothing. A phrase said whole comes before one that says more.
"""

from __future__ import annotations

import re
import string
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

WHOLE, BEGUN, ROOT, SLIP, ALIKE = 1.0, 0.8, 0.7, 0.55, 0.4
LEAST = 2
"""Letters it takes before anything is looked for."""

_JOINING = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "nec")
)
_ENDINGS = ("ing", "ery", "ers", "er", "or", "ist", "ant", "ation", "ed", "e", "y")
_PAIRS_ALIKE = 0.6
_SHORT, _LONG = 4, 6


def folded(text: str) -> str:
    """Small letters without accents: café is cafe."""
    small = text.casefold().replace("n.e.c.", "nec").replace("’", "").replace("'", "")
    if small.isascii():
        return small
    return "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))


def single(word: str) -> str:
    """A word without its plural: cleaners → cleaner, waitresses → waitress, nannies → nanny."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


def root(word: str) -> str:
    """What is left of a word without an everyday ending; four letters at least, else the word."""
    return next((word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 4), word)


def words(text: str) -> list[str]:
    """The words of a text in their singular; joining words only when there are no others."""
    found = [single(w) for w in re.findall(r"[a-z0-9]+", folded(text))]
    return [w for w in found if w not in _JOINING] or found


def _joined(text: str) -> list[str]:
    """Words written with a hyphen, as one: check-out → checkout."""
    return [single(w.replace("-", "")) for w in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", folded(text))]


def _pairs(word: str) -> set[str]:
    padded = f"^{word}$"
    return {padded[n : n + 2] for n in range(len(padded) - 1)}


def _slips_at(before: str, after: str) -> Iterator[str]:
    """One slip where the rest of a word begins: a letter too many, two swapped, one changed, one left out."""
    yield before + after[1:]
    if len(after) > 1:
        yield before + after[1] + after[0] + after[2:]
    for letter in string.ascii_lowercase:
        yield before + letter + after[1:]
        yield before + letter + after


class Finder:
    """Phrases by the words in them, each phrase belonging to a key. Made once for a list; asked at every letter typed."""

    def __init__(self, phrases: Iterable[tuple[str, str, float]]) -> None:
        """`phrases`: (key, text, how much a hit in it is worth, 1.0 in full)."""
        self._phrases: list[tuple[str, int, float]] = []
        self._in: dict[str, list[int]] = defaultdict(list)
        for key, text, worth in phrases:
            spoken = set(words(text))
            at = len(self._phrases)
            self._phrases.append((key, len(spoken), worth))
            for word in {*spoken, *_joined(text)} if "-" in text else spoken:
                self._in[word].append(at)
        self._vocabulary = sorted(self._in)
        self._roots: dict[str, list[str]] = defaultdict(list)
        self._by_pair: dict[str, list[str]] = defaultdict(list)
        for word in self._vocabulary:
            self._roots[root(word)].append(word)
            for pair in _pairs(word):
                self._by_pair[pair].append(word)

    def find(self, text: str, limit: int = 8) -> list[str]:
        """The keys that best fit what was typed, the best first; empty until two letters are there.

        What fits every word comes alone; only when nothing does are slips looked for, then two words taken for one, then less than all.
        """
        typed = words(text)
        if not typed or max(map(len, typed)) < LEAST:
            return []
        hits = [self._hits(self._meets(word)) for word in typed]
        best = self._scored(hits, len(typed))
        if not best:
            loose = [self._hits(self._almost(word)) | found for word, found in zip(typed, hits, strict=True)]
            best = self._scored(loose, len(typed)) or self._as_one(typed) or self._scored(loose, (len(typed) + 1) // 2)
        return sorted(best, key=lambda key: (-round(best[key], 6), key))[:limit]

    def _scored(self, hits: list[dict[int, float]], least: int) -> dict[str, float]:
        """How well each key fits, of the phrases that meet at least so many of the typed words."""
        times = Counter(at for found in hits for at in found)
        best: dict[str, float] = {}
        for at in (at for at, n in times.items() if n >= least):
            key, length, worth = self._phrases[at]
            met = sum(found.get(at, 0.0) for found in hits)
            score = worth * met * met / (len(hits) * max(length, len(hits)))
            best[key] = max(score, best.get(key, 0.0))
        return best

    def _as_one(self, typed: list[str]) -> dict[str, float]:
        """ "brick layer" for bricklayer."""
        one = "".join(typed)
        return self._scored([self._hits(self._meets(one))], 1) if len(typed) > 1 else {}

    def _hits(self, met: Iterable[tuple[str, float]]) -> dict[int, float]:
        """The phrases in which these words stand, and how well they are met."""
        found: dict[int, float] = {}
        for word, how in met:
            for at in self._in[word]:
                if how > found.get(at, 0.0):
                    found[at] = how
        return found

    def _meets(self, word: str) -> Iterator[tuple[str, float]]:
        yield from ((w, WHOLE if w == word else BEGUN) for w in self._begun(word))
        yield from ((w, ROOT) for w in self._roots.get(root(word), ()))

    def _almost(self, word: str) -> list[tuple[str, float]]:
        """What one slip away begins like the word; else what shares most of its pairs of letters."""
        if len(word) < _SHORT:
            return []
        near: set[str] = set()
        for n in range(1, len(word)):
            if next(self._begun(word[:n]), None) is None:
                break
            near.update(w for slip in _slips_at(word[:n], word[n:]) for w in self._begun(slip))
        return [(w, SLIP) for w in near] or [(w, ALIKE) for w in self._alike(word)]

    def _begun(self, start: str) -> Iterator[str]:
        at = bisect_left(self._vocabulary, start)
        while at < len(self._vocabulary) and self._vocabulary[at].startswith(start):
            yield self._vocabulary[at]
            at += 1

    def _alike(self, word: str) -> list[str]:
        if len(word) < _LONG:
            return []
        mine = _pairs(word)
        shared = Counter(w for pair in mine for w in self._by_pair.get(pair, ()))
        return [w for w, n in shared.items() if 2 * n / (len(mine) + len(w) + 1) >= _PAIRS_ALIKE]
