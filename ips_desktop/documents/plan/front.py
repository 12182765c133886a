"""Page 1, above the steps: title and strip, the goal in its box, why and what I bring."""

from __future__ import annotations

from ips_desktop.documents.plan.content import Fact, PlanWords
from ips_desktop.documents.plan.setter import Setter
from ips_desktop.documents.press.blocks import Beside, Block, Drawn, Framed, Lines, Stack, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Setting, Span
from ips_desktop.documents.press.sizes import (
    BOLD_RULE,
    COLUMN,
    GUTTER,
    MM,
    ROW_RULE,
    UNDER_HEADING,
    WIDE,
    goal_style,
)
from ips_desktop.documents.press.words import NBSP
from resources.wordings import said

_DATES_AT = (92 * MM, 133 * MM)


def title_only(setter: Setter, title: str, *, weight: float = BOLD_RULE) -> Drawn:
    """The title and the rule that opens the page."""
    set_title = setter.fitter.one(title, setter.kinds.title, WIDE)
    high = set_title.high + 2.8 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(set_title, x, y)
        ink.rule(x, y + high, WIDE, weight)

    return Drawn(high, paint)


def masthead(setter: Setter, words: PlanWords) -> Drawn:
    """Title, service, and the strip of four facts between two rules."""
    top = title_only(setter, said("paper.title"))
    title = setter.fitter.one(said("paper.title"), setter.kinds.title, WIDE)
    service = setter.fitter.one(words.service, setter.kinds.small, WIDE - title.width - 8 * MM)
    cells = _cells(setter, words)
    strip = max(label.high + value.high for _, label, value in cells)
    high = top.high + 1.4 * MM + strip + 2 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        top.paint(ink, x, y)
        ink.text_right(service, x + WIDE, y + 3 * MM)
        for across, label, value in cells:
            at = y + top.high + 1.4 * MM
            ink.text(label, x + across, at)
            if value.lines:
                ink.text(value, x + across, at + label.high)
            else:
                ink.rule(x + across, at + label.high + 5 * MM, 32 * MM, ROW_RULE, grey=True)
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint)


def _cells(setter: Setter, words: PlanWords) -> list[tuple[float, Setting, Setting]]:
    """Where each fact stands, its label and its value: the name takes what it needs, the adviser the rest."""
    one = setter.fitter.one
    label, bold = setter.kinds.small, setter.kinds.label
    name, adviser = (one(fact.value, bold, WIDE).width + 3 * MM for fact in words.strip[:2])
    name_wide = max(35 * MM, name)
    if name_wide + adviser > _DATES_AT[0]:
        share = _DATES_AT[0] * name / (name + adviser)
        name_wide = max(_DATES_AT[0] - adviser, min(max(share, 30 * MM), 55 * MM))
    starts = (0.0, name_wide, *_DATES_AT)
    ends = (*starts[1:], WIDE)
    cells: list[tuple[float, Setting, Setting]] = []
    for fact, start, end in zip(words.strip, starts, ends, strict=True):
        wide = end - start - 2 * MM
        value = one(fact.value, bold, wide) if fact.value else Setting((), bold)
        cells.append((start, one(fact.label, label, wide + 2 * MM), value))
    return cells


def goal_box(setter: Setter, words: PlanWords) -> Framed:
    """My goal, in the one bold box of the page."""
    wide = WIDE - 10 * MM
    blocks: list[Block] = [setter.heading(said("paper.goal"), wide=wide)]
    if words.goal:
        style = goal_style(setter.kinds, words.letters)
        blocks.append(Lines(setter.fitter.one(words.goal, style, wide, own=True), wide, UNDER_HEADING))
    else:
        blocks += [writing_line(wide, setter.write_high), writing_line(wide, setter.write_high)]
    blocks += _facts(setter, words.facts, wide)
    return Framed(Stack(tuple(blocks)), WIDE, setter.section)


def _facts(setter: Setter, facts: tuple[Fact, ...], wide: float) -> list[Block]:
    """Kind, hours and by when: those known in one line, those not known each with a line to write on."""
    known = [fact for fact in facts if fact.value]
    spans: list[Span] = []
    for at, fact in enumerate(known):
        if at:
            spans.append(Span(f"{NBSP}{NBSP} ·{NBSP}{NBSP} "))
        spans += [Span(said("paper.labelled", label=fact.label).replace(" ", NBSP) + NBSP), Span(fact.value, bold=True)]
    blocks: list[Block] = [setter.rich(tuple(spans), wide=wide, above=1.1 * MM)] if spans else []
    missing = [fact for fact in facts if not fact.value]
    if missing:
        share = wide / len(missing)
        gaps = [setter.gap(said("paper.labelled", label=fact.label), share) for fact in missing]
        blocks.append(Beside(tuple((share * at, Stack((gap,))) for at, gap in enumerate(gaps))))
    return blocks


def why_and_bring(setter: Setter, words: PlanWords) -> Beside:
    """Two columns in the person's words, each with a line to write on; giving way, only the shorter keeps its line."""
    why = setter.answer(said("paper.why"), setter.paragraphs(words.why, COLUMN), COLUMN)
    bring = setter.answer(said("paper.bring"), setter.bullets(words.bring, COLUMN), COLUMN)
    deep = max(why.high, bring.high)
    keep_why = setter.give.all_lines or why.high < bring.high
    keep_bring = setter.give.all_lines or not keep_why
    drop = deep if setter.give.all_lines else 0.0
    return Beside(
        (
            (0.0, _with_line(setter, why, drop) if keep_why else why),
            (COLUMN + GUTTER, _with_line(setter, bring, drop) if keep_bring else bring),
        ),
        setter.section,
    )


def _with_line(setter: Setter, stack: Stack, deep: float) -> Stack:
    """`stack` with a line to write on, level with one that is `deep` points high."""
    return Stack((*stack.blocks, writing_line(COLUMN, setter.write_high + max(deep - stack.high, 0.0))))
