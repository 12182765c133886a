"""What a service does besides its people's lives: supervision that both signed and one begun, meetings of the unit. By acts, as all else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from ips_desktop.casework.plan import SignatureInput
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
