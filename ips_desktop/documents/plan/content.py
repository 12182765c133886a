"""Every word of the plan, once: PDF, large print and HTML all say what stands here. Cleaned, bound, with days in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.documents.parts.words import (
    Fact,
    FootWords,
    SigningWords,
    day_and_time,
    day_in,
    first_of,
    foot_words,
    name_of,
    own,
    quoted,
    sender,
    signing_words,
    whole_day,
    with_phone,
)
from ips_desktop.documents.plan.private_content import PrivateWords, private_words
from ips_desktop.documents.press.words import bound, clean, together, unbroken
from ips_desktop.questions.sheets import MeetNext, PlanSheet, StepLine
from resources.wordings import days, has, said


@dataclass(frozen=True)
class StepWords:
    """One step as read."""

    number: str
    what: str
    who: str
    by: str
    done: bool
    done_on: str


@dataclass(frozen=True)
class PlanWords:
    """The whole paper as words."""

    service: str
    strip: tuple[Fact, Fact, Fact, Fact]
    goal: str
    letters: int
    facts: tuple[Fact, ...]
    why: tuple[str, ...]
    bring: tuple[str, ...]
    steps: tuple[StepWords, ...]
    worked: tuple[str, ...]
    meet_when: str
    meet_place: str
    cant_come: str
    signing: SigningWords
    foot: FootWords
    private: PrivateWords | None


def plan_words(sheet: PlanSheet) -> PlanWords:
    """The words of `sheet`, in the language spoken."""
    name = name_of(sheet.person_name, sheet.preferred_name)
    first = first_of(sheet.adviser_name, sheet.adviser_first)
    when, place, cant = _meet(sheet.meet_next, first)
    return PlanWords(
        service=sender(sheet.service_name),
        strip=(
            Fact(said("paper.my_name"), name),
            Fact(said("paper.my_adviser"), with_phone(sheet.adviser_name, sheet.adviser_phone)),
            Fact(said("paper.agreed"), whole_day(sheet.agreed_on)),
            Fact(said("paper.look_again"), whole_day(sheet.review_on)),
        ),
        goal=quoted(sheet.goal),
        letters=len(clean(sheet.goal)),
        facts=(
            Fact(said("paper.kind"), _kind(sheet.kind)),
            Fact(said("paper.hours"), together(clean(sheet.hours))),
            Fact(said("paper.by_when"), _by_when(sheet.by_when)),
        ),
        why=own(sheet.why),
        bring=tuple(bound(thing) for thing in map(clean, sheet.bring) if thing),
        steps=tuple(_step(step, sheet.made_at.year) for step in sheet.steps),
        worked=own(sheet.worked_when),
        meet_when=when,
        meet_place=place,
        cant_come=cant,
        signing=signing_words(sheet.signatures, name, sheet.adviser_name, sheet.copy),
        foot=foot_words(
            name,
            said("paper.title_inline"),
            sheet.version,
            sheet.made_by,
            sheet.made_at,
            draft=sheet.draft,
        ),
        private=private_words(sheet.private, first) if sheet.private else None,
    )


def _kind(kind: str) -> str:
    key = f"paper.kind_{kind}"
    return together(said(key) if kind and has(key) else clean(kind.replace("_", " ")))


def _by_when(by: date | str | None) -> str:
    return whole_day(by) if isinstance(by, date) else together(clean(by or ""))


def _step(step: StepLine, year: int) -> StepWords:
    done = unbroken(f"{step.done_on.day} {days.month(step.done_on, long=False)}") if step.done_on else ""
    return StepWords(
        str(step.number),
        bound(clean(step.what)),
        bound(clean(step.who)),
        day_in(step.by, year),
        step.done_on is not None,
        done,
    )


def _meet(meet: MeetNext | None, adviser: str) -> tuple[str, str, str]:
    cant = said("paper.call_me" if meet and meet.cant_come == "call" else "paper.text_me", adviser=adviser)
    if meet is None:
        return "", "", cant
    return day_and_time(meet.on, meet.at), bound(clean(meet.place)), cant
