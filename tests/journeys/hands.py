"""The hands at one real window: the process opens it, and does what the test tells it, one line a command, one line an answer.

    python -m tests.journeys.hands HOME FOLDER PASSPHRASE-FILE THEME

Between two commands the window lives on, as under a person who thinks. `tests.journeys.window` is the other end.
"""

from __future__ import annotations

import json
import os
import select
import sys
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.faults.held import digests_of, ops_waiting
from ui.demonstration.adviser import agree_and_sign
from ui.demonstration.player import Player
from ui.demonstration.scene import played
from ui.parts.labels import Words
from ui.place import Going

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEYS = {"mine": Qt.Key.Key_1, "theirs": Qt.Key.Key_2, "both": Qt.Key.Key_3}


class Hands:
    """What can be told; each method is a command, what it gives is the answer."""

    def __init__(self, player: Player, passphrase: str) -> None:
        self.player, self._passphrase = player, passphrase
        self.typing: Iterator[str] = iter(())

    # opening and sending

    def unlock(self) -> str:
        """Type the passphrase; the sentence at the foot."""
        self.player.unlock(self._passphrase)
        return self.player.sentence()

    def send(self) -> dict[str, Any]:
        """Press Send now, when no round is under way, and wait until the rounds it began are over, however they ended."""
        exchanger = self.player.desktop.exchanger
        assert exchanger is not None
        self.player.until(lambda: exchanger.settled(0), "the round before")
        before = exchanger._core.n
        while exchanger._core.n == before:  # one that had just begun by itself may have swallowed the press
            self.player.until(self.player.shell.status.send.isVisible, "the button")
            self.player.click(self.player.shell.status.send)
            self.player.until(lambda: exchanger.settled(0), "the round")
        self.player.live(0.1)
        return {"sentence": self.player.sentence(), "trouble": exchanger.status().trouble}

    def waiting(self) -> list[str]:
        """The ops in the outbox."""
        return self._exchange(ops_waiting)

    def digests(self) -> dict[str, str]:
        """Subject and level, and the digest of what is held of it."""
        return self._exchange(digests_of)

    def drafts(self) -> list[list[Any]]:
        """Form, about whom, and the words, of every draft."""
        found = self.player.desktop.practice.ask(lambda desk: desk.drafts.all()).result()  # pyright: ignore[reportOptionalMemberAccess]
        return [[draft.form, str(draft.about), draft.values.get("note")] for draft in found]

    def _exchange(self, work: Any) -> Any:
        future = self.player.desktop.practice.exchange(work)  # pyright: ignore[reportOptionalMemberAccess]
        self.player.until(future.done, "the store")
        return future.result()

    # recording and planning

    def meet(self, client: str, note: str, *, paste: bool = False) -> str:
        """Record a meeting with this person; the sentence at the foot."""
        self._form(client)
        if paste:
            QGuiApplication.clipboard().setText(note)
            self.player.press(Qt.Key.Key_V, CTRL)
        else:
            self.player.write(note)
        self.player.press(Qt.Key.Key_Return, CTRL)
        self.player.until(lambda: self.player.shell.at.place != "meeting", "the meeting kept")
        self.player.until(lambda: "not sent" in self.player.sentence(), "the sentence of what waits")
        return self.player.sentence()

    def begin_note(self, client: str, note: str, on_and_on: str) -> str:
        """Begin a note until the foot says that the draft is kept; then type on and on, until killed. What the foot says."""
        meeting = self._form(client)
        self.player.write(note)
        kept = meeting.foot._kept
        self.player.until(lambda: kept.text() != "", "the draft kept")
        self.typing = iter(on_and_on)
        return kept.text()

    def note_found(self, client: str) -> dict[str, Any]:
        """Come back to the form: what stands in the note, and whether it says that words were left unfinished."""
        meeting = self._form(client)
        self.player.live(0.2)
        return {"note": meeting.answers.note_editor.toPlainText(), "told": meeting.answers.unfinished.isVisible()}

    def _form(self, client: str) -> Any:
        self.player.shell.go(Going("meeting", UUID(client)))
        meeting = self.player.page("meeting")
        self.player.until(lambda: meeting._start is not None and meeting.client == UUID(client), "the form")
        self.player.until(meeting.answers.note_editor.isVisible, "the note")
        self.player.live(0.2)
        return meeting

    def agree_and_sign(self, client: str) -> str:
        """Agree the next version of the plan, both sign; its label."""
        return agree_and_sign(self.player, UUID(client))

    # looking

    def person(self, client: str) -> dict[str, Any]:
        """The person's page, opened in full if it was not: what the timeline and the profile say."""
        self.player.shell.go(Going("person", UUID(client)))
        person = self.player.page("person")
        self.player.until(lambda: person._answer is not None and person._client == UUID(client), "the person")
        self.player.live(0.2)
        if person.header.open.isVisible():
            self.player.press(Qt.Key.Key_O, ALT, on=person.header.open)
            self.player.until(lambda: not person.header.open.isVisible(), "the person in full")
        self.player.live(0.3)
        rows = person.story.model.rows
        person.tabs.choose(0)
        self.player.live(0.1)
        profile = [words.text() for words in person.profile.findChildren(Words) if words.isVisible()]
        return {"notes": [r.text for r in rows if r.text], "lines": [r.line.said() for r in rows], "profile": profile}

    # changing words

    def profile(self, client: str, goal: str, where: str) -> None:
        """Type into the profile's goal: at the `start`, at the `end`, or `instead` of what is there; keep it."""
        self.player.shell.go(Going("profile", UUID(client)))
        page = self.player.page("profile")
        field = page.sheet.form.fields["goal"]
        self.player.until(lambda: page.client == UUID(client) and field.control.value(), "the profile")
        field.setFocus()
        key = {"start": Qt.Key.Key_Home, "end": Qt.Key.Key_End, "instead": Qt.Key.Key_A}[where]
        self.player.press(key, CTRL)
        self.player.write(goal)
        self.player.press(Qt.Key.Key_Return, CTRL)
        self.player.until(lambda: self.player.shell.at.place != "profile", "the profile kept")

    def inbox(self) -> list[dict[str, Any]]:
        """The cards of the Inbox and both texts of each."""
        self.player.shell.go(Going("inbox"))
        self.player.live(0.5)
        return [
            {"id": str(i.id), "group": i.group, "texts": [s.text for s in (i.mine, i.theirs) if s is not None], "acts": i.acts,
             "standing": i.standing}
            for i in self.player.page("inbox").model.rows
        ]  # fmt: skip

    def settle(self, item: str, keep: str) -> None:
        """Open the item with Enter, then choose by its key, or press "seen"."""
        inbox = self.player.page("inbox")
        inbox.list.select(UUID(item))
        inbox.list.setFocus()
        self.player.press(Qt.Key.Key_Return, on=inbox.list)
        if keep == "seen":
            self.player.click(inbox.pane.seen)
        else:
            self.player.press(KEYS[keep])
        self.player.until(lambda: all(str(row.id) != item for row in inbox.model.rows), "the item settled")

    # being told

    def obey(self) -> dict[str, Any]:
        """Do what is told until told to end."""
        os.set_blocking(0, False)
        told = b""
        while True:
            while b"\n" not in told:
                for letter in self.typing:
                    self.player.write(letter)
                    if _is_there():
                        break
                self.player.live(0.02)
                if _is_there():
                    told += os.read(0, 1 << 20) or b'["end"]\n'
            line, _, told = told.partition(b"\n")
            name, *arguments = json.loads(line)
            if name == "end":
                return {}
            _say("answer", getattr(self, name)(*arguments[0], **arguments[1]))


def _is_there() -> bool:
    return bool(select.select([0], [], [], 0)[0])


def _say(kind: str, what: Any) -> None:
    sys.stdout.write(f"{kind} {json.dumps(what)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(played(lambda player, passphrase: Hands(player, passphrase).obey(), sys.argv[1:]))
