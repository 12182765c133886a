"""What happens to the laptop's synchroniser (events) and what it wants done (effects): frozen, plain, complete.

Times are seconds of a monotonic clock; the core has none of its own. An event says what is over, an effect what to do;
each effect but `Wake` and `Report` is answered by one later event with the same `n`, the number of the round.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from sync.protocol.messages import Act, Answer, Check, Cursor, Receipt, Round


class Opened(NamedTuple):
    """The store is open: rounds may begin."""

    now: float


class Shut(NamedTuple):
    """The store is closing: what is on its way comes to nothing, and is repeated when it opens."""


class Clock(NamedTuple):
    """Time has passed."""

    now: float


class Edited(NamedTuple):
    """A person has done something that will want sending."""

    now: float


class Wanted(NamedTuple):
    """A person asks for a round now, whatever the backoff says."""

    now: float


class Gathered(NamedTuple):
    """The box has handed out what it has: what may be sent, and how far it is."""

    now: float
    n: int
    timeline: bytes
    cursor: Cursor
    unsent: int
    acts: list[Act]
    receipts: list[Receipt]
    asked: list[bytes]
    checks: list[Check]


class Proved(NamedTuple):
    """The server knows this laptop until then."""

    now: float
    n: int
    until: float


class Answered(NamedTuple):
    """The server's answer to the round that was sent."""

    now: float
    n: int
    answer: Answer


class Failed(NamedTuple):
    """No answer: away, slow, too_large, server_trouble, unproven, refused, revoked or clock."""

    now: float
    n: int
    why: str


class Kept(NamedTuple):
    """The answer is written. `unsent` acts remain, receipts are `owed`; `stuck` acts have outcomes the box could not take."""

    now: float
    n: int
    unsent: int
    owed: bool = False
    stuck: frozenset[bytes] = frozenset()


class Broke(NamedTuple):
    """The box could not be read or written."""

    now: float
    n: int


Event: TypeAlias = Opened | Shut | Clock | Edited | Wanted | Gathered | Proved | Answered | Failed | Kept | Broke


class Gather(NamedTuple):
    """Ask the box for acts of up to `limit` changes, leaving out `skip`, and for digests of `checks` subjects."""

    n: int
    limit: int
    skip: frozenset[bytes]
    check_after: bytes
    checks: int


class Prove(NamedTuple):
    """Get a fresh token."""

    n: int


class Send(NamedTuple):
    """Put this round on the wire."""

    n: int
    round: Round


class Keep(NamedTuple):
    """Write this answer to `round`: outcomes, then the page, or in its place the new timeline of a restored server.

    `first`: the box has met no timeline yet. `last`: nothing more to read.
    """

    n: int
    round: Round
    answer: Answer
    first: bool
    restored: bool
    last: bool


class Wake(NamedTuple):
    """Nothing to do before then."""

    at: float


class Report(NamedTuple):
    """For the log: a code and how many."""

    code: str
    n: int = 0


Effect: TypeAlias = Gather | Prove | Send | Keep | Wake | Report
