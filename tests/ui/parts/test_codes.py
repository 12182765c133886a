"""A group of a classification is found from what is typed, shown as what was understood, and kept as its code (SS10.2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.typing_keys import type_text
from ui.parts.codes import industry_input, occupation_input
from ui.parts.fields import Field, Form
from ui.parts.inputs import TextInput
from ui.parts.unfinished import put_typed, typed

Shown = Callable[..., QWidget]


def test_a_job_typed_in_own_words_is_understood_as_its_group(qtbot: QtBot, shown: Shown) -> None:
    field = occupation_input()
    shown(field)
    type_text(field, "barista")
    assert (field.value(), field.understood()) == ("9266", "Coffee shop workers")
    assert field.accessibleDescription() == "Coffee shop workers"


def test_a_line_of_business_is_found_too(qtbot: QtBot) -> None:
    field = industry_input()
    qtbot.addWidget(field)
    field.setText("pub")
    assert field.value() == "563"


def test_down_goes_through_the_other_groups_that_fit(qtbot: QtBot, shown: Shown) -> None:
    field = occupation_input()
    shown(field)
    type_text(field, "gardener")
    first = field.value()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() not in (first, None)
    assert ", 2 of " in field.understood()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == first


def test_nothing_found_is_said_and_is_no_code(qtbot: QtBot) -> None:
    field = occupation_input()
    qtbot.addWidget(field)
    field.setText("zzzzqqq")
    assert (field.value(), field.understood()) == (None, "nothing found; try another word")


def test_a_stored_code_is_shown_by_its_title_until_other_words_are_typed(qtbot: QtBot, shown: Shown) -> None:
    field = occupation_input()
    shown(field)
    field.put("5113")
    assert (field.text(), field.value()) == ("", "5113")
    assert field.understood() == "Gardeners and landscape gardeners"
    type_text(field, "barista")
    assert field.value() == "9266"


def test_it_follows_the_title_until_something_is_typed_in_itself(qtbot: QtBot, shown: Shown) -> None:
    title, field = TextInput(), occupation_input()
    field.follow(title)
    shown(title)
    type_text(title, "barista")
    assert (title.value(), field.value()) == ("barista", "9266")
    field.put("5113")
    title.put("bari")
    assert field.value() == "5113"
    type_text(title, "sta")
    assert field.value() == "9266"


def test_a_group_chosen_by_hand_comes_back_with_the_draft(qtbot: QtBot, shown: Shown) -> None:
    field = occupation_input()
    form = Form(Field("soc", "Kind of job", field))
    shown(form.fields["soc"])
    type_text(field, "gardener")
    QTest.keyClick(field, Qt.Key.Key_Down)
    chosen, kept = field.value(), typed(form)
    form.clear()
    put_typed(form, kept)
    assert field.value() == chosen


def test_words_that_look_like_a_kept_day_or_id_come_back_as_words(qtbot: QtBot, shown: Shown) -> None:
    form = Form(Field("title", "Job", TextInput()))
    shown(form.fields["title"])
    for words in ("id:12", "day:monday", "day:2026-1", "id:"):
        put_typed(form, {"title": words})
        assert form.fields["title"].value() == words
