"""A group is one meeting in the record of each who was in it, and nobody is named in another's record (SS5.2, FS2)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.finishing import finish
from ips_desktop.casework.group_meeting import (
    ThereInput,
    book_group,
    call_off_group,
    change_group,
    put_group_on_again,
    record_group,
    undo_group,
)
from ips_desktop.casework.meeting import book_meeting, record_meeting
from ips_desktop.casework.merging import merge_people
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.group_meeting import group_page
from ips_desktop.questions.meeting import FORM
from ips_desktop.questions.person import person
from ips_desktop.questions.search import search
from ips_desktop.questions.today import today
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Attendance, ClosedReason, Medium, Place
from tests.casework.given import accepted
from tests.homes import Home, practice

__all__ = ["practice"]
CAME, MISSED, CALLED = Attendance.ATTENDED, Attendance.MISSED, Attendance.CANCELLED_BY_PERSON


@pytest.fixture
def people(practice: Home) -> tuple[UUID, UUID, UUID]:
    named = (("Amina", "Birch"), ("Ben", "O’Hara"), ("May", "Li"))
    amina, ben, may = (accepted(practice, given, family, days_ago=20) for given, family in named)
    return amina, ben, may


def there(people: tuple[UUID, ...], *came: Attendance, notes: tuple[str, ...] = ("", "", "")) -> list[ThereInput]:
    return [ThereInput(each, how, note) for each, how, note in zip(people, came, notes, strict=True)]


def last(home: Home, client: UUID) -> Any:
    return home.ask(person, client=client).timeline[0]


def test_each_has_a_meeting_of_their_own_with_whether_they_came_and_only_their_words(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    practice.do(keep_draft, form=FORM, about=people[0], values={"note": "Of another meeting"})
    practice.do(
        record_group, on=practice.today, name="Job  club", note="We practised answers.", at=600, minutes=60,
        place=Place.LIBRARY, medium=Medium.FACE_TO_FACE, travel_minutes=20,
        people=there(people, CAME, MISSED, CALLED, notes=("She speaks up.", "Rang twice.", "")),
    )  # fmt: skip
    amina, ben, may = (last(practice, each) for each in people)
    assert amina.line.said() == "Met: Library, 60 min · Job club"
    assert (amina.text, amina.at, amina.beside) == ("We practised answers.\n\nShe speaks up.", 600, ())
    assert ben.line.said().endswith("· Job club")
    assert (ben.text, may.text) == ("Rang twice.", "")
    rows = {row.client: row for row in practice.ask(caseload).rows}
    assert [rows[each].days_since for each in people] == [0, None, None]
    assert "missed_meeting" in {row.rule for row in practice.ask(today).rows if row.client == people[1]}
    kept = practice.ask(lambda desk: desk.drafts.get(FORM, people[0]))
    assert kept is not None


def test_words_that_name_another_of_the_group_are_refused_and_nothing_is_kept(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    for note, own, field in (
        ("ben was late", "", "note"),
        ("O'HARA told of his job", "", "note"),
        ("We did CVs", "She helped Ben.", "people"),
        ("Then may came", "", "note"),
    ):
        came = there(people, CAME, CAME, CAME, notes=(own, "", ""))
        with pytest.raises(Refused) as refused:
            practice.do(record_group, on=practice.today, name="Job club", note=note, people=came)
        assert (refused.value.code, refused.value.field) == ("group.names_somebody", field), note
    assert not [e for each in people for e in practice.ask(person, client=each).timeline if e.kind == "meeting"]


def test_a_word_said_to_be_no_name_passes_a_whole_name_never_and_ones_own_name_always(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    def keep(note: str, own: str = "") -> UUID:
        return practice.do(
            record_group, on=practice.today, name="Job club", note=note, not_names=("may",),
            people=there(people, CAME, MISSED, CAME, notes=(own, "", "")),
        )  # fmt: skip

    with pytest.raises(Refused, match="names_somebody"):
        keep("May Li spoke")
    keep("You may come again.", "Amina leads.")
    assert last(practice, people[0]).text == "You may come again.\n\nAmina leads."


def test_what_cannot_be_is_refused_beside_its_field(practice: Home, people: tuple[UUID, UUID, UUID]) -> None:
    came = there(people, CAME, CAME, CAME)
    refusals: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"name": " "}, "group.name_missing", "name"),
        ({"name": "Club with Ben"}, "group.names_somebody", "name"),
        ({"people": []}, "group.nobody", "people"),
        ({"people": [*came, ThereInput(people[0])]}, "group.twice", "people"),
        ({"on": practice.today + timedelta(days=1)}, "day_ahead", "on"),
        ({"minutes": 0}, "meeting.minutes", "minutes"),
        ({"travel_minutes": 1440}, "meeting.travel", "travel_minutes"),
    )
    for fields, code, field in refusals:
        given: dict[str, Any] = {"on": practice.today, "name": "Job club", "people": came, **fields}
        with pytest.raises(Refused) as refused:
            practice.do(record_group, **given)
        assert (refused.value.code, refused.value.field) == (code, field)


def test_one_that_is_booked_is_one_thing_in_the_diary_and_is_settled_for_everybody_at_once(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    alone = practice.do(book_meeting, client=people[0], on=practice.today, at=540)
    group = practice.do(book_group, on=practice.today, name="Job club", people=people[:2], at=600, minutes=60)
    (row,) = [each for each in practice.ask(today).rows if each.act == "record_group"]
    assert (row.name, row.about, row.at) == ("Job club", group, 600)
    practice.do(record_meeting, client=people[1], on=practice.today)
    with pytest.raises(Refused, match="somebody_missing"):
        practice.do(record_group, group=group, on=practice.today, name="Job club", people=[ThereInput(people[0])])
    practice.do(record_group, group=group, on=practice.today, name="Job club", people=there(people, CAME, MISSED, CAME))
    assert [(e.id, e.name, e.people, e.kept) for e in practice.ask(today).diary] == [
        (alone, "Amina B.", 1, False),
        (group, "Job club", 2, True),
    ]
    with pytest.raises(Refused, match="already_kept"):
        practice.do(
            record_group, group=group, on=practice.today, name="Job club", people=there(people, CAME, CAME, CAME)
        )
    practice.do(undo_group, group=group)
    page = practice.ask(group_page, group)
    assert (page.state, [m.name for m in page.people]) == ("booked", ["Amina Birch", "Ben O’Hara"])
    assert practice.ask(today).meetings == 2


def test_one_to_come_is_changed_called_off_and_put_on_again(practice: Home, people: tuple[UUID, UUID, UUID]) -> None:
    tomorrow = practice.today + timedelta(days=1)
    group = practice.do(book_group, on=tomorrow, name="Job club", people=people[:2], at=600)
    practice.do(change_group, group=group, people=people[1:], at=660)
    assert [(e.name, e.at, e.people) for e in practice.ask(today).tomorrow] == [("Job club", 660, 2)]
    assert [m.id for m in practice.ask(group_page, group).people] == [people[1], people[2]]
    practice.do(call_off_group, group=group)
    assert practice.ask(today).tomorrow == ()
    assert practice.ask(group_page, group).state == "called_off"
    practice.do(put_group_on_again, group=group)
    assert practice.ask(today).tomorrow[0].people == 2
    practice.do(undo_group, group=group)
    with pytest.raises(Refused, match="not_here"):
        practice.ask(group_page, group)
    practice.do(finish, client=people[0], closed_reason=ClosedReason.DIED)
    with pytest.raises(Refused, match=r"person\.died"):
        practice.do(book_group, on=tomorrow, name="Job club", people=people)
    assert practice.ask(today).tomorrow == ()


def test_it_is_taken_back_whole_on_its_day_by_who_wrote_it_and_never_later(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    group = practice.do(record_group, on=practice.today, name="CV morning", people=there(people, CAME, CAME, MISSED))
    assert [row.id for row in practice.ask(search, "cv morning")] == [group]
    assert [m.attendance for m in practice.ask(group_page, group).people] == [CAME, CAME, MISSED]
    practice.do(undo_group, group=group)
    assert not [e for each in people for e in practice.ask(person, client=each).timeline if e.kind == "meeting"]
    assert practice.ask(search, "cv morning") == ()
    group = practice.do(record_group, on=practice.today, name="CV morning", people=there(people, CAME, CAME, MISSED))
    practice.clock.move(days=1)
    with pytest.raises(Refused, match="undo_too_late"):
        practice.do(undo_group, group=group)


def test_somebody_in_two_records_is_one_of_the_group_and_the_next_begins_as_the_last(
    practice: Home, people: tuple[UUID, UUID, UUID]
) -> None:
    again = accepted(practice, "Amina", "Birch")
    practice.do(merge_people, client=again, other=people[0], adviser=practice.me.id)
    practice.do(
        record_group,
        on=practice.today,
        name="Job club",
        at=600,
        minutes=75,
        people=[ThereInput(again), ThereInput(people[1])],
    )
    assert last(practice, people[0]).line.said().endswith("· Job club")
    page = practice.ask(group_page, None, people=(again, people[0]))
    assert (page.name, page.at, page.minutes, page.last_name) == ("Job club", 600, 75, "Job club")
    assert [m.id for m in page.people] == [people[0]]
    assert [m.name for m in page.last] == ["Amina Birch", "Ben O’Hara"]
    assert [m.name for m in page.mine] == ["Amina Birch", "Ben O’Hara", "May Li"]
