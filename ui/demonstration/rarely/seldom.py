"""The seldom lives: their names, whose people they are, how long ago they were referred, and who tells what happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ips_desktop.terms.arriving import ReferralHow, WorkAtClose
from ips_desktop.terms.earning import Contract, FourHours
from ips_desktop.terms.looking import JobKind
from ips_desktop.terms.words import ClosedReason, GoalKind, ReferralDecision, ReferralSource, SignatureHow
from ui.demonstration.rarely import coming, looking, meeting, on_the_way, planning, working
from ui.demonstration.telling import Person

LEFT = (WorkAtClose.IN_WORK, WorkAtClose.LEARNING, WorkAtClose.NOT_LOOKING, WorkAtClose.NOT_KNOWN, WorkAtClose.LOOKING)
NOT_TAKEN_ON = (
    (ReferralDecision.PERSON_CHOSE_NOT_TO, ReferralSource.GP, ReferralHow.IN_PERSON),
    (ReferralDecision.NOT_REACHED, ReferralSource.JOBCENTRE, ReferralHow.FORM),
    (ReferralDecision.ELSEWHERE, ReferralSource.CLINICAL_TEAM, ReferralHow.TEAM_MEETING),
)
PLANS = (
    (GoalKind.SELF_EMPLOYMENT, SignatureHow.BY_VOICE),
    (GoalKind.EDUCATION, SignatureHow.PREFERS_NOT),
    (GoalKind.VOLUNTEERING, SignatureHow.ON_PAPER),
)


@dataclass(frozen=True)
class Rare:
    """A seldom life. `ago`: how many days ago the referral came."""

    name: str
    adviser: str
    ago: int
    tell: Callable[[Person], None]


def _coming() -> Iterator[Rare]:
    yield Rare("waiting", "adviser", 9, coming.waits)
    for decision, source, how in NOT_TAKEN_ON:
        yield Rare(f"referral-{decision}", "adviser", 25, coming.not_taken_on(decision, source, how))
    yield Rare("again", "adviser-3", 300, coming.comes_back)
    yield Rare("twice", "adviser", 60, coming.comes_twice)
    yield Rare("early", "adviser", 50, coming.is_early)
    yield Rare("covered", "adviser-2", 60, coming.is_covered)
    yield Rare("away", "adviser-3", 60, coming.is_left_for_a_week)
    yield Rare("handed-over", "adviser-4", 90, coming.is_handed_over)
    yield Rare("paused", "adviser-4", 90, coming.is_paused)


def _meeting_and_planning() -> Iterator[Rare]:
    yield Rare("otherwise", "adviser", 100, meeting.meets_otherwise)
    yield Rare("not-met", "adviser", 80, meeting.is_not_met)
    yield Rare("safety", "adviser", 80, meeting.is_looked_after)
    yield Rare("asked", "adviser", 95, meeting.is_asked)
    for kind, how in PLANS:
        yield Rare(f"plan-{kind}", "adviser-3", 60, planning.plans(kind, how))
    yield Rare("agreed", "adviser", 60, planning.is_agreed)
    yield Rare("written", "adviser", 80, planning.is_written)
    for n, reason in enumerate(ClosedReason):
        work = None if reason == ClosedReason.DIED else LEFT[n % len(LEFT)]
        yield Rare(f"finished-{reason}", "adviser-4", 100, planning.finishes(reason, work))


def _working() -> Iterator[Rare]:
    other = working.works_otherwise
    agency, apprentice = Contract.AGENCY, Contract.APPRENTICESHIP
    yield Rare("at-risk", "adviser", 260, working.is_at_risk)
    yield Rare("kept", "adviser-4", 270, working.is_kept)
    yield Rare("moved", "adviser", 330, working.moves_on)
    yield Rare("several", "adviser", 150, working.has_several)
    yield Rare("sheltered", "adviser-2", 110, other(JobKind.SHELTERED, open_to_all=False, integrated=False))
    yield Rare("self-employed", "adviser-4", 110, other(JobKind.SELF_EMPLOYED, trading=True, employer=None))
    yield Rare("apprentice", "adviser-3", 110, other(JobKind.APPRENTICESHIP, contract=apprentice))
    yield Rare("agency", "adviser-4", 110, other(JobKind.EMPLOYED, contract=agency, four_hours=FourHours.NEVER))
    yield Rare("limited", "adviser", 140, working.is_limited)
    yield Rare("not-known", "adviser", 280, working.is_not_known)
    yield Rare("board", "adviser", 90, looking.goes_for_many)
    yield Rare("told-of", "adviser", 120, looking.may_be_told_of)
    yield Rare("steps", "adviser-4", 120, on_the_way.takes_steps)
    yield Rare("onward", "adviser-3", 110, on_the_way.is_helped_by_others)


RARELY = (*_coming(), *_meeting_and_planning(), *_working())
