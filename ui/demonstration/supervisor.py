"""The supervisor's half: what came from the café stands on the screen at the desk."""

from __future__ import annotations

import json
import sys
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from ui.demonstration.player import Player
from ui.demonstration.scene import played
from ui.place import Going

ALT = Qt.KeyboardModifier.AltModifier


def story(player: Player, passphrase: str) -> dict[str, Any]:
    """Look for the meeting and the signed plan; answers whether they are there."""
    asked = json.loads(sys.argv[5])
    client = UUID(asked["client"])
    player.unlock(passphrase)
    player.send("All sent")
    player.shell.go(Going("team"))
    team = player.page("team")
    player.until(lambda: len(team.model.rows) > 0, "the team")
    player.picture("10-team")
    sam = next(row for row in team.model.rows if row.name == "Sam Rees")
    team.table.keeps.go(team.model.row_of(sam.id))
    team.table.setFocus()
    player.press(Qt.Key.Key_Return, on=team.table)
    caseload = player.page("caseload")
    player.until(lambda: any(row.client == client for row in caseload.model.rows), "the caseload")
    player.picture("11-caseload")
    caseload.list.select(client)
    caseload.list.setFocus()
    player.press(Qt.Key.Key_Return, on=caseload.list)
    player.until(lambda: "person" in player.shell.pages, "the person's page")
    person = player.page("person")
    player.until(lambda: person.header.name.text() != "", "the person")
    player.live(0.5)
    player.picture("12-person-headline")
    if person.header.open.isVisible():
        player.press(Qt.Key.Key_O, ALT, on=person.header.open)
    player.until(lambda: any(e.text == asked["note"] for e in person.story.model.rows), "the meeting's own words")
    person.story.reveal(next(e.id for e in person.story.model.rows if e.text == asked["note"]))
    player.picture("13-the-meeting")
    person.tabs.choose(1)
    player.live(0.3)
    player.picture("14-the-signed-plan")
    plans = [e.line.said() for e in person.story.model.rows if e.kind in ("plan", "signed") or "igned" in e.line.said()]
    return {"meeting": True, "plan_signed": any("signed" in line for line in plans), "lines": plans[:2]}


if __name__ == "__main__":
    sys.exit(played(story, sys.argv[1:5]))
