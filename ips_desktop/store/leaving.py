"""How a subject leaves this laptop: withdrawn once nothing of it waits to be sent, or erased at once; with a receipt."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.records import TYPES
from ips_desktop.store import search
from ips_desktop.store.held import Held
from ips_desktop.store.parcels import GoneReceipt

MOST = 100
SUBJECT = "subject"
OF_RECORDS = ("beside", "edited")
OF_SUBJECT = ("sent", "kept_verbatim", "held_subject", "leaving", "asked")


def leave(held: Held, subject: bytes, at: int) -> None:
    """Note a withdrawal that is to be carried out, unless it was granted again since.

    Also when nothing of it is here: the server repeats it until it has this laptop's receipt.
    """
    epoch = held.run("SELECT epoch FROM held_subject WHERE subject_id=?", (subject,)).scalar()
    if epoch is None or epoch <= at:
        let_go(held, subject, at)


def let_go(held: Held, subject: bytes, at: int) -> None:
    """The subject goes once nothing of it waits to be sent."""
    held.run(
        "INSERT INTO leaving (subject_id, at) VALUES (?,?) "
        "ON CONFLICT (subject_id) DO UPDATE SET at=max(at, excluded.at)",
        (subject, at),
    )


def let_go_of_the_unknown(held: Held, subject: bytes, head: int) -> None:
    """A restored server has told all and does not grant this subject: it goes, as of `head` unless told gone since."""
    held.run("DELETE FROM held_subject WHERE subject_id=?", (subject,))
    held.run(
        "INSERT INTO leaving (subject_id, at) VALUES (?,?) "
        "ON CONFLICT (subject_id) DO UPDATE SET at=excluded.at WHERE at=0",
        (subject, head),
    )


def suspend(held: Held) -> None:
    """A new timeline began: any grant of it ends a withdrawal of the old one, and none is carried out before it told all.

    The withdrawals stay noted all the while: the new timeline may know nothing of the subject, and so tell nothing of it.
    """
    held.run("INSERT OR IGNORE INTO marked (id, what) SELECT subject_id, ? FROM leaving", (SUBJECT,))
    held.run("UPDATE leaving SET at=0")


def leave_what_was_never_granted(held: Held, head: int) -> None:
    """All grants are told: a subject that was written to and is not held goes, with what the writing left here."""
    rows = held.run(
        "SELECT DISTINCT subject_id FROM sent WHERE subject_id NOT IN (SELECT subject_id FROM held_subject) "
        "AND subject_id NOT IN (SELECT subject_id FROM leaving) ORDER BY subject_id"
    ).all()
    for (subject,) in rows:
        let_go(held, subject, head)


def withdraw(held: Held) -> None:
    """Carry out each withdrawal whose subject has nothing left in the outbox and no mark of a restore."""
    ready = held.run(
        "SELECT subject_id, at FROM leaving WHERE subject_id NOT IN (SELECT subject_id FROM outbox) "
        "AND subject_id NOT IN (SELECT id FROM marked WHERE what=?) ORDER BY at",
        (SUBJECT,),
    ).all()
    for subject, at in ready:
        owe(held, GoneReceipt(subject, at, False, _lift(held, subject)))
    if ready:
        search.compact(held.connection)


def erase(held: Held, subject: bytes, at: int) -> None:
    """Remove everything of the subject at once, what waits to be sent too; the receipt is owed in any case."""
    run = held.run
    run("DELETE FROM edited WHERE op IN (SELECT op FROM outbox WHERE subject_id=?)", (subject,))
    run("DELETE FROM outbox WHERE subject_id=?", (subject,))
    owe(held, GoneReceipt(subject, at, True, _lift(held, subject)))
    search.compact(held.connection)


def owe(held: Held, receipt: GoneReceipt) -> None:
    """Queue a receipt, unless one for the same withdrawal still waits."""
    held.run(
        "INSERT INTO owed_receipt (subject_id, at, erased, rows) SELECT ?,?,?,? WHERE NOT EXISTS "
        "(SELECT 1 FROM owed_receipt WHERE subject_id=? AND at=? AND erased=?)",
        (
            receipt.subject,
            receipt.at,
            int(receipt.erased),
            receipt.rows,
            receipt.subject,
            receipt.at,
            int(receipt.erased),
        ),
    )


def owed(held: Held) -> list[GoneReceipt]:
    """The receipts not yet known to have reached the server, oldest first."""
    rows = held.run("SELECT subject_id, at, erased, rows FROM owed_receipt ORDER BY n LIMIT ?", (MOST,)).all()
    return [GoneReceipt(subject, at, bool(erased), count) for subject, at, erased, count in rows]


def received(held: Held, receipts: Sequence[GoneReceipt]) -> None:
    """Forget receipts that have reached the server."""
    for receipt in receipts:
        held.run(
            "DELETE FROM owed_receipt WHERE subject_id=? AND at=? AND erased=?",
            (receipt.subject, receipt.at, int(receipt.erased)),
        )


def _lift(held: Held, subject: bytes) -> int:
    """Delete the subject's records and all that hangs on them and on it; answers how many records went."""
    held.has_lifted = True
    gone = list(held.of_subject(subject))
    for type_, record in gone:
        held.touch(type_, subject, record)
    held.run("DELETE FROM draft WHERE about=?", (subject,))
    for table in OF_RECORDS:
        _delete_of(held, table, "record_id", gone)
    _delete_of(held, "draft", "about", gone)
    _delete_of(held, "marked", "id", [*gone, ("", subject)])
    for type_ in {type_ for type_, _ in gone} & set(TYPES):
        held.run(f'DELETE FROM "{type_}" WHERE subject_id=?', (subject,))  # noqa: S608
    for table in OF_SUBJECT:
        held.run(f"DELETE FROM {table} WHERE subject_id=?", (subject,))  # noqa: S608
    search.forget(held.connection, "subject_id", subject)
    return len(gone)


def _delete_of(held: Held, table: str, column: str, gone: Sequence[tuple[str, bytes]]) -> None:
    if gone:
        held.run(f"DELETE FROM {table} WHERE {column}=?", [(record,) for _, record in gone])  # noqa: S608
