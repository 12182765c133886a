"""Every word of the private page, once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.documents.parts.words import whole_day
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import bound, clean, lines, together, unbroken
from ips_desktop.questions.sheets import LastStep, MoneyAdvice, PrivatePage, ToldRow, Training
from resources.wordings import said

Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Asked:
    """A small heading and the person's words under it, with standing words after them."""

    label: str
    words: tuple[str, ...]
    after: Spans = ()


@dataclass(frozen=True)
class PrivateWords:
    """Page 2 as words."""

    told: tuple[tuple[str, str, str], ...]
    not_told: str
    unwell: tuple[Asked, Asked, Asked, Asked]  # read left, right, left, right
    money: tuple[Spans, ...]
    support: tuple[str, ...]
    training: str
    last_steps: tuple[str, ...]
    not_signed: str
    used: tuple[str, ...]


def private_words(page: PrivatePage, adviser: str) -> PrivateWords:
    """The words of `page`; `adviser` is the adviser's name in a sentence."""
    unwell = page.unwell
    after = (
        Span(f"{said('paper.day_or_night')} ".replace("NHS 111", unbroken("NHS 111"))),
        Span(said("paper.danger"), bold=True),
    )
    return PrivateWords(
        told=tuple(_told(row) for row in page.told),
        not_told=bound(clean(page.not_told)) or said("paper.not_told_default"),
        unwell=(
            Asked(said("paper.notice"), _own(unwell.notice)),
            Asked(said("paper.adviser_may", adviser=adviser), _own(unwell.adviser_may)),
            Asked(said("paper.helps"), _own(unwell.helps)),
            Asked(said("paper.call"), _own(unwell.call), after),
        ),
        money=_money(page.money) if page.money else (),
        support=_own(page.support),
        training=_training(page.training) if page.training else "",
        last_steps=tuple(map(_last_step, page.last_steps)),
        not_signed=bound(clean(page.not_signed_why)),
        used=tuple(bound(said(f"paper.used_{n}", adviser=adviser)) for n in (1, 2, 3, 4)),
    )


def _own(text: str) -> tuple[str, ...]:
    return tuple(map(bound, lines(text)))


def _told(row: ToldRow) -> tuple[str, str, str]:
    until = together(clean(row.until)) or unbroken(said("paper.until_stop"))
    return bound(clean(row.who)), bound(clean(row.what)), until


def _money(advice: MoneyAdvice) -> tuple[Spans, ...]:
    who = bound(clean(advice.given_by)).rstrip(".:")
    given = said("paper.advice_from", who=who) if who else ""
    sentence = bound(clean(advice.sentence).strip('"“”'))
    quoted = said("paper.quoted", words=sentence) if sentence else ""
    then = said("paper.true_then" if who else "paper.true_when_written")
    texts = (Span(given), Span(quoted, bold=True), Span(then))
    return tuple((span,) for span in texts if span.text)


def _training(training: Training) -> str:
    what, purpose, leads = (
        bound(clean(words)).rstrip(".") for words in (training.what, training.purpose, training.leads_to)
    )
    ends = training.ends
    end = whole_day(ends) if isinstance(ends, date) else together(bound(clean(ends)).rstrip("."))
    if what and training.begins:
        what = said("paper.training_from", what=what, day=whole_day(training.begins))
    parts = [
        said("paper.training_what", what=what) if what else "",
        said("paper.training_ends", ends=end) if end else "",
        said("paper.training_purpose", purpose=purpose) if purpose else "",
        said("paper.training_chosen") if training.chosen and (what or purpose) else "",
        said("paper.training_leads", leads=leads) if leads else "",
    ]
    return " ".join(filter(None, parts))


def _last_step(step: LastStep) -> str:
    """What became of it in one line: done, goes on, or closed, with why."""
    line = said(f"paper.last_{step.fate}", what=bound(clean(step.what)).rstrip("."))
    why = bound(clean(step.why))
    return f"{line} {why}" if why else line
