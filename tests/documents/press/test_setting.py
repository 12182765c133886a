"""Lines fit their column, leave no widow, and lose nothing."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from ips_desktop.documents.press.setting import Fitter, Setting, Span
from ips_desktop.documents.press.sizes import MM, Style
from ips_desktop.documents.press.words import bound

TEXT = Style(12, 16)
WORDS = st.lists(st.sampled_from(["a", "garden", "I", "work", "Nguyễn", "weekends", "Riverside-Hill"]), min_size=1)


def read(setting: Setting) -> list[str]:
    """The lines as text."""
    return ["".join(mark.text for mark in line.marks) for line in setting.lines]


def test_a_short_text_is_one_line_and_one_mark() -> None:
    setting = Fitter().one("Put the flower shop on my CV", TEXT, 81 * MM)
    assert read(setting) == ["Put the flower shop on my CV"]
    assert len(setting.lines[0].marks) == 1


def test_a_last_line_under_a_third_is_filled_from_above() -> None:
    fitter = Fitter()
    goal = bound("“I want a part-time job with plants, in a garden centre or a park.”")
    setting = fitter.one(goal, Style(16, 21, bold=True), 165 * MM)
    assert read(setting) == ["“I want a part-time job with plants, in", "a garden centre or a park.”"]


def test_a_and_i_do_not_end_a_line() -> None:
    text = bound("If it is quiet I will ask for a rota and I will bring a book. " * 5)
    for line in read(Fitter().one(text, TEXT, 60 * MM)):
        assert not line.rstrip().endswith((" a", " I"))


def test_a_word_wider_than_its_column_goes_on_after_its_hyphen() -> None:
    assert read(Fitter().one("Wielopolska-Konstantynowicz", TEXT, 40 * MM)) == ["Wielopolska-", "Konstantynowicz"]


def test_two_weights_are_two_marks_in_their_order() -> None:
    spans = (Span("We meet next:", bold=True), Span(" Tue at Mill Lane."))
    marks = Fitter().set(spans, TEXT, 175 * MM).lines[0].marks
    assert [(mark.font, mark.text) for mark in marks] == [
        ("house-bold", "We meet next: "),
        ("house", "Tue at Mill Lane."),
    ]
    assert abs(marks[0].x + marks[0].width - marks[1].x) < 0.01


def test_only_own_words_run_right_as_a_whole() -> None:
    name = "محمد عبد الله · version 3"
    ours, own = Fitter().one(name, TEXT, 175 * MM), Fitter().one(name, TEXT, 175 * MM, own=True)
    assert not ours.lines[0].right
    assert ours.lines[0].marks[0].font == "arabic"
    assert own.lines[0].right
    assert own.lines[0].marks[-1].font == "arabic"


@example(words=["Nguyễn"], wide=35.0, bold=False)  # one letter puts all of the word into a wider face
@example(words=["a", "I", "work", "Nguyễn", "weekends"], wide=148.5, bold=False)  # and the space after it is wider too
@example(words=["work"] * 4, wide=118.0, bold=True)  # bold spaces are wider than light ones
@given(words=WORDS, wide=st.floats(30, 400), bold=st.booleans())
def test_nothing_is_lost_and_nothing_sticks_out(words: list[str], wide: float, bold: bool) -> None:
    text = " ".join(words)
    setting = Fitter().one(text, Style(12, 16, bold=bold), wide)
    assert "".join(read(setting)).replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= wide + 0.02 for line in setting.lines)


def test_a_phone_number_beside_an_arabic_name_is_printed_as_it_is_dialled() -> None:
    for own in (False, True):
        (line,) = read(Fitter().one("محمد, 07700\u00a0900\u00a0123", TEXT, 120 * MM, own=own))
        assert "07700 900 123" in line
