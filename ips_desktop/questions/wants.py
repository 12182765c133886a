"""What people want from work, as `rules.matching` reads it: from the newest profile of each, in three statements for all of them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.group import groups
from ips_desktop.questions.histories import advisers_of
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import Employer, Lead, NamedAdviser, Preference, Profile, Spell
from ips_desktop.rules.matching import Offer, Wants
from ips_desktop.rules.occupations import industry_of

SAID = ("would_do", "would_not_do", "goal", "hours_and_days", "getting_there", "setting")


def wants_of(desk: Desk, among: sa.Select[UUID]) -> dict[UUID, Wants]:
    """What each of these people wants, under the record that goes on; who has no profile here is left out. Four statements."""
    profiles = desk.session.execute(
        sa.select(Profile.subject_id, Profile.id)
        .where(Profile.subject_id.in_(among), Profile.deleted.is_not(True), Profile.held != "headline")
        .order_by(Profile.version, Profile.id)
    )
    same = groups(desk)
    newest = {same.top(client): profile for client, profile in profiles}
    prefers: dict[UUID | None, list[str]] = {}
    for profile, words in desk.session.execute(
        sa.select(Preference.profile_id, Preference.text)
        .where(Preference.subject_id.in_(among), Preference.present.is_(True), Preference.deleted.is_not(True))
        .order_by(Preference.id)
    ):
        prefers.setdefault(profile, []).append(words or "")
    long = texts(desk, newest.values(), SAID)
    return {
        client: Wants(tuple(prefers.get(profile, ())), **{name: text(long, profile, name) for name in SAID})
        for client, profile in newest.items()
    }


def my_people(desk: Desk) -> sa.Select[UUID]:
    """Everyone with an open spell who is named to me today, as a statement to ask among. One statement."""
    ever = sa.select(NamedAdviser.subject_id).where(NamedAdviser.adviser_id == desk.me.id)
    named = [client for client, adviser in advisers_of(desk, ever).on(desk.today).items() if adviser == desk.me.id]
    return sa.select(Spell.subject_id).where(
        Spell.subject_id.in_(groups(desk).all_of(named)), Spell.closed_on.is_(None), Spell.deleted.is_not(True)
    )


def offer_of(lead: Lead, employer: Employer | None, note: str = "") -> Offer:
    """A lead as it is compared: what the lead does not say of the place, its employer says."""
    industry = industry_of(employer.sic) if employer is not None else None
    return Offer(
        title=lead.title or "",
        soc=lead.soc or "",
        minutes_week=lead.minutes_week,
        setting=lead.setting or (employer.setting if employer is not None else None),
        town=lead.town or (employer.town or "" if employer is not None else ""),
        contract=lead.contract,
        kind=lead.kind,
        note=note,
        about=industry.title if industry is not None else "",
    )
