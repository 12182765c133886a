"""What the new adviser must know: what comes first, how to reach the person, the goal, open steps, what comes next."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed
from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Rows, Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, strong
from ips_desktop.documents.parts.words import Fact, day_in, foot_words, own, own_line, quoted, sender, tag, whole_day
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.documents.reaching import reaching
from ips_desktop.questions.sheets import StepLine
from ips_desktop.questions.team_sheets import Dated, HandedOver, HandOverSheet
from ips_desktop.rules.names import given_of
from resources.wordings import said


def hand_over_paper(sheet: HandOverSheet) -> Paper:
    """The words of the sheet. For more than one person it begins with who comes; then each has pages of their own."""
    maker, new = sheet.maker, clean(sheet.new_name)
    inline, title = said("hand_over.title_inline"), said("hand_over.title")
    whose = (clean(sheet.people[0].name), inline) if len(sheet.people) == 1 else (title, "")
    return Paper(
        title=said("hand_over.neutral_title"),
        language=tag(maker.language),
        service=sender(maker.service_name),
        leaves=_leaves(sheet),
        foot=foot_words(*whose, maker.version, maker.made_by, maker.made_at),
        file=neutral_file(said("hand_over.file_stem"), new, maker.made_at, maker.version),
        job=job_name(new),
    )


def _leaves(sheet: HandOverSheet) -> tuple[Leaf, ...]:
    private = strong(said("hand_over.private"), said("hand_over.private_how"))
    strip = (
        Fact(said("hand_over.from"), clean(sheet.old_name)),
        Fact(said("hand_over.to"), clean(sheet.new_name)),
        Fact(said("hand_over.day"), whole_day(sheet.from_day)),
        Fact(said("hand_over.count"), str(len(sheet.people))),
    )
    year = sheet.maker.made_at.year
    why = (Lead(said("paper.labelled", label=said("hand_over.why")), own(sheet.why)),) if clean(sheet.why) else ()
    if len(sheet.people) == 1:
        person = sheet.people[0]
        title = said("hand_over.title")
        return (Leaf(title, (*why, Heading(clean(person.name)), *_person(person, year)), strip, private),)
    opening = Leaf(said("hand_over.title"), (*why, *_people(sheet, year)), strip, private)
    each = (
        Leaf(said("hand_over.title_of", name=clean(p.name)), _person(p, year), opening=private) for p in sheet.people
    )
    return (opening, *each)


def _people(sheet: HandOverSheet, year: int) -> tuple[Part, ...]:
    """Who comes, one a line, with what comes next for each."""
    title = said("hand_over.people")
    heads = tuple(said(f"hand_over.{key}") for key in ("person", "stage", "next"))
    rows = tuple(
        (
            own_line(p.name),
            own_line(p.stage) or "–",
            ", ".join(_coming(p.coming[0], year)).strip(" ,") if p.coming else "–",
        )
        for p in sheet.people
    )
    return (Heading(title), Table(title, heads, rows, (60, 45, 70), 0)) if rows else ()


def _person(person: HandedOver, year: int) -> tuple[Part, ...]:
    first = clean(person.called) or given_of(clean(person.name))
    parts: list[Part] = []
    if clean(person.must_know):
        parts.append(Boxed((Answer(said("hand_over.must_know"), own(person.must_know), open=False),)))
    else:
        parts.append(Answer(said("hand_over.must_know")))
    if person.meet_safely:
        parts.append(Lead(said("hand_over.safely"), (said("hand_over.safely_how"),)))
    parts += [Heading(said("hand_over.about", first=first)), Rows(_facts(person))]
    if clean(person.goal):
        parts.append(Answer(said("hand_over.goal", first=first), (quoted(person.goal),), open=False))
    parts += _table("steps", ("what", "who", "by"), [_step(s, year) for s in person.steps], (85, 50, 40))
    parts += _table("coming", ("what", "when"), [_coming(c, year) for c in person.coming], (115, 60))
    return tuple(parts)


def _facts(person: HandedOver) -> tuple[Fact, ...]:
    """What is known of them. The phone stands there even when it is not known, and what nobody asked is not agreed."""
    found = (
        ("phone", unbroken(clean(person.phone))),
        ("contact", reaching(person.may, person.never, person.words)),
        ("pronouns", clean(person.pronouns)),
        ("stage", own_line(person.stage)),
        ("coordinator", own_line(person.coordinator)),
        ("job", own_line(person.job)),
        ("shared", " ".join(f"{own_line(row).rstrip('.')}." for row in person.shared_with if clean(row))),
        ("needs", ", ".join(own_line(need) for need in person.needs if clean(need))),
    )
    return tuple(Fact(said(f"hand_over.{key}"), text) for key, text in found if text or key == "phone")


def _table(
    key: str, heads: tuple[str, ...], rows: list[tuple[str, ...]], shares: tuple[float, ...]
) -> tuple[Part, ...]:
    if not rows:
        return ()
    title = said(f"hand_over.{key}")
    return (Heading(title), Table(title, tuple(said(f"hand_over.{head}") for head in heads), tuple(rows), shares, 0))


def _step(step: StepLine, year: int) -> tuple[str, str, str]:
    return own_line(step.what), own_line(step.who) or "–", day_in(step.by, year) or said("paper.no_day")


def _coming(coming: Dated, year: int) -> tuple[str, str]:
    return own_line(coming.what), day_in(coming.on, year) or "–"
