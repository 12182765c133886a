"""What a played process shares with whoever directs it: one line said, one line awaited; at the end what was seen, as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ui.demonstration.player import Player

if TYPE_CHECKING:
    from ui.theme.tokens import ThemeName


def cue(words: str) -> None:
    """Say where the story is, and wait until the director lets it go on."""
    sys.stdout.write(f"cue {words}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def played(story: Callable[[Player, str], dict[str, Any]], arguments: list[str]) -> int:
    """Open the window on a home, play, close. Arguments: home, folder of the pictures, file of the passphrase, theme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.app import Desktop
    from ui.looks import dress
    from ui.theme import application

    home, out, passphrase = (
        Path(arguments[0]),
        Path(arguments[1]),
        Path(arguments[2]).read_text(encoding="utf-8").strip(),
    )
    app = application()
    dress(app, cast("ThemeName", arguments[3]) if len(arguments) > 3 else "light", 100)
    desktop = Desktop(home, hint=passphrase)
    bugs: list[str] = []
    desktop.crossing.bugs.connect(bugs.append)
    desktop.start()
    player = Player(desktop, out, home.name)
    player.until(desktop.window.isVisible, "the window")
    try:
        told = story(player, passphrase)
    finally:
        desktop.stop()
    told |= {"bugs": bugs, "longest_gap_ms": round(player.longest_gap * 1000)}
    sys.stdout.write("told " + json.dumps(told) + "\n")
    return 0 if not bugs else 1
