"""Caseload: everyone with one adviser, those who need attention first, against the limits (SS6.1–6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions import todo
from ips_desktop.questions.colleagues import colleagues, team_of
from ips_desktop.questions.diary import booked_today
from ips_desktop.questions.marks import Chip, Meter, Reason, YearMeter, reason
from ips_desktop.questions.meters import is_counted, meters
from ips_desktop.questions.standing import Standing, histories, people
from ips_desktop.questions.texts import word
from ips_desktop.rules import clocks
from ips_desktop.terms.words import SupportMode

FILTERS = ("all", "late", "job_search", "in_work", "monitoring", "no_plan")


@dataclass(frozen=True)
class CaseloadRow:
    """One person. `id` and `client` are the person.

    `next_what` · `next_by`: a clock's words, or the next step agreed; `late_days` > 0, of whichever it is, reads "was any day until".
    `days_since` the last contact, None before the first; `rhythm`: agreed days between contacts. `flag`: one at most.
    `mode` and `team`: what people may be grouped by; `marked`: chosen on the page for an act on several.
    `attention`: stands in the first group. `filters`: which of `FILTERS` it answers to. `stage`: "terms.SupportMode.…".
    """

    id: UUID
    client: UUID
    spell: UUID
    name: str
    short: str
    stage: Reason
    next_what: str
    next_by: date | None
    late_days: int
    last_contact: date | None
    days_since: int | None
    rhythm: int
    flag: Chip | None
    attention: bool
    filters: frozenset[str]
    plan: str = ""
    today_at: int | None = None
    withheld: bool = False
    mode: str = ""
    team: str = ""
    marked: bool = False


@dataclass(frozen=True)
class CaseloadPage:
    """The page of one adviser. `counts` follows `FILTERS`; `advisers` fills a supervisor's chooser (id, name)."""

    adviser: UUID
    adviser_name: str
    active: Meter
    monitoring: Meter
    year: YearMeter
    rows: tuple[CaseloadRow, ...]
    counts: tuple[tuple[str, int], ...]
    attention: int
    advisers: tuple[tuple[UUID, str], ...] = ()


def caseload(desk: Desk, adviser: UUID | None = None) -> CaseloadPage:
    """Everyone with one adviser, mine unless another is named. Twelve statements at most, whatever the number of people."""
    whose, everybody = adviser or desk.me.id, colleagues(desk)
    held = histories(desk, [whose])
    standings = [s for s in people(desk, [whose], held) if is_counted(s, desk.today)]
    met = meters(desk, [whose], standings, held)[whose]
    booked = booked_today(desk, [s.client for s in standings])
    rows = sorted((_row(desk, s, booked) for s in standings), key=_order)
    counts = tuple((name, sum(name in row.filters for row in rows)) for name in FILTERS)
    return CaseloadPage(
        adviser=whose,
        adviser_name=everybody[whose].name if whose in everybody else "",
        active=met.active,
        monitoring=met.monitoring,
        year=met.year,
        rows=tuple(rows),
        counts=counts,
        attention=sum(row.attention for row in rows),
        advisers=tuple((c.id, c.name) for c in team_of(desk, everybody)),
    )


def _order(row: CaseloadRow) -> tuple[bool, int, date, str, UUID]:
    """Those who need attention first, the latest of them first; then by name."""
    return (
        not row.attention,
        -row.late_days,
        row.next_by or date.max if row.attention else date.max,
        row.name.lower(),
        row.id,
    )


def _row(desk: Desk, standing: Standing, booked: dict[UUID, int | None]) -> CaseloadRow:
    spell, today = standing.spell, desk.today
    chip = todo.flag(standing, today, booked.get(standing.client), meets_today=standing.client in booked)
    late = standing.late_days(today) or todo.step_late(standing, today)
    what, by = _next(standing, today)
    last = spell.last_contact
    return CaseloadRow(
        id=standing.client,
        client=standing.client,
        spell=spell.id,
        name=standing.name,
        short=standing.short,
        stage=stage(standing.mode),
        next_what=what,
        next_by=by,
        late_days=late,
        last_contact=last,
        days_since=(today - last).days if last else None,
        rhythm=clocks.rhythm(standing.journey, desk.reference, last or today),
        flag=chip,
        attention=chip is not None and chip.kind != "neutral",
        filters=_filters(standing, late),
        plan=standing.plan.state,
        today_at=booked.get(standing.client),
        withheld=spell.withheld,
        mode=word(standing.mode),
        team=spell.team or "",
    )


def _next(standing: Standing, today: date) -> tuple[str, date | None]:
    """What comes next: the latest thing if any is late, else the step agreed last, else the first clock that runs."""
    late = max(standing.dues, key=lambda d: d.late_days(today), default=None)
    if late is not None and late.late_days(today):
        return todo.what(late).said(), late.late_after
    if standing.next_step.what:
        return standing.next_step.what, standing.next_step.by
    if standing.dues:
        return todo.what(standing.dues[0]).said(), todo.until(standing.dues[0], today)
    return "", None


def _filters(standing: Standing, late: int) -> frozenset[str]:
    by_mode = {SupportMode.ACTIVE: "job_search", SupportMode.IN_WORK: "in_work", SupportMode.MONITORING: "monitoring"}
    found = {"all", by_mode.get(standing.mode, "all")}
    if late:
        found.add("late")
    if standing.journey.entry is not None and standing.journey.plans.agreed_on is None:
        found.add("no_plan")
    return frozenset(found)


def stage(mode: object) -> Reason:
    """How a person is supported, as it is said; a way of a newer version in its own words."""
    if isinstance(mode, SupportMode):
        return Reason(f"terms.SupportMode.{mode}")
    return reason("terms.unknown", text=word(mode)) if mode else Reason("clocks.stage.not_here")
