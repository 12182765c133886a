"""The page of all clinical teams: who is linked to each, and what is due there. Alphabetical; nothing is ranked."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.linked import links, my_teams
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.team_standing import TeamStanding, team_standings
from ips_desktop.questions.todo import late_chip, until
from ips_desktop.records import ClinicalTeam
from ips_desktop.rules.team_clocks import figure_is_old
from ips_desktop.terms.words import Role
from resources.wordings import days, said


@dataclass(frozen=True)
class TeamCard:
    """One team. `next_due`: what is due first there, with its last day; `others`: how many more are due; `chip`: one at most.

    `group`: "mine", "others" or "closed". `adviser` and `lead` are names, "" for nobody.
    """

    id: UUID
    name: str
    kind: str
    adviser: str
    lead: str
    group: str
    next_due: Reason | None = None
    others: int = 0
    chip: Chip | None = None


@dataclass(frozen=True)
class TeamsPage:
    """`may_add`: who is at this laptop may add a team. `late`: how many things are late, at all teams shown."""

    teams: tuple[TeamCard, ...]
    late: int
    may_add: bool
    service: UUID


def clinical_teams(desk: Desk) -> TeamsPage:
    """An adviser's own teams and those they stand in at; every team for who leads. Five statements at most."""
    held = links(desk)
    mine = my_teams(desk, held, desk.today)
    only = mine if desk.me.role == Role.ADVISER else None
    people = {id_: each.name for id_, each in colleagues(desk).items()}
    found = team_standings(desk, only)
    cards = sorted((_card(desk, each, people, mine) for each in found), key=_order)
    late = sum(due.late_days(desk.today) > 0 for each in found for due in each.dues)
    return TeamsPage(tuple(cards), late, desk.me.role in ClinicalTeam.about.create, desk.me.service)


GROUPS = ("mine", "others", "closed")


def _order(card: TeamCard) -> tuple[int, str, UUID]:
    return GROUPS.index(card.group), card.name.casefold(), card.id


def _card(desk: Desk, team: TeamStanding, people: dict[UUID, str], mine: set[UUID]) -> TeamCard:
    late = max((due.late_days(desk.today) for due in team.dues), default=0)
    first = min(team.dues, key=lambda due: (-due.late_days(desk.today), due.on), default=None)
    day = until(first, desk.today) if first is not None else None
    due = None
    if first is not None and day is not None:
        key = "was" if first.late_days(desk.today) else "until"
        due = reason(f"teams.due.{key}", what=said(f"teams.clock.{first.rule}.what"), on=days.day(day))
    return TeamCard(
        id=team.id,
        name=team.name,
        kind=choice_words(team.kind) if team.kind is not None else "",
        adviser=people.get(team.adviser, "") if team.adviser is not None else "",
        lead=team.lead_name,
        group="closed" if not team.is_open(desk.today) else "mine" if team.id in mine else "others",
        next_due=due,
        others=max(0, len(team.dues) - 1),
        chip=late_chip(late) if late else _chip(desk, team),
    )


def _chip(desk: Desk, team: TeamStanding) -> Chip | None:
    """What is missing at a team where nothing is late."""
    if not team.is_open(desk.today):
        return Chip("neutral", "circle-check", Reason("teams.chip.closed"))
    if team.adviser is None:
        return Chip("attention", "user", Reason("teams.chip.nobody"))
    if team.lead is None:
        return Chip("neutral", "user", Reason("teams.chip.no_lead"))
    if figure_is_old(team.facts, desk.reference, desk.today):
        return Chip("neutral", "chart-bar", Reason("teams.chip.figure"))
    return None
