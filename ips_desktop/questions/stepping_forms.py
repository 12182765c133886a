"""What the forms of steps on the way and of help by others begin with (experience §3: same as last time)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person, of_record
from ips_desktop.questions.coordinators import coordinators_for
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.sharing import employers
from ips_desktop.questions.stepping import Steps, dates, of_person_rows
from ips_desktop.records import AdviceGiven, ContactFor, Job, OnwardReferral, Organisation, SteppingStone


def step_begins(desk: Desk, client: UUID) -> Beginning:
    """From today. Beside it, when nobody spoke to an employer for them yet (FS7)."""
    met = sa.select(ContactFor.id).where(
        ContactFor.subject_id.in_(ids_of(desk, client)), ContactFor.deleted.is_not(True)
    )
    is_first = desk.session.scalars(met.limit(1)).first() is None
    beside = (Reason("steps.look.before_contact"),) if is_first else ()
    return replace(
        of_person(desk, client), values={"start_on": desk.today}, options={"where": employers(desk)}, beside=beside
    )


def correct_step_begins(desk: Desk, step: UUID) -> Beginning:
    """The step as it stands."""
    begun = of_record(desk, step, type_="stepping_stone")
    where = begun.values["employer_id"] or begun.values["organisation"]
    return replace(begun, values={**begun.values, "where": where}, options={"where": employers(desk)})


def _about(desk: Desk, step: UUID) -> Beginning:
    found = desk.find(SteppingStone, step)
    name = ", ".join(part for part in (found.what, found.organisation) if part)
    say = Steps(desk, {})
    beside = (reason("steps.about", what=name), dates(say, found, is_over=False))
    return replace(of_person(desk, found.subject_id), beside=beside)


def extend_begins(desk: Desk, step: UUID) -> Beginning:
    """Nothing is proposed: until when is agreed with the person."""
    return _about(desk, step)


def end_step_begins(desk: Desk, step: UUID) -> Beginning:
    """Ended on the agreed day when that has come, else today."""
    agreed = desk.find(SteppingStone, step).agreed_end
    on = agreed if agreed is not None and agreed <= desk.today else desk.today
    return replace(_about(desk, step), values={"ended_on": on})


def award_begins(desk: Desk, client: UUID) -> Beginning:
    """Awarded today; the steps it may have come of."""
    return replace(of_person(desk, client), values={"on": desk.today}, options={"stepping_id": _steps(desk, client)})


def correct_award_begins(desk: Desk, award: UUID) -> Beginning:
    """The award as it stands."""
    begun = of_record(desk, award, type_="award")
    return replace(begun, options={"stepping_id": _steps(desk, begun.client or award)})


def _steps(desk: Desk, client: UUID) -> Options:
    rows = of_person_rows(desk, SteppingStone, client, SteppingStone.start_on.desc())
    return tuple((row.id, ", ".join(part for part in (row.what, row.organisation) if part)) for row in rows)


def organisations(desk: Desk) -> Options:
    """Every service of the directory by name: (id, "Citizens Advice, Barry"). One statement."""
    rows = desk.session.execute(
        sa.select(Organisation.id, Organisation.name, Organisation.town)
        .where(Organisation.deleted.is_not(True))
        .order_by(Organisation.name, Organisation.town)
    )
    return tuple((id_, ", ".join(part for part in (name, town) if part)) for id_, name, town in rows)


def _jobs(desk: Desk, client: UUID) -> Options:
    rows = of_person_rows(desk, Job, client, Job.start_on.desc())
    return tuple((row.id, ", ".join(part for part in (row.title, row.employer_name) if part)) for row in rows)


def onward_begins(desk: Desk, client: UUID) -> Beginning:
    """Today, to a service of the directory or another."""
    options = {"where": organisations(desk), "job_id": _jobs(desk, client)}
    return replace(of_person(desk, client), values={"on": desk.today}, options=options)


def correct_onward_begins(desk: Desk, onward: UUID) -> Beginning:
    """As it stands."""
    begun = of_record(desk, onward, type_="onward_referral")
    where = begun.values["organisation_id"] or begun.values["organisation"]
    options = {"where": organisations(desk), "job_id": _jobs(desk, begun.client or onward)}
    return replace(begun, values={**begun.values, "where": where}, options=options)


def hear_onward_begins(desk: Desk, onward: UUID) -> Beginning:
    """Heard today; beside it where and since when."""
    found = desk.find(OnwardReferral, onward)
    say = Steps(desk, {})
    line = reason("steps.onward", where=found.organisation or choice_words(found.kind), day=say.day(found.on))
    return replace(of_person(desk, found.subject_id), values={"outcome_on": desk.today}, beside=(line,))


def today_begins(desk: Desk, client: UUID) -> Beginning:
    """A form about the person that asks for a day: today."""
    return replace(of_person(desk, client), values={"on": desk.today})


def give_advice_begins(desk: Desk, client: UUID) -> Beginning:
    """Advice today, to whom it was given last time; the co-ordinators of the person's team can be chosen."""
    rows = of_person_rows(desk, AdviceGiven, client, AdviceGiven.on)
    last = rows[-1] if rows else None
    who = {} if last is None else {"to": last.to, "name": last.coordinator_id or last.name}
    options = {"name": coordinators_for(desk, client)}
    return replace(of_person(desk, client), values={"on": desk.today, **who}, options=options)


def correct_brief_begins(desk: Desk, brief: UUID) -> Beginning:
    """As it stands."""
    return of_record(desk, brief, type_="brief_intervention")


def contribute_begins(desk: Desk, review: UUID) -> Beginning:
    """Our part in the review; beside it when it is."""
    begun = of_record(desk, review, type_="care_plan_review")
    say = Steps(desk, {})
    line = reason("steps.review", when=say.day(begun.values["on"]))
    return replace(begun, values={"contribution": begun.values["contribution"]}, beside=(line,))
