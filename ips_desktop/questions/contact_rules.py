"""How a person may be reached safely: which ways they said yes and no to, whom else to ask for, and their own words (FS20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, of_person, values_of
from ips_desktop.questions.finishing import has_died
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.reaching import FLAGS
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import Client
from ips_desktop.terms.words import AttemptHow
from resources.wordings import said

WAY_OF = {
    AttemptHow.PHONE: "call",
    AttemptHow.TEXT: "text",
    AttemptHow.EMAIL: "email",
    AttemptHow.LETTER: "write",
    AttemptHow.VISIT: "visit",
}
"""What was asked about each way of trying; through the team nobody was asked about."""
RULES = (*FLAGS.values(), "other_person", "contact_words")


@dataclass(frozen=True)
class ContactRules:
    """`may` and `never`: keys of `reaching.FLAGS`. `line`: all of it in one line, "" when nothing was said."""

    may: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    line: str = ""

    def forbids(self, how: AttemptHow) -> bool:
        """Whether the person said no to this way; what was never asked is not forbidden."""
        return WAY_OF.get(how, "") in self.never


def contact_rules(desk: Desk, client: UUID) -> ContactRules:
    """How this person may be reached; nothing for somebody held as headline only. Four statements."""
    whole = ids_of(desk, client)
    rows = desk.session.scalars(sa.select(Client).where(Client.id.in_(whole), Client.deleted.is_not(True)))
    records = sorted(rows, key=lambda row: whole.index(row.id))
    return rules_of(records, texts(desk, whole, ("contact_words",)), died=has_died(desk, client))


def rules_of(records: Sequence[Client], long: Texts, *, died: bool) -> ContactRules:
    """The same, of what was fetched. Of a person in several records the first that was told counts: the one that goes on is asked first.

    Who has died is reached in no way, whatever they said.
    """
    if died:
        return ContactRules(never=tuple(FLAGS), line=said("contact.died"))
    if not records or records[0].withheld:
        return ContactRules()
    told = {way: _first(records, flag) for way, flag in FLAGS.items()}
    may, never = (tuple(way for way, answer in told.items() if answer is yes) for yes in (True, False))
    other = _first(records, "other_person")
    words = next(filter(None, (" ".join(text(long, each.id, "contact_words").split()) for each in records)), "")
    parts = (_ways(may, never), said("contact.ask_for", name=other) if other else "", words)
    return ContactRules(may, never, " ".join(part for part in parts if part))


def rules_begin(desk: Desk, client: UUID) -> Beginning:
    """What the form of the rules begins with: what was said. Refused "not_here", "withheld"."""
    begun, found = of_person(desk, client), desk.find(Client, client)
    return Beginning(begun.who, begun.first, values_of(desk, found, RULES), client=client)


def _first(records: Sequence[Client], name: str) -> object:
    return next((answer for each in records if (answer := getattr(each, name)) is not None), None)


def _ways(may: tuple[str, ...], never: tuple[str, ...]) -> str:
    yes, no = _joined(may), _joined(never)
    if yes and no:
        return said("contact.may_not", may=yes, never=no)
    return said("contact.may", may=yes) if yes else said("contact.not", never=no) if no else ""


def _joined(ways: tuple[str, ...]) -> str:
    words = [said(f"contact.way.{way}") for way in ways]
    if len(words) < 2:
        return "".join(words)
    return said("contact.or", most=", ".join(words[:-1]), last=words[-1])
