"""The three palettes and the text sizes. No hex colour stands anywhere else; a test recomputes every contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Colour = Literal[
    "page", "surface", "raised", "rail", "text", "text2", "line", "hairline", "accent", "accent_hover", "on_accent",
    "good", "good_tint", "attention", "attention_tint", "serious", "serious_tint", "focus", "selection", "edge", "paper",
    "ink",
]  # fmt: skip
ThemeName = Literal["light", "dark", "contrast"]
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Tokens:
    """One palette. `edge` is the hairline round cards; `paper` and `ink` are the same in all (a signed page is white)."""

    name: ThemeName
    page: str
    surface: str
    raised: str
    rail: str
    text: str
    text2: str
    line: str
    accent: str
    on_accent: str
    good: str
    good_tint: str
    attention: str
    attention_tint: str
    serious: str
    serious_tint: str
    focus: str
    selection: str
    hairline: str
    accent_hover: str
    paper: str = "#FFFFFF"
    ink: str = "#17202A"

    @property
    def edge(self) -> str:
        """The 1 px round cards and lists."""
        return self.hairline

    @property
    def plain(self) -> bool:
        """Whether this is high contrast: no tints, white edges, hover by a dotted edge."""
        return self.name == "contrast"


def mixed(over: str, under: str, share: float) -> str:
    """The colour `over` laid at `share` over `under`."""
    pairs = zip(_bytes(over), _bytes(under), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _bytes(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))


LIGHT = Tokens(
    name="light",
    page="#F7F8FA", surface="#FFFFFF", raised="#EEF1F5", rail="#EEF1F5",
    text="#17202A", text2="#4A5563", line="#7A8594", accent="#0B5CAD", on_accent="#FFFFFF",
    good="#0B6B3A", good_tint="#E3F4EA", attention="#8A5300", attention_tint="#FFF1D6",
    serious="#B3261E", serious_tint="#FCE8E6", focus="#0B5CAD", selection="#D6E6F8",
    hairline="#DADEE3", accent_hover=mixed("#17202A", "#0B5CAD", 0.12),
)  # fmt: skip

DARK = Tokens(
    name="dark",
    page="#12161B", surface="#1A2027", raised="#242C35", rail="#1A2027",
    text="#EDF1F5", text2="#B4BFCB", line="#7F8C9A", accent="#7DB8F5", on_accent="#0B1620",
    good="#7FD6A3", good_tint="#12301F", attention="#F2C068", attention_tint="#38290B",
    serious="#FF9C94", serious_tint="#3D1714", focus="#FFD54A", selection="#24425F",
    hairline="#363E48", accent_hover=mixed("#EDF1F5", "#7DB8F5", 0.12),
)  # fmt: skip

CONTRAST = Tokens(
    name="contrast",
    page="#000000", surface="#000000", raised="#000000", rail="#000000",
    text="#FFFFFF", text2="#FFFFFF", line="#FFFFFF", accent="#FFFF00", on_accent="#000000",
    good="#00FF7F", good_tint="#000000", attention="#FFD000", attention_tint="#000000",
    serious="#FF8A80", serious_tint="#000000", focus="#00FFFF", selection="#1F3FFF",
    hairline="#FFFFFF", accent_hover="#FFFF00",
)  # fmt: skip

PALETTES: dict[ThemeName, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# What must be told apart, and by how much (WCAG 1.4.3 and 1.4.11): text on ground 4.5, lines and rings 3.
TEXT_PAIRS: tuple[tuple[Colour, Colour], ...] = (
    *((ink, ground) for ink in ("text", "text2", "accent") for ground in ("page", "surface", "raised", "rail")),
    *((ink, "selection") for ink in ("text", "accent")),
    *((ink, ground) for ink in ("good", "attention", "serious") for ground in ("page", "surface")),
    ("good", "good_tint"), ("attention", "attention_tint"), ("serious", "serious_tint"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("page", "text"), ("ink", "paper"),
)  # fmt: skip
# On a selected row the tones stand bare only where it is a pale blue; in high contrast they stand in a chip, on black.
TONES_ON_SELECTION: tuple[tuple[Colour, Colour], ...] = (
    ("good", "selection"), ("attention", "selection"), ("serious", "selection"),
)  # fmt: skip
LINE_PAIRS: tuple[tuple[Colour, Colour], ...] = (
    *((line, ground) for line in ("line", "focus", "accent") for ground in ("page", "surface", "raised")),
    ("focus", "selection"), ("accent", "selection"), ("serious", "page"),
)  # fmt: skip


@dataclass(frozen=True)
class TextStyle:
    """Size and line height in pixels at 100 %, and weight."""

    size: int
    line: int
    weight: int = 400


TextRole = Literal[
    "title", "number", "heading", "sentence", "body", "medium", "strong", "small", "small_strong", "chip", "key",
    "plan_title", "plan", "plan_label", "plan_who", "question", "answer", "answer_help",
]  # fmt: skip

TEXT: dict[TextRole, TextStyle] = {
    "title": TextStyle(26, 32, 600),
    "number": TextStyle(32, 40, 600),
    "heading": TextStyle(17, 24, 600),
    "sentence": TextStyle(17, 24),
    "body": TextStyle(15, 22),
    "medium": TextStyle(15, 22, 500),
    "strong": TextStyle(15, 22, 600),
    "small": TextStyle(13, 18),
    "small_strong": TextStyle(13, 18, 600),
    "chip": TextStyle(13, 18, 500),
    "key": TextStyle(12, 18, 500),
    "plan_title": TextStyle(40, 48, 600),
    "plan": TextStyle(26, 34),
    "plan_label": TextStyle(19, 26, 600),
    "plan_who": TextStyle(21, 28),
    "question": TextStyle(34, 44, 600),
    "answer": TextStyle(24, 32),
    "answer_help": TextStyle(20, 28),
}
