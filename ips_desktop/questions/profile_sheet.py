"""What the paper says of a profile: its newest version, or one asked for (SS5.3d). Convictions are never on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.letterhead import person_in_full
from ips_desktop.questions.paper_head import one_of, paper_head, rows_of
from ips_desktop.questions.sheets_work import JobHad, NeedRow, ProfilePrivate, ProfileSheet
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import Meeting, NeedsCheck, Preference, Profile, SupportWish, WorkHistory
from ips_desktop.terms.asked import NeedsWhen
from ips_desktop.terms.words import Attendance
from resources.wordings import said

FRONT = (
    "goal", "why_now", "strengths", "cares_about", "knows", "skills", "would_do", "would_not_do", "hours_and_days",
    "pay_needed", "getting_there", "setting", "may_know", "education", "languages", "digital",
)  # fmt: skip
MORE = (
    "helps", "hard", "early_signs", "medicine_times", "adjustments", "people_who_help", "knows_of_jobs", "money",
    "home_life", "caring", "identity", "sources",
)  # fmt: skip
JOB = ("liked", "disliked", "ended_because", "lesson")
NEEDS = ("social", "housing", "training", "vocational")


def profile_sheet(desk: Desk, client: UUID, *, profile: UUID | None = None, with_private: bool = True) -> ProfileSheet:
    """Fill the sheet; a person without a profile has a blank one. Refused "not_here", "withheld". Thirteen statements at most."""
    person = person_in_full(desk, client)
    versions = rows_of(desk, Profile, client, Profile.version)
    found = one_of(desk, Profile, profile, client) if profile is not None else versions[-1] if versions else None
    jobs = rows_of(desk, WorkHistory, client, WorkHistory.number)
    wishes = rows_of(desk, SupportWish, client, SupportWish.on)
    held = [row.id for row in (*jobs, *wishes[-1:], *([found] if found else []))]
    long = texts(desk, held, (*FRONT, *MORE, *JOB, "words"))
    front = {name: text(long, found.id if found else None, name) for name in FRONT}
    had = tuple(_job(row, long) for row in jobs)
    preferences = _preferences(desk, found)
    shown = "\n".join((*front.values(), *preferences, *(f"{j.what}\n{j.where}\n{j.liked}\n{j.ended}" for j in had)))
    number = str(found.version or "") if found else "1"
    head = paper_head(desk, person, shown, version=number, draft=found is None or found.completed_on is None)
    return ProfileSheet(
        head=head,
        first_talk=_first_talk(desk, client),
        changed_on=max((day for day in (found.begun_on, found.completed_on) if day), default=None) if found else None,
        **front,
        preferences=preferences,
        jobs=had,
        private=_private(desk, client, found, wishes, long) if with_private else None,
    )


def _first_talk(desk: Desk, client: UUID) -> date | None:
    """The first meeting that was attended. One statement, over the index of counts."""
    asked = sa.select(sa.func.min(Meeting.on)).where(
        Meeting.subject_id.in_(ids_of(desk, client)),
        Meeting.attendance == Attendance.ATTENDED,
        Meeting.deleted.is_not(True),
    )
    return desk.session.scalar(asked)


def _preferences(desk: Desk, profile: Profile | None) -> tuple[str, ...]:
    if profile is None:
        return ()
    rows = rows_of(desk, Preference, profile.subject_id, Preference.text)
    return tuple(row.text for row in rows if row.profile_id == profile.id and row.present and row.text)


def _job(row: WorkHistory, long: Texts) -> JobHad:
    return JobHad(
        what=row.title or row.employer or "",
        where=(row.employer or "") if row.title else "",
        when=_when(row.from_when or "", row.to_when or ""),
        liked=text(long, row.id, "liked"),
        ended=text(long, row.id, "ended_because"),
        disliked=text(long, row.id, "disliked"),
        lesson=text(long, row.id, "lesson"),
    )


def _when(first: str, last: str) -> str:
    """2019 to 2021; one of the two alone as it is."""
    return said("paper_profile.from_to", first=first, last=last) if first and last else first or last


def _private(
    desk: Desk, client: UUID, profile: Profile | None, wishes: Sequence[SupportWish], long: Texts
) -> ProfilePrivate:
    more = {name: text(long, profile.id if profile else None, name) for name in MORE}
    wish = text(long, wishes[-1].id, "words") if wishes else ""
    return ProfilePrivate(**more, support_wish=wish, needs=_needs(desk, client))


def _needs(desk: Desk, client: UUID) -> tuple[NeedRow, ...]:
    """Each need at entry and as it was last looked at; nothing before anybody looked."""
    checks = rows_of(desk, NeedsCheck, client, NeedsCheck.on)
    if not checks:
        return ()
    entry = next((c for c in checks if c.when == NeedsWhen.AT_ENTRY), None)
    now = next((c for c in reversed(checks) if c.when == NeedsWhen.NOW), None)
    rows = ((name, getattr(entry, name, None), getattr(now, name, None)) for name in NEEDS)
    return tuple(NeedRow(name, then, later) for name, then, later in rows)
