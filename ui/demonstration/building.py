"""Builds the demonstration's stores once for a set of sources and a seed, and keeps them (decision 38)."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ips_desktop.practice import Practice
from resources import demo
from sync.server.service import init_service, stop_database
from sync.server.serving import serving
from ui.demonstration.clock import MovedClock
from ui.demonstration.last_day import last_day
from ui.demonstration.lives import SEED, lives
from ui.demonstration.service import Member, enrol_everybody, free_port
from ui.demonstration.year import Year

SOURCES = ("ips_desktop", "sync", "resources/demo", "ui/demonstration")
STAMP = "built.json"


@dataclass(frozen=True)
class Built:
    """Where the demonstration stands."""

    out: Path
    port: int
    today: date

    @property
    def homes(self) -> Path:
        """One folder a member of staff."""
        return self.out / "homes"

    @property
    def server(self) -> Path:
        """The server's home."""
        return self.out / "server"


def digest_of_sources(seed: int = SEED) -> str:
    """What the stores depend on: code, cast and seed."""
    root = Path(__file__).resolve().parents[2]
    found = hashlib.sha256(str(seed).encode())
    for folder in SOURCES:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".py", ".toml", ".json", ".sql"):
                found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def kept(out: Path) -> Built | None:
    """What was built before from the same sources, or None."""
    try:
        told = json.loads((out / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if told.get("digest") != digest_of_sources() or not (out / "homes" / "adviser" / "store.db").exists():
        return None
    return Built(out, int(told["port"]), date.fromisoformat(told["today"]))


def clear(out: Path) -> None:
    """Stop its database and remove what was built; pictures and papers of the last run go with it."""
    stop_database(out / "server")
    for name in ("homes", "server", STAMP):
        path = out / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def build(out: Path, *, today: date, say: Callable[[str], object], most: int | None = None) -> Built:
    """Make server, staff and a year of acts and rounds that ends the day before `today`; `most` lives, or all."""
    began = time.monotonic()
    clear(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "passphrase.txt").write_text(demo.cast()["passphrase"] + "\n", encoding="utf-8")
    port = free_port()
    clock = MovedClock(MovedClock.start(today - timedelta(days=372)))
    # The embedded database is durable again when it is next started: only this building runs without waiting for the disk.
    made = init_service(
        out / "server",
        name=demo.cast()["service"],
        administrator="Alex Field",
        names=("localhost", "127.0.0.1"),
        now=clock.now,
    )
    with serving(out / "server", port=port, now=clock.now) as (url, service):
        members = enrol_everybody(out / "homes", service, made.administrator, url, clock)
        year = Year(members, clock, today)
        year.begin(today - timedelta(days=371))
        say(f"enrolled {len(members)} people ({time.monotonic() - began:.0f} s)")
        all_lives = lives(today)[:most]
        year.play(all_lives, told=lambda _monday: None)
        year.diary(all_lives)
        last_day(year, all_lives)
        _close(members)
    say(f"played {year.acts} acts of {len(all_lives)} lives ({time.monotonic() - began:.0f} s)")
    stamp = {"digest": digest_of_sources(), "port": port, "today": today.isoformat()}
    (out / STAMP).write_text(json.dumps(stamp), encoding="utf-8")
    return Built(out, port, today)


def _close(members: dict[str, Member]) -> None:
    for member in members.values():
        member.exchanger.stop()
        practice: Practice = member.practice
        practice.lock().result()
