"""How many people are supported, and the flat facts of those of them who have work, in one statement (decision 14).

What a clock of work rests on is what the tabs and the measures rest on: the same rows, read by the same statements.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.at_once import Asked, AtOnce
from ips_desktop.questions.fact_rows import statements
from ips_desktop.questions.facts import contacts, put_together
from ips_desktop.questions.group import groups, linked
from ips_desktop.questions.histories import Holders, facts_of
from ips_desktop.questions.whom import TODAY, ids, whom
from ips_desktop.records import Job, Spell
from ips_desktop.rules.facts import Person

READ = ("people", "spells", "jobs", "terms", "paid", "checks", "risks")


@dataclass(frozen=True)
class Working:
    """`modes`: of everybody asked for. `people`: whoever has or had a job, by the id that goes on. `agreed`: closed times with us in
    which later looks were agreed."""

    modes: Holders
    people: dict[UUID, Person]
    agreed: frozenset[UUID]


def working(desk: Desk, among: Collection[UUID]) -> Working:
    """Ways of support and work of these people. One statement."""
    same = groups(desk)
    values = {"whom": ids(among), "today": desk.today, "merged": ids(same.tops)}
    rows = _asked(is_merged=bool(same.tops)).ask(desk, values)
    return Working(
        Holders(same.joined(facts_of(rows["modes"]))),
        {person.id: person for person in put_together(rows, same.tops)},
        frozenset(row.id for row in rows["agreed"]),
    )


@cache
def _asked(*, is_merged: bool) -> AtOnce:
    own = _with_work(is_merged=is_merged)
    asked = {**statements(own, READ), **statements(whom(), ("modes",))}
    asked["agreed"] = Asked(
        sa.select(Spell.id).where(Spell.subject_id.in_(own), Spell.checks_agreed.is_(True), Spell.deleted.is_not(True))
    )
    if is_merged:
        asked["contacts"] = contacts(whom("merged"))
    return AtOnce(asked)


def _with_work(*, is_merged: bool) -> sa.Select[UUID]:
    """Records with a job whose time with us goes on or keeps its looks, and those in a group; found once for all parts."""
    stays = sa.exists().where(
        Spell.subject_id == Job.subject_id,
        Spell.deleted.is_not(True),
        sa.or_(Spell.closed_on.is_(None), Spell.closed_on > TODAY, Spell.checks_agreed.is_(True)),
    )
    has = sa.select(Job.subject_id.label("id")).where(Job.subject_id.in_(whom()), Job.deleted.is_not(True), stays)
    if is_merged:
        either = linked().subquery()
        has = sa.union(has, sa.select(either.c.id).where(either.c.id.in_(whom())))
    found = has.cte("with_work")
    return sa.select(found.c.id)
