"""The profile and what stands beside it: what its forms begin with, and the panels under it (SS5.3d)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record, values_of
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import (
    AccessNeeds,
    CareersAdvice,
    Client,
    Equality,
    NeedsCheck,
    Profile,
    Record,
    SupportWish,
    WorkHistory,
)
from ips_desktop.terms.asked import NeedsWhen, PaperFormat
from resources.reference import codes
from resources.wordings import days, said

R = TypeVar("R", bound=Record)
PARTS = {
    "wishes": ("would_do", "would_not_do", "hours_and_days", "pay_needed", "getting_there", "setting", "may_know"),
    "brings": ("cares_about", "knows", "skills", "languages", "digital", "education", "caring"),
    "well": ("hard", "early_signs", "medicine_times", "adjustments"),
    "around": ("people_who_help", "knows_of_jobs", "money", "home_life", "identity", "sources"),
    "private": ("convictions",),
}
"""The parts of the profile beyond its five first questions; each is a form of its own."""
HIDDEN = ("private",)


def newest(desk: Desk, record: type[R], client: UUID, *order: Any) -> R | None:
    """The last record of a type about a person. One statement."""
    return desk.session.scalars(
        sa.select(record)
        .where(record.subject_id.in_(ids_of(desk, client)), record.deleted.is_not(True))
        .order_by(*order, record.id.desc())
        .limit(1)
    ).first()


def part_begins(desk: Desk, client: UUID) -> Beginning:
    """A part of the profile: what the newest version says."""
    found = newest(desk, Profile, client, Profile.version.desc())
    return replace(of_person(desk, client), values=values_of(desk, found) if found is not None else {})


def past_job_begins(desk: Desk, past_job: UUID) -> Beginning:
    """A job before, to be put right."""
    return of_record(desk, past_job, type_="work_history")


def needs_begin(desk: Desk, client: UUID) -> Beginning:
    """Needs: at entry when they were never looked at, else now."""
    found = newest(desk, NeedsCheck, client, NeedsCheck.on.desc())
    when = NeedsWhen.AT_ENTRY if found is None else NeedsWhen.NOW
    return replace(of_person(desk, client), values={"when": when, "on": desk.today})


def wish_begins(desk: Desk, client: UUID) -> Beginning:
    """The support wished for: what was said last."""
    found = newest(desk, SupportWish, client, SupportWish.on.desc())
    values = values_of(desk, found) if found is not None else {}
    return replace(of_person(desk, client), values=values | {"on": desk.today})


def advice_begins(desk: Desk, client: UUID) -> Beginning:
    """Careers advice, given today."""
    return replace(of_person(desk, client), values={"on": desk.today})


def access_begins(desk: Desk, client: UUID) -> Beginning:
    """Access needs as they are known."""
    found = newest(desk, AccessNeeds, client)
    return replace(of_person(desk, client), values=values_of(desk, found) if found is not None else {})


def equality_begins(desk: Desk, client: UUID) -> Beginning:
    """How the person described themselves."""
    found = newest(desk, Equality, client)
    groups = tuple((code.key, said(f"codes.ethnicity.{code.key}")) for code in codes.in_force("ethnicity", desk.today))
    values = values_of(desk, found) if found is not None else {}
    return replace(of_person(desk, client), values=values, options={"ethnicity": groups})


def profile_panels(desk: Desk, client: UUID) -> Panels:
    """What stands under the profile's first five questions. Nine statements."""
    withheld = desk.find(Client, client).withheld
    profile = newest(desk, Profile, client, Profile.version.desc())
    jobs = list(
        desk.session.scalars(
            sa.select(WorkHistory)
            .where(WorkHistory.subject_id.in_(ids_of(desk, client)), WorkHistory.deleted.is_not(True))
            .order_by(WorkHistory.number, WorkHistory.id)
        )
    )
    needs = newest(desk, NeedsCheck, client, NeedsCheck.on.desc())
    wish = newest(desk, SupportWish, client, SupportWish.on.desc())
    access, equality = newest(desk, AccessNeeds, client), newest(desk, Equality, client)
    advice = newest(desk, CareersAdvice, client, CareersAdvice.on.desc())
    about = [r.id for r in (profile, needs, wish, access, equality, advice, *jobs) if r is not None]
    long = texts(desk, about)
    panels = [
        *(_part(client, name, profile, long) for name in PARTS),
        Panel("past_jobs", tuple(_past_job(j, long) for j in jobs), (PanelAct("add_past_job", client),)),
        Panel("wish", _wish(wish, long), (PanelAct("wish_support", client),)),
        Panel("needs", _needs(needs), (PanelAct("look_at_needs", client),)),
        Panel("access", _access(access, long), (PanelAct("keep_access_needs", client),)),
        Panel("careers", _advice(advice, long), (PanelAct("give_careers_advice", client),)),
        Panel("equality", _equality(equality), (PanelAct("keep_equality", client),)),
    ]
    return Panels(client, tuple(panels), withheld=withheld)


def _part(client: UUID, name: str, profile: Profile | None, long: Texts) -> Panel:
    """What was said in a part; a hidden one says only that something is there, or that it is not given to this laptop."""
    if profile is not None and any(profile.withholds(field) for field in PARTS[name]):
        return Panel(f"profile_{name}", notes=(Reason("profile.not_here"),))
    said_ = [(f, text(long, profile.id, f)) for f in PARTS[name]] if profile is not None else []
    act = (PanelAct(f"profile_{name}", client),)
    told = [(f, words) for f, words in said_ if words]
    if name in HIDDEN:
        return Panel(f"profile_{name}", (), act, (Reason(f"profile.{name}_told"),) if told else ())
    lines = tuple(PanelLine(client, "pencil", Reason(f"fields.profile.{field}"), words=words) for field, words in told)
    return Panel(f"profile_{name}", lines, act)


def _past_job(row: WorkHistory, long: Texts) -> PanelLine:
    where = ", ".join(part for part in (row.title, row.employer) if part)
    when = " – ".join(part for part in (row.from_when, row.to_when) if part)
    more = [reason("profile.past_when", when=when)] if when else []
    more += [
        reason(f"profile.past_{name}", words=text(long, row.id, name))
        for name in ("liked", "ended_because", "lesson")
        if text(long, row.id, name)
    ]
    acts = (PanelAct("change_past_job", row.id), PanelAct("remove_past_job", row.id))
    return PanelLine(row.id, "briefcase", reason("profile.past_job", what=where), tuple(more), acts=acts)


def _wish(row: SupportWish | None, long: Texts) -> tuple[PanelLine, ...]:
    if row is None:
        return ()
    line = reason("profile.wish_on", day=row.on) if row.on else Reason("profile.wish")
    more = (reason("profile.wish_days", n=row.contact_days),) if row.contact_days else ()
    return (PanelLine(row.id, "message-heart", line, more, text(long, row.id, "words")),)


def _needs(row: NeedsCheck | None) -> tuple[PanelLine, ...]:
    if row is None or row.on is None:
        return ()
    when = said(f"terms.NeedsWhen.{row.when}") if isinstance(row.when, NeedsWhen) else ""
    more = tuple(
        reason("profile.need", what=said(f"fields.needs_check.{name}"), n=value)
        for name in ("social", "housing", "training", "vocational")
        if (value := getattr(row, name)) is not None
    )
    return (PanelLine(row.id, "checklist", reason("profile.needs_on", when=when, day=row.on), more),)


def _access(row: AccessNeeds | None, long: Texts) -> tuple[PanelLine, ...]:
    if row is None:
        return ()
    more = [Reason(f"fields.access_needs.{name}") for name in ("interpreter", "bsl") if getattr(row, name)]
    if isinstance(row.paper_format, PaperFormat):
        more.append(reason("profile.papers", how=said(f"terms.PaperFormat.{row.paper_format}")))
    more += [
        reason("profile.access_words", what=said(f"fields.access_needs.{name}"), words=text(long, row.id, name))
        for name in ("faith_times", "caring_times", "getting_in")
        if text(long, row.id, name)
    ]
    line = reason("profile.asked_on", day=days.day_of_year(row.asked_on)) if row.asked_on else Reason("profile.asked")
    return (PanelLine(row.id, "walk", line, tuple(more)),)


def _advice(row: CareersAdvice | None, long: Texts) -> tuple[PanelLine, ...]:
    if row is None or row.on is None:
        return ()
    by = row.organisation or said("profile.ours")
    return (
        PanelLine(row.id, "book", reason("profile.advice_by", by=by, day=row.on), words=text(long, row.id, "topic")),
    )


def _equality(row: Equality | None) -> tuple[PanelLine, ...]:
    """Only that it was asked, and when: what was answered is shown in counts, and in its form to whoever asks it."""
    if row is None or row.asked_on is None:
        return ()
    return (PanelLine(row.id, "user", reason("profile.asked_on", day=days.day_of_year(row.asked_on))),)
