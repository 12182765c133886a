"""What a laptop holds and what it has still to send, asked of its box: works for `Practice.exchange`."""

from __future__ import annotations

from ips_desktop.store.post import Post
from sync.protocol import digest


def ops_waiting(post: Post) -> list[str]:
    """The ops in the outbox, in order."""
    return [change.op.hex() for act in post.batch(100_000) for change in act.changes]


def digests_of(post: Post) -> dict[str, str]:
    """`"subject level"` of everything held, and the digest of its fields."""
    found: dict[str, str] = {}
    after = bytes(16)
    while True:
        fresh = [pair for pair in post.subjects(after, 500) if f"{pair[0].hex()} {pair[1]}" not in found]
        if not fresh:
            return found
        for subject, level in fresh:
            fields = ((record, name, value) for record, row in post.rows(subject) for name, value in row.items())
            found[f"{subject.hex()} {level}"] = f"{digest.total(fields):032x}"
        after = fresh[-1][0]
