"""Rows are judged, brought in by acts in one transaction, taken back for a while; what is wrong stays outside and says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.referral import receive_referral
from ips_desktop.desk import Desk
from ips_desktop.interchange import bringing, columns, naming, people, sheets, undoing
from ips_desktop.interchange.here import known_here
from ips_desktop.interchange.lists import as_csv, as_workbook
from ips_desktop.interchange.people import Choice, Row, Verdict
from ips_desktop.interchange.sheets import Table
from ips_desktop.questions.caseload import caseload
from ips_desktop.questions.referrals import undecided
from ips_desktop.records import Client, Referral, TakenOut
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralKind, ReferralSource, Role, TeamKind
from tests.casework.given import accepted, met, referred
from tests.homes import SPACE, Home, home_at, practice
from tests.interchange import messy
from tests.ui.scenes import told

__all__ = ["practice"]

GOOD, ANOTHER = "943 476 5919", "401 023 2137"


def table(header: str, *rows: str) -> Table:
    return sheets.read("\n".join((header, *rows)).encode(), columns.known)[0]


def judged(home: Home, sheet: Table) -> tuple[Row, ...]:
    return people.judge(sheet, columns.proposed(sheet.columns), home.ask(known_here), home.today)


def codes(row: Row) -> list[str]:
    return [problem.code for problem in row.problems]


def bring(home: Home, sheet: Table, choice: Choice = Choice.LEAVE) -> tuple[undoing.Batch, list[Row]]:
    coming, left = people.sorted_out(judged(home, sheet), lambda _row: choice)
    parts = columns.proposed(sheet.columns)
    memory = columns.memory_of(sheet.columns)
    return home.do(bringing.bring_in, batch=home.clock.new_id(), rows=coming, memory=memory, parts=parts), left


def everybody(desk: Desk) -> list[Client]:
    return list(desk.session.scalars(sa.select(Client).where(Client.deleted.is_not(True)).order_by(Client.id)))


def count(desk: Desk, record: type[Any]) -> int:
    return desk.session.scalar(sa.select(sa.func.count()).select_from(record).where(record.deleted.is_not(True))) or 0


HEADER = "Name,DOB,NHS number,Mobile,Referral date,Source,Team,Referrer,Type,Wants"


def test_a_row_becomes_a_person_and_a_referral_with_all_it_said(practice: Home) -> None:
    north = uuid5(SPACE, "North CMHT")
    fields = {"name": "North CMHT", "kind": str(TeamKind.COMMUNITY)}
    told(practice, north, HeldRecord("clinical_team", north.bytes, north.bytes, 1, "full", fields))
    row = f'"Birch, Amina (Mina)",1/2/1990,{GOOD.replace(" ", "")},07700 900123,3 Nov 2026,Consultant,north cmht,Dr Rowan,Job retention,Plants'
    batch, left = bring(practice, table(HEADER, row))
    assert (batch.people, batch.referrals, left) == (1, 1, [])

    def stands(desk: Desk) -> tuple[Any, ...]:
        (client,), referral = everybody(desk), desk.session.scalars(sa.select(Referral)).one()
        return (
            client.given_name, client.family_name, client.known_as, client.born, client.nhs_number, client.phone, referral.received_on,
            referral.source, referral.team_id, referral.referred_by, referral.kind, referral.wants, referral.decision,
        )  # fmt: skip

    assert practice.ask(stands) == (
        "Amina", "Birch", "Mina", date(1990, 2, 1), GOOD, "07700 900123", date(2026, 11, 3), ReferralSource.CLINICAL_TEAM, north,
        "Dr Rowan", ReferralKind.JOB_RETENTION, "Plants", None,
    )  # fmt: skip
    assert [w.name for w in practice.ask(undecided)] == ["Mina B."]


@pytest.mark.parametrize(
    ("whole", "named"),
    [
        ("Amina Birch", ("Amina", "Birch", "")), ("Birch, Amina", ("Amina", "Birch", "")), ("BIRCH Amina", ("Amina", "BIRCH", "")),
        ("Ms Amina Birch", ("Amina", "Birch", "")), ("Amina (Mina) Birch", ("Amina", "Birch", "Mina")), ("Amina", ("Amina", "", "")),
        ("Maria de la Cruz", ("Maria", "de la Cruz", "")), ("Mary Ann O'Neill", ("Mary Ann", "O'Neill", "")),
        ("AMINA BIRCH", ("AMINA", "BIRCH", "")), ("Dr. Dafydd ap Rhys", ("Dafydd", "ap Rhys", "")), ("", ("", "", "")),
        ("Ŵyn-Ash, Mr Tom", ("Tom", "Ŵyn-Ash", "")), (" Birch ,  Amina Jane ", ("Amina Jane", "Birch", "")),
    ],
)  # fmt: skip
def test_a_name_in_one_cell_is_parted(whole: str, named: tuple[str, str, str]) -> None:
    assert tuple(naming.parted(whole)) == named


@given(st.text(max_size=40))
def test_any_text_is_parted_into_names(text: str) -> None:
    assert all(isinstance(part, str) for part in naming.parted(text))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",1/2/1990,,,3/11/2026,,,,,", "no_name"), ("Amina,2/31/1990,,,,,,,,", "month_first"), ("Amina,31/2/1990,,,,,,,,", "no_such_day"),
        ("Amina,,,,tbc,,,,,", "day"), ("Amina,,,,25/11/2026,,,,,", "ahead"), ("Amina,,9434765918,,,,,,,", "nhs"),
        ("Amina,,94347,,,,,,,", "nhs_digits"),
    ],
)  # fmt: skip
def test_a_wrong_row_stays_outside_and_says_which_column(practice: Home, row: str, code: str) -> None:
    sheet = table(HEADER, row, "Dai Willow,,,,1/11/2026,,,,,")
    wrong, good = judged(practice, sheet)
    assert (wrong.verdict, codes(wrong)[0], wrong.number, good.verdict) == (Verdict.WRONG, code, 2, Verdict.GOOD)
    sentence = wrong.problems[0].said()
    assert code == "no_name" or any(sentence.startswith(f"{heading}: ") for heading in sheet.columns)
    batch, left = bring(practice, sheet)
    assert (batch.people, left) == (1, [wrong])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Amina,,,,,,,,,", "today_taken"), ("Amina,,,,1/11/2026,Walk-in,,,,", "source_unknown"), ("Amina,,,,1/11/2026,,West,,,", "team_unknown"),
        ("Amina,,,,1/11/2026,,,,Gold,", "kind_unknown"),
    ],
)  # fmt: skip
def test_what_is_understood_otherwise_comes_in_with_a_note(practice: Home, row: str, code: str) -> None:
    (found,) = judged(practice, table(HEADER, row))
    assert (found.verdict, codes(found)) == (Verdict.NOTE, [code])
    assert found.problems[0].said()


def test_words_that_fit_no_choice_are_kept_with_who_referred(practice: Home) -> None:
    (row,) = judged(practice, table(HEADER, "Amina,,,,1/11/2026,Ash Ward nurse,West team,Dr Rowan,,"))
    assert (row.brings["source"], row.brings["referred_by"]) == (
        ReferralSource.CLINICAL_TEAM,
        "Dr Rowan, Ash Ward nurse, West team",
    )
    (row,) = judged(practice, table(HEADER, "Amina,,,,1/11/2026,GP,,,,"))
    assert (row.brings["source"], row.brings["referred_by"]) == (ReferralSource.GP, "")


def test_a_phone_number_gets_back_the_zero_a_spreadsheet_took(practice: Home) -> None:
    data = as_workbook(
        "x",
        ["Name", "Mobile", "Referral date"],
        [["Amina", 7700900123, date(2026, 11, 3)], ["Dai", "7700", date(2026, 11, 3)]],
    )
    lost, typed = judged(practice, sheets.read(data, columns.known)[0])
    assert (lost.brings["person"]["phone"], codes(lost)) == ("07700900123", ["zero"])
    assert (typed.brings["person"]["phone"], codes(typed)) == ("7700", [])


@pytest.mark.parametrize(
    ("row", "like"),
    [
        (f"A. Person,,{GOOD},,1/11/2026,,,,,", True), ("amina BIRCH,,,,1/11/2026,,,,,", True), ("Ámina Birch,1/2/90,,,1/11/2026,,,,,", True),
        ("Amina Birch,1/2/91,,,1/11/2026,,,,,", False), (f"Amina Birch,,{ANOTHER},,1/11/2026,,,,,", False),
        ("Mina Birch,,,,1/11/2026,,,,,", True), ("Amina Rowan,1/2/90,,,1/11/2026,,,,,", False),
    ],
)  # fmt: skip
def test_who_looks_like_somebody_here_is_told(practice: Home, row: str, like: bool) -> None:
    amina = referred(practice, "Amina", "Birch", born=date(1990, 2, 1), nhs_number=GOOD, known_as="Mina").client
    (found,) = judged(practice, table(HEADER, row))
    assert (found.verdict == Verdict.ALIKE, found.alike) == (like, amina if like else None)
    if like:
        assert found.problems[0].said() == "Looks like Mina Birch, who is here already."


def test_an_nhs_number_that_lost_its_zero_to_a_spreadsheet_is_whole_again(practice: Home) -> None:
    data = as_workbook("x", ["Name", "NHS"], [["Amina", 123456789], ["Dai", 123456788]])
    right, wrong = judged(practice, sheets.read(data, columns.known)[0])
    assert right.brings["person"]["nhs_number"] == "012 345 6789"
    assert codes(wrong)[0] == "nhs"


def test_of_two_rows_that_say_the_same_the_second_is_told(practice: Home) -> None:
    first, twin, other = judged(
        practice,
        table(
            HEADER,
            "Amina Birch,1/2/90,,,1/11/2026,,,,,",
            "BIRCH Amina,1.2.1990,,,2/11/2026,,,,,",
            "Dai Birch,,,,1/11/2026,,,,,",
        ),
    )
    assert (first.verdict, twin.verdict, other.verdict) == (Verdict.GOOD, Verdict.ALIKE, Verdict.GOOD)
    assert (twin.twin, twin.problems[0].said()) == (2, "Looks like row 2 of this file.")


@pytest.mark.parametrize(
    ("choice", "persons", "referrals", "outside"),
    [(Choice.LEAVE, 1, 1, 1), (Choice.SAME, 1, 2, 0), (Choice.NEW, 2, 2, 0)],
)
def test_one_says_what_becomes_of_a_row_that_looks_like_somebody(
    practice: Home, choice: Choice, persons: int, referrals: int, outside: int
) -> None:
    referred(practice, "Amina", "Birch")
    _, left = bring(practice, table(HEADER, "Amina Birch,,,,1/11/2026,,,,,"), choice)
    assert (practice.ask(count, Client), practice.ask(count, Referral), len(left)) == (persons, referrals, outside)


CASELOAD = "Name,Referral date,Employment specialist,Date accepted"


def test_who_has_an_adviser_in_the_sheet_starts_with_them(practice: Home) -> None:
    bring(
        practice,
        table(
            CASELOAD,
            "Amina Birch,1/10/2026,Ann Adviser,8/10/2026",
            "Dai Willow,1/10/2026,AA,",
            "Leah Elder,1/10/2026,Zed,",
        ),
    )
    assert {row.name for row in practice.ask(caseload, None).rows} == {"Amina Birch", "Dai Willow"}
    assert [w.name for w in practice.ask(undecided)] == ["Leah E."]


def test_past_the_last_place_nobody_is_named_and_the_referral_waits(practice: Home) -> None:
    rows = [f"Person {messy._letters(n)},1/10/2026,Ann Adviser,2/10/2026" for n in range(27)]
    found = judged(practice, table(CASELOAD, *rows))
    assert Counter(code for row in found for code in codes(row)) == {"full": 2}
    bring(practice, table(CASELOAD, *rows))
    assert len(practice.ask(caseload, None).rows) == 25
    assert len(practice.ask(undecided)) == 2


def test_an_accepted_day_before_the_referral_is_wrong(practice: Home) -> None:
    (row,) = judged(practice, table(CASELOAD, "Amina Birch,8/10/2026,Ann Adviser,1/10/2026"))
    assert (row.verdict, codes(row)) == (Verdict.WRONG, ["accepted_first"])


def test_nothing_comes_in_when_an_act_refuses_a_row(practice: Home) -> None:
    sheet = table(HEADER, *(f"Person {messy._letters(n)},,,,1/11/2026,,,,," for n in range(120)))
    coming, _ = people.sorted_out(judged(practice, sheet), lambda _row: Choice.LEAVE)
    coming[110]["received_on"] = practice.today + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        practice.do(bringing.bring_in, batch=UUID(int=1), rows=coming, memory=UUID(int=2), parts=())
    assert (refused.value.code, refused.value.facts) == ("day_ahead", {"row": 112})
    assert practice.ask(count, Client) == 0
    assert practice.exchange(lambda post: post.batch(10_000)) == []
    assert practice.ask(undoing.brought_in) == []


def test_a_batch_goes_out_in_acts_that_a_request_can_hold(practice: Home) -> None:
    batch, _ = bring(practice, table(HEADER, *(f"Person {messy._letters(n)},,,,1/11/2026,,,,," for n in range(230))))
    practice.do(undoing.take_back, batch=batch.id)
    acts = practice.exchange(lambda post: post.batch(100_000))
    assert max(len(act.changes) for act in acts) <= 256
    assert {act.name for act in acts} == {"bring_in", "take_back"}


def test_it_is_noted_that_somebody_brought_something_in_and_not_what(practice: Home) -> None:
    bring(practice, table(HEADER, "Amina Birch,,,,1/11/2026,,,,,"))

    def noted(desk: Desk) -> list[tuple[str, int | None]]:
        return [(str(each.what), each.rows) for each in desk.session.scalars(sa.select(TakenOut))]

    assert practice.ask(noted) == [("spreadsheet_in", 1)]


# ---- taken back ------------------------------------------------------------------------------------------------------


def test_a_batch_is_taken_back_whole_and_only_once(practice: Home) -> None:
    keeps = accepted(practice, "Owen", "Elder")
    batch, _ = bring(practice, table(CASELOAD, "Amina Birch,1/10/2026,Ann Adviser,8/10/2026", "Dai Willow,1/10/2026,,"))
    assert practice.ask(undoing.brought_in) == [batch]
    practice.clock.move(days=7)
    assert practice.do(undoing.take_back, batch=batch.id) == undoing.TakenBack(2, 0)
    assert [client.id for client in practice.ask(everybody)] == [keeps]
    assert practice.ask(undecided) == []
    assert practice.ask(undoing.brought_in) == []
    with pytest.raises(Refused, match=r"spreadsheet\.undo_too_late"):
        practice.do(undoing.take_back, batch=batch.id)


def test_who_was_worked_with_or_corrected_since_stays(practice: Home) -> None:
    batch, _ = bring(
        practice,
        table(
            CASELOAD,
            *(f"{name},1/10/2026,Ann Adviser,8/10/2026" for name in ("Amina Birch", "Dai Willow", "Leah Elder")),
        ),
    )
    amina, dai, _leah = (client.id for client in practice.ask(everybody))
    practice.clock.move(hours=1)
    met(practice, amina, 0)
    practice.do(edit_client, client=dai, phone="07700 900999")
    assert practice.do(undoing.take_back, batch=batch.id) == undoing.TakenBack(1, 2)
    assert {client.id for client in practice.ask(everybody)} == {amina, dai}
    assert practice.ask(count, Referral) == 2


def test_a_second_referral_is_taken_back_and_the_person_stays(practice: Home) -> None:
    referred(practice, "Amina", "Birch", 30)
    batch, _ = bring(practice, table(HEADER, "Amina Birch,,,,1/11/2026,,,,,"), Choice.SAME)
    assert (batch.people, batch.referrals) == (0, 1)
    practice.do(undoing.take_back, batch=batch.id)
    assert (practice.ask(count, Client), practice.ask(count, Referral)) == (1, 1)


def test_after_a_week_a_batch_stays(practice: Home) -> None:
    batch, _ = bring(practice, table(HEADER, "Amina Birch,,,,1/11/2026,,,,,"))
    practice.clock.move(days=8)
    assert practice.ask(undoing.brought_in) == []
    with pytest.raises(Refused, match=r"spreadsheet\.undo_too_late"):
        practice.do(undoing.take_back, batch=batch.id)


def test_what_is_kept_of_a_batch_names_nobody(practice: Home) -> None:
    batch, _ = bring(practice, table(HEADER, "Zebedee Quillfeather,,,,1/11/2026,,,,,"))
    kept = practice.ask(lambda desk: desk.drafts.get(undoing.BATCH, batch.id))
    assert kept is not None
    assert "ebedee" not in repr(dict(kept.values))


# ---- what stays outside ----------------------------------------------------------------------------------------------


def test_the_error_sheet_is_mended_and_brought_in_and_nobody_comes_twice(practice: Home) -> None:
    sheet = table(HEADER, "Amina Birch,,,,1/11/2026,,,,,", "Dai Willow,31/2/1990,,,1/11/2026,,,,,=tea")
    _, left = bring(practice, sheet)
    again = sheets.read(bringing.error_sheet(sheet, left), columns.known)[0]
    assert again.columns == (*sheet.columns, "What is wrong")
    (line,) = again.lines
    assert line.cells[:2] == ("Dai Willow", "31/2/1990")
    assert line.cells[9:] == ("=tea", "DOB: there is no day “31/2/1990”.")
    mended = Table(
        again.name, again.heading, again.columns, (sheets.Line(2, ("Dai Willow", "28/2/1990", *line.cells[2:])),)
    )
    batch, left = bring(practice, mended)
    assert (batch.people, left) == (1, [])
    assert [client.family_name for client in practice.ask(everybody)] == ["Birch", "Willow"]


def test_the_columns_are_remembered_by_their_headings(practice: Home) -> None:
    sheet = table("Who,Name,Ref", "Amina Birch,x,1/11/2026")
    parts = (columns.Part.WHOLE, None, columns.Part.RECEIVED)
    coming, _ = people.sorted_out(
        people.judge(sheet, parts, practice.ask(known_here), practice.today), lambda _row: Choice.LEAVE
    )
    memory = columns.memory_of(sheet.columns)
    practice.do(bringing.bring_in, batch=UUID(int=1), rows=coming, memory=memory, parts=parts)
    practice.lock()
    practice.unlock()
    assert columns.recalled(sheet.columns, practice.ask(bringing.recall, memory)) == parts
    assert practice.ask(bringing.recall, UUID(int=7)) is None


def test_a_supervisor_and_an_adviser_may_bring_in_and_a_manager_is_told_they_may_not(
    practice: Home, tmp_path: Any
) -> None:
    sheet = table(HEADER, "Amina Birch,,,,1/11/2026,,,,,")
    for role, may in ((Role.SUPERVISOR, True), (Role.MANAGER, False)):
        home = home_at(tmp_path / role, role=role, name=f"{role}")
        if may:
            assert bring(home, sheet)[0].people == 1
        else:
            with pytest.raises(Refused, match="not_yours"):
                bring(home, sheet)
        home.lock()


# ---- 2,000 messy rows --------------------------------------------------------------------------------------------------


def written(rows: Sequence[Sequence[sheets.Cell | None]]) -> dict[str, bytes]:
    return {"xlsx": as_workbook("Caseload", messy.COLUMNS, rows), "csv": as_csv(messy.COLUMNS, rows)}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_two_thousand_messy_rows_come_in_or_say_why_not(practice: Home, kind: str) -> None:
    sheet = sheets.read(written(messy.rows(2000, practice.today))[kind], columns.known)[0]
    found = judged(practice, sheet)
    verdicts = Counter(row.verdict for row in found)
    assert len(found) == 2000 - 40
    assert (verdicts[Verdict.WRONG], verdicts[Verdict.ALIKE]) == (100, 20)
    assert Counter(code for row in found if row.verdict == Verdict.WRONG for code in codes(row)[:1]) == {
        "no_name": 20, "month_first": 20, "nhs": 20, "no_such_day": 20, "day": 20,
    }  # fmt: skip
    batch, left = bring(practice, sheet)
    assert (batch.people, len(left)) == (1840, 120)
    assert practice.ask(count, Client) == practice.ask(count, Referral) == 1840
    assert all(row.problems for row in left)
    again = judged(practice, sheet)
    assert Counter(row.verdict for row in again) == {Verdict.WRONG: 100, Verdict.ALIKE: 1860}


def test_rows_cost_few_statements_however_many_there_are(practice: Home) -> None:
    def statements(size: int, seed: int) -> float:
        ran = [0]

        def note(*_: Any) -> None:
            ran[0] += 1

        sheet = sheets.read(written(messy.rows(size, practice.today, seed))["csv"], columns.known)[0]
        coming, _ = people.sorted_out(judged(practice, sheet), lambda _row: Choice.LEAVE)
        engine = practice.practice._opened().writing
        event.listen(engine, "before_cursor_execute", note)
        practice.do(bringing.bring_in, batch=practice.clock.new_id(), rows=coming, memory=UUID(int=2), parts=())
        event.remove(engine, "before_cursor_execute", note)
        return ran[0] / len(coming)

    small, large = statements(200, 5), statements(1000, 6)
    assert large <= small <= 30


def test_a_referral_taken_meanwhile_does_not_stop_the_rest(practice: Home) -> None:
    sheet = table(HEADER, "Amina Birch,,,,1/11/2026,,,,,")
    coming, _ = people.sorted_out(judged(practice, sheet), lambda _row: Choice.LEAVE)
    practice.do(receive_referral, received_on=practice.today, source=ReferralSource.SELF, given_name="Dai")
    assert practice.do(bringing.bring_in, batch=UUID(int=1), rows=coming, memory=UUID(int=2), parts=()).people == 1
