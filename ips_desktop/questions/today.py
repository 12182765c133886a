"""Today: what next, and why (experience §3). The diary, the clocks that run, and the words that wait to be finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.questions.marks import Chip, Reason

NOW, LATE, WEEK = "now", "late", "week"


@dataclass(frozen=True)
class TodayRow:
    """One thing to do. `id` stays the same from one asking to the next.

    `group`: "now" (the diary), "late" or "week". `at` (minutes after midnight) leads the row, else `icon`.
    `what`: "Review the plan", or the place for a meeting. `why`: the reason, from `clocks`. `until`: "any day until …", the last day.
    `next_step`, `next_by`: what was agreed last, for a meeting. `act`: the act that settles the row, by the name of the function
    (`record_meeting`, `record_attempt`, `keep_profile`, `agree_plan`, `sign_plan`, `hand_copy`, `review_plan`, `give_information`,
    `record_yes`, `decide_referral`); `about`: the record it is about (appointment, plan, profile, referral or the person).
    """

    id: UUID
    group: str
    client: UUID
    name: str
    what: Reason
    act: str
    about: UUID
    icon: str
    why: Reason | None = None
    rule: str = ""
    at: int | None = None
    minutes: int | None = None
    on: date | None = None
    until: date | None = None
    late_days: int = 0
    chip: Chip | None = None
    next_step: str = ""
    next_by: date | None = None
    withheld: bool = False


@dataclass(frozen=True)
class DiaryEntry:
    """A meeting in the diary. `place` and `medium` are values of `Place` and `Medium`; `kept`: a meeting has settled it."""

    id: UUID
    client: UUID
    name: str
    on: date
    at: int | None
    minutes: int | None
    place: str
    venue: str
    medium: str
    purpose: str
    kept: bool


@dataclass(frozen=True)
class WaitingDraft:
    """Words begun and not finished: `form` and `about` as they were kept, the person if the draft is about one."""

    form: str
    about: UUID
    name: str
    kept_at: int


@dataclass(frozen=True)
class TodayPage:
    """The whole page. The sentence: `today`, `meetings` to come, `things` to do, `late` of them late.

    `next_up` is what comes first after this week, for the day on which nothing is due. `chosen`: the id of the row nearest to now.
    """

    today: date
    meetings: int
    things: int
    late: int
    rows: tuple[TodayRow, ...]
    diary: tuple[DiaryEntry, ...]
    tomorrow: tuple[DiaryEntry, ...]
    next_day: date
    drafts: tuple[WaitingDraft, ...] = ()
    next_up: TodayRow | None = None
    chosen: UUID | None = None
