"""What measures read of the service itself: employers met, posts, clinical teams and who is linked to them. Headline columns alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.questions.histories import facts_of
from ips_desktop.questions.measured_rows import Reader, Reading
from ips_desktop.records import ClinicalTeam, Employer, EmployerContact, Staff, TeamLink, Wte
from ips_desktop.rules.histories import in_order
from ips_desktop.rules.measuring import rows
from ips_desktop.rules.measuring.period import last_whole_month
from ips_desktop.rules.same_person import survivors
from ips_desktop.terms.employing import ContactWay


def employers_met(read: Reading) -> Iterator[rows.EmployerMet]:
    """Two-way contacts with employers in the last whole month of each period; an employer written down twice is one."""
    months = {last_whole_month(last) for last in read.last_days}
    c, e = EmployerContact, Employer
    links = read.ask(sa.select(e.id, e.same_as).where(e.same_as.is_not(None), e.deleted.is_not(True)))
    tops = survivors((one, other) for one, other in links)
    asked = sa.select(c.id, c.subject_id, c.on, c.adviser_id, c.medium).where(
        sa.or_(*(c.on.between(month.first, month.last) for month in months)),
        c.two_way.is_(True),
        c.deleted.is_not(True),
    )
    for id_, employer, on, adviser, way in read.ask(asked):
        met: UUID = tops.get(employer) or employer
        yield rows.EmployerMet(id_, met, on, adviser, way == ContactWay.FACE_TO_FACE)


def posts(read: Reading) -> Iterator[rows.Post]:
    """Everybody who works or worked here, with the share of a whole post."""
    facts = sa.select(Wte.subject_id, Wte.from_day, Wte.seen, Wte.id, Wte.hundredths).where(Wte.deleted.is_not(True))
    held = facts_of(read.ask(facts))
    s = Staff
    for id_, role, begun, left in read.ask(
        sa.select(s.id, s.role, s.begun_on, s.left_on).where(s.deleted.is_not(True)).order_by(s.id)
    ):
        yield rows.Post(id_, role, begun, left, tuple(in_order(held.get(id_, []))))


def team_links(read: Reading) -> Iterator[rows.TeamLinks]:
    """Clinical teams and the advisers named to them."""
    link = TeamLink
    facts = sa.select(link.subject_id, link.from_day, link.seen, link.id, link.adviser_id)
    held = facts_of(read.ask(facts.where(link.deleted.is_not(True))))
    t = ClinicalTeam
    for id_, kind in read.ask(sa.select(t.id, t.kind).where(t.deleted.is_not(True)).order_by(t.id)):
        yield rows.TeamLinks(id_, kind, tuple(in_order(held.get(id_, []))))


READERS: Mapping[type[Any], Reader] = {
    rows.EmployerMet: employers_met,
    rows.Post: posts,
    rows.TeamLinks: team_links,
}
"""Facts of the service."""
