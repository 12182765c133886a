"""Points, type and rules of the papers (pictures/papers/README.md §2–4). 1 mm = 2.8346 pt; all lengths here are points."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4

PAGE_WIDE, PAGE_HIGH = 210 * MM, 297 * MM
LEFT, RIGHT = 20 * MM, 15 * MM
TOP = 13 * MM
WIDE = PAGE_WIDE - LEFT - RIGHT  # 175 mm
COLUMN = 83.5 * MM
GUTTER = 8 * MM
BODY_END = 276 * MM  # the body ends 21 mm above the page's edge
LARGE_BODY_END = 272 * MM
FOLD_AT = 148.5 * MM

SECTION = 4 * MM  # between sections
UNDER_HEADING = 0.8 * MM
WRITE_EVERY = 9 * MM
LARGE_WRITE_EVERY = 13 * MM

BOLD_RULE = 1.75
LARGE_RULE = 2.25
HEAD_RULE = 1.5
ROW_RULE = 0.6
SIGN_RULE = 0.9
TICK_RULE = 1.05
TICK = 6.4 * MM
SMALL_TICK = 4.6 * MM


@dataclass(frozen=True)
class Style:
    """Size and leading in points, and whether the whole is bold."""

    size: float
    leading: float
    bold: bool = False


@dataclass(frozen=True)
class Type:
    """The styles of one paper, by role."""

    title: Style
    goal: Style
    heading: Style
    text: Style
    label: Style
    small: Style
    foot: Style


NORMAL = Type(
    title=Style(25, 29, bold=True),
    goal=Style(16, 21, bold=True),
    heading=Style(14, 18, bold=True),
    text=Style(12, 16),
    label=Style(12, 16, bold=True),
    small=Style(10.5, 13.5),
    foot=Style(10, 12.5),
)
LARGE = Type(
    title=Style(30, 38, bold=True),
    goal=Style(21, 28, bold=True),
    heading=Style(22, 29, bold=True),
    text=Style(18, 25),
    label=Style(18, 25, bold=True),
    small=Style(18, 22),
    foot=Style(18, 22),
)


@dataclass(frozen=True)
class Frame:
    """Where things stand on a page: the body from `top` to `end`, `wide` from `left`; the rule over the footer at `foot`."""

    left: float
    wide: float
    top: float
    end: float
    foot: float

    @property
    def room(self) -> float:
        """How high the body may be."""
        return self.end - self.top


@dataclass(frozen=True)
class Look:
    """Frame and type of one print."""

    frame: Frame
    kinds: Type


PERSONS = Look(Frame(LEFT, WIDE, TOP, BODY_END, 277.7 * MM), NORMAL)
PERSONS_LARGE = Look(Frame(LEFT, WIDE, TOP, LARGE_BODY_END, 273 * MM), LARGE)


def goal_style(kinds: Type, letters: int) -> Style:
    """The style of the goal in own words: smaller when it is long, never below the text's size (§7)."""
    if kinds is LARGE:
        return kinds.goal
    if letters > 300:
        return Style(12, 16, bold=True)
    return Style(14, 18.5, bold=True) if letters > 140 else kinds.goal
