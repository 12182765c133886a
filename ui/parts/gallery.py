"""Every part in every state on one sheet: `python -m ui.parts.gallery OUT.png [--theme dark] [--scale 2]`.

For the eye, beside `pictures/00-parts.png`, and for the tests that walk all parts for names and sizes.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast, get_args

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget
from shiboken6 import delete

from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.parts import paint
from ui.parts.acts import Act
from ui.parts.answers import AnswerChip
from ui.parts.boxes import Column, Grid, Panel, Row
from ui.parts.buttons import IconButton, Kind, primary, quiet, secondary
from ui.parts.card_list import CardList
from ui.parts.cards import TODAY, Card, CardDelegate, spoken
from ui.parts.chart_box import ChartBox
from ui.parts.chart_data import Bar, Bars, Mark, Steps
from ui.parts.checks import CheckBox
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.choices import Choice, FilterChips, Toggles, ViewSwitch
from ui.parts.diary import Diary, DiaryEntry
from ui.parts.errors import ErrorSummary
from ui.parts.fields import choice_field, date_field, prose_field
from ui.parts.labels import FigureLink, Pictogram, Words, group_heading, small, title
from ui.parts.lines import Line, LineDelegate
from ui.parts.meters import Meter
from ui.parts.signature import SignaturePad
from ui.parts.tabs import Tabs
from ui.parts.toast import Toast
from ui.theme import application, look, wear
from ui.theme.tokens import Colour, ThemeName

TODAY_IS = date(2026, 11, 24)
_SWATCHES: tuple[Colour, ...] = (
    "page", "surface", "raised", "selection", "accent", "text", "text2", "line", "hairline", "good", "attention", "serious",
)  # fmt: skip


@dataclass(frozen=True)
class Example:
    """A made-up row."""

    id: int
    card: Card
    group: str = "Now"


class Swatch(QWidget):
    """One colour of the palette."""

    def __init__(self, token: Colour) -> None:
        super().__init__()
        self._token: Colour = token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """46 by 30."""
        return QSize(look().px(46), look().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colour with an edge; a tint where chips have one."""
        tints: dict[str, Colour] = {"good": "good_tint", "attention": "attention_tint", "serious": "serious_tint"}
        paint.box(QPainter(self), self.rect(), tints.get(self._token, self._token), "edge")


def _type() -> QLayout:
    meter = Meter()
    meter.show_meter("22", "of 25 active", 0.64, note="3 places free", target=0.6)
    figure = Row(Words("32%", "number"), FigureLink("38", "of 118 people"), Words("of 118 people", "body", "text2"), 1)
    good = Row(Pictogram("circle-check", "good", 16), Words("2 points above 30%", "small", "good"), 1, gap=6)
    body = Row(Words("Body 15/22,"), Words("medium,", "medium"), Words("semibold", "strong"), 1, gap=4)
    left = Column(
        title("Page title 26/32"), Words("Heading 17/24", "heading"), body, small("Small 13/18, second colour"), gap=2
    )
    return Row(left, 1, Column(figure, meter, good, gap=6), gap=24)


def _buttons() -> QLayout:
    off, plan_off = primary("Finish"), secondary("Plan")
    off.setEnabled(False)
    plan_off.setEnabled(False)
    switch = ViewSwitch("View", [Choice("cards", "Cards", icon="layout-list"), Choice("table", "Table", icon="table")])
    first = Row(
        primary("Finish", key="Ctrl+Return"), primary("Add", icon="plus"), off, IconButton("More", "dots"), 1, switch
    )
    second = Row(
        secondary("Plan", key="Alt+P"), secondary("Lock", icon="lock"), plan_off, quiet("Put off", key="Alt+S"), 1
    )
    return Column(first, second, CheckBox("Share with the team"), gap=10)


def _fields() -> QLayout:
    fields = [date_field("by", "By when", lambda: TODAY_IS), date_field("focus", "By when, focus", lambda: TODAY_IS)]
    fields.append(date_field("on", "Date of the meeting", lambda: TODAY_IS, past=True))
    for field, text in zip(fields, ("+7", "fri", "25 11"), strict=True):
        field.control.setText(text)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    fields[2].show_problem("must be today or earlier")
    grid = Grid()
    for place, field in enumerate((*fields, choice_field("who", "Who", [(1, "Amina and Sam"), (2, "Sam")]))):
        grid.addWidget(field, place // 2, place % 2)
    summary = ErrorSummary()
    summary.show_problems([("Enter the date of the meeting, like 24 11 2026", fields[2])])
    prose = prose_field("note", "What happened", hint="25 words are plenty.", lines=2)
    prose.put("Amina brought the Garden World advert.")
    return Column(summary, grid, prose, gap=12)


def _chips() -> QLayout:
    chips = (
        Chip("Late 1 day", Tone.ATTENTION, "clock"),
        Chip("Job at risk", Tone.SERIOUS, "alert-triangle"),
        Chip("Signed", Tone.GOOD, "signature"),
        Chip("Job search", Tone.NEUTRAL, "search"),
    )
    filters = FilterChips("Filter", [Choice("all", "All", 28), Choice("late", "Late", 4)])
    toggles = Toggles(
        "Did anything change?", [Choice("a", "Application", icon="send"), Choice("j", "Job", icon="briefcase")]
    )
    toggles.put("a")
    who, came = AnswerChip("Who"), AnswerChip("Came?", aside="did not meet", key="Alt+N")
    who.show_answer("Amina B.")
    came.show_answer("yes", icon="check", tone="good")
    where = AnswerChip("Where")
    where.show_answer("café", note="as last time")
    says = Row(*(ChipLabel(chip) for chip in chips), 1)
    return Column(says, Row(filters, toggles), Row(who, where, came, 1), gap=10)


def _charts() -> QLayout:
    bars, steps = ChartBox(), ChartBox()
    months = (Bar("Apr", (1, 2), "3"), Bar("May", (2, 4), "6"), Bar("Jun", (1, 3), "4"))
    bars.show_chart(Bars("Job starts", "Month", ("30 hours or more", "under 30"), months))
    marks = (Mark(90, 0.2, "20%", "90 days", "8 of 40"), Mark(180, 0.5, "50%", "180 days"))
    steps.show_chart(Steps("To the first job", "By", ((50, 0.2), (150, 0.5)), marks, until=240, ends=(60,)))
    return Row(bars, steps, gap=12)


def examples() -> list[Example]:
    """Rows of a Tuesday."""
    late = (Chip("Late 1 day", Tone.ATTENTION, "clock"),)
    return [
        Example(1, Card("Amina B.", "Café, Wellfield Road", "45 min · Next step: ", "see Garden World", "10:00", act="Record meeting")),
        Example(2, Card("Dai W.", "Central Library", "45 min · Next step: ", "finish his CV", "13:30", act="Record meeting")),
        Example(3, Card("Tom A.", "Try again", "Did not meet on Wed 18 Nov", lead_icon="phone-outgoing", chips=late, act="Record attempt"), "Late"),
    ]  # fmt: skip


def _lists() -> QLayout:
    model = RowsModel[Example](
        [ModelColumn("Today", lambda r: r.card.title)], sentence=lambda r: spoken(r.card), group=lambda r: r.group
    )

    def acts(_: Example) -> list[Act]:
        return [
            Act("Put off", _nothing, Kind.QUIET, key="Alt+O"),
            Act("Record meeting", _nothing, Kind.PRIMARY, cap="Enter"),
        ]

    cards = CardList(model, CardDelegate(lambda row: row.card, TODAY), name="Today", acts=acts, small_acts=True)
    model.show(examples())
    cards.select(1)
    lines = RowsModel[Example]([ModelColumn("Timeline", lambda r: r.card.title)], group=lambda _: "November 2026")
    body = "Amina has thought about mornings and wants to try 16 hours."

    def line(row: Example) -> Line:
        return Line(row.card.rest, "Tue 17 Nov", "message-circle", body=body)

    timeline = CardList(lines, LineDelegate(line, is_open=lambda row: row.id == 2), name="Timeline")
    lines.show(examples())
    cards.setMinimumHeight(look().px(286))
    timeline.setMinimumHeight(look().px(240))
    return Column(cards, timeline, gap=12)


def _nothing(_: object) -> None:
    return None


def _rest() -> QLayout:
    diary = Diary(first=9, last=13)
    diary.show_day(
        [DiaryEntry(600, 645, "Amina B.", "Café", mine=True), DiaryEntry(690, 750, "", "Team meeting, North")], 592
    )
    pad = SignaturePad("Amina Birch")
    pad.put([[(60, 80), (90, 30), (120, 85), (150, 40), (190, 80), (240, 60)]])
    tabs = Tabs("Person")
    for words in ("Profile", "Plan", "Search", "Work"):
        tabs.add(words, lambda words=words: small(f"{words}: built when first seen"))
    return Row(Panel(Words("Diary, today", "heading"), diary), Column(tabs, pad, 1, gap=12), gap=16)


class Sheet(QWidget):
    """The whole gallery."""

    def __init__(self) -> None:
        super().__init__()
        swatches = Row(*(Column(Swatch(token), Words(token, "key", "text2"), gap=2) for token in _SWATCHES), 1)
        left = Column(
            swatches,
            group_heading("Type"),
            _type(),
            group_heading("Buttons"),
            _buttons(),
            _fields(),
            _chips(),
            1,
            gap=14,
        )
        right = Column(_lists(), _rest(), _charts(), 1, gap=14)
        self.setLayout(Row(left, right, gap=32, sides=(24, 20, 24, 70)))
        self.toast = Toast(self)
        self.toast.say("Meeting with Amina kept.", lambda: None)


def main(arguments: list[str]) -> int:
    """Draw the sheet into a file."""
    words = argparse.ArgumentParser(prog="ui.parts.gallery")
    words.add_argument("out")
    words.add_argument("--theme", choices=get_args(ThemeName), default="light")
    words.add_argument("--scale", type=float, default=1.0)
    chosen = words.parse_args(arguments)
    app = application()
    wear(app, cast("Literal['light', 'dark', 'contrast']", chosen.theme), chosen.scale)
    from ui.theme.ring import FocusRing

    sheet = Sheet()
    ring = FocusRing(sheet)
    sheet.resize(look().px(1366), sheet.sizeHint().height())
    sheet.show()
    sheet.activateWindow()
    found = [w for w in sheet.findChildren(QWidget) if w.accessibleName().startswith("By when, focus")]
    if found:
        found[0].setFocus()
    app.processEvents()
    sheet.toast.settle()
    image = sheet.grab(QRect(QPoint(0, 0), sheet.size()))
    ring.setWidget(None)  # pyright: ignore[reportArgumentType]
    delete(sheet)
    return 0 if image.save(chosen.out) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
