"""The lock page on the real vault: counted, slowed, in plain words; the keyboard is always where it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ips_desktop.terms.troubles import Trouble
from resources.wordings import said
from tests.ui.desktops import Running, running
from ui.theme import wear
from ui.unlock.page import UnlockPage

KEYRING_TROUBLES = (
    "no_keyring", "keyring_locked", "keyring_denied", "keyring_null", "keyring_plaintext", "keyring_chain", "keyring_unknown",
    "keyring_untrue", "device_secret_missing", "device_secret_other", "slots_missing", "slots_damaged", "slots_newer",
)  # fmt: skip


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with running(qtbot, tmp_path / "home") as it:
        yield it


def test_the_caret_is_in_the_field_and_enter_opens_today(program: Running) -> None:
    assert program.page.field.hasFocus()
    assert program.page.field.echoMode() == QLineEdit.EchoMode.Password
    program.unlock()
    assert program.shell.at.place == "today"


def test_nothing_typed_is_no_try(program: Running) -> None:
    program.press(Qt.Key.Key_Return)
    assert program.page.line.text() == ""
    program.unlock("not the passphrase")
    assert program.page.line.text() == "That is not the passphrase. 9 tries are left."


def test_a_wrong_passphrase_is_counted_then_slowed_with_a_countdown(program: Running) -> None:
    for left in (9, 8, 7):
        program.unlock("not the passphrase")
        assert program.page.line.text() == f"That is not the passphrase. {left} tries are left."
        assert program.page.field.selectedText()
        assert program.page.button.isEnabled()
    program.unlock("not the passphrase")
    page = program.page
    assert page.line.text().startswith("That is not the passphrase. 6 tries are left; the next is possible in 0:05")
    assert not page.button.isEnabled()
    program.qtbot.waitUntil(lambda: page.line.text() == "Wait 4 seconds, then try again.")
    program.press(Qt.Key.Key_Return)  # while it waits, Enter is no try
    for _ in range(4):
        page._second.timeout.emit()
    assert page.line.text() == "You can try again now."
    assert page.button.isEnabled()
    program.uptime.seconds += 6
    program.unlock()
    assert program.shell is not None


def test_a_new_start_does_not_shorten_the_wait(qtbot: QtBot, tmp_path: Path) -> None:
    with running(qtbot, tmp_path / "home") as program:
        for _ in range(4):
            program.unlock("not the passphrase")
            program.page.button.setEnabled(True)
        program.unlock("lantern orbit velvet pepper canoe")
        assert program.shell is None
        assert program.page.line.text().startswith("The next try is possible in 0:05")
        assert not program.page.button.isEnabled()


def test_after_ten_tries_the_page_says_who_helps(program: Running) -> None:
    for _ in range(10):
        program.uptime.seconds += 4000
        program.page.button.setEnabled(True)
        program.unlock("not the passphrase")
    assert program.page.line.text().startswith("Ten tries were wrong")
    assert "ask your supervisor" in program.page.line.text()


def test_a_keyring_that_lost_its_half_is_said_and_nothing_is_made(program: Running) -> None:
    program.home.keyring.kept.clear()
    before = sorted(f.name for f in program.home.path.iterdir())
    program.unlock()
    assert program.page.line.text().startswith("This computer's keyring no longer holds its half of the key.")
    assert program.home.keyring.kept == {}
    assert sorted(f.name for f in program.home.path.iterdir()) == before


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    page = UnlockPage("Riverside Job Support", "Sam Rees")
    qtbot.addWidget(page)
    page.resize(1024, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_each_trouble_of_the_keyring_has_its_own_sentence(page: UnlockPage) -> None:
    told: set[str] = set()
    for code in KEYRING_TROUBLES:
        page.say(Trouble(f"vault.{code}"))
        assert page.line.text() == said(f"vault.{code}")
        assert page.line.text() != f"vault.{code}"
        told.add(page.line.text())
    assert len(told) == len(KEYRING_TROUBLES)


def caps(page: UnlockPage, letter: str, *, shift: bool) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.field, QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), modifier, letter))


def test_caps_lock_is_said_by_the_first_letter_and_taken_back(page: UnlockPage) -> None:
    caps(page, "A", shift=False)
    assert page.line.text() == "Caps Lock is on."
    caps(page, "a", shift=False)
    assert page.line.text() == ""
    caps(page, "A", shift=True)
    assert page.line.text() == ""
    caps(page, "a", shift=True)
    assert page.line.text() == "Caps Lock is on."


def test_the_eye_shows_and_hides_and_says_which(page: UnlockPage) -> None:
    assert page.field.eye.accessibleName() == "Show the passphrase"
    page.field.eye.click()
    assert page.field.echoMode() == QLineEdit.EchoMode.Normal
    assert page.field.eye.accessibleName() == "Hide the passphrase"
    assert page.field.hasFocus()
    page.field.eye.click()
    assert page.field.echoMode() == QLineEdit.EchoMode.Password


def test_no_message_moves_the_button_while_it_is_one_line(page: UnlockPage) -> None:
    before = page.button.mapTo(page, page.button.rect().topLeft())
    caps(page, "A", shift=False)
    QApplication.processEvents()
    assert page.button.mapTo(page, page.button.rect().topLeft()) == before


def test_opening_is_said_only_once_it_takes_time(page: UnlockPage, qtbot: QtBot) -> None:
    page.wait(True)
    assert page.line.text() == ""
    qtbot.waitUntil(lambda: page.line.text() == "Opening…")
    page.wait(False)
    assert page.button.isEnabled()


def test_another_person_is_told_what_to_do(page: UnlockPage) -> None:
    page.not_you.click()
    assert page.line.text() == (
        "These records open for Sam Rees alone. Sign in to the laptop as yourself, then open IPS Desktop."
    )


def test_tab_goes_field_eye_unlock_not_you(page: UnlockPage) -> None:
    page.field.setFocus()
    walked: list[str] = []
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == ["Passphrase", "Show the passphrase", "Unlock", "Not you?", "Passphrase"]


def test_at_twice_the_text_in_the_smallest_window_every_word_can_be_read(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, "light", 2.0)
    try:
        page = UnlockPage("The Riverside and Northern Valleys Employment Support Service", "Sam Rees")
        qtbot.addWidget(page)
        page.resize(1024, 640)
        page.show()
        page.say(Trouble("vault.device_secret_missing"))
        for _ in range(4):
            QApplication.processEvents()
        for words in page.findChildren(QLabel):
            if words.text() and words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()), words.text()
        assert all(part.height() >= 48 for part in (page.field, page.button, page.not_you))
    finally:
        wear(qapp, "light")
