"""A second start raises the first window: a local socket named after the home, open to this user alone.

The message is one word and a token from a file in the home that only this user reads; anything else is ignored. The file goes with
the window, so an ordinary start finds none and loads nothing of the network before its first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ips_desktop.files import write_whole

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

TOKEN_FILE = "window.token"  # noqa: S105  the name of a file
PATIENCE_MS = 500


def _name(home: Path) -> str:
    import hashlib

    return "ips-desktop-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:24]


def raise_first(home: Path) -> bool:
    """Ask the program that already has this home to come to the front; whether one answered."""
    token = home / TOKEN_FILE
    if not token.exists():
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(home))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(b"raise " + token.read_bytes())
    socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class FirstWindow(QObject):
    """Listens for later starts of the same home."""

    def __init__(self, home: Path, come_forward: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        import secrets

        from PySide6.QtNetwork import QLocalServer

        self._come_forward, self._same = come_forward, secrets.compare_digest
        self._token_file = home / TOKEN_FILE
        self._token = secrets.token_hex(16).encode()
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._token_file, self._token)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(home))  # left by one that was killed; the store's own lock decides who is first
        self._server.listen(_name(home))
        self._server.newConnection.connect(self._heard)

    def _heard(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        said = bytes(socket.readAll().data())
        if self._same(said, b"raise " + self._token):
            self._come_forward()

    def close(self) -> None:
        """Stop listening, and take the token away."""
        self._server.close()
        self._token_file.unlink(missing_ok=True)
