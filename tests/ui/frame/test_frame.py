"""The frame: every place by key, back where one came from, the keyboard never lost, one true sentence, nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.store.parcels import Standing
from ips_desktop.terms.troubles import Trouble
from ips_desktop.terms.words import Role
from resources.wordings import has
from sync.client.status import status_of
from tests.casework.given import accepted
from tests.homes import Home, home_at
from tests.ui.framed import Framed, framed
from tests.ui.scenes import inbox_scene, micros
from ui.frame.places import PAGES
from ui.place import Going
from ui.theme import look, wear

CTRL = Qt.KeyboardModifier.ControlModifier
NOW = micros(24, 10, 50)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "home", name="Sam Rees")
    yield home
    home.lock()


class Windows(QObject):
    """Notes every window that is shown beside the one there is."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_every_place_is_one_key_away_and_takes_the_keyboard(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    frame = framed(qtbot, lead)
    windows = Windows()
    qapp.installEventFilter(windows)
    places = [item.place.name for item in frame.shell.rail.items]
    assert places == ["today", "caseload", "employers", "team", "outcomes", "quality", "inbox", "settings"]
    for n, place in enumerate(places):
        frame.press(Qt.Key(Qt.Key.Key_1.value + n), CTRL)
        assert frame.shell.at.place == place
        focus: QWidget | None = QApplication.focusWidget()
        assert focus is not None, place
        assert place == "today" or frame.shell.pages[place] in (focus, *ancestors(focus)), place
        assert [i.place.name for i in frame.shell.rail.items if i.isChecked()] == [place]
    qapp.removeEventFilter(windows)
    assert windows.shown == []  # a page that shows a part before it has a parent flashes a window
    lead.lock()


def ancestors(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:  # pyright: ignore[reportUnnecessaryComparison]
        found.append(parent)
        parent = parent.parentWidget()
    return found


def test_an_adviser_is_led_to_their_clinical_teams_and_not_to_a_team(qtbot: QtBot, laptop: Home) -> None:
    names = [item.place.name for item in framed(qtbot, laptop).shell.rail.items]
    assert names == ["today", "caseload", "employers", "clinical_teams", "outcomes", "quality", "inbox", "settings"]


def test_escape_goes_back_where_one_came_from(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("caseload"))
    frame.shell.go(Going("person", amina))
    frame.press(Qt.Key.Key_Escape)
    assert frame.shell.at == Going("caseload")
    frame.press(Qt.Key.Key_Escape)
    assert frame.shell.at == Going("today")
    frame.press(Qt.Key.Key_Escape)
    assert frame.shell.at == Going("today")


def test_escape_in_an_inbox_item_means_its_list_and_not_back(qtbot: QtBot, laptop: Home) -> None:
    items = inbox_scene(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("inbox"))
    page: Any = frame.shell.pages["inbox"]
    qtbot.waitUntil(lambda: bool(page.model.rows))
    page.list.select(items["goal"])
    frame.press(Qt.Key.Key_Return)
    assert page.pane.mine.button.hasFocus()
    frame.press(Qt.Key.Key_Escape)
    assert (frame.shell.at.place, page.list.hasFocus()) == ("inbox", True)
    frame.press(Qt.Key.Key_Escape)
    assert frame.shell.at.place == "today"


def test_ctrl_l_and_the_lock_button_ask_to_lock(qtbot: QtBot, laptop: Home) -> None:
    frame = framed(qtbot, laptop)
    frame.press(Qt.Key.Key_L, CTRL)
    frame.shell.bar.lock.click()
    assert frame.locks == [True, True]


def test_ctrl_n_begins_a_meeting_with_the_person_one_is_at(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    frame.press(Qt.Key.Key_N, CTRL)
    assert (frame.shell.at.place, frame.shell.at.id) == ("meeting", amina)


def test_the_rail_marks_the_place_one_came_from(qtbot: QtBot, laptop: Home) -> None:
    shell = framed(qtbot, laptop).shell

    def marked() -> list[str]:
        return [item.place.name for item in shell.rail.items if item.isChecked()]

    shell.go(Going("meeting"))
    assert marked() == ["today"]
    shell.go(Going("caseload"))
    shell.go(Going("meeting"))
    assert marked() == ["caseload"]
    shell.back()
    shell.back()
    assert marked() == ["today"]


def test_arrows_move_in_the_rail_which_is_one_tab_stop(qtbot: QtBot, laptop: Home) -> None:
    frame = framed(qtbot, laptop)
    items = frame.shell.rail.items
    items[0].setFocus(Qt.FocusReason.TabFocusReason)
    frame.press(Qt.Key.Key_Down)
    assert items[1].hasFocus()
    frame.press(Qt.Key.Key_Up)
    frame.press(Qt.Key.Key_Up)
    assert items[-1].hasFocus()
    stops = [i for i in items if i.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    frame.press(Qt.Key.Key_Space)
    assert frame.shell.at.place == "settings"


def standing(*, met: int | None = None, unsent: int = 0) -> Standing:
    return Standing(timeline=b"t" * 16, cursor=(1, bytes(16)), unsent=unsent, oldest=None, met=met)


@pytest.mark.parametrize(
    ("stands", "sending", "trouble", "sentence"),
    [
        (None, False, "", "Not heard from the server yet. Everything is safe on this laptop."),
        (standing(met=micros(24, 10, 44)), False, "", "All sent, 10:44."),
        (standing(met=micros(23, 17, 2)), False, "", "All sent, Mon 23 Nov, 17:02."),
        (
            standing(met=micros(24, 10, 44), unsent=12),
            False,
            "",
            "12 changes not sent yet. They are safe on this laptop.",
        ),
        (
            standing(met=micros(24, 10, 44), unsent=12),
            False,
            "away",
            "12 changes not sent yet. They are safe on this laptop.",
        ),
        (
            standing(met=micros(24, 10, 44), unsent=1),
            False,
            "revoked",
            "This laptop was let go by the service, so nothing more is sent. Your records are safe here. Ask your administrator.",
        ),
        (standing(met=micros(24, 10, 44), unsent=12), True, "", "Sending 12 …"),
        (standing(met=micros(16, 10, 0), unsent=3), False, "", "Not sent since Mon 16 Nov. Connect today if you can."),
        (standing(met=micros(16, 10, 0), unsent=3), True, "", "Not sent since Mon 16 Nov. Connect today if you can."),
    ],
)
def test_the_sentence_is_true_in_each_state(
    qtbot: QtBot, laptop: Home, stands: Standing | None, sending: bool, trouble: str, sentence: str
) -> None:
    frame = framed(qtbot, laptop)
    frame.shell.show_status(status_of(stands, NOW, sending=sending, trouble=trouble))
    assert frame.shell.status.sentence() == sentence
    assert frame.shell.status._words.accessibleName() == f"How sending stands: {sentence}"


def test_a_trouble_stands_in_the_line_until_one_goes_elsewhere(qtbot: QtBot, laptop: Home) -> None:
    frame = framed(qtbot, laptop)
    frame.shell.show_status(status_of(standing(met=micros(24, 10, 44)), NOW, sending=False, trouble=""))
    frame.shell.pages["today"].troubled.emit(Trouble("store.disk_full"))
    assert frame.shell.status.sentence().startswith("We could not save this: the disk is full.")
    frame.shell.go(Going("inbox"))
    assert frame.shell.status.sentence() == "All sent, 10:44."


def test_no_name_stands_in_the_title_of_the_window(qtbot: QtBot, laptop: Home) -> None:
    amina = accepted(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("person", amina))
    QApplication.processEvents()
    assert frame.window.windowTitle() == "IPS Desktop"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_the_smallest_window_the_bar_and_the_line_are_whole(
    qtbot: QtBot, qapp: QApplication, laptop: Home, scale: float
) -> None:
    wear(qapp, "light", scale)
    try:
        frame = framed(qtbot, laptop, (600, 400))
        assert (frame.window.width(), frame.window.height()) == (1024, 640)
        frame.shell.show_status(status_of(standing(met=1, unsent=12), 2, sending=False, trouble=""))
        for _ in range(4):
            QApplication.processEvents()
        shell = frame.shell
        boxes = [part.geometry() for part in (shell.bar.search, shell.bar.lock)]
        assert boxes[0].right() < boxes[1].left()
        assert boxes[1].right() < shell.bar.width()
        for part in (shell.status.send, shell.status.keys, shell.bar.lock):
            assert part.width() >= part.sizeHint().width()
            assert part.height() >= look().px(24)
            assert part.accessibleName()
        words = shell.status._words
        assert words.height() >= words.heightForWidth(words.width())
    finally:
        wear(qapp, "light")


def test_the_rail_tells_how_much_waits(qtbot: QtBot, laptop: Home) -> None:
    inbox_scene(laptop)
    frame = framed(qtbot, laptop)
    frame.shell.count()
    item = next(i for i in frame.shell.rail.items if i.place.name == "inbox")
    qtbot.waitUntil(lambda: item.accessibleName() == "Inbox, 2")


def test_only_a_place_that_was_seen_was_built(qtbot: QtBot, laptop: Home) -> None:
    frame: Framed = framed(qtbot, laptop)
    assert set(frame.shell.pages) == {"today"}


def test_every_place_has_a_name_for_the_way_back_to_it() -> None:
    assert not [place for place in PAGES if not has(f"frame.{place}")]


def test_the_way_back_is_called_by_the_person_it_leads_to_and_the_window_by_nobody(qtbot: QtBot, laptop: Home) -> None:
    amina, omar = accepted(laptop), accepted(laptop, "Omar", "Alder")
    frame = framed(qtbot, laptop)
    shell = frame.shell
    shell.go(Going("person", amina))
    assert shell.bar._back.text() == "Today"
    page: Any = shell.pages["person"]
    qtbot.waitUntil(lambda: page.called() == "Amina B.")
    for went in (Going("person", omar), Going("safety", omar)):
        before = page.called()
        shell.go(went)
        assert (shell.bar._back.text(), shell.bar._back.accessibleName()) == (before, f"Back to {before}")
        qtbot.waitUntil(lambda: page.called() == "Omar A.")
    shell.back()
    assert shell.bar._back.text() == "Amina B."  # of whom the page was when it was left
    shell.back()
    assert shell.at == Going("person", amina)
    assert frame.window.windowTitle() == "IPS Desktop"


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_place_of_a_supervisor_is_whole_in_the_rail(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    wear(qapp, "light", scale)
    try:
        frame = framed(qtbot, lead, size)
        assert (frame.window.width(), frame.window.height()) == size
        rail, px = frame.shell.rail, look().px
        foot = rail.height() - px(40)
        boxes = [item.geometry() for item in rail.items]
        assert boxes[0].top() >= px(52)
        assert all(above.bottom() < below.top() for above, below in pairwise(boxes))
        assert boxes[-1].bottom() < foot
        assert min(box.height() for box in boxes) >= px(24)
        rail.items[0].setFocus(Qt.FocusReason.TabFocusReason)
        for item in rail.items[1:]:
            frame.press(Qt.Key.Key_Down)
            assert item.hasFocus()
    finally:
        wear(qapp, "light")
        lead.lock()


def test_undo_by_its_key_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, laptop: Home) -> None:
    accepted(laptop, days_ago=20)
    frame = framed(qtbot, laptop)
    frame.shell.go(Going("caseload"))
    before, undone = QApplication.focusWidget(), list[bool]()
    frame.shell.toast.say("Noted.", lambda: undone.append(True))
    frame.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is frame.shell.toast._undo
    frame.press(Qt.Key.Key_Return)
    assert undone == [True]
    assert QApplication.focusWidget() is before
