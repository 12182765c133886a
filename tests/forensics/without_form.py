"""Text fields of the records that no page asks for yet: written by acts, as a page will one day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework.client import edit_client
from ips_desktop.casework.covering import arrange_cover
from ips_desktop.casework.handing_over import hand_over_one
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.plan_steps import tick_step
from ips_desktop.casework.profile import keep_profile
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.service import add_venue
from ips_desktop.desk import Desk
from ips_desktop.questions.person import person
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.terms.words import ReferralDecision, ReferralSource, VenueKind
from tests.forensics.fields import KEPT_BACK, TEXT_KINDS
from tests.forensics.walk import Walker

CLIENT = ("known_as", "pronouns", "nhs_number", "email", "language", "care_coordinator", "meet_safely")


def write_every_record(desk: Desk, *, client: UUID, word: Callable[[str], str]) -> None:
    """One record of every type that an adviser may make, with a canary in each of its text fields.

    They are taken away in the same act, so that the rest of the story goes on as it was: what was written is in the store, in what is
    sent and on the server all the same.
    """
    employer = desk.new_id()
    subjects = {
        "client": client,
        "employer": employer,
        "staff": desk.me.id,
        "service": desk.me.service,
        "team": desk.new_id(),
    }
    for type_, record in sorted(TYPES.items()):
        about = record.about
        if (
            about.made_by != "people"
            or desk.me.role not in about.create
            or about.subject not in subjects
            or about.grant
        ):
            continue
        made = record(id=employer if type_ == "employer" else desk.new_id(), subject_id=subjects[about.subject])
        desk.keep(made)
        for name, kind in kinds_of(record).items():
            if kind.name in (*TEXT_KINDS, *KEPT_BACK):
                setattr(made, name, word(f"{type_}.{name}, anew"))
        made.deleted = True


def type_what_has_no_form(walker: Walker, client: UUID) -> UUID:
    """Contact details, a venue, who else was there, what came of a step, why somebody was handed over. Answers a step of the plan."""
    word = walker.words
    practice, me = walker.desktop.practice, walker.shell.session.me
    assert practice is not None
    today = practice.clock.today()

    def do(act: Callable[..., Any], **values: Any) -> Any:
        done = practice.do(act, **values)
        walker.until(done.done, act.__name__)
        return done.result()

    do(edit_client, client=client, **{name: word[f"client.{name}"] for name in CLIENT})
    venue = {name: word[f"venue.{name}"] for name in ("name", "address", "access")}
    do(add_venue, kind=next(iter(VenueKind)), **venue)
    met = {name: word[f"meeting.{name}"] for name in ("with_whom", "next_who", "next_step")}
    do(record_meeting, client=client, on=today - timedelta(days=1), **met)
    asked = practice.ask(person, client)
    walker.until(asked.done, "the person")
    page = asked.result()
    assert page.plan is not None
    assert page.profile is not None
    do(tick_step, step=page.plan.steps[0].id, result=word["plan_step.result"])
    do(keep_profile, profile=page.profile.id, goal=f"{page.profile.goal} and here quite other words.")

    do(write_every_record, client=client, word=lambda name: word[name])

    self_ = ReferralSource.SELF
    other = do(receive_referral, received_on=today, source=self_, given_name=word["client.given_name of another"])
    do(decide_referral, referral=other.referral, decision=ReferralDecision.ACCEPTED, adviser=me.id)
    colleague = UUID(hex=walker.story["colleague"])
    tomorrow = today + timedelta(days=1)
    do(arrange_cover, client=other.client, adviser_id=colleague, until_day=tomorrow, why=word["cover.why"])
    do(hand_over_one, client=other.client, adviser_id=colleague, from_day=tomorrow, why=word["named_adviser.why"],
       must_know=word["named_adviser.must_know"])  # fmt: skip
    return page.plan.steps[0].id
