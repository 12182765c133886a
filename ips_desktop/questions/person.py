"""A person's page: who they are, what happened, their profile and where their plan stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.marks import Step
from ips_desktop.questions.person_header import PersonHeader, header
from ips_desktop.questions.steps import step_rows
from ips_desktop.questions.story import Story, story
from ips_desktop.questions.texts import text, word
from ips_desktop.questions.timeline import Sources, TimelineEntry, timeline
from ips_desktop.questions.versions import in_force, open_draft
from ips_desktop.rules.versions import labels


@dataclass(frozen=True)
class ProfileView:
    """The vocational profile. `missing`: which of "goal", "strengths", "preferences" it still needs; `due`: the last day for it."""

    id: UUID
    version: int
    begun_on: date | None
    completed_on: date | None
    goal: str
    why_now: str
    strengths: str
    helps: str
    preferences: tuple[tuple[UUID, str], ...]
    missing: tuple[str, ...]
    due: date | None
    withheld: bool = False


@dataclass(frozen=True)
class PlanSummary:
    """Where the plan stands. The version in force, and `draft` when a later one is being written.

    `state`: a value of `PlanState`; `label`: "3", "3b"; `review_on`: the last day for its review.
    """

    id: UUID
    label: str
    state: str
    kind: str
    goal: str
    agreed_on: date | None
    signed_on: date | None
    review_on: date | None
    copy_on: date | None
    steps: tuple[Step, ...]
    draft: UUID | None
    draft_label: str
    withheld: bool = False


@dataclass(frozen=True)
class PersonPage:
    """The whole page. `withheld`: this laptop holds the person as headline only; opening asks the server for the rest."""

    header: PersonHeader
    timeline: tuple[TimelineEntry, ...]
    profile: ProfileView | None
    plan: PlanSummary | None
    withheld: bool


def person(desk: Desk, client: UUID) -> PersonPage:
    """A person's page. Refused "not_here" when this laptop does not hold them. Twelve statements, however long the story."""
    got = story(desk, client)
    completed = [(p.id, p.completed_on) for p in got.profiles if p.completed_on is not None]
    told = Sources(got.rows, got.plans, completed, got.advisers, got.modes, got.texts, got.staff, desk.reference)
    return PersonPage(
        header=header(desk, got),
        timeline=timeline(got.client.id, told),
        profile=_profile(got),
        plan=_plan(got),
        withheld=got.client.withheld,
    )


def _profile(got: Story) -> ProfileView | None:
    if not got.profiles:
        return None
    found = got.profiles[-1]
    say = {name: text(got.texts, found.id, name) for name in ("goal", "why_now", "strengths", "helps")}
    prefers = tuple((p.id, p.text) for p in got.preferences if p.profile_id == found.id and p.present and p.text)
    has = {"goal": say["goal"], "strengths": say["strengths"], "preferences": prefers}
    dues = got.standing.dues if got.standing else ()
    return ProfileView(
        id=found.id,
        version=found.version or 1,
        begun_on=found.begun_on,
        completed_on=found.completed_on,
        preferences=prefers,
        missing=() if found.withheld else tuple(name for name, value in has.items() if not value),
        due=next((d.on for d in dues if d.rule == "profile"), None),
        withheld=found.withheld,
        **say,
    )


def _plan(got: Story) -> PlanSummary | None:
    draft, held = open_draft(got.plans), in_force(got.plans)
    shown = held or draft
    if shown is None:
        return None
    named_ = labels((p.version or 0, p.seen, p.id) for p in got.plans)
    dues = got.standing.dues if got.standing else ()
    review = next(
        (d.on for d in dues if d.rule.startswith(("plan_review", "plan_handed", "plan_event"))), shown.review_on
    )
    return PlanSummary(
        id=shown.id,
        label=named_[shown.id],
        state=word(shown.state),
        kind=word(shown.kind),
        goal=text(got.texts, shown.id, "goal"),
        agreed_on=shown.agreed_on,
        signed_on=shown.signed_on,
        review_on=review,
        copy_on=shown.copy_on,
        steps=step_rows(got.steps, got.texts),
        draft=draft.id if draft is not None and draft is not shown else None,
        draft_label=named_[draft.id] if draft is not None and draft is not shown else "",
        withheld=shown.withheld,
    )
