"""Scripts run the way they are read."""

from __future__ import annotations

from ips_desktop.documents.press.order import base_is_right, runs_right, visual


def seen(text: str, *, right: bool = False) -> list[str]:
    """The runs of a line as the eye meets them, from the left."""
    return [text[start:end] for start, end, _ in visual(text, right=right)]


def test_latin_is_one_run() -> None:
    assert visual("Jo Ellis, adviser.", right=False) == [(0, 18, False)]


def test_an_arabic_name_is_one_run_that_runs_right() -> None:
    assert visual("محمد عبد الله", right=False) == [(0, 13, True)]


def test_an_arabic_name_inside_english_keeps_its_place() -> None:
    assert seen("I rang محمد علي in Leeds.") == ["I rang ", "محمد علي", " in Leeds."]


def test_the_full_stop_after_an_arabic_name_in_english_stays_at_the_right() -> None:
    assert seen("Ask محمد.") == ["Ask ", "محمد", "."]


def test_in_an_arabic_text_english_stands_in_its_place_and_numbers_read_from_the_left() -> None:
    assert seen("أعمل 16 ساعة في Leeds اليوم", right=True) == [" اليوم", "Leeds", " ساعة في ", "16", "أعمل "]


def test_a_phone_number_inside_arabic_is_not_turned() -> None:
    runs = visual("اتصل 07700-900123 الآن", right=True)
    assert ("07700-900123", False) in [("اتصل 07700-900123 الآن"[a:b], back) for a, b, back in runs]


def test_the_first_letter_with_a_direction_decides() -> None:
    assert base_is_right("“16 محمد and Jo”")
    assert not base_is_right("“16 Jo and محمد”")
    assert not base_is_right("16:00")
    assert runs_right("Jo and محمد")
    assert not runs_right("Łukasz")


def test_every_letter_is_in_exactly_one_run() -> None:
    text = "Jo (محمد) 12 % of ۱۲٫۵, “عبد”: ok?"
    runs = visual(text, right=True)
    assert sorted(at for start, end, _ in runs for at in range(start, end)) == list(range(len(text)))


def test_a_phone_number_held_together_beside_an_arabic_name_is_read_from_the_left() -> None:
    number = "07700\u00a0900\u00a0123"
    assert number in seen(f"محمد, {number}")
    assert number in seen(f"محمد, {number}", right=True)
