"""Directs the main job: an adviser's process, a server that is stopped and started, a supervisor's process; tells it as a story."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from resources.wordings import said
from ui.demonstration.building import Built
from ui.demonstration.server import Server


def play(built: Built, *, say: Callable[[str], object]) -> int:
    """Play both halves; 0 only if the supervisor's window shows the meeting and the signed plan."""
    for old in (*built.out.glob("[0-9][0-9]-*.png"), built.out / "plan.pdf", built.out / "story.md"):
        old.unlink(missing_ok=True)
    server = Server(built)
    server.start()
    began = time.monotonic()
    try:
        adviser = _Process("adviser", built)
        cues = {"the café": server.stop, "back at the desk": server.start}
        told = adviser.run(cues, say)
        halfway = time.monotonic()
        if told is None:
            return 1
        seen = _Process("supervisor", built, json.dumps({"client": told["client"], "note": told["note"]})).run({}, say)
    finally:
        server.stop()
    if seen is None:
        return 1
    _write_story(built.out, told, seen, (halfway - began, time.monotonic() - halfway))
    fine = seen["meeting"] and seen["plan_signed"] and (built.out / "plan.pdf").exists()
    say(
        "the supervisor's window shows the meeting and the signed plan"
        if fine
        else "what was kept is not on the supervisor's screen"
    )
    return 0 if fine else 1


class _Process:
    """A played window in a process of its own."""

    def __init__(self, who: str, built: Built, *more: str) -> None:
        self.who = who
        self._process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-X", "faulthandler", "-m", f"ui.demonstration.{who}", str(built.homes / who), str(built.out),
             str(built.out / "passphrase.txt"), "light", *more],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, cues: Mapping[str, Callable[[], object]], say: Callable[[str], object]) -> dict[str, Any] | None:
        """Play to the end; at each cue do what it asks. None when it did not come to its end."""
        told: dict[str, Any] | None = None
        for line in self._process.stdout or ():
            kind, _, words = line.strip().partition(" ")
            if kind == "cue":
                say(f"{self.who}: {words}")
                self._give_cue(words, cues)
            elif kind == "told":
                told = json.loads(words)
        code = self._end()
        if code:
            say(f"{self.who}: ended with {code}")
        return told if not code else None

    def _give_cue(self, words: str, cues: Mapping[str, Callable[[], object]]) -> None:
        for name, does in cues.items():
            if words.startswith(name):
                does()
        if self._process.stdin is not None:
            self._process.stdin.write("go\n")
            self._process.stdin.flush()

    def _end(self) -> int:
        code = self._process.wait(60)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return code


def _write_story(out: Path, told: dict[str, Any], seen: dict[str, Any], seconds: tuple[float, float]) -> None:
    lines = [said("demo.story_title"), ""]
    lines += [f"{n}. {said(f'demo.story.{n}', **{**seen, **told})}" for n in range(1, 9)]
    lines += ["", said("demo.timings", adviser=f"{seconds[0]:.0f}", supervisor=f"{seconds[1]:.0f}", **told), ""]
    lines += [f"![{path.stem}]({path.name})" for path in sorted(out.glob("[0-9][0-9]-*.png"))]
    (out / "story.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
