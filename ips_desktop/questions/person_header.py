"""What heads a person's page: who they are, with whom, at which stage, what comes next, how they may be reached."""

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
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.standing import NextStep, Standing
from ips_desktop.questions.steps import step_rows
from ips_desktop.questions.story import Story
from ips_desktop.questions.texts import text
from ips_desktop.records import Client
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.words import ClosedReason, Role
from resources.wordings import said


@dataclass(frozen=True)
class PersonHeader:
    """What heads the page. `stage`: "terms.SupportMode.…" or the referral's state; `mine`: I am the named adviser today.

    `id`: the record that goes on, of a person in several; `others`: the further ones.
    `contact`: how they may be reached, in one line. `before_you_meet`: words about safety, closed until their key is pressed. `since`: the day the referral came.
    `joint`: when we last met with the care co-ordinator, and by when again (SS8.3). `died`: nothing is asked of them any more. `referral`: one that waits for a decision. `may_hand_over`, `may_edit`: what this member of staff can do here.
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
    joint: Reason | None = None
    died: bool = False


def _next_step(got: Story, standing: Standing) -> NextStep:
    """What was agreed last at a meeting; else the first open step of the plan that is agreed."""
    if standing.next_step.what or standing.plan.in_force is None:
        return standing.next_step
    first = next((s for s in step_rows(got.steps, got.texts) if s.is_open), None)
    return NextStep(first.what, first.who, first.by_day) if first else standing.next_step


def header(desk: Desk, got: Story) -> PersonHeader:
    """The head of the page, of what was fetched; no statement of its own."""
    found, standing = got.client, got.standing
    say = named(found.given_name, found.family_name, found.known_as, found.held)
    adviser = got.advisers.on(desk.today).get(found.id)
    came = sorted((r for r in got.rows if r.type == "referral"), key=lambda r: (r.on or date.min, r.id.bytes))
    waiting = next((r.id for r in came if not r.two), None)
    died = any(r.type == "spell" and r.one == ClosedReason.DIED for r in got.rows)
    closed = max((r.other_day for r in got.rows if r.type == "spell" and r.other_day), default=None)
    records, spell = (found, *got.others), standing.spell if standing else None
    safely = "\n".join(text(got.texts, each.id, "meet_safely") for each in records)
    leads = desk.me.role in (Role.SUPERVISOR, Role.MANAGER)
    next_step = _next_step(got, standing) if standing else NextStep()
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
        contact=rules_of(records, got.texts, died=died).line,
        died=died,
        joint=_joint(standing, desk.today) if standing else None,
    )


def _joint(standing: Standing, today: date) -> Reason | None:
    """When the three of us met last, and by when again; None where no co-ordinator is known."""
    last, due = standing.beyond.last_joint, next((d for d in standing.dues if d.rule == "joint_meeting"), None)
    booked = standing.beyond.joint_booked
    if booked is not None:
        return reason("clocks.joint.booked_again" if last else "clocks.joint.booked", last=last or "", on=booked)
    if due is None:
        return reason("clocks.joint.last", last=last) if last is not None else None
    key = "clocks.joint.next" if last is not None else "clocks.joint.first"
    return reason(f"{key}_was" if due.on < today else key, last=last or "", on=due.on)


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
