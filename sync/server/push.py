"""The writing half of a round: one transaction that locks the head row first, then locates, judges, numbers, writes.

Commit order is number order, since the head row is held from the first statement to the commit (decision 26).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sync.protocol.manifest import Manifest
from sync.protocol.messages import Act, Change, Outcome
from sync.server import asks, clock
from sync.server.comparing import Earlier
from sync.server.database import SERVER, Connection, become, key, keys, many, row, rows
from sync.server.done import Done, done, told
from sync.server.intake import Fit
from sync.server.ledger import decide_act
from sync.server.regrant import Regrant
from sync.server.sealing import ServiceKey
from sync.server.shelf import Shelf
from sync.server.standing import Actor, Made

MOST_JUMP = 10_000_000


class Push:
    """One round's writing. `run` inside a transaction of the caller's, told to be this person."""

    def __init__(
        self,
        connection: Connection,
        service: bytes,
        service_key: ServiceKey,
        manifest: Manifest,
        actor: Actor,
        now: int,
    ) -> None:
        self._connection = connection
        self._service = service
        self._desk = asks.Counter(connection, service, actor, now)
        self._actor = actor
        self._manifest = manifest
        self._now = now
        self._today = clock.day(now)
        self._regrant = Regrant(connection, service, service_key, manifest, self._today, now)
        self._shelf = Shelf(connection, service, service_key, manifest, actor)
        self._done: dict[bytes, Done] = {}
        self._known: dict[tuple[bytes, str], int] = {}
        self._fresh: list[tuple[Change, Done]] = []
        self._head = 0

    def run(self, fit: Fit) -> list[Outcome]:
        """Do all the round asks and return the outcomes of its changes, in order."""
        self._head = self._lock()
        self._shelf.fetch(fit.round.acts)
        self._remember(fit.round.acts)
        outcomes = [each for act in fit.round.acts for each in self._judge(act, fit.spoilt)]
        become(self._connection, self._service, SERVER)
        if asks.heartbeat(self._desk, self._shelf, fit.round, self._head + 1):
            self._head += 1
        written = self._shelf.save()
        self._save_ops()
        self._grants_after(written)
        self._asked(fit)
        self._connection.execute(
            "UPDATE service SET head = %s, grants_day = %s WHERE service = %s",
            [self._head, self._today, key(self._service)],
        )
        return outcomes

    def raise_head(self, least: int) -> None:
        """After a restore: let no number be given twice that a laptop has already seen (decision 34)."""
        head = self._lock()
        if head < least <= head + MOST_JUMP:
            query = "UPDATE service SET head = %s WHERE service = %s"
            self._connection.execute(query, [least, key(self._service)])

    def _lock(self) -> int:
        query = "SELECT head FROM service WHERE service = %s FOR UPDATE"
        found = row(self._connection, query, [key(self._service)])
        return found[0] if found else 0

    def _remember(self, acts: Iterable[Act]) -> None:
        changes = [change for act in acts for change in act.changes]
        afters = {edit.after for change in changes for edit in change.fields if edit.after is not None}
        query = (
            "SELECT op, what, version, applied, applied_at, reason FROM op "
            "WHERE service = %s AND principal = %s AND op = ANY(%s)"
        )
        wanted = {change.op for change in changes} | afters
        arguments = [key(self._service), key(self._actor.principal), keys(wanted)]
        for op, what, version, names, ats, reason in rows(self._connection, query, arguments) if wanted else []:
            applied = dict(zip(names, ats or [version] * len(names), strict=True))
            self._done[op] = Done(told(Outcome(op, what, version, reason=reason), applied), applied)
            self._known.update({(op, name): at for name, at in applied.items()})

    def _judge(self, act: Act, spoilt: frozenset[bytes]) -> list[Outcome]:
        due = self._due(act)
        if due.changes:
            views = self._shelf.views(due)
            earlier = Earlier(self._known, {change.op for change in due.changes if change.op in self._done})
            verdict = decide_act(
                due, views, self._actor, self._manifest, head=self._head, now=self._now, earlier=earlier, spoilt=spoilt
            )
            self._known.update(verdict.known)
            self._head = verdict.head
            self._shelf.take(verdict)
            for change, outcome, decision in zip(due.changes, verdict.outcomes, verdict.decisions, strict=True):
                self._done[change.op] = done(outcome, decision, self._done.get(change.op))
                self._fresh.append((change, self._done[change.op]))
        return [self._done[change.op].outcome for change in act.changes]

    def _due(self, act: Act) -> Act:
        """What of an act is still to be judged: what has no outcome yet, and what was stale.

        A repeat of a stale change is compared again with what stands now, so that the laptop gets values it can use;
        fields it did set are left out. An atomic act is judged whole or not at all.
        """
        known = [self._done.get(change.op) for change in act.changes]
        settled = [before is not None and before.outcome.what != "stale" for before in known]
        if act.atomic:
            return act if not all(settled) else msgspec.structs.replace(act, changes=[])
        left = [
            before.rest(change) if (before := self._done.get(change.op)) else change
            for change, over in zip(act.changes, settled, strict=True)
            if not over
        ]
        return msgspec.structs.replace(act, changes=left)

    def _save_ops(self) -> None:
        service, principal = key(self._service), key(self._actor.principal)
        many(
            self._connection,
            "INSERT INTO op (service, principal, op, record, what, version, applied, applied_at, reason, at) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT (service, principal, op) DO UPDATE SET "
            "what = excluded.what, version = excluded.version, applied = excluded.applied, "
            "applied_at = excluded.applied_at, reason = excluded.reason",
            [
                (service, principal, key(change.op), key(change.record), each.outcome.what, each.outcome.version,
                 list(each.applied), list(each.applied.values()), each.outcome.reason, self._now)
                for change, each in self._fresh
            ],
        )  # fmt: skip
        counts: dict[str, int] = {}
        for _, each in self._fresh:
            counts[each.outcome.what] = counts.get(each.outcome.what, 0) + 1
        for what, count in counts.items():
            self._desk.note(f"push_{what}", count=count)

    def _grants_after(self, written: list[Made]) -> None:
        stored = row(self._connection, "SELECT grants_day FROM service WHERE service = %s", [key(self._service)])
        if stored is None or stored[0] != self._today:
            self._head = self._regrant.run(self._head)
            return
        types = self._manifest.types
        sources = {made.subject for made in written if (rule := types.get(made.type)) is not None and rule.grant}
        touched = sources | set(self._shelf.founded)
        if touched:
            self._head = self._regrant.run(self._head, touched)

    def _asked(self, fit: Fit) -> None:
        for receipt in fit.round.receipts:
            asks.receipt(self._desk, receipt)
        opened = {subject for subject in fit.round.open if asks.opening(self._desk, self._manifest, subject)}
        if opened:
            self._head = self._regrant.run(self._head, opened)
        if fit.round.whole:
            self._head += 1
            asks.whole(self._desk, set(fit.round.whole), self._head)
