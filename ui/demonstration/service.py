"""The made-up service's server and the people in it: made, enrolled, opened. Everybody gets a home of their own."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import MADE_UP, Practice
from ips_desktop.vault import FLOOR, Vault
from resources import demo
from sync.client.enrolling import enrol
from sync.client.exchanger import Exchanger
from sync.protocol.authority import fingerprint
from sync.server.service import Service
from ui.demonstration.clock import MovedClock


@dataclass
class Member:
    """A member of staff with an open practice, and how their laptop talks."""

    key: str
    name: str
    id: UUID
    practice: Practice
    exchanger: Exchanger

    def round(self) -> None:
        """Exchange until nothing waits on either side."""
        self.exchanger.now()


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def enrol_everybody(
    homes: Path, service: Service, administrator: bytes, url: str, clock: MovedClock
) -> dict[str, Member]:
    """Add the staff of the cast at the server, enrol a laptop for each, and open every practice."""
    cast = demo.cast()
    address = f"{url}#{fingerprint(service.home.ca_pem())}"
    supervisor: bytes | None = None
    members: dict[str, Member] = {}
    for person in cast["staff"]:
        role = person["role"]
        if role == "administrator":
            id_ = administrator
        else:
            id_ = service.people.add(person["name"], role, supervisor if role == "adviser" else None)
        if role == "supervisor":
            supervisor = id_
        members[person["key"]] = _open(
            homes / person["key"], person["key"], person["name"], address, service.new_code(id_), clock
        )
    return members


def _open(home: Path, key: str, name: str, address: str, code: str, clock: MovedClock) -> Member:
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    (home / MADE_UP).write_text("Made-up people. Nothing in this folder is about anybody.\n", encoding="utf-8")
    passphrase = demo.cast()["passphrase"]
    practice = Practice(
        home,
        vault=Vault(home, cost=FLOOR, label=f" {MADE_UP}"),
        lanes=InlineLanes(),
        clock=clock.clock(),
        synchronous="OFF",
    )
    enrolled = enrol(practice, address, code, passphrase)
    practice.unlock(passphrase).result()
    exchanger = Exchanger(practice)
    exchanger.start()
    return Member(key, name, enrolled.person, practice, exchanger)
