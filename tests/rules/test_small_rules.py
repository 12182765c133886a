"""Entry, versions, names, reading and seals."""

from __future__ import annotations

from uuid import UUID

import pytest

from ips_desktop.rules import names, reading, sealing, spells, versions
from ips_desktop.rules.sealing import SealedStep
from ips_desktop.rules.working_days import is_working_day, working_days_after
from ips_desktop.terms.words import Attendance
from tests.rules.figures import day

# ---- entry, contact, open (MEASURES §1)


def test_entry_is_the_first_meeting_on_or_after_the_day_they_said_yes() -> None:
    met = [day("2026-03-01"), day("2026-03-10"), day("2026-03-20")]
    assert spells.entry(day("2026-03-10"), met) == day("2026-03-10")
    assert spells.entry(day("2026-03-11"), met) == day("2026-03-20")
    assert spells.entry(day("2026-03-21"), met) is None


def test_without_a_yes_day_entry_is_not_known() -> None:
    assert spells.entry(None, [day("2026-03-01")]) is None
    assert spells.entry_not_known(None, [day("2026-03-01")])
    assert not spells.entry_not_known(None, [])


def test_only_an_attended_meeting_is_a_contact() -> None:
    assert [a for a in Attendance if spells.is_contact(a)] == [Attendance.ATTENDED]


def test_a_spell_is_open_from_the_earlier_of_acceptance_and_entry_until_the_day_before_it_closes() -> None:
    accepted, entered, closed = day("2026-03-05"), day("2026-03-03"), day("2026-06-01")

    def on(text: str) -> bool:
        return spells.is_open(accepted, entered, closed, day(text))

    assert [on(d) for d in ("2026-03-02", "2026-03-03", "2026-05-31", "2026-06-01")] == [False, True, True, False]
    assert not spells.is_open(None, None, None, day("2026-03-02"))


# ---- versions (decision 8)


def test_two_laptops_version_3_become_3_and_3b() -> None:
    a, b, c = UUID(int=1), UUID(int=2), UUID(int=3)
    assert versions.labels([(3, 9, a), (3, 7, b), (2, 1, c)]) == {a: "3b", b: "3", c: "2"}


def test_a_version_not_yet_accepted_takes_the_later_letter() -> None:
    a, b = UUID(int=1), UUID(int=2)
    assert versions.labels([(3, 0, a), (3, 40, b)]) == {b: "3", a: "3b"}


def test_the_next_version_counts_on_from_the_highest() -> None:
    assert [versions.next_number(n) for n in ([], [1, 2], [3, 3, None])] == [1, 3, 4]


# ---- names


@pytest.mark.parametrize(
    ("given", "family", "known", "short"),
    [
        ("Amina", "Birch", None, "Amina B."),
        ("Patrick", "O'Brien", "Pat", "Pat O."),
        ("Linh", "Nguyễn", "", "Linh N."),
        ("Łukasz", "Żak", None, "Łukasz Ż."),
        ("X", None, None, "X"),
        (None, "Elm", None, "Elm"),
        ("Rahim", "চৌধুরী", None, "Rahim চৌ."),
        ("نور", "الحسن", None, "نور ا."),
        (None, None, None, ""),
    ],
)
def test_a_short_name_is_what_they_are_called_and_one_letter(
    given: str | None, family: str | None, known: str | None, short: str
) -> None:
    assert names.short(given, family, known) == short


def test_a_print_job_is_named_by_initials_only() -> None:
    assert names.initials("Amina Birch") == "A. B."
    assert names.initials("  ") == ""


def test_a_sentence_uses_the_first_word_of_a_name() -> None:
    assert [names.given_of(n) for n in ("Sam Rees", "Sam", "")] == ["Sam", "Sam", ""]
    assert names.full("Amina", "Birch", "Mina") == "Mina Birch"


# ---- reading


def test_plain_words_read_easily_and_office_words_do_not() -> None:
    assert reading.grade("I want a morning job with plants. I like to learn.") < reading.EASY
    assert (
        reading.grade(
            "Vocational profiling in conjunction with multidisciplinary stakeholders facilitates progression."
        )
        > 15
    )
    assert reading.grade("") == 0.0


def test_a_long_sentence_is_named() -> None:
    long = "I would like to find employment in a quiet location " * 3
    assert reading.verdict(long) == "long_sentence"
    assert reading.verdict("See Garden World.") == "easy"
    assert reading.verdict("Occupational rehabilitation necessitates coordination.") == "hard_words"


# ---- seals (decision 8)

STEPS = [
    SealedStep(1, "See Garden World", "Amina, Sam", day("2026-12-01")),
    SealedStep(2, "Send the form", "Amina", None),
]


def test_a_seal_stands_on_words_days_and_steps_whatever_order_they_come_in() -> None:
    fields = {"goal": "A morning job", "agreed_on": day("2026-11-24"), "version": 3, "why": None}
    turned = {"version": 3, "agreed_on": day("2026-11-24"), "goal": "A morning job", "helps": ""}
    assert sealing.seal(fields, STEPS) == sealing.seal(turned, reversed(STEPS))
    assert len(sealing.seal(fields, STEPS)) == 32


def test_any_change_breaks_the_seal() -> None:
    fields = {"goal": "A morning job"}
    before = sealing.seal(fields, STEPS)
    assert sealing.seal({"goal": "A morning job."}, STEPS) != before
    assert sealing.seal(fields, STEPS[:1]) != before
    assert sealing.seal(fields, [STEPS[0], SealedStep(2, "Send the form", "Sam", None)]) != before


def test_the_sealed_form_is_frozen() -> None:
    """Signatures of years ago must still be checked: a change here needs a new `form` number beside the old one."""
    assert sealing.content({"goal": "Work é", "agreed_on": day("2026-11-24")}, STEPS[:1]) == (
        '{"form":1,"plan":{"agreed_on":"2026-11-24","goal":"Work é"},'
        '"steps":[{"by":"2026-12-01","number":1,"what":"See Garden World","who":"Amina, Sam"}]}'
    )


# ---- working days


def test_saturdays_sundays_and_bank_holidays_are_not_worked() -> None:
    assert [is_working_day(day(d), "wales") for d in ("2026-11-20", "2026-11-21", "2026-11-22", "2026-12-25")] == [
        True,
        False,
        False,
        False,
    ]
    assert working_days_after(day("2026-11-20"), 1, "wales") == day("2026-11-23")
    assert working_days_after(day("2026-11-21"), 1, "wales") == day("2026-11-23")
