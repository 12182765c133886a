"""A whole service in one home: a leader's laptop that holds everybody, with the acts of all its advisers, week by week.

What `make demo` spreads over laptops and a server is played here into one store, in one process: for looking at a large service, for
measuring, and for tests. Acts are acts, each captured as one; a week of them is kept in one transaction, as an import is (`Desk.apart`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID, uuid5

from ips_desktop.casework.staff import add_staff
from ips_desktop.desk import Acting, Desk
from ips_desktop.practice import Practice
from ips_desktop.terms.text import cleaned
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from resources import demo
from ui.demonstration.clock import MovedClock
from ui.demonstration.service import Member
from ui.demonstration.telling import Event, Life
from ui.demonstration.year import Year

SPACE = UUID("1e0d3c5a-7f0b-4d43-9d55-6a1f0b9c2d11")


class _NobodyToTell:
    """There is no server: nothing is exchanged."""

    def now(self) -> None:
        """No round."""


class Crowd(Year):
    """One store, its leader's; everybody else acts in it too."""

    def __init__(self, practice: Practice, lead: Acting, clock: MovedClock, today: date, advisers: int) -> None:
        self.practice = practice
        self._roles = {lead.id: lead}
        self._desk: Desk | None = None
        still = cast("Any", _NobodyToTell())
        members = {"supervisor": Member("supervisor", lead.name, lead.id, practice, still)}
        members["administrator"] = members["supervisor"]
        for key, name in staff_of(advisers):
            own = uuid5(SPACE, key)
            self._roles[own] = Acting(own, name, Role.ADVISER, lead.service)
            members[key] = Member(key, name, own, practice, still)
        super().__init__(members, clock, today)

    def begin(self, on: date) -> None:
        """Who works here, then the service as ever."""
        self.clock.put(on, 8 * 60)
        for key, member in self.members.items():
            if key != "administrator":
                role = self._roles[member.id].role
                self.do(self.members["supervisor"], add_staff, person=member.id, name=member.name, role=role)
        super().begin(on)

    def _week(self, week: list[tuple[date, Life, Event]], monday: date) -> None:
        self.practice.do(self._kept_together, super()._week, week, monday).result()

    def _kept_together(self, desk: Desk, week: Callable[..., None], *told: Any) -> None:
        self._desk = desk
        try:
            week(*told)
        finally:
            self._desk = None

    def do(self, member: Member, act: Callable[..., Any], **values: Any) -> Any:
        """One act by this member of staff, on the day the clock stands at; within a week it is parted from the next."""
        desk = self._desk
        if desk is None:
            return self.practice.do(self._act, self._roles[member.id], act, values).result()
        made = self._act(desk, self._roles[member.id], act, values)
        desk.apart()
        return made

    def _act(self, desk: Desk, me: Acting, act: Callable[..., Any], values: dict[str, Any]) -> Any:
        self.acts += 1
        return act(replace(desk, me=me), **cleaned(values))

    def _taken_on(self, member: Member, act: Callable[..., Any], values: dict[str, Any]) -> Any:
        """A decision that is refused leaves nothing behind in the week it is part of."""
        desk = self._desk
        if desk is None:
            return super()._taken_on(member, act, values)
        try:
            with desk.session.begin_nested():
                return self.do(member, act, **values)
        except Refused as refused:
            if refused.code != "caseload.full_reason":
                raise
        return self.do(member, act, **{**values, "reason": "Known to the adviser; one place comes free next week."})

    def ask(self, member: Member, question: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """What this member of staff is answered now."""
        me = self._roles[member.id]
        return self.practice.ask(lambda desk: question(replace(desk, me=me), *args, **more)).result()


def staff_of(advisers: int) -> Sequence[tuple[str, str]]:
    """Keys and names of so many advisers: those of the cast, then others."""
    cast_of = [(s["key"], s["name"]) for s in demo.cast()["staff"] if s["role"] == "adviser"]
    given, family = demo.cast()["people"]["given"], demo.cast()["people"]["family"]
    more = [
        (f"adviser-{n + 1}", f"{given[(n * 5) % len(given)]} {family[(n * 3) % len(family)]}")
        for n in range(len(cast_of), advisers)
    ]
    return [*cast_of, *more][:advisers]
