"""Words that stand nowhere else in the world, one a field, and every form in which one could lie in a file."""

from __future__ import annotations

import base64
import re
import secrets
import string
from collections.abc import Iterator
from dataclasses import dataclass, field

MARK_LETTERS = 8
TAIL = "ø"
"""A letter beyond ASCII: what escapes it still shows the mark before it."""


def new_mark() -> str:
    """Eight letters of this run, which no other file holds."""
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(MARK_LETTERS))


@dataclass
class Canaries:
    """The canaries of one run; each name has one, the same each time it is asked for."""

    mark: str
    words: dict[str, str] = field(default_factory=dict[str, str])

    def __getitem__(self, name: str) -> str:
        if name not in self.words:
            n = len(self.words)
            code = "".join(string.ascii_lowercase[n // 26**k % 26] for k in range(3))
            self.words[name] = f"{self.mark}{code}{TAIL}"
        return self.words[name]

    def named(self, text: str) -> set[str]:
        """The names of the canaries that stand in a text."""
        found = set(re.findall(re.escape(self.mark) + "[a-z]{3}" + TAIL, text))
        return {name for name, word in self.words.items() if word in found}


def forms(mark: str) -> Iterator[tuple[str, bytes]]:
    """The mark as it could lie in a file: encodings, their spellings as text, capitals, and backwards.

    UTF-8 covers JSON and msgpack: the mark is plain ASCII and nothing escapes it.
    """
    plain = mark.encode()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        raw = mark.encode(encoding)
        yield encoding, raw
        yield f"hex of {encoding}", raw.hex().encode()
        yield f"HEX of {encoding}", raw.hex().upper().encode()
        for shift in range(3):
            yield f"base64 of {encoding}", _middle(raw, shift)
    yield "capitals", plain.upper()
    yield "a capital first", plain.capitalize()
    yield "backwards", plain[::-1]
    yield "pairs of bytes in hex", plain.hex(" ").encode()
    yield "escaped", "".join(f"\\u{ord(letter):04x}" for letter in mark).encode()


def _middle(raw: bytes, shift: int) -> bytes:
    """What base64 makes of these bytes wherever they begin, without the letters that their neighbours share in."""
    spelled = base64.b64encode(bytes(shift) + raw + bytes(2))
    first = -(-shift * 8 // 6)
    last = (shift + len(raw)) * 8 // 6
    return spelled[first:last]
