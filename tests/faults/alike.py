"""Whether laptops and server hold the same, and every edit once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tests.faults.standing import Standing


def unlike(laptop: Mapping[str, str], server: Standing, principal: bytes) -> list[str]:
    """Where a laptop's digests (`"subject level"` → 32 hex digits) and what stands on the server differ; nothing when both are equal."""
    theirs = {
        f"{subject.hex()} {level}": f"{total:032x}" for (subject, level), total in server.digests(principal).items()
    }
    return [each for each in sorted({*laptop, *theirs}) if laptop.get(each) != theirs.get(each)]


def miscounted(server: Standing) -> list[str]:
    """Digests the server keeps that are not what its fields come to."""
    held = {(subject, level) for who in server.grants.values() for subject, level in who.items()}
    counted = {pair: total for who in server.grants for pair, total in server.digests(who).items()}
    return [f"{s.hex()} {level}" for s, level in held if counted[s, level] != server.kept_digests.get((s, level), 0)]


def not_once(server: Standing, before: Standing, ops: Iterable[str]) -> list[str]:
    """Ops that were not applied exactly once; and ops nobody sent. `before` is how the server stood before them."""
    sent = {bytes.fromhex(op) for op in ops}
    fresh = {op: what for op, what in server.ops.items() if op not in before.ops}
    wrong = [f"{op.hex()} {fresh.get(op, 'never came')}" for op in sent if fresh.get(op) != "applied"]
    return wrong + [f"{op.hex()} from nowhere" for op in fresh if op not in sent]
