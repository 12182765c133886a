"""A spreadsheet brought in by acts, in one transaction; and the rows that stayed outside, as a sheet to be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from ips_desktop.casework.client import ClientFields
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.taken_out import note_taken_out
from ips_desktop.desk import Desk
from ips_desktop.interchange import lists, undoing
from ips_desktop.interchange.columns import MEMORY, Part
from ips_desktop.interchange.people import Row
from ips_desktop.interchange.sheets import Table
from ips_desktop.interchange.undoing import Batch
from ips_desktop.terms.taking_out import Crossed
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import ReferralDecision
from resources.wordings import said


def bring_in(
    desk: Desk, *, batch: UUID, rows: Sequence[Mapping[str, Any]], memory: UUID, parts: Sequence[Part | None]
) -> Batch:
    """Do what each row says: note the referral of a new person or of one who is here, and start with the adviser it names.

    Refused as `receive_referral` and `decide_referral`, with the row's number as the fact `row`; then nothing is brought in.
    """
    people: list[bytes] = []
    referrals: list[bytes] = []
    for n, row in enumerate(rows, 1):
        try:
            client, referral = _bring(desk, row)
        except Refused as refused:
            raise Refused(refused.code, None, **refused.facts, row=row["number"]) from None
        referrals.append(referral.bytes)
        if row["client"] is None:
            people.append(client.bytes)
        if n % undoing.PART == 0:
            desk.apart()
    desk.drafts.keep(MEMORY, memory, {"parts": [str(part or "") for part in parts]})
    note_taken_out(desk, what=Crossed.SPREADSHEET_IN, rows=len(rows))
    return undoing.remember(desk, batch, people, referrals)


def _bring(desk: Desk, row: Mapping[str, Any]) -> tuple[UUID, UUID]:
    client: UUID | None = row["client"]
    person = cast("ClientFields", row["person"] if client is None else {})
    came = receive_referral(
        desk, client=client, received_on=row["received_on"], source=row["source"], kind=row["kind"],
        referred_by=row["referred_by"], team=row["team"], wants=row["wants"], **person,
    )  # fmt: skip
    if row["adviser"] is not None:
        decide_referral(
            desk, referral=came.referral, decision=ReferralDecision.ACCEPTED, adviser=row["adviser"],
            on=row["accepted_on"] or row["received_on"], yes_on=row["accepted_on"],
        )  # fmt: skip
    return came.client, came.referral


def recall(desk: Desk, memory: UUID) -> Mapping[str, Any] | None:
    """What these headings stood for last time."""
    kept = desk.drafts.get(MEMORY, memory)
    return None if kept is None else kept.values


def error_sheet(table: Table, left: Sequence[Row], words: Callable[[Row], str] | None = None) -> bytes:
    """The rows that stayed outside as they were, each with what is wrong, as a workbook that can be mended and brought in again.

    `words`: how a row's problems are said, where the kind of sheet has words of its own.
    """
    why = {row.number: (words or _problems)(row) for row in left}
    rows = [[*line.cells, why[line.number]] for line in table.lines if line.number in why]
    return lists.as_workbook(said("spreadsheet.left_title"), [*table.columns, said("spreadsheet.left_column")], rows)


def _problems(row: Row) -> str:
    return " ".join(problem.said() for problem in row.problems)
