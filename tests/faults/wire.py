"""A wire between laptops and server that can be cut: TCP in the middle, which passes on so many bytes and then no more."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from typing import Literal

Way = Literal["up", "down"]
AT_ONCE = struct.pack("ii", 1, 0)  # no lingering: the other end is told of a reset


class Wire:
    """Listens on `port`, leads to `target` on this machine. `cut` arms one cut; `whole` takes it away and lets new calls through."""

    def __init__(self) -> None:
        self.target = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._guard = threading.Lock()
        self._left: dict[Way, int] = {}
        self._ends: set[socket.socket] = set()
        self._threads = [threading.Thread(target=self._accept, name="wire", daemon=True)]
        self._threads[0].start()
        self.cuts = 0

    def cut(self, way: Way, after: int) -> None:
        """Cut once, when `after` more bytes have gone this way."""
        with self._guard:
            self._left[way] = after

    def whole(self) -> None:
        """No cut to come."""
        with self._guard:
            self._left.clear()

    def close(self) -> None:
        """Let everything go; the wire is gone."""
        # A thread that waits in accept is not woken by closing: it is called once more, and finds nothing to lead to.
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._drop(*self._ends)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self.target), timeout=5)
            except OSError:
                self._drop(near)
                continue
            far.settimeout(None)
            self._ends |= {near, far}
            for way, here, there in (("up", near, far), ("down", far, near)):
                thread = threading.Thread(target=self._pump, args=(way, here, there), name="wire", daemon=True)
                self._threads.append(thread)
                thread.start()

    def _pump(self, way: Way, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while data := here.recv(65536):
                passes = self._may_pass(way, len(data))
                there.sendall(data[:passes])
                if passes < len(data):
                    self.cuts += 1
                    break
        self._drop(here, there)

    def _may_pass(self, way: Way, size: int) -> int:
        with self._guard:
            left = self._left.get(way)
            if left is None:
                return size
            if left >= size:
                self._left[way] = left - size
                return size
            del self._left[way]
            return left

    def _drop(self, *ends: socket.socket) -> None:
        for end in ends:
            self._ends.discard(end)
            with suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
