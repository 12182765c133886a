"""A service from its home folder: made once (`init_service`), opened by every command and by the server (`opened`)."""

from __future__ import annotations

import secrets
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import psycopg
from nacl.public import PrivateKey
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from uuid_utils.compat import uuid7

from sync.protocol import manifest as manifests
from sync.protocol.manifest import Manifest
from sync.server import clock, schema
from sync.server.clock import Clock
from sync.server.database import Database
from sync.server.grants import ADMINISTRATOR
from sync.server.home import Home, Settings, embedded
from sync.server.identity import Identity
from sync.server.launcher import place_for
from sync.server.people import People
from sync.server.rounds import Rounds
from sync.server.sealing import ServiceKey

DATABASE = "ips"


@dataclass(frozen=True, slots=True)
class Initialised:
    """What init leaves behind. `recovery_private` is shown once and kept nowhere."""

    service: bytes
    administrator: bytes
    code: str = field(repr=False)
    recovery_private: bytes = field(repr=False)
    ca_pem: str


@dataclass(frozen=True, slots=True)
class Service:
    """An open service: its database and everything that works on it."""

    home: Home
    name: str
    database: Database
    manifest: Manifest
    identity: Identity
    people: People
    rounds: Rounds
    now: Clock

    def new_code(self, person: bytes) -> str:
        """A one-time code for a laptop of this person."""
        with self.database.writing() as connection:
            return self.identity.new_code(connection, person)


def init_service(
    home: Path,
    *,
    name: str,
    database: str | None = None,
    administrator: str = "Administrator",
    names: Sequence[str] = ("localhost", "127.0.0.1"),
    durable: bool = True,
    now: Clock = clock.now,
) -> Initialised:
    """Make a service in an empty home: database, keys, authority, first administrator and a code for their laptop.

    `database`: a URL of a role that may make roles, to an existing database; None starts the embedded PostgreSQL.
    `names`: the host names and addresses laptops will reach the server by. `durable=False`: tests only.
    Raises FileExistsError when the home already has a service, CannotLaunch, psycopg.Error.
    """
    place = Home(home)
    if place.exists():
        raise FileExistsError(home)
    service = uuid7().bytes
    login, password = f"ips_app_{service.hex()[-12:]}", secrets.token_hex(24)
    settings = Settings(
        service=service.hex(),
        name=name,
        login=login,
        password=password,
        database=_without_login(database) if database else "",
        postgres="" if database else str(place_for(home)),
        durable=durable,
        names=tuple(names),
    )
    admin = database or _embedded_database(settings)
    schema.migrate(admin)
    schema.make_login(admin, login, password)
    place.make(settings, now())
    recovery = PrivateKey.generate()
    with opened(home, now=now) as service_open:
        service_open.people.begin(name, bytes(recovery.public_key))
        person = service_open.people.add(administrator, ADMINISTRATOR)
        code = service_open.new_code(person)
    return Initialised(service, person, code, bytes(recovery), place.ca_pem())


@contextmanager
def opened(home: Path, *, now: Clock = clock.now, manifest: Manifest | None = None) -> Generator[Service]:
    """The service of a home, its embedded database started if need be; closed (the database runs on) at the end."""
    place = Home(home)
    settings = place.settings
    service = UUID(hex=settings.service).bytes
    if settings.postgres:
        schema.migrate(_embedded_database(settings))
    database = Database(_app_url(settings), service)
    try:
        known = manifest or manifests.load()
        key = ServiceKey(service, place.service_key())
        identity = Identity(database, key, place.token_key(), place.ca_pem(), now)
        people = People(database, key, known, now)
        yield Service(place, settings.name, database, known, identity, people, Rounds(database, key, known, now), now)
    finally:
        database.close()


def add_principal(
    home: Path, *, name: str, role: str, supervisor: bytes | None = None, now: Clock = clock.now
) -> bytes:
    """Add a person to the service of a home; returns their id. Works beside a running server."""
    with opened(home, now=now) as service:
        return service.people.add(name, role, supervisor)


def new_code(home: Path, person: bytes, *, now: Clock = clock.now) -> str:
    """A one-time code for a laptop of this person, good for 60 minutes. Works beside a running server."""
    with opened(home, now=now) as service:
        return service.new_code(person)


def stop_database(home: Path) -> None:
    """Stop the embedded PostgreSQL of a home; without effect for another database."""
    place = Home(home)
    if place.exists() and place.settings.postgres:
        place.cluster().stop()


def _embedded_database(settings: Settings) -> str:
    cluster = embedded(Path(settings.postgres), durable=settings.durable)
    with psycopg.connect(cluster.start(), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
            connection.execute(f"CREATE DATABASE {DATABASE}")
    return cluster.url(DATABASE)


def _app_url(settings: Settings) -> str:
    base = settings.database
    if settings.postgres:
        cluster = embedded(Path(settings.postgres), durable=settings.durable)
        base = f"host=127.0.0.1 port={cluster.port()} dbname={DATABASE}"
    return make_conninfo(base, user=settings.login, password=settings.password)


def _without_login(url: str) -> str:
    parts = conninfo_to_dict(url)
    return make_conninfo("", **{part: parts[part] for part in parts if part not in ("user", "password")})
