"""Everything one person's page is made of, each part fetched by one statement, however long the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.happenings import Happening, happenings
from ips_desktop.questions.histories import Holders, advisers_of
from ips_desktop.questions.journeys import spells_of
from ips_desktop.questions.running import further
from ips_desktop.questions.standing import Known, NextStep, Standing, plan_rows, stand
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.questions.versions import in_force, open_draft, plans_of
from ips_desktop.questions.working import working
from ips_desktop.records import Client, Plan, PlanStep, Preference, Profile


@dataclass(frozen=True)
class Story:
    """Everything the page is made of, each part by one statement. `others`: records of the same person beside `client`."""

    client: Client
    others: Sequence[Client]
    rows: Sequence[Happening]
    plans: Sequence[Plan]
    profiles: Sequence[Profile]
    preferences: Sequence[Preference]
    steps: Sequence[PlanStep]
    advisers: Holders
    modes: Holders
    texts: Texts
    staff: dict[UUID, Colleague]
    standing: Standing | None


def story(desk: Desk, client: UUID) -> Story:
    """Fetch a person's whole story. Refused "not_here" when this laptop does not hold them. Twelve statements."""
    top, *others = _records(desk, client)
    client, whole = top.id, [r.id for r in (top, *others)]
    rows, plans, advisers = happenings(desk, whole), plans_of(desk, client), advisers_of(desk, whole)
    work = working(desk, whole)
    profiles, shown = _of(desk, Profile, Profile.subject_id.in_(whole)), in_force(plans) or open_draft(plans)
    preferences = _of(desk, Preference, Preference.subject_id.in_(whole)) if profiles else []
    steps = _of(desk, PlanStep, PlanStep.plan_id == shown.id) if shown else []
    facts = [fact.id for fact in advisers.facts.get(client, [])]
    long = texts(
        desk, [*whole, *(r.id for r in rows), *(x.id for x in (*plans, *profiles, *steps)), *facts]
    )  # fmt: skip
    spells = spells_of(desk, whole)
    wanted = spells[0].next_from if spells else None
    last = next((r for r in rows if r.id == wanted), None)
    next_steps = (
        {} if last is None else {last.id: NextStep(text(long, last.id, "next_step"), last.next_who, last.other_day)}
    )
    standing = stand(
        desk, spells, Known(advisers, work.modes, {client: plan_rows(plans)}, next_steps, further(desk, whole, work))
    )
    return Story(
        top, others, rows, plans, profiles, preferences, steps, advisers, work.modes, long, colleagues(desk),
        standing[0] if standing else None,
    )  # fmt: skip


def _records(desk: Desk, client: UUID) -> list[Client]:
    """Every record of the person, the one that goes on first. Refused "not_here"."""
    whole = ids_of(desk, client)
    if len(whole) == 1:
        return [desk.find(Client, client)]
    rows = desk.session.scalars(sa.select(Client).where(Client.id.in_(whole)))
    return sorted(rows, key=lambda c: whole.index(c.id))


def _of(desk: Desk, record: Any, where: Any) -> list[Any]:
    order = record.version if hasattr(record, "version") else getattr(record, "number", record.id)
    return list(
        desk.session.scalars(sa.select(record).where(where, record.deleted.is_not(True)).order_by(order, record.id))
    )
