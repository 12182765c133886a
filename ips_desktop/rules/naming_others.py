"""Whether words written for one person's record name somebody else who was in the same group. Pure.

A group's note goes into the record of each who came, and each may read their own record: nobody else is named there. A name is met as a
whole word, with or without capitals, accents and apostrophes: what somebody is called, their given and their family name, and each part
of these. What is a word of the language too ("may", "will") can be said to be no name; a whole name cannot.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ips_desktop.rules.typed import folded

_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = frozenset(("van", "der", "den", "von", "del", "bin", "ibn", "the", "and"))
LEAST = 2
"""Letters of a name that is looked for; of a part of a longer one it takes one more."""


@dataclass(frozen=True)
class Called:
    """The names of one person; "" for what they do not have."""

    given: str = ""
    family: str = ""
    known_as: str = ""

    @property
    def words(self) -> frozenset[str]:
        """Every word that names them, folded."""
        return frozenset(word for name in (self.given, self.family, self.known_as) for word in _telling(name))


def named_in(text: str, people: Iterable[Called], not_names: Collection[str] = ()) -> str:
    """The first words of the text that name one of these people, as they stand there; "" when none do.

    `not_names`: words somebody said are no names here. They are passed over, unless they stand beside another name of the same person.
    """
    spoken = list(_WORD.finditer(text))
    tokens = [folded(each.group()) for each in spoken]
    said_not = {folded(word) for word in not_names}
    found = (hit for called in people for hit in _hits(tokens, called.words, said_not))
    first = min(found, default=None)
    if first is None:
        return ""
    start, end = first
    return text[spoken[start].start() : spoken[end].end()]


def _hits(tokens: Sequence[str], names: frozenset[str], said_not: set[str]) -> Iterator[tuple[int, int]]:
    """From which word to which somebody is named."""
    for n, token in enumerate(tokens):
        if token not in names:
            continue
        is_whole = n + 1 < len(tokens) and tokens[n + 1] in names - {token}
        if is_whole or token not in said_not:
            yield n, n + int(is_whole)


def _telling(name: str) -> Iterator[str]:
    words = [folded(word) for word in _WORD.findall(name)]
    least = LEAST if len(words) == 1 else LEAST + 1
    return (word for word in words if len(word) >= least and word not in _PARTICLES)
