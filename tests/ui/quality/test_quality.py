"""Quality in the window: every form answered and read back, the matrix, the boxes by keyboard, what an adviser may do (SS8, SS9.5, SS2.12, SS4.8, SS11.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ips_desktop.casework.policies import add_policy
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.staffing import offer_training
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.kinds import choice_text
from ips_desktop.terms.staffing import PolicyKind, TrainingTopic
from ips_desktop.terms.words import Role
from tests.casework.given import accepted
from tests.homes import SPACE, Home, home_at
from tests.ui.alone import Shown, show
from tests.ui.forms.test_kept import come, is_kept, newest, said
from tests.ui.framed import framed
from ui.forms.page import FormPage
from ui.forms.registry import form
from ui.parts.buttons import Button
from ui.parts.labels import Words
from ui.place import Going
from ui.quality.matrix import StaffMatrix
from ui.quality.page import QualityPage

LENA, KOFI = UUID(int=SPACE.int ^ 7), UUID(int=SPACE.int ^ 8)
TODAY, LATER, DAY = 0, 60, "day"

WAY: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("offer_training", "training", {"topic": "benefits", "course": "Benefits at work"}),
    ("attend_training", "training", {"attended_on": TODAY}),
    ("offer_training", "training", {"topic": "law"}),
    ("decline_training", "training", {"why": "Did it in spring"}),
    ("note_experience", "prior_experience", {"topic": "mental_health", "what": "Six years a nurse"}),
    ("note_law", "law_notice", {"title": "Sick pay", "topic": "law", "in_force_on": LATER}),
    ("record_check", "staff_check", {"kind": "enhanced", "reference_no": "00123", "issued_on": TODAY}),
    ("do_induction", "induction_step", {"item": "policies"}),
    ("note_other_role", "other_role", {"holds": True, "which": "Duty nurse"}),
    ("add_policy", "policy", {"name": "Lone working", "kind": "health_and_safety", "where_kept": "The shared drive"}),
    ("review_policy", "policy_version", {"label": "2", "changed": "Who is called at night"}),
    ("edit_policy", "policy", {"where_kept": "The blue folder"}),
    ("note_involvement", "involvement", {"kind": "planning", "activity": "The leaflet"}),
    ("edit_involvement", "involvement", {"changed": "It says cafés first"}),
    ("involve", "involved", {"involvement_id": "involvement", "as_whom": "served", "fares": "taken"}),
    ("involve_other", "involved_other", {"who": "Mr Finch", "as_whom": "carer", "access": "not_taken"}),
    ("note_awareness", "awareness_event", {"audience": "other_agency", "reached": 9, "before_cards": 9, "before_can_work": 2}),
    ("edit_awareness", "awareness_event", {"title": "At the Jobcentre"}),
    ("keep_story", "recovery_story", {"words": "I garden now.", "use": "print", "named": False}),
    ("agree_story_again", "recovery_story", {"until_day": LATER}),
    ("note_governance", "governance_event", {"kind": "steering_committee", "executive": True, "decided": "A second team"}),
    ("note_request", "commissioner_request", {"what": "The policy on rights", "due_on": LATER}),
    ("send_request", "commissioner_request", {"sent_version": "3"}),
    ("mentor", "field_mentoring", {"seen_at": "employer_visit", "went_well": "Listened"}),
    ("agree_action", "supervision_action", {"what": "Ring Garden World", "by_day": LATER}),
    ("talk_of_person", "supervision_person", {"said": "Ask about mornings"}),
    ("unit_meeting", "unit_meeting", {"kind": "unit_meeting", "cover": True}),
)  # fmt: skip
"""Each form, the record that then says it, and the answers: a day as so many days from today, another record by its type."""
ABOUT = {
    "event": "awareness_event", "story": "recovery_story", "request": "commissioner_request",
}  # fmt: skip


@pytest.fixture
def ruth(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "ruth", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    for id_, name in ((LENA, "Lena Ash"), (KOFI, "Kofi Brook")):
        home.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=home.me.id)
    yield home
    home.lock()


def test_each_form_is_answered_kept_by_its_act_and_read_back(qtbot: QtBot, ruth: Home) -> None:
    amina = accepted(ruth, days_ago=30, adviser=LENA)
    fixed = {"client": amina, "service": ruth.me.service, "staff": LENA}
    wrong: list[tuple[str, Any]] = []
    opened: Shown | None = None
    for name, type_, answers in WAY:
        ruth.clock.move(minutes=1)
        spec = form(name)
        about = fixed.get(spec.about_as) or ruth.ask(newest, ABOUT.get(spec.about_as, spec.about_as))
        page = opened.page if opened else (opened := show(qtbot, ruth, FormPage, about, {"form": name})).page
        shown = come(qtbot, page, name, about)
        kinds = {ask: kind.name for ask, kind in kinds_of(TYPES[type_]).items()}
        given = {
            ask: ruth.today + timedelta(days=answer) if kinds.get(ask) == DAY
            else ruth.ask(newest, answer) if answer in TYPES and ask.endswith("_id") else answer
            for ask, answer in answers.items()
        }  # fmt: skip
        for ask, answer in given.items():
            shown.sheet.form.fields[ask].control.put(answer)
        if name == "unit_meeting":
            shown.sheet.form.fields["there"].control.put((LENA, ruth.me.id))
        if not is_kept(qtbot, page, shown):
            wrong.append((name, shown.sheet.form.problems()))
            continue
        stored = {ask: answer for ask, answer in given.items() if ask in kinds and not isinstance(answer, UUID)}
        kept = ruth.ask(said, type_, ruth.ask(newest, type_), list(stored))
        told = {k: v if isinstance(v, date | bool | int) else choice_text(v) for k, v in kept.items()}
        wrong += [] if told == stored else [(name, told)]
    assert not wrong


def shown(page: QualityPage) -> str:
    return " ".join(words.text() for words in page.findChildren(Words) if words.isVisible())


def test_the_boxes_are_gone_through_by_keyboard_and_each_line_leads_to_its_form(qtbot: QtBot, ruth: Home) -> None:
    ruth.do(add_policy, service=ruth.me.service, name="Lone working", kind=PolicyKind.HEALTH_AND_SAFETY)
    ruth.do(offer_training, staff=LENA, topic=TrainingTopic.BENEFITS)
    frame = framed(qtbot, ruth, place="today")
    frame.shell.go(Going("quality"))
    page = frame.shell.page("quality")
    assert isinstance(page, QualityPage)
    qtbot.waitUntil(lambda: "Lone working" in shown(page))
    frame.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(StaffMatrix) is not None and "Benefits and work: offered" in shown(page))
    table = page.findChild(StaffMatrix)
    assert table is not None
    assert table.model().index(1, 3).data() == "Due. Offered Tue 24 Nov"
    button = page.findChild(Button, f"record_check {LENA}")
    assert button is not None
    button.click()
    opened: Any = frame.shell.page("form")
    qtbot.waitUntil(lambda: opened.shown is not None and opened.shown.spec.name == "record_check")
    for words in ("People take part", "Telling teams and agencies", "What the commissioner asked for"):
        frame.shell.go(Going("quality", None, {"box": page.names[(page.names.index(page.now()) + 1) % 5]}))
        qtbot.waitUntil(lambda words=words: words in shown(page))


def test_reading_a_policy_is_one_press_and_can_be_taken_back(qtbot: QtBot, ruth: Home) -> None:
    policy = ruth.do(add_policy, service=ruth.me.service, name="Lone working", kind=PolicyKind.HEALTH_AND_SAFETY)
    frame = framed(qtbot, ruth, place="today")
    frame.shell.go(Going("quality", None, {"box": "policies"}))
    page = frame.shell.page("quality")
    assert isinstance(page, QualityPage)
    qtbot.waitUntil(lambda: page.findChild(Button, f"read_policy {policy}") is not None)
    button = page.findChild(Button, f"read_policy {policy}")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: "Read by 1 of 3" in shown(page))
    frame.shell.toast._undo.click()
    qtbot.waitUntil(lambda: "Read by 0 of 3" in shown(page))
