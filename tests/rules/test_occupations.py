"""SOC 2020 and SIC 2007 found from what an adviser types (SS10.2, FS15)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ips_desktop.rules import occupations, typed
from ips_desktop.rules.typed import Finder


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("barista", "9266"),
        ("Baristas", "9266"),
        ("office cleaner", "9223"),
        ("cleaner", "9223"),
        ("gardening", "5113"),
        ("carer", "6135"),
        ("support worker", "6135"),
        ("care assistnat", "6135"),
        ("receptoinist", "4216"),
        ("recieptionist", "4216"),
        ("shelf stacker", "9241"),
        ("KP", "9263"),
        ("warehouse opertive", "9252"),
        ("forklift", "8222"),
        ("fork lift driver", "8222"),
        ("checkout", "7112"),
        ("check out", "7112"),
        ("brick layer", "5313"),
        ("hair dresser", "6221"),
        ("software enginer", "2134"),
        ("cook", "5435"),
        ("waitresses", "9264"),
        ("crèche worker", "6111"),
        ("shop assisstant", "7111"),
        ("delivery driver", "8214"),
        ("peer support worker", "3229"),
        ("plummer", "5315"),
        ("binman", "9225"),
        ("admin", "4159"),
        ("TA", "6112"),
    ],
)
def test_what_advisers_type_finds_its_unit_group_first(words: str, code: str) -> None:
    assert [found.code for found in occupations.find(words)][:1] == [code]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("pub", "563"),
        ("café", "561"),
        ("charity shop", "477"),
        ("supermarket", "471"),
        ("care home", "873"),
        ("garden centre", "477"),
        ("buss company", "493"),
        ("restaraunt", "561"),
        ("council", "841"),
        ("hospital", "861"),
    ],
)
def test_what_advisers_call_an_employer_finds_its_industry_first(words: str, code: str) -> None:
    assert [found.code for found in occupations.find_industry(words)][:1] == [code]


def test_each_letter_more_is_answered_and_fewer_than_two_find_nothing() -> None:
    assert occupations.find("") == occupations.find("b") == occupations.find("  ") == ()
    for n in range(3, len("barista") + 1):
        assert "9266" in [found.code for found in occupations.find("barista"[:n], limit=20)]


def test_no_more_are_offered_than_asked_for_and_nonsense_finds_nothing() -> None:
    assert len(occupations.find("assistant")) == 8
    assert len(occupations.find("assistant", limit=3)) == 3
    assert occupations.find("zzzzzz") == ()


def test_a_found_group_says_its_title_and_the_major_group_above_it() -> None:
    [found] = occupations.find("barista")
    assert (found.title, found.major, found.major_title) == ("Coffee shop workers", "9", "Elementary occupations")
    pub = occupations.find_industry("pub")[0]
    assert (pub.section, pub.section_title) == ("I", "Accommodation and food service activities")


def test_a_stored_code_reads_back_and_a_foreign_one_says_nothing() -> None:
    unit = occupations.occupation_of("9266")
    assert unit is not None
    assert unit.title == "Coffee shop workers"
    assert (
        occupations.occupation_of("926") is occupations.occupation_of("0000") is occupations.occupation_of(None) is None
    )
    assert occupations.industry_of("I") is occupations.industry_of("561x") is None


def test_nine_major_groups_and_sections_a_to_u() -> None:
    assert [group.code for group in occupations.major_groups()] == list("123456789")
    assert "".join(group.code for group in occupations.sections()) == "ABCDEFGHIJKLMNOPQRSTU"


def test_a_word_alone_comes_before_one_that_says_more() -> None:
    finder = Finder([("long", "chef de partie in a hotel", 1.0), ("short", "chef", 1.0), ("other", "waiter", 1.0)])
    assert finder.find("chef") == ["short", "long"]
    assert finder.find("chefs") == ["short", "long"]
    assert finder.find("cheff") == ["short", "long"]


def test_plurals_and_everyday_endings_meet_their_word() -> None:
    assert [typed.single(w) for w in ("cleaners", "waitresses", "nannies", "glass", "gas", "bus")] == [
        "cleaner", "waitress", "nanny", "glass", "gas", "bus",
    ]  # fmt: skip
    assert typed.root("gardening") == typed.root("gardener") == "garden"


JOBS = st.sampled_from(
    ["receptionist", "electrician", "hairdresser", "bartender", "photographer", "bricklayer", "caretaker"]
)


@given(JOBS, st.data())
def test_one_slip_of_the_finger_after_the_first_letter_still_finds_it(job: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(job) - 2))
    slip = data.draw(st.sampled_from(["drop", "swap", "double"]))
    wrong = {
        "drop": job[:at] + job[at + 1 :],
        "swap": job[:at] + job[at + 1] + job[at] + job[at + 2 :],
        "double": job[:at] + job[at] + job[at:],
    }[slip]
    right = occupations.find(job)[0].code
    assert right in [found.code for found in occupations.find(wrong)]


@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_breaks_it(text: str) -> None:
    assert len(occupations.find(text)) <= 8
    assert len(occupations.find_industry(text)) <= 8
