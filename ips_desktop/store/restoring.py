"""What a laptop does for a server restored from yesterday: says again what it had said, offers what the server lost.

`requeue` marks every record and every held subject; each is unmarked as the server tells it again. What is still marked
when all has been told is what the restored server does not know (decision 34).
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b

from ips_desktop.records import TYPES
from ips_desktop.store import leaving, notices, outbox, verbatim
from ips_desktop.store.held import Held
from ips_desktop.store.outbox import Change, Edit
from ips_desktop.store.parcels import HeldRecord, same
from ips_desktop.store.shapes import shape
from ips_desktop.store.standing import BEGINNING, keep_cursor, keep_timeline, timeline_of
from ips_desktop.terms.words import ItemKind

RECORD, SUBJECT = "record", leaving.SUBJECT
OFFER = "offer_again"


def requeue(held: Held, timeline: bytes) -> None:
    """Begin a new timeline. The very first is only noted, since nothing was ever said to another."""
    first = timeline_of(held) == b""
    keep_timeline(held, timeline)
    if first:
        return
    said = outbox.sent(held.connection)
    outbox.bring_back(held.connection)
    _speak_again(held, [change for change in said if not change.aside])
    for change in said:
        if change.aside:
            _keep_aside(held, change, timeline)
    keep_cursor(held, BEGINNING)
    leaving.suspend(held)
    for type_ in sorted(TYPES):
        held.run(f'INSERT OR IGNORE INTO marked (id, what) SELECT id, ? FROM "{type_}"', (RECORD,))  # noqa: S608
    for _, record in verbatim.records(held.connection):
        held.run("INSERT OR IGNORE INTO marked (id, what) VALUES (?,?)", (record, RECORD))
    held.run("INSERT OR IGNORE INTO marked (id, what) SELECT subject_id, ? FROM held_subject", (SUBJECT,))


def _keep_aside(held: Held, change: Change, timeline: bytes) -> None:
    """What the restored server has lost of a thing set aside stands in the Inbox instead."""
    for field in change.fields:
        if field.value is not None and field.name not in notices.OF_THE_HOUSE:
            id_ = notices.derived(change.op, field.name + timeline.hex())
            notices.tell(
                held,
                notices.Collision(
                    id_, change.type, change.record, change.subject, field.name, field.base_value, field.value,
                    None, None, change.edited_at, None,
                ),
                ItemKind.RETURNED,
            )  # fmt: skip


def any_marked(held: Held) -> bool:
    """Whether a restored server has not yet told all again."""
    return held.run("SELECT 1 FROM marked LIMIT 1").scalar() is not None


def is_marked(held: Held, record: bytes) -> bool:
    """Whether the record was not yet told again since the server was restored."""
    return held.run("SELECT 1 FROM marked WHERE id=? AND what=?", (record, RECORD)).scalar() is not None


def told(held: Held, what: str, id_: bytes) -> bool:
    """Unmark what the server tells of; answers whether it was marked."""
    return held.run("DELETE FROM marked WHERE id=? AND what=?", (id_, what)).rowcount > 0


def compare(held: Held, record: HeldRecord, waiting: Collection[str]) -> None:
    """Unmark a record that is told again; a value held here that the server lost is kept in the Inbox, never refetched away."""
    if not told(held, RECORD, record.record):
        return
    known = shape(record.type)
    if known is None or record.type == notices.TYPE or TYPES[record.type].about.made_by == "server":
        return
    timeline, now = timeline_of(held), held.clock.now()
    for name, mine in held.values(record.type, record.record).items():
        withheld = name in known.kinds and not known.shows(name, record.level)
        theirs = record.fields.get(name)
        if name in waiting or withheld or same(mine, theirs):
            continue
        id_ = notices.derived(record.record, name + timeline.hex())
        notices.tell(
            held,
            notices.Collision(
                id_, record.type, record.record, record.subject, name, None, mine, theirs, theirs, now, None
            ),
            ItemKind.CONFLICT,
        )


def finish(held: Held, head: int) -> None:
    """All has been told: offer what is still marked, and let go the subjects the server does not know."""
    rows = held.run("SELECT id FROM marked WHERE what=? ORDER BY id", (RECORD,)).all()
    marked = {record for (record,) in rows}
    lost = held.run("SELECT id FROM marked WHERE what=? ORDER BY id", (SUBJECT,)).all()
    held.run("DELETE FROM marked")
    for (subject,) in lost:
        leaving.let_go_of_the_unknown(held, subject, head)
    if marked:
        for type_ in sorted(TYPES):
            _offer_type(held, type_, marked)
        for type_, record in list(verbatim.records(held.connection)):
            if record in marked:
                _offer(held, type_, record, verbatim.subject_of(held.connection, record))


def _offer_type(held: Held, type_: str, marked: Collection[bytes]) -> None:
    """Offer the marked records of a type; what only the server makes, it makes again by itself."""
    if TYPES[type_].about.made_by == "server":
        return
    rows = held.run(f'SELECT id, subject_id FROM "{type_}" ORDER BY id').all()  # noqa: S608
    for record, subject in rows:
        if record in marked:
            _offer(held, type_, record, subject)


def _offer(held: Held, type_: str, record: bytes, subject: bytes) -> None:
    """Create it anew with every field held; it counts as never delivered, so that a refusal takes it away whole.

    The op follows from the record, the timeline and the values: laptops that hold the same offer it once, and what one
    holds otherwise than another is no repeat.
    """
    fields = dict(sorted(held.values(type_, record).items()))
    if not fields or outbox.waits(held.connection, "record_id", record):
        return
    held_here = blake2b(outbox.pack(fields), digest_size=16).hexdigest()
    op = notices.derived(record, timeline_of(held).hex() + held_here)
    held.forget_seen(type_, record)
    outbox.queue(held.connection, notices.creation(held, type_, record, subject, fields, op=op, name=OFFER))


def _speak_again(held: Held, said: Collection[Change]) -> None:
    """Let what was said speak again: the first said gives the base, the last said the op, an edit that waits stays last.

    Where neither what was said stands here any more nor an edit waits, it speaks for nothing: somebody wrote over it since.
    What is withheld now cannot be seen to stand: it stands here again until the server has spoken.
    """
    spoken: dict[tuple[bytes, str], Edit] = {}
    words: dict[tuple[bytes, str], Change] = {}
    for change in said:
        here = held.seen(change.type, change.record) is not None
        for field in change.fields if here else ():
            if field.spoke:
                key = (change.record, field.name)
                first = spoken.get(key, Edit(field.base_value, field.base, b"", 0, field.base_value))
                spoken[key] = first._replace(op=change.op, at=change.edited_at)
                words[key] = change._replace(fields=(field,))
    for (record, name), edit in spoken.items():
        change, waiting = words[record, name], outbox.edits(held.connection, record).get(name)
        value = change.fields[0].value
        if waiting is None and held.withholds(change.type, record, name):
            held.write(change.type, record, change.subject, {name: value})
        elif waiting is None and not same(held.values(change.type, record).get(name), value):
            continue
        last = edit if waiting is None else waiting._replace(value=edit.value, base=edit.base, stands_at=0)
        outbox.speak(held.connection, record, name, last)
