"""What is kept of the people who work here besides their post: training, check, induction, other role; policies they read (SS8, SS9.5, FS2)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import aside, choice, day, flag, naming, reference
from ips_desktop.records.record import EVERYBODY, LEADS, About, Record, prose
from ips_desktop.terms.staffing import CheckKind, InductionItem, PolicyKind, TrainingTopic
from ips_desktop.terms.words import Role


class PriorExperience(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """Somebody brought experience in one of the five areas: who saw the proof, and when (SS8.1)."""

    __tablename__ = "prior_experience"

    topic: Mapped[Any] = choice(TrainingTopic)
    seen_on: Mapped[date | None] = day()
    seen_by: Mapped[UUID | None] = reference()
    what: Mapped[str | None] = aside()


class Training(Record, about=About("staff", create=EVERYBODY, edit=EVERYBODY)):
    """Training in one of the five areas was offered; it was attended or declined. `notice_id`: because the law changed."""

    __tablename__ = "training"

    topic: Mapped[Any] = choice(TrainingTopic)
    course: Mapped[str | None] = naming()
    offered_on: Mapped[date | None] = day()
    attended_on: Mapped[date | None] = day()
    declined_on: Mapped[date | None] = day()
    notice_id: Mapped[UUID | None] = reference()
    why: Mapped[str | None] = aside()


class LawNotice(Record, about=About("service", create=LEADS, edit=LEADS)):
    """The law or the rules of benefits changed: training in it is offered to everybody at once (SS8.1)."""

    __tablename__ = "law_notice"

    title: Mapped[str | None] = naming()
    topic: Mapped[Any] = choice(TrainingTopic)
    on: Mapped[date | None] = day()
    in_force_on: Mapped[date | None] = day()
    what = prose()


class StaffCheck(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """A criminal-record check: that there is one, of which day, until when; nothing that is in it (SS8.2)."""

    __tablename__ = "staff_check"

    kind: Mapped[Any] = choice(CheckKind)
    asked_on: Mapped[date | None] = day()
    issued_on: Mapped[date | None] = day()
    due_on: Mapped[date | None] = day()
    reference_no: Mapped[str | None] = aside()


class Accompaniment(
    Record, about=About("staff", create=(Role.SUPERVISOR, Role.MANAGER), edit=(Role.SUPERVISOR, Role.MANAGER))
):
    """While somebody has no valid check: who goes with them, from a day to a day. It is no waiver (SS8.2)."""

    __tablename__ = "accompaniment"

    companion_id: Mapped[UUID | None] = reference()
    from_day: Mapped[date | None] = day()
    until_day: Mapped[date | None] = day()


class InductionStep(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """A part of bringing somebody in that is done."""

    __tablename__ = "induction_step"

    item: Mapped[Any] = choice(InductionItem)
    done_on: Mapped[date | None] = day()
    with_id: Mapped[UUID | None] = reference()


class OtherRole(Record, about=About("staff", create=LEADS, edit=LEADS)):
    """From this day somebody holds another clinical role, named, or none (FS2; decision 4)."""

    __tablename__ = "other_role"

    from_day: Mapped[date | None] = day()
    holds: Mapped[bool | None] = flag()
    which: Mapped[str | None] = naming()


class Policy(Record, about=About("service", create=LEADS, edit=LEADS)):
    """A policy of the service: what it is about, who keeps it, where it lies (SS9.5)."""

    __tablename__ = "policy"

    name: Mapped[str | None] = naming()
    kind: Mapped[Any] = choice(PolicyKind)
    owner_id: Mapped[UUID | None] = reference()
    where_kept: Mapped[str | None] = naming()


class PolicyVersion(Record, about=About("service", create=LEADS, edit=LEADS)):
    """A version of a policy: from which day, and when it is looked at again. Looked at and unchanged it is a version too."""

    __tablename__ = "policy_version"

    policy_id: Mapped[UUID | None] = reference()
    label: Mapped[str | None] = naming()
    from_day: Mapped[date | None] = day()
    review_on: Mapped[date | None] = day()
    unchanged: Mapped[bool | None] = flag()
    changed = prose()


class PolicyRead(Record, about=About("staff", create=EVERYBODY, edit=EVERYBODY)):
    """A member of staff read a version of a policy, and understood it."""

    __tablename__ = "policy_read"

    policy_id: Mapped[UUID | None] = reference()
    version_id: Mapped[UUID | None] = reference()
    on: Mapped[date | None] = day()
