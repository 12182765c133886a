"""Supervision: minutes and actions are written until both sign, then nothing of it changes (SS9.4); how the unit meets (FS6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.plan import SignatureInput
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.supervision import (
    agree_action,
    agree_action_again,
    do_action,
    drop_action,
    drop_mentoring,
    keep_minutes,
    mentor,
    mentor_again,
    sign_supervision,
    talk_of_person,
    undo_action,
)
from ips_desktop.casework.unit_meeting import (
    drop_unit_meeting,
    edit_unit_meeting,
    record_unit_meeting,
    unit_met_after_all,
)
from ips_desktop.desk import Desk
from ips_desktop.documents.press.strokes import pack
from ips_desktop.questions.supervision.kept import is_intact, signatures_of, supervisions_of
from ips_desktop.questions.supervision.unit import leads_shared, there, unit_panel
from ips_desktop.records import Lead, Supervision, SupervisionPerson
from ips_desktop.terms.supervising import FidelityTopic, SeenAt, UnitMeetingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, SignatureHow, SignerRole
from tests.casework.given import accepted
from tests.homes import SPACE, Home, home_at

LENA = UUID(int=SPACE.int ^ 7)
INK = pack((((10, 10), (40, 40)),))
BOTH = [
    SignatureInput(SignerRole.ADVISER, "Lena Ash", SignatureHow.DRAWN, drawn=INK),
    SignatureInput(SignerRole.SUPERVISOR, "Ruth Marsh", SignatureHow.ON_PAPER),
]


@pytest.fixture
def ruth(tmp_path: Path) -> Iterator[Home]:
    """A supervisor's laptop, with Lena in the team."""
    home = home_at(tmp_path / "ruth", role=Role.SUPERVISOR, name="Ruth Marsh")
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    home.do(add_staff, person=LENA, name="Lena Ash", role=Role.ADVISER, supervisor=home.me.id,
            begun_on=home.today - timedelta(days=90))  # fmt: skip
    yield home
    home.lock()


def newest(desk: Desk) -> Supervision:
    return supervisions_of(desk, LENA)[0]


def of_person(desk: Desk, row: UUID) -> tuple[str, str]:
    found = desk.find(SupervisionPerson, row)
    return found.due or "", found.said or ""


def refused(home: Home, code: str, act: object, **fields: object) -> None:
    with pytest.raises(Refused) as no:
        home.do(act, **fields)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert no.value.code == code


def test_minutes_go_on_in_one_supervision_until_both_sign_and_then_nothing_changes(ruth: Home) -> None:
    amina = accepted(ruth, days_ago=40, adviser=LENA)
    first = ruth.do(keep_minutes, staff=LENA, good_news="Two jobs began.", minutes=60)
    assert ruth.do(keep_minutes, staff=LENA, wellbeing="Rested.") == first
    ruth.do(talk_of_person, client=amina, said="Ask about mornings.")
    action = ruth.do(agree_action, staff=LENA, what="Ring Garden World", by_day=ruth.today + timedelta(days=3))
    refused(ruth, "supervision.signature_missing", sign_supervision, supervision=first, signatures=BOTH[:1])
    refused(ruth, "plan.signature_empty", sign_supervision, supervision=first,
            signatures=[SignatureInput(SignerRole.ADVISER, "Lena", SignatureHow.DRAWN), BOTH[1]])  # fmt: skip

    ruth.do(sign_supervision, supervision=first, signatures=BOTH)

    held = ruth.ask(newest)
    assert (held.signed_on, held.next_on) == (ruth.today, ruth.today + timedelta(days=14))
    assert {row.seal for row in ruth.ask(signatures_of, first)} == {held.seal}
    assert ruth.ask(lambda desk: is_intact(desk, newest(desk)))
    refused(ruth, "supervision.sealed", drop_action, action=action)
    refused(ruth, "supervision.sealed", sign_supervision, supervision=first, signatures=BOTH)
    ruth.do(do_action, action=action)  # what became of it is said later, and breaks no seal
    assert ruth.ask(lambda desk: is_intact(desk, newest(desk)))
    assert ruth.do(keep_minutes, staff=LENA, good_news="The next one.") != first


def test_the_store_itself_refuses_what_comes_after_the_seal(ruth: Home) -> None:
    amina = accepted(ruth, days_ago=40, adviser=LENA)
    ruth.do(talk_of_person, client=amina, said="Ask about mornings.")
    held = ruth.ask(newest)
    ruth.do(sign_supervision, supervision=held.id, signatures=BOTH)

    def forge(desk: Desk) -> None:
        row = desk.session.query(SupervisionPerson).one()
        row.said = "Something else."

    refused(ruth, "sealed", forge)
    assert ruth.ask(lambda desk: is_intact(desk, newest(desk)))


def test_what_is_due_for_a_person_stands_beside_what_was_said_without_a_name(ruth: Home) -> None:
    amina = accepted(ruth, days_ago=40, adviser=LENA)
    row = ruth.do(talk_of_person, client=amina, said="Ask about mornings.")
    assert ruth.do(talk_of_person, client=amina, said="Ask about evenings.") == row
    kept = ruth.ask(lambda desk: desk.find(SupervisionPerson, row))
    due, said = ruth.ask(of_person, row)
    assert said == "Ask about evenings."
    assert "late" in due
    assert "Amina" not in due
    assert kept.client_id == amina


def test_the_records_choose_what_to_look_at_when_nobody_does(ruth: Home) -> None:
    ruth.do(keep_minutes, staff=LENA, people="Quiet weeks.")
    assert ruth.ask(newest).topic == FidelityTopic.CASELOAD  # nobody on a caseload of 20 to 25


def test_nobody_supervises_themselves_or_another_team(ruth: Home, tmp_path: Path) -> None:
    refused(ruth, "not_your_team", keep_minutes, staff=ruth.me.id, good_news="Me.")
    other = UUID(int=SPACE.int ^ 9)
    ruth.do(add_staff, person=other, name="Kofi Brook", role=Role.ADVISER, supervisor=UUID(int=5))
    refused(ruth, "not_your_team", mentor, staff=other, seen_at=SeenAt.PLANNING)
    adviser = home_at(tmp_path / "lena", role=Role.ADVISER, name="Lena Ash")
    refused(adviser, "not_here", keep_minutes, staff=LENA, good_news="None of mine.")
    adviser.lock()


def test_what_makes_no_sense_is_refused_beside_its_question(ruth: Home) -> None:
    refused(ruth, "supervision.minutes", keep_minutes, staff=LENA, minutes=0)
    refused(ruth, "supervision.next_on", keep_minutes, staff=LENA, next_on=ruth.today)
    refused(ruth, "day_ahead", keep_minutes, staff=LENA, on=ruth.today + timedelta(days=1))
    refused(ruth, "supervision.what_missing", agree_action, staff=LENA, what=" ")
    refused(ruth, "supervision.by_past", agree_action, staff=LENA, what="Ring", by_day=ruth.today - timedelta(days=1))
    refused(ruth, "mentoring.seen_at_missing", mentor, staff=LENA)
    begun = ruth.do(keep_minutes, staff=LENA, minutes=30)
    refused(ruth, "supervision.empty", sign_supervision, supervision=begun, signatures=BOTH)
    refused(ruth, "supervision.said_missing", talk_of_person, client=accepted(ruth, adviser=LENA), said="")


def test_actions_and_mentoring_are_taken_back_and_put_back(ruth: Home) -> None:
    action = ruth.do(agree_action, staff=LENA, what="Ring Garden World")
    for act, again in ((do_action, undo_action), (drop_action, agree_action_again)):
        ruth.do(act, action=action)
        ruth.do(again, action=action)
    seen = ruth.do(mentor, staff=LENA, seen_at=SeenAt.EMPLOYER_VISIT, minutes=90, went_well="Listened first.")
    ruth.do(drop_mentoring, mentoring=seen)
    assert ruth.do(mentor_again, mentoring=seen) == seen


def test_a_lead_that_is_shared_at_a_meeting_of_the_unit_is_everybodys(ruth: Home) -> None:
    firm = ruth.do(add_employer, name="Garden World")
    lead = ruth.do(add_lead, employer=firm, title="Garden assistant", shared=False)
    refused(
        ruth, "unit_meeting.nobody", record_unit_meeting, service=ruth.me.service, kind=UnitMeetingKind.UNIT_MEETING
    )
    met = ruth.do(record_unit_meeting, service=ruth.me.service, kind=UnitMeetingKind.GROUP_SUPERVISION,
                  there=(LENA, ruth.me.id), leads=(lead,), cover=True, minutes=90)  # fmt: skip

    assert ruth.ask(lambda desk: desk.find(Lead, lead).shared) is True
    assert set(ruth.ask(there, met)) == {LENA, ruth.me.id}
    assert ruth.ask(leads_shared, met) == (lead,)
    (line,) = ruth.ask(unit_panel).lines
    assert [more.said() for more in line.more] == [
        "There: Lena Ash, Ruth Marsh",
        "Jobs shared: Garden assistant",
        "Cover was talked over",
    ]

    ruth.do(edit_unit_meeting, meeting=met, there=(LENA,), leads=())
    assert ruth.ask(there, met) == (LENA,)
    assert ruth.ask(leads_shared, met) == ()
    ruth.do(edit_unit_meeting, meeting=met, there=(LENA, ruth.me.id))
    assert len(ruth.ask(there, met)) == 2  # the same row stands again
    ruth.do(drop_unit_meeting, meeting=met)
    assert not ruth.ask(unit_panel).lines
    ruth.do(unit_met_after_all, meeting=met)
    assert ruth.ask(unit_panel).notes[0].said() == "1 supervision as a group in 26 weeks"
