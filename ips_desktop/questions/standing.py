"""How each person stands today: named adviser, journey, plan, next step and running clocks, for many people in five statements.

Today, Caseload, Person and Team all read this, so that a rule is asked in one place (DESIGN §2.4). Works on headline rows alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups, linked
from ips_desktop.questions.histories import Holders, advisers_of, held_in, modes_of, named_to
from ips_desktop.questions.journeys import SpellRow, spells_of
from ips_desktop.questions.running import further
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.texts import word
from ips_desktop.questions.whom import TODAY, About
from ips_desktop.questions.working import working
from ips_desktop.questions.wte import wte_on
from ips_desktop.records import Beside, Meeting, NamedAdviser, Plan, Spell
from ips_desktop.rules import clocks, limits, names, spells
from ips_desktop.rules.clocks import Due, Journey, Plans
from ips_desktop.rules.further import NOTHING_FURTHER, Further
from ips_desktop.rules.further_clocks import running_further, work_changes
from ips_desktop.rules.histories import since
from ips_desktop.terms.words import PlanState, SupportMode


@dataclass(frozen=True)
class NextStep:
    """What was agreed last, from the last meeting that says it."""

    what: str = ""
    who: str = ""
    by: date | None = None


@dataclass(frozen=True)
class PlanStanding:
    """Where the plan stands: the version in force and one being written, by id."""

    in_force: UUID | None = None
    state: str = ""
    draft: UUID | None = None
    signed: bool = False


@dataclass(frozen=True)
class PlanRow:
    """The headline of a plan version."""

    id: UUID
    state: Any
    agreed_on: date | None
    signed_on: date | None
    review_on: date | None
    reviewed_on: date | None
    copy_on: date | None
    sealed: bool


@dataclass(frozen=True)
class Standing:
    """One open spell of one person, as it stands on the desk's day."""

    client: UUID
    spell: SpellRow
    adviser: UUID | None
    mode: Any
    journey: Journey
    plan: PlanStanding
    next_step: NextStep
    dues: tuple[Due, ...]
    beyond: Further = NOTHING_FURTHER

    @property
    def name(self) -> str:
        """The whole name."""
        return names.full(self.spell.given, self.spell.family, self.spell.known_as)

    @property
    def short(self) -> str:
        """Amina B."""
        return names.short(self.spell.given, self.spell.family, self.spell.known_as)

    @property
    def monitored(self) -> bool:
        """Whether they belong to the second caseload of ten (SS6.2)."""
        return self.mode == SupportMode.MONITORING

    def late_days(self, today: date) -> int:
        """How late the latest clock is."""
        return max((d.late_days(today) for d in self.dues), default=0)


def with_adviser(advisers: Collection[UUID]) -> sa.Select[UUID]:
    """Records of people who were ever named to one of these advisers, and those in a group, as part of a statement about many."""
    return _ever(NamedAdviser.adviser_id.in_(list(advisers)))


def _ever(named: Any) -> sa.Select[UUID]:
    both = sa.union(sa.select(NamedAdviser.subject_id.label("id")).where(named), linked()).subquery()
    return sa.select(both.c.id)


_EVER = About(lambda advisers: named_to(_ever(NamedAdviser.adviser_id.in_(advisers))))
_STAYING = About(
    lambda advisers: named_to(
        _ever(
            sa.and_(
                NamedAdviser.adviser_id.in_(advisers),
                NamedAdviser.subject_id.in_(
                    sa.select(Spell.subject_id).where(
                        Spell.deleted.is_not(True),
                        sa.or_(Spell.closed_on.is_(None), Spell.closed_on > TODAY, Spell.checks_agreed.is_(True)),
                    )
                ),
            )
        )
    )
)


def histories(desk: Desk, advisers: Collection[UUID]) -> Holders:
    """Who was named, and when, to everyone who was ever with one of these advisers."""
    return held_in(desk, _EVER.ask(desk, advisers))


def of_who_stays(desk: Desk, advisers: Collection[UUID]) -> Holders:
    """The same of everyone whose time with us goes on or keeps its looks: all that a page about now needs, however many have left."""
    return held_in(desk, _STAYING.ask(desk, advisers, today=desk.today))


def people(
    desk: Desk, advisers: Collection[UUID], held: Holders, *, steps: bool = True, agreed: bool = False
) -> list[Standing]:
    """Everyone with an open spell who is with one of these advisers today. Six statements, whatever their number.

    Without `steps` what was agreed last is not fetched: one statement less for who only counts. `agreed`: also whose time with us is
    over and who agreed to later looks; of them nothing else runs.
    """
    same, wanted = groups(desk), set(advisers)
    here = [client for client, adviser in held.on(desk.today).items() if adviser in wanted]
    found = spells_of(desk, same.all_of(here), agreed=agreed)
    among = same.all_of(spell.client for spell in found)
    said = _next_steps(desk, [s.next_from for s in found if s.next_from is not None] if steps else [])
    work = working(desk, among)
    return stand(desk, found, Known(held, work.modes, _plans(desk, among), said, further(desk, among, work)))


@dataclass(frozen=True)
class Known:
    """What was fetched of some people: advisers, modes, plan versions in order, and the next step of the meetings that say one."""

    held: Holders
    modes: Holders
    plans: dict[UUID, list[PlanRow]]
    steps: dict[UUID, NextStep]
    further: dict[UUID, Further]


def stand(desk: Desk, found: list[SpellRow], known: Known) -> list[Standing]:
    """How each of these spells stands on the desk's day, from what was fetched. One statement, for the service's nation."""
    nation, advisers, modes = service_facts(desk).nation, known.held.on(desk.today), known.modes.on(desk.today)
    standings: list[Standing] = []
    for spell in found:
        mode = modes.get(spell.client)
        history = known.modes.facts.get(spell.client, [])
        plan, plans = _plan_of(known.plans.get(spell.client, []), spell.received_on)
        journey = Journey(
            received_on=spell.received_on,
            yes_on=spell.yes_on,
            closed_on=spell.closed_on,
            first_contact=spell.first_contact,
            entry=spell.entry,
            last_contact=spell.last_contact,
            last_missed=spell.last_missed,
            last_attempt=spell.last_attempt,
            information_given_on=spell.information_given_on,
            profile_completed_on=spell.profile_completed_on,
            plans=plans,
            mode=mode if isinstance(mode, SupportMode) else None,
            in_work_since=since(history, desk.today) if mode in (SupportMode.IN_WORK, SupportMode.MONITORING) else None,
            handed_over_on=known.held.handed_over(spell.client, desk.today),
        )
        beyond = replace(
            known.further.get(spell.client, NOTHING_FURTHER), coordinated=bool(spell.coordinator or spell.team)
        )
        starts = tuple(job.start_on for job in beyond.jobs)
        journey = replace(
            journey, contact_days=beyond.contact_days, job_starts=starts, work_changes=work_changes(beyond),
            booked_on=beyond.booked_on,
        )  # fmt: skip
        dues = (
            *clocks.running(journey, desk.reference, nation, desk.today),
            *running_further(journey, beyond, desk.reference, desk.today),
        )
        step = known.steps.get(spell.next_from, NextStep()) if spell.next_from else NextStep()
        standing = Standing(spell.client, spell, advisers.get(spell.client), mode, journey, plan, step, dues, beyond)
        standings.append(standing)
    return standings


_NEXT_STEPS = About(
    lambda among: (
        sa.select(Meeting.id, Beside.value, Meeting.next_who, Meeting.next_by)
        .outerjoin(Beside, sa.and_(Beside.record_id == Meeting.id, Beside.field == "next_step"))
        .where(Meeting.id.in_(among))
    )
)


def _next_steps(desk: Desk, meetings: list[UUID]) -> dict[UUID, NextStep]:
    if not meetings:
        return {}
    return {id_: NextStep(what or "", who or "", by) for id_, what, who, by in _NEXT_STEPS.ask(desk, meetings)}


_PLANS = About(
    lambda among: sa.select(
        Plan.subject_id, Plan.id, Plan.state, Plan.agreed_on, Plan.signed_on, Plan.review_on, Plan.reviewed_on,
        Plan.copy_on, Plan.seal.is_not(None),
    )
    .where(Plan.subject_id.in_(among), Plan.deleted.is_not(True))
    .order_by(Plan.version, Plan.seen == 0, Plan.seen, Plan.id)
)  # fmt: skip


def _plans(desk: Desk, among: Collection[UUID]) -> dict[UUID, list[PlanRow]]:
    found: dict[UUID, list[PlanRow]] = {}
    same = groups(desk)
    for client, id_, state, agreed, signed, review, reviewed, copied, sealed in _PLANS.ask(desk, among):
        row = PlanRow(id_, state, agreed, signed, review, reviewed, copied, sealed)
        found.setdefault(same.top(client), []).append(row)
    for client in found.keys() & same.tops.keys():
        found[client].sort(key=lambda r: r.id.bytes)  # as in `plans_of`
    return found


def plan_rows(plans: Sequence[Plan]) -> list[PlanRow]:
    """The same from versions already loaded, in their order."""
    return [
        PlanRow(p.id, p.state, p.agreed_on, p.signed_on, p.review_on, p.reviewed_on, p.copy_on, p.seal is not None)
        for p in plans
    ]


def _plan_of(rows: list[PlanRow], received_on: date | None) -> tuple[PlanStanding, Plans]:
    """The version in force and the one being written. A plan of an earlier time with us does not stop the clock of this one."""
    agreed = [r for r in rows if r.state in (PlanState.AGREED, PlanState.SIGNED)]
    draft = rows[-1].id if rows and not rows[-1].sealed and rows[-1].state != PlanState.SIGNED else None
    if not agreed:
        return PlanStanding(draft=draft), Plans()
    held = agreed[-1]
    standing = PlanStanding(held.id, word(held.state), draft, held.sealed)
    if received_on is not None and held.agreed_on is not None and held.agreed_on < received_on:
        return standing, Plans()
    return standing, Plans(held.agreed_on, held.signed_on, held.review_on, held.reviewed_on, held.copy_on is not None)


def adviser_on(desk: Desk, client: UUID, on: date) -> UUID | None:
    """Who is the person's named adviser on a day."""
    same = groups(desk)
    return advisers_of(desk, same.whole(client)).on(on).get(same.top(client))


def active_room(desk: Desk, adviser: UUID) -> limits.Room:
    """How full an adviser's active caseload is today (SS6.1). A share not known counts as a whole post."""
    held = of_who_stays(desk, [adviser]).on(desk.today)
    whole = groups(desk).all_of(client for client, holder in held.items() if holder == adviser)
    modes, count = modes_of(desk, whole).on(desk.today), 0
    for s in spells_of(desk, whole):
        opened = spells.is_open(s.accepted_on, s.entry, s.closed_on, desk.today)
        count += opened and modes.get(s.client) != SupportMode.MONITORING
    return limits.active(count, wte_on(desk, [adviser], desk.today).get(adviser, 100), desk.reference, desk.today)
