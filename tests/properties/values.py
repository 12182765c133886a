"""Values for an act's arguments: likely ones, as somebody at work would mean them, or wild ones that nobody should get past it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from hypothesis import strategies as st

from ips_desktop.casework.giving import Given
from ips_desktop.casework.group_meeting import ThereInput
from ips_desktop.casework.plan import SignatureInput, StepInput
from ips_desktop.desk import Desk
from ips_desktop.records import TYPES, NamedAdviser
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.words import Attendance, SignatureHow, SignerRole
from tests.homes import Home
from tests.properties.gestures import ANY, Gesture, Slot

Draw = Callable[..., Any]
"""`data.draw` of hypothesis: a strategy in, a value out."""
BEFORE = (0, 0, 0, -1, -3, -7, -14, -28, -60, -150)
AHEAD = (0, 1, 7, 14, 28, 90)
WILD = (-40_000, -9_000, -400, -30, -1, 0, 1, 30, 400, 9_000)
TO_COME = ("until", "_by", "end", "closes", "next_on", "review", "revisit", "first_meeting", "assumption")
BOOKED = ("book_meeting", "book_interview", "change_interview", "plan_care_review", "go_alone", "put_off")
NUMBERS = {"minute": (0, 1439), "minutes": (0, 240), "hours": (0, 2400), "money": (0, 90_000), "number": (0, 6)}
ODD_NUMBERS = (-3, 0, 1, 60, 1440, 99_999, 2_000_000_000)
ODD_TEXTS = ("", " ", "\n\t ", "=1+1", "\x00", "ﬁ ǆ \u202e", "x" * 4000, "%s {n} {", "'; --")
DENSE = ("job", "meeting", "spell")
"""Rooms whose acts ask for little: all of it is said."""
AS_IT_IS = ("id", "nothing")


@dataclass
class Values:
    """Draws the arguments of acts; ids are those that are here. `word`: gives a word nobody typed before."""

    home: Home
    word: Callable[[], str]
    draw: Draw
    wild: bool

    def of(self, gesture: Gesture) -> dict[str, Any] | None:
        """Arguments for an act; None when nothing is here that it could be about."""
        share = 10 if gesture.room in DENSE else self.draw(st.sampled_from((2, 6, 10, 10)))
        given: dict[str, Any] = {}
        for slot in gesture.slots:
            if slot.needed or self.draw(st.integers(1, 10)) <= share:
                value = self._value(gesture, slot)
                if value is None and slot.needed and slot.kind in AS_IT_IS:
                    return None
                if value is not None or slot.kind == "before" or (self.wild and not slot.needed):
                    given[slot.name] = value
        return given

    def _value(self, gesture: Gesture, slot: Slot) -> Any:
        ways: dict[str, Callable[[], Any]] = {
            "id": lambda: self._id(slot.of),
            "ids": lambda: [
                each for _ in range(self.draw(st.integers(0, 2))) if (each := self._id(slot.of)) is not None
            ],
            "day": lambda: self._day(gesture, slot.name),
            "choice": lambda: self.draw(st.sampled_from(list(slot.of))),
            "flag": lambda: self.draw(st.booleans()),
            "known": lambda: self._id(slot.of) if self.draw(st.booleans()) else self._text(),
            "people": lambda: self._there() if gesture.name == "record_group" else self._people(),
            "steps": lambda: [StepInput(self.word(), self._text()) for _ in range(self.draw(st.integers(0, 3)))],
            "signatures": self._signatures,
            "paper": self._paper,
            "preferences": lambda: [self._text()],
            "before": lambda: None,
            "nothing": lambda: None,
        }
        if slot.kind in NUMBERS:
            return self.draw(st.sampled_from(ODD_NUMBERS) if self.wild else st.integers(*NUMBERS[slot.kind]))
        return ways.get(slot.kind, self._text)()

    def _text(self) -> str:
        odd = self.wild and self.draw(st.booleans())
        return self.draw(st.sampled_from(ODD_TEXTS)) if odd else self.word()

    def _people(self) -> list[UUID]:
        drawn = [self._id("client") for _ in range(self.draw(st.integers(1, 3)))]
        return list(dict.fromkeys(who for who in drawn if who is not None))

    def _there(self) -> list[ThereInput]:
        came = st.sampled_from(list(Attendance))
        return [ThereInput(who, self.draw(came), self.word()) for who in self._people()]

    def _signatures(self) -> list[SignatureInput]:
        hows = self.draw(st.lists(st.sampled_from(list(SignatureHow)), min_size=0 if self.wild else 2, max_size=3))
        return [
            SignatureInput(role, self.word(), how, b"strokes", "" if self.wild else self.word())
            for role, how in zip(SignerRole, hows, strict=False)
        ]

    def _paper(self) -> Given:
        kind = self.draw(st.sampled_from(list(PaperKind)))
        to = self._id("employer") if self.draw(st.booleans()) else None
        return Given(kind, self._text(), b"%PDF", 1, to_employer=to)

    def _id(self, of: str) -> UUID | None:
        if of == "service":
            return self.home.me.service
        odd = self.wild and self.draw(st.integers(0, 3)) == 0
        if odd and self.draw(st.booleans()):
            return UUID(int=self.draw(st.integers(1, 3)))
        type_ = self.draw(st.sampled_from(sorted(TYPES))) if odd or of == ANY else of
        found: Sequence[UUID] = self.home.ask(ids, type_, gone=odd)
        return self.draw(st.sampled_from(found)) if found else None

    def _day(self, gesture: Gesture, name: str) -> date:
        if self.wild and self.draw(st.booleans()):
            days = self.draw(st.sampled_from((None, *WILD)))
            return date.max if days is None else self.home.today + timedelta(days=days)
        ahead = any(part in name for part in TO_COME) or (gesture.name in BOOKED and name in ("on", "until"))
        return self.home.today + timedelta(days=self.draw(st.sampled_from(AHEAD if ahead else BEFORE)))


def ids(desk: Desk, type_: str, *, gone: bool = False) -> list[UUID]:
    """The records of a type that are here, oldest first; "hand_over" gives those of hand-overs."""
    if type_ == "hand_over":
        asked: Any = sa.select(NamedAdviser.hand_over_id).where(NamedAdviser.hand_over_id.is_not(None)).distinct()
        return sorted(desk.session.scalars(asked))
    record = TYPES[type_]
    asked = sa.select(record.id).order_by(record.id)
    return list(desk.session.scalars(asked if gone else asked.where(record.deleted.is_not(True))))
