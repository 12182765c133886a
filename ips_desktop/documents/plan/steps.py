"""The steps: a table with boxes to write in, rows that stay whole, and what comes after it on page 1."""

from __future__ import annotations

from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.plan.content import PlanWords, StepWords
from ips_desktop.documents.press.blocks import Block, Drawn
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting
from ips_desktop.documents.press.sizes import HEAD_RULE, MM, ROW_RULE, TICK, UNDER_HEADING, WIDE
from resources.wordings import said

ROW = 13.4 * MM
_PAD = 1.2 * MM
# what, who, by when: where text starts and how wide it is; where its box starts and how wide it is
_TEXT = ((8 * MM, 81 * MM), (92 * MM, 32.5 * MM), (127 * MM, 31 * MM))
_BOX = ((7 * MM, 81 * MM), (90.5 * MM, 32.5 * MM), (125.5 * MM, 31.2 * MM))
_TICK_AT = 162 * MM


def table_head(setter: Setter, heading: str, *, hint: str = "") -> Drawn:
    """The heading, how to add a step by pen, and the bold names of the columns."""
    set_heading = setter.fitter.one(heading, setter.kinds.heading, WIDE)
    start = set_heading.width + 2 * MM
    set_hint = setter.fitter.one(hint, setter.kinds.small, WIDE - start)
    labels = [
        setter.fitter.one(said(f"paper.{key}"), setter.kinds.label, WIDE) for key in ("what", "who", "by", "done")
    ]
    down = set_heading.high + UNDER_HEADING
    high = down + labels[0].high + UNDER_HEADING

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(set_heading, x, y)
        ink.text(set_hint, x + start, y + setter.kinds.heading.size - setter.kinds.small.size)
        for (across, _), label in zip(_TEXT, labels, strict=False):
            ink.text(label, x + across, y + down)
        middle = _TICK_AT + TICK / 2 - labels[3].width / 2
        ink.text(labels[3], x + middle, y + down)
        ink.rule(x, y + high, WIDE, HEAD_RULE)

    return Drawn(high, paint, setter.section, keeps=True)


def step_row(setter: Setter, step: StepWords) -> Drawn:
    """One step. What is not said yet is a box to write in."""
    number = setter.fitter.one(step.number, setter.kinds.label, 8 * MM)
    cells = [
        setter.fitter.one(text, setter.kinds.text, wide, own=True) if text else None
        for text, (_, wide) in zip((step.what, step.who, step.by), _TEXT, strict=True)
    ]
    high = max(ROW, _PAD + max((cell.high for cell in cells if cell), default=0.0) + 0.9 * MM)
    done_on = setter.fitter.one(step.done_on, setter.kinds.small, WIDE)

    def paint(ink: Ink, x: float, y: float) -> None:
        _paint_row(ink, x, y, number, cells)
        _paint_tick(ink, x, y, done_on if step.done else None)
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint)


def _paint_row(ink: Ink, x: float, y: float, number: Setting, cells: list[Setting | None]) -> None:
    ink.text(number, x, y + _PAD)
    for cell, (start, wide), (box, box_wide) in zip(cells, _TEXT, _BOX, strict=True):
        if cell:
            ink.text(cell, x + start, y + _PAD, wide)
        else:
            ink.fill_in(x + box, y + _PAD, box_wide, 10.6 * MM)


def _paint_tick(ink: Ink, x: float, y: float, done_on: Setting | None) -> None:
    if done_on is None or not done_on.lines:
        ink.tick_box(x + _TICK_AT, y + (ROW - TICK) / 2, TICK, ticked=done_on is not None)
        return
    ink.tick_box(x + _TICK_AT, y + 1.3 * MM, TICK, ticked=True)
    ink.text(done_on, x + _TICK_AT + TICK / 2 - done_on.width / 2, y + 1.3 * MM + TICK + 0.3 * MM)


def empty_rows(setter: Setter, words: PlanWords) -> list[Block]:
    """Numbered rows to write in: no rule between them, one under the last."""
    used = [int(step.number) for step in words.steps if step.number.isdigit()]
    first = max(used, default=0) + 1
    count = setter.give.spare if words.steps or setter.give.spare < 2 else 4
    return [_empty_row(setter, str(first + at), last=at == count - 1) for at in range(count)]


def _empty_row(setter: Setter, number: str, *, last: bool) -> Drawn:
    set_number = setter.fitter.one(number, setter.kinds.label, 8 * MM)

    def paint(ink: Ink, x: float, y: float) -> None:
        _paint_row(ink, x, y, set_number, [None, None, None])
        _paint_tick(ink, x, y, None)
        if last:
            ink.rule(x, y + ROW, WIDE, ROW_RULE)

    return Drawn(ROW, paint)


def worked(setter: Setter, words: PlanWords, *, keeps: bool = False) -> Block:
    """How we will know it worked."""
    return setter.lead(said("paper.worked"), words.worked, above=3 * MM * setter.give.shrink, keeps=keeps)


def meet(setter: Setter, words: PlanWords, *, keeps: bool = False) -> Block:
    """When and where we meet next, and how to say that it does not suit."""
    when = words.meet_when
    if when and words.meet_place:
        when = said("paper.day_time_place", when=when, place=words.meet_place)
    texts = [f"{when.rstrip('.')}. {words.cant_come}"] if when else []
    lead = said("paper.labelled", label=said("paper.meet"))
    return setter.lead(lead, texts, above=3.2 * MM * setter.give.shrink, keeps=keeps)
