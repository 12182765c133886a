"""The profile, the service's names and figures, its venues and teams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.service import add_venue, name_service, set_reference_value, set_up_service
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team, link_team
from ips_desktop.questions.letterhead import sender
from ips_desktop.questions.meeting import meeting_form
from ips_desktop.questions.person import ProfileView, person
from ips_desktop.questions.settings import about, service_begins
from ips_desktop.questions.staff import choices
from ips_desktop.questions.today import today
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, TeamKind, VenueKind
from tests.casework.given import accepted, met, referred
from tests.homes import Home, home_at, practice

__all__ = ["practice"]


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Ruth Marsh")
    yield home
    home.lock()


def profile_of(home: Home, client: object) -> ProfileView:
    found = home.ask(person, client=client).profile  # pyright: ignore[reportArgumentType]
    assert found is not None
    return found


def test_a_profile_is_complete_with_goal_strengths_and_one_preference(practice: Home) -> None:
    amina = accepted(practice)
    profile = practice.do(begin_profile, client=amina)
    assert profile_of(practice, amina).missing == ("goal", "strengths", "preferences")
    practice.do(keep_profile, profile=profile, goal="Plants", strengths="Patient")
    assert (profile_of(practice, amina).completed_on, profile_of(practice, amina).missing) == (None, ("preferences",))
    practice.do(keep_profile, profile=profile, preferences=["Mornings", " Mornings ", "Bus 28", ""])
    found = profile_of(practice, amina)
    assert found.completed_on == practice.today
    assert sorted(text for _, text in found.preferences) == ["Bus 28", "Mornings"]


def test_a_preference_taken_away_and_put_back_is_the_same_one(practice: Home) -> None:
    amina = accepted(practice)
    profile = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=profile, preferences=["Mornings"])
    (first,) = profile_of(practice, amina).preferences
    practice.do(keep_profile, profile=profile, preferences=[])
    assert profile_of(practice, amina).preferences == ()
    practice.do(keep_profile, profile=profile, preferences=["Mornings"])
    assert profile_of(practice, amina).preferences == (first,)


def test_the_next_profile_begins_with_the_last_ones_words(practice: Home) -> None:
    amina = accepted(practice)
    profile = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=profile, goal="Plants", strengths="Patient", preferences=["Mornings"])
    practice.do(begin_profile, client=amina)
    found = profile_of(practice, amina)
    assert (found.version, found.goal, [t for _, t in found.preferences]) == (2, "Plants", ["Mornings"])


def test_a_complete_profile_stops_its_clock(practice: Home) -> None:
    amina = accepted(practice, days_ago=40)
    met(practice, amina, 40)
    assert "profile" in {r.rule for r in practice.ask(today).rows}
    profile = practice.do(begin_profile, client=amina)
    practice.do(keep_profile, profile=profile, goal="Plants", strengths="Patient", preferences=["Mornings"])
    assert "profile" not in {r.rule for r in practice.ask(today).rows}


def test_a_persons_details_are_changed_field_by_field(practice: Home) -> None:
    came = referred(practice, phone="07700 900142")
    practice.do(
        edit_client, client=came.client, known_as="Mina", reach="Text first", meet_safely="Dog in the yard\nRing first"
    )
    header = practice.ask(person, client=came.client).header
    assert (header.name, header.phone, header.reach) == ("Mina Birch", "07700 900142", "Text first")
    assert header.before_you_meet == ("Dog in the yard", "Ring first")
    with pytest.raises(Refused, match="name_missing"):
        practice.do(edit_client, client=came.client, given_name="", family_name="", known_as="")
    with pytest.raises(Refused, match="born_ahead"):
        practice.do(edit_client, client=came.client, born=practice.today + timedelta(days=1))


@pytest.mark.parametrize(
    "tells", ["North Mental Health Team", "Recovery Works", "St Ann's Hospital", "NHS Cardiff", "Clinic 4"]
)
def test_the_name_on_papers_says_nothing_of_health(lead: Home, tells: str) -> None:
    with pytest.raises(Refused, match="name_tells") as refused:
        lead.do(set_up_service, name="North", neutral_name=tells)
    assert refused.value.field == "neutral_name"


def test_a_service_is_named_and_may_be_renamed_by_who_leads(lead: Home, practice: Home) -> None:
    lead.do(set_up_service, name="North IPS", neutral_name="Northgate Employment", nation="wales")
    lead.do(set_up_service, name="North IPS Service", neutral_name="Northgate Employment", nation="wales")
    assert (lead.ask(about).service, lead.ask(about).neutral_name) == ("North IPS Service", "Northgate Employment")
    with pytest.raises(Refused, match="not_yours"):
        practice.do(set_up_service, name="Mine", neutral_name="Mine")
    with pytest.raises(Refused, match="nation"):
        lead.do(set_up_service, name="N", neutral_name="N", nation="france")


def test_a_figure_of_the_service_holds_from_its_day(lead: Home) -> None:
    with pytest.raises(Refused, match="unknown"):
        lead.do(set_reference_value, key="caseload.limits", value="20")
    with pytest.raises(Refused, match="not_a_number"):
        lead.do(set_reference_value, key="caseload.limit", value="twenty")
    lead.do(set_reference_value, key="caseload.limit", value="20", from_day=lead.today + timedelta(days=1))
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    assert lead.ask(choices).advisers[0].active.places == 25
    lead.clock.move(days=1)
    assert lead.ask(choices).advisers[0].active.places == 20


def test_teams_and_places_are_offered_by_name_with_todays_link(lead: Home) -> None:
    lead.do(add_staff, person=lead.me.id, name="Ruth Marsh", role=Role.SUPERVISOR)
    south, north = (lead.do(add_team, name=n, kind=TeamKind.COMMUNITY) for n in ("South", "north"))
    lead.do(link_team, team=south, adviser=lead.me.id)
    lead.do(link_team, team=north, adviser=lead.me.id, from_day=lead.today - timedelta(days=9))
    lead.do(link_team, team=north, adviser=None, from_day=lead.today - timedelta(days=2))
    offered = lead.ask(choices)
    assert [(t.name, t.adviser) for t in offered.teams] == [("north", None), ("South", lead.me.id)]
    for name, act in (("team", add_team), ("venue", add_venue)):
        with pytest.raises(Refused, match=f"{name}.name_missing"):
            lead.do(act, name=" ", kind=TeamKind.CRISIS if name == "team" else VenueKind.CAFE)  # pyright: ignore[reportArgumentType]


def test_a_place_is_offered_with_what_one_should_know_of_getting_in(practice: Home) -> None:
    amina = accepted(practice)
    practice.do(add_venue, name="Wellfield Road", kind=VenueKind.CAFE, access="Step at the door")
    (venue,) = practice.ask(meeting_form, client=amina).venues
    assert (venue.name, venue.kind, venue.access) == ("Wellfield Road", "cafe", "Step at the door")


def test_the_services_address_stands_on_letters_and_letters_without_one_are_whole(lead: Home, practice: Home) -> None:
    assert (lead.ask(about).address, lead.ask(about).may_name, practice.ask(about).may_name) == ("", True, False)
    assert lead.ask(sender).address == ""
    service = lead.me.service
    with pytest.raises(Refused, match="name_missing"):
        lead.do(name_service, service=service, address="12 Station Road, Cardiff, CF10 1AB")
    lead.do(
        name_service, service=service, name="North IPS", neutral_name="Northgate", address="12 Station Road, Cardiff"
    )
    lead.do(name_service, service=service, nation="wales")
    begun = lead.ask(service_begins, service).values
    assert begun == {
        "name": "North IPS", "neutral_name": "Northgate", "nation": "wales", "address": "12 Station Road, Cardiff",
    }  # fmt: skip
    assert lead.ask(sender).address == "12 Station Road, Cardiff"
    lead.do(name_service, service=service, address=None)
    assert lead.ask(sender).address == ""
    with pytest.raises(Refused, match="not_yours"):
        practice.do(name_service, service=service, name="Mine", neutral_name="Mine")
    with pytest.raises(Refused, match="not_here"):
        lead.do(name_service, service=lead.me.id, name="Mine", neutral_name="Mine")
