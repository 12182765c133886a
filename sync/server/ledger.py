"""The server's judgement on what a laptop pushes: compare-and-set per field, by base version, without a clock.

Pure: no database, no time. `decide` judges one change against what `locate` said; `decide_act` judges an act whole,
numbers what it writes, and makes the records that keep what could not be applied. The PostgreSQL server and the
simulated one call the same two functions. What an actor may do is `permission`; who holds what is `grants`; which
fields of an edit came in time is `comparing`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sync.protocol import canonical
from sync.protocol.manifest import CONFLICT, DELETED, FULL, SET_ASIDE, Manifest
from sync.protocol.messages import Act, Change, Outcome
from sync.server import permission
from sync.server.aside import aside_record, revived_record
from sync.server.comparing import NOTHING, Earlier, compare_and_set
from sync.server.standing import Absent, Actor, Decision, Elsewhere, Erased, Held, Located, Made, Stand

ENROLLED_ONLY = frozenset({"staff", "service"})
UNKNOWN_KIND = "client"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an act comes to: an outcome a change (in order), the records to write, the new head.

    `known` is what the caller remembers for later `after`s: (op, field) -> version at which it was applied.
    `founded`: subjects that came into being, with their kind; their creator is the actor.
    """

    outcomes: list[Outcome]
    decisions: list[Decision]
    writes: list[Made]
    head: int
    known: dict[tuple[bytes, str], int]
    founded: dict[bytes, str]


def decide(located: Located, change: Change, actor: Actor, manifest: Manifest, earlier: Earlier = NOTHING) -> Decision:
    """What becomes of one change, by itself, in the light of `earlier` ones of this actor.

    Raises canonical.NotCanonical when a value is none of the wire's.
    """
    match located:
        case Erased():
            return Decision("erased", reason="erased")
        case Elsewhere(subject):
            return Decision("aside", reason="elsewhere", place=subject)
        case Absent():
            return _create(located, change, actor, manifest)
        case Held():
            return _edit(located, change, actor, manifest, earlier)


def decide_act(
    act: Act,
    views: Mapping[bytes, Located],
    actor: Actor,
    manifest: Manifest,
    *,
    head: int,
    now: int,
    earlier: Earlier = NOTHING,
    spoilt: Collection[bytes] = (),
) -> Verdict:
    """The verdict on a whole act. `views` has one Located for each record the act touches, as before the act.

    Numbers start after `head`, one a record written. `now` is the server's instant, which `edited_at` is clamped to.
    An atomic act with anything stale comes back stale, one with anything not allowed is set aside: whole.
    `spoilt`: ops that carried a value off the wire; they are set aside.
    """
    bench = _Bench(views, actor, manifest, head, now, earlier, spoilt)
    for change in act.changes:
        bench.write(change, bench.judge(change))
    if act.atomic and any(decision.what != "applied" for decision in bench.decisions):
        judged = list(zip(act.changes, bench.decisions, strict=True))
        bench = _Bench(views, actor, manifest, head, now, earlier, spoilt)
        whole = [(change, _all_or_nothing(change, decision, judged, views, actor)) for change, decision in judged]
        for change, decision in whole:
            bench.write(change, decision)
    return bench.verdict()


def _create(located: Absent, change: Change, actor: Actor, manifest: Manifest) -> Decision:
    rule = manifest.types.get(change.type)
    home = rule.subject if rule else located.kind or UNKNOWN_KIND
    if located.kind is None and home in ENROLLED_ONLY:
        return Decision("aside", reason="subject", place=actor.principal)
    if located.kind not in (None, home) and change.type not in (CONFLICT, SET_ASIDE):
        return Decision("aside", reason="subject", place=actor.principal)
    place = actor.principal if located.kind is None else change.subject
    if not change.create or not change.fields:
        return Decision("aside", reason="absent", place=place)
    reason = permission.refuses_creation(located, change, actor, manifest)
    if reason:
        return Decision("aside", reason=reason, place=place)
    sets = {edit.name: edit.value for edit in change.fields}
    for value in sets.values():
        canonical.encode(value)
    return Decision("applied", sets=sets, applied=tuple(sets))


def _edit(located: Held, change: Change, actor: Actor, manifest: Manifest, earlier: Earlier) -> Decision:
    edits = {edit.name: edit for edit in change.fields}
    reason = ""
    if change.type != located.type:
        reason = "type"
    elif change.subject != located.subject:
        reason = "subject"
    elif permission.withheld(change.type, edits, located.level, manifest):
        reason = "withheld"
    if reason:
        return Decision("aside", reason=reason, place=located.subject)
    differing = [name for name, edit in edits.items() if not canonical.same(edit.value, located.stand(name).value)]
    if not differing:
        return Decision("applied", applied=tuple(edits))
    reason = permission.refuses_edit(located, change, actor, manifest)
    if not reason and permission.seals(manifest.types.get(change.type), located, differing):
        reason = "sealed"
    if reason:
        return Decision("aside", reason=reason, place=located.subject)
    return compare_and_set(located, edits, differing, actor, earlier, was_late=change.op in earlier.late)


def _all_or_nothing(
    change: Change,
    decision: Decision,
    judged: list[tuple[Change, Decision]],
    views: Mapping[bytes, Located],
    actor: Actor,
) -> Decision:
    if decision.what in ("aside", "erased"):
        return decision
    if all(other.what in ("applied", "stale") for _, other in judged):
        return Decision("stale", stale=decision.stale)
    return Decision("aside", reason="act", place=_place(views[change.record], change, actor))


def _place(located: Located, change: Change, actor: Actor) -> bytes:
    # Where a change set aside belongs: with its record, else its subject, else (nobody has it) with its author.
    if isinstance(located, Held | Elsewhere):
        return located.subject
    return actor.principal if isinstance(located, Absent) and located.kind is None else change.subject


class _Bench:
    """An act on the bench: what stands now, what is written so far, the number last given."""

    def __init__(
        self,
        views: Mapping[bytes, Located],
        actor: Actor,
        manifest: Manifest,
        head: int,
        now: int,
        earlier: Earlier,
        spoilt: Collection[bytes],
    ) -> None:
        self._spoilt = spoilt
        self._views = dict(views)
        self._actor = actor
        self._manifest = manifest
        self._head = head
        self._now = now
        self._earlier = earlier
        self._known: dict[tuple[bytes, str], int] = {}
        self._founded: dict[bytes, str] = {}
        self._writes: dict[bytes, Made] = {}
        self._outcomes: list[Outcome] = []
        self.decisions: list[Decision] = []

    def judge(self, change: Change) -> Decision:
        located = self._views[change.record]
        if isinstance(located, Absent) and located.kind is None and change.subject in self._founded:
            kind = self._founded[change.subject]
            located = Absent(kind, self._reach(kind), located.parent_sealed)
        if change.op in self._spoilt and not isinstance(located, Erased):
            return Decision("aside", reason="malformed", place=_place(located, change, self._actor))
        earlier = self._earlier
        if self._known:
            earlier = Earlier({**earlier.known, **self._known}, earlier.late)
        return decide(located, change, self._actor, self._manifest, earlier)

    def write(self, change: Change, decision: Decision) -> None:
        self.decisions.append(decision)
        if decision.what == "erased":
            located = self._views[change.record]
            at = located.at if isinstance(located, Erased) else self._head
            self._outcomes.append(Outcome(change.op, "erased", at, reason="erased"))
        elif decision.what == "aside":
            self._head += 1
            made = aside_record(change, self._actor, decision, self._manifest, version=self._head, now=self._now)
            self._writes[made.record] = made
            self._outcomes.append(Outcome(change.op, "aside", self._head, reason=decision.reason))
        else:
            version = self._set(change, decision)
            self._known.update({(change.op, name): version for name in decision.applied})
            self._outcomes.append(Outcome(change.op, decision.what, version, list(decision.stale)))

    def verdict(self) -> Verdict:
        writes = list(self._writes.values())
        return Verdict(self._outcomes, self.decisions, writes, self._head, self._known, self._founded)

    def _set(self, change: Change, decision: Decision) -> int:
        located = self._views[change.record]
        if not decision.sets:
            return located.version if isinstance(located, Held) else 0
        self._head += 1
        typed = max(0, min(change.edited_at, self._now))
        head, op, who = self._head, change.op, self._actor
        fresh = {name: Stand(v, head, typed, op, who.principal, who.device) for name, v in decision.sets.items()}
        if isinstance(located, Held):
            if decision.revives:
                item = revived_record(change, located.fields[DELETED], self._actor, self._head, self._now)
                self._writes[item.record] = item
            after = Held(located.type, located.subject, located.level, {**located.fields, **fresh})
        else:
            self._found(change)
            level = located.level if isinstance(located, Absent) else None
            level = level or self._reach(self._founded.get(change.subject, ""))
            after = Held(change.type, change.subject, level, fresh)
        self._views[change.record] = after
        self._writes[change.record] = Made(after.type, change.record, after.subject, after.fields)
        return self._head

    def _reach(self, kind: str) -> str:
        """How deep the actor holds a subject of this kind that they hold in full."""
        return self._manifest.reach(FULL, kind, self._actor.role)

    def _found(self, change: Change) -> None:
        located = self._views[change.record]
        if isinstance(located, Absent) and located.kind is None and change.subject not in self._founded:
            rule = self._manifest.types.get(change.type)
            self._founded[change.subject] = rule.subject if rule else UNKNOWN_KIND
