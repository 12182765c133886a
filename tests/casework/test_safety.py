"""A concern is raised at once, is in no list and no search, and the supervisor sees that it is open; who is out alone is missed."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.safety import (
    come_back,
    go_alone,
    raise_concern,
    reopen_concern,
    settle_concern,
    still_out,
    tell_of_concern,
)
from ips_desktop.casework.staff import add_staff
from ips_desktop.questions.person import person
from ips_desktop.questions.safety import concern_begins, out_alone, safety_panels, visit_begins
from ips_desktop.questions.search import search
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.records import Concern, ConcernTold, kinds_of
from ips_desktop.terms.keeping_safe import ConcernKind, ToldHow
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from tests.casework.given import accepted
from tests.homes import Home, home_at, practice

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def raised(home: Home, client: UUID, **fields: Any) -> UUID:
    given: dict[str, Any] = {"kind": ConcernKind.SELF, "what": "Pillbox on the windowsill.", **fields}
    return home.do(raise_concern, client=client, **given)


def out(home: Home, client: UUID, back_by: int, **fields: Any) -> UUID:
    given: dict[str, Any] = {
        "call_who": "Ruth",
        "call_phone": "07700 900900",
        "where_to": "12 Wellfield Road",
        **fields,
    }
    return home.do(go_alone, client=client, back_by=back_by, **given)


def words(home: Home, client: UUID) -> str:
    lines = [line for panel in home.ask(safety_panels, client).panels for line in panel.lines]
    return " ".join(f"{x.line.said()} {' '.join(m.said() for m in x.more)} {x.words}" for x in lines)


def test_a_concern_says_what_who_was_told_and_when_and_the_header_counts_it(practice: Home, amina: UUID) -> None:
    concern = raised(practice, amina, who="Duty team", how=ToldHow.PHONE)
    practice.do(tell_of_concern, concern=concern, who="Ruth Marsh", how=ToldHow.IN_PERSON, said="She goes there now.")
    told = words(practice, amina)
    assert "Pillbox on the windowsill." in told
    assert "Told Duty team by phone" in told
    assert "Told Ruth Marsh" in told
    assert practice.ask(person, amina).header.concerns == 1


def test_a_concern_is_in_no_timeline_and_found_by_no_search(practice: Home, amina: UUID) -> None:
    concern = raised(practice, amina, who="Duty team")
    practice.do(tell_of_concern, concern=concern, who="Ruth Duncan", said="Windowsill checked.")
    practice.do(settle_concern, concern=concern, settled_how="Windowsill is empty.")
    for words_ in ("Windowsill", "Duncan", "Duty team"):
        assert not practice.ask(search, words_)
    assert not any(kind.search for record in (Concern, ConcernTold) for kind in kinds_of(record).values())
    assert not [e for e in practice.ask(person, amina).timeline if "concern" in e.kind]
    assert not [r for r in practice.ask(today).rows if "concern" in r.rule]


def test_a_settled_concern_is_not_counted_and_may_be_opened_again(practice: Home, amina: UUID) -> None:
    concern = raised(practice, amina)
    practice.do(settle_concern, concern=concern, settled_how="He is safe with his sister.")
    assert practice.ask(person, amina).header.concerns == 0
    assert "He is safe with his sister." in words(practice, amina)
    practice.do(reopen_concern, concern=concern)
    assert practice.ask(person, amina).header.concerns == 1


def test_the_supervisor_sees_that_one_is_open_and_about_whom_but_not_what(tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, hundredths=None)
    sam = uuid4()
    lead.do(add_staff, person=sam, name="Sam Rees", role=Role.ADVISER, supervisor=lead.me.id)
    client = accepted(lead, adviser=sam)
    raised(lead, client)
    line = lead.ask(team).eye[0]
    assert line.what.said() == "A concern is open about one person"
    assert client in line.people
    assert "Pillbox" not in repr(lead.ask(team))
    lead.lock()


def test_the_numbers_to_call_are_there_without_a_network(practice: Home, amina: UUID) -> None:
    told = [line.said() for line in practice.ask(concern_begins, amina).beside]
    assert told[0] == "A life is in danger: 999"
    assert any("111" in line for line in told)


def test_who_is_not_back_in_time_is_on_today_until_they_are(practice: Home, amina: UUID) -> None:
    visit = out(practice, amina, back_by=1)
    row = next(r for r in practice.ask(today).rows if r.rule == "alone")
    assert (row.group, row.about) == ("late", visit)
    assert "07700 900900" in row.why.said()  # pyright: ignore[reportOptionalMemberAccess]
    practice.do(come_back, visit=visit)
    assert practice.ask(out_alone) == ()
    practice.do(still_out, visit=visit)
    assert len(practice.ask(out_alone)) == 1


def test_who_still_has_time_is_not_late(practice: Home, amina: UUID) -> None:
    out(practice, amina, back_by=24 * 60 - 1)
    row = next(r for r in practice.ask(today).rows if r.rule == "alone")
    assert (row.group, row.late_days) == ("now", 0)
    assert practice.ask(visit_begins, amina).values["call_who"] == "Ruth"


@pytest.mark.parametrize(
    ("act", "fields", "code", "field"),
    [
        (raise_concern, {"what": "Something"}, "concern.kind_missing", "kind"),
        (raise_concern, {"kind": ConcernKind.CHILD, "what": " "}, "concern.what_missing", "what"),
        (go_alone, {"call_who": "Ruth", "call_phone": "1"}, "alone.back_missing", "back_by"),
        (go_alone, {"back_by": 900, "call_who": "Ruth"}, "alone.call_missing", "call_phone"),
        (go_alone, {"back_by": 900, "call_phone": "1"}, "alone.call_missing", "call_who"),
    ],
)
def test_what_is_missing_is_said_at_its_field(
    practice: Home, amina: UUID, act: Any, fields: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        practice.do(act, client=amina, **fields)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_whoever_is_out_at_somebody_in_two_records_leads_to_the_one_that_goes_on(practice: Home) -> None:
    first, again = accepted(practice, "Amina"), accepted(practice, "Amnia")
    practice.do(go_alone, client=again, back_by=600, call_who="Sue", call_phone="029")
    practice.do(merge_people, client=first, other=again)
    assert [(out.client, out.name) for out in practice.ask(out_alone)] == [(first, "Amina B.")]
