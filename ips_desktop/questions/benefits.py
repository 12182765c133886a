"""The tab Benefits: advice as it was given, what is due, and work kept under a limit, checked on all jobs together (SS3.4, SS3.10, FS9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, of_record
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.job_words import against_words, choice_words, day_words, job_name, job_options
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import Application, BenefitsAdvice, Client
from ips_desktop.rules.advice_due import AdviceDue, Advised, Offered, advice_due
from ips_desktop.rules.benefit_limited import Against, limit_kind, limited_on, measured, over_since
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job, Person
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceFor, AdviceOutcome, FormState
from ips_desktop.terms.looking import Stage
from ips_desktop.terms.words import Unknown
from resources import reference
from resources.wordings import said
from resources.wordings.amounts import in_hours, pounds

JOB_FACTS = ("spells", "jobs", "terms", "paid", "checks")
TAIL = ("benefits_now", "household", "costs", "one_off", "who_to_tell", "reporting", "if_it_stops", "reason")


def benefits_tab(desk: Desk, client: UUID) -> Panels:
    """Advice on benefits and what it is about. Refused "not_here". Twelve statements."""
    person = desk.find(Client, client)
    facts, rows = facts_one(desk, client, JOB_FACTS), advice_of(desk, client)
    offers = offers_of(desk, client)
    long = texts(desk, [row.id for row in rows])
    due = due_now(desk, facts, rows, offers)
    panels = (
        Panel("advice_due", tuple(_due(desk, facts, each, offers) for each in due)),
        Panel("limits", tuple(_limits(desk, facts))),
        Panel(
            "advice",
            tuple(_advice(desk, row, facts, long) for row in reversed(rows)),
            (PanelAct("record_advice", client),),
        ),
    )
    return Panels(client, tuple(p for p in panels if p.lines or p.name == "advice"), person.withheld)


def advice_of(desk: Desk, client: UUID) -> Sequence[BenefitsAdvice]:
    """All advice, the oldest first. One statement."""
    asked = sa.select(BenefitsAdvice).where(
        BenefitsAdvice.subject_id.in_(ids_of(desk, client)), BenefitsAdvice.deleted.is_not(True)
    )
    return desk.session.scalars(asked.order_by(BenefitsAdvice.on, BenefitsAdvice.id)).all()


def offers_of(desk: Desk, client: UUID) -> Sequence[Application]:
    """Jobs that were offered and have not begun. One statement."""
    asked = sa.select(Application).where(
        Application.subject_id.in_(ids_of(desk, client)),
        Application.stage == Stage.OFFER,
        Application.deleted.is_not(True),
    )
    return desk.session.scalars(asked.order_by(Application.offered_on, Application.id)).all()


def due_now(
    desk: Desk, person: Person, rows: Sequence[BenefitsAdvice], offers: Sequence[Application]
) -> tuple[AdviceDue, ...]:
    """What is owed today; nothing once the time with us is over."""
    if not any(spell.closed_on is None or spell.closed_on > desk.today for spell in person.spells):
        return ()
    advised = [Advised(row.on, row.outcome) for row in rows if row.on is not None]
    offered = [Offered(card.id, card.offered_on or card.stage_on or desk.today) for card in offers]
    return advice_due(person.jobs, offered, advised, desk.today, desk.reference)


def _due(desk: Desk, person: Person, due: AdviceDue, offers: Sequence[Application]) -> PanelLine:
    job, card = person.job(due.about), next((card for card in offers if card.id == due.about), None)
    name = (
        job_name(job)
        if job is not None
        else ", ".join(p for p in (card.title, card.employer_name) if p)
        if card
        else ""
    )
    since, until = day_words(due.since, desk.today), day_words(due.until, desk.today) if due.until else ""
    key = f"benefits.due.{due.why}" + ("" if due.until else "_open")
    late = due.late_days(desk.today)
    chip = Chip("serious", "alert-triangle", reason("benefits.due.late", n=late)) if late else None
    chip = chip or Chip("attention", "clock", Reason("benefits.due.now"))
    line = reason(key, job=name or said("job.unnamed"), since=since, until=until)
    return PanelLine(due.about or person.id, "coins", line, chip=chip, acts=(PanelAct("record_advice", person.id),))


def _advice(desk: Desk, row: BenefitsAdvice, person: Person, long: Texts) -> PanelLine:
    on = day_words(row.on, desk.today) if row.on is not None else said("job.day_not_known")
    by = ", ".join(part for part in (row.given_by, row.organisation) if part)
    what = choice_words(row.outcome)
    line = reason("benefits.line_by" if by else "benefits.line", what=what, day=on, by=by)
    more = [*_about(row, person), *_figures(row), *_form(desk, row)]
    more += [
        reason("benefits.said", label=said(f"fields.benefits_advice.{name}"), words=words)
        for name in TAIL
        if (words := text(long, row.id, name))
    ]
    acts = (PanelAct("correct_advice", row.id),)
    return PanelLine(
        row.id, "coins", line, tuple(more), text(long, row.id, "result"), acts=acts, faded=row.outcome != AdviceOutcome.GIVEN
    )  # fmt: skip


def _about(row: BenefitsAdvice, person: Person) -> Iterator[Reason]:
    job = person.job(row.job_id)
    if row.what_for not in (None, AdviceFor.GENERAL) or job is not None:
        what = choice_words(row.what_for) if row.what_for is not None else ""
        name = job_name(job) if job is not None else ""
        yield reason("benefits.for", what=": ".join(part for part in (what, name) if part))


def _figures(row: BenefitsAdvice) -> Iterator[Reason]:
    """The figures as they were told, with the day they were true on; none of them is ours."""
    told = [said("benefits.now", money=pounds(row.now_money))] if row.now_money is not None else []
    for n in (1, 2, 3):
        hours, money = getattr(row, f"hours_{n}"), getattr(row, f"money_{n}")
        if money is not None:
            key = "benefits.at" if hours is not None else "benefits.at_some"
            told.append(said(key, hours=in_hours(hours or 0), money=pounds(money)))
    if told:
        true_on = row.assumption_on or row.on
        key = "benefits.figures_on" if true_on is not None else "benefits.figures"
        yield reason(key, told=", ".join(told), day=true_on or "")


def _form(desk: Desk, row: BenefitsAdvice) -> Iterator[Reason]:
    """The permitted-work form, the limit that was used, and whom to tell by when."""
    if row.permitted_form not in (None, FormState.NOT_NEEDED):
        yield reason("benefits.form", state=choice_words(row.permitted_form))
    if row.limit is not None:
        until = day_words(row.limit_until, desk.today) if row.limit_until is not None else ""
        yield reason("benefits.limit_until" if until else "benefits.limit", money=pounds(row.limit), day=until)
    if row.tell_by is not None:
        yield reason("benefits.tell_by", day=day_words(row.tell_by, desk.today))


def _limits(desk: Desk, person: Person) -> Iterator[PanelLine]:
    """Each job begun under a limit, against it, with all jobs of the person together."""
    for job in reversed(person.jobs):
        kind, on = limit_kind(job), max(desk.today, job.start_on or desk.today)
        if kind is not None and held(job, on, desk.reference) != Known.NO:
            yield _limit(desk, person, job, kind)


def _limit(desk: Desk, person: Person, job: Job, kind: object) -> PanelLine:
    on = max(desk.today, job.start_on or desk.today)
    within = limited_on(job, person.jobs, on, desk.reference)
    more: list[Reason] = []
    if not isinstance(kind, Unknown):
        more = [against_words(each) for each in _measured(desk, person, job)]
    over = over_since(job, person.jobs, on, desk.reference, limit_days()) if within == Known.NO else None
    if over is not None:
        more.append(reason("benefits.over_since", day=day_words(over, desk.today)))
    chip = {
        Known.YES: Chip("good", "check", Reason("benefits.within")),
        Known.NO: Chip("serious", "alert-triangle", Reason("benefits.over")),
    }.get(within, Chip("attention", "help-circle", Reason("benefits.within_open")))
    line = reason("benefits.limit_line", job=job_name(job), kind=choice_words(kind))
    acts = (PanelAct("change_terms", job.id), PanelAct("correct_job", job.id))
    return PanelLine(job.id, "briefcase", line, tuple(more), chip=chip, acts=acts)


def _measured(desk: Desk, person: Person, job: Job) -> tuple[Against, ...]:
    try:
        return measured(job, person.jobs, max(desk.today, job.start_on or desk.today), desk.reference)
    except KeyError:
        return ()


def limit_days() -> list[date]:
    """The days on which a shipped limit changes."""
    return sorted({value.from_day for value in reference.load() if value.key.startswith("limit.")})


def advice_begins(desk: Desk, client: UUID) -> Beginning:
    """Advice today, from where the last came; for what is due first. Beside it what is due."""
    facts, rows, offers = facts_one(desk, client, JOB_FACTS), advice_of(desk, client), offers_of(desk, client)
    due = due_now(desk, facts, rows, offers)
    last = next((row for row in reversed(rows) if row.outcome == AdviceOutcome.GIVEN), None)
    values: dict[str, object] = {"on": desk.today, "outcome": AdviceOutcome.GIVEN}
    if due:
        values |= {"what_for": due[0].why, "job_id": due[0].about if facts.job(due[0].about) is not None else None}
    if last is not None:
        values |= {"given_by": last.given_by, "organisation": last.organisation}
    return replace(
        of_person(desk, client),
        values=values,
        options={"job_id": job_options(facts.jobs, desk.today, desk.reference)},
        beside=tuple(_due(desk, facts, each, offers).line for each in due),
    )


def correct_advice_begins(desk: Desk, advice: UUID) -> Beginning:
    """The advice as it stands."""
    begun = of_record(desk, advice, type_="benefits_advice")
    jobs = facts_one(desk, begun.client, ("jobs", "terms")).jobs if begun.client is not None else ()
    return replace(begun, options={"job_id": job_options(jobs, desk.today, desk.reference)})
