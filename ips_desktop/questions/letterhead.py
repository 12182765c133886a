"""What every letter begins with: who writes, to whom and where, which version; the address only where we may write."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import LONDON, Desk
from ips_desktop.questions.colleagues import Colleague, colleagues
from ips_desktop.questions.finishing import died
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.letter_sheets import Addressee, Letterhead, Sender
from ips_desktop.questions.others import others_named
from ips_desktop.questions.service import service_facts
from ips_desktop.questions.standing import adviser_on
from ips_desktop.questions.team_sheets import Maker
from ips_desktop.records import Client, Employer, EmployerPerson, GivenPaper, Staff
from ips_desktop.rules import names
from ips_desktop.terms.giving import PaperKind
from ips_desktop.terms.troubles import Refused
from resources.wordings import language, said


def person_in_full(desk: Desk, client: UUID) -> Client:
    """The person whom a paper is about. Refused "not_here", "withheld" while only the outline is here."""
    found = desk.find(Client, client)
    if found.withheld:
        raise Refused("withheld")
    return found


def made_at(desk: Desk) -> datetime:
    """This moment as civil local time, as papers say it."""
    return datetime.fromtimestamp(desk.now / 1_000_000, LONDON).replace(tzinfo=None)


def maker(desk: Desk, *, version: str = "1") -> Maker:
    """Who makes a paper between colleagues, and when."""
    return Maker(desk.me.name, made_at(desk), service_facts(desk).neutral_name, version, language())


def sender(desk: Desk) -> Sender:
    """Who writes: the member of staff at this laptop, with their own phone and e-mail, and the address of the service. One statement."""
    me = colleagues(desk).get(desk.me.id)
    email = desk.session.scalar(sa.select(Staff.email).where(Staff.id == desk.me.id))
    return Sender(
        name=desk.me.name,
        title=said("letters.adviser"),
        phone=me.phone if me else "",
        email=email or "",
        address=service_facts(desk).address,
        service_name=service_facts(desk).neutral_name,
    )


def letterhead(
    desk: Desk,
    to: Addressee,
    kind: PaperKind,
    *,
    client: UUID | None = None,
    writer: Sender | None = None,
    tells: bool = False,
    words: str = "",
) -> Letterhead:
    """The head of a letter of this kind, its version counted from what was given before. Six statements at most.

    Refused "person.died": letters stop at once. `words` are the own words in it: other people's names among them are found.
    """
    return Letterhead(
        sender=writer or sender(desk),
        to=to,
        made_by=desk.me.name,
        made_at=made_at(desk),
        version=str(1 + given_before(desk, client, kind)),
        tells=tells,
        language=language(),
        others=others_named(desk, client, words) if client is not None and words.strip() else (),
    )


def given_before(desk: Desk, client: UUID | None, kind: PaperKind) -> int:
    """How many papers of this kind this person was given. Refused "person.died". One statement, or none."""
    if client is None:
        return 0
    whole = ids_of(desk, client)
    rows = sa.select(sa.func.count()).select_from(GivenPaper)
    rows = rows.where(GivenPaper.subject_id.in_(whole), GivenPaper.kind == kind, GivenPaper.deleted.is_not(True))
    given, is_dead = desk.session.execute(sa.select(rows.scalar_subquery(), died(whole))).one()
    if is_dead:
        raise Refused("person.died")
    return given


def to_person(person: Client) -> Addressee:
    """The person. Their address stands on it only when they said that we may write; else it is given by hand."""
    name = names.full(person.given_name, person.family_name, person.known_as)
    lines = address_lines(person.address) if person.may_write else ()
    return Addressee(name, lines, names.first(person.given_name, person.family_name, person.known_as))


def to_employer(desk: Desk, employer: Employer, person: UUID | None = None) -> Addressee:
    """An employer, or somebody there. Refused "not_here". One statement at most."""
    there = desk.find(EmployerPerson, person) if person is not None else None
    lines = (*address_lines(employer.address), *(() if employer.address else filter(None, (employer.town,))))
    if there is None or not there.name:
        return Addressee(employer.name or "", lines, said("letters.to_all_at", name=employer.name or ""))
    return Addressee(there.name, (employer.name or "", *lines))


def address_lines(address: str | None) -> tuple[str, ...]:
    """An address as lines: as it was written, or parted at its commas when it was written in one."""
    rows = [row.strip() for row in (address or "").splitlines() if row.strip()]
    if len(rows) == 1:
        rows = [part.strip() for part in rows[0].split(",") if part.strip()]
    return tuple(rows)


def named_adviser(desk: Desk, client: UUID) -> Colleague:
    """Who is the person's named adviser today, else who is at this laptop."""
    everybody = colleagues(desk)
    adviser = adviser_on(desk, client, desk.today)
    named = everybody.get(adviser) if adviser is not None else None
    return named or everybody[desk.me.id]
