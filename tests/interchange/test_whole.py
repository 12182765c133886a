"""The whole store out and back: byte for byte the same, only into an empty store, all of it or nothing."""

from __future__ import annotations

import csv
import json
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest
from sqlalchemy import Integer, LargeBinary

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.giving import Given, give_paper
from ips_desktop.desk import Desk
from ips_desktop.interchange import restoring, whole
from ips_desktop.questions.person import person
from ips_desktop.questions.search import search
from ips_desktop.records import TYPES, Client, kinds_of
from ips_desktop.records.columns import DayText, Flag, Id
from ips_desktop.records.kinds import Kind
from ips_desktop.store.parcels import HeldRecord, Value
from ips_desktop.store.post import Post
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.troubles import Trouble
from tests.casework.given import accepted, met, referred, signed
from tests.homes import SERVICE, SPACE, Home, home_at
from tests.ui.scenes import told


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "old")
    yield home
    home.lock()


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Home]:
    home = home_at(tmp_path / "new", seed=2)
    yield home
    home.lock()


def lived_in(home: Home) -> UUID:
    """A store with long words, signatures, empty texts, formulas, what is deleted, what is withheld, and what nobody knows here."""
    amina = accepted(home, "Amina", "Birch")
    met(home, amina, 1, note='She said "no", twice.\n\nThen, tea; =SUM(A1)\t\\ and \\N ☕')
    signed(home, amina)
    home.do(
        give_paper, client=amina, paper=Given(PaperKind.PLAN, "Dear Amina,\n=1+1", b"%PDF", 1), how=GivenHow.PRINTED
    )
    home.do(edit_client, client=amina, phone="+44 29 2018 0000", known_as="=cmd|' /C calc'!A0", language="\\")
    referred(home, "Dai", "Willow", 3)
    dai = uuid5(SPACE, "Dai Willow")
    fields: dict[str, Any] = {"given_name": "", "born": "1990-02-28", "phone": "-5", "deleted": True, "mood": 3}
    told(home, dai, HeldRecord("client", dai.bytes, dai.bytes, 7, "headline", fields), version=7)
    strange = uuid5(SPACE, "strange")
    told(home, strange, HeldRecord("weather", strange.bytes, strange.bytes, 9, "full", {"sky": b"\0\xff", "n": 2}))
    return amina


TEXTS = ("", "\\", "\\\\N", "=1+1", 'a,b\r\n"c"', "Ł ☕ \u202e", "\tx", " ")


def any_value(kind: Kind, n: int) -> Value:
    """A value that fits the kind; texts are those that are hard to write down."""
    if kind.column is Id:
        return uuid5(SPACE, str(n)).bytes
    if kind.column is DayText:
        return f"2026-02-{1 + n % 28:02}"
    if kind.column is Flag:
        return n % 2 == 0
    if kind.column is LargeBinary:
        return b"" if n % 2 else b"\0seal"
    return -n if kind.column is Integer else TEXTS[n % len(TEXTS)]


def one_of_each(home: Home) -> None:
    """Three records of every type: with every field, with every second, with none."""
    for type_, record in TYPES.items():
        for step in (1, 2, 99):
            kinds = list(enumerate(kinds_of(record).items()))
            fields = {name: any_value(kind, n + step) for n, (name, kind) in kinds[step - 1 :: step]}
            id_, subject = uuid5(SPACE, f"{type_} {step}"), uuid5(SPACE, f"about {type_}")
            told(home, subject, HeldRecord(type_, id_.bytes, subject.bytes, step, "full", fields))


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def table(folder: Path, type_: str) -> list[dict[str, str]]:
    with (folder / f"{type_}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def restored(home: Home, folder: Path) -> int:
    return home.exchange(restoring.restore, found=restoring.inspect(folder, SERVICE))


def test_what_is_put_back_into_an_empty_store_makes_the_same_bytes_again(old: Home, new: Home, tmp_path: Path) -> None:
    lived_in(old)
    got = old.ask(whole.export, to=tmp_path / "one")
    assert restored(new, tmp_path / "one") == got.records > 10
    new.ask(whole.export, to=tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def weighed(home: Home) -> dict[str, dict[bytes, dict[str, Value]]]:
    """Every record of `one_of_each` as it goes on the wire."""

    def rows(post: Post, type_: str) -> dict[bytes, dict[str, Value]]:
        return {record: dict(fields) for record, fields in post.rows(uuid5(SPACE, f"about {type_}").bytes)}

    return {type_: home.exchange(rows, type_) for type_ in TYPES}


def test_one_of_every_record_type_comes_back_as_it_was(old: Home, new: Home, tmp_path: Path) -> None:
    one_of_each(old)
    old.ask(whole.export, to=tmp_path / "one")
    assert all(len(table(tmp_path / "one", type_)) >= 3 for type_ in TYPES)  # and what the invariants say of them
    restored(new, tmp_path / "one")
    new.ask(whole.export, to=tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert weighed(new) == weighed(old)


def test_every_field_of_every_record_type_has_its_column(old: Home, tmp_path: Path) -> None:
    old.ask(whole.export, to=tmp_path / "one")
    listed = json.loads((tmp_path / "one" / "manifest.json").read_text())["files"]
    for type_, record in TYPES.items():
        assert listed[f"{type_}.csv"]["columns"] == ["id", "subject_id", "seen", "held", *kinds_of(record)]


def test_a_person_reads_and_is_found_as_before(old: Home, new: Home, tmp_path: Path) -> None:
    amina = lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    restored(new, tmp_path / "one")
    assert new.ask(person, amina) == old.ask(person, amina)
    assert [row.client for row in new.ask(search, "twice tea")] == [amina]


def test_nothing_and_the_empty_text_are_told_apart(old: Home, new: Home, tmp_path: Path) -> None:
    lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    dai = next(row for row in table(tmp_path / "one", "client") if row["held"] == "headline")
    assert (dai["given_name"], dai["family_name"]) == ("\\", "")
    restored(new, tmp_path / "one")

    def names(desk: Desk) -> tuple[str | None, str | None]:
        found = desk.session.get_one(Client, UUID(dai["id"]))
        return found.given_name, found.family_name

    assert new.ask(names) == ("", None)


def test_no_cell_is_taken_for_a_formula(old: Home, tmp_path: Path) -> None:
    lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    for type_, record in TYPES.items():
        numbers = {name for name, kind in kinds_of(record).items() if kind.name in ("number", "minutes", "instant")}
        for row in table(tmp_path / "one", type_):
            risky = [cell for name, cell in row.items() if name not in numbers and cell.startswith(tuple("=+-@\t\r"))]
            assert risky == []


def test_keys_outbox_drafts_and_cursors_stay_and_the_page_beside_says_so(old: Home, new: Home, tmp_path: Path) -> None:
    amina = lived_in(old)
    old.do(keep_draft, form="meeting", about=amina, values={"note": "half a canary"})
    old.ask(whole.export, to=tmp_path / "one")
    everything = b"".join(files(tmp_path / "one").values())
    assert b"half a canary" not in everything
    assert b"signing_key" not in everything
    readme = (tmp_path / "one" / "README.txt").read_text()
    assert all(word in readme for word in ("Keys", "outbox", "Drafts", "Cursors", "base64", "backslash"))
    restored(new, tmp_path / "one")
    standing = new.exchange(Post.standing)
    assert (standing.unsent, standing.cursor, standing.met) == (0, (0, bytes(16)), None)


def test_only_the_owner_can_open_the_files(old: Home, tmp_path: Path) -> None:
    old.ask(whole.export, to=tmp_path / "one")
    assert stat.S_IMODE((tmp_path / "one").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "one").iterdir()} == {0o600}


def test_nothing_is_written_over(old: Home, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "holiday.txt").write_text("sun")
    with pytest.raises(Trouble, match=r"export\.folder_taken"):
        old.ask(whole.export, to=tmp_path / "one")
    assert files(tmp_path / "one") == {"holiday.txt": b"sun"}


def test_an_export_that_cannot_be_finished_leaves_nothing(
    old: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived_in(old)
    written = whole.folder.write
    count = iter(range(100))

    def full_disk(path: Path, parts: Any) -> Any:
        if next(count) == 5:
            raise OSError(28, "no space")
        return written(path, parts)

    monkeypatch.setattr(whole.folder, "write", full_disk)
    with pytest.raises(Trouble, match=r"export\.not_written"):
        old.ask(whole.export, to=tmp_path / "one")
    assert files(tmp_path / "one") == {}


def test_a_store_that_holds_anything_is_refused_and_left_alone(old: Home, new: Home, tmp_path: Path) -> None:
    lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    referred(new, "Owen", "Elder")
    with pytest.raises(Trouble, match=r"restore\.not_empty"):
        restored(new, tmp_path / "one")
    assert [row.name for row in new.ask(search, "Owen")] == ["Owen Elder"]
    assert new.ask(search, "Amina") == ()


def spoil(folder: Path, name: str, spoiler: Callable[[str], str]) -> None:
    """Change a file and let the manifest swear by it: what the digest would have told is told by the reading."""
    path, manifest = folder / name, folder / "manifest.json"
    path.write_bytes(spoiler(path.read_bytes().decode()).encode())
    listed = json.loads(manifest.read_text())
    weighed = whole.folder.weigh(path)
    listed["files"][name] |= {"bytes": weighed.size, "sha256": weighed.sha256}
    manifest.write_text(json.dumps(listed))


@pytest.mark.parametrize(
    ("name", "spoiler"),
    [
        ("client.csv", lambda text: text.replace("1990-02-28,", "1990-02-28,,", 1)),
        ("client.csv", lambda text: text[: text.rindex("\r\n", 0, -2) + 2]),
        ("meeting.csv", lambda text: re.sub(",(full|restricted),", ",,", text, count=1)),
        ("signature.csv", lambda text: text.replace("c3Ryb2tlcw==", "c3Ryb2tl*w==", 1)),
        ("client.csv", lambda text: text.replace("false", "perhaps", 1).replace("true", "perhaps", 1)),
    ],
    ids=["a cell too many", "a row too few", "no level", "no base64", "neither yes nor no"],
)
def test_a_damaged_export_is_refused_in_words_and_nothing_of_it_is_there(
    old: Home, new: Home, tmp_path: Path, name: str, spoiler: Callable[[str], str]
) -> None:
    lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    spoil(tmp_path / "one", name, spoiler)
    with pytest.raises(Trouble) as wrong:
        restored(new, tmp_path / "one")
    assert (wrong.value.code, wrong.value.facts) == ("restore.damaged", {"file": name})
    new.ask(whole.export, to=tmp_path / "two")
    assert all(not table(tmp_path / "two", type_) for type_ in TYPES)


def test_one_changed_byte_is_seen_before_anything_is_written(old: Home, tmp_path: Path) -> None:
    lived_in(old)
    old.ask(whole.export, to=tmp_path / "one")
    path = tmp_path / "one" / "client.csv"
    path.write_bytes(path.read_bytes().replace(b"Birch", b"Birsh"))
    with pytest.raises(Trouble, match=r"restore\.damaged"):
        restoring.inspect(tmp_path / "one", SERVICE)


def test_another_services_export_a_newer_one_and_none_at_all_are_told_apart(old: Home, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"restore\.no_export"):
        restoring.inspect(tmp_path, SERVICE)
    old.ask(whole.export, to=tmp_path / "one")
    with pytest.raises(Trouble, match=r"restore\.other_service"):
        restoring.inspect(tmp_path / "one", uuid5(SPACE, "elsewhere"))
    manifest = tmp_path / "one" / "manifest.json"
    manifest.write_text(manifest.read_text().replace("whole store, 1", "whole store, 2"))
    with pytest.raises(Trouble, match=r"restore\.newer"):
        restoring.inspect(tmp_path / "one", SERVICE)


def test_a_file_outside_the_folder_is_never_read(old: Home, tmp_path: Path) -> None:
    old.ask(whole.export, to=tmp_path / "one")
    manifest = tmp_path / "one" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"client.csv"', '"../client.csv"'))
    with pytest.raises(Trouble, match=r"restore\.damaged"):
        restoring.inspect(tmp_path / "one", SERVICE)
