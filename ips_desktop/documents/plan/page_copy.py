"""The HTML copy: the same words with headings and real tables, for e-mail and screen readers. Nothing from outside."""

from __future__ import annotations

from collections.abc import Sequence

from ips_desktop.documents.parts.markup import (
    bullets,
    facts,
    heading,
    joined,
    lead,
    page,
    paragraphs,
    plain,
    rich,
    signed,
    table,
    to_write,
)
from ips_desktop.documents.parts.words import foot_line
from ips_desktop.documents.plan.content import PlanWords, StepWords
from ips_desktop.documents.plan.private_content import Asked, PrivateWords
from resources.wordings import said


def page_copy(words: PlanWords, *, language: str) -> str:
    """The whole page."""
    parts = [
        f"<h1>{plain(said('paper.title'))}</h1>",
        f"<p>{plain(words.service)}</p>" if words.service else "",
        facts(words.strip),
        '<section class="goal">',
        heading(said("paper.goal")),
        f'<p class="own" dir="auto">{plain(words.goal)}</p>' if words.goal else to_write(),
        facts(words.facts),
        "</section>",
        heading(said("paper.why")),
        paragraphs(words.why),
        heading(said("paper.bring")),
        bullets(words.bring),
        heading(said("paper.steps")),
        _steps(words.steps),
        heading(said("paper.worked")),
        paragraphs(words.worked),
        heading(said("paper.meet")),
        _meet(words),
        heading(said("paper.signatures")),
        signed(words.signing),
        _private(words.private) if words.private else "",
        f"<footer><p>{plain(foot_line(words.foot))}</p></footer>",
    ]
    return page(parts, language=language, title=said("paper.neutral_title"))


def _steps(steps: Sequence[StepWords]) -> str:
    if not steps:
        return to_write()
    heads = [said(f"paper.{key}") for key in ("what", "who", "by", "done")]
    blank = said("paper.to_write")
    rows = [
        (
            f"{step.number}. {step.what or blank}",
            step.who or blank,
            step.by or blank,
            step.done_on if step.done else said("paper.not_done"),
        )
        for step in steps
    ]
    return table(said("paper.steps"), heads, rows)


def _meet(words: PlanWords) -> str:
    when = words.meet_when
    if not when:
        return to_write()
    if words.meet_place:
        when = said("paper.day_time_place", when=when, place=words.meet_place)
    return f'<p dir="auto">{plain(when.rstrip("."))}. {plain(words.cant_come)}</p>'


def _asked(asked: Asked) -> str:
    after = f"<p>{rich(asked.after)}</p>" if asked.after else ""
    return joined((heading(asked.label, 3), paragraphs(asked.words), after))


def _private(more: PrivateWords) -> str:
    told = table(said("paper.told"), [said(f"paper.{key}") for key in ("who", "told_what", "until")], more.told)
    training = lead(said("paper.labelled", label=said("paper.training")), more.training) if more.training else ""
    not_told = said("paper.labelled", label=said("paper.not_told"))
    return joined(
        (
            "<section>",
            f"<h1>{plain(said('paper.more_title'))}</h1>",
            f"<p><strong>{plain(said('paper.private_first'))}</strong> {plain(said('paper.private_rest'))}</p>",
            heading(said("paper.told")),
            told if more.told else to_write(),
            f"<p><strong>{plain(not_told)}</strong> {plain(more.not_told)}</p>",
            heading(said("paper.unwell")),
            *map(_asked, more.unwell),
            heading(said("paper.money")),
            joined(f"<p>{rich(spans)}</p>" for spans in more.money) or to_write(),
            heading(said("paper.support")),
            paragraphs(more.support),
            training,
            joined((heading(said("paper.last_steps")), bullets(more.last_steps))) if more.last_steps else "",
            lead(said("paper.not_signed_why"), more.not_signed) if more.not_signed else "",
            heading(said("paper.used")),
            bullets(more.used),
            "</section>",
        )
    )
