"""Plays the lives into the stores, week by week: acts by whoever does them, rounds when a week ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework import (
    benefits,
    client,
    employer,
    employer_contact,
    job,
    job_keeping,
    looking,
    meeting,
    outreach,
    plan,
    profile,
    referral,
    service,
    sharing,
    spell,
    staff,
    team,
)
from ips_desktop.casework.plan import SignatureInput, StepInput
from ips_desktop.documents.press.strokes import pack
from ips_desktop.terms.employing import Setting
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium, Place, Purpose, SignatureHow, SignerRole, TeamKind, VenueKind
from resources import demo
from ui.demonstration.clock import MovedClock
from ui.demonstration.lives import Event, Life, by_day, workday
from ui.demonstration.service import Member
from ui.demonstration.work import employers

ROOMS = (
    client, meeting, outreach, plan, profile, referral, service, spell, staff, team, looking, employer_contact, sharing, job,
    job_keeping, benefits,
)  # fmt: skip
EVENING = 17 * 60 + 30
SWING = (((40, 70), (60, 20), (80, 85), (105, 45), (130, 80), (150, 55)), ((160, 60), (190, 40), (215, 80), (260, 50)))


class Year:
    """One playing: who is there, what ids the acts gave."""

    def __init__(self, members: dict[str, Member], clock: MovedClock, today: date) -> None:
        self.members, self.clock, self.today = members, clock, today
        self.ids: dict[str, dict[str, UUID]] = defaultdict(dict)
        self.teams: list[UUID] = []
        self.acts = 0

    def begin(self, on: date) -> None:
        """Set the service up: names, posts, teams, venues."""
        cast = demo.cast()
        self.clock.put(on, 9 * 60)
        admin, lead = self.members["administrator"], self.members["supervisor"]
        for member in self.members.values():
            member.round()
        self._do(admin, service.set_up_service, name=cast["service"], neutral_name=cast["neutral"])
        for person in cast["staff"]:
            if "wte" in person:
                self._do(admin, staff.set_wte, staff=self.members[person["key"]].id, hundredths=person["wte"])
                self._do(admin, staff.set_phone, staff=self.members[person["key"]].id, phone=person["phone"])
        for each in cast["team"]:
            made = self._do(admin, team.add_team, name=each["name"], kind=TeamKind(each["kind"]))
            self._do(admin, team.link_team, team=made, adviser=self.members[each["adviser"]].id)
            self.teams.append(made)
        admin.round()
        lead.round()
        for each in cast["venue"]:
            self._do(
                lead,
                service.add_venue,
                name=each["name"],
                kind=VenueKind(each["kind"]),
                address=each["address"],
                access=each["access"],
            )
        for each in employers():
            named = {"name": each["name"], "town": each["town"], "setting": Setting(each["setting"])}
            self._do(lead, employer.add_employer, **named)
        lead.round()
        for member in self.members.values():
            member.round()

    def play(self, lives: list[Life], *, told: Callable[[date], object]) -> None:
        """All weeks of all lives."""
        week: list[tuple[date, Life, Event]] = []
        monday: date | None = None
        for on, events in by_day(lives):
            this = on - timedelta(days=on.weekday())
            if monday is not None and this != monday:
                self._week(week, monday)
                told(monday)
                week = []
            monday = this
            week += [(on, life, event) for life, event in events]
        if monday is not None:
            self._week(week, monday)

    def _week(self, week: list[tuple[date, Life, Event]], monday: date) -> None:
        """The supervisor first, so that advisers have their people; a round at the end of the week for whoever did something."""
        lead = self.members["supervisor"]
        mine = [each for each in week if each[2].by == "supervisor"]
        others = [each for each in week if each[2].by != "supervisor"]
        for each in mine:
            self._event(*each)
        self.clock.put(min(monday + timedelta(days=4), self.today - timedelta(days=1)), EVENING)
        if mine:
            lead.round()
        accepted = {str(e.values["adviser"])[1:] for _, _, e in mine if e.values.get("adviser")}
        active = accepted | {e.by for _, _, e in others}
        for key in sorted(active):
            self.members[key].round()
        for each in others:
            self._event(*each)
        self.clock.put(min(monday + timedelta(days=4), self.today - timedelta(days=1)), EVENING + 20)
        for key in sorted(active):
            self.members[key].round()

    def _event(self, on: date, life: Life, event: Event) -> None:
        self.clock.put(on, event.at)
        member = self.members[event.by]
        ids = self.ids[life.key]
        values = {name: self._value(name, value, ids, member) for name, value in event.values.items()}
        if event.act == "record_meeting":
            values["at"] = event.at
        if event.act == "sign_plan":
            values["signatures"] = _signatures(values.pop("signer"), member.name, drawn=hash(life.key) % 3 != 0)
        act = next(getattr(room, event.act) for room in ROOMS if hasattr(room, event.act))
        try:
            made = self._do(member, act, **values)
        except Refused as refused:
            if refused.code != "caseload.full_reason":
                raise
            made = self._do(
                member, act, **{**values, "reason": "Known to the adviser; one place comes free next week."}
            )
        if event.act == "receive_referral":
            ids["client"], ids["referral"] = made.client, made.referral
        elif event.gives:
            ids[event.gives] = made

    def _value(self, name: str, value: Any, ids: dict[str, UUID], member: Member) -> Any:
        if name == "steps":
            first = member.name.split(" ")[0]
            return [StepInput(s["what"], s["who"].format(adviser=first), s["by_day"]) for s in value]
        if isinstance(value, str) and value.startswith("$"):
            return ids[value[1:]]
        if isinstance(value, str) and value.startswith("@team-"):
            return self.teams[int(value[-1])]
        if isinstance(value, str) and value.startswith("@"):
            return self.members[value[1:]].id
        return value

    def diary(self, lives: Iterable[Life]) -> None:
        """Meetings agreed for today and tomorrow, and two people who changed the same words."""
        yesterday = self.today - timedelta(days=1)
        tomorrow = workday(self.today + timedelta(days=1))
        self.clock.put(yesterday, EVENING + 30)
        slots = ((self.today, 10 * 60, Place.CAFE), (self.today, 13 * 60 + 30, Place.LIBRARY), (self.today, 15 * 60 + 15, Place.NO_PLACE),
                 (tomorrow, 9 * 60 + 30, Place.JOBCENTRE), (tomorrow, 11 * 60, Place.CAFE))  # fmt: skip
        for key in [k for k in self.members if k.startswith("adviser")]:
            mine = [life for life in lives if life.adviser == key and "plan" in self.ids[life.key]]
            for life, (on, at, place) in zip(mine, slots, strict=False):
                video = place == Place.NO_PLACE
                self._do(
                    self.members[key], meeting.book_meeting, client=self.ids[life.key]["client"], on=on, at=at, minutes=45, place=place,
                    medium=Medium.VIDEO if video else Medium.FACE_TO_FACE, purpose=Purpose.JOB_SEARCH,
                )  # fmt: skip
            self.members[key].round()
        self._collide(next(life for life in lives if life.adviser == "adviser" and "plan" in self.ids[life.key]))

    def _collide(self, life: Life) -> None:
        lead, adviser, who = self.members["supervisor"], self.members["adviser"], self.ids[life.key]["client"]
        lead.exchanger.open(who).result()
        lead.round()
        self._do(adviser, client.edit_client, client=who, reach="Text after two.")
        self._do(lead, client.edit_client, client=who, reach="Ring in the evening.")
        lead.round()
        adviser.round()
        lead.round()

    def _do(self, member: Member, act: Callable[..., Any], **values: Any) -> Any:
        self.acts += 1
        return member.practice.do(act, **values).result()


def _signatures(person: str, adviser: str, *, drawn: bool) -> list[SignatureInput]:
    ink = pack(SWING)
    way = SignatureHow.DRAWN if drawn else SignatureHow.ON_PAPER
    return [
        SignatureInput(SignerRole.PERSON, person, way, ink if drawn else None),
        SignatureInput(SignerRole.ADVISER, adviser, way, ink if drawn else None),
    ]
