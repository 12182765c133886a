"""A server killed before its commit has done nothing; the same round sent again does it once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sync.protocol import frames
from sync.protocol.messages import Cursor, Round
from sync.server.database import key, rows
from sync.server.service import Service
from tests.sync.server.given import Team, new_id, receive

KILLED = """
import os, signal, sys
from pathlib import Path
from sync.protocol import frames
from sync.protocol.messages import Round
from sync.server.identity import Who
from sync.server.push import Push
from sync.server.service import opened

home, packed, principal, device = sys.argv[1:]
whole = Push.run
def run(self, fit):
    whole(self, fit)
    os.kill(os.getpid(), signal.SIGKILL)
Push.run = run
with opened(Path(home)) as service:
    sent = frames.unpack_request(bytes.fromhex(packed), Round)
    service.rounds.take(Who(bytes.fromhex(principal), "adviser", bytes.fromhex(device)), sent)
"""


def test_a_kill_between_the_last_write_and_the_commit_leaves_nothing(team: Team, service: Service) -> None:
    laptop = team.laptop(team.sam)
    head = laptop.round().head
    person = new_id()
    sent = Round(1, laptop.timeline, Cursor(), acts=[receive(person, team.sam)])
    arguments = [service.home.folder, frames.pack(sent).hex(), team.sam.hex(), laptop.bundle.device.hex()]
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", KILLED, *arguments], cwd=root, capture_output=True, check=False)
    assert done.returncode == -9, done.stderr.decode()
    with service.database.reading() as connection:
        for table in ("op", "subject"):
            query = f"SELECT 1 FROM {table} WHERE service = %s" + (" AND kind = 'client'" if table == "subject" else "")
            assert rows(connection, query, [key(service.database.service)]) == []
        query = "SELECT head FROM service WHERE service = %s"
        assert rows(connection, query, [key(service.database.service)]) == [(head,)]
    outcomes = laptop.outcomes(*sent.acts)
    assert [(each.what, each.version) for each in outcomes] == [("applied", head + 1), ("applied", head + 2)]
