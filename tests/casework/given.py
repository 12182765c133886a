"""People and places that tests of acts and questions begin with, made by acts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Unpack
from uuid import UUID, uuid4

from ips_desktop.casework.client import ClientFields
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.plan import SignatureInput, StepInput, agree_plan, keep_plan, sign_plan, start_plan
from ips_desktop.casework.referral import Received, decide_referral, receive_referral
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.terms.words import ReferralDecision, ReferralSource, SignatureHow, SignerRole
from tests.homes import Home


def referred(
    home: Home, given: str = "Amina", family: str = "Birch", days_ago: int = 0, **fields: Unpack[ClientFields]
) -> Received:
    """A person somebody referred so many days ago."""
    fields = {"given_name": given, "family_name": family, **fields}
    return home.do(
        receive_referral,
        received_on=home.today - timedelta(days=days_ago),
        source=ReferralSource.CARE_COORDINATOR,
        **fields,
    )


def accepted(
    home: Home,
    given: str = "Amina",
    family: str = "Birch",
    *,
    days_ago: int = 0,
    adviser: UUID | None = None,
    yes: bool = True,
    reason: str = "",
) -> UUID:
    """A person on the caseload since so many days ago, who said yes the same day."""
    came = referred(home, given, family, days_ago)
    on = home.today - timedelta(days=days_ago)
    home.do(
        decide_referral,
        referral=came.referral,
        decision=ReferralDecision.ACCEPTED,
        adviser=adviser or home.me.id,
        on=on,
        yes_on=on if yes else None,
        reason=reason,
    )
    return came.client


def met(home: Home, client: UUID, days_ago: int = 0, **fields: object) -> UUID:
    """A meeting held so many days ago."""
    return home.do(record_meeting, client=client, on=home.today - timedelta(days=days_ago), **fields)  # pyright: ignore[reportArgumentType]


def colleague(home: Home, name: str = "Jo Price") -> UUID:
    """An adviser who works here, as a page tells of them."""
    who = uuid4()
    fields: dict[str, Value] = {"name": name, "role": "adviser", "begun_on": home.today.isoformat()}
    staff = HeldRecord("staff", who.bytes, who.bytes, 8, "full", fields)
    page = Page(b"t" * 16, (9, b"\xff" * 16), (HeldGrant(who.bytes, "full", 1),), (), (staff,), True)
    home.exchange(lambda post: post.apply(page))
    return who


PERSON = SignatureInput(SignerRole.PERSON, "Amina Birch", SignatureHow.DRAWN, drawn=b"strokes")
ADVISER = SignatureInput(SignerRole.ADVISER, "Ann Adviser", SignatureHow.ON_PAPER)


def agreed(home: Home, client: UUID, on: date | None = None) -> UUID:
    """An agreed plan of two steps."""
    plan = home.do(start_plan, client=client)
    home.do(
        keep_plan,
        plan=plan,
        goal="A morning job with plants.",
        steps=[
            StepInput("See Garden World", "Amina, Ann", home.today + timedelta(days=7)),
            StepInput("Send the form", "Amina"),
        ],
    )
    return home.do(agree_plan, plan=plan, on=on)


def signed(home: Home, client: UUID, on: date | None = None) -> UUID:
    """A signed plan of two steps."""
    return home.do(sign_plan, plan=agreed(home, client, on), signatures=[PERSON, ADVISER], on=on)
