"""The words people see are the plain ones, and those of the office stand in no sentence (COVERAGE part G)."""

from __future__ import annotations

import re

import pytest

from resources.wordings import HERE
from resources.wordings.compile import read

SENTENCES = {
    key.split("\0")[0]: re.sub(r"\{\w+\}", "…", " ".join(said) if isinstance(said, list | tuple) else str(said))
    for path in sorted((HERE / "en" / "LC_MESSAGES").glob("*.po"))
    for key, said in read(path).items()
}
PLAIN = (
    "time with us", "in touch", "lighter support", "did not meet", "job we are helping to keep", "finished for now",
    "still in work", "chose not to", "we did not offer", "prefers not to", "not been able to reach you", "before you meet",
)  # fmt: skip
OFFICE = re.compile(
    r"\b(spells?|retained|retention|outreach|monitoring|lost touch|zero exclusion|disparit(y|ies)|missed|at risk|served"
    r"|declined|alerts?|patients?|clients?|invalid|failed|please)\b",
    re.IGNORECASE,
)
OWN = {"terms.TeamKind.assertive_outreach": "what such a team is called", "today.late": "of a day, not of a job"}
"""Sentences in which such a word means something else."""


@pytest.mark.parametrize("words", PLAIN)
def test_the_plain_words_are_those_that_are_said(words: str) -> None:
    assert any(words in said.casefold() for said in SENTENCES.values())


def test_no_sentence_uses_a_word_of_the_office() -> None:
    assert {key: said for key, said in SENTENCES.items() if OFFICE.search(said) and key not in OWN} == {}
