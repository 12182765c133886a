"""What filling a letter or a paper between colleagues costs: few statements, whatever the caseload."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from ips_desktop.casework.meeting import book_meeting
from ips_desktop.casework.service import set_up_service
from ips_desktop.casework.sharing import give_consent
from ips_desktop.casework.spell import close_spell
from ips_desktop.casework.team import add_team, link_team
from ips_desktop.desk import Desk
from ips_desktop.questions.adjustments_sheet import adjustments_sheet
from ips_desktop.questions.care_review_sheet import PARTS, care_review_sheet
from ips_desktop.questions.cover_sheet import cover_sheet
from ips_desktop.questions.full_list_sheet import full_list_sheet
from ips_desktop.questions.hand_over_sheet import hand_over_sheet
from ips_desktop.questions.introduction_sheet import introduction_sheet
from ips_desktop.questions.person_letters import (
    appointment_sheet,
    closing_sheet,
    hand_over_letter_sheet,
    not_reached_sheet,
)
from ips_desktop.records import Adjustment, Appointment, Employer, Job, Spell
from ips_desktop.terms.earning import AdjustmentAnswer
from ips_desktop.terms.sharing import ConsentKind
from ips_desktop.terms.words import ClosedReason, Role, TeamKind
from tests.casework.given import accepted, signed
from tests.homes import Home, home_at
from tests.questions.letter_records import decided, kept, person_says, staff
from tests.questions.test_cost import watched

PEOPLE = 12
MOST = {
    "introduction": 13,
    "adjustments": 16,
    "appointment": 9,
    "hand_over_letter": 10,
    "closing": 18,
    "not_reached": 8,
    "care_review": 14,
    "cover": 7,
    "full_list": 6,
    "hand_over": 20,
}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory):
    """Each question with what it is asked of, in a home of some people who have everything."""
    home = home_at(Path(tmp_path_factory.mktemp("cost")) / "home", role=Role.SUPERVISOR, name="Jo Ellis")
    yield home, _asked(home)
    home.lock()


def _asked(home: Home) -> dict[str, tuple[Callable[..., Any], dict[str, Any]]]:
    home.do(set_up_service, name="Riverside", neutral_name="Riverside Work Service")
    sam = staff(home, "Sam Reed", uuid4())
    shop = kept(home, Employer, name="Fern Hill", address="Station Road")
    team = home.do(add_team, name="North", kind=TeamKind.COMMUNITY)
    home.do(link_team, team=team, adviser=home.me.id)
    client, meeting, job = [_one(home, n, shop, sam) for n in range(PEOPLE)][-1]
    spell = home.do(close_spell, client=client, reason=ClosedReason.SETTLED_IN_WORK)
    home.do(_agree_checks, spell)
    return {
        "introduction": (introduction_sheet, {"employer": shop, "client": client}),
        "adjustments": (adjustments_sheet, {"job": job, "in_own_name": False}),
        "appointment": (appointment_sheet, {"appointment": meeting}),
        "hand_over_letter": (hand_over_letter_sheet, {"client": client}),
        "closing": (closing_sheet, {"client": client}),
        "not_reached": (not_reached_sheet, {"client": client}),
        "care_review": (care_review_sheet, {"client": client, "parts": PARTS}),
        "cover": (cover_sheet, {"away": sam}),
        "full_list": (full_list_sheet, {"team": team}),
        "hand_over": (hand_over_sheet, {"clients": [client]}),
    }


def _agree_checks(desk: Desk, spell: UUID) -> None:
    desk.find(Spell, spell).checks_agreed = True


def _one(home: Home, n: int, shop: UUID, sam: UUID) -> tuple[UUID, UUID, UUID]:
    """A person, a meeting to come, and the job in which something was asked for."""
    client = accepted(home, f"Amina{n}", f"Birch{n}")
    person_says(home, client, may_write=True, address="1 Road", phone="07700 900 456")
    signed(home, client)
    decided(home, client, shop)
    home.do(give_consent, client=client, kind=ConsentKind.CLINICAL_TEAM, topics="My work")
    kept(home, Appointment, client, on=home.today, at=540 + n, adviser_id=sam)
    meeting = home.do(book_meeting, client=client, on=home.today + timedelta(days=7), at=600)
    job = kept(home, Job, client, title="Baker", employer_id=shop, employer_name="Fern Hill", start_on=home.today)
    kept(home, Adjustment, client, job_id=job, what="Start at 10", answer=AdjustmentAnswer.ASKED)
    return client, meeting, job


@pytest.mark.parametrize("name", MOST)
def test_a_paper_is_filled_by_few_statements(asked: Any, name: str) -> None:
    home, questions = asked
    question, given = questions[name]
    ran = home.do(_watched, question, given)
    assert len(ran) <= MOST[name], "\n".join(statement[:90] for statement, _ in ran)


def _watched(desk: Desk, question: Callable[..., Any], given: dict[str, Any]) -> list[Any]:
    desk.session.info.clear()  # as the first question of a session
    return watched(desk, question, given)


def test_the_meetings_of_a_whole_day_cost_what_those_of_one_person_do(asked: Any) -> None:
    home, questions = asked
    question, given = questions["cover"]
    assert len(home.ask(question, **given).meetings) == PEOPLE
    assert len(home.do(_watched, question, given)) <= MOST["cover"]
