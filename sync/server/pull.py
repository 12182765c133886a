"""The reading half of a round: grants, withdrawals and one page of records, all of one instant (decision 26)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from sync.protocol import digest
from sync.protocol.manifest import Manifest
from sync.protocol.messages import PROTO, Answer, Check, Cursor, Gone, Grant, RecordState, Round, Value
from sync.server.database import Connection, key, keys, row, rows
from sync.server.paging import page
from sync.server.sealing import ServiceKey
from sync.server.standing import Actor

LOG = logging.getLogger("ips_server.pull")
PAGE = 400
PAGE_BYTES = 1_500_000
RECORD_BYTES = 8_000_000

CANDIDATES = """
SELECT * FROM (
    SELECT r.id, r.subject, r.type, r.version, g.level, greatest(r.version, g.epoch) AS ev
    FROM grant_now g JOIN record r ON r.service = g.service AND r.subject = g.subject
    WHERE g.service = %(service)s AND r.service = %(service)s AND g.principal = %(principal)s
      AND g.epoch >= %(version)s
    UNION ALL
    SELECT r.id, r.subject, r.type, r.version, g.level, r.version AS ev
    FROM grant_now g JOIN record r ON r.service = g.service AND r.subject = g.subject
    WHERE g.service = %(service)s AND r.service = %(service)s AND g.principal = %(principal)s
      AND g.epoch < %(version)s AND r.version >= %(version)s
) candidate WHERE (ev, id) > (%(version)s, %(record)s) ORDER BY ev, id LIMIT %(limit)s
"""
GONE = """
SELECT w.subject, w.at, w.erased FROM withdrawal w
JOIN device d ON d.service = w.service AND d.id = %(device)s AND d.principal = w.principal
WHERE w.service = %(service)s AND w.principal = %(principal)s
  AND NOT EXISTS (SELECT 1 FROM grant_now g
                  WHERE g.service = %(service)s AND g.principal = w.principal AND g.subject = w.subject)
  AND w.at > d.enrolled_head
  AND (w.at > %(version)s OR NOT EXISTS (
        SELECT 1 FROM receipt t WHERE t.service = %(service)s AND t.device = d.id
        AND t.subject = w.subject AND t.at = w.at))
ORDER BY w.at, w.subject
"""
STANDING = """
SELECT g.subject, g.level, coalesce(d.total, ''::bytea) FROM grant_now g
LEFT JOIN digest d ON d.service = g.service AND d.subject = g.subject AND d.level = g.level
WHERE g.service = %(service)s AND g.principal = %(principal)s AND g.subject = ANY(%(subjects)s)
  AND g.epoch <= %(version)s AND NOT EXISTS (
    SELECT 1 FROM record r WHERE r.service = %(service)s AND r.subject = g.subject AND r.version > %(version)s)
"""


@dataclass(frozen=True, slots=True)
class Pull:
    """One round's reading, in an open REPEATABLE READ READ ONLY transaction of this person."""

    connection: Connection
    service: bytes
    service_key: ServiceKey
    manifest: Manifest
    actor: Actor
    now: int

    def run(self, sent: Round) -> Answer:
        """The server's side of the round, its outcomes still missing."""
        who = {"service": key(self.service), "principal": key(self.actor.principal), "version": sent.cursor.version}
        query = "SELECT head, timeline FROM service WHERE service = %s"
        head, timeline = row(self.connection, query, [key(self.service)]) or (0, b"")
        granted = rows(
            self.connection,
            "SELECT subject, level, epoch FROM grant_now WHERE service = %(service)s AND principal = %(principal)s "
            "AND epoch > %(version)s ORDER BY epoch, subject",
            who,
        )
        gone = rows(self.connection, GONE, {**who, "device": key(self.actor.device)})
        given = self._page(sent, head, who)
        return Answer(
            PROTO,
            self.now,
            timeline,
            head,
            given.cursor,
            given.more,
            grants=[Grant(*each) for each in granted],
            gone=[Gone(*each) for each in gone],
            records=given.records,
            mismatched=self._mismatched(sent.checks, who),
        )

    def _page(self, sent: Round, head: int, who: Mapping[str, object]) -> _Given:
        arguments = {**who, "record": key(sent.cursor.record), "limit": PAGE + 1}
        found = rows(self.connection, CANDIDATES, arguments)
        fields = self._fields({record: (subject, kind, level) for record, subject, kind, _, level, _ in found})
        states = [
            (ev, record, RecordState(kind, record, subject, version, level, fields[record]))
            for record, subject, kind, version, level, ev in found
        ]
        taken = page(states, sent.cursor, head, PAGE, _weight, PAGE_BYTES)
        return _Given(taken.rows, taken.cursor, taken.more)

    def _fields(self, records: Mapping[bytes, tuple[bytes, str, str]]) -> dict[bytes, dict[str, Value]]:
        fields: dict[bytes, dict[str, Value]] = {record: {} for record in records}
        if not records:
            return fields
        subjects = {subject for subject, _, _ in records.values()}
        query = "SELECT id, key FROM subject WHERE service = %s AND id = ANY(%s)"
        wrapped = rows(self.connection, query, [key(self.service), keys(subjects)])
        opened = {subject: self.service_key.unwrap(subject, sealed) for subject, sealed in wrapped}
        query = "SELECT record, name, value FROM field WHERE service = %s AND record = ANY(%s)"
        for record, name, sealed in rows(self.connection, query, [key(self.service), keys(records)]):
            subject, kind, level = records[record]
            if self.manifest.shows(kind, name, level):
                fields[record][name] = opened[subject].open(record, name, sealed)
        for record, shown in fields.items():
            _slim(record, shown)
        return fields

    def _mismatched(self, checks: list[Check], who: Mapping[str, object]) -> list[bytes]:
        if not checks:
            return []
        arguments = {**who, "subjects": keys({check.subject for check in checks})}
        standing = {(subject, level): total for subject, level, total in rows(self.connection, STANDING, arguments)}
        return [
            check.subject
            for check in checks
            if (total := standing.get((check.subject, check.level))) is not None
            and (total or digest.as_bytes(0)) != check.digest
        ]


@dataclass(frozen=True, slots=True)
class _Given:
    records: list[RecordState]
    cursor: Cursor
    more: bool


def _weight(state: RecordState) -> int:
    return 60 + sum(len(name) + _size(value) for name, value in state.fields.items())


def _size(value: Value) -> int:
    if isinstance(value, str):
        return len(value.encode())
    return len(value) if isinstance(value, bytes) else 9


def _slim(record: bytes, shown: dict[str, Value]) -> None:
    # Nobody of ours writes such a record; whoever does must not be able to choke the laptops that receive it.
    while sum(_size(value) for value in shown.values()) > RECORD_BYTES:
        LOG.warning("record_too_large %s", record.hex())
        del shown[max(shown, key=lambda name: _size(shown[name]))]
