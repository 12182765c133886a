"""The four calls over HTTP (their shapes: `sync.protocol.proof`). Hostile input ends in a 4xx, never in a 5xx.

The work runs in threads, each with a connection of its own; a body is read with a bound in bytes and in time.
"""

from __future__ import annotations

import logging
import traceback
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio
import msgspec
import psycopg
from psycopg_pool import PoolTimeout
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sync.protocol import frames
from sync.protocol.messages import PROTO, EnrolAsk, Round
from sync.protocol.proof import FRAME_TYPE
from sync.server import clock
from sync.server.identity import Denied
from sync.server.intake import BadRound
from sync.server.service import Service

LOG = logging.getLogger("ips_server.app")
BODY_SECONDS = 60
MOST_TRIES = 30
STATUS = {"too_big": 413, "too_many": 413}
Handler = Callable[[Request], Awaitable[Response]]


class _TooSlow(Exception):
    """The body did not come in time."""


class _Refused(Exception):
    """An answer with a 4xx status and a code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


class _Ask(msgspec.Struct):
    assertion: str

    def __repr__(self) -> str:
        return "_Ask(…)"


def build_app(service: Service) -> Starlette:
    """The ASGI application of an open service."""
    calls = _Calls(service)
    routes = [
        Route("/sync/v1/health", calls.guarded(calls.health), methods=["GET"]),
        Route("/sync/v1/authority", calls.guarded(calls.authority), methods=["GET"]),
        Route("/sync/v1/enrol", calls.guarded(calls.enrol), methods=["POST"]),
        Route("/sync/v1/token", calls.guarded(calls.token), methods=["POST"]),
        Route("/sync/v1/round", calls.guarded(calls.round), methods=["POST"]),
    ]
    return Starlette(routes=routes, lifespan=_lifespan(service))


def _lifespan(service: Service) -> Callable[[Starlette], Any]:
    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        await run_in_threadpool(service.people.meet_manifest)
        yield

    return lifespan


class _Calls:
    """The four handlers, and the guard around each."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._tries: dict[str, deque[int]] = {}

    async def health(self, _: Request) -> Response:
        """Whether the server is there, and its time."""
        return JSONResponse({"ok": True, "now": self._service.now(), "proto": PROTO})

    async def authority(self, _: Request) -> Response:
        """The authority's certificate, for a laptop that compares its print with what was read out to it."""
        return JSONResponse({"ca": self._service.home.ca_pem()})

    async def enrol(self, request: Request) -> Response:
        """A one-time code for a bundle."""
        caller = request.client.host if request.client else ""
        self._slow_down(caller)
        ask = frames.unpack_request(await _body(request), EnrolAsk)
        try:
            bundle = await run_in_threadpool(self._service.identity.enrol, ask)
        except Denied:
            self._tries.setdefault(caller, deque(maxlen=MOST_TRIES)).append(self._service.now())
            raise
        return Response(frames.pack(bundle), media_type=FRAME_TYPE)

    async def token(self, request: Request) -> Response:
        """A signed assertion for a ten-minute token."""
        try:
            ask = msgspec.json.decode(await _body(request), type=_Ask)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as fault:
            raise _Refused(400, "garbled") from fault
        token, expires = await run_in_threadpool(self._service.identity.token, ask.assertion)
        return JSONResponse({"token": token, "expires": expires, "now": self._service.now()})

    async def round(self, request: Request) -> Response:
        """One round of a proven laptop."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise _Refused(401, "token")
        who = await run_in_threadpool(self._service.identity.who, token)
        body = await _body(request)

        def work() -> bytes:
            return frames.pack(self._service.rounds.take(who, frames.unpack_request(body, Round)))

        return Response(await run_in_threadpool(work), media_type=FRAME_TYPE)

    def guarded(self, handler: Handler) -> Handler:
        """`handler` with every refusal as JSON, and anything unforeseen logged by place, never by value."""

        async def guard(request: Request) -> Response:
            try:
                return await handler(request)
            except (Denied, _Refused) as refusal:
                return self._refuse(refusal.status, refusal.code)
            except (frames.BadFrame, BadRound) as refusal:
                return self._refuse(STATUS.get(refusal.code, 400), refusal.code)
            except (_TooSlow, ClientDisconnect):
                return self._refuse(408, "slow")
            except (psycopg.OperationalError, PoolTimeout) as fault:
                LOG.warning("database_away %s", type(fault).__name__)
                return self._refuse(503, "away")
            except Exception as fault:
                places = traceback.extract_tb(fault.__traceback__)[-4:]
                LOG.critical("failed %s at %s", type(fault).__name__, [f"{p.name}:{p.lineno}" for p in places])
                return self._refuse(500, "failed")

        return guard

    def _refuse(self, status: int, code: str) -> Response:
        headers = {"Retry-After": "10"} if status in (429, 503) else None
        return JSONResponse({"error": code, "now": self._service.now()}, status, headers)

    def _slow_down(self, caller: str) -> None:
        tries = self._tries.get(caller)
        if tries is None:
            return
        while tries and tries[0] < self._service.now() - clock.MINUTE:
            tries.popleft()
        if len(tries) >= MOST_TRIES:
            raise _Refused(429, "slow_down")
        if not tries:
            del self._tries[caller]


async def _body(request: Request) -> bytes:
    """The body, at most 1 MiB and within a minute."""
    parts: list[bytes] = []
    size = 0
    with anyio.move_on_after(BODY_SECONDS):
        async for part in request.stream():
            size += len(part)
            if size > frames.REQUEST_PACKED:
                raise _Refused(413, "too_big")
            parts.append(part)
        return b"".join(parts)
    raise _TooSlow
