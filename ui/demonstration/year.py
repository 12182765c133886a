"""Plays the lives into the stores, week by week: acts by whoever does them, rounds when a week ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework import (
    about_person,
    benefits,
    client,
    covering,
    employer,
    employer_contact,
    finishing,
    group_meeting,
    handing_over,
    interviews,
    job,
    job_end,
    job_keeping,
    job_pay,
    job_risk,
    looking,
    meeting,
    merging,
    next_job,
    onward,
    outreach,
    plan,
    plan_steps,
    profile,
    referral,
    safety,
    service,
    sharing,
    spell,
    staff,
    staffing,
    stepping,
    team,
    waiting,
)
from ips_desktop.casework.plan import SignatureInput, StepInput
from ips_desktop.casework.referral import Received
from ips_desktop.documents.press.strokes import pack
from ips_desktop.terms.employing import Setting
from ips_desktop.terms.staffing import CheckKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Medium, Place, Purpose, SignatureHow, SignerRole, TeamKind, VenueKind
from resources import demo
from ui.demonstration.clock import MovedClock
from ui.demonstration.clubs import clubs
from ui.demonstration.lives import by_day
from ui.demonstration.service import Member
from ui.demonstration.telling import Event, Life, workday
from ui.demonstration.work import employers

ROOMS = (
    client, meeting, outreach, plan, plan_steps, profile, referral, service, spell, staff, team, looking, employer_contact, sharing, job,
    job_keeping, benefits, about_person, covering, finishing, handing_over, interviews, job_end, job_pay, job_risk, merging,
    next_job, onward, safety, stepping, waiting,
)  # fmt: skip
EVENING = 17 * 60 + 30
SWING = (((40, 70), (60, 20), (80, 85), (105, 45), (130, 80), (150, 55)), ((160, 60), (190, 40), (215, 80), (260, 50)))


class Year:
    """One playing: who is there, what ids the acts gave."""

    def __init__(self, members: dict[str, Member], clock: MovedClock, today: date) -> None:
        self.members, self.clock, self.today = members, clock, today
        self.ids: dict[str, dict[str, UUID]] = defaultdict(dict)
        self.teams: list[UUID] = []
        self.employers: dict[str, UUID] = {}
        self.acts: int = 0

    def begin(self, on: date) -> None:
        """Set the service up: names, posts, teams, venues."""
        cast = demo.cast()
        self.clock.put(on, 9 * 60)
        admin, lead = self.members["administrator"], self.members["supervisor"]
        for member in self.members.values():
            member.round()
        self.do(admin, service.set_up_service, name=cast["service"], neutral_name=cast["neutral"])
        for person in cast["staff"]:
            if "wte" in person:
                self.do(admin, staff.set_wte, staff=self.members[person["key"]].id, hundredths=person["wte"])
                self.do(admin, staff.set_phone, staff=self.members[person["key"]].id, phone=person["phone"])
        self._checked(on)
        for each in cast["team"]:
            made = self.do(admin, team.add_team, name=each["name"], kind=TeamKind(each["kind"]))
            self.do(admin, team.link_team, team=made, adviser=self.members[each["adviser"]].id)
            self.teams.append(made)
        admin.round()
        lead.round()
        for each in cast["venue"]:
            self.do(
                lead,
                service.add_venue,
                name=each["name"],
                kind=VenueKind(each["kind"]),
                address=each["address"],
                access=each["access"],
            )
        for each in employers():
            named = {"name": each["name"], "town": each["town"], "setting": Setting(each["setting"])}
            self.employers[each["name"]] = self.do(lead, employer.add_employer, **named)
        lead.round()
        for member in self.members.values():
            member.round()

    def advisers(self) -> list[str]:
        """The keys of those who carry a caseload, in order."""
        return sorted(key for key in self.members if key.startswith("adviser"))

    def _checked(self, on: date) -> None:
        """Whoever meets people has a check. That of the last of them ended yesterday, and somebody goes along with them."""
        admin, lead, keys = self.members["administrator"], self.members["supervisor"], self.advisers()
        for key in keys:
            ends = self.today + timedelta(days=-1 if key == keys[-1] and len(keys) > 1 else 200)
            self.do(admin, staffing.record_check, staff=self.members[key].id, kind=CheckKind.ENHANCED_BARRED, issued_on=on, due_on=ends,
                    reference_no="001724190")  # fmt: skip
        admin.round()
        lead.round()
        if len(keys) > 1:
            first, last = self.members[keys[0]].id, self.members[keys[-1]].id
            self.do(
                lead,
                staffing.name_companion,
                staff=last,
                companion_id=first,
                from_day=self.today,
                until_day=self.today + timedelta(days=14),
            )

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
        lead, friday = self.members["supervisor"], min(monday + timedelta(days=4), self.today - timedelta(days=1))
        mine = [each for each in week if each[2].by == "supervisor"]
        others = [each for each in week if each[2].by != "supervisor"]
        for each in mine:
            self._event(*each)
        self.clock.put(friday, EVENING)
        if mine:
            lead.round()
        accepted = {str(e.values["adviser"])[1:] for _, _, e in mine if e.values.get("adviser")}
        active = accepted | {e.by for _, _, e in others}
        for key in sorted(active):
            self.members[key].round()
        for each in others:
            self._event(*each)
        self.clock.put(friday, EVENING)
        for adviser, club in clubs(week, monday, friday, self.ids):
            self.do(self.members[adviser], group_meeting.record_group, **club)
        self.clock.put(friday, EVENING + 20)
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
            how = (
                values.pop("how", None)
                or (SignatureHow.DRAWN, SignatureHow.DRAWN, SignatureHow.ON_PAPER)[sum(life.key.encode()) % 3]
            )
            values["signatures"] = _signatures(values.pop("signer"), member.name, how)
        act = next(getattr(room, event.act) for room in ROOMS if hasattr(room, event.act))
        made = self._taken_on(member, act, values) if event.act == "decide_referral" else self.do(member, act, **values)
        if isinstance(made, Received):
            who = "client" if event.gives == "referral" else f"{event.gives}-client"
            ids[who], ids[event.gives] = made.client, made.referral
        elif event.gives:
            ids[event.gives] = made

    def _taken_on(self, member: Member, act: Callable[..., Any], values: dict[str, Any]) -> Any:
        """A decision; where a caseload is full the supervisor says why."""
        try:
            return self.do(member, act, **values)
        except Refused as refused:
            if refused.code != "caseload.full_reason":
                raise
            reason = "Known to the adviser; one place comes free next week."
            return self.do(member, act, **{**values, "reason": reason})

    def _value(self, name: str, value: Any, ids: dict[str, UUID], member: Member) -> Any:
        if name == "steps":
            return self._steps(value, ids, member)
        if not isinstance(value, str):
            return value
        if value.startswith("$"):
            return ids[value[1:]]
        if value.startswith("#"):
            return self.employers[value[1:]]
        if value.startswith("@team-"):
            return self.teams[int(value[-1])]
        return self.members[value[1:]].id if value.startswith("@") else value

    def _steps(self, told: list[dict[str, Any]], ids: dict[str, UUID], member: Member) -> list[StepInput]:
        """The steps under ids of their own, so that they can be ticked off later."""
        first = member.name.split(" ")[0]
        for n in range(1, len(told) + 1):
            ids[f"step-{n}"] = member.practice.clock.new_id()
        return [
            StepInput(s["what"], s["who"].format(adviser=first), s["by_day"], ids[f"step-{n}"])
            for n, s in enumerate(told, 1)
        ]

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
                self.do(
                    self.members[key], meeting.book_meeting, client=self.ids[life.key]["client"], on=on, at=at, minutes=45, place=place,
                    medium=Medium.VIDEO if video else Medium.FACE_TO_FACE, purpose=Purpose.JOB_SEARCH,
                )  # fmt: skip
            self.members[key].round()
        self._collide(next(life for life in lives if life.adviser == "adviser" and "plan" in self.ids[life.key]))

    def _collide(self, life: Life) -> None:
        lead, adviser, who = self.members["supervisor"], self.members["adviser"], self.ids[life.key]["client"]
        lead.exchanger.open(who).result()
        lead.round()
        self.do(adviser, client.edit_client, client=who, reach="Text after two.")
        self.do(lead, client.edit_client, client=who, reach="Ring in the evening.")
        lead.round()
        adviser.round()
        lead.round()

    def ask(self, member: Member, question: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """What this member of staff is answered now."""
        return member.practice.ask(question, *args, **more).result()

    def do(self, member: Member, act: Callable[..., Any], **values: Any) -> Any:
        """One act by this member of staff."""
        self.acts += 1
        return member.practice.do(act, **values).result()


def _signatures(person: str, adviser: str, how: SignatureHow) -> list[SignatureInput]:
    drawn = how == SignatureHow.DRAWN
    said = {SignatureHow.BY_VOICE: "Ruth Marsh heard it.", SignatureHow.PREFERS_NOT: "Does not like to sign papers."}
    ours = SignatureHow.DRAWN if drawn else SignatureHow.ON_PAPER
    ink = pack(SWING) if drawn else None
    return [
        SignatureInput(SignerRole.PERSON, person, how, ink, said.get(how, "")),
        SignatureInput(SignerRole.ADVISER, adviser, ours, ink),
    ]
