"""Looking for a job: how, what was found, and where each application stands (SS5.3f, FS12)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.casework.employer import known_employer
from ips_desktop.casework.leads import make_lead
from ips_desktop.casework.standing_here import in_full, not_ahead, open_spell, person, say
from ips_desktop.casework.taking_back import put_back
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.sharing import consent_for
from ips_desktop.records import Application, Employer, Interview, Lead, SearchPlan
from ips_desktop.terms.looking import ApplicationOutcome, LeadState, Stage
from ips_desktop.terms.sharing import WhoSpeaks
from ips_desktop.terms.troubles import Refused

WHERE_IT_STANDS = ("stage", "stage_on", "outcome", "ended_on", "offered_on")
"""What only the acts of a stage may set."""


def keep_search_plan(desk: Desk, *, client: UUID, on: date | None = None, **fields: Any) -> UUID:
    """Keep how the person looks for a job; what was agreed before stays as it was. Refused "day_ahead", "search_plan.empty"."""
    day = on or desk.today
    not_ahead(desk, day)
    if not any(fields.values()):
        raise Refused("search_plan.empty", "targets")
    made = SearchPlan(id=desk.new_id(), subject_id=person(desk, client).id, on=day)
    say(made, fields, not_these=("on",))
    return desk.keep(made)


def take_back_search_plan(desk: Desk, *, plan: UUID) -> UUID:
    """What was agreed before stands again."""
    desk.may(SearchPlan, "edit")
    in_full(desk, SearchPlan, plan).deleted = True
    return plan


def add_lead_for(
    desk: Desk, *, client: UUID, employer: UUID | str | None = None, title: str = "", **fields: Any
) -> UUID:
    """A job the person may go for: a lead that names nobody, and the person's own card on the board. Answers the card's id.

    `employer`: one we know, or a name. `fields` are the lead's. A lead like it that is open is followed instead of kept twice.
    Refused "spell.none", and as `add_lead`; "application.already" when it is on the board.
    """
    who, where = person(desk, client).id, known_employer(desk, employer)
    open_spell(desk, who)
    return follow_lead(desk, client=who, lead=make_lead(desk, where, title, fields))


def follow_lead(desk: Desk, *, client: UUID, lead: UUID) -> UUID:
    """Put a lead on the person's board: they may go for it (SS2.5). Refused "spell.none", "lead.closed", "application.already"."""
    who, found = person(desk, client).id, desk.find(Lead, lead)
    open_spell(desk, who)
    if found.state in (LeadState.FILLED, LeadState.GONE):
        raise Refused("lead.closed")
    if _on_board(desk, who, lead):
        raise Refused("application.already", "title")
    employer = desk.session.get(Employer, found.subject_id)
    return desk.keep(
        Application(
            subject_id=who, lead_id=lead, employer_id=found.subject_id, employer_name=employer.name if employer else None,
            title=found.title, soc=found.soc, closes_on=found.closes_on, found_on=desk.today, stage=Stage.INTERESTED,
            stage_on=desk.today,
        )
    )  # fmt: skip


def _on_board(desk: Desk, client: UUID, lead: UUID) -> bool:
    asked = sa.select(Application.id).where(
        Application.subject_id.in_(ids_of(desk, client)), Application.lead_id == lead, Application.ended_on.is_(None),
        Application.deleted.is_not(True),
    )  # fmt: skip
    return desk.session.scalars(asked).first() is not None


def edit_application(desk: Desk, *, application: UUID, **fields: Any) -> UUID:
    """Change what is said of a card: the next step, its day, what fits. Where it stands has its own acts."""
    desk.may(Application, "edit")
    say(in_full(desk, Application, application), fields, not_these=(*WHERE_IT_STANDS, "lead_id", "named"))
    return application


def remove_application(desk: Desk, *, application: UUID) -> UUID:
    """Take a card off the board that was put there by mistake. Refused "application.begun" once it was applied for."""
    desk.may(Application, "edit")
    found = in_full(desk, Application, application)
    if found.applied_on is not None or interviews_of(desk, application):
        raise Refused("application.begun")
    found.deleted = True
    return application


def put_back_application(desk: Desk, *, application: UUID) -> UUID:
    """The card is on the board again."""
    desk.may(Application, "edit")
    return put_back(desk, Application, application)


def record_applied(
    desk: Desk,
    *,
    application: UUID,
    applied_on: date | None = None,
    done_by: WhoSpeaks | None = None,
    named: bool | None = None,
    **fields: Any,
) -> UUID:
    """The person applied, or their adviser did for them. Refused "day_ahead", "application.ended", "sharing.no_consent".

    An adviser who names them needs the person's consent for that employer on that day; the person names themselves.
    """
    day = applied_on or desk.today
    not_ahead(desk, day, "applied_on")
    found = going(desk, application)
    if named and done_by == WhoSpeaks.ADVISER:
        _check_named(desk, found, day)
    say(found, fields, not_these=(*WHERE_IT_STANDS, "applied_on", "done_by", "named"))
    found.applied_on, found.done_by, found.named = day, done_by or WhoSpeaks.PERSON, named
    return stand(desk, found, day)


def _check_named(desk: Desk, found: Application, on: date) -> None:
    if found.employer_id is None or consent_for(desk, found.subject_id, found.employer_id, on) is None:
        raise Refused("sharing.no_consent", "named")


def take_back_applied(desk: Desk, *, application: UUID) -> UUID:
    """They have not applied yet."""
    found = going(desk, application)
    found.applied_on = found.done_by = found.named = None
    return stand(desk, found, desk.today)


def record_offer(desk: Desk, *, application: UUID, offered_on: date | None = None, **fields: Any) -> UUID:
    """They were offered the job: benefits advice and how much to tell are due before the start. Refused "day_ahead"."""
    found, day = going(desk, application), offered_on or desk.today
    not_ahead(desk, day, "offered_on")
    say(found, fields, not_these=(*WHERE_IT_STANDS, "lead_id", "named"))
    found.offered_on = day
    return stand(desk, found, day)


def take_back_offer(desk: Desk, *, application: UUID) -> UUID:
    """There is no offer after all."""
    found = going(desk, application)
    found.offered_on = None
    return stand(desk, found, desk.today)


def record_started(desk: Desk, *, application: UUID, on: date | None = None) -> UUID:
    """They got it and begin: the card is done; the job itself is a record of its own. Refused "application.ended"."""
    found = going(desk, application)
    found.outcome, found.stage, found.stage_on = ApplicationOutcome.GOT_IT, Stage.STARTED, on or desk.today
    return application


def end_application(
    desk: Desk,
    *,
    application: UUID,
    outcome: ApplicationOutcome | None = None,
    ended_on: date | None = None,
    reason: str = "",
) -> UUID:
    """It came to nothing. A job that was got is started instead, so that it is written down.

    Refused "application.outcome_missing", "application.start_it", "application.ended", "day_ahead".
    """
    found, day = going(desk, application), ended_on or desk.today
    if outcome is None:
        raise Refused("application.outcome_missing", "outcome")
    if outcome == ApplicationOutcome.GOT_IT:
        raise Refused("application.start_it", "outcome")
    not_ahead(desk, day, "ended_on")
    found.reason = reason or None
    found.outcome, found.ended_on, found.stage, found.stage_on = outcome, day, Stage.ENDED, day
    return application


def take_back_end(desk: Desk, *, application: UUID) -> UUID:
    """The card stands where it stood before it ended or the job began."""
    desk.may(Application, "edit")
    found = in_full(desk, Application, application)
    found.outcome = found.ended_on = found.reason = None
    return stand(desk, found, desk.today)


def going(desk: Desk, application: UUID) -> Application:
    """A card that has not ended. Refused "application.ended"."""
    desk.may(Application, "edit")
    found = in_full(desk, Application, application)
    if found.stage in (Stage.ENDED, Stage.STARTED):
        raise Refused("application.ended")
    return found


def interviews_of(desk: Desk, application: UUID) -> bool:
    """Whether an interview was agreed for this job."""
    asked = sa.select(Interview.id).where(Interview.application_id == application, Interview.deleted.is_not(True))
    return desk.session.scalars(asked).first() is not None


def stand(desk: Desk, found: Application, on: date) -> UUID:
    """Put a card where its own facts say that it stands: offer, interview, applied, interested."""
    if found.offered_on is not None:
        stage = Stage.OFFER
    elif interviews_of(desk, found.id):
        stage = Stage.INTERVIEW
    else:
        stage = Stage.INTERESTED if found.applied_on is None else Stage.APPLIED
    if found.stage != stage:
        found.stage, found.stage_on = stage, on
    return found.id
