"""What the page Employers asks: the directory, the week's visits, one employer with its contacts, who asked for what it has."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.employer import add_employer, add_employer_person, merge_employers
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.leads import add_lead, close_lead
from ips_desktop.casework.profile import keep_profile_part
from ips_desktop.casework.spell import close_spell
from ips_desktop.casework.staff import add_staff, set_wte
from ips_desktop.desk import Desk
from ips_desktop.questions.employer import employer_asked, employer_view
from ips_desktop.questions.employer_forms import contact_begins
from ips_desktop.questions.employers import employers_page
from ips_desktop.questions.looking import search_tab
from ips_desktop.records import Lead
from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.looking import LeadState
from ips_desktop.terms.words import ClosedReason, Role
from tests.casework.given import accepted
from tests.homes import Home, home_at, practice
from tests.questions.test_cost import MOST_FOR_A_PAGE, plans, watched

__all__ = ["practice"]


@pytest.fixture
def garden(practice: Home) -> UUID:
    return practice.do(add_employer, name="Garden World", town="Roath")


def wanting(home: Home, given: str, *preferences: str) -> UUID:
    """One of my people who said that they would like this."""
    client = accepted(home, given)
    home.do(keep_profile_part, client=client, preferences=preferences)
    return client


def test_the_list_is_in_the_order_of_names_with_last_contact_leads_and_owner(practice: Home, garden: UUID) -> None:
    practice.do(add_employer, name="bayside Print", kept_by=garden)
    practice.do(record_contact, employer=garden, on=practice.today - timedelta(days=5))
    practice.do(record_contact, employer=garden, on=practice.today - timedelta(days=9))
    practice.do(add_lead, employer=garden, title="Till")
    gone = practice.do(add_lead, employer=garden, title="Gone")
    practice.do(close_lead, lead=gone, state=LeadState.GONE)
    practice.do(add_lead, employer=garden, title="Too late", found_on=practice.today - timedelta(days=9),
                closes_on=practice.today - timedelta(days=1))  # fmt: skip
    page = practice.ask(employers_page)
    assert [row.title for row in page.rows] == ["bayside Print", "Garden World, Roath"]
    row = page.rows[1]
    assert (row.last_contact, row.leads, row.mine) == (practice.today - timedelta(days=5), 1, True)
    assert (page.rows[0].mine, page.rows[0].owner) == (False, "")
    assert page.counts == (("all", 2), ("mine", 1), ("leads", 1))


def test_visits_of_the_week_count_from_monday_face_to_face_and_mine_alone(practice: Home, garden: UUID) -> None:
    assert practice.today.weekday() == 1
    for days in (0, 1, 2):  # today, Monday, last Sunday
        practice.do(record_contact, employer=garden, on=practice.today - timedelta(days=days))
    practice.do(record_contact, employer=garden, medium=ContactWay.PHONE)
    mine = practice.ask(employers_page).mine
    assert mine is not None
    assert (mine.count, mine.of) == (2, "6")


def test_visits_wanted_follow_the_share_of_a_post_and_a_leader_sees_the_team(tmp_path: Path) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    sam = home.do(add_staff, person=home.clock.new_id(), name="Sam Rees", role=Role.ADVISER, supervisor=home.me.id)
    home.do(set_wte, staff=sam, from_day=home.today, hundredths=60)
    page = home.ask(employers_page)
    assert [(one.name, one.count, one.of) for one in page.team] == [("Sam Rees", 0, "3.6")]
    home.lock()


def test_a_duplicate_counts_with_the_one_that_goes_on(practice: Home, garden: UUID) -> None:
    twin = practice.do(add_employer, name="Garden Wrold")
    practice.do(add_lead, employer=twin, title="Till")
    practice.do(record_contact, employer=twin)
    practice.do(merge_employers, employer=twin, same_as=garden)
    (row,) = practice.ask(employers_page).rows
    assert (row.id, row.also, row.leads, row.last_contact) == (garden, (twin,), 1, practice.today)


def test_the_log_is_newest_first_with_visit_numbers_and_says_when_nobody_was_named(
    practice: Home, garden: UUID
) -> None:
    meg = practice.do(add_employer_person, employer=garden, name="Meg Fern")
    amina = accepted(practice)
    practice.do(record_contact, employer=garden, on=practice.today - timedelta(days=9))
    practice.do(
        record_contact, employer=garden, on=practice.today - timedelta(days=5), medium=ContactWay.EMAIL, two_way=True
    )
    practice.do(record_contact, employer=garden, person_id=meg, for_client=amina, need_learnt="Weekend till")
    view = practice.ask(employer_view, garden)
    assert [entry.line.said() for entry in view.log] == ["Visit, second", "E-mail, answered", "Visit, first"]
    assert view.summary == "2 visits, 1 e-mail"
    assert view.log[0].words == "Weekend till"
    assert [line.said() for line in view.log[0].about] == ["With Meg Fern", "For Amina, who was not named"]


def test_a_contact_form_begins_with_a_visit_its_number_and_whom_we_spoke_with_last(
    practice: Home, garden: UUID
) -> None:
    begun = practice.ask(contact_begins, garden)
    assert (begun.values["medium"], begun.values["purpose"]) == (ContactWay.FACE_TO_FACE, ContactPurpose.LEARN)
    assert begun.beside[0].said() == "The next visit here is the first."
    meg = practice.do(add_employer_person, employer=garden, name="Meg Fern", role="manager")
    practice.do(add_employer_person, employer=garden, name="Ivor Dale")
    practice.do(record_contact, employer=garden, person_id=meg)
    begun = practice.ask(contact_begins, garden)
    assert begun.values["person_id"] == meg
    assert begun.beside[0].said() == "The next visit here is number 2."
    assert begun.options["person_id"][1] == (meg, "Meg Fern, manager")


def test_who_of_my_people_asked_for_what_they_have_is_counted_by_their_own_word(practice: Home, garden: UUID) -> None:
    wanting(practice, "Amina", "gardening", "mornings")
    wanting(practice, "Dai", "Gardening or animals")
    wanting(practice, "Eve", "office work")
    left = wanting(practice, "Fay", "gardening")
    practice.do(close_spell, client=left, reason=ClosedReason.MOVED_ON)
    assert practice.ask(employer_asked, garden) == (garden, None)
    practice.do(add_lead, employer=garden, title="Garden assistant")
    _, chip = practice.ask(employer_asked, garden)
    assert chip is not None
    assert chip.text.said() == "2 of your people asked for gardening"


def test_a_lead_that_another_keeps_to_themselves_is_in_no_list_of_mine(practice: Home, garden: UUID) -> None:
    lead = practice.do(add_lead, employer=garden, title="Till", shared=False)

    def given_away(desk: Desk) -> None:
        found = desk.find(Lead, lead)
        found.kept_by = garden

    practice.do(given_away)
    assert practice.ask(employers_page).rows[0].leads == 0
    assert not practice.ask(employer_view, garden).side.panels[0].lines
    assert not practice.ask(search_tab, accepted(practice)).leads


@pytest.mark.parametrize("question", [employers_page, employer_view, employer_asked, contact_begins, search_tab])
def test_each_question_of_the_page_costs_few_statements_and_reads_no_contacts_through(
    practice: Home, garden: UUID, question: Any
) -> None:
    amina = wanting(practice, "Amina", "gardening")
    for n in range(8):
        other = practice.do(add_employer, name=f"Shop {n}")
        practice.do(record_contact, employer=other, for_client=amina, lead=f"Job {n}")
    about = {} if question is employers_page else {"client" if question is search_tab else "employer": garden}
    if question is search_tab:
        about = {"client": amina}

    def cost(desk: Desk) -> tuple[int, list[str]]:
        ran = watched(desk, question, about)
        return len(ran), plans(desk, ran)

    count, ways = practice.ask(cost)
    assert count <= MOST_FOR_A_PAGE
    scanned = {way.split()[1] for way in ways if way.startswith("SCAN")}
    assert not scanned & {"employer_contact", "contact_for", "application", "interview", "job", "profile", "meeting"}
