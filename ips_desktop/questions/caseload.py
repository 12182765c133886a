"""Caseload: everyone with one adviser, those who need attention first, against the limits (SS6.1–6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ips_desktop.questions.marks import Chip, Meter, Reason, YearMeter

FILTERS = ("all", "late", "job_search", "in_work", "monitoring", "no_plan")


@dataclass(frozen=True)
class CaseloadRow:
    """One person. `id` and `client` are the person.

    `next_what` · `next_by`: a clock's words, or the next step agreed; `late_days` > 0 reads "was any day until".
    `days_since` the last contact, None before the first; `rhythm`: agreed days between contacts. `flag`: one at most.
    `attention`: stands in the first group. `filters`: which of `FILTERS` it answers to. `stage`: "terms.SupportMode.…".
    """

    id: UUID
    client: UUID
    spell: UUID
    name: str
    short: str
    stage: Reason
    next_what: str
    next_by: date | None
    late_days: int
    last_contact: date | None
    days_since: int | None
    rhythm: int
    flag: Chip | None
    attention: bool
    filters: frozenset[str]
    plan: str = ""
    today_at: int | None = None
    withheld: bool = False


@dataclass(frozen=True)
class CaseloadPage:
    """The page of one adviser. `counts` follows `FILTERS`; `advisers` fills a supervisor's chooser (id, name)."""

    adviser: UUID
    adviser_name: str
    active: Meter
    monitoring: Meter
    year: YearMeter
    rows: tuple[CaseloadRow, ...]
    counts: tuple[tuple[str, int], ...]
    attention: int
    advisers: tuple[tuple[UUID, str], ...] = ()
