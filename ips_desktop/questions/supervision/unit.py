"""How the unit meets: its meetings, who was there, which leads were shared, whether cover was talked over (FS6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.looking import open_leads
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine
from ips_desktop.records import Lead, UnitMeeting, UnitMeetingLead, UnitMeetingThere
from ips_desktop.terms.supervising import UnitMeetingKind

LATELY = timedelta(days=183)


def there(desk: Desk, meeting: UUID) -> tuple[UUID, ...]:
    """Who was at a meeting."""
    return tuple(_set(desk, UnitMeetingThere.staff_id, [meeting])[meeting])


def leads_shared(desk: Desk, meeting: UUID) -> tuple[UUID, ...]:
    """Which leads were shared at it."""
    return tuple(_set(desk, UnitMeetingLead.lead_id, [meeting])[meeting])


def _set(desk: Desk, column: Any, meetings: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """The elements that are present, by meeting. One statement."""
    record = column.class_
    rows: Any = desk.session.execute(
        sa.select(record.meeting_id, column)
        .where(record.meeting_id.in_(list(meetings)), record.present.is_(True), record.deleted.is_not(True))
        .order_by(record.id)
    )
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for meeting, each in rows:
        found[meeting].append(each)
    return found


def leads_to_share(desk: Desk) -> tuple[tuple[UUID, str], ...]:
    """The open leads that I see, as a form offers them: "Garden assistant, Garden World"."""
    rows = desk.session.execute(open_leads(desk)).all()
    return tuple((lead.id, ", ".join(part for part in (lead.title, employer.name) if part)) for lead, employer in rows)


def unit_panel(desk: Desk) -> Panel:
    """The meetings of the last half year, the newest first, and how often that was. Five statements."""
    rows = list(
        desk.session.scalars(
            sa.select(UnitMeeting)
            .where(UnitMeeting.on >= desk.today - LATELY, UnitMeeting.deleted.is_not(True))
            .order_by(UnitMeeting.on.desc(), UnitMeeting.id.desc())
        )
    )
    ids = [row.id for row in rows]
    who, shared = _set(desk, UnitMeetingThere.staff_id, ids), _set(desk, UnitMeetingLead.lead_id, ids)
    names = {id_: c.name for id_, c in colleagues(desk).items()}
    titles = _titles(desk, [each for found in shared.values() for each in found])
    lines = tuple(
        _meeting(
            row,
            sorted(names[i] for i in who[row.id] if i in names),
            sorted(titles[i] for i in shared[row.id] if i in titles),
        )
        for row in rows
    )
    weeks = LATELY.days // 7
    groups = sum(row.kind == UnitMeetingKind.GROUP_SUPERVISION for row in rows)
    notes = (reason("supervision.unit.sum", n=groups, weeks=weeks),) if rows else ()
    return Panel("unit_meetings", lines, (PanelAct("unit_meeting", desk.me.service),), notes)


def _titles(desk: Desk, leads: Iterable[UUID]) -> dict[UUID, str]:
    rows = desk.session.execute(sa.select(Lead.id, Lead.title).where(Lead.id.in_(list(leads))))
    return {id_: title for id_, title in rows if title}


def _meeting(row: UnitMeeting, who: list[str], leads: list[str]) -> PanelLine:
    line = reason("supervision.unit.met", kind=choice_words(row.kind), day=row.on or "")
    more = [Reason("supervision.unit.there", (("names", ", ".join(who)),))] if who else []
    if leads:
        more.append(Reason("supervision.unit.leads", (("titles", ", ".join(leads)),)))
    more += [Reason("supervision.unit.cover")] if row.cover else []
    acts = (PanelAct("edit_unit_meeting", row.id), PanelAct("drop_unit_meeting", row.id))
    return PanelLine(row.id, "users-group", line, tuple(more), row.notes or "", acts=acts)
