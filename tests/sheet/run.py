"""`make sheet`: every page of the program and of its papers as pictures in build/sheet, singly and on contact sheets.

Exit 1, and nothing drawn, when a page, a dialogue or a paper has no scene. `make sheet ONLY=plan` draws one page's scenes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.sheet import papers, scenes
from tests.sheet.collage import collage
from tests.sheet.drawn import DRAWN
from tests.sheet.service import Made, made
from tests.sheet.stage import Stage
from ui.frame.window import HIGH, WIDE
from ui.theme.tokens import ThemeName

OUT = Path("build/sheet")
Pictures = list[tuple[str, QImage]]
SMALL = (1024, 640)  # the smallest window, where large text has the least room
LOOKS: tuple[tuple[str, ThemeName, float], ...] = (
    ("light", "light", 1.0), ("dark", "dark", 1.0), ("contrast", "contrast", 1.0), ("200", "light", 2.0),
    ("200-dark", "dark", 2.0), ("200-contrast", "contrast", 2.0),
)  # fmt: skip


def draw(made_up: Made, theme: ThemeName, scale: float, only: str = "") -> Pictures:
    """Every state in one look."""
    pictures: Pictures = []

    def seen(state: str, window: QWidget) -> None:
        image = window.grab().toImage()
        image.setDevicePixelRatio(1)
        pictures.append((state, image))

    stage = Stage(made_up, seen, theme, scale, (WIDE, HIGH) if scale == 1.0 else SMALL)
    for page, shows in scenes.SCENES.items():
        if only in ("", page):
            for each in (*shows, *DRAWN.get(page, ())):
                each(stage)
    stage.end()
    return pictures


def main(arguments: list[str]) -> int:
    """Draw the sheets."""
    words = ArgumentParser(prog="make sheet")
    words.add_argument("--only", default="", help="the scenes of one page")
    words.add_argument(
        "--look", action="append", help="light, dark, contrast, 200, 200-dark or 200-contrast; again for more"
    )
    chosen = words.parse_args(arguments)
    missing = [*scenes.unseen(), *papers.undrawn()]
    if missing:
        print("no scene shows:", ", ".join(missing), "(tests/sheet/scenes.py, tests/sheet/papers.py)")
        return 1
    began = time.monotonic()
    looks = chosen.look or [name for name, _, _ in LOOKS]
    other = _beside(looks[1::2], chosen.only) if not chosen.look else None
    _draw_all(looks[::2] if other else looks, chosen.only)
    if other is not None and other.wait():
        return 1
    _keep(list(papers.drawn()), "papers")
    print(f"{len(list(OUT.rglob('*.png')))} pictures in {OUT} in {time.monotonic() - began:.0f} s")
    return 0


def _beside(looks: list[str], only: str) -> subprocess.Popen[bytes]:
    """Half of the looks in a process of its own: there are two cores."""
    arguments = [sys.executable, "-m", "tests.sheet.run", f"--only={only}", *(f"--look={look}" for look in looks)]
    return subprocess.Popen(arguments, stdout=subprocess.DEVNULL)


def _draw_all(looks: list[str], only: str) -> None:
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(prefix="ips-sheet-") as folder:
        made_up = made(Path(folder))
        for name, theme, scale in LOOKS:
            if name in looks:
                _keep(draw(made_up, theme, scale, only), name)
        made_up.lock()
    del app


def _keep(pictures: Pictures, look: str) -> None:
    if not pictures:
        return
    folder = OUT / look
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for n, (name, image) in enumerate(pictures, 1):
        image.save(str(folder / f"{n:02d}-{name.replace(', ', '-').replace(' ', '-')}.png"), quality=80)
    wide, columns = (420, 5) if look == "papers" else (683, 4)
    collage(pictures, OUT / f"sheet-{look}.png", width=wide, columns=columns, dark="dark" in look)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
