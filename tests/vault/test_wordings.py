"""Every code of the vault has its sentence, and every sentence its code."""

from __future__ import annotations

import re
from pathlib import Path

from ips_desktop import vault
from resources.wordings import HERE, said
from resources.wordings.compile import read

# codes are literals with a dot in this room and nowhere else
_CODE = re.compile(r'"(vault\.[a-z_]+)"')
FACTS = {"n": 2, "tries_left": 2, "wait": 5, "seconds": 5, "clock": "0:05", "memory_mib": 256}


def _codes() -> set[str]:
    room = Path(vault.__file__).parent
    return {code for path in room.glob("*.py") for code in _CODE.findall(path.read_text("utf-8"))}


def test_every_code_is_said_in_whole_words_and_no_sentence_is_left_over() -> None:
    keys = {key.partition("\0")[0] for key in read(HERE / "en" / "LC_MESSAGES" / "vault.po")} - {""}
    assert keys == _codes()
    for code in keys:
        sentence = said(code, **FACTS)
        assert sentence.endswith("."), code
        assert "{" not in sentence, code


def test_one_try_left_is_said_in_the_singular() -> None:
    assert "One try" in said("vault.wrong_passphrase", **(FACTS | {"n": 1}))
    assert "2 tries" in said("vault.wrong_passphrase", **FACTS)
