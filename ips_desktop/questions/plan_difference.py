"""Two versions of a plan side by side: what each says, and where they differ (issue of every review, SS4.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import named
from ips_desktop.questions.inbox import Piece, differing
from ips_desktop.questions.plan import PROSE, PlanVersion, VersionLine, plan_version
from ips_desktop.questions.texts import word
from ips_desktop.questions.versions import plans_of
from ips_desktop.records import Client
from ips_desktop.rules.versions import labels
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import GoalKind
from resources.wordings import days, said


@dataclass(frozen=True)
class Difference:
    """One part of the plan in both versions. `name`: the key of what it is called."""

    name: str
    older: tuple[Piece, ...]
    newer: tuple[Piece, ...]

    @property
    def differs(self) -> bool:
        """Whether the versions say different things here."""
        return any(piece.differs for piece in (*self.older, *self.newer))


@dataclass(frozen=True)
class PlanDifference:
    """Both versions by id, every version to choose from (newest first), and part by part what they say.

    With fewer than two versions there is nothing to lay beside another: `older` and `newer` are None, `parts` are none.
    """

    client: UUID
    name: str
    versions: tuple[VersionLine, ...]
    older: UUID | None = None
    newer: UUID | None = None
    parts: tuple[Difference, ...] = ()


def plan_difference(
    desk: Desk, client: UUID, *, older: UUID | None = None, newer: UUID | None = None
) -> PlanDifference:
    """Two versions compared, the last two when none are named. Refused "not_here"."""
    found, plans = desk.find(Client, client), plans_of(desk, client)
    name = named(found.given_name, found.family_name, found.known_as, found.held).full
    label = labels((p.version or 0, p.seen, p.id) for p in plans)
    lines = tuple(VersionLine(p.id, label[p.id], word(p.state), p.signed_on or p.agreed_on) for p in reversed(plans))
    if len(plans) < 2:
        return PlanDifference(client, name, lines)
    ids = {plan.id for plan in plans}
    if not {i for i in (older, newer) if i is not None} <= ids:
        raise Refused("not_here")
    newer = newer or plans[-1].id
    older = older or next(plan.id for plan in reversed(plans) if plan.id != newer)
    parts = _parts(_told(plan_version(desk, older)), _told(plan_version(desk, newer)))
    return PlanDifference(client, name, lines, older, newer, parts)


def _parts(one: dict[str, str], two: dict[str, str]) -> tuple[Difference, ...]:
    names = dict.fromkeys((*one, *two))
    return tuple(
        Difference(name, *differing(one.get(name, ""), two.get(name, "")))
        for name in names
        if one.get(name) or two.get(name)
    )


def _told(version: PlanVersion) -> dict[str, str]:
    """What a version says, by the key of each part, in the order of the page."""
    kind = said(f"terms.GoalKind.{version.kind}") if version.kind in list(GoalKind) else version.kind
    steps = "\n".join(_step(s.number, s.what, s.who, s.by_day, s.done_on) for s in version.steps)
    told = {"kind": kind, "hours": version.hours, "by_when": version.by_when}
    words = {name: version.texts[name] for name in PROSE}
    first = {name: words.pop(name) for name in ("goal", "why", "bring")}
    review = days.day_of_year(version.review_on) if version.review_on else ""
    return {**first, **told, "steps": steps, **words, "review_on": review}


def _step(number: int, what: str, who: str, by: date | None, done: date | None) -> str:
    when = said("plan_versions.done", day=days.day(done)) if done else ""
    until = said("plan_versions.by", day=days.day(by)) if by and not done else ""
    return f"{number}. " + ", ".join(part for part in (what, who, until, when) if part)
