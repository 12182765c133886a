"""Large print: its own layout, never a scaled page. One column, no tables, nothing below 18 pt, the most useful first (§7)."""

from __future__ import annotations

from ips_desktop.documents.parts.masthead import large_masthead
from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.parts.signing import initials
from ips_desktop.documents.parts.words import Fact
from ips_desktop.documents.plan.content import PlanWords, StepWords
from ips_desktop.documents.plan.private import asked_blocks, last_steps
from ips_desktop.documents.plan.private_content import PrivateWords
from ips_desktop.documents.press.blocks import Block, Drawn, Framed, Kept, Lines, Stack, rule, writing_line
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.sizes import LARGE_RULE, MM, ROW_RULE, UNDER_HEADING, WIDE, goal_style
from resources.wordings import said

_TICK = 9 * MM


def first_page(setter: Setter, words: PlanWords, steps_on: int) -> list[Block]:
    """Who, goal, why, strengths, next meeting, and where the steps are."""
    when = [text for text in (words.meet_when, words.meet_place) if text]
    told = [setter.text(text) for text in (*when, words.cant_come)] if when else [writing_line(WIDE, setter.write_high)]
    bring = setter.answer(said("paper.bring"), setter.bullets(words.bring, WIDE), WIDE, above=setter.section)
    line = [writing_line(WIDE, setter.write_high)] if setter.give.all_lines else []
    pointer = Lines(
        setter.fitter.one(said("paper.steps_on", page=steps_on), setter.kinds.label, WIDE), WIDE, above=2 * MM
    )
    return [
        large_masthead(setter, said("paper.title"), _strip(words)),
        _goal(setter, words),
        setter.answer(said("paper.why"), setter.paragraphs(words.why, WIDE), WIDE, above=setter.section),
        bring,
        *line,
        rule(WIDE, LARGE_RULE, above=5 * MM * setter.give.shrink, keeps=True),
        Stack((setter.heading(said("paper.meet")), *told, pointer), 2 * MM),
    ]


def _strip(words: PlanWords) -> tuple[Fact, ...]:
    """The three facts that matter most."""
    name, adviser, _, review = words.strip
    return (name, adviser, Fact(said("paper.look_again_short"), review.value))


def _goal(setter: Setter, words: PlanWords) -> Framed:
    wide = WIDE - 10 * MM
    blocks: list[Block] = [setter.heading(said("paper.goal"), wide=wide)]
    if words.goal:
        style = goal_style(setter.kinds, words.letters)
        blocks.append(Lines(setter.fitter.one(words.goal, style, wide, own=True), wide, UNDER_HEADING))
    else:
        blocks.append(writing_line(wide, setter.write_high))
    for at, fact in enumerate(words.facts):
        label = said("paper.labelled", label=fact.label)
        if fact.value:
            spans = (Span(label + " "), Span(fact.value, bold=True))
            blocks.append(setter.rich(spans, wide=wide, above=1.5 * MM if at == 0 else 0.0))
        else:
            blocks.append(setter.gap(label, wide))
    return Framed(Stack(tuple(blocks)), WIDE, setter.section, top=3.4 * MM, foot=3.6 * MM)


def steps(setter: Setter, words: PlanWords) -> list[Block]:
    """The steps, each a block of its own, then how we will know it worked."""
    empty = StepWords(str(len(words.steps) + 1), "", "", "", done=False, done_on="")
    blocks: list[Block] = [setter.heading(said("paper.steps"))]
    blocks.append(rule(WIDE, ROW_RULE, above=UNDER_HEADING, keeps=True))
    blocks += [_step(setter, step) for step in (*words.steps, empty)]
    worked = setter.answer(said("paper.worked"), setter.paragraphs(words.worked, WIDE), WIDE, above=setter.section)
    return [*blocks, worked]


def _step(setter: Setter, step: StepWords) -> Drawn:
    """Number and what; who; by when; done with its box, and the rule under it. It stays whole."""
    indent = 12 * MM
    wide = WIDE - indent
    number = setter.fitter.one(step.number, setter.kinds.label, indent)
    what = setter.fitter.one(step.what, setter.kinds.label, wide, own=True)
    rows: list[Block] = [Drawn(14 * MM, lambda ink, x, y: ink.fill_in(x, y, wide, 13 * MM))]
    if step.what:
        rows = [Lines(what, wide)]
    for key, value in (("who", step.who), ("by", step.by)):
        label = said("paper.labelled", label=said(f"paper.{key}"))
        rows.append(setter.text(f"{label} {value}", wide=wide) if value else setter.gap(label, wide))
    done_key = said("paper.done_on", day=step.done_on) if step.done_on else said("paper.done")
    done = setter.fitter.one(done_key, setter.kinds.text, wide)
    stack = Stack(tuple(rows))
    high = stack.high + 1 * MM + _TICK + 3 * MM

    def paint(ink: Ink, x: float, y: float) -> None:
        ink.text(number, x, y)
        stack.draw(ink, x + indent, y)
        down = y + stack.high + 1 * MM
        ink.text(done, x + indent, down + _TICK / 2 - done.style.size * 0.62)
        ink.tick_box(x + indent + done.width + 4 * MM, down, _TICK, ticked=step.done)
        ink.rule(x, y + high, WIDE, ROW_RULE)

    return Drawn(high, paint, 2 * MM)


def _line(setter: Setter, *, needed: bool) -> list[Block]:
    """A line to write more on, as long as the page need not give way; where nothing is said, always."""
    return [writing_line(WIDE, setter.write_high)] if setter.give.all_lines or needed else []


def private(setter: Setter, words: PrivateWords) -> list[Block]:
    """The private part, under its own opening."""
    blocks: list[Block] = [setter.heading(said("paper.told"), above=setter.section)]
    for who, what, until in words.told:
        spans = (Span(who, bold=True), Span(f": {what}. {said('paper.until')}: {until}."))
        blocks.append(setter.rich(spans, above=2 * MM))
    blocks += _line(setter, needed=not words.told)
    lead = said("paper.labelled", label=said("paper.not_told"))
    blocks.append(setter.rich((Span(lead, bold=True), Span(" " + words.not_told)), above=3 * MM))
    blocks.append(setter.heading(said("paper.unwell"), above=setter.section))
    blocks += [Stack(tuple(asked_blocks(setter, asked, WIDE)), 2 * MM) for asked in words.unwell]
    money = [setter.rich(spans) for spans in words.money] or [writing_line(WIDE, setter.write_high)]
    blocks.append(Kept(Stack((setter.heading(said("paper.money")), *money)), setter.section))
    blocks.append(setter.heading(said("paper.support"), above=setter.section))
    blocks += setter.paragraphs(words.support, WIDE)
    if words.training:
        lead = said("paper.labelled", label=said("paper.training"))
        blocks.append(setter.rich((Span(lead, bold=True), Span(" " + words.training)), above=2 * MM))
    blocks += _line(setter, needed=not words.support)
    blocks += last_steps(setter, words, WIDE)
    blocks.append(setter.heading(said("paper.used"), above=setter.section))
    return [*blocks, *setter.bullets(words.used, WIDE), initials(setter)]
