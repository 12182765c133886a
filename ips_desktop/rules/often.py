"""Being in touch more often than was agreed: too much is shown like too little (SS5.3c; MEASURES §5). Pure and dated."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from ips_desktop.rules.clocks import NEVER_LATE, Due, Journey, rhythm
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.words import SupportMode

RULE = "more_contact"
SAY_WHY = frozenset((RULE,))
"""Rules of what is so, not of what is to be done by a day: whoever lets one stand says why, late or not."""


def more_than_agreed(
    j: Journey, in_touch: Collection[date], changed: Iterable[date | None], figures: Figures, today: date
) -> Due | None:
    """More than twice the rhythm over 56 days in which nothing happened. Counted are days on which they were in touch.

    `changed`: when anything happened that asks for more of us: the rhythm was talked about, a job began, ended or might be lost, an
    offer, other hours, a new adviser. What was before the last of these is not judged by what holds since, so 56 whole days have to
    pass first; `since` is that day, else the entry. Never late, for nobody is owed less of us by a day. Support that is paused has no
    rhythm. Settled by another rhythm, or by saying why it is right as it is.
    """
    if j.entry is None or j.mode == SupportMode.PAUSED:
        return None
    days = figures.number("clock.more_contact_days", today)
    known = (j.entry, j.in_work_since, j.handed_over_on, *changed)
    since = max(day for day in known if day is not None and day <= today)
    first = today - timedelta(days=days - 1)
    if since >= first:
        return None
    times, every = sum(first <= day <= today for day in in_touch), rhythm(j, figures, today)
    if times * every <= figures.number("clock.more_contact_times", today) * days:
        return None
    return Due(RULE, today, since, NEVER_LATE, every, times=times, within=days)
