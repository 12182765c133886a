"""What a laptop holds, as digests: for the doctor, and to compare two laptops without a value."""

from __future__ import annotations

from sync.client.box import Box
from sync.protocol import digest


def digests(post: Box) -> list[tuple[str, str]]:
    """The order-free digest of everything held, by level, with the number of subjects: equal on two sides that agree."""
    totals: dict[str, tuple[int, int]] = {}
    for subject, level in _held(post):
        count, total = totals.get(level, (0, 0))
        terms = digest.total(
            (record, name, value) for record, fields in post.rows(subject) for name, value in fields.items()
        )
        totals[level] = (count + 1, digest.add(total, terms))
    return [(f"digest {level}", f"{total:032x} over {count}") for level, (count, total) in sorted(totals.items())]


def _held(post: Box) -> list[tuple[bytes, str]]:
    found: dict[bytes, str] = {}
    after = bytes(16)
    while True:
        fresh = [pair for pair in post.subjects(after, 200) if pair[0] not in found]
        if not fresh:
            return list(found.items())
        found.update(fresh)
        after = fresh[-1][0]
