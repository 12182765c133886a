"""The tab Steps: training, volunteering, work experience, awards; other services, advice given, brief interventions, care plan reviews."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.job_words import choice_words, day_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import (
    AdviceGiven,
    Award,
    BriefIntervention,
    CarePlanReview,
    Client,
    OnwardReferral,
    SteppingStone,
)
from ips_desktop.terms.stepping import OnwardOutcome, SteppingEnd
from resources.wordings import days, said

REVIEW_DAYS = 7
MONTH = timedelta(days=28)


@dataclass(frozen=True)
class Steps:
    """What a line is made from."""

    desk: Desk
    long: Texts

    def day(self, on: Any) -> str:
        """A day, or that it is not known."""
        return day_words(on, self.desk.today) if on is not None else said("steps.day_not_known")

    def words(self, row: Any, field: str) -> str:
        """A long field, "" when it is empty or not here."""
        return text(self.long, row.id, field)


def steps_tab(desk: Desk, client: UUID) -> Panels:
    """Steps on the way and help by others. Refused "not_here". Ten statements."""
    person = desk.find(Client, client)
    found = {record: of_person_rows(desk, record, client, order) for record, order in ORDER.items()}
    long = texts(desk, [row.id for rows in found.values() for row in rows])
    say = Steps(desk, long)
    panels = [_panel(say, *kind, found[kind[1]], client) for kind in KINDS]
    return Panels(client, tuple(panels), person.withheld)


def _panel(
    say: Steps, name: str, _record: Any, form: str, line: Callable[..., PanelLine], rows: Sequence[Any], client: UUID
) -> Panel:
    """What goes on stands first, the newest of it first; what is over is faded and comes after."""
    lines = sorted((line(say, row) for row in reversed(rows)), key=lambda each: each.faded)
    return Panel(name, tuple(lines), (PanelAct(form, client),))


def of_person_rows(desk: Desk, record: Any, client: UUID, order: Any) -> Sequence[Any]:
    """Everything of a type about a person, in this order. One statement."""
    asked = sa.select(record).where(record.subject_id.in_(ids_of(desk, client)), record.deleted.is_not(True))
    return desk.session.scalars(asked.order_by(order, record.id)).all()


def _step(say: Steps, row: SteppingStone) -> PanelLine:
    is_over = row.ended_on is not None or row.end is not None
    name = ", ".join(part for part in (row.what, row.organisation) if part)
    line = reason("steps.step", kind=choice_words(row.kind), what=name)
    more = [dates(say, row, is_over=is_over)]
    more += [Reason("steps.before_contact")] if row.before_contact else []
    for field in ("purpose", "leads_to", "extended"):
        words = say.words(row, field)
        more += [reason("steps.said", label=said(f"fields.stepping_stone.{field}"), words=words)] if words else []
    forms = ("extend_step", "end_step", "start_job_from", "correct_step")
    acts = tuple(PanelAct(form, row.id) for form in forms) if not is_over else (PanelAct("reopen_step", row.id),)
    return PanelLine(
        row.id, "school", line, tuple(more), say.words(row, "result"), _step_chip(say, row, is_over=is_over), acts, is_over
    )  # fmt: skip


def dates(say: Steps, row: SteppingStone, *, is_over: bool) -> Reason:
    """From when, until when, and when it is looked at again."""
    begun = say.day(row.start_on)
    if is_over:
        return reason("steps.from_to", first=begun, last=say.day(row.ended_on))
    if row.agreed_end is not None and row.review_on is not None:
        return reason("steps.until_and_look", first=begun, last=say.day(row.agreed_end), look=say.day(row.review_on))
    if row.agreed_end is not None:
        return reason("steps.until", first=begun, last=say.day(row.agreed_end))
    return reason("steps.look", first=begun, look=say.day(row.review_on))


def _step_chip(say: Steps, row: SteppingStone, *, is_over: bool) -> Chip | None:
    if is_over:
        good = row.end in (SteppingEnd.REACHED_ITS_END, SteppingEnd.BECAME_A_JOB)
        words = choice_words(row.end) if row.end is not None else said("steps.over")
        return Chip("good" if good else "neutral", "check", reason("steps.chip", words=words))
    due = min((on for on in (row.agreed_end, row.review_on) if on is not None), default=None)
    if due is not None and due < say.desk.today:
        key = "steps.end_passed" if due == row.agreed_end else "steps.look_passed"
        return Chip("serious", "alert-triangle", Reason(key))
    return None


def _award(say: Steps, row: Award) -> PanelLine:
    name = ", ".join(part for part in (row.name, row.level) if part)
    more = (reason("steps.award.on", day=say.day(row.on), by=row.given_by or said("steps.award.by_nobody")),)
    return PanelLine(
        row.id, "school", reason("steps.award", what=name), more, acts=(PanelAct("correct_award", row.id),)
    )


def _onward(say: Steps, row: OnwardReferral) -> PanelLine:
    waits = row.outcome in (None, OnwardOutcome.WAITING)
    line = reason("steps.onward", where=row.organisation or choice_words(row.kind), day=say.day(row.on))
    more = [reason("steps.onward.kind", kind=choice_words(row.kind))] if row.kind is not None else []
    if not waits:
        more.append(reason("steps.onward.heard", day=say.day(row.outcome_on)))
    note = say.words(row, "note")
    more += [reason("steps.said", label=said("fields.onward_referral.note"), words=note)] if note else []
    good = row.outcome in (OnwardOutcome.ACCEPTED, OnwardOutcome.STARTED)
    old = waits and row.on is not None and row.on + MONTH < say.desk.today
    kind, icon = (
        ("good", "check") if good else ("attention", "clock") if old else ("neutral", "clock" if waits else "circle-x")
    )
    chip = Chip(kind, icon, reason("steps.chip", words=choice_words(row.outcome or OnwardOutcome.WAITING)))
    forms = ("hear_onward", "correct_onward") if waits else ("hear_onward",)
    acts = tuple(PanelAct(form, row.id) for form in forms)
    return PanelLine(row.id, "send", line, tuple(more), say.words(row, "why"), chip, acts, not waits)


def _advice(say: Steps, row: AdviceGiven) -> PanelLine:
    to = choice_words(row.to) if row.to is not None else said("steps.advised.somebody")
    line = reason("steps.advised", to=": ".join(part for part in (to, row.name) if part), day=say.day(row.on))
    more = (reason("steps.minutes", n=row.minutes),) if row.minutes else ()
    return PanelLine(
        row.id, "messages", line, more, say.words(row, "about_what"), acts=(PanelAct("drop_advice_given", row.id),)
    )


def _brief(say: Steps, row: BriefIntervention) -> PanelLine:
    line = reason("steps.brief_by" if row.asked_by else "steps.brief", by=row.asked_by or "", day=say.day(row.on))
    result = say.words(row, "result")
    more = [reason("steps.minutes", n=row.minutes)] if row.minutes else []
    more += [reason("steps.said", label=said("fields.brief_intervention.result"), words=result)] if result else []
    return PanelLine(
        row.id, "message-circle", line, tuple(more), say.words(row, "what"), acts=(PanelAct("correct_brief", row.id),)
    )  # fmt: skip


def _review(say: Steps, row: CarePlanReview) -> PanelLine:
    when = say.day(row.on)
    if row.at is not None:
        when = said("steps.review.at", day=when, time=days.clock(row.at))
    open_ = row.part is None
    more = [reason("steps.review.written", day=say.day(row.contributed_on))] if row.contributed_on is not None else []
    chip = (
        Chip("neutral", "check", reason("steps.chip", words=choice_words(row.part)))
        if not open_
        else _review_chip(say, row)
    )
    acts = (PanelAct("contribute_to_review" if open_ else "reopen_review", row.id),)
    words = say.words(row, "contribution")
    return PanelLine(row.id, "file-text", reason("steps.review", when=when), tuple(more), words, chip, acts, not open_)


def _review_chip(say: Steps, row: CarePlanReview) -> Chip | None:
    """Our part is written a week before the review (SS8.4, MEASURES §5)."""
    if row.on is None or row.on - timedelta(days=REVIEW_DAYS) > say.desk.today:
        return None
    key = "steps.review.passed" if row.on < say.desk.today else "steps.review.soon"
    return Chip("attention", "clock", Reason(key))


KINDS: tuple[tuple[str, Any, str, Callable[..., PanelLine]], ...] = (
    ("steps", SteppingStone, "start_step", _step),
    ("awards", Award, "add_award", _award),
    ("onward", OnwardReferral, "refer_onward", _onward),
    ("advice_given", AdviceGiven, "give_advice", _advice),
    ("brief", BriefIntervention, "brief_intervention", _brief),
    ("care_reviews", CarePlanReview, "plan_care_review", _review),
)
ORDER: dict[Any, Any] = {
    SteppingStone: SteppingStone.start_on,
    Award: Award.on,
    OnwardReferral: OnwardReferral.on,
    AdviceGiven: AdviceGiven.on,
    BriefIntervention: BriefIntervention.on,
    CarePlanReview: CarePlanReview.on,
}
