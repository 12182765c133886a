"""What measures read beside the flat facts, each by one statement over headline columns (decisions 9 and 14).

`READERS`: a row type of the rules and who reads it. Another fact is another reader and its line there. Contacts are never read by the
meeting: the last one up to a day by index, and the days of the few who changed hands. Duplicates stand under the one that goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from ips_desktop.desk import Desk
from ips_desktop.questions.group import Groups, groups
from ips_desktop.records import (
    Adjustment,
    Application,
    AtRisk,
    Award,
    CareersAdvice,
    ContactFor,
    Equality,
    Meeting,
    NamedAdviser,
    NeedsCheck,
    OnwardReferral,
    Plan,
    Profile,
    Spell,
)
from ips_desktop.rules.days import Period
from ips_desktop.rules.limits import LATELY_DAYS
from ips_desktop.rules.measuring import rows
from ips_desktop.rules.measuring.period import rolling, year_of
from ips_desktop.terms.earning import AccessToWork
from ips_desktop.terms.stepping import OnwardKind, OnwardOutcome
from ips_desktop.terms.words import Attendance, PlanState


@dataclass(frozen=True)
class Reading:
    """What the measures are taken over: the periods, no day of them after today; and who is one person."""

    desk: Desk
    periods: tuple[Period, ...]
    same: Groups

    def ask(self, statement: Any) -> Iterable[Any]:
        """The rows of a statement."""
        found: Any = self.desk.session.execute(statement)
        return found

    def top(self, record: UUID) -> UUID:
        """The person whose record this is."""
        return self.same.top(record)

    @property
    def last_days(self) -> list[date]:
        """The days that levels are taken on."""
        return list(dict.fromkeys(period.last for period in self.periods))

    def within(self, day: Any) -> Any:
        """Whether a day falls in one of the periods."""
        return sa.or_(*(day.between(period.first, period.last) for period in self.periods))


Reader = Callable[[Reading], Iterable[Any]]


def reading(desk: Desk, periods: Iterable[Period]) -> Reading:
    """A reading of these periods."""
    return Reading(desk, tuple(periods), groups(desk))


def plans(read: Reading) -> Iterator[rows.PlanSaid]:
    """Agreed versions of plans, in the order of versions."""
    p = Plan
    asked = (
        sa.select(p.id, p.subject_id, p.state, p.agreed_on, p.review_on, p.reviewed_on, p.replaced_on)
        .where(p.state.in_([PlanState.AGREED, PlanState.SIGNED]), p.deleted.is_not(True))
        .order_by(p.version, p.seen == 0, p.seen, p.id)
    )
    return (rows.PlanSaid(id_, read.top(client), *more) for id_, client, *more in read.ask(asked))


def profiles(read: Reading) -> Iterator[rows.ProfileDone]:
    """Completed versions of profiles."""
    asked = sa.select(Profile.subject_id, Profile.completed_on).where(
        Profile.completed_on.is_not(None), Profile.deleted.is_not(True)
    )
    return (rows.ProfileDone(read.top(client), on) for client, on in read.ask(asked))


ACTS = (
    (Application, Application.found_on),
    (Application, Application.applied_on),
    (ContactFor, ContactFor.on),
)
"""Job search acts and their days: a lead followed, an application, an employer contacted for the person (FS12)."""


def first_searches(read: Reading) -> Iterator[rows.FirstSearch]:
    """The first search act of each time with us since its referral, by index; of people who were merged in all their records."""
    began, merged = sa.func.coalesce(Spell.received_on, sa.literal("0000")), list(read.same.tops)

    def first(record: Any, day: Any) -> sa.ScalarSelect[Any]:
        mine = record.subject_id == Spell.subject_id, day >= began, record.deleted.is_not(True)
        return sa.select(sa.func.min(day)).where(*mine).correlate(Spell).scalar_subquery()

    asked = sa.select(Spell.subject_id, Spell.id, Spell.received_on, *(first(*act) for act in ACTS)).where(
        Spell.deleted.is_not(True)
    )
    days: dict[UUID, list[date]] = {}
    for client, on in read.ask(_search_days(lambda record, day: record.subject_id.in_(merged))) if merged else ():
        days.setdefault(read.top(client), []).append(on)
    for client, spell, received, *found in read.ask(asked):
        top = read.top(client)
        every = [on for on in days.get(top, []) if received is None or on >= received] if client in merged else found
        yield rows.FirstSearch(top, spell, min((on for on in every if on is not None), default=None))


def searches(read: Reading) -> Iterator[rows.Searched]:
    """The days of the periods with a search act."""
    asked = _search_days(lambda _, day: read.within(day))
    return (rows.Searched(read.top(client), on) for client, on in read.ask(asked))


def _search_days(where: Callable[[Any, Any], Any]) -> Any:
    return sa.union(
        *(
            sa.select(record.subject_id, day).where(day.is_not(None), where(record, day), record.deleted.is_not(True))
            for record, day in ACTS
        )
    )


def awards(read: Reading) -> Iterator[rows.Awarded]:
    """Qualifications."""
    asked = sa.select(Award.id, Award.subject_id, Award.on).where(Award.deleted.is_not(True))
    return (rows.Awarded(id_, read.top(client), on) for id_, client, on in read.ask(asked.order_by(Award.id)))


GOT_THERE = (OnwardOutcome.ACCEPTED, OnwardOutcome.STARTED)
ASKED = (AccessToWork.APPLIED, AccessToWork.AGREED, AccessToWork.REFUSED)


def onward(read: Reading) -> Iterator[rows.PutInTouch]:
    """People put in touch with others: referrals, Access to Work on a job at risk, careers advice of a partner. One statement."""
    o, a, c, text = OnwardReferral, AtRisk, CareersAdvice, sa.Text()
    asked = sa.union_all(
        sa.select(o.id, o.subject_id, o.on, o.kind, sa.type_coerce(o.outcome, text)).where(o.deleted.is_not(True)),
        sa.select(
            a.id, a.subject_id, a.access_to_work_on, sa.literal(OnwardKind.ACCESS_TO_WORK), sa.type_coerce(a.access_to_work, text)
        ).where(a.access_to_work.in_(ASKED), a.deleted.is_not(True)),
        sa.select(c.id, c.subject_id, c.on, sa.literal(OnwardKind.CAREERS), sa.literal(OnwardOutcome.STARTED)).where(
            c.ours.is_not(True), c.deleted.is_not(True)
        ),
    )  # fmt: skip
    got = {*GOT_THERE, AccessToWork.AGREED}
    return (
        rows.PutInTouch(id_, read.top(client), on, kind, outcome in got) for id_, client, on, kind, outcome in read.ask(asked)
    )  # fmt: skip


def adjustments(read: Reading) -> Iterator[rows.Adjusted]:
    """Adjustments asked for, with their answers."""
    a = Adjustment
    asked = sa.select(a.id, a.subject_id, a.job_id, a.risk_id, a.answer).where(a.deleted.is_not(True))
    return (rows.Adjusted(id_, read.top(client), *more) for id_, client, *more in read.ask(asked))


def traits(read: Reading) -> Iterator[rows.Traits]:
    """How people describe themselves; what was asked last comes last."""
    e = Equality
    asked = sa.select(e.subject_id, e.gender, e.ethnicity).where(e.deleted.is_not(True))
    return (rows.Traits(read.top(client), *more) for client, *more in read.ask(asked.order_by(e.asked_on, e.id)))


def needs(read: Reading) -> Iterator[rows.Needs]:
    """How much help people need, in the order of days."""
    n = NeedsCheck
    asked = sa.select(n.subject_id, n.on, n.when, n.social, n.housing, n.training, n.vocational).where(
        n.deleted.is_not(True)
    )
    return (rows.Needs(read.top(client), *more) for client, *more in read.ask(asked.order_by(n.on, n.id)))


def met(read: Reading) -> Iterator[rows.Met]:
    """The last contact of everybody up to each last day, within the year that levels look at; all days of those who changed hands."""
    for last in read.last_days:
        first = min(rolling(last).first, year_of(last, read.desk.reference).first)
        changed = _changed(read)
        once = (
            sa.select(sa.func.max(Meeting.on))
            .where(Meeting.subject_id == Spell.subject_id, *_contact(first, last))
            .correlate(Spell)
            .scalar_subquery()
        )
        asked = (
            sa.select(Spell.subject_id, once).where(Spell.subject_id.not_in(changed), Spell.deleted.is_not(True)).distinct(),
            sa.select(Meeting.subject_id, Meeting.on).where(Meeting.subject_id.in_(changed), *_contact(first, last)).distinct(),
        )  # fmt: skip
        for client, on in read.ask(sa.union_all(*asked)):
            if on is not None:
                yield rows.Met(read.top(client), last, on)


def _contact(first: date, last: date) -> tuple[Any, ...]:
    return Meeting.on.between(first, last), Meeting.attendance == Attendance.ATTENDED, Meeting.deleted.is_not(True)


def _changed(read: Reading) -> Any:
    """Records of people who were named to somebody more than once, and of those in several records."""
    several = sa.select(NamedAdviser.subject_id).where(NamedAdviser.deleted.is_not(True))
    several = several.group_by(NamedAdviser.subject_id).having(sa.func.count() > 1)
    merged = list(read.same.tops)
    return sa.union(several, sa.select(Spell.subject_id).where(Spell.subject_id.in_(merged))) if merged else several


def new_to(read: Reading) -> Iterator[rows.NewTo]:
    """Who had their first ever meeting with an adviser in the 84 days up to each last day."""
    earlier = aliased(Meeting)
    for last in read.last_days:
        start = last - timedelta(days=LATELY_DAYS - 1)
        before = sa.exists().where(
            earlier.subject_id == Meeting.subject_id, earlier.on < start, earlier.attendance == Attendance.ATTENDED,
            earlier.adviser_id == Meeting.adviser_id, earlier.deleted.is_not(True),
        )  # fmt: skip
        asked = sa.select(Meeting.subject_id, Meeting.adviser_id).where(
            *_contact(start, last), Meeting.adviser_id.is_not(None), ~before
        )
        found = {(read.top(client), adviser) for client, adviser in read.ask(asked.distinct())}
        yield from (rows.NewTo(client, last, adviser) for client, adviser in found)


READERS: Mapping[type[Any], Reader] = {
    rows.PlanSaid: plans,
    rows.ProfileDone: profiles,
    rows.FirstSearch: first_searches,
    rows.Searched: searches,
    rows.Awarded: awards,
    rows.PutInTouch: onward,
    rows.Adjusted: adjustments,
    rows.Traits: traits,
    rows.Needs: needs,
    rows.Met: met,
    rows.NewTo: new_to,
}
"""Facts of people."""
