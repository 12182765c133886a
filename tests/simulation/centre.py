"""The server of a history: the real `decide_act`, `derive_grants` and `page` over dictionaries.

A round is two steps, as on the real server: the push commits, then a page is read. Flags plant known bugs.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import replace

from sync.protocol import digest
from sync.protocol.manifest import RESTRICTED, Manifest
from sync.protocol.messages import (
    PROTO,
    Act,
    Answer,
    Change,
    Cursor,
    FieldEdit,
    Gone,
    Grant,
    Outcome,
    RecordState,
    Round,
    Value,
)
from sync.server import grants, paging
from sync.server.comparing import Earlier
from sync.server.done import Done, done
from sync.server.grants import Opening, Principal, Source, Subject
from sync.server.ledger import decide_act
from sync.server.standing import Absent, Actor, Elsewhere, Erased, Held, Located, Made

Days = list[str]
DAYS: Days = [f"2026-11-{day:02d}" for day in range(1, 31)]


class Violation(AssertionError):
    """A promise of the protocol broken in a history."""


class Centre:
    """One service's server, in memory."""

    def __init__(self, manifest: Manifest, people: Mapping[bytes, Principal], bug: str, page_size: int) -> None:
        if bug == "blind_to_roles":
            manifest = replace(manifest, deep=dict.fromkeys(manifest.opens, frozenset(grants.ROLES)))
        self.manifest, self.people, self.bug, self.page_size = manifest, dict(people), bug, page_size
        self.timeline = b"\x01" * 16
        self.head = 0
        self.day = 0
        self.records: dict[bytes, Made] = {}
        self.versions: dict[bytes, int] = {}
        self.of: dict[bytes, list[bytes]] = {}
        self.subjects: dict[bytes, Subject] = {}
        self.sources: dict[bytes, dict[bytes, Source]] = {}
        self.openings: dict[tuple[bytes, bytes], Opening] = {}
        self.levels: dict[grants.Pair, str] = {}
        self.mine: dict[bytes, dict[bytes, tuple[str, int]]] = {person: {} for person in people}
        self.gone: dict[bytes, dict[bytes, tuple[int, bool]]] = {person: {} for person in people}
        self.erased: dict[bytes, int] = {}
        self.done: dict[tuple[bytes, bytes], Done] = {}
        self.known: dict[tuple[bytes, str], int] = {}
        self.receipts: set[tuple[bytes, bytes, int]] = set()
        self.late: list[Made] = []
        self.whole: int = 0
        self._stamps: dict[bytes, int] = {}
        self._digests: dict[tuple[bytes, str], tuple[int, bytes]] = {}
        self._weights: dict[tuple[bytes, str], tuple[Made, int]] = {}
        self._shows: dict[tuple[str, str, str], bool] = {}

    def copied(self) -> Centre:
        """A snapshot: the values inside are frozen, so the tables alone are copied."""
        twin = copy(self)
        for name in ("people", "records", "versions", "subjects", "openings", "levels", "erased", "done", "known"):
            setattr(twin, name, dict(getattr(self, name)))
        twin.of = {subject: list(records) for subject, records in self.of.items()}
        twin.sources = {subject: dict(each) for subject, each in self.sources.items()}
        twin.mine = {person: dict(each) for person, each in self.mine.items()}
        twin.gone = {person: dict(each) for person, each in self.gone.items()}
        twin._stamps, twin._digests = dict(self._stamps), {}
        twin.receipts, twin.late = set(self.receipts), list(self.late)
        return twin

    def restored(self, lost: Centre, timeline: bytes) -> Centre:
        """This snapshot opened as a new timeline, above every number of the lost one, its erasures done again."""
        twin = self.copied()
        twin.timeline, twin.head, twin.day = timeline, lost.head + 1000, lost.day
        for subject in lost.erased:
            if subject not in twin.erased:
                twin.erase(subject)
        twin.regrant(twin.subjects)
        return twin

    # what happens at the desk

    def found(self, subject: bytes, kind: str, creator: bytes) -> None:
        """A subject that is there from the start."""
        self.subjects[subject] = Subject(kind, creator)
        self.regrant([subject])

    def next_day(self) -> None:
        """Midnight: every grant is derived anew."""
        self.day = min(self.day + 1, len(DAYS) - 1)
        self.regrant(self.subjects)

    def change_role(self, person: bytes, role: str) -> None:
        """Somebody does other work from now on."""
        self.people[person] = replace(self.people[person], role=role)
        self.regrant(self.subjects)

    def erase(self, subject: bytes) -> None:
        """A person is erased: rows, grants, outcomes' contents."""
        self.head += 1
        self.erased[subject] = self.head
        self.late = [made for made in self.late if made.subject != subject]
        for record in self.of.pop(subject, []):
            self.records.pop(record, None)
            self.versions.pop(record, None)
        self.sources.pop(subject, None)
        self.subjects.pop(subject, None)
        for person, mine in self.mine.items():
            self.levels.pop((person, subject), None)
            if mine.pop(subject, None) or subject in self.gone[person]:
                self.gone[person][subject] = (self.head, True)

    def regrant(self, subjects: Mapping[bytes, Subject] | list[bytes]) -> None:
        """Derive the grants of these subjects again; every change takes a number."""
        some = {subject: self.subjects[subject] for subject in subjects}
        sources = [source for subject in some for source in self.sources.get(subject, {}).values()]
        openings = [opening for opening in self.openings.values() if opening.subject in some]
        after = grants.derive_grants(sources, self.people, some, openings, DAYS[self.day], self.manifest)
        before = {pair: level for pair, level in self.levels.items() if pair[1] in some}
        moved = grants.shift(before, after)
        if not moved:
            return
        self.head += 1
        for person, subject, level in moved.granted:
            self.levels[person, subject] = level
            self.mine[person][subject] = (level, self.head)
            self.gone[person].pop(subject, None)
        for person, subject in moved.withdrawn:
            del self.levels[person, subject]
            del self.mine[person][subject]
            self.gone[person][subject] = (self.head, False)

    # a round

    def take(self, actor: Actor, sent: Round, now: int) -> Answer:
        """One call, as in `server.rounds`: a laptop of another timeline must requeue before anything is judged."""
        if sent.timeline and sent.timeline != self.timeline:
            return Answer(PROTO, now, self.timeline, self.head, Cursor(), more=True)
        return self.pull(actor, sent, self.push(actor, sent, now), now)

    def push(self, actor: Actor, sent: Round, now: int) -> list[Outcome]:
        """The writing transaction: acts decided in order, receipts noted, openings granted."""
        if self.late:
            self._write(self.late)
            self.late = []
        outcomes: list[Outcome] = []
        for act in sent.acts:
            outcomes += self._act(actor, act, now)
        self.receipts.update((actor.device, receipt.subject, receipt.at) for receipt in sent.receipts)
        for subject in sent.open:
            self._open(actor, subject)
        for subject in sent.whole:
            self._whole(actor, subject)
        return outcomes

    def _act(self, actor: Actor, act: Act, now: int) -> list[Outcome]:
        who, done = actor.principal, self.done
        due = self._due(who, act)
        if due:
            part = act if due == act.changes else Act(act.id, act.name, act.atomic, due)
            self._decide(actor, part, now)
        return [done[who, change.op].outcome for change in act.changes]

    def _due(self, who: bytes, act: Act) -> list[Change]:
        """What is still to be judged, as in `server.push`: the new, and what was stale, but for fields it did set."""
        known = [self.done.get((who, change.op)) for change in act.changes]
        if act.atomic:
            return act.changes if any(it is None or it.outcome.what == "stale" for it in known) else []
        left: list[Change] = []
        for change, before in zip(act.changes, known, strict=True):
            if before is None:
                left.append(change)
            elif before.outcome.what == "stale":
                left.append(before.rest(change))
        return left

    def _decide(self, actor: Actor, act: Act, now: int) -> None:
        views = {change.record: self.locate(actor, change) for change in act.changes}
        if self.bug == "ignored_base":
            act = Act(act.id, act.name, act.atomic, [_based_high(change) for change in act.changes])
        late = {change.op for change in act.changes if (actor.principal, change.op) in self.done}
        earlier = Earlier(self.known, late)
        verdict = decide_act(act, views, actor, self.manifest, head=self.head, now=now, earlier=earlier)
        self._look(actor, verdict.writes, verdict.founded)
        self.head = verdict.head
        self.known.update(verdict.known)
        for subject, kind in verdict.founded.items():
            self.subjects[subject] = Subject(kind, actor.principal)
        if self.bug == "naive_cursor" and self.head % 3 == 0 and not verdict.founded:
            self.late += verdict.writes
        else:
            self._write(verdict.writes)
        for change, outcome, decision in zip(act.changes, verdict.outcomes, verdict.decisions, strict=True):
            key = (actor.principal, change.op)
            self.done[key] = done(outcome, decision, self.done.get(key))
        touched = {made.subject for made in verdict.writes if self._grants(made)} | set(verdict.founded)
        if touched:
            self.regrant([subject for subject in touched if subject in self.subjects])

    def _look(self, actor: Actor, writes: list[Made], founded: Mapping[bytes, str]) -> None:
        """No person writes a record outside their grants; only the server files what it sets aside."""
        for made in writes:
            home = self.records.get(made.record)
            if home is not None and home.subject != made.subject:
                raise Violation("a record changed its subject")
            if made.type == "set_aside" or made.subject in self.mine[actor.principal]:
                continue
            source = self.manifest.types[made.type].grant if made.type in self.manifest.types else None
            if made.subject in self.subjects and not source:
                raise Violation("a write outside grants was applied")
            if made.subject not in self.subjects and made.subject not in founded:
                raise Violation("a write to nowhere was applied")

    def _grants(self, made: Made) -> bool:
        rule = self.manifest.types.get(made.type)
        return rule is not None and rule.grant is not None

    def _write(self, writes: list[Made]) -> None:
        for made in writes:
            if made.subject in self.erased:
                continue
            if made.record not in self.records:
                self.of.setdefault(made.subject, []).append(made.record)
            self.records[made.record] = made
            self._stamps[made.subject] = self._stamps.get(made.subject, 0) + 1
            self.versions[made.record] = max(stand.version for stand in made.fields.values())
            if self._grants(made):
                known = self.sources.setdefault(made.subject, {})
                known.pop(made.record, None)
                source = grants.source_of(made.type, made.record, made.subject, made.fields, self.manifest)
                if source is not None:
                    known[made.record] = source

    def locate(self, actor: Actor, change: Change) -> Located:
        """What this actor may know of the record of a change."""
        made = self.records.get(change.record)
        mine = self.mine[actor.principal]
        subject = made.subject if made else change.subject
        if subject in self.erased:
            return Erased(self.erased[subject])
        if made is not None:
            if subject in mine:
                return Held(made.type, subject, mine[subject][0], made.fields, self._sealed(made))
            if self.bug != "absent":
                return Elsewhere(subject)
            return Absent()
        known, held = self.subjects.get(subject), mine.get(subject)
        fields = {edit.name: edit.value for edit in change.fields}
        parent_sealed = self._part_of_sealed(change.type, fields)
        return Absent(known.kind if known else None, held[0] if held else None, parent_sealed)

    def _sealed(self, made: Made) -> bool:
        rule = self.manifest.types.get(made.type)
        if rule is None or rule.parent is None:
            return False
        return self._part_of_sealed(made.type, {name: stand.value for name, stand in made.fields.items()})

    def _part_of_sealed(self, type_name: str, fields: Mapping[str, Value]) -> bool:
        """Whether the record that this one is part of is sealed."""
        rule = self.manifest.types.get(type_name)
        named = fields.get(rule.parent) if rule and rule.parent else None
        parent = self.records.get(named) if isinstance(named, bytes) else None
        above = self.manifest.types.get(parent.type) if parent else None
        stand = parent.fields.get(above.sealed_by) if parent and above and above.sealed_by else None
        return stand is not None and stand.value is not None

    def _open(self, actor: Actor, subject: bytes) -> None:
        if subject in self.mine[actor.principal] and self.mine[actor.principal][subject][0] == "headline":
            until = DAYS[min(self.day + 14, len(DAYS) - 1)]
            self.openings[actor.principal, subject] = Opening(actor.principal, subject, until)
            self.regrant([subject])

    def _whole(self, actor: Actor, subject: bytes) -> None:
        mine = self.mine[actor.principal]
        if subject in mine:
            self.whole += 1
            self.head += 1
            mine[subject] = (mine[subject][0], self.head)

    def pull(self, actor: Actor, sent: Round, outcomes: list[Outcome], now: int) -> Answer:
        """The reading transaction: grants, head and page in one snapshot."""
        mine, at = self.mine[actor.principal], sent.cursor.version
        rows = [
            (max(self.versions[record], epoch), record, (subject, level))
            for subject, (level, epoch) in mine.items()
            for record in self.of.get(subject, ())
        ]
        if self.bug == "no_epoch":
            rows = [(self.versions[record], record, what) for _, record, what in rows]
        page = paging.page(
            [(v, record, (record, *what)) for v, record, what in rows], sent.cursor, self.head, self.page_size
        )
        return Answer(
            PROTO,
            now,
            self.timeline,
            self.head,
            page.cursor,
            page.more,
            outcomes,
            [Grant(subject, *held) for subject, held in mine.items() if held[1] > at],
            [
                Gone(subject, *gone)
                for subject, gone in self.gone[actor.principal].items()
                if gone[0] > at or (actor.device, subject, gone[0]) not in self.receipts
            ],
            [self.state(record, subject, level) for record, subject, level in page.rows],
            [check.subject for check in sent.checks if self.differs(actor, check.subject, check.level, check.digest)],
        )

    def state(self, record: bytes, subject: bytes, level: str) -> RecordState:
        """A record as it goes out at a level."""
        made = self.records[record]
        type_, shows = made.type, self._shown
        fields = {name: stand.value for name, stand in made.fields.items() if shows(type_, name, level)}
        return RecordState(made.type, record, subject, self.versions[record], level, fields)

    def is_restricted(self, type_name: str, name: str) -> bool:
        """Whether a field is for some roles only."""
        return self.manifest.level_of(type_name, name) == RESTRICTED

    def _shown(self, type_name: str, name: str, level: str) -> bool:
        key = (type_name, name, level)
        known = self._shows.get(key)
        if known is None:
            known = self._shows[key] = self.manifest.shows(type_name, name, level)
        return known

    def differs(self, actor: Actor, subject: bytes, level: str, theirs: bytes) -> bool:
        """Whether a laptop's digest of a subject it holds is another than ours."""
        held = self.mine[actor.principal].get(subject)
        return held is not None and held[0] == level and self.digest(subject, level) != theirs

    def digest(self, subject: bytes, level: str) -> bytes:
        """The digest of a subject at a level, counted again when something was written to it."""
        stamp = self._stamps.get(subject, 0)
        known = self._digests.get((subject, level))
        if known is None or known[0] != stamp:
            total = 0
            for record in self.of.get(subject, ()):
                total = digest.add(total, self._weight(record, level))
            known = self._digests[subject, level] = (stamp, digest.as_bytes(total))
        return known[1]

    def _weight(self, record: bytes, level: str) -> int:
        """What a record adds to the digest of its subject, counted once as long as nothing is written to it."""
        made = self.records[record]
        known = self._weights.get((record, level))
        if known is None or known[0] is not made:
            shown = ((record, n, s.value) for n, s in made.fields.items() if self._shown(made.type, n, level))
            known = self._weights[record, level] = (made, digest.total(shown))
        return known[1]


def _based_high(change: Change) -> Change:
    fields = [FieldEdit(edit.name, edit.value, 2**60, None) for edit in change.fields]
    return Change(change.op, change.type, change.record, change.subject, change.create, change.edited_at, fields)
