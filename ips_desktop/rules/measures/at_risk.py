"""Jobs that might be lost: early referrals and episodes during support (SS10.6, SS4.4)."""

from __future__ import annotations

from ips_desktop.rules.days import Period
from ips_desktop.rules.measuring.case import Answer
from ips_desktop.rules.measuring.measure import Found, Kind, Measure, Part
from ips_desktop.rules.measuring.risking import began_in
from ips_desktop.rules.measuring.world import World


def find(world: World, period: Period) -> Found:
    """Episodes of the period: an early referral on the day received, an episode during support on its own day."""
    rows = list(began_in(world, period))
    parts = (
        Part("early", tuple(case for found, case in rows if found.early)),
        Part("during_support", tuple(case for found, case in rows if not found.early)),
        Part(
            "lost_while_waiting",
            tuple(case for found, case in rows if found.lost_while_waiting and case.answer == Answer.COUNTS),
        ),
    )
    return Found(tuple(case for _, case in rows), parts)


MEASURE = Measure("at_risk", ("SS10.6", "SS4.4"), find, Kind.COUNT)
