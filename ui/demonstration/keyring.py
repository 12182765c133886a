"""A Secret Service of the demonstration's own, for runs without a display: a session bus with an unlocked gnome-keyring.

Nothing of the person's own bus, home or keyring is touched. What it keeps lies in a folder of the demonstration and goes with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
INSIDE = """
printf 'demonstration' | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
daemon=$!
until test -S "$XDG_RUNTIME_DIR/keyring/control"; do kill -0 $daemon || exit 3; sleep 0.05; done
echo "$DBUS_SESSION_BUS_ADDRESS"
read -r _ || true
kill $daemon
wait $daemon
"""


class NoKeyring(RuntimeError):
    """The machine lacks what a private Secret Service takes; says which command installs it."""


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return os.name == "nt" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def private_keyring(folder: Path) -> Generator[dict[str, str]]:
    """Start it over what it kept in the folder; gives the variables by which programs find it. Raises NoKeyring."""
    if not all(shutil.which(program) for program in NEEDED):
        raise NoKeyring("apt-get install -y dbus gnome-keyring")
    folder.mkdir(parents=True, exist_ok=True)
    # The name of a socket may have 107 bytes: the run-time folder is short, what is kept lies in the demonstration's.
    runtime = Path("/tmp") / f"ips-demo-{os.getpid()}"  # noqa: S108  0700, and gone afterwards
    runtime.mkdir(mode=0o700)
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    bus = subprocess.Popen(  # noqa: S603  our own words
        ["dbus-run-session", "--", "sh", "-c", INSIDE],  # noqa: S607
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    if bus.stdin is None or bus.stdout is None:
        raise NoKeyring("no pipe")
    try:
        address = bus.stdout.readline().decode().strip()
        if not address:
            raise NoKeyring("the private keyring did not start")
        yield {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(runtime)}
    finally:
        bus.stdin.close()
        bus.wait(10)
        bus.stdout.close()
        shutil.rmtree(runtime, ignore_errors=True)
