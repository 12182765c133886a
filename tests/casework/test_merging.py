"""The same person twice: proposed, merged keeping both histories, read as one everywhere, and parted again (decision 7, case 25)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ips_desktop.casework.meeting import book_meeting, record_meeting
from ips_desktop.casework.merging import merge_people, part_people
from ips_desktop.casework.plan import start_plan
from ips_desktop.casework.referral import receive_referral
from ips_desktop.casework.sharing import decide_sharing
from ips_desktop.casework.spell import close_spell, set_mode
from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.duplicates import duplicates_of, merging_begins, parting_begins, who_is_here
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.person import person
from ips_desktop.questions.plan import plan_together
from ips_desktop.questions.search import search
from ips_desktop.questions.sharing import latest_decision
from ips_desktop.questions.team import team
from ips_desktop.questions.today import today
from ips_desktop.records import Client, Meeting
from ips_desktop.rules.alike import Because
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ClosedReason, ReferralSource, Role, SupportMode
from tests.casework.given import accepted, met, referred, signed
from tests.homes import Home, home_at, practice

__all__ = ["practice"]

BORN = date(1990, 5, 3)


@pytest.fixture
def twice(practice: Home) -> tuple[UUID, UUID]:
    """The same person referred twice, met under both records: the one begun first, and the later one."""
    first = accepted(practice, "Amina", "Birch", days_ago=60)
    met(practice, first, 50, note="Talked about gardens.", next_step="See Garden World", next_by=practice.today)
    second = accepted(practice, "Amnia", "Birch", days_ago=20)
    met(practice, second, 5, note="Talked about bakeries.")
    return first, second


def test_merging_leaves_one_person_in_the_caseload_the_counters_and_on_today(
    practice: Home, twice: tuple[UUID, UUID]
) -> None:
    before = practice.ask(caseload)
    assert (len(before.rows), before.active.count, before.year.count) == (2, 2, 2)
    practice.do(merge_people, client=twice[0], other=twice[1])
    page = practice.ask(caseload)
    assert [(r.client, r.days_since) for r in page.rows] == [(twice[0], 5)]
    assert (page.active.count, page.year.count) == (1, 1)
    assert {r.client for r in practice.ask(today).rows} == {twice[0]}


def test_both_histories_stand_on_one_page_under_either_id(practice: Home, twice: tuple[UUID, UUID]) -> None:
    practice.do(merge_people, client=twice[0], other=twice[1])
    for id_ in twice:
        page = practice.ask(person, client=id_)
        assert (page.header.id, page.header.others, page.header.name) == (twice[0], (twice[1],), "Amina Birch")
        assert {e.text for e in page.timeline if e.kind == "meeting"} == {
            "Talked about gardens.",
            "Talked about bakeries.",
        }
        assert page.header.next_step == "See Garden World"


def test_the_earlier_entry_is_kept(practice: Home, twice: tuple[UUID, UUID]) -> None:
    practice.do(merge_people, client=twice[1], other=twice[0])
    facts = practice.ask(facts_one, client=twice[1])
    assert facts.id == twice[0]
    assert min(s.entry for s in facts.spells if s.entry) == practice.today - timedelta(days=50)
    assert practice.ask(caseload).rows[0].last_contact == practice.today - timedelta(days=5)


def test_whichever_way_round_it_is_said_the_one_begun_first_goes_on(tmp_path: Path) -> None:
    laptops = [home_at(tmp_path / name) for name in ("one", "two")]
    links: set[tuple[UUID, UUID | None]] = set()
    for turned, home in enumerate(laptops):
        pair = (accepted(home, days_ago=9), accepted(home, days_ago=3))
        joined = home.do(merge_people, client=pair[turned], other=pair[1 - turned])
        links.add((joined, home.ask(_same_as, id_=joined)))
        home.lock()
    assert len(links) == 1


def _same_as(desk: Desk, id_: UUID) -> UUID | None:
    return desk.find(Client, id_).same_as


def test_no_row_changes_its_subject(practice: Home, twice: tuple[UUID, UUID]) -> None:
    note = met(practice, twice[1], 1)
    practice.do(merge_people, client=twice[0], other=twice[1])
    assert practice.ask(_subject, id_=note) == twice[1]


def _subject(desk: Desk, id_: UUID) -> UUID:
    return desk.find(Meeting, id_).subject_id


def test_what_is_written_from_now_on_stands_with_the_one_that_goes_on(practice: Home, twice: tuple[UUID, UUID]) -> None:
    practice.do(merge_people, client=twice[0], other=twice[1])
    note = practice.do(record_meeting, client=twice[1], on=practice.today, note="Under the old link.")
    assert practice.ask(_subject, id_=note) == twice[0]
    practice.do(set_mode, client=twice[1], mode=SupportMode.MONITORING)
    assert practice.ask(caseload).monitoring.count == 1
    practice.do(close_spell, client=twice[1], reason=ClosedReason.MOVED_ON)
    assert practice.ask(caseload).rows == ()


def test_plans_diary_meeting_form_and_search_read_both(practice: Home, twice: tuple[UUID, UUID]) -> None:
    signed(practice, twice[1])
    practice.do(book_meeting, client=twice[1], on=practice.today, at=600)
    practice.do(merge_people, client=twice[0], other=twice[1])
    assert practice.ask(plan_together, client=twice[0]).current is not None
    practice.do(start_plan, client=twice[0])
    page = practice.ask(plan_together, client=twice[0])
    assert page.draft is not None
    assert page.draft.label == "2"
    (entry,) = practice.ask(today).diary
    assert (entry.client, entry.name) == (twice[0], "Amina B.")
    form = practice.ask(meeting_form, client=twice[0])
    assert (form.at, form.last.text if form.last else "") == (600, "Talked about bakeries.")
    assert [r.client for r in practice.ask(search, "bakeries")] == [twice[0]]
    people = [r for r in practice.ask(search, "birch") if r.kind == "person"]
    assert [(r.id, r.name) for r in people] == [(twice[0], "Amina Birch")]


def test_parted_again_each_has_their_own(practice: Home, twice: tuple[UUID, UUID]) -> None:
    joined = practice.do(merge_people, client=twice[0], other=twice[1])
    assert [id_ for id_, _ in practice.ask(parting_begins, client=twice[0]).options["record"]] == [joined]
    practice.do(part_people, record=joined)
    assert len(practice.ask(caseload).rows) == 2
    assert practice.ask(ids_of, client=twice[0]) == (twice[0],)
    for again in (twice[0], twice[1]):
        with pytest.raises(Refused, match=r"merge\.none"):
            practice.do(part_people, record=again)
    with pytest.raises(Refused, match=r"merge\.none"):
        practice.ask(parting_begins, client=twice[0])


def test_three_records_hang_together_and_the_middle_one_can_be_set_free(
    practice: Home, twice: tuple[UUID, UUID]
) -> None:
    third = accepted(practice, "Amina", "Birch", days_ago=2)
    practice.do(merge_people, client=third, other=twice[1])
    practice.do(merge_people, client=third, other=twice[0])
    assert practice.ask(ids_of, client=third) == (*twice, third)
    assert len(practice.ask(caseload).rows) == 1
    practice.do(part_people, record=third)
    assert practice.ask(ids_of, client=twice[1]) == twice


def test_merging_is_refused_with_oneself_with_nobody_and_against_two_numbers(
    practice: Home, twice: tuple[UUID, UUID]
) -> None:
    for other, code in ((twice[0], r"merge\.same"), (None, r"merge\.other_missing")):
        with pytest.raises(Refused, match=code):
            practice.do(merge_people, client=twice[0], other=other)
    numbered = [
        practice.do(
            receive_referral, received_on=practice.today, source=ReferralSource.SELF, given_name="Amina", nhs_number=n
        )
        for n in ("9434765919", "9434765870")
    ]
    with pytest.raises(Refused, match=r"merge\.nhs_differs"):
        practice.do(merge_people, client=numbered[0].client, other=numbered[1].client)
    practice.do(merge_people, client=twice[0], other=twice[1])
    with pytest.raises(Refused, match=r"merge\.same"):
        practice.do(merge_people, client=twice[1], other=twice[0])


def test_of_two_advisers_it_is_said_who_stays_and_there_is_one(tmp_path: Path) -> None:
    lead = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    sam, jo = UUID(int=5), UUID(int=6)
    for id_, name in ((sam, "Sam Rees"), (jo, "Jo Price")):
        lead.do(add_staff, person=id_, name=name, role=Role.ADVISER, supervisor=lead.me.id)
    one, two = accepted(lead, adviser=sam, days_ago=9), accepted(lead, adviser=jo, days_ago=3)
    with pytest.raises(Refused, match=r"merge\.two_advisers") as refused:
        lead.do(merge_people, client=one, other=two)
    assert refused.value.facts == {"names": "Jo Price / Sam Rees"}
    lead.do(merge_people, client=one, other=two, adviser=jo)
    assert lead.ask(person, client=one).header.adviser_name == "Jo Price"
    assert {a.name: a.active.count for a in lead.ask(team).advisers} == {"Jo Price": 1, "Sam Rees": 0}
    lead.lock()


def test_duplicates_are_proposed_while_a_referral_is_typed_and_on_the_persons_page(practice: Home) -> None:
    amina = practice.do(
        receive_referral, received_on=practice.today, source=ReferralSource.SELF, given_name="Amina", family_name="Birch",
        born=BORN, nhs_number="943 476 5919",
    ).client  # fmt: skip
    for asked, why in (
        ({"nhs": "9434765919"}, Because.NHS_NUMBER),
        ({"given": "Birch", "family": "Amina"}, Because.NAME),
        ({"given": "Amnia", "family": "Birch", "born": BORN}, Because.SLIP_AND_BIRTH),
    ):
        (found,) = practice.ask(who_is_here, **asked)  # pyright: ignore[reportArgumentType]  names of its own parameters
        assert (found.id, found.because) == (amina, why)
    assert practice.ask(who_is_here, given="Amina", family="Birch", born=date(1961, 12, 24)) == ()
    again = referred(practice, "Amina", "Birch").client
    (twin,) = practice.ask(duplicates_of, client=again)
    assert twin.id == amina
    begun = practice.ask(merging_begins, client=again)
    assert begun.values["other"] == amina
    assert begun.beside[0].said() == "Amina Birch: same name, born Thu 3 May 1990."
    so_far = "came Tue 24 Nov 2026, not met yet"
    assert [line.said() for line in begun.beside[1:]] == [f"Amina Birch: {so_far}"] * 2
    practice.do(merge_people, client=again, other=amina)
    assert practice.ask(duplicates_of, client=again) == ()


def test_an_item_about_either_record_is_the_persons(practice: Home, twice: tuple[UUID, UUID]) -> None:
    from tests.casework.collisions import collide

    practice.do(collide, twice[1], "client", twice[1], "reach", {"mine": "a", "theirs": "b"})
    practice.do(merge_people, client=twice[0], other=twice[1])
    (item,) = practice.ask(inbox).items
    assert (item.client, item.name) == (twice[0], "Amina Birch")


def test_what_one_record_says_of_sharing_binds_the_other(practice: Home, twice: tuple[UUID, UUID]) -> None:
    practice.do(decide_sharing, client=twice[0], decision=Disclosure.TELL, exact_words="I like mornings.")
    practice.clock.move(days=1)
    practice.do(decide_sharing, client=twice[1], decision=Disclosure.NOT_TELL)
    practice.do(merge_people, client=twice[0], other=twice[1])
    decided = practice.ask(_decided, client=twice[0])
    assert decided == Disclosure.NOT_TELL


def _decided(desk: Desk, client: UUID) -> object:
    found = latest_decision(desk, client)
    return found.decision if found else None
