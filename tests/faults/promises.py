"""What was promised to whom: words that were kept, words that were refused, words in flight; and where each must be found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.faults.standing import Standing

SYNCED = ("meeting", "attempt", "goal")
NOTE_OF = {"meeting": "note", "attempt": "note", "goal": "goal"}
TYPE_OF = {"goal": "profile"}


@dataclass
class Word:
    """One word an act was to leave behind. `kept`: True when the laptop said so, False when it refused, None when it died over it."""

    text: str
    kind: str
    laptop: str
    kept: bool | None


@dataclass
class Promises:
    """All words so far."""

    words: list[Word] = field(default_factory=list[Word])

    def broken_here(self, laptop: str, texts: dict[str, list[str]]) -> list[str]:
        """What a laptop that has just opened owes of its own words, before any round."""
        mine = [word for word in self.words if word.laptop == laptop]
        return list(_broken(mine, texts, "laptop"))

    def broken(self, server: Standing) -> list[str]:
        """What the server owes once all have sent: each kept word once, none twice, none refused."""
        texts = {kind: _texts(server, kind) for kind in SYNCED}
        texts["conflict"] = [f"{row.fields.get('mine')} {row.fields.get('theirs')}" for row in server.of("conflict")]
        return list(_broken([word for word in self.words if word.kind in SYNCED], texts, "server"))

    def drop(self, texts: Iterable[str]) -> None:
        """Forget words, whatever became of them."""
        gone = set(texts)
        self.words = [word for word in self.words if word.text not in gone]


def _texts(server: Standing, kind: str) -> list[str]:
    return [str(row.fields.get(NOTE_OF[kind]) or "") for row in server.of(TYPE_OF.get(kind, kind))]


def _broken(words: Iterable[Word], texts: dict[str, list[str]], where: str) -> Iterable[str]:
    found = {kind: [word for text in of for word in text.split()] for kind, of in texts.items()}
    for word in words:
        times = found[word.kind].count(word.text)
        if times > 1:
            yield f"{where}: {word.kind} {word.text} {times} times"
        # A word of a sentence may have lost its place to another's, and then both texts are in an item of the Inbox.
        elif word.kept and not times and not (word.kind == "goal" and word.text in found["conflict"]):
            yield f"{where}: {word.kind} {word.text} was kept and is lost"
        elif word.kept is False and times:
            yield f"{where}: {word.kind} {word.text} was refused and is there"
