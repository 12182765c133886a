"""What was given to whom can be read again word for word, and a file can be told from another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid5

import pytest

from ips_desktop.casework.giving import Given, give_paper, is_the_given, take_back_given
from ips_desktop.casework.sharing import withdraw_consent
from ips_desktop.documents.information.employers import employers_copy
from ips_desktop.documents.parts.printing import copied, printed
from ips_desktop.documents.profile.paper import profile_paper
from ips_desktop.questions.given import given_papers, given_words
from ips_desktop.questions.information_sheet import employers_copy_sheet
from ips_desktop.questions.letterhead import given_before
from ips_desktop.questions.profile_sheet import profile_sheet
from ips_desktop.records import Employer, GivenPaper
from ips_desktop.store.parcels import HeldRecord, Value
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.troubles import Refused
from tests.casework.given import accepted
from tests.homes import Home, practice
from tests.questions.letter_records import decided, kept
from tests.ui.scenes import told

__all__ = ["practice"]


@pytest.fixture
def amina(practice: Home) -> UUID:
    return accepted(practice)


def a_profile(home: Home, client: UUID) -> Given:
    """The profile as it would be given now."""
    paper = profile_paper(home.ask(profile_sheet, client))
    return Given(PaperKind.PROFILE, copied(paper).decode(), printed(paper), pages=2, version="1")


def test_what_was_given_is_kept_word_for_word_with_the_mark_of_its_file(practice: Home, amina: UUID) -> None:
    paper = a_profile(practice, amina)
    given = practice.do(give_paper, client=amina, paper=paper, how=GivenHow.BY_HAND)
    practice.lock()
    practice.unlock()
    row = practice.ask(lambda desk: desk.find(GivenPaper, given))
    assert (row.kind, row.how, row.on, row.version, row.pages) == (
        PaperKind.PROFILE, GivenHow.BY_HAND, practice.today, "1", 2
    )  # fmt: skip
    assert practice.ask(given_words, given) == paper.words
    assert practice.ask(is_the_given, given=given, file=paper.printed)
    assert not practice.ask(is_the_given, given=given, file=paper.printed + b" ")
    assert practice.ask(given_before, amina, PaperKind.PROFILE) == 1


@pytest.mark.parametrize("missing", [{"words": "  "}, {"printed": b""}])
def test_a_paper_without_words_or_pages_was_not_given(practice: Home, amina: UUID, missing: dict[str, bytes]) -> None:
    with pytest.raises(Refused, match=r"papers\.nothing"):
        practice.do(give_paper, client=amina, paper=replace(a_profile(practice, amina), **missing), how=GivenHow.SAVED)  # pyright: ignore[reportArgumentType]


def test_nothing_is_given_tomorrow(practice: Home, amina: UUID) -> None:
    paper = a_profile(practice, amina)
    with pytest.raises(Refused, match="day_ahead"):
        practice.do(give_paper, client=amina, paper=paper, how=GivenHow.BY_HAND, on=practice.today + timedelta(days=1))


def test_a_paper_that_names_the_person_goes_to_no_employer_once_the_consent_is_taken_back(
    practice: Home, amina: UUID
) -> None:
    shop = kept(practice, Employer, name="Fern Hill")
    consent = decided(practice, amina, shop)
    assert consent is not None
    paper = employers_copy(practice.ask(employers_copy_sheet, amina, shop))
    given = Given(
        PaperKind.PERSONAL_INFORMATION_EMPLOYER,
        copied(paper).decode(),
        printed(paper),
        1,
        to_whom="Marta",
        to_employer=shop,
    )
    practice.do(give_paper, client=amina, paper=given, how=GivenHow.BY_HAND)
    practice.do(withdraw_consent, consent=consent)
    with pytest.raises(Refused) as refused:
        practice.do(give_paper, client=amina, paper=given, how=GivenHow.BY_HAND)
    assert (refused.value.code, refused.value.facts) == ("letters.no_consent", {"employer": "Fern Hill"})


def test_what_was_not_given_after_all_is_taken_back_on_its_day_only(practice: Home, amina: UUID) -> None:
    paper = a_profile(practice, amina)
    first = practice.do(give_paper, client=amina, paper=paper, how=GivenHow.PRINTED)
    practice.do(take_back_given, given=first)
    assert practice.ask(given_before, amina, PaperKind.PROFILE) == 0
    second = practice.do(give_paper, client=amina, paper=paper, how=GivenHow.PRINTED)
    practice.clock.move(days=1)
    with pytest.raises(Refused, match=r"papers\.too_late"):
        practice.do(take_back_given, given=second)


def test_what_was_given_is_listed_newest_first_with_whom_it_went_to(practice: Home, amina: UUID) -> None:
    shop = kept(practice, Employer, name="Fern Hill")
    decided(practice, amina, shop)
    first = practice.do(give_paper, client=amina, paper=a_profile(practice, amina), how=GivenHow.BY_HAND)
    practice.clock.move(days=1)
    copy = replace(
        a_profile(practice, amina), kind=PaperKind.PERSONAL_INFORMATION_EMPLOYER, to_whom="Marta", to_employer=shop
    )
    second = practice.do(give_paper, client=amina, paper=copy, how=GivenHow.BY_EMAIL)
    rows = practice.ask(given_papers, amina)
    assert [row.id for row in rows] == [second, first]
    assert (rows[0].employer, rows[0].to_whom, rows[0].how) == ("Fern Hill", "Marta", "by_email")
    assert (rows[1].employer, rows[1].kind, rows[1].pages) == ("", "profile", 2)
    assert practice.ask(given_papers, accepted(practice, "Dai", "Willow")) == ()


def test_the_words_of_a_paper_that_was_given_elsewhere_can_be_read_here(practice: Home, amina: UUID) -> None:
    given = uuid5(amina, "given elsewhere")
    fields: dict[str, Value] = {"kind": "plan", "on": practice.today.isoformat(), "words": "Dear Amina"}
    told(practice, amina, HeldRecord("given_paper", given.bytes, amina.bytes, 1, "full", fields))
    assert practice.ask(given_words, given) == "Dear Amina"
