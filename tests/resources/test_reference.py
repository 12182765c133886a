"""Reference values, code lists and classifications: whole, dated, named, and with the licence beside what has one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ips_desktop.terms.asked import Gender
from ips_desktop.terms.words import ReferralSource
from resources import reference
from resources.reference import classifications, codes
from resources.wordings import has

LISTS = ("ethnicity", "gender", "employment_status", "weekly_hours", "referral_source", "benefits")


def test_no_value_has_two_figures_from_one_day_and_each_says_where_it_comes_from() -> None:
    found = reference.load()
    assert len({(value.key, value.from_day) for value in found}) == len(found)
    assert all(value.source for value in found)


@pytest.mark.parametrize("key", sorted({v.key for v in reference.load() if v.key.startswith(("wage.", "limit."))}))
def test_wages_and_limits_never_fall_but_the_age_from_which_the_adult_rate_applies(key: str) -> None:
    values = [v.value for v in reference.load() if v.key == key]
    assert values == sorted(values, reverse=key == "wage.adult_age")


def test_a_figure_that_nobody_has_confirmed_says_so() -> None:
    sources = {(v.key, v.from_day): v.source for v in reference.load()}
    for key in ("limit.permitted_pence", "limit.supported_pence"):
        assert sources[key, date(2026, 4, 1)].startswith("UNCERTAIN")


@pytest.mark.parametrize("name", LISTS)
def test_every_code_is_there_once_and_has_its_words(name: str) -> None:
    keys = [code.key for code in codes.listed(name)]
    assert len(set(keys)) == len(keys)
    assert not [key for key in keys if key and not has(f"codes.{name}.{key}")]


def test_every_ethnic_group_of_the_census_gives_an_nhs_category() -> None:
    groups = [code for code in codes.listed("ethnicity") if "ons2021" in code.codes]
    assert sorted(int(code.codes["ons2021"]) for code in groups) == list(range(1, 20))
    assert {code.codes["nhs"] for code in groups} == set("ABCDEFGHJKLMNPRS")
    assert not [code.key for code in groups if not has(f"codes.ethnicity_group.{code.group}")]


def test_prefers_not_to_say_and_never_asked_are_two_codes() -> None:
    assert codes.derived("ethnicity", "prefers_not", "nhs") == "Z"
    assert codes.derived("ethnicity", None, "nhs") == "99"
    assert codes.derived("ethnicity", "something_newer", "nhs") == "99"
    assert (codes.derived("gender", "prefers_not", "nhs"), codes.derived("gender", None, "nhs")) == ("Z", "X")
    assert codes.derived("ethnicity", "roma", "none_such") == ""


def test_every_gender_and_every_source_of_referral_that_is_stored_has_a_code() -> None:
    assert {code.key for code in codes.listed("gender")} >= {str(gender) for gender in Gender}
    assert {code.key for code in codes.listed("referral_source")} >= {str(source) for source in ReferralSource}


def test_a_benefit_that_ended_reads_still_and_is_offered_no_more() -> None:
    offered = {code.key for code in codes.in_force("benefits", date(2026, 11, 30))}
    before = {code.key for code in codes.in_force("benefits", date(2025, 4, 5))}
    assert "working_tax_credit" in before - offered
    assert {"universal_credit", "pip", "esa_support"} <= offered
    assert "" not in {code.key for code in codes.in_force("ethnicity", date(2026, 11, 30))}


def test_both_classifications_are_whole() -> None:
    soc, sic = classifications.soc2020(), classifications.sic2007()
    units = [group for group in soc if group.level == "unit"]
    assert (len(soc), len(units)) == (551, 412)
    assert sum(len(group.names) for group in units) - sum(map(len, classifications.everyday("soc").values())) == 2091
    assert {group.code[:3] for group in units} == {group.code for group in soc if group.level == "minor"}
    assert {group.section for group in sic} == set("ABCDEFGHIJKLMNOPQRSTU")


def test_everyday_words_belong_to_groups_that_exist() -> None:
    units = {group.code for group in classifications.soc2020() if group.level == "unit"}
    groups = {group.code for group in classifications.sic2007() if group.level == "group"}
    assert set(classifications.everyday("soc")) <= units
    assert set(classifications.everyday("sic")) <= groups


def test_the_open_government_licence_stands_beside_the_classifications() -> None:
    notice = (Path(classifications.__file__).parent / "LICENCE-OGL.txt").read_text(encoding="utf-8")
    assert "Open Government Licence v3.0" in notice
    assert "Office for National Statistics" in notice
