"""Each kind of fault: what befalls whom, while a laptop works. Gives the name under which it is counted."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.dying_server import POINTS as SERVER_POINTS
from tests.faults.hurt import POINTS as LAPTOP_POINTS
from tests.faults.hurt import on_its_own_disk
from tests.faults.scene import Scene, Violation
from tests.faults.told import Died

DAY = 86_400
CLOCKS = (-20 * 365 * DAY, -400 * DAY, -3 * DAY, -3600, 3600, 2 * DAY, 300 * DAY, 10 * 365 * DAY)
CALLS = ("pwrite64", "pwrite64", "fsync")


@dataclass(frozen=True)
class Fault:
    """`befall` hurts while the laptop works; `laptop`: it needs this one, or either."""

    befall: Callable[[Scene, str, random.Random], str]
    laptop: str = ""


def _laptop_killed(at: str, most: int) -> Fault:
    def befall(scene: Scene, hurt: str, chance: random.Random) -> str:
        scene.laptops[hurt].arm(at, chance.randint(1, most))
        died = not scene.work(hurt, chance, chance.randint(3, 6))
        scene.laptops[hurt].kill()  # one that was not reached must not strike later
        return f"laptop killed at a {at}" if died else f"laptop not killed: too few of {at}"

    return Fault(befall)


def _laptop_killed_in_a_call(scene: Scene, hurt: str, chance: random.Random) -> str:
    """In the middle of what SQLite does to the disk: before the nth write or sync of the store."""
    if shutil.which("strace") is None:
        return "left out: no strace"
    call, nth = chance.choice(CALLS), chance.randint(1, 60)
    laptop = scene.laptops[hurt]
    tracer = subprocess.Popen(
        ["strace", "-f", "-qq", "-p", str(laptop.process.pid), "-o", os.devnull, "-e", f"trace={call}",
         "-e", f"inject={call}:signal=KILL:when={nth}"],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        if not _follows(laptop.process.pid):
            return "left out: strace may not follow"
        died = not scene.work(hurt, chance, chance.randint(4, 7))
    finally:
        tracer.terminate()
        tracer.wait()
        if tracer.stderr is not None:
            tracer.stderr.close()
    return f"laptop killed in a {call}" if died else f"laptop not killed: too few of {call}"


def _follows(pid: int) -> bool:
    """Wait until the process is traced."""
    status = Path(f"/proc/{pid}/status")
    return any("TracerPid:\t0" not in status.read_text() for _ in range(20_000))


def _laptop_killed_when_told(scene: Scene, hurt: str, chance: random.Random) -> str:
    """The moment it says that something is kept: then it is kept."""
    for _ in range(chance.randint(1, 3)):
        scene.act(hurt, chance)
    scene.laptops[hurt].kill()
    return "laptop killed as it said kept"


def _laptop_killed_from_outside(scene: Scene, hurt: str, chance: random.Random) -> str:
    """While a round is under way, wherever it is just then."""
    laptop = scene.laptops[hurt]
    for _ in range(chance.randint(1, 3)):
        scene.act(hurt, chance)
    laptop.say("send")
    laptop.work_on(chance.uniform(0.0, 0.25))
    laptop.kill()
    return "laptop killed in a round"


def _server_killed(at: str) -> Fault:
    def befall(scene: Scene, hurt: str, chance: random.Random) -> str:
        scene.served.kill()
        scene.served.start(dies=at, nth=chance.randint(1, 2))
        scene.work(hurt, chance, chance.randint(3, 6))
        if scene.served.lives:
            scene.served.kill()  # what was not reached must not strike later
            return f"server not killed: too few rounds for {at}"
        scene.served.died()
        if chance.random() < 0.5:
            scene.act(hurt, chance)
        return f"server killed {at}"

    return Fault(befall)


def _server_killed_from_outside(scene: Scene, hurt: str, chance: random.Random) -> str:
    laptop = scene.laptops[hurt]
    for _ in range(chance.randint(1, 3)):
        scene.act(hurt, chance)
    laptop.say("send")
    laptop.work_on(chance.uniform(0.0, 0.15))
    scene.served.kill()
    laptop.heard("answer")
    return "server killed in a round"


def _wire_cut(scene: Scene, hurt: str, chance: random.Random) -> str:
    way = chance.choice(("up", "down"))
    before = scene.wire.cuts
    scene.wire.cut(way, chance.randint(1, 4000))
    scene.work(hurt, chance, chance.randint(3, 6))
    return f"wire cut {way}" if scene.wire.cuts > before else "wire not cut: too few bytes"


def _disk_full(scene: Scene, hurt: str, chance: random.Random) -> str:
    """Acts are refused while there is no room, none is half kept, and the same program goes on when there is room again."""
    laptop = scene.laptops[hurt]
    scene.act(hurt, chance)
    laptop.full(chance.choice((0, 0, 512, 4096, 9000, 40_000)))
    codes = [scene.act(hurt, chance) for _ in range(chance.randint(3, 6))]
    laptop.send()
    laptop.words()  # what is there can be read all the same
    laptop.free()
    if any(code not in ("", "store.disk_full", "store.failed") for code in codes):
        raise Violation(f"a full disk was told as {codes}")
    code = scene.act(hurt, chance)
    if code:
        raise Violation(f"room again, and still {code}")
    how = "disk full" if on_its_own_disk(scene.world.home(hurt)) else "files may grow no more"
    return how if any(codes) else f"{how}: not reached"


def _clock_moved(scene: Scene, hurt: str, chance: random.Random) -> str:
    scene.laptops[hurt].end()
    scene.laptops[hurt].ended()
    scene.start(hurt, wrong_by=chance.choice(CLOCKS))
    scene.work(hurt, chance, chance.randint(3, 6))
    if chance.random() < 0.5:
        scene.act(hurt, chance)
    scene.laptops[hurt].kill()
    return "clock moved"


def _log_torn(scene: Scene, hurt: str, chance: random.Random) -> str:
    """The power fails: what was synced is on the disk, what came after it is half there, or garbage."""
    scene.act(hurt, chance)
    synced = scene.synced_to
    scene.laptops[hurt].arm("before_commit", chance.randint(1, 3))
    try:
        while True:
            scene.act(hurt, chance)
            synced = scene.synced_to
    except Died:
        pass
    log = scene.world.home(hurt) / "store.db-wal"
    size = log.stat().st_size
    with log.open("r+b") as file:
        file.truncate(chance.randint(min(synced, size), size))
        file.seek(0, os.SEEK_END)
        file.write(chance.randbytes(chance.choice((0, 1, 24, 500, 4120, 9000))))
    (scene.world.home(hurt) / "store.db-shm").unlink(missing_ok=True)
    return "log torn"


FAULTS: dict[str, Fault] = {
    **{f"laptop_{at}": _laptop_killed(at, 120 if at == "statement" else 12) for at in LAPTOP_POINTS},
    **{f"server_{at}": _server_killed(at) for at in SERVER_POINTS},
    "laptop_call": Fault(_laptop_killed_in_a_call),
    "laptop_told": Fault(_laptop_killed_when_told),
    "laptop_killed": Fault(_laptop_killed_from_outside),
    "server_killed": Fault(_server_killed_from_outside),
    "wire_cut": Fault(_wire_cut),
    "disk_full": Fault(_disk_full, laptop="second"),
    "clock_moved": Fault(_clock_moved),
    "log_torn": Fault(_log_torn),
}
