"""Supervision: when the next is due, and which standard to talk about (SS9.4). Pure and dated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ips_desktop.rules.clocks import Due
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.supervising import FidelityTopic

TOPIC_OF: Mapping[str, FidelityTopic] = {
    "first_meeting": FidelityTopic.NOBODY_TURNED_AWAY,
    "missed_meeting": FidelityTopic.OUTREACH,
    "profile": FidelityTopic.PROFILE,
    "job_search": FidelityTopic.SEARCH,
    "employer_contact": FidelityTopic.SEARCH,
    "personal_information": FidelityTopic.INFORMATION,
    "revisit_information": FidelityTopic.INFORMATION,
    "benefits_advice": FidelityTopic.BENEFITS,
    "next_job_help": FidelityTopic.NEXT_JOB,
    "in_work_plan": FidelityTopic.FOLLOW_ALONG,
    "in_work_review": FidelityTopic.FOLLOW_ALONG,
    "check_due": FidelityTopic.FOLLOW_ALONG,
    "joint_meeting": FidelityTopic.IN_THE_TEAM,
    "step_ends": FidelityTopic.PAID_JOBS,
    "where_we_meet": FidelityTopic.COMMUNITY,
}
"""Which standard a late clock speaks of; the others speak of none."""


def supervision_due(last: date | None, begun: date | None, figures: Figures) -> Due | None:
    """The next supervision: so many days after the last, or after they began here; None while neither is known."""
    since = last or begun
    if since is None:
        return None
    days = figures.number("clock.supervision_days", since)
    on = since + timedelta(days=days)
    return Due("supervision", on, since, on, days=days, which="" if last is not None else "first")


@dataclass(frozen=True)
class Fortnight:
    """What speaks for a standard: late clocks by rule, the caseload against its lines, visits against what is wanted."""

    late: tuple[str, ...] = ()
    over: int = 0
    under: int = 0
    visits: int = 0
    wanted: Decimal = Decimal(0)


def topics_asked(seen: Fortnight) -> dict[FidelityTopic, int]:
    """The standards that the records speak for, and how loudly: a late clock once each."""
    asked: dict[FidelityTopic, int] = {}
    for rule in seen.late:
        if rule in TOPIC_OF:
            asked[TOPIC_OF[rule]] = asked.get(TOPIC_OF[rule], 0) + 1
    if seen.over or seen.under:
        asked[FidelityTopic.CASELOAD] = seen.over + seen.under
    if seen.visits < seen.wanted:
        asked[FidelityTopic.EMPLOYERS] = int(seen.wanted - seen.visits) + 1
    return asked


def topic(seen: Fortnight, talked: Sequence[FidelityTopic]) -> FidelityTopic:
    """What to talk about: what the records speak for most loudly and was not talked of last time; else what was talked of longest ago.

    `talked`: the topics of earlier supervisions, the newest first.
    """
    last = talked[0] if talked else None
    asked = {each: loud for each, loud in topics_asked(seen).items() if each != last}
    every = list(FidelityTopic)
    if asked:
        return max(asked, key=lambda each: (asked[each], -every.index(each)))
    ago = {each: at for at, each in reversed(list(enumerate(talked)))}
    return max(every, key=lambda each: (ago.get(each, len(talked)), -every.index(each)))
