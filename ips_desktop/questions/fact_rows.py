"""What is read for the flat facts: one statement a record type, headline columns alone (decisions 9 and 14).

First and last contacts are found by index, a look-up a spell or job, and never by reading meetings.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.questions.at_once import Asked
from ips_desktop.records import (
    AtRisk,
    Client,
    Job,
    JobCheck,
    JobTerms,
    Meeting,
    Mode,
    NamedAdviser,
    PaidHours,
    Referral,
    Spell,
    SteppingStone,
)
from ips_desktop.terms.words import Attendance


def _contact(pick: Any, owner: Any, *where: Any) -> sa.ScalarSelect[Any]:
    """The first or last attended meeting of a record's person; correlated, so each is one look-up by index."""
    return (
        sa.select(pick(Meeting.on))
        .where(Meeting.subject_id == owner.subject_id, Meeting.attendance == Attendance.ATTENDED)
        .where(Meeting.deleted.is_not(True), *where)
        .correlate(owner)
        .scalar_subquery()
    )


def _spells() -> Asked:
    came = Meeting.on >= sa.func.coalesce(Spell.received_on, sa.literal("0000"))
    until = Meeting.on <= sa.func.coalesce(Spell.closed_on, sa.literal("9999"))
    s = Spell
    return Asked(sa.select(
        s.subject_id, s.id, s.referral_id, s.received_on, s.yes_on, s.accepted_on, s.closed_on, s.closed_reason, s.in_work_at_entry,
        _contact(sa.func.min, s, came, until), _contact(sa.func.min, s, came, until, Meeting.on >= s.yes_on), _contact(sa.func.max, s, came, until),
    ), (s.received_on, s.id))  # fmt: skip


def _jobs() -> Asked:
    j = Job
    return Asked(sa.select(
        j.subject_id, j.id, j.start_on, j.end_on, j.ended_unknown, j.end_reason, j.four_hours, j.four_hours_on, j.kind, j.contract,
        j.fixed_until, j.open_to_all, j.integrated, j.trading, j.benefit_limited, j.housing_help, j.better_than, j.agrees_after_close,
        j.employer_id, j.employer_name, j.title, j.soc, j.sic, j.stepping_id, _contact(sa.func.max, j, Meeting.on <= j.start_on).label("met_before"),
    ), (j.start_on.is_(None), j.start_on, j.id))  # fmt: skip


def _others() -> dict[str, tuple[Any, Asked]]:
    r, t, p, c, k, s, a, n, m = (
        Referral, JobTerms, PaidHours, JobCheck, Client, SteppingStone, AtRisk, NamedAdviser, Mode,
    )  # fmt: skip
    return {
        "people": (k, Asked(sa.select(k.id, k.born), (k.id,))),
        "referrals": (r, Asked(sa.select(r.subject_id, r.id, r.received_on, r.source, r.kind, r.decision, r.decided_on, r.team_id), (r.received_on, r.id,))),
        "terms": (t, Asked(sa.select(t.job_id, t.from_day, t.minutes_week, t.pay, t.pay_per).where(t.from_day.is_not(None)), (t.from_day, t.seen == 0, t.seen, t.id,))),
        "paid": (p, Asked(sa.select(p.job_id, p.on, p.minutes, p.whole_week).where(p.on.is_not(None), p.minutes.is_not(None)), (p.on, p.id,))),
        "checks": (c, Asked(sa.select(c.job_id, c.on, c.in_work, c.same_job).where(c.on.is_not(None)), (c.on, c.id,))),
        "steps": (s, Asked(sa.select(s.subject_id, s.id, s.kind, s.start_on, s.agreed_end, s.ended_on, s.end, s.mainstream, s.before_contact), (s.start_on, s.id,))),
        "risks": (a, Asked(sa.select(a.subject_id, a.id, a.early, a.began_on, a.job_id, a.referral_id), (a.began_on, a.id,))),
        "advisers": (n, Asked(sa.select(n.subject_id, n.from_day, n.seen, n.id, n.adviser_id))),
        "modes": (m, Asked(sa.select(m.subject_id, m.from_day, m.seen, m.id, m.mode))),
    }  # fmt: skip


@cache
def _parts() -> dict[str, tuple[Any, Asked]]:
    """Each part with the column that says whose a row is, put together once."""
    found = {"spells": (Spell, _spells()), "jobs": (Job, _jobs()), **_others()}
    return {
        name: (
            record.id if record is Client else record.subject_id,
            Asked(part.select.where(record.deleted.is_not(True)), part.order),
        )
        for name, (record, part) in found.items()
    }


def statements(
    among: Collection[UUID] | sa.Select[UUID] | None = None, only: Collection[str] | None = None
) -> dict[str, Asked]:
    """What is read, by name: of these records of people, or of all. `only`: those of these names."""
    these = among if among is None or isinstance(among, sa.Select) else list(among)
    return {
        name: part if these is None else Asked(part.select.where(owner.in_(these)), part.order)
        for name, (owner, part) in _parts().items()
        if only is None or name in only
    }
