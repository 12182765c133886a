"""One door leads to every paper: any sheet gives bytes, a copy for screens, neutral names, and what to say before."""

from __future__ import annotations

import typing
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import pytest

from ips_desktop.documents import door
from ips_desktop.documents.door import made
from ips_desktop.documents.second_look import neutral
from tests.documents import letter_samples, sample, team_samples
from tests.documents.outline import Outline
from tests.documents.papers import KINDS
from tests.documents.reading import letter_sizes, pages_of

ROOT = Path(__file__).parents[2]


def samples() -> dict[type, Any]:
    """One sheet of each type, from all the samples there are."""
    found: dict[type, Any] = {}
    modules = [sample, letter_samples, team_samples]
    values = [value for module in modules for value in vars(module).values()]
    values += [sheet for kind in KINDS.values() for sheet in kind.sheets.values()]
    for value in values:
        if is_dataclass(value) and type(value) in typing.get_args(door.Sheet):
            found.setdefault(type(value), value)
    return found


TYPES = {type_.__name__: type_ for type_ in typing.get_args(door.Sheet)}


def test_every_sheet_has_a_sample_and_every_room_of_papers_a_sheet() -> None:
    assert set(samples()) == set(TYPES.values())
    rooms = {path.parent.name for path in (ROOT / "ips_desktop" / "documents").glob("*/paper.py")}
    text = Path(door.__file__).read_text("utf-8")
    assert [room for room in sorted(rooms) if f"documents.{room}" not in text] == []


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize("large_print", [False, True])
def test_any_sheet_can_be_printed_read_aloud_and_named(name: str, large_print: bool) -> None:
    paper = made(samples()[TYPES[name]], large_print=large_print)
    pages = pages_of(paper.pdf)
    assert pages[-1].endswith(f"page {len(pages)} of {len(pages)}")
    assert Outline(paper.html.encode()).headings
    assert neutral(paper.file)
    assert "." not in paper.file
    assert "/" not in paper.file
    assert len(paper.job) <= 3
    assert paper.lacking == ""
    if large_print:
        assert min(letter_sizes(paper.pdf)) >= 18


def test_an_appointment_goes_on_a_card_when_asked() -> None:
    sheet = samples()[TYPES["AppointmentSheet"]]
    letter, card = made(sheet), made(sheet, as_card=True)
    assert letter.file != card.file
    assert "My notes" in pages_of(card.pdf)[0]
    assert "My notes" not in pages_of(letter.pdf)[0]
