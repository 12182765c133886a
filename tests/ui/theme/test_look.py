"""The window follows theme and text scale at once, in the house's own face."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.homes import enrolment
from ui.parts.boxes import scrolled
from ui.theme import changes, look, wear
from ui.theme.ring import FocusRing, ring_host
from ui.theme.tokens import ThemeName
from ui.theme.typefaces import load_scripts

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> Iterator[None]:
    def plainly() -> None:
        if not qapp.styleSheet() or (look().tokens.name, look().scale) != ("light", 1.0):
            wear(qapp, "light")

    plainly()
    yield
    plainly()


def test_text_twice_as_large_makes_everything_twice_as_large(qapp: QApplication):
    assert (look().px(36), look().font("body").pixelSize()) == (36, 15)
    wear(qapp, "light", 2.0)
    assert (look().px(36), look().font("body").pixelSize()) == (72, 30)


def test_the_palette_follows_the_theme(qapp: QApplication, qtbot: QtBot):
    with qtbot.waitSignal(changes.worn):
        wear(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(look().tokens.page)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_what_stands_in_an_empty_field_can_be_read(qapp: QApplication, qtbot: QtBot, theme: ThemeName):
    wear(qapp, theme)
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == look().colour("text2")


def test_the_face_is_ours_in_its_three_weights():
    weights = [QFontInfo(look().font(role)).weight() for role in ("body", "medium", "strong")]
    assert QFontInfo(look().font("body")).family().startswith("Atkinson Hyperlegible Next")
    assert weights == [400, 500, 600]


def test_letters_of_every_script_have_a_shape():
    load_scripts()
    for letter in "ŴŷễЖΩعক":
        assert look().metrics("body").horizontalAdvance(letter) > 0


def test_a_pictogram_takes_the_colour_of_its_role():
    image = look().pixmap("plus", "serious", 48).toImage()
    inks = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = {ink.name() for ink in inks if ink.alpha() == 255}
    assert solid == {look().colour("serious").name()}


def test_a_pictogram_we_do_not_carry_is_an_error():
    with pytest.raises(KeyError):
        look().pixmap("no-such-thing")


def test_the_ring_stands_four_pixels_outside_what_has_the_keyboard(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    layout, button, line = QVBoxLayout(window), QPushButton("Plan"), QLineEdit()
    layout.addWidget(button)
    layout.addWidget(line)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    assert ring.geometry() == line.geometry().adjusted(-4, -4, 4, 4)
    button.setFocus()
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    assert isinstance(ring, QFocusFrame)


def test_the_ring_outlives_the_page_it_stood_on(qtbot: QtBot):
    window = QMainWindow()
    qtbot.addWidget(window)
    page, next_page = QWidget(), QWidget()
    for each in (page, next_page):
        QVBoxLayout(each).addWidget(QLineEdit())
    window.setCentralWidget(page)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.findChild(QLineEdit).setFocus()  # pyright: ignore[reportOptionalMemberAccess]
    window.takeCentralWidget()
    page.hide()
    page.deleteLater()
    window.setCentralWidget(next_page)
    qtbot.waitUntil(lambda: not isValid(page))
    assert isValid(ring), "it went with the page"
    line = next_page.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    assert ring.widget() is line
    assert ring.isVisible()


def test_the_ring_is_seen_round_a_field_that_had_to_be_scrolled_into_sight(qtbot: QtBot):
    window, inside = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    fields, column = [QLineEdit() for _ in range(30)], QVBoxLayout(inside)
    for field in fields:
        column.addWidget(field)
    area = scrolled(inside)
    window.setCentralWidget(area)
    window.resize(400, 300)
    ring = FocusRing(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    fields[25].setFocus()
    assert not ring.isVisible()
    area.ensureWidgetVisible(fields[25])
    assert ring.isVisible()
    assert area.viewport().rect().contains(ring.geometry())


def test_a_part_that_draws_its_own_ring_gets_none(qtbot: QtBot):
    line = QLineEdit()
    qtbot.addWidget(line)
    assert ring_host(line) is line
    line.setProperty("own_ring", True)
    assert ring_host(line) is None


def test_the_way_to_the_first_paint_makes_neither_the_qt_namespace_nor_qstyle(tmp_path: Path):
    enrolment().write(tmp_path)
    program = (
        "import sys; from pathlib import Path; from PySide6 import QtCore, QtWidgets; from ui.app import Desktop;"
        "from ui.looks import dress; from ui.theme import application; app = application(); dress(app);"
        "desktop = Desktop(Path(sys.argv[1])); desktop.show_door(); desktop.window.show(); desktop.window.grab();"
        "print([name for room, name in ((QtCore, 'Qt'), (QtWidgets, 'QStyle')) if isinstance(vars(room).get(name), type)],"
        " [m for m in sys.modules if m.startswith(('sqlalchemy', 'PySide6.QtNetwork', 'ips_desktop.records'))],"
        " type(desktop.window.alone).__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] [] UnlockPage"
