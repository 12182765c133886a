"""Seeded rounds of faults on real parts: `python -m tests.faults.campaign --rounds N --seed S [--only FAULT]`.

Two laptops of one adviser (vault, SQLCipher, keyring service) and a server (PostgreSQL with fsync on, TLS) through a wire. In
each round both work on the same people, one fault befalls one of them, the server or the wire, and when all is whole again:
the store opens and is sound, what was kept is there, once, drafts too, and after rounds both laptops hold what the server
holds. The last line is `N rounds, N violations, seed S`.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.faults import FAULTS, Fault
from tests.faults.scene import LAPTOPS, Scene, Violation
from tests.faults.small_disk import small_disk
from tests.faults.wire import Wire
from tests.faults.world import built_world
from tests.secret_service import is_here, secret_service

A_WORLD = 40
"""Rounds after which a new world is built: what a world holds grows, and so does the time of each look."""


@dataclass
class Tally:
    """What some rounds came to."""

    rounds: int = 0
    broken: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    befell: Counter[str] = field(default_factory=Counter[str])


@contextmanager
def scene(folder: Path) -> Generator[Scene]:
    """A world of its own with everything running; the second laptop on a small disk of its own if the machine allows it."""
    with ExitStack() as stack:
        wire = Wire()
        stack.callback(wire.close)

        def through(port: int) -> int:
            wire.target = port
            return wire.port

        stack.enter_context(small_disk(folder / "homes" / "second"))
        world = stack.enter_context(built_world(folder, through=through))
        made = Scene(world, wire)
        stack.callback(made.close)
        yield made


def play(
    rounds: int, seed: int, folder: Path, *, only: str = "", say: Callable[[str], object], most: int = A_WORLD
) -> Tally:
    """Play so many rounds; a violation is told with its round, and the next begins in a new world."""
    tally = Tally()
    names = [only] if only else sorted(FAULTS)
    order = random.Random(seed)
    bag: list[str] = []
    while tally.rounds < rounds:
        with scene(folder / f"world{tally.rounds}") as stage:
            for _ in range(min(most, rounds - tally.rounds)):
                if not bag:  # every kind comes before one comes again
                    bag = order.sample(names, len(names))
                n, name = tally.rounds, bag.pop()
                tally.rounds += 1
                try:
                    tally.befell[_one(stage, FAULTS[name], random.Random(f"{seed}/{n}"))] += 1
                except Violation as violation:
                    tally.broken.append((n, str(violation)))
                    say(f"round {n}, {name}: {violation}")
                    say(f"  again: python -m tests.faults.campaign --rounds {n + 1} --seed {seed}")
                    break
        shutil.rmtree(folder / f"world{tally.rounds}", ignore_errors=True)
    return tally


def _one(stage: Scene, fault: Fault, chance: random.Random) -> str:
    hurt = chance.choice(LAPTOPS)
    if fault.laptop:
        hurt = fault.laptop
    stage.work_apart(hurt, chance)
    befell = fault.befall(stage, hurt, chance)
    stage.heal()
    stage.look(hurt)
    stage.converge(chance)
    return befell


def main(arguments: list[str]) -> int:
    """Play what is asked, print what came of it; 1 when a promise was broken, 2 when the machine lacks what it takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.campaign", description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", choices=sorted(FAULTS), default="", help="one kind of fault only")
    asked = parser.parse_args(arguments)
    seed = random.SystemRandom().getrandbits(31) if asked.seed is None else asked.seed
    if not is_here():
        print("dbus and gnome-keyring are not on this machine: apt-get install -y dbus gnome-keyring")
        return 2
    _say(f"seed {seed}")
    # Told to stop, it still puts database, disk and keyring away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="ips-faults-", dir="/tmp" if Path("/tmp").is_dir() else None))
    folder.chmod(0o755)
    began = time.monotonic()
    try:
        with secret_service() as found:
            os.environ.update(found)
            tally = play(asked.rounds, seed, folder, only=asked.only, say=_say)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for name, times in sorted(tally.befell.items()):
        print(f"{times:5} {name}")
    print(f"{(time.monotonic() - began) / max(1, tally.rounds):.1f} s a round")
    print(f"{tally.rounds} rounds, {len(tally.broken)} violations, seed {seed}")
    return 1 if tally.broken else 0


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
