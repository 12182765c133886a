"""Plan together: the draft, the version in force and those before; and what the paper says of one (SS1, SS4.1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, named
from ips_desktop.questions.marks import Step
from ips_desktop.questions.sealed import is_intact
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.steps import step_rows
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.questions.versions import children, in_force, latest_profile_goal, open_draft, plans_of
from ips_desktop.records import Client, Plan, PlanStep, Signature
from ips_desktop.rules import names, reading
from ips_desktop.rules.versions import labels, next_number
from ips_desktop.terms.words import SignerRole
from resources.wordings import said

FORM = "plan"
"""The name under which the page keeps what is being typed."""

PROSE = (
    "goal", "why", "bring", "worked_when", "helps", "who_may_know", "unwell_signs", "unwell_adviser", "unwell_helps",
    "unwell_call", "benefits_by", "benefits", "support", "training", "training_ends", "training_purpose",
)  # fmt: skip
"""The plan's texts, in the order of the page; `keep_plan` takes them by these names."""


@dataclass(frozen=True)
class SignatureView:
    """One signer's row. `role`: `SignerRole`, `how`: `SignatureHow` as text; `strokes`: the drawn signature, packed.

    `witness` is who heard what was said by voice.
    """

    id: UUID
    role: str
    signer: str
    how: str
    on: date | None
    signed_at: int | None
    strokes: bytes | None
    reason: str
    witness: str = ""


@dataclass(frozen=True)
class PlanVersion:
    """One version, whole. `texts` holds the fields named in `PROSE`; `grade` is the reading grade of what was written so far.

    `sealed`: signed; it never changes, the next version does. `intact`: it still says what was signed (decision 8).
    """

    id: UUID
    label: str
    number: int
    state: str
    kind: str
    hours: str
    by_when: str
    texts: Mapping[str, str]
    steps: tuple[Step, ...]
    signatures: tuple[SignatureView, ...]
    agreed_on: date | None
    signed_on: date | None
    review_on: date | None
    copy: str
    copy_on: date | None
    sealed: bool
    intact: bool
    grade: float
    withheld: bool = False


@dataclass(frozen=True)
class VersionLine:
    """A version in the list of versions, newest first."""

    id: UUID
    label: str
    state: str
    on: date | None


@dataclass(frozen=True)
class PlanPage:
    """The page. `draft` is what can be written in; `current` the version in force; `next_label` what a new one would be called.

    `wants`: the profile's own words, for a first plan. `may_edit`: this member of staff may write here.
    `draft_words`: what was typed and not yet kept.
    """

    client: UUID
    name: str
    short: str
    first: str
    adviser_name: str
    adviser_first: str
    who_choices: tuple[str, ...]
    draft: PlanVersion | None
    current: PlanVersion | None
    versions: tuple[VersionLine, ...]
    next_label: str
    wants: str
    may_edit: bool
    draft_words: Mapping[str, Any] | None = None
    withheld: bool = False


def plan_together(desk: Desk, client: UUID) -> PlanPage:
    """The page of a person's plan. Refused "not_here". Ten statements at most, however many versions."""
    found = desk.find(Client, client)
    plans, everybody = plans_of(desk, client), colleagues(desk)
    draft, held = open_draft(plans), in_force(plans)
    named_ = labels((p.version or 0, p.seen, p.id) for p in plans)
    whole = _whole(desk, [p for p in dict.fromkeys((draft, held)) if p is not None], named_)
    adviser = _adviser(desk, client, everybody)
    name = named(found.given_name, found.family_name, found.known_as, found.held)
    kept = desk.drafts.get(FORM, client)
    number = next_number(p.version for p in plans)
    return PlanPage(
        client=client,
        name=name.full,
        short=name.short,
        first=name.first,
        adviser_name=adviser.name,
        adviser_first=names.given_of(adviser.name),
        who_choices=who_choices(name.first, names.given_of(adviser.name)),
        draft=whole.get(draft.id) if draft else None,
        current=whole.get(held.id) if held else None,
        versions=tuple(VersionLine(p.id, named_[p.id], word(p.state), _on(p)) for p in reversed(plans)),
        next_label=str(number),
        wants=latest_profile_goal(desk, client) or "",
        may_edit=not found.withheld and desk.me.role in Plan.about.edit,
        draft_words=kept.values if kept else None,
        withheld=found.withheld,
    )


def who_choices(first: str, adviser: str) -> tuple[str, ...]:
    """Who may do a step: the person, the adviser, both."""
    both = said("clocks.both", one=first, two=adviser)
    return tuple(dict.fromkeys(who for who in (first, adviser, both) if who))


def plan_version(desk: Desk, plan: UUID) -> PlanVersion:
    """One version, whole, for looking at. Refused "not_here"."""
    found = desk.find(Plan, plan)
    named_ = labels((p.version or 0, p.seen, p.id) for p in plans_of(desk, found.subject_id))
    return _whole(desk, [found], named_)[plan]


def _adviser(desk: Desk, client: UUID, everybody: dict[UUID, Colleague]) -> Colleague:
    """The named adviser; who writes, while nobody is named or the named one is not known here."""
    return everybody.get(adviser_on(desk, client, desk.today) or desk.me.id) or everybody[desk.me.id]


def _on(plan: Plan) -> date | None:
    return plan.signed_on or plan.agreed_on


def _whole(desk: Desk, plans: Sequence[Plan], named_: Mapping[UUID, str]) -> dict[UUID, PlanVersion]:
    """These versions with their words, steps and signatures. Three statements, however many."""
    ids = [p.id for p in plans]
    steps, signatures = children(desk, PlanStep, ids), children(desk, Signature, ids)
    long = texts(desk, [*ids, *(s.id for s in steps), *(s.id for s in signatures)])
    return {
        p.id: _version(
            p,
            named_[p.id],
            sorted((s for s in steps if s.plan_id == p.id), key=lambda s: (s.number or 0, s.id.bytes)),
            [s for s in signatures if s.plan_id == p.id],
            long,
        )
        for p in plans
    }


def _version(
    plan: Plan, label: str, steps: Sequence[PlanStep], signatures: Sequence[Signature], long: Texts
) -> PlanVersion:
    words = {name: text(long, plan.id, name) for name in PROSE}
    rows = step_rows(steps, long)
    written = "\n".join([*words.values(), *(f"{step.what}." for step in rows)])
    return PlanVersion(
        id=plan.id,
        label=label,
        number=plan.version or 0,
        state=word(plan.state),
        kind=word(plan.kind),
        hours=plan.hours or "",
        by_when=plan.by_when or "",
        texts=words,
        steps=rows,
        signatures=tuple(
            SignatureView(
                s.id, word(s.role), s.signer or "", word(s.how), s.on, s.signed_at, long.get((s.id, "drawn")),
                text(long, s.id, "reason"), s.witness or "",
            )
            for s in sorted(signatures, key=lambda s: (list(SignerRole).index(s.role) if s.role in list(SignerRole) else 9, s.id))
        ),
        agreed_on=plan.agreed_on,
        signed_on=plan.signed_on,
        review_on=plan.review_on,
        copy=word(plan.copy),
        copy_on=plan.copy_on,
        sealed=plan.seal is not None,
        intact=is_intact(plan, steps, long),
        grade=reading.grade(written),
        withheld=plan.withheld,
    )  # fmt: skip
