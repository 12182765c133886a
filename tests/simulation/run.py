"""Play many histories: `python -m tests.simulation.run --histories N --seed S [--steps K] [--bug NAME]`.

The last line is `N histories, N violations, seed S`; before it the speed, and for each violation how to see it again.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context

from tests.simulation.centre import Violation
from tests.simulation.world import BUGS, STEPS, World

CHUNK = 100


@dataclass
class Tally:
    """What some histories came to. `broken` has (seed, what) of each violation."""

    histories: int = 0
    steps: int = 0
    seconds: float = 0.0
    broken: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


def play(seed: int, steps: int = STEPS, bug: str = "") -> tuple[int, str]:
    """Play one history; gives its steps and the promise it broke, or ""."""
    world: World | None = None
    try:
        world = World(seed, bug)
        world.play(steps)
        world.end()
    except Violation as violation:
        return world.steps if world else 0, str(violation)
    return world.steps, ""


def some(first: int, count: int, steps: int, bug: str) -> Tally:
    """Play the histories of seeds first to first + count - 1, in this process."""
    tally = Tally()
    gc.collect()  # the worlds of the chunk before, which point in circles
    gc.freeze()  # what was imported is not looked through again for every few hundred messages
    gc.set_threshold(50_000)
    began = time.process_time()
    for seed in range(first, first + count):
        taken, broken = play(seed, steps, bug)
        tally.steps += taken
        tally.histories += 1
        if broken:
            tally.broken.append((seed, broken))
    tally.seconds = time.process_time() - began
    return tally


def many(first: int, count: int, *, steps: int = STEPS, bug: str = "", processes: int | None = None) -> Iterator[Tally]:
    """Play them on several cores; gives a tally a chunk, in order."""
    chunks = [(at, min(CHUNK, first + count - at)) for at in range(first, first + count, CHUNK)]
    with ProcessPoolExecutor(processes or os.cpu_count(), mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(some, at, n, steps, bug) for at, n in chunks]
        try:
            for each in waiting:
                yield each.result()
        finally:
            for each in waiting:
                each.cancel()


def shortest(seed: int, steps: int, bug: str = "") -> int:
    """The fewest steps of this history after which a promise is already broken."""
    return next((k for k in range(steps) if play(seed, k, bug)[1]), steps)


def main(arguments: list[str]) -> int:
    """Play what is asked, print what came of it; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.run", description=__doc__)
    parser.add_argument("--histories", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=0, help="of the first history; the next has the next")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--bug", choices=BUGS, default="", help="plant a known bug")
    parser.add_argument("--processes", type=int, default=None)
    asked = parser.parse_args(arguments)
    whole = Tally()
    options = {"steps": asked.steps, "bug": asked.bug, "processes": asked.processes}
    for tally in many(asked.seed, asked.histories, **options):
        whole.histories += tally.histories
        whole.steps += tally.steps
        whole.seconds += tally.seconds
        for seed, broken in tally.broken:
            if len(whole.broken) < 5:
                fewest = shortest(seed, asked.steps, asked.bug)
                planted = f" --bug {asked.bug}" if asked.bug else ""
                print(f"seed {seed}: {broken}")
                print(f"  again: python -m tests.simulation.run --histories 1 --seed {seed} --steps {fewest}{planted}")
            whole.broken.append((seed, broken))
    print(f"{whole.steps} steps, {whole.steps / max(whole.seconds, 1e-9):.0f} steps a second a core")
    print(f"{whole.histories} histories, {len(whole.broken)} violations, seed {asked.seed}")
    return 1 if whole.broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
