"""What filling a person's papers costs: few statements, whatever they hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ips_desktop.casework.about_person import add_past_job, look_at_needs, wish_support
from ips_desktop.casework.benefits import record_advice
from ips_desktop.casework.looking import keep_search_plan
from ips_desktop.casework.plan import start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.desk import Desk
from ips_desktop.questions.information_sheet import employers_copy_sheet, information_sheet
from ips_desktop.questions.money_sheet import money_sheet
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.profile_sheet import profile_sheet
from ips_desktop.questions.search_plan_sheet import search_sheet
from ips_desktop.questions.service_sheets import leaflet_sheet, questionnaire_sheet
from ips_desktop.questions.support_sheet import support_sheet
from ips_desktop.records import Adjustment, Application, Employer, Interview, InWorkPlan, Job, JobCheck, JobTerms
from ips_desktop.terms.asked import NeedsWhen
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.words import Role
from tests.casework.given import accepted, met, signed
from tests.homes import Home, home_at
from tests.questions.letter_records import decided, kept
from tests.questions.test_cost import watched

MANY = 8
MOST = {
    "profile": 13, "search": 12, "information": 9, "employers": 14, "money": 8, "support": 15, "plan": 12,
    "plan, the second": 13, "leaflet": 6, "questions": 2,
}  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory):
    """Each question with what it is asked of: one person of many, who has much of everything."""
    home = home_at(Path(tmp_path_factory.mktemp("cost")) / "home", role=Role.SUPERVISOR, name="Jo Ellis")
    yield home, _asked(home)
    home.lock()


def _asked(home: Home) -> dict[str, tuple[Callable[..., Any], dict[str, Any]]]:
    for n in range(MANY):
        accepted(home, f"Dai{n}", f"Willow{n}")
    client, shop = accepted(home, days_ago=30), kept(home, Employer, name="Fern Hill")
    first = signed(home, client)
    second = home.do(start_plan, client=client)
    home.do(
        keep_profile, profile=home.do(begin_profile, client=client), goal="Plants", preferences=["Outside", "Quiet"]
    )
    decided(home, client, shop)
    home.do(keep_search_plan, client=client, targets="Plants")
    home.do(wish_support, client=client, words="Outside")
    job = kept(home, Job, client, title="Baker", employer_id=shop, start_on=home.today)
    kept(home, InWorkPlan, client, job_id=job, version=1, saved_on=home.today, first_day="Ask for Marta")
    for n in range(MANY):
        _much(home, client, job, n)
    return {
        "profile": (profile_sheet, {"client": client}),
        "search": (search_sheet, {"client": client}),
        "information": (information_sheet, {"client": client}),
        "employers": (employers_copy_sheet, {"client": client, "employer": shop}),
        "money": (money_sheet, {"client": client}),
        "support": (support_sheet, {"job": job}),
        "plan": (plan_sheet, {"plan": first}),
        "plan, the second": (plan_sheet, {"plan": second}),
        "leaflet": (leaflet_sheet, {"client": client}),
        "questions": (questionnaire_sheet, {}),
    }


def _much(home: Home, client: Any, job: Any, n: int) -> None:
    """One more of everything."""
    met(home, client, n)
    home.do(add_past_job, client=client, title=f"Job {n}", liked="much")
    home.do(look_at_needs, client=client, when=NeedsWhen.NOW, social=1, on=home.today - timedelta(days=n))
    home.do(record_advice, client=client, outcome=AdviceOutcome.GIVEN, given_by="Sam", result=f"More {n}")
    card = kept(home, Application, client, title=f"Card {n}", next_what="Ring")
    kept(home, Interview, client, application_id=card, on=home.today, support="Jo comes")
    kept(home, JobTerms, client, job_id=job, from_day=home.today, minutes_week=60 * n)
    kept(home, JobCheck, client, job_id=job, on=home.today)
    kept(home, Adjustment, client, job_id=job, what=f"A break {n}")


@pytest.mark.parametrize("name", MOST)
def test_a_persons_paper_is_filled_by_few_statements(asked: Any, name: str) -> None:
    home, questions = asked
    question, given = questions[name]
    ran = home.do(_watched, question, given)
    assert len(ran) <= MOST[name], "\n".join(statement[:90] for statement, _ in ran)


def _watched(desk: Desk, question: Callable[..., Any], given: dict[str, Any]) -> list[Any]:
    desk.session.info.clear()  # as the first question of a session
    return watched(desk, question, given)
