"""What a service does besides its people's lives: supervision that both signed and one begun, meetings of the unit. By acts, as all else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from ips_desktop.casework.governing import (
    involve,
    involve_other,
    keep_story,
    note_awareness,
    note_governance,
    note_involvement,
    note_request,
    send_request,
    withdraw_story,
)
from ips_desktop.casework.plan import SignatureInput
from ips_desktop.casework.policies import add_policy, read_policy, review_policy
from ips_desktop.casework.staffing import (
    attend_training,
    decline_training,
    do_induction,
    note_experience,
    note_law,
    note_other_role,
    offer_training,
    record_check,
)
from ips_desktop.casework.supervision import (
    agree_action,
    do_action,
    keep_minutes,
    mentor,
    sign_supervision,
    talk_of_person,
)
from ips_desktop.casework.unit_meeting import record_unit_meeting
from ips_desktop.desk import Desk
from ips_desktop.documents.press.strokes import pack
from ips_desktop.terms.governing import Audience, GovernanceKind, InvolvedAs, InvolvedIn, StoryUse, SupportTaken
from ips_desktop.terms.staffing import CheckKind, InductionItem, PolicyKind, TrainingTopic
from ips_desktop.terms.supervising import SeenAt, UnitMeetingKind
from ips_desktop.terms.words import SignatureHow, SignerRole
from ui.demonstration.telling import Life, before
from ui.demonstration.year import Year

LAST, MORNING = 13, 9 * 60 + 30
INK = (((30, 70), (90, 20), (150, 80)), ((170, 60), (240, 40)))


def quality(year: Year, lives: Sequence[Life]) -> None:
    """All of it, by who leads."""
    mine = [life for life in lives if life.adviser == "adviser" and "plan" in year.ids[life.key]]
    _supervised(year, mine)
    _unit(year)
    year.clock.put(before(year.today - timedelta(days=6)), MORNING)
    _staff(year)
    _policies(year)
    _together(year, mine)
    _governed(year)
    for member in year.members.values():
        member.round()


def _supervised(year: Year, mine: list[Life]) -> None:
    """A fortnight ago both signed; today's is begun. The others are new to it."""
    lead, sam = year.members["supervisor"], year.members["adviser"]
    year.clock.put(before(year.today - timedelta(days=LAST)), MORNING)
    held = year.do(lead, keep_minutes, staff=sam.id, minutes=60, good_news="Two jobs began, and one plan is signed.",
                   people="Everybody was met in time but one.", employers="Visits on two mornings a week, from now on.",
                   wellbeing="Well, and tired of the drive to the north.")  # fmt: skip
    for life in mine[:2]:
        year.do(lead, talk_of_person, client=year.ids[life.key]["client"], said="Ask about mornings; then the florist.")
    done = year.do(lead, agree_action, staff=sam.id, what="Ring Garden World about spring")
    year.do(lead, agree_action, staff=sam.id, what="Join one visit", owner_id=lead.id)
    both = ((SignerRole.ADVISER, sam.name), (SignerRole.SUPERVISOR, lead.name))
    drawn = [SignatureInput(role, name, SignatureHow.DRAWN, drawn=pack(INK)) for role, name in both]
    year.do(lead, sign_supervision, supervision=held, signatures=drawn)
    year.do(lead, mentor, staff=sam.id, seen_at=SeenAt.EMPLOYER_VISIT, minutes=90, went_well="Listened before asking.",
            try_next="Ask when to come again.")  # fmt: skip
    lead.round()
    sam.round()
    year.clock.put(before(year.today - timedelta(days=1)), MORNING)
    year.do(sam, do_action, action=done)
    sam.round()
    year.do(lead, keep_minutes, staff=sam.id, good_news="The florist rang back.")


def service_of(desk: Desk) -> UUID:
    """Which service this is."""
    return desk.me.service


def _unit(year: Year) -> None:
    lead = year.members["supervisor"]
    there = tuple({member.id for key, member in year.members.items() if key.startswith(("adviser", "supervisor"))})
    for days, kind in ((8, UnitMeetingKind.GROUP_SUPERVISION), (1, UnitMeetingKind.UNIT_MEETING)):
        year.clock.put(before(year.today - timedelta(days=days)), MORNING)
        year.do(lead, record_unit_meeting, service=year.ask(lead, service_of), kind=kind, there=there, minutes=90,
                cover=True, notes="Cover for the holidays is arranged.")  # fmt: skip
    lead.round()


def day_of(desk: Desk) -> date:
    """Which day it is there."""
    return desk.today


def _staff(year: Year) -> None:
    """Training of every kind, a change of law, induction, another role, and somebody who goes along."""
    lead, sam = year.members["supervisor"], year.members["adviser"]
    for n, topic in enumerate(TrainingTopic):
        offer = year.do(lead, offer_training, staff=sam.id, topic=topic, course="A day at the college")
        if n < 2:
            year.do(lead, attend_training, training=offer)
        elif n == 2:
            year.do(lead, decline_training, training=offer, why="Did it last spring, elsewhere.")
    new = year.members[year.advisers()[-1]]
    year.do(lead, note_experience, staff=new.id, topic=TrainingTopic.MENTAL_HEALTH, what="Six years on a ward")
    year.do(lead, note_law, service=year.ask(lead, service_of), title="New rules of sick pay", topic=TrainingTopic.LAW)
    for item in (InductionItem.POLICIES, InductionItem.LONE_WORKING, InductionItem.RECORDS):
        year.do(lead, do_induction, staff=new.id, item=item)
    year.do(lead, note_other_role, staff=sam.id, holds=False)
    year.do(lead, note_other_role, staff=new.id, holds=True, which="Duty nurse, one day a week")
    year.do(
        lead,
        record_check,
        staff=new.id,
        kind=CheckKind.ENHANCED_BARRED,
        asked_on=year.ask(year.members["supervisor"], day_of),
    )


def _policies(year: Year) -> None:
    lead, sam, service = (
        year.members["supervisor"],
        year.members["adviser"],
        year.ask(year.members["supervisor"], service_of),
    )
    names = dict(zip(PolicyKind, NAMES, strict=False))
    kept = [
        year.do(lead, add_policy, service=service, name=name, kind=kind, from_day=year.today - timedelta(days=300 + 40 * n),
                where_kept="The shared drive")
        for n, (kind, name) in enumerate(names.items())
    ]  # fmt: skip
    year.do(lead, review_policy, policy=kept[1], label="2", changed="Who is called when somebody is not back in time.")
    year.do(lead, review_policy, policy=kept[4])
    lead.round()
    sam.round()
    year.do(sam, read_policy, policy=kept[0])


def _together(year: Year, mine: Sequence[Life]) -> None:
    """People take part, with support; teams and agencies are told; a story that may be told, and one whose yes is over."""
    _lead, sam, service = (
        year.members["supervisor"],
        year.members["adviser"],
        year.ask(year.members["supervisor"], service_of),
    )
    clients = [year.ids[life.key]["client"] for life in mine]
    for n, kind in enumerate(InvolvedIn):
        done = year.do(sam, note_involvement, service=service, kind=kind, activity=DONE[n],
                       changed="The leaflet now says cafés first." if n == 0 else "")  # fmt: skip
        part = {"as_whom": InvolvedAs.SERVED, "fares": SupportTaken.TAKEN, "interpreter": SupportTaken.NOT_TAKEN}
        year.do(sam, involve, client=clients[n % len(clients)], involvement_id=done, **part)
        for as_whom, who in ((InvolvedAs.FORMER, "Mair"), (InvolvedAs.CARER, "Mr Finch")):
            year.do(sam, involve_other, involvement=done, who=who, as_whom=as_whom)
    for n, audience in enumerate(Audience):
        year.do(sam, note_awareness, service=service, audience=audience, title="Work and recovery", reached=12 + n,
                before_cards=12, before_can_work=4, before_know_how=3, after_cards=12, after_can_work=11, after_know_how=12)  # fmt: skip
    told = {"use": StoryUse.EVENTS, "words": "I did not think I would work again. I garden now."}
    year.do(sam, keep_story, client=clients[0], named=False, **told)
    over = year.do(sam, keep_story, client=clients[1], named=True, **told)
    year.do(sam, withdraw_story, story=over)
    sam.round()


def _governed(year: Year) -> None:
    lead, service = year.members["supervisor"], year.ask(year.members["supervisor"], service_of)
    for kind in GovernanceKind:
        year.do(lead, note_governance, service=service, kind=kind, executive=kind == GovernanceKind.STEERING_COMMITTEE,
                who="The manager, two people who were with us, the finance lead")  # fmt: skip
    asked = {"service": service, "asked_by": "The commissioner"}
    sent = year.do(
        lead, note_request, **asked, what="The policy on confidentiality", due_on=year.today + timedelta(days=2)
    )
    year.do(lead, send_request, request=sent, sent_version="1")
    year.do(
        lead,
        note_request,
        **asked,
        what="How people are involved, this half year",
        due_on=year.today + timedelta(days=9),
    )


NAMES = (
    "Fair chances for everybody",
    "Health and safety",
    "What stays between us",
    "Taking part",
    "Your rights",
    "Your first weeks",
)
DONE = (
    "The leaflet about us",
    "A morning for people who are new",
    "Looking at the answers of spring",
    "The year, looked back on",
)
