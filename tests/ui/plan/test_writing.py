"""The plan is written together: nothing typed is lost, what is refused is said beside it, agreeing shows it large."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.casework.plan import keep_plan, start_plan
from ips_desktop.questions.plan import FORM, PROSE
from ips_desktop.terms.words import PlanState, Role
from tests.casework.given import accepted, agreed, signed
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry
from tests.typing_keys import type_text
from tests.ui.alone import Shown, tab_walk
from tests.ui.plan.table import agreed_with, answer, come, in_force, press, seen
from ui.draft_keeping import draft_of
from ui.theme import look, wear

__all__ = ["practice"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def writing(qtbot: QtBot, home: Home, client: UUID) -> Shown:
    home.do(start_plan, client=client)
    return come(qtbot, home, client)


def write(shown: Shown, name: str, text: str) -> None:
    type_text(shown.page.writing.form.fields[name].control.editor, text)


def test_a_plan_is_begun_written_and_agreed_without_a_mouse(qtbot: QtBot, practice: Home, amina: UUID):
    shown = come(qtbot, practice, amina)
    assert "What would you like from work?" in seen(shown)
    press(shown, Qt.Key.Key_Return)  # Start the plan has the keyboard
    qtbot.waitUntil(shown.page.writing.isVisible)
    type_text(QApplication.focusWidget(), "A morning job with plants.")  # pyright: ignore[reportArgumentType]
    press(shown, Qt.Key.Key_Tab)
    for text in ("See Garden World", "Amina", "1 12"):
        type_text(QApplication.focusWidget(), text)  # pyright: ignore[reportArgumentType]
        press(shown, Qt.Key.Key_Tab)
    shown.page.writing.steps.rows[0].what.editor.setFocus()
    press(shown, Qt.Key.Key_Return)
    type_text(QApplication.focusWidget(), "Send the form")  # pyright: ignore[reportArgumentType]
    press(shown, Qt.Key.Key_Tab)
    type_text(QApplication.focusWidget(), "Amina")  # pyright: ignore[reportArgumentType]
    press(shown, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(shown.page.side.sign.isVisible)
    held = in_force(practice, amina)
    assert (held.state, held.texts["goal"]) == (PlanState.AGREED, "A morning job with plants.")
    assert [(s.what, s.who, s.by_day and s.by_day.isoformat()) for s in held.steps] == [
        ("See Garden World", "Amina", "2026-12-01"),
        ("Send the form", "Amina", None),
    ]
    assert "A morning job with plants." in seen(shown)
    assert shown.bugs == []


def test_every_question_is_written_by_the_act_and_comes_back(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    asked = set(PROSE) & set(shown.page.writing.form.fields)
    assert asked == set(PROSE)
    for name in PROSE:
        write(shown, name, f"about {name}")
    row = shown.page.writing.steps.rows[0]
    type_text(row.what.editor, "See it")
    type_text(row.who.editor, "Amina")
    shown.page.writing.button.click()
    qtbot.waitUntil(shown.page.side.sign.isVisible)
    assert in_force(practice, amina).texts == {name: f"about {name}" for name in PROSE}


@pytest.mark.parametrize(
    ("filled", "says", "where"),
    [
        ((), "Say what the person wants, in their own words.", "What I want"),
        (("goal",), "Add at least one step.", "Step 1: what"),
        (("goal", "what"), "Say who will do step 1.", "Step 1: who"),
        (("goal", "who"), "Say what step 1 is.", "Step 1: what"),
    ],
)
def test_what_is_missing_is_said_beside_it_and_what_was_typed_stays(
    qtbot: QtBot, practice: Home, amina: UUID, filled: tuple[str, ...], says: str, where: str
):
    shown = writing(qtbot, practice, amina)
    row = shown.page.writing.steps.rows[0]
    parts = {
        "goal": shown.page.writing.form.fields["goal"].control.editor,
        "what": row.what.editor,
        "who": row.who.editor,
    }
    for name in filled:
        type_text(parts[name], f"my {name}")
    write(shown, "why", "kept")
    press(shown, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: says in seen(shown))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith(where)
    assert shown.page.writing.form.values()["why"] == "kept"
    assert all(parts[name].toPlainText() == f"my {name}" for name in filled)


def test_a_day_that_is_none_is_said_and_nothing_is_agreed(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    write(shown, "goal", "Plants")
    row = shown.page.writing.steps.rows[1]
    for part, text in ((row.what.editor, "See it"), (row.who.editor, "Amina"), (row.by, "32 13")):
        type_text(part, text)
    press(shown, Qt.Key.Key_Return, CTRL)
    assert row.problem.isVisible()
    assert row.by.text() == "32 13"
    assert answer(practice, amina).current is None


def test_words_are_kept_while_typed_and_found_again(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    write(shown, "goal", "A morn")
    row = shown.page.writing.steps.rows[2]
    type_text(row.what.editor, "See")
    type_text(row.by, "in two")
    type_text(shown.page.writing.review.control, "+")
    qtbot.waitUntil(lambda: practice.ask(draft_of, form=FORM, about=amina) is not None)
    qtbot.waitUntil(lambda: "Draft kept 09:00" in seen(shown))
    shown.page._leave()
    again = come(qtbot, practice, amina)
    assert again.page.writing.form.values()["goal"] == "A morn"
    assert again.page.writing.review.control.text() == "+"
    found = again.page.writing.steps.rows[2]
    assert (found.what.value(), found.by.text()) == ("See", "in two")


def test_a_lock_takes_what_is_being_typed(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    assert shown.page.words() == []
    write(shown, "helps", "mid wor")
    ((form, about, values),) = shown.page.words()
    assert (form, about, values["helps"]) == (FORM, amina, "mid wor")


def test_another_laptops_change_does_not_take_the_words_away(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    write(shown, "goal", "Being typed")
    draft = answer(practice, amina).draft
    assert draft is not None
    practice.do(keep_plan, plan=draft.id, why="from elsewhere")
    shown.page.freshen()
    assert shown.page.writing.form.values()["goal"] == "Being typed"


def test_an_agreed_plan_can_be_changed_again_before_it_is_signed(qtbot: QtBot, practice: Home, amina: UUID):
    agreed(practice, amina)
    shown = come(qtbot, practice, amina)
    qtbot.waitUntil(shown.page.side.change.isVisible)
    shown.page.side.change.click()
    qtbot.waitUntil(shown.page.writing.isVisible)
    assert shown.page.writing.form.values()["goal"] == "A morning job with plants."
    assert [row.what.value() for row in shown.page.writing.steps.rows][:2] == ["See Garden World", "Send the form"]


def test_the_private_page_is_folded_until_it_is_wanted(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    assert "What my adviser may do" not in seen(shown)
    shown.page.writing.more.click()
    assert "What my adviser may do" in seen(shown)
    write(shown, "unwell_adviser", "Text me")
    shown.page._leave()
    again = come(qtbot, practice, amina)
    assert "What my adviser may do" in seen(again)


def test_tab_goes_in_reading_order(qtbot: QtBot, practice: Home, amina: UUID):
    shown = writing(qtbot, practice, amina)
    walked = tab_walk(shown, shown.page.writing.form.fields["goal"], 14)
    assert walked == [
        "What I want", "Step 1: what", "Step 1: who", "Step 1: by when", "Remove step 1", "Step 2: what", "Step 2: who",
        "Step 2: by when", "Remove step 2", "Step 3: what", "Step 3: who", "Step 3: by when", "Remove step 3", "Add a step",
    ]  # fmt: skip


def test_an_outline_says_that_the_plan_is_not_here(qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID):
    agreed_with(practice, amina, goal="A secret goal")
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead", seed=1)
    carry(practice, lead, "headline")
    shown = come(qtbot, lead, amina)
    qtbot.waitUntil(lambda: "Not on this laptop" in seen(shown))
    assert "secret" not in seen(shown)
    assert not shown.page.side.isVisible()
    press(shown, Qt.Key.Key_Return)
    assert shown.went == [("person", amina)]
    lead.lock()


def test_who_may_not_write_sees_no_button_to_begin(qtbot: QtBot, tmp_path: Path, practice: Home, amina: UUID):
    manager = home_at(tmp_path / "manager", role=Role.MANAGER, name="Mo Manager", seed=2)
    carry(practice, manager)
    shown = come(qtbot, manager, amina)
    assert "Nothing has been written yet." in seen(shown)
    assert not shown.page.empty.button.isVisible()
    manager.lock()


def test_the_text_grows_and_shrinks_by_keys_and_goes_back_on_leaving(qtbot: QtBot, practice: Home, amina: UUID):
    signed(practice, amina)
    shown = come(qtbot, practice, amina)
    press(shown, Qt.Key.Key_Plus, CTRL)
    larger = look().scale
    press(shown, Qt.Key.Key_Minus, CTRL)
    press(shown, Qt.Key.Key_Plus, CTRL)
    assert larger > 1
    shown.page.bar.leave.click()
    assert look().scale == 1
    assert shown.went == [("back", None)]


@pytest.mark.parametrize("state", ["empty", "writing", "agreed", "signed"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_a_small_window(
    qtbot: QtBot, qapp: QApplication, practice: Home, amina: UUID, state: str, scale: float
):
    wear(qapp, "light", scale)
    if state == "writing":
        practice.do(start_plan, client=amina)
    elif state == "agreed":
        agreed(practice, amina)
    elif state == "signed":
        signed(practice, amina)
    shown = come(qtbot, practice, amina, size=(1024, 640))
    qtbot.waitUntil(lambda: shown.window.width() == 1024)
    for area in shown.window.findChildren(QScrollArea):
        if area.isVisible():
            inside = area.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 1.0), ((1024, 640), 2.0), ((1024, 640), 1.5)])
def test_all_that_is_pressed_is_large_and_the_bar_takes_one_line(
    qtbot: QtBot, qapp: QApplication, practice: Home, amina: UUID, size: tuple[int, int], scale: float
):
    wear(qapp, "light", scale)
    try:
        practice.do(start_plan, client=amina)
        shown = come(qtbot, practice, amina, size)
        qtbot.waitUntil(shown.page.writing.isVisible)
        write(shown, "goal", "I would like to be considered for opportunities in a horticultural environment.")
        shown.page.bar.show_easy(9.0)
        for _ in range(4):
            QApplication.processEvents()
        px, bar, rows = look().px, shown.page.bar, shown.page.writing.steps.rows
        parts = [bar.leave, bar.easy, bar.smaller, bar.larger, bar.lock]
        assert all(part.isVisible() and part.width() >= part.sizeHint().width() for part in parts)
        assert all(left.geometry().right() < right.geometry().left() for left, right in pairwise(parts))
        assert bar.height() <= px(64)
        assert (shown.window.width(), shown.window.height()) == size
        assert [each.accessibleName() for each in (bar.leave, bar.lock)] == ["Leave", "Lock"]
        fields = [shown.page.writing.form.fields[name].control for name in ("kind", "hours", "by_when", "review_on")]
        small = [each for each in (*fields, *(r.by for r in rows), *(r.who for r in rows)) if each.height() < px(44)]
        assert not small
        assert all(row.remove.height() >= px(44) for row in rows)
        for row in rows:
            assert abs(middle(row.number, row) - middle(row.what, row)) <= 1
    finally:
        wear(qapp, "light")


def middle(part: QWidget, inside: QWidget) -> float:
    return part.mapTo(inside, part.rect().topLeft()).y() + part.height() / 2
