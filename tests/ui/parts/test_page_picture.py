"""A page of a paper is shown whole, whatever room it has."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.parts.page_picture import PagePicture


def page(qtbot: QtBot) -> PagePicture:
    image = QImage(600, 840, QImage.Format.Format_Grayscale8)
    image.fill(0)
    shown = PagePicture(image, "Page 1")
    qtbot.addWidget(shown)
    return shown


def test_a_page_keeps_its_shape_in_less_room(qtbot: QtBot) -> None:
    assert page(qtbot).heightForWidth(300) == 420


def test_a_page_is_never_wider_than_it_was_drawn(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert shown.heightForWidth(2000) == 840
    shown.resize(1000, 840)
    seen = shown.grab().toImage()
    assert seen.pixelColor(300, 400).lightness() == 0
    assert seen.pixelColor(800, 400).lightness() > 0


def test_the_last_line_of_a_page_is_seen_in_half_the_room(qtbot: QtBot) -> None:
    shown = page(qtbot)
    shown.resize(300, shown.heightForWidth(300))
    seen = shown.grab().toImage()
    assert seen.pixelColor(150, 415).lightness() == 0
