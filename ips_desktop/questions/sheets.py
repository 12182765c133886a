"""What a printed paper says, as frozen values: a question fills a sheet, `documents` lays it out.

A sheet holds facts and people's own words; standing text, dates in words and layout belong to `documents`.
A text not known is "", a day not known is None: both print as a place to write by pen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True)
class PaperHead:
    """What every paper for a person has: whose it is, whose adviser, who made it and when.

    `preferred_name` is what they are called; `adviser_first` is the adviser's name inside sentences. `service_name` must not
    name the field. `version` is for show; `made_at` is civil local time. `others`: names of other people served that its
    words hold; never printed, they are for `second_look`.
    """

    service_name: str
    person_name: str
    adviser_name: str
    adviser_phone: str
    made_by: str
    made_at: datetime
    version: str = ""
    preferred_name: str = ""
    adviser_first: str = ""
    draft: bool = False
    language: str = "en"
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepLine:
    """One step of the plan. `who` is written as it is read: "Amina and Jo, side by side"."""

    number: int
    what: str = ""
    who: str = ""
    by: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class MeetNext:
    """When and where we meet next. `cant_come` is how to say so to the adviser: "text" or "call"."""

    on: date
    at: time | None = None
    place: str = ""
    cant_come: str = "text"


@dataclass(frozen=True)
class SignatureLine:
    """One signer. `role`: a `SignerRole`; `how`: a `SignatureHow`, "" while nothing is signed.

    `strokes` is what `ips_desktop.documents.press.strokes.pack` made of the pad; `title` stands after the name. `witness`
    is who heard it, when it was said by voice; `reason` is why somebody prefers not to sign, which stands on no page that
    can be shown.
    """

    role: str
    name: str
    how: str = ""
    strokes: bytes | None = None
    on: date | None = None
    title: str = ""
    witness: str = ""
    reason: str = ""


@dataclass(frozen=True)
class ToldRow:
    """Who may be told what, until when in the person's words; "" means until the person says stop."""

    who: str
    what: str
    until: str = ""


@dataclass(frozen=True)
class UnwellPlan:
    """What happens if the person becomes unwell, in their own words."""

    notice: str = ""
    helps: str = ""
    adviser_may: str = ""
    call: str = ""


@dataclass(frozen=True)
class MoneyAdvice:
    """Advice on money: who gave it and on what day, and what it came to in one sentence. Never our own sum."""

    given_by: str
    sentence: str


@dataclass(frozen=True)
class Training:
    """Training or a try-out: always with an end and a purpose, in the person's words (SS5.3e, time-limited).

    `ends` is a day, or as the person said it. `leads_to` is what comes after it; `chosen`: the person chose it.
    """

    what: str
    ends: date | str = ""
    purpose: str = ""
    leads_to: str = ""
    chosen: bool = True
    begins: date | None = None


@dataclass(frozen=True)
class LastStep:
    """What became of a step of the version before. `fate`: "done", "goes_on" or "closed"; `why` it was closed, or its result."""

    what: str
    fate: str
    why: str = ""


@dataclass(frozen=True)
class PrivatePage:
    """Page 2: for the person and those they choose. Never part of what an employer is shown."""

    told: tuple[ToldRow, ...] = ()
    not_told: str = ""
    unwell: UnwellPlan = UnwellPlan()
    money: MoneyAdvice | None = None
    support: str = ""
    training: Training | None = None
    last_steps: tuple[LastStep, ...] = ()
    not_signed_why: str = ""


@dataclass(frozen=True)
class PlanSheet:
    """«My return-to-work plan» (SS1): everything the paper, its large-print form and its HTML copy say.

    `person_name` heads the paper; `preferred_name` is what they are called, and is added when it is no part of it.
    `adviser_first` is the adviser's name inside sentences ("Text Jo"). `service_name` must not name the field.
    `goal`, `why`, `bring` and `worked_when` are the person's own words. `kind`: a `GoalKind`; `copy`: a `CopyHow`.
    `version` is for show ("3", "3b"). `made_at` is civil local time. `private=None` leaves page 2 out.
    `others`: names of other people served that its words hold; never printed, they are for `second_look`.
    """

    service_name: str
    person_name: str
    adviser_name: str
    adviser_phone: str
    version: str
    made_by: str
    made_at: datetime
    preferred_name: str = ""
    adviser_first: str = ""
    agreed_on: date | None = None
    review_on: date | None = None
    goal: str = ""
    kind: str = ""
    hours: str = ""
    by_when: date | str | None = None
    why: str = ""
    bring: tuple[str, ...] = ()
    steps: tuple[StepLine, ...] = ()
    worked_when: str = ""
    meet_next: MeetNext | None = None
    signatures: tuple[SignatureLine, ...] = ()
    copy: str | None = None
    draft: bool = False
    private: PrivatePage | None = None
    language: str = "en"
    others: tuple[str, ...] = ()
