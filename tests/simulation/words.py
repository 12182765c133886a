"""What everybody wrote in a history: each word is written once, so that where it went can be followed.

A word ends well when it stands on the server, is kept in a conflict or among what was set aside, was replaced by
somebody who saw it, or belonged to a person who was erased; and no record that holds it was deleted by somebody who had
not seen it. One thing is beyond the protocol: what a laptop wrote of a
person, sent, and then had to let go of, when the server is restored to before it and nobody else has read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ips_desktop.store.parcels import Value
from sync.protocol.manifest import DELETED
from sync.server.standing import Made
from tests.simulation.box import Row

Word = str | int
_WORD = re.compile(r"W\d+")
_NUMBER = re.compile(r"\b\d+\b")
_HEX = re.compile(r'\{"hex": "[0-9a-f]*"\}')


def tokens(value: Value) -> set[Word]:
    """The words in a value."""
    if isinstance(value, str):
        return set(_WORD.findall(value))
    return {value} if isinstance(value, int) and not isinstance(value, bool) else set()


class Words:
    """The words written, and the fates known so far."""

    def __init__(self) -> None:
        self.n = 0
        self.home: dict[Word, bytes] = {}
        self.replaced: set[Word] = set()
        self.erased: set[bytes] = set()
        self.beyond: set[bytes] = set()
        self.by: dict[Word, bytes] = {}
        self.before: dict[bytes, tuple[bytes, set[Word]]] = {}

    def fresh(self) -> str:
        """A word nobody has written."""
        self.n += 1
        return f"W{self.n}"

    def number(self) -> int:
        """A number nobody has written."""
        self.n += 1
        return self.n

    def deleted(self, device: bytes, op: bytes, row: Row) -> None:
        """By this op somebody deleted a record of which they saw this."""
        self.before[op] = (device, set[Word]().union(*(tokens(value) for value in row.fields.values())))

    def unseen(self, made: Iterable[Made]) -> list[Word]:
        """The words that were on the server before a deletion which took them, though the one who deleted never saw them."""
        found: list[Word] = []
        for each in made:
            gone = each.fields.get(DELETED)
            if gone is None or not gone.value or gone.op not in self.before:
                continue
            device, seen = self.before[gone.op]
            old = [tokens(stand.value) for stand in each.fields.values() if stand.version < gone.version]
            found += [word for word in set[Word]().union(*old) - seen if self.by.get(word, device) != device]
        return found

    def wrote(self, device: bytes, subject: bytes, row: Row | None, values: Mapping[str, Value]) -> None:
        """Somebody wrote these values over what they saw."""
        for field, value in values.items():
            new, old = tokens(value), tokens(row.fields.get(field) if row else None)
            for word in new - old:
                self.home.setdefault(word, subject)
                self.by.setdefault(word, device)
            self.replaced |= old - new

    def lost(self, made: Iterable[Made]) -> list[Word]:
        """The words that are nowhere although nobody replaced them."""
        found: set[Word] = set()
        for each in made:
            for field, stand in each.fields.items():
                if field.endswith("contents") and isinstance(stand.value, str):
                    text = _HEX.sub("", stand.value)
                    found |= tokens(text) | {int(n) for n in _NUMBER.findall(text)}
                else:
                    found |= tokens(stand.value)
        return [
            word
            for word, home in self.home.items()
            if word not in found and word not in self.replaced and home not in self.erased | self.beyond
        ]
