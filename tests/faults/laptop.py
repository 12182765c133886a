"""A laptop without a window, in a process of its own: real vault, store and synchroniser, told what to do line by line.

    python -m tests.faults.laptop HOME PASSPHRASE-FILE SECONDS     (its clock goes wrong by so many seconds)

`tests.faults.told.Told` is the other end. Where it is to die is armed by `tests.faults.hurt`, in this process only.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.outreach import record_attempt
from ips_desktop.casework.profile import keep_profile
from ips_desktop.desk import Clock, Desk
from ips_desktop.practice import Practice
from ips_desktop.records import Attempt, Conflict, Meeting, Profile
from ips_desktop.store.opened import OpenStore
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import AttemptHow
from sync.client.exchanger import Exchanger
from tests.faults import hurt
from tests.faults.held import digests_of, ops_waiting

PATIENCE_S = 60.0


class Laptop:
    """What can be told; each method is a command, what it gives is the answer."""

    def __init__(self, home: Path, passphrase: str, wrong_by: int) -> None:
        self._home, self._passphrase = home, passphrase
        right = Clock()
        self._practice = Practice(home, clock=Clock(lambda: right.now() + wrong_by * 1_000_000))
        self._exchanger: Exchanger | None = None

    def unlock(self) -> None:
        """Open the store; no round begins by itself."""
        self._practice.unlock(self._passphrase).result()

    def arm(self, where: str, nth: int) -> None:
        """Die at the nth such point from now on."""
        hurt.arm(where, nth)

    def full(self, room: int) -> None:
        """The disk has so many bytes left and no more."""
        hurt.fill(self._home, room)

    def free(self) -> None:
        """The disk has room again."""
        hurt.free(self._home)

    def log_size(self) -> int:
        """How long the store's log is: up to there it has been synced to the disk."""
        log = self._home / "store.db-wal"
        return log.stat().st_size if log.exists() else 0

    # acts: "" when it was kept, else the code of the trouble

    def act(self, kind: str, client: str, word: str) -> str:
        """Do an act that leaves one word behind."""
        acts: dict[str, Any] = {"meeting": _meet, "attempt": _try, "goal": _wish, "draft": _draft}
        try:
            self._practice.do(acts[kind], UUID(client), word).result()
        except (Trouble, Refused) as trouble:
            return trouble.code
        return ""

    # rounds

    def send(self) -> dict[str, Any]:
        """Exchange until nothing waits, or until it fails."""
        if self._exchanger is None:
            self._exchanger = Exchanger(self._practice)
            self._exchanger.start()
        else:
            self._exchanger.now()
        if not self._exchanger.settled(PATIENCE_S):
            return {"sentence": "stuck", "trouble": "stuck"}
        status = self._exchanger.status()
        return {"sentence": status.sentence, "trouble": status.trouble}

    # looking

    def check(self) -> str:
        """What SQLite and SQLCipher say of the file, once its log is folded in: "ok", or what is wrong."""
        store = self._practice._store
        assert store is not None
        return self._practice.lanes.writing(_checked, store).result()

    def waiting(self) -> list[str]:
        """The ops in the outbox."""
        return self._practice.exchange(ops_waiting).result()

    def digests(self) -> dict[str, str]:
        """Subject and level, and the digest of what is held of it."""
        return self._practice.exchange(digests_of).result()

    def words(self) -> dict[str, list[str]]:
        """Every text in which a word may be: notes, goals, and the words of drafts."""
        return self._practice.ask(_texts).result()

    def end(self) -> None:
        """Lock and go."""
        if self._exchanger is not None:
            self._exchanger.stop()
        self._practice.lock().result()
        self._practice.lanes.stop()


def _meet(desk: Desk, client: UUID, word: str) -> None:
    record_meeting(desk, client=client, on=desk.today, note=word)


def _try(desk: Desk, client: UUID, word: str) -> None:
    record_attempt(desk, client=client, how=AttemptHow.PHONE, reached=False, note=word)


def _wish(desk: Desk, client: UUID, word: str) -> None:
    """One more word in the middle of the same sentence, at a place the word itself chooses."""
    profile = desk.session.scalars(sa.select(Profile).where(Profile.subject_id == client)).one()
    words = (profile.goal or "").split(" ")
    at = sum(word.encode()) % (len(words) + 1)
    keep_profile(desk, profile=profile.id, goal=" ".join([*words[:at], word, *words[at:]]))


def _draft(desk: Desk, client: UUID, word: str) -> None:
    keep_draft(desk, form="faults", about=uuid5(client, word), values={"note": word})


def _texts(desk: Desk) -> dict[str, list[str]]:
    every = desk.session.scalars
    return {
        "meeting": [row.note or "" for row in every(sa.select(Meeting))],
        "attempt": [row.note or "" for row in every(sa.select(Attempt))],
        "goal": [row.goal or "" for row in every(sa.select(Profile))],
        "draft": [str(draft.values.get("note")) for draft in desk.drafts.all() if draft.form == "faults"],
        "conflict": [f"{row.mine} {row.theirs}" for row in every(sa.select(Conflict))],
    }


def _checked(store: OpenStore) -> str:
    """SQLCipher's own check reads the file only, so the log is folded in first."""
    raw = store.writing.raw_connection()
    try:
        connection = raw.driver_connection
        assert connection is not None
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        told = [str(row) for row in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
        told += [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
        told += [str(row) for row in connection.execute("PRAGMA foreign_key_check").fetchall()]
    finally:
        raw.close()
    return "; ".join(told) or "ok"


def main(arguments: list[str]) -> int:
    """Do what is told until told to end."""
    home, passphrase, wrong_by = arguments
    laptop = Laptop(Path(home), Path(passphrase).read_text(encoding="utf-8").strip(), int(wrong_by))
    for line in sys.stdin:
        name, arguments, named = json.loads(line)
        answer = getattr(laptop, name)(*arguments, **named)
        sys.stdout.write(f"answer {json.dumps(answer)}\n")
        sys.stdout.flush()
        if name == "end":
            return 0
    return os.EX_OK


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
