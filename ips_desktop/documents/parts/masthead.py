"""The top of a page: the title under its rule, and the strip of facts: whose paper, whose adviser, which days (§5)."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.press.blocks import Drawn
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import BOLD_RULE, LARGE_RULE, MM, ROW_RULE, WIDE

_DATES_AT = (92 * MM, 133 * MM)


def title_only(setter: Setter, title: str, *, weight: float = BOLD_RULE, service: str = "") -> Drawn:
    """The title and the rule that opens the page; the service's name at its right, or under it when there is no room."""
    set_title = setter.fitter.one(title, setter.kinds.title, WIDE)
    name = setter.fitter.one(service, setter.kinds.small, WIDE)
    beside = set_title.width + 8 * MM + name.width <= WIDE
    under = 0.0 if beside else name.high
    high = set_title.high + under + 2.8 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(set_title, x, y)
        if beside:
            ink.text_right(name, x + WIDE, y + 3 * MM)
        else:
            ink.text(name, x, y + set_title.high + 0.6 * MM)
        ink.rule(x, y + high, WIDE, weight)

    return Drawn(high, paint)


def opened(setter: Setter, title: str, spans: tuple[Span, ...]) -> Drawn:
    """The title, and under it what is said on top of every page: that it is private, for one."""
    set_title = setter.fitter.one(title, setter.kinds.title, WIDE)
    first = setter.fitter.set(spans, setter.kinds.text, WIDE + 1 * MM)
    under = 1.1 * MM
    high = set_title.high + under + first.high + 2 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(set_title, x, y)
        ink.text(first, x, y + set_title.high + under)
        ink.rule(x, y + high, WIDE, LARGE_RULE if setter.large else BOLD_RULE)

    return Drawn(high, paint)


def masthead(setter: Setter, title: str, service: str, strip: Sequence[Fact]) -> Drawn:
    """Title, service, and the strip of four facts between two rules."""
    top = title_only(setter, title, service=service)
    cells = _cells(setter, strip)
    deep = max(label.high + value.high for _, label, value in cells)
    high = top.high + 1.4 * MM + deep + 2 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        top.paint(ink, x, y)
        for across, label, value in cells:
            at = y + top.high + 1.4 * MM
            ink.text(label, x + across, at)
            if value.lines:
                ink.text(value, x + across, at + label.high)
            else:
                ink.rule(x + across, at + label.high + 5 * MM, 32 * MM, ROW_RULE, grey=True)
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint)


def _cells(setter: Setter, strip: Sequence[Fact]) -> list[tuple[float, Setting, Setting]]:
    """Where each fact stands, its label and its value: the name takes what it needs, the adviser the rest."""
    one = setter.fitter.one
    label, bold = setter.kinds.small, setter.kinds.label
    name, adviser = (one(fact.value, bold, WIDE).width + 3 * MM for fact in strip[:2])
    name_wide = max(35 * MM, name)
    if name_wide + adviser > _DATES_AT[0]:
        share = _DATES_AT[0] * name / (name + adviser)
        name_wide = max(_DATES_AT[0] - adviser, min(max(share, 30 * MM), 55 * MM))
    starts = (0.0, name_wide, *_DATES_AT)
    ends = (*starts[1:], WIDE)
    cells: list[tuple[float, Setting, Setting]] = []
    for fact, start, end in zip(strip, starts, ends, strict=True):
        wide = end - start - 2 * MM
        value = one(fact.value, bold, wide) if fact.value else Setting((), bold)
        cells.append((start, one(fact.label, label, wide + 2 * MM), value))
    return cells


def large_masthead(setter: Setter, title: str, facts: Sequence[Fact]) -> Drawn:
    """Large print: the title, and each fact after its label."""
    top = title_only(setter, title, weight=LARGE_RULE)
    labels = [setter.fitter.one(fact.label, setter.kinds.text, WIDE) for fact in facts]
    start = max(label.width for label in labels) + 8 * MM
    values = [setter.fitter.one(fact.value, setter.kinds.label, WIDE - start) for fact in facts]
    steps = [max(label.high, value.high) for label, value in zip(labels, values, strict=True)]
    high = top.high + 1 * MM + sum(steps) + 2 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        top.paint(ink, x, y)
        down = y + top.high + 1 * MM
        for label, value, step in zip(labels, values, steps, strict=True):
            ink.text(label, x, down)
            ink.text(value, x + start, down)
            if not value.lines:
                ink.rule(x + start, down + label.style.size + 1 * MM, 60 * MM, ROW_RULE, grey=True)
            down += step
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint)
