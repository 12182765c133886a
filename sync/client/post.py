"""The door between the synchroniser and the store: the works that are run through a box (`sync.client.box`).

`ips_desktop.store.post.Post` is the box on SQLCipher; the simulation has one made of dictionaries. The works below are
what the exchanger passes to `practice.exchange`: each is ONE short transaction in the writing lane, and the store
commits only after the work returns. They turn parcels (plain values) into messages and back, and decide nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ips_desktop.store.parcels import (
    Gone,
    GoneReceipt,
    HeldGrant,
    HeldRecord,
    OutAct,
    OutChange,
    Page,
    Result,
    StaleValue,
    Standing,
)
from sync.client import merge
from sync.client.box import Box
from sync.client.events import Gather, Keep
from sync.protocol import digest
from sync.protocol.messages import (
    Act,
    Answer,
    Change,
    Check,
    Cursor,
    FieldEdit,
    Outcome,
    Receipt,
)


class Offer(NamedTuple):
    """What the box hands out for one round, as messages."""

    timeline: bytes
    cursor: Cursor
    unsent: int
    acts: list[Act]
    receipts: list[Receipt]
    asked: list[bytes]
    checks: list[Check]


class Left(NamedTuple):
    """What is left after an answer is written: acts unsent, receipts owed; and how far the laptop now is."""

    unsent: int
    owed: bool
    standing: Standing


def gather(post: Box, ask: Gather) -> Offer:
    """Hand out what may go in one round, and the digests asked for."""
    standing = post.standing()
    return Offer(
        standing.timeline,
        Cursor(*standing.cursor),
        standing.unsent,
        [_act(act) for act in post.batch(ask.limit, ask.skip)],
        [Receipt(each.subject, each.at, each.erased, each.rows) for each in post.receipts()],
        list(post.asked()),
        [_check(post, *held) for held in post.subjects(ask.check_after, ask.checks)] if ask.checks else [],
    )


def settle(post: Box, outcomes: Sequence[Outcome]) -> None:
    """Take the server's word for changes; all outcomes of an act come together."""
    if outcomes:
        post.settle([_result(outcome) for outcome in outcomes], merge.settle)


def apply(post: Box, keep: Keep, at: int) -> Left:
    """Write the pulled page with its cursor, or begin a new timeline; `at` is the wall instant in µs UTC."""
    answer = keep.answer
    if keep.round.receipts:
        post.received([GoneReceipt(each.subject, each.at, each.erased, each.rows) for each in keep.round.receipts])
    if keep.first or keep.restored:
        post.requeue(answer.timeline)
    if not keep.restored:
        post.apply(_page(answer, keep.last))
    post.withdraw()
    unsent, owed = post.standing().unsent, bool(post.receipts())
    if keep.last and not unsent and not owed:
        post.met(at)
    return Left(unsent, owed, post.standing())


def ask(post: Box, subject: bytes) -> None:
    """Remember that a person wants a subject in full."""
    post.ask(subject)


def standing(post: Box) -> Standing:
    """Say how far this laptop is."""
    return post.standing()


def _act(act: OutAct) -> Act:
    return Act(act.id, act.name, act.atomic, [_change(change) for change in act.changes])


def _change(change: OutChange) -> Change:
    fields = [FieldEdit(field.name, field.value, field.base, field.after) for field in change.fields]
    return Change(change.op, change.type, change.record, change.subject, change.create, change.edited_at, fields)


def _check(post: Box, subject: bytes, level: str) -> Check:
    held = ((record, name, value) for record, fields in post.rows(subject) for name, value in fields.items())
    return Check(subject, level, digest.as_bytes(digest.total(held)))


def _result(outcome: Outcome) -> Result:
    stale = tuple(
        StaleValue(each.name, each.value, each.version, each.edited_at, each.op, each.by) for each in outcome.stale
    )
    return Result(outcome.op, outcome.what, outcome.version, stale, outcome.reason, outcome.landed)


def _page(answer: Answer, last: bool) -> Page:
    return Page(
        answer.timeline,
        (answer.cursor.version, answer.cursor.record),
        tuple(HeldGrant(grant.subject, grant.level, grant.epoch) for grant in answer.grants),
        tuple(Gone(gone.subject, gone.at, gone.erased) for gone in answer.gone),
        tuple(
            HeldRecord(each.type, each.record, each.subject, each.version, each.level, each.fields)
            for each in answer.records
        ),
        last,
    )
