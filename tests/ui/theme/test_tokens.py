"""Every colour pair in use can be told apart, in every theme, and no colour is written anywhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.theme.tokens import LINE_PAIRS, PALETTES, TEXT, TEXT_PAIRS, TONES_ON_SELECTION, Tokens, mixed

ROOT = Path(__file__).parents[3]
HEX = re.compile(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{2})?)?\b")


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [byte / 255 for byte in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_wcag():
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=str)
@pytest.mark.parametrize("tokens", list(PALETTES.values()), ids=list(PALETTES))
def test_words_can_be_read_on_their_ground(tokens: Tokens, pair: tuple[str, str]):
    assert ratio(getattr(tokens, pair[0]), getattr(tokens, pair[1])) >= 4.5


@pytest.mark.parametrize("pair", LINE_PAIRS, ids=str)
@pytest.mark.parametrize("tokens", list(PALETTES.values()), ids=list(PALETTES))
def test_lines_and_rings_can_be_seen_on_their_ground(tokens: Tokens, pair: tuple[str, str]):
    assert ratio(getattr(tokens, pair[0]), getattr(tokens, pair[1])) >= 3


@pytest.mark.parametrize("pair", TONES_ON_SELECTION, ids=str)
@pytest.mark.parametrize("tokens", [t for t in PALETTES.values() if not t.plain], ids=lambda t: t.name)
def test_what_is_late_or_at_risk_can_be_read_on_a_selected_row(tokens: Tokens, pair: tuple[str, str]):
    assert ratio(getattr(tokens, pair[0]), getattr(tokens, pair[1])) >= 4.5


def test_a_mixture_lies_between_its_parts():
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mixed("#17202A", "#0B5CAD", 0.12) == PALETTES["light"].accent_hover


def test_no_colour_is_written_outside_the_tokens():
    files = [f for f in (ROOT / "ui").rglob("*.py") if f != ROOT / "ui" / "theme" / "tokens.py"]
    found = {
        f"{f.relative_to(ROOT)}: {hit}" for f in files for hit in HEX.findall(f.read_text("utf-8")) if len(hit) > 4
    }
    assert found == set()


def test_no_text_is_smaller_than_12_pixels():
    assert min(style.size for style in TEXT.values()) == 12
