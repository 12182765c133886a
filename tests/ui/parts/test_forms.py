"""A form keeps what is typed, says beside the field what is wrong, and is understood while it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ips_desktop.terms.troubles import Refused
from tests.typing_keys import type_text
from ui.parts.answers import AnswerChip
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, clock_field, date_field, minutes_field, prose_field, text_field
from ui.parts.inputs import ChoiceInput, TextInput
from ui.parts.understood import ClockInput, DateInput, MinutesInput

Shown = Callable[..., QWidget]
TUESDAY = date(2026, 11, 24)


def date_input() -> DateInput:
    return DateInput(lambda: TUESDAY)


def test_a_date_field_says_what_it_understood(qtbot: QtBot, shown: Shown):
    field = date_input()
    shown(field)
    type_text(field, "+7")
    assert field.value() == date(2026, 12, 1)
    assert field.understood() == "Tue 1 Dec 2026"
    assert field.accessibleDescription() == "Tue 1 Dec 2026"


def test_an_empty_date_field_says_how_to_write_one(qtbot: QtBot):
    field = date_input()
    qtbot.addWidget(field)
    assert field.understood() == "t, y, fri, 3 12"
    assert field.problem() == ""
    field.setText("soon")
    assert (field.understood(), field.problem()) == ("", "Write the date like 24 11 2026")


def test_arrows_move_a_date_by_a_day(qtbot: QtBot, shown: Shown):
    field = date_input()
    shown(field)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == date(2026, 11, 25)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == date(2026, 11, 23)


def test_a_date_put_in_is_the_date_read_out(qtbot: QtBot):
    field = date_input()
    qtbot.addWidget(field)
    for day in (date(2026, 2, 28), date(2024, 2, 29), date(1999, 12, 31)):
        field.put(day)
        assert field.value() == day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("1:15", 75), ("1h30", 90), ("2h", 120), ("x", None), ("1:75", None)],
)
def test_minutes_are_understood(qtbot: QtBot, text: str, minutes: int | None):
    field = MinutesInput()
    qtbot.addWidget(field)
    field.setText(text)
    assert field.value() == minutes
    assert bool(field.problem()) == (minutes is None)


@pytest.mark.parametrize(
    ("text", "minute"),
    [("10:30", 630), ("1030", 630), ("10.30", 630), ("9", 540), ("930", 570), ("25", None), ("9:61", None)],
)
def test_times_of_day_are_understood(qtbot: QtBot, text: str, minute: int | None):
    field = ClockInput()
    qtbot.addWidget(field)
    field.setText(text)
    assert field.value() == minute


def test_words_of_every_script_can_be_typed(qtbot: QtBot, shown: Shown):
    field = prose_field("note", "What happened")
    shown(field)
    type_text(field.control.editor, "Café Ŵyn\nنعم")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
    assert field.value() == "Café Ŵyn\nنعم"


def test_tab_leaves_a_note(qtbot: QtBot, shown: Shown):
    note, after = prose_field("note", "What happened"), TextInput()
    shown(note, after)
    note.setFocus()
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert note.value() == ""


def test_the_wheel_over_a_choice_changes_no_answer(qtbot: QtBot, shown: Shown):
    choice = ChoiceInput[int]([(1, "Amina"), (2, "Sam")])
    shown(choice)
    nothing, down = Qt.MouseButton.NoButton, QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        down,
        down,
        nothing,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)
    assert choice.value() == 1


def test_a_choice_stays_chosen_when_others_are_offered(qtbot: QtBot):
    choice = ChoiceInput[int]([(1, "Amina"), (2, "Sam")], may_be_empty=True)
    qtbot.addWidget(choice)
    assert choice.value() is None
    choice.put(2)
    choice.offer([(3, "Jo"), (2, "Sam Rees")])
    assert (choice.value(), choice.currentText()) == (2, "Sam Rees")
    choice.put(9)
    assert choice.value() is None


def a_form() -> Form:
    return Form(
        text_field("what", "Next step"),
        date_field("by", "By when", lambda: TUESDAY),
        choice_field("who", "Who", [(1, "Amina"), (2, "Sam")]),
        minutes_field("length", "How long"),
        clock_field("at", "When"),
    )


def test_a_draft_is_kept_soon_after_the_last_key(qtbot: QtBot, shown: Shown):
    form = a_form()
    shown(*form.fields.values())
    with qtbot.waitSignal(form.draft) as kept:
        type_text(form.fields["what"].control, "CV")
    assert kept.args == [{"what": "CV", "by": None, "who": 1, "length": None, "at": None}]
    assert not form.is_dirty


def test_a_draft_is_kept_at_once_before_locking(qtbot: QtBot, shown: Shown):
    form = a_form()
    shown(*form.fields.values())
    drafts: list[dict[str, Any]] = []
    form.draft.connect(drafts.append)
    form.keep_now()
    assert drafts == []
    type_text(form.fields["what"].control, "CV")
    form.keep_now()
    form.keep_now()
    assert [d["what"] for d in drafts] == ["CV"]


def test_filling_a_form_in_is_not_typing(qtbot: QtBot):
    form = a_form()
    for field in form.fields.values():
        qtbot.addWidget(field)
    form.put({"what": "CV", "by": TUESDAY, "who": 2, "length": 45, "at": 600, "unknown": 1})
    assert form.values() == {"what": "CV", "by": TUESDAY, "who": 2, "length": 45, "at": 600}
    assert not form.is_dirty


def test_a_refusal_stands_beside_its_field_and_goes_when_it_is_mended(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
):
    form = a_form()
    shown(*form.fields.values())
    field = form.fields["by"]
    monkeypatch.setattr("ui.parts.fields.said", lambda key, **facts: f"{key} {facts}")
    assert form.show_refused(Refused("meeting.in_the_future", "by", days=1))
    assert field.problem.startswith("refusals.meeting.in_the_future")
    assert "meeting.in_the_future" in QAccessible.queryAccessibleInterface(field.control).text(QAccessible.Text.Name)
    assert not form.show_refused(Refused("elsewhere", "other"))
    type_text(field.control, "t")
    assert field.problem == ""


def test_the_summary_names_each_problem_and_leads_to_its_field(qtbot: QtBot, shown: Shown):
    form, summary = a_form(), ErrorSummary()
    shown(summary, *form.fields.values())
    form.fields["by"].control.setText("soon")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    form.fields["at"].control.setText("noon")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    assert not form.check()
    summary.show_problems(form.problems())
    assert summary.isVisible()
    assert summary.accessibleName().startswith("There are 2 problems")
    from ui.parts.labels import Link

    link = next(one for one in summary.findChildren(Link) if one.text() == "Write the time like 10:30")
    link.click()
    assert form.fields["at"].control.hasFocus()
    summary.show_problems([])
    assert not summary.isVisible()


def test_an_error_does_not_move_the_field_sideways(qtbot: QtBot, shown: Shown):
    field: Field = text_field("what", "Next step")
    shown(field)
    before = field.control.geometry()
    field.show_problem("Say what comes next.")
    assert field.control.geometry() == before


def test_an_answer_opens_its_field_in_place_and_shuts_with_enter(qtbot: QtBot, shown: Shown):
    control = ClockInput()
    control.put(600)
    chip, other = AnswerChip("When", control, lambda minute: f"today at {minute}"), TextInput()
    shown(chip, other)
    assert chip.face.accessibleName() == "When: today at 600. Press to change."
    chip.setFocus()
    QTest.keyClick(chip.face, Qt.Key.Key_Return)
    assert control.hasFocus()
    control.selectAll()
    type_text(control, "11:00")
    with qtbot.waitSignal(chip.changed):
        QTest.keyClick(control, Qt.Key.Key_Return)
    assert chip.face.value_words == "today at 660"
    assert chip.face.hasFocus()
    chip.open()
    other.setFocus()
    assert control.isHidden()


def test_an_aside_is_chosen_by_its_key(qtbot: QtBot, shown: Shown):
    chip = AnswerChip("Came?", aside="did not meet", key="Alt+N")
    window = shown(chip)
    with qtbot.waitSignal(chip.aside_chosen):
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
