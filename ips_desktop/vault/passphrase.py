"""What makes a passphrase: long, not common, nothing else. No rules of composition, no expiry (NIST SP 800-63B)."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from ips_desktop.terms.troubles import Refused

SHORTEST: Final = 15
LONGEST: Final = 1024
WORDS: Final = 5
_JUDGED: Final = 72  # the estimator's own limit
_WEAKEST: Final = 3  # of 0-4: from 3 on, past a hundred million guesses


@dataclass(frozen=True)
class Weight:
    """Whether a passphrase may be set; else the code of the sentence why; `score` 0-4 is how hard it is to guess."""

    ok: bool
    code: str
    score: int


def spelled(passphrase: str, field: str | None = "passphrase") -> bytes:
    """The bytes a passphrase stands for: NFKC, UTF-8, so that every keyboard's way of typing é is one.

    Raises Refused `vault.passphrase_empty`, `vault.passphrase_unreadable` (half a character, as a broken paste leaves).
    """
    if not passphrase:
        raise Refused("vault.passphrase_empty", field)
    try:
        return unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("vault.passphrase_unreadable", field) from None


def weigh(passphrase: str, about: Sequence[str] = ()) -> Weight:
    """Judge a passphrase. `about`: names that must not carry it alone (the person's, the service's).

    Codes: `vault.passphrase_too_short` (under 15 code points after NFKC), `vault.passphrase_too_long`,
    `vault.passphrase_common`, `vault.passphrase_unreadable`.
    """
    text = unicodedata.normalize("NFKC", passphrase)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        return Weight(ok=False, code="vault.passphrase_unreadable", score=0)
    if len(text) < SHORTEST:
        return Weight(ok=False, code="vault.passphrase_too_short", score=0)
    if len(text) > LONGEST:
        return Weight(ok=False, code="vault.passphrase_too_long", score=0)
    score = _score(text, about)
    bare = _bare(text)
    if 2 * len(bare) >= len(text):  # else its signs carry it
        score = min(score, _score(bare, about))
    if score < _WEAKEST:
        return Weight(ok=False, code="vault.passphrase_common", score=score)
    return Weight(ok=True, code="", score=score)


def _bare(text: str) -> str:
    """Without spaces, stops and dashes, which dress a common word and do not hide it."""
    return "".join(sign for sign in text if sign.isalnum())


def _score(text: str, about: Sequence[str]) -> int:
    """0-4 by zxcvbn: 30,000 common passwords, words, names, keyboard runs, repeats, dates, and their disguises."""
    from zxcvbn import zxcvbn  # its lists take 60 ms to load: not before first paint

    names = ("ips desktop", "individual placement support", *about)
    words = {word for name in names for word in (name, _bare(name), *name.split())}
    return int(zxcvbn(text[:_JUDGED], user_inputs=sorted(words))["score"])


@cache
def _words() -> tuple[str, ...]:
    """The EFF's long list: 7,776 words made to be told apart and typed."""
    listed = files("xkcdpass").joinpath("static", "eff-long").read_text("utf-8").split()
    return tuple(dict.fromkeys(listed))


def suggest() -> str:
    """Five words drawn by the operating system's generator, about 64 bits."""
    words = _words()
    return " ".join(secrets.choice(words) for _ in range(WORDS))
