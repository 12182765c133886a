"""One call from a laptop: write what it pushes if there is anything to write, then read what it is to have."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from sync.protocol.manifest import Manifest
from sync.protocol.messages import PROTO, Answer, Cursor, Outcome, Round
from sync.server import asks, clock
from sync.server.clock import Clock
from sync.server.database import Connection, Database, key, row
from sync.server.identity import Who
from sync.server.intake import fit
from sync.server.pull import Pull
from sync.server.push import Push
from sync.server.sealing import ServiceKey
from sync.server.standing import Actor

STATE = """
SELECT s.timeline, s.head, s.grants_day, d.last_heard, d.unsent
FROM service s JOIN device d ON d.service = s.service AND d.id = %s WHERE s.service = %s
"""


@dataclass(frozen=True, slots=True)
class Rounds:
    """What a round needs: the database, the service's key, the manifest, the time. Holds nothing between calls."""

    database: Database
    service_key: ServiceKey
    manifest: Manifest
    now: Clock

    def take(self, who: Who, sent: Round) -> Answer:
        """Answer one round of a proven laptop. Raises intake.BadRound for one of the wrong shape."""
        ready = fit(sent)
        now = self.now()
        actor = Actor(who.principal, who.role, who.device)
        service = self.database.service
        with self.database.reading(who.principal) as connection:
            state = row(connection, STATE, [key(who.device), key(service)])
        if state is None:
            raise LookupError("device")
        timeline, head, day, heard, unsent = state
        if sent.timeline and sent.timeline != timeline:
            return self._restored(actor, ready.round, timeline, head, now)
        outcomes: list[Outcome] = []
        told = asks.heard_anew(heard, unsent, ready.round.unsent, now)
        if _writes(ready.round) or told or day != clock.day(now):
            with self.database.writing(who.principal) as connection:
                outcomes = self._push(connection, actor, now).run(ready)
        with self.database.reading(who.principal) as connection:
            pull = Pull(connection, service, self.service_key, self.manifest, actor, now)
            answer = pull.run(ready.round)
        return msgspec.structs.replace(answer, outcomes=outcomes)

    def _restored(self, actor: Actor, sent: Round, timeline: bytes, head: int, now: int) -> Answer:
        # The laptop knows another timeline: it must put back what was acknowledged before anything newer is judged.
        if sent.cursor.version > head:
            with self.database.writing(actor.principal) as connection:
                self._push(connection, actor, now).raise_head(sent.cursor.version)
        return Answer(PROTO, now, timeline, head, Cursor(), more=True)

    def _push(self, connection: Connection, actor: Actor, now: int) -> Push:
        return Push(connection, self.database.service, self.service_key, self.manifest, actor, now)


def _writes(sent: Round) -> bool:
    return bool(sent.acts or sent.receipts or sent.open or sent.whole)
