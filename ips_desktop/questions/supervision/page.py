"""The page of one adviser's supervision: what there is to talk about, what was written, the ones before; mentoring (SS9.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, name_in
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.leading import leads
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.supervision.agenda import Agenda, OfPerson, agenda, of_these
from ips_desktop.questions.supervision.kept import (
    WORDS,
    actions_of,
    is_intact,
    open_actions,
    people_of,
    supervisions_of,
)
from ips_desktop.records import FieldMentoring, Supervision, SupervisionAction, SupervisionPerson
from ips_desktop.terms.troubles import Refused
from resources.wordings import said

MOST = 12
"""Of supervisions and of mentoring before; the whole is in what is exported."""


def supervision_page(desk: Desk, staff: UUID) -> Panels:
    """The whole page. Refused "not_here", "not_your_team" for whoever is neither led by me nor I. Twenty-five statements."""
    everybody = colleagues(desk)
    who = everybody.get(staff)
    if who is None:
        raise Refused("not_here")
    if staff != desk.me.id and not leads(desk, who):
        raise Refused("not_your_team")
    may = staff != desk.me.id
    all_of_them = supervisions_of(desk, staff)
    signed = [row for row in all_of_them if row.seal is not None]
    now = next((row for row in all_of_them if row.seal is None), None)
    seen = agenda(desk, staff, signed[0].on if signed else None)
    return Panels(
        staff,
        (
            *_to_talk_of(desk, seen, signed, now, may=may),
            _last_time(desk, staff, now, everybody),
            _written(desk, staff, now, everybody, may=may),
            _before(desk, signed, everybody, may=may),
            _mentoring(desk, staff, everybody, may=may),
        ),
        who=who.name,
    )


def _to_talk_of(
    desk: Desk, seen: Agenda, signed: Sequence[Supervision], now: Supervision | None, *, may: bool
) -> tuple[Panel, ...]:
    about = now.topic if now is not None and now.topic is not None else of_these(seen, signed)
    said_of = {row.client_id: row for row in people_of(desk, now.id)} if now is not None else {}
    return (
        Panel("supervision_good", _lines(seen.staff, "circle-check", seen.good)),
        Panel("supervision_people", tuple(_person(each, said_of.get(each.client), may=may) for each in seen.people)),
        Panel(
            "supervision_fidelity",
            (PanelLine(seen.staff, "checklist", reason("supervision.topic", topic=choice_words(about))),),
        ),
        Panel("supervision_employers", _lines(seen.staff, "building-store", seen.employers)),
        Panel("supervision_wellbeing", _lines(seen.staff, "heart-handshake", seen.wellbeing)),
    )


def _lines(about: UUID, icon: str, lines: Iterable[Reason]) -> tuple[PanelLine, ...]:
    return tuple(PanelLine(about, icon, line) for line in lines)


def _person(each: OfPerson, row: SupervisionPerson | None, *, may: bool) -> PanelLine:
    more = [reason("supervision.of_person", words=line.said()) for line in each.due]
    chip = Chip("attention", "clock", reason("clocks.chip.late", n=each.late)) if each.late else None
    acts = (PanelAct("talk_of_person", each.client),) if may else ()
    line = reason("supervision.person", name=each.name, stage=each.stage)
    return PanelLine(each.client, "user", line, tuple(more), (row.said or "") if row is not None else "", chip, acts)


def _last_time(desk: Desk, staff: UUID, now: Supervision | None, everybody: dict[UUID, Colleague]) -> Panel:
    """What was agreed before and is open: whoever it is about may say that it is done."""
    rows = open_actions(desk, staff, now.id if now is not None else None)
    return Panel("supervision_last", tuple(_action(desk, row, everybody, ("do_action",)) for row in rows))


def _action(desk: Desk, row: SupervisionAction, everybody: dict[UUID, Colleague], acts: Sequence[str]) -> PanelLine:
    owner = name_in(everybody, row.owner_id)
    what = said("panels.withheld") if row.withholds("what") else row.what or ""
    more = [reason("supervision.action_by", who=owner, day=row.by_day)] if row.by_day is not None else []
    more = more or [reason("supervision.action_of", who=owner)]
    late = (desk.today - row.by_day).days if row.by_day is not None and row.done_on is None else 0
    chip = Chip("attention", "clock", reason("clocks.chip.late", n=late)) if late > 0 else None
    if row.done_on is not None:
        chip = Chip("good", "circle-check", reason("supervision.done", day=row.done_on))
    ways = tuple(PanelAct(name, row.id) for name in acts)
    return PanelLine(row.id, "checklist", reason("supervision.action", what=what), tuple(more), "", chip, ways)


def _written(desk: Desk, staff: UUID, now: Supervision | None, everybody: dict[UUID, Colleague], *, may: bool) -> Panel:
    """The one that is being written: its minutes, what is agreed, and the way to both signatures."""
    begin = (PanelAct("keep_minutes", staff), PanelAct("agree_action", staff)) if may else ()
    if now is None:
        return Panel("supervision_written", acts=begin)
    lines = [_minutes(now, name) for name in WORDS if getattr(now, name)]
    drop = ("drop_action",) if may else ()
    lines += [_action(desk, row, everybody, drop) for row in actions_of(desk, now.id)]
    sign = (PanelAct("sign_supervision", now.id),) if may else ()
    notes = (reason("supervision.on", day=now.on),) if now.on is not None else ()
    return Panel("supervision_written", tuple(lines), (*begin, *sign), notes)


def _minutes(row: Supervision, name: str) -> PanelLine:
    return PanelLine(row.id, "pencil", Reason(f"supervision.part.{name}"), words=getattr(row, name) or "")


def _before(desk: Desk, signed: Sequence[Supervision], everybody: dict[UUID, Colleague], *, may: bool) -> Panel:
    lines: list[PanelLine] = []
    for row in signed[:MOST]:
        by = name_in(everybody, row.supervisor_id)
        line = (
            reason("supervision.held", day=row.on, by=by)
            if row.on is not None
            else reason("supervision.held_some_day", by=by)
        )
        more = [reason("supervision.about", topic=choice_words(row.topic))] if row.topic is not None else []
        chip = Chip("good", "signature", Reason("supervision.signed"))
        if not is_intact(desk, row):
            chip = Chip("serious", "alert-triangle", Reason("supervision.broken"))
        lines.append(
            PanelLine(row.id, "signature", line, tuple(more), "", chip, (PanelAct("supervision_record", row.id),))
        )
    return Panel("supervision_before", tuple(lines))


def _mentoring(desk: Desk, staff: UUID, everybody: dict[UUID, Colleague], *, may: bool) -> Panel:
    rows = desk.session.scalars(
        sa.select(FieldMentoring)
        .where(FieldMentoring.subject_id == staff, FieldMentoring.deleted.is_not(True))
        .order_by(FieldMentoring.on.desc(), FieldMentoring.id.desc())
        .limit(MOST)
    )
    acts = (PanelAct("mentor", staff),) if may else ()
    return Panel("mentoring", tuple(_mentored(row, everybody, may=may) for row in rows), acts)


def _mentored(row: FieldMentoring, everybody: dict[UUID, Colleague], *, may: bool) -> PanelLine:
    by = name_in(everybody, row.mentor_id)
    line = reason("supervision.mentored", at=choice_words(row.seen_at), day=row.on or "", by=by)
    parts = (("well", row.went_well), ("next", row.try_next))
    more = tuple(Reason(f"supervision.mentored_{key}", (("words", words),)) for key, words in parts if words)
    acts = (PanelAct("drop_mentoring", row.id),) if may else ()
    return PanelLine(row.id, "eye", line, more, acts=acts)
