"""What every test runs under: one seed, no window on the screen, and four guards.

The guards: a logged warning fails, a Qt warning fails (pytest-qt), a thread left behind fails, and nothing but loopback
can be reached. `SEED=n` repeats a run; without it a seed is drawn, shown in the header and beside every failure.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import random
import secrets
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import core, settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
# Nobody's own settings, caches or keyring: folders that go with the process, and no session bus but one a test starts.
if "IPS_TESTS_AWAY" not in os.environ:  # workers of xdist share the first process's folder
    os.environ["IPS_TESTS_AWAY"] = tempfile.mkdtemp(prefix="ips-tests-")
    atexit.register(shutil.rmtree, os.environ["IPS_TESTS_AWAY"], ignore_errors=True)
for _kind in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(os.environ["IPS_TESTS_AWAY"], _kind.lower()))
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/bus"
os.environ.pop("PYTHON_KEYRING_BACKEND", None)
SEED = int(os.environ.setdefault("SEED", str(secrets.randbelow(2**31))))  # workers of xdist inherit it

# Threads that serve the whole process and end with it.
LASTING_THREADS = ("pydevd", "execnet", "asyncio-waitpid", "QThread-")
PATIENCE_S = 2.0
# What a test waits for in a window comes in milliseconds; on a shared machine at times in seconds.
WINDOW_PATIENCE_MS = 30_000


def pytest_report_header() -> str:
    """Say the seed, so that a run can be repeated."""
    return f"seed: SEED={SEED}"


def pytest_configure(config: pytest.Config) -> None:
    """Give hypothesis the same seed and no deadline, and windows long patience: speed is the benchmarks' matter."""
    settings.register_profile("house", deadline=None, print_blob=True, max_examples=60)
    settings.load_profile("house")
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
        wait.__kwdefaults__ = (wait.__kwdefaults__ or {}) | {"timeout": WINDOW_PATIENCE_MS}
    if not config.getoption("--hypothesis-seed", None):
        core.global_force_seed = SEED


def pytest_collection_finish() -> None:
    """What was imported is looked through no more whenever garbage is collected: in a suite of this size that took minutes."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style the program asks for (`ui.theme.application`)."""
    return ["tests", "-style", "Fusion"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Lay the seed beside a failure."""
    report = yield
    if report.failed:
        report.sections.append(
            ("seed", f"SEED={SEED} make test; or: SEED={SEED} .venv/bin/python -m pytest '{item.nodeid}'")
        )
    return report


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """The seed of this test: of the run and of the test's own name, so that order does not matter."""
    return random.Random(f"{SEED}/{request.node.nodeid}").getrandbits(63)


@pytest.fixture
def rng(seed: int) -> random.Random:
    """A random generator that the run's seed decides."""
    return random.Random(seed)


# ---- guards ------------------------------------------------------------------------------------------------------


class _Ear(logging.Handler):
    """Hears every record from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said."""
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning, unless it is marked `expects_log` or looks into `caplog` itself."""
    ear = _Ear()
    root = logging.getLogger()
    root.addHandler(ear)
    yield
    root.removeHandler(ear)
    expected = request.node.get_closest_marker("expects_log") or "caplog" in request.fixturenames
    if ear.heard and not expected:
        pytest.fail("logged while nobody expected it:\n" + "\n".join(ear.heard), pytrace=False)


def _left(before: set[threading.Thread]) -> list[threading.Thread]:
    now = set(threading.enumerate()) - before
    return [t for t in now if t.is_alive() and not t.name.startswith(LASTING_THREADS)]


@pytest.fixture(autouse=True)
def no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running, unless it is marked `keeps_threads`."""
    before = set(threading.enumerate())
    yield
    if request.node.get_closest_marker("keeps_threads"):
        return
    until = time.monotonic() + PATIENCE_S
    while (left := _left(before)) and time.monotonic() < until:
        left[0].join(0.02)
    if left:
        pytest.fail("threads left behind: " + ", ".join(sorted(t.name for t in left)), pytrace=False)


def _is_here(host: object) -> bool:
    if not isinstance(host, str):
        return not isinstance(host, bytes) or _is_here(host.decode("ascii", "replace"))
    if host in ("", "localhost"):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _only_loopback(event: str, args: tuple[object, ...]) -> None:
    """Audit hook: a test that would leave this machine is stopped before the first byte."""
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        if isinstance(address, tuple) and not _is_here(address[0]):
            raise PermissionError("a test tried to reach beyond this machine")
    elif event == "socket.getaddrinfo" and args[0] is not None and not _is_here(args[0]):
        raise PermissionError("a test tried to look up a name beyond this machine")


sys.addaudithook(_only_loopback)


# ---- budgets (decision 41): printed, never asserted ----------------------------------------------------------------

_BUDGETS = {"unit": 300, "journeys": 360, "samples": 300}
_JOURNEY_ROOMS = {"journeys", "forensics", "faults"}


def _stage(nodeid: str, keywords: object) -> str:
    parts = Path(nodeid.partition("::")[0]).parts
    marks = keywords if isinstance(keywords, dict) else {}
    if "sample" in marks or "simulation" in parts:
        return "samples"
    return "journeys" if "journey" in marks or _JOURNEY_ROOMS.intersection(parts) else "unit"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print how long each stage worked of its budget on this many workers."""
    workers = config.getoption("numprocesses", None)
    if not isinstance(workers, int) or workers < 1:
        return
    work: dict[str, float] = {}
    tests: dict[str, int] = {}
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in terminalreporter.stats.get(outcome, []):
            if isinstance(report, pytest.TestReport):
                stage = _stage(report.nodeid, report.keywords)
                work[stage] = work.get(stage, 0.0) + report.duration
                tests[stage] = tests.get(stage, 0) + (report.when == "call" or outcome == "skipped")
    for stage, budget in _BUDGETS.items():
        if stage in work:
            spent = work[stage] / workers
            word = "within budget" if spent <= budget else "OVER BUDGET"
            terminalreporter.write_line(
                f"stage {stage}: {tests[stage]} tests, {spent:.0f} s of {budget} on {workers} workers, {word}"
            )
