"""All indicators of the oracle by their id in MEASURES §3 and §4."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.oracle import kept, levels, plans, reach, ways, work
from tests.oracle.asked import Asked
from tests.oracle.lists import Figure

MEASURES: Mapping[str, Callable[[Asked], Figure]] = {
    "plans": plans.plans,
    "plans_at_closure": plans.plans_at_closure,
    "profile_28": plans.profile_28,
    "search_28": plans.search_28,
    "job_starts": work.job_starts,
    "work_rate": work.work_rate,
    "work_rate_out_of_work": work.work_rate_out_of_work,
    "work_rate_cohort": work.work_rate_cohort,
    "work_profile": work.work_profile,
    "retained_3": kept.retained(kept.by_months(3)),
    "retained_6": kept.retained(kept.by_months(6)),
    "retained_9": kept.retained(kept.by_months(9)),
    "retained_12": kept.retained_12,
    "retained_13w": kept.retained(kept.WEEKS_13),
    "placements": ways.placements,
    "at_risk": kept.at_risk,
    "adjustments": kept.adjustments,
    "at_risk_kept": kept.at_risk_kept,
    "learning": ways.mainstream("training", "education"),
    "volunteering": ways.mainstream("volunteering"),
    "qualifications": ways.qualifications,
    "steps": ways.steps,
    "onward": ways.onward,
    "employers_contacted": reach.employers_contacted,
    "service_profile": reach.service_profile,
    "moving": ways.moving,
    "time_to_start": reach.time_to_start,
    "timely_entry": reach.timely_entry,
    "referral_share_b": levels.referral_share_b,
    "active_caseload": levels.active_caseload,
    "monitoring": levels.monitoring,
    "served_year": levels.served_year,
    "projected_year": levels.projected_year,
}
