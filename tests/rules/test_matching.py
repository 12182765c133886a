"""A job beside what a person said: what fits, what does not, what nobody said (SS2.5, FS14)."""

from __future__ import annotations

from uuid import UUID

import pytest

from ips_desktop.rules.employers import Alike, same_name
from ips_desktop.rules.matching import Aspect, Fit, Offer, Wants, asked_for, match, standing
from ips_desktop.rules.wishes import hours_wanted, phrases
from ips_desktop.terms.earning import Contract
from ips_desktop.terms.employing import Setting
from ips_desktop.terms.looking import JobKind

AMINA = Wants(
    preferences=("gardening", "permanent"),
    would_do="Plants, potting. Shop work",
    would_not_do="Call centres, cleaning",
    hours_and_days="Mornings, up to 16 hours. No weekends or nights",
    getting_there="Bus to Roath and Cathays, not Newport",
    setting="Outdoors, small teams",
)


def fit(wants: Wants, offer: Offer, aspect: Aspect) -> Fit:
    return next(each for each in match(wants, offer) if each.aspect == aspect)


def test_every_aspect_is_answered_and_what_nobody_said_is_not_known() -> None:
    assert [each.aspect for each in match(AMINA, Offer())] == list(Aspect)
    assert all(each.fits is None for each in match(AMINA, Offer()))
    assert all(each.fits is None for each in match(Wants(), Offer("Gardener", minutes_week=960, town="Roath")))
    assert Wants().silent
    assert not AMINA.silent


@pytest.mark.parametrize(
    ("title", "fits", "words"),
    [
        ("Garden assistant", True, "gardening"),
        ("Landscape gardener", True, "gardening"),
        ("Potting and packing", True, "potting"),
        ("Cleaner", False, "cleaning"),
        ("Call centre agent", False, "Call centres"),
        ("Barber", None, ""),
    ],
)
def test_the_work_is_met_by_the_root_of_a_word_or_the_kind_of_job(title: str, fits: bool | None, words: str) -> None:
    assert fit(AMINA, Offer(title), Aspect.WORK) == Fit(
        Aspect.WORK, fits, words, words.casefold() if " " not in words else "call"
    )


def test_a_job_of_the_same_group_fits_though_no_word_is_shared() -> None:
    assert fit(Wants(preferences=("barista",)), Offer("Café worker", soc="9266"), Aspect.WORK).fits is True


def test_what_they_would_not_do_counts_before_what_they_would() -> None:
    wants = Wants(preferences=("kitchen work",), would_not_do="washing up in a kitchen")
    assert fit(wants, Offer("Kitchen porter"), Aspect.WORK).fits is False


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("16 to 20 hours", 16, 20),
        ("8-12 hrs a week", 8, 12),
        ("up to 16", 0, 16),
        ("no more than 10 hours", 0, 10),
        ("at least 30", 30, 168),
        ("about 16 hours", 12, 20),
        ("full-time", 30, 168),
    ],
)
def test_hours_are_read_as_people_say_them(said: str, least: int, most: int) -> None:
    assert hours_wanted(said) == (least * 60, most * 60)


def test_part_time_is_less_than_thirty_and_a_time_of_day_is_no_number_of_hours() -> None:
    found = hours_wanted("part time")
    assert found is not None
    assert found[1] < 30 * 60
    assert hours_wanted("10 to 2, Mondays") is None
    assert hours_wanted("mornings") is None


@pytest.mark.parametrize(("minutes", "fits"), [(16 * 60, True), (16 * 60 + 1, False), (0, True), (None, None)])
def test_hours_fit_up_to_and_with_what_was_said(minutes: int | None, fits: bool | None) -> None:
    assert fit(AMINA, Offer("Till", minutes_week=minutes), Aspect.HOURS).fits is fits


@pytest.mark.parametrize(
    ("note", "fits", "words"),
    [
        ("weekday mornings", True, "Mornings"),
        ("Saturdays only", False, "No weekends"),
        ("some nights", False, "nights"),
        ("evenings", False, "Mornings"),
        ("", None, ""),
    ],
)
def test_times_of_day_fit_clash_or_are_not_said(note: str, fits: bool | None, words: str) -> None:
    found = fit(AMINA, Offer("Till", note=note), Aspect.TIMES)
    assert (found.fits, found.words) == (fits, words)


def test_a_no_goes_on_over_or_and_ends_at_a_comma() -> None:
    said = [(p.text, p.unwanted) for p in phrases("No weekends or nights, mornings")]
    assert said == [("No weekends", True), ("nights", True), ("mornings", False)]


@pytest.mark.parametrize(
    ("setting", "fits"), [(Setting.OUTDOORS, True), (Setting.OFFICE, False), (Setting.OTHER, None), (None, None)]
)
def test_the_kind_of_place_fits_or_another_was_asked_for(setting: Setting | None, fits: bool | None) -> None:
    assert fit(AMINA, Offer("Till", setting=setting), Aspect.SETTING).fits is fits


@pytest.mark.parametrize(("town", "fits"), [("Roath", True), ("Newport", False), ("Barry", None), ("", None)])
def test_only_towns_that_were_spoken_of_are_judged(town: str, fits: bool | None) -> None:
    assert fit(AMINA, Offer("Till", town=town), Aspect.TOWN).fits is fits


def test_the_contract_asked_for_fits_and_another_does_not() -> None:
    assert fit(AMINA, Offer("Till", contract=Contract.PERMANENT), Aspect.CONTRACT).fits is True
    assert fit(AMINA, Offer("Till", contract=Contract.SEASONAL), Aspect.CONTRACT).fits is False
    assert fit(AMINA, Offer("Till", kind=JobKind.PERMITTED), Aspect.CONTRACT).fits is False
    wants = Wants(preferences=("no zero hours",))
    assert fit(wants, Offer("Till", contract=Contract.ZERO_HOURS), Aspect.CONTRACT).fits is False
    assert fit(wants, Offer("Till", contract=Contract.PERMANENT), Aspect.CONTRACT).fits is None


def test_a_list_begins_with_what_clashes_least_and_then_with_what_fits_most() -> None:
    offers = [Offer("Cleaner"), Offer("Gardener"), Offer("Gardener", minutes_week=480), Offer("Barber")]
    ordered = sorted(offers, key=lambda offer: standing(match(AMINA, offer)))
    assert [(o.title, o.minutes_week) for o in ordered] == [
        ("Gardener", 480),
        ("Gardener", None),
        ("Barber", None),
        ("Cleaner", None),
    ]


def test_who_asked_is_counted_once_each_by_the_word_most_used() -> None:
    a, b, c, d = (UUID(int=n) for n in range(4))
    people = {
        a: Wants(preferences=("gardening", "plants")), b: Wants(would_do="Gardening"), c: Wants(preferences=("garden jobs",)),
        d: Wants(would_not_do="gardening"),
    }  # fmt: skip
    assert asked_for(people, [Offer("Garden assistant"), Offer("Plant room")]) == ("gardening", (a, b, c))
    assert asked_for(people, []) == ("", ())


def test_one_name_is_one_name_whatever_its_capitals_town_and_form() -> None:
    assert same_name("garden world LTD", "Garden World", "Roath")
    assert same_name("The Garden World, Roath", "Garden World", "Roath")
    assert not same_name("Garden Centre", "Garden World")
    assert not same_name("", "")


def test_employers_that_a_typed_name_may_be_are_found_through_a_slip() -> None:
    one, two = UUID(int=1), UUID(int=2)
    alike = Alike([(one, "Garden World, Roath"), (two, "Lantern Books")])
    assert alike.find("garden w") == [(one, "Garden World, Roath")]
    assert alike.find("lantren") == [(two, "Lantern Books")]
    assert alike.find("ga") == []
    assert alike.find("zebra") == []
