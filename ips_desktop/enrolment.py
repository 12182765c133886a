"""Who this laptop was enrolled for: service, person, server and the keys to trust. No secret is in here (decision 35).

Read before the first paint, so what only the whole enrolment needs (ids, roles, the clock) is loaded when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ips_desktop.files import write_whole
from ips_desktop.terms.troubles import Trouble

if TYPE_CHECKING:
    from uuid import UUID

    from ips_desktop.terms.acting import Acting
    from ips_desktop.terms.words import Role

FILE = "enrolment.json"
T = TypeVar("T")


@dataclass(frozen=True)
class Enrolment:
    """What a redeemed code brought. `recovery_public` seals the recovery slot, `ca_pem` pins the server's own authority."""

    service: UUID
    service_name: str
    person: UUID
    person_name: str
    role: Role
    install: UUID
    device: UUID
    server_url: str
    ca_pem: str
    recovery_public: bytes
    timeline: bytes

    def acting(self) -> Acting:
        """The person as acts see them."""
        from ips_desktop.terms.acting import Acting

        return Acting(self.person, self.person_name, self.role, self.service)

    def write(self, home: Path) -> None:
        """Keep it in the home, whole or not at all."""
        plain = {k: (v.hex() if isinstance(v, bytes) else str(v)) for k, v in self.__dict__.items()}
        write_whole(home / FILE, json.dumps(plain, indent=1).encode())

    @staticmethod
    def read(home: Path) -> Enrolment | None:
        """The home's enrolment, None before there is one; Trouble "practice.enrolment_damaged" if it cannot be read."""
        return _read(home, _from)


@dataclass(frozen=True)
class Names:
    """Whose laptop it is, as the lock page says it."""

    service: str
    person: str


def names(home: Path) -> Names | None:
    """The names on the lock page, None before the home is enrolled; Trouble "practice.enrolment_damaged" if it cannot be read."""
    return _read(home, lambda plain: Names(str(plain["service_name"]), str(plain["person_name"])))


def _read(home: Path, make: Callable[[dict[str, Any]], T]) -> T | None:
    path = home / FILE
    if not path.exists():
        return None
    try:
        return make(json.loads(path.read_bytes()))
    except (ValueError, KeyError, TypeError):
        raise Trouble("practice.enrolment_damaged") from None


def _from(plain: dict[str, Any]) -> Enrolment:
    from uuid import UUID

    from ips_desktop.terms.words import Role

    return Enrolment(
        service=UUID(plain["service"]),
        service_name=str(plain["service_name"]),
        person=UUID(plain["person"]),
        person_name=str(plain["person_name"]),
        role=Role(plain["role"]),
        install=UUID(plain["install"]),
        device=UUID(plain["device"]),
        server_url=str(plain["server_url"]),
        ca_pem=str(plain["ca_pem"]),
        recovery_public=bytes.fromhex(plain["recovery_public"]),
        timeline=bytes.fromhex(plain["timeline"]),
    )
