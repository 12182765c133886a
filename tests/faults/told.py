"""The other end of a process that is told what to do, one line a command and one line an answer; and that can be killed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Died(Exception):
    """The process ended before it answered: `code` as Popen gives it, -9 when it was killed."""

    def __init__(self, code: int) -> None:
        super().__init__(f"ended with {code}")
        self.code = code


class Told:
    """`python -m module …`; every command of the module is a method here."""

    def __init__(self, module: str, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", module, *map(str, arguments)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip

    def __getattr__(self, command: str) -> Callable[..., Any]:
        """Have it done, and give the answer. Raises Died."""

        def told(*arguments: Any, **named: Any) -> Any:
            self.say(command, *arguments, **named)
            return self.heard("answer")

        return told

    def say(self, command: str, *arguments: Any, **named: Any) -> None:
        """Tell it something without waiting for the answer."""
        pipe = self.process.stdin
        assert pipe is not None
        try:
            pipe.write(json.dumps([command, arguments, named]) + "\n")
            pipe.flush()
        except BrokenPipeError:
            raise self._died() from None

    def heard(self, kind: str) -> Any:
        """The next line of this kind. Raises Died."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said, _, words = line.partition(" ")
            if said == kind:
                return json.loads(words)
        raise self._died()

    def _died(self) -> Died:
        code = self.process.wait(60)
        self._close()
        return Died(code)

    @property
    def lives(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def kill(self) -> None:
        """`kill -9`, whatever it is doing; without effect when it has ended."""
        if self.lives:
            self.process.kill()
        self.process.wait()
        self._close()

    def work_on(self, seconds: float) -> None:
        """Leave it alone for a while, or until it ends."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)

    def ended(self) -> None:
        """Wait for its end."""
        self.process.wait(60)
        self._close()

    def _close(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
