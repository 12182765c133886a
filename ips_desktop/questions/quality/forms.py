"""What the forms of Quality begin with."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person, of_record
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.quality.policies import current_version, policies_now
from ips_desktop.questions.staff import teams
from ips_desktop.records import CommissionerRequest, Involvement, Organisation, Policy
from ips_desktop.rules.days import add_months
from ips_desktop.rules.limits import contract_year


def _here(desk: Desk) -> tuple[tuple[UUID, str], ...]:
    return tuple((c.id, c.name) for c in colleagues(desk).values() if c.is_here(desk.today))


def of_service(desk: Desk, _service: UUID) -> Beginning:
    """Something of the service that is not there yet: today."""
    return Beginning(values={"on": desk.today})


def policy_begins(desk: Desk, _service: UUID) -> Beginning:
    """A policy that is not in the register yet; mine to keep."""
    values = {"from_day": desk.today, "owner_id": desk.me.id, "label": "1"}
    return Beginning(values=values, options={"owner_id": _here(desk)})


def edit_policy_begins(desk: Desk, policy: UUID) -> Beginning:
    """The policy as it stands."""
    begun = of_record(desk, policy, type_="policy")
    return replace(begun, who=begun.values["name"] or "", options={"owner_id": _here(desk)})


def review_begins(desk: Desk, policy: UUID) -> Beginning:
    """A policy to look at: a new label makes it a new version."""
    found = desk.find(Policy, policy)
    return Beginning(who=found.name or "", values={"from_day": desk.today})


def involvement_begins(desk: Desk, involvement: UUID) -> Beginning:
    """Something people take part in, as it stands."""
    return of_record(desk, involvement, type_="involvement")


def of_named(desk: Desk, involvement: UUID) -> Beginning:
    """A form about something people take part in: what it is."""
    return Beginning(who=desk.find(Involvement, involvement).activity or "")


def involve_begins(desk: Desk, client: UUID) -> Beginning:
    """A person takes part in something of this contract year, the newest first."""
    first, last = contract_year(desk.today, desk.reference)
    rows = desk.session.execute(
        sa.select(Involvement.id, Involvement.activity)
        .where(Involvement.on >= first, Involvement.on <= last, Involvement.deleted.is_not(True))
        .order_by(Involvement.on.desc(), Involvement.id.desc())
    )
    return replace(of_person(desk, client), options={"involvement_id": tuple((id_, name or "") for id_, name in rows)})


def awareness_begins(desk: Desk, _service: UUID) -> Beginning:
    """An event of today; teams and services it may have been for."""
    return Beginning(values={"on": desk.today}, options=_for_whom(desk))


def edit_awareness_begins(desk: Desk, event: UUID) -> Beginning:
    """The event as it stands."""
    return replace(of_record(desk, event, type_="awareness_event"), options=_for_whom(desk))


def _for_whom(desk: Desk) -> dict[str, Options]:
    services = desk.session.execute(
        sa.select(Organisation.id, Organisation.name)
        .where(Organisation.deleted.is_not(True))
        .order_by(sa.func.lower(Organisation.name))
    )
    return {
        "team_id": tuple((team.id, team.name) for team in teams(desk)),
        "organisation_id": tuple((id_, name or "") for id_, name in services),
    }


def story_begins(desk: Desk, client: UUID) -> Beginning:
    """A story told today, for a year."""
    months = desk.reference.number("clock.story_months", desk.today)
    return replace(of_person(desk, client), values={"on": desk.today, "until_day": add_months(desk.today, months)})


def story_again_begins(desk: Desk, story: UUID) -> Beginning:
    """A yes that goes on for another year from today."""
    begun = of_record(desk, story, type_="recovery_story")
    months = desk.reference.number("clock.story_months", desk.today)
    return replace(begun, values={"until_day": add_months(desk.today, months)})


def request_begins(desk: Desk, _service: UUID) -> Beginning:
    """Something the commissioner asks for today; mine to send, perhaps out of the register of policies."""
    return Beginning(
        values={"asked_on": desk.today, "owner_id": desk.me.id},
        options={
            "owner_id": _here(desk),
            "policy_id": tuple((p.policy.id, p.policy.name or "") for p in policies_now(desk)),
        },
    )


def send_begins(desk: Desk, request: UUID) -> Beginning:
    """What was asked for; the version of the policy that answers it stands there already."""
    found = desk.find(CommissionerRequest, request)
    now = current_version(desk, found.policy_id) if found.policy_id is not None else None
    return Beginning(who=found.what or "", values={"sent_on": desk.today, "sent_version": now.label if now else None})
