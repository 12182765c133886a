"""The adviser's half of the main job: unlock, record a meeting with no network, agree and sign the plan, keep its paper, reconnect."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.demonstration.player import Player
from ui.demonstration.scene import cue, played
from ui.place import Going

NOTE = "We met at the café. Mornings suit best, up to 16 hours. We look round together before the form goes off."
GOAL = " I want to start before spring."
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAME = [(30, 80), (60, 20), (85, 85), (110, 40), (140, 80), (170, 50), (210, 70), (250, 45)]


class SavesTo:
    """Answers where to save, as a person would."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def agrees(self, parent: QWidget | None) -> bool:
        """The one warning was read."""
        return True

    def where(self, parent: QWidget | None, suggested: Path) -> Path | None:
        """Into the folder of the demonstration."""
        return self.path


def story(player: Player, passphrase: str) -> dict[str, Any]:
    """The whole half; answers who it was about and what was kept."""
    player.picture("01-unlock")
    began = time.monotonic()
    player.unlock(passphrase)
    opened = time.monotonic() - began
    player.send("All sent")
    player.picture("02-today")
    cue("the café: the server is stopped")
    client, unsent = _meeting(player)
    version = agree_and_sign(player, client)
    waiting = player.sentence()
    player.picture("08-not-sent-yet")
    cue("back at the desk: the server is started")
    player.send("All sent")
    player.picture("09-all-sent")
    return {
        "client": str(client),
        "note": NOTE,
        "version": version,
        "unsent": unsent,
        "waiting": waiting,
        "opened_s": round(opened, 2),
    }


def _meeting(player: Player) -> tuple[UUID, str]:
    today = player.page("today")
    player.until(lambda: today.list.row() is not None, "a row of Today")
    row = next(row for row in today.model.rows if row.act == "record_meeting" and row.at is not None)
    today.list.select(row.id)
    today.list.setFocus()
    player.press(Qt.Key.Key_Return, on=today.list)
    player.until(lambda: player.shell.at.place == "meeting" and player.page("meeting").client == row.client, "the form")
    player.live(0.5)
    player.write(NOTE)
    player.live(0.5)
    player.picture("03-record-a-meeting")
    player.press(Qt.Key.Key_Return, CTRL)
    player.until(lambda: player.shell.at.place != "meeting", "the meeting kept")
    player.until(lambda: "not sent" in player.sentence(), "the sentence of what waits")
    player.picture("04-meeting-kept")
    return row.client, player.sentence()


def agree_and_sign(player: Player, client: UUID) -> str:
    """Write the next version of the plan with the person, agree it, both sign, save its paper; answers its label."""
    player.shell.go(Going("person", client))
    person = player.page("person")
    player.until(person.header.plan.isVisible, "the person")
    player.picture("05-person")
    player.press(Qt.Key.Key_P, ALT, on=person.header.plan)
    player.until(lambda: player.shell.at.place == "plan", "the plan")
    plan = player.page("plan")
    player.until(plan.side.next.isVisible, "the plan in force")
    player.click(plan.side.next)
    player.until(lambda: plan.writing.isVisible() and plan.writing.form.values()["goal"], "the next version")
    goal = plan.writing.form.fields["goal"]
    goal.setFocus()
    player.press(Qt.Key.Key_End, CTRL)
    player.write(GOAL)
    player.live(0.5)
    player.picture("06-plan-written")
    player.press(Qt.Key.Key_Return, CTRL)
    player.until(lambda: plan.side.sign.isVisible() and not plan.side.paper.pixmap().isNull(), "the agreed plan")
    player.draw(plan.side.person.pad, NAME)
    player.draw(plan.side.adviser.pad, [(x + 20, y) for x, y in NAME])
    player.click(plan.side.sign)
    player.until(plan.side.print.isVisible, "the signed plan")
    player.live(1.0)
    player.picture("07-plan-signed")
    plan.asks = SavesTo(player.out / "plan.pdf")
    player.until(plan.side.save.isEnabled, "the signed paper")
    player.click(plan.side.save)
    if plan.side.look.isVisible():
        player.click(plan.side.look.on)
    player.until((player.out / "plan.pdf").exists, "the saved paper")
    label = plan.side.version.text()
    player.press(Qt.Key.Key_Escape, on=plan)
    player.until(lambda: player.shell.at.place != "plan", "the frame")
    return label


if __name__ == "__main__":
    sys.exit(played(story, sys.argv[1:]))
