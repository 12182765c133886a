"""A person's page: who they are, what happened, their profile and where their plan stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.caseload import stage
from ips_desktop.questions.colleagues import named
from ips_desktop.questions.contact_rules import rules_of
from ips_desktop.questions.marks import Chip, Reason, Step, reason
from ips_desktop.questions.standing import NextStep, Standing
from ips_desktop.questions.steps import step_rows
from ips_desktop.questions.story import Story, story
from ips_desktop.questions.texts import text, word
from ips_desktop.questions.timeline import Sources, TimelineEntry, timeline
from ips_desktop.questions.versions import in_force, open_draft
from ips_desktop.records import Client
from ips_desktop.rules.versions import labels
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.words import Role
from resources.wordings import said


@dataclass(frozen=True)
class PersonHeader:
    """What heads the page. `stage`: "terms.SupportMode.…" or the referral's state; `mine`: I am the named adviser today.

    `id`: the record that goes on, of a person in several; `others`: the further ones.
    `contact`: how they may be reached, in one line. `before_you_meet`: words about safety, closed until their key is pressed. `since`: the day the referral came.
    `referral`: one that waits for a decision. `may_hand_over`, `may_edit`: what this member of staff can do here.
    """

    id: UUID
    name: str
    short: str
    first: str
    pronouns: str
    stage: Reason
    flag: Chip | None
    adviser: UUID | None
    adviser_name: str
    coordinator: str
    team: str
    since: date | None
    next_step: str
    next_who: str
    next_by: date | None
    before_you_meet: tuple[str, ...]
    reach: str
    phone: str
    email: str
    language: str
    born: date | None
    nhs_number: str
    spell: UUID | None
    referral: UUID | None
    yes_on: date | None
    information_given_on: date | None
    closed_on: date | None
    mine: bool
    may_edit: bool
    may_hand_over: bool
    concerns: int
    sharing: Reason
    others: tuple[UUID, ...] = ()
    contact: str = ""


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
    told = Sources(got.rows, got.plans, completed, got.advisers, got.modes, got.texts, got.staff)
    return PersonPage(
        header=_header(desk, got),
        timeline=timeline(got.client.id, told),
        profile=_profile(got),
        plan=_plan(got),
        withheld=got.client.withheld,
    )


def _header(desk: Desk, got: Story) -> PersonHeader:
    found, standing = got.client, got.standing
    say = named(found.given_name, found.family_name, found.known_as, found.held)
    adviser = got.advisers.on(desk.today).get(found.id)
    came = sorted((r for r in got.rows if r.type == "referral"), key=lambda r: (r.on or date.min, r.id.bytes))
    waiting = next((r.id for r in came if not r.two), None)
    closed = max((r.other_day for r in got.rows if r.type == "spell" and r.other_day), default=None)
    records, spell = (found, *got.others), standing.spell if standing else None
    safely = "\n".join(text(got.texts, each.id, "meet_safely") for each in records)
    leads = desk.me.role in (Role.SUPERVISOR, Role.MANAGER)
    next_step = standing.next_step if standing else NextStep()
    return PersonHeader(
        id=found.id,
        name=say.full,
        short=say.short,
        first=say.first,
        pronouns=_first(records, "pronouns"),
        stage=_stage(standing, waiting, closed),
        flag=todo.flag(standing, desk.today, None, meets_today=False) if standing else None,
        adviser=adviser,
        adviser_name=got.staff[adviser].name if adviser is not None and adviser in got.staff else "",
        coordinator=_first(records, "care_coordinator"),
        team=came[-1].ref_name if came else "",
        since=spell.received_on if spell else None,
        next_step=next_step.what,
        next_who=next_step.who,
        next_by=next_step.by,
        before_you_meet=tuple(line.strip() for line in safely.splitlines() if line.strip()),
        reach=next(filter(None, (text(got.texts, each.id, "reach") for each in records)), ""),
        phone=_first(records, "phone"),
        email=_first(records, "email"),
        language=_first(records, "language"),
        born=next((each.born for each in records if each.born), None),
        nhs_number=_first(records, "nhs_number"),
        spell=spell.id if spell else None,
        referral=waiting,
        yes_on=spell.yes_on if spell else None,
        information_given_on=spell.information_given_on if spell else None,
        closed_on=None if spell else closed,
        mine=adviser == desk.me.id,
        may_edit=not found.withheld and desk.me.role in Client.about.edit,
        may_hand_over=spell is not None and (leads or adviser == desk.me.id),
        concerns=standing.beyond.concerns if standing else 0,
        sharing=_sharing(got),
        others=tuple(each.id for each in got.others),
        contact=rules_of(records, got.texts).line,
    )


def _first(records: Sequence[Client], name: str) -> str:
    """What the first record says that says anything: the one that goes on is asked first."""
    return next((said for each in records if (said := getattr(each, name))), "")


def _sharing(got: Story) -> Reason:
    """What was decided last about telling an employer, in one line (picture 04)."""
    rows = [r for r in got.rows if r.type == "sharing_decision" and r.on is not None and r.one in list(Disclosure)]
    last = max(rows, key=lambda r: (r.on or date.min, r.id.bytes), default=None)
    if last is None or last.on is None:
        return Reason("clocks.sharing.not_decided")
    return reason("clocks.sharing.decided", what=said(f"terms.Disclosure.{last.one}"), day=last.on)


def _stage(standing: Standing | None, waiting: UUID | None, closed: date | None) -> Reason:
    if standing is not None:
        return stage(standing.mode)
    if waiting is not None:
        return Reason("clocks.stage.waiting")
    return Reason("clocks.stage.closed" if closed else "clocks.stage.not_here")


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
    review = next((d.on for d in dues if d.rule.startswith(("plan_review", "plan_handed"))), shown.review_on)
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
