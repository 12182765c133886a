"""The wire: TLS with the service's own authority pinned, a signed assertion for a token, a round for an answer.

Blocking, for the network lane. What went wrong comes out as one of the codes that the core knows; nothing personal is in it.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2

from sync.protocol import frames, proof
from sync.protocol.messages import Answer, Round

CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 40.0
MICRO = 1_000_000
NOT_NOW = (9, 10)
"""OpenSSL's codes: certificate not yet valid, certificate has expired."""


class NoAnswer(Exception):
    """No answer came, or none that can be used.

    `why` is away, slow, too_large, server_trouble, unproven, refused, revoked, or clock: by the date of this laptop the
    server's certificate is not yet, or no longer, good.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Laptop:
    """Who speaks, and to whom: ids of 16 bytes, the raw Ed25519 key, the pinned authority."""

    url: str
    ca_pem: str
    service: bytes
    device: bytes
    signing_key: bytes = field(repr=False)


def trusting(ca_pem: str) -> ssl.SSLContext:
    """A TLS context that trusts this authority and no other, and checks the host's name."""
    context = ssl.create_default_context(cadata=ca_pem)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _packed(sent: Round) -> bytes:
    """The round as it travels. What is too large or cannot be written at all is halved until the act to blame stands alone."""
    try:
        packed = frames.pack(sent)
    except (OverflowError, ValueError, TypeError):
        raise NoAnswer("too_large") from None
    if len(packed) > frames.REQUEST_PACKED:
        raise NoAnswer("too_large")
    return packed


def _ours(answer: httpx2.Response) -> bool:
    """Whether a refusal is the server's own: it says its code in JSON."""
    try:
        return "error" in dict(answer.json())
    except (ValueError, TypeError):
        return False


def _of_another_date(fault: BaseException | None) -> bool:
    """Whether a connection failed because the server's certificate is of another date than this laptop's."""
    while fault is not None:
        if isinstance(fault, ssl.SSLCertVerificationError):
            return fault.verify_code in NOT_NOW
        fault = fault.__cause__ or fault.__context__
    return False


class Transport:
    """One connection kept open between rounds, and the token that goes with it."""

    def __init__(
        self,
        laptop: Laptop,
        *,
        wall: Callable[[], int],
        new_id: Callable[[], bytes],
        ask: httpx2.BaseTransport | None = None,
    ) -> None:
        """`wall` gives µs UTC, `new_id` 16 fresh bytes; `ask` replaces the network in tests of faults."""
        self._laptop, self._wall, self._new_id = laptop, wall, new_id
        self._ask = ask
        self._client: httpx2.Client | None = None
        self._token = ""
        self._offset = 0

    def prove(self) -> float:
        """Fetch a token; answers for how many seconds it is good. Raises NoAnswer."""
        answer = self._token_answer()
        if answer.status_code == 401 and self._set_clock(answer):
            answer = self._token_answer()  # our clock was wrong: signed again by the server's
        told = self._told(answer, bad={401: "unproven"})
        try:
            self._token = str(told["token"])
            return (int(told["expires"]) - int(told["now"])) / MICRO
        except (KeyError, TypeError, ValueError):
            raise NoAnswer("away") from None

    def send(self, sent: Round) -> Answer:
        """Put a round on the wire; answers what came back. Raises NoAnswer."""
        packed = _packed(sent)
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": proof.FRAME_TYPE}
        answer = self._post("round", packed, headers)
        if answer.status_code != 200:
            self._told(answer, bad={401: "unproven"})
        if answer.headers.get("content-type", "").split(";")[0] != proof.FRAME_TYPE:
            raise NoAnswer("away")  # a page of somebody's Wi-Fi answered in the server's place
        try:
            return frames.unpack_answer(answer.content, Answer)
        except frames.BadFrame:
            raise NoAnswer("server_trouble") from None

    def close(self) -> None:
        """Let the connection go."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _token_answer(self) -> httpx2.Response:
        now = self._wall() + self._offset
        signed = proof.assertion(
            self._laptop.signing_key,
            device=self._laptop.device,
            service=self._laptop.service,
            now=now,
            jti=self._new_id(),
        )
        return self._post("token", json.dumps({"assertion": signed}).encode(), {"Content-Type": "application/json"})

    def _set_clock(self, answer: httpx2.Response) -> bool:
        try:
            self._offset = int(answer.json()["now"]) - self._wall()
        except (ValueError, KeyError, TypeError):
            return False
        return True

    def _post(self, call: str, content: bytes, headers: dict[str, str]) -> httpx2.Response:
        try:
            return self._open().post(f"/sync/v1/{call}", content=content, headers=headers)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, ssl.SSLError) as fault:
            raise NoAnswer("clock" if _of_another_date(fault) else "away") from None
        except httpx2.TimeoutException:
            raise NoAnswer("slow") from None
        except httpx2.HTTPError:
            raise NoAnswer("away") from None

    def _open(self) -> httpx2.Client:
        if self._client is None:
            self._client = httpx2.Client(
                base_url=self._laptop.url,
                verify=trusting(self._laptop.ca_pem),
                timeout=httpx2.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS),
                trust_env=False,
                transport=self._ask,
            )
        return self._client

    @staticmethod
    def _told(answer: httpx2.Response, *, bad: dict[int, str]) -> dict[str, Any]:
        status = answer.status_code
        if status == 200:
            try:
                return dict(answer.json())
            except (ValueError, TypeError):
                raise NoAnswer("away") from None
        if not _ours(answer):
            raise NoAnswer("away")  # a portal or a proxy speaks, not the server
        if status in bad:
            raise NoAnswer(bad[status])
        codes = {403: "revoked", 408: "slow", 413: "too_large", 429: "away", 503: "away"}
        raise NoAnswer(codes.get(status, "server_trouble" if status >= 500 else "refused"))
