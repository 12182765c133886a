"""A saved copy is a deliberate one: warned of once, whole, and for its owner's eyes."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ips_desktop.terms.troubles import Trouble
from resources.wordings import said
from ui.printing.saving import Boxes, SaveWarning, choose, write


@dataclass
class Person:
    """Somebody who answers."""

    goes_on: bool
    place: Path | None
    asked: list[str] = field(default_factory=list)

    def agrees(self, parent: QWidget | None) -> bool:
        self.asked.append("warned")
        return self.goes_on

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.place


def test_the_first_copy_is_warned_of_and_later_ones_are_not(qapp: QApplication, tmp_path: Path) -> None:
    person = Person(goes_on=True, place=tmp_path / "a.pdf")
    assert choose("my-plan.pdf", warned_before=False, asks=person) == tmp_path / "a.pdf"
    assert choose("my-plan.pdf", warned_before=True, asks=person) == tmp_path / "a.pdf"
    assert person.asked == ["warned", "my-plan.pdf", "my-plan.pdf"]


def test_who_would_rather_not_is_not_asked_where(qapp: QApplication, tmp_path: Path) -> None:
    person = Person(goes_on=False, place=tmp_path / "a.pdf")
    assert choose("my-plan.pdf", warned_before=False, asks=person) is None
    assert person.asked == ["warned"]
    assert choose("x.pdf", warned_before=True, asks=Person(goes_on=True, place=None)) is None


def test_the_copy_is_whole_and_its_owners_only(tmp_path: Path) -> None:
    place = tmp_path / "a.pdf"
    place.write_bytes(b"older and longer")
    write(place, b"%PDF")
    assert place.read_bytes() == b"%PDF"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(Trouble) as trouble:
        write(tmp_path / "a.pdf", b"%PDF")
    assert said(trouble.value.code)
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(("key", "goes_on"), [("print.save_go_on", True), ("print.save_not_now", False)])
def test_the_warning_says_that_the_copy_is_not_locked(qapp: QApplication, key: str, goes_on: bool) -> None:
    read: list[str] = []

    def answer() -> None:
        box: Any = qapp.activeModalWidget()
        assert isinstance(box, SaveWarning)
        read.append(box.words.text())
        read.extend(b.text() for b in box.findChildren(QPushButton) if b.isDefault())
        next(b for b in box.findChildren(QPushButton) if b.text() == said(key)).click()

    QTimer.singleShot(0, answer)
    assert Boxes().agrees(None) is goes_on
    assert "not locked" in read[0]
    assert read[1] == said("print.save_not_now")
