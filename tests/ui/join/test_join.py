"""Joining from the page: the print is compared before the code is spoken, refusals are said, nothing is made, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import Vault
from sync.protocol.authority import fingerprint
from sync.server.service import Service
from tests.homes import CHEAP, PASSPHRASE, MemoryKeyring
from tests.sync.client.conftest import cluster, database_url, served, template
from tests.typing_keys import type_text
from ui.crossing import Crossing
from ui.join.page import JoinPage
from ui.sentences import sentence
from ui.theme import wear

__all__ = ["cluster", "database_url", "served", "template"]

Served = tuple[str, Service]


@dataclass
class Joining:
    """The page, the home it would make, and how often it said that it was done."""

    page: JoinPage
    home: Path
    practice: Practice
    joined: list[bool]
    crossing: Crossing

    def fill(self, address: str, code: str, passphrase: str = PASSPHRASE, again: str | None = None) -> None:
        """Type all four and press Enter in the last."""
        page = self.page
        fields = (
            (page.address, address),
            (page.code, code),
            (page.passphrase, passphrase),
            (page.again, again or passphrase),
        )
        for field, words in fields:
            field.clear()
            type_text(field, words)
        QTest.keyClick(page.again, Qt.Key.Key_Return)

    def told(self) -> str:
        """What the reserved line says."""
        return self.page.line.text()

    def kept(self) -> list[str]:
        """What stands in the fields."""
        page = self.page
        return [f.text() for f in (page.address, page.code, page.passphrase, page.again)]


@pytest.fixture
def joining(qtbot: QtBot, tmp_path: Path) -> Iterator[Joining]:
    home = tmp_path / "laptop"
    practice = Practice(home, vault=Vault(home, keyring=MemoryKeyring(), cost=CHEAP), lanes=InlineLanes())
    crossing, joined = Crossing(), list[bool]()
    page = JoinPage(lambda: practice, crossing)
    page.joined.connect(lambda: joined.append(True))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield Joining(page, home, practice, joined, crossing)
    practice.lanes.stop()


def made(home: Path) -> list[str]:
    """What stands in the home but a lock file: nothing, before one has joined."""
    return sorted(f.name for f in home.iterdir()) if home.exists() else []


def address_of(served: Served, print_: str = "") -> str:
    url, service = served
    return f"{url}#{print_ or fingerprint(service.home.ca_pem())}"


def test_address_print_code_and_passphrase_make_a_store_that_opens(
    qtbot: QtBot, joining: Joining, served: Served
) -> None:
    assert joining.page.address.hasFocus()
    joining.fill(address_of(served), served[1].new_code(served[1].people.add("Sam Rees", "adviser")))
    qtbot.waitUntil(lambda: bool(joining.joined) or joining.told() not in ("", "Joining…"))
    assert (joining.joined, joining.told()) == ([True], "Joining…")
    assert joining.practice.unlock(PASSPHRASE).result().me.name == "Sam Rees"
    joining.practice.lock().result()


def test_a_wrong_print_is_refused_before_the_code_is_spoken(qtbot: QtBot, joining: Joining, served: Served) -> None:
    code = served[1].new_code(served[1].people.add("Sam Rees", "adviser"))
    joining.fill(address_of(served, "9f2c-41d0-77aa-b35e"), code)
    qtbot.waitUntil(lambda: joining.told().startswith("The server at this address is not the one whose print"))
    assert made(joining.home) == []
    assert joining.page.button.isEnabled()
    joining.page.address.setText(address_of(served))  # the code was not spoken, so it is still good
    joining.page.button.click()
    qtbot.waitUntil(lambda: bool(joining.joined))


def test_a_keyring_that_keeps_nothing_spends_no_code(qtbot: QtBot, joining: Joining, served: Served) -> None:
    code = served[1].new_code(served[1].people.add("Sam Rees", "adviser"))
    keyring: Any = joining.practice._vault._given
    keyring.set = lambda _name, _value: None
    joining.fill(address_of(served), code)
    qtbot.waitUntil(lambda: joining.told() not in ("", "Joining…"))
    assert joining.told() == sentence(Trouble("vault.keyring_untrue"))
    assert made(joining.home) == []
    del keyring.set
    joining.page.button.click()
    qtbot.waitUntil(lambda: bool(joining.joined))


def test_a_used_code_is_said_and_nothing_typed_is_lost(qtbot: QtBot, joining: Joining, served: Served) -> None:
    joining.fill(address_of(served), "ABCD-EFGH-JKLM-NPQR")
    qtbot.waitUntil(lambda: joining.told() == "This code has been used or has run out. Ask for a new one.")
    assert joining.kept() == [address_of(served), "ABCD-EFGH-JKLM-NPQR", PASSPHRASE, PASSPHRASE]
    assert made(joining.home) == []


def test_no_network_is_said_and_the_code_is_still_good(qtbot: QtBot, joining: Joining) -> None:
    joining.fill("https://127.0.0.1:9#9f2c-41d0-77aa-b35e", "ABCD-EFGH-JKLM-NPQR")
    qtbot.waitUntil(lambda: joining.told().startswith("The server did not answer."))
    assert joining.told().endswith("The code is still good.")
    assert made(joining.home) == []


def test_an_address_without_its_print_is_refused_in_words(qtbot: QtBot, joining: Joining) -> None:
    joining.fill("https://127.0.0.1:9", "ABCD-EFGH-JKLM-NPQR")
    qtbot.waitUntil(
        lambda: joining.told().startswith("Enter the address as it was given to you, with the print after #")
    )
    assert made(joining.home) == []


@pytest.mark.parametrize(
    ("passphrase", "again", "told"),
    [
        ("short words", "", "Use at least 15 characters."),
        ("passwordpassword1", "", "This is too easy to guess:"),
        (PASSPHRASE, PASSPHRASE + "s", "The two passphrases are not the same."),
    ],
)
def test_the_rules_of_a_passphrase_are_said_before_anything_is_asked(
    joining: Joining, passphrase: str, again: str, told: str
) -> None:
    joining.fill("https://127.0.0.1:9#9f2c-41d0-77aa-b35e", "ABCD", passphrase, again or passphrase)
    assert joining.told().startswith(told)
    assert made(joining.home) == []


def test_five_words_are_suggested_in_both_fields_and_can_be_read(joining: Joining) -> None:
    from ips_desktop.vault.passphrase import weigh

    suggest: Any = next(
        b for b in joining.page.findChildren(type(joining.page.button)) if b.text() == "Suggest five words"
    )
    suggest.click()
    words = joining.page.passphrase.text()
    assert len(words.split()) == 5
    assert weigh(words).ok
    assert joining.page.again.text() == words
    assert joining.page.passphrase.echoMode() == QLineEdit.EchoMode.Normal
    assert (
        joining.told() == f"Write these five words down, or choose your own: {words}."
    )  # a field may be too short for them
    suggest.click()
    assert joining.page.passphrase.text() != words


def test_tab_goes_through_the_fields_in_reading_order(joining: Joining) -> None:
    walked: list[str] = []
    joining.page.address.setFocus()
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == [
        "Address, with all that stands after #", "One-time code", "A passphrase of your own", "Show the passphrase",
        "The passphrase again", "Show the passphrase", "Suggest five words", "Join",
    ]  # fmt: skip


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_at_twice_the_text_nothing_is_laid_over_another(
    qtbot: QtBot, qapp: QApplication, joining: Joining, size: tuple[int, int]
) -> None:
    wear(qapp, "light", 2.0)
    try:
        joining.page.resize(*size)
        QApplication.processEvents()
        for words in joining.page.findChildren(QLabel):
            if words.text() and words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()), words.text()
        parts = (
            joining.page.address,
            joining.page.code,
            joining.page.passphrase,
            joining.page.again,
            joining.page.button,
        )
        tops = [part.mapTo(joining.page, part.rect().topLeft()).y() for part in parts]
        assert all(b - a >= 88 for a, b in pairwise(tops))
    finally:
        wear(qapp, "light")
