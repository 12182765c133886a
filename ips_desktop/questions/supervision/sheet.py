"""Fills the paper of a supervision from its records (SS9.4)."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import NOBODY, clients_named, colleagues, name_in
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.leading import leads
from ips_desktop.questions.letterhead import maker
from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.questions.supervision.kept import WORDS, actions_of, people_of, signatures_of
from ips_desktop.questions.supervision_sheet import Agreed, SupervisionSheet, TalkedOf
from ips_desktop.questions.texts import word
from ips_desktop.records import Supervision, SupervisionSignature
from ips_desktop.rules.names import initials
from ips_desktop.terms.troubles import Refused


def supervision_sheet(desk: Desk, supervision: UUID) -> SupervisionSheet:
    """The record as both signed it. Refused "not_here", "not_your_team", "withheld". Ten statements."""
    found, everybody = desk.find(Supervision, supervision), colleagues(desk)
    who = everybody.get(found.subject_id)
    if who is None or (who.id != desk.me.id and not leads(desk, who)):
        raise Refused("not_your_team")
    if any(found.withholds(name) for name in WORDS):
        raise Refused("withheld")
    by = name_in(everybody, found.supervisor_id)
    people = people_of(desk, supervision)
    named = clients_named(desk, [row.client_id for row in people if row.client_id is not None])
    return SupervisionSheet(
        maker=maker(desk),
        adviser_name=who.name,
        supervisor_name=by,
        on=found.on,
        minutes=found.minutes,
        topic=choice_words(found.topic) if found.topic is not None else "",
        next_on=found.next_on,
        parts=tuple((name, getattr(found, name) or "") for name in WORDS),
        people=tuple(
            TalkedOf(
                initials(named.get(row.client_id, NOBODY).full) if row.client_id is not None else "",
                row.due or "",
                row.said or "",
            )
            for row in people
        ),
        actions=tuple(
            Agreed(row.what or "", name_in(everybody, row.owner_id), row.by_day, row.done_on)
            for row in actions_of(desk, supervision)
        ),
        signatures=tuple(map(_signature, signatures_of(desk, supervision))),
    )


def _signature(row: SupervisionSignature) -> SignatureLine:
    return SignatureLine(
        role=word(row.role),
        name=row.signer or "",
        how=word(row.how),
        strokes=row.drawn,
        on=row.on,
        witness=row.reason or "",
    )
