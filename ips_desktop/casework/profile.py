"""The vocational profile: what a person wants from work and brings to it (SS5.3d, FS11)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa

from ips_desktop.casework.standing_here import in_full, person, say
from ips_desktop.desk import Desk
from ips_desktop.questions.group import ids_of
from ips_desktop.records import Preference, Profile
from ips_desktop.rules.versions import next_number
from ips_desktop.terms.text import clean
from ips_desktop.terms.troubles import Refused

OWN = ("version", "begun_on", "completed_on", "updated_after")
"""What the acts set themselves."""


def begin_profile(desk: Desk, *, client: UUID, after_job: UUID | None = None) -> UUID:
    """Begin a person's profile, or the next version of it with the last one's words; after a job experience it says which.

    Refused "withheld" while a part of the last version is not on this laptop: the next would stand in its place without that part.
    """
    who = person(desk, client).id
    before = newest_profile(desk, who)
    if before is not None and any(before.withholds(name) for name in Profile.long):
        raise Refused("withheld")
    number = next_number([before.version] if before else [])
    profile = Profile(id=desk.new_id(), subject_id=who, version=number, begun_on=desk.today, updated_after=after_job)
    desk.keep(profile)
    if before is not None:
        for name in Profile.long:
            setattr(profile, name, getattr(before, name))
        _prefer(desk, profile, _present(desk, before.id))
    return profile.id


def keep_profile(desk: Desk, *, profile: UUID, preferences: Sequence[str] | None = None, **fields: Any) -> UUID:
    """Keep what was said so far. The profile is complete once goal, strengths and one preference are there."""
    desk.may(Profile, "edit")
    found = in_full(desk, Profile, profile)
    say(found, fields, not_these=OWN)
    if preferences is not None:
        _prefer(desk, found, preferences)
    if found.completed_on is None and found.goal and found.strengths and _present(desk, profile):
        found.completed_on = desk.today
    return profile


def keep_profile_part(desk: Desk, *, client: UUID, **fields: Any) -> UUID:
    """Keep a part of a person's newest profile, beginning one when there is none (SS5.3d)."""
    found = newest_profile(desk, person(desk, client).id)
    profile = found.id if found is not None else begin_profile(desk, client=client)
    desk.session.flush()
    return keep_profile(desk, profile=profile, **fields)


def newest_profile(desk: Desk, client: UUID) -> Profile | None:
    """The last version of a person's profile, of somebody in several records too; None before the first."""
    return desk.session.scalars(
        sa.select(Profile)
        .where(Profile.subject_id.in_(ids_of(desk, client)), Profile.deleted.is_not(True))
        .order_by(Profile.version.desc(), Profile.id.desc())
        .limit(1)
    ).first()


def _rows(desk: Desk, profile: UUID) -> list[Preference]:
    desk.session.flush()
    return list(desk.session.scalars(sa.select(Preference).where(Preference.profile_id == profile)))


def _present(desk: Desk, profile: UUID) -> list[str]:
    return [row.text for row in _rows(desk, profile) if row.present and row.text]


def _prefer(desk: Desk, profile: Profile, preferences: Sequence[str]) -> None:
    """Each preference is a row of its own; two laptops that add the same one make the same row (decision 5)."""
    wanted = {uuid5(profile.id, f"preference:{text}"): text for text in map(_trimmed, preferences) if text}
    for row in _rows(desk, profile.id):
        row.present = row.id in wanted
        wanted.pop(row.id, None)
    for id_, text in wanted.items():
        desk.keep(Preference(id=id_, subject_id=profile.subject_id, profile_id=profile.id, text=text, present=True))


def _trimmed(text: str) -> str:
    return clean(text).strip()
