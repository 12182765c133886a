"""Who stands behind a figure: who counts, who does not, who is not known and who was left out, by name and why (DESIGN §2.5)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.behind_teams import at_teams_named
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.measured import scopes_here, world
from ips_desktop.records import Employer
from ips_desktop.rules.days import Period
from ips_desktop.rules.facts import Person
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring import rows
from ips_desktop.rules.measuring.case import Answer, Why
from ips_desktop.rules.measuring.outcome import Lists, Outcome
from ips_desktop.rules.measuring.reckon import reckon
from ips_desktop.rules.measuring.scope import Scope
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.troubles import Refused
from resources.wordings import days


@dataclass(frozen=True)
class Listed:
    """A record behind a figure. `client` can be opened, None where it is nobody's; `what`: which of their records it is."""

    id: UUID
    client: UUID | None
    name: str
    answer: Answer
    what: Reason | None = None
    why: Why | None = None


@dataclass(frozen=True)
class Behind:
    """A figure with the records behind it: those that count first, then those that do not, are not known, were left out."""

    outcome: Outcome
    row: str
    listed: tuple[Listed, ...]

    def of(self, answer: Answer) -> list[Listed]:
        """The records of one answer, by name."""
        return [each for each in self.listed if each.answer == answer]


def behind(desk: Desk, *, measure: str, first: date, last: date, scope: Scope, row: str = "") -> Behind:
    """The records behind a measure's figure, or behind one of its named rows. Refused "not_yours" for a scope not seen here."""
    period = Period(first, last)
    if scope not in scopes_here(desk, period):
        raise Refused("not_yours")
    facts = world(desk, [period])
    [outcome] = reckon(MEASURES[measure], facts, period, [scope])
    found = outcome.row(row) if row else None
    lists = found.lists if found is not None else Lists() if row else outcome.lists
    return Behind(outcome, row, _listed(desk, facts, outcome, lists))


def _listed(desk: Desk, facts: World, outcome: Outcome, lists: Lists) -> tuple[Listed, ...]:
    counts, open_ = set(lists.numerator), {each.id for each in lists.not_known}
    answers: dict[UUID, tuple[Answer, Why | None]] = dict.fromkeys(lists.numerator, (Answer.COUNTS, None))
    answers |= {id_: (Answer.NOT, None) for id_ in lists.denominator if id_ not in counts and id_ not in open_}
    answers |= {each.id: (Answer.NOT_KNOWN, each.why) for each in lists.not_known}
    answers |= {each.id: (Answer.EXCLUDED, each.why) for each in lists.excluded}
    owned = {id_: (client, what) for id_, client, what in _owned(facts, answers)}
    names = clients_named(desk, {client for client, _ in owned.values()})
    rest = [id_ for id_ in answers if id_ not in owned]
    others = {**_employers(desk, facts, rest), **at_teams_named(desk, facts, outcome.period, rest)}
    found: list[Listed] = []
    for id_, (answer, why) in answers.items():
        client, what = owned.get(id_, (None, None))
        name = names[client].full if client is not None and client in names else others.get(id_, "")
        found.append(Listed(id_, client, name, answer, what, why))
    order = {Answer.COUNTS: 0, Answer.NOT: 1, Answer.NOT_KNOWN: 2, Answer.EXCLUDED: 3}
    return tuple(sorted(found, key=lambda each: (order[each.answer], each.name.casefold(), each.id.bytes)))


def _owned(facts: World, asked: Collection[UUID]) -> Iterator[tuple[UUID, UUID, Reason | None]]:
    """Whose each record is, and which of theirs."""
    for person in facts.people:
        for id_, what in _records(person):
            if id_ in asked:
                yield id_, person.id, what
    for kind in (rows.Awarded, rows.PutInTouch, rows.Adjusted, rows.PlanSaid):
        for row in facts.all(kind):
            if row.id in asked:
                yield row.id, row.client, None


def _records(person: Person) -> Iterator[tuple[UUID, Reason | None]]:
    yield person.id, None
    for spell in person.spells:
        yield spell.id, _since("spell", spell.received_on)
    for referral in person.referrals:
        yield referral.id, _since("referral", referral.received_on)
    for job in person.jobs:
        named = " · ".join(part for part in (job.title, job.employer_name) if part)
        yield job.id, _since("job", job.start_on, what=named)
    for step in person.steps:
        yield step.id, _since("step", step.start_on)
    for risk in person.risks:
        yield risk.id, _since("risk", risk.began_on)


def _since(kind: str, on: date | None, **facts: Any) -> Reason:
    if on is None:
        return reason(f"outcomes.behind.{kind}_no_day", **facts)
    return reason(f"outcomes.behind.{kind}", day=days.day_of_year(on), **facts)


def _employers(desk: Desk, facts: World, ids: Collection[UUID]) -> dict[UUID, str]:
    """Employers, and contacts with them, by the employer's name."""
    if not ids:
        return {}
    of = {met.id: met.employer for met in facts.all(rows.EmployerMet)}
    wanted = {of.get(id_, id_) for id_ in ids}
    rows_ = desk.session.execute(sa.select(Employer.id, Employer.name).where(Employer.id.in_(wanted)))
    named = {id_: name or "" for id_, name in rows_}
    return {id_: named.get(of.get(id_, id_), "") for id_ in ids}
