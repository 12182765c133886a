"""People take part with support, events are counted, stories have a yes that ends, requests are sent (SS2.12, SS4.8, SS3.5, SS11.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.governing import (
    agree_story_again,
    drop_awareness,
    drop_governance,
    drop_involvement,
    drop_request,
    edit_awareness,
    edit_involvement,
    involve,
    involve_again,
    involve_other,
    involve_other_again,
    keep_story,
    note_awareness,
    note_governance,
    note_involvement,
    note_request,
    put_back_awareness,
    put_back_governance,
    put_back_involvement,
    put_back_request,
    put_back_story,
    send_request,
    stop_involving,
    stop_involving_other,
    unsend_request,
    withdraw_story,
)
from ips_desktop.casework.policies import add_policy
from ips_desktop.casework.staff import add_staff
from ips_desktop.questions.quality.awareness import awareness_box
from ips_desktop.questions.quality.forms import involve_begins, send_begins
from ips_desktop.questions.quality.governing import governance_box, open_requests
from ips_desktop.questions.quality.involving import involved_people, involvement_box
from ips_desktop.questions.today import today
from ips_desktop.terms.governing import Audience, GovernanceKind, InvolvedAs, InvolvedIn, StoryUse, SupportTaken
from ips_desktop.terms.staffing import PolicyKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from tests.casework.given import accepted
from tests.homes import Home, home_at


@pytest.fixture
def ruth(tmp_path: Path) -> Iterator[Home]:
    """A supervisor's laptop."""
    home = home_at(tmp_path / "ruth", role=Role.SUPERVISOR, name="Ruth Marsh")
    begun = home.today - timedelta(days=200)
    home.do(add_staff, person=home.me.id, name="Ruth Marsh", role=Role.SUPERVISOR, begun_on=begun)
    yield home
    home.lock()


def refused(home: Home, code: str, act: object, **fields: object) -> str:
    with pytest.raises(Refused) as no:
        home.do(act, **fields)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert no.value.code == code
    return no.value.field or ""


def there_and_back(home: Home, drop: Any, back: Any, **id_: UUID) -> None:
    home.do(drop, **id_)
    home.do(back, **id_)


def test_people_take_part_with_support_and_each_counts_once_by_part(ruth: Home) -> None:
    amina, dai = accepted(ruth), accepted(ruth, "Dai", "Willow")
    day = ruth.do(note_involvement, service=ruth.me.service, kind=InvolvedIn.PLANNING, activity="The leaflet")
    again = ruth.do(note_involvement, service=ruth.me.service, kind=InvolvedIn.PLANNING, activity="The hours")
    assert [name for _, name in ruth.ask(involve_begins, amina).options["involvement_id"]] == [
        "The hours",
        "The leaflet",
    ]
    first = ruth.do(involve, client=amina, involvement_id=day, as_whom=InvolvedAs.SERVED, fares=SupportTaken.TAKEN)
    assert (
        ruth.do(involve, client=amina, involvement_id=day, as_whom=InvolvedAs.SERVED, access=SupportTaken.NOT_TAKEN)
        == first
    )
    ruth.do(involve, client=amina, involvement_id=again, as_whom=InvolvedAs.SERVED)
    ruth.do(involve, client=dai, involvement_id=day, as_whom=InvolvedAs.CARER)
    other = ruth.do(involve_other, involvement=day, who="Mr  Finch", as_whom=InvolvedAs.CARER)
    ruth.do(involve_other, involvement=again, who="mr finch", as_whom=InvolvedAs.CARER)

    counted = ruth.ask(involved_people, ruth.today, ruth.today)
    assert counted[InvolvedIn.PLANNING] == {InvolvedAs.SERVED: 1, InvolvedAs.FORMER: 0, InvolvedAs.CARER: 2}
    assert sum(counted[InvolvedIn.REVIEW].values()) == 0
    ruth.do(edit_involvement, involvement=day, changed="The leaflet says cafés first.")
    (panel,) = ruth.ask(involvement_box).panels
    assert panel.notes[-1].said() == "1 were offered support to take part, 1 took some"
    leaflet = next(line for line in panel.lines if "leaflet" in line.line.said())
    assert leaflet.words == "The leaflet says cafés first."
    assert "Amina B., We work with them. fares taken, help to get in offered" in [more.said() for more in leaflet.more]

    there_and_back(ruth, stop_involving, involve_again, involved=first)
    there_and_back(ruth, stop_involving_other, involve_other_again, other=other)
    there_and_back(ruth, drop_involvement, put_back_involvement, involvement=day)
    assert ruth.ask(involved_people, ruth.today, ruth.today) == counted


def test_what_is_missing_of_an_involvement_is_asked(ruth: Home) -> None:
    amina = accepted(ruth)
    refused(ruth, "involvement.kind_missing", note_involvement, service=ruth.me.service, activity="The leaflet")
    refused(ruth, "involvement.activity_missing", note_involvement, service=ruth.me.service, kind=InvolvedIn.REVIEW)
    refused(ruth, "involvement.which", involve, client=amina, as_whom=InvolvedAs.SERVED)
    day = ruth.do(note_involvement, service=ruth.me.service, kind=InvolvedIn.REVIEW, activity="The year")
    refused(ruth, "involvement.as_whom", involve, client=amina, involvement_id=day)
    refused(ruth, "involvement.who_missing", involve_other, involvement=day, as_whom=InvolvedAs.CARER)
    refused(ruth, "involvement.as_whom", involve_other, involvement=day, who="Finch", as_whom=InvolvedAs.SERVED)


def test_an_event_is_for_exactly_one_audience_and_its_card_is_counts(ruth: Home) -> None:
    event: dict[str, Any] = {"service": ruth.me.service, "audience": Audience.INPATIENT_TEAM, "reached": 12}
    refused(ruth, "awareness.audience_missing", note_awareness, service=ruth.me.service, reached=3)
    refused(ruth, "awareness.reached", note_awareness, service=ruth.me.service, audience=Audience.COMMUNITY_TEAM)
    assert (
        refused(ruth, "awareness.cards", note_awareness, **event, after_cards=5, after_can_work=6) == "after_can_work"
    )
    made = ruth.do(note_awareness, **event, title="Work and recovery", before_cards=12, before_can_work=4, before_know_how=2,
                   after_cards=12, after_can_work=11, after_know_how=12)  # fmt: skip
    awareness, _ = ruth.ask(awareness_box).panels
    assert [note.said() for note in awareness.notes] == [
        "Community teams: 0 events, 0 people", "Hospital ward teams: 1 event, 12 people", "Other agencies: 0 events, 0 people",
    ]  # fmt: skip
    assert [more.said() for more in awareness.lines[0].more] == [
        "12 people came",
        "“People can work”: 4 of 12 before, 11 of 12 after",
        "“I know how to send somebody”: 2 of 12 before, 12 of 12 after",
    ]
    assert len(Audience) == 3
    ruth.do(edit_awareness, event=made, reached=14)
    ruth.do(drop_awareness, event=made)
    ruth.do(put_back_awareness, event=made)
    assert "14 people came" in ruth.ask(awareness_box).panels[0].lines[0].more[0].said()


def test_a_story_is_told_while_the_yes_lasts_and_its_words_go_when_it_is_taken_back(ruth: Home) -> None:
    amina = accepted(ruth)
    refused(ruth, "story.named", keep_story, client=amina, words="I garden now.", use=StoryUse.EVENTS)
    refused(ruth, "story.use_missing", keep_story, client=amina, words="I garden now.", named=False)
    refused(ruth, "story.words_missing", keep_story, client=amina, use=StoryUse.PRINT, named=False)
    story = ruth.do(keep_story, client=amina, words="I garden now.", use=StoryUse.EVENTS, named=False)
    line = ruth.ask(awareness_box).panels[1].lines[0]
    assert (line.words, line.faded) == ("I garden now.", False)
    ruth.do(withdraw_story, story=story)
    gone = ruth.ask(awareness_box).panels[1].lines[0]
    assert (gone.words, gone.faded) == ("", True)
    ruth.do(put_back_story, story=story)
    ruth.clock.move(days=366)
    assert ruth.ask(awareness_box).panels[1].lines[0].faded
    ruth.do(agree_story_again, story=story)
    assert not ruth.ask(awareness_box).panels[1].lines[0].faded


def test_the_committee_counts_only_with_an_executive_and_is_on_today_until_then(ruth: Home) -> None:
    def due() -> set[str]:
        return {row.rule for row in ruth.ask(today).rows}

    assert {"steering_committee", "executive_update"} <= due()
    met = ruth.do(note_governance, service=ruth.me.service, kind=GovernanceKind.STEERING_COMMITTEE, who="Seven of nine")
    assert "steering_committee" in due()
    with_one = ruth.do(note_governance, service=ruth.me.service, kind=GovernanceKind.STEERING_COMMITTEE, executive=True)
    assert "steering_committee" not in due()
    ruth.do(drop_governance, event=with_one)
    assert "steering_committee" in due()
    ruth.do(put_back_governance, event=with_one)
    refused(ruth, "governance.kind_missing", note_governance, service=ruth.me.service)
    said = [more.said() for line in ruth.ask(governance_box).panels[1].lines if line.id == met for more in line.more]
    assert said == ["There: Seven of nine", "No executive was there: it does not count"]


def test_what_the_commissioner_asks_stands_on_today_until_a_version_is_sent(ruth: Home) -> None:
    policy = ruth.do(add_policy, service=ruth.me.service, name="Rights", kind=PolicyKind.RIGHTS, label="3")
    ask: dict[str, Any] = {"service": ruth.me.service, "what": "The policy on rights"}
    refused(ruth, "request.due_missing", note_request, **ask)
    refused(ruth, "request.due_early", note_request, **ask, due_on=ruth.today - timedelta(days=1))
    request = ruth.do(note_request, **ask, asked_by="The commissioner", due_on=ruth.today, policy_id=policy)
    (row,) = [each for each in ruth.ask(today).rows if each.rule == "commissioner_request"]
    assert (row.name, row.act, row.about) == ("The policy on rights", "send_request", request)
    assert ruth.ask(send_begins, request).values["sent_version"] == "3"
    refused(ruth, "request.version_missing", send_request, request=request)
    ruth.do(send_request, request=request, sent_version="3")
    assert not ruth.ask(open_requests)
    assert ruth.ask(governance_box).panels[0].lines[0].chip is not None
    ruth.do(unsend_request, request=request)
    ruth.do(drop_request, request=request)
    ruth.do(put_back_request, request=request)
    assert len(ruth.ask(open_requests)) == 1
