"""What a person's papers on work say, as frozen values: the profile, the job search plan, the support plan at work.

Rules as in `sheets`: facts and people's own words only; "" and None print as a place to write by pen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from ips_desktop.questions.sheets import PaperHead, SignatureLine


@dataclass(frozen=True)
class JobHad:
    """A job the person had: `when` is written as it is read ("2019 to 2021"); `lesson` and `disliked` stay private."""

    what: str
    where: str = ""
    when: str = ""
    liked: str = ""
    ended: str = ""
    disliked: str = ""
    lesson: str = ""


@dataclass(frozen=True)
class NeedRow:
    """How much help with one part of life: `need` is "social", "housing", "training" or "vocational"; 0 none to 3 a lot."""

    need: str
    at_entry: int | None = None
    now: int | None = None


@dataclass(frozen=True)
class ProfilePrivate:
    """Page 2 of the profile, own words throughout. Convictions and what helps us meet safely are not here: they never print."""

    helps: str = ""
    hard: str = ""
    early_signs: str = ""
    medicine_times: str = ""
    adjustments: str = ""
    people_who_help: str = ""
    knows_of_jobs: str = ""
    money: str = ""
    home_life: str = ""
    caring: str = ""
    identity: str = ""
    support_wish: str = ""
    sources: str = ""
    needs: tuple[NeedRow, ...] = ()


@dataclass(frozen=True)
class ProfileSheet:
    """«My work profile» (SS5.3d). Own words throughout; `cares_about`, `knows`, `skills` hold one strength a line."""

    head: PaperHead
    first_talk: date | None = None
    changed_on: date | None = None
    goal: str = ""
    why_now: str = ""
    strengths: str = ""
    cares_about: str = ""
    knows: str = ""
    skills: str = ""
    would_do: str = ""
    would_not_do: str = ""
    hours_and_days: str = ""
    pay_needed: str = ""
    getting_there: str = ""
    setting: str = ""
    may_know: str = ""
    education: str = ""
    languages: str = ""
    digital: str = ""
    preferences: tuple[str, ...] = ()
    jobs: tuple[JobHad, ...] = ()
    private: ProfilePrivate | None = None


@dataclass(frozen=True)
class GoingFor:
    """A job the person may go for. `stage`: a `Stage`."""

    job: str
    where: str = ""
    stage: str = ""
    next_what: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class InterviewLine:
    """An interview to come, and the help the person wants with it."""

    job: str
    on: date | None = None
    at: time | None = None
    place: str = ""
    support: str = ""


@dataclass(frozen=True)
class SearchSheet:
    """«My job search» (practice §5). `approach`: an `Approach`, "" while not decided; `weekly` has one action a line."""

    head: PaperHead
    agreed_on: date | None = None
    review_on: date | None = None
    targets: str = ""
    where_to: str = ""
    employers: str = ""
    how_often: str = ""
    approach: str = ""
    cv: str = ""
    references: str = ""
    interviews: str = ""
    weekly: str = ""
    going_for: tuple[GoingFor, ...] = ()
    coming: tuple[InterviewLine, ...] = ()


@dataclass(frozen=True)
class WorkCheck:
    """One of the looks at whether work is still good: so many months after the start, due on a day (None while the start is not known), done or not."""

    months: int
    due: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class SupportTimes:
    """When we talk, in own words: before the start, the first days, the first month, after that."""

    before_start: str = ""
    first_days: str = ""
    first_month: str = ""
    after_that: str = ""


@dataclass(frozen=True)
class SupportPrivate:
    """Page 2 of the support plan: staying well, who else helps, how our help becomes less."""

    wellbeing: str = ""
    support_from: str = ""
    step_down: str = ""


@dataclass(frozen=True)
class SupportSheet:
    """«My support at work» of one job (SS2.6, FS18).

    `pay` in pence for each `pay_per`, a `PayPer`; `first_day` says at what time and for whom to ask. `ends` None means that
    no end is agreed. `may_contact` None: not decided. `agreed` has one thing a line.
    """

    head: PaperHead
    job: str
    employer: str = ""
    start_on: date | None = None
    first_day: str = ""
    getting_there: str = ""
    minutes_week: int | None = None
    pattern: str = ""
    pay: int | None = None
    pay_per: str = ""
    ends: date | None = None
    agreed_on: date | None = None
    review_on: date | None = None
    times: SupportTimes = SupportTimes()
    may_contact: bool | None = None
    contact_name: str = ""
    contact_about: str = ""
    contact_never: str = ""
    agreed: str = ""
    at_work: str = ""
    if_it_gets_hard: str = ""
    checks: tuple[WorkCheck, ...] = tuple(map(WorkCheck, (3, 6, 9, 12)))
    signatures: tuple[SignatureLine, ...] = ()
    copy: str | None = None
    private: SupportPrivate | None = None
