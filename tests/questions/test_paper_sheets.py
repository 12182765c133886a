"""A person's papers filled from real records: what was said stands on them, what is restricted or not consented never does."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.about_person import add_past_job, keep_access_needs, look_at_needs, wish_support
from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.job import start_job
from ips_desktop.casework.job_keeping import check_job, save_in_work_plan
from ips_desktop.casework.looking import keep_search_plan
from ips_desktop.casework.plan import SignatureInput, agree_plan, keep_plan, sign_plan, start_plan
from ips_desktop.casework.plan_steps import tick_step
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.service import add_venue, set_up_service
from ips_desktop.casework.sharing import decide_sharing, give_consent, withdraw_consent
from ips_desktop.documents.about_us.paper import leaflet
from ips_desktop.documents.information.employers import employers_copy
from ips_desktop.documents.information.paper import information_paper
from ips_desktop.documents.money.paper import money_paper
from ips_desktop.documents.parts.printing import Paper, printed
from ips_desktop.documents.plan.paper import plan_pdf
from ips_desktop.documents.profile.paper import profile_paper
from ips_desktop.documents.questionnaire.paper import questionnaire
from ips_desktop.documents.search_plan.paper import search_paper
from ips_desktop.documents.support.paper import support_paper
from ips_desktop.questions.information_sheet import employers_copy_sheet, information_sheet
from ips_desktop.questions.money_sheet import money_sheet
from ips_desktop.questions.paper_head import wants_large_print
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.profile_sheet import profile_sheet
from ips_desktop.questions.search_plan_sheet import search_sheet
from ips_desktop.questions.service_sheets import leaflet_sheet, questionnaire_sheet
from ips_desktop.questions.support_sheet import support_sheet
from ips_desktop.questions.versions import steps_of
from ips_desktop.records import Adjustment, Application, Employer, Interview, Plan, SteppingStone
from ips_desktop.rules.clocks import add_months
from ips_desktop.terms.asked import Known, NeedsWhen, PaperFormat
from ips_desktop.terms.benefiting import AdviceOutcome, FormState
from ips_desktop.terms.earning import AdjustmentAnswer, KnownBy
from ips_desktop.terms.looking import Approach, PayPer, Stage
from ips_desktop.terms.sharing import ConsentKind, Disclosure, WhoSpeaks
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role, SignatureHow, SignerRole, VenueKind
from tests.casework.given import accepted, agreed, met, signed
from tests.documents.reading import pages_of
from tests.homes import Home, home_at
from tests.questions.letter_records import kept, person_says, staff


@pytest.fixture
def jo(tmp_path: Any):
    """An adviser of a service with a neutral name."""
    home = home_at(tmp_path / "home", role=Role.SUPERVISOR, name="Jo Ellis")
    home.do(set_up_service, name="Riverside Recovery IPS", neutral_name="Riverside Work Service")
    staff(home, "Jo Ellis", home.me.id, "07700 900 123")
    yield home
    home.lock()


@pytest.fixture
def amina(jo: Home) -> UUID:
    return accepted(jo, days_ago=20)


@pytest.fixture
def fern_hill(jo: Home) -> UUID:
    return kept(jo, Employer, name="Fern Hill", town="Riverside")


def read(paper: Paper) -> str:
    """All that a paper says on its pages; on screens it says the same, which `tests.documents` holds it to."""
    return " ".join(pages_of(printed(paper)))


SAID = {
    "goal": "Look after plants.", "why_now": "My son starts school.", "cares_about": "Living things\nBeing fair",
    "knows": "Names of plants", "skills": "Use a till", "would_do": "Garden centre", "would_not_do": "Nights",
    "hours_and_days": "16 hours", "pay_needed": "£12.71", "getting_there": "Bus 23", "setting": "Outside",
    "may_know": "My first name", "education": "GCSE maths", "languages": "Somali", "digital": "A phone",
    "strengths": "I stay calm.", "helps": "A quiet start", "hard": "Shouting", "early_signs": "I sleep badly",
    "medicine_times": "Slow until ten", "adjustments": "A list of tasks", "people_who_help": "My friend Le",
    "knows_of_jobs": "My cousin", "money": "Universal Credit", "home_life": "A safe flat", "caring": "My mother",
    "identity": "I pray at midday", "sources": "Marta at the college", "convictions": "a fine in 2009",
}  # fmt: skip
PRIVATE = (
    "helps", "hard", "early_signs", "medicine_times", "adjustments", "people_who_help", "knows_of_jobs", "money",
    "home_life", "caring", "identity", "sources",
)  # fmt: skip


def test_a_profile_says_all_that_was_said_and_convictions_nowhere(jo: Home, amina: UUID) -> None:
    met(jo, amina, days_ago=18)
    profile = jo.do(begin_profile, client=amina)
    jo.do(keep_profile, profile=profile, preferences=["Work outside"], **SAID)
    jo.do(
        add_past_job, client=amina, title="Helper", employer="Bloom & Co", from_when="2019", to_when="2021",
        liked="Customers", disliked="Mondays", ended_because="It shut", lesson="I like people",
    )  # fmt: skip
    jo.do(
        look_at_needs, client=amina, when=NeedsWhen.AT_ENTRY, on=jo.today - timedelta(days=18), social=2, vocational=3
    )
    jo.do(look_at_needs, client=amina, when=NeedsWhen.NOW, social=1, vocational=2)
    jo.do(wish_support, client=amina, words="Meet outside")
    sheet = jo.ask(profile_sheet, amina)
    assert sheet.first_talk == jo.today - timedelta(days=18)
    assert (sheet.head.version, sheet.head.draft) == ("1", False)
    text = read(profile_paper(sheet))
    for field, words in SAID.items():
        for line in words.splitlines():
            assert (line.rstrip(".") in text) is (field != "convictions"), field
    for told in ("Helper, Bloom & Co 2019 to 2021 Customers It shut", "Helper Mondays I like people", "Meet outside",
                 "People and company some a little", "Work a lot some", "Work outside"):  # fmt: skip
        assert told in text


def test_a_profile_without_its_private_page_holds_nothing_private(jo: Home, amina: UUID) -> None:
    profile = jo.do(begin_profile, client=amina)
    jo.do(keep_profile, profile=profile, **SAID)
    sheet = jo.ask(profile_sheet, amina, with_private=False)
    assert sheet.private is None
    text = read(profile_paper(sheet))
    assert [field for field in PRIVATE if SAID[field] in text] == []


def test_an_older_profile_can_be_printed_and_another_persons_cannot(jo: Home, amina: UUID) -> None:
    first = jo.do(begin_profile, client=amina)
    jo.do(keep_profile, profile=first, goal="Plants")
    second = jo.do(begin_profile, client=amina)
    jo.do(keep_profile, profile=second, goal="Animals")
    assert jo.ask(profile_sheet, amina).goal == "Animals"
    assert jo.ask(profile_sheet, amina, profile=first).goal == "Plants"
    other = accepted(jo, "Dai", "Willow")
    with pytest.raises(Refused, match="not_here"):
        jo.ask(profile_sheet, other, profile=first)


def test_before_a_profile_there_is_a_form_to_fill_by_pen(jo: Home, amina: UUID) -> None:
    sheet = jo.ask(profile_sheet, amina)
    assert (sheet.goal, sheet.head.draft, sheet.head.person_name) == ("", True, "Amina Birch")
    assert "draft version 1" in read(profile_paper(sheet))


def test_another_person_served_named_in_own_words_is_found(jo: Home, amina: UUID) -> None:
    accepted(jo, "Dai", "Willow")
    profile = jo.do(begin_profile, client=amina)
    jo.do(keep_profile, profile=profile, would_do="What Dai Willow does")
    assert jo.ask(profile_sheet, amina).head.others == ("Dai Willow",)


def test_a_search_plan_says_what_was_agreed_the_open_cards_and_interviews_to_come(jo: Home, amina: UUID) -> None:
    plan = agreed(jo, amina)
    jo.do(keep_search_plan, client=amina, targets="Florist", approach=Approach.NO)
    jo.do(
        keep_search_plan, client=amina, targets="Garden assistant", where_to="Mill Lane", employers="Fern Hill",
        how_often="Twice a week", cv="Done", references="Marta", interviews="Questions on paper", weekly="Ring one\nSee one",
        approach=Approach.WITHOUT_NAME,
    )  # fmt: skip
    card = kept(
        jo, Application, amina, title="Garden assistant", employer_name="Fern Hill", stage=Stage.INTERVIEW,
        next_what="Meet Marta", next_on=date(2026, 12, 1), found_on=jo.today,
    )  # fmt: skip
    gone = kept(jo, Application, amina, title="Cook", stage=Stage.ENDED, ended_on=jo.today)
    kept(jo, Interview, amina, application_id=card, on=date(2026, 12, 1), at=630, place="The gate", support="Jo comes")
    kept(jo, Interview, amina, application_id=card, on=jo.today - timedelta(days=1), place="The past")
    kept(jo, Interview, amina, application_id=gone, on=date(2026, 12, 2), place="Elsewhere")
    sheet = jo.ask(search_sheet, amina)
    assert sheet.review_on == jo.ask(plan_sheet, plan).review_on
    assert (sheet.head.version, sheet.approach, sheet.coming[0].at) == ("2", "without_name", time(10, 30))
    text = read(search_paper(sheet))
    assert "Garden assistant, Fern Hill Interview Meet Marta Tue 1 Dec" in text
    assert "Garden assistant Tue 1 Dec 2026 at 10:30, The gate Jo comes" in text
    for absent in ("Cook", "The past", "Elsewhere", "Florist"):
        assert absent not in text
    jo.clock.move(days=60)
    jo.do(keep_search_plan, client=amina, targets="Florist")  # the plan's day for looking again is over by now
    assert jo.ask(search_sheet, amina).review_on is None


WORDS = "I worked in a flower shop. I am keen and on time."
SECRET: dict[str, Any] = {
    "never": "The name of my illness", "reasons": "I want to be honest", "adjustments": "A list of tasks",
    "occupational_health": "We fill it in together", "to_whom": "Marta and nobody else", "when": "After the offer",
}  # fmt: skip


def decide(home: Home, client: UUID, employer: UUID, **consent: Any) -> UUID:
    """A decision told in part, and the consent for one employer."""
    home.do(
        decide_sharing, client=client, decision=Disclosure.PART, speaks=WhoSpeaks.BOTH, pros_and_cons=True,
        exact_words=WORDS, **SECRET,
    )  # fmt: skip
    given: dict[str, Any] = {
        "named": True,
        "topics": "My hours\nMy tasks; what helps",
        "until_day": home.today + timedelta(days=90),
        **consent,
    }
    return home.do(give_consent, client=client, kind=ConsentKind.EMPLOYER, employer_id=employer, **given)


def test_the_persons_copy_says_all_of_the_decision_and_its_history(jo: Home, amina: UUID, fern_hill: UUID) -> None:
    jo.do(decide_sharing, client=amina, decision=Disclosure.LATER, on=jo.today - timedelta(days=10))
    consent = decide(jo, amina, fern_hill)
    jo.do(give_consent, client=amina, kind=ConsentKind.FAMILY, who="My sister", topics="That I look for work")
    jo.do(withdraw_consent, consent=consent)
    sheet = jo.ask(information_sheet, amina)
    assert sheet.revisit_on == add_months(jo.today, 6)  # nobody set a day
    text = read(information_paper(sheet))
    for words in (*SECRET.values(), WORDS.split(".", maxsplit=1)[0]):
        assert words in text
    assert "My sister That I look for work No I say stop" in text
    assert f"Yes I said stop on {jo.today:%a} {jo.today.day} Nov 2026" in text
    assert "Sat 14 Nov 2026: I decide later." in text
    blank = jo.ask(information_sheet, accepted(jo, "Dai", "Willow"))
    assert (blank.decision, blank.head.draft) == ("", True)


def test_the_employers_copy_holds_what_was_consented_and_nothing_else_of_the_decision(
    jo: Home, amina: UUID, fern_hill: UUID
) -> None:
    person_says(jo, amina, phone="07700 900 555", address="1 High Street", born_on=date(1990, 3, 1))
    decide(jo, amina, fern_hill)
    sheet = jo.ask(employers_copy_sheet, amina, fern_hill)
    assert sheet.topics == ("My hours", "My tasks", "what helps")
    assert sheet.until == jo.today + timedelta(days=90)
    text = read(employers_copy(sheet))
    assert f"“{WORDS}”" in text
    assert "Who to ask Jo Ellis, 07700 900 123" in text
    for secret in (*SECRET.values(), "Recovery", "IPS", "900 555", "High Street", "1990"):
        assert secret not in text


@pytest.mark.parametrize("stop", ["withdrawn", "decided anew", "ended", "not named", "another employer", "none"])
def test_without_a_consent_that_stands_and_names_them_there_is_no_employers_copy(
    jo: Home, amina: UUID, fern_hill: UUID, stop: str
) -> None:
    if stop != "none":
        given: dict[str, Any] = {"named": stop != "not named"}
        where = kept(jo, Employer, name="Bloom & Co") if stop == "another employer" else fern_hill
        consent = decide(jo, amina, where, **given)
        if stop == "withdrawn":
            jo.do(withdraw_consent, consent=consent)
        if stop == "decided anew":
            jo.do(decide_sharing, client=amina, decision=Disclosure.NOT_TELL)
        if stop == "ended":
            jo.clock.move(days=91)
    with pytest.raises(Refused) as refused:
        jo.ask(employers_copy_sheet, amina, fern_hill)
    assert refused.value.code == "letters.no_consent"


def test_money_is_told_exactly_as_it_was_given(jo: Home, amina: UUID) -> None:
    jo.do(
        record_advice, client=amina, on=date(2026, 11, 19), outcome=AdviceOutcome.GIVEN, given_by="Sam Reed",
        organisation="Citizens Advice", competence="benefits adviser", tool="Turn2us", assumption_on=date(2026, 4, 6),
        now_money=23850, hours_1=480, money_1=26110, hours_2=960, money_2=31260, hours_3=1440, result="About £74 more.",
        benefits_now="Universal Credit", household="My son", costs="Bus", one_off="Boots", permitted_form=FormState.SENT,
        limit=20310, limit_until=date(2027, 4, 5), who_to_tell="My work coach", tell_by=date(2026, 12, 7),
        reporting="My employer tells", if_it_stops="I tell them",
    )  # fmt: skip
    jo.do(record_advice, client=amina, outcome=AdviceOutcome.DECLINED)
    sheet = jo.ask(money_sheet, amina)
    assert (sheet.told_on, sheet.ask_again) == (date(2026, 11, 19), date(2027, 5, 19))
    assert sheet.levels[2].pence is None
    text = read(money_paper(sheet))
    assert "Now £238.50 At 8 hours £261.10 At 16 hours £312.60 At 24 hours £" in text
    assert "I may earn up to £203.10 a week. This holds until Mon 5 Apr 2027." in text
    assert "Told by Sam Reed, Citizens Advice, benefits adviser." in text
    blank = jo.ask(money_sheet, accepted(jo, "Dai", "Willow"))
    assert (blank.levels, blank.head.draft) == ((), True)


def test_support_at_work_says_the_plan_that_stands_hours_and_pay_and_what_was_answered(
    jo: Home, amina: UUID, fern_hill: UUID
) -> None:
    job = jo.do(
        start_job, client=amina, title="garden assistant", employer=fern_hill, start_on=date(2026, 8, 24),
        minutes_week=960, pay=1271, pay_per=PayPer.HOUR, pattern="Mon to Thu", fixed_until=date(2027, 8, 31),
    )  # fmt: skip
    jo.do(save_in_work_plan, job=job, first_day="Ask for Marta", may_contact=True, contact_name="Old name")
    jo.clock.move(days=1)
    said: dict[str, Any] = {
        "first_day": "Ask for Marta.", "getting_there": "Bus 23", "before_start": "Bus trip", "first_days": "A call",
        "first_month": "Thursdays", "after_that": "Once a month", "contact_about": "Hours", "contact_never": "My time off",
        "agreed_with_employer": "A break when I ask", "at_work": "Marta and Dev", "if_it_gets_hard": "I text Jo",
        "wellbeing": "I walk at lunch", "support_from": "My sister", "step_down": "By summer",
    }  # fmt: skip
    jo.do(save_in_work_plan, job=job, may_contact=True, contact_name="Marta", **said)
    kept(jo, Adjustment, amina, job_id=job, what="A quiet corner", answer=AdjustmentAnswer.AGREED)
    kept(jo, Adjustment, amina, job_id=job, what="A later start", answer=AdjustmentAnswer.REFUSED)
    jo.do(check_job, job=job, in_work=Known.YES, same_job=Known.YES, known_by=KnownBy.PERSON)
    sheet = jo.ask(support_sheet, job)
    assert (sheet.head.version, sheet.employer) == ("2", "Fern Hill")
    assert sheet.checks[0].due == date(2026, 11, 24)
    assert sheet.checks[0].done_on == jo.today
    text = read(support_paper(sheet))
    for words in (*said.values(), "Yes, with Marta", "A quiet corner", "16 hours a week, Mon to Thu, £12.71 an hour."):
        assert words in text
    assert "It ends on Tue 31 Aug 2027." in text
    for absent in ("Old name", "A later start"):
        assert absent not in text
    assert jo.ask(support_sheet, job, with_private=False).private is None


def test_before_a_support_plan_the_job_stands_and_the_rest_is_for_a_pen(jo: Home, amina: UUID) -> None:
    job = jo.do(start_job, client=amina, title="cook", employer="The Hub", start_on=jo.today + timedelta(days=7))
    sheet = jo.ask(support_sheet, job)
    assert (sheet.head.draft, sheet.private, sheet.may_contact) == (True, None, None)
    text = read(support_paper(sheet))
    assert "My job: cook, The Hub First day: Tue 1 Dec 2026." in text
    assert "3 months Mon 1 Mar 2027" in text


def test_the_plan_says_who_heard_the_yes_what_became_of_the_steps_before_and_the_placement(
    jo: Home, amina: UUID
) -> None:
    first = signed(jo, amina)
    steps = jo.ask(lambda desk: [step.id for step in steps_of(desk, first)])
    jo.do(tick_step, step=steps[0], result="They hire in spring.")
    second = jo.do(start_plan, client=amina)
    stone = kept(
        jo, SteppingStone, amina, what="Two days with the park team", organisation="The council", chosen=True,
        start_on=date(2026, 12, 14), agreed_end=date(2026, 12, 15), purpose="see if I like it", leads_to="a job there",
    )  # fmt: skip
    jo.do(_place, second, stone)
    jo.do(keep_plan, plan=second, goal="Plants")
    jo.do(agree_plan, plan=second)
    heard = SignatureInput(SignerRole.PERSON, "Amina Birch", SignatureHow.BY_VOICE, reason="Dev Oak heard it")
    adviser = SignatureInput(SignerRole.ADVISER, "Jo Ellis", SignatureHow.ON_PAPER)
    jo.do(sign_plan, plan=second, signatures=[heard, adviser])
    text = " ".join(pages_of(plan_pdf(jo.ask(plan_sheet, second))))
    assert "Said yes out loud. Witnessed by Dev Oak heard it." in text
    assert "See Garden World: done. They hire in spring. Send the form: it goes on." in text
    assert (
        "Training or a try-out: Two days with the park team, The council, from Mon 14 Dec 2026. It ends on Tue 15 Dec 2026. "
        "It is to see if I like it. I chose it. It leads to a job there."
    ) in text
    alone = " ".join(pages_of(plan_pdf(jo.ask(plan_sheet, second, with_private=False))))
    assert "They hire in spring" not in alone


def test_why_somebody_prefers_not_to_sign_stands_on_the_private_page(jo: Home, amina: UUID) -> None:
    plan = agreed(jo, amina)
    person = SignatureInput(SignerRole.PERSON, "Amina Birch", SignatureHow.PREFERS_NOT, reason="I sign nothing.")
    jo.do(
        sign_plan, plan=plan, signatures=[person, SignatureInput(SignerRole.ADVISER, "Jo Ellis", SignatureHow.ON_PAPER)]
    )
    first, *private = pages_of(plan_pdf(jo.ask(plan_sheet, plan)))
    assert "I sign nothing." not in first
    assert "Why I prefer not to sign: I sign nothing." in " ".join(private)


def _place(desk: Any, plan: UUID, stone: UUID) -> UUID:
    desk.find(Plan, plan).placement_id = stone
    return plan


def test_the_leaflet_and_the_questions_name_the_service_neutrally_and_where_we_can_meet(jo: Home, amina: UUID) -> None:
    jo.do(add_venue, name="Library Café", kind=VenueKind.CAFE)
    jo.do(add_venue, name="The Recovery Clinic", kind=VenueKind.CLINIC)
    text = read(leaflet(jo.ask(leaflet_sheet)))
    assert "Riverside Work Service helps people find a job" in text
    assert "Near you Library Café" in text
    for telling in ("Clinic", "IPS", "Recovery", "Amina"):
        assert telling not in text
    own = read(leaflet(jo.ask(leaflet_sheet, amina)))
    assert "Your adviser is Jo Ellis, 07700 900 123." in own
    assert "Call and ask for Jo Ellis." in own
    assert "Give this to Jo Ellis. Or call 07700 900 123." in read(questionnaire(jo.ask(questionnaire_sheet)))


def test_papers_follow_the_format_the_person_asked_for(jo: Home, amina: UUID) -> None:
    assert not jo.ask(wants_large_print, amina)
    jo.do(keep_access_needs, client=amina, paper_format=PaperFormat.LARGE_PRINT)
    assert jo.ask(wants_large_print, amina)
    jo.do(keep_access_needs, client=amina, paper_format=PaperFormat.EMAIL)
    assert not jo.ask(wants_large_print, amina)
