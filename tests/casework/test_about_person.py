"""What stands beside a profile is asked, kept in the person's words, and shown where it belongs."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.about_person import (
    add_past_job,
    change_past_job,
    give_careers_advice,
    keep_access_needs,
    keep_equality,
    look_at_needs,
    put_back_past_job,
    remove_past_job,
    wish_support,
)
from ips_desktop.casework.profile import begin_profile, keep_profile, keep_profile_part
from ips_desktop.questions.panels import Panel
from ips_desktop.questions.profile import access_begins, equality_begins, needs_begin, part_begins, profile_panels
from ips_desktop.questions.search import search
from ips_desktop.records import Equality, kinds_of
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page
from ips_desktop.terms.asked import Answer, Gender, NeedsWhen, PaperFormat
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import Role
from tests.casework.given import accepted
from tests.homes import Home, home_at, practice
from tests.questions.carried import carry

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def panel(home: Home, client: UUID, name: str) -> Panel:
    return next(p for p in home.ask(profile_panels, client).panels if p.name == name)


def shown(home: Home, client: UUID, name: str) -> str:
    found = panel(home, client, name)
    lines = [f"{x.line.said()} {' '.join(m.said() for m in x.more)} {x.words}" for x in found.lines]
    return " ".join([*lines, *(note.said() for note in found.notes)])


def test_a_part_of_the_profile_begins_it_and_stands_in_its_panel(practice: Home, amina: UUID) -> None:
    practice.do(keep_profile_part, client=amina, would_do="Gardens", pay_needed="Enough for the bus")
    assert practice.ask(part_begins, amina).values["would_do"] == "Gardens"
    assert "Enough for the bus" in shown(practice, amina, "profile_wishes")


def test_a_part_that_only_some_roles_have_is_not_here_for_the_others(
    practice: Home, amina: UUID, tmp_path: Path
) -> None:
    practice.do(keep_profile_part, client=amina, would_do="Gardens", convictions="In 2009.")
    manager = home_at(tmp_path / "manager", role=Role.MANAGER, name="Max Manager", seed=1)
    carry(practice, manager)
    found = panel(manager, amina, "profile_private")
    assert ([note.said() for note in found.notes], found.acts) == (["Not on this laptop"], ())
    assert "Gardens" in shown(manager, amina, "profile_wishes")
    manager.lock()


def test_the_next_version_begins_with_every_part_of_the_last(practice: Home, amina: UUID) -> None:
    practice.do(keep_profile_part, client=amina, would_do="Gardens", convictions="In 2009.")
    practice.do(begin_profile, client=amina)
    values = practice.ask(part_begins, amina).values
    assert (values["would_do"], values["convictions"]) == ("Gardens", "In 2009.")


def test_no_next_version_begins_where_a_part_of_the_last_one_is_not_here(practice: Home, amina: UUID) -> None:
    version = practice.do(keep_profile_part, client=amina, would_do="Gardens", convictions="In 2009.")
    fields: dict[str, Any] = {"version": 1, "would_do": "Gardens"}
    record = HeldRecord("profile", version.bytes, amina.bytes, 9, "full", fields)
    grant = HeldGrant(amina.bytes, "full", 8)
    practice.exchange(lambda post: post.apply(Page(b"t" * 16, (9, bytes(16)), (grant,), (), (record,), last=True)))
    with pytest.raises(Refused, match="withheld"):
        practice.do(begin_profile, client=amina)
    practice.do(keep_profile_part, client=amina, would_do="Gardens and parks")


def test_the_acts_own_fields_cannot_be_written_by_a_form(practice: Home, amina: UUID) -> None:
    profile = practice.do(begin_profile, client=amina)
    with pytest.raises(TypeError):
        practice.do(keep_profile, profile=profile, completed_on=practice.today)


def test_convictions_are_kept_shown_in_no_panel_and_found_by_no_search(practice: Home, amina: UUID) -> None:
    practice.do(keep_profile_part, client=amina, convictions="Shoplifting in 2009.")
    assert "Shoplifting" not in shown(practice, amina, "profile_private")
    assert "not printed" in shown(practice, amina, "profile_private")
    assert not practice.ask(search, "Shoplifting")
    assert practice.ask(part_begins, amina).values["convictions"] == "Shoplifting in 2009."


def test_how_somebody_describes_themselves_is_found_by_no_search(practice: Home, amina: UUID) -> None:
    own = {f"{name}_words": f"Hakkatest {name}" for name in ("gender", "ethnicity", "orientation", "religion")}
    practice.do(keep_equality, client=amina, ethnicity="chinese", **own)
    assert practice.ask(equality_begins, amina).values["ethnicity_words"] == "Hakkatest ethnicity"
    assert not practice.ask(search, "Hakkatest")
    assert not practice.ask(search, "chinese")
    assert not any(kind.search for kind in kinds_of(Equality).values())


def test_a_job_before_is_added_put_right_taken_out_and_put_back(practice: Home, amina: UUID) -> None:
    job = practice.do(add_past_job, client=amina, title="Florist", employer="Blooms", lesson="Early hours suit me.")
    practice.do(change_past_job, past_job=job, employer="Blooms, Roath")
    assert "Florist, Blooms, Roath" in shown(practice, amina, "past_jobs")
    assert "Early hours suit me." in shown(practice, amina, "past_jobs")
    practice.do(remove_past_job, past_job=job)
    assert not panel(practice, amina, "past_jobs").lines
    practice.do(put_back_past_job, past_job=job)
    assert panel(practice, amina, "past_jobs").lines


def test_needs_are_looked_at_on_entry_first_and_then_now(practice: Home, amina: UUID) -> None:
    assert practice.ask(needs_begin, amina).values["when"] == NeedsWhen.AT_ENTRY
    practice.do(look_at_needs, client=amina, when=NeedsWhen.AT_ENTRY, housing=2)
    assert practice.ask(needs_begin, amina).values["when"] == NeedsWhen.NOW
    assert "Housing: 2 of 3" in shown(practice, amina, "needs")


def test_prefers_not_to_say_is_an_answer_and_never_asked_is_none(practice: Home, amina: UUID) -> None:
    practice.do(keep_equality, client=amina, gender=Gender.PREFERS_NOT, ethnicity="chinese", ethnicity_words="Hakka")
    practice.do(keep_equality, client=amina, disabled=Answer.YES)
    begun = practice.ask(equality_begins, amina)
    assert begun.values["gender"] == Gender.PREFERS_NOT
    assert begun.values["orientation"] is None
    assert ("chinese", "Chinese") in begun.options["ethnicity"]
    assert "Hakka" not in shown(practice, amina, "equality")


def test_access_needs_are_one_row_that_is_asked_again(practice: Home, amina: UUID) -> None:
    first = practice.do(keep_access_needs, client=amina, interpreter=True, faith_times="Friday 1 to 2")
    assert practice.do(keep_access_needs, client=amina, paper_format=PaperFormat.LARGE_PRINT) == first
    assert practice.ask(access_begins, amina).values["interpreter"] is True
    assert "Friday 1 to 2" in shown(practice, amina, "access")
    assert "Large print" in shown(practice, amina, "access")


def test_the_wish_for_support_and_careers_advice_stand_on_the_page(practice: Home, amina: UUID) -> None:
    practice.do(wish_support, client=amina, words="Short talks, often.", contact_days=7)
    practice.do(give_careers_advice, client=amina, topic="Horticulture courses", organisation="Careers Wales")
    assert "Short talks, often." in shown(practice, amina, "wish")
    assert "Careers Wales" in shown(practice, amina, "careers")


@pytest.mark.parametrize(
    ("act", "fields", "code", "field"),
    [
        (add_past_job, {"title": " "}, "past_job.empty", "title"),
        (look_at_needs, {"social": 1}, "needs.when_missing", "when"),
        (look_at_needs, {"when": NeedsWhen.NOW}, "needs.empty", "social"),
        (look_at_needs, {"when": NeedsWhen.NOW, "training": 4}, "needs.scale", "training"),
        (look_at_needs, {"when": NeedsWhen.NOW, "training": -1}, "amount", "training"),
        (wish_support, {"words": ""}, "wish.empty", "words"),
        (give_careers_advice, {"ours": True}, "careers.topic_missing", "topic"),
        (give_careers_advice, {"topic": "Courses"}, "careers.by_missing", "organisation"),
    ],
)
def test_what_is_missing_is_said_at_its_field(
    practice: Home, amina: UUID, act: Any, fields: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        practice.do(act, client=amina, **fields)
    assert (refused.value.code, refused.value.field) == (code, field)
