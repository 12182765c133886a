"""Names that others see tell neither who nor what."""

from __future__ import annotations

import pytest

from ips_desktop.documents.parts.naming import initials
from ips_desktop.documents.plan.naming import file_name, job_title
from ips_desktop.documents.second_look import neutral
from tests.documents.sample import AMINA, named


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amina Yusuf", "AY"),
        ("Siobhán O'Brien", "SOB"),
        ("Łukasz Żółć", "ŁŻ"),
        ("U", "U"),
        ("محمد عبد الله", "معا"),
        ("  ", ""),
        ("42 (x)", ""),
        ("Maria Magdalena Aleksandra Wielopolska", "MMA"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_print_job_shows_initials_only() -> None:
    assert job_title(AMINA) == "AY"
    assert job_title(named("42")) == "-"


def test_the_file_is_named_neutrally() -> None:
    assert file_name(AMINA) == "my-plan-AY-2026-11-24-v3.pdf"
    assert file_name(AMINA, "html") == "my-plan-AY-2026-11-24-v3.html"
    assert neutral(file_name(AMINA))


def test_no_name_can_leave_its_folder() -> None:
    name = file_name(named("../../etc/passwd /x"))
    assert "/" not in name
    assert ".." not in name
