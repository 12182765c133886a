"""The store from inside, with its key: every value of every table, and every page in the clear to the last freed one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ips_desktop.store import engine

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16
LOG_HEADER, FRAME_HEADER = 32, 24


def rows(store: Path, hex96: str) -> Iterator[tuple[str, str, Any]]:
    """Table, column and value of everything in the store; the tables of the full-text index too."""
    connection = engine.connect(store, hex96)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        for table in tables:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield from ((table, name, value) for name, value in zip(names, row, strict=True))
    finally:
        connection.close()


def places(store: Path, hex96: str, mark: str) -> set[str]:
    """Where a mark stands: "meeting.note" for a field of a record, wherever it is kept; "table.column" for anything else."""
    sought = mark.encode()
    found: set[str] = set()
    kinds = _kinds_of_records(store, hex96)
    connection = engine.connect(store, hex96)
    try:
        for record, field, value in connection.execute("SELECT record_id, field, value FROM beside"):
            if sought in _bytes(value):
                found.add(f"{kinds.get(record, '?')}.{field}")
    finally:
        connection.close()
    found |= {f"{t}.{c}" for t, c, value in rows(store, hex96) if t != "beside" and sought in _bytes(value)}
    return found


def _kinds_of_records(store: Path, hex96: str) -> dict[bytes, str]:
    from ips_desktop.records import TYPES

    connection = engine.connect(store, hex96)
    try:
        return {id_: name for name in TYPES for (id_,) in connection.execute(f'SELECT id FROM "{name}"')}
    finally:
        connection.close()


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def pages(store: Path, hex96: str) -> bytes:
    """The file page by page in the clear, freed pages too (SQLCipher 4: AES-256-CBC, the vector at the end of the page)."""
    key, data = bytes.fromhex(hex96[:64]), store.read_bytes()
    return b"".join(
        _clear(key, data[at : at + PAGE], first=at == 0) for at in range(0, len(data) - len(data) % PAGE, PAGE)
    )


def log_pages(store: Path, hex96: str) -> bytes:
    """The pages of the write-ahead log in the clear, also those of frames that count no more; nothing when it is cut."""
    log = store.with_name(store.name + "-wal")
    key, data = bytes.fromhex(hex96[:64]), log.read_bytes() if log.exists() else b""
    clear: list[bytes] = []
    for at in range(LOG_HEADER, len(data) - FRAME_HEADER - PAGE + 1, FRAME_HEADER + PAGE):
        number = int.from_bytes(data[at : at + 4], "big")
        clear.append(_clear(key, data[at + FRAME_HEADER : at + FRAME_HEADER + PAGE], first=number == 1))
    return b"".join(clear)


def _clear(key: bytes, page: bytes, *, first: bool) -> bytes:
    begins, ends = SALT if first else 0, PAGE - RESERVED
    vector = page[ends : ends + IV]
    opened = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return opened.update(page[begins:ends]) + opened.finalize()
