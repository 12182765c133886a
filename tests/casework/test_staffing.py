"""Staff: experience, training and law, the check that decides who meets alone, induction, other role; policies (SS8, SS9.5, FS2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.meeting import book_meeting, record_meeting
from ips_desktop.casework.policies import (
    add_policy,
    drop_policy,
    edit_policy,
    put_back_policy,
    read_policy,
    review_policy,
    take_back_review,
    unread_policy,
)
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.staffing import (
    attend_training,
    decline_training,
    do_induction,
    drop_companion,
    drop_experience,
    name_companion,
    note_experience,
    note_law,
    note_other_role,
    offer_training,
    put_back_companion,
    put_back_experience,
    record_check,
    reopen_training,
    undo_induction,
)
from ips_desktop.questions.quality.policies import policies_now, policy_box
from ips_desktop.questions.staffing.checks import alone_on
from ips_desktop.questions.staffing.known import known_staff
from ips_desktop.questions.staffing.page import StaffBox, staff_box
from ips_desktop.questions.today import today
from ips_desktop.records import Meeting
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.staffing import CheckKind, InductionItem, PolicyKind, TrainingTopic
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, Medium, Role
from tests.casework.given import accepted
from tests.homes import SPACE, Home, home_at
from tests.ui.scenes import told

LENA, KOFI = UUID(int=SPACE.int ^ 7), UUID(int=SPACE.int ^ 8)


@pytest.fixture
def ruth(tmp_path: Path) -> Iterator[Home]:
    """A supervisor's laptop, with Lena and Kofi in the team."""
    home = home_at(tmp_path / "ruth", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    for id_, name in ((LENA, "Lena Ash"), (KOFI, "Kofi Brook")):
        begun = home.today - timedelta(days=90)
        home.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=home.me.id, begun_on=begun)
    yield home
    home.lock()


def refused(home: Home, code: str, act: object, **fields: object) -> None:
    with pytest.raises(Refused) as no:
        home.do(act, **fields)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert no.value.code == code


def lena(box: StaffBox) -> tuple[str, ...]:
    row = next(row for row in box.matrix if row.id == LENA)
    return (*(cell.words for cell in row.areas), row.check.words, row.induction.words, row.other_role)


def test_the_matrix_says_of_each_area_what_was_last_and_what_is_due(ruth: Home) -> None:
    offered = ruth.do(offer_training, staff=LENA, topic=TrainingTopic.BENEFITS, course="Benefits at work")
    ruth.do(note_experience, staff=LENA, topic=TrainingTopic.MENTAL_HEALTH, what="Nurse for six years")
    assert lena(ruth.ask(staff_box))[1:3] == ("Experience seen", "Offered Tue 24 Nov")
    ruth.do(attend_training, training=offered)
    assert lena(ruth.ask(staff_box)) == (
        "Nothing yet", "Experience seen", "Attended Tue 24 Nov", "Nothing yet", "Nothing yet", "None valid", "0 of 6", "Not asked",
    )  # fmt: skip
    row = next(row for row in ruth.ask(staff_box).matrix if row.id == LENA)
    assert [cell.is_current for cell in row.areas] == [False, False, True, False, False]
    ruth.do(reopen_training, training=offered)
    ruth.do(decline_training, training=offered, why="Did it in spring")
    assert lena(ruth.ask(staff_box))[2] == "Said no Tue 24 Nov"
    rows = {(each.rule, each.client) for each in ruth.ask(today).rows}
    assert {("training", LENA), ("staff_check", LENA)} <= rows


def test_a_change_of_law_is_offered_to_everybody_who_works_with_people(ruth: Home) -> None:
    ruth.do(note_law, service=ruth.me.service, title="New rules of sick pay", topic=TrainingTopic.LAW)
    known = ruth.ask(known_staff, [LENA, KOFI, ruth.me.id])
    assert [[row.course for row in each.open_offers()] for each in known.values()] == [["New rules of sick pay"]] * 3


def test_without_a_valid_check_nobody_meets_alone_and_who_goes_along_is_named(ruth: Home) -> None:
    client, tomorrow = accepted(ruth), ruth.today + timedelta(days=1)
    ruth.do(book_meeting, client=client, on=tomorrow)  # the service keeps no checks here yet
    ruth.do(record_check, staff=KOFI, kind=CheckKind.ENHANCED, issued_on=ruth.today, reference_no="00123")
    refused(ruth, "check.none_to_book", book_meeting, client=client, on=tomorrow)
    refused(ruth, "check.who_went", record_meeting, client=client, on=ruth.today)
    ruth.do(book_meeting, client=client, on=tomorrow, medium=Medium.PHONE)
    ruth.do(record_meeting, client=client, on=ruth.today, attendance=Attendance.MISSED)
    met = ruth.do(record_meeting, client=client, on=ruth.today, with_whom="Kofi Brook")  # what was is never lost
    assert ruth.ask(lambda desk: desk.find(Meeting, met).with_whom) == "Kofi Brook"


def test_the_companion_has_a_check_themselves_and_stands_in_the_record(ruth: Home) -> None:
    refused(ruth, "companion.no_check", name_companion, staff=LENA, companion_id=KOFI, until_day=ruth.today)
    ruth.do(record_check, staff=KOFI, kind=CheckKind.ENHANCED_BARRED, issued_on=ruth.today - timedelta(days=30))
    for code, fields in (
        ("companion.missing", {}),
        ("companion.self", {"companion_id": LENA}),
        ("companion.until", {"companion_id": KOFI}),
    ):
        refused(ruth, code, name_companion, staff=LENA, **fields)
    until = ruth.today + timedelta(days=14)
    named = ruth.do(name_companion, staff=LENA, companion_id=KOFI, until_day=until)
    assert ruth.ask(alone_on, LENA, until).name == "Kofi Brook"
    assert ruth.ask(alone_on, LENA, until + timedelta(days=1)).companion is None
    assert ruth.ask(alone_on, KOFI, until).may
    ruth.do(drop_companion, companion=named)
    assert ruth.ask(alone_on, LENA, until).companion is None
    ruth.do(put_back_companion, companion=named)


def test_a_check_says_its_number_and_days_and_lasts_three_years_unless_said(ruth: Home) -> None:
    refused(ruth, "check.kind_missing", record_check, staff=LENA)
    refused(ruth, "check.day_missing", record_check, staff=LENA, kind=CheckKind.BASIC)
    early = {"issued_on": ruth.today, "due_on": ruth.today}
    refused(ruth, "check.due_early", record_check, staff=LENA, kind=CheckKind.BASIC, **early)
    ruth.do(record_check, staff=LENA, kind=CheckKind.ENHANCED, asked_on=ruth.today)
    assert lena(ruth.ask(staff_box))[5] == "Asked for"
    ruth.do(record_check, staff=LENA, kind=CheckKind.ENHANCED, issued_on=ruth.today)
    assert lena(ruth.ask(staff_box))[5] == "Valid until Sat 24 Nov 2029"


def test_induction_is_ticked_part_by_part_and_another_role_is_asked(ruth: Home) -> None:
    step = ruth.do(do_induction, staff=LENA, item=InductionItem.POLICIES)
    assert ruth.do(do_induction, staff=LENA, item=InductionItem.POLICIES) == step
    refused(ruth, "other_role.which", note_other_role, staff=LENA, holds=True)
    ruth.do(note_other_role, staff=LENA, holds=True, which="Duty nurse")
    assert lena(ruth.ask(staff_box))[6:] == ("1 of 6", "Duty nurse")
    ruth.do(note_other_role, staff=LENA, holds=False)
    ruth.do(undo_induction, step=step)
    assert lena(ruth.ask(staff_box))[6:] == ("0 of 6", "None")


def test_an_adviser_sees_their_own_and_changes_nothing_of_others(ruth: Home, tmp_path: Path) -> None:
    seen = ruth.do(note_experience, staff=LENA, topic=TrainingTopic.LAW)
    ruth.do(drop_experience, experience=seen)
    ruth.do(put_back_experience, experience=seen)
    own = home_at(tmp_path / "lena", name="Ann Adviser")
    told(own, LENA, HeldRecord("staff", LENA.bytes, LENA.bytes, 1, "headline", {"name": "Lena Ash", "role": "adviser"}))
    box = own.ask(staff_box)
    assert [row.id for row in box.matrix] == [own.me.id]
    assert {act.form for panel in box.panels for act in panel.acts} == {"unit_meeting"}
    refused(own, "not_your_team", offer_training, staff=LENA, topic=TrainingTopic.LAW)
    own.lock()


def test_a_new_version_is_read_by_everybody_and_an_unchanged_one_by_nobody(ruth: Home) -> None:
    policy = ruth.do(add_policy, service=ruth.me.service, name="Lone working", kind=PolicyKind.HEALTH_AND_SAFETY)
    read = ruth.do(read_policy, policy=policy)
    assert ruth.ask(lambda desk: policies_now(desk)[0].readers) == {ruth.me.id}
    ruth.do(review_policy, policy=policy)
    assert ruth.ask(lambda desk: policies_now(desk)[0].readers) == {ruth.me.id}
    refused(ruth, "policy.changed_missing", review_policy, policy=policy, label="2")
    refused(ruth, "policy.label_same", review_policy, policy=policy, label="1", changed="Nothing")
    new = ruth.do(review_policy, policy=policy, label="2", changed="Who is called at night")
    assert ruth.ask(lambda desk: policies_now(desk)[0].readers) == frozenset()
    ruth.do(take_back_review, version=new)
    ruth.do(unread_policy, read=read)
    assert ruth.ask(lambda desk: policies_now(desk)[0].readers) == frozenset()
    ruth.do(edit_policy, policy=policy, where_kept="Shared drive")
    ruth.do(drop_policy, policy=policy)
    ruth.do(put_back_policy, policy=policy)


def test_the_register_says_what_is_missing_and_what_is_to_be_looked_at(ruth: Home) -> None:
    ruth.do(add_policy, service=ruth.me.service, name="Rights", kind=PolicyKind.RIGHTS,
            from_day=ruth.today - timedelta(days=400), review_on=ruth.today - timedelta(days=3))  # fmt: skip
    (panel,) = ruth.ask(policy_box).panels
    assert "equal opportunities" in panel.notes[0].said()
    assert "rights" not in panel.notes[0].said()
    assert panel.lines[0].chip is not None
    assert panel.lines[0].chip.text.said() == "Late 3 days"
    assert "Not read yet: Kofi Brook, Lena Ash, Ruth Marsh" in [more.said() for more in panel.lines[0].more]
    (row,) = [each for each in ruth.ask(today).rows if each.rule == "policy"]
    assert (row.name, row.late_days, row.act) == ("Rights", 3, "review_policy")
