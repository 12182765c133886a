"""A paper in plain English costs what it must: a mark a line, nothing shaped, no letter in the file that is not on a page."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from ips_desktop.documents.plan.paper import plan_pdf
from ips_desktop.documents.press.faces import Faces
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import LEFT, MM, TOP, WIDE, Style
from tests.documents import sample
from tests.documents.reading import operators, pages_of

TEXT = Style(12, 16)
MANY = (
    " ".join("".join(map(chr, range(start, start + 12))) for start in range(0x1E00, 0x1EF0, 12))
    + " абвгдежзийкл αβγδεζηθ"
)


def drawn(text: str) -> bytes:
    """A paper with nothing but `text` in the normal style."""
    ink = Ink(title="paper", language="en-GB")
    ink.text(Fitter().one(text, TEXT, WIDE, own=True), LEFT, TOP, WIDE)
    ink.next_page()
    return ink.finished()


def letters_in(pdf: bytes) -> dict[str, int]:
    """How many codes each font in the file has a letter for, by the name of the font."""
    found: dict[str, int] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for font in document.objects:
            if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/TrueType":
                widths: Any = font.Widths
                found[str(font.BaseFont).partition("+")[2]] = len(widths)
    return found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the faces are asked to dress, to measure letter by letter, and to shape."""
    counts: Counter[str] = Counter()

    def counting(name: str) -> None:
        whole = getattr(Faces, name)

        def counted(*given: Any, **named: Any) -> Any:
            counts[name] += 1
            return whole(*given, **named)

        monkeypatch.setattr(Faces, name, counted)

    for name in ("dressed", "measured", "advance"):
        counting(name)
    return counts


def test_a_plain_text_is_measured_without_choosing_a_face_for_each_word(asked: Counter[str]) -> None:
    setting = Fitter().one(sample.LONG * 3, TEXT, 81 * MM)
    assert asked["dressed"] == asked["measured"] == 0
    assert [len(line.marks) for line in setting.lines] == [1] * len(setting.lines)


def test_a_text_set_again_is_not_measured_again(asked: Counter[str]) -> None:
    fitter = Fitter()
    first = fitter.one(sample.LONG, TEXT, 81 * MM)
    before = asked.total()
    assert fitter.one(sample.LONG, TEXT, 81 * MM) is first
    assert asked.total() == before


def test_a_plan_in_english_chooses_faces_only_for_lines_in_two_weights(asked: Counter[str]) -> None:
    plan_pdf(sample.AMINA)
    assert asked["advance"] < 200
    assert asked["dressed"] <= 170  # 106 texts of 600 words: each word of one in two weights or faces, once
    assert asked["measured"] <= 170


def test_only_letters_on_the_page_are_in_the_file() -> None:
    counts = letters_in(drawn("Ask Fern Hill. Nguyễn"))
    assert len(counts) == 2
    assert max(counts.values()) <= 33  # the codes before the space's; all of ASCII would be 127


def test_letters_beyond_what_one_font_of_a_pdf_holds_are_all_written() -> None:
    (page,) = pages_of(drawn(MANY))
    assert page == MANY


def test_brackets_and_backslashes_are_letters_too() -> None:
    assert pages_of(drawn("(a) \\b\\ :-) 50 %")) == ["(a) \\b\\ :-) 50 %"]


def test_vowels_over_arabic_letters_are_raised_to_where_they_belong() -> None:
    used = {operator for _, operator in operators(drawn("كِتَابٌ مُحَمَّدٌ"), 0)}
    assert {"Ts", "TJ"} & used
