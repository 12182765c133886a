"""Every letter has a face; joined scripts are joined."""

from __future__ import annotations

from typing import Any

import pytest

from ips_desktop.documents.press.faces import MISSING, NoLetter, faces


def dressed(word: str) -> list[tuple[str, str]]:
    return faces().dressed(word, bold=False)


def test_english_and_polish_are_in_the_house_face() -> None:
    assert dressed("O’Brien") == [("house", "O’Brien")]
    assert dressed("Łukasz") == [("house", "Łukasz")]


def test_a_word_with_one_letter_it_lacks_goes_over_whole() -> None:
    assert dressed("Nguyễn,") == [("wide", "Nguyễn,")]


def test_bengali_and_arabic_go_to_their_own_face_with_marks_from_the_house() -> None:
    assert dressed("বেগম") == [("bengali", "বেগম")]
    assert dressed("(محمد)") == [("house", "("), ("arabic", "محمد"), ("house", ")")]


def test_bold_stays_bold() -> None:
    assert faces().dressed("Nguyễn", bold=True) == [("wide-bold", "Nguyễn")]


def test_arabic_letters_are_joined_and_drawn_from_the_left() -> None:
    drawn, width = faces().measured("arabic", "محمد عبد الله", right=True)
    shaped: Any = drawn
    clusters = [glyph.cluster for glyph in shaped.__shapeData__]
    assert clusters == sorted(clusters, reverse=True)  # the last letter stands at the left
    assert len(clusters) < len("محمد عبد الله")  # lam, lam, heh became one
    assert not set(drawn) & set("محمد")  # joined forms, not letters that stand alone
    assert width > 0


def test_bengali_vowels_stand_before_the_letter_they_follow() -> None:
    drawn, _ = faces().measured("bengali", "বেগম")
    assert list(drawn) != list("বেগম")


def test_marks_that_run_right_are_turned_and_mirrored() -> None:
    assert faces().measured("house", ".(", right=True)[0] == ")."


def test_a_letter_in_no_face_fails_under_test_and_is_named_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoLetter, match="U\\+1F44D"):
        dressed("ok👍")
    assert faces().lacking("ok 👍 বেগম 漢字 👍") == "👍漢字"
    monkeypatch.delenv("PYTEST_CURRENT_TEST")
    assert dressed("ok👍")[-1] == ("wide", MISSING)
