"""For a care plan review: the work goal, the steps, what helps, what we ask of the team. A part not shared leaves no trace."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed
from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Answer, Heading, InLine, Lead, OwnBig, plain
from ips_desktop.documents.parts.words import (
    Fact,
    day_in,
    foot_words,
    own,
    own_line,
    quoted,
    sender,
    tag,
    whole_day,
    with_phone,
)
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.documents.second_look import look_again
from ips_desktop.questions.sheets import StepLine
from ips_desktop.questions.team_sheets import CareReviewSheet
from ips_desktop.rules.names import given_of
from ips_desktop.terms.troubles import Refused
from resources.wordings import has, said


def care_review_paper(sheet: CareReviewSheet) -> Paper:
    """The words of our part. Refused `care_review.not_shared` while the person has not agreed to share anything."""
    if sheet.shared_on is None:
        raise Refused("care_review.not_shared", "shared_on")
    maker, name = sheet.maker, clean(sheet.person_name)
    strip = (
        Fact(said("care_review.person"), name),
        Fact(said("care_review.adviser"), with_phone(sheet.adviser_name, sheet.adviser_phone)),
        Fact(said("care_review.review"), whole_day(sheet.review_on)),
        Fact(said("care_review.shared"), whole_day(sheet.shared_on)),
    )
    return Paper(
        title=said("care_review.neutral_title"),
        language=tag(maker.language),
        service=sender(maker.service_name),
        leaves=(Leaf(said("care_review.title"), _parts(sheet, clean(sheet.called) or given_of(name)), strip),),
        foot=foot_words(name, said("care_review.title_inline"), maker.version, maker.made_by, maker.made_at),
        file=neutral_file(said("care_review.file_stem"), name, maker.made_at, maker.version),
        job=job_name(name),
    )


def telling(sheet: CareReviewSheet) -> tuple[tuple[str, str], ...]:
    """(field, words) that name other people served. Words of health are of this reader's own work, and are not offered."""
    texts = [("goal", sheet.goal), ("helps", sheet.helps)]
    texts += [("steps", f"{step.what}\n{step.who}") for step in sheet.steps]
    texts += [("asked_of_team", text) for text in sheet.asked_of_team]
    found = look_again(texts, others=sheet.others)
    return tuple((field, words) for field, words in found if words in sheet.others)


def _parts(sheet: CareReviewSheet, first: str) -> tuple[Part, ...]:
    to = clean(sheet.coordinator)
    parts: list[Part] = [plain(said("care_review.to", name=to))] if to else []
    parts.append(Lead(said("care_review.chose", first=first), (said("care_review.pass_on", first=first),)))
    parts += [*_goal(sheet, first), *_steps(sheet)]
    if sheet.helps:
        parts.append(Answer(said("care_review.helps", first=first), own(sheet.helps), open=False))
    asks = tuple(own_line(text) for text in sheet.asked_of_team if clean(text))
    parts.append(Answer(said("care_review.asks"), asks, marks=True))
    adviser, phone = given_of(clean(sheet.adviser_name)), unbroken(clean(sheet.adviser_phone))
    talk = said("care_review.talk_phone" if phone else "care_review.talk", adviser=adviser, phone=phone)
    parts.append(Lead(talk, (said("care_review.talk_how"),)))
    return tuple(parts)


def _goal(sheet: CareReviewSheet, first: str) -> tuple[Part, ...]:
    """The goal in its box, with kind and hours; nothing when it is not shared."""
    kind = f"paper.kind_{sheet.kind}"
    facts = (
        Fact(said("care_review.kind"), said(kind) if sheet.kind and has(kind) else clean(sheet.kind)),
        Fact(said("care_review.hours"), own_line(sheet.hours)),
    )
    known = tuple(fact for fact in facts if fact.value)
    if not sheet.goal and not known:
        return ()
    goal = (OwnBig(quoted(sheet.goal)),) if sheet.goal else ()
    return (Boxed((Heading(said("care_review.goal", first=first)), *goal, *((InLine(known),) if known else ()))),)


def _steps(sheet: CareReviewSheet) -> tuple[Part, ...]:
    if not sheet.steps:
        return ()
    heads = tuple(said(f"care_review.{key}") for key in ("what", "who", "by", "done"))
    year = sheet.maker.made_at.year
    title = said("care_review.steps")
    return (Heading(title), Table(title, heads, tuple(_row(s, year) for s in sheet.steps), (70, 45, 30, 30), 0))


def _row(step: StepLine, year: int) -> tuple[str, str, str, str]:
    done = day_in(step.done_on, year)
    return (
        own_line(step.what),
        own_line(step.who),
        day_in(step.by, year) or said("paper.no_day"),
        done or said("paper.not_done"),
    )
