"""What is told to whom, as frozen values: a person's decision on their information, what an employer holds, money as told.

Rules as in `sheets`: facts and people's own words only; "" and None print as a place to write by pen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ips_desktop.questions.sheets import PaperHead


@dataclass(frozen=True)
class ConsentRow:
    """A narrow consent: who, about what, with the name or without, until when (None: until the person says stop)."""

    who: str
    topics: str
    named: bool = False
    until: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True)
class DecidedBefore:
    """An earlier decision. `decision`: a `Disclosure`."""

    on: date
    decision: str


@dataclass(frozen=True)
class InformationSheet:
    """«My information», the person's own copy (FS10). `decision`: a `Disclosure`; `speaks`: a `WhoSpeaks`; "" not decided."""

    head: PaperHead
    decided_on: date | None = None
    revisit_on: date | None = None
    decision: str = ""
    speaks: str = ""
    to_whom: str = ""
    when: str = ""
    exact_words: str = ""
    never: str = ""
    adjustments: str = ""
    occupational_health: str = ""
    reasons: str = ""
    pros_and_cons: bool | None = None
    consents: tuple[ConsentRow, ...] = ()
    before: tuple[DecidedBefore, ...] = ()


@dataclass(frozen=True)
class EmployersCopySheet:
    """What an employer holds: the name, the words and the topics that were consented to, and nothing else (FS10).

    It has no room for more on purpose. `name` is the person's name as they want it there; `until` None means until they
    say stop. `ask_*` is whom to turn to. A `service_name` that names the field is left off unless `tells`: the person
    decided to tell.
    """

    employer: str
    name: str
    words: str
    topics: tuple[str, ...]
    ask_name: str
    ask_phone: str
    made_by: str
    made_at: datetime
    from_day: date
    until: date | None = None
    service_name: str = ""
    tells: bool = False
    language: str = "en"


@dataclass(frozen=True)
class AtHours:
    """Money at one level of hours, as given. `minutes` a week; `pence` of money, None where the adviser gave none."""

    minutes: int
    pence: int | None = None


@dataclass(frozen=True)
class MoneySheet:
    """«Money in and out of work», as told on a day (SS3.4, FS9). Every figure is the benefits adviser's; none is ours.

    `now_pence` is money now. `form`: a `FormState` of the permitted-work form; `limit` in pence a week.
    `ask_again` is the day from which the advice is old.
    """

    head: PaperHead
    told_on: date | None = None
    ask_again: date | None = None
    given_by: str = ""
    organisation: str = ""
    competence: str = ""
    tool: str = ""
    assumption_on: date | None = None
    result: str = ""
    now_pence: int | None = None
    levels: tuple[AtHours, ...] = ()
    benefits_now: str = ""
    household: str = ""
    costs: str = ""
    one_off: str = ""
    form: str = ""
    limit: int | None = None
    limit_until: date | None = None
    who_to_tell: str = ""
    tell_by: date | None = None
    reporting: str = ""
    if_it_stops: str = ""
