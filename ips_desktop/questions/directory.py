"""The directory of services people may be put in touch with, and work that is not about jobs (SS3.8, FS2, FC3). Works offline."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_record
from ips_desktop.questions.job_words import choice_words, day_words
from ips_desktop.questions.joint_working import Together, together
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.working_time import my_working_time, share_words
from ips_desktop.records import ClinicalTeam, Organisation, OtherDuty
from resources.wordings import said
from resources.wordings.amounts import in_hours

LATELY = timedelta(days=90)


def directory(desk: Desk) -> Panels:
    """Every service by kind and name, with what was done together, and one's own other work of the last 90 days with its part of all. Four statements."""
    rows = desk.session.scalars(
        sa.select(Organisation).where(Organisation.deleted.is_not(True)).order_by(Organisation.kind, Organisation.name)
    )
    worked = together(desk)
    services = Panel(
        "directory",
        tuple(_service(desk, row, worked.get(row.id)) for row in rows),
        (PanelAct("add_organisation", desk.me.service), PanelAct("joint_working_all", desk.me.service)),
    )
    return Panels(desk.me.service, (services, _other_duty(desk)))


def _service(desk: Desk, row: Organisation, worked: Together | None) -> PanelLine:
    name = ", ".join(part for part in (row.name, row.town) if part)
    more = [reason("steps.service.kind", kind=choice_words(row.kind))] if row.kind is not None else []
    more += [reason("steps.said", label=said("fields.organisation.takes"), words=row.takes)] if row.takes else []
    reached = " · ".join(part for part in (row.phone, row.website) if part)
    more += [reason("steps.service.reached", how=reached)] if reached else []
    if worked is not None:
        last = day_words(worked.last, desk.today)
        key = "teams.joint.times_opened" if worked.opened else "teams.joint.times"
        more.append(reason(key, n=worked.times, day=last, opened=worked.opened))
    chip = Chip("neutral", "info-circle", Reason("steps.service.when_full")) if row.when_full else None
    seen = (PanelAct("joint_working_of", row.id),) if worked is not None else ()
    acts = (
        PanelAct("work_with", row.id),
        *seen,
        PanelAct("edit_organisation", row.id),
        PanelAct("take_out_organisation", row.id),
    )
    return PanelLine(row.id, "building-store", reason("steps.service", name=name), tuple(more), chip=chip, acts=acts)


def _other_duty(desk: Desk) -> Panel:
    """One's own, the newest first, with what it came to."""
    since = desk.today - LATELY
    rows = desk.session.scalars(
        sa.select(OtherDuty)
        .where(OtherDuty.subject_id == desk.me.id, OtherDuty.on >= since, OtherDuty.deleted.is_not(True))
        .order_by(OtherDuty.on.desc(), OtherDuty.id.desc())
    ).all()
    done = sum(row.minutes or 0 for row in rows if not row.refused)
    share = share_words(my_working_time(desk, since)) if done else None
    notes = (reason("steps.duty.sum", hours=in_hours(done)), *((share,) if share else ())) if done else ()
    return Panel("other_duty", tuple(_duty(desk, row) for row in rows), (PanelAct("other_duty", desk.me.id),), notes)


def _duty(desk: Desk, row: OtherDuty) -> PanelLine:
    day = day_words(row.on, desk.today) if row.on is not None else said("steps.day_not_known")
    line = reason("steps.duty", what=choice_words(row.kind), day=day)
    more = [reason("steps.duty.by", by=row.asked_by)] if row.asked_by else []
    more += [Reason("steps.duty.refused")] if row.refused else [reason("steps.minutes", n=row.minutes or 0)]
    return PanelLine(
        row.id,
        "clock",
        line,
        tuple(more),
        row.what or "",
        acts=(PanelAct("drop_other_duty", row.id),),
        faded=bool(row.refused),
    )


def organisation_begins(_desk: Desk, _service: UUID) -> Beginning:
    """A service that is not in the directory yet."""
    return Beginning()


def edit_organisation_begins(desk: Desk, organisation: UUID) -> Beginning:
    """The service as it stands."""
    begun = of_record(desk, organisation, type_="organisation")
    return replace(begun, who=begun.values["name"] or "")


def duty_begins(desk: Desk, _staff: UUID) -> Beginning:
    """Today, asked by whoever asked last."""
    last = desk.session.scalars(
        sa.select(OtherDuty.asked_by)
        .where(OtherDuty.subject_id == desk.me.id, OtherDuty.deleted.is_not(True), OtherDuty.asked_by.is_not(None))
        .order_by(OtherDuty.on.desc(), OtherDuty.id.desc())
        .limit(1)
    ).first()
    teams = desk.session.execute(
        sa.select(ClinicalTeam.id, ClinicalTeam.name)
        .where(ClinicalTeam.deleted.is_not(True))
        .order_by(sa.func.lower(ClinicalTeam.name), ClinicalTeam.id)
    )
    options = {"team_id": tuple((id_, name or "") for id_, name in teams)}
    return Beginning(values={"on": desk.today, "asked_by": last}, options=options)
