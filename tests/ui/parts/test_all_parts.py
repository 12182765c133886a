"""Every part can be named aloud, hit and seen, at both ends of the text scale and in every theme."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.gallery import Sheet, main
from ui.theme import look, wear
from ui.theme.ring import FocusRing
from ui.theme.tokens import ThemeName

ROOT = Path(__file__).parents[3]
ENDS: list[tuple[ThemeName, float]] = [("light", 1.0), ("dark", 2.0), ("contrast", 2.0)]


def worn_sheet(qapp: QApplication, qtbot: QtBot, theme: ThemeName, scale: float) -> Sheet:
    wear(qapp, theme, scale)
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(sheet.sizeHint())
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def focusable(sheet: QWidget) -> list[QWidget]:
    takes = Qt.FocusPolicy.TabFocus.value
    return [w for w in sheet.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.focusPolicy().value & takes]


@pytest.mark.parametrize(("theme", "scale"), ENDS)
def test_whatever_takes_the_keyboard_has_a_name(qapp: QApplication, qtbot: QtBot, theme: ThemeName, scale: float):
    sheet = worn_sheet(qapp, qtbot, theme, scale)
    nameless: list[str] = []
    for widget in focusable(sheet):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


@pytest.mark.parametrize(("theme", "scale"), ENDS)
def test_whatever_is_pressed_can_be_hit(qapp: QApplication, qtbot: QtBot, theme: ThemeName, scale: float):
    sheet = worn_sheet(qapp, qtbot, theme, scale)
    pressed = [w for w in sheet.findChildren(QWidget) if w.isVisible() and isinstance(w, QAbstractButton | QLineEdit)]
    assert len(pressed) > 25
    small = [
        f"{type(w).__name__} {w.accessibleName()} {w.width()}x{w.height()}"
        for w in pressed
        if min(w.width(), w.height()) < 24
    ]
    assert small == []
    for bar in sheet.findChildren(QTabBar):
        assert all(bar.tabRect(n).height() >= 40 * scale for n in range(bar.count()))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_part_is_smaller_than_it_asks_to_be(qapp: QApplication, qtbot: QtBot, scale: float):
    sheet = worn_sheet(qapp, qtbot, "light", scale)
    parts = [w for w in sheet.findChildren(QWidget) if w.isVisible() and isinstance(w, QAbstractButton | QLabel)]
    squeezed = [
        f"{type(w).__name__} {w.accessibleName()}" for w in parts if w.width() < w.minimumSizeHint().width() - 1
    ]
    assert squeezed == []


def test_controls_are_at_least_32_high(qapp: QApplication, qtbot: QtBot):
    sheet = worn_sheet(qapp, qtbot, "light", 1.0)
    from ui.parts.buttons import Button
    from ui.parts.choices import ChoiceButton

    controls = [
        w for w in sheet.findChildren(QWidget) if w.isVisible() and isinstance(w, Button | ChoiceButton | QLineEdit)
    ]
    assert [type(w).__name__ for w in controls if w.height() < 32] == []


def test_a_pictogram_alone_says_its_name_in_a_tool_tip(qapp: QApplication, qtbot: QtBot):
    from ui.parts.buttons import IconButton

    sheet = worn_sheet(qapp, qtbot, "light", 1.0)
    alone = sheet.findChildren(IconButton)
    assert alone
    assert all(button.toolTip() == button.accessibleName() != "" for button in alone)


def test_labels_never_read_what_people_wrote_as_markup(qapp: QApplication, qtbot: QtBot):
    sheet = worn_sheet(qapp, qtbot, "light", 1.0)
    labels = [label for label in sheet.findChildren(QLabel) if label.text()]
    assert len(labels) > 10
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_tab_visits_everything_once_and_comes_back(qapp: QApplication, qtbot: QtBot):
    sheet = worn_sheet(qapp, qtbot, "light", 1.0)
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    stops = focusable(sheet)
    stops[0].setFocus()
    first = QApplication.focusWidget()
    visited: list[QWidget] = []
    for _ in range(2 * len(stops)):
        now = QApplication.focusWidget()
        assert now is not None
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert QApplication.focusWidget() is first, "Tab never came back"
    assert len(visited) == len(set(visited)), "Tab visited something twice"
    missed = [f"{type(w).__name__} {w.accessibleName()}" for w in stops if w not in visited and w.focusProxy() is None]
    assert missed == []


def test_the_ring_can_be_seen_round_a_field(qapp: QApplication, qtbot: QtBot):
    sheet = worn_sheet(qapp, qtbot, "dark", 1.0)
    ring = FocusRing(sheet)
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    field = next(w for w in sheet.findChildren(QLineEdit) if w.accessibleName().startswith("By when, focus"))
    field.setFocus()
    corner = ring.geometry()
    at = (corner.center().x(), corner.top() + 1)
    assert sheet.grab().toImage().pixelColor(*at).name() == look().colour("focus").name()


def test_the_text_scale_is_followed_while_the_window_is_open(qapp: QApplication, qtbot: QtBot):
    sheet = worn_sheet(qapp, qtbot, "light", 1.0)
    before = sheet.sizeHint()
    wear(qapp, "light", 2.0)
    assert sheet.sizeHint().width() > before.width() * 1.6
    wear(qapp, "light", 1.0)
    assert sheet.sizeHint() == before


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_gallery_is_drawn(qapp: QApplication, tmp_path: Path, theme: str):
    out = tmp_path / "sheet.png"
    assert main([str(out), "--theme", theme]) == 0
    image = QImage(str(out))
    assert image.width() >= 1366
    assert image.pixelColor(2, 2).name() == look().colour("page").name()


def test_parts_know_no_page_and_no_practice():
    program = (
        "import sys, ui.parts.gallery; print([m for m in sys.modules if m.startswith(('ips_desktop.', 'ui.page'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    known = {
        "ips_desktop.terms",
        "ips_desktop.documents",
        "ips_desktop.documents.press",
    }  # and how a signature is packed
    found = set(ast.literal_eval(done.stdout))
    assert found <= known | {"ips_desktop.terms.troubles", "ips_desktop.documents.press.strokes"}
