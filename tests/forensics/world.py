"""What a story is played on: folders that hold all a laptop may write to, a server in a process of its own, a supervisor, a keyring."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.staff import add_staff
from ips_desktop.casework.team import add_team
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.terms.words import Role, TeamKind
from ips_desktop.vault import FLOOR, Vault
from sync.client.enrolling import enrol
from sync.client.exchanger import Exchanger
from sync.protocol.authority import fingerprint
from sync.server.service import init_service, new_code, opened, stop_database
from tests.forensics.canaries import Canaries, new_mark
from tests.homes import PASSPHRASE
from tests.postgres import open_folder
from ui.demonstration.service import free_port

ROOT = Path(__file__).resolve().parents[2]
LAPTOP = ("home", "config", "data", "state", "cache", "tmp", "user", "desk", "documents")
ENDS_WITHIN_S = 30


@dataclass
class World:
    """One run. `laptop` holds whatever the window may write to; `keyring` is the folder of the Secret Service."""

    top: Path
    keyring: Path
    found: Mapping[str, str]
    canaries: Canaries = field(default_factory=lambda: Canaries(new_mark()))
    port: int = field(default_factory=free_port)
    serving: subprocess.Popen[bytes] | None = None
    address: str = ""
    adviser: bytes = b""
    colleague: bytes = b""

    @property
    def server(self) -> Path:
        """The server's home, the embedded database in it."""
        return self.top / "server"

    @property
    def said(self) -> Path:
        """What the processes said: a file for each one's stdout and stderr."""
        return self.top / "said"

    def laptop(self, part: str = "") -> Path:
        """The laptop's folders, or one of them."""
        return self.top / "laptop" / part

    @property
    def saved(self) -> list[Path]:
        """The papers the person saved on purpose."""
        return sorted(self.laptop("documents").glob("*"))

    def environment(self) -> dict[str, str]:
        """Of a window: fresh folders for everything, the private Secret Service, nothing of ours."""
        at = self.laptop
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(at("user")),
            "TMPDIR": str(at("tmp")),
            **{f"XDG_{kind.upper()}_HOME": str(at(kind)) for kind in ("config", "data", "state", "cache")},
            **self.found,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONFAULTHANDLER": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_ACCESSIBILITY": "1",
        }

    def start_server(self) -> None:
        """`ips-server serve`; what it says goes to files."""
        line = [sys.executable, "-m", "sync.server.main", "serve", "--home", str(self.server), "--port", str(self.port)]
        told = self.said / "server.out"
        begins = told.stat().st_size if told.exists() else 0
        with told.open("ab") as out, (self.said / "server.err").open("ab") as err:
            self.serving = subprocess.Popen(line, cwd=ROOT, stdout=out, stderr=err)
        for _ in range(600):
            if b"Serving" in told.read_bytes()[begins:]:
                return
            with suppress(subprocess.TimeoutExpired):
                raise RuntimeError(f"the server ended with {self.serving.wait(0.05)}")
        raise RuntimeError("the server did not start")

    def stop_server(self) -> None:
        """Stop it, orderly."""
        process, self.serving = self.serving, None
        if process is not None:
            process.terminate()
            process.wait(ENDS_WITHIN_S)

    def code(self) -> str:
        """A one-time code for the adviser's laptop."""
        return new_code(self.server, self.adviser)


class Supervisor:
    """Her laptop, without a window: she sets the service up, and later writes on an open person at the same time as the adviser."""

    def __init__(self, world: World, person: bytes, home: Path) -> None:
        home.mkdir(mode=0o700)
        self.practice = Practice(home, vault=Vault(home, cost=FLOOR), lanes=InlineLanes())
        enrol(self.practice, world.address, new_code(world.server, person), PASSPHRASE)
        self.practice.unlock(PASSPHRASE).result()
        self.exchanger: Exchanger | None = None

    def round(self) -> None:
        """Exchange until nothing waits, and stop: what she does between is sent at the next round."""
        exchanger = Exchanger(self.practice)
        exchanger.start()
        exchanger.now()
        exchanger.stop()

    def do(self, act: Callable[..., Any], **values: Any) -> Any:
        """An act of hers."""
        return self.practice.do(act, **values).result()

    def close(self) -> None:
        """Lock."""
        self.practice.lock().result()
        self.practice.lanes.stop()


@contextmanager
def built(found: Mapping[str, str]) -> Generator[tuple[World, Supervisor]]:
    """Make the service and its supervisor, whose fields are canaries too; the server runs. All is gone afterwards."""
    with ExitStack() as closing:
        world = World(open_folder(), Path(found["XDG_RUNTIME_DIR"]), found)
        closing.callback(shutil.rmtree, world.top, ignore_errors=True)
        for folder in (world.top / "laptop", world.said, *map(world.laptop, LAPTOP)):
            folder.mkdir(mode=0o700)
        init_service(world.server, name="North Employment Service")
        closing.callback(stop_database, world.server)
        closing.callback(world.stop_server)
        with opened(world.server) as service:
            lead = service.people.add("Sue Quill", "supervisor")
            world.adviser = service.people.add("Ann Adviser", "adviser", lead)
            world.colleague = service.people.add("Cal League", "adviser", lead)
            world.address = f"https://127.0.0.1:{world.port}#{fingerprint(service.home.ca_pem())}"
        world.start_server()
        supervisor = Supervisor(world, lead, world.top / "supervisor")
        closing.callback(supervisor.close)
        _set_up(world, supervisor)
        yield world, supervisor


def _set_up(world: World, supervisor: Supervisor) -> None:
    from uuid import UUID

    word, me = world.canaries, supervisor.practice.enrolment
    assert me is not None
    supervisor.do(
        set_up_service,
        name=word["service.name"],
        neutral_name=word["service.neutral_name"],
        address=word["service.address"],
    )
    supervisor.do(add_team, name=word["clinical_team.name"], kind=TeamKind.COMMUNITY)
    supervisor.do(add_staff, person=me.person, name="Sue Quill", role=Role.SUPERVISOR, hundredths=None)
    for who, name in ((world.adviser, word["staff.name"]), (world.colleague, "Cal League")):
        supervisor.do(add_staff, person=UUID(bytes=who), name=name, role=Role.ADVISER, supervisor=me.person, phone=word["staff.phone"])  # fmt: skip
    supervisor.round()


class Window:
    """The real window in a process of its own, played by `tests.forensics.walk`. It is spoken with over pipes of its own."""

    def __init__(self, world: World, story: Mapping[str, Any], name: str) -> None:
        self.world, self.name = world, name
        ours, theirs = os.pipe(), os.pipe()
        with (world.said / f"{name}.out").open("wb") as out, (world.said / f"{name}.err").open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.forensics.walk", str(world.laptop("home")), str(theirs[0]), str(ours[1])],
                env=world.environment(), cwd=world.laptop("desk"), stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                pass_fds=(theirs[0], ours[1]),
            )  # fmt: skip
        os.close(theirs[0])
        os.close(ours[1])
        self._hears, self._says = os.fdopen(ours[0], encoding="utf-8"), os.fdopen(theirs[1], "w", encoding="utf-8")
        self._say({**story, "words": world.canaries.words, "mark": world.canaries.mark})

    def _say(self, what: Any) -> None:
        self._says.write(json.dumps(what) + "\n")
        self._says.flush()

    def play(self, cues: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
        """Let it play until it ends, doing at each cue what is asked; what it told. AssertionError when it broke off."""
        try:
            return self._heard(cues)
        finally:
            if self.process.poll() is None:
                self.process.kill()
            self.process.wait()
            self._hears.close()
            self._says.close()

    def _heard(self, cues: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for line in self._hears:
            kind, what = json.loads(line)
            if kind == "cue":
                self._say(cues[what]() if what in cues else None)
            elif kind == "broke":
                raise AssertionError(what + (self.world.said / f"{self.name}.err").read_text()[-5000:])
            elif kind == "words":
                self.world.canaries.words.update(what)
            else:
                told[kind] = what
        told["code"] = self.process.wait(ENDS_WITHIN_S)
        return told


def of_processes(tops: list[int]) -> dict[str, bytes]:
    """Arguments and environment of these processes and all below them, as anybody or their owner may read them."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(entry.name)] = int(
                re.sub(r".*\) ", "", (entry / "stat").read_text(errors="replace")).split()[1]
            )
    ours = set(tops)
    while more := {child for child, parent in parents.items() if parent in ours} - ours:
        ours |= more
    found: dict[str, bytes] = {}
    for pid in sorted(ours):
        for name in ("cmdline", "environ"):
            with suppress(OSError):
                found[f"{pid} {name}"] = Path(f"/proc/{pid}/{name}").read_bytes()
    return found
