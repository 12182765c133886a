"""Every form is declared once and stands: its fields exist, its words are there, its act takes what it asks."""

from __future__ import annotations

import inspect
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.questions.fields import asked_field
from ips_desktop.questions.person import person
from ips_desktop.terms.words import SupportMode
from resources import icons
from resources.wordings import HERE, has
from resources.wordings.compile import read
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.ui.framed import Framed, framed
from ui.draft_keeping import draft_of
from ui.forms.page import FormPage
from ui.forms.registry import FORMS, form
from ui.forms.spec import FormSpec, asks_of
from ui.person.page import PersonPage
from ui.place import Going

__all__ = ["practice"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def come(qtbot: QtBot, home: Home, client: UUID, name: str) -> tuple[Framed, FormPage]:
    frame = framed(qtbot, home, place="today")
    frame.shell.go(Going("person", client))
    qtbot.wait(1)
    frame.shell.go(Going("form", client, {"form": name}))
    page = frame.shell.page("form")
    assert isinstance(page, FormPage)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.drafting.about == client)
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget() or frame.window))
    return frame, page


def takes(spec: FormSpec) -> set[str] | None:
    """The names the act takes, None when it takes whatever the record has."""
    parameters = inspect.signature(spec.act).parameters
    anything = any(p.kind is inspect.Parameter.VAR_KEYWORD for p in parameters.values())
    return None if anything else set(parameters)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_for_fields_that_are_there_and_its_act_takes_them(name: str) -> None:
    spec = form(name)
    assert spec.name == name
    taken = takes(spec)
    for ask in asks_of(spec):
        if not ask.kind:
            asked_field(ask.of or spec.record, ask.name)
        assert taken is None or ask.name in taken, ask.name
    assert spec.about_as in inspect.signature(spec.act).parameters
    assert len({ask.name for ask in asks_of(spec)}) == len(asks_of(spec))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_all_its_words(name: str) -> None:
    spec = form(name)
    wanted = [f"forms.{name}.{word}" for word in ("title", "keep", "kept")]
    wanted += [f"forms.{name}.{part.heading}" for part in spec.parts if part.heading]
    wanted += [ask.label or f"fields.{ask.of or spec.record}.{ask.name}" for ask in asks_of(spec)]
    wanted += [f"person.more.{spec.group}"] if spec.group else []
    assert not [key for key in wanted if not has(key)]
    assert icons.path(spec.icon).is_file()
    assert all(part.heading for part in spec.parts if part.folded)
    assert (spec.undo is None) == (not spec.undo_as)


def test_no_form_has_words_that_nobody_can_reach() -> None:
    titled = {key.split(".")[1] for key in read(HERE / "en" / "LC_MESSAGES" / "forms.po") if key.endswith(".title")}
    assert titled - set(FORMS) == set()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_can_be_shown(qtbot: QtBot, practice: Home, name: str) -> None:
    from ui.forms.sheet import FormSheet

    spec = form(name)
    if spec.parts:
        sheet = FormSheet(spec, lambda: practice.today)
        qtbot.addWidget(sheet)
        assert set(sheet.form.fields) == {ask.name for ask in asks_of(spec)}
        assert sheet.first().isEnabled()


def test_ctrl_enter_does_the_act_and_goes_back_to_the_person(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    frame, page = come(qtbot, practice, amina, "change_mode")
    assert page.shown is not None
    page.shown.sheet.form.fields["mode"].control.put(SupportMode.ACTIVE)
    frame.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: frame.shell.at.place == "person")
    assert practice.ask(person, client=amina).header.stage.key == "terms.SupportMode.active"


def test_the_toast_takes_the_act_back(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    before = practice.ask(person, client=amina).header.stage
    frame, page = come(qtbot, practice, amina, "change_mode")
    assert page.shown is not None
    page.shown.sheet.form.fields["mode"].control.put(SupportMode.PAUSED)
    page.keep()
    qtbot.waitUntil(frame.shell.toast.isVisible)
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: practice.ask(person, client=amina).header.stage == before)


def test_a_refusal_stands_on_top_and_beside_its_field_and_costs_no_words(
    qtbot: QtBot, practice: Home, amina: UUID
) -> None:
    _, page = come(qtbot, practice, amina, "change_mode")
    assert page.shown is not None
    fields = page.shown.sheet.form.fields
    fields["mode"].control.put(None)
    fields["why"].control.put("She asked for it.")
    page.keep()
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.summary.isVisible())
    assert fields["mode"].problem
    assert fields["why"].value() == "She asked for it."


def test_words_typed_and_left_are_there_on_coming_back(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    frame, page = come(qtbot, practice, amina, "change_mode")
    assert page.shown is not None
    why = page.shown.sheet.form.fields["why"].control.editor  # pyright: ignore[reportAttributeAccessIssue]
    QTest.keyClicks(why, "Half a sen")
    frame.shell.go(Going("today"))
    qtbot.waitUntil(lambda: practice.ask(draft_of, form="change_mode", about=amina) is not None)
    frame.shell.go(Going("form", amina, {"form": "change_mode"}))
    qtbot.waitUntil(lambda: why.toPlainText() == "Half a sen")


def test_a_draft_of_another_day_is_told_of(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    practice.do(keep_draft, form="change_mode", about=amina, values={"why": "Before"})
    practice.clock.move(days=1)
    _, page = come(qtbot, practice, amina, "change_mode")
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.unfinished.isVisible())


def test_more_leads_to_every_form_about_the_person(qtbot: QtBot, practice: Home, amina: UUID) -> None:
    frame = framed(qtbot, practice, place="today")
    frame.shell.go(Going("person", amina))
    page = frame.shell.page("person")
    assert isinstance(page, PersonPage)
    qtbot.waitUntil(page.header.more.isVisible)
    QTest.keyClick(frame.window, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [each.text() for group in menu.actions() for each in (group.menu().actions() if group.menu() else [group])]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
    assert "Change the support" in words
    menu.close()
