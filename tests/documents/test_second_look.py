"""Telling words are offered for a second look before a paper is shown; nothing is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ips_desktop.documents.second_look import neutral, second_look, second_look_at
from ips_desktop.questions.sheets import StepLine
from tests.documents.sample import AMINA


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I had Psychosis and take clozapine.", ("Psychosis", "clozapine")),
        ("my care co-ordinator and CPN", ("care co-ordinator", "CPN")),
        ("I have bipolar disorder", ("bipolar", "disorder")),
        ("ask about Access to Work", ("Access to Work",)),
        ("I was un\u00adwell", ("unwell",)),
        ("I want to work in a garden", ()),
        ("I like chips, towards noon, in a ship", ()),
        ("Time off for my depot, each month", ("depot",)),
        (
            "a depot injection, then the Depot clinics",
            (
                "depot",
                "Depot",
            ),
        ),
        ("the bus depot in Mill Lane, two parcel depots, my depot manager", ()),
    ],
)
def test_words_are_found_as_written(text: str, words: tuple[str, ...]) -> None:
    assert second_look(text) == words


def test_every_field_of_page_one_is_looked_at_and_no_other() -> None:
    assert second_look_at(AMINA) == ()  # the private page speaks of being unwell, and is not looked at
    sheet = replace(
        AMINA,
        service_name="Riverside Mental Health",
        goal="work after hospital",
        why="less anxiety",
        bring=("I know depot clinics",),
        steps=(StepLine(1, "see my psychiatrist", "CPN"),),
        worked_when="no relapse",
    )
    assert [field for field, _ in second_look_at(sheet)] == [
        "service_name", "goal", "why", "worked_when", "bring", "steps", "steps"
    ]  # fmt: skip


def test_another_person_served_is_found_wherever_page_one_names_them() -> None:
    sheet = replace(AMINA, goal="work beside dai WILLOW", others=("Dai Willow",), steps=(StepLine(1, "Dai Willows"),))
    assert second_look_at(sheet) == (("goal", "Dai Willow"),)


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Riverside Work Service", True), ("Riverside NHS Trust", False), ("IPS Leeds", False), ("The Chips Works", True)],
)
def test_a_sender_is_neutral_or_not(name: str, plain: bool) -> None:
    assert neutral(name) is plain
