"""Supervision in the window (SS9.4): from Today, good news first, minutes, both signatures drawn, the record printed and saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ips_desktop.casework.plan import SignatureInput
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.supervision import agree_action, keep_minutes, sign_supervision
from ips_desktop.questions.search import search
from ips_desktop.questions.supervision.kept import supervisions_of
from ips_desktop.questions.supervision.page import supervision_page
from ips_desktop.questions.today import today
from ips_desktop.terms.words import Role, SignatureHow, SignerRole
from tests.casework.given import accepted, signed
from tests.homes import SPACE, Home, home_at
from tests.ui.framed import framed
from ui.parts.buttons import Button
from ui.parts.labels import Words
from ui.place import Going
from ui.supervision.page import SupervisionPage
from ui.supervision.record import SupervisionRecordPage

LENA = UUID(int=SPACE.int ^ 7)
STROKE = [[(10, 30), (80, 60), (160, 20)]]


@pytest.fixture
def ruth(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "ruth", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    begun = home.today - timedelta(days=90)
    home.do(add_staff, person=LENA, name="Lena Ash", role=Role.ADVISER, supervisor=home.me.id, begun_on=begun)
    yield home
    home.lock()


def shown(page: SupervisionPage | SupervisionRecordPage) -> str:
    return " ".join(words.text() for words in page.findChildren(Words) if words.isVisible())


def test_from_today_to_both_signatures_and_the_next_fortnight(qtbot: QtBot, ruth: Home) -> None:
    amina = accepted(ruth, days_ago=40, adviser=LENA)
    signed(ruth, amina)
    frame = framed(qtbot, ruth, place="today")
    rows = {row.rule: row for row in ruth.ask(today).rows}
    assert rows["supervision"].late_days == 76
    assert rows["supervision"].client == LENA

    frame.shell.go(Going("team"))
    team: Any = frame.shell.page("team")
    qtbot.waitUntil(lambda: team.table.row() is not None)
    assert team.supervise.accessibleName() == "Supervise Lena Ash"
    team.supervise.click()
    page = frame.shell.page("supervision")
    assert isinstance(page, SupervisionPage)
    qtbot.waitUntil(lambda: "Amina B. signed a plan" in shown(page))
    assert "Amina Birch" in shown(page)
    assert "late" in shown(page)
    frame.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    form: Any = frame.shell.page("form")
    qtbot.waitUntil(lambda: form.shown is not None and form.shown.drafting.about == LENA)
    assert form.shown.spec.name == "keep_minutes"
    form.shown.sheet.form.fields["good_news"].control.put("A plan is signed.")
    frame.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.shell.at.place == "supervision" and "A plan is signed." in shown(page))

    held = ruth.ask(lambda desk: supervisions_of(desk, LENA)[0].id)
    button = page.findChild(Button, f"sign_supervision {held}")
    assert button is not None
    button.click()
    record = frame.shell.page("supervision_record")
    assert isinstance(record, SupervisionRecordPage)
    qtbot.waitUntil(lambda: record.sign.isVisible() and record._made is not None, timeout=20_000)
    record.adviser.pad.put(STROKE)
    record.sign.click()
    qtbot.waitUntil(lambda: bool(record.supervisor.problem.text()))  # the other box is empty
    record.supervisor.pad.put(STROKE)
    record.sign.click()
    qtbot.waitUntil(lambda: record.print.isVisible() and not record.sign.isVisible())
    assert record.adviser.is_signed
    assert record.supervisor.is_signed
    assert "supervision" not in {row.rule for row in ruth.ask(today).rows}

    frame.shell.go(Going("supervision", LENA))
    qtbot.waitUntil(lambda: page.findChild(Button, f"supervision_record {held}") is not None)
    assert not ruth.ask(search, "signed plan")  # what is said in supervision is found by no search


def test_the_record_is_saved_as_pdf_and_to_read_aloud(qtbot: QtBot, ruth: Home, tmp_path: Path) -> None:
    held = ruth.do(keep_minutes, staff=LENA, good_news="Two jobs began.")
    ruth.do(agree_action, staff=LENA, what="Ring Garden World")
    both = [
        SignatureInput(SignerRole.ADVISER, "Lena Ash", SignatureHow.ON_PAPER),
        SignatureInput(SignerRole.SUPERVISOR, "Ruth Marsh", SignatureHow.ON_PAPER),
    ]
    ruth.do(sign_supervision, supervision=held, signatures=both)
    frame = framed(qtbot, ruth, place="today")
    frame.shell.go(Going("supervision_record", held))
    page = frame.shell.page("supervision_record")
    assert isinstance(page, SupervisionRecordPage)

    class Asks:
        def agrees(self, parent: object) -> bool:
            return True

        def where(self, parent: object, suggested: Path) -> Path | None:
            return tmp_path / suggested.name

    page.asks = Asks()
    qtbot.waitUntil(page.save.isEnabled, timeout=20_000)
    for button, ending in ((page.save, "pdf"), (page.aloud, "html")):
        button.click()
        qtbot.waitUntil(lambda ending=ending: any(tmp_path.glob(f"record-LA-*.{ending}")))
    assert "Two jobs began." in next(tmp_path.glob("*.html")).read_text(encoding="utf-8")


def test_the_adviser_reads_their_own_and_ticks_off_and_writes_nothing(ruth: Home) -> None:
    ruth.do(keep_minutes, staff=LENA, good_news="Two jobs began.")
    page = ruth.ask(supervision_page, ruth.me.id)
    assert not [act for panel in page.panels for act in panel.acts]
    theirs = ruth.ask(supervision_page, LENA)
    assert {act.form for panel in theirs.panels for act in panel.acts} >= {"keep_minutes", "agree_action", "mentor"}
