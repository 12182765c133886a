"""The clocks of a clinical team: referral and allocation meetings, the weekly contact, the review together, who leads us there (MEASURES §5).

Pure and dated, like `clocks`. They run while somebody of ours is linked to the team and the team is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ips_desktop.rules.clocks import Due
from ips_desktop.rules.days import ONE, add_months
from ips_desktop.rules.figures import Figures

MIDDLE = 15
"""The day of a month by which the first of two meetings is asked for: none is late before the month is over."""
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class TeamFacts:
    """What the clocks know of a team. Days that have not come about are None.

    `linked_on`: since when the adviser of today is linked without a break; `began_on`: the first day anybody was.
    `allocation`: at how many referral or allocation meetings of this month our adviser was. `led_on`: since
    when somebody is named as clinical vocational lead. `last_leader`: when whoever leads us was last at a meeting of the team. `figure_on`: the day of the last caseload figure.
    """

    linked_on: date | None = None
    began_on: date | None = None
    closed_on: date | None = None
    allocation: int = 0
    led_on: date | None = None
    last_contact: date | None = None
    last_review: date | None = None
    last_leader: date | None = None
    figure_on: date | None = None


def allocation_meeting(facts: TeamFacts, figures: Figures, today: date) -> Due | None:
    """Two referral or allocation meetings a month (SS10.13): the first by the middle of the month, the last by its end."""
    first = today.replace(day=1)
    last = add_months(first, 1) - ONE
    missing = figures.number("team.meetings_month", first) - facts.allocation
    if facts.linked_on is None or missing <= 0:
        return None
    is_first = facts.allocation == 0 and missing > 1
    on = first.replace(day=MIDDLE) if is_first and today.day <= MIDDLE else last
    return Due("team_meeting", on, first, last, missing)


def weekly_contact(facts: TeamFacts) -> Due | None:
    """A contact with the clinical vocational lead each week, Monday to Sunday (SS10.14). Without a lead there is nobody to speak with."""
    if facts.linked_on is None or facts.led_on is None:
        return None
    begun, last = max(facts.linked_on, facts.led_on), facts.last_contact
    is_first = last is None or last < begun
    since = begun if last is None or is_first else last
    on = _monday(since) + (WEEK if is_first else 2 * WEEK) - ONE
    return Due("vocational_contact", on, since, on, WEEK.days)


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def joint_review(facts: TeamFacts, figures: Figures) -> Due | None:
    """A co-ordinator's whole caseload is gone through together every 3 months (FS21)."""
    return _months("caseload_review", facts, facts.last_review, figures, "team.review_months")


def leader_visit(facts: TeamFacts, figures: Figures) -> Due | None:
    """Whoever leads us is at a meeting of the team every 6 months (FT3)."""
    return _months("leader_at_team", facts, facts.last_leader, figures, "team.leader_months")


def _months(rule: str, facts: TeamFacts, last: date | None, figures: Figures, key: str) -> Due | None:
    since = last or facts.began_on
    if facts.linked_on is None or since is None:
        return None
    on = add_months(since, figures.number(key, since))
    return Due(rule, on, since, on, (on - since).days)


def figure_is_old(facts: TeamFacts, figures: Figures, today: date) -> bool:
    """Whether the team's caseload figure is too old to reckon with, or there is none (SS10.15)."""
    days = figures.number("team.figure_days", today)
    return facts.figure_on is None or (today - facts.figure_on).days > days


def running_team(facts: TeamFacts, figures: Figures, today: date) -> tuple[Due, ...]:
    """All that run on a day, the soonest first; a closed team has none."""
    if facts.closed_on is not None and facts.closed_on <= today:
        return ()
    dues: Iterator[Due | None] = iter(
        (
            allocation_meeting(facts, figures, today),
            weekly_contact(facts),
            joint_review(facts, figures),
            leader_visit(facts, figures),
        )
    )
    return tuple(sorted((d for d in dues if d is not None), key=lambda d: (d.on, d.rule)))
