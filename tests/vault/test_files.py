"""A file is there whole or as it was; it is on the disk before the call ends."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from ips_desktop.vault import files
from tests.vault.given import trouble

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are not synchronised there")


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes | None]]:
    """What was done to the disk, in order, each with what the file held just before."""
    found: list[tuple[str, bytes | None]] = []
    sync, replace, link = os.fsync, os.replace, os.link
    path = tmp_path / "file"

    def held() -> bytes | None:
        return path.read_bytes() if path.exists() else None

    def syncing(handle: int) -> None:
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        found.append(("folder to disk" if folder else "bytes to disk", held()))
        sync(handle)

    def replacing(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        found.append((f"{Path(source).read_bytes().decode()} in its place", held()))
        replace(source, target)

    def linking(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        found.append((f"{Path(source).read_bytes().decode()} in its place", held()))
        link(source, target)

    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", replacing)
    monkeypatch.setattr(os, "link", linking)
    return found


def test_new_bytes_are_on_the_disk_before_they_take_the_place_of_the_old(
    tmp_path: Path, seen: list[tuple[str, bytes | None]]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    files.write(path, b"new")
    assert seen == [("bytes to disk", b"old"), ("new in its place", b"old"), ("folder to disk", b"new")]
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_first_file_appears_whole(tmp_path: Path, seen: list[tuple[str, bytes | None]]) -> None:
    files.write_new(tmp_path / "file", b"new")
    assert seen == [("bytes to disk", None), ("new in its place", None), ("folder to disk", b"new")]
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_first_file_is_never_put_over_another(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"theirs")
    with trouble("vault.already_exists"):
        files.write_new(tmp_path / "file", b"new")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"file": b"theirs"}


def test_removing_is_on_the_disk_too(tmp_path: Path, seen: list[tuple[str, bytes | None]]) -> None:
    (tmp_path / "file").write_bytes(b"old")
    files.remove(tmp_path / "file")
    files.remove(tmp_path / "file")
    assert seen == [("folder to disk", None)] * 2


def test_a_short_write_is_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:3]))
    files.write(tmp_path / "file", b"a longer text")
    assert (tmp_path / "file").read_bytes() == b"a longer text"


def test_a_link_laid_in_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"theirs")
    (tmp_path / "file.new").symlink_to(tmp_path / "elsewhere")
    files.write(tmp_path / "file", b"new")
    assert (tmp_path / "elsewhere").read_bytes() == b"theirs"


def test_a_file_where_the_folder_should_be_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "home").write_bytes(b"")
    with trouble("vault.cannot_write"):
        files.make_home(tmp_path / "home")
