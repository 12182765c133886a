"""`ips-desktop demo`: with a display the adviser's window opens on made-up people; without one the main job is played and pictured."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

from ui.demonstration import building
from ui.demonstration.building import Built
from ui.demonstration.keyring import NoKeyring, has_display, private_keyring
from ui.demonstration.server import running_server


def run_demo(
    *,
    out: Path,
    fresh: bool = False,
    clean: bool = False,
    command: str | None = None,
    large: tuple[int, int] | None = None,
) -> int:
    """Build what is missing, then open, play or run; answers the exit code. `large`: people and years of one large home instead."""
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    try:
        with _keyring(out) as found:
            os.environ.update(found)
            if clean:
                building.clear(out)
                shutil.rmtree(out / "many", ignore_errors=True)
                return 0
            if large is not None:
                return _large(out, *large)
            built = None if fresh else building.kept(out)
            if built is None:
                _say("building the demonstration: one service, a year of it …")
                built = building.build(out, today=date.today(), say=_say)  # noqa: DTZ011  the demonstration ends yesterday
            if command is not None:
                return _beside(built, command)
            return _window(built) if has_display() else _play(built)
    except NoKeyring as missing:
        sys.stderr.write(
            f"A private keyring cannot be started. Install what it takes, then run this again:\n  {missing}\n"
        )
        return 1


def _keyring(out: Path) -> AbstractContextManager[dict[str, str]]:
    """The person's own keyring with a display, under a name of its own; else one that belongs to the demonstration."""
    return nullcontext({}) if has_display() else private_keyring(out / "keyring")


def _window(built: Built) -> int:
    from resources import demo
    from ui.app import run_window

    with running_server(built):
        _say("the adviser's window opens; the supervisor's, in another terminal:")
        _say(f"  make in-demo CMD='ips-desktop --home {built.homes / 'supervisor'}'")
        return run_window(built.homes / "adviser", hint=demo.cast()["passphrase"])


def _large(out: Path, people: int, years: int) -> int:
    """Build a large service in one home, and open it where there is a display."""
    from resources import demo
    from ui.demonstration.many import build_many

    played = build_many(out, people, years, today=date.today(), say=_say)  # noqa: DTZ011  it ends yesterday
    if not has_display():
        _say(f"it stands in {played.home}; with a display its window opens here")
        return 0
    from ui.app import run_window

    return run_window(played.home, hint=demo.cast()["passphrase"])


def _beside(built: Built, command: str) -> int:
    with running_server(built):
        return subprocess.run(["bash", "-c", command], check=False).returncode  # noqa: S603, S607  the person's own words


def _play(built: Built) -> int:
    from ui.demonstration.journey import play

    began = time.monotonic()
    code = play(built, say=_say)
    _say(f"played in {time.monotonic() - began:.0f} s; pictures, plan.pdf and story.md are in {built.out}")
    return code


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
