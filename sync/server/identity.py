"""Which laptop speaks: a one-time code enrols it, its own key signs for ten-minute tokens, every round asks again.

A token names a generation of its person; a change of role raises the generation, so the next round is refused and
a new token says the new role. Times are the server's; an assertion is good once.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc import jwt
from joserfc.errors import JoseError
from uuid_utils.compat import uuid7

from sync.protocol.messages import Bundle, EnrolAsk
from sync.protocol.proof import ALGORITHMS, ASSERTION_AUDIENCE, ROUND_AUDIENCE, checking_key, public_half, signing_key
from sync.server import clock
from sync.server.audit import note
from sync.server.clock import Clock
from sync.server.database import Connection, Database, key, row
from sync.server.sealing import ServiceKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LETTERS = 16
CODE_MINUTES = 60
TOKEN_SECONDS = 600
LEEWAY = 30
LONGEST_TOKEN = 4096
PERSON = """
SELECT p.id, p.role, p.generation, p.active AND d.revoked_at IS NULL, d.public_key
FROM device d JOIN principal p ON p.service = d.service AND p.id = d.principal WHERE d.service = %s AND d.id = %s
"""


class Denied(Exception):
    """A laptop that may not: HTTP status and a code (code, assertion, token, revoked)."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Who:
    """A proven laptop and its person, with the role the server's own table gives now."""

    principal: bytes
    role: str
    device: bytes


@dataclass(frozen=True, slots=True)
class Identity:
    """Codes, enrolment and tokens of one service. `token_key`: raw Ed25519, shared by all processes of the service."""

    database: Database
    service_key: ServiceKey
    token_key: bytes = field(repr=False)
    ca_pem: str
    now: Clock

    def new_code(self, connection: Connection, principal: bytes) -> str:
        """A one-time code for a laptop of this person, good for 60 minutes; only its keyed hash is kept."""
        letters = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LETTERS))
        connection.execute(
            "INSERT INTO enrolment_code (service, code, principal, expires_at) VALUES (%s, %s, %s, %s)",
            [
                key(self.database.service),
                self._hashed(letters),
                key(principal),
                self.now() + CODE_MINUTES * clock.MINUTE,
            ],
        )
        return "-".join(letters[start : start + 4] for start in range(0, CODE_LETTERS, 4))

    def enrol(self, ask: EnrolAsk) -> Bundle:
        """Redeem a code. The same laptop may ask again within the hour and gets the same answer. Raises Denied."""
        if len(ask.public_key) != 32 or len(ask.install) != 16 or len(ask.code) > 64:
            raise Denied(400, "malformed")
        _public_key(ask.public_key)
        hashed = self._hashed(ask.code)
        with self.database.writing() as connection:
            device = self._redeem(connection, hashed, ask) or self._redeemed(connection, hashed, ask)
            return self._bundle(connection, device)

    def token(self, assertion: str) -> tuple[str, int]:
        """A ten-minute token for a laptop's assertion, and the instant it expires. Raises Denied."""
        device = _issuer(assertion)
        with self.database.reading() as connection:
            found = row(connection, PERSON, [key(self.database.service), key(device)])
        if found is None:
            raise Denied(401, "assertion")
        principal, role, generation, good, public = found
        expected = {"iss": str(UUID(bytes=device)), "sub": self._service, "aud": ASSERTION_AUDIENCE}
        claims = _checked(assertion, public, expected, self._seconds, "assertion")
        if not good:
            raise Denied(403, "revoked")
        self._once(device, claims)
        expires = self._seconds + TOKEN_SECONDS
        stated = {"iss": self._service, "sub": str(UUID(bytes=principal)), "aud": ROUND_AUDIENCE, "role": role}
        stated |= {"dev": str(UUID(bytes=device)), "gen": generation, "iat": self._seconds, "exp": expires}
        return jwt.encode({"alg": "Ed25519"}, stated, signing_key(self.token_key), ALGORITHMS), expires * clock.SECOND

    def who(self, token: str) -> Who:
        """The laptop behind a bearer token, as the database knows it now. Raises Denied."""
        public = public_half(self.token_key)
        expected = {"iss": self._service, "aud": ROUND_AUDIENCE}
        claims = _checked(token, public, expected, self._seconds, "token")
        device = _id(claims.get("dev"), "token")
        with self.database.reading() as connection:
            found = row(connection, PERSON, [key(self.database.service), key(device)])
        if found is None:
            raise Denied(401, "token")
        principal, role, generation, good, _ = found
        if not good:
            raise Denied(403, "revoked")
        if claims.get("gen") != generation or claims.get("sub") != str(UUID(bytes=principal)):
            raise Denied(401, "token")
        return Who(principal, role, device)

    @property
    def _service(self) -> str:
        return str(UUID(bytes=self.database.service))

    @property
    def _seconds(self) -> int:
        return self.now() // clock.SECOND

    def _hashed(self, code: str) -> bytes:
        letters = code.upper().replace("O", "0").replace("I", "1").replace("L", "1")
        return self.service_key.hashed("code", "".join(c for c in letters if c in ALPHABET).encode())

    def _redeem(self, connection: Connection, hashed: bytes, ask: EnrolAsk) -> bytes | None:
        device, now, service = uuid7().bytes, self.now(), key(self.database.service)
        found = row(
            connection,
            "UPDATE enrolment_code SET used_at = %s, device = %s WHERE service = %s AND code = %s AND used_at IS NULL "
            "AND expires_at > %s RETURNING principal",
            [now, key(device), service, hashed, now],
        )
        if found is None:
            return None
        connection.execute(
            "INSERT INTO device (service, id, principal, public_key, install, enrolled_at, enrolled_head, last_heard) "
            "SELECT %s, %s, %s, %s, %s, %s, head, 0 FROM service WHERE service = %s",
            [service, key(device), key(found[0]), ask.public_key, ask.install, now, service],
        )
        note(connection, self.database.service, now, "enrolled", principal=found[0], device=device)
        return device

    def _redeemed(self, connection: Connection, hashed: bytes, ask: EnrolAsk) -> bytes:
        found = row(
            connection,
            "SELECT d.id FROM enrolment_code c JOIN device d ON d.service = c.service AND d.id = c.device "
            "WHERE c.service = %s AND c.code = %s AND c.expires_at > %s AND d.public_key = %s AND d.install = %s",
            [key(self.database.service), hashed, self.now(), ask.public_key, ask.install],
        )
        if found is None:
            raise Denied(403, "code")
        return found[0]

    def _bundle(self, connection: Connection, device: bytes) -> Bundle:
        found = row(
            connection,
            "SELECT s.name, p.id, p.name, p.role, p.active, s.timeline, s.recovery_public, j.key FROM device d "
            "JOIN service s ON s.service = d.service JOIN principal p ON p.service = d.service AND p.id = d.principal "
            "JOIN subject j ON j.service = d.service AND j.id = p.id WHERE d.service = %s AND d.id = %s",
            [key(self.database.service), key(device)],
        )
        if found is None or not found[4]:
            raise Denied(403, "revoked")
        name, person, sealed, role, _, timeline, recovery, wrapped = found
        person_name = self.service_key.unwrap(person, wrapped).open(person, "name", sealed)
        service = self.database.service
        return Bundle(service, name, person, str(person_name), role, device, timeline, recovery, self.ca_pem)

    def _once(self, device: bytes, claims: Mapping[str, Any]) -> None:
        jti = claims.get("jti")
        if not isinstance(jti, str) or not 8 <= len(jti) <= 128:
            raise Denied(401, "assertion")
        now = self.now()
        with self.database.writing() as connection:
            service = key(self.database.service)
            connection.execute("DELETE FROM assertion WHERE service = %s AND expires_at < %s", [service, now])
            fresh = connection.execute(
                "INSERT INTO assertion (service, device, jti, expires_at) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
                [service, key(device), jti.encode(), now + 10 * clock.MINUTE],
            )
            if fresh.rowcount != 1:
                raise Denied(401, "assertion")


def _checked(token: str, public: bytes, expected: Mapping[str, str], now: int, code: str) -> dict[str, Any]:
    """The claims of a signed token, its signature, its times and these claims checked. Raises Denied(401, code)."""
    if len(token) > LONGEST_TOKEN:
        raise Denied(401, code)
    try:
        claims = jwt.decode(token, checking_key(public), algorithms=ALGORITHMS).claims
    except (JoseError, ValueError, TypeError, KeyError, AttributeError, RecursionError, UnsupportedAlgorithm) as fault:
        raise Denied(401, code) from fault
    begins, ends = claims.get("iat"), claims.get("exp")
    if type(begins) is not int or type(ends) is not int:
        raise Denied(401, code)
    fits = begins - LEEWAY <= now < ends + (LEEWAY if code == "assertion" else 0) and ends - begins <= TOKEN_SECONDS
    if not fits or any(claims.get(name) != value for name, value in expected.items()):
        raise Denied(401, code)
    return claims


def _issuer(assertion: str) -> bytes:
    # Read before it is checked: only to know whose key to check it with.
    if len(assertion) > LONGEST_TOKEN or assertion.count(".") != 2:
        raise Denied(401, "assertion")
    part = assertion.split(".")[1]
    try:
        claims: Any = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        issuer = claims["iss"]
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as fault:
        raise Denied(401, "assertion") from fault
    return _id(issuer, "assertion")


def _id(text: Any, code: str) -> bytes:
    try:
        return UUID(text).bytes
    except (ValueError, TypeError, AttributeError) as fault:
        raise Denied(401, code) from fault


def _public_key(raw: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(raw)
    except (ValueError, UnsupportedAlgorithm) as fault:
        raise Denied(400, "malformed") from fault
