"""Several answers of a list: chosen by key, kept half done, and gone with an offer that no longer holds them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.parts.fields import Field, Form
from ui.parts.many import ManyInput
from ui.parts.unfinished import put_typed, typed

ANN, BEN = UUID(int=1), UUID(int=2)
BOTH = ((ANN, "Ann"), (BEN, "Ben"))


def test_several_are_chosen_by_key_kept_as_a_draft_and_put_back(qtbot: QtBot) -> None:
    many = ManyInput()
    form = Form(Field("there", "Who was there", many))  # pyright: ignore[reportArgumentType]  as the sheet of a form makes it
    qtbot.addWidget(form.fields["there"])
    assert many.value() == ()
    many.offer(BOTH)
    with qtbot.waitSignal(many.edited):
        QTest.keyClick(many.choices.buttons[1], Qt.Key.Key_Space)
    assert many.value() == (BEN,)
    draft = typed(form)
    assert draft == {"there": [f"id:{BEN.hex}"]}
    form.clear()
    assert many.value() == ()
    put_typed(form, draft)
    assert many.value() == (BEN,)


def test_what_is_put_before_it_is_offered_is_chosen_then_and_gone_when_it_is_no_longer_offered(qtbot: QtBot) -> None:
    many = ManyInput()
    qtbot.addWidget(many)
    many.put((ANN,))
    many.offer(BOTH)
    assert many.value() == (ANN,)
    many.offer(BOTH[1:])
    assert many.value() == ()
