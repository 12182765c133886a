"""The server process: uvicorn over TLS with the service's own certificate."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from sync.protocol.manifest import Manifest
from sync.server import clock
from sync.server.app import build_app
from sync.server.clock import Clock
from sync.server.service import Service, opened

PORT = 8443
STARTED_WITHIN = 30.0


def run_server(
    home: Path,
    *,
    host: str = "127.0.0.1",
    port: int = PORT,
    ready: Callable[[str], None] | None = None,
    now: Clock = clock.now,
) -> None:
    """Serve a home's service until the process is told to stop. `port` 0 takes a free one; `ready` is told the URL.

    The embedded database keeps running when the server ends (`stop_database` stops it).
    """
    with opened(home, now=now) as service, _bound(host, port) as listening:
        if ready is not None:
            ready(_url(host, listening))
        _server(service).run(sockets=[listening])


@contextmanager
def serving(
    home: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    now: Clock = clock.now,
    manifest: Manifest | None = None,
) -> Generator[tuple[str, Service]]:
    """The same in a thread of this process, for as long as the block lasts: gives the URL and the open service."""
    with opened(home, now=now, manifest=manifest) as service, _bound(host, port) as listening:
        server = _server(service)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="ips-server", daemon=True)
        thread.start()
        waited = threading.Event()
        for _ in range(int(STARTED_WITHIN / 0.01)):
            if server.started or not thread.is_alive():
                break
            waited.wait(0.01)
        try:
            yield _url(host, listening), service
        finally:
            server.should_exit = True
            thread.join(timeout=STARTED_WITHIN)


def _server(service: Service) -> uvicorn.Server:
    certificate, private = service.home.leaf(service.home.settings.names, service.now())
    config = uvicorn.Config(
        build_app(service),
        ssl_certfile=certificate,
        ssl_keyfile=private,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        timeout_keep_alive=60,
        timeout_graceful_shutdown=2,
    )
    return uvicorn.Server(config)


def _bound(host: str, port: int) -> socket.socket:
    # The protocol is named: asyncio switches Nagle's delay off only then, which else costs 40 ms an answer.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen()  # from here on whoever calls is heard, if a moment later: "Serving" is said now
    return listening


def _url(host: str, listening: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"https://{name}:{listening.getsockname()[1]}"
