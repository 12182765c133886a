"""`ips-server` that kills itself with -9 at a chosen point of the n-th round that pushes something.

    python -m tests.faults.dying_server POINT N NOTE serve --home … --port …

POINT: `before_commit` (everything is written, nothing committed), `after_commit` (committed, not a byte of the answer sent), or
`mid_body` (the head and about half of the body are sent). NOTE is a file that says, before the process dies, where it stood.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from sync.server import main as command
from sync.server import serving
from sync.server.intake import Fit
from sync.server.push import Push

POINTS = ("before_commit", "after_commit", "mid_body")
CHUNK = 16 * 1024
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]


class Death:
    """When and where this process dies."""

    def __init__(self, point: str, nth: int, note: Path) -> None:
        self._point, self._left, self._note = point, nth, note

    def pushed(self) -> None:
        """A round has written something; its transaction is still open."""
        self._left -= 1
        if self._is_now("before_commit"):
            self.die()

    def _is_now(self, point: str) -> bool:
        return self._point == point and self._left <= 0

    async def send(self, message: Message, send: Send) -> None:
        """Pass a piece of an answer on, or as much of it as still goes out."""
        if self._is_now("after_commit"):
            self.die()
        if self._is_now("mid_body") and message["type"] == "http.response.body":
            await self._half(message["body"], send)
        await send(message)

    async def _half(self, body: bytes, send: Send) -> None:
        size = max(1, min(CHUNK, len(body) // 4))
        chunks = [body[at : at + size] for at in range(0, len(body), size)]
        goes = chunks[: max(1, len(chunks) // 2)]
        for chunk in goes:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        self.die(chunks=len(goes), sent=sum(map(len, goes)), of=len(body))

    def die(self, **where: int) -> None:
        """Note it, and be gone."""
        self._note.write_text(json.dumps({"point": self._point, **where}), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)


def put_around(death: Death) -> None:
    """Put the point of death around the writing half of a round, and around the application."""
    run, build = Push.run, serving.build_app

    def run_then(self: Push, fit: Fit) -> Any:
        outcomes = run(self, fit)
        if fit.round.acts:
            death.pushed()
        return outcomes

    def build_around(service: Any) -> Any:
        app = build(service)

        async def around(scope: MutableMapping[str, Any], receive: Any, send: Send) -> None:
            if scope.get("path") == "/sync/v1/round":
                await app(scope, receive, lambda message: death.send(message, send))
            else:
                await app(scope, receive, send)

        return around

    Push.run, serving.build_app = run_then, build_around


def main(arguments: list[str]) -> int:
    """Serve until the point is reached."""
    point, nth, note, *rest = arguments
    if point not in POINTS:
        raise SystemExit(f"no such point: {point}")
    put_around(Death(point, int(nth), Path(note)))
    return command.main(rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
