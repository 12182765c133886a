"""Every word of the plan, once: PDF, large print and HTML all say what stands here. Cleaned, bound, with days in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ips_desktop.documents.plan.private_content import PrivateWords, private_words
from ips_desktop.documents.press.words import bound, clean, lines, together, unbroken
from ips_desktop.documents.second_look import neutral
from ips_desktop.questions.sheets import MeetNext, PlanSheet, SignatureLine, StepLine
from ips_desktop.terms.words import CopyHow, SignatureHow, SignerRole
from resources.wordings import days, has, said


@dataclass(frozen=True)
class Fact:
    """A label and what stands after it; "" is a place to write."""

    label: str
    value: str


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
class SignerWords:
    """One signature as read. `note` stands in the box when nothing was drawn."""

    statement: str
    caption: str
    on: str
    note: str
    strokes: bytes | None
    signed: bool


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
    signers: tuple[SignerWords, ...]
    prefers_not: bool
    copies: tuple[tuple[str, bool], ...]
    foot_person: str
    foot_version: str
    foot_made: str
    foot_large: str
    draft: bool
    private: PrivateWords | None


def plan_words(sheet: PlanSheet) -> PlanWords:
    """The words of `sheet`, in the language spoken."""
    name = _name(sheet)
    adviser = clean(sheet.adviser_name)
    first = clean(sheet.adviser_first) or adviser.split(" ")[0]
    when, place, cant = _meet(sheet.meet_next, first)
    goal = clean(sheet.goal).strip('"“”')
    made = days.day_of_year(sheet.made_at.date())
    version = said("paper.version", version=clean(sheet.version))
    foot = f"{said('paper.draft')} {version}" if sheet.draft else version
    return PlanWords(
        service=clean(sheet.service_name) if neutral(sheet.service_name) else "",
        strip=(
            Fact(said("paper.my_name"), name),
            Fact(said("paper.my_adviser"), _with_phone(adviser, sheet.adviser_phone)),
            Fact(said("paper.agreed"), whole_day(sheet.agreed_on)),
            Fact(said("paper.look_again"), whole_day(sheet.review_on)),
        ),
        goal=said("paper.quoted", words=bound(goal)) if goal else "",
        letters=len(goal),
        facts=(
            Fact(said("paper.kind"), _kind(sheet.kind)),
            Fact(said("paper.hours"), together(clean(sheet.hours))),
            Fact(said("paper.by_when"), _by_when(sheet.by_when)),
        ),
        why=tuple(map(bound, lines(sheet.why))),
        bring=tuple(bound(thing) for thing in map(clean, sheet.bring) if thing),
        steps=tuple(_step(step, sheet.made_at.year) for step in sheet.steps),
        worked=tuple(map(bound, lines(sheet.worked_when))),
        meet_when=when,
        meet_place=place,
        cant_come=cant,
        signers=_signers(sheet, name, adviser),
        prefers_not=any(s.role == SignerRole.PERSON and s.how == SignatureHow.PREFERS_NOT for s in sheet.signatures),
        copies=tuple((said(f"paper.copy_{how}"), sheet.copy == how) for how in CopyHow),
        foot_person=name,
        foot_version=foot,
        foot_made=said("paper.made_by", name=clean(sheet.made_by), day=unbroken(made), time=f"{sheet.made_at:%H:%M}"),
        foot_large=said(
            "paper.foot_large", version=foot, day=short_day(sheet.made_at.date()), name=clean(sheet.made_by)
        ),
        draft=sheet.draft,
        private=private_words(sheet.private, first) if sheet.private else None,
    )


def whole_day(on: date | None) -> str:
    """Tue 24 Nov 2026, unbroken; "" for none."""
    return unbroken(days.day_of_year(on)) if on else ""


def short_day(on: date) -> str:
    """24 Nov 2026, unbroken."""
    return unbroken(f"{on.day} {days.month(on, long=False)} {on.year}")


def _name(sheet: PlanSheet) -> str:
    name, called = clean(sheet.person_name), clean(sheet.preferred_name)
    if not name or not called or f" {called.casefold()} " in f" {name.casefold()} ":
        return name or called
    return said("paper.also_called", name=name, called=called)


def _with_phone(adviser: str, phone: str) -> str:
    number = unbroken(clean(phone))
    return said("paper.name_and_phone", name=adviser, phone=number) if number else adviser


def _kind(kind: str) -> str:
    key = f"paper.kind_{kind}"
    return together(said(key) if kind and has(key) else clean(kind.replace("_", " ")))


def _by_when(by: date | str | None) -> str:
    return whole_day(by) if isinstance(by, date) else together(clean(by or ""))


def _step(step: StepLine, year: int) -> StepWords:
    def day(on: date | None) -> str:
        return "" if on is None else unbroken(days.day(on)) if on.year == year else whole_day(on)

    done = unbroken(f"{step.done_on.day} {days.month(step.done_on, long=False)}") if step.done_on else ""
    return StepWords(
        str(step.number), bound(clean(step.what)), bound(clean(step.who)), day(step.by), step.done_on is not None, done
    )


def _meet(meet: MeetNext | None, adviser: str) -> tuple[str, str, str]:
    cant = said("paper.call_me" if meet and meet.cant_come == "call" else "paper.text_me", adviser=adviser)
    if meet is None:
        return "", "", cant
    when = whole_day(meet.on)
    if meet.at:
        when = said("paper.day_and_time", day=when, time=f"{meet.at:%H:%M}")
    return unbroken(when), bound(clean(meet.place)), cant


def _signers(sheet: PlanSheet, name: str, adviser: str) -> tuple[SignerWords, ...]:
    """The person first, the adviser second, others after: those who have not signed have an empty box."""
    person = [s for s in sheet.signatures if s.role == SignerRole.PERSON][:1]
    advisers = [s for s in sheet.signatures if s.role == SignerRole.ADVISER][:1]
    others = [s for s in sheet.signatures if s not in person and s not in advisers]
    person = person or [SignatureLine(SignerRole.PERSON, name)]
    advisers = advisers or [SignatureLine(SignerRole.ADVISER, adviser)]
    return tuple(_signer(line) for line in (*person, *advisers, *others))


def _signer(line: SignatureLine) -> SignerWords:
    title = clean(line.title) or (said("paper.adviser_title") if line.role == SignerRole.ADVISER else "")
    name = clean(line.name)
    note = {SignatureHow.ON_PAPER: "paper.signed_on_paper", SignatureHow.BY_VOICE: "paper.signed_by_voice"}
    known = next((said(key) for how, key in note.items() if line.how == how), "")
    return SignerWords(
        statement=said("paper.agree" if line.role == SignerRole.PERSON else "paper.my_part"),
        caption=said("paper.name_and_title", name=name, title=title) if title else name,
        on=whole_day(line.on),
        note=known,
        strokes=line.strokes if line.how == SignatureHow.DRAWN else None,
        signed=line.how in (SignatureHow.DRAWN, SignatureHow.ON_PAPER, SignatureHow.BY_VOICE),
    )
