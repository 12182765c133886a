"""Keeping in touch with somebody who did not come (FS20)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ips_desktop.casework.standing_here import not_ahead, person
from ips_desktop.desk import Desk
from ips_desktop.questions.contact_rules import contact_rules
from ips_desktop.questions.finishing import has_died
from ips_desktop.records import Attempt
from ips_desktop.rules import names
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import AttemptHow


def record_attempt(
    desk: Desk, *, client: UUID, how: AttemptHow, reached: bool = False, on: date | None = None, note: str = ""
) -> UUID:
    """Note an attempt to reach a person, and whether it did. It is outreach, never a contact.

    Refused "day_ahead"; "person.died"; "contact.not_that_way" for a way they said no to, unless the note says why it was taken.
    """
    day, who = on or desk.today, person(desk, client)
    not_ahead(desk, day)
    if has_died(desk, who.id):
        raise Refused("person.died")
    if not note.strip() and contact_rules(desk, who.id).forbids(how):
        first = names.first(who.given_name, who.family_name, who.known_as)
        raise Refused("contact.not_that_way", "how", first=first)
    return desk.keep(
        Attempt(
            subject_id=who.id,
            on=day,
            how=how,
            reached=reached,
            adviser_id=desk.me.id,
            note=note or None,
        )
    )
