"""Every state that issue B names, as a question to a store: `what` → a record type and what must be true of one record at least.

`python -m tests.ui.demonstration.states HOME PASSPHRASE-FILE` says of a built home which states it lacks
(`make in-demo CMD='.venv/bin/python -m tests.ui.demonstration.states build/demo/homes/supervisor build/demo/passphrase.txt'`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.questions.facts import facts
from ips_desktop.rules.competitive import competitive
from ips_desktop.rules.jobs import starts
from ips_desktop.rules.retention import Milestone, retained
from ips_desktop.terms import (
    arriving,
    asked,
    benefiting,
    clinical_team,
    earning,
    employing,
    giving,
    governing,
    looking,
    sharing,
    staffing,
    stepping,
    supervising,
    words,
)
from ips_desktop.terms.counting import StartKind

State = tuple[str, str, str]


def _each(table: str, field: str, choices: Iterable[StrEnum], *, but: Iterable[StrEnum] = ()) -> Iterator[State]:
    left_out = set(but)
    for choice in choices:
        if choice not in left_out:
            yield f"{table}: {field} {choice}", table, f"{field}='{choice}'"


def _some(table: str, **said: str) -> Iterator[State]:
    for what, where in said.items():
        yield f"{table}: {what.replace('_', ' ')}", table, where


def states() -> Iterator[State]:
    """All of them, by the part of the way into work they belong to."""
    yield from _coming()
    yield from _meeting()
    yield from _planning()
    yield from _looking()
    yield from _working()
    yield from _on_the_way()
    yield from _at_teams()
    yield from _quality()


def _coming() -> Iterator[State]:
    yield from _each("referral", "source", words.ReferralSource)
    yield from _each("referral", "kind", words.ReferralKind)
    yield from _each("referral", "decision", words.ReferralDecision)
    yield from _each("referral", "how", arriving.ReferralHow)
    yield from _some("referral", undecided="decision IS NULL AND waiting_since IS NULL", waiting="waiting_since IS NOT NULL",
                     early="sick_since IS NOT NULL", again="subject_id IN (SELECT subject_id FROM spell WHERE closed_on IS NOT NULL) AND received_on > (SELECT min(closed_on) FROM spell s WHERE s.subject_id = referral.subject_id)")  # fmt: skip
    yield from _some("client", merged="same_as IS NOT NULL", contact_rules="may_text=1")
    yield from _some("cover", one_person="absence_id IS NULL", all_of_an_adviser="absence_id IS NOT NULL")
    yield from _some(
        "named_adviser",
        handed_over="hand_over_id IS NOT NULL",
        letter_due="hand_over_id IS NOT NULL AND told_on IS NULL",
    )
    yield from _each("mode", "mode", words.SupportMode)
    yield from _each("spell", "closed_reason", words.ClosedReason)
    yield from _each("spell", "work_at_close", arriving.WorkAtClose)
    yield from _some("spell", checks_agreed="checks_agreed=1", information="information_given_on IS NOT NULL",
                     in_work_at_entry="in_work_at_entry='yes'")  # fmt: skip


def _meeting() -> Iterator[State]:
    yield from _each("meeting", "attendance", words.Attendance)
    yield from _each("meeting", "medium", words.Medium)
    yield from _some("meeting", carer="carer=1", interpreter="interpreter=1", joint="joint=1", group="group_id IS NOT NULL",
                     on_the_way="travel_minutes > 0", late="id IN (SELECT record_id FROM addendum)")  # fmt: skip
    yield from _some("meeting_group", held="kept_at IS NOT NULL")
    yield from _each("attempt", "how", words.AttemptHow)
    yield from _some("attempt", reached="reached=1", not_reached="reached=0")
    yield from _some("other_duty", done="minutes > 0 AND refused IS NOT 1", refused="refused=1")
    yield from _some("concern", open="settled_on IS NULL", settled="settled_on IS NOT NULL")
    yield from _some("concern_told", told="who IS NOT NULL")
    yield from _some("lone_visit", overdue="back_at IS NULL", back="back_at IS NOT NULL")
    yield from _some("put_off", put_off="until IS NOT NULL")
    yield from _each("needs_check", '"when"', asked.NeedsWhen)
    for table in (
        "access_needs",
        "support_wish",
        "work_history",
        "careers_advice",
        "brief_intervention",
        "award",
        "profile",
    ):
        yield table, table, "1"
    yield from _some("equality", prefers_not="disabled='prefers_not'", never_asked="religion IS NULL")
    yield from _each(
        "given_paper",
        "kind",
        (giving.PaperKind.ABOUT_US, giving.PaperKind.PROFILE, giving.PaperKind.PERSONAL_INFORMATION),
    )


def _planning() -> Iterator[State]:
    yield from _each("plan", "kind", words.GoalKind)
    yield from _each("plan", "state", words.PlanState)
    yield from _each("plan", '"copy"', words.CopyHow)
    yield from _each("signature", "how", words.SignatureHow)
    yield from _some(
        "plan", next_version="version > 1", replaced="replaced_on IS NOT NULL", reviewed="reviewed_on IS NOT NULL"
    )
    yield from _some("plan_step", done="done_on IS NOT NULL", closed="closed_on IS NOT NULL", carried="carried_to IS NOT NULL",
                     open="done_on IS NULL AND closed_on IS NULL AND carried_to IS NULL")  # fmt: skip
    yield from _each("sharing_decision", "decision", sharing.Disclosure)
    yield from _some("consent", given="withdrawn_on IS NULL AND named=1", withdrawn="withdrawn_on IS NOT NULL")
    yield from _some("contact_for", named="named=1 AND consent_id IS NOT NULL", without_name="named=0")


def _looking() -> Iterator[State]:
    yield from _each("application", "stage", looking.Stage)
    yield from _each("lead", "state", looking.LeadState)
    yield from _some("lead", shared="shared=1", own="shared=0")
    yield from _each("interview", "result", looking.InterviewResult)
    yield from _some("next_job_request", asked="declined_on IS NULL", declined="declined_on IS NOT NULL")
    yield from _each("employer_readiness", "level", employing.Readiness)
    yield from _some("employer_contact", third_visit="medium='face_to_face' AND (SELECT count(*) FROM employer_contact c WHERE c.subject_id = "
                     "employer_contact.subject_id AND c.medium='face_to_face' AND c.\"on\" <= employer_contact.\"on\") > 2",
                     by_phone="medium='phone'")  # fmt: skip
    yield "search_plan", "search_plan", "1"
    yield "employer_person", "employer_person", "can_hire=1"


def _working() -> Iterator[State]:
    yield from _each("job", "kind", looking.JobKind)
    yield from _each(
        "job", "contract", earning.Contract, but=(earning.Contract.SEASONAL, earning.Contract.SELF_EMPLOYED)
    )
    yield from _each("job", "four_hours", (earning.FourHours.DONE, earning.FourHours.NEVER))
    yield from _each("job", "end_reason", (earning.JobEnding.BETTER_JOB, earning.JobEnding.DID_NOT_SUIT))
    yield from _some("job", goes_on="end_on IS NULL AND start_on IS NOT NULL", moved="better_than IS NOT NULL", from_a_card="application_id IS NOT NULL",
                     from_a_step="stepping_id IS NOT NULL", several_at_once="end_on IS NULL AND (SELECT count(*) FROM job j WHERE j.subject_id = job.subject_id AND j.end_on IS NULL) > 1")  # fmt: skip
    yield from _some("job_terms", changed="id IN (SELECT record_id FROM beside WHERE field='why')")
    yield from _some("paid_hours", zero="minutes=0", some="minutes > 0")
    yield from _each("job_check", "in_work", asked.Known, but=(asked.Known.NO,))
    yield from _some("in_work_plan", saved="saved_on IS NOT NULL")
    yield from _some(
        "at_risk",
        early="early=1",
        during="early=0 AND outcome IS NULL",
        settled="outcome IS NOT NULL",
        fit_note="fit_note_until IS NOT NULL",
    )
    yield from _each("adjustment", "answer", earning.AdjustmentAnswer)
    yield from _each("benefits_advice", "outcome", benefiting.AdviceOutcome)
    yield from _each("benefits_advice", "what_for", benefiting.AdviceFor, but=(benefiting.AdviceFor.CHANGE,))
    yield from _some("benefits_advice", figures="money_1 IS NOT NULL", form_sent="permitted_form='sent'")


def _on_the_way() -> Iterator[State]:
    yield from _each("stepping_stone", "kind", stepping.SteppingKind)
    yield from _each("stepping_stone", '"end"', stepping.SteppingEnd)
    yield from _some("stepping_stone", goes_on="ended_on IS NULL")
    yield from _each("onward_referral", "outcome", stepping.OnwardOutcome)
    yield from _each("advice_given", '"to"', (stepping.AdvisedWho.COORDINATOR, stepping.AdvisedWho.EMPLOYER))
    yield from _some("care_plan_review", contributed="contributed_on IS NOT NULL", to_come="part IS NULL")
    yield from _some("organisation", when_full="when_full=1")


def _at_teams() -> Iterator[State]:
    yield from _each("team_meeting", "kind", clinical_team.TeamMeetingKind)
    yield from _some("team_meeting", decided="decisions > 0", at_intake="at_intake=1",
                     leader="id IN (SELECT meeting_id FROM team_meeting_staff JOIN staff ON staff.id = staff_id WHERE staff.role='supervisor')")  # fmt: skip
    yield from _each("vocational_contact", "purpose", clinical_team.LeadPurpose)
    yield from _each("vocational_contact", "medium", words.Medium)
    yield from _some("vocational_lead", named="name IS NOT NULL", nobody="name IS NULL")
    yield from _some("care_coordinator", here="until_day IS NULL", left="until_day IS NOT NULL")
    yield from _some("caseload_review", referred="referred > 0")
    yield from _some("team_advice", to_one="coordinator_id IS NOT NULL", to_all="coordinator_id IS NULL")
    yield from _some("team_figure", caseload="caseload > 0", year="in_work_year > 0")
    yield from _some("surgery", of_the_directory="organisation_id IS NOT NULL", another="organisation_id IS NULL")
    yield from _some("team_partner", works_with="present=1")
    yield from _each("joint_working", "opened", clinical_team.Opened)
    yield from _some("joint_working", agreed="scheduled=1 AND medium='face_to_face'", by_phone="medium='phone'")


def _quality() -> Iterator[State]:
    yield from _some("supervision", signed="seal IS NOT NULL", begun="seal IS NULL")
    yield from _some("supervision_action", open="done_on IS NULL", done="done_on IS NOT NULL")
    yield from _each("supervision_signature", "role", (words.SignerRole.ADVISER, words.SignerRole.SUPERVISOR))
    yield from _each("unit_meeting", "kind", supervising.UnitMeetingKind)
    yield from _each("training", "topic", staffing.TrainingTopic)
    yield from _some("training", attended="attended_on IS NOT NULL", declined="declined_on IS NOT NULL", offered="attended_on IS NULL",
                     because_of_law="notice_id IS NOT NULL")  # fmt: skip
    yield from _some("staff_check", valid="due_on IS NOT NULL", asked_for="issued_on IS NULL")
    yield from _some("other_role", none="holds=0", which="which IS NOT NULL")
    yield from _some("policy_version", unchanged="unchanged=1", new="label='2'")
    yield from _each("involvement", "kind", governing.InvolvedIn)
    yield from _each("involved_other", "as_whom", (governing.InvolvedAs.FORMER, governing.InvolvedAs.CARER))
    yield from _some("involved", taken="fares='taken'", offered="interpreter='not_taken'")
    yield from _each("awareness_event", "audience", governing.Audience)
    yield from _some("recovery_story", told="withdrawn_on IS NULL", taken_back="withdrawn_on IS NOT NULL")
    yield from _each("governance_event", "kind", governing.GovernanceKind)
    yield from _some("commissioner_request", open="sent_on IS NULL", sent="sent_on IS NOT NULL")
    for table in (
        "supervision_person", "field_mentoring", "unit_meeting_there", "prior_experience", "law_notice", "accompaniment",
        "induction_step", "policy", "policy_read",
    ):  # fmt: skip
        yield table, table, "1"


def missing(desk: Desk, asked_for: Iterable[State] | None = None) -> list[str]:
    """The states of which this store has no record: of these, or of all and what rules judge."""
    lacks = [
        what
        for what, table, where in (states() if asked_for is None else asked_for)
        if desk.session.scalar(sa.text(f'SELECT 1 FROM "{table}" WHERE deleted IS NOT 1 AND ({where}) LIMIT 1')) is None
    ]
    judged = set(_judged(desk)) if asked_for is None else set(JUDGED)
    return lacks + [what for what in JUDGED if what not in judged]


JUDGED = (
    "competitive yes", "competitive no", "start start", "start move", "benefit-limited", "retained yes", "retained not_known",
    "a visit nobody is back from", "steps of plans in force are due lately or ahead",
)  # fmt: skip
"""What rules say of the records together."""


def _judged(desk: Desk) -> Iterator[str]:
    figures, day = desk.reference, desk.today
    for person in facts(desk):
        yield from (f"competitive {competitive(job, person.born, figures).answer}" for job in person.jobs)
        for start in starts(person, day, figures):
            yield f"start {start.kind}" if start.kind in (StartKind.START, StartKind.MOVE) else ""
            yield "benefit-limited" if start.limited == asked.Known.YES else ""
        for spell in person.spells:
            found = [retained(person, spell, milestone, day, figures) for milestone in Milestone]
            yield from (f"retained {each.answer}" for each in found if each is not None)
    moment = int(datetime.combine(day, time(8), LONDON).timestamp() * 1_000_000)
    overdue = 'SELECT 1 FROM lone_visit WHERE back_at IS NULL AND "on" < :day AND made_at < :now LIMIT 1'
    if desk.session.scalar(sa.text(overdue), {"day": day.isoformat(), "now": moment}):
        yield "a visit nobody is back from"
    yield from _fresh(desk)


def _fresh(desk: Desk) -> Iterator[str]:
    """The open steps of plans in force: none looks as if nobody had touched it for two months."""
    old = (
        "SELECT count(*) FROM plan_step s JOIN plan p ON p.id = s.plan_id WHERE s.done_on IS NULL AND s.closed_on IS NULL AND s.carried_to IS NULL "
        "AND s.deleted IS NOT 1 AND p.replaced_on IS NULL AND p.state IN ('agreed','signed') AND julianday(:day) - julianday(s.by_day) > 60 "
        "AND NOT EXISTS (SELECT 1 FROM spell c WHERE c.subject_id = p.subject_id AND c.closed_on IS NOT NULL)"
    )
    if desk.session.scalar(sa.text(old), {"day": desk.today.isoformat()}) == 0:
        yield "steps of plans in force are due lately or ahead"


def main(home: Path, passphrase: str) -> int:
    """Say what a home lacks."""
    practice = Practice(home, lanes=InlineLanes())
    practice.unlock(passphrase).result()
    lacks = practice.ask(missing).result()
    print("\n".join(lacks) or "every state is there")
    practice.lock().result()
    return len(lacks)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").strip()))
