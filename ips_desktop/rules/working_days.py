"""Working days: not Saturday, not Sunday, not a bank holiday of the service's nation (MEASURES §5)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

NATIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}


@cache
def _bank_holidays(nation: str, year: int) -> frozenset[date]:
    import holidays  # a large library, wanted only once a working day is counted

    return frozenset(holidays.country_holidays("GB", subdiv=NATIONS.get(nation, "ENG"), years=year))


def is_working_day(on: date, nation: str) -> bool:
    """Whether people of this nation work on that day. A nation not known counts as England."""
    return on.weekday() < 5 and on not in _bank_holidays(nation, on.year)


def working_days_after(start: date, days: int, nation: str) -> date:
    """The day that stands `days` working days after `start`; `start` itself is never counted."""
    on = start
    while days > 0:
        on += timedelta(days=1)
        days -= is_working_day(on, nation)
    return on
