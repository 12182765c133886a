"""What the forms that begin a job begin with, and what follows from the answers while they are written: never a block, always in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person, of_record
from ips_desktop.questions.benefits import advice_of, due_now, offers_of
from ips_desktop.questions.facts import facts_one
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.job_words import against_words, below_line, job_name, job_options, kind_line
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.sharing import employers
from ips_desktop.records import Application, Lead, SteppingStone
from ips_desktop.records import Job as JobRecord
from ips_desktop.rules.benefit_limited import limit_kind, limited_on, measured
from ips_desktop.rules.employment import held
from ips_desktop.rules.facts import Job, Person, Terms
from ips_desktop.rules.histories import holder_on
from ips_desktop.rules.jobs import starts
from ips_desktop.rules.pay import below_minimum
from ips_desktop.terms.asked import Known
from ips_desktop.terms.benefiting import AdviceFor
from ips_desktop.terms.counting import StartKind
from ips_desktop.terms.earning import FourHours
from ips_desktop.terms.looking import JobKind, PayPer, Stage
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.words import SupportMode

FACTS = ("spells", "jobs", "terms", "paid", "checks", "modes")
Seen = tuple[tuple[str, Reason], ...]
"""A sentence, and the question under which it is said."""
NEW = UUID(int=0)
"""The job that is being written: it has no id yet."""
LOOKED_FOR = (SupportMode.ENGAGING, SupportMode.ACTIVE, SupportMode.PAUSED)


def start_job_begins(desk: Desk, client: UUID) -> Beginning:
    """An ordinary job by the hour, from the one offer there is; support in work from its first day is proposed."""
    person, cards = facts_one(desk, client, FACTS), _cards(desk, client)
    offered = [card for card in cards if card.stage == Stage.OFFER]
    values: dict[str, Any] = {"kind": JobKind.EMPLOYED, "pay_per": PayPer.HOUR, "four_hours": FourHours.NOT_YET}
    if len(offered) == 1:
        values |= _of_card(desk, offered[0])
    if holder_on(person.modes, desk.today) in LOOKED_FOR and _is_open(desk, person):
        values["mode"] = SupportMode.IN_WORK
    due = due_now(desk, person, advice_of(desk, client), offers_of(desk, client))
    beside = (Reason("job.look.advice"),) if any(d.why == AdviceFor.BEFORE_START for d in due) else ()
    return replace(of_person(desk, client), values=values, options=_options(desk, client, person, cards), beside=beside)


def start_job_from_begins(desk: Desk, origin: UUID) -> Beginning:
    """The same from an application, or from a step on the way that became a job. Refused "not_here", "withheld"."""
    card = desk.session.get(Application, origin)
    if card is not None and not card.deleted:
        begun, known = start_job_begins(desk, card.subject_id), _of_card(desk, card)
    else:
        step = desk.find(SteppingStone, origin)
        begun = start_job_begins(desk, step.subject_id)
        worked_there = step.kind in (SteppingKind.WORK_EXPERIENCE, SteppingKind.VOLUNTEERING)
        known = {"employer": step.employer_id or (step.organisation if worked_there else None), "stepping_id": step.id}
        known |= {"title": None, "soc": None, "application_id": None}
    return replace(begun, values={**begun.values, **known})


def correct_job_begins(desk: Desk, job: UUID) -> Beginning:
    """The job as it stands."""
    begun = of_record(desk, job, type_="job")
    client = begun.client or desk.me.id
    person, cards = facts_one(desk, client, FACTS), _cards(desk, client)
    employer = begun.values["employer_id"] or begun.values["employer_name"]
    options = _options(desk, client, person, cards)
    others = tuple(pair for pair in options["better_than"] if pair[0] != job)
    came_from = begun.values["application_id"], begun.values["stepping_id"]
    chosen = _came_from(desk, *came_from)
    return replace(
        begun,
        values={**begun.values, "employer": employer},
        options={**options, "better_than": others, **{n: (*options[n], *chosen[n]) for n in chosen}},
    )


def _came_from(desk: Desk, application: UUID | None, step: UUID | None) -> dict[str, Options]:
    """What the job came from has ended with it, and still is what it came from."""
    card = desk.session.get(Application, application) if application is not None else None
    way = desk.session.get(SteppingStone, step) if step is not None else None
    return {
        "application_id": () if card is None else ((card.id, _named(card.title, card.employer_name)),),
        "stepping_id": () if way is None else ((way.id, _named(way.what, way.organisation)),),
    }


def _of_card(desk: Desk, card: Application) -> dict[str, Any]:
    known = card.employer_id or card.employer_name
    lead = desk.session.get(Lead, card.lead_id) if card.lead_id is not None else None
    hours = {} if lead is None or lead.minutes_week is None else {"minutes_week": lead.minutes_week}
    return {
        **hours,
        "title": card.title,
        "soc": card.soc,
        "employer": known,
        "application_id": card.id,
        "start_on": None,
    }


def _cards(desk: Desk, client: UUID) -> list[Application]:
    asked = sa.select(Application).where(
        Application.subject_id.in_(ids_of(desk, client)),
        Application.outcome.is_(None),
        Application.deleted.is_not(True),
    )
    return list(desk.session.scalars(asked.order_by(Application.stage_on.desc(), Application.id.desc())))


def _options(desk: Desk, client: UUID, person: Person, cards: list[Application]) -> dict[str, Options]:
    steps = desk.session.execute(
        sa.select(SteppingStone.id, SteppingStone.what, SteppingStone.organisation)
        .where(SteppingStone.subject_id.in_(ids_of(desk, client)), SteppingStone.deleted.is_not(True))
        .where(SteppingStone.ended_on.is_(None))
        .order_by(SteppingStone.start_on.desc())
    )
    return {
        "employer": employers(desk),
        "application_id": tuple((card.id, _named(card.title, card.employer_name)) for card in cards),
        "stepping_id": tuple((id_, _named(what, where)) for id_, what, where in steps),
        "better_than": job_options(person.jobs, desk.today, desk.reference),
    }


def _named(what: str | None, where: str | None) -> str:
    return ", ".join(part for part in (what, where) if part)


def _is_open(desk: Desk, person: Person) -> bool:
    return any(spell.closed_on is None or spell.closed_on > desk.today for spell in person.spells)


def start_looks(desk: Desk, client: UUID, answers: Mapping[str, Any]) -> Seen:
    """What the job as it is written so far would be: a move, not counted yet, below the minimum, over a limit. Never a block."""
    person = facts_one(desk, client, FACTS)
    job = _written(person, answers)
    return () if job is None else _seen(desk, replace(person, jobs=(*person.jobs, job)), job)


def start_from_looks(desk: Desk, origin: UUID, answers: Mapping[str, Any]) -> Seen:
    """The same for a job from an application or a step."""
    card = desk.session.get(Application, origin)
    client = card.subject_id if card is not None else desk.find(SteppingStone, origin).subject_id
    return start_looks(desk, client, answers)


def terms_looks(desk: Desk, job: UUID, answers: Mapping[str, Any]) -> Seen:
    """What other hours or pay would mean from their day on: the minimum, and the limits on all jobs together."""
    person = facts_one(desk, desk.find(JobRecord, job).subject_id, FACTS)
    found, on = person.job(job), answers.get("from_day") or desk.today
    if found is None:
        return ()
    changed = replace(found, terms=(*(t for t in found.terms if t.from_day <= on), _terms(answers, on)))
    jobs = tuple(changed if each.id == job else each for each in person.jobs)
    return _pay_and_limits(desk, replace(person, jobs=jobs), changed, on)


def _written(person: Person, answers: Mapping[str, Any]) -> Job | None:
    start = answers.get("start_on")
    if start is None:
        return None
    same = (
        "kind",
        "contract",
        "fixed_until",
        "open_to_all",
        "integrated",
        "trading",
        "housing_help",
        "better_than",
        "four_hours",
        "four_hours_on",
    )
    told: dict[str, Any] = {name: answers.get(name) for name in same}
    return Job(
        NEW, person.id, start_on=start, limited=answers.get("benefit_limited"), title=answers.get("title") or "",
        agrees_after_close=answers.get("agrees_after_close"), terms=(_terms(answers, start),),
        **told,
    )  # fmt: skip


def _terms(answers: Mapping[str, Any], on: date) -> Terms:
    return Terms(on, answers.get("minutes_week"), answers.get("pay"), answers.get("pay_per"))


def _seen(desk: Desk, person: Person, job: Job) -> Seen:
    start = next(s for s in starts(person, desk.today, desk.reference) if s.job == NEW)
    counted, on = kind_line(start), job.start_on or desk.today
    lines = [counted] if counted is not None and (job.four_hours is not None or start.kind != StartKind.START) else []
    there = [each for each in person.jobs if each.id != NEW and held(each, on, desk.reference) == Known.YES]
    if there:
        lines.append(reason("job.look.beside", jobs=" · ".join(job_name(each) for each in there)))
    return (*(("start_on", line) for line in lines), *_pay_and_limits(desk, person, job, on))


def _pay_and_limits(desk: Desk, person: Person, job: Job, on: date) -> Seen:
    """Under the pay: the minimum that applies. Under hours or pay: the limit of a day that all jobs together pass, once each."""
    below = below_minimum(job, person.born, on, desk.reference)
    found = [("pay", below_line(job, person.born, on, desk.reference))] if below else []
    for each in person.jobs:
        if limit_kind(each) is None or held(each, on, desk.reference) == Known.NO:
            continue
        if limited_on(each, person.jobs, on, desk.reference) != Known.NO:
            continue
        for against in measured(each, person.jobs, on, desk.reference):
            field = "minutes_week" if against.unit == "minutes_week" else "pay"
            line = reason("job.look.over", what=against_words(against).said())
            if against.within == Known.NO and (field, line) not in found:
                found.append((field, line))
    return tuple(found)
