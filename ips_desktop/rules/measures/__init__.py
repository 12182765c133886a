"""Each indicator of the service, one file a measure, named as its id (MEASURES §3 and §4). What they run on is `rules.measuring`.

A new one: its file with `MEASURE`, its module in the list below, its question `measures.<id>` in the wordings, its target in
`resources/reference/measures.toml` when it has one. Screen, paper, export and command line loop over `MEASURES` and name none.
"""

from __future__ import annotations

from ips_desktop.rules.measures import (
    active_caseload,
    adjustments,
    at_risk,
    at_risk_kept,
    coordinators,
    cvl_contact,
    employers_contacted,
    job_starts,
    joint_working,
    learning,
    monitoring,
    moving,
    named_teams,
    onward,
    placements,
    plans,
    plans_at_closure,
    profile_28,
    projected_year,
    qualifications,
    referral_share_b,
    retained_3,
    retained_6,
    retained_9,
    retained_12,
    retained_13w,
    search_28,
    served_year,
    service_profile,
    steps,
    team_meetings,
    time_to_start,
    timely_entry,
    volunteering,
    work_profile,
    work_rate,
    work_rate_cohort,
    work_rate_out_of_work,
)
from ips_desktop.rules.measuring.measure import Measure

MEASURES: dict[str, Measure] = {
    module.MEASURE.id: module.MEASURE
    for module in (
        plans,
        plans_at_closure,
        profile_28,
        search_28,
        job_starts,
        work_rate,
        work_rate_out_of_work,
        work_rate_cohort,
        work_profile,
        retained_13w,
        retained_3,
        retained_6,
        retained_9,
        retained_12,
        placements,
        at_risk,
        adjustments,
        at_risk_kept,
        learning,
        qualifications,
        volunteering,
        steps,
        onward,
        team_meetings,
        cvl_contact,
        referral_share_b,
        employers_contacted,
        joint_working,
        named_teams,
        service_profile,
        moving,
        time_to_start,
        timely_entry,
        active_caseload,
        monitoring,
        served_year,
        projected_year,
        coordinators,
    )
}
"""Every measure by its id, in the order in which they are read."""
