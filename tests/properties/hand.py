"""Somebody at a laptop who does any act with values drawn for it, likely ones or wild ones, and looks what a refusal cost.

A refusal has a code with a sentence, changes nothing in the store and leaves the words in the form's draft. Nothing else is raised.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any
from uuid import UUID

from hypothesis import note

from ips_desktop.casework.drafts import keep_draft, with_draft
from ips_desktop.desk import Desk
from ips_desktop.records import TYPES
from ips_desktop.terms.troubles import Refused
from resources.wordings import has, said
from tests.homes import Home
from tests.properties.gestures import ANY, Gesture, gestures
from tests.properties.values import Draw, Values
from ui.forms.registry import form


@dataclass
class Hand:
    """A person, their laptop, and how many words they typed so far. `done`: how many acts were kept, `refused`: how often each code was said."""

    home: Home
    mark: str = "w"
    typed: int = 0
    done: int = 0
    refused: dict[str, int] = field(default_factory=dict[str, int])

    def word(self) -> str:
        """A word nobody typed before."""
        self.typed += 1
        return f"{self.mark}{self.typed}z"

    def attempt(self, gesture: Gesture, draw: Draw, *, wild: bool = False) -> bool:
        """Do the act with drawn values; whether it was kept. What must hold of a refusal is looked at here."""
        given = Values(self.home, self.word, draw, wild=wild).of(gesture)
        if given is None:
            return False
        about = given.get(form(gesture.form).about_as) if gesture.form else None
        if isinstance(about, UUID) and gesture.form != "make_paper":
            return self._in_form(gesture, about, given)
        return self._do(gesture, lambda: self.home.do(gesture.act, **given), given)

    def _in_form(self, gesture: Gesture, about: UUID, given: dict[str, Any]) -> bool:
        spec = form(gesture.form)
        answers = {name: value for name, value in given.items() if name != spec.about_as}
        words = {name: value for name, value in answers.items() if isinstance(value, str)}
        self.home.do(keep_draft, form=spec.name, about=about, values=words)
        act = with_draft(spec.act, spec.name, spec.about_as)
        kept = self._do(gesture, lambda: self.home.do(act, about=about, answers=answers), given)
        draft = self.home.ask(lambda desk: desk.drafts.get(spec.name, about))
        left = None if draft is None else dict(draft.values)
        clean = {name: value.replace("\x00", "") for name, value in words.items()}
        assert left == (None if kept else clean), f"{gesture.name}: the draft has {left}, typed was {words}"
        return kept

    def _do(self, gesture: Gesture, doing: Callable[[], object], given: dict[str, Any]) -> bool:
        before, told = self.home.ask(weight), len(self.home.changed)
        refused = _refusal(doing)
        if refused is None:
            note(f"{gesture.name} {given}")
            self.done += 1
            return True
        note(f"{gesture.name} {given} refused: {refused.code}")
        self.refused[refused.code] = self.refused.get(refused.code, 0) + 1
        key = refused.code if has(refused.code) else f"refusals.{refused.code}"
        assert said(key, **refused.facts), refused.code
        assert self.home.ask(weight) == before, f"{refused.code} changed the store"
        assert len(self.home.changed) == told, f"{refused.code} told of a change"
        return False

    def doable(self) -> dict[str, list[Gesture]]:
        """The acts that something is here for, by the feature they belong to."""
        here = {*self.home.ask(types_here), "service", ANY}
        found: dict[str, list[Gesture]] = {}
        for gesture in gestures():
            if all(slot.of in here for slot in gesture.slots if slot.needed and slot.kind == "id"):
                found.setdefault(gesture.room, []).append(gesture)
        return found


def _refusal(doing: Callable[[], object]) -> Refused | None:
    try:
        doing()
    except Refused as refused:
        return refused
    return None


def types_here(desk: Desk) -> list[str]:
    """The record types of which there is any; "hand_over" where somebody was handed over."""
    asked = " UNION ALL ".join(f"SELECT '{type_}' WHERE EXISTS (SELECT 1 FROM \"{type_}\")" for type_ in sorted(TYPES))
    handed = " UNION ALL SELECT 'hand_over' WHERE EXISTS (SELECT 1 FROM named_adviser WHERE hand_over_id IS NOT NULL)"
    return list(desk.session.connection().exec_driver_sql(asked + handed).scalars())


def weight(desk: Desk) -> str:
    """All that is in the store, in one short text: every row of every table but of the search index."""
    run = desk.session.connection().exec_driver_sql
    tables = (
        run("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'search%' ORDER BY name")
        .scalars()
        .all()
    )
    heap = blake2b(digest_size=12)
    for table in tables:
        heap.update(repr(run(f'SELECT * FROM "{table}"').all()).encode("utf-8", "surrogatepass"))
    return heap.hexdigest()
