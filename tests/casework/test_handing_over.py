"""Exactly one named adviser: handed over with a reason, room and what to know; cover that ends by itself (SS5.3b, FS6, case 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from ips_desktop.casework.covering import (
    arrange_cover,
    back_again,
    be_away,
    end_cover,
    take_back_absence,
    take_back_cover,
)
from ips_desktop.casework.finishing import finish
from ips_desktop.casework.handing_over import hand_over, take_back_hand_over
from ips_desktop.casework.job import start_job
from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.spell import set_mode
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.handing_over import hand_over_page
from ips_desktop.questions.person import person
from ips_desktop.questions.standing import Standing, adviser_on, histories, people
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.records import Appointment, Cover, GivenPaper, NamedAdviser
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page
from ips_desktop.store.post import Post
from ips_desktop.terms.arriving import AbsenceKind, WorkAtClose
from ips_desktop.terms.earning import Contract, FourHours
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.looking import JobKind, PayPer
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, Role, SupportMode
from tests.casework.given import accepted, met
from tests.homes import Home, home_at

SAM, JO = UUID(int=5), UUID(int=6)


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    """A supervisor with two advisers."""
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    for id_, name, share in ((SAM, "Sam Rees", 100), (JO, "Jo Price", 20)):
        home.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=home.me.id, hundredths=share)
    yield home
    home.lock()


@pytest.fixture
def sam(tmp_path: Path) -> Iterator[Home]:
    """Sam's own laptop, which knows Jo."""
    home = home_at(tmp_path / "sam", name="Sam Rees")
    yield home
    home.lock()


def named(desk: Desk, client: UUID) -> list[NamedAdviser]:
    rows = list(
        desk.session.scalars(sa.select(NamedAdviser).where(NamedAdviser.subject_id == client).order_by(NamedAdviser.id))
    )
    for row in rows:
        _ = row.must_know, row.why
    return rows


def counts(home: Home) -> dict[str, int]:
    return {a.name: a.active.count for a in home.ask(team).advisers}


def test_a_whole_caseload_goes_in_one_act_with_reason_what_to_know_and_meetings(lead: Home) -> None:
    people = [accepted(lead, f"Person{n}", adviser=SAM, days_ago=9) for n in range(3)]
    booked = lead.do(book_meeting, client=people[0], on=lead.today + timedelta(days=2), at=600)
    lead.do(_give, booked, SAM)
    act = lead.do(
        hand_over, people=people, to=JO, why="Sam moves to another team", must_know={people[0]: "Text, never call."}
    )
    assert counts(lead) == {"Jo Price": 3, "Sam Rees": 0}
    last = lead.ask(named, client=people[0])[-1]
    assert (last.hand_over_id, last.must_know, last.why) == (act, "Text, never call.", "Sam moves to another team")
    assert lead.ask(_adviser, booked) == JO
    told = [e.text for e in lead.ask(person, client=people[0]).timeline if e.kind == "adviser"]
    assert told[0] == "Sam moves to another team\nText, never call."
    assert {c.by for c in lead.changed[-1:]} == {"hand_over"}


def _give(desk: Desk, appointment: UUID, adviser: UUID) -> None:
    desk.find(Appointment, appointment).adviser_id = adviser


def _adviser(desk: Desk, appointment: UUID) -> UUID | None:
    return desk.find(Appointment, appointment).adviser_id


def test_looks_agreed_at_closing_go_along_when_nobody_stays_with_the_adviser(lead: Home) -> None:
    amina, dai = (accepted(lead, name, adviser=SAM, days_ago=60) for name in ("Amina", "Dai"))
    anna = accepted(lead, "Anna", adviser=SAM, days_ago=60)
    for client, agreed in ((dai, True), (anna, None)):
        met(lead, client, 60)
        lead.do(start_job, client=client, title="Gardener", start_on=lead.today - timedelta(days=50), **PAID)
        lead.do(
            finish, client=client, closed_reason=ClosedReason.SETTLED_IN_WORK, work_at_close=WorkAtClose.IN_WORK,
            checks_agreed=agreed,
        )  # fmt: skip
    ben = accepted(lead, "Ben", adviser=SAM)
    assert [row.id for row in lead.ask(hand_over_page, [amina]).people] == [amina], "Ben stays, so Sam does"
    shown = lead.ask(hand_over_page, [amina, ben]).people
    assert {row.id: row.stage.said() for row in shown}.get(dai) == "Finished for now"
    assert {row.id for row in shown} == {amina, ben, dai}, "Anna agreed to no looks"
    act = lead.do(hand_over, people=[amina, ben], to=JO, why="Sam leaves: agreed with Jo")
    assert counts(lead) == {"Jo Price": 2, "Sam Rees": 0}
    assert [lead.ask(holder, client) for client in (amina, ben, dai, anna)] == [JO, JO, JO, SAM]
    assert dai in {s.client for s in lead.ask(looks_of, JO)}
    lead.do(take_back_hand_over, hand_over=act)
    assert [lead.ask(holder, client) for client in (amina, ben, dai)] == [SAM, SAM, SAM]


PAID: dict[str, Any] = {
    "kind": JobKind.EMPLOYED, "contract": Contract.PERMANENT, "open_to_all": True, "integrated": True, "pay": 1400,
    "pay_per": PayPer.HOUR, "minutes_week": 1200, "four_hours": FourHours.DONE,
}  # fmt: skip


def holder(desk: Desk, client: UUID) -> UUID | None:
    return adviser_on(desk, client, desk.today)


def looks_of(desk: Desk, adviser: UUID) -> list[Standing]:
    return [s for s in people(desk, [adviser], histories(desk, [adviser]), agreed=True) if s.dues]


def test_a_hand_over_is_taken_back_on_its_day_and_not_later(lead: Home) -> None:
    amina = accepted(lead, adviser=SAM, days_ago=9)
    booked = lead.do(book_meeting, client=amina, on=lead.today + timedelta(days=2), at=600)
    lead.do(_give, booked, SAM)
    act = lead.do(hand_over, people=[amina], to=JO, why="nearer")
    lead.do(take_back_hand_over, hand_over=act)
    assert (counts(lead)["Sam Rees"], lead.ask(_adviser, booked)) == (1, SAM)
    with pytest.raises(Refused, match=r"hand_over\.none"):
        lead.do(take_back_hand_over, hand_over=act)
    again = lead.do(hand_over, people=[amina], to=JO, why="nearer after all")
    lead.clock.move(days=1)
    with pytest.raises(Refused, match=r"hand_over\.too_late"):
        lead.do(take_back_hand_over, hand_over=again)


def test_a_hand_over_ahead_moves_nothing_before_its_day(lead: Home) -> None:
    amina = accepted(lead, adviser=SAM, days_ago=9)
    lead.do(hand_over, people=[amina], to=JO, why="from December", from_day=lead.today + timedelta(days=7))
    assert lead.ask(person, client=amina).header.adviser == SAM
    lead.clock.move(days=7)
    assert lead.ask(person, client=amina).header.adviser == JO


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"people": []}, r"hand_over\.nobody"),
        ({"to": None}, r"hand_over\.to_missing"),
        ({"why": " "}, r"hand_over\.why_missing"),
        ({"to": SAM}, r"adviser\.same"),
        ({"to": uuid4()}, r"hand_over\.not_here"),
    ],
)
def test_a_hand_over_without_what_it_needs_is_refused(lead: Home, change: dict[str, object], code: str) -> None:
    amina = accepted(lead, adviser=SAM)
    with pytest.raises(Refused, match=code):
        lead.do(hand_over, **{"people": [amina], "to": JO, "why": "nearer", **change})  # pyright: ignore[reportArgumentType]
    assert counts(lead)["Sam Rees"] == 1


def test_an_adviser_hands_over_only_their_own_and_never_past_the_limit(sam: Home) -> None:
    mine, theirs = accepted(sam), accepted(sam)
    jo = home_staff(sam, "Jo Price", 4)
    sam.do(hand_over, people=[theirs], to=jo, why="nearer")
    with pytest.raises(Refused, match=r"adviser\.take"):
        sam.do(hand_over, people=[theirs], to=sam.me.id, why="back")
    with pytest.raises(Refused, match=r"caseload\.full$"):
        sam.do(hand_over, people=[mine], to=jo, why="nearer")
    sam.do(set_mode, client=mine, mode=SupportMode.MONITORING)
    sam.do(hand_over, people=[mine], to=jo, why="lighter support has its own ten")


def home_staff(home: Home, name: str, hundredths: int) -> UUID:
    """A colleague with so small a share of a post, as a pull brings them."""
    id_, since = uuid4().bytes, home.today.isoformat()
    staff = HeldRecord("staff", id_, id_, 8, "full", {"name": name, "role": "adviser", "begun_on": since})
    post = HeldRecord("wte", uuid4().bytes, id_, 9, "full", {"from_day": since, "hundredths": hundredths})
    page = Page(b"t" * 16, (9, b"\xff" * 16), (HeldGrant(id_, "full", 1),), (), (staff, post), True)
    home.exchange(bring, page)
    return UUID(bytes=id_)


def bring(post: Post, page: Page) -> None:
    post.apply(page)


def test_who_leads_passes_the_limit_with_the_reason_said(lead: Home) -> None:
    people = [accepted(lead, f"Person{n}", adviser=SAM) for n in range(6)]
    lead.do(hand_over, people=people, to=JO, why="six at a fifth of a post: agreed with Jo")
    assert counts(lead)["Jo Price"] == 6


def test_every_record_of_a_merged_person_is_handed_over(lead: Home) -> None:
    one, two = accepted(lead, adviser=SAM, days_ago=3), accepted(lead, adviser=SAM)
    lead.do(merge_people, client=one, other=two)
    lead.do(hand_over, people=[two], to=JO, why="nearer")
    assert counts(lead) == {"Jo Price": 1, "Sam Rees": 0}
    assert [lead.ask(named, client=id_)[-1].adviser_id for id_ in (one, two)] == [JO, JO]


def covers(desk: Desk) -> list[tuple[UUID | None, date | None, date | None]]:
    rows = desk.session.scalars(sa.select(Cover).where(Cover.deleted.is_not(True)).order_by(Cover.id))
    return [(c.adviser_id, c.from_day, c.until_day) for c in rows]


def test_cover_has_an_end_and_the_named_adviser_stays(lead: Home) -> None:
    amina, until = accepted(lead, adviser=SAM), lead.today + timedelta(days=6)
    cover = lead.do(arrange_cover, client=amina, adviser_id=JO, until_day=until, why="Sam is on leave")
    assert lead.ask(covers) == [(JO, lead.today, until)]
    assert lead.ask(person, client=amina).header.adviser == SAM
    lead.do(end_cover, cover=cover, on=lead.today + timedelta(days=1))
    assert lead.ask(covers) == [(JO, lead.today, lead.today + timedelta(days=1))]
    lead.do(take_back_cover, cover=cover)
    assert lead.ask(covers) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, r"cover\.who_missing"),
        ({"adviser_id": JO}, r"cover\.until_missing"),
        ({"adviser_id": JO, "until_day": date(2026, 11, 1)}, r"cover\.backwards"),
        ({"adviser_id": SAM, "until_day": date(2026, 12, 1)}, r"cover\.is_adviser"),
    ],
)
def test_cover_without_who_or_end_is_refused(lead: Home, fields: dict[str, object], code: str) -> None:
    amina = accepted(lead, adviser=SAM)
    with pytest.raises(Refused, match=code):
        lead.do(arrange_cover, client=amina, **fields)  # pyright: ignore[reportArgumentType]


def test_sam_is_off_today_covers_everybody_in_one_act_and_is_taken_back_in_one(lead: Home) -> None:
    for n in range(3):
        accepted(lead, f"Person{n}", adviser=SAM)
    accepted(lead, "Somebody", adviser=JO)
    absence = lead.do(be_away, staff=SAM, kind=AbsenceKind.SICK, cover_id=JO)
    assert lead.ask(covers) == [(JO, lead.today, lead.today)] * 3
    lead.do(take_back_absence, absence=absence)
    assert lead.ask(covers) == []
    longer = lead.do(be_away, staff=SAM, kind=AbsenceKind.LEAVE, cover_id=JO, until_day=lead.today + timedelta(days=9))
    lead.clock.move(days=3)
    lead.do(back_again, absence=longer)
    assert {until for _, _, until in lead.ask(covers)} == {lead.today - timedelta(days=1)}


def test_an_adviser_notes_their_own_days_away_or_stands_in_for_another(sam: Home) -> None:
    jo = home_staff(sam, "Jo Price", 100)
    with pytest.raises(Refused, match=r"absence\.not_yours"):
        sam.do(be_away, staff=jo, kind=AbsenceKind.SICK)
    with pytest.raises(Refused, match=r"absence\.kind_missing"):
        sam.do(be_away, staff=sam.me.id)
    with pytest.raises(Refused, match=r"absence\.oneself"):
        sam.do(be_away, staff=sam.me.id, kind=AbsenceKind.LEAVE, cover_id=sam.me.id)
    sam.do(be_away, staff=jo, kind=AbsenceKind.SICK, cover_id=sam.me.id)


def test_the_caseload_of_the_one_away_stays_theirs(lead: Home) -> None:
    accepted(lead, adviser=SAM)
    lead.do(be_away, staff=SAM, kind=AbsenceKind.SICK, cover_id=JO)
    assert len(lead.ask(caseload, adviser=SAM).rows) == 1
    assert lead.ask(caseload, adviser=JO).rows == ()


def test_the_person_is_told_by_a_letter_unless_they_were_told_already(sam: Home) -> None:
    told, untold, jo = (
        accepted(sam, "Told", days_ago=9),
        accepted(sam, "Untold", days_ago=9),
        home_staff(sam, "Jo Price", 100),
    )
    sam.do(hand_over, people=[told, untold], to=jo, why="on leave")
    sam.clock.move(days=1)
    sam.do(hand_over_back, told, sam.me.id, sam.today)
    sam.do(hand_over_back, untold, sam.me.id, None)
    sam.clock.move(days=6)
    letters = [row.client for row in sam.ask(today).rows if row.rule == "hand_over_letter"]
    assert letters == [untold]
    sam.do(letter_given, untold)
    assert not [row for row in sam.ask(today).rows if row.rule == "hand_over_letter"]


def hand_over_back(desk: Desk, client: UUID, adviser: UUID, told_on: date | None) -> None:
    """The next hand-over, as it is pulled from who leads."""
    desk.keep(
        NamedAdviser(
            subject_id=client, from_day=desk.today, adviser_id=adviser, hand_over_id=desk.new_id(), told_on=told_on
        )
    )


def letter_given(desk: Desk, client: UUID) -> None:
    desk.keep(GivenPaper(subject_id=client, kind=PaperKind.HAND_OVER, on=desk.today))
