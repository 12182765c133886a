"""A private Secret Service: a session bus of its own with an unlocked, empty gnome-keyring. Root may run it.

    with secret_service() as env: subprocess.run(…, env={**os.environ, **env})

Nothing of the person's own bus, home or keyring is touched; bus, daemon and folder are gone afterwards.
Needs the apt packages `dbus` and `gnome-keyring` (packaging/setup/apt.txt).
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

NEEDED: Final = ("dbus-run-session", "gnome-keyring-daemon")

# The daemon stays in the foreground of the bus's own shell; the shell ends when our end of the pipe closes.
_INSIDE: Final = """
printf 'test' | gnome-keyring-daemon --unlock --components=secrets --foreground >"$HOME/daemon.log" 2>&1 &
daemon=$!
until test -S "$XDG_RUNTIME_DIR/keyring/control"; do kill -0 $daemon || exit 3; sleep 0.02; done
echo "$DBUS_SESSION_BUS_ADDRESS"
read -r _ || true
kill $daemon
wait $daemon
"""


def is_here() -> bool:
    """Whether this machine has what it takes."""
    return all(shutil.which(program) for program in NEEDED)


@contextmanager
def secret_service() -> Generator[dict[str, str]]:
    """Start it; yields the environment variables by which a program finds it. RuntimeError when it does not come up."""
    # a short path: the name of a socket may have 107 bytes
    home = Path(tempfile.mkdtemp(prefix="ss-"))
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    bus = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", _INSIDE],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert bus.stdin is not None
    assert bus.stdout is not None
    try:
        yield {**_found(bus.stdout), "XDG_RUNTIME_DIR": str(home)}
    finally:
        bus.stdin.close()
        try:
            bus.wait(5)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(bus.pid, signal.SIGKILL)
            bus.wait()
        bus.stdout.close()
        shutil.rmtree(home, ignore_errors=True)


def _found(said: IO[bytes]) -> dict[str, str]:
    address = said.readline().decode().strip()
    if not address:
        raise RuntimeError("no private Secret Service: is gnome-keyring installed?")
    return {"DBUS_SESSION_BUS_ADDRESS": address}
