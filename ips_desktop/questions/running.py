"""What the clocks of looking for work and of being in work count from, for many people in one statement (MEASURES §5, decision 14).

Each part gives at most one row a person, but for what a person may have several of: jobs, steps on the way, reviews, what was put off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups
from ips_desktop.questions.whom import TODAY, About
from ips_desktop.questions.working import Working
from ips_desktop.records import (
    Application,
    Appointment,
    BenefitsAdvice,
    CarePlanReview,
    Concern,
    ContactFor,
    GivenPaper,
    InWorkPlan,
    Meeting,
    NamedAdviser,
    NextJobRequest,
    PutOff,
    Record,
    SharingDecision,
    Spell,
    SteppingStone,
    SupportWish,
)
from ips_desktop.records import AtRisk as AtRisk_
from ips_desktop.rules.advice_due import Advised, Offered
from ips_desktop.rules.facts import Job, Person
from ips_desktop.rules.further import Ending, Further, Running
from ips_desktop.rules.work_clocks import AtRisk
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.looking import Stage
from ips_desktop.terms.sharing import Disclosure
from ips_desktop.terms.stepping import ReviewPart
from ips_desktop.terms.words import Attendance

Rows = dict[str, list[Any]]


def further(desk: Desk, among: Collection[UUID], work: Working) -> dict[UUID, Further]:
    """What is known of each of these people beyond their journey; nothing is known of whoever is left out. One statement."""
    found: defaultdict[UUID, Rows] = defaultdict(lambda: defaultdict(list))
    same = groups(desk)
    lately = timedelta(days=desk.reference.number("clock.more_contact_days", desk.today))
    rows = _PARTS.ask(desk, among, today=desk.today, after=desk.today - lately)
    for what, subject, id_, day, other, words in rows:
        row = (_id(id_), _day(day), _day(other), words)
        found[same.top(UUID(bytes=subject))][what].append(row)
    return {
        client: replace(_further(found[client], work.people.get(client)), agreed=work.agreed)
        for client in found.keys() | work.people.keys()
    }


def _further(rows: Rows, person: Person | None) -> Further:
    decided, wish, booked = _newest(rows["decided"]), _newest(rows["wish"]), rows["booked"]
    saved = {row[0]: row[1:3] for row in rows["saved"]}
    jobs = person.jobs if person is not None else ()
    return Further(
        where_we_meet_on=_last(rows["where_we_meet"]),
        first_search=_first([*rows["first_found"], *rows["first_contact"]]),
        last_search=_last([*rows["last_found"], *rows["last_contact"]]),
        first_employer=_first(rows["first_employer"]),
        last_offer=_last(rows["offer"]),
        asked_next_job=_last(rows["next_job"]),
        decided_on=decided[1],
        revisit_on=decided[2],
        tells_nobody=decided[3] == Disclosure.NOT_TELL,
        offers=tuple(Offered(row[0], row[1]) for row in rows["offered"] if row[1] is not None),
        advised=tuple(Advised(row[1], row[3]) for row in rows["advised"] if row[1] is not None),
        changed_on=_changed(jobs),
        job_ended_on=_ended(person),
        contact_days=int(wish[3]) if wish[3] else None,
        wished_on=wish[1],
        in_touch=frozenset(date.fromisoformat(on) for row in rows["in_touch"] for on in row[3].split(",")),
        jobs=tuple(
            Running(job.id, job.start_on, *saved.get(job.id, (None, None)))
            for job in jobs
            if job.start_on is not None and job.end_on is None and not job.ended_unknown
        ),
        work=person,
        at_risk=tuple(AtRisk(row[0], row[1], row[2]) for row in rows["at_risk"]),
        last_joint=_last([*rows["joint"], *rows["reviewed"]]),
        booked_on=_first(booked),
        joint_booked=min((row[2] for row in booked if row[2] is not None), default=None),
        steps=tuple(Ending(row[0], min(d for d in row[1:3] if d)) for row in rows["step"] if row[1] or row[2]),
        reviews=tuple(Ending(row[0], row[1]) for row in rows["review"]),
        concerns=sum(int(row[3]) for row in rows["concern"]),
        untold_on=_untold(_last(rows["untold"]), _last(rows["letter"])),
        put_off={(row[3], row[1]): row[2] for row in rows["put_off"] if row[1] and row[2] and row[3]},
    )


def _changed(jobs: Iterable[Job]) -> date | None:
    """The last change of hours or pay after a first day."""
    changes = (t.from_day for job in jobs if job.start_on for t in job.terms if t.from_day > job.start_on)
    return max(changes, default=None)


def _ended(person: Person | None) -> date | None:
    """The last end of a job in the time with us that goes on."""
    if person is None:
        return None
    came = [spell.received_on or date.min for spell in person.spells if spell.closed_on is None]
    ends = (job.end_on for job in person.jobs if job.end_on is not None)
    return max((on for on in ends if came and on >= min(came)), default=None)


def _untold(named_on: date | None, letter_on: date | None) -> date | None:
    """From when a new adviser is named; None when a letter was given since."""
    return None if named_on is None or (letter_on is not None and letter_on >= named_on) else named_on


def _newest(rows: Iterable[Any]) -> Any:
    """The row of the last day, of a person in several records; nothing when there is none."""
    return max((row for row in rows if row[1] is not None), key=lambda row: row[1], default=(None, None, None, None))


def _first(rows: Iterable[Any]) -> date | None:
    return min((row[1] for row in rows if row[1] is not None), default=None)


def _last(rows: Iterable[Any]) -> date | None:
    return max((row[1] for row in rows if row[1] is not None), default=None)


def _parts(among: sa.Select[UUID]) -> list[Any]:
    found = sa.func.coalesce(Application.found_on, Application.applied_on)
    in_person = ContactFor.face_to_face.is_(True)
    attended = Meeting.attendance == Attendance.ATTENDED
    offered = sa.func.coalesce(Application.offered_on, Application.stage_on)
    at_work = sa.func.coalesce(AtRisk_.return_on, sa.literal("9999"))
    lately = Meeting.on > sa.bindparam("after", type_=Meeting.on.type)
    return [
        _since("first_found", Application, sa.func.min(found), found, among),
        _since("last_found", Application, sa.func.max(sa.func.coalesce(Application.applied_on, found)), found, among),
        _since("first_contact", ContactFor, sa.func.min(ContactFor.on), ContactFor.on, among),
        _since("last_contact", ContactFor, sa.func.max(ContactFor.on), ContactFor.on, among),
        _since("first_employer", ContactFor, sa.func.min(ContactFor.on), ContactFor.on, among, in_person),
        _since("offer", Application, sa.func.max(Application.offered_on), Application.offered_on, among),
        _since("next_job", NextJobRequest, sa.func.max(NextJobRequest.asked_on), NextJobRequest.asked_on, among,
               NextJobRequest.declined_on.is_(None)),
        _since("joint", Meeting, sa.func.max(Meeting.on), Meeting.on, among, Meeting.joint.is_(True), attended),
        _since("reviewed", CarePlanReview, sa.func.max(CarePlanReview.on), CarePlanReview.on, among,
               CarePlanReview.part == ReviewPart.ATTENDED),
        _each("advised", BenefitsAdvice, BenefitsAdvice.on, among, words=BenefitsAdvice.outcome),
        _each("offered", Application, offered, among, id_=Application.id).where(Application.stage == Stage.OFFER),
        _each("at_risk", AtRisk_, AtRisk_.began_on, among, id_=AtRisk_.id,
              other=sa.case((at_work > TODAY, AtRisk_.fit_note_until))).where(AtRisk_.outcome.is_(None)),
        _since("where_we_meet", Spell, sa.func.max(Spell.where_we_meet_on), Spell.where_we_meet_on, among),
        # SQLite takes what stands beside a single max() from the row that has it.
        _each("decided", SharingDecision, sa.func.max(SharingDecision.on), among, other=SharingDecision.revisit_on,
              words=SharingDecision.decision)
        .group_by(SharingDecision.subject_id),
        _each("wish", SupportWish, sa.func.max(SupportWish.on), among, words=SupportWish.contact_days)
        .group_by(SupportWish.subject_id),
        _each("in_touch", Meeting, sa.func.max(Meeting.on), among, words=sa.func.group_concat(Meeting.on.distinct()))
        .where(attended, lately, Meeting.on <= TODAY).group_by(Meeting.subject_id),
        _each("booked", Appointment, sa.func.min(Appointment.on), among,
              other=sa.func.min(sa.case((Appointment.joint.is_(True), Appointment.on))))
        .where(Appointment.on >= TODAY, Appointment.meeting_id.is_(None), Appointment.called_off_on.is_(None))
        .group_by(Appointment.subject_id),
        _each("saved", InWorkPlan, sa.func.max(InWorkPlan.saved_on), among, id_=InWorkPlan.job_id, other=InWorkPlan.review_on)
        .group_by(InWorkPlan.subject_id, InWorkPlan.job_id),
        _each("put_off", PutOff, PutOff.since, among, other=sa.func.max(PutOff.until), words=PutOff.rule)
        .group_by(PutOff.subject_id, PutOff.rule, PutOff.since),
        _each("concern", Concern, sa.func.max(Concern.raised_on), among, words=sa.func.count())
        .where(Concern.settled_on.is_(None)).group_by(Concern.subject_id),
        _each("step", SteppingStone, SteppingStone.agreed_end, among, id_=SteppingStone.id, other=SteppingStone.review_on)
        .where(SteppingStone.ended_on.is_(None)),
        _each("untold", NamedAdviser, sa.func.max(NamedAdviser.from_day), among)
        .where(NamedAdviser.hand_over_id.is_not(None), NamedAdviser.told_on.is_(None)).group_by(NamedAdviser.subject_id),
        _each("letter", GivenPaper, sa.func.max(GivenPaper.on), among)
        .where(GivenPaper.kind == PaperKind.HAND_OVER).group_by(GivenPaper.subject_id),
        _each("review", CarePlanReview, CarePlanReview.on, among, id_=CarePlanReview.id)
        .where(CarePlanReview.part.is_(None), CarePlanReview.contributed_on.is_(None), CarePlanReview.on.is_not(None)),
    ]  # fmt: skip


_PARTS = About(lambda among: sa.union_all(*_parts(among)))


def _each(
    what: str, record: type[Record], day: Any, among: sa.Select[UUID], *, id_: Any = None, other: Any = None, words: Any = None
) -> Any:  # fmt: skip
    """A part: whose, which record, a day, another day, a word; each as it is stored."""
    return sa.select(
        sa.literal(what, sa.Text()),
        sa.type_coerce(record.subject_id, sa.LargeBinary()),
        sa.type_coerce(id_, sa.LargeBinary()) if id_ is not None else sa.literal(None, sa.LargeBinary()),
        sa.type_coerce(day, sa.Text()),
        sa.type_coerce(other, sa.Text()) if other is not None else sa.literal(None, sa.Text()),
        sa.type_coerce(words, sa.Text()) if words is not None else sa.literal(None, sa.Text()),
    ).where(record.subject_id.in_(among), record.deleted.is_not(True))


def _since(what: str, record: type[Record], picked: Any, on: Any, among: sa.Select[UUID], *where: Any) -> Any:
    """A first or last day since the referral of the person's open spell: what an earlier time with us did does not count."""
    part = _each(what, record, picked, among)
    if record is not Spell:
        part = part.join(Spell, sa.and_(Spell.subject_id == record.subject_id, Spell.deleted.is_not(True)))
    came = sa.func.coalesce(Spell.received_on, sa.literal("0000"))
    return part.where(Spell.closed_on.is_(None), on >= came, *where).group_by(record.subject_id)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _id(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)
