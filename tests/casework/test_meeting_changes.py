"""A meeting and what changed with it: kept in one act or not at all, each by its own act, and taken back by one word."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.looking import add_lead_for, record_offer
from ips_desktop.casework.meeting_changes import ChangeInput, WholeMeeting, record_whole_meeting, undo_whole_meeting
from ips_desktop.casework.safety import tell_of_concern
from ips_desktop.casework.sharing import decide_sharing, give_consent
from ips_desktop.desk import Desk
from ips_desktop.questions.group import these
from ips_desktop.questions.histories import modes_of
from ips_desktop.questions.meeting import FORM, meeting_form
from ips_desktop.records import (
    Application,
    BenefitsAdvice,
    Concern,
    Consent,
    ContactFor,
    Employer,
    EmployerContact,
    Interview,
    Job,
    JobTerms,
    Lead,
    Meeting,
    Mode,
    Record,
    SharingDecision,
    SteppingStone,
)
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.changing import ChangeKind
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.keeping_safe import ConcernKind
from ips_desktop.terms.looking import PayPer, Stage
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from ips_desktop.terms.stepping import SteppingKind
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, SupportMode
from tests.casework.given import accepted
from tests.casework.work_given import every, kept, working
from tests.homes import Home, home_at, practice

__all__ = ["practice"]

K = ChangeKind
THEIRS: tuple[type[Record], ...] = (
    *(
        Meeting,
        ContactFor,
        EmployerContact,
        Employer,
        Lead,
        Application,
        Interview,
        Job,
        JobTerms,
        Mode,
        BenefitsAdvice,
    ),
    *(SteppingStone, SharingDecision, Concern),
)


def keep(home: Home, client: UUID, *changes: ChangeInput, on: date | None = None) -> WholeMeeting:
    return home.do(record_whole_meeting, client=client, on=on or home.today, note="We met.", changes=changes)


def change(kind: ChangeKind, /, **answers: Any) -> ChangeInput:
    return ChangeInput(kind, answers)


def refused(home: Home, client: UUID, *changes: ChangeInput) -> tuple[str, str | None]:
    before = all_there(home)
    with pytest.raises(Refused) as error:
        keep(home, client, *changes)
    assert all_there(home) == before
    return error.value.code, error.value.field


def all_there(home: Home) -> dict[str, list[dict[str, Any]]]:
    return {record.__tablename__: every(home, record) for record in THEIRS}


def mode_of(home: Home, client: UUID, on: date) -> object:
    def look(desk: Desk) -> object:
        return modes_of(desk, these([client])).on(on).get(client)

    return home.ask(look)


def test_all_ten_are_kept_in_one_act_and_one_word_takes_all_of_it_back(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    first = working(practice, amina, 30)
    card = practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Baker's help")
    lead = practice.do(
        add_lead, employer=practice.do(add_employer, name="Heath Kitchens"), title="Kitchen porter", minutes_week=600
    )
    before, soon = all_there(practice), practice.today + timedelta(days=7)
    yesterday = practice.today - timedelta(days=1)
    whole = keep(
        practice,
        amina,
        change(K.EMPLOYER_CONTACT, employer="Corner Shop", medium=ContactWay.PHONE),
        change(K.APPLICATION, job=card, applied_on=yesterday),
        change(K.INTERVIEW, job=lead, on=soon, at=600),
        change(K.JOB, job="Shelf filler", employer="Corner Shop", start_on=soon, minutes_week=480),
        change(K.HOURS_OR_PAY, job=first, minutes_week=1200, pay=1300, pay_per=PayPer.HOUR, from_day=practice.today),
        change(K.BENEFITS_ADVICE, outcome=AdviceOutcome.GIVEN, given_by="Citizens Advice"),
        change(K.TRAINING, what="Food hygiene, Riverside College", agreed_end=soon),
        change(K.VOLUNTEERING, what="Garden days", agreed_end=soon),
        change(K.PERSONAL_INFORMATION, decision=Disclosure.PART, exact_words="I need quiet mornings."),
        change(K.RISK, kind=ConcernKind.SELF, what="Said she might hurt herself."),
        on=yesterday,
    )
    (for_her,) = every(practice, ContactFor)
    assert (for_her["on"], for_her["named"], for_her["face_to_face"]) == (yesterday, False, False)
    sent = kept(practice, Application, card)
    assert (sent["stage"], sent["applied_on"]) == (Stage.APPLIED, yesterday)
    (interview,) = every(practice, Interview)
    booked = kept(practice, Application, interview["application_id"])
    assert (booked["lead_id"], booked["stage"], interview["on"], interview["at"]) == (lead, Stage.INTERVIEW, soon, 600)
    job = every(practice, Job)[-1]
    assert (job["title"], job["employer_name"], job["start_on"]) == ("Shelf filler", "Corner Shop", soon)
    assert [(t["job_id"], t["minutes_week"]) for t in every(practice, JobTerms)] == [
        *[(first, 960), (job["id"], 480), (first, 1200)],
    ]
    assert mode_of(practice, amina, soon) == SupportMode.IN_WORK
    (advice,) = every(practice, BenefitsAdvice)
    assert (advice["given_by"], advice["on"]) == ("Citizens Advice", yesterday)
    assert [(s["kind"], s["what"], s["start_on"], s["agreed_end"]) for s in every(practice, SteppingStone)] == [
        (SteppingKind.TRAINING, "Food hygiene, Riverside College", yesterday, soon),
        (SteppingKind.VOLUNTEERING, "Garden days", yesterday, soon),
    ]
    (decided,) = every(practice, SharingDecision)
    assert (decided["decision"], decided["on"]) == (Disclosure.PART, yesterday)
    (concern,) = every(practice, Concern)
    assert (concern["kind"], concern["raised_on"]) == (ConcernKind.SELF, practice.today)
    practice.do(undo_whole_meeting, whole=whole)
    after = all_there(practice)
    stood = kept(practice, Application, card)
    assert (stood["stage"], stood["applied_on"]) == (Stage.INTERESTED, None)
    assert {name: len(rows) for name, rows in after.items()} == {name: len(rows) for name, rows in before.items()}


@pytest.mark.parametrize(
    ("kind", "field"),
    [(K.EMPLOYER_CONTACT, "employer"), (K.APPLICATION, "job"), (K.INTERVIEW, "job"), (K.JOB, "job"), (K.HOURS_OR_PAY, "job"),
     (K.BENEFITS_ADVICE, "outcome"), (K.TRAINING, "what"), (K.VOLUNTEERING, "what"), (K.PERSONAL_INFORMATION, "decision"),
     (K.RISK, "kind")],
)  # fmt: skip
def test_what_is_on_and_says_nothing_is_asked_for_and_nothing_is_kept(
    practice: Home, kind: ChangeKind, field: str
) -> None:
    amina = accepted(practice, days_ago=9)
    practice.do(keep_draft, form=FORM, about=amina, values={"note": "half"})
    assert refused(practice, amina, change(K.VOLUNTEERING, what="x", agreed_end=practice.today), change(kind)) == (
        f"change.{kind}",
        f"{kind}.{field}",
    )
    assert practice.ask(meeting_form, client=amina).draft == {"note": "half"}


def test_each_act_refuses_beside_its_own_field_and_the_meeting_is_not_kept_either(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    job, ahead = working(practice, amina, 30), practice.today + timedelta(days=1)
    card = practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Baker's help")
    told: list[tuple[ChangeInput, str, str]] = [
        (change(K.APPLICATION, job=card), "change.application_sent", "application.applied_on"),
        (change(K.APPLICATION, job="Porter"), "employer.name_missing", "application.employer"),
        (change(K.APPLICATION, job=card, applied_on=ahead), "day_ahead", "application.applied_on"),
        (change(K.INTERVIEW, job=card), "interview.day_missing", "interview.on"),
        (change(K.JOB, job=card), "change.job_start", "job.start_on"),
        (change(K.HOURS_OR_PAY, job=job), "job.terms_empty", "hours_or_pay.minutes_week"),
        (change(K.HOURS_OR_PAY, job=job, pay=1300), "job.pay_per_missing", "hours_or_pay.pay_per"),
        (change(K.BENEFITS_ADVICE, outcome=AdviceOutcome.GIVEN), "advice.source_missing", "benefits_advice.given_by"),
        (change(K.TRAINING, what="Forklift"), "step.end_missing", "training.agreed_end"),
        (change(K.PERSONAL_INFORMATION, decision=Disclosure.TELL), "sharing.words_missing", "personal_information.exact_words"),
        (change(K.RISK, kind=ConcernKind.SELF), "concern.what_missing", "risk.what"),
    ]  # fmt: skip
    for each, code, field in told:
        assert refused(practice, amina, change(K.VOLUNTEERING, what="x", agreed_end=ahead), each) == (code, field)


def test_a_job_from_the_board_takes_its_words_and_starts_the_card_and_undo_offers_it_again(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    card = practice.do(add_lead_for, client=amina, employer="Mill Bakery", title="Baker's help")
    practice.do(record_offer, application=card)
    soon = practice.today + timedelta(days=4)
    whole = keep(practice, amina, change(K.JOB, job=card, start_on=soon))
    (job,) = every(practice, Job)
    assert (job["title"], job["employer_name"], job["application_id"]) == ("Baker's help", "Mill Bakery", card)
    assert kept(practice, Application, card)["stage"] == Stage.STARTED
    assert mode_of(practice, amina, soon) == SupportMode.IN_WORK
    practice.do(undo_whole_meeting, whole=whole)
    assert kept(practice, Application, card)["stage"] == Stage.OFFER
    assert mode_of(practice, amina, soon) != SupportMode.IN_WORK


def test_deciding_to_tell_nothing_ends_consents_and_undo_lets_them_stand_again(practice: Home) -> None:
    amina = accepted(practice, days_ago=60)
    mill = practice.do(add_employer, name="Mill Bakery")
    practice.do(
        decide_sharing, client=amina, decision=Disclosure.TELL, exact_words="I was ill.", never="Which ward.",
        on=practice.today - timedelta(days=30),
    )  # fmt: skip
    consent = practice.do(
        give_consent, client=amina, kind=ConsentKind.EMPLOYER, employer_id=mill, named=True, topics="My start"
    )
    yesterday = practice.today - timedelta(days=1)
    whole = keep(practice, amina, change(K.PERSONAL_INFORMATION, decision=Disclosure.NOT_TELL), on=yesterday)
    assert kept(practice, Consent, consent)["withdrawn_on"] == yesterday
    now = every(practice, SharingDecision)[-1]
    assert (now["decision"], now["never"], now["exact_words"]) == (Disclosure.NOT_TELL, "Which ward.", None)
    practice.do(undo_whole_meeting, whole=whole)
    assert kept(practice, Consent, consent)["withdrawn_on"] is None
    assert [d["decision"] for d in every(practice, SharingDecision)] == [Disclosure.TELL]


def test_a_day_later_or_once_somebody_was_told_it_is_not_taken_back(practice: Home) -> None:
    amina = accepted(practice, days_ago=9)
    risk = keep(practice, amina, change(K.RISK, kind=ConcernKind.SELF, what="Said so."))
    (concern,) = every(practice, Concern)
    practice.do(tell_of_concern, concern=concern["id"], who="Jo Lead")
    with pytest.raises(Refused, match=r"concern\.undo_too_late"):
        practice.do(undo_whole_meeting, whole=risk)
    assert len(every(practice, Meeting)) == 1
    decided = keep(practice, amina, change(K.PERSONAL_INFORMATION, decision=Disclosure.LATER))
    practice.clock.move(days=1)
    with pytest.raises(Refused, match=r"sharing\.undo_too_late"):
        practice.do(undo_whole_meeting, whole=decided)


def test_whoever_stands_in_keeps_it_as_their_own_contact_with_the_person(tmp_path: Path) -> None:
    home = home_at(tmp_path / "lead", role=Role.SUPERVISOR, name="Jo Lead")
    amina = accepted(home, days_ago=9)
    keep(home, amina, change(K.EMPLOYER_CONTACT, employer="Mill Bakery"))
    (meeting,), (contact,) = every(home, Meeting), every(home, EmployerContact)
    assert meeting["adviser_id"] == contact["adviser_id"] == home.me.id
    home.lock()
