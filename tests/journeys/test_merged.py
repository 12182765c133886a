"""One person twice, from two laptops that did not know of each other: proposed, seen side by side, made one, and parted again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ips_desktop.casework.client import edit_client
from tests.casework.given import accepted, met, signed
from tests.homes import Home
from tests.journeys.counting import tell
from tests.journeys.sitting import sitting

pytestmark = pytest.mark.journey
NHS, BORN = "943 476 5919", date(1990, 2, 1)
FIRST, SECOND = "She likes the greenhouse.", "She asked about mornings."


def twice(home: Home) -> None:
    """Amina under two names, each with a meeting; one has a plan."""
    for given, family, note in (("Amina", "Birch", FIRST), ("Ameena", "Burch", SECOND)):
        client = accepted(home, given, family, days_ago=20)
        home.do(edit_client, client=client, nhs_number=NHS, born=BORN)
        met(home, client, 5, note=note)
        if given == "Amina":
            signed(home, client)


@pytest.mark.timeout(900)
def test_one_person_in_two_records_is_made_one_with_both_histories_and_parted_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with sitting(qtbot, tmp_path, "merged", before=twice) as sit:
        sit.press("Ctrl+2")
        sit.see("2\nof 25 active")
        sit.picture("two on the caseload")
        sit.find("amina")
        sit.see(FIRST)
        assert SECOND not in sit.words()
        with sit.counted("merge two records of one person"):
            sit.more("Their way with us", "Same person twice")
            sit.see("Ameena Burch: same NHS number")
            sit.see("Amina Birch: came Wed 4 Nov 2026, met once, Thu 19 Nov 2026")
            sit.picture("proposed")
            sit.press("Ctrl+Return")
        sit.see(FIRST, SECOND)
        sit.picture("both histories")
        sit.press("Ctrl+2")
        sit.see("1\nof 25 active")
        sit.find("burch")
        sit.see(FIRST, SECOND)
        sit.more("Their way with us", "Two people after all")
        sit.live()
        sit.picture("two after all")
        sit.press("Ctrl+Return")
        sit.press("Ctrl+2")
        sit.see("2\nof 25 active")
        sit.find("ameena")
        sit.see(SECOND)
        assert FIRST not in sit.words()
        sit.picture("parted")
        tell(sit.counts)
