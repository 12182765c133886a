"""Text has one form: composed, without control characters but tab and new line."""

from __future__ import annotations

import unicodedata

from ips_desktop.terms.text import clean


def _said(text: str) -> str:
    """The rule in words: no control character but tab and new line, no half of a pair, composed."""
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept))


def test_every_character_of_the_first_plane_is_kept_or_taken_out_as_the_rule_says() -> None:
    for start in range(0, 0x10000, 0x1000):
        letters = "".join(f"a{chr(code)}" for code in range(start, start + 0x1000))
        assert clean(letters) == _said(letters), hex(start)
    for code in range(256):
        assert clean(f"Ann{chr(code)}") == _said(f"Ann{chr(code)}"), hex(code)


def test_lines_end_alike_and_accents_are_composed() -> None:
    assert clean("one\r\ntwo\rthree\tfour\x00") == "one\ntwothree\tfour"
    assert clean("Nguye\u0302\u0303n") == "Nguyễn"
