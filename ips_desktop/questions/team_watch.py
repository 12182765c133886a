"""What a supervisor decides and looks after besides caseloads: who is not back, conflicts, two records, places not offered; absences; visits.

Beside every line stands from which laptop it was heard (DESIGN §7); nothing is ranked. Each line opens who or what is behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, clients_named, colleagues, team_of
from ips_desktop.questions.employers import visits_this_week
from ips_desktop.questions.group import goes_on, groups
from ips_desktop.questions.inbox import to_choose
from ips_desktop.questions.job_words import day_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.safety import out_alone
from ips_desktop.questions.team import TeamLine
from ips_desktop.records import Absence, Client, Cover, Referral
from ips_desktop.terms.words import ReferralDecision, Role
from resources.wordings import said

LATELY = 28
"""Days for which a place that was not offered is looked at."""
AHEAD = 14
"""Days for which absences are told before they begin."""


@dataclass(frozen=True)
class TeamWatch:
    """`first` comes before everything else: somebody may be in danger. `decide` waits for who leads; `away` and `visits` by name."""

    first: tuple[TeamLine, ...] = ()
    decide: tuple[TeamLine, ...] = ()
    away: tuple[TeamLine, ...] = ()
    visits: tuple[TeamLine, ...] = ()


def team_watch(desk: Desk) -> TeamWatch:
    """All of it for the team of who asks. Twelve statements at most, whatever the number of people."""
    everybody = colleagues(desk)
    team = [c for c in team_of(desk, everybody) if c.role in (Role.ADVISER, Role.SUPERVISOR)]
    return TeamWatch(
        first=_not_back(desk),
        decide=(*_conflicts(desk), *_twice(desk), *_not_offered(desk)),
        away=_away(desk, team, everybody),
        visits=_visits(desk, team),
    )


def _line(
    of: UUID, icon: str, what: Reason, why: Reason, opens: str, adviser: UUID | None = None, people: Mapping[UUID, str] | None = None
) -> TeamLine:  # fmt: skip
    behind = people or {}
    return TeamLine(uuid5(of, what.key), "eye", icon, what, why, adviser, tuple(behind), opens, tuple(behind.values()))


def _not_back(desk: Desk) -> tuple[TeamLine, ...]:
    """Who went to somebody alone and should be back (SS2.11): the longest overdue first."""
    return tuple(
        _line(
            out.id,
            "alert-triangle",
            reason("team.watch.not_back", who=out.who, n=out.minutes),
            reason("team.watch.not_back_why", name=out.name, call=out.call),
            "safety",
            people={out.client: out.name},
        )
        for out in out_alone(desk)
        if out.minutes > 0
    )


def _conflicts(desk: Desk) -> tuple[TeamLine, ...]:
    n = to_choose(desk)
    if not n:
        return ()
    what = reason("team.watch.conflicts", n=n)
    return (_line(desk.me.service, "arrows-split-2", what, Reason("team.watch.conflicts_why"), "inbox"),)


def _twice(desk: Desk) -> tuple[TeamLine, ...]:
    """Records of one name and day of birth that nobody joined: somebody says whether they are one person."""
    named = sa.func.lower(sa.func.coalesce(Client.given_name, "") + " " + sa.func.coalesce(Client.family_name, ""))
    own = sa.select(named.label("named"), Client.born).where(
        Client.born.is_not(None), Client.same_as.is_(None), Client.deleted.is_not(True)
    )
    own = own.group_by(named, Client.born).having(sa.func.count() > 1).subquery()
    rows = desk.session.execute(
        sa.select(Client.id)
        .join(own, sa.and_(own.c.named == named, own.c.born == Client.born))
        .where(Client.same_as.is_(None), Client.deleted.is_not(True))
    )
    ids = [id_ for (id_,) in rows]
    if not ids:
        return ()
    people = _named(desk, ids)
    what = reason("team.watch.twice", n=len(people))
    return (_line(desk.me.service, "git-merge", what, Reason("team.watch.twice_why"), "people", people=people),)


def _named(desk: Desk, ids: Iterable[UUID]) -> dict[UUID, str]:
    named = clients_named(desk, ids)
    return dict(
        sorted(((id_, each.full) for id_, each in named.items()), key=lambda pair: (pair[1].casefold(), pair[0]))
    )


def _not_offered(desk: Desk) -> tuple[TeamLine, ...]:
    """Places that were not offered in the last weeks: each is looked at by who leads (FS7)."""
    since = desk.today - timedelta(days=LATELY)
    ids = desk.session.scalars(
        sa.select(goes_on(groups(desk), Referral.subject_id)).where(
            Referral.decision == ReferralDecision.NOT_OFFERED,
            Referral.decided_on > since,
            Referral.deleted.is_not(True),
        )
    ).all()
    if not ids:
        return ()
    people = _named(desk, ids)
    what = reason("team.watch.not_offered", n=len(people))
    why = reason("team.watch.not_offered_why", days=LATELY)
    return (_line(desk.me.service, "door-enter", what, why, "people", people=people),)


def _away(desk: Desk, team: Iterable[Colleague], everybody: Mapping[UUID, Colleague]) -> tuple[TeamLine, ...]:
    """Who is away now or soon, and who stands in for how many of their people (FS6)."""
    names = {c.id: c.name for c in team}
    rows = desk.session.execute(
        sa.select(Absence.id, Absence.subject_id, Absence.from_day, Absence.until_day, Absence.cover_id)
        .where(Absence.subject_id.in_(list(names)), Absence.until_day >= desk.today)
        .where(Absence.from_day <= desk.today + timedelta(days=AHEAD), Absence.deleted.is_not(True))
        .order_by(Absence.from_day, Absence.id)
    ).all()
    covered = _covered(desk, [row[0] for row in rows])
    lines = [_absence(desk, row, names, everybody, covered) for row in rows]
    return tuple(sorted(lines, key=lambda line: names.get(line.adviser, "") if line.adviser else ""))


def _covered(desk: Desk, absences: list[UUID]) -> dict[UUID | None, int]:
    if not absences:
        return {}
    rows = desk.session.execute(
        sa.select(Cover.absence_id, sa.func.count(sa.distinct(goes_on(groups(desk), Cover.subject_id))))
        .where(Cover.absence_id.in_(absences), Cover.deleted.is_not(True))
        .group_by(Cover.absence_id)
    )
    return {absence: n for absence, n in rows}  # noqa: C416  rows, not pairs


def _absence(
    desk: Desk, row: Any, names: Mapping[UUID, str], everybody: Mapping[UUID, Colleague], covered: Mapping[UUID | None, int]
) -> TeamLine:  # fmt: skip
    id_, staff, first, last, cover = row
    days_ = {"first": _day(first, desk.today), "last": _day(last, desk.today)}
    key = "team.watch.away_day" if first == last else "team.watch.away"
    what = reason(key, name=names[staff], **days_)
    if cover is None:
        why = Reason("team.watch.nobody_covers")
    else:
        who = everybody[cover].name if cover in everybody else ""
        why = reason("team.watch.covers", who=who, n=covered.get(id_, 0))
    return _line(id_, "calendar-event", what, why, "away", adviser=staff)


def _day(on: date | None, today: date) -> str:
    return day_words(on, today) if on is not None else said("steps.day_not_known")


def _visits(desk: Desk, team: list[Colleague]) -> tuple[TeamLine, ...]:
    """Face-to-face contacts with employers this week against six for a whole post (FS13), in the order of names."""
    found = visits_this_week(desk, team)
    return tuple(
        _line(
            each.id,
            "building-store",
            reason("team.watch.visits", name=each.name, count=found[each.id].count, of=found[each.id].of),
            Reason("team.watch.visits_why"),
            "employers",
            adviser=each.id,
        )
        for each in team
        if each.id in found
    )
