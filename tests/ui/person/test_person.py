"""A person's page: who they are, what happened, profile and plan; each key, each act, and what is not on this laptop."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.finishing import finish, take_back_finish
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.plan import StepInput, agree_plan, keep_plan, start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.questions.person import person
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.words import ClosedReason, GoalKind, Medium, Place, Role
from tests.casework.given import accepted, agreed, met, referred, signed
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.ui.alone import Shown, show
from ui.parts.buttons import Kind
from ui.person.page import PersonPage
from ui.theme import wear

__all__ = ["practice"]
NARROW = (912, 464)
"""The page's room at 200 % in a window of 1024 x 640."""


@pytest.fixture
def amina(practice: Home) -> UUID:
    """A person met twice, the last time a week ago."""
    client = accepted(practice, "Amina", "Birch", days_ago=40)
    met(practice, client, 21, note="First talk.", minutes=40)
    met(
        practice, client, 7, note="She wants mornings.", minutes=45, place=Place.CAFE, medium=Medium.FACE_TO_FACE,
        next_step="see Garden World", next_by=practice.today + timedelta(days=7),
    )  # fmt: skip
    return client


def come(qtbot: QtBot, home: Home, client: UUID, size: tuple[int, int] = (1166, 680), **facts: object) -> Shown:
    shown = show(qtbot, home, PersonPage, client, facts, size=size)
    qtbot.waitUntil(lambda: bool(shown.page.header.name.text()))
    QApplication.processEvents()  # Qt shows what a layout has just been given by an event
    return shown


def press(shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.window, key, modifier)


def alt(shown: Shown, key: Qt.Key) -> None:
    press(shown, key, Qt.KeyboardModifier.AltModifier)


def seen(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.window.findChildren(QLabel) if label.isVisible())


def lines(shown: Shown) -> list[str]:
    return [entry.line.said() for entry in shown.page.story.model.rows]


def spoken(shown: Shown) -> str:
    return shown.page.story.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_header_says_who_and_what_comes_next(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(edit_client, client=amina, pronouns="she/her", care_coordinator="Hana Lowe")
    shown = come(qtbot, practice, amina)
    for words in ("Amina Birch", "she/her", "Hana Lowe", "Next: see Garden World, by Tue 1 Dec", "Thu 15 Oct 2026"):
        assert words in seen(shown)


def test_the_last_note_is_open_and_selected_below_what_came_later(qtbot: QtBot, practice: Home, amina: UUID):
    signed(practice, amina)
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.story.list.hasFocus)
    assert "She wants mornings." in spoken(shown)
    assert "Next: see Garden World, by Tue 1 Dec" in spoken(shown)
    assert shown.page.story._open == shown.page.story.list.row().id


def test_enter_shuts_an_entry_and_opens_another_in_place(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    story = shown.page.story
    qtbot.waitUntil(story.list.hasFocus)
    first = story.list.row().id
    press(shown, Qt.Key.Key_Return)
    assert story._open is None
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Return)
    assert story._open == story.list.row().id != first
    assert shown.went == []


def test_an_entry_found_by_search_is_open_whatever_is_filtered(qtbot: QtBot, practice: Home, amina: UUID):
    entry = next(e for e in practice.ask(person, client=amina).timeline if e.text == "First talk.")
    shown = come(qtbot, practice, amina)
    shown.page.story.filters.put("plan")
    shown.page.arrive(amina, {"entry": entry.id})
    qtbot.waitUntil(lambda: "First talk." in (spoken(shown) or ""))
    assert shown.page.story._open == entry.id


def test_filters_show_one_kind_and_say_when_there_is_none(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    story = shown.page.story
    everything = lines(shown)
    story.filters.put("meetings")
    story.filters.chosen.emit("meetings")
    assert lines(shown) == ["Met: Café, 45 min", "Met, 40 min"]
    story.filters.put("plan")
    story.filters.chosen.emit("plan")
    assert lines(shown) == []
    assert "Nothing of this kind yet. “All” shows everything." in seen(shown)
    signed(practice, amina)
    qtbot.waitUntil(lambda: lines(shown) == ["Plan version 1 agreed and signed"])
    story.filters.put("all")
    story.filters.chosen.emit("all")
    assert len(lines(shown)) == len(everything) + 1


def test_the_keys_of_the_header_lead_on(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    for key in (Qt.Key.Key_M, Qt.Key.Key_P, Qt.Key.Key_F):
        alt(shown, key)
    assert shown.went == [("meeting", amina), ("plan", amina), ("profile", amina)]


def test_before_you_meet_stays_shut_until_its_key(qtbot: QtBot, practice: Home, amina: UUID):
    practice.do(edit_client, client=amina, meet_safely="Meet at the library\nNot after dark")
    shown = come(qtbot, practice, amina)
    assert "Meet at the library" not in seen(shown)
    assert shown.page.header.before.accessibleName() == "Before you meet: 2"
    alt(shown, Qt.Key.Key_B)
    assert "Meet at the library\nNot after dark" in seen(shown)
    alt(shown, Qt.Key.Key_B)
    assert "Meet at the library" not in seen(shown)


def test_ctrl_tab_goes_round_the_tabs_wherever_the_keyboard_is(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.story.list.hasFocus)
    assert "No profile yet. Begin with what the person wants from work, in their own words." in seen(shown)
    press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert "No plan yet. Write it together: the goal first, in the person's own words." in seen(shown)
    for _ in range(shown.page.tabs.row.count() - 1):
        press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert "No profile yet" in seen(shown)


def test_the_profile_shows_their_words_and_what_is_still_to_ask(qtbot: QtBot, practice: Home, amina: UUID):
    profile = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=profile, goal="A job with plants")
    shown = come(qtbot, practice, amina)
    assert "A job with plants" in seen(shown)
    assert "Still to ask: what they are good at, what they prefer." in seen(shown)
    practice.do(keep_profile, profile=profile, strengths="Patience", preferences=["Mornings"])
    qtbot.waitUntil(lambda: "Patience" in seen(shown) and "Still to ask" not in seen(shown))


def test_a_step_is_ticked_off_on_the_plan_and_undo_takes_it_back(qtbot: QtBot, practice: Home, amina: UUID):
    agreed(practice, amina)
    shown = come(qtbot, practice, amina, tab="plan")
    qtbot.waitUntil(lambda: "Steps, 0 of 2 done" in seen(shown))
    assert "A morning job with plants." in seen(shown)
    tick = next(
        b for b in shown.page.plan.findChildren(type(shown.page.header.plan)) if b.accessibleName() == "Step 1 is done"
    )
    tick.click()
    qtbot.waitUntil(lambda: "Steps, 1 of 2 done" in seen(shown))
    assert "done Tue 24 Nov" in seen(shown)
    said, undo = shown.toasts[0]
    assert said == "Done: See Garden World"
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: "Steps, 0 of 2 done" in seen(shown))


def test_a_step_whose_day_has_passed_says_so(qtbot: QtBot, practice: Home, amina: UUID):
    agreed(practice, amina)
    practice.clock.move(days=60)
    shown = come(qtbot, practice, amina, tab="plan")
    qtbot.waitUntil(lambda: "Steps, 0 of 2 done" in seen(shown))
    assert "was by " in seen(shown)


def test_a_referral_that_waits_has_one_act(qtbot: QtBot, practice: Home):
    came = referred(practice, "Callum", "Hazel")
    shown = come(qtbot, practice, came.client)
    header = shown.page.header
    assert not header.meeting.isVisible()
    header.decide.click()
    assert (shown.went, shown.facts[0]["referral"]) == ([("referral", came.client)], came.referral)


def test_whoever_is_not_with_us_is_referred_again_before_they_are_met(qtbot: QtBot, practice: Home, amina: UUID):
    assert come(qtbot, practice, amina).page.header.meeting.kind is Kind.PRIMARY
    spell = practice.do(finish, client=amina, closed_reason=ClosedReason.MOVED_AWAY, work_at_close=WorkAtClose.LOOKING)
    shown = come(qtbot, practice, amina)
    header = shown.page.header
    qtbot.waitUntil(header.again.isVisible)
    assert (header.again.text(), header.meeting.kind, header.meeting.isVisible()) == (
        "Refer again",
        Kind.SECONDARY,
        True,
    )
    header.again.click()
    assert (shown.went, shown.facts[0]["form"]) == ([("form", amina)], "refer_again")
    practice.do(take_back_finish, spell=spell)
    practice.do(finish, client=amina, closed_reason=ClosedReason.DIED)
    died = come(qtbot, practice, amina).page.header
    assert (died.again.isVisible(), died.meeting.kind) == (False, Kind.SECONDARY)


def test_an_outline_says_what_is_not_here_and_offers_to_open_it(
    qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID
):
    agreed(practice, amina)
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    carry(practice, lead, "headline")
    shown = come(qtbot, lead, amina)
    header = shown.page.header
    assert header.open.isVisible()
    assert not header.meeting.isVisible()
    assert "This laptop holds dates and names only. Opening the whole record is noted." in seen(shown)
    assert "Not on this laptop." in seen(shown)
    assert "Not on this laptop." in spoken(shown)
    assert not shown.page.story.add.isVisible()
    press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert "Not on this laptop." in seen(shown)
    assert "No plan yet" not in seen(shown)
    lead.lock()


def test_what_happens_elsewhere_and_what_sync_brings_is_shown(
    qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID
):
    other = home_at(tmp_path / "other", seed=1)
    carry(practice, other)
    shown = come(qtbot, other, amina)
    before = len(lines(shown))
    open_one = shown.page.story._open
    met(practice, amina, 0, note="Today at the library.")
    carry(practice, other, version=2)
    qtbot.waitUntil(lambda: len(lines(shown)) == before + 1)
    assert shown.page.story._open == open_one
    assert shown.page.story.list.row().id == open_one
    other.lock()


def test_the_next_person_comes_with_nothing_of_the_one_before(qtbot: QtBot, practice: Home, amina: UUID):
    dai = accepted(practice, "Dai", "Rowan")
    shown = come(qtbot, practice, amina)
    shown.page.arrive(dai, {})
    qtbot.waitUntil(lambda: shown.page.header.name.text() == "Dai Rowan")
    assert "She wants mornings." not in seen(shown)
    assert not [line for line in lines(shown) if line.startswith("Met")]


def test_a_narrow_window_shows_one_half_at_a_time_by_ctrl_tab(
    qtbot: QtBot, qapp: QApplication, practice: Home, amina: UUID
):
    wear(qapp, "light", 2.0)
    shown = come(qtbot, practice, amina, size=NARROW)
    halves = shown.page.halves
    assert (shown.page.width(), shown.page.height()) == NARROW
    assert (halves.story.isVisible(), shown.page.tabs.isVisible()) == (True, False)
    shown.page.story.list.setFocus()
    press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert (halves.story.isVisible(), shown.page.profile.isVisible()) == (False, True)
    press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert shown.page.plan.isVisible()
    assert (
        halves.switch.visibleRegion().boundingRect().height() == halves.switch.height()
    )  # and not far below the header
    assert halves.switch.mapTo(shown.page, halves.switch.rect().topLeft()).y() < shown.page.height() // 2
    for _ in range(shown.page.tabs.row.count() - 1):
        press(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert halves.story.isVisible()


@pytest.mark.parametrize(("size", "scale"), [((1166, 680), 1.0), ((968, 552), 1.0), (NARROW, 2.0)])
@pytest.mark.parametrize(
    "name", [("Wilhelmina-Anastasia", "Featherstonehaugh-Cholmondeley of Aberystwyth"), ("U", ""), ("রাহেলা", "বেগম")]
)
def test_a_name_is_whole_and_every_button_within_the_page(
    qtbot: QtBot, qapp: QApplication, practice: Home, name: tuple[str, str], size: tuple[int, int], scale: float
):
    wear(qapp, "light", scale)
    client = accepted(practice, *name, days_ago=3)
    shown = come(qtbot, practice, client, size=size)
    assert (shown.page.width(), shown.page.height()) == size
    header = shown.page.header
    for label in (header.name, header.next):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    for button in (header.meeting, header.plan, header.attempt):
        assert button.isVisible()
        right = button.mapTo(shown.page, button.rect().topRight()).x()
        assert right < size[0]
        assert button.width() >= button.sizeHint().width()


def test_either_record_of_a_merged_person_opens_the_one_page(qtbot: QtBot, practice: Home, amina: UUID):
    again = accepted(practice, "Amnia", "Birch", days_ago=2)
    met(practice, again, 1, note="The other record.")
    practice.do(merge_people, client=amina, other=again)
    shown = come(qtbot, practice, again)
    assert shown.page.header.name.text().startswith("Amina Birch")
    assert {"The other record.", "First talk."} <= {entry.text for entry in shown.page.story.model.rows}
    met(practice, again, 0, note="Written since.")
    qtbot.waitUntil(lambda: "Written since." in {entry.text for entry in shown.page.story.model.rows})


def test_a_plan_without_a_goal_of_employment_is_shown_as_such_and_blocks_nothing(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    plan = practice.do(start_plan, client=amina, kind=GoalKind.VOLUNTEERING)
    steps = [StepInput("Ring them", "Amina")]
    practice.do(keep_plan, plan=plan, goal="Help in the gardens", steps=steps)
    practice.do(agree_plan, plan=plan)
    shown = come(qtbot, practice, amina)
    shown.page.tabs.choose(1)
    qtbot.waitUntil(lambda: "Volunteering. This plan has no goal of employment." in seen(shown))
    practice.do(keep_plan, plan=plan, kind=GoalKind.PAID_WORK)
    qtbot.waitUntil(lambda: "no goal of employment" not in seen(shown))
