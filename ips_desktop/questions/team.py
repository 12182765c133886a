"""Team: every adviser's caseload against the limits, what is late, and what was last heard from the laptop (SS6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, team_of
from ips_desktop.questions.marks import Meter, Reason, YearMeter, plain, reason
from ips_desktop.questions.meters import WHOLE_POST, Meters, is_counted, meters
from ips_desktop.questions.referrals import undecided
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.standing import Standing, histories, people
from ips_desktop.records import Laptop
from ips_desktop.terms.words import Role
from resources.wordings import said


@dataclass(frozen=True)
class AdviserRow:
    """One adviser, in the order of names, never ranked. `hundredths`: share of a whole-time post; `late`: how many things are.

    `last_heard`: µs UTC of the last round of their laptop as the server told, None when never; `unsent`: what it said it still held.
    `people`: everybody who is counted in either caseload.
    """

    id: UUID
    name: str
    hundredths: int
    active: Meter
    monitoring: Meter
    year: YearMeter
    late: int
    last_heard: int | None
    unsent: int | None
    people: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class TeamLine:
    """One line under the table. `kind`: "news" or "eye"; `open`: what it leads to: "adviser", "people", "safety" of one person, "inbox", "away" of an adviser, "employers".

    `names` are those of `people`, in their order.
    """

    id: UUID
    kind: str
    icon: str
    what: Reason
    why: Reason
    adviser: UUID | None
    people: tuple[UUID, ...] = ()
    open: str = "adviser"
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeamPage:
    """The page. "North team. 5 advisers, 109 of 120 places in use, 7 things late." `places`: whole ones, of each adviser by themselves."""

    team: str
    advisers: tuple[AdviserRow, ...]
    in_use: int
    places: int
    late: int
    news: tuple[TeamLine, ...]
    eye: tuple[TeamLine, ...]


def team(desk: Desk) -> TeamPage:
    """Every adviser of the team against the limits. Twelve statements at most, whatever the number of people."""
    everybody = colleagues(desk)
    advisers = [c for c in team_of(desk, everybody) if c.role in (Role.ADVISER, Role.SUPERVISOR)]
    ids = [c.id for c in advisers]
    held = histories(desk, ids)
    found = people(desk, ids, held, steps=False, agreed=True)
    standings = [s for s in found if not s.spell.is_over(desk.today)]
    counted = [s for s in standings if is_counted(s, desk.today)]
    looked_at = [*counted, *(s for s in found if s.spell.is_over(desk.today))]
    met, heard = meters(desk, ids, counted, held), _heard(desk, ids)
    rows = tuple(_row(desk, c, met[c.id], looked_at, heard.get(c.id)) for c in advisers)
    return TeamPage(
        team=service_facts(desk).name,
        advisers=rows,
        in_use=sum(row.active.count for row in rows),
        places=sum(row.active.places for row in rows),
        late=sum(row.late for row in rows),
        news=_news(desk, standings),
        eye=_eye(desk, rows, counted, looked_at),
    )


def _heard(desk: Desk, staff: Sequence[UUID]) -> dict[UUID, tuple[int | None, int | None]]:
    """When a laptop of each was last heard, as the server told; of several laptops the last heard speaks."""
    rows = desk.session.execute(
        sa.select(Laptop.subject_id, Laptop.last_heard, Laptop.unsent)
        .where(Laptop.subject_id.in_(list(staff)), Laptop.deleted.is_not(True))
        .order_by(Laptop.last_heard)
    )
    return {person: (at, unsent) for person, at, unsent in rows}


def late_things(desk: Desk, standings: Sequence[Standing]) -> list[tuple[Standing, int]]:
    """Each late clock of these people with its days."""
    return [(s, late) for s in standings for d in s.dues if (late := d.late_days(desk.today))]


def _row(
    desk: Desk, who: Colleague, met: Meters, looked_at: Sequence[Standing], heard: tuple[int | None, int | None] | None
) -> AdviserRow:
    mine = [s for s in looked_at if s.adviser == who.id]
    at, unsent = heard or (None, None)
    return AdviserRow(
        id=who.id,
        name=who.name,
        hundredths=met.hundredths,
        active=met.active,
        monitoring=met.monitoring,
        year=met.year,
        late=len(late_things(desk, mine)),
        last_heard=at,
        unsent=unsent,
        people=tuple(s.client for s in mine if is_counted(s, desk.today)),
    )


LATELY = 7
QUIET_DAYS = 7


def _news(desk: Desk, standings: Sequence[Standing]) -> tuple[TeamLine, ...]:
    """What went well in the last seven days, each with the people behind it."""
    since = desk.today - timedelta(days=LATELY - 1)
    days_ = desk.reference.number("clock.first_meeting_days", desk.today)
    fell_due = [
        s
        for s in standings
        if s.spell.received_on and since <= s.spell.received_on + timedelta(days=days_) <= desk.today
    ]
    in_time = [
        s for s in fell_due
        if s.spell.first_contact and s.spell.received_on and (s.spell.first_contact - s.spell.received_on).days <= days_
    ]  # fmt: skip
    signed = [s for s in standings if s.journey.plans.signed_on and s.journey.plans.signed_on >= since]
    ready = [s for s in standings if s.spell.profile_completed_on and s.spell.profile_completed_on >= since]
    lines = (
        ("door-enter", in_time, reason("clocks.team.met", n=len(in_time), days=days_), reason("clocks.team.met_of", of=len(fell_due))),
        ("signature", signed, reason("clocks.team.signed", n=len(signed)), Reason("clocks.team.signed_why")),
        ("user-circle", ready, reason("clocks.team.profiles", n=len(ready)), Reason("clocks.team.profiles_why")),
    )  # fmt: skip
    return tuple(
        TeamLine(
            uuid5(desk.me.service, what.key),
            "news",
            icon,
            what,
            why,
            None,
            tuple(s.client for s in who),
            "people",
            tuple(s.name for s in who),
        )
        for icon, who, what, why in lines
        if who
    )


def _eye(
    desk: Desk, rows: Sequence[AdviserRow], counted: Sequence[Standing], looked_at: Sequence[Standing]
) -> tuple[TeamLine, ...]:
    """What needs a supervisor's eye: over or under the caseload, late things, a laptop not heard, referrals that wait."""
    lines: list[TeamLine] = list(_concerns(desk, counted))

    def add(who: AdviserRow, icon: str, key: str, what: Reason, why: Reason, people: Iterable[UUID] = ()) -> None:
        lines.append(TeamLine(uuid5(who.id, key), "eye", icon, what, why, who.id, tuple(people)))

    limit = desk.reference.number("caseload.limit", desk.today)
    for row in rows:
        mine = [s for s in counted if s.adviser == row.id]
        share = said("clocks.share_full") if row.hundredths == WHOLE_POST else f"{row.hundredths / 100:g}"
        if row.active.over:
            over = reason(
                "clocks.team.over", name=row.name, count=row.active.count, n=row.active.over, places=row.active.places
            )
            why = reason("clocks.team.over_why", limit=limit, places=plain(row.active.limit), share=share)
            add(row, "users", "over", over, why, (s.client for s in mine if not s.monitored))
        late = late_things(desk, [s for s in looked_at if s.adviser == row.id])
        if late:
            longest = reason("clocks.team.late_why", days=max(days_ for _, days_ in late))
            who = dict.fromkeys(s.client for s, _ in late)
            add(row, "clock", "late", reason("clocks.team.late", name=row.name, n=len(late)), longest, who)
        quiet = _quiet(desk, row)
        if quiet is not None:
            add(row, "device-laptop", "quiet", *quiet)
    return (*lines, *_waiting(desk))


def _concerns(desk: Desk, counted: Sequence[Standing]) -> tuple[TeamLine, ...]:
    """A concern that is open comes first: that there is one and about whom, never what (SS2.11)."""
    about = [s for s in counted if s.beyond.concerns]
    if not about:
        return ()
    what = reason("clocks.team.concern", n=len(about))
    who, names_ = tuple(s.client for s in about), tuple(s.name for s in about)
    return (
        TeamLine(
            uuid5(desk.me.service, "concern"), "eye", "alert-triangle", what, Reason("clocks.team.concern_why"), None,
            who, "people", names_,
        ),
    )  # fmt: skip


def _quiet(desk: Desk, row: AdviserRow) -> tuple[Reason, Reason] | None:
    if row.last_heard is None:
        return reason("clocks.team.never", name=row.name), Reason("clocks.team.never_why")
    heard = datetime.fromtimestamp(row.last_heard / 1_000_000, LONDON).date()
    if (desk.today - heard).days < QUIET_DAYS:
        return None
    return reason("clocks.team.quiet", name=row.name, on=heard), reason("clocks.team.quiet_why", n=row.unsent or 0)


def _waiting(desk: Desk) -> tuple[TeamLine, ...]:
    waiting = undecided(desk)
    if not waiting or desk.me.role == Role.ADVISER:
        return ()
    oldest = min((w.received_on for w in waiting if w.received_on), default=desk.today)
    what = reason("clocks.team.undecided", n=len(waiting))
    why = reason("clocks.team.undecided_why", on=oldest)
    who, names_ = tuple(w.client for w in waiting), tuple(w.name for w in waiting)
    return (TeamLine(uuid5(desk.me.service, "undecided"), "eye", "user-plus", what, why, None, who, "people", names_),)
