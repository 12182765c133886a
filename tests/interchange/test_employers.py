"""A sheet of employers: judged against the directory, brought in by acts in one transaction, taken back for a while (SS3.6)."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from ips_desktop.casework.employer import add_employer, edit_employer, edit_employer_person
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.desk import Desk
from ips_desktop.interchange import sheets
from ips_desktop.interchange.bringing import error_sheet, recall
from ips_desktop.interchange.columns import memory_of
from ips_desktop.interchange.employer_bringing import bring_in_employers, employers_brought_in, take_back_employers
from ips_desktop.interchange.employers import (
    HEADINGS,
    EmployerPart,
    judge_employers,
    known_employers,
    sorted_out_employers,
)
from ips_desktop.interchange.people import Choice, Row
from ips_desktop.interchange.sheet_kinds import EMPLOYERS
from ips_desktop.interchange.undoing import Batch
from ips_desktop.records import Employer, EmployerPerson
from ips_desktop.terms.employing import ContactPurpose, ContactWay
from ips_desktop.terms.troubles import Refused
from tests.homes import Home, practice

__all__ = ["practice"]

HEADER = "Company,Town,Tel,Web,Sector,Notes,Contact,Job title,Mobile,Owner"
ROWS = (
    "Garden World Ltd,Roath,02920 180000,gardenworld.example,01.19,Rang in May,Pat Moss,Manager,7700900111,Ann",
    "garden world,roath,,,,,Kim Reed,Supervisor,,",
    "Café Nero,,,,Coffee,,,,,Zed",
    ",Cardiff,,,,,Lee,,,",
    "Garden World,Roath,,,,,,,,",
    "The Bakery,Ely,,,,,Jo,,,",
    "Bakery Ltd,Barry,,,,,,,,",
)


def judged(home: Home, *rows: str) -> tuple[sheets.Table, tuple[Row, ...]]:
    table = sheets.read("\n".join((HEADER, *rows)).encode(), HEADINGS.known)[0]
    return table, judge_employers(table, HEADINGS.proposed(table.columns), home.ask(known_employers), home.today)


def bring(home: Home, rows: tuple[Row, ...], choice: Choice = Choice.LEAVE) -> tuple[Batch, list[Row]]:
    coming, left = sorted_out_employers(rows, lambda _row: choice)
    memory = memory_of(HEADER.split(","), "employers")
    parts = HEADINGS.proposed(HEADER.split(","))
    batch = home.do(bring_in_employers, batch=uuid4(), rows=coming, memory=memory, parts=parts)
    return batch, left


def stands(desk: Desk) -> list[tuple[str, str, tuple[str, ...]]]:
    people = desk.session.scalars(sa.select(EmployerPerson).where(EmployerPerson.deleted.is_not(True))).all()
    rows = desk.session.scalars(sa.select(Employer).where(Employer.deleted.is_not(True)).order_by(Employer.name)).all()
    return [
        (e.name or "", e.town or "", tuple(sorted(p.name or "" for p in people if p.subject_id == e.id))) for e in rows
    ]


def test_rows_become_employers_with_who_works_there_and_a_second_row_goes_with_the_first(practice: Home) -> None:
    practice.do(add_employer, name="Bakery", town="Ely")
    table, rows = judged(practice, *ROWS)
    assert HEADINGS.proposed(table.columns) == (
        EmployerPart.NAME, EmployerPart.TOWN, EmployerPart.PHONE, EmployerPart.WEBSITE, EmployerPart.INDUSTRY, EmployerPart.NOTE,
        EmployerPart.PERSON, EmployerPart.ROLE, EmployerPart.PERSON_PHONE, EmployerPart.KEEPER,
    )  # fmt: skip
    assert [(str(r.verdict), EMPLOYERS.problems(r)) for r in rows] == [
        ("note", "Mobile: the zero in front of 7700900111 was lost, and is put back."),
        ("note", "Goes with row 2 of this file."),
        ("note", "Owner: nobody here is called “Zed”. You keep it. Sector: “Coffee” is no industry we know. It is kept in the note."),
        ("wrong", "There is no name in this row."),
        ("alike", "Looks like row 2 of this file."),
        ("alike", "We have Bakery, Ely already. Who works there can be added to it."),
        ("good", ""),
    ]  # fmt: skip
    assert practice.ask(stands) == [("Bakery", "Ely", ())]  # nothing is done yet
    batch, left = bring(practice, rows)
    assert (batch.people, batch.referrals, [r.number for r in left]) == (3, 4, [5, 6, 7])
    assert practice.ask(stands) == [
        ("Bakery", "Ely", ()), ("Bakery Ltd", "Barry", ()), ("Café Nero", "", ()), ("Garden World Ltd", "Roath", ("Kim Reed", "Pat Moss")),
    ]  # fmt: skip

    def of(desk: Desk) -> tuple[object, ...]:
        garden = desk.session.scalars(sa.select(Employer).where(Employer.name == "Garden World Ltd")).one()
        cafe = desk.session.scalars(sa.select(Employer).where(Employer.name == "Café Nero")).one()
        pat = desk.session.scalars(sa.select(EmployerPerson).where(EmployerPerson.name == "Pat Moss")).one()
        return (
            garden.phone,
            garden.website,
            garden.sic,
            garden.note,
            garden.kept_by,
            pat.role,
            pat.phone,
            cafe.note,
            cafe.kept_by,
        )

    me = practice.me.id
    told = practice.ask(of)
    assert told[:2] + told[3:] == (
        "02920 180000",
        "gardenworld.example",
        "Rang in May",
        me,
        "Manager",
        "07700900111",
        "Coffee",
        me,
    )
    remembered = practice.ask(recall, memory_of(table.columns, "employers"))
    assert HEADINGS.recalled(table.columns, remembered) == HEADINGS.proposed(table.columns)
    mended = sheets.read(error_sheet(table, left, EMPLOYERS.problems), HEADINGS.known)[0]
    assert str(mended.lines[0].cells[-1]) == "There is no name in this row."


def test_who_works_at_one_we_have_is_added_to_it_and_nothing_of_it_is_written_over(practice: Home) -> None:
    have = practice.do(add_employer, name="Bakery", town="Ely", phone="1")
    _, rows = judged(practice, ROWS[5].replace("Ely,,", "Ely,02920,"))
    batch, _ = bring(practice, rows, Choice.SAME)
    assert practice.ask(stands) == [("Bakery", "Ely", ("Jo",))]
    assert practice.ask(lambda desk: desk.find(Employer, have).phone) == "1"
    assert practice.do(take_back_employers, batch=batch.id).people == 0
    assert practice.ask(stands) == [("Bakery", "Ely", ())]


def test_a_batch_goes_again_but_for_what_was_used_or_changed_and_not_after_a_week(practice: Home) -> None:
    names = ("Used", "Changed", "Person changed", "Untouched")
    _, rows = judged(practice, *(f"{name},,,,,,Pat {n},,," for n, name in enumerate(names)))
    batch, _ = bring(practice, rows)
    assert [b.id for b in practice.ask(employers_brought_in)] == [batch.id]
    ids = practice.ask(lambda desk: {row.name: row.id for row in desk.session.scalars(sa.select(Employer))})
    practice.clock.move(minutes=1)
    practice.do(
        record_contact,
        employer=ids["Used"] or UUID(int=0),
        medium=ContactWay.PHONE,
        purpose=ContactPurpose.LEARN,
    )
    practice.do(edit_employer, employer=ids["Changed"], town="Ely")
    person = practice.ask(
        lambda desk: desk.session.scalars(sa.select(EmployerPerson.id).where(EmployerPerson.name == "Pat 2")).one()
    )
    practice.do(edit_employer_person, person=person, role="Chef")
    back = practice.do(take_back_employers, batch=batch.id)
    assert (back.people, back.stayed) == (2, 2)
    assert practice.ask(stands) == [("Changed", "Ely", ("Pat 1",)), ("Used", "", ("Pat 0",))]
    batch, _ = bring(practice, judged(practice, "Late,,,,,,,,,")[1])
    practice.clock.move(days=8)
    with pytest.raises(Refused, match="undo_too_late"):
        practice.do(take_back_employers, batch=batch.id)


def test_a_row_that_is_refused_keeps_the_whole_batch_outside(practice: Home) -> None:
    _, rows = judged(practice, "One,,,,,,,,,", "Two,,,,,,Pat,,,")
    coming, _ = sorted_out_employers(rows, lambda _row: Choice.NEW)
    coming[1]["person"] = {"name": " "}
    with pytest.raises(Refused) as refused:
        practice.do(bring_in_employers, batch=uuid4(), rows=coming, memory=uuid4(), parts=[])
    assert (refused.value.code, refused.value.facts["row"]) == ("employer_person.name_missing", 3)
    assert practice.ask(stands) == []
