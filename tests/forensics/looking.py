"""Looks for a mark in every file of some folders: as it is, in all its forms, and in what is packed inside."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import zstandard

from tests.forensics.canaries import forms

MOST_UNPACKED = 8 << 20
MOST_BEGINNINGS = 4096
ZSTD, GZIP = b"\x28\xb5\x2f\xfd", b"\x1f\x8b\x08"
ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


def found_in(data: bytes, mark: str, *, deep: bool = True) -> list[str]:
    """In which forms the mark stands in these bytes, also in packed pieces of them; empty when it does not."""
    found = [name for name, form in forms(mark) if form in data]
    if deep and not found:
        for kind, piece in _unpacked(data):
            found += [f"{name}, packed with {kind}" for name in found_in(piece, mark, deep=False)]
    return found


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    for kind, begins in (("zstd", (ZSTD,)), ("gzip", (GZIP,)), ("zlib", ZLIB)):
        for begin in begins:
            for at in _places(data, begin):
                with suppress(zstandard.ZstdError, zlib.error, EOFError, OSError):
                    yield kind, _unpack(kind, data[at : at + MOST_UNPACKED])


def _places(data: bytes, begin: bytes) -> Iterator[int]:
    at = -1
    for _ in range(MOST_BEGINNINGS):
        at = data.find(begin, at + 1)
        if at < 0:
            return
        yield at


def _unpack(kind: str, data: bytes) -> bytes:
    if kind == "zstd":
        return zstandard.ZstdDecompressor().decompressobj().decompress(data)[:MOST_UNPACKED]
    if kind == "gzip":
        return zlib.decompressobj(wbits=gzip.zlib.MAX_WBITS | 16).decompress(data, MOST_UNPACKED)  # pyright: ignore[reportAttributeAccessIssue]
    return zlib.decompressobj().decompress(data, MOST_UNPACKED)


def files(folders: Iterable[Path]) -> Iterator[Path]:
    """Every ordinary file below these folders (or the file itself); what goes meanwhile is passed over."""
    for folder in folders:
        if folder.is_file():
            yield folder
        for top, _, names in os.walk(folder):
            for name in names:
                path = Path(top, name)
                with suppress(OSError):
                    if stat.S_ISREG(path.lstat().st_mode):
                        yield path


def leaks(folders: Iterable[Path], mark: str, exempt: Iterable[Path] = (), *, deep: bool = True) -> list[str]:
    """Each file in which the mark stands, with its forms; its name counts as well."""
    spared = {path.resolve() for path in exempt}
    told: list[str] = []
    for path in files(folders):
        if path.resolve() in spared:
            continue
        if mark in str(path).lower():
            told.append(f"{path}: its name")
        with suppress(OSError):
            told += [f"{path}: {form}" for form in found_in(path.read_bytes(), mark, deep=deep)]
    return told


def open_to_others(folders: Iterable[Path]) -> list[str]:
    """Each file or folder below these that anybody but its owner may read, write or list, with its mode."""
    told: list[str] = []
    for top in folders:
        for path in (top, *top.rglob("*")):
            with suppress(FileNotFoundError):
                mode = stat.S_IMODE(path.lstat().st_mode)
                if not path.is_symlink() and not stat.S_ISSOCK(path.lstat().st_mode) and mode & 0o077:
                    told.append(f"{path}: {mode:o}")
    return told
