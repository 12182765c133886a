"""The box Staff of Quality: a matrix of who is trained in what, and what is kept of each colleague with the acts that may follow (SS8, FS2)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import Colleague, colleagues, name_in
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.leading import leads, seen_by_me
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.staffing.known import KnownStaff, known_staff
from ips_desktop.questions.supervision.unit import unit_panel
from ips_desktop.records import Accompaniment, StaffCheck, Training
from ips_desktop.rules.staffing import check_on, is_current
from ips_desktop.terms.staffing import InductionItem, TrainingTopic
from ips_desktop.terms.words import Role
from resources.wordings import days, said

WORKING_WITH_PEOPLE = (Role.ADVISER, Role.SUPERVISOR)


@dataclass(frozen=True)
class Cell:
    """One area of one colleague. `is_current`: it is covered today; `words`: why, in a few words."""

    is_current: bool
    words: str


@dataclass(frozen=True)
class StaffRow:
    """One colleague in the matrix: the five areas in order, the check, how much of the induction is done."""

    id: UUID
    name: str
    areas: tuple[Cell, ...]
    check: Cell
    induction: Cell
    other_role: str


@dataclass(frozen=True)
class StaffBox(Panels):
    """The box: the matrix over the panels."""

    matrix: tuple[StaffRow, ...] = ()


def staff_box(desk: Desk) -> StaffBox:
    """Those I lead, and myself, in the order of names. Fourteen statements."""
    everybody = colleagues(desk)
    seen = [c for c in seen_by_me(desk, everybody) if c.role in WORKING_WITH_PEOPLE]
    known = known_staff(desk, [c.id for c in seen])
    lead = desk.me.role != Role.ADVISER
    panels = [_of(desk, who, known[who.id], everybody) for who in seen]
    notice = (Panel("law_notices", (), (PanelAct("note_law", desk.me.service),)),) if lead else ()
    return StaffBox(
        desk.me.service, (*panels, *notice, unit_panel(desk)), matrix=tuple(_row(desk, c, known[c.id]) for c in seen)
    )


def _row(desk: Desk, who: Colleague, known: KnownStaff) -> StaffRow:
    done = {row.item for row in known.induction}
    items = len(InductionItem)
    role = known.role_on(desk.today)
    return StaffRow(
        who.id,
        who.name,
        tuple(_area(desk, known, topic) for topic in TrainingTopic),
        _check(desk, known),
        Cell(len(done) == items, said("quality.of", count=len(done), of=items)),
        said("quality.role_not_asked")
        if role is None
        else (role.which or "")
        if role.holds
        else said("quality.role_none"),
    )


def _area(desk: Desk, known: KnownStaff, topic: TrainingTopic) -> Cell:
    """When it was last attended, else what is known besides."""
    area = known.trained(topic)
    current = is_current(area, desk.today, desk.reference)
    for key, day in (("attended", area.attended), ("declined", area.declined), ("offered", area.offered)):
        if day is not None and (key == "attended" or day == area.last):
            return Cell(current, reason(f"quality.area.{key}", day=day).said())
    if area.experience is not None:
        return Cell(current, said("quality.area.experience"))
    return Cell(current, said("quality.area.nothing"))


def _check(desk: Desk, known: KnownStaff) -> Cell:
    now = check_on(known.check_days(), desk.today)
    if now is not None and now.due is not None:
        return Cell(True, reason("quality.check.until", day=days.day_of_year(now.due)).said())
    asked = any(row.issued_on is None and row.asked_on is not None for row in known.checks)
    return Cell(False, said("quality.check.asked" if asked else "quality.check.none"))


BEGIN = ("offer_training", "note_experience", "record_check", "do_induction", "note_other_role")


def _of(desk: Desk, who: Colleague, known: KnownStaff, everybody: dict[UUID, Colleague]) -> Panel:
    """One colleague: what waits for an answer first, then what holds."""
    mine = leads(desk, who)
    lines = [_offer(row, may=mine or who.id == desk.me.id) for row in known.open_offers()]
    lines += [_checked(desk, row, may=mine) for row in known.checks]
    lines += [
        _accompanied(desk, row, everybody, may=mine)
        for row in known.companions
        if (row.until_day or desk.today) >= desk.today
    ]
    lines += [
        PanelLine(
            row.id, "school", reason("quality.experience", topic=choice_words(row.topic), day=row.seen_on or ""),
            (Reason("quality.experience_by", (("by", name_in(everybody, row.seen_by)),)),),
            row.what or "", acts=(PanelAct("drop_experience", row.id),) if mine else (),
        )
        for row in known.experience
    ]  # fmt: skip
    lines += [
        PanelLine(
            row.id, "checklist", reason("quality.induction", item=choice_words(row.item), day=row.done_on or ""),
            acts=(PanelAct("undo_induction", row.id),) if mine else (), faded=True,
        )
        for row in known.induction
    ]  # fmt: skip
    alone = check_on(known.check_days(), desk.today) is None
    begin = (*BEGIN, *(("name_companion",) if alone and desk.me.role != Role.ADMINISTRATOR else ()))
    acts = tuple(PanelAct(name, who.id) for name in begin) if mine else ()
    notes = (Reason("quality.no_check"),) if alone else ()
    return Panel("staff_mine" if who.id == desk.me.id else "staff_of", tuple(lines), acts, notes, title=who.name)


def _offer(row: Training, *, may: bool) -> PanelLine:
    line = reason("quality.offer", topic=choice_words(row.topic), day=row.offered_on or "")
    more = (Reason("quality.course", (("course", row.course),)),) if row.course else ()
    acts = (PanelAct("attend_training", row.id), PanelAct("decline_training", row.id)) if may else ()
    chip = Chip("attention", "info-circle", Reason("quality.because_of_law")) if row.notice_id is not None else None
    return PanelLine(row.id, "school", line, more, chip=chip, acts=acts)


def _checked(desk: Desk, row: StaffCheck, *, may: bool) -> PanelLine:
    kind = choice_words(row.kind)
    acts = (PanelAct("drop_check_record", row.id),) if may else ()
    if row.issued_on is None:
        return PanelLine(
            row.id, "shield-lock", reason("quality.check.line_asked", kind=kind, day=row.asked_on or ""), acts=acts
        )
    due = days.day_of_year(row.due_on) if row.due_on is not None else ""
    line = reason("quality.check.line", kind=kind, day=days.day_of_year(row.issued_on), due=due)
    more = (Reason("quality.check.number", (("number", row.reference_no),)),) if row.reference_no else ()
    over = row.due_on is not None and row.due_on < desk.today
    return PanelLine(row.id, "shield-lock", line, more, acts=acts, faded=over)


def _accompanied(desk: Desk, row: Accompaniment, everybody: dict[UUID, Colleague], *, may: bool) -> PanelLine:
    name = name_in(everybody, row.companion_id)
    line = reason("quality.companion", name=name, first=row.from_day or "", last=row.until_day or "")
    return PanelLine(row.id, "users", line, acts=(PanelAct("drop_companion", row.id),) if may else ())
