"""Settings: the passphrase is changed or refused beside its field, copies and sending are told as they are, the look is worn at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.locking import choose_lock_after
from ips_desktop.casework.service import set_reference_value, set_up_service
from ips_desktop.questions.locking import lock_after
from ips_desktop.questions.settings import program_version
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from sync.client.status import Status
from tests.casework.given import accepted
from tests.homes import PASSPHRASE, Home, home_at
from tests.typing_keys import type_text
from tests.ui.alone import Shown, show
from tests.ui.framed import framed
from ui.copies import newest
from ui.forms.page import FormPage
from ui.looks import kept
from ui.parts.labels import Words
from ui.place import Going
from ui.settings.page import SettingsPage
from ui.theme import look, wear

NEW = "copper window sailing marble onion"


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "home", name="Sam Rees")
    yield home
    home.lock()


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    yield
    kept().clear()
    wear(qapp, "light")


class Sender:
    """An exchanger that says how sending stands and counts who asks for a round."""

    def __init__(self) -> None:
        self.asked = 0

    def status(self) -> Status:
        return Status("sync.unsent", {"n": 3}, trouble="away") if not self.asked else Status("sync.sending", {"n": 3})

    def now(self) -> None:
        self.asked += 1


def came(qtbot: QtBot, home: Home, size: tuple[int, int] = (1166, 680)) -> Shown:
    shown = show(qtbot, home, SettingsPage, None, size=size)
    qtbot.waitUntil(lambda: bool(shown.page.facts.lines["version"].text()))
    return shown


def change(qtbot: QtBot, shown: Shown, old: str, new: str, again: str = "") -> str:
    """Type the three and press Enter; what the line then says."""
    form = shown.page.passphrase
    for field, words in ((form.old, old), (form.new, new), (form.again, again or new)):
        field.clear()
        type_text(field, words)
    QTest.keyClick(form.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.line.text() not in ("", "Changing…"))
    return form.line.text()


def test_the_passphrase_is_changed_and_only_the_new_one_opens(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    shown = came(qtbot, laptop)
    assert change(qtbot, shown, PASSPHRASE, NEW) == "Changed. Use the new one from now on."
    assert [f.text() for f in (shown.page.passphrase.old, shown.page.passphrase.new)] == ["", ""]
    laptop.lock()
    with pytest.raises(Refused, match="wrong_passphrase"):
        laptop.unlock(PASSPHRASE)
    laptop.unlock(NEW)


def test_a_wrong_old_one_is_counted_said_and_gets_the_keyboard(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    assert change(qtbot, shown, "not the passphrase", NEW) == "That is not the passphrase. 9 tries are left."
    assert shown.page.passphrase.old.hasFocus()
    assert shown.page.passphrase.new.text() == NEW


def test_a_weak_new_one_or_two_that_differ_are_said_in_words(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    assert change(qtbot, shown, PASSPHRASE, "too short").startswith("Use at least 15 characters.")
    assert shown.page.passphrase.new.hasFocus()
    assert change(qtbot, shown, PASSPHRASE, NEW, NEW + "x").startswith("The two new ones are not the same.")
    laptop.lock()
    laptop.unlock(PASSPHRASE)


def test_what_this_laptop_is_stands_line_by_line_without_anybodys_name(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop)
    shown = came(qtbot, laptop)
    told = {name: words.text() for name, words in shown.page.facts.lines.items()}
    assert told["version"].startswith(f"IPS Desktop {program_version()} (records in form ")
    assert told["service"] == "Northgate Employment Service"
    assert told["person"] == "Sam Rees, Adviser"
    assert told["held"] == "1 person in full."
    assert not any("Amina" in words.text() for words in shown.page.findChildren(QLabel))


def test_the_last_copy_is_told_and_an_old_one_asks_for_a_new_one(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    line = shown.page.facts.lines["copy"]
    assert line.text() == "None yet. One is made by itself shortly after each start."
    shown.page.back_up.click()
    qtbot.waitUntil(lambda: line.text() == "Tue 24 Nov, 09:00. It was opened and checked.")
    assert newest(laptop.path) is not None
    laptop.clock.move(days=9)
    shown.page.refresh()
    qtbot.waitUntil(lambda: line.text().endswith("That is 9 days ago: make one now."))


def test_a_copy_that_could_not_be_made_is_said_and_is_none(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    (laptop.path / "backups").write_text("in the way")
    shown.page.back_up.click()
    line = shown.page.facts.lines["copy"]
    qtbot.waitUntil(lambda: not line.text().startswith(("None", "Making")) or bool(shown.bugs))
    assert not line.text().startswith("Tue")
    (laptop.path / "backups").unlink()


def test_sending_is_told_with_its_detail_and_can_be_asked_for(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    sender: Any = Sender()
    object.__setattr__(shown.page.session, "exchanger", sender)
    shown.page.arrive(None, {})
    assert shown.page.sent.text() == (
        "3 changes not sent yet. They are safe on this laptop.\n"
        "The server could not be reached. That is fine: everything works without it."
    )
    send = next(b for b in shown.page.findChildren(type(shown.page.back_up)) if b.text() == "Send now")
    send.click()
    assert sender.asked == 1
    assert shown.page.sent.text() == "Sending 3 …"


def test_a_look_is_worn_at_once_and_remembered(qtbot: QtBot, laptop: Home) -> None:
    shown = came(qtbot, laptop)
    shown.page.theme.put("contrast")
    shown.page.text_size.put(1.5)
    shown.page.theme.chosen.emit("contrast")
    assert (look().tokens.name, look().scale) == ("contrast", 1.5)
    assert (kept().value("theme"), int(str(kept().value("text")))) == ("contrast", 150)


@pytest.mark.parametrize(("width", "scale"), [(1166, 1.0), (968, 1.0), (1254, 2.0), (912, 2.0)])
def test_every_part_is_whole_in_every_window(
    qtbot: QtBot, qapp: QApplication, laptop: Home, width: int, scale: float
) -> None:
    wear(qapp, "light", scale)
    shown = came(qtbot, laptop, (width, 560))
    for _ in range(4):
        QApplication.processEvents()
    form = shown.page.passphrase
    for part in (form.old, form.again, form.button, shown.page.back_up, shown.page.theme, shown.page.text_size):
        assert part.mapTo(shown.page, part.rect().topRight()).x() < width
        assert part.height() >= look().px(24)
    for words in shown.page.findChildren(Words):
        if words.text() and words.isVisible() and words.wordWrap():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_who_leads_says_once_what_the_service_is_called_and_where_letters_to_it_go(
    qtbot: QtBot, tmp_path: Path
) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(set_up_service, name="North IPS", neutral_name="Northgate")
    frame = framed(qtbot, home)
    frame.shell.go(Going("settings"))
    page = frame.shell.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(page.rename.isVisible)
    assert page.facts.lines["letters"].text() == "None yet. Letters go out without one."
    page.rename.click()
    form = frame.shell.page("form")
    assert isinstance(form, FormPage)
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.sheet.form.fields["name"].value() == "North IPS")
    assert form.shown is not None
    address = form.shown.sheet.form.fields["address"]
    address.control.put("Rose Ward, Riverside Hospital")
    form.look(form.shown)
    qtbot.waitUntil(lambda: any("Letters leave it off" in w.text() for w in address.findChildren(QLabel)))
    address.control.put("12 Station Road, Cardiff")
    form.keep()
    qtbot.waitUntil(lambda: page.facts.lines["letters"].text() == "12 Station Road, Cardiff")
    home.lock()


def test_an_adviser_is_not_asked_what_the_service_is_called(qtbot: QtBot, laptop: Home) -> None:
    assert came(qtbot, laptop).page.rename.isHidden()


def test_after_how_long_it_locks_is_chosen_within_what_the_service_allows(qtbot: QtBot, tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.ADMINISTRATOR, name="Ruth Marsh")
    shown = came(qtbot, lead)
    locking = shown.page.locking
    qtbot.waitUntil(lambda: bool(locking.minutes.buttons))
    assert [b.text() for b in locking.minutes.buttons] == [
        "1 minute",
        "2 minutes",
        "5 minutes",
        "10 minutes",
        "15 minutes",
    ]
    assert locking.minutes.value() == 5
    locking.minutes.buttons[3].click()
    qtbot.waitUntil(lambda: shown.toasts == [("Locks after 10 minutes from now on.", None)])
    assert lead.ask(lock_after).minutes == 10
    with pytest.raises(Refused, match=r"lock\.too_long"):
        lead.do(choose_lock_after, minutes=16)
    lead.do(set_reference_value, key="lock.most_minutes", value="5")
    qtbot.waitUntil(lambda: [b.text() for b in locking.minutes.buttons] == ["1 minute", "2 minutes", "5 minutes"])
    assert locking.minutes.value() == 5
    assert "5 minutes at most" in locking.means.text()
    lead.lock()
    lead.unlock()
    assert lead.ask(lock_after).minutes == 5
    lead.clock.move(days=1)
    lead.do(set_reference_value, key="lock.most_minutes", value="30")
    assert lead.ask(lock_after).minutes == 10  # as it was chosen, once the service allows it again
    lead.lock()
