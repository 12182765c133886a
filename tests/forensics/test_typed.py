"""What is typed is found through the program and nowhere else: a canary in every text field, and every file looked through.

One story is played once (`walk`): from joining to a crash, with a server, a database, a keyring and a supervisor that are real.
The only copies in the clear are the papers the person saved; the print queue's own folder is the print system's.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg import sql

from ips_desktop.casework.plan import keep_plan
from ips_desktop.casework.profile import keep_profile
from ips_desktop.questions.person import person
from ips_desktop.questions.plan import plan_together
from ips_desktop.records import TYPES
from ips_desktop.terms.words import Role
from ips_desktop.vault import Vault
from sync.server.home import Home as ServerHome
from sync.server.home import embedded
from tests.forensics import inside
from tests.forensics.fields import record_fields
from tests.forensics.forms import of_way
from tests.forensics.looking import files, found_in, leaks, open_to_others
from tests.forensics.pages import STRONG
from tests.forensics.world import Supervisor, Window, World, built, of_processes
from tests.secret_service import is_here, secret_service

WHOLE = os.environ.get("FORENSICS") == "whole"
pytestmark = [pytest.mark.journey, pytest.mark.timeout(1500 if WHOLE else 600)]

ELSEWHERE = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))

# Text fields of the records that no canary can reach, and why. Everything else must have one.
NOT_TYPED = {
    "reference_value.key": "one of the shipped keys",
    "reference_value.value": "a number",
    "service.nation": "one of four",
    "set_aside.reason": "a code of the server",
    "set_aside.restricted_contents": "made by the server of what a role may not see; tests/sync/server/test_restricted",
    "set_aside.type": "a record type's name, from the program",
    "staff.email": "no act writes it yet",
}


def leaders_alone() -> set[str]:
    """Text fields of records that no adviser makes: this laptop is an adviser's, and writes none of them."""
    alone = {type_ for type_, record in TYPES.items() if Role.ADVISER not in record.about.create}
    return {name for name in record_fields() if name.partition(".")[0] in alone}


# Fields of windows whose canary is told to nobody but the page itself; the page is asked for it.
WORDLESS = {"close_lead"}
"""Forms in which nothing is typed: one of a few is chosen."""
STAYS_ON_THE_PAGE = {"join.", "unlock.", "settings.", "bar.", "meeting.name", "plan.by"}


@dataclass
class Played:
    """What was told, what was seen while it was open, and the world it left."""

    world: World
    told: dict[str, Any] = field(default_factory=dict[str, Any])
    began: float = 0
    code: str = ""
    leaked: list[str] = field(default_factory=list[str])
    of_processes: dict[str, bytes] = field(default_factory=dict[str, bytes])
    places: set[str] = field(default_factory=set[str])
    modes: list[str] = field(default_factory=list[str])
    key: str = ""

    @property
    def mark(self) -> str:
        """What to look for."""
        return self.world.canaries.mark

    def look(self) -> None:
        """While the window is open: its files and those of the keyring, modes, and what others see of the processes."""
        self.leaked += leaks((self.world.laptop(), self.world.keyring), self.mark, self.world.saved)
        self.of_processes |= of_processes([os.getpid()])
        self.modes += open_to_others((self.world.laptop("home"), self.world.server))

    def read_store(self) -> None:
        """Which fields of the records hold a canary now, read with the key beside the open window."""
        passphrase = self.world.canaries["settings.new" if self.key else "join.passphrase"] + STRONG
        self.key = self.key or Vault(self.world.laptop("home")).open(passphrase).hex96()
        self.places |= inside.places(self.world.laptop("home") / "store.db", self.key, self.mark)


@pytest.fixture(scope="module")
def keyring() -> Iterator[dict[str, str]]:
    """A private Secret Service, for this process and those it starts."""
    if not is_here():
        pytest.skip("dbus and gnome-keyring are not on this machine")
    before = dict(os.environ)
    with secret_service() as found:
        os.environ.update(found)
        try:
            yield found
        finally:
            os.environ.clear()
            os.environ.update(before)


@pytest.fixture(scope="module")
def played(keyring: dict[str, str]) -> Iterator[Played]:
    """The whole story, played once, to the crash."""
    began = time.time()
    with built(keyring) as (world, supervisor):
        run = Played(world, began=began)
        run.code = world.code()
        story = {"address": world.address, "code": run.code, "ends": "SEGV", "documents": str(world.laptop("documents")),
                 "colleague": world.colleague.hex(), "forms": "whole" if WHOLE else "sample"}  # fmt: skip
        window = Window(world, story, "window")
        cues = _Cues(run, supervisor)
        run.told = window.play(cues)
        world.stop_server()
        run.look()
        yield run


class _Cues(dict[str, Any]):
    """What is done at each cue; any that is not named is a look round."""

    def __init__(self, run: Played, supervisor: Supervisor) -> None:
        super().__init__()
        self.run, self.supervisor = run, supervisor

    def __contains__(self, cue: object) -> bool:
        return True

    def __getitem__(self, cue: str) -> Any:
        def do() -> None:
            if cue.startswith("write on "):
                self._write_on(UUID(cue.removeprefix("write on ")))
            if cue in ("every record is written", "all is written", "all is typed"):
                self.run.read_store()
            if cue == "all is sent":
                self.supervisor.round()
            self.run.look()

        return do

    def _write_on(self, client: UUID) -> None:
        """At the same time as the adviser, and sent after them: one edit collides, one comes to a sealed version."""
        lead, word = self.supervisor, self.run.world.canaries
        from sync.client.exchanger import Exchanger

        lead.round()
        exchanger = Exchanger(lead.practice)
        exchanger.start()
        exchanger.open(client).result()
        exchanger.now()
        exchanger.stop()
        lead.round()
        page = lead.practice.ask(person, client).result()
        plan = lead.practice.ask(plan_together, client).result()
        assert page.profile is not None
        assert plan.draft is not None
        lead.do(keep_profile, profile=page.profile.id, goal=word["conflict.theirs"])
        lead.do(keep_plan, plan=plan.draft.id, why=word["set_aside.contents"])


# ---- typed everywhere, and found -------------------------------------------------------------------------------------


def test_every_text_field_of_every_page_was_typed_in(played: Played) -> None:
    assert set(played.told["told"]["noted"]) - set(played.told["told"]["typed"]) == set()


def test_every_form_that_asks_for_words_was_typed_in(played: Played) -> None:
    """A few that have every kind of field; all of them in `make forensics`."""
    typed = {name.split(".")[1] for name in played.told["told"]["typed"] if name.startswith("form.")}
    assert set(of_way(whole=WHOLE)) - typed <= WORDLESS


def test_what_was_typed_is_found_through_the_program(played: Played) -> None:
    told = played.told["told"]
    assert set(told["typed"]) - set(told["found"]) == set()
    on_the_page = {name for name, where in told["found"].items() if where != "search"}
    assert {"profile.goal", "meeting.note", "plan.helps", "referral.wants", "client.email"} & on_the_page == set()


def test_every_text_field_of_the_records_holds_one(played: Played) -> None:
    played.places |= inside.places(played.world.laptop("home") / "store.db", played.key, played.mark)
    assert set(record_fields()) - played.places - leaders_alone() == set(NOT_TYPED) - leaders_alone()
    assert {"draft.content", "outbox.fields", "sent.fields"} <= played.places


# ---- and nowhere else ------------------------------------------------------------------------------------------------


def test_no_file_of_the_laptop_or_its_keyring_holds_what_was_typed(played: Played) -> None:
    assert played.leaked == []
    assert {path.name for path in played.world.saved} == {"plan.pdf", "plan.html"}
    assert found_in((played.world.laptop("documents") / "plan.html").read_bytes(), played.mark), "the looking works"


def test_the_server_keeps_nothing_readable(played: Played) -> None:
    assert leaks((played.world.server,), played.mark, deep=False) == []
    assert (played.world.server / "postgres" / "data" / "pg_wal").is_dir()
    postgres = embedded(played.world.server / "postgres")
    with psycopg.connect(postgres.url("ips")) as connection:
        tables = connection.execute("SELECT relname FROM pg_class WHERE relkind='r' AND relnamespace='public'::regnamespace").fetchall()  # fmt: skip
        assert tables
        for (table,) in tables:  # as the database itself unpacks its rows
            with connection.cursor().copy(
                sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(table))
            ) as rows:
                assert found_in(b"".join(rows), played.mark) == [], table


def test_nothing_was_left_in_the_folders_of_everybody(played: Played) -> None:
    ours = (str(played.world.top), str(played.world.keyring))
    others = ("pytest-of-", "ips-postgres-")  # other tests' own
    recent = [
        path
        for folder in ELSEWHERE
        for path in (folder.iterdir() if folder.is_dir() else ())
        if not str(path).startswith(ours) and not path.name.startswith(others) and path.lstat().st_mtime >= played.began
    ]
    assert leaks(recent, played.mark) == []


def test_what_the_processes_said_quotes_nobody(played: Played) -> None:
    said = {path.name: path.read_bytes() for path in played.world.said.iterdir()}
    assert {name: forms for name, text in said.items() if (forms := found_in(text, played.mark))} == {}
    window = said["window.err"].decode()
    for told in ("Typed at crashing.py", "another.library", "py.warnings", "ui.bug", "Segmentation fault"):
        assert told in window, f"the errors were made, and said: {told}"


def test_neither_code_nor_passphrase_nor_password_is_seen_beside_the_processes(played: Played) -> None:
    world = played.world
    password = (world.server / "postgres" / "superuser").read_text().strip()
    login = ServerHome(world.server).settings.password
    assert any("tests.forensics.walk" in seen.decode(errors="replace") for seen in played.of_processes.values())
    assert any("postgres" in seen.decode(errors="replace") for seen in played.of_processes.values())
    for secret in (played.mark, password, login, STRONG.strip(), played.code, played.code.replace("-", "")):
        assert [name for name, seen in played.of_processes.items() if secret.encode() in seen] == []
    for secret in (STRONG.strip(), played.code):
        assert leaks((world.top, world.keyring), secret, deep=False) == []


def test_the_crash_leaves_no_core(played: Played) -> None:
    assert played.told["code"] == -signal.SIGSEGV
    assert list(played.world.laptop("desk").iterdir()) == []
    assert list(files([played.world.laptop("tmp")])) == []
    assert len(played.told["broken"]) == 1, "an error in a lane is told by class and place"


def test_after_locking_nothing_can_be_read_in_windows_clipboard_or_settings(played: Played) -> None:
    assert played.told["told"]["left"] == []


def test_homes_are_open_to_their_owner_only(played: Played) -> None:
    through = (
        {f"{played.world.server}: 711", f"{played.world.server / 'postgres'}: 711"} if os.geteuid() == 0 else set()
    )
    assert set(played.modes) - through == set()


@pytest.mark.skipif(not WHOLE, reason="make forensics plays every end")
@pytest.mark.parametrize("ends", ["ABRT", "BUS", "FPE", "ILL", "TERM", "KILL"])
def test_no_other_end_leaves_anything_either(played: Played, ends: str) -> None:
    window = Window(played.world, {"again": True, "ends": ends}, ends)

    told = window.play({})

    assert told["code"] == -getattr(signal, f"SIG{ends}")
    assert len(told["broken"]) == 1
    said = b"".join((played.world.said / f"{ends}.{pipe}").read_bytes() for pipe in ("out", "err"))
    assert b"Typed at crashing.py" in said
    assert found_in(said, played.mark) == []
    assert leaks((played.world.laptop(), played.world.keyring), played.mark, played.world.saved) == []
    assert list(played.world.laptop("desk").iterdir()) == []
