"""What the laptop's side of compare-and-set must do, whatever it is kept in: the store has one on SQLCipher, the simulation one of dictionaries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from ips_desktop.store.parcels import GoneReceipt, OutAct, Page, Result, Settle, Standing, Value


class Box(Protocol):
    """The laptop's side of compare-and-set. Every verb runs inside the caller's transaction; none commits.

    What the box keeps, beside the records themselves (each with `seen`, its version as last delivered, and `level`):
      edited(record, field, value, base, op, stands, stands_at)
                                              base value and base version of each field edited since last acknowledged,
                                              and the last op that edited it; a creation has one row a field, value None.
                                              `stands` is what the server has as far as known: first the base value, then
                                              what pages deliver while the edit waits, `stands_at` that record version (0)
      A deletion is judged by what was before somebody's eyes: its base is `seen`, or the base of an edit of mine under
      which a page has since delivered something else. One that had not seen an edit comes back stale, `deleted` standing
      empty, named by the op and the author of that edit.
      outbox                                  acts in the order they were done, frozen as captured
      sent                                    acknowledged acts, kept 35 days, each field with the base value it had
      held(subject, level, epoch)             grants as last told
      leaving(subject, at, erased)            withdrawals not yet carried out
      receipts, asked                         what waits to be told to the server; subjects a person asked to open
      cursor, timeline, met                   see `Standing`
    """

    def standing(self) -> Standing:
        """Say how far this laptop is, from the tables, never from memory."""
        ...

    def batch(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutAct]:
        """Hand out whole acts from the outbox, oldest first, until their changes together reach `limit`.

        At least one act if any may go. An act whose id is in `skip` is passed over, and so is every later act that
        touches a record of an act passed over, or any record of a subject in which an act passed over creates one:
        what hangs on a stuck act waits with it, nothing else does.
        Handing out marks nothing: what is handed out again must be equal, byte for byte.
        """
        ...

    def settle(self, results: Sequence[Result], merge: Settle) -> None:
        """Take the server's word for the changes of acts in the outbox (unknown ops are ignored: a repeat).

        Results come act by act, all changes of an act together. Per result, for the change with that op:
          landed   whatever the result is: these fields are as applied, each at the version given with it; what follows is
                   of the others.
          applied  for each of its fields: edited.op == op → forget the edited row, and if stands_at > result.version
                   local := stands (the outcome comes again, somebody has edited since, and that page is already read);
                   else (a later edit of mine waits) edited.value := the value of this op, edited.base :=
                   result.version, and if stands_at <= result.version stands := the value of this op.
          stale    fields listed in `result.stale`, if edited.op == op: merge(class, base=edited.value, mine=local,
                   theirs=..., mine_at=change.edited_at, ...) gives (value, notice); write the value locally.
                   value != theirs → a new op carries it in a new act at the end of the outbox: base=theirs.version,
                   after=None, edited_at=max(mine_at, theirs_at), edited := (theirs.value, theirs.version, new op,
                   stands=theirs.value, stands_at as it was).
                   value == theirs → forget the edited row. edited.op != op → leave all: the later op will speak.
                   Fields not listed: as applied, when the act is not atomic.
                   Of an atomic act nothing was applied. When every value that stands is mine, the whole act goes again
                   (new act, new ops, same order; listed fields with theirs.version as base, the others as they were).
                   When any is not, the whole act is undone as for "aside", the listed fields taking theirs,
                   and each field of it that is undone makes a "conflict" notice, if its merge made none.
                   The merge class of the field `deleted` is "deleted".
          aside    for each field with edited.op == op: local := edited.stands, forget the edited row. A record never
                   delivered (seen == 0, or marked: see requeue) of which nothing is left in the outbox is removed. The
                   server keeps the contents.
          erased   erase the subject of the change: as `apply` does for Gone(erased=True, at=result.version), at once.
        Wherever an edited row is forgotten, a field that does not show at the record's level becomes NULL: the level may
        have fallen while the edit waited.
        A notice makes a `conflict` record (id = uuid5(op + field)) with base, mine, theirs, and whose theirs is, in this
        same transaction, as an act of its own in the outbox; "merged" makes one already closed. Of a restricted field
        the texts are restricted_base and so on, which go no further than the field does. A creation of one that comes
        back stale, since another laptop has made the same, takes theirs and is told of no more. An act all of whose
        changes have results leaves the outbox; what was applied of it goes to `sent` (fields that came back stale do not: the op that
        carries their merge will be there), what was set aside too, marked so.
        """
        ...

    def apply(self, page: Page) -> None:
        """Write a page of pulled state and its cursor.

        Records: a field with an edited row is left as it is (the next op speaks) and its edited.stands := the delivered
        value, stands_at := version; every other delivered field is set, an absent field (withheld) becomes NULL; `seen` := version, `level` := level; an unknown type or field
        is kept verbatim. Grants: held[subject] := (level, epoch); it cancels a `leaving` of that subject whose `at` is
        not past the epoch, and answers an `asked` of that subject when the level is "full" or "restricted". Falling to a
        lower level needs nothing more: the records come again with the new epoch and their withheld fields become NULL.
        Gone: goes to `leaving`, unless held[subject].epoch is past its `at`; also when nothing of the subject is here,
        since the server repeats it until it has this laptop's receipt.
        Erased: at once, outbox (the changes of that subject, and acts left empty), edited, sent, drafts, index and
        conflict records too; a receipt in any case, with rows=0 when nothing was here.
        At every page with `last`: a subject of a `sent` change that is neither held nor leaving goes to `leaving` with
        at = page.cursor[0] (one may hand over what one never held, and then nobody tells it gone).
        The first page with `last` after `requeue` ends the restore: see there.
        """
        ...

    def withdraw(self) -> None:
        """Carry out each `leaving` whose subject has nothing in the outbox and is not marked (see requeue).

        Deletes records, long texts, index, drafts, edited, sent and asked rows of the subject and its held row; queues
        GoneReceipt(rows=how many records). A subject with something in the outbox waits for a later round. Nothing to
        delete: a receipt all the same. A receipt with the same (subject, at) that still waits is not queued twice.
        """
        ...

    def receipts(self) -> Sequence[GoneReceipt]:
        """Give the receipts not yet known to have reached the server, oldest first, at most 100."""
        ...

    def received(self, receipts: Sequence[GoneReceipt]) -> None:
        """Forget these receipts: an answer to a round that carried them has come."""
        ...

    def ask(self, subject: bytes) -> None:
        """Remember that a person wants this subject in full; it is asked for in every round until it is granted."""
        ...

    def asked(self) -> Sequence[bytes]:
        """Give the subjects asked for and not yet granted in full, at most 50."""
        ...

    def subjects(self, after: bytes, count: int) -> Sequence[tuple[bytes, str]]:
        """Give up to `count` held (subject, level) past `after` in id order, from the start again when none is left.

        Left out: subjects with anything in the outbox, and subjects leaving.
        """
        ...

    def rows(self, subject: bytes) -> Iterable[tuple[bytes, Mapping[str, Value]]]:
        """Give each record of the subject with its fields as they go on the wire, without the None ones: for digests."""
        ...

    def requeue(self, timeline: bytes) -> None:
        """Begin a new timeline: the server was restored and may have lost what it once acknowledged.

        Every act in `sent` goes back to the front of the outbox in its old order, as it was sent (same ids and ops);
        but not what was set aside: each of its fields not None becomes a `conflict` record (id = uuid5(op + field +
        timeline)), since the restored server has lost what it kept of it. Fields sent again get edited rows with their
        kept base values, unless a waiting edit of mine already has one, which then takes the older base value and base
        version (stands_at := 0 in both cases); where no edit waits and another value stands here than was said, none: it
        was written over since, or is withheld. cursor := (0, 16 zero bytes), timeline := this one; `seen` stays;
        `leaving` stays with at := 0 (the new timeline tells again, but perhaps not of each); every record, and every
        subject held or leaving, is marked.
        `apply` unmarks a record as it delivers it (if then a held value differs where no edit of mine waits, a
        `conflict` record, id = uuid5(record + field + timeline), keeps the held value as mine: never refetched away)
        and a subject as its grant is told. At the first page with `last` what is still marked is what the restored
        server does not know:
          a record with nothing in the outbox is offered again: a creation with every field held (not None),
          op = uuid5(record + timeline), edited rows as for any creation, seen := 0; the server applies it or sets it
          aside; one of which nothing shows here is removed;
          a subject loses its held row and goes to `leaving`, at = page.cursor[0] unless told gone meanwhile.
        Called for the very first timeline too (b"" → first), when nothing has been sent: it then only notes it.
        """
        ...

    def met(self, at: int) -> None:
        """Note the instant (µs UTC) of a whole round: nothing left to send, nothing left to read."""
        ...
