"""Page 1, above the steps: title and strip, the goal in its box, why and what I bring."""

from __future__ import annotations

from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.plan.content import PlanWords
from ips_desktop.documents.press.blocks import Beside, Block, Framed, Lines, Stack, writing_line
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.sizes import (
    COLUMN,
    GUTTER,
    MM,
    UNDER_HEADING,
    WIDE,
    goal_style,
)
from ips_desktop.documents.press.words import NBSP
from resources.wordings import said


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
