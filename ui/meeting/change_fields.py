"""What each toggle of "Did anything change?" asks: its fields, what they may be, what stands there when it is turned on.

Few enough to be answered in five seconds, and all that the act needs; what is said later has its own form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.questions.meeting import MeetingForm
from ips_desktop.questions.meeting_offers import CardOffered
from ips_desktop.terms.benefiting import AdviceOutcome
from ips_desktop.terms.changing import ChangeKind
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.keeping_safe import ConcernKind
from ips_desktop.terms.looking import PayPer, Stage
from ips_desktop.terms.sharing import Disclosure
from resources.wordings import has, said
from ui.parts.amounts import HoursInput, MoneyInput
from ui.parts.fields import Field
from ui.parts.inputs import ChoiceInput, Input, TextInput
from ui.parts.known import KnownInput
from ui.parts.understood import ClockInput, DateInput

Today = Callable[[], date]
Kind = ChangeKind
ICONS: dict[ChangeKind, str] = {
    Kind.EMPLOYER_CONTACT: "building-store",
    Kind.APPLICATION: "send",
    Kind.INTERVIEW: "messages",
    Kind.JOB: "briefcase",
    Kind.HOURS_OR_PAY: "clock",
    Kind.BENEFITS_ADVICE: "coins",
    Kind.TRAINING: "school",
    Kind.VOLUNTEERING: "heart-handshake",
    Kind.PERSONAL_INFORMATION: "eye-off",
    Kind.RISK: "alert-triangle",
}
PROPOSED = 3
DAY, TIME, CHOICE, AMOUNT = 220, 104, 220, 132
TERMS = ("minutes_week", "pay", "pay_per")


@dataclass(frozen=True)
class Asked:
    """One field of a box. `wide`: how wide at 100 %, 0 for what is left over; `second`: it stands in the line below."""

    name: str
    field: Field
    wide: int = 0
    second: bool = False


Control = Input | KnownInput


@dataclass(frozen=True)
class _Ask:
    name: str
    control: Callable[[Today], Control]
    wide: int = 0
    second: bool = False


def _choice(terms: Any, *, may_be_empty: bool = False) -> Callable[[Today], Control]:
    """One of these words."""
    return lambda _today: ChoiceInput[Any](
        [(v, said(f"terms.{terms.__name__}.{v}")) for v in terms], may_be_empty=may_be_empty
    )


def _line(_today: Today) -> Control:
    return TextInput()


def _hours(_today: Today) -> Control:
    return HoursInput()


def _day(today: Today) -> Control:
    return DateInput(today)


def _sent(today: Today) -> Control:
    line = DateInput(today, past=True)
    line.setPlaceholderText(said("changes.not_yet"))
    return line


_JOB = _Ask("job", lambda _today: KnownInput(proposes=PROPOSED))
_NEW_EMPLOYER = _Ask("employer", lambda _today: KnownInput(), second=True)
_STEP = (_Ask("what", _line), _Ask("agreed_end", _day, DAY))
_ASKS: dict[ChangeKind, tuple[_Ask, ...]] = {
    Kind.EMPLOYER_CONTACT: (
        _Ask("employer", lambda _today: KnownInput()),
        _Ask("medium", _choice(ContactWay), CHOICE),
    ),
    Kind.APPLICATION: (_JOB, _NEW_EMPLOYER, _Ask("applied_on", _sent, DAY)),
    Kind.INTERVIEW: (_JOB, _NEW_EMPLOYER, _Ask("on", _day, DAY), _Ask("at", lambda _today: ClockInput(), TIME)),
    Kind.JOB: (_JOB, _NEW_EMPLOYER, _Ask("start_on", _day, DAY), _Ask("minutes_week", _hours, AMOUNT)),
    Kind.HOURS_OR_PAY: (
        _Ask("job", lambda _today: ChoiceInput[UUID]((), may_be_empty=True)),
        _Ask("minutes_week", _hours, AMOUNT, second=True),
        _Ask("pay", lambda _today: MoneyInput(), AMOUNT, second=True),
        _Ask("pay_per", _choice(PayPer, may_be_empty=True), AMOUNT, second=True),
        _Ask("from_day", _day, second=True),
    ),
    Kind.BENEFITS_ADVICE: (_Ask("outcome", _choice(AdviceOutcome), CHOICE), _Ask("given_by", _line)),
    Kind.TRAINING: _STEP,
    Kind.VOLUNTEERING: _STEP,
    Kind.PERSONAL_INFORMATION: (
        _Ask("decision", _choice(Disclosure, may_be_empty=True), CHOICE),
        _Ask("exact_words", _line),
    ),
    Kind.RISK: (_Ask("kind", _choice(ConcernKind, may_be_empty=True), CHOICE), _Ask("what", _line)),
}


def asked(kind: ChangeKind, today: Today) -> tuple[Asked, ...]:
    """The fields of a toggle, in their order; each is called "<kind>.<argument of the act>"."""
    return tuple(
        Asked(ask.name, _field(kind, ask.name, ask.control(today)), ask.wide, ask.second) for ask in _ASKS[kind]
    )


def _field(kind: ChangeKind, name: str, control: Control) -> Field:
    key = f"changes.{kind}.{name}"
    hint = said(f"{key}.hint") if has(f"{key}.hint") else ""
    return Field(f"{kind}.{name}", said(key), control, hint=hint)  # pyright: ignore[reportArgumentType]


def options(kind: ChangeKind, form: MeetingForm) -> dict[str, Sequence[tuple[Any, str]]]:
    """What may be chosen for this person, or is named while it is typed, by field."""
    offers = form.offers
    if kind == Kind.EMPLOYER_CONTACT:
        return {"employer": offers.employers}
    if kind == Kind.HOURS_OR_PAY:
        return {"job": [(job.id, job.words) for job in offers.jobs]}
    if kind not in (Kind.APPLICATION, Kind.INTERVIEW, Kind.JOB):
        return {}
    cards = [(card.id, card.words) for card in offers.cards if kind != Kind.APPLICATION or not card.sent]
    leads = () if kind == Kind.JOB else offers.leads
    return {"job": [*cards, *leads], "employer": offers.employers}


def proposed(kind: ChangeKind, form: MeetingForm) -> Mapping[str, Any]:
    """What stands there when it is turned on: what can only be meant, what was last time, today."""
    if kind in _LIKELY:
        wanted = _LIKELY[kind]
        return {"job": _only([card for card in form.offers.cards if wanted(card)])}
    if kind == Kind.HOURS_OR_PAY:
        only = form.offers.jobs[0].id if len(form.offers.jobs) == 1 else None
        return {"job": only, "from_day": form.on, **held_now(form, only)}
    return {
        Kind.EMPLOYER_CONTACT: {"medium": ContactWay.FACE_TO_FACE},
        Kind.BENEFITS_ADVICE: {"outcome": AdviceOutcome.GIVEN, "given_by": form.offers.advised_by},
        Kind.PERSONAL_INFORMATION: {"exact_words": form.exact_words},
    }.get(kind, {})


_LIKELY: dict[ChangeKind, Callable[[CardOffered], bool]] = {
    Kind.APPLICATION: lambda card: not card.sent,
    Kind.INTERVIEW: lambda card: card.stage in (Stage.INTERESTED, Stage.APPLIED),
    Kind.JOB: lambda card: card.stage in (Stage.OFFER, Stage.INTERVIEW),
}
"""Which cards of the board a toggle can mean; the only one such stands there already."""


def _only(cards: Sequence[CardOffered]) -> UUID | None:
    return cards[0].id if len(cards) == 1 else None


def held_now(form: MeetingForm, job: Any) -> dict[str, Any]:
    """Hours and pay of a job as they stand, to be written over."""
    found = next((each for each in form.offers.jobs if each.id == job), None)
    return {name: getattr(found, name) if found is not None else None for name in TERMS}


def is_asked(name: str, kind: ChangeKind, form: MeetingForm, answers: Mapping[str, Any]) -> bool:
    """Whether a field is asked for, as the others are answered now."""
    if name == "employer" and kind != Kind.EMPLOYER_CONTACT:
        return isinstance(answers["job"], str) and bool(answers["job"])  # a job that is on no list yet
    if name == "job" and kind == Kind.HOURS_OR_PAY:
        return len(form.offers.jobs) != 1
    if name == "given_by":
        return answers["outcome"] == AdviceOutcome.GIVEN
    if name == "exact_words":
        return answers["decision"] in (None, Disclosure.TELL, Disclosure.PART)
    return True


def about(kind: ChangeKind, form: MeetingForm) -> str:
    """What the box says over its fields: which job it is about, when there is only one."""
    if kind != Kind.HOURS_OR_PAY or len(form.offers.jobs) > 1:
        return ""
    if not form.offers.jobs:
        return said("changes.no_job")
    only = form.offers.jobs[0]
    return said("changes.job_now", job=only.words, terms=only.now) if only.now else only.words
