"""Words in flight when the laptop locks: kept as drafts, or sealed beside the store if it cannot take them (decision 19).

The public half of a key pair is held in memory while the store is open; the private half lies in the store. So a full disk
or a torn connection never costs words, and nobody without the store reads them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import sqlalchemy as sa
from sqlalchemy import exc

from ips_desktop.files import write_whole
from ips_desktop.store.drafts import DraftBook
from ips_desktop.store.opened import OpenStore

FILE = "rescued.words"
ROOM = "rescue.room"
ROOM_BYTES = 256 * 1024
KEY = "rescue_key"

Words = Sequence[tuple[str, UUID, Mapping[str, Any]]]


def prepare(store: OpenStore, home: Path, now: int) -> None:
    """Give the open store its public half, and bring words rescued earlier back as drafts."""
    from nacl.public import PrivateKey

    with store.writing.begin() as connection:
        run = connection.exec_driver_sql
        held = run("SELECT value FROM keepsake WHERE name=?", (KEY,)).scalar()
        private = PrivateKey(held) if held else PrivateKey.generate()
        if not held:
            run("INSERT INTO keepsake (name, value) VALUES (?,?)", (KEY, bytes(private)))
        restored = _restore(home, connection, bytes(private), now)
    store.rescue_public = bytes(private.public_key)
    if restored:
        (home / FILE).unlink()
    _keep_room(home)


def _keep_room(home: Path) -> None:
    """Hold some of the disk, to be given up when a full disk would cost words."""
    if not (home / ROOM).exists():
        with suppress(OSError):
            write_whole(home / ROOM, bytes(ROOM_BYTES))


def keep(store: OpenStore, home: Path, words: Words, now: int) -> None:
    """Keep the words as drafts; if the store does not take them, seal them to a file."""
    if not words:
        return
    try:
        with store.writing.begin() as connection:
            book = DraftBook(connection, now)
            for form, about, values in words:
                book.keep(form, about, values)
    except exc.DBAPIError:
        _seal(store, home, words, now)


def _seal(store: OpenStore, home: Path, words: Words, now: int) -> None:
    from nacl.public import PublicKey, SealedBox

    plain = msgspec.msgpack.encode([(form, about.bytes, dict(values), now) for form, about, values in words])
    sealed = SealedBox(PublicKey(store.rescue_public)).encrypt(plain)
    try:
        write_whole(home / FILE, sealed)
    except OSError:
        (home / ROOM).unlink(missing_ok=True)
        write_whole(home / FILE, sealed)


def _restore(home: Path, connection: sa.Connection, private: bytes, now: int) -> bool:
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox

    path = home / FILE
    if not path.exists():
        return False
    try:
        plain = SealedBox(PrivateKey(private)).decrypt(path.read_bytes())
    except CryptoError:
        return False  # sealed to another store's key, or torn: it stays where it is, unread
    book = DraftBook(connection, now)
    for form, about, values, _at in msgspec.msgpack.decode(plain):
        if book.get(form, UUID(bytes=about)) is None:
            book.keep(form, UUID(bytes=about), values)
    return True
