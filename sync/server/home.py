"""A server's home folder: settings, the service's key, the token key, the authority. Everything here is private.

  server.json   which service, which database, how to log in        service.key   wraps subject keys (keep a copy apart)
  token.key     signs tokens: the same for every process            ca.pem ca.key the authority laptops pin
  leaf.pem leaf.key   the certificate served                         postgres/    the embedded cluster, unless elsewhere
The service's key never enters the database, so a stolen backup of the database opens nothing (decision 32).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sync.server import authority
from sync.server.launcher import EmbeddedPostgres, write_private


class Settings(msgspec.Struct, frozen=True):
    """server.json. `database` is empty for the embedded cluster in `postgres`, else a URL without user and password."""

    service: str
    name: str
    login: str
    password: str
    database: str = ""
    postgres: str = ""
    durable: bool = True
    names: tuple[str, ...] = ("localhost", "127.0.0.1")

    def __repr__(self) -> str:
        return f"Settings({self.service}, …)"  # never the password


@dataclass(frozen=True, slots=True)
class Home:
    """The files of one server home."""

    folder: Path

    def exists(self) -> bool:
        """Whether a service was made here."""
        return (self.folder / "server.json").exists()

    @property
    def settings(self) -> Settings:
        """The settings. Raises FileNotFoundError before init."""
        return msgspec.json.decode(self._read("server.json"), type=Settings)

    def make(self, settings: Settings, now: int) -> None:
        """Write settings, keys and the authority, each readable by this user only. Raises FileExistsError."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        certificate, private = authority.new_authority(settings.name, now)
        for name, content in (
            ("service.key", secrets.token_bytes(32)),
            ("token.key", secrets.token_bytes(32)),
            ("ca.pem", certificate),
            ("ca.key", private),
            ("server.json", msgspec.json.format(msgspec.json.encode(settings))),
        ):
            write_private(self.folder / name, content)

    def service_key(self) -> bytes:
        """The service's key: from the file named by IPS_SERVICE_KEY_FILE, else from service.key."""
        elsewhere = os.environ.get("IPS_SERVICE_KEY_FILE")
        return Path(elsewhere).read_bytes() if elsewhere else self._read("service.key")

    def token_key(self) -> bytes:
        """The raw Ed25519 key that signs tokens."""
        return self._read("token.key")

    def ca_pem(self) -> str:
        """The authority's certificate, as it goes into a bundle."""
        return self._read("ca.pem").decode()

    def leaf(self, names: Sequence[str], now: int) -> tuple[Path, Path]:
        """The files (certificate, key) to serve TLS with under these names; issued anew when due."""
        certificate, private = self.folder / "leaf.pem", self.folder / "leaf.key"
        if not certificate.exists() or not authority.serves(certificate.read_bytes(), names, now):
            fresh = authority.new_leaf((self._read("ca.pem"), self._read("ca.key")), names, now)
            for path, content in zip((certificate, private), fresh, strict=True):
                path.unlink(missing_ok=True)
                write_private(path, content)
        return certificate, private

    def cluster(self) -> EmbeddedPostgres:
        """The embedded cluster of this home."""
        return embedded(Path(self.settings.postgres), durable=self.settings.durable)

    def _read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()


def embedded(folder: Path, *, durable: bool = True) -> EmbeddedPostgres:
    """The embedded cluster kept in a folder: its data, and its superuser's password beside it."""
    return EmbeddedPostgres(folder / "data", folder / "superuser", durable=durable)
