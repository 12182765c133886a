"""A process that leaves nothing of what it holds: no core file, and of its errors only their class and place (security §1.5).

Both ends run under it: the window and the server. It knows neither. Enter at `keep_private`, before any record is read.
The text of an exception may quote what somebody typed, so it is never said; nor is what another library logs.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType

OURS = ("ips_desktop", "sync", "ui", "__main__")
PR_SET_DUMPABLE = 4
MOST_PLACES = 6


def places(trace: TracebackType | None) -> str:
    """Where it happened, innermost first: file and line, no values."""
    frames = reversed(traceback.extract_tb(trace)[-MOST_PLACES:])
    return " < ".join(f"{os.path.basename(f.filename)}:{f.lineno}" for f in frames) or "?"  # noqa: PTH119


class QuietFormatter(logging.Formatter):
    """Our own events as they are; of another library's only who speaks and from where; of an error its class and place."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """One line, or two when an error stands under it."""
        said = record.getMessage() if record.name.partition(".")[0] in OURS else ""
        told = [self.formatTime(record), record.levelname, record.name, said or f"{record.module}:{record.lineno}"]
        if record.exc_info and record.exc_info[0] is not None:
            told.append(f"({record.exc_info[0].__name__} at {places(record.exc_info[2])})")
        return " ".join(told)


def keep_private(program: str, level: int = logging.WARNING) -> None:
    """From here on no core file, no look into our memory from beside, and no values in what this process says."""
    no_core()
    handler = logging.StreamHandler()
    handler.setFormatter(QuietFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.lastResort = None  # it prints texts of errors as they come
    logging.captureWarnings(capture=True)  # a warning's text, too, is another library's

    def said(kind: type[BaseException], trace: TracebackType | None) -> None:
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]  a program without a terminal has none
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{program}: {kind.__name__} at {places(trace)}\n")

    def hook(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        said(kind, trace)

    def in_thread(args: threading.ExceptHookArgs, /) -> None:
        if args.exc_type is not SystemExit:
            said(args.exc_type, args.exc_traceback)

    def unraisable(args: sys.UnraisableHookArgs, /) -> None:
        said(args.exc_type, args.exc_traceback)

    sys.excepthook, threading.excepthook, sys.unraisablehook = hook, in_thread, unraisable


def no_core() -> None:
    """No core file. The limit alone does not hold where cores go down a pipe, so Linux is told not to dump us at all."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library: the limit stands
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
